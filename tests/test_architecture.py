"""The architecture, enforced: who may import whom, where each library lives, and how files look."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GENERATOR = ROOT / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
TEMPLATES = sorted(GENERATOR.rglob("*.jinja"))
MAY_IMPORT = {  # each part is listed after everything that it may import
    "problems": "",
    "model": "problems",
    "wording": "",
    "sources": "problems",
    "parsing": "problems model sources",
    "linking": "problems model",
    "rules": "problems model wording",
    "loading": "problems model sources parsing linking rules",
    "charts": "wording",
    "pages": "problems model wording charts",
    "exports": "problems model wording",
    "rendering": "wording pages",
    "building": "problems model wording pages exports rendering",
    "publishing": "problems model building",
    "cli": "problems model loading exports building publishing",
    "plugin": "problems loading building publishing",
}
HOME = {
    "yaml": "sources",
    "pydantic": "model parsing",
    "pydantic_core": "model parsing",
    "jinja2": "rendering",
    "click": "cli",
    "mkdocs": "publishing plugin",
}
EDGES = {  # what could make the output depend on more than the content, or touch a disk
    "os": "publishing",
    "shutil": "publishing",
    "subprocess": "publishing",
    "tempfile": "publishing",
    "datetime": "cli model",
    "time": "cli",
    "sys": "cli publishing",
    "logging": "cli",
    "hashlib": "cli model",
}
FORBIDDEN = frozenset(
    "asyncio http locale multiprocessing pickle random secrets socket ssl threading urllib uuid".split()  # noqa: SIM905
)
WRITING = frozenset({"write_text", "write_bytes", "mkdir", "rename", "replace", "unlink", "rmdir", "rmtree", "touch"})
NAMELESS = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "shared_code", "manager", "tools"})
MOST_LINES, MOST_TEMPLATE_LINES = 400, 60


def part_of(path: Path) -> str:
    return path.relative_to(GENERATOR).with_suffix("").parts[0]


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Every imported module, `from package import module` resolved."""
    names = {name_of(module) for module in MODULES}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & names
            yield from inner or {str(node.module)}


def short(path: Path) -> str:
    return path.relative_to(GENERATOR).as_posix()


def test_the_table_names_every_part_and_has_no_cycle() -> None:
    parts = {part_of(path) for path in MODULES} - {"__init__"}

    assert set(MAY_IMPORT) == parts
    for position, (part, allowed) in enumerate(MAY_IMPORT.items()):
        assert set(allowed.split()) <= set(list(MAY_IMPORT)[:position]), part


@pytest.mark.parametrize("path", MODULES, ids=short)
def test_a_module_imports_only_what_its_part_may(path: Path) -> None:
    part = part_of(path)
    allowed = {part, *MAY_IMPORT.get(part, "").split()}
    for name in imports(path):
        first, *rest = name.split(".")
        if first == "generator" and rest:
            assert rest[0] in allowed, f"{part} imports {name}"
        elif first in sys.stdlib_module_names:
            assert first not in FORBIDDEN, f"{part} imports {name}"
            assert first not in EDGES or part in EDGES[first].split(), f"{part} imports {name}"
        elif first != "generator":
            assert part in HOME.get(first, "").split(), f"{part} imports {name}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    known = {name_of(path): path for path in MODULES}
    graph = {name: {other for other in imports(path) if other in known} - {name} for name, path in known.items()}
    while graph:
        leaves = {name for name, others in graph.items() if not others & graph.keys()}
        assert leaves, f"a circle among {sorted(graph)}"
        graph = {name: others for name, others in graph.items() if name not in leaves}


@pytest.mark.parametrize("path", MODULES, ids=short)
def test_only_publishing_writes(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    methods = [call.func for call in calls if isinstance(call.func, ast.Attribute)]
    written = {method.attr for method in methods if method.attr in WRITING - {"replace"}}

    assert not written or part_of(path) == "publishing"


@pytest.mark.parametrize("path", MODULES, ids=short)
def test_nobody_asks_for_the_time_or_the_environment(path: Path) -> None:
    nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)]

    assert not {node.attr for node in nodes} & {"now", "today", "utcnow", "time_ns", "environ", "getenv", "getcwd"}


@pytest.mark.parametrize("path", MODULES, ids=short)
def test_a_module_has_a_name_and_opens_with_one_sentence(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    sentence = (ast.get_docstring(tree) or "").partition("\n")[0]

    assert path.stem not in NAMELESS
    assert sentence.endswith(".")
    assert isinstance(tree.body[0], ast.Expr)


@pytest.mark.parametrize("path", MODULES, ids=short)
def test_a_module_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", TEMPLATES, ids=short)
def test_a_template_is_short_and_opens_with_its_purpose(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert text.startswith("{#- ")
    assert len(text.splitlines()) <= MOST_TEMPLATE_LINES
    if "_parts" not in path.parts:
        assert "Context: page (generator.pages." in text.partition("-#}")[0]


@pytest.mark.parametrize("path", TEMPLATES, ids=short)
def test_a_template_prints_loops_and_asks_and_does_nothing_else(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    for computing in ("{% set ", "|safe", "| safe", " == ", " > ", " < ", "| sort", "| round", "| int", "| replace"):
        assert computing not in text
    assert "autoescape" not in text


def test_every_context_that_a_template_names_exists() -> None:
    classes = {
        f"{name_of(path)}.{node.name}"
        for path in MODULES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    for path in TEMPLATES:
        head = path.read_text(encoding="utf-8").partition("-#}")[0]
        named = [word.strip("(),.") for word in head.split() if "generator.pages." in word]
        assert set(named) <= classes, path.name


def test_nothing_in_the_generator_reads_the_theme() -> None:
    assert [short(path) for path in MODULES if '"theme/' in path.read_text(encoding="utf-8")] == []
