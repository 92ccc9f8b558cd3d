"""Sums of ours over printed ceilings, with rows that the document prints twice counted both ways."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.plan import Plan
from generator.model.records import Document, Money, Node
from generator.model.terms import Level, MoneyKind, Period, Version


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


def ceiling_of(plan: Plan, node: Node, year: str) -> Money | None:
    """The ceiling that the money table prints for a node and year, if it prints exactly one that can be read."""
    table = plan.document(node.document_id).money_table
    found = [
        money
        for money in plan.money_of(node.id)
        if money.kind is MoneyKind.CEILING
        and money.period is Period.YEAR
        and (money.year, money.source.table) == (year, table)
        and money.version is Version.ORIGINAL
    ]
    return found[0] if len(found) == 1 and found[0].rupiah is not None else None


def total_below(plan: Plan, nodes: tuple[Node, ...], year: str) -> Total | None:
    """The sum over sibling nodes in a year, of printed ceilings or else of what is below them; None without money."""
    full, once, count = Decimal(0), Decimal(0), 0
    seen: set[str] = set()
    for node in nodes:
        part = _part(plan, node, year)
        if part is None:
            continue
        full += part.rupiah
        once += part.without_repeats if node.id not in seen else Decimal(0)
        count += 1
        seen.update(twin.id for twin in plan.twins_of(node))
    return Total(full, once, count) if count else None


def document_totals(plan: Plan, document: Document) -> dict[str, Total]:
    """Our sum by year over the programs of a document, or over its roots where it has no programs."""
    nodes = plan.nodes_of(document.id)
    parts = tuple(node for node in nodes if node.level is Level.PROGRAM) or plan.roots_of(document.id)
    return {year: total for year in document.years if (total := total_below(plan, parts, year))}


def yearly_amounts(plan: Plan, node: Node) -> dict[str, Total]:
    """The ceiling of a node by year, as printed, or else our sum of what is below it."""
    years = plan.document(node.document_id).years
    return {year: total for year in years if (total := _part(plan, node, year))}


def amounts_behind(plan: Plan, node: Node, year: str) -> tuple[Money, ...]:
    """The printed ceilings that make the amount of a node in a year: its own, or else those of what is below it."""
    own = ceiling_of(plan, node, year)
    if own is not None:
        return (own,)
    return tuple(money for child in plan.children_of(node.id) for money in amounts_behind(plan, child, year))


def _part(plan: Plan, node: Node, year: str) -> Total | None:
    own = ceiling_of(plan, node, year)
    if own is not None and own.rupiah is not None:
        return Total(own.rupiah, own.rupiah, 1)
    return total_below(plan, plan.children_of(node.id), year)
