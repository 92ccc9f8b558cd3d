"""Years from left to right: where each stands, which are named, and which follow each other without a gap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Protocol, TypeVar
from xml.etree import ElementTree as ET

from generator.charts.drawing import TEXT_PX, group, write
from generator.charts.lettering import text_width


class _Dated(Protocol):
    @property
    def year(self) -> int: ...


P = TypeVar("P", bound=_Dated)


@dataclass(frozen=True, slots=True)
class YearAxis:
    """All years from the first to the last; a year without a value keeps its place."""

    first: int
    last: int
    left: float
    right: float

    def at(self, year: int) -> float:
        """The coordinate of a year; one year alone stands in the middle."""
        if self.first == self.last:
            return (self.left + self.right) / 2
        return self.left + (year - self.first) / (self.last - self.first) * (self.right - self.left)

    @property
    def named(self) -> range:
        """The years whose names have room: each, or each second, third … counted from the last."""
        step = (self.right - self.left) / max(1, self.last - self.first)
        apart = ceil(text_width("0000 ", TEXT_PX) / step)
        return range(self.last, self.first - 1, -apart)

    def put_names(self, svg: ET.Element, y: float) -> None:
        """The names of the years in one line."""
        names = group(svg, "tahun", "middle")
        for year in sorted(self.named):
            write(names, self.at(year), y, str(year))


def axis_of(years: Iterable[int], left: float, right: float) -> YearAxis:
    """The axis from the first of some years to the last."""
    found = sorted(years)
    return YearAxis(found[0], found[-1], left, right)


def unbroken(points: Sequence[P]) -> list[list[P]]:
    """Points by year in stretches without a missing year: nothing is drawn across a gap."""
    stretches: list[list[P]] = []
    for point in sorted(points, key=lambda each: each.year):
        if stretches and point.year == stretches[-1][-1].year + 1:
            stretches[-1].append(point)
        else:
            stretches.append([point])
    return stretches
