"""The file behind the table of all records: complete, in the order of the content, and whatever authors write in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from contradiction import DOCUMENT, contradictory
from free_text import replace_free_text
from pages_read import Files, links_of, page

from generator import wording
from generator.building import build
from generator.exports.contract import TABLES
from generator.exports.files import export_compact
from generator.loading import load
from generator.model.plan import Plan
from generator.model.records import Indicator, Node
from generator.pages.browse_list import COLUMNS, FILE, view_browse_list
from generator.pages.data import view_data
from generator.pages.record_status import STATUSES, status_of_record

RENSTRA = "badan-arsip/renstra-2029-2031"
RKT = "dinas-pangan/rkt-2030"
HOSTILE = '</script><img src=x onerror="alert(1)"> "kutip" \\ \u2028 \u202ebalik \x00 {{ 7 * 7 }} é'


@dataclass(frozen=True)
class Row:
    """One row as the script reads it."""

    address: str
    name: str
    money: str
    status: str
    findings: int


def rows_of(plan: Plan) -> list[Row]:
    """The rows of the file, read back from its bytes."""
    return list(read(json.loads(export_compact(view_browse_list(plan)))))


def read(data: dict) -> Iterator[Row]:
    assert tuple(data["baris"]) == COLUMNS
    for document, step, own, name, money, status, findings in zip(*data["baris"].values(), strict=True):
        address = (
            f"{data['dokumen'][document][0]}/{data['tingkat'][step][0]}/{own}" if own else data["dokumen"][document][0]
        )
        yield Row(address, name, money, data["status"][int(status.split()[0])] if status else "", findings)


def last_status(plan: Plan, record: Node | Indicator) -> str:
    return status_of_record(plan, record, ()).last.status


def by_address(plan: Plan) -> dict[str, Row]:
    return {row.address: row for row in rows_of(plan)}


def test_every_document_node_and_indicator_stands_in_it_once_in_the_order_of_the_content(minimal: Plan) -> None:
    expected = []
    for document in minimal.documents:
        expected.append(document.id)
        for node in minimal.nodes_of(document.id):
            expected += [node.id, *(indicator.id for indicator in minimal.indicators_of(node.id))]

    assert [row.address for row in rows_of(minimal)] == expected
    assert len(expected) == len(minimal.documents) + len(minimal.nodes) + len(minimal.indicators)


def test_the_order_is_that_of_the_list_on_the_page(minimal: Plan, minimal_files: Files) -> None:
    """Whoever switches JavaScript off finds the same things in the same order."""
    records = {record.id for part in (minimal.documents, minimal.nodes, minimal.indicators) for record in part}
    listed = [target for _, target, _ in links_of(page(minimal_files, "jelajah")) if target in records]

    assert [row.address for row in rows_of(minimal)] == list(dict.fromkeys(listed))  # the ways on name some again


def test_every_address_is_a_page_with_the_name_that_the_row_gives(minimal: Plan, minimal_files: Files) -> None:
    listed = {target: text for text, target, _ in links_of(page(minimal_files, "jelajah"))}
    documents = {document.id: document.entry.title for document in minimal.documents}

    for row in rows_of(minimal):
        assert row.name == documents.get(row.address, listed[row.address])


def test_the_page_names_the_file_and_the_open_data_do_not_know_it(minimal: Plan, minimal_files: Files) -> None:
    """The file may change with the script: it is no part of the contract and stands outside /data/."""
    assert 'data-jelajah="daftar.json"' in str(page(minimal_files, "jelajah").content)
    assert FILE in minimal_files
    assert not FILE.startswith("data/")
    assert FILE not in {f"data/{table.name}.json" for table in TABLES}
    assert "daftar.json" not in str(view_data(minimal, ()))


def test_one_year_has_one_amount_and_our_sums_are_marked(minimal: Plan) -> None:
    rows = by_address(minimal)

    assert rows[f"{RKT}/kegiatan/penyaluran-beras"].money == "1250000000"
    assert rows[f"{RKT}/program/ketahanan-pangan"].money == "1342500000*"
    assert rows[RKT].money == "1342500000*"


def test_several_years_have_their_sum_first_and_then_each_year(minimal: Plan) -> None:
    assert (
        by_address(minimal)[f"{RENSTRA}/program/pengelolaan-arsip"].money == "331000000* 100000000 110000000 121000000"
    )


def test_a_year_without_an_amount_keeps_its_place(content_folder) -> None:
    folder = content_folder(base="minimal")
    path = folder / RENSTRA / "dokumen.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(', "2030": "110.000.000", "2031": "121.000.000"}', "}"), encoding="utf-8")
    only_first = by_address(load(folder).plan)[f"{RENSTRA}/program/pengelolaan-arsip"].money
    path.write_text(text.replace('"2029": "100.000.000", "2030": "110.000.000", ', ""), encoding="utf-8")

    assert only_first == "100000000 100000000  "
    assert by_address(load(folder).plan)[f"{RENSTRA}/program/pengelolaan-arsip"].money == "121000000   121000000"


def test_money_stands_only_where_a_document_gives_money(minimal: Plan) -> None:
    """An indicator and a goal have none; a program without money has an empty cell, which the page calls not stated."""
    rows = by_address(minimal)
    funded = {step for step, _, is_funded in view_browse_list(minimal)["tingkat"] if is_funded}

    assert rows[f"{RKT}/program/cadangan-pangan"].money == ""
    assert {
        row.address.split("/")[2] for row in rows.values() if row.money and "/" in row.address[len(RKT) :]
    } <= funded
    assert funded == {"dokumen", "program", "kegiatan", "sub-kegiatan"}


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("dinas-pangan/lkjip-2030/indikator/keluarga-rawan-pangan-dilayani", "target tercapai"),
        ("dinas-pangan/lkjip-2030/program/ketahanan-pangan", "target tercapai"),
        (f"{RKT}/indikator/keluarga-penerima-beras", "tidak dilaporkan"),
        (f"{RKT}/program/ketahanan-pangan", "target tercapai"),
        (f"{RKT}/program/cadangan-pangan", "tanpa indikator"),
        (RKT, ""),
    ],
)
def test_the_status_says_whether_actuals_are_here(minimal: Plan, address: str, status: str) -> None:
    assert by_address(minimal)[address].status == status


def test_an_indicator_without_a_target_says_so_and_its_node_does_too(load_changed) -> None:
    target = 'nilai: [{tercetak: "77.5"}]'
    use = f'pemakaian:\n          - {{indikator: warga-dilayani, baris: "12", {target}}}'
    plan = load_changed((use, "keterangan: Tanpa pemakaian.")).plan

    assert last_status(plan, plan.indicator("dinas-contoh/rkt-2030/indikator/warga-dilayani")) == "tanpa target"
    assert last_status(plan, plan.node("dinas-contoh/rkt-2030/program/pangan")) == "tanpa target"


def test_a_printed_dash_is_no_actual(load_changed) -> None:
    dash = '- tercetak: "1,250"\n              - {tercetak: "-", peran: realisasi}'
    plan = load_changed(('- tercetak: "1,250"', dash)).plan
    indicator = plan.indicator("dinas-contoh/rkt-2030/indikator/keluarga-menerima-beras")

    assert [value.printed for value in plan.values_of(indicator.id)] == ["1,250", "-"]
    assert last_status(plan, indicator) == "laporan belum dimuat"


def test_a_node_stands_where_an_indicator_stands_that_is_printed_beside_it(load_changed) -> None:
    own = (
        "        indikator:\n          - id: keluarga-menerima-beras\n"
        "            nama: Jumlah keluarga menerima beras\n"
        '            satuan: Keluarga\n            baris: "11"\n            nilai:\n              - tercetak: "1,250"\n'
    )
    plan = load_changed((own, "")).plan

    assert plan.indicators_of("dinas-contoh/rkt-2030/kegiatan/beras") == ()
    assert last_status(plan, plan.node("dinas-contoh/rkt-2030/kegiatan/beras")) != "tanpa indikator"


@pytest.mark.parametrize(
    ("actuals", "status"),
    [
        (("80", "80"), "target tercapai"),
        (("80", "70"), "target tidak tercapai"),
        (("80", "-"), "sebagian tercapai, sebagian belum diketahui"),
        (("-", "-"), "tidak dilaporkan"),
    ],
)
def test_a_node_is_as_far_as_its_indicators(content_folder, actuals: tuple[str, str], status: str) -> None:
    indicators = ", ".join(
        f'{{id: uji-{place}, nama: Persentase uji, baris: "2", nilai: [{{tercetak: "80", tahun: "2030"}}, '
        f'{{tercetak: "{actual}", tahun: "2030", peran: realisasi}}]}}'
        for place, actual in enumerate(actuals)
    )
    document = f"""
