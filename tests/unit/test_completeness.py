"""Completeness: what is counted of what, which records lack it, and what is not asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_findings import HIGH, LOW, MEDIUM, RICE, RKT, finding, quote, with_findings
from pages_read import links_of, page, says, words_of

from generator.building import build
from generator.model.completeness import Check, completeness_of
from generator.model.plan import Plan
from generator.pages.completeness import WORDS

SMALL = "dinas-contoh/rkt-2030"
BERAS, PANGAN = f"{SMALL}/kegiatan/beras", f"{SMALL}/program/pangan"
RENSTRA, REPORT = "badan-arsip/renstra-2029-2031", "dinas-pangan/lkjip-2030"


def checks(plan: Plan, document_id: str = SMALL) -> dict[str, Check]:
    return {check.slug: check for check in completeness_of(plan, plan.document(document_id))}


def counts(plan: Plan, slug: str, document_id: str = SMALL) -> tuple[int, int, list[str]]:
    """Stated, whole, and the last part of the id of each that lacks it."""
    check = checks(plan, document_id)[slug]
    return check.stated, check.whole, [gap.record_id.rpartition("/")[2] for gap in check.gaps]


def test_a_small_document_is_counted_one_by_one(load_changed) -> None:
    plan = load_changed().plan

    assert counts(plan, "terbaca") == (3, 3, [])
    assert counts(plan, "bertahun") == (3, 3, [])
    assert counts(plan, "bersatuan") == (2, 2, [])
    assert counts(plan, "bersumber") == (3, 3, [])
    assert counts(plan, "pasti") == (3, 3, [])
    assert counts(plan, "nilai-awal") == (0, 2, ["warga-dilayani", "keluarga-menerima-beras"])
    assert counts(plan, "target") == (2, 2, [])
    assert counts(plan, "uang") == (1, 2, ["pangan"])
    assert counts(plan, "kode") == (0, 2, ["pangan", "beras"])
    assert "jumlah-tepat" not in checks(plan)
    assert "realisasi" not in checks(plan)


@pytest.mark.parametrize(
    ("old", "new", "slug", "gaps"),
    [
        ('{tercetak: "77.5"}', "{tercetak: banyak, keadaan: teks, alasan: Kata.}", "terbaca", ["warga-dilayani"]),
        ('{tercetak: "77.5"}', '{tercetak: "-"}', "terbaca", []),  # a dash is no figure that can be read
        ('satuan: "%"', 'definisi: "Warga."', "bersatuan", ["warga-dilayani"]),
        ('{tercetak: "77.5"}', '{tercetak: "77.5", alasan: Kabur., keyakinan: sedang}', "pasti", ["warga-dilayani"]),
        ('{tercetak: "77.5"}', '{tercetak: "77.5", alasan: Jelas., keyakinan: tinggi}', "pasti", []),
        ('{tercetak: "77.5"}', '{tercetak: "77.5", peran: dasar}', "target", ["warga-dilayani"]),
        ('{tercetak: "77.5"}', '{tercetak: "-"}', "target", ["warga-dilayani"]),
        ('satuan: "%"', 'satuan: "%"\n        arah: naik', "arah", ["keluarga-menerima-beras"]),
        ('satuan: "%"', 'satuan: "%"\n        formula: a / b', "rumus", ["keluarga-menerima-beras"]),
        ('satuan: "%"', 'satuan: "%"\n        definisi: Warga.', "penjelasan", ["keluarga-menerima-beras"]),
        ('satuan: "%"', 'satuan: "%"\n        sumber_data: Survei', "sumber-data", ["keluarga-menerima-beras"]),
        ("nama: Program Pangan", "nama: Program Pangan\n    lokasi: Desa", "lokasi", ["beras"]),
        ("nama: Program Pangan", "nama: Program Pangan\n    kelompok_sasaran: Warga", "kelompok-sasaran", ["beras"]),
    ],
)
def test_each_question_sees_its_own_gap_and_no_look_alike(
    load_changed, old: str, new: str, slug: str, gaps: list[str]
) -> None:
    assert counts(without_prints(load_changed, (old, new)), slug)[2] == gaps


def without_prints(load_changed, *changes: tuple[str, str]) -> Plan:
    """The small document without its printed table, so that changed prints contradict nothing; its rules are asked."""
    no_table = (", cetakan: cetakan/rkt.csv, kolom: 3", "")
    loaded = load_changed(*changes, no_table, files={f"{SMALL}/cetakan": None})
    assert loaded.problems == ()
    return loaded.plan


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("1,500,000", (1, 1, [])),
        ("1,500,001", (0, 1, ["pangan"])),
        ("-", None),  # nothing to compare
    ],
)
def test_a_sum_closes_to_the_rupiah(load_changed, whole: str, expected: tuple[int, int, list[str]] | None) -> None:
    money = f'    nama: Program Pangan\n    anggaran: [{{tercetak: "{whole}"}}]\n'
    plan = without_prints(load_changed, ("    nama: Program Pangan\n", money))

    assert (counts(plan, "jumlah-tepat") if "jumlah-tepat" in checks(plan) else None) == expected


@pytest.mark.parametrize(("whole", "is_asked"), [("1,600,000", False), ("1,400,000", True)])
def test_a_sum_of_which_a_part_is_missing_is_only_asked_when_it_is_too_large_already(
    load_changed, whole: str, is_asked: bool
) -> None:
    more = '    anak:\n      - {id: lain, jenjang: kegiatan, nama: Lain, baris: "12"}\n'
    plan = without_prints(
        load_changed,
        ("    nama: Program Pangan\n", f'    nama: Program Pangan\n    anggaran: [{{tercetak: "{whole}"}}]\n'),
        ("    anak:\n", more),
    )

    assert ("jumlah-tepat" in checks(plan)) is is_asked


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [
        ('tercetak: "1,500,000"', "-", (1, 1, [])),
        ('tercetak: "1,600,000"', "-", (0, 1, ["pangan"])),
        ('tercetak: "1,500", dibaca: "1500000", alasan: Ribuan., keyakinan: tinggi', "200", (1, 1, [])),
        ('tercetak: "1,500", dibaca: "1500000", alasan: Ribuan., keyakinan: tinggi', "900", (0, 1, ["pangan"])),
    ],
)
def test_a_part_that_prints_a_dash_adds_nothing_to_a_sum_and_a_rounded_sum_closes(
    load_changed, whole: str, part: str, expected: tuple[int, int, list[str]]
) -> None:
    """As the rule has it, whose findings are the gaps."""
    more = f'      - {{id: lain, jenjang: kegiatan, nama: Lain, baris: "12", anggaran: [{{tercetak: "{part}"}}]}}\n'
    plan = without_prints(
        load_changed,
        ("    nama: Program Pangan\n", f"    nama: Program Pangan\n    anggaran: [{{{whole}}}]\n"),
        ("    anak:\n", f"    anak:\n{more}"),
    )

    assert counts(plan, "jumlah-tepat") == expected


def test_a_sum_of_which_lines_are_lost_is_not_called_wrong_when_it_is_smaller(load_changed) -> None:
    money = '    nama: Program Pangan\n    anggaran: [{tercetak: "1,600,000"}]\n'
    lost = f"{money}    rincian_hilang: Sebagian barisnya hilang.\n"

    whole, part = (without_prints(load_changed, ("    nama: Program Pangan\n", each)) for each in (money, lost))
    assert counts(whole, "jumlah-tepat")[2] == ["pangan"]
    assert "jumlah-tepat" not in checks(part)


def test_a_figure_is_questioned_by_the_first_print_of_a_serious_finding_only(minimal: Plan) -> None:
    money = minimal.money_of(RICE)[0]
    asked = replace(quote(money.printed, record_id=RICE), source=money.source)
    other = quote("lain")
    cases = [
        (finding("a", HIGH, quotes=(asked,)), 1),
        (finding("a", MEDIUM, quotes=(asked,), year="2030"), 1),
        (finding("a", LOW, quotes=(asked,)), 0),
        (finding("a", HIGH, quotes=(other, asked)), 0),
        (finding("a", HIGH, quotes=(other, asked), suspect=asked), 1),
        (finding("a", HIGH, quotes=(asked,), year="2029"), 0),
        (finding("a", HIGH, quotes=(replace(asked, printed="9"),)), 0),
        (finding("a", HIGH, quotes=(replace(asked, record_id="lain"),)), 0),
    ]

    found = [len(checks(with_findings(minimal, each), RKT)["tidak-dipertanyakan"].gaps) for each, _ in cases]
    assert found == [expected for _, expected in cases]


def test_what_rests_on_findings_is_not_counted_during_the_review_window(minimal: Plan) -> None:
    agencies = (replace(each, entry=each.entry.model_copy(update={"review_days": "14"})) for each in minimal.agencies)
    plan = replace(minimal, agencies=tuple(agencies))

    assert {"tidak-dipertanyakan", "jumlah-tepat"} & checks(plan, RKT).keys() == set()
    assert "pasti" in checks(plan, RKT)


def test_actuals_are_asked_only_where_a_report_of_the_year_is_loaded(minimal: Plan, minimal_files) -> None:
    """A plan is reported by its own agency and year; the report speaks of the same indicator."""
    assert "realisasi" in checks(minimal, REPORT)
    assert "realisasi" in checks(minimal, RKT)
    assert "realisasi" not in checks(minimal, RENSTRA)
    says(minimal_files, f"{RENSTRA}/kelengkapan", "Realisasi tidak dihitung: laporan 2029–2031 belum dimuat")
    assert "Realisasi tidak dihitung" not in words_of(page(minimal_files, f"{RKT}/kelengkapan"))


def test_the_page_says_counts_and_shares_and_links_what_is_lacking(load_changed) -> None:
    files = {file.uri: file for file in build(load_changed().plan)}
    url = f"{SMALL}/kelengkapan"

    says(
        files,
        url,
        "dengan uang 1 dari 2, 50,0%",
        "Indikator yang mempunyai nilai awal 0 dari 2, 0,0%",
        "Indikator yang mempunyai target 2 dari 2, 100,0%",
        "2 tanpa nilai awal: Indikator yang mempunyai nilai awal",
        "Dari 17 hal yang kami periksa",
        ": 7 lengkap, 1 sebagian, dan 9 tidak ada sama sekali.",
    )
    assert ("Program Pangan", PANGAN, "") in set(links_of(page(files, url)))


def test_a_figure_that_lacks_something_is_shown_with_print_and_line(load_changed) -> None:
    plan = load_changed(('{tercetak: "77.5"}', '{tercetak: "77.5", alasan: Kabur., keyakinan: rendah}')).plan
    files = {file.uri: file for file in build(plan)}

    says(files, f"{SMALL}/kelengkapan", "Persentase warga dilayani Target 2030: “77.5”, baris 12")


def test_a_code_that_we_matched_is_not_one_that_the_document_prints(minimal: Plan) -> None:
    program = f"{RKT}/program/ketahanan-pangan"

    assert minimal.code_tie_of(program) is not None
    assert program in {gap.record_id for gap in checks(minimal, RKT)["kode"].gaps}


def test_every_question_has_words_and_a_document_without_records_has_none(minimal: Plan) -> None:
    asked = {slug for document in minimal.documents for slug in checks(minimal, document.id)}

    assert asked <= set(WORDS)
    assert set(WORDS) - asked == {"jumlah-tepat"}  # no node of sites/minimal prints a sum and its parts
    assert checks(minimal, f"{RKT}-awal") == {}
