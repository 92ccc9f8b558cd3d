"""Tables sort by their header cells: figures by their size, texts by the alphabet, missing ones and totals last."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from kinds import KINDS, MOUNTS
from playwright.sync_api import Locator, Page, expect
from test_browser_accessibility import violations

DOCUMENT = KINDS["document of several years"]
PROGRAMS = "Program layanan: pagu, terbesar di atas"
REPORTED = "dinsos-bengkalis/lkjip-2020/indikator/pmks-memperoleh-kebutuhan-dasar/"
AMOUNT = re.compile(r"Rp[\d.]+|tidak dinyatakan")
PHONE = {"width": 360, "height": 740}
PALETTES = pytest.mark.parametrize("palette", ["light", "dark"])
ORDER = """
async (texts) => {
  const here = document.querySelector("script[src$='rencana.js']").src;
  const { figure } = await import(here.replace("rencana.js", "tabel.js"));
  return texts.map((text) => { const found = figure(text); return Number.isNaN(found) ? null : found; });
}
"""
"""What the script reads from texts; null for what is no figure."""
BARE = """
async (rows) => {
  const here = document.querySelector("script[src$='rencana.js']").src;
  const { sortable } = await import(here.replace("rencana.js", "tabel.js"));
  const table = document.createElement("table");
  table.innerHTML = "<thead><tr><th>Nama</th><th>Pagu</th></tr></thead><tbody></tbody>";
  rows.forEach(([name, money, key]) => {
    const row = table.tBodies[0].insertRow();
    if (name === "Jumlah") row.className = "jumlah";
    [name, money].forEach((text) => { row.insertCell().textContent = text; });
    if (key !== undefined) row.cells[1].dataset.urut = key;
  });
  document.querySelector("article").append(table);
  sortable(table);
}
"""
"""A table of names, money and, where given, what the money sorts by."""


@pytest.fixture
def programs(visit: Callable[..., Page]) -> Callable[..., Locator]:
    """Open a document of several years, and give its table of programs when it can be sorted."""

    def open_it(**options: object) -> Locator:
        found = visit(DOCUMENT, **options).get_by_role("table", name=PROGRAMS)
        expect(found.get_by_role("button", name="Nama")).to_have_count(1)
        return found

    return open_it


def names(table: Locator) -> list[str]:
    """The names of the rows, top to bottom."""
    return [text.split("\n")[0] for text in table.locator("tbody tr > :first-child").all_inner_texts()]


def amounts(table: Locator, column: int) -> list[str]:
    """The texts of a column, remarks and marks left out, totals too."""
    cells = table.locator(f"tbody tr > :nth-child({column})")
    return [found[0] for text in cells.all_inner_texts() if (found := AMOUNT.match(text.strip()))]


def rupiah(text: str) -> int:
    """An amount as written on a page."""
    return int(text.removeprefix("Rp").replace(".", ""))


@pytest.mark.parametrize("way", ["click", "Enter", "Space"])
def test_a_header_sorts_up_down_and_back_to_the_order_of_the_page(programs, way: str) -> None:
    table = programs()
    original = names(table)
    head = table.get_by_role("columnheader", name="Pagu 2023")
    orders = []
    for state in ("ascending", "descending"):
        if way == "click":
            head.get_by_role("button").click()
        else:
            head.get_by_role("button").focus()
            table.page.keyboard.press(way)
        expect(table.locator(f"[aria-sort={state}]")).to_have_count(1)
        orders.append(amounts(table, 3))
    head.get_by_role("button").click()
    expect(table.locator("[aria-sort]")).to_have_count(0)
    known = [rupiah(text) for text in orders[0] if text != "tidak dinyatakan"]

    assert 1 < len(known) < len(orders[0])
    assert known == sorted(known)
    assert [rupiah(text) for text in orders[1][: len(known)]] == known[::-1]
    assert {*orders[0][len(known) :], *orders[1][len(known) :]} == {"tidak dinyatakan"}
    assert names(table) == original


def test_totals_stay_last_however_it_is_sorted(programs) -> None:
    table = programs()
    for name in ("Nama", "Pagu 2023", "Pagu 2023", "Pagu 2024"):
        table.get_by_role("button", name=name).click()

        assert "Jumlah" not in " ".join(names(table))
        expect(table.get_by_role("row").last).to_contain_text("Jumlah")


def test_only_the_sorted_column_says_that_it_is_sorted(programs) -> None:
    table = programs()
    table.get_by_role("button", name="Nama").click()
    table.get_by_role("button", name="Pagu 2022").click()

    expect(table.locator("[aria-sort]")).to_have_count(1)
    expect(table.get_by_role("columnheader", name="Pagu 2022")).to_have_attribute("aria-sort", "ascending")


def test_names_sort_by_the_alphabet(programs) -> None:
    table = programs()
    table.get_by_role("button", name="Nama").click()
    found = [name.casefold() for name in names(table)]

    assert found == sorted(found)


def test_the_focus_stays_on_the_header_and_the_change_is_said(programs) -> None:
    table = programs()
    button = table.get_by_role("button", name="Pagu 2023")
    button.click()

    expect(button).to_be_focused()
    expect(table.page.locator("body > [role=status]")).to_have_text("Pagu 2023: urutan naik")
    button.click()
    expect(table.page.locator("body > [role=status]")).to_have_text("Pagu 2023: urutan turun")


@pytest.mark.parametrize("mount", MOUNTS)
def test_printed_figures_sort_by_their_reading_and_not_by_their_print(visit, mount: str) -> None:
    """The document writes points between thousands, and percent with a decimal comma; the cell knows the figure."""
    page = visit(REPORTED, mount=mount)
    page.locator("details:has(table[data-urutkan]) > summary").first.click()
    table = page.get_by_role("table", name="Setiap angka indikator ini seperti tercetak")
    table.get_by_role("button", name="Tercetak").click()
    cells = table.locator("tbody td[data-label=Tercetak]")
    keys = cells.evaluate_all("cells => cells.map(cell => cell.dataset.urut)")
    known = [float(key) for key in keys if key]

    assert len(set(known)) > 3
    assert known == sorted(known)
    assert keys[: len(known)] == [key for key in keys if key]


def test_small_tables_and_the_official_table_have_no_buttons(visit) -> None:
    small = visit(KINDS["activity"])
    official = visit(KINDS["official table"])
    expect(official.get_by_role("article").locator("thead")).to_have_count(1)

    assert small.locator("table[data-urutkan]").count() > 0
    for page in (small, official):
        page.wait_for_load_state("networkidle")
        assert page.locator("thead button").count() == 0


def test_figures_of_different_units_have_no_button(visit) -> None:
    page = visit(KINDS["context"].replace("rkt-2022", "lkjip-2020"))
    table = page.get_by_role("table", name="Capaian")
    expect(table.get_by_role("button", name="Satuan")).to_be_visible()

    expect(table.get_by_role("columnheader", name="Tercetak").get_by_role("button")).to_have_count(0)


def test_a_cell_without_a_key_is_read_as_an_indonesian_figure(visit) -> None:
    page = visit(DOCUMENT)
    texts = ["Rp19.000.000", "63,32%", "-Rp5", "Rp38,02 miliar", "1.250 KK", "0", "2021–2026", "12 bulan"]
    figures = [19e6, 63.32, -5, 38.02e9, 1250, 0, 2021, 12]
    strange = ["", "tidak dinyatakan", "7,782,370,700", "96.12", "baris 97", "BB", "1.2.3", "Rp"]

    assert page.evaluate(ORDER, texts) == pytest.approx(figures)
    assert page.evaluate(ORDER, strange) == [None] * len(strange)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ["b|Rp2.000.000", "a|tidak dinyatakan", "d|Rp19 juta", "c|Rp500", "e|-", "Jumlah|Rp21.000.500"],
            ["cbdaeJ", "dbcaeJ", "badceJ"],
        ),
        (["b|7,000|7000", "a|900|900", "c|12|", "d|1.5|1.5", "Jumlah|9|9"], ["dabcJ", "badcJ", "bacdJ"]),
        (["b|Delta", "a|alfa", "c|tidak dinyatakan", "d|Ékor", "e|Zeta"], ["abdec", "edbac", "bacde"]),
        (["b|baris 97", "a|baris 101", "c|baris 8"], ["cba", "abc", "bac"]),
    ],
    ids=["by text", "by key", "words", "line numbers"],
)
def test_a_table_sorts_by_its_keys_and_else_by_what_it_says(visit, rows: list[str], expected: list[str]) -> None:
    """An empty key is missing, whatever the text; capitals and accents do not part the alphabet."""
    page = visit(DOCUMENT)
    page.evaluate(BARE, [row.split("|") for row in rows])
    table = page.get_by_role("article").locator("table").last
    orders = []
    for _ in range(3):
        table.get_by_role("button", name="Pagu").click()
        orders.append("".join(text[0] for text in names(table)))

    assert orders == expected


@PALETTES
@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 800}])
def test_axe_finds_nothing_on_a_sorted_table(programs, palette: str, viewport: dict[str, int]) -> None:
    table = programs(color_scheme=palette, viewport=viewport)
    table.get_by_role("button", name="Pagu 2023").click()

    assert violations(table.page) == []


def test_on_a_phone_the_buttons_stand_above_the_cards(programs) -> None:
    table = programs(viewport=PHONE)
    buttons = table.locator("thead button")
    boxes = [button.bounding_box() or {} for button in buttons.all()]
    first = table.locator("tbody tr").first.bounding_box() or {}

    assert all(box["y"] + box["height"] <= first["y"] for box in boxes)
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"] and box["height"] >= 32 for box in boxes)
    buttons.nth(1).click()
    expect(table.locator("thead th").nth(1)).to_have_attribute("aria-sort", "ascending")
    assert table.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_direction_is_a_shape_and_print_shows_only_the_sorted_one(programs) -> None:
    table = programs()
    table.get_by_role("button", name="Pagu 2023").click()
    shapes = "buttons => buttons.map(button => getComputedStyle(button, '::after').content)"
    on_screen = table.locator("thead button").evaluate_all(shapes)
    table.page.emulate_media(media="print")
    printed = table.locator("thead button").evaluate_all(shapes)

    assert "↑" in on_screen[2]
    assert "↕" in on_screen[0]
    assert "↑" in printed[2]
    assert printed[0] == "none"


def test_without_scripts_the_largest_stand_first_and_no_button_is_there(visit, programs) -> None:
    with_scripts = names(programs())
    page = visit(DOCUMENT, java_script_enabled=False)
    table = page.get_by_role("table", name=PROGRAMS)

    assert names(table) == with_scripts
    expect(table.get_by_role("button")).to_have_count(0)


def test_a_table_says_the_same_before_and_after_it_can_be_sorted(visit, programs) -> None:
    """Buttons wrap the words of the header; they add none."""
    plain = visit(DOCUMENT, java_script_enabled=False).get_by_role("table", name=PROGRAMS)

    assert re.sub(r"\s+", " ", programs().inner_text()) == re.sub(r"\s+", " ", plain.inner_text())


def test_the_module_is_loaded_only_where_a_table_can_be_sorted(visit) -> None:
    loaded = "performance.getEntriesByType('resource').map(part => part.name).filter(name => name.endsWith('tabel.js'))"
    without, with_table = visit(KINDS["article"]), visit(DOCUMENT)
    expect(with_table.get_by_role("table", name=PROGRAMS).get_by_role("button").first).to_be_visible()
    without.wait_for_load_state("networkidle")

    assert without.evaluate(loaded) == []
    assert len(with_table.evaluate(loaded)) == 1
