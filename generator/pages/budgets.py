"""The money of a node by year: ceiling, change, spent money, absorption, share, and the end of the period.

A share is of our sum of the rows that stand beside it, not of a printed total: one damaged total would make every share
below it nonsense, and the shares of one table add up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator import wording
from generator.model.budgets import Amount, Budget, budgets_of, is_report, printed_end, siblings_total
from generator.model.plan import Plan
from generator.model.records import Node
from generator.model.terms import Level, MoneyKind, Version
from generator.pages.abbreviations import Prose
from generator.pages.costs import Costs, view_costs
from generator.pages.figures import Figure, money_figure
from generator.pages.frame import Link, relative
from generator.pages.labels import full_node_name, level_words
from generator.pages.money_table import (
    EMPTY,
    NO_LINK,
    OURS,
    SILENT,
    Cell,
    Column,
    MoneyRow,
    MoneyTable,
    absorption_cell,
    difference_cell,
    kind_label,
    other_table,
    percent_cell,
    printed_cell,
    sum_cell,
)
from generator.pages.sentences import parts_words
from generator.pages.spending import absorption_sentence, silence_sentences

CEILING = kind_label(MoneyKind.CEILING, Version.ORIGINAL)
AMENDED = kind_label(MoneyKind.CEILING, Version.AMENDED)
SPENT = kind_label(MoneyKind.SPENT, Version.ORIGINAL)
ABSORBED, SHARE = "Serapan", "Bagian"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NodeBudget:
    """The money of one node."""

    table: MoneyTable | None
    """None where nothing printed is the money of a year."""
    share_words: str
    share_of: Link
    """What the shares are of; empty text where there are none."""
    sentences: tuple[Prose, ...]
    """How the absorption is worked out, what is not known of spent money, and what is not added."""
    costs: Costs | None
    prints_title: str
    prints: tuple[Figure, ...]
    """Every printed amount."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns a table has: those with anything in them."""

    has_ceiling: bool
    has_amended: bool
    has_spent: bool
    has_share: bool

    def of(self, ceiling: T, amended: T, spent: T, absorbed: T, share: T) -> tuple[T, ...]:
        """What stands in the columns that there are."""
        shown = (self.has_ceiling, self.has_amended, self.has_spent, self.has_spent, self.has_share)
        pairs = zip((ceiling, amended, spent, absorbed, share), shown, strict=True)
        return tuple(each for each, is_shown in pairs if is_shown)


def view_budget(plan: Plan, node: Node) -> NodeBudget | None:
    """The money of a node; None where nothing is printed for it or below it."""
    budgets = budgets_of(plan, node)
    prints = tuple(money_figure(plan, node.id, money) for money in plan.money_of(node.id))
    if not budgets and not prints:
        return None
    has_share = any(_share(plan, node, budget).value.text for budget in budgets)
    words, link = _share_of(plan, node) if has_share else ("", NO_LINK)
    return NodeBudget(
        _table(plan, node, budgets, has_share=has_share) if budgets else None,
        words,
        link,
        tuple(Prose.of(sentence) for sentence in _sentences(plan, node, budgets)),
        view_costs(plan, node),
        f"Semua uang yang tercetak di sini: {wording.number(len(prints))} angka" if prints else "",
        prints,
    )


def _table(plan: Plan, node: Node, budgets: Sequence[Budget], *, has_share: bool) -> MoneyTable:
    columns = _Columns(
        any(budget.ceiling for budget in budgets) or not any(budget.amended for budget in budgets),
        any(budget.amended for budget in budgets),
        any(budget.spent for budget in budgets),
        has_share,
    )
    return MoneyTable(
        "Uang menurut tahun",
        "Tahun",
        columns.of(Column(CEILING), Column(AMENDED), Column(SPENT), Column(ABSORBED, OURS), Column(SHARE, OURS)),
        tuple(_row(plan, node, budget, columns) for budget in budgets),
        tuple(_ends(plan, node, budgets, columns)),
        is_by_year=True,
    )


def _share_of(plan: Plan, node: Node) -> tuple[str, Link]:
    """What the shares of a node are of: a program is a part of its document, anything else of its parent."""
    if node.level is Level.PROGRAM or not node.parent_id:
        document = plan.document(node.document_id)
        link = Link(document.entry.short_title, relative(node.id, document.id))
        return "Bagian dihitung dari jumlah semua program dalam", link
    parent = plan.node(node.parent_id)
    levels = {sibling.level for sibling in plan.siblings_of(node) if sibling.id in plan.accounts.totals}
    what = level_words(node).lower() if len(levels) == 1 else "rincian"
    name, level = full_node_name(plan, parent), level_words(parent).lower()
    under = "di bawah" if name.casefold().startswith(f"{level} ") else f"di bawah {level}"
    return f"Bagian dihitung dari jumlah semua {what} {under}", Link(name, relative(node.id, parent.id))


