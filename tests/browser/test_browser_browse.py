"""The table of all records: filtered, sorted and linked by its address, and the plain list where it cannot be shown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from kinds import FOLDER, KINDS, MOUNTS, RENSTRA, RKT
from playwright.sync_api import Browser, Locator, Page, Route, expect
from test_browser_accessibility import violations

from generator.model.plan import Plan
from generator.pages.labels import full_node_name

BROWSE = KINDS["browse"]
PHONE = {"width": 360, "height": 740}
PALETTES = pytest.mark.parametrize("palette", ["light", "dark"])
COUNT = re.compile(r"^([\d.]+)(?: dari ([\d.]+))? baris")
AGENCY, BENGKULU = "dinsos-bengkalis", RENSTRA.rstrip("/")
STEP = 50


def form(page: Page) -> Locator:
    """The filters."""
    return page.get_by_role("form", name="Saring tabel")


def facet(page: Page, name: str) -> Locator:
    """The choice of one filter."""
    return form(page).get_by_role("combobox", name=name, exact=True)


def status(page: Page) -> Locator:
    """What says how many rows fit."""
    return page.get_by_role("article").get_by_role("status")


def table(page: Page) -> Locator:
    """The table of all records."""
    return page.get_by_role("article").locator("table")


def rows(page: Page) -> Locator:
    """Its rows."""
    return table(page).locator("tbody > tr")


def hits(page: Page) -> int:
    """How many rows fit, as the page says."""
    found = COUNT.match(status(page).inner_text())

    assert found, status(page).inner_text()
    return int(found[1].replace(".", ""))


def column(page: Page, name: str) -> list[str]:
    """The texts of a column, remarks in small print left out."""
    texts = "cells => cells.map(cell => [...cell.childNodes].filter(part => part.tagName !== 'SMALL')"
    return (
        rows(page)
        .locator(f"td[data-label='{name}']")
        .evaluate_all(f"{texts}.map(part => part.textContent).join('').trim())")
    )


def asked(page: Page) -> dict[str, str]:
    """The filters in the address."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


@pytest.fixture
def show(visit: Callable[..., Page]) -> Callable[..., Page]:
    """Open the browse page with a query, and wait for its table."""

    def open_it(query: str = "", **options: Any) -> Page:
        page = visit(f"{BROWSE}{query}", **options)
        expect(status(page)).to_contain_text(re.compile("baris|Tidak ada"))
        return page

    return open_it


@pytest.fixture
def replaced(browser: Browser, host: str) -> Iterator[Callable[..., Page]]:
    """Open the browse page with another answer in the place of its file: bytes, or None for no answer at all."""
    contexts = []

    def open_it(answer: bytes | None, code: int = 200, query: str = "") -> Page:
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        contexts.append(context)
        page = context.new_page()
        page.route(
            "**/daftar.json", lambda route: route.abort() if answer is None else route.fulfill(status=code, body=answer)
        )
        page.goto(f"{host}{FOLDER}{BROWSE}{query}")
        return page

    yield open_it
    for context in contexts:
        context.close()


def made(names: list[str]) -> bytes:
    """A file with one sub-activity a name, each with its own money."""
    count = len(names)
    return json.dumps(
        {
            "instansi": [["dinas", "Dinas Rekaan"]],
            "jenis": [["rkt", "Rencana kinerja tahunan"]],
            "tingkat": [["dokumen", "Dokumen", 1], ["sub-kegiatan", "Sub kegiatan", 1]],
            "status": ["tanpa indikator"],
            "dokumen": [["dinas/rkt", "RKT 2030", 0, 0, 2030, 2030]],
            "singkatan": [],
            "baris": {
                "dokumen": [0] * count,
                "tingkat": [1] * count,
                "id": [f"a{place}" for place in range(count)],
                "nama": names,
                "pagu": [str(place * 1000) for place in range(count)],
                "status": ["0 - 0"] * count,
                "temuan": [0] * count,
            },
        }
    ).encode()


@pytest.mark.parametrize("mount", MOUNTS)
def test_the_table_has_every_record_and_its_names_lead_to_their_pages(show, plan: Plan, mount: str) -> None:
    page = show(mount=mount)
    everything = len(plan.documents) + len(plan.nodes) + len(plan.indicators)
    expect(status(page)).to_have_text(f"{everything} baris. Ditampilkan {STEP} pertama.")
    expect(rows(page)).to_have_count(STEP)
    link = rows(page).nth(1).get_by_role("link")
    name = link.inner_text()
    link.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(name.partition(" (")[0])


