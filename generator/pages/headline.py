"""The key facts of the first screen: how much, how many, by when, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Money, Node, Value
from generator.model.sums import Total, ceiling_of, document_totals, yearly_amounts
from generator.model.terms import FUNDED, DocumentKind, Level, MoneyKind, Period, Role, Version
from generator.pages.figures import money_text, period_text, source_note, total_remark, value_text
from generator.pages.frame import KeyFact, Link, relative
from generator.pages.labels import MONEY, NOT_STATED, ROLES

MOST_YEARS_APART = 2
"""With more years than this the first screen shows one sum, and the years stand in a table."""


def node_money_facts(plan: Plan, node: Node) -> list[KeyFact]:
    """The money of a node, printed or our sum, by year or over all years."""
    amounts = yearly_amounts(plan, node)
    if len(amounts) > MOST_YEARS_APART:
        return [_span_fact(amounts)]
    facts = []
    for year, total in amounts.items():
        printed = ceiling_of(plan, node, year)
        url = source_note(plan, node.id, printed.source).lines.url if printed else ""
        remark = wording.rupiah_in_words(total.rupiah) if printed else total_remark(total)
        facts.append(KeyFact(f"Pagu {year}", Link(wording.rupiah(total.rupiah), url), remark))
    if not facts and node.level in FUNDED:
        facts.append(KeyFact("Pagu", Link(NOT_STATED), is_figure=False))
    return facts


def document_money_facts(plan: Plan, document: Document) -> list[KeyFact]:
    """Our sums over a document, beside the total that the document itself prints, if it prints one."""
    totals = document_totals(plan, document)
    if len(totals) > MOST_YEARS_APART:
        return [_span_fact(totals), *_printed_ends(plan, document)]
    facts = []
    for year, total in totals.items():
        facts.append(KeyFact(f"Pagu {year}", Link(wording.rupiah(total.rupiah)), total_remark(total)))
        facts += _printed_totals(plan, document, year)
    return facts


def node_target_facts(plan: Plan, node: Node) -> list[KeyFact]:
    """The promises of the first two indicators that a node owns, and what came of them."""
    facts = []
    indicators = plan.indicators_of(node.id)[:2]
    for indicator in indicators:
        values = headline_values(plan, indicator)
        targets = _ends(values)
        shown = targets if len(indicators) == 1 else targets[-1:]
        for value in (*shown, *_ends(values, Role.ACTUAL)[-1:]):
            facts.append(_value_fact(plan, node.id, value, indicator.entry.name))
    return facts


def headline_values(plan: Plan, indicator: Indicator) -> tuple[Value, ...]:
    """The figures that head a page: those of the main table, or all where it has none; equal prints once."""
    main = plan.document(indicator.document_id).entry.main_table
    values = plan.values_of(indicator.id)
    found = [value for value in values if value.source.table == main] or values
    return tuple({(v.year, v.period, v.role, value_text(plan, v)): v for v in reversed(found)}.values())[::-1]


def disagreements(plan: Plan, document_id: str, figures: Iterable[Value | Money]) -> tuple[str, ...]:
    """A sentence for each figure that the document prints differently in different tables."""
    document = plan.document(document_id)
    prints: dict[tuple[str, Period, str, Version], dict[str, str]] = {}
    for figure in figures:
        text = money_text(figure) if isinstance(figure, Money) else value_text(plan, figure)
        word = MONEY[figure.kind] if isinstance(figure, Money) else ROLES[figure.role]
        key = (figure.year, figure.period, word, figure.version)
        prints.setdefault(key, {}).setdefault(document.table(figure.source.table).name, text)
    return tuple(
        f"{word} {period_text(year, period, version)}: "
        f"{wording.listed([f'{table} mencetak {text}' for table, text in by_table.items()])}."
        for (year, period, word, version), by_table in prints.items()
        if len(set(by_table.values())) > 1
    )


def node_amount(plan: Plan, node: Node) -> Decimal | None:
    """The money of a node over all years of its document, printed or our sum; None without money."""
    amounts = yearly_amounts(plan, node)
    return sum((total.rupiah for total in amounts.values()), Decimal(0)) if amounts else None


def report_fact(plan: Plan, document: Document) -> list[KeyFact]:
    """That the report of the document's year is not loaded here, where that is so."""
    if document.entry.kind is DocumentKind.LKJIP:
        return []
    reports = (other for other in plan.documents_of(document.agency_id) if other.entry.kind is DocumentKind.LKJIP)
    if any(report.entry.last_year in document.years for report in reports):
        return []
    years = wording.years(document.entry.first_year, document.entry.last_year)
    return [KeyFact("Realisasi", Link(f"laporan {years} belum dimuat di situs ini"), is_figure=False)]


