"""Marks of findings in an official table: on the cell that holds the questioned print, else beside the line number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.findings import Finding, Quote
from generator.model.plan import Plan
from generator.model.records import PrintedRow, PrintedTable
from generator.model.rulebook import RULES
from generator.pages.frame import relative
from generator.pages.notices import Mark, findings_url, mark_of

FEW_QUOTES = 3
"""A finding with at most so many prints marks each of them; a longer sum only what it questions."""
MOST_MARKS = 3
"""A cell shows at most this many marks, the heaviest; the findings page has the rest."""
BESIDE_LINE = -1
"""The place of marks that belong to no single cell."""


@dataclass(frozen=True, slots=True)
class CellMark:
    """A mark with what it says and where it leads."""

    mark: Mark
    words: str
    url: str


def marks_of(plan: Plan, table: PrintedTable, row: PrintedRow) -> Mapping[int, tuple[CellMark, ...]]:
    """The marks of one printed line by column, from 0; `BESIDE_LINE` for those of no single cell."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in plan.findings_at(table.id).get(row.line, ()):
        for place in {_place(row, quote) for quote in _marked(finding) if _stands_at(quote, table, row.line)}:
            found[place].append(finding)
    return {place: tuple(_mark(table.id, each) for each in here[:MOST_MARKS]) for place, here in found.items()}


def _marked(finding: Finding) -> Iterator[Quote]:
    yield from finding.quotes if len(finding.quotes) <= FEW_QUOTES else finding.quotes[:1]
    if finding.suspect:
        yield finding.suspect


def _stands_at(quote: Quote, table: PrintedTable, line: int) -> bool:
    source = quote.source
    return (source.document_id, source.table) == (table.document_id, table.table.id) and line in source.line_numbers


def _place(row: PrintedRow, quote: Quote) -> int:
    """The only cell that holds a print, as a whole or else within other text."""
    if not quote.printed:
        return BESIDE_LINE
    wanted = _squeezed(quote.printed)
    whole = [column for column, text in enumerate(row.cells) if _squeezed(text) == wanted]
    inside = re.compile(rf"(?<![\w.,]){re.escape(wanted)}(?!\w|[.,]\d)")
    places = whole or [column for column, text in enumerate(row.cells) if inside.search(_squeezed(text))]
    return places[0] if len(places) == 1 else BESIDE_LINE


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _mark(page_url: str, finding: Finding) -> CellMark:
    words = f"temuan {finding.severity.value}: {RULES[finding.rule].name}"
    return CellMark(
        mark_of(finding.severity), words, relative(page_url, findings_url(finding.document_id), finding.anchor)
    )
