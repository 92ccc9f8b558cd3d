"""The keyboard reaches everything in reading order, and one always sees where it is."""

from __future__ import annotations

import pytest
from kinds import KINDS
from playwright.sync_api import Page, expect

PALETTES = pytest.mark.parametrize("palette", ["light", "dark"])
FOCUS = """
() => {
  const part = document.activeElement, style = getComputedStyle(part), box = part.getBoundingClientRect();
  const ring = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none" || style.boxShadow !== "none";
  return { name: part.outerHTML.slice(0, 120), ring, seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
           order: [...document.querySelectorAll("*")].indexOf(part) };
}
"""


def walk(page: Page, steps: int) -> list[dict[str, object]]:
    """Where the focus is after each of some presses of the tabulator."""
    found = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUS))
    return found


def test_the_first_stop_is_a_visible_link_that_skips_to_the_article(visit) -> None:
    page = visit(KINDS["activity"])
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Lewati ke isi")

    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("article")).to_be_focused()


@PALETTES
@pytest.mark.parametrize("kind", ["home", "activity", "official table", "tree", "browse", "article"])
def test_the_focus_is_always_seen_and_follows_the_order_of_the_page(visit, kind: str, palette: str) -> None:
    page = visit(KINDS[kind], color_scheme=palette)
    stops = walk(page, 25)

    assert [stop["name"] for stop in stops if not stop["ring"] or not stop["seen"]] == []
    assert [stop["order"] for stop in stops] == sorted(stop["order"] for stop in stops)


def test_after_the_skip_link_the_next_stop_is_inside_the_article(visit) -> None:
    page = visit(KINDS["document"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("!!document.activeElement.closest('article')")


def test_branches_of_the_tree_open_with_the_keyboard(visit) -> None:
    page = visit(KINDS["tree"])
    closed = page.locator("details:not([open])")
    count = closed.count()
    closed.first.locator("summary").first.focus()
    page.keyboard.press("Enter")

    expect(closed).to_have_count(count - 1)