def holder_facts(plan: Plan, node: Node, page_url: str = "", remark: str = "") -> list[KeyFact]:
    """Who answers for a node, as printed; one fact for each unit, linked to it."""
    names: dict[str, dict[str, str]] = {}
    for holder in plan.holders_of(node.id):
        name = holder.entry.position or plan.unit(holder.unit_id).entry.name
        names.setdefault(holder.unit_id, {}).setdefault(name.casefold(), name)
    links = [
        Link(wording.listed(list(once.values())), relative(page_url or node.id, unit_id) if unit_id else "")
        for unit_id, once in names.items()
    ]
    facts = [KeyFact("Penanggung jawab", link, remark, is_figure=False) for link in links]
    return facts or [KeyFact("Penanggung jawab", Link(NOT_STATED), is_figure=False)]


def _span_fact(amounts: dict[str, Total]) -> KeyFact:
    whole = sum((amount.rupiah for amount in amounts.values()), Decimal(0))
    years = wording.years(min(amounts), max(amounts))
    remark = f"{wording.rupiah_in_words(whole)}; jumlah {len(amounts)} tahun, hitungan kami"
    return KeyFact(f"Pagu {years}", Link(wording.rupiah(whole)), remark)


def printed_totals(plan: Plan, document: Document, year: str) -> list[Money]:
    """Totals of a year that the document itself prints, above its programs."""
    roots = (root for root in plan.roots_of(document.id) if root.level is not Level.PROGRAM)
    return [printed for root in roots if (printed := ceiling_of(plan, root, year))]


def _printed_totals(plan: Plan, document: Document, year: str) -> Iterable[KeyFact]:
    for printed in printed_totals(plan, document, year):
        yield _printed_total(plan, document, printed, year)


def _printed_ends(plan: Plan, document: Document) -> Iterable[KeyFact]:
    """The totals of the whole period that the money table prints above the programs."""
    roots = (root for root in plan.roots_of(document.id) if root.level is not Level.PROGRAM)
    for printed in (money for root in roots for money in plan.money_of(root.id)):
        at_end = printed.kind is MoneyKind.CEILING and printed.period is Period.END
        if at_end and printed.source.table == document.money_table:
            yield _printed_total(plan, document, printed, "akhir periode")


def _printed_total(plan: Plan, document: Document, printed: Money, when: str) -> KeyFact:
    url = source_note(plan, document.id, printed.source).lines.url
    return KeyFact(f"Jumlah tercetak {when}", Link(money_text(printed), url), "jumlah yang ditulis dokumen")


def _ends(values: list[Value] | tuple[Value, ...], role: Role = Role.TARGET) -> list[Value]:
    found = [value for value in values if value.role is role]
    found = [value for value in found if value.period in {Period.YEAR, Period.END}] or found
    return found if len(found) <= 1 else [found[0], found[-1]]


def _value_fact(plan: Plan, page_url: str, value: Value, remark: str) -> KeyFact:
    label = f"{ROLES[value.role]} {period_text(value.year, value.period, value.version)}".strip()
    url = source_note(plan, page_url, value.source).lines.url
    return KeyFact(label, Link(value_text(plan, value), url), remark, is_figure=value.reading.is_plain)
