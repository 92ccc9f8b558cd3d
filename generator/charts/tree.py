"""A tree drawn from left to right: a level is a column, siblings stand below each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from generator.charts.lettering import wrapped

WIDTH_PX = 1200
COLUMN_GAP_PX = 40
WIDEST_COLUMN_PX = 400
ROW_GAP_PX = 14
MOST_HEIGHT_PX = 460
"""What fits below the title on a sheet of A4 laid across; a higher tree is drawn in parts, each with its ancestors."""
PADDING_PX = 11
LABEL_PX, NAME_PX, NOTE_PX = 13, 15, 13
LABEL_LINE_PX, NAME_LINE_PX, NOTE_LINE_PX = 18, 20, 19
NOTE_GAP_PX = 3
MOST_NAME_LINES = 6


@dataclass(frozen=True, slots=True)
class Box:
    """One box of a tree with those to its right."""

    label: str
    """What it is, above the name."""
    name: str
    note: str
    """What stands below the name: money, and how many more there are."""
    url: str
    children: tuple[Box, ...] = ()
    is_continued: bool = False
    """Whether the same box stands in an earlier part."""


@dataclass(frozen=True, slots=True)
class _Lines:
    label: tuple[str, ...]
    name: tuple[str, ...]
    note: tuple[str, ...]

    @property
    def height(self) -> float:
        lines = len(self.label) * LABEL_LINE_PX + len(self.name) * NAME_LINE_PX + len(self.note) * NOTE_LINE_PX
        return 2 * PADDING_PX + lines + (NOTE_GAP_PX if self.note else 0)


@dataclass(frozen=True, slots=True)
class _Placed:
    box: Box
    lines: _Lines
    depth: int
    top: float
    height: float
    children: tuple[_Placed, ...]

    @property
    def bottom(self) -> float:
        """The lowest edge of the box and of all to its right."""
        return max(self.top + self.height, *(child.bottom for child in self.children), 0)

    @property
    def joint(self) -> float:
        """Where its line arrives: the middle of the label."""
        return self.top + PADDING_PX + LABEL_LINE_PX / 2


def draw_tree(root: Box, columns: int, title: str, description: str) -> tuple[str, ...]:
    """The tree as one SVG text, or several where it is higher than a sheet; `columns` gives the width of a box."""
    width = min(WIDEST_COLUMN_PX, (WIDTH_PX - COLUMN_GAP_PX * (columns - 1)) / columns)
    parts = split_tree(root, width)
    return tuple(
        _svg(_placed(part, width, 0, 1), width, _part_title(title, number, len(parts)), description)
        for number, part in enumerate(parts, 1)
    )


def split_tree(root: Box, width: float) -> tuple[Box, ...]:
    """The tree in parts that are no higher than a sheet, each with the boxes that lead to its own."""
    if _placed(root, width, 0, 0).bottom <= MOST_HEIGHT_PX or not root.children:
        return (root,)
    groups: list[list[Box]] = []
    for part in (part for child in root.children for part in split_tree(child, width)):
        fits = groups and _placed(replace(root, children=(*groups[-1], part)), width, 0, 0).bottom <= MOST_HEIGHT_PX
        if fits:
            groups[-1].append(part)
        else:
            groups.append([part])
    return tuple(replace(root, children=tuple(group), is_continued=place > 0) for place, group in enumerate(groups))


def _part_title(title: str, number: int, count: int) -> str:
    return f"{title} (bagian {number} dari {count})" if count > 1 else title


def _placed(box: Box, width: float, depth: int, top: float) -> _Placed:
    lines = _lines(box, width - 2 * PADDING_PX)
    children = []
    below = top
    for child in box.children:
        children.append(_placed(child, width, depth + 1, below))
        below = children[-1].bottom + ROW_GAP_PX
    return _Placed(box, lines, depth, top, lines.height, tuple(children))


def _lines(box: Box, width: float) -> _Lines:
    label = f"{box.label}, lanjutan" if box.is_continued else box.label
    return _Lines(
        wrapped(label, LABEL_PX, width),
        wrapped(box.name, NAME_PX, width, MOST_NAME_LINES),
        wrapped(box.note, NOTE_PX, width),
    )


def _svg(root: _Placed, width: float, title: str, description: str) -> str:
    """A group and no image, for an image may not hold links; these are no tab stops, the list repeats each of them."""
    svg = ET.Element("svg", {"viewBox": f"0 0 {WIDTH_PX} {root.bottom + 1:.1f}", "role": "group"})
    ET.SubElement(svg, "title").text = title
    ET.SubElement(svg, "desc").text = description
    for placed in _walk(root):
        if placed.children:
            ET.SubElement(svg, "path", {"class": "garis", "d": _connector(placed, width)})
    for placed in _walk(root):
        _draw_box(svg, placed, width)
    return ET.tostring(svg, encoding="unicode")


def _walk(placed: _Placed) -> Iterator[_Placed]:
    yield placed
    for child in placed.children:
        yield from _walk(child)


def _left(placed: _Placed, width: float) -> float:
    return 0.5 + placed.depth * (width + COLUMN_GAP_PX)


def _connector(placed: _Placed, width: float) -> str:
    start = _left(placed, width) + width - 1
    middle, end = start + COLUMN_GAP_PX / 2, start + COLUMN_GAP_PX + 1
    path = f"M{start:.1f} {placed.joint:.1f}H{middle:.1f}V{placed.children[-1].joint:.1f}"
    return path + "".join(f"M{middle:.1f} {child.joint:.1f}H{end:.1f}" for child in placed.children)


def _draw_box(svg: ET.Element, placed: _Placed, width: float) -> None:
    link = ET.SubElement(svg, "a", {"href": placed.box.url, "tabindex": "-1"})
    ET.SubElement(link, "title").text = f"{placed.box.label}: {placed.box.name}"
    left = _left(placed, width)
    box = {"x": left, "y": placed.top, "width": width - 1, "height": placed.height}
    kind = "kotak akar" if placed.depth == 0 else "kotak"
    ET.SubElement(link, "rect", {"class": kind, **{key: f"{value:.1f}" for key, value in box.items()}, "rx": "3"})
    base = placed.top + PADDING_PX - 5
    for kind, lines, height, gap in (
        ("jenjang", placed.lines.label, LABEL_LINE_PX, 0),
        ("nama", placed.lines.name, NAME_LINE_PX, 0),
        ("ket", placed.lines.note, NOTE_LINE_PX, NOTE_GAP_PX),
    ):
        base += gap
        text = ET.SubElement(link, "text", {"class": kind}) if lines else link
        for line in lines:
            base += height
            place = {"x": f"{left + PADDING_PX:.1f}", "y": f"{base:.1f}"}
            ET.SubElement(text, "tspan", place).text = f"{line} "
