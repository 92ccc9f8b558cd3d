"""The search: opened by click and keys, finds by word family and abbreviation, and gives the focus back."""

from __future__ import annotations

import re

import pytest
from kinds import KINDS, MOUNTS, NODE
from playwright.sync_api import Locator, Page, expect

from generator.model.plan import Plan

FIND = """
async (words) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
  await pagefind.options({ baseUrl: "/" });
  const { results } = await pagefind.search(words);
  return Promise.all(results.map(async (result) => (await result.data()).url));
}
"""


def search(page: Page, words: str) -> Locator:
    """Open the search by key, type words, and give its results when they are there."""
    page.keyboard.press("/")
    field(page).fill(words)
    expect(page.get_by_role("dialog")).to_contain_text(f"untuk “{words}”")
    return settled(results(page))


def settled(found: Locator) -> Locator:
    """The results once they stay as they are: each loads by itself, and the facets load after them."""
    before: list[str] | None = None
    for _ in range(40):
        now = found.all_inner_texts()
        if now == before:
            return found
        before = now
        found.page.wait_for_timeout(250)
    raise AssertionError(f"the results do not come to rest: {before}")


def field(page: Page) -> Locator:
    """The field of the search."""
    return page.get_by_role("dialog").get_by_role("searchbox")


def results(page: Page) -> Locator:
    """The results of the search."""
    return page.get_by_role("dialog").get_by_role("list", name="Hasil pencarian").get_by_role("listitem")


def facet(dialog: Locator, name: str) -> Locator:
    """The choice of one facet."""
    return dialog.get_by_role("combobox", name=name, exact=True)


def search_button(page: Page) -> Locator:
    """What opens the search in the header."""
    return page.get_by_role("banner").get_by_role("button", name="Cari")


@pytest.mark.parametrize("mount", MOUNTS)
@pytest.mark.parametrize("way", ["click", "/", "Control+k"])
def test_search_opens_with_the_cursor_in_its_field(visit, mount: str, way: str) -> None:
    page = visit(NODE, mount=mount)
    if way == "click":
        search_button(page).click()
    else:
        page.keyboard.press(way)

    expect(page.get_by_role("dialog", name="Pencarian")).to_be_visible()
    expect(field(page)).to_be_focused()


def test_the_large_field_of_the_home_page_opens_the_same_search(visit) -> None:
    page = visit()
    page.get_by_role("main").get_by_role("button", name=re.compile("^Cari")).first.click()

    expect(field(page)).to_be_focused()


def test_a_slash_that_is_typed_into_the_field_stays_a_letter(visit) -> None:
    page = visit()
    page.keyboard.press("/")
    field(page).press_sequentially("HIV/AIDS")

    expect(field(page)).to_have_value("HIV/AIDS")


def test_nothing_of_the_search_is_loaded_before_it_is_opened(visit) -> None:
    page = visit()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{page.url}{NODE}", wait_until="networkidle")
    before = [url for url in loaded if "pagefind" in url or "cari" in url]
    search(page, "permakanan")

    assert before == []
    assert any("pagefind" in url for url in loaded)


@pytest.mark.parametrize("mount", MOUNTS)
def test_search_finds_a_service_and_its_result_opens_the_page(visit, mount: str) -> None:
    page = visit("tentang/", mount=mount)
    search(page, "permakanan PMKS").get_by_role("link", name="Penyediaan Permakanan (PMKS)", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Penyediaan Permakanan")
    assert page.url.endswith(f"{mount}{NODE}")
    assert page.url.count("/rencana/") == mount.count("/rencana/")


def test_a_result_says_what_it_is_and_where_it_stands(visit) -> None:
    page = visit()
    found = search(page, "permakanan").filter(has_text="RKT 2022").first

    expect(found).to_contain_text(
        re.compile(r"(Kegiatan|Indikator).* · Dinas Sosial Kabupaten Bengkalis › RKT 2022 › ")
    )


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("makanan", "Penyediaan Permakanan"),
        ("bimbing", "Bimbingan Teknis"),
        ("penyedia sandang", "Penyediaan Sandang"),
        ("latih", "Pelatihan"),
    ],
)
def test_search_finds_the_whole_word_family(visit, words: str, name: str) -> None:
    page = visit()

    expect(search(page, words).filter(has_text=re.compile(name, re.IGNORECASE)).first).to_be_visible()


