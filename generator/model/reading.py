"""From the printed text of a figure to what it says: the number styles and the states of a value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.model.terms import PREDICATES, NumberStyle, State

_NUMBER = {
    NumberStyle.ENGLISH: re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"),
    NumberStyle.INDONESIAN: re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"),
}
_MONEY_PREFIX = re.compile(r"^Rp\s*\.?\s*", re.IGNORECASE)
_ZERO_SUFFIX = re.compile(r",-$")
_UNIT_SUFFIX = re.compile(r"^(?P<number>[-\d.,]+)\s*(?P<unit>%|[^\W\d_][^\d]*)$")
_RANGE = re.compile(r"^(?P<low>\d[\d.,]*)\s*(?:-|–|s\.?\s?d\.?)\s*(?P<high>\d[\d.,]*)\s*%?$")
_CANONICAL = re.compile(r"-?\d+(?:\.\d+)?")
_DASHES = frozenset({"-", "–", "—"})
_NOT_APPLICABLE = frozenset({"n/a", "na", "n.a."})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a printed text says. Exactly the fields that fit `state` are filled."""

    state: State
    number: Decimal | None = None
    """For `angka`: the figure, in the unit of its indicator, or rupiah."""
    low: Decimal | None = None
    high: Decimal | None = None
    """For `rentang`: both bounds, inclusive."""
    predicate: str = ""
    """For `predikat`: one of PREDICATES."""
    unit: str = ""
    """A unit that is printed in the same cell, such as % in `77%`."""

    @property
    def is_plain(self) -> bool:
        """Whether it is a figure, a range or a predicate, and not words about a cell."""
        return self.state in {State.NUMBER, State.RANGE, State.PREDICATE}

    @property
    def is_number(self) -> bool:
        """Whether it can be compared, summed and drawn."""
        return self.number is not None


def read_print(printed: str, style: NumberStyle) -> Reading | None:
    """Read a printed cell in the number style of its table; None when it does not fit the style."""
    text = " ".join(printed.split())
    if not text:
        return Reading(State.BLANK)
    if text in _DASHES:
        return Reading(State.DASH)
    if text.lower() in _NOT_APPLICABLE:
        return Reading(State.NOT_APPLICABLE)
    if text in PREDICATES:
        return Reading(State.PREDICATE, predicate=text)
    if not any(character.isdigit() for character in text):
        return Reading(State.TEXT)
    return _read_figures(_ZERO_SUFFIX.sub("", _MONEY_PREFIX.sub("", text)), style)


def read_canonical(text: str) -> Reading | None:
    """Read what an author wrote under `dibaca`: digits with a decimal point, a predicate, or `a-b`; None otherwise."""
    if text in PREDICATES:
        return Reading(State.PREDICATE, predicate=text)
    if _CANONICAL.fullmatch(text):
        return Reading(State.NUMBER, number=Decimal(text))
    low, dash, high = text.partition("-")
    if dash and _CANONICAL.fullmatch(low) and _CANONICAL.fullmatch(high) and Decimal(low) <= Decimal(high):
        return Reading(State.RANGE, low=Decimal(low), high=Decimal(high))
    return None


def _read_figures(text: str, style: NumberStyle) -> Reading | None:
    number = _read_number(text, style)
    if number is not None:
        return Reading(State.NUMBER, number=number)
    if match := _RANGE.match(text):
        low, high = (_read_number(match[part], style) for part in ("low", "high"))
        if low is not None and high is not None and low <= high:
            return Reading(State.RANGE, low=low, high=high)
    if match := _UNIT_SUFFIX.match(text):
        number = _read_number(match["number"], style)
        if number is not None:
            return Reading(State.NUMBER, number=number, unit=match["unit"].strip())
    return None


def _read_number(text: str, style: NumberStyle) -> Decimal | None:
    if not _NUMBER[style].fullmatch(text):
        return None
    thousands, decimal = (",", ".") if style is NumberStyle.ENGLISH else (".", ",")
    return Decimal(text.replace(thousands, "").replace(decimal, "."))
