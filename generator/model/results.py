"""What came of each promise: target and actual of a time, the achievement with its rule, and why there is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model.judgements import FULL, Figure, Judgement, judge
from generator.model.plan import Plan
from generator.model.reading import Reading
from generator.model.records import Document, Indicator, Value
from generator.model.terms import MEASURES, REPORTS, Period, Role, State, Version
from generator.model.verdicts import AchievementRule, Obstacle, ResultState
from generator.model.vocabulary import canonical_unit

__all__ = [
    "FULL",
    "Outcome",
    "achievements_alone",
    "all_outcomes_of",
    "has_ended",
    "in_force",
    "latest_outcome",
    "leading",
    "listed_outcomes",
    "outcome_at",
    "outcomes_of",
    "report_for",
    "said_by",
]

_WHOLE = (Period.YEAR, Period.END)
_ORDER = (Period.QUARTER_1, Period.QUARTER_2, Period.QUARTER_3, Period.QUARTER_4, *_WHOLE)
_SILENT = frozenset({State.BLANK, State.DASH, State.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One indicator at one time: what was promised, what came of it, and what follows.

    `achievement` is in percent, unrounded. It is None where `obstacle` says why, and where figures are compared
    without a percentage (`is_met`): predicates, and what left a range that should be kept.
    """

    indicator_id: str
    year: str
    period: Period
    state: ResultState
    target: Value | None = None
    actual: Value | None = None
    """Printed in the same document, or in a report by an indicator that is the same."""
    printed: Value | None = None
    """The achievement that the document itself prints."""
    rivals: tuple[Value, ...] = ()
    """Other targets that the same table prints for the same time."""
    actual_rivals: tuple[Value, ...] = ()
    """Other actuals that the same table prints for the same time."""
    rule: AchievementRule | None = None
    is_assumed: bool = False
    """Whether the document does not say which direction is good, and the rule takes more for better."""
    achievement: Decimal | None = None
    is_met: bool | None = None
    obstacle: Obstacle | None = None
    report: Document | None = None
    """The loaded report of that year."""
    has_ended: bool | None = None
    """Whether the year was over on the day of the last publication; None before the first."""


def outcomes_of(plan: Plan, indicator: Indicator) -> tuple[Outcome, ...]:
    """Every year, and the end of the period, for which a target or an actual is printed, in order of time."""
    return _outcomes(plan, indicator, _WHOLE)


def all_outcomes_of(plan: Plan, indicator: Indicator) -> tuple[Outcome, ...]:
    """The same with the quarters, each before its year."""
    return _outcomes(plan, indicator, _ORDER)


def achievements_alone(plan: Plan, indicator: Indicator) -> tuple[Outcome, ...]:
    """The times for which the document prints an achievement and neither a target nor an actual."""
    values = [value for value in plan.values_of(indicator.id) if value.year and value.period in _ORDER]
    told = {(v.year, v.period) for v in values if v.role in {Role.TARGET, Role.ACTUAL}}
    found = {(v.year, v.period) for v in values if v.role is Role.ACHIEVEMENT} - told
    times = sorted(found, key=lambda time: (time[0], _ORDER.index(time[1])))
    return tuple(outcome_at(plan, indicator, year, period) for year, period in times)


def outcome_at(plan: Plan, indicator: Indicator, year: str, period: Period = Period.YEAR) -> Outcome:
    """One time of an indicator, also where nothing is printed for it."""
    values = [v for v in plan.values_of(indicator.id) if (v.year, v.period) == (year, period)]
    return _outcome(plan, indicator, values, year, period)


def latest_outcome(plan: Plan, indicator: Indicator) -> Outcome | None:
    """The outcome that a list shows: the last time with an actual, else the first that has a target."""
    found = listed_outcomes(plan, indicator)
    with_actual = [outcome for outcome in found if outcome.actual]
    promised = [outcome for outcome in found if outcome.target]
    return next(iter(with_actual[-1:] or promised), None)


def listed_outcomes(plan: Plan, indicator: Indicator) -> tuple[Outcome, ...]:
    """The times that a list looks at: whole years, or the quarters of an indicator that is printed by quarter only."""
    return outcomes_of(plan, indicator) or all_outcomes_of(plan, indicator)


def report_for(plan: Plan, agency_id: str, year: str) -> Document | None:
    """The loaded report of an agency that covers a year."""
    reports = (document for document in plan.documents_of(agency_id) if document.entry.kind in REPORTS)
    return next((report for report in reports if year in report.years), None)


def years_without_report(plan: Plan, document: Document) -> tuple[str, ...]:
    """The years of a plan of which no report is loaded; none of a report itself."""
    if document.entry.kind in REPORTS:
        return ()
    return tuple(year for year in document.years if report_for(plan, document.agency_id, year) is None)


def has_ended(plan: Plan, year: str) -> bool | None:
    """Whether a year was over on the day of the last publication; no clock is read."""
    return max(plan.editions)[:4] > year if plan.editions else None


def in_force(values: Sequence[Value]) -> Value | None:
    """The figure after a change within the year, else the first one."""
    amended = (value for value in values if value.version is Version.AMENDED)
    return next(amended, values[0] if values else None)


