"""Without JavaScript nothing is lost: content, navigation, the list of everything, and the dark palette."""

from __future__ import annotations

import pytest
from kinds import KINDS, NODE
from playwright.sync_api import expect

from generator.model.plan import Plan

OFF = {"java_script_enabled": False}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_shows_its_words(visit, kind: str) -> None:
    page = visit(KINDS[kind], **OFF)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("article")).to_be_visible()
    expect(page.get_by_role("banner").get_by_role("link", name="Topik")).to_be_visible()
    expect(page.get_by_role("contentinfo").get_by_role("link", name="Metode")).to_be_visible()


def test_a_page_says_the_same_with_and_without_scripts(visit) -> None:
    with_scripts = visit(NODE).get_by_role("article").inner_text()
    without = visit(NODE, **OFF).get_by_role("article").inner_text()

    assert without == with_scripts


def test_a_record_leads_up_down_and_aside(visit, plan: Plan) -> None:
    page = visit(KINDS["program"], **OFF)
    around = page.get_by_role("navigation", name="Di sekitar halaman ini")
    expect(around).to_be_visible()
    around.get_by_role("link", name="Penyediaan Permakanan").first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Penyediaan Permakanan")


def test_the_list_of_everything_links_to_every_record(visit, plan: Plan) -> None:
    page = visit(KINDS["browse"], **OFF)
    links = page.get_by_role("article").locator("a[href]")
    linked = set(links.evaluate_all("links => links.map(link => link.pathname.replace('/rencana/', ''))"))
    records = {
        f"{record.id}/" for part in (plan.documents, plan.tables, plan.nodes, plan.indicators) for record in part
    }

    assert sorted(records - linked) == []


def test_the_branches_of_the_tree_can_be_opened(visit) -> None:
    page = visit(KINDS["tree"], **OFF)
    summary = page.locator("details:not([open]) > summary").first
    inside = summary.locator("xpath=../ul").first
    expect(inside).to_be_hidden()
    page.locator("details:not([open]) > summary").first.click()

    expect(page.locator("details[open] details[open] > ul").first).to_be_visible()


def test_the_search_becomes_a_link_to_the_list_of_everything(visit) -> None:
    page = visit(NODE, **OFF)
    page.get_by_role("banner").get_by_role("link", name="Cari").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Jelajah")


def test_no_button_is_shown_that_would_do_nothing(visit) -> None:
    page = visit(NODE, **OFF)

    expect(page.get_by_role("button")).to_have_count(0)


def test_the_palette_follows_the_system(visit) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    light = visit(NODE, color_scheme="light", **OFF).evaluate(colour)
    dark = visit(NODE, color_scheme="dark", **OFF).evaluate(colour)

    assert light != dark
