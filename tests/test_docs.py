"""What can be used is documented: commands, options, problems, fields, modules, make targets."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import click
import pytest

from generator.cli import main
from generator.model.entries import ROOTS
from generator.problems import CATALOGUE

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "content" / "halaman" / "panduan.md"
MANUALS = (ROOT / "README.md", GUIDE, ROOT / "CONTRIBUTING.md")
ARCHITECTURE = ROOT / "generator" / "README.md"
MODULES = [path for path in sorted((ROOT / "generator").rglob("*.py")) if path.name != "__init__.py"]


def read(*paths: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_explained(name: str) -> None:
    assert f"rencana {name}" in read(*MANUALS)


@pytest.mark.parametrize(
    "option",
    sorted(
        {
            option
            for command in main.commands.values()
            for parameter in command.params
            if isinstance(parameter, click.Option)
            for option in parameter.opts
        }
    ),
)
def test_every_option_is_explained(option: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", read(*MANUALS))


@pytest.mark.parametrize("slug", CATALOGUE)
def test_every_problem_is_explained_in_the_guide(slug: str) -> None:
    assert f"`{slug}`" in read(GUIDE)


@pytest.mark.parametrize("name", ROOTS)
def test_every_content_file_is_explained_in_the_guide(name: str) -> None:
    assert f"{name}.yml" in read(GUIDE)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_module_is_in_the_architecture_with_its_own_sentence(path: Path) -> None:
    """The sentence is the first line of the module; one of the two was changed without the other."""
    sentence = (ast.get_docstring(ast.parse(read(path))) or "").partition("\n")[0]

    assert f"`{path.stem}`" in read(ARCHITECTURE) or f"/{path.stem}`" in read(ARCHITECTURE)
    assert sentence in read(ARCHITECTURE)


def test_no_table_of_the_architecture_names_a_module_twice() -> None:
    for table in re.split(r"^#+ ", read(ARCHITECTURE), flags=re.MULTILINE):
        named = re.findall(r"^\| (`[^`]+`) \|", table, re.MULTILINE)
        assert sorted(named) == sorted(set(named)), table.partition("\n")[0]


def test_the_architecture_names_no_module_that_is_gone() -> None:
    rows = re.findall(r"^\| `([a-z_/]+)` \|", read(ARCHITECTURE), re.MULTILINE)
    known = {part for path in (ROOT / "generator").rglob("*") for part in path.relative_to(ROOT / "generator").parts}

    stems = {name.removesuffix(".py") for name in known}
    assert [row for row in rows if not set(row.strip("/").split("/")) <= stems] == []


def test_every_make_target_says_what_it_does() -> None:
    lines = read(ROOT / "Makefile").splitlines()
    targets = {line.split(":")[0] for line in lines if re.match(r"[a-z-]+:", line)}

    assert {target for target in targets if not any(re.match(rf"{target}:.*## \w", line) for line in lines)} == set()


def test_every_decision_has_its_place_in_the_list() -> None:
    numbers = [path.name.split("-")[0] for path in sorted((ROOT / "generator" / "decisions").glob("*.md"))]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("manual", [*MANUALS, ARCHITECTURE, ROOT / "CHANGELOG.md"], ids=lambda path: path.name)
def test_a_manual_links_only_to_files_that_exist(manual: Path) -> None:
    text = re.sub(r"```.*?```", "", read(manual), flags=re.DOTALL)
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text):
        base = ROOT if target.startswith("/") else manual.parent
        exists = (base / target.strip("/")).exists()
        assert exists or manual == GUIDE, target
