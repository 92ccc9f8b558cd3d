"""What came of each promise: target and actual of a time, the achievement with its rule, and why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.directions import may_be_lower_better
from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Value
from generator.model.terms import PREDICATES, REPORTS, Confidence, Direction, Period, Role, Version
from generator.model.verdicts import AchievementRule, Obstacle, ResultState
from generator.model.vocabulary import canonical_unit

FULL = Decimal(100)
_TIMES = frozenset({Period.YEAR, Period.END})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One indicator at one time: what was promised, what came of it, and what follows.

    `achievement` is in percent, unrounded. It is None where `obstacle` says why, and for predicates, which are
    compared by order only (`is_met`). Rules and obstacles: `AchievementRule`, `Obstacle`.
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


@dataclass(frozen=True, slots=True)
class _Judgement:
    """What a comparison of two figures gives."""

    rule: AchievementRule | None = None
    achievement: Decimal | None = None
    is_met: bool | None = None
    obstacle: Obstacle | None = None
    is_assumed: bool = False


def outcomes_of(plan: Plan, indicator: Indicator) -> tuple[Outcome, ...]:
    """Every year, and the end of the period, for which a target or an actual is printed, in order of time."""
    values = [value for value in plan.values_of(indicator.id) if value.period in _TIMES]
    told = {(v.year, v.period) for v in values if v.role in {Role.TARGET, Role.ACTUAL} and v.year}
    times = sorted(told, key=lambda time: (time[0], time[1] is Period.END))
    return tuple(_outcome(plan, indicator, values, *time) for time in times)


def latest_outcome(plan: Plan, indicator: Indicator) -> Outcome | None:
    """The outcome that a list shows: the last time with an actual, else the first that has a target."""
    found = outcomes_of(plan, indicator)
    with_actual = [outcome for outcome in found if outcome.actual]
    promised = [outcome for outcome in found if outcome.target]
    return next(iter(with_actual[-1:] or promised), None)


def report_for(plan: Plan, agency_id: str, year: str) -> Document | None:
    """The loaded report of an agency that covers a year."""
    reports = (document for document in plan.documents_of(agency_id) if document.entry.kind in REPORTS)
    return next((report for report in reports if year in report.years), None)


def has_ended(plan: Plan, year: str) -> bool | None:
    """Whether a year was over on the day of the last publication; no clock is read."""
    return plan.editions[-1][:4] > year if plan.editions else None


def in_force(values: Sequence[Value]) -> Value | None:
    """The figure after a change within the year, else the first one."""
    amended = (value for value in values if value.version is Version.AMENDED)
    return next(amended, values[0] if values else None)


def _outcome(plan: Plan, indicator: Indicator, values: Iterable[Value], year: str, period: Period) -> Outcome:
    document = plan.document(indicator.document_id)
    now = [value for value in values if (value.year, value.period) == (year, period)]
    targets = _leading(now, Role.TARGET, document.entry.main_table)
    actuals = _leading(now, Role.ACTUAL, document.entry.main_table) or _reported(plan, indicator, year, period)
    target, actual = in_force(targets), in_force(actuals)
    report = document if document.entry.kind in REPORTS else report_for(plan, document.agency_id, year)
    judgement = _Judgement()
    if target and actual:
        judgement = _judge(indicator, target, actual, are_clear=_agree(targets) and _agree(actuals))
    return Outcome(
        indicator_id=indicator.id,
        year=year,
        period=period,
        state=_state(target, actual, judgement, report),
        target=target,
        actual=actual,
        printed=in_force(_leading(now, Role.ACHIEVEMENT, document.entry.main_table)),
        rule=judgement.rule,
        is_assumed=judgement.is_assumed,
        achievement=judgement.achievement,
        is_met=judgement.is_met,
        obstacle=judgement.obstacle,
        report=report,
        has_ended=has_ended(plan, year),
    )


def _leading(values: Iterable[Value], role: Role, main_table: str) -> list[Value]:
    """The figures of a role: those of the main table, or of the first table that prints any."""
    found = [value for value in values if value.role is role]
    tables = [value.source.table for value in found]
    table = main_table if main_table in tables else next(iter(tables), "")
    return [value for value in found if value.source.table == table]


def _reported(plan: Plan, indicator: Indicator, year: str, period: Period) -> list[Value]:
    """What a loaded report prints for the same indicator."""
    for other in plan.linked_with(indicator.id):
        document = plan.document(other.document_id)
        if document.entry.kind in REPORTS:
            now = [v for v in plan.values_of(other.id) if (v.year, v.period) == (year, period)]
            if found := _leading(now, Role.ACTUAL, document.entry.main_table):
                return found
    return []


def _agree(values: Sequence[Value]) -> bool:
    """Whether all prints of one version say the same."""
    readings = {(value.version, value.reading) for value in values}
    return len(readings) == len({version for version, _ in readings})


def _state(target: Value | None, actual: Value | None, judgement: _Judgement, report: Document | None) -> ResultState:
    if actual is None or not actual.reading.is_plain:
        return ResultState.UNREPORTED if report else ResultState.UNLOADED
    if target is None:
        return ResultState.REPORTED
    if judgement.achievement is not None:
        return ResultState.RATED
    return ResultState.REPORTED if judgement.is_met is None else ResultState.ORDERED


def _judge(indicator: Indicator, target: Value, actual: Value, *, are_clear: bool) -> _Judgement:
    """Compare an actual with its target (PermenPANRB 53/2014 for the rule "more is better")."""
    if obstacle := _obstacle(indicator, target, actual, are_clear=are_clear):
        return _Judgement(obstacle=obstacle)
    goal, came = target.reading, actual.reading
    if goal.predicate:
        is_met = PREDICATES.index(came.predicate) <= PREDICATES.index(goal.predicate)
        return _Judgement(AchievementRule.ORDER, is_met=is_met)
    reached = came.number or Decimal(0)
    if goal.low is not None and goal.high is not None:
        return _judge_range(goal.low, goal.high, reached)
    wanted = goal.number or Decimal(1)
    direction = indicator.entry.direction
    if direction is Direction.DOWN:
        percent = (2 * wanted - reached) / wanted * FULL
        return _Judgement(AchievementRule.LOWER, percent, percent >= FULL)
    percent = reached / wanted * FULL
    return _Judgement(AchievementRule.HIGHER, percent, percent >= FULL, is_assumed=direction is Direction.NOT_STATED)


def _judge_range(low: Decimal, high: Decimal, reached: Decimal) -> _Judgement:
    """Inside the range is met; outside, the nearer bound takes the place of the target."""
    if low <= reached <= high:
        return _Judgement(AchievementRule.RANGE, FULL, is_met=True)
    return _Judgement(AchievementRule.RANGE, reached / (low if reached < low else high) * FULL, is_met=False)


def _obstacle(indicator: Indicator, target: Value, actual: Value, *, are_clear: bool) -> Obstacle | None:
    goal, came = target.reading, actual.reading
    unit = indicator.entry.unit or ""
    checks = (
        (Obstacle.NOT_A_FIGURE, not goal.is_plain or not came.is_plain),
        (Obstacle.CONTRADICTED, not are_clear),
        (Obstacle.UNCERTAIN, Confidence.LOW in {target.doubt.confidence, actual.doubt.confidence}),
        (Obstacle.OTHER_FORM, bool(goal.predicate) != bool(came.predicate) or came.low is not None),
        (Obstacle.OTHER_UNIT, canonical_unit(goal.unit or unit) != canonical_unit(came.unit or unit)),
        (Obstacle.NO_MEASURE, any(bound is not None and bound <= 0 for bound in (goal.number, goal.low))),
        (Obstacle.OPEN_DIRECTION, goal.number is not None and _is_open(indicator)),
    )
    return next((obstacle for obstacle, is_so in checks if is_so), None)


def _is_open(indicator: Indicator) -> bool:
    return indicator.entry.direction is Direction.NOT_STATED and may_be_lower_better(indicator)
