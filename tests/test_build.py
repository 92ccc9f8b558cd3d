"""Loading and building are pure: the same content gives the same bytes, whatever the machine, and stays untouched."""

from __future__ import annotations

import hashlib
import html
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from generator.building import OutputFile, build
from generator.loading import Loaded, load

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.xdist_group("build")  # one process builds the real content, not two

CONTENTS = {"minimal": ROOT / "tests" / "sites" / "minimal" / "content", "real": ROOT / "content"}
FINGERPRINT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_build import fingerprint
print(fingerprint(Path(sys.argv[1])))
"""


def fingerprint(content: Path) -> str:
    """One line that stands for every byte that a content folder builds."""
    digest = hashlib.sha256()
    for file in built(content)[1]:
        data = file.content if isinstance(file.content, bytes) else file.content.encode()
        digest.update(repr((file.uri, data, file.kind, file.title, str(file.origin))).encode())
    return digest.hexdigest()


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@cache
def built(content: Path) -> tuple[Loaded, tuple[OutputFile, ...]]:
    """What a content folder gives, made once; building leaves the content as it is."""
    before = bytes_of(content)
    loaded = load(content)
    files = build(loaded.plan)

    assert bytes_of(content) == before
    return loaded, files


@pytest.fixture(params=CONTENTS)
def content(request: pytest.FixtureRequest) -> Path:
    """The content of sites/minimal, and the real one."""
    return CONTENTS[request.param]


@pytest.fixture
def files(content: Path) -> tuple[OutputFile, ...]:
    """What the content builds."""
    return built(content)[1]


def test_the_content_has_no_errors_and_is_not_touched(content: Path, files: tuple[OutputFile, ...]) -> None:
    assert files
    assert [problem.explain() for problem in built(content)[0].errors] == []


def test_neither_time_nor_hash_seed_nor_zone_nor_language_nor_folder_change_a_byte(
    content: Path, tmp_path: Path
) -> None:
    """Built here and in another process that differs in everything that must not matter."""
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Jakarta", "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    moved = shutil.copytree(content, tmp_path / "isi lain")
    command = [sys.executable, "-c", FINGERPRINT, str(moved), str(Path(__file__).parent)]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == fingerprint(content)


def test_every_address_and_file_is_built_once_whatever_the_case(files: tuple[OutputFile, ...]) -> None:
    names = [file.uri.casefold() for file in files]

    assert len(names) == len(set(names))


def test_no_address_leaves_the_site(files: tuple[OutputFile, ...], tmp_path: Path) -> None:
    for file in files:
        assert tmp_path in (tmp_path / file.uri).resolve().parents
        assert not file.uri.startswith("/")
        assert "\\" not in file.uri


def test_no_private_number_or_address_of_a_person_is_published(files: tuple[OutputFile, ...]) -> None:
    """No NIP or NIK (16 or 18 digits) and no e-mail address, in pages and data alike."""
    for file in files:
        text = html.unescape(file.content if isinstance(file.content, str) else file.content.decode())
        assert not re.search(r"(?<![\w.,])\d{8} ?\d{6} ?[12] ?\d{3}(?!\w)|(?<![\w.,])\d{16}(?!\w)", text), file.uri
        assert not re.search(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", text), file.uri
