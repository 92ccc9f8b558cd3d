"""What all charts share: the frame of a drawing, its text, the marks with their key, and lines across.

A drawing is 340 units wide, the column of a small phone, where its text is then as large as the text around it.
Classes stand for colours, shapes tell the series apart without them, and all figures are text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from xml.etree import ElementTree as ET

from generator import wording
from generator.charts.lettering import fitted, text_width

WIDTH = 340.0
TEXT_PX = 12.0
LINE_PX = 16.0
"""From one line of text to the next."""
KEY_PX = 15.0
"""The baseline of the key."""
_RADIUS = 4.5
_KEY_GAP_PX = 14.0


class Mark(Enum):
    """A series for eye and style sheet: its class, and with it a shape of its own."""

    BASELINE = "dasar"
    """A diamond, whose corners look out from behind the square."""
    TARGET = "target"
    """A hollow square."""
    ACTUAL = "realisasi"
    """A filled dot, which fits into the square."""


def new_drawing(name: str, title: str, description: str) -> ET.Element:
    """An empty drawing that says what it is; `name` makes its ids unique on the page."""
    names = {"title": f"{name}-judul", "desc": f"{name}-uraian"}
    svg = ET.Element("svg", {"viewBox": "", "role": "img", "aria-labelledby": " ".join(names.values())})
    for (tag, key), text in zip(names.items(), (title, description), strict=True):
        ET.SubElement(svg, tag, {"id": key}).text = wording.plain(text)
    return svg


def finished(svg: ET.Element, height: float) -> str:
    """The drawing as text, now that its height is known."""
    svg.set("viewBox", f"0 0 {WIDTH:.0f} {height:.0f}")
    return ET.tostring(svg, encoding="unicode")


def group(parent: ET.Element, kind: str, anchor: str = "") -> ET.Element:
    """A group with a class; `anchor` is where the texts in it are held: `middle` or `end`."""
    return ET.SubElement(parent, "g", {"class": kind, **({"text-anchor": anchor} if anchor else {})})


def write(parent: ET.Element, x: float, y: float, text: str) -> ET.Element:
    """A text with its baseline at `y`."""
    element = ET.SubElement(parent, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}"})
    element.text = wording.plain(text)
    return element


def write_within(parent: ET.Element, x: float, y: float, text: str) -> None:
    """A text around `x` in a group held in the middle, moved aside where it would leave the drawing."""
    text = fitted(text, TEXT_PX, WIDTH)
    half = text_width(text, TEXT_PX) / 2
    write(parent, min(max(x, half), WIDTH - half), y, text)


def put_rect(parent: ET.Element, x: float, y: float, width: float, height: float) -> None:
    """A rectangle."""
    sides = {"x": x, "y": y, "width": width, "height": height}
    ET.SubElement(parent, "rect", {key: f"{value:.1f}" for key, value in sides.items()})


def put_mark(parent: ET.Element, mark: Mark, x: float, y: float) -> None:
    """One value: the shape of its series around a point."""
    if mark is Mark.ACTUAL:
        ET.SubElement(parent, "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{_RADIUS:.1f}"})
    elif mark is Mark.TARGET:
        put_rect(parent, x - 6, y - 6, 12, 12)
    else:
        ET.SubElement(parent, "path", {"d": f"M{x:.1f} {y - 9:.1f}l9 9 -9 9 -9 -9z"})


def put_lines(parent: ET.Element, kind: str, starts: Iterable[tuple[float, float]], length: str) -> None:
    """Straight lines from some points, all of one length: `h300` to the right, `v12` down."""
    path = "".join(f"M{x:.1f} {y:.1f}{length}" for x, y in starts)
    ET.SubElement(parent, "path", {"class": kind, "d": path})


def put_key(svg: ET.Element, names: Sequence[tuple[Mark, str]]) -> None:
    """The shape of each series with its name, in one line at the top."""
    x, y = 0.0, KEY_PX
    for mark, name in names:
        entry = group(svg, mark.value)
        put_mark(entry, mark, x + 10, y - 5)
        write(entry, x + 23, y, name)
        x += 23 + text_width(name, TEXT_PX) + _KEY_GAP_PX
