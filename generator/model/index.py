"""The records of a plan and the indexes over them, each made once and only when it is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from generator.model import entries
from generator.model.codes import Code, CodeTie, counterparts
from generator.model.comparisons import Comparison
from generator.model.entries.base import is_code
from generator.model.findings import Finding
from generator.model.nomenclature import CODE_PAGES, UsedCode, used_codes
from generator.model.records import (
    Agency,
    Article,
    Document,
    Fact,
    Holder,
    Indicator,
    Item,
    Kinship,
    Manuscript,
    Mention,
    Money,
    Node,
    PrintedTable,
    Publication,
    Relation,
    Source,
    Topic,
    Unit,
    Use,
    Value,
)
from generator.model.review import held_until
from generator.model.statements import Statement
from generator.model.terms import Authority, ComparisonKind
from generator.model.topics import Membership, memberships

T = TypeVar("T")


@dataclass(frozen=True)
class IndexedRecords:
    """Every kind of record in the order of the content; `Plan` asks the indexes."""

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
    kinships: tuple[Kinship, ...] = ()
    topics: tuple[Topic, ...] = ()
    codes: tuple[Code, ...] = ()
    code_ties: tuple[CodeTie, ...] = ()
    tables: tuple[PrintedTable, ...] = ()
    manuscripts: tuple[Manuscript, ...] = ()
    terms: tuple[entries.Term, ...] = ()
    publications: tuple[Publication, ...] = ()
    articles: tuple[Article, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    findings: tuple[Finding, ...] = ()
    editions: tuple[str, ...] = ()
    """The day of every publication of the site."""
    published: tuple[Statement, ...] | None = None
    """What the last publication stated; None where none has kept it yet."""

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
    def _places(self) -> Mapping[str, tuple[int, int]]:
        siblings = _grouped(self.nodes, lambda node: f"{node.parent_id or node.document_id} {node.level.value}")
        beside = _grouped(self.indicators, lambda indicator: str(indicator.node_id))
        groups: tuple[tuple[Node | Indicator, ...], ...] = (*siblings.values(), *beside.values())
        return {record.id: (place, len(group)) for group in groups for place, record in enumerate(group, start=1)}

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
    def _indicator_money_by_node(self) -> Mapping[str, tuple[Money, ...]]:
        return _grouped((money for money in self.money if money.indicator_id), lambda money: money.node_id)

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
    def _kinships_by_indicator(self) -> Mapping[str, Kinship]:
        return {indicator_id: kinship for kinship in self.kinships for indicator_id in kinship.indicator_ids}

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        """Which nodes and indicators belong to which topic, in the order of the documents."""
        return memberships(self.topics, self.terms, self.nodes, self._indicators_by_node, self._code_ties)

    @cached_property
    def _memberships_by_topic(self) -> Mapping[str, tuple[Membership, ...]]:
        return _grouped(self.memberships, lambda membership: membership.topic_id)

    @cached_property
    def _memberships_by_record(self) -> Mapping[str, tuple[Membership, ...]]:
        return _grouped(self.memberships, lambda membership: membership.record_id)

    @cached_property
    def _topics(self) -> Mapping[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def _codes(self) -> Mapping[str, tuple[Code, ...]]:
        return _grouped(self.codes, lambda code: code.entry.code)

    @cached_property
    def _code_ties(self) -> Mapping[str, CodeTie]:
        return {tie.node_id: tie for tie in self.code_ties}

    @cached_property
    def _code_ties_by_code(self) -> Mapping[str, tuple[CodeTie, ...]]:
        return _grouped(self.code_ties, lambda tie: tie.code)

    @cached_property
    def _nodes_by_code(self) -> Mapping[str, Mapping[str, tuple[Node, ...]]]:
        nodes = {code: (self._nodes[tie.node_id] for tie in ties) for code, ties in self._code_ties_by_code.items()}
        return {code: _grouped(found, lambda node: node.document_id) for code, found in nodes.items()}

    @cached_property
    def _counterparts(self) -> Mapping[tuple[str, Authority], Code]:
        return counterparts(self.codes)

    @cached_property
    def _used_codes(self) -> Mapping[str, UsedCode]:
        published = (row.url.removeprefix(CODE_PAGES) for row in self.publications if row.url.startswith(CODE_PAGES))
        kept = (code for code in published if is_code(code))
        return used_codes(self._code_ties_by_code, self._codes, self._counterparts, kept)

    @cached_property
    def _used_codes_by_parent(self) -> Mapping[str, tuple[UsedCode, ...]]:
        return _grouped(self._used_codes.values(), lambda used: used.parent)

    @cached_property
    def _tables_by_document(self) -> Mapping[str, tuple[PrintedTable, ...]]:
        return _grouped(self.tables, lambda table: table.document_id)

    @cached_property
    def _twins(self) -> Mapping[str, tuple[Node, ...]]:
        namesakes = _grouped(self.nodes, lambda node: f"{node.parent_id or node.document_id} {node.entry.name}")
        groups: dict[tuple[object, ...], list[Node]] = defaultdict(list)
        for node in (node for group in namesakes.values() if len(group) > 1 for node in group):
            money = tuple((money.year, money.in_force) for money in self._money_by_node.get(node.id, ()))
            values = tuple((value.year, value.in_force) for value in self._values_by_node.get(node.id, ()))
            measures = tuple(own.entry.name for own in self._indicators_by_node.get(node.id, ()))
            if money and values:
                where = node.parent_id or node.document_id, node.entry.name, node.entry.place, node.entry.target_group
                groups[(*where, measures, money, values)].append(node)
        twins = (group for group in groups.values() if len(group) > 1)
        return {node.id: tuple(other for other in group if other is not node) for group in twins for node in group}

    @cached_property
    def _records_by_table_line(self) -> Mapping[str, Mapping[int, tuple[Node | Indicator, ...]]]:
        found: dict[str, dict[int, dict[str, Node | Indicator]]] = defaultdict(lambda: defaultdict(dict))
        for record_id, source in self._citations():
            table = found[f"{source.document_id}/tabel/{source.table}"]
            for line in source.line_numbers:
                table[line].setdefault(record_id, self._nodes.get(record_id) or self._indicators[record_id])
        return {key: {line: tuple(ids.values()) for line, ids in lines.items()} for key, lines in found.items()}

    @cached_property
    def _comparisons_by_document(self) -> Mapping[str, tuple[Comparison, ...]]:
        return _grouped(self.comparisons, lambda comparison: comparison.fact.document_id)

    @cached_property
    def _ratios_by_node(self) -> Mapping[str, tuple[Comparison, ...]]:
        money = (each for each in self.comparisons if each.how is ComparisonKind.RATIO and each.is_about_money)
        return _grouped(money, lambda comparison: comparison.operands[0].record_id)

    @cached_property
    def _findings_by_document(self) -> Mapping[str, tuple[Finding, ...]]:
        return _grouped(self.findings, lambda finding: finding.document_id)

    @cached_property
    def _held_until(self) -> Mapping[str, str]:
        dates = {publication.url: publication.date for publication in self.publications}
        newest = max([*dates.values(), *self.editions], default="")
        days = {agency.id: int(agency.entry.review_days or 0) for agency in self.agencies}
        return {
            document.id: held_until(dates.get(document.id, ""), newest, days[document.agency_id])
            for document in self.documents
        }

    @cached_property
    def _public_by_document(self) -> Mapping[str, tuple[Finding, ...]]:
        return {key: found for key, found in self._findings_by_document.items() if not self._held_until[key]}

    @cached_property
    def _findings_by_record(self) -> Mapping[str, tuple[Finding, ...]]:
        about: dict[str, list[Finding]] = defaultdict(list)
        for findings in self._public_by_document.values():
            for finding in findings:
                for record_id in finding.record_ids:
                    about[record_id].append(finding)
        return {record_id: tuple(found) for record_id, found in about.items()}

    @cached_property
    def _findings_by_table_line(self) -> Mapping[str, Mapping[int, tuple[Finding, ...]]]:
        found: dict[str, dict[int, dict[str, Finding]]] = defaultdict(lambda: defaultdict(dict))
        for findings in self._public_by_document.values():
            for finding in findings:
                for quote in finding.quotes:
                    table = found[f"{quote.source.document_id}/tabel/{quote.source.table}"]
                    for line in quote.source.line_numbers:
                        table[line].setdefault(finding.id, finding)
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
