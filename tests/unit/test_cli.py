"""Arguments become one call and an exit status: 0 done, 1 content has errors, 2 wrong usage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click import Option
from click.testing import CliRunner, Result

from generator.cli import main
from generator.publishing import MARKER

PLAIN = {"config_file", "style"}
"""Options whose name and choices say everything."""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def published(content_folder) -> Path:
    """The small content with a complete ledger."""
    folder = content_folder()
    assert run("terbit", "--isi", folder, "--tanggal", "2030-01-02").exit_code == 0
    return folder


@pytest.fixture
def broken(content_folder) -> Path:
    """The small content with one mistake."""
    return content_folder({"glosarium.yml": "istilah:\n  - {arti: a}\n"})


def test_good_content_passes_the_check_even_strictly(published: Path) -> None:
    done = run("check", "--isi", published, "--strict")

    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "0 galat, 0 peringatan.\n"


def test_a_warning_fails_the_strict_check_only(content_folder) -> None:
    folder = content_folder()

    assert run("check", "--isi", folder).exit_code == 0
    assert run("check", "--isi", folder, "--strict").exit_code == 1
    assert "peringatan alamat-belum-tercatat" in run("check", "--isi", folder).stdout


def test_an_error_fails_the_check_and_is_shown_with_its_place(broken: Path) -> None:
    done = run("check", "--isi", broken)

    assert done.exit_code == 1
    assert done.stdout == "glosarium.yml:2:5: galat wajib-diisi: 'istilah' belum diisi. Isi bagian itu.\n"
    assert done.stderr == "1 galat, 0 peringatan.\n"


def test_problems_come_as_json_lines_or_annotations(broken: Path) -> None:
    assert json.loads(run("check", "--isi", broken, "--format", "json").stdout)["slug"] == "wajib-diisi"
    assert run("check", "--isi", broken, "--format", "github").stdout.startswith("::error file=")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--format", "xml"],
        ["check", "--entah"],
        ["entah"],
        ["terbit"],
        ["terbit", "--tanggal", "2026-13-01"],
        ["terbit", "--tanggal", "22-11-2026"],
        ["terbit", "--tanggal", "2026-02-31"],
    ],
)
def test_wrong_usage_exits_with_two(content_folder, arguments: list[str]) -> None:
    folder = content_folder()

    assert run(*arguments, *(["--isi", folder] if arguments[0] == "terbit" else [])).exit_code == 2
    assert not (folder / "tautan.csv").exists()


@pytest.mark.parametrize("arguments", [["check", "--isi", "tidak-ada"], ["build", "--config", "tidak-ada.yml"]])
def test_what_is_missing_is_one_sentence_without_traceback(arguments: list[str]) -> None:
    done = run(*arguments)

    assert done.exit_code == 1
    assert done.stderr.startswith("rencana: ")
    assert "Traceback" not in done.output


def test_publishing_writes_the_ledger_once(published: Path) -> None:
    before = (published / "tautan.csv").read_bytes()
    done = run("terbit", "--isi", published, "--tanggal", "2031-05-06")

    assert done.exit_code == 0
    assert done.stdout.startswith("0 alamat baru dicatat;")
    assert (published / "tautan.csv").read_bytes() == before


@pytest.mark.parametrize("command", [["terbit", "--tanggal", "2030-01-02"], ["build", "--to", "KELUARAN"]])
def test_bad_content_writes_nothing(broken: Path, tmp_path: Path, command: list[str]) -> None:
    command = [str(tmp_path / "keluaran") if word == "KELUARAN" else word for word in command]
    done = run(*command, "--isi", broken)

    assert done.exit_code == 1
    assert "tidak ada yang ditulis" in done.stderr
    assert not (tmp_path / "keluaran").exists()
    assert not (broken / "tautan.csv").exists()


def test_the_markdown_tree_is_written_without_mkdocs(published: Path, tmp_path: Path) -> None:
    done = run("build", "--isi", published, "--to", tmp_path / "keluaran")

    assert done.exit_code == 0
    assert (tmp_path / "keluaran/dinas-contoh/rkt-2030/index.md").is_file()
    assert (tmp_path / "keluaran" / MARKER).is_file()


def test_every_command_and_option_has_help() -> None:
    assert run("--version").exit_code == 0
    for command in main.commands.values():
        assert command.help
        options = [each for each in command.params if isinstance(each, Option) and each.name not in PLAIN]
        assert [each.name for each in options if not each.help] == []
