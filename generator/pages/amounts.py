"""A target or actual as words of a sentence, with what a reader must know of its unit."""

from __future__ import annotations

from dataclasses import replace

from generator import wording
from generator.model.plan import Plan
from generator.model.reading import Reading
from generator.model.records import Value
from generator.model.terms import State
from generator.model.vocabulary import contradicts, is_counting, is_share, kind_of_unit, words_of
from generator.pages.figures import reading_text


def amount_text(plan: Plan, value: Value) -> str:
    """A target or actual as words of a sentence; without its unit where the name speaks of another thing."""
    entry = plan.indicator(value.indicator_id).entry
    reading = value.reading
    unit = reading.unit or entry.unit or ""
    if contradicts(entry.name, unit):
        reading, unit = replace(reading, unit=""), ""
    if reading.predicate:
        return f"predikat {reading.predicate}"
    if reading.low is not None and reading.high is not None:
        high = reading_text(Reading(State.NUMBER, number=reading.high), "", unit)
        return f"antara {wording.number(reading.low)} dan {high}"
    return reading_text(reading, f"“{value.in_force}”", unit)


def unit_remark(plan: Plan, value: Value) -> str:
    """What a reader must know of the unit of a figure, in brackets: that it names another thing, or is not printed."""
    entry = plan.indicator(value.indicator_id).entry
    unit = value.reading.unit or entry.unit or ""
    if value.reading.predicate or not value.reading.is_plain:
        return ""
    if contradicts(entry.name, unit) or _counts_percent(entry.name, unit):
        return f" (satuan tercetak: {unit})"
    return "" if unit else " (satuannya tidak tercetak)"


def careful_value_text(plan: Plan, value: Value) -> str:
    """An amount with its remark: `500 (satuan tercetak: Box)` for a number of people."""
    return f"{amount_text(plan, value)}{unit_remark(plan, value)}"


def _counts_percent(name: str, unit: str) -> bool:
    """Whether the name counts things and the unit is percent: `Jumlah warga` in `%`."""
    return is_counting(name) and kind_of_unit(unit) == "persen" and not any(map(is_share, words_of(name)))
