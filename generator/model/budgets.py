"""Budgets: ceiling, change and spent money of a node or of several by year, and how much of the ceiling was spent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from generator.model.accounts import NOTHING, Account, Key, Total
from generator.model.plan import Plan
from generator.model.records import Document, Fact, Money, Node
from generator.model.results import FULL
from generator.model.terms import FUNDED, REPORTS, Confidence, Level, MoneyKind, Period, Version
from generator.model.verdicts import AbsorptionObstacle

_RANK = MappingProxyType({level: rank for rank, level in enumerate(Level)})
"""Levels from the vision down."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in one year: as printed, or our sum."""

    year: str
    account: Account
    total: Total
    printed: Money | None = None
    """None for a sum of ours."""

    @property
    def key(self) -> Key:
        """Year and account: what another amount must share to be added."""
        return self.year, self.account

    @property
    def rupiah(self) -> Decimal:
        """The amount, every printed row counted."""
        return self.total.rupiah


@dataclass(frozen=True, slots=True)
class Budget:
    """The money of a node, or of several nodes added up, in one year."""

    year: str
    ceiling: Amount | None = None
    """Before any change."""
    amended: Amount | None = None
    """After a change within the year; as a sum only where every part prints its change."""
    spent: Amount | None = None
    base: Amount | None = None
    """The ceiling that spent money is held against: the one in force, of the same table where that prints one."""
    obstacle: AbsorptionObstacle | None = None
    """Why no absorption is worked out although money is called spent."""
    has_several_prints: bool = False
    """Whether one table prints several ceilings for the year, so that none of them is taken."""
    has_change: bool = False
    """Whether a ceiling after a change is printed, be it for some parts only."""

    @property
    def in_force(self) -> Amount | None:
        """The ceiling after a change, else the first one."""
        return self.amended or self.ceiling

    @property
    def absorption(self) -> Decimal | None:
        """Spent money in percent of the ceiling in force, unrounded."""
        if self.spent is None or self.base is None or self.obstacle:
            return None
        return self.spent.rupiah / self.base.rupiah * FULL


Covers = Callable[[str, Account, Account], bool]
"""Whether the first of two amounts of a year speaks of every part that the other speaks of."""


def budgets_of(plan: Plan, node: Node) -> tuple[Budget, ...]:
    """The money of a node by year, for every year with any."""
    accounts = plan.accounts
    amounts = {
        key: Amount(*key, total, accounts.printed(node.id, *key))
        for key, total in accounts.totals.get(node.id, NOTHING).items()
    }
    several = {
        year
        for (year, account), prints in accounts.prints.get(node.id, {}).items()
        if len(prints) > 1 and account.kind is MoneyKind.CEILING
    }
    document = plan.document(node.document_id)
    return _budgets(document, amounts, lambda *parts: accounts.covers(node, *parts), several)


def budgets_over(plan: Plan, document: Document, nodes: Sequence[Node]) -> tuple[Budget, ...]:
    """Our sums over nodes of a document that do not lie below each other, by year."""
    accounts = plan.accounts
    sums = {key: Amount(*key, total) for key, total in accounts.added(nodes).items()}
    return _budgets(document, sums, lambda *parts: accounts.covers_over(nodes, *parts), frozenset())


def parts_of_document(plan: Plan, document: Document) -> tuple[Node, ...]:
    """What the money of a document is added up from: its programs, or its roots where it has none."""
    return plan.accounts.parts_of_documents.get(document.id, ())


def printed_total(plan: Plan, document: Document, year: str, account: Account) -> Money | None:
    """The total of a year that the document itself prints above all its programs."""
    head = _head(plan, document)
    return plan.accounts.printed(head.id, year, account) if head else None


def printed_end(plan: Plan, node_id: str, account: Account) -> Money | None:
    """The amount that an account prints for the whole period of a node, if it prints exactly one that can be read."""
    found = [
        money
        for money in plan.money_of(node_id)
        if money.period is Period.END and Account(money.source.table, money.kind, money.version) == account
    ]
    return found[0] if len(found) == 1 and found[0].rupiah is not None else None


def printed_document_end(plan: Plan, document: Document, account: Account) -> Money | None:
    """The total of the whole period that the document itself prints above all its programs."""
    head = _head(plan, document)
    return printed_end(plan, head.id, account) if head else None


def is_document_total(plan: Plan, node: Node) -> bool:
    """Whether what is printed for a node is the total of its document."""
    return _head(plan, plan.document(node.document_id)) is node


def siblings_total(plan: Plan, node: Node, year: str, account: Account) -> Total | None:
    """Our sum that a node is a share of: of all programs for a program, else of the children of its parent."""
    owner = node.document_id if node.level is Level.PROGRAM else node.parent_id
    return plan.accounts.below.get(owner, NOTHING).get((year, account)) if owner else None


