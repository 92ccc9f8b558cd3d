"""The linked plan: every record by id, every tie resolved once, and questions answered in constant time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import NewType, TypeVar

from generator.model import entries
from generator.model.reading import Reading
from generator.model.terms import Confidence, Level, MoneyKind, Period, Role, Version
from generator.problems import Location

AgencyId = NewType("AgencyId", str)
DocumentId = NewType("DocumentId", str)
NodeId = NewType("NodeId", str)
IndicatorId = NewType("IndicatorId", str)
"""Ids of linked records are URL paths without outer slashes: `dinsos/rkt-2022/program/rehabilitasi`."""


T = TypeVar("T")


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

    def table(self, table_id: str) -> entries.Table:
        """The table of this id; linking has made sure that it exists."""
        return next(table for table in self.entry.tables if table.id == table_id)

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
    rupiah: Decimal | None
    doubt: Doubt
    source: Source


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
class PrintedRow:
    """One line of a printed table."""

    line: int
    kind: str
    cells: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A printed table of a document, line by line, in its official layout."""

    document_id: DocumentId
    table: entries.Table
    rows: tuple[PrintedRow, ...]

    @property
    def id(self) -> str:
        """Its URL path."""
        return f"{self.document_id}/tabel/{self.table.id}"


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


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of ours over the children of a node."""

    rupiah: Decimal
    """Every printed row counted."""
    without_repeats: Decimal
    """Rows that the document prints twice counted once."""
    count: int
    """How many children carry money."""

    @property
    def has_repeats(self) -> bool:
        """Whether the two figures differ."""
        return self.rupiah != self.without_repeats


@dataclass(frozen=True)
class Plan:
    """Everything that is published, linked. Build it with `generator.linking.link_plan`."""

    agencies: tuple[Agency, ...] = ()
    units: tuple[Unit, ...] = ()
    documents: tuple[Document, ...] = ()
    nodes: tuple[Node, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    values: tuple[Value, ...] = ()
    money: tuple[Money, ...] = ()
    facts: tuple[Fact, ...] = ()
    items: tuple[Item, ...] = ()
    mentions: tuple[Mention, ...] = ()
    uses: tuple[Use, ...] = ()
    holders: tuple[Holder, ...] = ()
    relations: tuple[Relation, ...] = ()
    tables: tuple[PrintedTable, ...] = ()
    terms: tuple[entries.Term, ...] = ()
    publications: tuple[Publication, ...] = ()
    articles: tuple[Article, ...] = ()

    # --- one record by its id -------------------------------------------------

    def agency(self, agency_id: str) -> Agency:
        """The agency of this id."""
        return self._agencies[agency_id]

    def document(self, document_id: str) -> Document:
        """The document of this id."""
        return self._documents[document_id]

    def node(self, node_id: str) -> Node:
        """The node of this id."""
        return self._nodes[node_id]

    def indicator(self, indicator_id: str) -> Indicator:
        """The indicator of this id."""
        return self._indicators[indicator_id]

    def record(self, record_id: str) -> Node | Indicator:
        """The node or indicator of this id."""
        return self._nodes.get(record_id) or self._indicators[record_id]

    # --- the trees ------------------------------------------------------------

    def documents_of(self, agency_id: str) -> tuple[Document, ...]:
        """Documents of an agency, newest first."""
        return self._documents_by_agency.get(agency_id, ())

    def roots_of(self, document_id: str) -> tuple[Node, ...]:
        """Nodes of a document without a parent."""
        return self._roots_by_document.get(document_id, ())

    def nodes_of(self, document_id: str) -> tuple[Node, ...]:
        """All nodes of a document, in its order."""
        return self._nodes_by_document.get(document_id, ())

    def children_of(self, node_id: str) -> tuple[Node, ...]:
        """Children of a node, in the order of the document."""
        return self._children_by_parent.get(node_id, ())

    def siblings_of(self, node: Node) -> tuple[Node, ...]:
        """The children of this node's parent (or the roots), itself included."""
        return self.children_of(node.parent_id) if node.parent_id else self.roots_of(node.document_id)

    def ancestors_of(self, node: Node) -> tuple[Node, ...]:
        """From the root down to the parent."""
        found: list[Node] = []
        while node.parent_id is not None:
            node = self.node(node.parent_id)
            found.append(node)
        return tuple(reversed(found))

    # --- what belongs to a record ----------------------------------------------

    def indicators_of(self, node_id: str) -> tuple[Indicator, ...]:
        """Indicators that a node owns."""
        return self._indicators_by_node.get(node_id, ())

    def indicators_in(self, document_id: str) -> tuple[Indicator, ...]:
        """Indicators of a document."""
        return self._indicators_by_document.get(document_id, ())

    def values_of(self, indicator_id: str) -> tuple[Value, ...]:
        """Every printed figure of an indicator."""
        return self._values_by_indicator.get(indicator_id, ())

    def values_at(self, node_id: str) -> tuple[Value, ...]:
        """Figures that are printed beside a node, of its own or of used indicators."""
        return self._values_by_node.get(node_id, ())

    def money_of(self, node_id: str) -> tuple[Money, ...]:
        """Amounts printed for a node."""
        return self._money_by_node.get(node_id, ())

    def uses_of(self, indicator_id: str) -> tuple[Use, ...]:
        """Where an indicator is printed beside other nodes."""
        return self._uses_by_indicator.get(indicator_id, ())

    def uses_at(self, node_id: str) -> tuple[Use, ...]:
        """Indicators of other nodes that are printed beside this one."""
        return self._uses_by_node.get(node_id, ())

    def facts_of(self, record_id: str) -> tuple[Fact, ...]:
        """Facts of a document (those of no record), node or indicator."""
        return self._facts_by_record.get(record_id, ())

    def items_of(self, record_id: str) -> tuple[Item, ...]:
        """Items of a document (those of no record), node or indicator."""
        return self._items_by_record.get(record_id, ())

    def mentions_of(self, record_id: str) -> tuple[Mention, ...]:
        """Prints of a record that we read otherwise."""
        return self._mentions_by_record.get(record_id, ())

    def holders_of(self, node_id: str) -> tuple[Holder, ...]:
        """Who answers for a node."""
        return self._holders_by_node.get(node_id, ())

    def relations_from(self, record_id: str) -> tuple[Relation, ...]:
        """Ties that start at a record."""
        return self._relations_from.get(record_id, ())

    def relations_to(self, record_id: str) -> tuple[Relation, ...]:
        """Ties that end at a record."""
        return self._relations_to.get(record_id, ())

    def tables_of(self, document_id: str) -> tuple[PrintedTable, ...]:
        """Printed tables of a document."""
        return self._tables_by_document.get(document_id, ())

    def sourced_at(self, table_id: str) -> Mapping[int, tuple[Node | Indicator, ...]]:
        """Records by the lines of a printed table on which they stand, in the order of the content."""
        return self._records_by_table_line.get(table_id, {})

    # --- sums of ours -----------------------------------------------------------

    def ceiling_of(self, node: Node, year: str) -> Money | None:
        """The ceiling that the main table prints for a node and year, if it prints exactly one."""
        main = self.document(node.document_id).entry.main_table
        found = [
            money
            for money in self.money_of(node.id)
            if money.kind is MoneyKind.CEILING
            and money.period is Period.YEAR
            and (money.year, money.source.table) == (year, main)
            and money.version is Version.ORIGINAL
        ]
        return found[0] if len(found) == 1 and found[0].rupiah is not None else None

    def total_below(self, nodes: tuple[Node, ...], year: str) -> Total | None:
        """The sum of the ceilings of sibling nodes (printed ones, else those below them) in a year; None without money."""
        full, once, count = Decimal(0), Decimal(0), 0
        seen: set[tuple[object, ...]] = set()
        for node in nodes:
            part = self._part(node, year)
            if part is None:
                continue
            face = self.face_of(node)
            full += part.rupiah
            once += part.without_repeats if face not in seen else Decimal(0)
            count += 1
            seen.add(face)
        return Total(full, once, count) if count else None

    def _part(self, node: Node, year: str) -> Total | None:
        own = self.ceiling_of(node, year)
        if own is not None and own.rupiah is not None:
            return Total(own.rupiah, own.rupiah, 1)
        return self.total_below(self.children_of(node.id), year)

    def face_of(self, node: Node) -> tuple[object, ...]:
        """What a reader sees of a printed row: equal faces among siblings are a row printed twice."""
        money = tuple((money.year, money.printed) for money in self.money_of(node.id))
        values = tuple((self.indicator(v.indicator_id).entry.name, v.year, v.printed) for v in self.values_at(node.id))
        if not money or not values:
            return (node.id,)
        return (node.entry.name, money, values)

    def repeats_of(self, node: Node) -> tuple[Node, ...]:
        """Siblings that print the same name, money and figures as this node."""
        face = self.face_of(node)
        return tuple(other for other in self.siblings_of(node) if other.id != node.id and self.face_of(other) == face)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Every term of the glossary that is written in capitals."""
        return frozenset(term.short for term in self.terms if term.short == term.short.upper())

    # --- indexes, each made once --------------------------------------------------

    @cached_property
    def _agencies(self) -> Mapping[str, Agency]:
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def _documents(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _nodes(self) -> Mapping[str, Node]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def _indicators(self) -> Mapping[str, Indicator]:
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def _documents_by_agency(self) -> Mapping[str, tuple[Document, ...]]:
        newest_first = sorted(self.documents, key=lambda d: (-int(d.entry.last_year), d.id))
        return _grouped(newest_first, lambda document: document.agency_id)

    @cached_property
    def _nodes_by_document(self) -> Mapping[str, tuple[Node, ...]]:
        return _grouped(self.nodes, lambda node: node.document_id)

    @cached_property
    def _roots_by_document(self) -> Mapping[str, tuple[Node, ...]]:
        return _grouped((node for node in self.nodes if node.parent_id is None), lambda node: node.document_id)

    @cached_property
    def _children_by_parent(self) -> Mapping[str, tuple[Node, ...]]:
        return _grouped((node for node in self.nodes if node.parent_id), lambda node: str(node.parent_id))

    @cached_property
    def _indicators_by_node(self) -> Mapping[str, tuple[Indicator, ...]]:
        return _grouped(self.indicators, lambda indicator: indicator.node_id)

    @cached_property
    def _indicators_by_document(self) -> Mapping[str, tuple[Indicator, ...]]:
        return _grouped(self.indicators, lambda indicator: indicator.document_id)

    @cached_property
    def _values_by_indicator(self) -> Mapping[str, tuple[Value, ...]]:
        return _grouped(self.values, lambda value: value.indicator_id)

    @cached_property
    def _values_by_node(self) -> Mapping[str, tuple[Value, ...]]:
        return _grouped(self.values, lambda value: value.node_id)

    @cached_property
    def _money_by_node(self) -> Mapping[str, tuple[Money, ...]]:
        return _grouped((money for money in self.money if money.indicator_id is None), lambda money: money.node_id)

    @cached_property
    def _uses_by_indicator(self) -> Mapping[str, tuple[Use, ...]]:
        return _grouped(self.uses, lambda use: use.indicator_id)

    @cached_property
    def _uses_by_node(self) -> Mapping[str, tuple[Use, ...]]:
        return _grouped(self.uses, lambda use: use.node_id)

    @cached_property
    def _facts_by_record(self) -> Mapping[str, tuple[Fact, ...]]:
        return _grouped(self.facts, lambda fact: fact.indicator_id or fact.node_id or fact.document_id)

    @cached_property
    def _items_by_record(self) -> Mapping[str, tuple[Item, ...]]:
        return _grouped(self.items, lambda item: item.indicator_id or item.node_id or item.document_id)

    @cached_property
    def _mentions_by_record(self) -> Mapping[str, tuple[Mention, ...]]:
        return _grouped(self.mentions, lambda mention: mention.record_id)

    @cached_property
    def _holders_by_node(self) -> Mapping[str, tuple[Holder, ...]]:
        return _grouped(self.holders, lambda holder: holder.node_id)

    @cached_property
    def _relations_from(self) -> Mapping[str, tuple[Relation, ...]]:
        return _grouped(self.relations, lambda relation: relation.source_id)

    @cached_property
    def _relations_to(self) -> Mapping[str, tuple[Relation, ...]]:
        return _grouped(self.relations, lambda relation: relation.target_id)

    @cached_property
    def _tables_by_document(self) -> Mapping[str, tuple[PrintedTable, ...]]:
        return _grouped(self.tables, lambda table: table.document_id)

    @cached_property
    def _records_by_table_line(self) -> Mapping[str, Mapping[int, tuple[Node | Indicator, ...]]]:
        found: dict[str, dict[int, dict[str, Node | Indicator]]] = defaultdict(lambda: defaultdict(dict))
        for record_id, source in self._citations():
            table = found[f"{source.document_id}/tabel/{source.table}"]
            for line in source.line_numbers:
                table[line].setdefault(record_id, self.record(record_id))
        return {key: {line: tuple(ids.values()) for line, ids in lines.items()} for key, lines in found.items()}

    def _citations(self) -> Iterable[tuple[str, Source]]:
        yield from ((node.id, node.source) for node in self.nodes)
        yield from ((indicator.id, indicator.source) for indicator in self.indicators)
        yield from ((mention.record_id, mention.source) for mention in self.mentions if mention.source.lines)
        yield from ((use.indicator_id, use.source) for use in self.uses)
        yield from ((value.indicator_id, value.source) for value in self.values)
        yield from ((money.node_id, money.source) for money in self.money)


def _grouped(records: Iterable[T], key: Callable[[T], str]) -> Mapping[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for record in records:
        groups[key(record)].append(record)
    return MappingProxyType({name: tuple(group) for name, group in groups.items()})
