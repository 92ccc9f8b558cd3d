"""What is said of spent money: absorption with its operands, why there is none, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import wording
from generator.model.budgets import Budget, is_report, printed_absorption
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.results import has_ended, report_for
from generator.model.terms import Version
from generator.model.verdicts import AbsorptionObstacle
from generator.pages.figures import reading_text
from generator.pages.money_table import OURS
from generator.pages.statuses import ended_years, unloaded_years


def absorption_sentence(plan: Plan, budget: Budget, node: Node | None, parts: Sequence[Node]) -> str:
    """How the absorption of a year follows from its operands, beside what the document prints; or why there is none.

    `Serapan 2020: Rp22 ÷ Rp23 × 100 = 96,6% (realisasi anggaran ÷ pagu × 100, hitungan kami); dokumen mencetak 96,6%.`
    """
    if budget.obstacle or not budget.spent or not budget.base:
        return f"Serapan {budget.year} tidak kami hitung: {_why(plan, budget, parts)}."
    spent, base = budget.spent.rupiah, budget.base.rupiah
    ceiling = "pagu setelah perubahan" if budget.base.account.version is Version.AMENDED else "pagu"
    sentence = (
        f"Serapan {budget.year}: {wording.rupiah(spent)} ÷ {wording.rupiah(base)} × 100 = "
        f"{wording.percent(spent, base)} (realisasi anggaran ÷ {ceiling} × 100, {OURS})"
    )
    fact = printed_absorption(plan, node, budget) if node else None
    printed = reading_text(fact.reading, fact.in_force, fact.entry.unit or "") if fact else ""
    return f"{sentence}; dokumen mencetak {printed}." if printed else f"{sentence}."


def silence_sentences(plan: Plan, document: Document, years: Sequence[str], subject: str) -> Iterator[str]:
    """What is known of spent money in years for which none is printed.

    A report that is silent does not report; without a report we know nothing. Neither is zero.
    """
    if is_report(document):
        if years:
            when = wording.year_spans(years)
            yield f"Realisasi anggaran {when} tidak dilaporkan untuk {subject}."
        return
    reports = {year: report_for(plan, document.agency_id, year) for year in years}
    loaded = dict.fromkeys(report.entry.short_title for report in reports.values() if report)
    unloaded = [year for year in years if not reports[year]]
    if loaded:
        names = wording.listed(list(loaded))
        yield f"{names} dimuat di situs ini, tetapi realisasi anggarannya tidak kami pasangkan dengan {subject}."
    if unloaded:
        yield f"Realisasi anggaran belum diketahui: {unloaded_years(unloaded)}{_ended(plan, unloaded)}."


def _ended(plan: Plan, years: Sequence[str]) -> str:
    ended = ended_years(plan, years)
    return f"; {ended}" if ended and any(has_ended(plan, year) for year in years) else ""


def _why(plan: Plan, budget: Budget, parts: Sequence[Node]) -> str:
    match budget.obstacle:
        case AbsorptionObstacle.NO_MEASURE:
            return "pagunya tercetak Rp0"
        case AbsorptionObstacle.UNCERTAIN:
            return "bacaan angkanya belum pasti"
        case AbsorptionObstacle.PARTIAL if budget.spent:
            own = [plan.accounts.totals.get(part.id, {}) for part in parts]
            count = sum(budget.spent.key in totals for totals in own)
            if count == len(own):
                return "realisasi anggaran hanya tercetak untuk sebagian rincian di bawahnya"
            of_all = f"{wording.number(count)} dari {wording.number(len(own))} rincian"
            return f"realisasi anggaran hanya tercetak untuk {of_all}"
    return "pagunya tidak tercetak"
