"""Nodes or indicators of several documents side by side: target, result, money and cost of one unit, time by time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import wording
from generator.model.budgets import budgets_of
from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Node
from generator.model.results import Outcome, outcomes_of
from generator.model.sums import Ceiling, ceilings_of
from generator.model.terms import FUNDED, REPORTS, MoneyKind, Period, Version
from generator.model.unit_costs import UnitCost, unit_costs_of
from generator.model.verdicts import CostObstacle
from generator.pages.figures import change_words, joined, money_text, period_text, value_text
from generator.pages.frame import Link, StatusMark, relative
from generator.pages.labels import LEVELS, full_node_name
from generator.pages.sentences import parts_words
from generator.pages.statuses import status_mark

MOST_MEMBERS = 60
"""A table shows at most this many nodes or indicators: work per page stays constant."""
MOST_INDICATORS = 5
"""How many indicators of one node stand in the table."""
UNSTATED = "tidak dinyatakan"

_Time = tuple[str, Period]
_Result = tuple[Indicator, Outcome, UnitCost | CostObstacle | None]
"""An indicator, what came of it, and what one unit costs at that time."""
_Money = tuple[dict[str, Ceiling], dict[str, str], dict[str, str]]
"""Ceilings by year, printed ends of the period, and what was spent by year."""


@dataclass(frozen=True, slots=True)
class Member:
    """One node with the indicators that are compared, or one indicator with the node that owns it."""

    node: Node
    indicators: tuple[Indicator, ...]
    is_indicator: bool = False
    """Whether the one indicator is what is compared; else the node is."""


@dataclass(frozen=True, slots=True)
class MoneyCell:
    """The money of one time; it stands once for all indicators of that time."""

    text: str
    remark: str
    """Whether it is our sum."""
    spent: str
    """What was spent, as printed; empty where the document prints nothing of the kind."""
    height: int
    """How many rows it covers."""

    @property
    def is_tall(self) -> bool:
        """Whether it covers more than one row."""
        return self.height > 1


@dataclass(frozen=True, slots=True)
class SideRow:
    """One time, and one indicator where a member has several."""

    time: str
    subject: str
    """The indicator; empty where the head of the group names the only one."""
    target: str
    actual: str
    """With the document that prints it, where that is another one; empty where none is printed."""
    status: StatusMark | None
    money: MoneyCell | None
    """None where a row above has it."""
    cost: str
    cost_remark: str
    """Its operands."""


@dataclass(frozen=True, slots=True)
class SideGroup:
    """One member with its times."""

    link: Link
    place: Link
    """The level of a node as printed; the owner of an indicator."""
    document: Link
    agency: str
    subjects: tuple[Link, ...]
    """The indicators of a node with their units."""
    more_subjects: str
    """How many a node has, where not all are shown."""
    rows: tuple[SideRow, ...]


@dataclass(frozen=True, slots=True)
class SideTable:
    """Members in the order of agency, document and content; never by their figures."""

    caption: str
    groups: tuple[SideGroup, ...]
    has_costs: bool
    method: Link
    """How costs of one unit are worked out; empty where the site does not say it, or has none here."""
    more: str
    """`dan 5 lainnya`, empty when all are shown."""
    data: Link
    """The open data, which hold all."""

    @property
    def width(self) -> int:
        """How many columns it has."""
        return 5 if self.has_costs else 4


def view_side_by_side(plan: Plan, page_url: str, caption: str, members: Sequence[Member]) -> SideTable:
    """The table of some members, which are in order already; a member of one indicator is called by it."""
    hidden = len(members) - MOST_MEMBERS
    groups = tuple(_group(plan, page_url, member) for member in members[:MOST_MEMBERS])
    has_costs = any(row.cost for group in groups for row in group.rows)
    is_told = has_costs and plan.has_article("metode")
    method = Link("Cara menghitung biaya satuan", relative(page_url, "metode", "biaya-satuan")) if is_told else Link("")
    more = f"dan {wording.number(hidden)} lainnya" if hidden > 0 else ""
    return SideTable(caption, groups, has_costs, method, more, Link("data terbuka", relative(page_url, "data")))


def in_order(plan: Plan, members: Iterable[Member]) -> tuple[Member, ...]:
    """Members by the name of their agency, then by the years of their document, then by their place in it."""

    def place(member: Member) -> tuple[str, str, str, str, str, int]:
        document = plan.document(member.node.document_id)
        entry = document.entry
        agency = plan.agency(document.agency_id)
        return agency.entry.name, agency.id, entry.first_year, entry.last_year, document.id, member.node.order

    return tuple(sorted(members, key=place))


def document_name(plan: Plan, document: Document) -> str:
    """A document with whose it is: `RKT 2022 Dinsos Bengkalis`."""
    return f"{document.entry.short_title} {plan.agency(document.agency_id).entry.short_name}"


def _group(plan: Plan, page_url: str, member: Member) -> SideGroup:
    node, shown = member.node, member.indicators[:MOST_INDICATORS]
    document = plan.document(node.document_id)
    subjects = tuple(_subject(page_url, indicator) for indicator in shown)
    owner = Link(full_node_name(plan, node), relative(page_url, node.id))
    level = LEVELS[node.level]
    place = Link(f"Indikator {level.lower()} “{owner.text}”", owner.url) if member.is_indicator else Link(level)
    count = len(member.indicators)
    return SideGroup(
        subjects[0] if member.is_indicator else owner,
        place,
        Link(document.entry.short_title, relative(page_url, document.id)),
        plan.agency(document.agency_id).entry.name,
        () if member.is_indicator else subjects,
        f"{count} indikator, di sini {MOST_INDICATORS} yang pertama" if count > MOST_INDICATORS else "",
        tuple(_rows(plan, member)),
    )


def _subject(page_url: str, indicator: Indicator) -> Link:
    unit = f" ({indicator.entry.unit})" if indicator.entry.unit else ""
    return Link(f"{indicator.entry.name}{unit}", relative(page_url, indicator.id))


def _rows(plan: Plan, member: Member) -> Iterator[SideRow]:
    node, indicators = member.node, member.indicators[:MOST_INDICATORS]
    document = plan.document(node.document_id)
    outcomes = {
        (indicator.id, outcome.year, outcome.period): outcome
        for indicator in indicators
        for outcome in outcomes_of(plan, indicator)
        if document.entry.kind not in REPORTS or outcome.year in document.years
    }
    amounts = ceilings_of(plan, node)
    ends, spent = _printed_ends(plan, node), _spent(plan, node)
    costs = unit_costs_of(plan, node)
    times = {(year, period) for _, year, period in outcomes}
    times |= {(year, Period.YEAR) for year in amounts.keys() | spent.keys()} | {(year, Period.END) for year in ends}
    for time in sorted(times, key=lambda each: (each[0], each[1] is Period.END)):
        cost = costs.get(time[0]) if time[1] is Period.YEAR else None
        now = [(each, outcomes[each.id, *time], cost) for each in indicators if (each.id, *time) in outcomes]
        yield from _rows_at(plan, member, time, now, _money(plan, node, time, (amounts, ends, spent), max(1, len(now))))


def _rows_at(plan: Plan, member: Member, time: _Time, outcomes: list[_Result], money: MoneyCell) -> Iterator[SideRow]:
    words = period_text(*time, Version.ORIGINAL)
    if not outcomes:
        yield SideRow(words, "", UNSTATED, "", None, money, "", "")
    for place, (indicator, outcome, cost) in enumerate(outcomes):
        yield SideRow(
            words,
            indicator.entry.name if len(member.indicators) > 1 else "",
            value_text(plan, outcome.target) if outcome.target else UNSTATED,
            _actual(plan, outcome),
            status_mark(plan, outcome),
            None if place else money,
            *_cost(cost, indicator),
        )


def _actual(plan: Plan, outcome: Outcome) -> str:
    if outcome.actual is None:
        return ""
    text = value_text(plan, outcome.actual)
    printed_in = outcome.actual.source.document_id
    if printed_in == plan.indicator(outcome.indicator_id).document_id:
        return text
    return f"{text}, menurut {plan.document(printed_in).entry.short_title}"


def _money(plan: Plan, node: Node, time: _Time, printed: _Money, height: int) -> MoneyCell:
    year, period = time
    amounts, ends, all_spent = printed
    if period is Period.END:
        return MoneyCell(ends.get(year, UNSTATED), "", "", height)
    spent = all_spent.get(year, "")
    total = amounts.get(year)
    if total is None:
        return MoneyCell(UNSTATED if node.level in FUNDED else "", "", spent, height)
    remark = joined("" if total.amount.printed else "hitungan kami", change_words([total]))
    return MoneyCell(wording.rupiah(total.amount.rupiah), remark, spent, height)


def _spent(plan: Plan, node: Node) -> dict[str, str]:
    """What was spent by year: as printed, or our sum of what is below it, with a remark where some parts are silent."""
    found = {}
    for budget in budgets_of(plan, node):
        if budget.spent:
            amount = wording.rupiah(budget.spent.rupiah)
            made = "" if budget.spent.printed else f" ({parts_words(plan, node, budget.spent)}, hitungan kami)"
            found[budget.year] = f"{amount}{made}"
    return found


def _printed_ends(plan: Plan, node: Node) -> dict[str, str]:
    """The money of the whole period that the money table prints, by the last year."""
    table = plan.document(node.document_id).money_table
    found = (m for m in plan.money_of(node.id) if m.kind is MoneyKind.CEILING and m.period is Period.END)
    return {money.year: money_text(money) for money in found if money.source.table == table}


def _cost(cost: UnitCost | CostObstacle | None, indicator: Indicator) -> tuple[str, str]:
    if not isinstance(cost, UnitCost) or cost.target.indicator_id != indicator.id:
        return "", ""
    operands = f"{money_text(cost.money)} ÷ {wording.number(cost.target.reading.number or 0)}"
    return f"{wording.whole_rupiah(cost.rupiah)} per {cost.unit}", f"hitungan kami: {operands}"