def _row(plan: Plan, node: Node, budget: Budget, columns: _Columns) -> MoneyRow:
    document = plan.document(node.document_id)

    def amount(label: str, found: Amount | None) -> Cell:
        if found is None:
            return Cell(label, Link(SILENT), is_figure=False)
        where = other_table(document, found.account.table)
        if found.printed:
            return printed_cell(plan, node.id, label, found.printed, where)
        ours = f"jumlah {parts_words(plan, node, found)}, {OURS}"
        return sum_cell(label, found.rupiah, f"{ours}, {where}" if where else ours)

    ceiling = amount(CEILING, budget.ceiling)
    if budget.has_several_prints and not budget.ceiling:
        ceiling = Cell(CEILING, Link("lebih dari satu cetakan"), is_figure=False)
    amended = amount(AMENDED, budget.amended) if budget.amended else EMPTY
    spent = amount(SPENT, budget.spent)
    if not budget.spent and is_report(document):
        spent = Cell(SPENT, Link("tidak dilaporkan"), is_figure=False)
    cells = columns.of(ceiling, amended, spent, absorption_cell(ABSORBED, budget), _share(plan, node, budget))
    return MoneyRow(Link(budget.year), "", cells)


def _share(plan: Plan, node: Node, budget: Budget) -> Cell:
    """The share of our sum of this node and its siblings; nothing where it stands alone."""
    own = budget.ceiling or budget.amended or budget.spent
    whole = siblings_total(plan, node, *own.key) if own else None
    if own is None or whole is None or whole.count < 2:
        return EMPTY
    return percent_cell(SHARE, own.rupiah, whole.rupiah, f"dari {wording.rupiah(whole.rupiah)}")


def _ends(plan: Plan, node: Node, budgets: Sequence[Budget], columns: _Columns) -> Iterator[MoneyRow]:
    """Our sum of the years, and beside it what is printed for the end of the period."""
    years = set(plan.document(node.document_id).years)
    inside = [budget for budget in budgets if budget.year in years]
    kinds = (
        (CEILING, [budget.ceiling for budget in inside if budget.ceiling]),
        (AMENDED, [budget.amended for budget in inside if budget.amended]),
        (SPENT, [budget.spent for budget in inside if budget.spent]),
    )
    ceiling, amended, spent = (_End.of(plan, node, label, amounts, len(inside)) for label, amounts in kinds)
    ends = (ceiling, amended, spent)
    if any(end.total.value.text for end in ends):
        words = wording.year_spans([budget.year for budget in inside])
        cells = columns.of(ceiling.total, amended.total, spent.total, EMPTY, EMPTY)
        yield MoneyRow(Link(f"Jumlah {words}"), f"{OURS}, {wording.number(len(inside))} tahun", cells)
    if any(end.printed.value.text for end in ends):
        is_equal = all(end.is_equal for end in ends)
        remark = f"tercetak, sama dengan {OURS}" if is_equal else "tercetak"
        cells = columns.of(ceiling.printed, amended.printed, spent.printed, EMPTY, EMPTY)
        yield MoneyRow(Link("Akhir periode"), remark, cells)
        if not is_equal:
            gaps = columns.of(ceiling.gap, amended.gap, spent.gap, EMPTY, EMPTY)
            yield MoneyRow(Link("Selisih"), f"tercetak dikurangi {OURS}", gaps)


@dataclass(frozen=True, slots=True)
class _End:
    """One kind of money at the end of the period: our sum of the years, the print, and the print less our sum."""

    total: Cell = EMPTY
    printed: Cell = EMPTY
    gap: Cell = EMPTY
    is_equal: bool = True

    @classmethod
    def of(cls, plan: Plan, node: Node, label: str, amounts: Sequence[Amount], years: int) -> _End:
        """Years are added only where all of them stand in one account: two tables or versions are never mixed."""
        accounts = {amount.account for amount in amounts}
        if len(accounts) != 1:
            return cls()
        whole = sum((amount.rupiah for amount in amounts), Decimal(0))
        is_whole = len(amounts) == years > 1
        total = sum_cell(label, whole) if is_whole else EMPTY
        end = printed_end(plan, node.id, accounts.pop())
        if end is None or end.rupiah is None:
            return cls(total)
        gap = difference_cell(label, end.rupiah, whole)
        return cls(total, printed_cell(plan, node.id, label, end), gap, end.rupiah == whole)


def _sentences(plan: Plan, node: Node, budgets: Sequence[Budget]) -> Iterator[str]:
    document = plan.document(node.document_id)
    subject = f"{level_words(node).lower()} ini"
    children = plan.children_of(node.id)
    yield from (absorption_sentence(plan, budget, node, children) for budget in budgets if budget.spent)
    silent = [budget.year for budget in budgets if not budget.spent and budget.year in document.years]
    yield from silence_sentences(plan, document, silent, subject)
    several = [budget.year for budget in budgets if budget.has_several_prints]
    if several:
        yield (
            f"Untuk {wording.year_spans(several)} satu tabel mencetak lebih dari satu pagu. Kami tidak memilih atau "
            "menjumlahkannya; semua cetakannya ada di bawah."
        )
