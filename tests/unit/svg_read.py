"""A drawing read back: its texts, its marks, and the room that each of its parts takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.charts.lettering import text_width

SIZE_PX = 12
_STEP = re.compile(r"([MhvlHVz])([^MhvlHVz]*)")


@dataclass(frozen=True)
class Box:
    """The room of one part of a drawing."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def touches(self, other: Box) -> bool:
        """Whether two parts share any room."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


def read(text: str) -> ET.Element:
    """The drawing as a tree."""
    return ET.fromstring(text)  # noqa: S314  our own text


def size_of(svg: ET.Element) -> tuple[float, float]:
    """Width and height of a drawing."""
    left, top, width, height = (float(part) for part in svg.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    return width, height


def in_class(svg: ET.Element, kind: str, tag: str) -> list[ET.Element]:
    """The elements of a kind inside groups of a class."""
    groups = (group for group in svg.iter("g") if kind in group.attrib["class"].split())
    return [element for group in groups for element in group.iter(tag)]


def texts_in(svg: ET.Element, kind: str) -> list[str]:
    """The texts of a class, in the order of the drawing."""
    return ["".join(element.itertext()) for element in in_class(svg, kind, "text")]


def text_boxes(svg: ET.Element, kind: str = "") -> list[Box]:
    """The room of each line of text, by an estimate for wide fonts."""
    boxes = []
    for group in svg.iter("g"):
        if not kind or kind in group.attrib["class"].split():
            share = {"middle": 0.5, "end": 1.0}.get(group.attrib.get("text-anchor", ""), 0.0)
            boxes += [_text_box(line, share) for text in group.findall("text") for line in (text, *text)]
    return boxes


def boxes_of(svg: ET.Element) -> Iterator[Box]:
    """The room of everything that is drawn, without the width of lines."""
    yield from text_boxes(svg)
    for rect in svg.iter("rect"):
        x, y, width, height = (float(rect.attrib[key]) for key in ("x", "y", "width", "height"))
        yield Box(x, y, x + width, y + height)
    for circle in svg.iter("circle"):
        x, y, r = (float(circle.attrib[key]) for key in ("cx", "cy", "r"))
        yield Box(x - r, y - r, x + r, y + r)
    for path in svg.iter("path"):
        yield _around(points_of(path))
    for line in svg.iter("polyline"):
        yield _around(corners_of(line))


def corners_of(line: ET.Element) -> list[tuple[float, float]]:
    """The points of a polyline."""
    pairs = (pair.split(",") for pair in line.attrib["points"].split())
    return [(float(x), float(y)) for x, y in pairs]


def points_of(path: ET.Element) -> list[tuple[float, float]]:
    """Every point that a path passes."""
    x = y = 0.0
    points = []
    for step, rest in _STEP.findall(path.attrib["d"]):
        numbers = [float(number) for number in rest.split()]
        if step == "M":
            x, y = numbers
        elif step in "hH":
            x = numbers[0] + (x if step == "h" else 0)
        elif step in "vV":
            y = numbers[0] + (y if step == "v" else 0)
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=False) if step == "l" else []:
            x, y = x + dx, y + dy
            points.append((x, y))
        points.append((x, y))
    return points


def _text_box(line: ET.Element, share: float) -> Box:
    text = (line.text or "").strip()
    width = text_width(text, SIZE_PX)
    left, base = float(line.attrib["x"]) - share * width, float(line.attrib["y"])
    return Box(left, base - 9, left + width, base + 3, text)


def _around(points: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))
