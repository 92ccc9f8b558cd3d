"""Every page of sites/minimal: the numbers that it says and the links that it gives, asserted one by one."""

from __future__ import annotations

import pytest
from free_text import replace_free_text
from pages_read import Files, anchors_of, links_of, page, says, targets_of, words_of

from generator.building import build
from generator.loading import load
from generator.model.plan import Plan
from generator.model.records import Node

RKT = "dinas-pangan/rkt-2030"
RENSTRA = "badan-arsip/renstra-2029-2031"
REPORT = "dinas-pangan/lkjip-2030"
DATA_ONLY = {
    "3",  # halaman
    "Eselon III",  # jenjang_kinerja
    "Kabupaten Misal",  # lokasi
    "Keluarga",  # kelompok_sasaran
    "Warga rawan pangan",  # sasaran
    "Nomenklatur rekaan 2029",  # versi_kode
    "LKjIP 2030 Dinas Pangan",  # sumber.judul
    "RKT 2030 Dinas Pangan",
    "Pasar murah diadakan dua kali, di dua kecamatan.",  # teks of a response: its finding rests on replaced names
    "RKT 2030 awal",  # nama of a table without transcript that nothing cites
}
"""Texts of sites/minimal that so far only the open data carry; everything else stands on a page."""


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("", "Beranda"),
        ("jelajah", "Daftar isi situs"),
        ("glosarium", "Glosarium"),
        ("data", "Data terbuka"),
        ("tentang", "Halaman"),
        ("dinas-pangan", "Instansi"),
        ("dinas-pangan/unit/sekretariat", "Unit organisasi"),
        (RKT, "Rencana kinerja tahunan"),
        (f"{RKT}/pohon", "Pohon kinerja"),
        (f"{RKT}/konteks", "Konteks"),
        (f"{RKT}/tabel/rkt", "Tabel resmi"),
        (f"{RKT}/program/ketahanan-pangan", "Program"),
        (f"{RKT}/indikator/keluarga-penerima-beras", "Indikator keluaran (output)"),
    ],
)
def test_the_minimal_site_has_every_kind_of_page(minimal_files: Files, url: str, kind: str) -> None:
    assert page(minimal_files, url).kind == kind


def test_a_printed_cell_is_linked_where_it_names_a_record_and_stays_as_printed(minimal_files: Files) -> None:
    links = {text: target for text, target, _ in links_of(page(minimal_files, f"{RKT}/tabel/rkt"))}

    assert links["PROGRAM KETAHANAN PANGAN (RTG)"] == f"{RKT}/program/ketahanan-pangan"
    assert links["Penyaluran Beras"] == f"{RKT}/kegiatan/penyaluran-beras"
    assert links["Persentase keluarga rawan pangan yang di layani"].endswith("indikator/keluarga-rawan-pangan-dilayani")
    says(
        minimal_files, f"{RKT}/tabel/rkt", "- Penyaluran Beras", "1,500 KK", "12.500,00", "Outcome : Persentase", "n/a"
    )


def test_lines_of_an_official_table_keep_numbers_notes_headers_and_breaks(minimal_files: Files) -> None:
    file = page(minimal_files, f"{RKT}/tabel/rkt")

    lines = [f"b{line}" for line in (10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22)]
    assert [anchor for anchor in anchors_of(file) if anchor.startswith("b")] == lines
    assert "catatan-1" in anchors_of(file)
    says(minimal_files, f"{RKT}/tabel/rkt", "pindah halaman", "Isi kolom 5 terbagi dalam dua sel pada teks sumber")
    assert 'colspan="3" rowspan="1">SASARAN' in str(file.content)


def test_money_is_said_exactly_in_words_and_as_a_share(minimal_files: Files) -> None:
    says(
        minimal_files,
        f"{RKT}/program/ketahanan-pangan",
        "Rp1.342.500.000 Rp1,34 miliar; hitungan kami",
        "Rp1.302.500.000 bila baris yang tercetak dua kali dihitung sekali",
        "Rp1.250.000.000 93,1%",
        "Rp40.000.000 3,0%",
        "Rp12.500.000 0,9%",
        "Rp1.342.500.000 100%",
        "RKT 2030 menyediakan Rp1,34 miliar untuk 4 kegiatan di bawah program ini (hitungan kami).",
    )


def test_a_printed_amount_is_never_called_our_sum(minimal_files: Files) -> None:
    """Only the share of it that was spent is ours."""
    words = words_of(page(minimal_files, f"{RKT}/kegiatan/penyaluran-beras"))

    assert "Rp1.250.000.000" in words
    assert "hitungan kami" not in words.replace("dari pagu Rp1,25 miliar (80,0%, hitungan kami)", "")


