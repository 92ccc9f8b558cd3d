"""Every file of tests/cases is a content folder and the problems that it gives: whole lines, in order, and no other.

`isi` names whole files (text, null to remove, `hex` for bytes, `ulang` and `kali` for long ones) and `ganti` replaces
a text that occurs once; both change the small folder tests/cases/_dasar. `galat` lists the problems as text.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.building import build, check_ledger
from generator.loading import load
from generator.problems import CATALOGUE

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(FOLDER.glob("[!_]*/*.yml"))
GOOD = "baik"


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_content_gives_exactly_its_problems(path: Path, content_folder) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    folder = content_folder({name: _bytes(content) for name, content in case.get("isi", {}).items()})
    for change in case.get("ganti", []):
        file = folder / change["berkas"]
        text = file.read_text(encoding="utf-8")
        assert text.count(change["dari"]) == 1
        file.write_text(text.replace(change["dari"], change["menjadi"]), encoding="utf-8")

    assert _problems(folder) == case["galat"]


def test_every_kind_of_problem_has_a_case_that_gives_it() -> None:
    fired = {line.split(": ")[1].split()[1] for path in CASES for line in yaml.safe_load(path.read_bytes())["galat"]}

    assert sorted(fired) == sorted(CATALOGUE)
    assert {path.parent.name for path in CASES} == {*CATALOGUE, GOOD}


def _problems(folder: Path) -> list[str]:
    loaded = load(folder)
    problems = list(loaded.problems)
    if not loaded.errors:
        files = build(loaded.plan)
        problems += check_ledger(loaded.plan, files) if (folder / "tautan.csv").exists() else []
    return [problem.explain() for problem in problems]


def _bytes(content: Any) -> bytes | None:
    if isinstance(content, dict):
        return bytes.fromhex(content["hex"]) if "hex" in content else (content["ulang"] * content["kali"]).encode()
    return None if content is None else content.encode()