def test_more_rows_come_on_demand_until_all_are_there_and_the_focus_follows(show) -> None:
    page = show("?tahun=2025&tingkat=kondisi")
    expect(rows(page)).to_have_count(STEP)
    page.get_by_role("button", name=re.compile("Tampilkan .* lagi")).click()

    expect(rows(page)).to_have_count(hits(page))
    expect(rows(page).nth(STEP).get_by_role("link")).to_be_focused()
    expect(page.get_by_role("button", name=re.compile("Tampilkan .* lagi"))).to_be_hidden()
    assert "Ditampilkan" not in status(page).inner_text()


@pytest.mark.parametrize(
    ("name", "choice", "key", "shown", "expected"),
    [
        ("Instansi", "dinsos-bengkulu", "instansi", "Instansi", "Dinas Sosial Provinsi Bengkulu"),
        ("Jenis dokumen", "lkjip", "jenis", "Dokumen", "LKjIP 2020"),
        ("Dokumen", RKT.rstrip("/"), "dokumen", "Dokumen", "RKT 2022"),
        ("Tahun", "2025", "tahun", "Tahun", r"2025|2021–2026"),
        ("Tingkat", "sub-kegiatan", "tingkat", "Tingkat", "Sub kegiatan"),
        ("Uang (pagu)", "ada", "uang", "Pagu", r"Rp[\d.]+"),
        ("Uang (pagu)", "tidak-dinyatakan", "uang", "Pagu", "tidak dinyatakan"),
        ("Status", "target-tercapai", "status", "Status", "target tercapai"),
    ],
)
def test_each_filter_leaves_what_it_names_and_stands_in_the_address(
    show, name: str, choice: str, key: str, shown: str, expected: str
) -> None:
    page = show()
    before = hits(page)
    facet(page, name).select_option(choice)
    expect(status(page)).to_contain_text(f"dari {before} baris cocok")
    offered = facet(page, name).locator("option:checked").inner_text()

    assert asked(page) == {key: choice}
    assert 0 < hits(page) < before
    assert offered.endswith(f"({hits(page)})")
    assert [text for text in column(page, shown) if not re.fullmatch(expected, text)] == []


def test_findings_can_be_filtered_and_are_counted_in_the_row(show, plan: Plan) -> None:
    page = show("?temuan=ada&tingkat=program")
    with_findings = [node for node in plan.nodes if node.level.value == "program" and plan.findings_about(node.id)]

    assert hits(page) == len(with_findings) > 0
    expect(rows(page).first).to_contain_text(f"{len(plan.findings_about(with_findings[0].id))} temuan")


@pytest.mark.parametrize(
    ("size", "least", "below"),
    [
        ("di-bawah-100-juta", 0, 10**8),
        ("100-juta-1-miliar", 10**8, 10**9),
        ("1-10-miliar", 10**9, 10**10),
        ("10-miliar-ke-atas", 10**10, 10**15),
    ],
)
def test_money_can_be_filtered_by_its_size(show, size: str, least: int, below: int) -> None:
    page = show(f"?uang={size}")
    amounts = [int(text.removeprefix("Rp").replace(".", "")) for text in column(page, "Pagu")]

    assert amounts
    assert [amount for amount in amounts if not least <= amount < below] == []


def test_a_chosen_year_shows_the_money_of_that_year(show, plan: Plan) -> None:
    page = show(f"?dokumen={BENGKULU}&tahun=2023&tingkat=program")
    expect(table(page).get_by_role("button", name="Pagu 2023")).to_be_visible()
    printed = {
        money.rupiah
        for money in plan.money
        if money.year == "2023" and money.node_id.startswith(f"{BENGKULU}/program/") and money.period.value == "tahun"
    }
    amounts = [int(text.removeprefix("Rp").replace(".", "")) for text in column(page, "Pagu") if text.startswith("Rp")]
    ours = rows(page).filter(has_text="hitungan kami").count()

    assert len({*amounts} - printed) <= ours < len(amounts)


