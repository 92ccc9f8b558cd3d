"""Tables of the nodes below a node or document: their money by year, what was spent, shares, and sums beside prints.

Rows stand by amount, the largest first: the table answers where the money goes. The printed order stays where it is
looked for: in the navigation, the tree, the contents of the document and the official table. Rows without money, and
tables without any, keep the order of the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.accounts import NOTHING, Key, Total
from generator.model.budgets import Amount, Budget, budgets_over, printed_total
from generator.model.plan import Plan
from generator.model.records import Document, Money, Node
from generator.model.terms import FUNDED
from generator.pages.figures import joined
from generator.pages.frame import Link, relative
from generator.pages.labels import LEVELS, MONEY, node_name
from generator.pages.money_table import (
    EMPTY,
    OURS,
    PARTIAL,
    Cell,
    Column,
    MoneyRow,
    MoneyTable,
    absorption_cell,
    amount_cell,
    difference_cell,
    kind_label,
    other_table,
    percent_cell,
    printed_cell,
    sum_cell,
)

MOST_YEARS_APART = 2
"""With more years than this each kind of money has a table of its own, without shares: they would bury the amounts."""
ALL = f"{OURS}, semua baris"
SOME = f"{OURS}, baris yang mencetak uang"
ONCE = f"{OURS}, baris yang tercetak dua kali dihitung sekali"
SAME = f"sama dengan {OURS}"
GAP = f"tercetak dikurangi {OURS}"
SHARE = "Bagian"
ABSORBED = "Serapan"


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes that do not lie below each other, shown together."""

    document: Document
    nodes: tuple[Node, ...]
    owner: Node | Document | None = None
    """Whose printed total stands beside our sum."""
    whole: tuple[Node, ...] = ()
    """What the shares are of, where that is more than these nodes."""
    name: str = ""
    """What they are together, where that is not their level."""


@dataclass(frozen=True, slots=True)
class _Column:
    """One column while the table is made: its head, a cell for each node, and cells for the sums below."""

    head: Column
    of_node: Callable[[Node], Cell]
    total: Cell
    once: Cell = EMPTY
    printed: Cell = EMPTY
    gap: Cell = EMPTY
    amount: Amount | None = None
    """The money that it adds up; None for shares."""
    is_equal: bool = True
    """Whether print and sum are the same, as far as both are there."""


