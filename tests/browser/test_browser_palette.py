"""The palette button: three states, kept from page to page, and the only thing that the browser ever stores."""

from __future__ import annotations

from kinds import KINDS, NODE
from playwright.sync_api import Locator, Page, expect

COLOUR = "getComputedStyle(document.body).backgroundColor"
STORED = "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])"


def button(page: Page) -> Locator:
    """The palette button."""
    return page.get_by_role("banner").get_by_role("button", name="Tampilan")


def test_the_button_goes_from_automatic_to_light_to_dark_and_back(visit) -> None:
    page = visit(NODE, color_scheme="dark")
    seen = []
    for _ in range(3):
        button(page).click()
        seen.append((button(page).inner_text().split()[-1], page.evaluate(COLOUR)))
    (light, bright), (dark, dim), (automatic, system) = seen

    assert (light, dark, automatic) == ("terang", "gelap", "otomatis")
    assert dim == system != bright


def test_the_choice_is_kept_on_the_next_page(visit) -> None:
    page = visit(NODE, color_scheme="light")
    button(page).click()
    button(page).click()
    dark = page.evaluate(COLOUR)
    page.goto(page.url.replace(NODE, KINDS["glossary"]))

    expect(button(page)).to_contain_text("gelap")
    assert page.evaluate(COLOUR) == dark


def test_only_the_palette_is_stored_and_only_when_chosen(visit) -> None:
    page = visit(NODE)
    before = page.evaluate(STORED)
    button(page).click()
    chosen = page.evaluate(STORED)
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("permakanan")
    expect(page.get_by_role("dialog")).to_contain_text("hasil untuk")
    searched = page.evaluate(STORED)

    assert before == '[[],[],""]'
    assert chosen == searched == '[[["rencana-tema","terang"]],[],""]'
    assert page.context.cookies() == []


def test_automatic_follows_the_system_while_the_page_is_open(visit) -> None:
    page = visit(NODE, color_scheme="light")
    light = page.evaluate(COLOUR)
    page.emulate_media(color_scheme="dark")

    assert page.evaluate(COLOUR) != light
