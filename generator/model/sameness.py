"""Whether two prints of one figure can say the same: as read, rounded, or as a figure within a range."""

from __future__ import annotations

from decimal import Decimal

from generator.model.reading import Reading
from generator.model.vocabulary import kind_of_unit


def can_be_same(one: Reading, other: Reading) -> bool:
    """Whether two figures, ranges or predicates agree: rounded, within a range, or in another kind of measure."""
    if one.number is not None and other.number is not None:
        step = Decimal(1).scaleb(-min(_decimals(one.number), _decimals(other.number)))
        return _differ_in_kind(one.unit, other.unit) or abs(one.number - other.number) * 2 <= step * (
            _decimals(one.number) != _decimals(other.number)
        )
    if one.state is other.state:
        return (one.predicate, one.low, one.high) == (other.predicate, other.low, other.high)
    ranged, single = (one, other) if one.low is not None else (other, one)
    if ranged.low is None or ranged.high is None or single.number is None:
        return True
    return ranged.low <= single.number <= ranged.high


def _differ_in_kind(one: str, other: str) -> bool:
    """Whether of two units printed in their cells one is a percentage and the other is not."""
    return bool(one and other) and (kind_of_unit(one) == "persen") != (kind_of_unit(other) == "persen")


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
