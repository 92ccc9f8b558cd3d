"""Sums of ours over printed ceilings, with rows that the document prints twice counted both ways."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.plan import Plan
from generator.model.records import Money, Node
from generator.model.terms import MoneyKind, Period, Version


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
    """The ceiling that the main table prints for a node and year, if it prints exactly one."""
    main = plan.document(node.document_id).entry.main_table
    found = [
        money
        for money in plan.money_of(node.id)
        if money.kind is MoneyKind.CEILING
        and money.period is Period.YEAR
        and (money.year, money.source.table) == (year, main)
        and money.version is Version.ORIGINAL
    ]
    return found[0] if len(found) == 1 and found[0].rupiah is not None else None


def total_below(plan: Plan, nodes: tuple[Node, ...], year: str) -> Total | None:
    """The sum of the ceilings of sibling nodes (printed ones, else those below them) in a year; None without money."""
    full, once, count = Decimal(0), Decimal(0), 0
    seen: set[tuple[object, ...]] = set()
    for node in nodes:
        part = _part(plan, node, year)
        if part is None:
            continue
        face = face_of(plan, node)
        full += part.rupiah
        once += part.without_repeats if face not in seen else Decimal(0)
        count += 1
        seen.add(face)
    return Total(full, once, count) if count else None


def _part(plan: Plan, node: Node, year: str) -> Total | None:
    own = ceiling_of(plan, node, year)
    if own is not None and own.rupiah is not None:
        return Total(own.rupiah, own.rupiah, 1)
    return total_below(plan, plan.children_of(node.id), year)


def face_of(plan: Plan, node: Node) -> tuple[object, ...]:
    """What a reader sees of a printed row: equal faces among siblings are a row printed twice."""
    money = tuple((money.year, money.printed) for money in plan.money_of(node.id))
    values = tuple((plan.indicator(v.indicator_id).entry.name, v.year, v.printed) for v in plan.values_at(node.id))
    if not money or not values:
        return (node.id,)
    return (node.entry.name, money, values)


def repeats_of(plan: Plan, node: Node) -> tuple[Node, ...]:
    """Siblings that print the same name, money and figures as this node."""
    face = face_of(plan, node)
    return tuple(other for other in plan.siblings_of(node) if other.id != node.id and face_of(plan, other) == face)