@dataclass(frozen=True)
class _Builder:
    """The tables of one group on one page."""

    plan: Plan
    page_url: str
    group: Group
    whole: Mapping[Key, Total]

    def table(self, columns: Sequence[_Column], amounts: Sequence[Amount]) -> MoneyTable:
        """One table; the amounts say what it shows and put its rows in order."""
        nodes = self._by_amount([amount.key for amount in amounts])
        caption = self._caption(columns)
        rows = tuple(self._row(node, columns) for node in nodes)
        sums = tuple(_sums(columns, self._sum_words(columns))) if len(nodes) > 1 or _has_print(columns) else ()
        heads = tuple(column.head for column in columns)
        return MoneyTable(caption, "Nama", heads, rows, sums, can_be_sorted=bool(amounts) and len(nodes) > 1)

    def _caption(self, columns: Sequence[_Column]) -> str:
        name = self.group.name or levels_words(self.group.nodes)
        kinds = dict.fromkeys(column.amount.account.kind for column in columns if column.amount)
        if not kinds:
            return name
        order = ", terbesar di atas" if len(self.group.nodes) > 1 else ""
        return f"{name}: {wording.listed([MONEY[kind].lower() for kind in kinds])}{order}"

    def money(self, amount: Amount) -> _Column:
        """A column of one kind of money in one year."""
        label = kind_label(amount.account.kind, amount.account.version, amount.year)
        totals, accounts = self.plan.accounts.totals, self.plan.accounts
        is_ours = not any(accounts.printed(node.id, *amount.key) for node in self.group.nodes)
        ours = "" if is_ours else OURS
        levels = FUNDED | {node.level for node in self.group.nodes if amount.key in totals.get(node.id, NOTHING)}

        def of_node(node: Node) -> Cell:
            total = totals.get(node.id, NOTHING).get(amount.key)
            if total is None and node.level not in levels:
                return Cell(label)
            own = Amount(*amount.key, total, accounts.printed(node.id, *amount.key)) if total else None
            some = PARTIAL if (node.id, amount.key) in accounts.partial else ""
            return amount_cell(self.plan, self.page_url, label, own, joined(ours, some))

        printed = self._printed(amount)
        at_print = printed.rupiah if printed else None
        remarks = (OURS if is_ours else "", other_table(self.group.document, amount.account.table))
        return _Column(
            Column(label, ", ".join(remark for remark in remarks if remark)),
            of_node,
            sum_cell(label, amount.rupiah),
            sum_cell(label, amount.total.without_repeats) if amount.total.has_repeats else EMPTY,
            printed_cell(self.plan, self.page_url, label, printed) if printed else EMPTY,
            EMPTY if at_print is None else difference_cell(label, at_print, amount.rupiah),
            amount,
            at_print is None or at_print == amount.rupiah,
        )

    def absorption(self, budget: Budget, *, has_year: bool) -> _Column:
        """How much of each ceiling was spent."""
        label = f"{ABSORBED} {budget.year}" if has_year else ABSORBED
        accounts, spent, base = self.plan.accounts, budget.spent, budget.base

        def of_node(node: Node) -> Cell:
            totals = accounts.totals.get(node.id, NOTHING)
            if not spent or not base or spent.key not in totals or base.key not in totals:
                return Cell(label)
            if not accounts.match(node, budget.year, base.account, spent.account):
                return Cell(label)
            return percent_cell(label, totals[spent.key].rupiah, totals[base.key].rupiah)

        return _Column(Column(label, OURS), of_node, absorption_cell(label, budget))

    def share(self, amount: Amount, *, has_year: bool) -> _Column:
        """What part each node has of the whole."""
        label = f"{SHARE} {amount.year}" if has_year else SHARE
        whole = self.whole.get(amount.key, amount.total).rupiah

        def of_node(node: Node) -> Cell:
            total = self.plan.accounts.totals.get(node.id, NOTHING).get(amount.key)
            return percent_cell(label, total.rupiah, whole) if total else Cell(label)

        return _Column(Column(label, OURS), of_node, percent_cell(label, amount.rupiah, whole))

    def year(self, budget: Budget, *, has_year: bool) -> Iterator[_Column]:
        """All columns of one year."""
        for amount in (budget.ceiling, budget.amended, budget.spent):
            if amount:
                yield self.money(amount)
        if budget.spent and budget.base:
            yield self.absorption(budget, has_year=has_year)
        if main := budget.ceiling or budget.amended or budget.spent:
            yield self.share(main, has_year=has_year)

    def _printed(self, amount: Amount) -> Money | None:
        owner = self.group.owner
        if isinstance(owner, Document):
            return printed_total(self.plan, owner, *amount.key)
        return self.plan.accounts.printed(owner.id, *amount.key) if owner else None

    def _row(self, node: Node, columns: Sequence[_Column]) -> MoneyRow:
        is_mixed = len({each.level for each in self.group.nodes}) > 1
        words = (LEVELS[node.level] if is_mixed else "", node.entry.qualifier or "")
        link = Link(node_name(self.plan, node), relative(self.page_url, node.id))
        return MoneyRow(link, ", ".join(word for word in words if word), tuple(each.of_node(node) for each in columns))

    def _by_amount(self, keys: Sequence[Key]) -> list[Node]:
        def size(node: Node) -> tuple[bool, Decimal]:
            totals = self.plan.accounts.totals.get(node.id, NOTHING)
            found = [totals[key].rupiah for key in keys if key in totals]
            return not found, -sum(found, Decimal(0))

        return sorted(self.group.nodes, key=size)

    def _sum_words(self, columns: Sequence[_Column]) -> str:
        counts = {column.amount.total.count for column in columns if column.amount}
        return ALL if counts == {len(self.group.nodes)} else SOME


def view_children(plan: Plan, page_url: str, group: Group) -> tuple[MoneyTable, ...]:
    """The tables of a group: one, or one for each kind of money of many years; none without nodes."""
    if not group.nodes:
        return ()
    builder = _Builder(plan, page_url, group, plan.accounts.added(group.whole) if group.whole else NOTHING)
    found = budgets_over(plan, group.document, group.nodes)
    budgets = [budget for budget in found if budget.year in group.document.years]
    if len(budgets) <= MOST_YEARS_APART:
        has_year = len(budgets) > 1
        columns = [column for budget in budgets for column in builder.year(budget, has_year=has_year)]
        return (builder.table(columns, [main for each in budgets if (main := each.ceiling or each.spent)]),)
    kinds = (
        [each.ceiling for each in budgets if each.ceiling],
        [each.amended for each in budgets if each.amended],
        [each.spent for each in budgets if each.spent],
    )
    return tuple(builder.table([builder.money(each) for each in amounts], amounts) for amounts in kinds if amounts)


def _sums(columns: Sequence[_Column], words: str) -> Iterator[MoneyRow]:
    """Our sum, and beside it what the document prints, as far as it does."""
    if columns:
        yield MoneyRow(Link("Jumlah"), words, tuple(column.total for column in columns))
    if any(column.once.value.text for column in columns):
        yield MoneyRow(Link("Jumlah"), ONCE, tuple(column.once for column in columns))
    if _has_print(columns):
        is_equal = all(column.is_equal for column in columns)
        remark = SAME if is_equal else ""
        yield MoneyRow(Link("Jumlah tercetak"), remark, tuple(column.printed for column in columns))
        if not is_equal:
            yield MoneyRow(Link("Selisih"), GAP, tuple(column.gap for column in columns))


def _has_print(columns: Sequence[_Column]) -> bool:
    return any(column.printed.value.text for column in columns)


def levels_words(nodes: tuple[Node, ...]) -> str:
    """The levels of some nodes in words: `Program`, `Strategi dan program`."""
    levels = dict.fromkeys(LEVELS[node.level] for node in nodes)
    return wording.first_upper(wording.listed([level.lower() for level in levels]))
