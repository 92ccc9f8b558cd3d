"""The table of the nodes below a node or document, with their money by year, shares and our sums."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.sums import Total, ceiling_of, total_below
from generator.pages.frame import Link, relative
from generator.pages.labels import LEVELS, node_name

MOST_YEARS_WITH_SHARES = 2


@dataclass(frozen=True, slots=True)
class AmountCell:
    """One amount: exact rupiah, its share of the whole, and whether it is ours."""

    text: str
    sort: str
    """The amount for machines; empty where the document states none."""
    share: str
    is_marked: bool
    """Whether it is a sum of ours among printed amounts; where all are ours, the head of the column says so."""


@dataclass(frozen=True, slots=True)
class ChildRow:
    """One node of the table."""

    link: Link
    qualifier: str
    level: str
    amounts: tuple[AmountCell, ...]


@dataclass(frozen=True, slots=True)
class ChildTable:
    """The table: one column for each year with money."""

    caption: str
    years: tuple[str, ...]
    rows: tuple[ChildRow, ...]
    totals: tuple[str, ...]
    """Our sum for each year, every printed row counted."""
    is_ours: bool
    """Whether every amount is a sum of ours."""
    totals_once: tuple[str, ...]
    """Our sum with rows that are printed twice counted once; empty where there are none."""

    @property
    def has_shares(self) -> bool:
        """Whether shares are shown: with many years they would bury the amounts."""
        return len(self.years) <= MOST_YEARS_WITH_SHARES

    @property
    def has_money(self) -> bool:
        """Whether any child carries money."""
        return bool(self.years)

    @property
    def has_repeats(self) -> bool:
        """Whether rows are printed twice."""
        return bool(self.totals_once)


def view_children(plan: Plan, page_url: str, nodes: tuple[Node, ...], document: Document) -> ChildTable | None:
    """The table of some sibling nodes; None without any."""
    if not nodes:
        return None
    totals = {year: total for year in document.years if (total := total_below(plan, nodes, year))}
    rows = []
    is_ours = not any(ceiling_of(plan, node, year) for node in nodes for year in totals)
    for node in nodes:
        amounts = tuple(_amount(plan, node, year, total, is_ours=is_ours) for year, total in totals.items())
        rows.append(
            ChildRow(
                Link(node_name(plan, node), relative(page_url, node.id)),
                node.entry.qualifier or "",
                LEVELS[node.level],
                amounts,
            )
        )
    repeats = any(total.has_repeats for total in totals.values())
    return ChildTable(
        _caption(nodes),
        tuple(totals),
        tuple(rows),
        tuple(wording.rupiah(total.rupiah) for total in totals.values()),
        is_ours,
        tuple(wording.rupiah(total.without_repeats) for total in totals.values()) if repeats else (),
    )


def _amount(plan: Plan, node: Node, year: str, whole: Total, *, is_ours: bool) -> AmountCell:
    ceiling = ceiling_of(plan, node, year)
    if ceiling is not None and ceiling.rupiah is not None:
        return _cell(ceiling.rupiah, whole, is_marked=False)
    total = total_below(plan, (node,), year)
    if total is None:
        return AmountCell("tidak dinyatakan", "", "", is_marked=False)
    return _cell(total.rupiah, whole, is_marked=not is_ours)


def _cell(rupiah: Decimal, whole: Total, *, is_marked: bool) -> AmountCell:
    return AmountCell(wording.rupiah(rupiah), wording.canonical(rupiah), _share(rupiah, whole), is_marked=is_marked)


def _share(part: Decimal, whole: Total) -> str:
    return wording.percent(part, whole.rupiah) if whole.rupiah else ""


def _caption(nodes: tuple[Node, ...]) -> str:
    levels = dict.fromkeys(LEVELS[node.level] for node in nodes)
    return f"{wording.listed(list(levels))} dan pagunya"
