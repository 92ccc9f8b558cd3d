"""A page for every official code that a node has, and for its certain counterpart, linked in both directions."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pages_read import Files, page, says, targets_of, words_of
from several import LISTED, RICE, RICE_PROVINCE, Entry, document, entry, loaded

from generator.building import build
from generator.loading import load
from generator.model import nomenclature
from generator.model.plan import Plan
from generator.model.records import Publication
from generator.pages.side_by_side import MOST_MEMBERS

CONTENT = Path(__file__).parents[2] / "content"
ONE, MANY = {"2030": "1.000"}, {"2030": "9.000"}

Make = Callable[..., Plan]


@pytest.fixture
def make(content_folder) -> Make:
    """The plan of some documents by `agency/document`."""
    return lambda documents, **more: loaded(content_folder, documents, **more).plan


def rice(code: str = RICE, **more: object) -> Entry:
    return entry("Penyaluran Beras", code=code, **more)


def files_of(plan: Plan) -> Files:
    return {file.uri: file for file in build(plan)}


def code_pages(files: Files) -> set[str]:
    return {file.url for file in files.values() if file.kind == "Kode resmi"}


def test_the_examples_in_the_docstrings_are_true() -> None:
    result = doctest.testmod(nomenclature)

    assert result.attempted
    assert result.failed == 0


def test_every_node_with_a_code_and_the_page_of_its_code_link_each_other(minimal: Plan, minimal_files: Files) -> None:
    """Derived from the plan, in both directions, on the small site and on the published content."""
    for plan, files in ((minimal, minimal_files), (published := load(CONTENT).plan, files_of(published))):
        assert plan.code_ties
        for tie in plan.code_ties:
            assert f"nomenklatur/{tie.code}" in targets_of(page(files, tie.node_id))
            assert tie.node_id in targets_of(page(files, f"nomenklatur/{tie.code}"))


def test_counterparts_link_each_other_and_one_without_nodes_says_so(make: Make) -> None:
    files = files_of(make({"dinas/a": document([rice()])}))

    assert code_pages(files) == {f"nomenklatur/{RICE}", f"nomenklatur/{RICE_PROVINCE}"}
    for here, there in ((RICE, RICE_PROVINCE), (RICE_PROVINCE, RICE)):
        assert f"nomenklatur/{there}" in targets_of(page(files, f"nomenklatur/{here}"))
    says(files, f"nomenklatur/{RICE_PROVINCE}", f"Tidak ada dokumen di situs ini yang memakai kode {RICE_PROVINCE}.")
    says(files, f"nomenklatur/{RICE_PROVINCE}", "pemerintah kabupaten dan kota memakai kode lain")
    assert "Berdampingan" not in words_of(page(files, f"nomenklatur/{RICE_PROVINCE}"))


def test_an_uncertain_counterpart_has_no_page_but_one_that_is_used_is_linked_both_ways(make: Make) -> None:
    inferred = [row.replace("bersumber", "inferensi") if RICE_PROVINCE in row else row for row in LISTED]
    alone = files_of(make({"dinas/a": document([rice()])}, listed=inferred))
    both = files_of(make({"dinas/a": document([rice()]), "prov/a": document([rice(RICE_PROVINCE)])}, listed=inferred))

    assert code_pages(alone) == {f"nomenklatur/{RICE}"}
    says(alone, f"nomenklatur/{RICE}", "Kode untuk pekerjaan yang sama dari pemerintah provinsi belum kami ketahui")
    for here, there in ((RICE, RICE_PROVINCE), (RICE_PROVINCE, RICE)):
        assert f"nomenklatur/{there}" in targets_of(page(both, f"nomenklatur/{here}"))


def test_a_plan_without_codes_has_no_index_of_codes(make: Make) -> None:
    files = files_of(make({"dinas/a": document([entry("Kerja Lain")])}))

    assert not [uri for uri in files if uri.startswith("nomenklatur")]
    assert "nomenklatur" not in targets_of(page(files, "jelajah"))


def test_codes_stand_below_the_nearest_code_that_has_a_page(make: Make) -> None:
    below = [rice(), entry("Penyaluran Ubi", code="2.09.03.2.02.0001")]
    plan = make({"dinas/a": document([entry("Program Pangan", "program", code="2.09.03", below=below)])}, listed=())
    files = files_of(plan)
    front = str(page(files, f"nomenklatur/{RICE}").content)

    assert [used.code for used in plan.used_codes] == ["2.09.03", RICE, "2.09.03.2.02.0001"]
    assert [used.code for used in plan.used_codes_below("2.09.03")] == [RICE, "2.09.03.2.02.0001"]
    assert f"nomenklatur/{RICE}" in targets_of(page(files, "nomenklatur/2.09.03"))
    assert 'sesudah: {"nama": "2.09.03.2.02.0001", "url": "nomenklatur/2.09.03.2.02.0001/"}' in front
    assert '{"nama": "2.09.03", "url": "nomenklatur/2.09.03/"}' in front
    assert "\nsebelum: " not in front


def test_a_code_that_the_list_does_not_have_has_a_page_that_says_so(make: Make) -> None:
    files = files_of(make({"dinas/a": document([rice("X.XX.01")])}))

    says(files, "nomenklatur/X.XX.01", "Kode X.XX.01", "Kode ini tidak ada dalam daftar kode kami.")


def test_one_number_with_two_names_is_one_page_with_both(make: Make) -> None:
    names = ("PROGRAM PENUNJANG PROVINSI", "PROGRAM PENUNJANG KABUPATEN/KOTA")
    rows = [
        f"2.09.01,program,{who},{name},,,,2023,bersumber,"
        for who, name in zip(("provinsi", "kabupaten-kota"), names, strict=True)
    ]
    here = document([entry("Program Penunjang", "program", code="2.09.01")])
    files = files_of(make({"dinas/a": here, "prov/a": here}, listed=rows))

    assert code_pages(files) == {"nomenklatur/2.09.01"}
    says(
        files,
        "nomenklatur/2.09.01",
        "Program Penunjang Provinsi atau Program Penunjang Kabupaten/Kota",
        "Nama dalam daftar (provinsi) Program Penunjang Provinsi",
        "Nama dalam daftar (kabupaten/kota) Program Penunjang Kabupaten/Kota",
    )


def test_the_page_of_a_published_code_stays_when_no_node_has_it_any_more(make: Make) -> None:
    plan = make({"dinas/a": document([rice()])})
    urls = ("nomenklatur/7.01", "nomenklatur/../a", "nomenklatur/x", "nomenklatur/")
    kept = replace(plan, publications=tuple(Publication(url, "Kode resmi", "T", "2030") for url in urls))

    assert code_pages(files_of(kept)) - code_pages(files_of(plan)) == {"nomenklatur/7.01"}


def test_a_matched_code_says_why_and_how_sure(make: Make) -> None:
    tree = entry(
        "Program Pangan",
        "program",
        below=[entry("Bantuan Pangan Kabupaten/Kota", "kegiatan", slug="bantuan", below=[entry("Penyaluran Beras")])],
    )
    files = files_of(make({"dinas/a": document([tree])}))

    says(
        files,
        f"nomenklatur/{RICE}",
        "Dipadankan oleh kami, keyakinan tinggi.",
        "Namanya sama dengan nama tepat satu sub kegiatan",
    )


def test_more_nodes_than_a_table_holds_are_counted(make: Make) -> None:
    rows = [rice(slug=f"beras-{number}", apart=f"baris {number}") for number in range(MOST_MEMBERS + 7)]
    files = files_of(make({"dinas/a": document(rows)}))
    url = f"nomenklatur/{RICE}"

    says(files, url, "dan 7 lainnya; semuanya ada dalam data terbuka.", f"ada {MOST_MEMBERS + 7} kali dalam Renja 2030")
    assert len([target for target in targets_of(page(files, url)) if "/sub-kegiatan/" in target]) == MOST_MEMBERS


def test_hostile_names_stay_text_on_the_pages_of_a_code(make: Make) -> None:
    hostile = '"><script>alert(1)</script> | ](x) {{ 7 }}'
    rows = [f'{RICE},sub-kegiatan,kabupaten-kota,"{hostile.replace(chr(34), chr(34) * 2)}",,,,2023,bersumber,']
    plan = make({"dinas/a": document([rice(also={"nama": hostile, "pembeda": hostile})])}, listed=rows)
    for file in build(plan):
        if file.url.startswith("nomenklatur"):
            assert "<script" not in str(file.content).partition("\n---\n")[2]


def test_titles_are_unique_and_the_search_knows_kind_and_agencies(make: Make) -> None:
    plan = make({"dinas/a": document([rice()]), "kota/a": document([rice()])})
    files = [file for file in build(plan) if file.is_page]
    text = str(next(file.content for file in files if file.url == f"nomenklatur/{RICE}"))

    assert len({file.title for file in files if file.kind == "Kode resmi"}) == 2
    assert 'saring: {"Jenis": ["Kode resmi"], "Instansi": ["Dinas dinas", "Dinas kota"]}' in text
