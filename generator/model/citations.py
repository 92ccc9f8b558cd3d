"""Which lines of a document's text the plan quotes, and the account of every line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256

from generator.model.entries import Printed
from generator.model.plan import Plan
from generator.model.records import Document, ManuscriptLine, Source

USED, HEADER, BREAK, BLANK, PROSE, CONTENTS, UNASSIGNED = (
    "dipakai",
    "kepala",
    "batas",
    "kosong",
    "prosa",
    "daftar-isi",
    "tak-teralihkan",
)
STATUSES = (USED, HEADER, BREAK, BLANK, PROSE, CONTENTS, UNASSIGNED)
"""What can become of a line: quoted by a record, header of a table, page break, blank, running text, table of contents,
or a line of a table that cannot be assigned."""
LONGEST_HEADER_LINES = 6
"""As in linking: a header stands at most this many lines above the first line of its table."""
DIGEST_LENGTH = 16


def line_digest(text: str) -> str:
    """The first hexadecimal digits of the SHA-256 of a line without outer white space."""
    return sha256(text.strip().encode()).hexdigest()[:DIGEST_LENGTH]


def cited_lines(plan: Plan, document: Document) -> frozenset[int]:
    """Every line of the document's text that some record, item, note or unit quotes."""
    return frozenset(line for source in _sources(plan, document) for line in source.line_numbers)


def cited_by_table(plan: Plan, document: Document) -> dict[str, set[int]]:
    """The quoted lines of each table of a document, by the table's id."""
    found: dict[str, set[int]] = defaultdict(set)
    for source in _sources(plan, document):
        found[source.table].update(source.line_numbers)
    return found


def account_for(plan: Plan, document: Document, text: Sequence[str]) -> tuple[ManuscriptLine, ...]:
    """The account of a document's text, one entry a line; what a person wrote of an unquoted line stays."""
    cited = cited_lines(plan, document)
    known = {row.line: row.kind for table in plan.tables_of(document.id) for row in table.rows if row.kind != "isi"}
    known |= dict.fromkeys(_header_lines(plan, document), HEADER)
    known |= {line.line: line.status for line in plan.manuscript_of(document.id) if line.status != USED}
    known |= dict.fromkeys(cited, USED)
    return tuple(
        ManuscriptLine(number, line_digest(line), known.get(number) or _status(line))
        for number, line in enumerate(text, 1)
    )


def _status(line: str) -> str:
    if not line.strip():
        return BLANK
    if "....." in line:
        return CONTENTS
    return UNASSIGNED if "\t" in line else PROSE


def _header_lines(plan: Plan, document: Document) -> frozenset[int]:
    found: set[int] = set()
    for table in plan.tables_of(document.id):
        first = table.rows[0].line if table.rows else 0
        height = min(LONGEST_HEADER_LINES, len(table.table.header))
        found.update(range(first - height, first))
    return frozenset(found)


def _sources(plan: Plan, document: Document) -> Iterator[Source]:
    records = (
        plan.nodes,
        plan.indicators,
        plan.values,
        plan.money,
        plan.facts,
        plan.items,
        plan.mentions,
        plan.uses,
        plan.holders,
        plan.relations,
    )
    for group in records:
        yield from (record.source for record in group if record.source.document_id == document.id)
    yield from (unit.source for unit in plan.units if unit.source and unit.source.document_id == document.id)
    notes: list[Printed] = [*document.entry.notes]
    notes += [document.entry.official] if document.entry.official else []
    yield from (Source(document.id, note.table or "", "", note.lines) for note in notes if note.lines)
