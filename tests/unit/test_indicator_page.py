"""The sections of an indicator's page, each on a small document written for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from pages_read import body_of, links_of, page, words_of

from generator.building import OutputFile, build
from generator.loading import load
from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.model.records import Article
from generator.model.terms import FindingSeverity, Role
from generator.pages.differing import view_differing
from generator.pages.figures import gap_text
from generator.pages.frame import Link
from generator.pages.indicator import view_indicator
from generator.pages.indicator_facts import indicator_facts
from generator.pages.results_table import view_results
from generator.pages.supporters import MOST_ROWS, view_supporters
from generator.problems import Location

INDICATOR = "dinas-contoh/rkt-2030/indikator/uji"
NODE = "dinas-contoh/rkt-2030/program/pangan"
DOCUMENT = """
jenis: {kind}
judul: Dokumen Uji
singkat: Uji
tahun_awal: "2030"
tahun_akhir: "2032"
penerbit: salinan
sumber: {{}}
gaya_angka: indonesia
tabel_utama: utama
tabel:
  - {{id: utama, nama: Tabel Utama, tahun: ["2029", "2030", "2031", "2032"]}}
  - {{id: lain, nama: Tabel Lain, tahun: ["2029", "2030", "2031", "2032"]}}
simpul:
  - id: pangan
    jenjang: program
    nama: Program Pangan
    baris: "1"
    {node}
    indikator: [{{id: uji, nama: Cakupan, satuan: "%", baris: "2", {entry}nilai: [{values}]}}]
{more}
"""


@pytest.fixture
def plan_with(content_folder) -> Callable[..., Plan]:
    """A plan with one document, whose one indicator has these values."""

    def make(*values: str, kind: str = "renstra", node: str = "", entry: str = "", more: str = "") -> Plan:
        text = DOCUMENT.format(kind=kind, node=node, entry=entry, values=", ".join(values), more=more)
        loaded = load(content_folder({"dinas-contoh/rkt-2030/dokumen.yml": text}))
        assert not loaded.errors, loaded.errors
        return loaded.plan

    return make


def value(printed: str, year: int = 2030, role: str = "target", more: str = "") -> str:
    return f'{{tercetak: "{printed}", tahun: "{year}", peran: {role}, baris: "{year}"{more}}}'


def built(plan: Plan) -> Mapping[str, OutputFile]:
    return {file.uri: file for file in build(plan)}


def section(plan: Plan, heading: str, url: str = INDICATOR) -> str:
    """The words of one section of a page; empty where the page has none of that name."""
    body = body_of(page(built(plan), url))
    _, found, rest = body.partition(f"\n## {heading}\n")
    return (
        words_of(replace(page(built(plan), url), content=f"\n---\n{rest.partition(chr(10) + '## ')[0]}"))
        if found
        else ""
    )


# --- years ---------------------------------------------------------------------------------------------------------

YEARS = "Target dan hasil, tahun demi tahun"


def test_each_year_shows_target_actual_achievement_print_and_status(plan_with) -> None:
    plan = plan_with(value("77"), value("80", role="realisasi"), value("104", role="capaian"))

    assert section(plan, YEARS).startswith(
        "Target, realisasi, dan capaian Waktu Target Realisasi Capaian hitungan kami Capaian tercetak Status "
        "2030 77% 80% 103,9% 104 ●●●● sangat tinggi melampaui target 2030 80 ÷ 77 × 100 = 103,9%; dokumen "
        "mencetak 104. "
        "Rumus: realisasi ÷ target × 100. Kami menganggap makin tinggi makin baik, karena dokumen tidak menyatakan "
        "arahnya. Kata untuk capaian mengikuti Skala nilai peringkat kinerja."
    )


def test_years_without_a_result_share_one_status_and_stand_apart(plan_with) -> None:
    values = (value("70"), value("75", 2031), value("80", 2032), value("70", role="realisasi"))
    plan = replace(plan_with(*values), editions=("2032-06-01",))
    table = view_results(plan, plan.indicator(INDICATOR))

    assert table is not None
    assert [(row.time, row.achievement, row.status.word) for row in table.results] == [
        ("2030", "100%", "sangat tinggi")
    ]
    assert [(row.time, row.target.link.text, row.height, row.status.text) for row in table.promises] == [
        ("2031", "75%", 1, "laporan 2031 belum dimuat di situs ini, tahun 2031 sudah berakhir"),
        ("2032", "80%", 1, "laporan 2032 belum dimuat di situs ini, tahun 2032 belum berakhir"),
    ]


def test_a_plan_without_results_has_a_small_table_with_one_status_for_all_its_years(plan_with) -> None:
    plan = plan_with(value("70"), value("75", 2031), value("80", 2032), value("80", 2032, more=", periode: akhir"))
    table = view_results(plan, plan.indicator(INDICATOR))

    assert table is not None
    assert table.results == ()
    assert [row.height for row in table.promises] == [4, 0, 0, 0]
    assert section(plan, YEARS) == (
        "Target yang tercetak Waktu Target Realisasi 2030 70% laporan 2030–2032 belum dimuat di situs ini "
        "2031 75% 2032 80% akhir periode (2032) 80%"
    )
    assert body_of(page(built(plan), INDICATOR)).count('rowspan="4"') == 1


def test_a_loaded_report_that_is_silent_is_said_in_each_year_of_its_own(plan_with) -> None:
    plan = plan_with(value("70"), value("75", 2031), value("60", 2029), kind="lkjip")

    assert section(plan, YEARS).endswith(
        "2029 60% laporan 2029 belum dimuat di situs ini "
        "2030 70% tidak dilaporkan Uji tidak mencetak realisasinya 2031 75%"
    )


def test_what_is_not_worked_out_says_why_and_equal_reasons_stand_together(plan_with) -> None:
    zeros = (value("0"), value("0", 2031), value("5", role="realisasi"), value("5", 2031, "realisasi"))
    plan = plan_with(*zeros, value("9", 2032, "realisasi"))

    words = section(plan, YEARS)
    assert "2030–2031 Capaian tidak kami hitung: targetnya nol, sehingga tidak dapat menjadi pembagi." in words
    assert "2032 9% dilaporkan, capaian tidak dihitung tidak ada target untuk waktu ini" in words
    assert "Rumus" not in words
    assert "Skala" not in words


def test_a_change_within_the_year_and_a_second_target_are_said_beside_the_target(plan_with) -> None:
    plan = plan_with(value("77"), value("78", more=", versi: perubahan"), value("5", 2031), value("6", 2031))

    words = section(plan, YEARS)
    assert "2030 78% setelah perubahan, semula 77%" in words
    assert "2031 5% tercetak juga 6%" in words


def test_base_values_stand_below_the_years_and_every_figure_leads_to_its_row(minimal: Plan) -> None:
    archive = minimal.indicator("badan-arsip/renstra-2029-2031/indikator/nilai-pengawasan-arsip")
    table = view_results(minimal, archive)
    rkt = view_results(minimal, minimal.indicator("dinas-pangan/rkt-2030/indikator/keluarga-penerima-beras"))

    assert table is not None
    assert [link.text for link in table.baselines] == ["CC pada 2028"]
    assert rkt is not None
    assert [row.target.link.url for row in rkt.promises] == ["../../tabel/rkt/#b11"]


def test_a_scale_that_the_agency_has_set_is_named_with_its_source(minimal: Plan) -> None:
    table = view_results(minimal, minimal.indicator("dinas-pangan/lkjip-2030/indikator/keluarga-rawan-pangan-dilayani"))

    assert table is not None
    assert table.scale == (
        "Kata untuk capaian mengikuti Skala Misal, skala yang ditetapkan instansi (Keputusan Dinas Pangan 1/2030)."
    )
    assert table.scale_link.url == "../../../"


def test_the_default_scale_leads_to_the_chapter_on_method_where_there_is_one(plan_with) -> None:
    plan = plan_with(value("77"), value("80", role="realisasi"))

    def link(*articles: Article) -> Link:
        table = view_results(replace(plan, articles=articles), plan.indicator(INDICATOR))
        assert table is not None
        return table.scale_link

    method = Article("metode", "Metode", "# Metode\n\n## Capaian dan skala\n\nSkala.\n", Location("halaman/metode.md"))
    assert link(method).url == "../../../../metode/#capaian-dan-skala"
    assert link(replace(method, text="# Metode\n")).text == ""
    assert link().text == ""


def test_no_target_and_no_actual_make_no_section(plan_with) -> None:
    plan = plan_with(value("7", 2029, "dasar"))

    assert section(plan, YEARS) == ""
    assert "tetapi tidak mencetak targetnya; nilai awalnya 7% pada 2029." in words_of(page(built(plan), INDICATOR))


# --- the first screen ----------------------------------------------------------------------------------------------


def facts(plan: Plan) -> list[tuple[str, str, str]]:
    found = indicator_facts(plan, plan.indicator(INDICATOR))
    return [(fact.label, fact.value.text, fact.status.text if fact.status else fact.remark) for fact in found]


NOBODY = ("Penanggung jawab", "tidak dinyatakan dalam dokumen", "")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((), [("Target", "tidak tercetak", "")]),
        ((value("70"),), [("Target 2030", "70%", ""), ("Realisasi", "laporan 2030 belum dimuat di situs ini", "")]),
        (
            (value("70"), value("75", 2031), value("80", 2032)),
            [
                ("Target 2030", "70%", ""),
                ("Target 2032", "80%", ""),
                ("Realisasi", "laporan 2030–2032 belum dimuat di situs ini", ""),
            ],
        ),
        (
            (value("70"), value("70", 2031), value("70", 2032), value("210", 2032, more=", periode: akhir")),
            [
                ("Target 2030–2032", "70%", "tiap tahun"),
                ("Target akhir periode (2032)", "210%", ""),
                ("Realisasi", "laporan 2030–2032 belum dimuat di situs ini", ""),
            ],
        ),
        (
            (
                value("70"),
                value("75", 2031),
                value("80", 2032),
                value("84", 2031, "realisasi"),
                value("111", 2031, "capaian"),
            ),
            [
                ("Target 2031", "75%", ""),
                ("Target 2032", "80%", ""),
                ("Realisasi 2031", "84%", ""),
                ("Capaian 2031", "112%", "112%, sangat tinggi, melampaui target"),
                ("Capaian tercetak 2031", "111", ""),
            ],
        ),
        (
            (value("BB"), value("B", role="realisasi")),
            [("Target 2030", "BB", ""), ("Realisasi 2030", "B", ""), ("Capaian 2030", "", "tidak tercapai")],
        ),
        (
            (value("0"), value("5", role="realisasi")),
            [
                ("Target 2030", "0%", ""),
                ("Realisasi 2030", "5%", ""),
                ("Capaian 2030", "tidak dihitung", "targetnya nol, sehingga tidak dapat menjadi pembagi"),
            ],
        ),
        (
            (value("5", role="realisasi"),),
            [
                ("Target", "tidak tercetak", ""),
                ("Realisasi 2030", "5%", ""),
                ("Capaian 2030", "tidak dihitung", "tidak ada target untuk waktu ini"),
            ],
        ),
    ],
)
def test_the_first_screen_has_target_result_status_and_who_answers(plan_with, values, expected) -> None:
    assert facts(plan_with(*values)) == [*expected, NOBODY]


def test_the_first_screen_says_what_has_ended_and_what_runs(plan_with) -> None:
    plan = replace(plan_with(value("70"), value("80", 2031)), editions=("2031-03-01",))

    assert (
        "Realisasi",
        "laporan 2030 belum dimuat di situs ini",
        "tahun 2030 sudah berakhir; tahun 2031 belum berakhir",
    ) in facts(plan)
    running = replace(plan_with(value("80", 2031)), editions=("2031-03-01",))
    assert ("Realisasi", "tahun 2031 belum berakhir", "") in facts(running)


def test_a_silent_report_is_named_on_the_first_screen(plan_with) -> None:
    assert ("Realisasi", "tidak dilaporkan", "Uji tidak mencetak realisasinya") in facts(
        plan_with(value("70"), kind="lkjip")
    )


def test_who_answers_is_sought_upwards_and_said_so(minimal: Plan) -> None:
    def answers(name: str) -> tuple[str, str, str]:
        found = indicator_facts(minimal, minimal.indicator(f"dinas-pangan/rkt-2030/indikator/{name}"))[-1]
        return found.value.text, found.value.url, found.remark

    unit = "../../../unit/bidang-distribusi/"
    assert answers("keluarga-rawan-pangan-dilayani") == (
        "Kepala Bidang Distribusi",
        unit,
        "untuk program pemilik indikator ini",
    )
    assert answers("pasar-murah-1") == (
        "Kepala Bidang Distribusi",
        unit,
        "untuk program “Program Ketahanan Pangan (RTG)” di atasnya",
    )
    assert answers("iku-indeks-ketahanan-pangan") == ("tidak dinyatakan dalam dokumen", "", "")


# --- reasons -------------------------------------------------------------------------------------------------------

APART = "Mengapa berbeda, dan apa tindak lanjutnya menurut dokumen"
TOGETHER = "Penyebab dan tindak lanjut menurut dokumen"
MISSED = (value("80"), value("70", role="realisasi"))
CAUSE = "butir: [{jenis: penyebab, ringkasan: Hujan lama.}, {jenis: tindak-lanjut, ringkasan: Jalan diperbaiki.}], "


def test_causes_and_follow_up_stand_in_a_section_of_their_own(plan_with) -> None:
    plan = plan_with(*MISSED, kind="lkjip", entry=CAUSE)

    assert section(plan, APART).startswith("Penyebab: Hujan lama. baris 2 Tindak lanjut: Jalan diperbaiki.")
    assert "Penjelasan dari dokumen" not in body_of(page(built(plan), INDICATOR))


def test_causes_of_a_result_that_is_as_promised_do_not_speak_of_a_difference(plan_with) -> None:
    plan = plan_with(value("80"), value("80", role="realisasi"), kind="lkjip", entry=CAUSE)

    assert section(plan, TOGETHER).startswith("Penyebab: Hujan lama.")
    assert section(plan, APART) == ""


def test_what_is_said_of_the_owner_is_said_to_be_about_it(plan_with) -> None:
    node = "butir: [{jenis: penyebab, ringkasan: Gudang jauh.}, {jenis: masalah, ringkasan: Lain.}]"
    plan = plan_with(*MISSED, kind="lkjip", node=node)

    assert section(plan, APART) == "Penyebab: Gudang jauh. (tentang program “Program Pangan”) baris 1"


def test_a_missed_target_without_a_cause_is_said_only_of_reports(plan_with) -> None:
    silence = "Dokumen tidak memuat penyebab untuk indikator ini."

    assert section(plan_with(*MISSED, kind="lkjip"), APART) == silence
    assert section(plan_with(*MISSED, kind="renstra"), APART) == ""
    assert section(plan_with(value("80"), value("90", role="realisasi"), kind="lkjip"), APART) == ""
    general = "butir: [{jenis: penyebab, ringkasan: Umum.}]"
    assert section(plan_with(*MISSED, kind="lkjip", more=general), APART) == (
        f"{silence} Penyebab yang disebut untuk seluruh dokumen ada di halaman konteks."
    )


# --- prints that differ --------------------------------------------------------------------------------------------

OTHER = ", tabel: lain"


def test_every_print_of_a_figure_that_differs_is_listed_with_the_one_that_leads(plan_with) -> None:
    plan = plan_with(
        value("79", more=OTHER), value("80"), value("80,0"), value("81,5"), value("5", 2031), value("5", 2031)
    )
    rows = view_differing(plan, plan.indicator(INDICATOR))

    assert [(row.figure, row.source.table, row.printed, row.more, row.remark) for row in rows] == [
        ("Target 2030", "Tabel Utama", "80", "dan 1 baris lain", "dipakai di halaman ini: tabel utama dokumen"),
        ("Target 2030", "Tabel Lain", "79", "", "1 poin persen lebih rendah"),
        ("Target 2030", "Tabel Utama", "81,5", "", "1,5 poin persen lebih tinggi"),
    ]
    words = words_of(page(built(plan), INDICATOR))
    assert "≠ berbeda, 1,5 poin persen lebih tinggi" in words


def test_a_base_value_is_held_against_the_actual_of_its_year(plan_with) -> None:
    plan = plan_with(value("7", 2029, "dasar"), value("8", 2029, "realisasi", OTHER))
    rows = view_differing(plan, plan.indicator(INDICATOR))

    assert [(row.figure, row.printed, row.is_leading, row.remark) for row in rows] == [
        ("Realisasi 2029", "8", True, "dipakai di halaman ini: tabel utama tidak mencetaknya"),
        ("Nilai awal 2029", "7", False, "1 poin persen lebih rendah"),
    ]


@pytest.mark.parametrize(
    "values",
    [
        (value("80"), value("80,0", more=OTHER)),
        (value("80"), value("79,9", more=OTHER)),
        (value("80"), value("-", more=OTHER)),
        (value("80"), value("", more=OTHER)),
        (value("80"), value("81", 2031)),
        (value("80"), value("81", more=", versi: perubahan")),
        (value("80"), value("20", more=", periode: tw1")),
        (value("80"), value("81", role="realisasi")),
        (value("70-90"), value("80", more=OTHER)),
    ],
)
def test_prints_that_agree_round_or_speak_of_something_else_are_not_listed(plan_with, values) -> None:
    plan = plan_with(*values)

    assert view_differing(plan, plan.indicator(INDICATOR)) == ()


@pytest.mark.parametrize("printed", ["n/a", "belum ada"])
def test_words_differ_from_figures_by_no_amount(plan_with, printed) -> None:
    plan = plan_with(value("80"), value(printed, more=OTHER))
    rows = view_differing(plan, plan.indicator(INDICATOR))

    assert [(row.is_leading, row.is_different) for row in rows] == [(True, False), (False, True)]
    assert rows[1].remark == ""


def test_the_first_screen_says_that_prints_differ_unless_a_finding_does(plan_with) -> None:
    differing = (value("80"), value("n/a", more=OTHER))
    note = "Dokumen ini mencetak angka yang berbeda untuk hal yang sama: semua cetakannya."

    assert note in words_of(page(built(plan_with(*differing)), INDICATOR))
    assert note not in words_of(page(built(plan_with(value("80"))), INDICATOR))


def test_a_difference_is_said_in_points_for_percentages_and_in_units_for_counts(plan_with) -> None:
    plan = plan_with(value("80"), value("81,5", 2031), value("80", 2032))
    one, other, same = plan.values

    assert gap_text(plan, other, one) == "1,5 poin persen lebih tinggi"
    assert gap_text(plan, one, other) == "1,5 poin persen lebih rendah"
    assert gap_text(plan, one, same) == ""


# --- the work behind it --------------------------------------------------------------------------------------------

WORK = "Kegiatan dan uang di baliknya"


def child(name: str, money: str = "", more: str = "") -> str:
    amount = f', anggaran: [{{tercetak: "{money}", tahun: "2030", baris: "7"}}]' if money else ""
    return f'{{id: {name}, jenjang: kegiatan, nama: {name.title()}, baris: "5"{amount}{more}}}'


def test_the_owner_stands_first_with_its_money(plan_with) -> None:
    plan = plan_with(value("80"), node='anggaran: [{tercetak: "1.000", tahun: "2030"}]')

    assert section(plan, WORK) == "Indikator ini milik Program Pangan, pagu 2030 Rp1.000."


def test_the_level_of_the_owner_is_said_unless_its_name_says_it(minimal: Plan) -> None:
    def owner(name: str) -> str:
        return section(minimal, WORK, f"dinas-pangan/rkt-2030/indikator/{name}").partition(", pagu")[0]

    assert owner("iku-indeks-ketahanan-pangan") == "Indikator ini milik sasaran Terjaminnya Pangan Warga"
    assert owner("keluarga-rawan-pangan-dilayani") == "Indikator ini milik Program Ketahanan Pangan (RTG)"


def test_what_stands_below_the_owner_is_listed_with_money_and_our_sum(plan_with) -> None:
    plan = plan_with(value("80"), node=f"anak: [{child('beras', '1.000')}, {child('jagung', '2.000')}, {child('ubi')}]")

    assert section(plan, WORK) == (
        "Indikator ini milik Program Pangan, pagu 2030 Rp3.000 (hitungan kami). "
        "Di bawah program pemilik indikator ini "
        "Nama Pagu 2030 Sumber Beras Kegiatan Rp1.000 baris 5 Jagung Kegiatan Rp2.000 baris 5 "
        "Ubi Kegiatan tidak dinyatakan baris 5 Jumlah hitungan kami, 2 dari 3 baris Rp3.000 "
        "Uang ini untuk seluruh pekerjaan di barisnya, bukan untuk indikator ini saja."
    )


def test_what_prints_the_indicator_is_not_listed_a_second_time(plan_with) -> None:
    use = ', pemakaian: [{indikator: uji, nilai: [{tercetak: "80", tahun: "2030"}], baris: "9"}]'
    plan = plan_with(value("80"), node=f"anak: [{child('beras', '1.000', use)}, {child('jagung', '2.000')}]")

    words = section(plan, WORK)
    assert "Yang mencetak indikator ini di sebelahnya Nama Target tercetak Pagu 2030 Sumber Beras Kegiatan 80%" in words
    assert words.count("Beras") == 1
    assert words.count("Jagung") == 1
    assert "Jumlah" not in words


def test_what_the_document_names_as_support_is_listed_and_a_strategy_is_no_work(plan_with) -> None:
    tie = "dari: program/lain, ke: program/pangan, jenis: mendukung, alasan: Uji., keyakinan: tinggi"
    relation = f"relasi: [{{{tie}}}]"
    other = '  - {id: lain, jenjang: program, nama: Program Lain, baris: "8"}'
    plan = plan_with(
        value("80"), node="anak: [{id: s, jenjang: strategi, nama: Strategi, baris: '4'}]", more=f"{other}\n{relation}"
    )

    assert section(plan, WORK).startswith(
        "Indikator ini milik Program Pangan. Mendukung program pemilik indikator ini menurut dokumen "
        "Nama Pagu 2030–2032 Sumber Program Lain Program tidak dinyatakan baris 8"
    )


def test_money_of_nodes_of_several_levels_is_not_added(plan_with) -> None:
    """One may lie within the other: the same rupiah would count twice."""
    inner = ', pemakaian: [{indikator: uji, nilai: [{tercetak: "80", tahun: "2030"}]}]'
    deep = f"{inner}, anak: [{child('ubi', '1.000', inner).replace('jenjang: kegiatan', 'jenjang: sub-kegiatan')}]"
    plan = plan_with(value("80"), node=f"anak: [{child('beras', '1.000', deep)}]")
    (table,) = view_supporters(plan, plan.indicator(INDICATOR)).tables

    assert len(table.rows) == 2
    assert table.total == ""


def test_a_long_list_shows_those_with_most_money_and_the_sum_of_all(plan_with) -> None:
    children = ", ".join(child(f"k{number}", f"{number}.000") for number in range(1, MOST_ROWS + 6))
    plan = plan_with(value("80"), node=f"anak: [{children}]")
    (table,) = view_supporters(plan, plan.indicator(INDICATOR)).tables

    assert [row.money for row in table.rows[:2]] == ["Rp25.000", "Rp24.000"]
    assert len(table.rows) == MOST_ROWS
    assert (table.total, table.count) == ("Rp325.000", "25")
    assert (table.more.text, table.more.url) == ("Semua 25 ada di halaman pemiliknya", "../../program/pangan/")


# --- attributes and prints -----------------------------------------------------------------------------------------


def test_every_attribute_that_the_document_does_not_state_is_said_to_be_missing(plan_with) -> None:
    plan = plan_with(value("80"))
    labels = ("Kelompok", "Arah yang baik", "Gabungan antartahun", "Definisi", "Rumus", "Pembilang", "Penyebut")

    words = section(plan, "Rincian")
    for label in (*labels, "Sumber data", "Penanggung jawab"):
        assert f"{label} tidak dinyatakan dalam dokumen" in words


def test_every_attribute_that_is_stated_is_shown(minimal: Plan) -> None:
    url = "badan-arsip/renstra-2029-2031/indikator/nilai-pengawasan-arsip"

    assert section(minimal, "Rincian", url) == (
        "Satuan tidak dinyatakan dalam dokumen Kelompok tidak dinyatakan dalam dokumen "
        "Indikator kinerja utama ya, menurut dokumen Arah yang baik makin tinggi makin baik "
        "Gabungan antartahun nilai tahun terakhir Definisi Nilai dari lembaga pengawas. "
        "Rumus Jumlah skor dibagi banyak aspek. Pembilang tidak dinyatakan dalam dokumen "
        "Penyebut tidak dinyatakan dalam dokumen Sumber data Laporan pengawasan "
        "Penanggung jawab tidak dinyatakan dalam dokumen"
    )


def test_the_parts_of_a_share_are_shown_by_year_with_table_and_line(plan_with) -> None:
    parts = (value("9", 2031, "pembilang"), value("8", 2030, "pembilang", OTHER), value("10", 2031, "penyebut"))

    assert (
        "Pembilang 2030: 8 (Tabel Lain, baris 2030); 2031: 9 (Tabel Utama, baris 2031) Penyebut 2031: 10 "
        in section(plan_with(value("80"), *parts), "Rincian")
    )


def test_all_prints_stand_in_order_of_time_and_role(plan_with) -> None:
    plan = plan_with(value("9", 2031), value("8", 2030, "realisasi"), value("7", 2030), value("5", 2029, "dasar"))

    assert section(plan, "Semua angka tercetak").startswith(
        "Setiap angka indikator ini seperti tercetak Waktu Peran Tercetak Dibaca Sumber "
        "2029 Nilai awal 5 5% Tabel Utama, baris 2029 2030 Target 7 7% Tabel Utama, baris 2030 "
        "2030 Realisasi 8 8% Tabel Utama, baris 2030 2031 Target 9 9% Tabel Utama, baris 2031"
    )


def test_a_long_list_of_prints_is_folded_and_a_short_one_is_not(plan_with) -> None:
    def body(count: int) -> str:
        return body_of(page(built(plan_with(*(value(str(n + 1), more=OTHER) for n in range(count)))), INDICATOR))

    assert "<summary>Semua 13 cetakan</summary>" in body(13)
    assert "<details" not in body(12)


def test_the_shape_of_a_status_is_hidden_from_ears_and_its_word_is_not(plan_with) -> None:
    plan = plan_with(value("80"), value("60", role="realisasi"))
    body = body_of(page(built(plan), INDICATOR))

    assert body.count('<span class="r-tahap" aria-hidden="true">●●○○</span> sedang') == 2


# --- where indicators are listed -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "kind", "words"),
    [
        ((value("80"), value("60", role="realisasi")), "renstra", "●●○○ 75%, sedang (2030)"),
        ((value("80"), value("96", role="realisasi")), "renstra", "●●●● 120%, sangat tinggi (2030) melampaui target"),
        ((value("BB"), value("C", role="realisasi")), "renstra", "✕ tidak tercapai (2030) menurut urutan predikat"),
        ((value("80"), value("80", 2031)), "renstra", "laporan 2030–2031 belum dimuat di situs ini"),
        ((value("80"),), "lkjip", "tidak dilaporkan dalam Uji"),
        ((), "renstra", "target tidak tercetak"),
        ((value("0"), value("5", role="realisasi")), "renstra", "dilaporkan, capaian tidak dihitung (2030)"),
    ],
)
def test_a_list_beside_a_node_says_the_status_in_short(plan_with, values, kind, words) -> None:
    assert words in section(plan_with(*values, kind=kind), "Indikator", NODE)


def test_an_indicator_of_another_node_is_told_on_its_own_page(minimal_files) -> None:
    words = words_of(page(minimal_files, "dinas-pangan/rkt-2030/kegiatan/penyaluran-beras"))

    assert "lihat halaman indikatornya" in words
    links = set(links_of(page(minimal_files, "dinas-pangan/rkt-2030/kegiatan/penyaluran-beras")))
    assert any(target.endswith("indikator/keluarga-rawan-pangan-dilayani") for _, target, _ in links)


def test_a_result_that_a_heavy_finding_questions_is_not_told_without_saying_so(minimal: Plan) -> None:
    """Whoever copies the first sentence copies the doubt with it."""
    reported = next(i for i in minimal.indicators if any(v.role is Role.ACTUAL for v in minimal.values_of(i.id)))
    doubt = "Sebuah temuan di bawah mempersoalkan angkanya."

    for rule, severity, is_said in (
        ("capaian-angka", FindingSeverity.HIGH, True),
        ("capaian-angka", FindingSeverity.LOW, False),
        ("ejaan", FindingSeverity.HIGH, False),
    ):
        found = Finding(rule, severity, reported.document_id, "uji", "Uji.", indicator_id=reported.id)
        lead = view_indicator(replace(minimal, findings=(found,)), reported).frame.description
        assert (doubt in lead) is is_said
