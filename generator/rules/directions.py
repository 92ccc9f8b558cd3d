"""Whether more of something is better beyond doubt: what the document states, else what name and targets say."""

from __future__ import annotations

from generator.model.directions import SERVED
from generator.model.records import Indicator
from generator.model.terms import Direction, Role
from generator.rules.dossier import Dossier


def is_higher_better(dossier: Dossier, indicator: Indicator) -> bool:
    """Whether more is better beyond doubt: stated, or said by the name, or every series of targets rises."""
    if indicator.entry.direction is not Direction.NOT_STATED:
        return indicator.entry.direction is Direction.UP
    if SERVED.search(indicator.entry.name):
        return True
    series = [each for each in dossier.series_by_indicator.get(indicator.id, ()) if each.role is Role.TARGET]
    rows = [list(each.numbers.values()) for each in series if len(each.numbers) > 1]
    return bool(rows) and all(row == sorted(row) and row[0] < row[-1] for row in rows)
