"""Which figures of an indicator can be drawn without misleading, and why others cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from generator import wording
from generator.charts.drawing import Mark
from generator.model.plan import Plan
from generator.model.records import Indicator, Value
from generator.model.results import outcomes_of
from generator.model.terms import PREDICATES, Period, Role, State, Version
from generator.pages.figures import reading_text
from generator.pages.headline import headline_values
from generator.pages.labels import NOT_STATED, ROLES
from generator.pages.pictures import is_uncertain, uncertainty

MARKS = MappingProxyType({Role.BASELINE: Mark.BASELINE, Role.TARGET: Mark.TARGET, Role.ACTUAL: Mark.ACTUAL})
_FORMS = MappingProxyType(
    {State.NUMBER: "angka", State.PREDICATE: "predikat", State.RANGE: "rentang", State.TEXT: "teks"}
)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an indicator that could be drawn: of whole years, in force after a change within the year."""

    indicator: Indicator
    yearly: tuple[Value, ...]
    """In the order of their years; what is printed empty too."""
    others: tuple[Value, ...]
    """Those of parts of a year, of the end of the period, before a change, or a base value of uncertain reading."""

    @property
    def plain(self) -> tuple[Value, ...]:
        """Those that say something: numbers, ranges, predicates, words."""
        return tuple(value for value in self.yearly if value.reading.state in _FORMS)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that occur, in the order of the key."""
        found = {value.role for value in self.plain}
        return tuple(role for role in MARKS if role in found)

    @property
    def years(self) -> tuple[str, ...]:
        """The years that occur, each once."""
        return tuple(dict.fromkeys(value.year for value in self.plain))

    @property
    def left_out(self) -> tuple[Value, ...]:
        """Plain figures of whole years that are not among the drawn ones: from other tables, or uncertain."""
        drawn = {key_of(value): what_it_says(value) for value in self.plain}
        return tuple(
            value
            for value in self.others
            if value not in self.replaced
            and (value.period, value.version) == (Period.YEAR, Version.ORIGINAL)
            and value.reading.is_plain
            and drawn.get(key_of(value)) != what_it_says(value)
        )

    @property
    def replaced(self) -> tuple[Value, ...]:
        """Those in whose place a figure after a change is drawn."""
        changed = {key_of(value) for value in self.plain if value.version is Version.AMENDED}
        return tuple(v for v in self.others if v.period is Period.YEAR and key_of(v) in changed and _is_original(v))

    @property
    def unit(self) -> str:
        """What the axis counts."""
        return next((unit for unit in map(self.unit_of, self.plain) if unit), "")

    def of(self, role: Role) -> tuple[Value, ...]:
        """The figures of one role."""
        return tuple(value for value in self.plain if value.role is role)

    def unit_of(self, value: Value) -> str:
        """The unit in the same cell, else that of the indicator."""
        return value.reading.unit or self.indicator.entry.unit or ""

    def rank_of(self, value: Value) -> Decimal:
        """Where a figure stands among its like: its number, or the place of its predicate, higher for better."""
        number = value.reading.number
        return Decimal(-PREDICATES.index(value.reading.predicate)) if number is None else number

    def label(self, value: Value) -> str:
        """A figure as it stands beside its mark; the axis names every unit but percent."""
        if value.reading.number is None:
            return reading_text(value.reading, value.in_force, "")
        return wording.number(value.reading.number) + ("%" if self.unit_of(value) == "%" else "")


def figures_of(plan: Plan, indicator: Indicator) -> Figures:
    """The figures that head the page of an indicator, with the years that other tables add to them.

    Another table of the document adds its years where it repeats at least one of the figures, contradicts none, and is
    read without doubt. A base value stands before the series: where only its reading is uncertain, the rest is drawn
    without it. An uncertain target or actual is another matter, for its gap would look like silence of the document.
    """
    values = [value for value in plan.values_of(indicator.id) if value.role in MARKS]
    head = [value for value in headline_values(plan, indicator) if value.role in MARKS]
    yearly = [value for value in head if _is_drawable(value)]
    main = {value.source.table for value in head}
    for table in dict.fromkeys(value.source.table for value in values if value.source.table not in main):
        yearly += _added(yearly, [value for value in values if value.source.table == table and _is_drawable(value)])
    changed = _changed(plan, indicator)
    yearly = [value for value in yearly if key_of(value) not in set(map(key_of, changed))] + changed
    drawn = set(map(id, yearly))
    others = tuple(value for value in values if id(value) not in drawn)
    return Figures(indicator, tuple(sorted(yearly, key=lambda value: value.year)), others)


def _changed(plan: Plan, indicator: Indicator) -> list[Value]:
    """The figures in force after a change within their year, with those that their table prints against them."""
    found: list[Value] = []
    for outcome in outcomes_of(plan, indicator):
        for value, rivals in ((outcome.target, outcome.rivals), (outcome.actual, outcome.actual_rivals)):
            is_own = value is not None and value.indicator_id == indicator.id
            if value and is_own and outcome.period is Period.YEAR and not _is_original(value):
                found += [value, *rivals]
    return found


def _is_original(value: Value) -> bool:
    return value.version is Version.ORIGINAL


def _is_drawable(value: Value) -> bool:
    is_left_out = value.role is Role.BASELINE and is_uncertain(value.doubt)
    return value.period is Period.YEAR and value.version is Version.ORIGINAL and not is_left_out


def _added(known: list[Value], values: list[Value]) -> list[Value]:
    """What a table adds to known figures that it bears out; nothing where it does not."""
    new = {key_of(value): value for value in values}
    said = {key_of(value): value for value in known}
    for key in said:
        new.pop(key, None)
    agreed = {key: what_it_says(value) for key, value in {**new, **said}.items()}
    is_borne_out = all(agreed[key_of(value)] == what_it_says(value) for value in values)
    has_repeat = any(key_of(value) in said and value.reading.is_plain for value in values)
    is_sure = not any(is_uncertain(value.doubt) for value in values)
    return list(new.values()) if is_borne_out and has_repeat and is_sure else []


def key_of(value: Value) -> tuple[Role, str]:
    """What a figure is about, within its indicator."""
    return value.role, value.year


def what_it_says(value: Value) -> tuple[object, ...]:
    """A figure without how it is printed."""
    reading = value.reading
    return reading.state, reading.number, reading.predicate, reading.low, reading.high


def why_not_drawn(figures: Figures) -> str:
    """The first reason for which a chart would mislead; empty where there is none."""
    return next((reason for why_not in _REASONS if (reason := why_not(figures))), "")


def _nothing_yearly(figures: Figures) -> str:
    return "" if figures.plain else "angkanya bukan angka setahun penuh, jadi tidak dapat dibandingkan antartahun"


def _one_alone(figures: Figures) -> str:
    if len(figures.plain) > 1:
        return ""
    thing = "predikat" if figures.plain[0].reading.predicate else "angka"
    return f"hanya ada satu {thing}, jadi tidak ada yang dapat dibandingkan"


def _mixed_forms(figures: Figures) -> str:
    states = {value.reading.state for value in figures.plain}
    if len(states) == 1 and states <= {State.NUMBER, State.PREDICATE}:
        return ""
    found = [word for state, word in _FORMS.items() if state in states]
    return f"isinya {wording.listed(found)}, yang tidak dapat digambar pada satu sumbu"


def _mixed_units(figures: Figures) -> str:
    units = {unit.casefold(): unit for unit in map(figures.unit_of, figures.plain)}
    own = figures.indicator.entry.unit
    if own:
        units.setdefault(own.casefold(), own)
    if len(units) == 1:
        return ""
    return f"satuannya berbeda-beda ({wording.listed([unit or NOT_STATED for unit in units.values()])})"


def _contradictory(figures: Figures) -> str:
    seen: set[tuple[Role, str]] = set()
    for value in figures.plain:
        if (value.role, value.year) in seen:
            return f"dokumen mencetak lebih dari satu angka untuk {ROLES[value.role].lower()} {value.year}"
        seen.add((value.role, value.year))
    return ""


def _uncertain(figures: Figures) -> str:
    unsure = [value for value in figures.yearly if is_uncertain(value.doubt)]
    first = f"{ROLES[unsure[0].role].lower()} {unsure[0].year}" if unsure else ""
    return uncertainty([value.doubt for value in figures.yearly], first, "angkanya")


def _all_zero(figures: Figures) -> str:
    return "" if any(value.reading.number != 0 for value in figures.plain) else "semua angkanya nol"


_REASONS: tuple[Callable[[Figures], str], ...] = (
    _nothing_yearly,
    _one_alone,
    _mixed_forms,
    _mixed_units,
    _contradictory,
    _uncertain,
    _all_zero,
)
"""Why nothing is drawn, the first that holds; empty for those that do not."""
