"""Status of a promise in words, number and shape, and the arithmetic behind an achievement as a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Indicator, Value
from generator.model.results import FULL, Outcome, has_ended, latest_outcome, listed_outcomes
from generator.model.scales import Grade, Scale, exceeds, scale_of
from generator.model.terms import PREDICATES, Period, State, Version
from generator.model.verdicts import FORMULAS, AchievementRule, Obstacle, ResultState
from generator.pages.figures import period_text, value_text
from generator.pages.frame import StatusMark

OBSTACLES = MappingProxyType(
    {
        Obstacle.NOT_A_FIGURE: "yang tercetak bukan angka atau predikat",
        Obstacle.CONTRADICTED: "tabelnya mencetak lebih dari satu angka untuk waktu ini",
        Obstacle.UNCERTAIN: "bacaan angkanya belum pasti",
        Obstacle.OTHER_FORM: "target dan realisasi tercetak dalam bentuk yang berbeda",
        Obstacle.OTHER_UNIT: "satuan target dan realisasi berbeda",
        Obstacle.NO_MEASURE: "targetnya nol, sehingga tidak dapat menjadi pembagi",
        Obstacle.OPEN_DIRECTION: "dokumen tidak menyatakan apakah lebih tinggi atau lebih rendah yang baik",
        Obstacle.NO_FORMULA: "untuk angka yang harus dijaga tetap tidak ada rumus yang lazim",
    }
)
NOT_APPLICABLE = "dinyatakan tidak berlaku"
_EMPTY_CELLS = MappingProxyType({State.BLANK: "kolomnya kosong", State.DASH: "kolomnya hanya berisi strip"})
ASSUMPTION = "Kami menganggap makin tinggi makin baik, karena dokumen tidak menyatakan arahnya."


def status_mark(plan: Plan, outcome: Outcome) -> StatusMark:
    """The status of an outcome by the scale of its agency."""
    match outcome.state:
        case ResultState.RATED if outcome.achievement is not None:
            scale = scale_for(plan, outcome)
            grade = scale.grade(outcome.achievement)
            remark = _excess(outcome) if exceeds(outcome.achievement) else ""
            return StatusMark(shape_of(scale, grade), grade.word, wording.achievement(outcome.achievement), remark)
        case ResultState.ORDERED:
            word = "tercapai" if outcome.is_met else "tidak tercapai"
            how = "menurut urutan predikat" if outcome.rule is AchievementRule.ORDER else "di luar rentang target"
            return StatusMark("✓" if outcome.is_met else "✕", word, "", how)
    return _unrated(plan, outcome)


def _unrated(plan: Plan, outcome: Outcome) -> StatusMark:
    """The status of what is not compared, and why."""
    if outcome.actual is None and outcome.printed:
        return StatusMark("", "hanya capaiannya yang tercetak", "", "realisasinya tidak tercetak")
    match outcome.state:
        case ResultState.REPORTED:
            why = OBSTACLES[outcome.obstacle] if outcome.obstacle else "tidak ada target untuk waktu ini"
            return StatusMark("", "dilaporkan, capaian tidak dihitung", "", why)
        case ResultState.NOT_APPLICABLE:
            return StatusMark("", NOT_APPLICABLE, "", "")
        case ResultState.UNREPORTED:
            return StatusMark("", "tidak dilaporkan", "", silence_words(plan, outcome))
    return StatusMark("", unloaded_words((outcome,)), "", time_words((outcome,)))


def standing(plan: Plan, indicator: Indicator) -> StatusMark:
    """The status of an indicator in a list: of the last time with an actual, else of all its times together."""
    latest = latest_outcome(plan, indicator)
    if latest is None:
        return StatusMark("", "target tidak tercetak", "", "")
    mark = status_mark(plan, latest)
    if latest.state is ResultState.UNLOADED:
        alike = tuple(each for each in listed_outcomes(plan, indicator) if each.state is ResultState.UNLOADED)
        return replace(mark, word=unloaded_words(alike), remark="")
    if latest.state is ResultState.UNREPORTED and latest.report:
        return replace(mark, remark=f"dalam {latest.report.entry.short_title}")
    return replace(mark, time=period_text(latest.year, latest.period, Version.ORIGINAL))


def scale_for(plan: Plan, outcome: Outcome) -> Scale:
    """The scale by which an outcome is rated: that of the agency whose indicator it is."""
    return scale_of(plan, plan.document(plan.indicator(outcome.indicator_id).document_id).agency_id)


def shape_of(scale: Scale, grade: Grade) -> str:
    """One circle for each class but the lowest, filled up to this one: `●●●○`."""
    steps = len(scale.grades) - 1
    filled = len(scale.grades) - grade.rank
    return "●" * filled + "○" * (steps - filled)


def scale_words(scale: Scale) -> str:
    """A scale in one paragraph: name, classes with their bounds, source and note."""
    classes = (f"{shape_of(scale, grade)} {grade.word} ({_bound(grade)})" for grade in scale.grades)
    note = f" {scale.note}" if scale.note else ""
    return f"{scale.name}: {wording.listed(list(classes))}. Sumber: {scale.source}.{note}"


def unloaded_words(outcomes: tuple[Outcome, ...]) -> str:
    """That the reports of the years of some outcomes are not loaded."""
    return _unloaded(_years(outcomes))


def unloaded_years(years: Sequence[str]) -> str:
    """That the reports of some years are not loaded: `laporan 2022–2024 belum dimuat di situs ini`."""
    return _unloaded(wording.year_spans(years))


def ended_years(plan: Plan, years: Sequence[str]) -> str:
    """Which of some years are over: `tahun 2022–2025 sudah berakhir, 2026 belum`; empty before a publication."""
    over = [year for year in years if has_ended(plan, year)]
    going_on = [year for year in years if has_ended(plan, year) is False]
    if over and going_on:
        return f"tahun {wording.year_spans(over)} sudah berakhir, {wording.year_spans(going_on)} belum"
    if not over and not going_on:
        return ""
    return f"tahun {wording.year_spans(over or going_on)} {'sudah' if over else 'belum'} berakhir"


def time_words(outcomes: tuple[Outcome, ...]) -> str:
    """Whether years are over that ended or go on together; empty before the first publication."""
    if any(each.has_ended is None for each in outcomes):
        return ""
    return f"tahun {_years(outcomes)} {'sudah' if outcomes[0].has_ended else 'belum'} berakhir"


def silence_words(plan: Plan, outcome: Outcome) -> str:
    """What stands in the place of an actual, or which loaded report is silent and how sure that is."""
    if outcome.actual is not None:
        return _EMPTY_CELLS.get(outcome.actual.reading.state, "")
    report = outcome.report
    if report is None:
        return ""
    if report.id == plan.indicator(outcome.indicator_id).document_id:
        return f"{report.entry.short_title} tidak mencetak realisasinya"
    if plan.linked_with(outcome.indicator_id):
        return f"{report.entry.short_title} dimuat di situs ini, tetapi tidak mencetak realisasinya"
    return f"{report.entry.short_title} dimuat di situs ini, tetapi tidak memuat indikator yang pasti sama"


def rivals_words(plan: Plan, rivals: Sequence[Value]) -> str:
    """Which other figures a table prints for the same time: `tercetak juga 8 Orang`."""
    return f"tercetak juga {wording.listed([value_text(plan, value) for value in rivals])}" if rivals else ""


def arithmetic_sentence(plan: Plan, outcome: Outcome, *, has_formula: bool = True) -> str:
    """How the achievement follows from its operands, beside what the document prints; why there is none, if so.

    `80 ÷ 77 × 100 = 103,9% (realisasi ÷ target × 100); dokumen mencetak 104%.` Pages say `ASSUMPTION` beside it;
    those that show several sums say the formula once.
    """
    printed = f"dokumen mencetak {value_text(plan, outcome.printed)}" if outcome.printed else ""
    if outcome.rule is None and not outcome.obstacle and not printed:
        return ""
    worked = _worked_out(plan, outcome, has_formula=has_formula) or f"Capaian tidak kami hitung: {_why(outcome)}"
    return "; ".join(part for part in (f"{worked}{_foreign(plan, outcome)}", printed) if part) + "."


def _excess(outcome: Outcome) -> str:
    """What more than 100% means: more than the target, or less where less is better."""
    goal = outcome.target.reading if outcome.target else None
    came = outcome.actual.reading.number if outcome.actual else None
    wanted = goal.number if goal and goal.number is not None else goal.low if goal else None
    return "lebih baik dari target" if came is not None and wanted is not None and came < wanted else "melampaui target"


def _worked_out(plan: Plan, outcome: Outcome, *, has_formula: bool) -> str:
    target, actual = outcome.target, outcome.actual
    if outcome.rule is None or target is None or actual is None:
        return ""
    came, goal = value_text(plan, actual), value_text(plan, target)
    verdict = "tercapai" if outcome.is_met else "tidak tercapai"
    if outcome.rule is AchievementRule.ORDER:
        order = " > ".join(PREDICATES)
        return f"{came} terhadap target {goal} menurut urutan {order}: {verdict}; persentasenya tidak dihitung"
    if outcome.achievement is None:
        return f"{came} berada di luar rentang {goal}: {verdict}; persentasenya tidak dihitung"
    if outcome.rule is AchievementRule.RANGE and outcome.achievement == FULL:
        return f"{came} berada di dalam rentang {goal}: {verdict}"
    formula = f" ({FORMULAS[outcome.rule]})" if has_formula else ""
    return f"{_operands(outcome)} = {wording.achievement(outcome.achievement)}{formula}"


def _operands(outcome: Outcome) -> str:
    """The sum as one would type it, with the bound of a range in the place of the target."""
    goal = outcome.target.reading if outcome.target else None
    came = outcome.actual.reading.number if outcome.actual else None
    if goal is None or came is None or outcome.achievement is None:
        return ""
    bound = goal.low if goal.low is not None and came < goal.low else goal.high
    wanted = bound or goal.number or FULL
    if outcome.rule is not AchievementRule.LOWER and outcome.achievement == came / wanted * FULL:
        return f"{wording.number(came)} ÷ {wording.number(wanted)} × 100"
    return f"(2 × {wording.number(wanted)} − {wording.number(came)}) ÷ {wording.number(wanted)} × 100"


def _foreign(plan: Plan, outcome: Outcome) -> str:
    """Which report the actual comes from, where it is not the document of the target."""
    if outcome.actual is None or outcome.actual.indicator_id == outcome.indicator_id:
        return ""
    return f", dengan realisasi dari {plan.document(outcome.actual.source.document_id).entry.short_title}"


def _why(outcome: Outcome) -> str:
    if outcome.obstacle:
        return OBSTACLES[outcome.obstacle]
    return "targetnya tidak tercetak" if outcome.target is None else "realisasinya tidak tercetak"


def _bound(grade: Grade) -> str:
    return "selebihnya" if grade.above is None else f"lebih dari {wording.number(grade.above)}%"


def _unloaded(years: str) -> str:
    return f"laporan {years} belum dimuat di situs ini"


def _years(outcomes: tuple[Outcome, ...]) -> str:
    years = dict.fromkeys(each.year for each in outcomes if each.period is Period.YEAR)
    return wording.year_spans(list(years) or [each.year for each in outcomes])
