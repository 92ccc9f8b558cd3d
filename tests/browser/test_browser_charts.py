"""Charts read on a phone, in the dark, on paper, in grey, with forced colours and without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from kinds import RENSTRA, RKT
from playwright.sync_api import Locator, Page, expect

REPORT = "dinsos-bengkalis/lkjip-2020/"
CHARTS = {
    "figures by year": f"{RENSTRA}indikator/pmks-tertangani/",
    "figures of one kind": f"{RENSTRA}indikator/bantuan-sosial-kesejahteraan-keluarga/",
    "predicates": f"{REPORT}indikator/predikat-akuntabilitas-kinerja/",
    "money and spending": f"{REPORT}sasaran/penanganan-permasalahan-sosial/",
    "money by year and part": f"{RENSTRA}kegiatan/rehabilitasi-disabilitas/",
    "money by many parts": f"{RKT}program/rehabilitasi-sosial/",
    "money of a document": RKT,
}
EVERY_CHART = pytest.mark.parametrize("kind", CHARTS)
PHONE = {"width": 360, "height": 740}
LEAST_PX = 10
TEXTS = """
svg => [...svg.querySelectorAll("text, tspan")].filter(part => part.firstChild).map(part => {
  const range = document.createRange();
  range.selectNodeContents(part.firstChild);
  const box = range.getBoundingClientRect();
  const size = parseFloat(getComputedStyle(part).fontSize) * part.getScreenCTM().a;
  return { text: part.firstChild.textContent.trim(), size, left: box.left, right: box.right,
           top: box.top + (box.height - size) / 2, bottom: box.bottom - (box.height - size) / 2 };
})
"""
FRAME = "svg => { const box = svg.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom] }"
COLOURS = """
svg => {
  const seen = (part, name) => {
    const colour = getComputedStyle(part)[name];
    return colour === "none" ? null : colour;
  };
  const parts = (selector) => [...svg.querySelectorAll(selector)];
  return {
    texts: parts("text").map(part => seen(part, "fill")),
    marks: parts(".realisasi circle, .terpakai rect").map(part => seen(part, "fill")),
    lines: parts(".target rect, .dasar path, .pagu rect").map(part => seen(part, "stroke")),
    hollow: parts(".target rect, .dasar path").map(part => seen(part, "fill")),
    ground: getComputedStyle(document.body).backgroundColor,
  };
}
"""


def drawings(page: Page) -> list[Locator]:
    """Every chart of a page."""
    found = page.locator("figure.r-grafik svg")
    expect(found.first).to_be_visible()
    return found.all()


@EVERY_CHART
def test_a_chart_and_its_table_fit_a_phone(visit, kind: str) -> None:
    page = visit(CHARTS[kind], viewport=PHONE)
    page.evaluate("document.querySelectorAll('.r-grafik details').forEach(part => { part.open = true })")
    wide = page.locator(".r-grafik, .r-grafik *").evaluate_all(
        "parts => parts.filter(part => part.getBoundingClientRect().right > innerWidth + 1).map(part => part.outerHTML)"
    )

    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for svg in drawings(page):
        left, _, right, _ = svg.evaluate(FRAME)
        assert right - left > 300


@EVERY_CHART
def test_text_in_a_chart_can_be_read_on_a_phone_and_meets_no_other(visit, kind: str) -> None:
    """In the fonts of this machine; the drawing was laid out by an estimate."""
    page = visit(CHARTS[kind], viewport=PHONE)
    for svg in drawings(page):
        texts = svg.evaluate(TEXTS)
        left, top, right, bottom = svg.evaluate(FRAME)

        assert min(text["size"] for text in texts) >= LEAST_PX
        for place, a in enumerate(texts):
            assert left - 1 <= a["left"], a
            assert a["right"] <= right + 1, a
            assert top - 1 <= a["top"], a
            assert a["bottom"] <= bottom + 1, a
            for b in texts[place + 1 :]:
                apart = a["right"] <= b["left"] or b["right"] <= a["left"]
                assert apart or a["bottom"] <= b["top"] + 1 or b["bottom"] <= a["top"] + 1, (a, b)


@EVERY_CHART
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_marks_stand_out_in_both_palettes(visit, kind: str, scheme: str) -> None:
    for svg in drawings(visit(CHARTS[kind], color_scheme=scheme)):
        colours = svg.evaluate(COLOURS)

        assert all(contrast(colour, colours["ground"]) >= 4.5 for colour in colours["texts"])
        assert all(contrast(colour, colours["ground"]) >= 3 for colour in colours["marks"] + colours["lines"])
        assert all(contrast(colour, colours["ground"]) < 1.1 for colour in colours["hollow"])


@EVERY_CHART
def test_a_chart_prints_dark_on_white_with_its_sentence_and_source(visit, kind: str) -> None:
    page = visit(CHARTS[kind], color_scheme="dark")
    page.emulate_media(media="print")
    for svg in drawings(page):
        colours = svg.evaluate(COLOURS)

        expect(svg).to_be_visible()
        assert {luminance(colour) for colour in colours["texts"]} == {0}
        assert all(contrast(colour, "rgb(255, 255, 255)") >= 4 for colour in colours["marks"] + colours["lines"])
    for figure in page.locator("figure.r-grafik").all():
        expect(figure.locator("p").first).to_be_visible()
        expect(figure.get_by_text("Sumber:")).to_be_visible()
        expect(figure.locator("details")).to_be_hidden()


@EVERY_CHART
def test_a_chart_is_there_without_scripts_and_its_table_opens(visit, kind: str) -> None:
    page = visit(CHARTS[kind], java_script_enabled=False)
    figure = page.locator("figure.r-grafik").first
    expect(figure.locator("svg")).to_be_visible()
    expect(figure.get_by_role("table")).to_be_hidden()
    figure.get_by_text("Lihat sebagai tabel").click()

    expect(figure.get_by_role("table")).to_be_visible()


@EVERY_CHART
def test_a_chart_is_an_image_with_a_name(visit, kind: str) -> None:
    page = visit(CHARTS[kind])
    for figure in page.locator("figure.r-grafik").all():
        title = figure.locator("figcaption").inner_text()

        expect(figure.get_by_role("img", name=title)).to_be_visible()


@EVERY_CHART
def test_axe_finds_nothing_with_the_tables_open(visit, kind: str) -> None:
    page = visit(CHARTS[kind])
    page.evaluate("document.querySelectorAll('.r-grafik details').forEach(part => { part.open = true })")
    found = Axe().run(page).response["violations"]

    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == []


def test_series_differ_by_shape_and_dash_and_not_by_colour_alone(visit) -> None:
    svg = drawings(visit(CHARTS["figures by year"]))[0]

    assert svg.locator(".realisasi rect, .realisasi path, .target circle, .dasar circle").count() == 0
    assert svg.locator(".target polyline").first.evaluate("line => getComputedStyle(line).strokeDasharray") != "none"
    assert svg.locator(".realisasi polyline").first.evaluate("line => getComputedStyle(line).strokeDasharray") == "none"


def test_the_bar_of_the_rest_has_a_dashed_edge(visit) -> None:
    svg = drawings(visit(CHARTS["money by many parts"]))[0]
    dashes = "bars => bars.map(bar => getComputedStyle(bar).strokeDasharray !== 'none')"

    assert svg.locator(".pagu rect").evaluate_all(dashes) == [False] * 11 + [True]


@EVERY_CHART
def test_forced_colours_are_used_for_text_and_marks(visit, kind: str) -> None:
    page = visit(CHARTS[kind], forced_colors="active", color_scheme="dark")
    for svg in drawings(page):
        colours = svg.evaluate(COLOURS)
        seen = colours["texts"] + colours["marks"] + colours["lines"]

        assert all(contrast(colour, colours["ground"]) >= 7 for colour in seen)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (f"{RKT}indikator/dokumen-perencanaan-disusun/", "hanya ada satu angka"),
        (f"{RENSTRA}indikator/lansia-akses-layanan/", "belum pasti (keyakinan rendah)"),
        (RENSTRA, "belum pasti (keyakinan"),
    ],
)
def test_a_page_says_why_a_chart_is_not_drawn(visit, address: str, words: str) -> None:
    page = visit(address)

    expect(page.get_by_role("article").get_by_text("tidak digambar:")).to_contain_text(words)
    expect(page.locator("figure.r-grafik")).to_have_count(0)


def contrast(colour: str, ground: str) -> float:
    """The contrast of two colours as WCAG defines it."""
    light, dark = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of a colour `rgb(r, g, b)`."""
    parts = [float(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
