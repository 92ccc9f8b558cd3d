"""Round steps along an axis of numbers, and where a value stands on it.

Bars always start at zero, for their length is the message. Marks and lines start at zero too, unless all values lie
within a tenth of the largest: from zero such a line is flat and hides every change. Then the axis starts as far below
the smallest value as the values lie apart, so that a change never looks larger than half the drawing, and the drawing
says so in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

MOST_STEPS = 5
CLOSE = Decimal("0.1")
"""Values that lie within this part of the largest are close together."""
_ROUND = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """Ticks at round values, and the coordinates of the first and the last."""

    ticks: tuple[Decimal, ...]
    start: float
    end: float

    def at(self, value: Decimal) -> float:
        """The coordinate of a value."""
        first, last = self.ticks[0], self.ticks[-1]
        return self.start + float((value - first) / (last - first)) * (self.end - self.start)

    @property
    def has_zero(self) -> bool:
        """Whether zero stands on the axis."""
        return self.ticks[0] <= 0


def ticks_from_zero(values: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Round values from zero (or below, for values below) to at least the largest."""
    return _ticks(min(Decimal(0), *values), max(Decimal(0), *values), _least_step(values))


def ticks_of_changes(values: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Round values from zero, or from near the smallest where all lie close together."""
    low, high = min(values), max(values)
    apart = high - low
    if 0 < apart < high * CLOSE:
        return _ticks(low - apart, high, _least_step(values))
    return ticks_from_zero(values)


def _ticks(low: Decimal, high: Decimal, least: Decimal) -> tuple[Decimal, ...]:
    step = max(least, _step((high - low) / MOST_STEPS)) if high > low else Decimal(1)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = max(first + 1, int((high / step).to_integral_value(ROUND_CEILING)))
    return tuple(step * number for number in range(first, last + 1))


def _step(least: Decimal) -> Decimal:
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * part for part in _ROUND if power * part >= least)


def _least_step(values: Sequence[Decimal]) -> Decimal:
    """What is counted in whole pieces has no tick between two of them."""
    return Decimal(1) if all(value == value.to_integral_value() for value in values) else Decimal(0)
