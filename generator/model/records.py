"""The linked records: what the plan is made of, each with its id, what its author wrote, and its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import NewType

from generator.model import entries
from generator.model.errata import Erratum, print_in_force
from generator.model.reading import Reading
from generator.model.terms import Confidence, Level, MoneyKind, Period, Role, Version
from generator.problems import Location

AgencyId = NewType("AgencyId", str)
DocumentId = NewType("DocumentId", str)
NodeId = NewType("NodeId", str)
IndicatorId = NewType("IndicatorId", str)
"""Ids of linked records are URL paths without outer slashes: `dinsos/rkt-2022/program/rehabilitasi`."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is printed: table of its document, page, lines of the text."""

    document_id: DocumentId
    table: str
    page: str
    lines: str
    """`97`, `84 88`, or empty where the document as a whole is meant."""

    @property
    def line_numbers(self) -> tuple[int, ...]:
        """Every cited line, in order."""
        numbers: list[int] = []
        for part in self.lines.split():
            first, _, last = part.partition("-")
            numbers += range(int(first), int(last or first) + 1)
        return tuple(numbers)


@dataclass(frozen=True, slots=True)
class Doubt:
    """How our reading differs from the print, if it does."""

    is_declared: bool = False
    reason: str = ""
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency with what its `instansi.yml` says."""

    id: AgencyId
    entry: entries.Agency
    origin: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of an agency's organisation."""

    id: str
    agency_id: AgencyId
    parent_id: str
    entry: entries.Unit
    source: Source | None
    origin: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One published plan or report."""

    id: DocumentId
    agency_id: AgencyId
    entry: entries.Document
    origin: Location = field(compare=False)
    amends_origin: Location = field(compare=False)
    """Where the document names the one that it amends."""

    def table(self, table_id: str) -> entries.Table:
        """The table of this id; linking has made sure that it exists."""
        return next(table for table in self.entry.tables if table.id == table_id)

    def table_rank(self, table_id: str) -> int:
        """Which table is asked first for money: the money table, then the others in their order."""
        if table_id == self.money_table:
            return -1
        return next((place for place, table in enumerate(self.entry.tables) if table.id == table_id), 0)

    @property
    def money_table(self) -> str:
        """The table whose money heads pages and sums."""
        return self.entry.money_table or self.entry.main_table

    @property
    def years(self) -> tuple[str, ...]:
        """Every year from the first to the last."""
        first, last = int(self.entry.first_year), int(self.entry.last_year)
        return tuple(str(year) for year in range(first, last + 1))


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a document's trees."""

    id: NodeId
    document_id: DocumentId
    parent_id: NodeId | None
    order: int
    """Position in the document, from 1, in order of the content file."""
    entry: entries.Node
    source: Source
    origin: Location = field(compare=False)

    @property
    def level(self) -> Level:
        """Its level as printed."""
        return self.entry.level


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator, owned by one node."""

    id: IndicatorId
    document_id: DocumentId
    node_id: NodeId
    entry: entries.Indicator
    source: Source
    origin: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Value:
    """One printed occurrence of one figure of an indicator; `node_id` is where it is printed."""

    indicator_id: IndicatorId
    node_id: NodeId
    year: str
    period: Period
    role: Role
    version: Version
    printed: str
    reading: Reading
    doubt: Doubt
    source: Source
    erratum: Erratum | None = None

    @property
    def in_force(self) -> str:
        """The print that counts by now: that of its erratum, else that of the document."""
        return print_in_force(self.printed, self.erratum)


@dataclass(frozen=True, slots=True)
class Money:
    """One printed amount in rupiah, of a node or beside an indicator."""

    node_id: NodeId
    indicator_id: IndicatorId | None
    year: str
    period: Period
    kind: MoneyKind
    version: Version
    fund: str
    printed: str
    reading: Reading
    doubt: Doubt
    source: Source
    erratum: Erratum | None = None

    @property
    def in_force(self) -> str:
        """The print that counts by now: that of its erratum, else that of the document."""
        return print_in_force(self.printed, self.erratum)

    @property
    def rupiah(self) -> Decimal | None:
        """The amount as read; None for a dash, a blank, or what cannot be read."""
        return self.reading.number


@dataclass(frozen=True, slots=True)
class Fact:
    """One printed figure that belongs to no indicator."""

    document_id: DocumentId
    node_id: NodeId | None
    indicator_id: IndicatorId | None
    entry: entries.Fact
    reading: Reading
    doubt: Doubt
    source: Source
    erratum: Erratum | None = None

    @property
    def in_force(self) -> str:
        """The print that counts by now: that of its erratum, else that of the document."""
        return print_in_force(self.entry.printed, self.erratum)


@dataclass(frozen=True, slots=True)
class Item:
    """One narrative item in our own words."""

    document_id: DocumentId
    node_id: NodeId | None
    indicator_id: IndicatorId | None
    order: int
    entry: entries.Item
    source: Source


@dataclass(frozen=True, slots=True)
class Mention:
    """One print of a name, unit, level, code or parent that we read otherwise."""

    record_id: str
    entry: entries.Mention
    source: Source


@dataclass(frozen=True, slots=True)
class Use:
    """A print of an indicator beside another node than its own."""

    indicator_id: IndicatorId
    node_id: NodeId
    source: Source


@dataclass(frozen=True, slots=True)
class Holder:
    """Who answers for a node."""

    node_id: NodeId
    unit_id: str
    entry: entries.Holder
    source: Source


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie between two records other than parent and child."""

    source_id: str
    target_id: str
    entry: entries.Relation
    source: Source


@dataclass(frozen=True, slots=True)
class Kinship:
    """Indicators of several documents that are one and the same."""

    entry: entries.Kinship
    indicator_ids: tuple[IndicatorId, ...]
    origin: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Topic:
    """What concerns one group of people, across documents."""

    entry: entries.Topic
    node_ids: frozenset[str]
    """Nodes that its author added by hand."""
    omitted_ids: frozenset[str]
    """Nodes and indicators that its author left out by hand."""
    origin: Location = field(compare=False)

    @property
    def id(self) -> str:
        """Its id, unique among topics."""
        return self.entry.id


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One line of a printed table."""

    line: int
    kind: str
    cells: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class PrintedTable:
    """A printed table of a document, line by line, in its official layout."""

    document_id: DocumentId
    table: entries.Table
    rows: tuple[PrintedRow, ...]

    @property
    def id(self) -> str:
        """Its URL path."""
        return f"{self.document_id}/tabel/{self.table.id}"

    @cached_property
    def by_line(self) -> Mapping[int, tuple[PrintedRow, ...]]:
        """Its rows by the line on which they are printed; one line may hold several."""
        found: dict[int, list[PrintedRow]] = {}
        for row in self.rows:
            found.setdefault(row.line, []).append(row)
        return {line: tuple(rows) for line, rows in found.items()}


@dataclass(frozen=True, slots=True)
class ManuscriptLine:
    """One line of the text that a document was read from: its number, a digest of its text, and what became of it."""

    line: int
    digest: str
    status: str
    """One of `generator.model.citations.STATUSES`."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The account of a document's text, line by line."""

    document_id: DocumentId
    file: str
    lines: tuple[ManuscriptLine, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """One row of the ledger: a URL that was published and when."""

    url: str
    kind: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Article:
    """An editorial page, as its author wrote it."""

    name: str
    """File name without ending; the page's URL."""
    title: str
    text: str
    """Markdown with front matter."""
    origin: Location = field(compare=False)

    @property
    def uri(self) -> str:
        """Its place in the site's source tree."""
        return f"{self.name}/index.md"
