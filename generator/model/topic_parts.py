"""The parts of a topic in each document: the rows that carry its money, none of them above another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.sums import Ceiling, Total, ceilings_of, ceilings_over, yearly_amounts
from generator.model.terms import FUNDED
from generator.model.topics import Membership


@dataclass(frozen=True, slots=True)
class TopicPart:
    """What one document holds of a topic."""

    document: Document
    rows: tuple[Node, ...]
    """Its lowest programs, activities and sub-activities, the largest amount first."""
    counted: tuple[Node, ...]
    """The nodes whose money is added: the highest that print it and belong to the topic with everything below."""
    ceilings: dict[str, Ceiling]
    """Our sum over the counted nodes by year."""
    others: tuple[Membership, ...]
    """What belongs to the topic and carries no money: goals, conditions and policies, and indicators of others."""

    @property
    def amounts(self) -> dict[str, Total]:
        """The sums alone."""
        return {year: ceiling.amount.total for year, ceiling in self.ceilings.items()}

    @property
    def rupiah(self) -> Decimal | None:
        """Our sum over all years; None without money."""
        return sum((total.rupiah for total in self.amounts.values()), Decimal(0)) if self.amounts else None


def topic_parts(plan: Plan, topic_id: str) -> tuple[TopicPart, ...]:
    """The parts of a topic, document by document: agencies in their order, of each the newest first."""
    found: dict[str, list[Membership]] = defaultdict(list)
    for membership in plan.members_of(topic_id):
        found[plan.record(membership.record_id).document_id].append(membership)
    documents = (document for agency in plan.agencies for document in plan.documents_of(agency.id))
    return tuple(_part(plan, document, found[document.id]) for document in documents if document.id in found)


def _part(plan: Plan, document: Document, members: list[Membership]) -> TopicPart:
    nodes = [plan.node(each.record_id) for each in members if not _is_indicator(each)]
    funded = frozenset(node.id for node in nodes if node.level in FUNDED)
    topmost = [node for node in nodes if node.id in funded and _is_topmost(plan, node, funded)]
    rows = [row for node in topmost for row in _rows(plan, node, funded)]
    rows.sort(key=lambda row: (-_whole(plan, row), row.order))
    counted = tuple(each for node in topmost for each in _counted(plan, node, funded)[0])
    amounts = ceilings_over(plan, counted)
    others = (each for each in members if each.record_id not in funded and _speaks_for_itself(plan, each, funded))
    return TopicPart(document, tuple(rows), counted, amounts, tuple(others))


def _is_indicator(membership: Membership) -> bool:
    return "/indikator/" in membership.record_id


def _is_topmost(plan: Plan, node: Node, members: Collection[str]) -> bool:
    return not any(above.id in members for above in plan.ancestors_of(node))


def _rows(plan: Plan, node: Node, members: Collection[str]) -> list[Node]:
    """The lowest members at or below a node; the node itself where it alone carries money."""
    below = [row for child in plan.children_of(node.id) for row in _rows(plan, child, members)]
    if node.id not in members:
        return below
    is_funded_alone = _has_money(plan, node) and not any(_has_money(plan, row) for row in below)
    return [node] if not below or is_funded_alone else below


def _counted(plan: Plan, node: Node, members: Collection[str]) -> tuple[list[Node], bool]:
    """The highest nodes with money of their own of which everything belongs, and whether all of this node does."""
    below = [_counted(plan, child, members) for child in plan.children_of(node.id)]
    is_whole = node.id in members and all(whole for _, whole in below)
    if is_whole and _has_money(plan, node):
        return [node], True
    return [each for nodes, _ in below for each in nodes], is_whole


def _has_money(plan: Plan, node: Node) -> bool:
    """Whether a node itself prints a ceiling in force."""
    return any(each.amount.printed for each in ceilings_of(plan, node).values())


def _whole(plan: Plan, node: Node) -> Decimal:
    return sum((total.rupiah for total in yearly_amounts(plan, node).values()), Decimal(0))


def _speaks_for_itself(plan: Plan, membership: Membership, funded: Collection[str]) -> bool:
    """Whether a record without money is told apart: an indicator of a row stands with its row."""
    if not _is_indicator(membership):
        return True
    return plan.indicator(membership.record_id).node_id not in funded
