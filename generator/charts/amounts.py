"""Amounts as bars below their names: money by year, or by child; the ceiling is outlined, what was spent is filled."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from xml.etree import ElementTree as ET

from generator import wording
from generator.charts.drawing import LINE_PX, TEXT_PX, WIDTH, finished, group, new_drawing, put_lines, put_rect, write
from generator.charts.lettering import fitted, text_width, wrapped

BAR_PX = 14.0
MOST_NAME_LINES = 2
_GAP_PX = 12.0
"""From the foot of one bar to the name of the next."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One amount with what was spent of it; without amount only its words stand there."""

    name: str
    text: str
    """The amount in words."""
    amount: Decimal | None
    spent: Decimal | None = None
    spent_text: str = ""
    is_rest: bool = False
    """Whether it is the sum of those that have no bar of their own."""


@dataclass(frozen=True, slots=True)
class AmountChart:
    """What is drawn, from top to bottom; no amount is below zero."""

    name: str
    """Makes the ids of the drawing unique on its page."""
    title: str
    description: str
    bars: tuple[Bar, ...]

    def draw(self) -> str:
        """The chart as SVG text; every bar begins at zero, on the left edge."""
        return _draw(self)

    @property
    def largest(self) -> Decimal:
        """The amount whose bar is as wide as the drawing."""
        return max(amount for bar in self.bars for amount in (bar.amount, bar.spent, Decimal(0)) if amount is not None)


@dataclass(frozen=True, slots=True)
class _Layers:
    """The parts of the drawing, each with its class; what comes later lies on top."""

    zero: list[tuple[float, float]]
    ceilings: ET.Element
    rests: ET.Element
    spent: ET.Element
    names: ET.Element
    texts: ET.Element
    spent_texts: ET.Element


def _draw(chart: AmountChart) -> str:
    svg = new_drawing(chart.name, chart.title, chart.description)
    layers = _Layers(
        [],
        group(svg, "pagu"),
        group(svg, "pagu lainnya"),
        group(svg, "terpakai"),
        group(svg, "nama"),
        group(svg, "angka", "end"),
        group(svg, "ket", "end"),
    )
    per_unit = (Decimal(str(WIDTH)) - 2) / (chart.largest or 1)
    y = TEXT_PX
    for bar in chart.bars:
        y = _put_bar(layers, bar, y, per_unit) + _GAP_PX + TEXT_PX
    put_lines(svg, "sumbu", layers.zero, f"v{BAR_PX + 4:.1f}")
    for layer in [each for each in svg if each.tag == "g" and not len(each)]:
        svg.remove(layer)
    return finished(svg, y - _GAP_PX - TEXT_PX + 2)


def _put_bar(layers: _Layers, bar: Bar, y: float, per_unit: Decimal) -> float:
    """The name with its amount, the bar below, and what was spent below that; gives the lowest edge."""
    amount = fitted(bar.text, TEXT_PX, WIDTH / 2)
    write(layers.texts, WIDTH, y, amount)
    y = _write_name(layers.names, bar.name, y, WIDTH - text_width(amount, TEXT_PX) - 10) + 6
    layers.zero.append((1, y - 2))
    if bar.amount is not None:
        put_rect(layers.rests if bar.is_rest else layers.ceilings, 1, y, float(bar.amount * per_unit), BAR_PX)
    if bar.spent is None:
        return y + BAR_PX
    put_rect(layers.spent, 1, y + 3, float(bar.spent * per_unit), BAR_PX - 6)
    write(layers.spent_texts, WIDTH, y + BAR_PX + LINE_PX - 1, fitted(bar.spent_text, TEXT_PX, WIDTH))
    return y + BAR_PX + LINE_PX + 2


def _write_name(parent: ET.Element, name: str, y: float, room: float) -> float:
    """A name in at most two lines; gives the last baseline."""
    first, *others = (
        fitted(line, TEXT_PX, room) for line in wrapped(wording.plain(name), TEXT_PX, room, MOST_NAME_LINES)
    )
    text = write(parent, 0, y, first)
    for line in others:
        y += LINE_PX
        text.text = f"{first} "  # a space for those who copy the text; at the end of a line it has no width
        ET.SubElement(text, "tspan", {"x": "0.0", "y": f"{y:.1f}"}).text = line
    return y