jenis: lkjip
judul: Uji
singkat: Uji
tahun_awal: "2030"
tahun_akhir: "2030"
penerbit: salinan
sumber: {{}}
gaya_angka: indonesia
tabel_utama: utama
tabel: [{{id: utama, nama: Utama, tahun: ["2030"]}}]
simpul: [{{id: uji, jenjang: program, nama: Program Uji, baris: "1", indikator: [{indicators}]}}]
"""
    plan = load(content_folder({"dinas-contoh/rkt-2030/dokumen.yml": document})).plan

    assert last_status(plan, plan.node("dinas-contoh/rkt-2030/program/uji")) == status


def test_every_status_is_one_of_the_list(minimal: Plan) -> None:
    found = [status_of_record(minimal, record, ("2030",)) for record in (*minimal.nodes, *minimal.indicators)]

    assert {status for each in found for status in (each.last.status, *each.by_year)} <= set(STATUSES)


def test_a_year_has_its_own_status_and_not_that_of_the_last_actual(content_folder) -> None:
    """A plan that prints what was reached before it begins says nothing of its own years."""
    document = """
jenis: renstra
judul: Uji
singkat: Uji
tahun_awal: "2030"
tahun_akhir: "2031"
penerbit: salinan
sumber: {}
gaya_angka: indonesia
tabel_utama: utama
tabel: [{id: utama, nama: Utama, tahun: ["2029", "2030", "2031"]}]
simpul:
  - id: uji
    jenjang: program
    nama: Program Uji
    baris: "1"
    indikator:
      - id: uji
        nama: Nilai uji
        baris: "2"
        nilai:
          - {tercetak: "80", tahun: "2029"}
          - {tercetak: "85", tahun: "2029", peran: realisasi}
          - {tercetak: "90", tahun: "2030"}