def test_money_of_several_years_is_one_sum_with_the_years_in_a_table(minimal_files: Files) -> None:
    says(
        minimal_files,
        f"{RENSTRA}/program/pengelolaan-arsip",
        "Pagu 2029–2031 Rp331.000.000 Rp331 juta; jumlah 3 tahun, hitungan kami",
        "2029 Pagu 100.000.000 Rp100.000.000",
        "akhir periode (2031) Pagu 331.000.000 Rp331.000.000 Tabel 6.1",
    )


def test_a_total_that_the_document_prints_stands_beside_ours(load_changed) -> None:
    """Each is called what it is, and the printed one leads to its line."""
    loaded = load_changed(
        ("jenjang: program", "jenjang: sasaran"),
        ("    nama: Program Pangan\n", '    nama: Program Pangan\n    anggaran: [{tercetak: "1,500,000"}]\n'),
    )

    assert loaded.problems == ()
    files = {file.uri: file for file in build(loaded.plan)}
    says(files, "dinas-contoh/rkt-2030", "Jumlah tercetak 2030 Rp1.500.000 jumlah yang ditulis dokumen")
    assert ("Rp1.500.000", "dinas-contoh/rkt-2030/tabel/rkt", "b10") in set(
        links_of(page(files, "dinas-contoh/rkt-2030"))
    )


def test_years_that_are_printed_and_years_that_are_our_sum_are_told_apart(load_changed) -> None:
    loaded = load_changed(
        ('tahun_akhir: "2030"', 'tahun_akhir: "2031"'),
        ('tahun: ["2030"], cetakan: cetakan/rkt.csv', 'tahun: ["2030", "2031"]'),
        ("    nama: Program Pangan\n", '    nama: Program Pangan\n    anggaran: [{tercetak: "9", tahun: "2030"}]\n'),
        ('- tercetak: "1,500,000"', '- tercetak: {"2030": "9", "2031": "1,500,000"}'),
        ('- tercetak: "1,250"', '- {tercetak: "1,250", tahun: "2030"}'),
        ('{tercetak: "77.5"}', '{tercetak: "77.5", tahun: "2030"}'),
    )

    assert loaded.problems == ()
    files = {file.uri: file for file in build(loaded.plan)}
    says(
        files,
        "dinas-contoh/rkt-2030/program/pangan",
        "(hitungan kami: 1 tahun tercetak, 1 tahun dari jumlah di bawahnya).",
    )


def test_a_dash_in_the_money_column_is_not_called_unreadable(minimal_files: Files) -> None:
    words = words_of(page(minimal_files, f"{RKT}/program/cadangan-pangan"))

    assert "tidak terbaca" not in words
    assert "tanda strip" in words


def test_a_row_printed_twice_says_so_and_links_its_twin(minimal_files: Files) -> None:
    first, second = f"{RKT}/kegiatan/pasar-murah", f"{RKT}/kegiatan/pasar-murah-kedua"

    for here, there in ((first, second), (second, first)):
        says(minimal_files, here, "tercetak lebih dari sekali")
        assert there in targets_of(page(minimal_files, here))
    assert "tercetak lebih dari sekali" not in words_of(page(minimal_files, f"{RKT}/kegiatan/lomba-menu"))


def test_a_declared_reading_shows_print_reading_reason_and_confidence(minimal_files: Files) -> None:
    says(
        minimal_files,
        f"{RKT}/kegiatan/lomba-menu",
        "Tercetak “12.500,00”, dibaca “Rp12.500.000”. Tercetak 12.500,00; pemisahnya terbalik",
        "Keyakinan: sedang.",
    )
    says(
        minimal_files,
        f"{RKT}/indikator/keluarga-rawan-pangan-dilayani",
        "yang di layani”, dibaca “",
        "Keyakinan: tinggi.",
    )


def test_a_shared_indicator_lists_where_it_is_printed_with_money(minimal_files: Files) -> None:
    says(
        minimal_files,
        f"{RKT}/indikator/keluarga-rawan-pangan-dilayani",
        "Penyaluran Beras 77% Rp1.250.000.000 baris 12",
        "Lomba Menu | Sehat tidak berlaku Rp12.500.000 baris 20",
    )


def test_the_same_label_never_stands_for_two_figures(minimal_files: Files) -> None:
    """Target and end of period, or before and after a change, are told apart."""
    assert "2031: A; 2031: A" not in words_of(page(minimal_files, f"{RENSTRA}/tujuan/arsip-tertib"))
    assert "2030: 77,00%; 2030: 78,00%" not in words_of(page(minimal_files, f"{REPORT}/program/ketahanan-pangan"))


def test_the_figure_of_the_year_comes_before_that_of_a_quarter(minimal_files: Files) -> None:
    first_screen = words_of(page(minimal_files, f"{REPORT}/indikator/keluarga-rawan-pangan-dilayani")).split("Milik")[0]

    assert "Realisasi 2030 80,50%" in first_screen


