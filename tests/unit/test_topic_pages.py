"""Topics on pages: their own, all of them, home, and the way back from every record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made_findings import HIGH, INFO, LOW, MEDIUM, RICE, finding, site_with
from pages_read import Files, links_of, page, says, targets_of, words_of

from generator.building import build
from generator.loading import load
from generator.model.plan import Plan
from generator.model.terms import FindingSeverity
from generator.pages import home, topic, topic_rows, topics

RKT = "dinas-pangan/rkt-2030"
TOPIC = "topik/pangan-keluarga"
Built = Callable[..., Files]


@pytest.fixture
def built(content_folder) -> Built:
    """Build sites/minimal with these files of content changed."""

    def build_it(files: dict[str, str | None]) -> Files:
        loaded = load(content_folder(files, base="minimal"))

        assert loaded.errors == ()
        return {file.uri: file for file in build(loaded.plan)}

    return build_it


def text_of(name: str) -> str:
    return (Path(__file__).parents[1] / "sites" / "minimal" / "content" / name).read_text(encoding="utf-8")


# --- the way back ----------------------------------------------------------------------------------------------


def test_every_member_names_its_topics_and_no_other_record_names_any(minimal: Plan, minimal_files: Files) -> None:
    for record in (*minimal.nodes, *minimal.indicators):
        wanted = {f"topik/{each.topic_id}" for each in minimal.topics_of(record.id)}
        found = {target for target in targets_of(page(minimal_files, record.id)) if target.startswith("topik")}

        assert found == wanted, record.id


def test_every_activity_of_a_topic_is_linked_from_its_page_or_stands_above_one(
    minimal: Plan, minimal_files: Files
) -> None:
    for each in minimal.topics:
        linked = targets_of(page(minimal_files, topics.topic_url(each.id)))
        for member in minimal.members_of(each.id):
            if "/indikator/" not in member.record_id:
                below = {member.record_id, *(child.id for child in minimal.children_of(member.record_id))}
                assert below & linked, member.record_id


def test_the_search_has_topics_as_a_facet(minimal_files: Files) -> None:
    assert '"Topik": ["Pangan keluarga"]' in str(page(minimal_files, f"{RKT}/kegiatan/penyaluran-beras").content)
    assert '"Topik"' not in str(page(minimal_files, f"{RKT}/sasaran/pangan-terjamin").content).partition("\n---")[0]


def test_a_record_of_no_topic_has_no_line_for_them(minimal_files: Files) -> None:
    assert "Topik:" not in words_of(page(minimal_files, f"{RKT}/kegiatan/lomba-menu"))
    says(minimal_files, f"{RKT}/kegiatan/pasar-murah", "Topik: Pangan keluarga")


# --- the page of a topic ---------------------------------------------------------------------------------------


def test_a_topic_says_that_a_plan_is_no_offer_and_leads_to_the_office(minimal_files: Files) -> None:
    says(minimal_files, TOPIC, "Bukan pengumuman pendaftaran. Rencana bukan tawaran bantuan")
    assert ("kantornya", TOPIC, "kantor") in set(links_of(page(minimal_files, TOPIC)))


def test_the_office_is_reached_as_the_agency_states_it_and_nothing_is_made_up(minimal_files: Files) -> None:
    says(minimal_files, TOPIC, "Dinas Pangan Kabupaten Misal Loket pengaduan Dinas Pangan, Jalan Misal 1")
    unknown = "Kontak kantor belum dicatat di situs ini. Tanyakan di kantor desa atau kelurahan Anda"
    says(minimal_files, "topik/arsip", "Badan Arsip Kota Umpama", unknown, "Pemerintah Kota Umpama")
    assert unknown not in words_of(page(minimal_files, TOPIC))


def test_a_topic_says_how_much_is_in_it(minimal_files: Files) -> None:
    says(minimal_files, TOPIC, "Di situs ini: 5 kegiatan dalam 2 dokumen dari 1 instansi.")
    says(minimal_files, "topik/arsip", "Di situs ini: 1 kegiatan dalam 1 dokumen dari 1 instansi.")


def test_every_row_says_what_is_promised_for_how_much_and_why_it_is_there(minimal_files: Files) -> None:
    says(
        minimal_files,
        TOPIC,
        "Penyaluran Beras Di bawah Program Ketahanan Pangan (RTG). Masuk karena kata “Beras” pada nama.",
        "1.500 KK Jumlah KK (Kepala Keluarga) penerima beras Rp1.250.000.000",
        "Pasar Murah (tercetak pertama, baris 15)",
        "Masuk karena program di atasnya.",
        "Masuk karena kata “keluarga rawan pangan” pada indikator.",
        "Masuk karena ditambahkan penyusun topik.",
    )


def test_money_is_told_for_each_document_and_never_over_documents(minimal_files: Files) -> None:
    words = words_of(page(minimal_files, TOPIC))

    assert "LKjIP 2030 Dinas Pangan Rp1,4 miliar setelah perubahan" in words
    assert "RKT 2030 Dinas Pangan Rp1,33 miliar hitungan kami" in words
    assert "Rp2,66 miliar" not in words
    assert "Rp2.660.000.000" not in words


def test_a_sum_says_from_what_and_rows_printed_twice_are_counted_both_ways(minimal_files: Files) -> None:
    says(
        minimal_files,
        TOPIC,
        "Rp1.330.000.000, pagu 2030 dari 3 kegiatan, hitungan kami; "
        "Rp1.290.000.000 bila baris yang tercetak dua kali dihitung sekali.",
        "Rp1.400.000.000, pagu 2030 setelah perubahan “Program Ketahanan Pangan”, seperti tercetak.",
    )
    says(minimal_files, "topik/arsip", "pagu 2029–2031 dari “Program Pengelolaan Arsip”, hitungan kami.")


def test_results_stand_beside_the_promises_of_a_report_and_a_plan_leads_to_its_report(minimal_files: Files) -> None:
    says(
        minimal_files, TOPIC, "80,50%: capaian 103,2%, tercapai terpakai Rp1.300.500.000", "Hasilnya: lihat LKjIP 2030."
    )
    says(minimal_files, "topik/arsip", "Hasilnya: laporan 2029–2031 belum dimuat di situs ini.")


def test_a_report_that_is_silent_about_a_row_says_so(built: Built) -> None:
    name = "dinas-pangan/lkjip-2030/dokumen.yml"
    silent = (
        text_of(name)
        .replace("peran: realisasi", "peran: dasar")
        .replace("jenis: realisasi", "jenis: pagu, versi: perubahan")
    )
    words = words_of(page(built({name: silent}), TOPIC))

    assert "tidak dilaporkan" in words
    assert "terpakai" not in words


def test_the_words_and_codes_of_a_topic_stand_open_on_its_page(minimal_files: Files) -> None:
    says(
        minimal_files,
        TOPIC,
        "Kata yang dicari keluarga rawan pangan, beras",
        "Pada kelompok sasaran juga keluarga",
        "Tidak dihitung bila memuat beras fortifikasi",
        "Dikeluarkan satu per satu 1 isian",
    )
    says(minimal_files, "topik/arsip", "Kode 2.24")


@pytest.mark.parametrize(("severity", "is_marked"), [(HIGH, True), (MEDIUM, True), (LOW, False), (INFO, False)])
def test_a_row_with_a_heavy_finding_is_marked_and_one_with_a_light_one_is_not(
    minimal: Plan, severity: FindingSeverity, is_marked: bool
) -> None:
    files = site_with(minimal, finding("a", severity, node_id=RICE))

    for url in (TOPIC, ""):
        text = str(page(files, url).content)
        assert text.count("ada temuan") == int(is_marked)
        rows = [row for row in text.splitlines() if 'kegiatan/penyaluran-beras/">' in row and "ada temuan" in row]
        assert any(f'class="r-bentuk r-bentuk--{severity.value}"' in row for row in rows) is is_marked


def test_a_plan_that_tells_results_itself_has_a_column_for_them(built: Built) -> None:
    name = f"{RKT}/dokumen.yml"
    told = text_of(name).replace(
        '- tercetak: "1,500 KK"',
        '- tercetak: "1,500 KK"\n                  - {tercetak: "1,500 KK", peran: realisasi}',
    )
    words = words_of(page(built({name: told}), TOPIC))

    assert "Rp1.250.000.000 1.500 KK" in words
    assert "Rp40.000.000 tidak dinyatakan dalam dokumen" in words
    assert "Hasilnya: lihat" not in words


def test_a_document_that_only_mentions_a_topic_says_so(built: Built) -> None:
    files = built({"topik.yml": "topik: [{id: uji, nama: Uji, kalimat: Uji., kata: [terjaminnya pangan]}]\n"})

    says(files, "topik/uji", "tidak memuat kegiatan tentang topik ini, tetapi menyebutnya di tempat lain.")
    says(files, "topik/uji", "1 sasaran, kebijakan, atau ukuran yang juga menyebutnya", "hanya disebut")
    assert f"{RKT}/sasaran/pangan-terjamin" in targets_of(page(files, "topik/uji"))


def test_rows_beyond_the_most_stand_in_a_list_and_beyond_that_are_counted(
    minimal: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topic_rows, "MOST_ROWS", 1)
    monkeypatch.setattr(topic_rows, "MOST_LISTED", 2)
    files = {file.uri: file for file in build(minimal)}

    says(files, TOPIC, "2 kegiatan lainnya", "1 isian lain tidak didaftar di sini.")
    assert str(page(files, TOPIC).content).count('<tr><th scope="row">') == 2
    assert f"{RKT}/kegiatan/pasar-murah" in targets_of(page(files, TOPIC))


def test_documents_beyond_the_most_are_listed_with_their_money(minimal: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic, "MOST_SECTIONS", 1)
    files = {file.uri: file for file in build(minimal)}

    says(files, TOPIC, "Dokumen lain RKT 2030 Dinas Pangan, Rp1,33 miliar")


def test_a_topic_that_nothing_belongs_to_keeps_its_page_and_leaves_home(built: Built) -> None:
    """Its address may be published."""
    files = built({"topik.yml": "topik: [{id: uji, nama: Uji, kalimat: Uji., kata: [zzz]}]\n"})

    says(files, "topik/uji", "Uji. Di situs ini: belum ada isinya.")
    assert "topik/uji" not in targets_of(page(files, ""))
    assert "topik/uji" in targets_of(page(files, "topik"))


def test_a_site_without_topics_has_no_pages_and_no_way_to_them(built: Built) -> None:
    files = built({"topik.yml": None})

    assert [uri for uri in files if uri.startswith("topik")] == []
    assert not any(
        "topik" in target.split("/")[0] for file in files.values() if file.is_page for target in targets_of(file)
    )


def test_names_of_topics_print_as_they_are_everywhere(built: Built) -> None:
    hostile = "<b>x</b> | [y](z) & *w* {{ 1 }}"
    files = built({"topik.yml": f"topik: [{{id: uji, nama: '{hostile}', kalimat: '{hostile}', kata: [beras]}}]\n"})

    for url in ("", "topik", "topik/uji", "jelajah", f"{RKT}/kegiatan/penyaluran-beras"):
        says(files, url, hostile)
        assert "<b>x</b>" not in str(page(files, url).content).partition("\n---\n")[2]


# --- all topics ------------------------------------------------------------------------------------------------


def test_the_page_of_all_topics_tells_each_with_its_money_by_document(minimal_files: Files) -> None:
    says(
        minimal_files,
        "topik",
        "Pangan keluarga Keluarga yang sulit memperoleh pangan. 5 kegiatan dalam 2 dokumen",
        "LKjIP 2030 Dinas Pangan Rp1,4 miliar setelah perubahan RKT 2030 Dinas Pangan Rp1,33 miliar hitungan kami",
        "uang dari dokumen, tahun, atau topik yang berbeda tidak dapat dijumlahkan",
    )


def test_a_tile_names_a_few_documents_and_counts_the_others(minimal: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "MOST_DOCUMENTS_IN_A_TILE", 1)
    files = {file.uri: file for file in build(minimal)}

    says(files, "topik", "LKjIP 2030 Dinas Pangan Rp1,4 miliar setelah perubahan dan 1 dokumen lain Arsip")


# --- home ------------------------------------------------------------------------------------------------------


def test_home_leads_citizens_to_topics_with_how_much_is_in_each(minimal_files: Files) -> None:
    says(minimal_files, "", "Pangan keluarga 5 kegiatan", "Arsip 1 kegiatan", "Semua topik dengan uangnya")


def test_home_shows_the_largest_services_of_each_agency_from_a_plan_rather_than_a_report(minimal_files: Files) -> None:
    """Of the pangan agency the RKT and the LKjIP end in the same year."""
    says(
        minimal_files,
        "",
        "Badan Arsip Kota Umpama Renstra 2029–2031, jumlah 2029–2031, hitungan kami Rp331 juta",
        "Dinas Pangan Kabupaten Misal RKT 2030 Rp1,25 miliar Penyaluran Beras "
        "1.500 KK: Jumlah KK penerima beras Rp40 juta",
    )


def test_what_pays_for_the_office_itself_is_no_service(built: Built) -> None:
    name = f"{RKT}/dokumen.yml"
    support = text_of(name).replace("kode: 2.09.03\n", "kode: 2.09.01\n")
    home_page = page(built({name: support}), "")

    assert f"{RKT}/kegiatan/penyaluran-beras" not in targets_of(home_page)
    assert "LKjIP 2030 Rp1,4 miliar setelah perubahan" in words_of(home_page)


def test_home_lists_the_newest_documents_with_money_and_findings(minimal_files: Files) -> None:
    says(
        minimal_files,
        "",
        "RKT 2030 Dinas Pangan Rencana kinerja tahunan 2030, 5 temuan Rp1,34 miliar pagu, hitungan kami",
    )
    assert ("5 temuan", f"{RKT}/temuan", "") in set(links_of(page(minimal_files, "")))


def test_home_shows_only_so_many_documents_and_topics(minimal: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "MOST_DOCUMENTS", 1)
    monkeypatch.setattr(home, "MOST_TOPICS", 1)
    found = page({file.uri: file for file in build(minimal)}, "")

    assert "RKT 2030 awal" not in words_of(found)
    assert "topik/arsip" not in targets_of(found)


def test_home_shows_agencies_how_to_publish_where_the_site_has_a_guide(built: Built) -> None:
    with_guide = built({"halaman/panduan.md": "# Panduan\n\nIsi.\n"})

    says(with_guide, "", "Terbitkan rencana instansi Anda", "Periksa.", "Buka panduan untuk instansi")
    assert "panduan" in targets_of(page(with_guide, ""))
    says(built({}), "", "Instansi di situs ini")
    assert "panduan" not in targets_of(page(built({}), ""))
