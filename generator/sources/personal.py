"""Personal numbers that nobody may publish: an NIP of 18 or an NIK of 16 digits, wherever content writes one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Location, Problem
from generator.sources.folder import LEDGER, Content
from generator.sources.record import Path, Transcript, Tree

SHORTEST = 16
"""Digits of the shorter of the two numbers; no shorter text is looked at."""
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0[1-9]|1[0-2])"
_NIP = re.compile(
    rf"(?<!\d)(?:19|20)\d\d{_MONTH}{_DAY}[\s.-]?(?:19|20)\d{{4}}[\s.-]?[12][\s.-]?\d{{3}}(?!\d)"
    r"|(?<![\d/=_a-f-])(?<!\d[.,])\d{8}\s?\d{6}\s?\d\s?\d{3}(?![\da-f]|[.,]\d)"
)
"""The date of birth, the month of appointment (PPPK: the year and two digits), sex and number; or any 18 digits that
are grouped like that, because damaged text may have lost a digit of the date. Not in an address, a digest, or behind
a separator, where digits are something else."""
_NIK = re.compile(rf"(?<![\d/=_a-f-])(?<!\d[.,])[1-9]\d{{5}}(?:{_DAY}|[4-6]\d|7[01]){_MONTH}\d{{6}}(?![\da-f]|[.,]\d)")
"""The code of a region, the date of birth (day plus 40 for women), and a number."""


def check_personal_numbers(found: Content) -> list[Problem]:
    """Report every place of the content that writes a personal number, without repeating the number."""
    problems: list[Problem] = []
    shared = [record for record in (found.glossary, found.kinships, found.topics) if record]
    for record in [*found.agencies.values(), *found.documents.values(), *shared, *found.nomenclatures]:
        for path, text in _texts(record.data):
            problems += _problems(record.location(path), text)
    for transcript in found.transcripts.values():
        problems += _in_transcript(transcript) if transcript else ()
    for file, text in found.articles.values():
        for number, line in enumerate(text.splitlines(), 1):
            problems += _problems(Location(file, number), line)
    for number, row in enumerate(found.ledger, 2):
        problems += _problems(Location(LEDGER, number), row.title)
    return problems


def _texts(tree: Tree, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, dict):
        for key, below in tree.items():
            yield from _texts(below, (*path, key))
    elif isinstance(tree, list):
        for index, below in enumerate(tree):
            yield from _texts(below, (*path, index))


def _in_transcript(transcript: Transcript) -> Iterator[Problem]:
    for line in transcript.lines:
        for column, cell in enumerate((*line.cells, line.note), 1):
            where = "catatan" if column > len(line.cells) else f"k{column}"
            yield from _problems(Location(transcript.file, line.row), cell, f" pada kolom {where}")


def _problems(place: Location, text: str, where: str = "") -> Iterator[Problem]:
    if len(text) < SHORTEST:
        return
    for name, digits, pattern in (("NIP", 18, _NIP), ("NIK", 16, _NIK)):
        for match in pattern.finditer(text):
            message = f"Tertulis {digits} angka yang berbentuk {name}, berakhir '{match[0][-3:]}'{where}."
            yield Problem("data-pribadi", place, message)
