"""One year against its target: a bar for what came of it, and a line where the target stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.charts.drawing import (
    LINE_PX,
    TEXT_PX,
    WIDTH,
    Mark,
    finished,
    group,
    new_drawing,
    put_lines,
    put_mark,
    put_rect,
    write_within,
)
from generator.charts.lettering import text_width
from generator.charts.scale import Scale, ticks_from_zero

_BAR_TOP, _BAR_PX = 32.0, 22.0


@dataclass(frozen=True, slots=True)
class TargetChart:
    """What is drawn; labels are ready to print."""

    name: str
    """Makes the ids of the drawing unique on its page."""
    title: str
    description: str
    target: Decimal
    target_label: str
    """`Target 77%`"""
    actual: Decimal
    actual_label: str

    def draw(self) -> str:
        """The chart as SVG text; the bar begins at zero."""
        return _draw(self)

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """The round values of the axis."""
        return ticks_from_zero((self.target, self.actual))


def _draw(chart: TargetChart) -> str:
    svg = new_drawing(chart.name, chart.title, chart.description)
    ticks = chart.ticks
    ends = [text_width(wording.number(tick), TEXT_PX) / 2 for tick in (ticks[0], ticks[-1])]
    scale = Scale(ticks, max(8, ends[0]), WIDTH - max(8, ends[1]))
    bottom = _BAR_TOP + _BAR_PX + 6
    put_lines(svg, "kisi", [(scale.at(tick), _BAR_TOP - 6) for tick in ticks], f"v{_BAR_PX + 12:.1f}")
    zero, end, target = (scale.at(value) for value in (Decimal(0), chart.actual, chart.target))
    bar = group(svg, "realisasi")
    put_rect(bar, min(zero, end), _BAR_TOP, abs(end - zero), _BAR_PX)
    put_lines(svg, "sumbu", [(zero, _BAR_TOP - 6)], f"v{_BAR_PX + 12:.1f}")
    goal = group(svg, "target")
    for kind in ("tepi", "batas"):
        put_lines(goal, kind, [(target, _BAR_TOP - 6)], f"v{_BAR_PX + 12:.1f}")
    put_mark(goal, Mark.TARGET, target, _BAR_TOP - 10)
    labels = group(svg, "angka", "middle")
    write_within(labels, target, TEXT_PX, chart.target_label)
    write_within(labels, end, bottom + LINE_PX, chart.actual_label)
    names = group(svg, "tik", "middle")
    for tick in ticks:
        write_within(names, scale.at(tick), bottom + 2 * LINE_PX + 2, wording.number(tick))
    return finished(svg, bottom + 2 * LINE_PX + 8)
