"""Nothing that points at a private person stands in the content or on the site: no staff number, e-mail or phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built import Built

PRIVATE = {
    "staff number": re.compile(r"(?<!\w)\d{8}\s*\d{6}\s*\d\s*\d{3}(?!\w)"),
    "identity number": re.compile(r"(?<!\w)\d{16}(?!\w)"),
    "e-mail": re.compile(r"[\w.+-]@[\w-]+\.[a-z]{2,}|mailto:", re.IGNORECASE),
    "mobile phone": re.compile(r"(?<![\d.,])(?:\+\s?62[\s-]?|0)8\d{2}[\s.-]?\d{3,4}[\s.-]?\d{3,5}(?!\d)"),
    "telephone": re.compile(r"tel:|\(0\d{2,3}\)\s?\d{5,8}|(?<![\d.,-])0\d{2,3}-\d{5,8}(?!\d)"),
}
TEXT = {".html", ".csv", ".json", ".xml", ".md", ".yml"}
FINGERPRINTS = {"naskah.csv"}
"""Files without any text, only hexadecimal fingerprints, some of which happen to have no letter."""


def found_in(folder: Path) -> list[str]:
    """Every private mark in the text files below a folder, the search program apart."""
    files = (path for path in sorted(folder.rglob("*")) if path.suffix in TEXT and path.name not in FINGERPRINTS)
    return [
        f"{path.relative_to(folder)}: {kind} {match[0]}"
        for path in files
        if "pagefind" not in path.parts
        for text in [path.read_text(encoding="utf-8")]
        for kind, pattern in PRIVATE.items()
        for match in pattern.finditer(text)
    ]


def test_content_holds_nothing_private(built: Built) -> None:
    assert found_in(built.project / "content") == []


def test_the_site_shows_nothing_private(built: Built) -> None:
    assert found_in(built.site) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("staff number", "NIP. 19701231 199603 2 005"),
        ("staff number", "197012311996032005"),
        ("identity number", "1403012345678901"),
        ("e-mail", "seseorang@contoh.go.id"),
        ("mobile phone", "0812-3456-7890"),
        ("mobile phone", "+62 812 3456 7890"),
        ("telephone", "(0766) 123456"),
    ],
)
def test_private_marks_are_recognised(kind: str, text: str) -> None:
    assert PRIVATE[kind].search(text)
