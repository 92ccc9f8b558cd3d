"""The official table: the document's own layout, cells as printed, every printed line with its anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.entries import HeaderCell
from generator.model.plan import Plan
from generator.model.records import DocumentId, Indicator, Mention, Node, PrintedRow, PrintedTable, Source
from generator.model.terms import Confidence, FindingSeverity, MentionField
from generator.pages.cell_marks import BESIDE_LINE, CellMark, marks_of
from generator.pages.errata import ErratumRow, table_errata
from generator.pages.frame import Frame, Link, NavigationItem, Page, relative
from generator.pages.labels import full_node_name, status_words
from generator.pages.notices import Mark, mark_of
from generator.pages.surroundings import document_crumbs, place_words, record_filters

UNCERTAIN = frozenset({Confidence.MEDIUM, Confidence.LOW})
_NUMERIC = re.compile(r"^(Rp\.?\s*)?[-\d.,]*\d[-\d.,]*\s*%?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a cell's text, linked where it is the name of a record."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as printed."""

    pieces: tuple[Piece, ...]
    is_number: bool
    marks: tuple[CellMark, ...] = ()
    """Findings that question its print."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line."""

    number: int
    kind: str
    cells: tuple[Cell, ...]
    note: int
    """Number of its note below the table; 0 without one."""
    links: tuple[Link, ...]
    """Records of this line whose name does not stand in its cells."""
    doubt: Link
    """Where the uncertain reading of a figure of this line is explained; empty text where nothing is uncertain."""
    marks: tuple[CellMark, ...]
    """Findings about the line that belong to no single cell."""
    is_corrected: bool = False
    """Whether its agency corrected one of its figures."""

    @property
    def is_content(self) -> bool:
        """Whether it carries the plan, and is no repeated header or page break."""
        return self.kind == "isi"

    @property
    def is_break(self) -> bool:
        """Whether it is a page break."""
        return self.kind == "batas"

    @property
    def has_marks(self) -> bool:
        """Whether a finding questions one of its prints."""
        return bool(self.marks) or any(cell.marks for cell in self.cells)


@dataclass(frozen=True, slots=True)
class HeadCell:
    """One cell of the header."""

    text: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class PrintedTablePage:
    """What the template of an official table prints."""

    title: str
    printed_title: str
    status: str
    document: Link
    header: tuple[tuple[HeadCell, ...], ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...]
    """How the placing of cells differs from the text, each said once."""
    marks: tuple[Mark, ...]
    """Every severity, for the legend; none where no finding questions a print of the table."""
    has_doubts: bool
    """Whether the reading of any line is uncertain."""
    errata: tuple[ErratumRow, ...]
    """Official corrections of its figures."""
    width: int
    """How many columns, the line number included."""

    @property
    def has_legend(self) -> bool:
        """Whether any mark stands beside a line or a cell."""
        return bool(self.notes or self.marks or self.has_doubts or self.errata)


def view_printed_table(plan: Plan, table: PrintedTable) -> Page:
    """The page of one official table."""
    document = plan.document(table.document_id)
    name = f"Tabel {document.entry.short_title}: {table.table.name}"
    if table.table.name == document.entry.short_title:
        name = f"Tabel resmi {table.table.name}"
    crumbs = (*document_crumbs(plan, document), NavigationItem(name, table.id))
    frame = Frame(
        url=table.id,
        title=name,
        kind="Tabel resmi",
        description=f"Tabel {table.table.name} seperti tercetak, baris demi baris, dengan tautan ke setiap halaman.",
        origin=document.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        filters=record_filters(plan, document, "Tabel resmi"),
        is_wide=True,
    )
    doubts = _doubtful_lines(plan, table)
    notes = {note: number for number, note in enumerate(dict.fromkeys(row.note for row in table.rows if row.note), 1)}
    errata = table_errata(plan, table)
    printed = (_line(plan, table, row, notes, doubts) for row in table.rows)
    lines = tuple(replace(line, is_corrected=line.number in errata) for line in printed)
    view = PrintedTablePage(
        title=name,
        printed_title=table.table.title or table.table.name,
        status=status_words(document),
        document=Link(document.entry.title, relative(table.id, document.id)),
        header=tuple(tuple(_head(cell) for cell in row) for row in table.table.header),
        lines=lines,
        notes=tuple(notes),
        marks=tuple(map(mark_of, FindingSeverity)) if any(line.has_marks for line in lines) else (),
        has_doubts=bool(doubts),
        errata=tuple(row for line in sorted(errata) for row in errata[line]),
        width=int(table.table.columns or 1) + 1,
    )
    return Page("printed_table.md.jinja", frame, view)


