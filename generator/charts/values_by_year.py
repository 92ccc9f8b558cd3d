"""Values by year: a mark for each figure, lines between years that follow each other, gaps left open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from xml.etree import ElementTree as ET

from generator import wording
from generator.charts.drawing import (
    KEY_PX,
    LINE_PX,
    TEXT_PX,
    WIDTH,
    Mark,
    finished,
    group,
    new_drawing,
    put_key,
    put_lines,
    put_mark,
    write,
)
from generator.charts.lettering import fitted, text_width
from generator.charts.scale import Scale, ticks_of_changes
from generator.charts.year_axis import YearAxis, axis_of, unbroken

PLOT_PX = 140.0
_ABOVE_PX, _BELOW_PX = 11.0, 20.0
"""From the middle of a mark to the baseline of its label."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: its year, its value, and the text that stands beside its mark."""

    year: int
    value: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one kind, at most one a year."""

    mark: Mark
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class ValueChart:
    """What is drawn; labels are ready to print."""

    name: str
    """Makes the ids of the drawing unique on its page."""
    title: str
    description: str
    unit: str
    series: tuple[Series, ...]

    def draw(self) -> str:
        """The chart as SVG text."""
        return _draw(self)

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """The round values of the axis."""
        return ticks_of_changes([point.value for series in self.series for point in series.points])


@dataclass(frozen=True, slots=True)
class _Label:
    x: float
    y: float
    text: str

    def touches(self, other: _Label) -> bool:
        room = (text_width(self.text, TEXT_PX) + text_width(other.text, TEXT_PX)) / 2
        return abs(self.x - other.x) < room and abs(self.y - other.y) < TEXT_PX


def _draw(chart: ValueChart) -> str:
    ticks = chart.ticks
    svg = new_drawing(chart.name, chart.title, chart.description)
    put_key(svg, [(series.mark, series.name) for series in chart.series])
    y = KEY_PX
    if chart.unit:
        y += LINE_PX + 2
        write(group(svg, "tik"), 0, y, fitted(chart.unit, TEXT_PX, WIDTH))
    top = y + TEXT_PX + _ABOVE_PX
    scale = Scale(ticks, top + PLOT_PX, top)
    left = _put_ticks(svg, scale)
    axis = _axis(chart, left)
    for series in chart.series:
        _put_series(svg, series, axis, scale)
    labels = _put_labels(svg, chart, axis, scale)
    y = max(scale.start, *(label.y for label in labels)) + LINE_PX + 2
    axis.put_names(svg, y)
    if not scale.has_zero:
        y += LINE_PX + 4
        note = f"Sumbu tegak mulai dari {wording.number(ticks[0])}, bukan dari nol."
        write(group(svg, "tik"), 0, y, note)
    return finished(svg, y + 5)


def _put_ticks(svg: ET.Element, scale: Scale) -> float:
    """Lines across at round values with their figures at the left; gives where the plot begins."""
    names = [wording.number(tick) for tick in scale.ticks]
    width = max(text_width(name, TEXT_PX) for name in names)
    starts = [(width + 6, scale.at(tick)) for tick in scale.ticks]
    put_lines(svg, "kisi", starts, f"h{WIDTH - width - 6:.1f}")
    if scale.has_zero:
        put_lines(svg, "sumbu", [(width + 6, scale.at(Decimal(0)))], f"h{WIDTH - width - 6:.1f}")
    ticks = group(svg, "tik", "end")
    for name, (_, y) in zip(names, starts, strict=True):
        write(ticks, width, y + 4, name)
    return width + 6


def _axis(chart: ValueChart, left: float) -> YearAxis:
    """The years, with room at both ends for half of what is written there."""
    points = sorted((point for series in chart.series for point in series.points), key=lambda point: point.year)
    ends = [text_width(text, TEXT_PX) / 2 for text in (points[0].label, points[-1].label, "0000")]
    return axis_of((point.year for point in points), left + max(ends) + 4, WIDTH - max(ends))


def _put_series(svg: ET.Element, series: Series, axis: YearAxis, scale: Scale) -> None:
    drawn = group(svg, series.mark.value)
    for stretch in unbroken(series.points) if series.mark is not Mark.BASELINE else []:
        if len(stretch) > 1:
            path = " ".join(f"{axis.at(point.year):.1f},{scale.at(point.value):.1f}" for point in stretch)
            ET.SubElement(drawn, "polyline", {"points": path})
    for point in series.points:
        put_mark(drawn, series.mark, axis.at(point.year), scale.at(point.value))


def _put_labels(svg: ET.Element, chart: ValueChart, axis: YearAxis, scale: Scale) -> list[_Label]:
    placed = list(_without_overlap(_labels(chart, axis, scale)))
    texts = group(svg, "angka", "middle")
    for label in sorted(placed, key=lambda each: each.x):
        write(texts, label.x, label.y, label.text)
    return placed


def _labels(chart: ValueChart, axis: YearAxis, scale: Scale) -> list[_Label]:
    """Above the highest mark of a year and below the lowest, so that two labels of a year never meet."""
    years: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for series in chart.series:
        for point in series.points:
            years[point.year].append((scale.at(point.value), point.label))
    labels = []
    for year, marks in sorted(years.items()):
        marks.sort()
        labels.append(_Label(axis.at(year), marks[0][0] - _ABOVE_PX, marks[0][1]))
        if len(marks) > 1:
            labels.append(_Label(axis.at(year), marks[-1][0] + _BELOW_PX, marks[-1][1]))
    return labels


def _without_overlap(labels: list[_Label]) -> Iterator[_Label]:
    """All labels, or where they would overlap as many as fit: the ends first; the table has every figure."""
    placed: list[_Label] = []
    for label in _ends_first(labels):
        if not any(label.touches(other) for other in placed):
            placed.append(label)
            yield label


def _ends_first(labels: list[_Label]) -> Iterable[_Label]:
    return [labels[-1], *labels[:-1]]
