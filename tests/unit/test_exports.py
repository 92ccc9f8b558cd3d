"""Open data: the contract's columns, RFC 4180, the guard against formulas, and JSON with the same rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from contradiction import ANCHOR, DOCUMENT, FINDING, contradictory
from free_text import replace_free_text
from hypothesis import given
from hypothesis import strategies as st

from generator.building import OutputFile, build
from generator.exports import contract
from generator.exports.contract import FINDINGS, TABLES, Table
from generator.exports.files import export_csv, export_json
from generator.exports.rows import table_rows
from generator.loading import load
from generator.model.plan import Plan

SOURCE = "sumber_tabel,sumber_halaman,sumber_baris"
CONTRACT = {
    "instansi": "instansi,nama,tingkat,pemerintah,kode_wilayah,situs,kontak,url",
    "dokumen": "dokumen_id,instansi,dokumen,jenis,judul,tahun_awal,tahun_akhir,status,nomor,tanggal,mengubah,penerbit,"
    "lisensi,sumber_url,sumber_sha256,dicocokkan,url",
    "unit": f"unit_id,instansi,induk_id,nama,jenis,tugas,{SOURCE},url",
    "simpul": "simpul_id,dokumen_id,jenjang,urutan,kode,versi_kode,asal_kode,nama,induk_id,sasaran,kelompok_sasaran,"
    f"lokasi,keterangan,{SOURCE},url",
    "pengampu": f"simpul_id,unit_id,jabatan,jenjang_kinerja,{SOURCE}",
    "indikator": "indikator_id,dokumen_id,simpul_id,kelompok,iku,nama,satuan,arah,agregasi,definisi,formula,"
    f"sumber_data,{SOURCE},url",
    "pemakaian": f"indikator_id,simpul_id,{SOURCE}",
    "sebutan": f"id,bidang,tercetak,dibaca_sebagai,alasan,keyakinan,{SOURCE}",
    "relasi": f"dari_id,ke_id,jenis_relasi,alasan,keyakinan,{SOURCE}",
    "nilai": "indikator_id,simpul_id,tahun,periode,peran,versi,keadaan,tercetak,angka,bawah,atas,predikat,dibaca,"
    f"alasan,keyakinan,{SOURCE}",
    "anggaran": "simpul_id,indikator_id,tahun,periode,jenis_anggaran,versi,sumber_dana,tercetak,rupiah,dibaca,alasan,"
    f"keyakinan,{SOURCE}",
    "fakta": "dokumen_id,simpul_id,indikator_id,topik,label,tahun,tercetak,angka,satuan,dibaca,alasan,keyakinan,"
    f"{SOURCE}",
    "butir": f"dokumen_id,simpul_id,indikator_id,jenis_butir,pemilik,urutan,ringkasan,{SOURCE}",
    "temuan": "temuan_id,aturan,keparahan,asal,keyakinan,sebab_id,dokumen_id,simpul_id,indikator_id,tahun,pesan,"
    f"tercetak,terhitung,selisih,usulan,tanggapan,{SOURCE},url",
}
"""Typed once more from the design: a change here is a change for every program that reads our data."""
FREE = Table("uji", "", ("nama", "tercetak", "id"))
FORMULAS = ["=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"]
NAMES = sorted(CONTRACT)

Files = Mapping[str, OutputFile]


def rows(files: Files, name: str) -> list[dict[str, str]]:
    content = files[f"data/{name}.csv"].content
    assert isinstance(content, bytes)
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


def written_findings(plan: Plan) -> list[dict[str, str]]:
    """The findings of a plan as a reader of the CSV file gets them."""
    content = export_csv(FINDINGS, table_rows(plan, "temuan")).decode()
    return list(csv.DictReader(io.StringIO(content, newline=""), strict=True))


def test_the_tables_and_columns_are_those_of_the_contract() -> None:
    assert {table.name: ",".join(table.columns) for table in TABLES} == CONTRACT
    assert [table.name for table in TABLES] == list(CONTRACT)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_starts_with_its_header_and_ends_lines_as_rfc_4180_says(minimal_files: Files, name: str) -> None:
    content = minimal_files[f"data/{name}.csv"].content

    assert isinstance(content, bytes)
    assert content.decode("utf-8").startswith(CONTRACT[name] + "\r\n")
    assert content.endswith(b"\r\n")
    assert not content.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", NAMES)
def test_json_has_the_same_rows_as_text(minimal_files: Files, name: str) -> None:
    content = minimal_files[f"data/{name}.json"].content

    assert json.loads(content) == rows(minimal_files, name)


def test_findings_come_with_their_arithmetic_response_and_first_quote(content_folder) -> None:
    answer = {"temuan": ANCHOR, "teks": "Tidak dirinci.", "tanggal": '"2030-03"', "status": "dibantah"}
    more = f"tanggapan:\n  - {{{', '.join(f'{key}: {value}' for key, value in answer.items())}}}\n"
    loaded = load(contradictory(content_folder, more=more))
    found = next(row for row in written_findings(loaded.plan) if row["temuan_id"].endswith(ANCHOR))

    assert loaded.problems == ()
    assert (found["temuan_id"], found["aturan"]) == (f"{DOCUMENT}/temuan/{ANCHOR}", "jumlah-rincian")
    assert (found["keparahan"], found["asal"], found["tahun"]) == ("tinggi", "belum-dicocokkan", "2030")
    assert (found["tercetak"], found["terhitung"], found["selisih"]) == ("2,000,000", "1500000", "500000")
    assert found["tanggapan"] == "dibantah (2030-03): Tidak dirinci."
    assert (found["simpul_id"], found["dokumen_id"]) == (f"{DOCUMENT}/program/pangan", DOCUMENT)
    assert (found["sumber_tabel"], found["sumber_baris"]) == ("rkt", "9")
    assert found["url"] == f"/{DOCUMENT}/temuan/#{ANCHOR}"


def test_findings_keep_the_order_of_documents_and_their_own(minimal: Plan) -> None:
    one, other, *_ = (each.id for each in minimal.documents if not minimal.held_until(each.id))
    findings = tuple(
        replace(FINDING, document_id=document, subject=subject, node_id="", quotes=(), cause=cause)
        for document, subject, cause in ((other, "z", ""), (other, "a", "b"), (one, "m", ""))
    )
    found = written_findings(replace(minimal, findings=findings))

    assert [row["temuan_id"] for row in found] == [findings[2].id, findings[0].id, findings[1].id]
    assert found[2]["sebab_id"] == f"{other}/temuan/b"
    assert {row["sumber_tabel"] for row in found} == {""}


def test_a_finding_without_a_print_cites_where_its_record_stands(content_folder) -> None:
    plan = load(content_folder()).plan
    row = written_findings(replace(plan, findings=(replace(FINDING, quotes=()),)))[0]

    assert (row["tercetak"], row["sumber_tabel"], row["sumber_baris"]) == ("", "rkt", "10")


def test_held_findings_stay_out_of_the_open_data(content_folder) -> None:
    assert written_findings(load(contradictory(content_folder, days="14")).plan) == []


@pytest.mark.parametrize("name", sorted(set(CONTRACT) - {"temuan"}))
def test_the_minimal_site_fills_every_table(minimal_files: Files, name: str) -> None:
    assert rows(minimal_files, name)


@pytest.mark.parametrize("name", NAMES)
def test_every_id_and_address_is_a_page(minimal_files: Files, name: str) -> None:
    pages = {file.url for file in minimal_files.values() if file.is_page}
    for row in rows(minimal_files, name):
        for column, cell in row.items():
            if column in {"temuan_id", "sebab_id"}:  # a place on the findings page of its document
                assert not cell or cell.rpartition("/")[0] in pages
            elif cell and (column in {"id", "instansi", "mengubah"} or column.endswith("_id")):
                assert cell in pages
            if column == "url":
                address = cell.partition("#")[0]
                assert address.strip("/") in pages
                assert address == f"/{address.strip('/')}/"


def test_a_value_has_its_print_and_its_reading_in_columns_of_their_own(minimal_files: Files) -> None:
    by_print = {row["tercetak"]: row for row in rows(minimal_files, "nilai")}

    assert by_print["1,500 KK"]["angka"] == "1500"
    assert by_print["80,50"]["angka"] == "80.50"
    assert by_print["BB"]["predikat"] == "BB"
    assert (by_print["1.000-1.500"]["bawah"], by_print["1.000-1.500"]["atas"]) == ("1000", "1500")
    assert by_print["n/a"]["keadaan"] == "tidak-berlaku"
    assert by_print["-"]["keadaan"] == "strip"
    assert (by_print["CC"]["peran"], by_print["CC"]["tahun"]) == ("dasar", "2028")
    assert {row["periode"] for row in by_print.values()} == {"tahun", "tw2", "akhir"}
    assert {row["versi"] for row in by_print.values()} == {"murni", "perubahan"}


def test_money_keeps_its_print_and_says_how_it_is_read_otherwise(minimal_files: Files) -> None:
    row = next(row for row in rows(minimal_files, "anggaran") if row["tercetak"] == "12.500,00")

    assert (row["rupiah"], row["dibaca"], row["keyakinan"]) == ("12500000", "ya", "sedang")
    assert row["alasan"].startswith("Tercetak 12.500,00")
    assert (row["sumber_tabel"], row["sumber_halaman"], row["sumber_baris"]) == ("rkt", "3", "19")


def test_what_is_read_as_printed_says_nothing_about_reading(minimal_files: Files) -> None:
    row = next(row for row in rows(minimal_files, "nilai") if row["tercetak"] == "BB")

    assert (row["dibaca"], row["alasan"], row["keyakinan"]) == ("", "", "")


def test_a_fact_takes_the_unit_of_its_entry_or_of_its_cell(minimal_files: Files) -> None:
    facts = {row["label"]: row for row in rows(minimal_files, "fakta")}

    assert facts["Banyak pegawai"]["satuan"] == "orang"
    assert facts["Angka tanpa keterangan di bawah program ini"]["dibaca"] == "ya"
    assert facts["Tingkat efisiensi"]["indikator_id"].endswith("keluarga-rawan-pangan-dilayani")


@pytest.mark.parametrize("cell", FORMULAS)
def test_free_text_that_a_spreadsheet_would_run_is_guarded_and_prints_never_are(cell: str) -> None:
    written = export_csv(FREE, [(cell, cell, cell)]).decode()

    assert list(csv.reader(io.StringIO(written, newline="")))[1] == [f"'{cell}", cell, cell]
    assert json.loads(export_json(FREE, [(cell, cell, cell)])) == [{"nama": cell, "tercetak": cell, "id": cell}]


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=5))
def test_any_text_comes_back_from_csv_and_json(table: list[tuple[str, str, str]]) -> None:
    written = export_csv(FREE, table).decode("utf-8", "surrogatepass")
    read = list(csv.reader(io.StringIO(written, newline=""), strict=True))

    assert read[0] == list(FREE.columns)
    assert [tuple(row[1:]) for row in read[1:]] == [row[1:] for row in table]
    assert [row[0].removeprefix("'") for row in read[1:]] == [row[0].removeprefix("'") for row in table]
    assert [tuple(row.values()) for row in json.loads(export_json(FREE, table))] == table


def test_json_keeps_letters_beyond_ascii_readable() -> None:
    assert "2021–2026 é".encode() in export_json(FREE, [("2021–2026 é", "", "")])


def test_a_lone_dash_is_text_like_any_other() -> None:
    assert export_csv(FREE, [("-", "-", "-")]).endswith(b"\r\n-,-,-\r\n")


def test_the_columns_are_named_in_one_place_only() -> None:
    """Rows are tuples in the order of the contract; no other module repeats a header."""
    generator = Path(contract.__file__).parents[1]
    for path in generator.rglob("*.py"):
        if path != Path(contract.__file__):
            assert "kelompok_sasaran,lokasi" not in path.read_text(encoding="utf-8")


def test_no_column_with_an_authors_free_text_escapes_the_guard(content_folder) -> None:
    folder = content_folder(base="minimal")
    replace_free_text(folder, lambda _: "=1+1")

    files = {file.uri: file for file in build(load(folder).plan)}
    unguarded = {
        f"{name}.{key}" for name in NAMES for row in rows(files, name) for key, cell in row.items() if cell[:1] == "="
    }
    assert unguarded <= {f"{name}.tercetak" for name in NAMES}
