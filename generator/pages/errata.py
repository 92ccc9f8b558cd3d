"""Official corrections on pages: what was printed, what it became, and by which letter of the agency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.model.errata import Erratum
from generator.model.plan import Plan
from generator.model.records import Fact, Money, PrintedTable, Value
from generator.pages.figures import period_text, source_note
from generator.pages.frame import SourceNote
from generator.pages.labels import MONEY, ROLES, full_node_name

ANCHOR = "ralat"


@dataclass(frozen=True, slots=True)
class ErratumRow:
    """One official correction in words."""

    subject: str
    """What was corrected: `Target 2025`; on the page of a table with the record before it."""
    sentence: str
    source: SourceNote


def erratum_sentence(printed: str, erratum: Erratum | None) -> str:
    """What a correction says, with its letter; empty without one."""
    if erratum is None:
        return ""
    reason = f" {erratum.reason}" if erratum.reason else ""
    return (
        f"Diralat: semula tercetak {_quoted(printed)}, menjadi {_quoted(erratum.printed)} dengan ralat nomor "
        f"{erratum.number} tanggal {wording.date(erratum.date)}.{reason}"
    )


def fact_reason(fact: Fact) -> str:
    """Why another figure than the print of a fact counts: its correction first, then our reading; empty for none."""
    return " ".join(filter(None, (erratum_sentence(fact.entry.printed, fact.erratum), fact.doubt.reason)))


def erratum_remark(figure: Value | Money) -> str:
    """A correction in a few words beside the figure; empty without one."""
    return f"diralat, semula tercetak {_quoted(figure.printed)}" if figure.erratum else ""


def record_errata(plan: Plan, page_url: str, record_id: str) -> tuple[ErratumRow, ...]:
    """The corrections of one node or indicator: of its figures, and of the money beside it."""
    return tuple(
        _row(plan, page_url, figure, figure.erratum, "") for figure in _figures(plan, record_id) if figure.erratum
    )


def table_errata(plan: Plan, table: PrintedTable) -> dict[int, tuple[ErratumRow, ...]]:
    """The corrections of what one table prints, by the line on which it is printed."""
    found: dict[int, tuple[ErratumRow, ...]] = {}
    for figure, erratum, owner in _corrected_in(plan, table.document_id):
        if figure.source.table == table.table.id:
            row = _row(plan, table.id, figure, erratum, owner)
            found |= {line: (*found.get(line, ()), row) for line in figure.source.line_numbers[:1]}
    return found


def _figures(plan: Plan, record_id: str) -> Iterator[Value | Money]:
    yield from plan.values_of(record_id)
    yield from plan.money_of(record_id)
    yield from plan.indicator_money_of(record_id)


def _corrected_in(plan: Plan, document_id: str) -> Iterator[tuple[Value | Money | Fact, Erratum, str]]:
    for indicator in plan.indicators_in(document_id):
        yield from ((v, v.erratum, indicator.entry.name) for v in plan.values_of(indicator.id) if v.erratum)
    for node in plan.nodes_of(document_id):
        amounts = (*plan.money_of(node.id), *plan.indicator_money_of(node.id))
        yield from ((money, money.erratum, full_node_name(plan, node)) for money in amounts if money.erratum)
    yield from ((fact, fact.erratum, "") for fact in plan.facts_in(document_id) if fact.erratum)


def _row(plan: Plan, page_url: str, figure: Value | Money | Fact, erratum: Erratum | None, owner: str) -> ErratumRow:
    printed = figure.entry.printed if isinstance(figure, Fact) else figure.printed
    subject = _subject(figure)
    return ErratumRow(
        f"{owner}, {subject[:1].lower()}{subject[1:]}" if owner else subject,
        erratum_sentence(printed, erratum),
        source_note(plan, page_url, figure.source),
    )


def _subject(figure: Value | Money | Fact) -> str:
    if isinstance(figure, Fact):
        return figure.entry.label
    what = MONEY[figure.kind] if isinstance(figure, Money) else ROLES[figure.role]
    return f"{what} {period_text(figure.year, figure.period, figure.version)}".strip()


def _quoted(printed: str) -> str:
    return f"“{printed.strip()}”" if printed.strip() else "(kosong)"
