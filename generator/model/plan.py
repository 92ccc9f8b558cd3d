"""The linked plan: every record by id, every tie resolved once, and questions answered in constant time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from generator.model import entries
from generator.model.records import (
    Agency,
    Article,
    Document,
    Fact,
    Holder,
    Indicator,
    Item,
    Manuscript,
    ManuscriptLine,
    Mention,
    Money,
    Node,
    PrintedTable,
    Publication,
    Relation,
    Source,
    Unit,
    Use,
    Value,
)

T = TypeVar("T")


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
    manuscripts: tuple[Manuscript, ...] = ()
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

    def unit(self, unit_id: str) -> Unit:
        """The unit of this id."""
        return self._units[unit_id]

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

    def items_in(self, document_id: str) -> tuple[Item, ...]:
        """All items of a document, whatever they speak of."""
        return self._items_by_document.get(document_id, ())

    def facts_in(self, document_id: str) -> tuple[Fact, ...]:
        """All facts of a document, whatever they speak of."""
        return self._facts_by_document.get(document_id, ())

    def units_below(self, agency_id: str, parent_id: str) -> tuple[Unit, ...]:
        """Units directly below a unit, or the topmost units of an agency for an empty parent."""
        return self._units_by_parent.get(parent_id or agency_id, ())

    def holders_by(self, unit_id: str) -> tuple[Holder, ...]:
        """What a unit answers for."""
        return self._holders_by_unit.get(unit_id, ())

    def manuscript_of(self, document_id: str) -> tuple[ManuscriptLine, ...]:
        """The account of a document's text, line by line; empty without one."""
        return next((each.lines for each in self.manuscripts if each.document_id == document_id), ())

    def tables_of(self, document_id: str) -> tuple[PrintedTable, ...]:
        """Printed tables of a document."""
        return self._tables_by_document.get(document_id, ())

    def sourced_at(self, table_id: str) -> Mapping[int, tuple[Node | Indicator, ...]]:
        """Records by the lines of a printed table on which they stand, in the order of the content."""
        return self._records_by_table_line.get(table_id, {})

    def twins_of(self, node: Node) -> tuple[Node, ...]:
        """Siblings that print the same name, money and figures: one row that the document prints twice."""
        return self._twins.get(node.id, ())

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
    def _units(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.units}

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
    def _facts_by_document(self) -> Mapping[str, tuple[Fact, ...]]:
        return _grouped(self.facts, lambda fact: fact.document_id)

    @cached_property
    def _items_by_document(self) -> Mapping[str, tuple[Item, ...]]:
        return _grouped(self.items, lambda item: item.document_id)

    @cached_property
    def _units_by_parent(self) -> Mapping[str, tuple[Unit, ...]]:
        return _grouped(self.units, lambda unit: unit.parent_id or unit.agency_id)

    @cached_property
    def _holders_by_unit(self) -> Mapping[str, tuple[Holder, ...]]:
        return _grouped(self.holders, lambda holder: holder.unit_id)

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
    def _twins(self) -> Mapping[str, tuple[Node, ...]]:
        groups: dict[tuple[object, ...], list[Node]] = defaultdict(list)
        for node in self.nodes:
            money = tuple((money.year, money.printed) for money in self.money_of(node.id))
            values = tuple((value.year, value.printed) for value in self.values_at(node.id))
            if money and values:
                groups[node.parent_id or node.document_id, node.entry.name, money, values].append(node)
        twins = (group for group in groups.values() if len(group) > 1)
        return {node.id: tuple(other for other in group if other is not node) for group in twins for node in group}

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
