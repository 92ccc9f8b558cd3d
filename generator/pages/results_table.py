"""The years of an indicator one below the other: target, what came of it, how the achievement follows, its status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Indicator, Value
from generator.model.results import Outcome, achievements_alone, all_outcomes_of, leading
from generator.model.terms import Role, Version
from generator.model.verdicts import FORMULAS, ResultState
from generator.pages.errata import erratum_remark
from generator.pages.figures import period_text, source_note, value_text
from generator.pages.frame import Link, StatusMark, relative
from generator.pages.promises import amended_words, original_of
from generator.pages.statuses import (
    ASSUMPTION,
    arithmetic_sentence,
    rivals_words,
    scale_for,
    silence_words,
    status_mark,
    time_words,
    unloaded_words,
)

METHOD, METHOD_HEADING = "metode", "Capaian dan skala"


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One printed figure with the way to its row; empty text where nothing is printed."""

    link: Link
    remark: str = ""
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One time of the indicator."""

    time: str
    target: FigureCell
    actual: FigureCell
    achievement: str
    """Worked out by us; empty where it is not."""
    printed: FigureCell
    """The achievement that the document prints."""
    status: StatusMark


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One time of which no result is known here."""

    time: str
    target: FigureCell
    status: StatusMark
    height: int
    """How many rows the status speaks for, from this one down; 0 where one above speaks for this one."""


@dataclass(frozen=True, slots=True)
class Sum:
    """How the achievement of some times follows, or why it does not."""

    times: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ResultTable:
    """The table with what is said below it."""

    results: tuple[ResultRow, ...]
    """Times of which a result is printed."""
    promises: tuple[PromiseRow, ...]
    """The others, with one status for those that follow each other and share it."""
    promises_caption: str
    has_printed: bool
    sums: tuple[Sum, ...]
    formula: str
    """The rule of the sums above, and what it takes for granted."""
    baselines: tuple[Link, ...]
    scale: str
    """By which scale achievements get their words; empty where none is worked out."""
    scale_link: Link


def view_results(plan: Plan, indicator: Indicator) -> ResultTable | None:
    """The table of an indicator; None where neither a target nor an actual nor an achievement is printed."""
    outcomes = (*all_outcomes_of(plan, indicator), *achievements_alone(plan, indicator))
    outcomes = tuple(sorted(outcomes, key=lambda each: each.year))
    if not outcomes:
        return None
    told = [each for each in outcomes if each.actual or each.printed]
    rated = [each for each in outcomes if each.achievement is not None]
    return ResultTable(
        results=tuple(_row(plan, indicator, each) for each in told),
        promises=_promises(plan, indicator, [each for each in outcomes if each not in told]),
        promises_caption="Target yang realisasinya belum ada di situs ini" if told else "Target yang tercetak",
        has_printed=any(each.printed for each in outcomes),
        sums=_sums(plan, outcomes),
        formula=_formula_words(rated),
        baselines=_baselines(plan, indicator),
        scale=_scale_words(plan, rated[0]) if rated else "",
        scale_link=_scale_link(plan, indicator),
    )


def _row(plan: Plan, indicator: Indicator, outcome: Outcome) -> ResultRow:
    return ResultRow(
        time=period_text(outcome.year, outcome.period, Version.ORIGINAL),
        target=_target_cell(plan, indicator, outcome),
        actual=_beside(plan, _cell(plan, indicator, outcome.actual), outcome.actual_rivals),
        achievement=wording.achievement(outcome.achievement) if outcome.achievement is not None else "",
        printed=_cell(plan, indicator, outcome.printed),
        status=status_mark(plan, outcome),
    )


def _target_cell(plan: Plan, indicator: Indicator, outcome: Outcome) -> FigureCell:
    return _beside(plan, _cell(plan, indicator, outcome.target), outcome.rivals)


def _beside(plan: Plan, cell: FigureCell, rivals: Sequence[Value]) -> FigureCell:
    """A figure with the others that the same table prints for the same time."""
    remarks = [part for part in (cell.remark, rivals_words(plan, rivals)) if part]
    return FigureCell(cell.link, ", ".join(remarks), cell.is_doubtful)


