"""Fixtures that every folder of tests shares: content folders in a temporary place, and committed expected files."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine, however slow: a red run is repeated by running it again.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

TESTS = Path(__file__).parent
BASES = {"dasar": TESTS / "cases" / "_dasar", "minimal": TESTS / "sites" / "minimal" / "content"}
"""`dasar`: one agency with one small document and no problem; `minimal`: every kind of page and every field."""

ContentFolder = Callable[..., Path]
AssertSameAsFile = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected files instead of comparing with them")


@pytest.fixture
def content_folder(tmp_path: Path) -> ContentFolder:
    """Build a content folder: `content_folder({"a/b.yml": "text", "c": None}, base="minimal")`.

    The folder starts as a copy of the base (`dasar`, `minimal`, or empty for none); then each named file is
    written (text or bytes) or, where the value is None, removed (a whole folder too).
    """

    def build(files: Mapping[str, str | bytes | None] | None = None, *, base: str = "dasar") -> Path:
        folder = tmp_path / "content"
        shutil.rmtree(folder, ignore_errors=True)
        if base:
            shutil.copytree(BASES[base], folder)
        folder.mkdir(exist_ok=True)
        for name, content in (files or {}).items():
            _write(folder / name, content)
        return folder

    return build


@pytest.fixture
def assert_same_as_file(request: pytest.FixtureRequest) -> AssertSameAsFile:
    """Compare a text with a file of tests/expected; `--update` rewrites the file, without it a missing file fails."""

    def compare(actual: str, name: str) -> None:
        __tracebackhide__ = True
        path = TESTS / "expected" / name
        if request.config.getoption("--update"):
            _write(path, actual)
            return
        expected = path.read_bytes().decode() if path.is_file() else ""
        if actual == expected and path.is_file():
            return
        lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"expected/{name}", "actual", "", "")
        pytest.fail("\n".join([f"{name} is not as expected; see tests/expected/README.md", *lines]), pytrace=False)

    return compare


def _write(path: Path, content: str | bytes | None) -> None:
    if content is None:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
