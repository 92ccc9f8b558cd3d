"""The course of figures over the years in one sentence: from where to where, whether straight, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator import wording


@dataclass(frozen=True, slots=True)
class Moment:
    """One figure of one year: its rank among the others, and as text."""

    year: int
    rank: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class Course:
    """The figures of one kind, in the order of their years, with what they are called in a sentence."""

    name: str
    moments: tuple[Moment, ...]
    is_series: bool = True
    """Whether the figures follow each other; base values only stand side by side."""
    is_complete: bool = True
    """Whether the document has no other figure of the kind."""

    @property
    def missing(self) -> list[str]:
        """The years without a figure between the first and the last."""
        years = {moment.year for moment in self.moments}
        span = range(min(years), max(years)) if self.is_series else ()
        return [str(year) for year in span if year not in years]


def course_sentence(courses: Sequence[Course]) -> str:
    """What one sees: `Target naik dari 59% pada 2022 menjadi 64% pada 2026; realisasi hanya ada untuk 2020, 61%`."""
    longest = max(len(course.moments) for course in courses)
    clauses = [_clause(course, is_short=len(course.moments) < longest) for course in courses]
    gaps = [f" {_gap(course)} untuk {wording.listed(course.missing)}." for course in courses if course.missing]
    return f"{wording.first_upper('; '.join(clauses))}.{''.join(gaps)}"


def _clause(course: Course, *, is_short: bool) -> str:
    if len(course.moments) == 1 or not course.is_series:
        return _listed(course, is_short=is_short)
    first, last = course.moments[0], course.moments[-1]
    ranks = [moment.rank for moment in course.moments]
    if min(ranks) == max(ranks):
        return f"{course.name} tetap {first.text} dari {first.year} sampai {last.year}"
    way = f"dari {first.text} pada {first.year} menjadi {last.text} pada {last.year}"
    if _rises(ranks):
        return f"{course.name} naik {way}"
    if _rises(reversed(ranks)):
        return f"{course.name} turun {way}"
    return f"{course.name} naik turun, {way}{_extremes(course)}"


def _listed(course: Course, *, is_short: bool) -> str:
    first = course.moments[0]
    if course.is_series and course.is_complete and is_short:
        return f"{course.name} hanya ada untuk {first.year}, {first.text}"
    return f"{course.name} {wording.listed([f'{moment.text} pada {moment.year}' for moment in course.moments])}"


def _gap(course: Course) -> str:
    return f"Tidak ada {course.name}" if course.is_complete else f"Tidak digambar {course.name}"


def _rises(ranks: Iterable[Decimal]) -> bool:
    return all(before <= after for before, after in pairwise(ranks))


def _extremes(course: Course) -> str:
    """The highest and the lowest figure, unless one of the ends says the same."""
    highest = max(course.moments, key=lambda moment: moment.rank)
    lowest = min(course.moments, key=lambda moment: moment.rank)
    ends = {course.moments[0].rank, course.moments[-1].rank}
    named = (("tertinggi", highest), ("terendah", lowest))
    words = [f"{word} {each.text} pada {each.year}" for word, each in named if each.rank not in ends]
    return f"; {wording.listed(words)}" if words else ""
