"""The key facts of the first screen: how much, how many, by when, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from generator import wording
from generator.model.accounts import Account
from generator.model.budgets import (
    Amount,
    Budget,
    budgets_of,
    budgets_over,
    parts_of_document,
    printed_document_end,
    printed_total,
)
from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Money, Node, Value
from generator.model.results import FULL, years_without_report
from generator.model.sums import ceilings_of, yearly_amounts
from generator.model.terms import FUNDED, MoneyKind, Period, Role, Version
from generator.model.verdicts import AbsorptionObstacle
from generator.pages.errata import erratum_remark
from generator.pages.figures import (
    change_words,
    joined,
    money_text,
    period_text,
    source_note,
    total_remark,
    value_text,
)
from generator.pages.frame import KeyFact, Link, relative
from generator.pages.labels import MONEY, NOT_STATED, ROLES
from generator.pages.money_table import kind_label
from generator.pages.statuses import ended_years, unloaded_years

MOST_YEARS_APART = 2
"""With more years than this the first screen shows one sum, and the years stand in a table."""


def node_money_facts(plan: Plan, node: Node) -> list[KeyFact]:
    """The money of a node, printed or our sum, by year or over all years, and what was spent of it."""
    budgets = budgets_of(plan, node)
    several = [fact for budget in budgets for fact in _several_prints(budget)]
    if len(budgets) > MOST_YEARS_APART:
        return [*_span_facts(budgets), *several]
    facts = [*several, *(fact for budget in budgets for fact in _year_facts(plan, node.id, budget))]
    if not facts and node.level in FUNDED:
        facts.append(KeyFact("Pagu", Link(NOT_STATED), is_figure=False))
    return facts


def document_money_facts(plan: Plan, document: Document) -> list[KeyFact]:
    """Our sums over a document, beside the total that the document itself prints, if it prints one."""
    found = budgets_over(plan, document, parts_of_document(plan, document))
    budgets = [budget for budget in found if budget.year in document.years]
    if len(budgets) > MOST_YEARS_APART:
        return [*_span_facts(budgets), *_printed_end(plan, document, budgets)]
    facts: list[KeyFact] = []
    for budget in budgets:
        facts += _year_facts(plan, document.id, budget)
        printed = printed_total(plan, document, *budget.ceiling.key) if budget.ceiling else None
        facts += [_printed_total(plan, document, printed, budget.year)] if printed else []
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


def node_money(plan: Plan, node: Node, words: Callable[[Decimal], str]) -> str:
    """The same in words, and whether it is before or after a change; empty without money."""
    amount = node_amount(plan, node)
    if amount is None:
        return ""
    stage = change_words(ceilings_of(plan, node).values())
    return f"{words(amount)} {stage}" if stage else words(amount)


def report_fact(plan: Plan, document: Document) -> list[KeyFact]:
    """Of which years of a plan no report is loaded here, and which of them are over."""
    years = years_without_report(plan, document)
    if not years:
        return []
    return [KeyFact("Realisasi", Link(unloaded_years(years)), ended_years(plan, years), is_figure=False)]


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


def _year_facts(plan: Plan, page_url: str, budget: Budget) -> Iterable[KeyFact]:
    for amount in (budget.ceiling, budget.amended):
        if amount:
            yield _amount_fact(plan, page_url, amount, _amount_remark(amount))
    is_partial = budget.obstacle is AbsorptionObstacle.PARTIAL
    if budget.spent and (budget.spent.printed or not is_partial):  # a sum of some parts is no figure for all
        share = absorption_words(budget)
        yield _amount_fact(plan, page_url, budget.spent, share or _amount_remark(budget.spent))


def _several_prints(budget: Budget) -> Iterable[KeyFact]:
    """That one table prints several ceilings for a year, none of which is taken."""
    if budget.has_several_prints and not budget.in_force:
        label = kind_label(MoneyKind.CEILING, Version.ORIGINAL, budget.year)
        remark = "satu tabel mencetak lebih dari satu pagu; kami tidak memilih"
        yield KeyFact(label, Link("tercetak beberapa kali"), remark, is_figure=False)


def absorption_words(budget: Budget) -> str:
    """How much of which ceiling was spent: `96,6% dari pagu, hitungan kami`; empty where nothing is worked out."""
    if budget.absorption is None or budget.base is None:
        return ""
    after = " setelah perubahan" if budget.base.account.version is Version.AMENDED else ""
    return f"{wording.percent(budget.absorption, FULL)} dari pagu{after}, hitungan kami"


def _amount_fact(plan: Plan, page_url: str, amount: Amount, remark: str) -> KeyFact:
    url = source_note(plan, page_url, amount.printed.source).lines.url if amount.printed else ""
    label = kind_label(amount.account.kind, amount.account.version, amount.year)
    if amount.printed:
        remark = joined(remark, erratum_remark(amount.printed))
    return KeyFact(label, Link(wording.rupiah(amount.rupiah), url), remark)


def _amount_remark(amount: Amount) -> str:
    return wording.rupiah_in_words(amount.rupiah) if amount.printed else total_remark(amount.total)


def _span_facts(budgets: Sequence[Budget]) -> list[KeyFact]:
    """One sum over the years for each kind of money; never over two tables or versions."""
    kinds = ([budget.ceiling for budget in budgets], [budget.spent for budget in budgets])
    found = ([amount for amount in amounts if amount] for amounts in kinds)
    return [_span_fact(amounts) for amounts in found if len({amount.account for amount in amounts}) == 1]


def _span_fact(amounts: Sequence[Amount]) -> KeyFact:
    whole = sum((amount.rupiah for amount in amounts), Decimal(0))
    label = kind_label(amounts[0].account.kind, amounts[0].account.version)
    years = wording.year_spans([amount.year for amount in amounts])
    remark = f"{wording.rupiah_in_words(whole)}; jumlah {len(amounts)} tahun, hitungan kami"
    return KeyFact(f"{label} {years}", Link(wording.rupiah(whole)), remark)


def year_total(plan: Plan, document: Document, year: str, amount: Amount | None) -> tuple[Decimal, str] | None:
    """What leads for a year of a document, and whose figure it is: our sum, beside a total that is printed otherwise.

    `hitungan kami; dokumen menulis Rp38,02 miliar`: a damaged total never stands alone.
    """
    printed = printed_total(plan, document, year, amount.account if amount else Account(document.money_table))
    if printed is None or printed.rupiah is None:
        return (amount.rupiah, "hitungan kami") if amount else None
    if amount is None or amount.rupiah == printed.rupiah:
        return printed.rupiah, "jumlah yang ditulis dokumen"
    words = wording.rupiah_in_words(printed.rupiah)
    other = money_text(printed) if words == wording.rupiah_in_words(amount.rupiah) else words
    return amount.rupiah, f"hitungan kami; dokumen menulis {other}"


def _printed_end(plan: Plan, document: Document, budgets: Sequence[Budget]) -> Iterable[KeyFact]:
    """The total of the whole period that the money table prints above the programs."""
    first = next((budget.ceiling for budget in budgets if budget.ceiling), None)
    printed = printed_document_end(plan, document, first.account) if first else None
    return [_printed_total(plan, document, printed, "akhir periode")] if printed else []


def _printed_total(plan: Plan, document: Document, printed: Money, when: str) -> KeyFact:
    url = source_note(plan, document.id, printed.source).lines.url
    remark = erratum_remark(printed) or "jumlah yang ditulis dokumen"
    return KeyFact(f"Jumlah tercetak {when}", Link(money_text(printed), url), remark)


def _ends(values: list[Value] | tuple[Value, ...], role: Role = Role.TARGET) -> list[Value]:
    found = [value for value in values if value.role is role]
    found = [value for value in found if value.period in {Period.YEAR, Period.END}] or found
    return found if len(found) <= 1 else [found[0], found[-1]]


def _value_fact(plan: Plan, page_url: str, value: Value, remark: str) -> KeyFact:
    label = f"{ROLES[value.role]} {period_text(value.year, value.period, value.version)}".strip()
    url = source_note(plan, page_url, value.source).lines.url
    remark = joined(remark, erratum_remark(value))
    return KeyFact(label, Link(value_text(plan, value), url), remark, is_figure=value.reading.is_plain)
