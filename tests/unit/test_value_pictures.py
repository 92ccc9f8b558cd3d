"""Charts on indicator pages: which figures are drawn, what is said about them, and why others are not drawn."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from svg_read import in_class, read, texts_in

from generator.charts.one_year import TargetChart
from generator.charts.predicates import PredicateChart
from generator.charts.values_by_year import ValueChart
from generator.loading import load
from generator.model.plan import Plan
from generator.model.terms import Confidence
from generator.pages.pictures import NOTHING, Picture
from generator.pages.value_pictures import indicator_pictures

CONTENT = Path(__file__).parents[2] / "content"
YEARS = [str(year) for year in range(2019, 2029)]
UNSURE = {"alasan": "Sel bergeser satu kolom.", "keyakinan": "sedang"}
ALONE = "jadi tidak ada yang dapat dibandingkan"
AXIS = "yang tidak dapat digambar pada satu sumbu"
MEDIUM = "(keyakinan sedang)"
TWICE = "dokumen mencetak lebih dari satu angka untuk target 2022"
PARTS = "angkanya bukan angka setahun penuh, jadi tidak dapat dibandingkan antartahun"
HEAD = {
    "jenis": "renstra",
    "judul": "Rencana Strategis 2022-2026",
    "singkat": "Renstra 2022–2026",
    "tahun_awal": "2022",
    "tahun_akhir": "2026",
    "penerbit": "salinan",
    "sumber": {"dicocokkan": "belum"},
    "gaya_angka": "indonesia",
    "tabel_utama": "utama",
    "tabel": [{"id": name, "nama": f"Tabel {name}", "tahun": YEARS} for name in ("utama", "lain")],
}

Drawn = Callable[..., Picture]


def row(*figures: str, first: int = 2022, **fields: Any) -> dict[str, Any]:
    """One row of figures: a year each from the first on."""
    return {"tercetak": {str(first + n): each for n, each in enumerate(figures)}, **fields}


@pytest.fixture
def pictures(content_folder) -> Callable[..., tuple[Picture, ...]]:
    """The charts of one indicator with these rows of figures."""

    def make(*rows: dict[str, Any], **fields: Any) -> tuple[Picture, ...]:
        fields = {"satuan": "%", **fields}
        indicator = {
            "id": "ukuran",
            "nama": "Ukuran",
            "baris": "4",
            "nilai": list(rows),
            **{key: value for key, value in fields.items() if value},
        }
        node = {"id": "program", "jenjang": "program", "nama": "Program", "indikator": [indicator]}
        text = json.dumps({**HEAD, "simpul": [node]}, ensure_ascii=False)
        loaded = load(content_folder({"dinas-contoh/rkt-2030": None, "dinas-contoh/renstra/dokumen.yml": text}))
        assert loaded.errors == ()
        return indicator_pictures(loaded.plan, loaded.plan.indicators[0])

    return make


@pytest.fixture
def drawn(pictures) -> Drawn:
    """The one chart of an indicator."""

    def make(*rows: dict[str, Any], **fields: Any) -> Picture:
        (picture,) = pictures(*rows, **fields)
        assert picture.absence == ""
        return picture

    return make


@pytest.fixture
def reason(pictures) -> Callable[..., str]:
    """Why an indicator has no chart."""

    def make(*rows: dict[str, Any], **fields: Any) -> str:
        (picture,) = pictures(*rows, **fields)
        assert (picture.svg, picture.rows) == ("", ())
        return picture.absence

    return make


def cells(picture: Picture) -> list[list[str]]:
    return [[row.head, *(cell.text for cell in row.cells)] for row in picture.rows]


# --- what is drawn ----------------------------------------------------------------


def test_targets_and_actuals_are_drawn_by_year_with_a_sentence_and_a_table(drawn: Drawn) -> None:
    picture = drawn(row("59", "60,5", "64"), row("61", peran="realisasi"), row("58", first=2021, peran="dasar"))

    assert isinstance(picture.chart, ValueChart)
    assert picture.title == picture.chart.title == "Nilai awal, target, dan realisasi per tahun"
    assert picture.sentence == (
        "Nilai awal 58% pada 2021; target naik dari 59% pada 2022 menjadi 64% pada 2024; "
        "realisasi hanya ada untuk 2022, 61%."
    )
    assert picture.headings == ("Tahun", "Nilai awal", "Target", "Realisasi")
    assert cells(picture) == [
        ["2021", "58%", NOTHING, NOTHING],
        ["2022", NOTHING, "59%", "61%"],
        ["2023", NOTHING, "60,5%", NOTHING],
        ["2024", NOTHING, "64%", NOTHING],
    ]
    assert picture.source is not None
    assert (picture.source.text, picture.remark) == ("Renstra 2022–2026, Tabel utama", "")


def test_a_unit_other_than_percent_stands_on_the_axis_and_in_the_head_of_the_table(drawn: Drawn) -> None:
    picture = drawn(row("1.000", "1.500"), satuan="Keluarga")

    assert picture.headings == ("Tahun", "Target (Keluarga)")
    assert "Keluarga" in texts_in(read(picture.svg), "tik")
    assert texts_in(read(picture.svg), "angka") == ["1.000", "1.500"]


def test_a_unit_that_the_document_does_not_state_is_said_to_be_missing(drawn: Drawn) -> None:
    picture = drawn(row("10", "15"), satuan="")

    assert "satuan tidak dinyatakan dalam dokumen" in texts_in(read(picture.svg), "tik")
    assert picture.headings == ("Tahun", "Target")


def test_a_unit_in_the_cell_is_the_unit_of_the_axis(drawn: Drawn) -> None:
    assert drawn(row("10 Orang", "15 orang"), satuan="Orang").headings == ("Tahun", "Target (Orang)")


def test_one_year_is_drawn_against_its_target(drawn: Drawn) -> None:
    above, below, equal = (drawn(row("77"), row(came, peran="realisasi")) for came in ("80,50", "70", "77,0"))
    start = "Pada 2022 target 77% dan realisasi"

    assert isinstance(above.chart, TargetChart)
    assert above.title == "Target dan realisasi 2022"
    assert above.sentence == f"{start} 80,50%: lebih tinggi 3,5 poin persen daripada target."
    assert below.sentence == f"{start} 70%: lebih rendah 7 poin persen daripada target."
    assert equal.sentence == f"{start} 77,0%: sama dengan target."
    assert cells(above) == [["2022", "77%", "80,50%"]]


def test_one_year_names_the_unit_beside_the_figures(drawn: Drawn) -> None:
    picture = drawn(row("400"), row("380", peran="realisasi"), satuan="Box")

    assert texts_in(read(picture.svg), "angka") == ["Target 400 Box", "Realisasi 380 Box"]
    assert picture.sentence.endswith("realisasi 380: lebih rendah 20 Box daripada target.")


def test_predicates_are_drawn_on_their_scale(minimal: Plan) -> None:
    indicator = minimal.indicator("badan-arsip/renstra-2029-2031/indikator/nilai-pengawasan-arsip")
    (picture,) = indicator_pictures(minimal, indicator)

    assert isinstance(picture.chart, PredicateChart)
    assert picture.sentence == "Nilai awal CC pada 2028; target naik dari B pada 2029 menjadi A pada 2031."
    assert cells(picture)[:2] == [["2028", "CC", NOTHING], ["2029", NOTHING, "B"]]
    assert picture.remark == "Makin tinggi makin baik. Angka akhir periode tidak ikut digambar."


@pytest.mark.parametrize(
    ("came", "words"),
    [
        ("B", "lebih rendah 1 tingkat daripada target"),
        ("AA", "lebih tinggi 2 tingkat daripada target"),
        ("BB", "sama dengan target"),
    ],
)
def test_a_predicate_is_compared_with_its_target_by_order_only(drawn: Drawn, came: str, words: str) -> None:
    picture = drawn(row("BB"), row(came, peran="realisasi"), satuan="")

    assert isinstance(picture.chart, PredicateChart)
    assert picture.sentence == f"Pada 2022 target BB dan realisasi {came}: {words}."


def test_a_printed_dash_leaves_a_gap_and_stands_in_the_table(drawn: Drawn) -> None:
    picture = drawn(row("59", "-", "64"))

    assert [len(in_class(read(picture.svg), "target", tag)) for tag in ("polyline", "rect")] == [0, 3]
    assert cells(picture)[1] == ["2023", "tanda strip pada cetakan"]
    assert picture.sentence.endswith("Tidak ada target untuk 2023.")


def test_a_year_of_which_nothing_is_printed_keeps_its_place_in_the_table(drawn: Drawn) -> None:
    picture = drawn(row("59"), row("64", first=2024))

    assert cells(picture) == [["2022", "59%"], ["2023", NOTHING], ["2024", "64%"]]
    assert picture.has_gaps
    assert list(read(picture.svg).iter("polyline")) == []


def test_a_dash_before_the_series_is_no_part_of_it(drawn: Drawn) -> None:
    picture = drawn(row("-", first=2020, peran="dasar"), row("59", "64"))

    assert picture.headings == ("Tahun", "Target")
    assert [head for head, *_ in cells(picture)] == ["2022", "2023"]


def test_what_is_left_out_is_said(drawn: Drawn) -> None:
    picture = drawn(
        row("59", "64"),
        row("66", first=2026, periode="akhir"),
        row("30", periode="tw2"),
        row("58", versi="perubahan"),
        arah="turun",
    )

    assert cells(picture) == [["2022", "58%"], ["2023", "64%"]]
    assert picture.remark == (
        "Makin rendah makin baik. Angka akhir periode, angka triwulan, dan angka sebelum perubahan tidak ikut digambar."
    )


def test_an_uncertain_base_value_is_left_out_and_the_rest_is_drawn(drawn: Drawn) -> None:
    picture = drawn(row("58", first=2021, peran="dasar", **UNSURE), row("59", "64"))

    assert cells(picture) == [["2022", "59%"], ["2023", "64%"]]
    assert picture.remark == "Angka yang bacaannya belum pasti tidak ikut digambar."


def test_a_sure_reading_is_drawn_whatever_its_print(drawn: Drawn) -> None:
    sure = {"dibaca": "64", "alasan": "Tercetak dengan spasi.", "keyakinan": "tinggi"}

    assert cells(drawn(row("59"), row("6 4", first=2023, **sure)))[1] == ["2023", "64%"]


# --- other tables -----------------------------------------------------------------


def test_another_table_adds_its_years_where_it_repeats_a_figure(drawn: Drawn) -> None:
    picture = drawn(
        row("64", first=2024), row("62", first=2024, peran="realisasi"), row("59", "60", "64", "66", tabel="lain")
    )

    assert [line[:2] for line in cells(picture)] == [["2022", "59%"], ["2023", "60%"], ["2024", "64%"], ["2025", "66%"]]
    assert picture.source is not None
    assert picture.source.text == "Renstra 2022–2026, Tabel utama dan Tabel lain"


@pytest.mark.parametrize(
    "other",
    [
        row("59", "60", "65", tabel="lain"),
        row("59", "60", tabel="lain"),
        {**row("59", "60", "64", tabel="lain"), **UNSURE},
        row("59", "60", "-", tabel="lain"),
    ],
    ids=["contradicts", "repeats nothing", "uncertain", "dash for a figure"],
)
def test_another_table_adds_nothing_where_it(drawn: Drawn, other: dict[str, Any]) -> None:
    picture = drawn(row("64", first=2024), row("62", first=2024, peran="realisasi"), other)

    assert cells(picture) == [["2024", "64%", "62%"]]
    assert "tidak ikut digambar" in picture.remark


def test_a_figure_that_stands_in_another_table_only_does_not_make_another_the_only_one(drawn: Drawn) -> None:
    picture = drawn(
        row("59", "64"), row("61", peran="realisasi"), row("50", first=2021, peran="realisasi", tabel="lain")
    )

    assert picture.sentence.endswith("; realisasi 61% pada 2022.")
    assert picture.remark == "Angka yang hanya ada dalam tabel lain tidak ikut digambar."


def test_without_figures_in_the_main_table_all_others_are_drawn(drawn: Drawn) -> None:
    assert cells(drawn(row("59", "64", tabel="lain"))) == [["2022", "59%"], ["2023", "64%"]]


# --- what is not drawn --------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "fields", "expected"),
    [
        ([row("59")], {}, f"hanya ada satu angka, {ALONE}"),
        ([row("59"), row("-", first=2021)], {}, f"hanya ada satu angka, {ALONE}"),
        ([row("BB")], {"satuan": ""}, f"hanya ada satu predikat, {ALONE}"),
        ([row("59", "BB")], {}, f"isinya angka dan predikat, {AXIS}"),
        ([row("59", "60-70")], {}, f"isinya angka dan rentang, {AXIS}"),
        ([row("10-20", "60-70")], {}, f"isinya rentang, {AXIS}"),
        ([row("59", "baik")], {}, f"isinya angka dan teks, {AXIS}"),
        ([row("59%", "12 orang")], {}, "satuannya berbeda-beda (% dan orang)"),
        ([row("59%", "64%")], {"satuan": "orang"}, "satuannya berbeda-beda (% dan orang)"),
        ([row("59%", "64")], {"satuan": ""}, "satuannya berbeda-beda (% dan tidak dinyatakan dalam dokumen)"),
        ([row("59", "60"), row("61")], {}, TWICE),
        ([row("59", tabel="lain"), row("60", tabel="lain")], {}, TWICE),
        ([row("59"), row("64", first=2023, **UNSURE)], {}, "bacaan target 2023 belum pasti (keyakinan sedang)"),
        ([row("59", "64", **UNSURE)], {}, "bacaan semua angkanya belum pasti (keyakinan sedang)"),
        ([row("59"), row("6", "7", first=2023, **UNSURE)], {}, f"bacaan 2 dari 3 angkanya belum pasti {MEDIUM}"),
        ([row("59", "60"), row("-", first=2024, **UNSURE)], {}, "bacaan target 2024 belum pasti (keyakinan sedang)"),
        ([row("0", "0")], {}, "semua angkanya nol"),
        ([row("30", periode="tw1"), row("60", periode="tw2")], {}, PARTS),
    ],
)  # fmt: skip
def test_a_chart_that_would_mislead_is_not_drawn_and_says_why(reason, rows, fields, expected: str) -> None:
    assert reason(*rows, **fields) == f"Bagan tidak digambar: {expected}."


def test_different_confidences_are_both_named(reason) -> None:
    low = {**UNSURE, "keyakinan": "rendah"}

    assert "(keyakinan sedang atau rendah)" in reason(row("59", **low), row("64", first=2023, **UNSURE))


@pytest.mark.parametrize("rows", [[], [row("-", "-")], [row("baik", "baik")]], ids=["nothing", "dashes", "words"])
def test_nothing_is_said_where_nobody_would_look_for_a_chart(pictures, rows) -> None:
    assert pictures(*rows) == ()


# --- the whole content --------------------------------------------------------------


@pytest.fixture(scope="module")
def real() -> Plan:
    """The plan of the real content."""
    return load(CONTENT).plan


def test_the_table_has_every_figure_of_the_chart_and_no_other(real: Plan) -> None:
    found = [picture for each in real.indicators for picture in indicator_pictures(real, each) if picture.chart]

    assert len(found) > 50
    for picture in found:
        table = sorted(cell.text for line in picture.rows for cell in line.cells if cell.text != NOTHING)
        table = [text for text in table if not text.startswith("tanda strip")]
        if isinstance(picture.chart, ValueChart):
            assert table == sorted(point.label for each in picture.chart.series for point in each.points)
        elif isinstance(picture.chart, PredicateChart):
            assert table == sorted(grade.predicate for each in picture.chart.series for grade in each.grades)


def test_what_is_written_in_a_chart_stands_in_its_table(real: Plan) -> None:
    for indicator in real.indicators:
        for picture in indicator_pictures(real, indicator):
            if picture.chart:
                written = set(texts_in(read(picture.svg), "angka"))
                assert written <= {cell.text for line in picture.rows for cell in line.cells}, indicator.id


def test_no_uncertain_figure_is_drawn(real: Plan) -> None:
    for indicator in real.indicators:
        sure = {
            (int(value.year), value.role.value, value.reading.number)
            for value in real.values_of(indicator.id)
            if value.doubt.confidence in {None, Confidence.HIGH}
        }
        for picture in indicator_pictures(real, indicator):
            for series in picture.chart.series if isinstance(picture.chart, ValueChart) else ():
                drawn = {(point.year, series.mark.value, point.value) for point in series.points}
                assert drawn <= sure, indicator.id