def _head(cell: HeaderCell) -> HeadCell:
    return HeadCell(cell.text, cell.width, cell.height)


def _doubtful_lines(plan: Plan, table: PrintedTable) -> dict[int, str]:
    """Lines with something that we read with less than high confidence, and the page that explains it."""
    found: dict[int, str] = {}
    for url, confidence, source in _confidences(plan, table.document_id):
        if source.table == table.table.id and confidence in UNCERTAIN:
            found |= {line: url for line in source.line_numbers if line not in found}
    return found


def _confidences(plan: Plan, document_id: DocumentId) -> Iterator[tuple[str, Confidence | None, Source]]:
    for node in plan.nodes_of(document_id):
        yield from ((each.indicator_id, each.doubt.confidence, each.source) for each in plan.values_at(node.id))
        yield from ((node.id, each.doubt.confidence, each.source) for each in plan.money_of(node.id))
        yield from ((node.id, each.entry.confidence, each.source) for each in plan.mentions_of(node.id))
    for indicator in plan.indicators_in(document_id):
        yield from ((indicator.id, each.entry.confidence, each.source) for each in plan.mentions_of(indicator.id))
    for fact in plan.facts_in(document_id):
        yield f"{document_id}/konteks", fact.doubt.confidence, fact.source


def _line(plan: Plan, table: PrintedTable, row: PrintedRow, notes: dict[str, int], doubts: dict[int, str]) -> Line:
    records = plan.sourced_at(table.id).get(row.line, ())
    names = [(name, str(record.id)) for record in records for name in _printed_names(plan, table, record, row.line)]
    marks = marks_of(plan, table, row)
    cells: list[Cell] = []
    linked: set[str] = set()
    for column, text in enumerate(row.cells):
        pieces = _pieces(text, names, table.id, linked)
        cells.append(Cell(pieces, bool(_NUMERIC.match(text)), marks.get(column, ())))
    uncertain = doubts.get(row.line, "")
    anchor = "" if uncertain.endswith("/konteks") else "bacaan"
    doubt = Link("?", relative(table.id, uncertain, anchor)) if uncertain else Link("")
    rest = tuple(
        Link(_name(plan, record), relative(table.id, record.id)) for record in records if record.id not in linked
    )
    return Line(row.line, row.kind, tuple(cells), notes.get(row.note, 0), rest, doubt, marks.get(BESIDE_LINE, ()))


def _printed_names(plan: Plan, table: PrintedTable, record: Node | Indicator, line: int) -> list[str]:
    names = [record.entry.name]
    names += [mention.entry.printed for mention in plan.mentions_of(record.id) if _stands_at(mention, table, line)]
    return names


def _stands_at(mention: Mention, table: PrintedTable, line: int) -> bool:
    is_name = mention.entry.field is MentionField.NAME
    return is_name and mention.source.table == table.table.id and line in mention.source.line_numbers


def _pieces(text: str, names: list[tuple[str, str]], page_url: str, linked: set[str]) -> tuple[Piece, ...]:
    found: dict[str, tuple[int, str]] = {}
    for name, record_id in names:
        if name in text:
            found.setdefault(record_id, (text.find(name), name))
    pieces: list[Piece] = []
    at = 0
    for record_id, (start, name) in sorted(found.items(), key=lambda item: (item[1][0], -len(item[1][1]))):
        if start < at or record_id in linked:
            continue
        pieces += [Piece(text[at:start], "")] if start > at else []
        pieces.append(Piece(name, relative(page_url, record_id)))
        linked.add(record_id)
        at = start + len(name)
    pieces += [Piece(text[at:], "")] if at < len(text) else []
    return tuple(pieces)


def _name(plan: Plan, record: Node | Indicator) -> str:
    return full_node_name(plan, record) if isinstance(record, Node) else record.entry.name
