"""The money of a document: totals by year beside the printed ones, services and support apart, and what was spent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from generator import wording
from generator.model.budgets import (
    Amount,
    Budget,
    budgets_over,
    nodes_with_spent_money,
    parts_of_document,
    printed_document_end,
    printed_total,
)
from generator.model.plan import Plan
from generator.model.records import Document, Money, Node
from generator.model.support import is_support
from generator.pages.abbreviations import Prose
from generator.pages.children import ABSORBED, ALL, GAP, ONCE, SHARE, Group, levels_words, view_children
from generator.pages.frame import Link
from generator.pages.money_table import (
    EMPTY,
    OURS,
    Cell,
    Column,
    MoneyRow,
    MoneyTable,
    absorption_cell,
    difference_cell,
    percent_cell,
    printed_cell,
    sum_cell,
)
from generator.pages.sentences import count_words
from generator.pages.spending import absorption_sentence, silence_sentences

SERVICES, SUPPORT = "Layanan", "Penunjang kantor"
WHOLE, AMENDED, PRINTED, DIFFERENCE = "Jumlah pagu", "Setelah perubahan", "Jumlah tercetak", "Selisih"
SPENT = "Realisasi anggaran"
_REMARKS = MappingProxyType(
    {**dict.fromkeys((SERVICES, SUPPORT, WHOLE, AMENDED, SPENT, ABSORBED), OURS), DIFFERENCE: GAP}
)
CAPTION = "Uang seluruh dokumen"
WHAT_SUPPORT_IS = (
    "Program penunjang membiayai kantor dinas sendiri: gaji, listrik, kendaraan, perencanaan. Pemisahan ini dari kami, "
    "menurut kode atau nama program."
)
"""Services are what remains; nothing in a document says it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some nodes of a document with their money."""

    title: str
    """Empty where the document has only one part."""
    remark: str
    tables: tuple[MoneyTable, ...]


@dataclass(frozen=True, slots=True)
class DocumentBudget:
    """The money of a document."""

    table: MoneyTable | None
    """Totals by year; None where the table of the programs says it all."""
    sentences: tuple[Prose, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Shares:
    """The programs of a document, taken apart."""

    nodes: tuple[Node, ...]
    services: tuple[Node, ...]
    support: tuple[Node, ...]

    @classmethod
    def of(cls, plan: Plan, nodes: tuple[Node, ...]) -> _Shares:
        """Support is known by its code or name; the rest are services."""
        support = {node.id for node in nodes if is_support(plan, node)}
        return cls(
            nodes,
            tuple(node for node in nodes if node.id not in support),
            tuple(node for node in nodes if node.id in support),
        )

    @property
    def parts(self) -> tuple[tuple[str, tuple[Node, ...]], ...]:
        """Both, with their names."""
        return (SERVICES, self.services), (SUPPORT, self.support)

    @property
    def is_split(self) -> bool:
        """Whether there is something of both."""
        return bool(self.services and self.support)


def view_totals(plan: Plan, document: Document) -> DocumentBudget | None:
    """The money of a document; None where no program and no root carries any."""
    shares = _Shares.of(plan, parts_of_document(plan, document))
    budgets = [budget for budget in budgets_over(plan, document, shares.nodes) if budget.year in document.years]
    if not budgets:
        return None
    builder = _Totals(plan, document, shares, tuple(budgets))
    table = builder.table() if shares.is_split or len(budgets) > 1 else None
    sentences = (Prose.of(sentence) for sentence in _sentences(plan, document, shares, budgets))
    parts = _parts(plan, document, shares, None if table else document)
    return DocumentBudget(table, tuple(sentences), tuple(parts))


@dataclass(frozen=True)
class _Totals:
    """The table of totals while it is made; every column is there for every year, or not at all."""

    plan: Plan
    document: Document
    shares: _Shares
    budgets: tuple[Budget, ...]

    @cached_property
    def prints(self) -> Mapping[str, Money]:
        """The total that the document prints, by year."""
        ceilings = [budget.ceiling for budget in self.budgets if budget.ceiling]
        found = {amount.year: printed_total(self.plan, self.document, *amount.key) for amount in ceilings}
        return {year: money for year, money in found.items() if money}

    def table(self) -> MoneyTable:
        """Totals by year, and below them their sum beside what is printed for the whole period."""
        if len(self.budgets) == 1:
            return self._one_year(self.budgets[0])
        rows = []
        for budget in self.budgets:
            rows.append(MoneyRow(Link(budget.year), "", self._kept(self._cells(budget))))
            if budget.ceiling and budget.ceiling.total.has_repeats:
                once = self._blank() | {WHOLE: sum_cell(WHOLE, budget.ceiling.total.without_repeats)}
                rows.append(MoneyRow(Link(budget.year), ONCE, self._kept(once)))
        columns = tuple(Column(label, _REMARKS.get(label, "")) for label in self._blank() if label in self._labels)
        return MoneyTable(CAPTION, "Tahun", columns, tuple(rows), tuple(self._sums()), is_by_year=True)

    def _one_year(self, budget: Budget) -> MoneyTable:
        """The totals of one year, one below the other, with what share services and support have."""
        cells = {label: replace(cell, label=budget.year) for label, cell in self._cells(budget).items()}
        rows = tuple(
            MoneyRow(
                Link(label),
                f"{count_words(nodes)}, {OURS}",
                (replace(cells[label], remark=""), Cell(SHARE, Link(cells[label].remark))),
            )
            for label, nodes in self.shares.parts
        )
        sums = [MoneyRow(Link(WHOLE), ALL, (cells[WHOLE], Cell(SHARE, Link("100%"))))]
        if budget.ceiling and budget.ceiling.total.has_repeats:
            once = sum_cell(budget.year, budget.ceiling.total.without_repeats)
            sums.append(MoneyRow(Link(WHOLE), ONCE, (once, EMPTY)))
        later = (label for label in (AMENDED, PRINTED, DIFFERENCE, SPENT, ABSORBED) if cells[label].value.text)
        sums += [MoneyRow(Link(label), _REMARKS.get(label, ""), (cells[label], EMPTY)) for label in later]
        return MoneyTable(CAPTION, "Uang untuk", (Column(budget.year), Column(SHARE, OURS)), rows, tuple(sums))

    @cached_property
    def _labels(self) -> frozenset[str]:
        """The columns that have something in some year."""
        found = {label for each in self.budgets for label, cell in self._cells(each).items() if cell.value.text}
        return frozenset(found)

    def _blank(self) -> dict[str, Cell]:
        return dict.fromkeys((WHOLE, AMENDED, PRINTED, DIFFERENCE, SPENT, ABSORBED, SERVICES, SUPPORT), EMPTY)

    def _kept(self, cells: Mapping[str, Cell]) -> tuple[Cell, ...]:
        return tuple(cell for label, cell in cells.items() if label in self._labels)

    def _cells(self, budget: Budget) -> dict[str, Cell]:
        cells = self._blank()
        if main := budget.ceiling:
            cells[WHOLE] = sum_cell(WHOLE, main.rupiah)
            cells |= self._split(main)
            printed = self.prints.get(budget.year)
            if printed and printed.rupiah is not None:
                cells[PRINTED] = printed_cell(self.plan, self.document.id, PRINTED, printed)
                cells[DIFFERENCE] = difference_cell(DIFFERENCE, printed.rupiah, main.rupiah)
        if budget.amended:
            cells[AMENDED] = sum_cell(AMENDED, budget.amended.rupiah)
        if budget.spent:
            cells[SPENT] = sum_cell(SPENT, budget.spent.rupiah)
            cells[ABSORBED] = absorption_cell(ABSORBED, budget)
        return cells

    def _split(self, whole: Amount) -> dict[str, Cell]:
        """Services and support apart, each with its share."""
        if not self.shares.is_split:
            return {}
        cells = {}
        for label, nodes in self.shares.parts:
            total = self.plan.accounts.added(nodes).get(whole.key)
            share = percent_cell(SHARE, total.rupiah, whole.rupiah).value.text if total else ""
            cells[label] = sum_cell(label, total.rupiah, share) if total else EMPTY
        return cells

    def _sums(self) -> Iterator[MoneyRow]:
        """The years added up, and the total that the document prints for the whole period."""
        ceilings = [budget.ceiling for budget in self.budgets if budget.ceiling]
        accounts = {amount.account for amount in ceilings}
        if len(self.budgets) < 2 or len(accounts) != 1 or len(ceilings) < len(self.budgets):
            return
        whole = sum((amount.rupiah for amount in ceilings), Decimal(0))
        years = wording.year_spans([budget.year for budget in self.budgets])
        cells = self._blank() | {WHOLE: sum_cell(WHOLE, whole)}
        yield MoneyRow(Link(f"Jumlah {years}"), OURS, self._kept(cells))
        end = printed_document_end(self.plan, self.document, accounts.pop())
        if end and end.rupiah is not None:
            cells = self._blank() | {
                PRINTED: printed_cell(self.plan, self.document.id, PRINTED, end),
                DIFFERENCE: difference_cell(DIFFERENCE, end.rupiah, whole),
            }
            yield MoneyRow(Link("Akhir periode"), "tercetak", self._kept(cells))


def _parts(plan: Plan, document: Document, shares: _Shares, owner: Document | None) -> Iterator[Part]:
    if shares.is_split:
        names = ("Program layanan", "Program penunjang")
        remarks = ("", WHAT_SUPPORT_IS)
        for (title, nodes), name, remark in zip(shares.parts, names, remarks, strict=True):
            group = Group(document, nodes, whole=shares.nodes, name=name)
            yield Part(title, remark, view_children(plan, document.id, group))
    else:
        yield Part("", "", view_children(plan, document.id, Group(document, shares.nodes, owner=owner)))
    if spenders := nodes_with_spent_money(plan, document):
        levels, what = levels_words(spenders).lower(), levels_words(shares.nodes).lower()
        remark = (
            f"Dokumen ini mencetak realisasi anggaran menurut {levels}, bukan menurut {what}. Itu uang yang sama, jadi "
            "tidak kami jumlahkan dengan tabel lain."
        )
        yield Part(f"{SPENT} menurut {levels}", remark, view_children(plan, document.id, Group(document, spenders)))


def _sentences(plan: Plan, document: Document, shares: _Shares, budgets: Sequence[Budget]) -> Iterator[str]:
    yield from (absorption_sentence(plan, budget, None, shares.nodes) for budget in budgets if budget.spent)
    if not nodes_with_spent_money(plan, document):
        silent = [budget.year for budget in budgets if not budget.spent]
        yield from silence_sentences(plan, document, silent, "dokumen ini")
