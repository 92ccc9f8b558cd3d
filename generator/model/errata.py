"""Errata: what the agency itself corrected in a printed figure of its document, and by which letter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Erratum:
    """The official correction of one printed figure by its agency."""

    printed: str
    """What the correction prints in the place of the document's print."""
    number: str
    date: str
    """As stated: a year, a month, or a day."""
    reason: str = ""


def print_in_force(printed: str, erratum: Erratum | None) -> str:
    """The print that counts by now: that of the correction, else that of the document."""
    return erratum.printed if erratum else printed