"""
    plan = load(content_folder({"dinas-contoh/rkt-2030/dokumen.yml": document})).plan

    for record in (*plan.nodes, *plan.indicators):
        found = status_of_record(plan, record, ("2030", "2031"))
        assert tuple(found.last) == ("target tercapai", "2029")
        assert found.by_year == ("laporan belum dimuat", "tanpa target")
    assert by_address(plan)["dinas-contoh/rkt-2030/program/uji"].status == "target tercapai"


def test_published_findings_are_counted_and_held_ones_are_not(content_folder) -> None:
    address = f"{DOCUMENT}/program/pangan"

    assert by_address(load(contradictory(content_folder)).plan)[address].findings == 1
    assert by_address(load(contradictory(content_folder, days="14")).plan)[address].findings == 0


def test_whatever_authors_write_comes_back_as_text_without_marks_that_hide(content_folder) -> None:
    folder = content_folder(base="minimal")
    replace_free_text(folder, lambda _: HOSTILE)
    rows = rows_of(load(folder).plan)

    assert {row.name.partition(" (")[0] for row in rows} == {wording.plain(HOSTILE)}
    assert not {"\u202e", "\x00", "\u2028"} & {letter for row in rows for letter in row.name}


def test_the_file_is_utf_8_without_a_space_and_the_same_each_time(minimal: Plan) -> None:
    first = next(file.content for file in build(minimal) if file.uri == FILE)
    second = next(file.content for file in build(minimal) if file.uri == FILE)

    assert isinstance(first, bytes)
    assert first == second == export_compact(view_browse_list(minimal))
    assert b'", "' not in first
    assert json.loads(first.decode("utf-8"))["singkatan"] == [
        ["KK", "Kepala Keluarga"],
        ["RTG", "Rawan Tahan Guncangan"],
    ]


def test_a_plan_without_documents_has_empty_columns() -> None:
    assert view_browse_list(Plan())["baris"] == {name: [] for name in COLUMNS}


@pytest.mark.parametrize(
    ("url", "query"),
    [(RKT, f"dokumen={RKT}"), ("dinas-pangan", "instansi=dinas-pangan")],
)
def test_agencies_and_documents_link_to_their_own_part_of_the_table(minimal_files: Files, url: str, query: str) -> None:
    depth = "../" * len(url.split("/"))

    assert f'href="{depth}jelajah/?{query}"' in str(page(minimal_files, url).content)