def test_words_find_names_in_any_order_and_nothing_is_said_in_words(show) -> None:
    page = show()
    field = form(page).get_by_role("searchbox", name="Kata dalam nama")
    field.fill("sandang PENYEDIAAN")
    expect(status(page)).to_contain_text("baris cocok")
    names = [name.casefold() for name in rows(page).locator("th").all_inner_texts()]

    assert asked(page) == {"kata": "sandang PENYEDIAAN"}
    assert names
    assert [name for name in names if "penyediaan" not in name or "sandang" not in name] == []
    field.fill("zzqx")
    expect(status(page)).to_have_text("Tidak ada baris yang cocok. Lepas sebagian saringan, atau coba kata lain.")
    expect(table(page)).to_be_hidden()


def test_an_abbreviation_finds_its_long_form_and_the_long_form_its_abbreviation(show, plan: Plan) -> None:
    long = next(term.long or "" for term in plan.terms if term.short == "PMKS")
    names = [full_node_name(plan, node) for node in plan.nodes] + [each.entry.name for each in plan.indicators]
    has_long = {name for name in names if long.casefold() in name.casefold()}
    has_short = {name for name in names if re.search(r"\bpmks\b", name, re.IGNORECASE)}
    expected = sum(name in has_long | has_short for name in names)

    assert has_long - has_short
    assert has_short - has_long
    assert [hits(show(f"?kata={words}")) for words in ("pmks", long)] == [expected, expected]


@pytest.mark.parametrize("mount", MOUNTS)
def test_a_link_opens_the_table_as_it_was_copied(show, mount: str) -> None:
    query = f"?kata=sosial&instansi={AGENCY}&tahun=2022&tingkat=kegiatan&uang=ada&urut=-pagu"
    page = show(query, mount=mount)

    expect(form(page).get_by_role("searchbox")).to_have_value("sosial")
    for name, value in (("Instansi", AGENCY), ("Tahun", "2022"), ("Tingkat", "kegiatan"), ("Uang (pagu)", "ada")):
        expect(facet(page, name)).to_have_value(value)
    expect(table(page).get_by_role("columnheader", name="Pagu")).to_have_attribute("aria-sort", "descending")
    assert page.url.endswith(query)


def test_back_and_forward_undo_and_redo_each_choice(show) -> None:
    page = show()
    everything = status(page).inner_text()
    facet(page, "Tahun").select_option("2022")
    in_year = status(page).inner_text()
    facet(page, "Tingkat").select_option("program")
    expect(status(page)).not_to_have_text(in_year)
    page.go_back()
    expect(status(page)).to_have_text(in_year)
    expect(facet(page, "Tingkat")).to_have_value("")
    page.go_back()
    expect(status(page)).to_have_text(everything)
    page.go_forward()

    expect(status(page)).to_have_text(in_year)
    expect(facet(page, "Tahun")).to_have_value("2022")


def test_typing_a_word_is_one_step_back(show) -> None:
    page = show("?tahun=2022")
    before = status(page).inner_text()
    field = form(page).get_by_role("searchbox")
    for part in ("so", "sosi", "sosial"):
        field.fill(part)
        page.wait_for_url(re.compile(f"kata={part}&"))
    page.go_back()

    expect(status(page)).to_have_text(before)
    expect(field).to_have_value("")


def test_a_value_that_this_site_does_not_know_is_named_and_not_filtered_by(show, plan: Plan) -> None:
    page = show("?instansi=dinas-lama&tahun=2022")

    expect(status(page)).to_contain_text("Tidak dikenal dan diabaikan: instansi “dinas-lama”.")
    expect(facet(page, "Tahun")).to_have_value("2022")


def test_another_agency_lets_go_of_a_document_of_the_first(show) -> None:
    page = show(f"?dokumen={RKT.rstrip('/')}")
    facet(page, "Instansi").select_option("dinsos-bengkulu")
    expect(facet(page, "Instansi")).to_have_value("dinsos-bengkulu")

    assert asked(page) == {"instansi": "dinsos-bengkulu"}
    assert hits(page) > STEP


def test_everything_is_lifted_at_once_and_the_focus_goes_to_the_field(show) -> None:
    page = show(f"?kata=sosial&instansi={AGENCY}&urut=nama")
    page.get_by_role("button", name="Hapus saringan").click()

    expect(form(page).get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("button", name="Hapus saringan")).to_be_hidden()
    assert asked(page) == {}
    assert "dari" not in status(page).inner_text()


