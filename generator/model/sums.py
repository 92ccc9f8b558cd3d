"""Sums of ours over printed ceilings, with rows that the document prints twice counted both ways."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.accounts import Account, Key, Total
from generator.model.plan import Plan
from generator.model.records import Document, Money, Node

__all__ = ["Total", "ceiling_of", "document_totals", "total_below", "yearly_amounts"]


def ceiling_of(plan: Plan, node: Node, year: str) -> Money | None:
    """The ceiling that the money table prints for a node and year, if it prints exactly one that can be read."""
    return plan.accounts.printed(node.id, year, _account(plan.document(node.document_id)))


def total_below(plan: Plan, nodes: tuple[Node, ...], year: str) -> Total | None:
    """The sum over sibling nodes in a year, of printed ceilings or else of what is below them; None without money."""
    if not nodes:
        return None
    return plan.accounts.added(nodes).get((year, _account(plan.document(nodes[0].document_id))))


def document_totals(plan: Plan, document: Document) -> dict[str, Total]:
    """Our sum by year over the programs of a document, or over its roots where it has no programs."""
    return _by_year(document, plan.accounts.below.get(document.id, {}))


def yearly_amounts(plan: Plan, node: Node) -> dict[str, Total]:
    """The ceiling of a node by year, as printed, or else our sum of what is below it."""
    return _by_year(plan.document(node.document_id), plan.accounts.totals.get(node.id, {}))


def amounts_behind(plan: Plan, node: Node, year: str) -> tuple[Money, ...]:
    """The printed ceilings that make the amount of a node in a year: its own, or else those of what is below it."""
    own = ceiling_of(plan, node, year)
    if own is not None:
        return (own,)
    return tuple(money for child in plan.children_of(node.id) for money in amounts_behind(plan, child, year))


def _by_year(document: Document, totals: Mapping[Key, Total]) -> dict[str, Total]:
    account = _account(document)
    return {year: total for year in document.years if (total := totals.get((year, account)))}


def _account(document: Document) -> Account:
    return Account(document.money_table)
