"""Axe finds nothing to complain of on any kind of page, in light and dark; every exception has its reason here."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from built import ROOT
from kinds import KINDS
from playwright.sync_api import Page, expect

from generator.model.plan import Plan
from generator.pages import view_pages

TEMPLATES = ROOT / "generator" / "templates"
PALETTES = pytest.mark.parametrize("palette", ["light", "dark"])
EXCEPTIONS: dict[str, str] = {}
"""Rules of axe that some page may break, each with its reason."""


@PALETTES
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(visit, kind: str, palette: str) -> None:
    page = visit(KINDS[kind], color_scheme=palette)

    assert violations(page) == []


@PALETTES
def test_axe_finds_nothing_in_the_open_search(visit, palette: str) -> None:
    page = visit(color_scheme=palette)
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("permakanan")
    expect(dialog.get_by_role("list", name="Hasil pencarian").get_by_role("link").first).to_be_visible()

    assert violations(page) == []


@PALETTES
def test_axe_finds_nothing_on_a_phone_with_everything_unfolded(visit, palette: str) -> None:
    page = visit(KINDS["tree"], color_scheme=palette, viewport={"width": 360, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")

    assert violations(page) == []


WITH_TIES = {"same_indicator.md.jinja", "same_indicator_index.md.jinja"}
"""Made only where `kaitan.yml` ties indicators; once it does, one of them must stand among the kinds."""


def test_every_kind_of_generated_page_is_among_those_that_are_looked_at(plan: Plan) -> None:
    looked_at = {url.rstrip("/") for url in KINDS.values()}
    unseen = {path.name for path in TEMPLATES.glob("*.md.jinja")}
    for page in view_pages(plan, ()):
        unseen -= {page.template} if page.frame.url in looked_at else set()
        if not unseen:
            break

    assert unseen == (WITH_TIES if not plan.kinships else set())


def violations(page: Page) -> list[str]:
    """What axe finds, one line each."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in found
        if rule["id"] not in EXCEPTIONS
        for node in rule["nodes"]
    ]
