"""What one document holds before it is published: its records by kind, and its money by program and year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.accounts import NOTHING
from generator.model.budgets import Amount, Budget, budgets_of, budgets_over, parts_of_document, printed_total
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.terms import MoneyKind, Version

SERIES = (
    (MoneyKind.CEILING, Version.ORIGINAL, "pagu"),
    (MoneyKind.CEILING, Version.AMENDED, "pagu setelah perubahan"),
    (MoneyKind.SPENT, Version.ORIGINAL, "realisasi anggaran"),
)
"""What is added up apart: kind and version of money, and its name."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Money of a program, or of all of them, in one year."""

    rupiah: Decimal
    """As printed, else our sum."""
    printed: Decimal | None
    """As printed, where exactly one amount is printed."""
    ours: Decimal | None
    """Our sum of what is below, where anything below has money of the same table."""
    once: Decimal | None = None
    """Our sum with rows that are printed twice counted once, where that differs."""

    @property
    def differs(self) -> bool:
        """Whether the print and our sum are both there and do not agree."""
        return self.printed is not None and self.ours is not None and self.printed != self.ours


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One kind of money of one program, or of the whole document, by year."""

    series: str
    """One of the names in `SERIES`."""
    node: Node | None
    """None for the document as a whole."""
    by_year: Mapping[str, Sum]


@dataclass(frozen=True, slots=True)
class Overview:
    """One document in numbers."""

    document: Document
    counts: Mapping[str, int]
    """How many records of each kind, by the word for it: levels first, then what belongs to them."""
    money: tuple[MoneyRow, ...]
    """By series: the programs, then the document as a whole."""


def overview(plan: Plan, document: Document) -> Overview:
    """Count and add up one document; every sum is one that its pages show too."""
    return Overview(document, _counts(plan, document), tuple(_money(plan, document)))


def _counts(plan: Plan, document: Document) -> dict[str, int]:
    nodes = plan.nodes_of(document.id)
    indicators = plan.indicators_in(document.id)
    levels = Counter(node.level.value.replace("-", " ") for node in nodes)
    money = sum(len(plan.money_of(node.id)) + len(plan.indicator_money_of(node.id)) for node in nodes)
    return {
        **levels,
        "indikator": len(indicators),
        "nilai": sum(len(plan.values_of(indicator.id)) for indicator in indicators),
        "anggaran": money,
        "fakta": len(plan.facts_in(document.id)),
        "butir": len(plan.items_in(document.id)),
    }


def _money(plan: Plan, document: Document) -> Iterator[MoneyRow]:
    parts = parts_of_document(plan, document)
    budgets = [(node, budgets_of(plan, node)) for node in parts]
    whole = budgets_over(plan, document, parts)
    for kind, version, series in SERIES:
        rows = [MoneyRow(series, node, dict(_of_node(plan, node, own, kind, version))) for node, own in budgets]
        rows.append(MoneyRow(series, None, dict(_of_document(plan, document, whole, kind, version))))
        yield from (row for row in rows if row.by_year)


def _of_node(
    plan: Plan, node: Node, budgets: Iterable[Budget], kind: MoneyKind, version: Version
) -> Iterator[tuple[str, Sum]]:
    for amount in _amounts(budgets, kind, version):
        below = plan.accounts.below.get(node.id, NOTHING).get(amount.key)
        printed = amount.rupiah if amount.printed else None
        yield amount.year, Sum(amount.rupiah, printed, below.rupiah if below else None)


def _of_document(
    plan: Plan, document: Document, budgets: Iterable[Budget], kind: MoneyKind, version: Version
) -> Iterator[tuple[str, Sum]]:
    for amount in _amounts(budgets, kind, version):
        printed = printed_total(plan, document, *amount.key)
        once = amount.total.without_repeats if amount.total.has_repeats else None
        yield amount.year, Sum(amount.rupiah, printed.rupiah if printed else None, amount.rupiah, once)


def _amounts(budgets: Iterable[Budget], kind: MoneyKind, version: Version) -> Iterator[Amount]:
    for budget in budgets:
        amount = budget.ceiling if version is Version.ORIGINAL else budget.amended
        amount = budget.spent if kind is MoneyKind.SPENT else amount
        if amount:
            yield amount
