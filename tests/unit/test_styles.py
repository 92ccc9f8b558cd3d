"""The style sheets are whole: every rule is closed, none stands inside another, and every class is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHEETS = sorted((ROOT / "theme" / "assets").glob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.(r-[\w-]+)")
SOURCES = ("generator/**/*.jinja", "generator/**/*.py", "theme/**/*.html", "theme/assets/*.js")


def openings(sheet: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each selector or at-rule of a sheet with those that are open around it."""
    around: list[str] = []
    for prelude, mark in re.findall(r"([^{};]*)([{};])", COMMENT.sub("", sheet.read_text(encoding="utf-8"))):
        if mark == "{":
            yield prelude.strip(), tuple(around)
            around.append(prelude.strip())
        elif mark == "}":
            assert around, f"{sheet.name}: a brace too many"
            around.pop()
    assert around == [], f"{sheet.name}: not closed: {around}"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_rule_is_closed_and_stands_inside_none_but_an_at_rule(sheet: Path) -> None:
    nested = [(rule, around) for rule, around in openings(sheet) if any(not each.startswith("@") for each in around)]

    assert nested == []


def test_every_class_of_a_style_sheet_is_used() -> None:
    used = "".join(path.read_text(encoding="utf-8") for pattern in SOURCES for path in ROOT.glob(pattern))
    styled = {name for sheet in SHEETS for name in CLASS.findall(COMMENT.sub("", sheet.read_text(encoding="utf-8")))}

    assert [name for name in sorted(styled) if name not in used and not name.startswith("r-bentuk--")] == []
