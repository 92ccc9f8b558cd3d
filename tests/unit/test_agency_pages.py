"""The page of an agency over the years: programs, money, results and units, and nothing added across documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pages_read import Files, page, says, targets_of, words_of
from several import Entry, document, entry, loaded, measure

from generator.building import build
from generator.loading import load
from generator.model.plan import Plan
from generator.pages.agency_programs import MOST_DOCUMENTS, MOST_PROGRAMS, view_programs
from generator.pages.agency_years import MOST_INDICATORS, view_results, view_years
from generator.pages.unit_tree import view_units

CONTENT = Path(__file__).parents[2] / "content"
Make = Callable[..., Plan]
IKU = {"iku": {"iku": "ya"}}


@pytest.fixture
def make(content_folder) -> Make:
    """The plan of some documents by `agency/document`."""
    return lambda documents, **more: loaded(content_folder, documents, listed=(), **more).plan


def files_of(plan: Plan) -> Files:
    return {file.uri: file for file in build(plan)}


def program(name: str, **more: object) -> Entry:
    return entry(name, "program", **more)


def goal(*measures: Entry, below: list[Entry] | None = None) -> Entry:
    return entry("Warga Cukup Pangan", "sasaran", below=below or [], also={"indikator": list(measures)})


# --- programs ------------------------------------------------------------------------------------------------------


def test_every_cell_links_to_its_node_with_its_own_money(make: Make) -> None:
    docs = {
        "dinas/a": document([program("Program Pangan", rupiah={"2030": "100"})], 2030),
        "dinas/b": document([program("Program Pangan", rupiah={"2031": "300"})], 2031),
    }
    plan = make(docs)
    table = view_programs(plan, "dinas")

    assert table is not None
    (row,) = table.rows
    assert [document.text for document in table.documents] == ["Renja 2030", "Renja 2031"]
    assert [(each.link.text, each.link.url) for cell in row.cells for each in cell.prints] == [
        ("Rp100", "a/program/program-pangan/"),
        ("Rp300", "b/program/program-pangan/"),
    ]
    assert row.course == "berlanjut"
    assert "Rp400" not in words_of(page(files_of(plan), "dinas"))


def test_a_program_says_in_words_what_becomes_of_it(make: Make) -> None:
    a, b, c = (program(f"Program {letter}") for letter in "ABC")
    says(
        files_of(make({"dinas/a": document([a, b], 2030), "dinas/b": document([a, c], 2031)})),
        "dinas",
        "Program A berlanjut",
        "Program C baru tercantum dalam Renja 2031 tidak tercantum",
        "Program B terakhir tercantum dalam Renja 2030",
        "Nama yang mirip tidak cukup.",
    )


def test_another_name_is_shown_with_the_reason_why_it_is_the_same_program(make: Make) -> None:
    old, new = program("Program Pangan", code="2.09.03"), program("Program Gizi", code="2.09.03")

    says(
        files_of(make({"dinas/a": document([old], 2030), "dinas/b": document([new], 2031)})),
        "dinas",
        "Program Gizi berlanjut dengan nama lain sebelumnya “Program Pangan”; kode resminya sama",
    )


def test_programs_that_cannot_be_followed_are_not_said_to_have_stopped(make: Make) -> None:
    docs = {"dinas/a": document([program("Program A")], 2030), "dinas/b": document([program("Program B")], 2031)}

    says(files_of(make(docs)), "dinas", "Itu tidak berarti pekerjaannya berhenti")


def test_documents_of_different_kinds_are_not_comparable(make: Make) -> None:
    node = program("Program A")
    docs = {"dinas/a": document([node], 2030, kind="lkjip"), "dinas/b": document([node], 2031)}

    says(files_of(make(docs)), "dinas", "Jenis dokumennya berbeda (laporan kinerja dan rencana kerja)")


def test_one_document_shows_no_course_and_says_that_there_is_only_one(make: Make) -> None:
    files = files_of(make({"dinas/a": document([program("Program A")])}))

    says(files, "dinas", "Baru satu dokumen Dinas dinas dimuat, jadi perkembangan antartahun belum dapat dilihat.")
    assert "tercantum" not in words_of(page(files, "dinas"))


def test_an_agency_without_documents_or_programs_has_no_such_table(make: Make) -> None:
    files = files_of(make({"dinas/a": document([goal()])}))

    assert "Program dari dokumen ke dokumen" not in words_of(page(files, "dinas"))


def test_only_the_newest_documents_and_so_many_programs_are_shown(make: Make) -> None:
    many = [program(f"Program {number}") for number in range(MOST_PROGRAMS + 4)]
    docs = {f"dinas/d-{year}": document(many, year) for year in range(2030, 2030 + MOST_DOCUMENTS + 2)}
    table = view_programs(make(docs), "dinas")

    assert table is not None
    assert [each.text for each in table.documents] == [f"Renja {year}" for year in range(2032, 2038)]
    assert (len(table.rows), table.more) == (MOST_PROGRAMS, "dan 4 program lainnya")
    assert f"Tabel ini memuat {MOST_DOCUMENTS} dokumen terbaru dari {MOST_DOCUMENTS + 2}" in table.remarks[0]


def test_a_program_for_the_office_is_marked(make: Make) -> None:
    table = view_programs(make({"dinas/a": document([program("Program Penunjang Urusan Pemerintahan")])}), "dinas")

    assert table is not None
    assert table.rows[0].course == "biaya kantor, bukan layanan"


# --- years ---------------------------------------------------------------------------------------------------------


def test_there_is_one_line_a_year_and_document_oldest_first(make: Make) -> None:
    docs = {
        "dinas/renstra": document([program("Program A", rupiah={"2030": "100", "2031": "200"})], 2030, 2031, "renstra"),
        "dinas/renja": document([program("Program A", rupiah={"2031": "250"})], 2031, status="rancangan"),
    }
    lines = view_years(make(docs), "dinas").lines

    assert [(line.year, line.document.text, line.kind, line.money, line.money_remark) for line in lines] == [
        ("2030", "Renstra 2030-2031", "rencana strategis", "Rp100", "hitungan kami"),
        ("2031", "Renstra 2030-2031", "rencana strategis", "Rp200", "hitungan kami"),
        ("2031", "Renja 2031", "rencana kerja, rancangan", "Rp250", "hitungan kami"),
    ]


def test_the_total_that_a_document_prints_stands_beside_our_sum(make: Make) -> None:
    root = entry("Sasaran", "sasaran", rupiah={"2030": "999"}, below=[program("Program A", rupiah={"2030": "100"})])
    (line,) = view_years(make({"dinas/a": document([root])}), "dinas").lines

    assert (line.money, line.money_remark) == ("Rp100", "hitungan kami; dokumen menulis Rp999")


@pytest.mark.parametrize(
    ("spent", "expected"),
    [(("40", "2"), ("Rp42", "hitungan kami")), (("40", None), ("", "")), ((None, None), ("", ""))],
)
def test_spent_money_is_added_only_where_every_program_prints_it(
    make: Make, spent: tuple[str | None, str | None], expected: tuple[str, str]
) -> None:
    nodes = []
    for letter, amount in zip("AB", spent, strict=True):
        money = [{"tercetak": "100", "tahun": "2030"}]
        money += [{"tercetak": amount, "tahun": "2030", "jenis": "realisasi"}] if amount else []
        nodes.append(program(f"Program {letter}", also={"anggaran": money}))
    (line,) = view_years(make({"dinas/a": document(nodes)}), "dinas").lines

    assert (line.spent, line.spent_remark) == expected


def test_results_are_counted_by_status_and_a_missing_report_is_said_so(make: Make) -> None:
    report = [
        measure(f"i-{number}", target={"2030": "10"}, actual={"2030": actual}, **IKU)
        for number, actual in enumerate(("10", "9,8", "3"))
    ]
    plan = [measure("i", target={"2031": "10"}, **IKU)]
    docs = {"dinas/a": document([goal(*report)], 2030, kind="lkjip"), "dinas/b": document([goal(*plan)], 2031)}
    lines = view_years(make(docs), "dinas").lines

    assert [line.results for line in lines] == [
        "3 indikator: 2 sangat tinggi dan 1 sangat rendah",
        "1 indikator bertarget; laporan 2031 belum dimuat di situs ini",
    ]


def test_a_year_without_a_document_is_named(make: Make) -> None:
    docs = {f"dinas/d-{year}": document([program("Program A")], year) for year in (2030, 2031, 2034)}

    assert view_years(make(docs), "dinas").remarks[0] == "Untuk 2032 dan 2033 belum ada dokumen yang dimuat."


# --- key indicators ------------------------------------------------------------------------------------------------


def test_key_indicators_have_target_actual_and_status_by_year(make: Make) -> None:
    values = {"target": {"2030": "10", "2031": "12"}, "actual": {"2030": "9"}, "unit": "%"}
    also = measure("lain", target={"2030": "1"})
    (table,) = view_results(
        make({"dinas/a": document([goal(measure("i", **values, **IKU), also)], 2030, 2031)}), "dinas"
    )

    assert (table.what, table.times, [row.link.url for row in table.rows]) == (
        "indikator kinerja utama",
        ("2030", "2031"),
        ["a/indikator/i/"],
    )
    assert [(cell.target, cell.actual, cell.status.text if cell.status else "") for cell in table.rows[0].cells] == [
        ("10%", "9%", "90%, tinggi"),
        ("12%", "", ""),
    ]
    assert table.remark == "Laporan 2031 belum dimuat di situs ini."


def test_without_key_indicators_those_of_goals_and_objectives_are_shown(make: Make) -> None:
    below = [entry("Program A", "program", also={"indikator": [measure("p", target={"2030": "1"})]})]
    (table,) = view_results(
        make({"dinas/a": document([goal(measure("s", target={"2030": "1"}), below=below)])}), "dinas"
    )

    assert (table.what, [row.link.url for row in table.rows]) == ("indikator tujuan dan sasaran", ["a/indikator/s/"])


def test_a_report_speaks_for_its_own_years_only(make: Make) -> None:
    values = {"target": {"2029": "1", "2030": "2", "2031": "3"}, "actual": {"2030": "2"}}
    (table,) = view_results(make({"dinas/a": document([goal(measure("s", **values))], 2030, kind="lkjip")}), "dinas")

    assert table.times == ("2030",)


def test_only_so_many_key_indicators_are_shown(make: Make) -> None:
    many = [measure(f"i-{number}", target={"2030": "1"}) for number in range(MOST_INDICATORS + 3)]
    (table,) = view_results(make({"dinas/a": document([goal(*many)])}), "dinas")

    assert (len(table.rows), table.more) == (MOST_INDICATORS, "dan 3 indikator lainnya")


# --- units ---------------------------------------------------------------------------------------------------------


def test_units_are_a_tree_with_how_much_each_answers_for(minimal: Plan, minimal_files: Files) -> None:
    branches = view_units(minimal, "dinas-pangan")

    assert [
        (branch.link.text, branch.answers, [child.link.text for child in branch.children]) for branch in branches
    ] == [
        ("Sekretariat", "", ["Subbagian Keuangan"]),
        ("Bidang Distribusi", "menjawab untuk 1 program", []),
    ]
    units = {unit.id for unit in minimal.units}
    assert units <= targets_of(page(minimal_files, "dinas-pangan"))


def test_a_node_counts_once_for_a_unit_that_holds_it_twice(make: Make) -> None:
    holders = [{"unit": "bidang", "jabatan": name} for name in ("Kepala", "Staf")]
    agencies: Mapping[str, Entry] = {"dinas": {"unit": [{"id": "bidang", "nama": "Bidang"}]}}
    plan = make({"dinas/a": document([program("Program A", also={"pengampu": holders})])}, agencies=agencies)

    assert [branch.answers for branch in view_units(plan, "dinas")] == ["menjawab untuk 1 program"]


# --- the published content -----------------------------------------------------------------------------------------


def test_every_program_and_document_of_the_published_agencies_is_on_their_page() -> None:
    plan = load(CONTENT).plan
    files = files_of(plan)

    for agency in plan.agencies:
        linked = targets_of(page(files, agency.id))
        for each in plan.documents_of(agency.id):
            assert each.id in linked
            assert {node.id for node in plan.nodes_of(each.id) if node.level.value == "program"} <= linked
    says(files, "dinsos-bengkalis", "Untuk 2021 belum ada dokumen yang dimuat.", "Skala capaian")
    says(files, "dinsos-bengkulu", "Baru satu dokumen Dinas Sosial Provinsi Bengkulu dimuat")
