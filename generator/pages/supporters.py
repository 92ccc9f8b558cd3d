"""The work behind an indicator: who prints it, what stands below its owner, what supports it, and their money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Indicator, Node
from generator.model.sums import Total, ceilings_of, document_totals, totals_over, yearly_amounts
from generator.model.terms import FUNDED, RelationKind
from generator.pages.figures import change_words, joined, source_note, value_text
from generator.pages.frame import Link, SourceNote, relative
from generator.pages.labels import LEVELS, node_name

MOST_ROWS = 20
"""A list shows at most this many nodes, those with most money; the owner's page has all of them."""


@dataclass(frozen=True, slots=True)
class SupporterRow:
    """One node with its money over all years of its document."""

    link: Link
    qualifier: str
    level: str
    money: str
    is_ours: bool
    """Whether its money is a sum of ours."""
    figures: str = ""
    """What it prints of the indicator."""
    source: SourceNote | None = None


@dataclass(frozen=True, slots=True)
class SupporterTable:
    """Nodes that serve the indicator in one way."""

    caption: str
    money_head: str
    has_figures: bool
    rows: tuple[SupporterRow, ...]
    total: str
    """Our sum over all of them, also those that are not shown; empty where it would count money twice."""
    total_once: str
    """The same with rows that are printed twice counted once; empty where there are none."""
    count: str
    more: Link
    """The way to all of them; empty text where all are shown."""


@dataclass(frozen=True, slots=True)
class Supporters:
    """The owner of an indicator and everything that serves it."""

    owner: SupporterRow
    belongs: str
    """What the indicator belongs to, in a sentence: `sasaran`; empty where the owner's name says it."""
    money_head: str
    """Of which years the owner's money is."""
    tables: tuple[SupporterTable, ...]


def view_supporters(plan: Plan, indicator: Indicator) -> Supporters:
    """The owner, the nodes that print the indicator, those below the owner, and those that are tied as supporting."""
    owner = plan.node(indicator.node_id)
    uses = {use.node_id: use.source for use in plan.uses_of(indicator.id)}
    users = [plan.node(node_id) for node_id in uses]
    below = [node for node in plan.children_of(owner.id) if node.id not in uses and _is_work(plan, node)]
    apart = {node.id for node in below} | uses.keys()
    tied = [node for node in _tied(plan, indicator) if node.id not in apart]
    level = LEVELS[owner.level].lower()
    tables = (
        _table(plan, indicator, users, "Yang mencetak indikator ini di sebelahnya"),
        _table(plan, indicator, below, f"Di bawah {level} pemilik indikator ini"),
        _table(plan, indicator, tied, f"Mendukung {level} pemilik indikator ini menurut dokumen"),
    )
    row = _row(plan, indicator, owner)
    belongs = "" if row.link.text.casefold().startswith(level) else level
    head = _money_head(plan, indicator).lower()
    return Supporters(row, belongs, head, tuple(table for table in tables if table))


def _is_work(plan: Plan, node: Node) -> bool:
    """Whether money is spent on a node or below it; a strategy is no work of its own."""
    return node.level in FUNDED or bool(yearly_amounts(plan, node))


def _tied(plan: Plan, indicator: Indicator) -> list[Node]:
    """Nodes that the document names as supporting the indicator or its owner."""
    relations = (*plan.relations_to(indicator.id), *plan.relations_to(indicator.node_id))
    ids = dict.fromkeys(each.source_id for each in relations if each.entry.kind is RelationKind.SUPPORTS)
    records = (plan.record(record_id) for record_id in ids)
    return [record for record in records if isinstance(record, Node)]


def _table(plan: Plan, indicator: Indicator, nodes: Sequence[Node], caption: str) -> SupporterTable | None:
    if not nodes:
        return None
    years = plan.document(indicator.document_id).years
    sums = totals_over(plan, nodes)
    totals = [sums[year] for year in years if year in sums]
    whole = _added(totals)
    shown = sorted(nodes, key=lambda node: -_amount(plan, node).rupiah)[:MOST_ROWS] if len(nodes) > MOST_ROWS else nodes
    rows = tuple(_row(plan, indicator, node) for node in shown)
    is_summed = len(nodes) > 1 and bool(totals) and len({node.level for node in nodes}) == 1
    more = f"Semua {wording.number(len(nodes))} ada di halaman pemiliknya" if len(nodes) > MOST_ROWS else ""
    return SupporterTable(
        caption=caption,
        money_head=_money_head(plan, indicator),
        has_figures=any(row.figures for row in rows),
        rows=rows,
        total=wording.rupiah(whole.rupiah) if is_summed else "",
        total_once=wording.rupiah(whole.without_repeats) if is_summed and whole.has_repeats else "",
        count=_count(sum(1 for node in nodes if yearly_amounts(plan, node)), len(nodes)),
        more=Link(more, relative(indicator.id, indicator.node_id) if more else ""),
    )


def _count(paid: int, rows: int) -> str:
    return wording.number(rows) if paid == rows else f"{wording.number(paid)} dari {wording.number(rows)}"


def _money_head(plan: Plan, indicator: Indicator) -> str:
    """`Pagu 2022–2026`: the years of which the document has money, else all of its years."""
    document = plan.document(indicator.document_id)
    years = list(document_totals(plan, document)) or document.years
    return f"Pagu {wording.years(years[0], years[-1])}"


def _row(plan: Plan, indicator: Indicator, node: Node) -> SupporterRow:
    ceilings = ceilings_of(plan, node)
    amount = _amount(plan, node)
    printed = [each for each in ceilings.values() if each.amount.printed]
    values = [value for value in plan.values_at(node.id) if value.indicator_id == indicator.id]
    is_owner = node.id == indicator.node_id
    source = next((use.source for use in plan.uses_at(node.id) if use.indicator_id == indicator.id), node.source)
    return SupporterRow(
        link=Link(node_name(plan, node), relative(indicator.id, node.id)),
        qualifier=node.entry.qualifier or "",
        level=LEVELS[node.level],
        money=joined(wording.rupiah(amount.rupiah) if amount.count else "", change_words(ceilings.values())),
        is_ours=bool(amount.count) and not (len(printed) == 1 and amount.count == 1),
        figures="" if is_owner else "; ".join(dict.fromkeys(value_text(plan, value) for value in values)),
        source=source_note(plan, indicator.id, source),
    )


def _amount(plan: Plan, node: Node) -> Total:
    """The money of a node over all years of its document; `count` is the number of years with money."""
    amounts = yearly_amounts(plan, node)
    whole = _added(list(amounts.values()))
    return Total(whole.rupiah, whole.without_repeats, len(amounts))


def _added(totals: Sequence[Total]) -> Total:
    full = sum((total.rupiah for total in totals), Decimal(0))
    once = sum((total.without_repeats for total in totals), Decimal(0))
    return Total(full, once, len(totals))
