"""Predicates by year on their ordered scale: one row for each, the best on top, steps between following years."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.charts.drawing import (
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
from generator.charts.lettering import text_width
from generator.charts.year_axis import YearAxis, axis_of, unbroken

ROW_PX = 22.0


@dataclass(frozen=True, slots=True)
class Grade:
    """One predicate of one year."""

    year: int
    predicate: str


@dataclass(frozen=True, slots=True)
class GradeSeries:
    """The predicates of one kind, at most one a year."""

    mark: Mark
    name: str
    grades: tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class PredicateChart:
    """What is drawn; `scale` lists every predicate, the best first."""

    name: str
    """Makes the ids of the drawing unique on its page."""
    title: str
    description: str
    scale: tuple[str, ...]
    series: tuple[GradeSeries, ...]

    def draw(self) -> str:
        """The chart as SVG text."""
        return _draw(self)


def _draw(chart: PredicateChart) -> str:
    svg = new_drawing(chart.name, chart.title, chart.description)
    put_key(svg, [(series.mark, series.name) for series in chart.series])
    rows = {predicate: 2 * LINE_PX + place * ROW_PX for place, predicate in enumerate(chart.scale)}
    width = max(text_width(predicate, TEXT_PX) for predicate in chart.scale)
    put_lines(svg, "kisi", [(width + 6, y) for y in rows.values()], f"h{WIDTH - width - 6:.1f}")
    names = group(svg, "tik")
    for predicate, y in rows.items():
        write(names, 0, y + 4, predicate)
    years = [grade.year for series in chart.series for grade in series.grades]
    half = text_width("0000", TEXT_PX) / 2
    axis = axis_of(years, width + 10 + half, WIDTH - half)
    for series in chart.series:
        _put_series(svg, series, axis, rows)
    y = rows[chart.scale[-1]] + LINE_PX + 8
    axis.put_names(svg, y)
    write(group(svg, "tik"), 0, y + LINE_PX + 4, f"{chart.scale[0]} paling tinggi, {chart.scale[-1]} paling rendah.")
    return finished(svg, y + LINE_PX + 9)


def _put_series(svg: ET.Element, series: GradeSeries, axis: YearAxis, rows: dict[str, float]) -> None:
    drawn = group(svg, series.mark.value)
    for stretch in unbroken(series.grades) if series.mark is not Mark.BASELINE else []:
        if len(stretch) > 1:
            ET.SubElement(drawn, "path", {"class": "langkah", "d": _steps(stretch, axis, rows)})
    for grade in series.grades:
        put_mark(drawn, series.mark, axis.at(grade.year), rows[grade.predicate])


def _steps(stretch: list[Grade], axis: YearAxis, rows: dict[str, float]) -> str:
    """From year to year straight on, then up or down half-way: there is nothing between two predicates."""
    path = f"M{axis.at(stretch[0].year):.1f} {rows[stretch[0].predicate]:.1f}"
    for grade in stretch[1:]:
        path += f"H{axis.at(grade.year) - (axis.at(grade.year) - axis.at(grade.year - 1)) / 2:.1f}"
        path += f"V{rows[grade.predicate]:.1f}H{axis.at(grade.year):.1f}"
    return path
