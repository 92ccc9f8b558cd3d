"""Every kind of page fits a phone of 360 pixels, its tables can be reached, and the official table prints whole."""

from __future__ import annotations

import pytest
from kinds import FOLDER, KINDS, MOUNTS
from playwright.sync_api import Page, expect

from generator.model.plan import Plan

PHONE = {"width": 360, "height": 740}
EVERY_KIND = pytest.mark.parametrize("kind", KINDS)
TOO_WIDE = """
() => [...document.querySelectorAll("body *")]
  .filter((part) => !part.closest("[tabindex], [hidden], svg") && part.getBoundingClientRect().right > innerWidth + 1)
  .map((part) => part.outerHTML.slice(0, 120)).slice(0, 5)
"""
PRINTED = "rows => rows.filter(row => row.getBoundingClientRect().height >= 4).map(row => row.id)"
SCROLLING = """
() => [...document.querySelectorAll("table")].map((table) => {
  let box = table.parentElement;
  while (box && !["auto", "scroll"].includes(getComputedStyle(box).overflowX)) box = box.parentElement;
  const wide = table.getBoundingClientRect().right > innerWidth + 1;
  return { wide, reachable: !wide || !!box && box.tabIndex === 0 && !!box.getAttribute("aria-label") };
})
"""


@EVERY_KIND
@pytest.mark.parametrize("mount", MOUNTS)
def test_no_page_complains_or_calls_another_host(visit, kind: str, mount: str) -> None:
    page = visit(KINDS[kind], mount=mount)

    expect(page.get_by_role("heading", level=1)).to_be_visible()


@EVERY_KIND
def test_no_page_scrolls_sideways_on_a_phone(visit, kind: str) -> None:
    page = visit(KINDS[kind], viewport=PHONE)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page.evaluate(TOO_WIDE)


@EVERY_KIND
def test_every_wide_table_can_be_scrolled_with_the_keyboard_on_a_phone(visit, kind: str) -> None:
    page = visit(KINDS[kind], viewport=PHONE)

    assert [table for table in page.evaluate(SCROLLING) if not table["reachable"]] == []


def test_the_official_table_moves_in_its_own_box_with_the_arrow_keys(visit) -> None:
    page = visit(KINDS["official table"], viewport=PHONE)
    box = page.get_by_role("region").filter(has=page.get_by_role("table")).first
    box.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())

    assert page.evaluate("scrollX") == 0


def test_every_figure_of_a_table_keeps_its_label_on_a_phone(visit) -> None:
    page = visit(KINDS["program"], viewport=PHONE)
    cell = page.get_by_role("main").locator("td[data-label]").first
    before = cell.evaluate("cell => getComputedStyle(cell, '::before').content")

    assert cell.get_attribute("data-label") in before or "attr(" in before


def test_the_row_of_a_source_link_is_in_sight(visit) -> None:
    page = visit(f"{KINDS['official table']}#b97")

    expect(page.locator("#b97")).to_be_in_viewport()


@pytest.mark.parametrize("kind", ["official table", "wide official table"])
def test_the_official_table_prints_every_row_of_content_and_nothing_around_it(visit, plan: Plan, kind: str) -> None:
    page = visit(KINDS[kind])
    table = next(table for table in plan.tables if f"{table.id}/" == KINDS[kind])
    content = {f"b{row.line}" for row in table.rows if row.kind == "isi"}
    page.emulate_media(media="print")
    rows = set(page.locator("table tbody tr[id]").evaluate_all(PRINTED))
    clipped = "boxes => boxes.filter(box => getComputedStyle(box).overflowX !== 'visible').length"

    assert len(content) > 80
    assert sorted(content - rows) == []
    assert page.get_by_role("region").filter(has=page.get_by_role("table")).evaluate_all(clipped) == 0
    expect(page.get_by_role("banner").get_by_role("navigation")).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()


def test_print_is_dark_on_white_even_when_the_screen_is_dark(visit) -> None:
    page = visit(KINDS["official table"], color_scheme="dark")
    page.emulate_media(media="print")
    colours = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")

    assert brightness(colours[0]) < 60
    assert brightness(colours[1]) > 240 or colours[1] == "rgba(0, 0, 0, 0)"


def test_the_page_of_an_unknown_address_leads_on(visit) -> None:
    page = visit(KINDS["unknown address"])
    page.get_by_role("main").get_by_role("link", name="Jelajahi semua").click()

    assert page.url.endswith(f"{FOLDER}jelajah/")


def brightness(colour: str) -> float:
    """Mean of the parts of a colour `rgb(r, g, b)`."""
    parts = [float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    return sum(parts) / 3


def test_the_local_navigation_follows_the_article_on_a_phone(visit) -> None:
    page = visit(KINDS["activity"], viewport=PHONE)

    assert top(page, "main h1") < top(page, "nav[aria-label='Di sekitar halaman ini']")


def top(page: Page, selector: str) -> float:
    """How far from the top of the page an element stands."""
    return page.locator(selector).first.evaluate("part => part.getBoundingClientRect().top + scrollY")
