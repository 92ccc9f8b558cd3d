"""How an actual compares with its target: the rule that applies, the achievement in percent, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.directions import may_be_lower_better
from generator.model.reading import Reading
from generator.model.records import Indicator, Value
from generator.model.terms import PREDICATES, Confidence, Direction
from generator.model.verdicts import AchievementRule, Obstacle
from generator.model.vocabulary import canonical_unit

FULL = Decimal(100)
_HOLDING = frozenset({Direction.STEADY, Direction.RANGE})
"""Directions for which no formula is in common use: more is not better, and less is not either."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a comparison of two figures gives."""

    rule: AchievementRule | None = None
    achievement: Decimal | None = None
    is_met: bool | None = None
    obstacle: Obstacle | None = None
    is_assumed: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A target or an actual with the indicator that it is printed for: a report has an indicator of its own."""

    value: Value
    indicator: Indicator
    is_clear: bool = True
    """Whether its table prints one figure for its time."""

    @property
    def unit(self) -> str:
        """Its unit in one spelling: what the cell prints, else that of the indicator."""
        return canonical_unit(self.value.reading.unit or self.indicator.entry.unit or "")


def judge(target: Figure, actual: Figure) -> Judgement:
    """Compare an actual with its target (PermenPANRB 53/2014 for the rule "more is better")."""
    if obstacle := _obstacle(target, actual):
        return Judgement(obstacle=obstacle)
    goal, came = target.value.reading, actual.value.reading
    if goal.predicate:
        is_met = PREDICATES.index(came.predicate) <= PREDICATES.index(goal.predicate)
        return Judgement(AchievementRule.ORDER, is_met=is_met)
    direction, reached = direction_of(target, actual), came.number or Decimal(0)
    if goal.number is not None:
        rule = AchievementRule.LOWER if direction is Direction.DOWN else AchievementRule.HIGHER
        return _measured(rule, direction, goal.number, reached)
    bound = _nearer_bound(goal, came)
    if bound is None:
        return Judgement(AchievementRule.RANGE, FULL, is_met=True)
    if direction in _HOLDING:
        return Judgement(AchievementRule.RANGE, is_met=False)
    return _measured(AchievementRule.RANGE, direction, bound, reached)


def direction_of(target: Figure, actual: Figure) -> Direction:
    """Which way is good: as the document of the target states, else as the report does."""
    own = target.indicator.entry.direction
    return actual.indicator.entry.direction if own is Direction.NOT_STATED else own


def _measured(rule: AchievementRule, direction: Direction, wanted: Decimal, reached: Decimal) -> Judgement:
    percent = (2 * wanted - reached if direction is Direction.DOWN else reached) / wanted * FULL
    return Judgement(rule, percent, percent >= FULL, is_assumed=direction is Direction.NOT_STATED)


def _nearer_bound(goal: Reading, came: Reading) -> Decimal | None:
    """The bound of a range that an actual has left; None inside the range and where there is none."""
    if goal.low is None or goal.high is None or came.number is None or goal.low <= came.number <= goal.high:
        return None
    return goal.low if came.number < goal.low else goal.high


def _obstacle(target: Figure, actual: Figure) -> Obstacle | None:
    goal, came = target.value.reading, actual.value.reading
    doubts = {target.value.doubt.confidence, actual.value.doubt.confidence}
    checks = (
        (Obstacle.NOT_A_FIGURE, not goal.is_plain or not came.is_plain),
        (Obstacle.CONTRADICTED, not target.is_clear or not actual.is_clear),
        (Obstacle.UNCERTAIN, Confidence.LOW in doubts),
        (Obstacle.OTHER_FORM, bool(goal.predicate) != bool(came.predicate) or came.low is not None),
        (Obstacle.OTHER_UNIT, target.unit != actual.unit),
        (Obstacle.NO_MEASURE, _has_no_measure(goal, came)),
        (Obstacle.OPEN_DIRECTION, _is_open(target, actual)),
        (Obstacle.NO_FORMULA, _has_no_formula(target, actual)),
    )
    return next((obstacle for obstacle, is_so in checks if is_so), None)


def _has_no_measure(goal: Reading, came: Reading) -> bool:
    """Whether the figure to divide by is nothing or less."""
    divisor = _nearer_bound(goal, came) if goal.number is None else goal.number
    return divisor is not None and divisor <= 0


def _is_open(target: Figure, actual: Figure) -> bool:
    """Whether less may be better and nothing says so; inside a range, and for predicates, that does not matter."""
    goal, came = target.value.reading, actual.value.reading
    is_measured = goal.number is not None or _nearer_bound(goal, came) is not None
    is_stated = direction_of(target, actual) is not Direction.NOT_STATED
    return is_measured and not is_stated and may_be_lower_better(target.indicator)


def _has_no_formula(target: Figure, actual: Figure) -> bool:
    """Whether one figure should be held, or is said to be a range, and another came."""
    goal, came = target.value.reading, actual.value.reading
    return direction_of(target, actual) in _HOLDING and goal.number is not None and goal.number != came.number
