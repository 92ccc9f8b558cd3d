"""Charts of money: by year and by part, what is summed, what is left out, and why some are not drawn."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from counted_calls import calls_of
from svg_read import in_class, read, texts_in

from generator.charts.amounts import AmountChart
from generator.loading import load
from generator.model.plan import Plan
from generator.model.sums import amounts_behind, ceilings_of, document_totals
from generator.pages.document import programs_of
from generator.pages.money_pictures import MOST_BARS, document_pictures, node_pictures
from generator.pages.pictures import NOTHING, Picture

CONTENT = Path(__file__).parents[2] / "content"
YEARS = ["2022", "2023", "2024"]
UNSURE = {"alasan": "Sel bergeser satu kolom.", "keyakinan": "sedang"}
MEDIUM = "belum pasti (keyakinan sedang)"
ALONE = "jadi tidak ada yang dapat dibandingkan"
Money = dict[str, Any]
Pictures = Callable[..., tuple[Picture, ...]]


def head(years: list[str]) -> dict[str, Any]:
    return {
        "jenis": "renstra" if len(years) > 1 else "rkt",
        "judul": "Rencana",
        "singkat": "Rencana",
        "tahun_awal": years[0],
        "tahun_akhir": years[-1],
        "penerbit": "salinan",
        "sumber": {"dicocokkan": "belum"},
        "gaya_angka": "indonesia",
        "tabel_utama": "utama",
        "tabel": [{"id": name, "nama": f"Tabel {name}", "tahun": [*years]} for name in ("utama", "lain")],
    }


def money(*amounts: str, first: int = 2022, **fields: Any) -> Money:
    """One row of money: a year each from the first on; an empty text is no year."""
    years = {str(first + place): amount for place, amount in enumerate(amounts) if amount}
    return {"tercetak": years, **fields}


def activity(number: int, *rows: Money, **fields: Any) -> dict[str, Any]:
    return {"id": f"k{number}", "jenjang": "kegiatan", "nama": f"Kegiatan {number}", "anggaran": [*rows], **fields}


@pytest.fixture
def plan(content_folder) -> Callable[..., Plan]:
    """A document with one program, its money, and its activities."""

    def make(*rows: Money, children: tuple[dict[str, Any], ...] = (), years: list[str] = YEARS) -> Plan:
        node = {"id": "program", "jenjang": "program", "nama": "Program", "anggaran": [*rows], "anak": [*children]}
        text = json.dumps({**head(years), "simpul": [node]}, ensure_ascii=False)
        loaded = load(content_folder({"dinas-contoh/rkt-2030": None, "dinas-contoh/rencana/dokumen.yml": text}))
        assert loaded.errors == ()
        return loaded.plan

    return make


@pytest.fixture
def pictures(plan) -> Pictures:
    """The charts of that program."""

    def make(*rows: Money, **options: Any) -> tuple[Picture, ...]:
        made = plan(*rows, **options)
        return node_pictures(made, made.nodes[0])

    return make


def cells(picture: Picture) -> list[list[str]]:
    return [[row.head, *(f"{cell.text} {cell.remark}".strip() for cell in row.cells)] for row in picture.rows]


def widths(picture: Picture, kind: str = "pagu") -> list[float]:
    return [float(rect.attrib["width"]) for rect in in_class(read(picture.svg), kind, "rect")]


# --- by year ------------------------------------------------------------------------


def test_money_by_year_has_a_bar_a_sentence_and_a_row_for_each_year(pictures: Pictures) -> None:
    (picture,) = pictures(money("10.000.000", "20.000.000", "40.000.000"))

    assert picture.title == "Pagu per tahun"
    assert picture.sentence == "Pagu naik dari Rp10 juta pada 2022 menjadi Rp40 juta pada 2024."
    assert picture.headings == ("Tahun", "Pagu")
    assert cells(picture) == [
        ["2022", "Rp10.000.000 Rp10 juta"],
        ["2023", "Rp20.000.000 Rp20 juta"],
        ["2024", "Rp40.000.000 Rp40 juta"],
    ]
    assert texts_in(read(picture.svg), "angka") == ["Rp10 juta", "Rp20 juta", "Rp40 juta"]
    assert widths(picture)[2] == pytest.approx(4 * widths(picture)[0], abs=0.2)
    assert picture.source is not None
    assert picture.source.text == "Rencana, Tabel utama"


def test_a_year_without_money_keeps_its_place_and_has_no_bar(pictures: Pictures) -> None:
    (picture,) = pictures(money("10.000.000", "", "40.000.000"))

    assert cells(picture)[1] == ["2023", NOTHING]
    assert texts_in(read(picture.svg), "angka")[1] == "tidak dinyatakan"
    assert len(widths(picture)) == 2
    assert picture.has_gaps
    assert picture.sentence.endswith("Tidak ada pagu untuk 2023.")


def test_sums_are_marked_as_ours_where_they_are(pictures: Pictures) -> None:
    child = activity(1, money("1.000.000", "2.000.000", "3.000.000"))
    (all_ours,) = pictures(children=(child,))
    (some_ours,) = pictures(money("", "9.000.000", "9.000.000"), children=(child,))

    assert all_ours.sentence.endswith(" Jumlahnya hitungan kami, dari pagu yang tercetak.")
    assert cells(all_ours)[0] == ["2022", "Rp1.000.000 Rp1 juta; hitungan kami"]
    assert some_ours.sentence.endswith(" Untuk 2022 jumlahnya hitungan kami, dari pagu yang tercetak.")
    assert cells(some_ours)[1] == ["2023", "Rp9.000.000 Rp9 juta"]


def test_what_was_spent_stands_beside_its_ceiling(pictures: Pictures) -> None:
    (picture,) = pictures(money("10.000.000"), money("8.000.000", jenis="realisasi", tabel="lain"), years=["2022"])

    assert picture.title == "Pagu dan realisasi anggaran 2022"
    assert picture.sentence == "Pada 2022 terpakai Rp8 juta dari pagu Rp10 juta (80,0%, hitungan kami)."
    assert cells(picture) == [["2022", "Rp10.000.000 Rp10 juta", "Rp8.000.000 Rp8 juta"]]
    assert texts_in(read(picture.svg), "ket") == ["Realisasi Rp8 juta"]
    assert picture.source is not None
    assert picture.source.text == "Rencana, Tabel utama dan Tabel lain"


def test_years_with_and_without_spending_stand_together(pictures: Pictures) -> None:
    (picture,) = pictures(money("10.000.000", "20.000.000"), money("8.000.000", jenis="realisasi"))

    assert picture.title == "Pagu dan realisasi anggaran per tahun"
    assert cells(picture)[1] == ["2023", "Rp20.000.000 Rp20 juta", NOTHING]
    assert texts_in(read(picture.svg), "angka") == ["Pagu Rp10 juta", "Pagu Rp20 juta"]


def test_spending_is_held_against_the_ceiling_of_its_own_table(
    pictures: Pictures,
) -> None:
    rows = (money("10.000.000", tabel="lain"), money("8.000.000", jenis="realisasi", tabel="lain"))
    (picture,) = pictures(*rows, years=["2022"])
    (printed, *_) = pictures(*rows, money("16.000.000"), years=["2022"])

    assert "terpakai Rp8 juta dari pagu Rp10 juta" in picture.sentence
    assert "terpakai Rp8 juta dari pagu Rp10 juta" in printed.sentence
    assert printed.remark == "Angka lain dari tabel lain tidak ikut digambar."


def test_amounts_of_other_times_and_versions_are_not_drawn(pictures: Pictures) -> None:
    (picture,) = pictures(
        money("10.000.000", "20.000.000"),
        money("30.000.000", first=2024, periode="akhir"),
        money("11.000.000", versi="perubahan"),
    )

    assert [head for head, _ in cells(picture)] == ["2022", "2023"]
    assert picture.remark == "Angka setelah perubahan tidak ikut digambar."


def test_a_plan_of_one_year_has_no_chart_of_its_years_and_says_nothing(pictures: Pictures) -> None:
    assert pictures(money("10.000.000"), years=["2022"]) == ()
    assert pictures() == ()


# --- by part ------------------------------------------------------------------------


def test_parts_stand_by_size_with_their_share_in_the_sentence(pictures: Pictures) -> None:
    children = (activity(1, money("10.000.000")), activity(2, money("30.000.000")), activity(3))
    (picture,) = pictures(children=children, years=["2022"])

    assert picture.title == "Pagu 2022 menurut kegiatan"
    assert texts_in(read(picture.svg), "nama") == ["Kegiatan 2", "Kegiatan 1"]
    assert widths(picture)[0] == pytest.approx(3 * widths(picture)[1], abs=0.2)
    assert cells(picture)[0] == ["Kegiatan 2", "Rp30.000.000 Rp30 juta"]
    assert picture.sentence == (
        "Yang terbesar “Kegiatan 2”: Rp30 juta, 75,0% dari Rp40 juta (hitungan kami). "
        "1 lainnya tanpa pagu yang dinyatakan tidak digambar."
    )


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        (("5", "5"), "Semuanya sama besar: Rp5 juta."),
        (("5", "5", "2"), "2 yang terbesar sama besar: masing-masing Rp5 juta, 41,7% dari Rp12 juta (hitungan kami)."),
    ],
)
def test_equal_parts_are_said_to_be_equal(pictures: Pictures, amounts: tuple[str, ...], expected: str) -> None:
    children = tuple(activity(n, money(f"{each}.000.000")) for n, each in enumerate(amounts))

    assert pictures(children=children, years=["2022"])[0].sentence == expected


@pytest.mark.parametrize(("count", "bars"), [(MOST_BARS, MOST_BARS), (MOST_BARS + 1, MOST_BARS), (40, MOST_BARS)])
def test_the_smallest_parts_share_one_bar_that_says_their_sum(pictures: Pictures, count: int, bars: int) -> None:
    children = tuple(activity(n, money(f"{n}.000.000")) for n in range(1, count + 1))
    (picture,) = pictures(children=children, years=["2022"])
    assert isinstance(picture.chart, AmountChart)
    drawn = sum(bar.amount or Decimal(0) for bar in picture.chart.bars)

    assert len(picture.chart.bars) == len(picture.rows) == bars
    assert drawn == Decimal(count * (count + 1) // 2) * 1_000_000
    if count > bars:
        small = count - bars + 1
        words = f"{small} lainnya"
        assert cells(picture)[-1][0] == picture.chart.bars[-1].name == words
        assert picture.chart.bars[-1].amount == Decimal(small * (small + 1) // 2) * 1_000_000
        assert cells(picture)[-1][1].endswith("hitungan kami")
        assert f"{small} yang terkecil digambar sebagai satu batang" in picture.sentence


def test_several_years_are_added_for_each_part_and_a_part_with_fewer_years_says_which(pictures: Pictures) -> None:
    children = (activity(1, money("1.000.000", "2.000.000")), activity(2, money("", "5.000.000")))
    by_year, by_part = pictures(children=children)

    assert by_year.title == "Pagu per tahun"
    assert by_part.title == "Pagu 2022–2023 menurut kegiatan"
    assert cells(by_part) == [
        ["Kegiatan 2", "Rp5.000.000 Rp5 juta; hanya 2023"],
        ["Kegiatan 1", "Rp3.000.000 Rp3 juta; hitungan kami"],
    ]


def test_rows_that_are_printed_twice_are_counted_twice_and_say_so(minimal: Plan) -> None:
    twin = minimal.node("dinas-pangan/rkt-2030/kegiatan/pasar-murah")

    assert minimal.twins_of(twin)
    document = minimal.document("dinas-pangan/rkt-2030")
    children = [node for node in minimal.nodes_of(document.id) if node.entry.name == twin.entry.name]
    (picture,) = document_pictures(minimal, document, children)

    assert picture.remark == "Baris yang tercetak dua kali dihitung dua kali."
    assert texts_in(read(picture.svg), "nama")[0] == "Pasar Murah (tercetak pertama, baris 15)"


def test_one_part_alone_is_no_chart(pictures: Pictures) -> None:
    assert pictures(children=(activity(1, money("1.000.000")),), years=["2022"]) == ()


# --- what is not drawn ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([money("5.000.000")], f"hanya ada satu angka, {ALONE}"),
        ([money("0", "0", "0")], "semua angkanya nol"),
        ([money("5.000.000"), money("6.000.000", first=2023, **UNSURE)], f"bacaan pagu 2023 {MEDIUM}"),
        ([money("5.000.000", "6.000.000", **UNSURE)], f"bacaan semua angka pagu {MEDIUM}"),
        (
            [money("5.000.000"), money("6.000.000", jenis="realisasi", **UNSURE)],
            f"bacaan realisasi 2022 {MEDIUM}",
        ),
        ([money("5.000.000", "-6.000.000")], "ada jumlah di bawah nol"),
    ],
)
def test_money_by_year_that_would_mislead_is_not_drawn(pictures: Pictures, rows: list[Money], expected: str) -> None:
    (picture,) = pictures(*rows)

    assert (picture.absence, picture.svg) == (f"Bagan pagu tidak digambar: {expected}.", "")


@pytest.mark.parametrize(
    ("children", "expected"),
    [
        ((activity(1, money("5.000.000")), activity(2)), f"hanya satu bagian yang pagunya dinyatakan, {ALONE}"),
        (
            (activity(1, money("5.000.000")), activity(2, money("6.000.000", **UNSURE))),
            f"bacaan pagu 2022 “Kegiatan 2” {MEDIUM}",
        ),
        ((activity(1, money("0")), activity(2, money("0"))), "semua angkanya nol"),
    ],
)
def test_money_by_part_that_would_mislead_is_not_drawn(pictures: Pictures, children, expected: str) -> None:
    (picture,) = pictures(children=children, years=["2022"])

    assert (picture.absence, picture.svg) == (f"Bagan pagu tidak digambar: {expected}.", "")


def test_an_uncertain_amount_far_below_counts_for_the_sum_above_it(pictures: Pictures) -> None:
    below = activity(3, money("6.000.000", **UNSURE), id="s", jenjang="sub-kegiatan")
    (picture,) = pictures(
        children=(activity(1, money("5.000.000")), activity(2, anak=[below], nama="Tengah")), years=["2022"]
    )

    assert "pagu 2022 “Tengah” belum pasti" in picture.absence


def test_a_page_says_only_once_that_money_is_not_drawn(pictures: Pictures) -> None:
    children = (activity(1, money("5.000.000", "1.000.000", **UNSURE)), activity(2, money("6.000.000", "1.000.000")))

    assert [bool(picture.absence) for picture in pictures(children=children)] == [True]


# --- the whole content ------------------------------------------------------------------


@pytest.fixture(scope="module")
def real() -> Plan:
    """The plan of the real content."""
    return load(CONTENT).plan


def test_what_stands_behind_an_amount_adds_up_to_it(real: Plan) -> None:
    for node in real.nodes:
        for year, ceiling in ceilings_of(real, node).items():
            prints = amounts_behind(real, node, year, ceiling.amount.account)
            assert sum(each.rupiah or 0 for each in prints) == ceiling.amount.rupiah, node.id


def test_every_amount_of_a_chart_stands_in_its_table_and_every_amount_of_the_table_in_the_chart(real: Plan) -> None:
    drawn = [picture for node in real.nodes for picture in node_pictures(real, node) if picture.chart]

    assert len(drawn) > 80
    for picture in drawn:
        assert isinstance(picture.chart, AmountChart)
        spent = [bar.spent for bar in picture.chart.bars if bar.spent is not None]
        amounts = sorted([bar.amount for bar in picture.chart.bars if bar.amount is not None] + spent)
        table = [cell.text for row in picture.rows for cell in row.cells if cell.text != NOTHING]
        assert sorted(Decimal(text.removeprefix("Rp").replace(".", "")) for text in table) == amounts
        for text in texts_in(read(picture.svg), "angka"):
            words = text.removeprefix("Pagu ")
            stands = any(words in f"{cell.text};{cell.remark}" for row in picture.rows for cell in row.cells)
            assert stands or words == "tidak dinyatakan", (picture.title, words)


def test_the_parts_of_a_document_add_up_to_its_total(real: Plan) -> None:
    found = 0
    for document in real.documents:
        totals = document_totals(real, document)
        for picture in document_pictures(real, document, programs_of(real, document)):
            if isinstance(picture.chart, AmountChart):
                found += 1
                amounts = sum(bar.amount or 0 for bar in picture.chart.bars)
                assert amounts == sum(total.rupiah for total in totals.values())

    assert found >= 3


def test_a_chart_of_many_parts_costs_no_more_than_one_of_some(plan) -> None:
    """The rest is one bar, however many there are."""
    calls = []
    for count in (20, 200):
        children = tuple(activity(n, money(f"{100 + n}.000.000")) for n in range(count))
        made = plan(children=children, years=["2022"])
        (picture,) = node_pictures(made, made.nodes[0])
        calls.append(calls_of(lambda shown=picture: shown.svg))

    assert calls[1] <= calls[0] + 50


def test_a_chart_draws_the_ceiling_in_force_and_says_so(pictures: Pictures) -> None:
    """The share is of the same ceiling that the first screen and the table take."""
    rows = (money("500.000"), money("600.000", versi="perubahan"), money("400.000", jenis="realisasi"))
    (picture,) = pictures(*rows, years=["2022"])

    assert "terpakai Rp400.000 dari pagu setelah perubahan Rp600.000 (66,7%, hitungan kami)" in picture.sentence
    assert "sebelum perubahan" in picture.remark
