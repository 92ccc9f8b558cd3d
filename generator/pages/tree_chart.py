"""The upper levels of a document's tree as a drawing; the list below it has everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.charts.tree import Box, draw_tree
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.pages.frame import relative
from generator.pages.headline import node_money
from generator.pages.labels import LEVELS, full_node_name
from generator.pages.sentences import count_words

MOST_COLUMNS = 4
MOST_BOXES = 40
FEWEST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class TreeChart:
    """The drawing in one part or several, and the sentence under it."""

    drawings: tuple[str, ...]
    """SVG, safe to print as it is."""
    caption: str


def view_tree_chart(plan: Plan, document: Document, page_url: str) -> TreeChart:
    """One drawing for each root that has anything below it."""
    roots = tuple(root for root in plan.roots_of(document.id) if plan.children_of(root.id))
    columns = _columns(plan, roots)
    description = "Dari kiri ke kanan, dari jenjang atas ke bawah. Isi yang sama ada dalam daftar di bawah bagan."
    drawings: list[str] = []
    for root in roots:
        title = wording.plain(f"Bagan {document.entry.short_title}: {full_node_name(plan, root)}")
        drawings += draw_tree(_box(plan, page_url, root, columns), columns, title, description)
    return TreeChart(tuple(drawings), _caption(plan, document))


def _columns(plan: Plan, roots: tuple[Node, ...]) -> int:
    """How many levels are drawn: as many as fit, and two at least."""
    count = FEWEST_COLUMNS
    while count < MOST_COLUMNS and _has_room(plan, roots, count + 1):
        count += 1
    return count


def _has_room(plan: Plan, roots: tuple[Node, ...], columns: int) -> bool:
    level, boxes = roots, len(roots)
    for _ in range(columns - 1):
        level = tuple(child for node in level for child in plan.children_of(node.id))
        boxes += len(level)
    return bool(level) and boxes <= MOST_BOXES


def _box(plan: Plan, page_url: str, node: Node, columns: int) -> Box:
    children = plan.children_of(node.id)
    is_last = columns == 1
    money = node_money(plan, node, wording.rupiah_in_words)
    more = f"+{count_words(tuple(_below(plan, node)))}" if is_last and children else ""
    return Box(
        LEVELS[node.level],
        wording.plain(full_node_name(plan, node)),
        " · ".join(part for part in (money, more) if part),
        relative(page_url, node.id),
        () if is_last else tuple(_box(plan, page_url, child, columns - 1) for child in children),
    )


def _below(plan: Plan, node: Node) -> Iterator[Node]:
    for child in plan.children_of(node.id):
        yield child
        yield from _below(plan, child)


def _caption(plan: Plan, document: Document) -> str:
    alone = tuple(root for root in plan.roots_of(document.id) if not plan.children_of(root.id))
    words = "Bagan memuat jenjang atas; susunan lengkapnya, dengan indikatornya, ada dalam daftar di bawah."
    return f"{words} {wording.first_upper(count_words(alone))} tanpa cabang hanya ada dalam daftar." if alone else words
