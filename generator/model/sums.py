"""Sums of ours over the printed ceilings in force, with rows that the document prints twice counted both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.accounts import Account, Total
from generator.model.budgets import Amount, Budget, budgets_of, budgets_over, parts_of_document
from generator.model.plan import Plan
from generator.model.records import Document, Money, Node
from generator.model.terms import Version

__all__ = [
    "Ceiling",
    "Total",
    "amounts_behind",
    "ceiling_of",
    "ceilings_of",
    "ceilings_over",
    "document_ceilings",
    "document_totals",
    "totals_over",
    "yearly_amounts",
]


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The ceiling of a node, or of several added up, in one year."""

    amount: Amount
    stage: Version | None
    """Before or after a change; None where no change is printed."""


def ceilings_of(plan: Plan, node: Node) -> dict[str, Ceiling]:
    """The ceiling in force of a node by year, as printed, or else our sum of what is below it."""
    return _ceilings(plan.document(node.document_id), budgets_of(plan, node))


def ceilings_over(plan: Plan, nodes: Sequence[Node]) -> dict[str, Ceiling]:
    """Our sum by year over nodes of one document that do not lie below each other: one account for all of them."""
    if not nodes:
        return {}
    document = plan.document(nodes[0].document_id)
    return _ceilings(document, budgets_over(plan, document, nodes))


def document_ceilings(plan: Plan, document: Document) -> dict[str, Ceiling]:
    """Our sum by year over the programs of a document, or over its roots where it has no programs."""
    return ceilings_over(plan, parts_of_document(plan, document))


def ceiling_of(plan: Plan, node: Node, year: str) -> Money | None:
    """The ceiling in force that is printed for a node and year; None where it is our sum, or where none can be read."""
    found = ceilings_of(plan, node).get(year)
    return found.amount.printed if found else None


def totals_over(plan: Plan, nodes: Sequence[Node]) -> dict[str, Total]:
    """The sum over sibling nodes by year, of printed ceilings or else of what is below them."""
    return _totals(ceilings_over(plan, nodes))


def document_totals(plan: Plan, document: Document) -> dict[str, Total]:
    """Our sum by year over the programs of a document, or over its roots where it has no programs."""
    return _totals(document_ceilings(plan, document))


def yearly_amounts(plan: Plan, node: Node) -> dict[str, Total]:
    """The ceiling of a node by year, as printed, or else our sum of what is below it."""
    return _totals(ceilings_of(plan, node))


def amounts_behind(plan: Plan, node: Node, year: str, account: Account) -> tuple[Money, ...]:
    """The prints of an account that make the amount of a node in a year: its own, or else those of what is below it."""
    if (year, account) not in plan.accounts.totals.get(node.id, {}):
        return ()
    own = plan.accounts.printed(node.id, year, account)
    if own is not None:
        return (own,)
    return tuple(money for child in plan.children_of(node.id) for money in amounts_behind(plan, child, year, account))


def _totals(ceilings: Mapping[str, Ceiling]) -> dict[str, Total]:
    return {year: ceiling.amount.total for year, ceiling in ceilings.items()}


def _ceilings(document: Document, budgets: Sequence[Budget]) -> dict[str, Ceiling]:
    """The ceilings in force; before a change in every year where only some years print one, so that years add up."""
    inside = [budget for budget in budgets if budget.in_force and budget.year in document.years]
    is_changed = all(budget.amended for budget in inside)
    is_first = not is_changed and all(budget.ceiling for budget in inside)
    found = ((budget, budget.ceiling if is_first and len(inside) > 1 else budget.in_force) for budget in inside)
    return {budget.year: Ceiling(amount, _stage(budget, amount)) for budget, amount in found if amount}


def _stage(budget: Budget, amount: Amount) -> Version | None:
    return amount.account.version if budget.has_change else None