def printed_absorption(plan: Plan, node: Node, budget: Budget) -> Fact | None:
    """The percentage that the document prints for the same two amounts, where its author says that it is one."""
    if not budget.spent or not budget.base:
        return None
    operands = {budget.spent.printed, budget.base.printed}
    for comparison in plan.ratios_about(node.id):
        sources = {(operand.source, operand.printed, operand.year) for operand in comparison.operands}
        if sources == {(money.source, money.printed, money.year) for money in operands if money}:
            return comparison.fact
    return None


def nodes_with_spent_money(plan: Plan, document: Document) -> tuple[Node, ...]:
    """The topmost nodes that print spent money in a document whose programs print none."""
    accounts = plan.accounts
    if any(account.kind is MoneyKind.SPENT for _, account in accounts.below.get(document.id, NOTHING)):
        return ()
    found: list[Node] = []
    inside: set[str] = set()
    for node in plan.nodes_of(document.id):
        prints = accounts.prints.get(node.id, {})
        if node.parent_id in inside:
            inside.add(node.id)
        elif any(account.kind is MoneyKind.SPENT for _, account in prints):
            inside.add(node.id)
            found.append(node)
    return tuple(found)


def is_report(document: Document) -> bool:
    """Whether a document says what came of a plan."""
    return document.entry.kind in REPORTS


def _head(plan: Plan, document: Document) -> Node | None:
    """The one root of the highest level with money, whose money is the total of the document.

    No program lies below another root, so the total of one objective is never taken for all.
    """
    roots = [root for root in plan.roots_of(document.id) if root.level not in FUNDED and plan.money_of(root.id)]
    highest = min((_RANK[root.level] for root in roots), default=0)
    heads = [root for root in plan.roots_of(document.id) if _RANK[root.level] == highest]
    if not roots or len(heads) != 1:
        return None
    programs = parts_of_document(plan, document)
    tops = (next(iter(plan.ancestors_of(program)), program) for program in programs)
    return heads[0] if all(top is heads[0] or top.level in FUNDED for top in tops) else None


def _budgets(
    document: Document, amounts: Mapping[Key, Amount], covers: Covers, several: Iterable[str]
) -> tuple[Budget, ...]:
    several = frozenset(several)
    years = sorted({year for year, _ in amounts} | several)
    return tuple(_budget(document, year, amounts, covers, has_several_prints=year in several) for year in years)


def _budget(
    document: Document, year: str, amounts: Mapping[Key, Amount], covers: Covers, *, has_several_prints: bool
) -> Budget:
    now = [amount for amount in amounts.values() if amount.year == year]
    now.sort(key=lambda amount: document.table_rank(amount.account.table))
    ceiling, amended = _ceilings(year, now, covers)
    spent = next((amount for amount in now if amount.account.kind is MoneyKind.SPENT), None)
    base = None
    if spent:
        beside = [amount for amount in now if amount.account.table == spent.account.table]
        first, changed = _ceilings(year, beside, covers)
        base = changed or first or amended or ceiling
    obstacle = _obstacle(year, spent, base, covers) if spent else None
    changes = (amount.account for amount in now if amount.account.version is Version.AMENDED)
    has_change = any(account.kind is MoneyKind.CEILING for account in changes)
    return Budget(year, ceiling, amended, spent, base, obstacle, has_several_prints, has_change)


def _ceilings(year: str, now: Iterable[Amount], covers: Covers) -> tuple[Amount | None, Amount | None]:
    """The ceilings of the first table that prints any, before and after a change.

    Where the two speak of different parts, the one that leaves some out is no figure for all and is not taken.
    """
    ceilings = [amount for amount in now if amount.account.kind is MoneyKind.CEILING]
    table = next((amount.account.table for amount in ceilings), "")
    by_version = {amount.account.version: amount for amount in ceilings if amount.account.table == table}
    first, changed = by_version.get(Version.ORIGINAL), by_version.get(Version.AMENDED)
    if not first or not changed:
        return first, changed
    is_changed_whole = covers(year, changed.account, first.account)
    is_first_whole = covers(year, first.account, changed.account)
    return (first if is_first_whole or not is_changed_whole else None), (changed if is_changed_whole else None)


def _obstacle(year: str, spent: Amount, base: Amount | None, covers: Covers) -> AbsorptionObstacle | None:
    if base is None:
        return AbsorptionObstacle.NO_CEILING
    if base.rupiah <= 0:
        return AbsorptionObstacle.NO_MEASURE
    if not (covers(year, base.account, spent.account) and covers(year, spent.account, base.account)):
        return AbsorptionObstacle.PARTIAL
    prints = [amount.printed for amount in (spent, base) if amount.printed]
    is_uncertain = any(money.doubt.confidence is Confidence.LOW for money in prints)
    return AbsorptionObstacle.UNCERTAIN if is_uncertain else None