def _cell(plan: Plan, indicator: Indicator, value: Value | None) -> FigureCell:
    if value is None:
        return FigureCell(Link(""))
    first = original_of(plan, value)
    remarks = [amended_words(plan, value)] if value.version is Version.AMENDED else []
    remarks += [f"semula {value_text(plan, first)}"] if first else []
    remarks += [erratum_remark(value)] if value.erratum else []
    if value.indicator_id != indicator.id:
        remarks.append(f"menurut {plan.document(value.source.document_id).entry.short_title}")
    url = source_note(plan, indicator.id, value.source).lines.url
    is_doubtful = value.doubt.is_declared and value.indicator_id == indicator.id
    return FigureCell(Link(value_text(plan, value), url), ", ".join(remarks), is_doubtful)


def _promises(plan: Plan, indicator: Indicator, outcomes: Sequence[Outcome]) -> tuple[PromiseRow, ...]:
    """The rows with one status for each run of times of which the same is known."""
    rows: list[PromiseRow] = []
    for _, run in groupby(outcomes, key=lambda each: (each.state, each.has_ended, silence_words(plan, each))):
        together = tuple(run)
        status = status_mark(plan, together[0])
        if together[0].state is ResultState.UNLOADED:
            status = StatusMark("", unloaded_words(together), "", time_words(together))
        for place, each in enumerate(together):
            time = period_text(each.year, each.period, Version.ORIGINAL)
            cell = _target_cell(plan, indicator, each)
            rows.append(PromiseRow(time, cell, status, 0 if place else len(together)))
    return tuple(rows)


def _sums(plan: Plan, outcomes: Sequence[Outcome]) -> tuple[Sum, ...]:
    """The arithmetic of each time; times for which the same is said stand together."""
    times: dict[str, list[str]] = {}
    for each in outcomes:
        sentence = arithmetic_sentence(plan, each, has_formula=False)
        if sentence:
            times.setdefault(sentence, []).append(period_text(each.year, each.period, Version.ORIGINAL))
    return tuple(Sum(_together(found), sentence) for sentence, found in times.items())


def _formula_words(rated: Sequence[Outcome]) -> str:
    formulas = list(dict.fromkeys(FORMULAS[each.rule] for each in rated if each.rule))
    words = [f"Rumus: {'; '.join(formulas)}."] if formulas else []
    return " ".join([*words, *([ASSUMPTION] if any(each.is_assumed for each in rated) else [])])


def _together(times: Sequence[str]) -> str:
    return wording.year_spans(times) if all(time.isdigit() for time in times) else wording.listed(times)


def _baselines(plan: Plan, indicator: Indicator) -> tuple[Link, ...]:
    """Where the series starts: the base value of each year, as the leading table prints it."""
    main = plan.document(indicator.document_id).entry.main_table
    found = [value for value in plan.values_of(indicator.id) if value.role is Role.BASELINE]
    links = []
    for year in sorted({value.year for value in found}):
        value = leading([each for each in found if each.year == year], Role.BASELINE, main)[0]
        url = source_note(plan, indicator.id, value.source).lines.url
        links.append(Link(f"{value_text(plan, value)} pada {year}" if year else value_text(plan, value), url))
    return tuple(links)


def _scale_words(plan: Plan, outcome: Outcome) -> str:
    scale = scale_for(plan, outcome)
    owner = "" if scale.is_default else f", skala yang ditetapkan instansi ({scale.source})"
    return f"Kata untuk capaian mengikuti {scale.name}{owner}."


def _scale_link(plan: Plan, indicator: Indicator) -> Link:
    """Where the scale stands in full: the chapter on method, or the agency's page where the agency has set it."""
    agency = plan.agency(plan.document(indicator.document_id).agency_id)
    if agency.entry.scale:
        return Link("Kelas-kelasnya", relative(indicator.id, agency.id))
    if any(each.name == METHOD and f"\n## {METHOD_HEADING}\n" in each.text for each in plan.articles):
        anchor = METHOD_HEADING.lower().replace(" ", "-")
        return Link("Kelas-kelas dan sumbernya", relative(indicator.id, METHOD, anchor))
    return Link("")