@pytest.mark.parametrize("way", ["click", "keyboard"])
def test_a_header_sorts_up_down_and_back_to_the_document(show, way: str) -> None:
    page = show("?tingkat=program")
    head = table(page).get_by_role("columnheader", name="Pagu")
    button = head.get_by_role("button")
    original = rows(page).locator("th").all_inner_texts()

    def press() -> list[float]:
        if way == "click":
            button.click()
        else:
            button.focus()
            page.keyboard.press("Enter")
        return [float(text[2:].replace(".", "")) if text.startswith("Rp") else -1 for text in column(page, "Pagu")]

    up = press()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert asked(page) == {"tingkat": "program", "urut": "pagu"}
    down = press()
    expect(head).to_have_attribute("aria-sort", "descending")
    press()
    expect(head).not_to_have_attribute("aria-sort", re.compile(".*"))

    known = sorted(amount for amount in up if amount >= 0)
    missing = [-1.0] * (len(up) - len(known))
    assert missing
    assert up == [*known, *missing]
    assert down == [*reversed(known), *missing]
    assert rows(page).locator("th").all_inner_texts() == original
    assert asked(page) == {"tingkat": "program"}


def test_names_sort_by_the_alphabet_and_levels_by_their_place_in_a_plan(show) -> None:
    page = show(f"?dokumen={RKT.rstrip('/')}&urut=tingkat")
    steps = list(dict.fromkeys(column(page, "Tingkat")))
    page.get_by_role("button", name="Nama", exact=True).click()
    names = [name.casefold() for name in rows(page).locator("th").all_inner_texts()]

    assert steps[:4] == ["Dokumen", "Sasaran", "Program", "Kegiatan"]
    assert names[0] == min(names)
    assert [name[0] for name in names] == sorted(name[0] for name in names)


def test_the_order_is_kept_while_filters_change(show) -> None:
    page = show("?urut=-pagu")
    facet(page, "Tingkat").select_option("program")
    amounts = [int(text[2:].replace(".", "")) for text in column(page, "Pagu") if text.startswith("Rp")]

    assert asked(page) == {"tingkat": "program", "urut": "-pagu"}
    assert amounts == sorted(amounts, reverse=True)


def test_on_a_phone_the_filters_fold_and_the_order_is_a_choice(show) -> None:
    page = show("?tahun=2022", viewport=PHONE)
    expect(facet(page, "Tingkat")).to_be_hidden()
    form(page).get_by_text("Saring dan urutkan (1 dipakai)").click()
    facet(page, "Tingkat").select_option("program")
    facet(page, "Urutkan").select_option("-pagu")
    amounts = [int(text[2:].replace(".", "")) for text in column(page, "Pagu") if text.startswith("Rp")]

    assert asked(page) == {"tahun": "2022", "tingkat": "program", "urut": "-pagu"}
    assert amounts == sorted(amounts, reverse=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_wider_window_shows_the_filters_again(show) -> None:
    page = show(viewport=PHONE)
    expect(facet(page, "Tahun")).to_be_hidden()
    page.set_viewport_size({"width": 1280, "height": 800})

    expect(facet(page, "Tahun")).to_be_visible()


def test_every_target_on_a_phone_is_large_enough(show) -> None:
    page = show("?tahun=2022", viewport=PHONE)
    form(page).locator("summary").click()
    parts = page.locator(".r-jelajah").locator("select:visible, input:visible, button:visible, summary:visible")
    heights = parts.evaluate_all("parts => parts.map(part => part.getBoundingClientRect().height)")

    assert len(heights) > 8
    assert [height for height in heights if height < 40] == []


@PALETTES
@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 800}])
def test_axe_finds_nothing_with_filters_open_and_closed(show, palette: str, viewport: dict[str, int]) -> None:
    page = show("?tahun=2022&urut=-pagu", color_scheme=palette, viewport=viewport)
    closed = violations(page)
    page.locator(".r-jelajah details").evaluate("box => { box.open = true }")

    assert closed == violations(page) == []