@pytest.mark.parametrize("short", ["PMKS", "Lansia", "TMP"])
def test_an_abbreviation_finds_its_long_form_and_the_long_form_its_abbreviation(visit, plan: Plan, short: str) -> None:
    long = next(term.long or "" for term in plan.terms if term.short == short)
    abbreviated, spelled_out = (re.compile(rf"\b{words}\b", re.IGNORECASE) for words in (short, long))
    names = {f"/{record.id}/": record.entry.name for record in (*plan.nodes, *plan.indicators)}
    only_long = {url for url, name in names.items() if spelled_out.search(name) and not abbreviated.search(name)}
    only_short = {url for url, name in names.items() if abbreviated.search(name) and not spelled_out.search(name)}
    page = visit()

    assert only_long
    assert only_short
    assert sorted(only_long - {*page.evaluate(FIND, short)}) == []
    assert sorted(only_short - {*page.evaluate(FIND, long)}) == []


def test_every_searchable_page_can_be_found_by_its_own_name(visit, plan: Plan) -> None:
    page = visit()
    lost = [
        node.id
        for node in plan.nodes[::100]
        if f"/{node.id}/" not in page.evaluate(FIND, node.entry.name.replace(":", " "))
    ]

    assert lost == []


def test_filters_narrow_the_results_and_can_be_lifted(visit) -> None:
    page = visit()
    search(page, "permakanan")
    dialog = page.get_by_role("dialog")
    summary = dialog.get_by_text(re.compile(r"^\d+ hasil untuk"))
    everything = number(summary)
    facet(dialog, "Jenis").select_option("Indikator")
    expect(summary).not_to_have_text(f"{everything} hasil untuk “permakanan”")
    narrowed = number(summary)
    kinds = results(page).all_inner_texts()
    facet(dialog, "Jenis").select_option("")
    expect(summary).to_have_text(f"{everything} hasil untuk “permakanan”")

    assert 0 < narrowed < everything
    assert [text for text in kinds if "Indikator" not in text] == []


def test_a_filter_offers_every_facet_of_the_content(visit, plan: Plan) -> None:
    page = visit()
    search(page, "permakanan")
    dialog = page.get_by_role("dialog")
    agencies = facet(dialog, "Instansi").locator("option").all_inner_texts()

    assert {re.sub(r" \(\d+\)$", "", text) for text in agencies[1:]} <= {agency.entry.name for agency in plan.agencies}
    for name in ("Jenis", "Dokumen", "Tahun", "Kelompok"):
        assert facet(dialog, name).locator("option").count() > 1


def test_no_result_is_said_in_words(visit) -> None:
    page = visit()
    search(page, "qwrtzxqwrtzx")

    expect(page.get_by_role("dialog")).to_contain_text("Tidak ada hasil untuk “qwrtzxqwrtzx”")


@pytest.mark.parametrize("mount", MOUNTS)
def test_search_needs_only_the_keyboard(visit, mount: str) -> None:
    page = visit("data/", mount=mount)
    search(page, "permakanan")
    expect(results(page).first).to_be_visible()
    first = results(page).first.get_by_role("link").inner_text()
    page.keyboard.press("ArrowDown")
    expect(results(page).first.get_by_role("link")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1).get_by_role("link")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text(first.partition(" (")[0])


@pytest.mark.parametrize("words", ["", "permakanan"])
def test_escape_closes_the_search_and_gives_the_focus_back(visit, words: str) -> None:
    page = visit(KINDS["document"])
    search_button(page).focus()
    page.keyboard.press("Enter")
    field(page).fill(words)
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(search_button(page)).to_be_focused()


def test_the_search_can_be_opened_again_after_it_was_closed(visit) -> None:
    page = visit()
    search(page, "permakanan")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("Control+k")

    expect(field(page)).to_be_focused()
    expect(results(page).first).to_be_visible()


def test_the_search_works_from_the_page_of_an_unknown_address(visit) -> None:
    page = visit(KINDS["unknown address"])
    search(page, "permakanan").get_by_role("link").first.click()

    expect(page.get_by_role("heading", level=1)).not_to_contain_text("tidak ditemukan")


def number(summary: Locator) -> int:
    """How many results the summary counts."""
    return int(summary.inner_text().split()[0].replace(".", ""))
