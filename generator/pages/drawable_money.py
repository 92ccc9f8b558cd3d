"""Which amounts can be drawn without misleading, what stands behind them, and why others cannot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator import wording
from generator.model.accounts import Account
from generator.model.budgets import budgets_of
from generator.model.plan import Plan
from generator.model.records import Money, Node
from generator.model.sums import amounts_behind, ceilings_of, ceilings_over
from generator.model.terms import MoneyKind, Version
from generator.pages.pictures import NOTHING, Cell, is_uncertain, left_out_words, uncertainty


@dataclass(frozen=True, slots=True)
class Part:
    """A node with the printed ceilings behind its money, by year."""

    node: Node
    prints: Mapping[str, tuple[Money, ...]]

    @property
    def rupiah(self) -> Decimal:
        """The money of all years."""
        return sum_of(all_of(self.prints))


@dataclass(frozen=True, slots=True)
class Yearly:
    """Some nodes taken together, with the printed ceilings behind their money and what was spent of it, by year."""

    nodes: Sequence[Node]
    prints: Mapping[str, tuple[Money, ...]]
    spent: Mapping[str, Money] = field(default_factory=dict)

    @property
    def ceilings(self) -> dict[str, Decimal]:
        """The money by year."""
        return {year: sum_of(prints) for year, prints in self.prints.items()}

    def is_ours(self, year: str) -> bool:
        """Whether the money of a year is a sum, and not printed."""
        return [money.node_id for money in self.prints.get(year, ())] != [node.id for node in self.nodes[:1]]


def yearly_of(plan: Plan, node: Node) -> Yearly:
    """The money of one node; beside what was spent stands the ceiling that it is held against."""
    years = plan.document(node.document_id).years
    prints = prints_of(plan, (node,), years)
    spent: dict[str, Money] = {}
    for budget in budgets_of(plan, node):
        if budget.year in years and budget.spent and budget.spent.printed:
            spent[budget.year] = budget.spent.printed
            if budget.base:
                prints[budget.year] = amounts_behind(plan, node, *budget.base.key)
    return Yearly((node,), dict(sorted(prints.items())), spent)


def parts_of(plan: Plan, nodes: Sequence[Node]) -> list[Part]:
    """Nodes with the ceilings behind their money; in each year all of them from the account in force for them all."""
    accounts = _accounts(plan, nodes)
    return [Part(node, _prints(plan, (node,), accounts)) for node in nodes]


def prints_of(plan: Plan, nodes: Sequence[Node], years: Sequence[str]) -> dict[str, tuple[Money, ...]]:
    """The printed ceilings behind the money of some nodes together, by year; years without money are left out."""
    return _prints(plan, nodes, {year: account for year, account in _accounts(plan, nodes).items() if year in years})


def _accounts(plan: Plan, nodes: Sequence[Node]) -> dict[str, Account]:
    ceilings = ceilings_of(plan, nodes[0]) if len(nodes) == 1 else ceilings_over(plan, nodes)
    return {year: ceiling.amount.account for year, ceiling in ceilings.items()}


def _prints(plan: Plan, nodes: Sequence[Node], accounts: Mapping[str, Account]) -> dict[str, tuple[Money, ...]]:
    found = {
        year: tuple(money for node in nodes for money in amounts_behind(plan, node, year, account))
        for year, account in accounts.items()
    }
    return {year: prints for year, prints in found.items() if prints}


def all_of(prints: Mapping[str, Sequence[Money]]) -> list[Money]:
    """The figures of all years."""
    return [money for each in prints.values() for money in each]


def sum_of(prints: Iterable[Money]) -> Decimal:
    """The sum of some amounts."""
    return sum((money.rupiah for money in prints if money.rupiah is not None), Decimal(0))


def why_not_drawn(figures: Sequence[tuple[str, Money]]) -> str:
    """Why money is not drawn: an uncertain reading, an amount below zero, or nothing but zeros."""
    if any(money.rupiah is not None and money.rupiah < 0 for _, money in figures):
        return "ada jumlah di bawah nol"
    first = next((name for name, money in figures if is_uncertain(money.doubt)), "")
    unsure = uncertainty([money.doubt for _, money in figures], first, "angka pagu")
    return unsure or ("" if any(money.rupiah for _, money in figures) else "semua angkanya nol")


def money_cell(rupiah: Decimal | None, remark: str = "") -> Cell:
    """An exact amount, with the rounded words of the drawing beside it."""
    if rupiah is None:
        return Cell(NOTHING)
    exact, words = wording.rupiah(rupiah), wording.rupiah_in_words(rupiah)
    return Cell(exact, "; ".join(word for word in ("" if words == exact else words, remark) if word))


def stage_words(prints: Iterable[Money]) -> str:
    """That ceilings are those after a change, where they are; else nothing."""
    versions = {money.version for money in prints}
    if Version.AMENDED not in versions:
        return ""
    return "setelah perubahan" if len(versions) == 1 else "sebagian setelah perubahan"


def money_remark(plan: Plan, prints: Sequence[Money]) -> str:
    """What is counted twice, and what the drawing leaves out."""
    ids = dict.fromkeys(money.node_id for money in prints)
    is_twice = any(twin.id in ids for node_id in ids for twin in plan.twins_of(plan.node(node_id)))
    drawn = {money.version for money in prints}
    ceilings = (each for key in ids for each in plan.money_of(key) if each.kind is MoneyKind.CEILING)
    others = {each.version for each in ceilings} - drawn
    words = left_out_words(
        {
            "angka setelah perubahan": Version.AMENDED in others,
            "angka sebelum perubahan": Version.ORIGINAL in others and Version.AMENDED in drawn,
            "angka lain dari tabel lain": any(_differs_elsewhere(plan, money) for money in prints),
        }
    )
    return " ".join(
        text for text in ("Baris yang tercetak dua kali dihitung dua kali." if is_twice else "", words) if text
    )


def _differs_elsewhere(plan: Plan, money: Money) -> bool:
    """Whether another table prints another amount for the same thing."""
    what = (money.kind, money.year, money.period, money.version)
    same = (each for each in plan.money_of(money.node_id) if (each.kind, each.year, each.period, each.version) == what)
    return any(each.rupiah not in {None, money.rupiah} for each in same)