def test_the_link_is_copied(show, host: str) -> None:
    page = show("?tahun=2022", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Salin tautan").click()

    expect(page.get_by_role("button", name="Tautan disalin")).to_be_visible()
    expect(page.locator("body > [role=status]")).to_have_text("Tautan disalin")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    facet(page, "Tingkat").select_option("program")
    expect(page.get_by_role("button", name="Salin tautan")).to_be_visible()


def test_the_list_of_everything_is_folded_below_the_table(show, plan: Plan) -> None:
    page = show()
    tree = page.get_by_role("navigation", name=re.compile("Isi RKT 2022"))
    expect(tree).to_be_hidden()
    page.get_by_text("Semua halaman situs sebagai daftar bertingkat").click()

    expect(tree).to_be_visible()


def test_without_scripts_the_list_is_there_and_no_empty_table(visit) -> None:
    page = visit(BROWSE, java_script_enabled=False)

    expect(page.get_by_role("navigation", name=re.compile("Isi RKT 2022"))).to_be_visible()
    expect(page.locator(".r-jelajah")).to_be_hidden()
    expect(page.get_by_role("combobox")).to_have_count(0)


@pytest.mark.parametrize(("answer", "code"), [(None, 0), (b"", 404), (b"{", 200), (b"{}", 200)])
def test_a_file_that_does_not_come_leaves_the_list(replaced, answer: bytes | None, code: int) -> None:
    page = replaced(answer, code)

    expect(page.get_by_role("alert")).to_have_text("Tabel gagal dimuat. Daftar lengkap tetap ada di bawah ini.")
    expect(page.get_by_role("navigation", name=re.compile("Isi RKT 2022"))).to_be_visible()
    assert violations(page) == []


def test_names_from_the_file_are_text_and_never_elements(replaced) -> None:
    name = '<img src=x onerror="document.title=\'jebol\'"> & </script> | "x"'
    page = replaced(made([name, "javascript:alert(1)"]))

    expect(rows(page).first.get_by_role("link")).to_have_text(name)
    assert rows(page).locator("img, script").count() == 0
    assert page.title() != "jebol"
    assert rows(page).nth(1).get_by_role("link").get_attribute("href").endswith(f"{FOLDER}dinas/rkt/sub-kegiatan/a1/")


def test_ten_thousand_records_put_only_the_first_rows_into_the_page(replaced) -> None:
    page = replaced(made([f"Pekerjaan {place}" for place in range(10_000)]), query="?urut=-pagu")

    expect(status(page)).to_have_text("10.000 baris. Ditampilkan 50 pertama.")
    assert rows(page).count() == STEP
    assert column(page, "Pagu")[0] == "Rp9.999.000"
    form(page).get_by_role("searchbox").fill("pekerjaan 999")
    expect(status(page)).to_have_text("19 dari 10.000 baris cocok.")


def test_the_file_is_loaded_on_this_page_alone_and_once(visit) -> None:
    page = visit(KINDS["document"])
    loaded = "performance.getEntriesByType('resource').map(part => new URL(part.name).pathname)"
    elsewhere = page.evaluate(loaded)
    page.get_by_role("link", name="Jelajahi isi dokumen ini").click()
    expect(status(page)).to_contain_text("baris cocok")
    here = page.evaluate(loaded)

    assert not [path for path in elsewhere if "daftar.json" in path or "jelajah" in path]
    assert [path for path in here if path.endswith(".json")] == [f"{FOLDER}jelajah/daftar.json"]
    expect(facet(page, "Dokumen")).to_have_value(RKT.rstrip("/"))


def test_an_agency_leads_to_its_own_part_of_the_table(visit) -> None:
    page = visit(KINDS["agency"])
    page.get_by_role("link", name="Jelajahi semua isi dokumen instansi ini").click()

    expect(facet(page, "Instansi")).to_have_value(AGENCY)


def test_print_shows_the_rows_without_filters_and_list(show) -> None:
    page = show("?tingkat=program")
    page.emulate_media(media="print")

    expect(form(page)).to_be_hidden()
    expect(status(page)).to_be_visible()
    expect(rows(page).first).to_be_visible()
    expect(page.get_by_role("button", name="Salin tautan")).to_be_hidden()
    expect(page.get_by_text("Semua halaman situs sebagai daftar bertingkat")).to_be_hidden()


def test_who_is_already_in_the_list_stays_there_when_the_table_comes(browser: Browser, host: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    waiting: list[Route] = []
    page.route("**/daftar.json", lambda route: waiting.append(route))
    page.goto(f"{host}{FOLDER}{BROWSE}")
    link = page.get_by_role("navigation", name=re.compile("Isi RKT 2022")).get_by_role("link").first
    link.focus()
    page.wait_for_function("document.querySelector('.r-jelajah [role=status]')")
    waiting[0].continue_()
    expect(rows(page)).to_have_count(STEP)

    expect(link).to_be_focused()
    expect(link).to_be_visible()
    context.close()