def leading(values: Iterable[Value], role: Role, main_table: str) -> list[Value]:
    """The prints of a role that head the page: of the main table, or of the first table that says anything.

    Cells that say nothing stand for it only where no table says more.
    """
    found = [value for value in values if value.role is role]
    telling = [value for value in found if value.reading.state not in _SILENT] or found
    tables = [value.source.table for value in telling]
    table = main_table if main_table in tables else next(iter(tables), "")
    return [value for value in telling if value.source.table == table]


def _targets(now: Sequence[Value], main_table: str) -> list[Value]:
    """The targets that head the page, and before them the one after a change, also where another table prints it."""
    found = leading(now, Role.TARGET, main_table)
    if any(value.version is Version.AMENDED for value in found):
        return found
    amended = [value for value in now if value.version is Version.AMENDED and value.reading.is_plain]
    return [*leading(amended, Role.TARGET, main_table), *found]


def said_by(plan: Plan, value: Value) -> tuple[Reading, str, str]:
    """What a print says, for comparing: `77%` and `77,0` of an indicator in percent say the same."""
    unit = (plan.indicator(value.indicator_id).entry.unit or "") if value.role in MEASURES else ""
    words = value.in_force if value.reading.state is State.TEXT else ""
    return replace(value.reading, unit=""), canonical_unit(value.reading.unit or unit), words


def _outcomes(plan: Plan, indicator: Indicator, periods: Sequence[Period]) -> tuple[Outcome, ...]:
    values: dict[tuple[str, int], list[Value]] = defaultdict(list)
    for value in plan.values_of(indicator.id):
        if value.period in periods and value.year:
            values[value.year, periods.index(value.period)].append(value)
    times = (time for time in sorted(values) if any(v.role in {Role.TARGET, Role.ACTUAL} for v in values[time]))
    return tuple(_outcome(plan, indicator, values[year, place], year, periods[place]) for year, place in times)


def _outcome(plan: Plan, indicator: Indicator, now: Sequence[Value], year: str, period: Period) -> Outcome:
    """What follows from everything that is printed for one time."""
    document = plan.document(indicator.document_id)
    targets = _targets(now, document.entry.main_table)
    actuals = leading(now, Role.ACTUAL, document.entry.main_table) or _reported(plan, indicator, year, period)
    target, actual = in_force(targets), in_force(actuals)
    report = _report(plan, document, year)
    rivals = _rivals(plan, targets, target) if target else ()
    actual_rivals = _rivals(plan, actuals, actual) if actual else ()
    judgement = Judgement()
    if target and actual:
        goal = Figure(target, indicator, is_clear=not rivals)
        judgement = judge(goal, Figure(actual, plan.indicator(actual.indicator_id), is_clear=not actual_rivals))
    return Outcome(
        indicator_id=indicator.id,
        year=year,
        period=period,
        state=_state(target, actual, judgement, report),
        target=target,
        actual=actual,
        printed=in_force(leading(now, Role.ACHIEVEMENT, document.entry.main_table)),
        rivals=rivals,
        actual_rivals=actual_rivals,
        rule=judgement.rule,
        is_assumed=judgement.is_assumed,
        achievement=judgement.achievement,
        is_met=judgement.is_met,
        obstacle=judgement.obstacle,
        report=report,
        has_ended=has_ended(plan, year),
    )


def _report(plan: Plan, document: Document, year: str) -> Document | None:
    """The report that should tell of a year: the document itself where it is one of that year."""
    is_own = document.entry.kind in REPORTS and year in document.years
    return document if is_own else report_for(plan, document.agency_id, year)


def _reported(plan: Plan, indicator: Indicator, year: str, period: Period) -> list[Value]:
    """What a loaded report prints for the same indicator."""
    for other in plan.linked_with(indicator.id):
        document = plan.document(other.document_id)
        if document.entry.kind in REPORTS:
            now = [v for v in plan.values_of(other.id) if (v.year, v.period) == (year, period)]
            if found := leading(now, Role.ACTUAL, document.entry.main_table):
                return found
    return []


def _rivals(plan: Plan, prints: Iterable[Value], leader: Value) -> tuple[Value, ...]:
    """The other figures that a table prints for one time, each once: what a change left behind is none of them."""
    apart = {said_by(plan, leader): leader}
    for value in prints:
        if value.version is leader.version:
            apart.setdefault(said_by(plan, value), value)
    return tuple(apart.values())[1:]


def _state(target: Value | None, actual: Value | None, judgement: Judgement, report: Document | None) -> ResultState:
    if actual and actual.reading.state is State.NOT_APPLICABLE:
        return ResultState.NOT_APPLICABLE
    if actual is None or actual.reading.state in _SILENT:
        return ResultState.UNREPORTED if report else ResultState.UNLOADED
    if target is None:
        return ResultState.REPORTED
    if judgement.achievement is not None:
        return ResultState.RATED
    return ResultState.REPORTED if judgement.is_met is None else ResultState.ORDERED
