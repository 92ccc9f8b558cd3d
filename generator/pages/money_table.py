"""Tables of money: columns, rows and sums with ready-to-print amounts, each with its printed row, and what is ours."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.budgets import Amount, Budget
from generator.model.plan import Plan
from generator.model.records import Document, Money
from generator.model.terms import MoneyKind, Version
from generator.pages.errata import erratum_remark
from generator.pages.figures import joined, source_note
from generator.pages.frame import Link, relative

OURS = "hitungan kami"
SILENT = "tidak dinyatakan"
NO_LINK = Link("")


PARTIAL = "hanya sebagian rincian"
"""What a sum says that lacks the money of some parts."""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column: what it is, and a quiet remark."""

    label: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: text with the way to its print, a quiet remark, and what a script sorts by."""

    label: str
    """The head of its column, which a phone shows beside it."""
    value: Link = NO_LINK
    remark: str = ""
    sort: str = ""
    """Canonical decimal; empty where there is nothing to sort by."""
    is_figure: bool = True
    """Whether it is a figure and not words."""
    doubt: str = ""
    """The way to our declared reading, where the print is read otherwise or with doubt."""


EMPTY = Cell("")
"""Nothing stands here."""


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One row: a link or words at its head, and its cells."""

    head: Link
    remark: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """A table with rows, and below them sums that say whose they are."""

    caption: str
    head: str
    """What the rows are."""
    columns: tuple[Column, ...]
    rows: tuple[MoneyRow, ...]
    sums: tuple[MoneyRow, ...] = ()
    is_by_year: bool = False
    """Whether its rows are years, which need little room."""
    can_be_sorted: bool = False
    """Whether a script may offer to sort the rows; years stay in their order."""


def printed_cell(plan: Plan, page_url: str, label: str, money: Money, remark: str = "") -> Cell:
    """A printed amount that leads to its row; its node's page has the declared reading, where there is one."""
    rupiah = money.rupiah or Decimal(0)
    doubt = relative(page_url, money.node_id, "bacaan") if money.doubt.is_declared else ""
    link = Link(wording.rupiah(rupiah), source_note(plan, page_url, money.source).lines.url)
    return Cell(label, link, joined(erratum_remark(money), remark), wording.canonical(rupiah), doubt=doubt)


def amount_cell(plan: Plan, page_url: str, label: str, amount: Amount | None, ours: str = OURS) -> Cell:
    """An amount as printed, or as our sum with the remark that it is ours; words where there is none."""
    if amount is None:
        return Cell(label, Link(SILENT), is_figure=False)
    if amount.printed:
        return printed_cell(plan, page_url, label, amount.printed)
    return sum_cell(label, amount.rupiah, ours)


def sum_cell(label: str, rupiah: Decimal, remark: str = "") -> Cell:
    """A sum of ours."""
    return Cell(label, Link(wording.rupiah(rupiah)), remark, wording.canonical(rupiah))


def percent_cell(label: str, part: Decimal, whole: Decimal, remark: str = "") -> Cell:
    """A share of ours; empty where there is nothing to divide by."""
    if whole <= 0:
        return Cell(label)
    text = "100%" if part == whole else wording.percent(part, whole)
    return Cell(label, Link(text), remark, wording.canonical(part / whole * 100))


def absorption_cell(label: str, budget: Budget | None) -> Cell:
    """How much of the ceiling in force was spent; empty where nothing is worked out."""
    if budget is None or budget.absorption is None or not budget.spent or not budget.base:
        return Cell(label)
    return percent_cell(label, budget.spent.rupiah, budget.base.rupiah)


def difference_text(printed: Decimal, ours: Decimal) -> str:
    """The printed amount less ours, with its sign in words of arithmetic: `+Rp5`, `−Rp5`, `tidak ada`."""
    gap = printed - ours
    if gap == 0:
        return "tidak ada"
    return f"{'+' if gap > 0 else '−'}{wording.rupiah(abs(gap))}"


def difference_cell(label: str, printed: Decimal, ours: Decimal) -> Cell:
    """The printed amount less ours."""
    return Cell(label, Link(difference_text(printed, ours)), "", wording.canonical(printed - ours))


def kind_label(kind: MoneyKind, version: Version, year: str = "") -> str:
    """The head of a column of money: `Pagu 2022`, `Pagu 2022 setelah perubahan`, `Realisasi anggaran 2022`."""
    words = "Realisasi anggaran" if kind is MoneyKind.SPENT else "Pagu"
    after = "setelah perubahan" if kind is MoneyKind.CEILING and version is Version.AMENDED else ""
    return " ".join(part for part in (words, year, after) if part)


def other_table(document: Document, table: str) -> str:
    """The name of a table where it is not the one whose money heads the pages."""
    return "" if table == document.money_table else f"tabel {document.table(table).name}"