def test_numerator_and_denominator_are_not_in_the_unit_of_the_indicator(minimal_files: Files) -> None:
    words = words_of(page(minimal_files, f"{REPORT}/indikator/keluarga-rawan-pangan-dilayani"))

    assert "161%" not in words
    assert "200%" not in words


def test_what_is_reported_is_not_called_missing(minimal_files: Files) -> None:
    """The report of 2030 is loaded: no page of a plan for 2030 says that it is not."""
    for url in (f"{RKT}/program/ketahanan-pangan", f"{RKT}/indikator/keluarga-penerima-beras"):
        assert "laporan 2030 belum dimuat" not in words_of(page(minimal_files, url))
    says(minimal_files, f"{RENSTRA}/program/pengelolaan-arsip", "laporan 2029–2031 belum dimuat di situs ini")


def test_a_page_says_who_publishes_and_whether_it_was_compared(minimal_files: Files) -> None:
    says(minimal_files, RKT, "salinan tidak resmi · sudah dicocokkan dengan PDF", "Halaman ini salinan tidak resmi")
    says(minimal_files, RENSTRA, "salinan tidak resmi · belum dicocokkan dengan PDF")
    says(minimal_files, REPORT, "diterbitkan oleh instansi")
    assert "salinan tidak resmi" not in words_of(page(minimal_files, REPORT))


def test_a_document_without_nodes_is_still_a_whole_page(minimal_files: Files) -> None:
    file = page(minimal_files, f"{RKT}-awal")

    assert ": ." not in words_of(file)
    assert '<ul class="r-daftar">\n</ul>' not in str(file.content)


def test_an_official_is_named_once_and_nowhere_else(minimal_files: Files) -> None:
    naming = [file.uri for file in minimal_files.values() if "Fulan bin Fulan" in str(file.content)]

    assert naming == [f"{RKT}/index.md"]


def test_a_name_in_capitals_is_set_in_title_case_and_shown_as_printed_too(minimal_files: Files) -> None:
    says(
        minimal_files,
        f"{RKT}/program/ketahanan-pangan",
        "# Program Ketahanan Pangan (RTG)",
        "Nama tercetak: PROGRAM KETAHANAN PANGAN (RTG)",
        "RTG Rawan Tahan Guncangan. Cadangan pangan untuk keadaan darurat.",
    )


def test_same_named_siblings_are_told_apart_everywhere(minimal: Plan, minimal_files: Files) -> None:
    qualified = [node for node in minimal.nodes if isinstance(node, Node) and node.entry.qualifier]

    assert len(qualified) == 2
    titles = {page(minimal_files, node.id).title for node in qualified}
    assert titles == {"Pasar Murah (tercetak pertama, baris 15)", "Pasar Murah (tercetak kedua, baris 17)"}


def test_neighbours_are_the_siblings_before_and_after(minimal_files: Files) -> None:
    text = str(page(minimal_files, f"{RKT}/kegiatan/pasar-murah").content)

    assert f'sebelum: {{"nama": "Penyaluran Beras", "url": "{RKT}/kegiatan/penyaluran-beras/"}}' in text
    assert (
        f'sesudah: {{"nama": "Pasar Murah (tercetak kedua, baris 17)", "url": "{RKT}/kegiatan/pasar-murah-kedua/"}}'
        in text
    )


def test_home_counts_what_is_published(minimal_files: Files) -> None:
    says(minimal_files, "", "Instansi 2", "Dokumen 4", "Program 4", "Indikator 8")


def test_the_data_page_counts_the_rows_of_every_file(minimal: Plan, minimal_files: Files) -> None:
    words = words_of(page(minimal_files, "data"))

    assert f"{len(minimal.values)} CSV JSON" in words
    assert f"{len(minimal.money)} CSV JSON" in words


def test_the_glossary_has_an_anchor_and_the_whole_meaning_of_every_term(minimal_files: Files) -> None:
    assert anchors_of(page(minimal_files, "glosarium")) == ["beras-fortifikasi", "kk", "rtg"]
    says(minimal_files, "glosarium", "KK Kepala Keluarga. Satu rumah tangga. Kini dipakai: keluarga.")


def test_every_text_that_an_author_writes_reaches_a_reader(content_folder) -> None:
    written: dict[str, str] = {}

    def mark(text: str) -> str:
        name = f"penanda{len(written)}x"
        written[name] = text
        return name

    folder = content_folder(base="minimal")
    replace_free_text(folder, mark)
    shown = "\n".join(str(file.content) for file in build(load(folder).plan) if file.is_page)
    assert {text for name, text in written.items() if name not in shown} <= DATA_ONLY
