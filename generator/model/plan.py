"""The linked plan: every record by id, every tie resolved once, and questions answered in constant time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.accounts import Accounts
from generator.model.codes import Code, CodeTie, authority_of
from generator.model.comparisons import Comparison
from generator.model.findings import Finding
from generator.model.index import IndexedRecords
from generator.model.lexicon import Lexicon
from generator.model.nomenclature import UsedCode
from generator.model.records import (
    Agency,
    Document,
    Fact,
    Holder,
    Indicator,
    Item,
    Kinship,
    ManuscriptLine,
    Mention,
    Money,
    Node,
    PrintedTable,
    Relation,
    Topic,
    Unit,
    Use,
    Value,
)
from generator.model.topics import Membership

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Plan(IndexedRecords):
    """Everything that is published, linked. Build it with `generator.linking.link_plan`."""

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

    def topic(self, topic_id: str) -> Topic:
        """The topic of this id."""
        return self._topics[topic_id]

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

    def place_of(self, record: Node | Indicator) -> tuple[int, int]:
        """Place of a record, from 1, among its siblings of the same level, or its node's indicators; and how many."""
        return self._places[record.id]

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

    @cached_property
    def accounts(self) -> Accounts:
        """What may be added of the printed money, and the sums."""
        return Accounts(self.nodes, self._money_by_node, self._children_by_parent, self._twins)

    def indicator_money_of(self, node_id: str) -> tuple[Money, ...]:
        """Amounts printed beside the indicators of a node."""
        return self._indicator_money_by_node.get(node_id, ())

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

    def kinship_of(self, indicator_id: str) -> Kinship | None:
        """What makes an indicator the same as others, if it is."""
        return self._kinships_by_indicator.get(indicator_id)

    def linked_with(self, indicator_id: str) -> tuple[Indicator, ...]:
        """The other indicators that are the same as this one."""
        kinship = self.kinship_of(indicator_id)
        ids = kinship.indicator_ids if kinship else ()
        return tuple(self.indicator(other) for other in ids if other != indicator_id)

    def members_of(self, topic_id: str) -> tuple[Membership, ...]:
        """Nodes and indicators of a topic, in the order of the documents, each with the reason."""
        return self._memberships_by_topic.get(topic_id, ())

    def topics_of(self, record_id: str) -> tuple[Membership, ...]:
        """The topics of a node or indicator, in their order, each with the reason."""
        return self._memberships_by_record.get(record_id, ())

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

    # --- consistency --------------------------------------------------------------

    def comparisons_in(self, document_id: str) -> tuple[Comparison, ...]:
        """Facts of a document that can be worked out again, with their operands."""
        return self._comparisons_by_document.get(document_id, ())

    def ratios_about(self, node_id: str) -> tuple[Comparison, ...]:
        """Printed percentages of one amount of a node in another."""
        return self._ratios_by_node.get(node_id, ())

    def all_findings_in(self, document_id: str) -> tuple[Finding, ...]:
        """Every finding about a document, heaviest first, also while only its agency may see them."""
        return self._findings_by_document.get(document_id, ())

    def findings_in(self, document_id: str) -> tuple[Finding, ...]:
        """The published findings about a document, heaviest first."""
        return self._public_by_document.get(document_id, ())

    def findings_about(self, record_id: str) -> tuple[Finding, ...]:
        """The published findings that name a node or indicator, heaviest first."""
        return self._findings_by_record.get(record_id, ())

    def findings_at(self, table_id: str) -> Mapping[int, tuple[Finding, ...]]:
        """The published findings by the lines of a printed table that they quote."""
        return self._findings_by_table_line.get(table_id, {})

    def held_until(self, document_id: str) -> str:
        """The first day on which the findings of a document may be published; empty when they are."""
        return self._held_until[document_id]

    # --- official codes -----------------------------------------------------------

    def code_tie_of(self, node_id: str) -> CodeTie | None:
        """The official code of a node, with where it comes from."""
        return self._code_ties.get(node_id)

    def code_of(self, node_id: str) -> Code | None:
        """What the list says of a node's code; None without a code, or where the list does not have it."""
        tie = self.code_tie_of(node_id)
        authority = authority_of(self.agency(self.document(self.node(node_id).document_id).agency_id))
        found = [code for code in self._codes.get(tie.code, ()) if code.serves(authority)] if tie else []
        return found[0] if len(found) == 1 else None

    def nodes_with_code(self, code: str) -> Mapping[str, tuple[Node, ...]]:
        """Every node of this code, by its document."""
        return self._nodes_by_code.get(code, {})

    def count_with_code(self, code: str) -> int:
        """How many nodes have this code, in all documents."""
        return len(self._code_ties_by_code.get(code, ()))

    def counterpart_of(self, code: Code) -> Code | None:
        """The code for the same work of the other level of government, if exactly one is certain."""
        return self._counterparts.get(code.key)

    @property
    def used_codes(self) -> tuple[UsedCode, ...]:
        """Every code of a node, and every certain counterpart of one, in the order of their numbers."""
        return tuple(self._used_codes.values())

    def used_code(self, code: str) -> UsedCode:
        """A code that a node has, or that is the certain counterpart of such a code."""
        return self._used_codes[code]

    def used_codes_below(self, code: str) -> tuple[UsedCode, ...]:
        """The used codes directly below a code, or the topmost ones for an empty code."""
        return self._used_codes_by_parent.get(code, ())

    @cached_property
    def printed_lines(self) -> Mapping[str, frozenset[int]]:
        """The lines of each printed table, by the table's URL path."""
        return {table.id: frozenset(row.line for row in table.rows if row.kind != "batas") for table in self.tables}

    def has_article(self, name: str) -> bool:
        """Whether the site has an editorial page of this name."""
        return any(article.name == name for article in self.articles)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Every run of letters in a term of the glossary that is written in capitals: `HIV` and `AIDS` of HIV/AIDS."""
        capitals = (term.short for term in self.terms if term.short == term.short.upper())
        return frozenset(run for short in capitals for run in _LETTERS.findall(short))

    @cached_property
    def lexicon(self) -> Lexicon:
        """The abbreviations of the glossary, to be looked up in a text."""
        return Lexicon.of(self.terms)
