"""Programs over the documents of an agency: what ties two of them, and what becomes of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from several import Entry, document, entry, loaded

from generator.model.continuity import Bond, Course, ProgramHistory, program_history

GLOSSARY = """\
istilah:
  - {istilah: PMKS, kepanjangan: Penyandang Masalah Sosial, arti: Lama., pengganti: PPKS}
  - {istilah: PPKS, kepanjangan: Pemerlu Pelayanan Sosial, arti: Baru.}
  - {istilah: KK, arti: Keluarga., pengganti: keluarga}
"""

Make = Callable[..., ProgramHistory]


@pytest.fixture
def make(content_folder) -> Make:
    """The history of one agency: nodes by year of the document, `kinds=` and `spans=` by year."""

    def load_it(nodes: Mapping[int, list[Entry]], **more: Mapping[int, object]) -> ProgramHistory:
        kinds, last = more.get("kinds", {}), more.get("last", {})
        documents = {
            f"dinas/d-{year}": document(
                found, year, last.get(year, 0), kinds.get(year, "renja"), **more.get("also", {}).get(year, {})
            )
            for year, found in nodes.items()
        }
        plan = loaded(content_folder, documents, listed=(), files={"glosarium.yml": GLOSSARY}).plan
        return program_history(plan, "dinas")

    return load_it


def program(name: str, slug: str = "", **more: object) -> Entry:
    return entry(name, "program", **({"slug": slug} if slug else {}), **more)


def lines(history: ProgramHistory) -> list[tuple[list[str], Course]]:
    """Years of the documents that print each program, and what becomes of it."""
    return [([document_id[-4:] for document_id in line.nodes], line.course) for line in history.lines]


def bonds(history: ProgramHistory) -> list[tuple[str, str, Bond]]:
    return [
        (each.before.entry.name, each.after.entry.name, each.bond) for line in history.lines for each in line.renamings
    ]


@pytest.mark.parametrize("name", ["PROGRAM  PANGAN", "program pangan.", "Program-Pangan"])
def test_the_same_name_goes_on_whatever_its_case_and_marks(make: Make, name: str) -> None:
    history = make({2030: [program("Program Pangan", "a")], 2031: [program(name, "b")]})

    assert lines(history) == [(["2030", "2031"], Course.GOES_ON)]
    assert bonds(history) == []


@pytest.mark.parametrize("name", ["Program Pangan Warga", "Program Panga", "Program Ketahanan Pangan", "Pangan"])
def test_a_similar_name_ties_nothing(make: Make, name: str) -> None:
    history = make({2030: [program("Program Pangan")], 2031: [program(name, "b")]})

    assert lines(history) == [(["2031"], Course.BEGINS), (["2030"], Course.ENDS)]


def test_the_same_code_goes_on_with_another_name(make: Make) -> None:
    history = make({2030: [program("Program Pangan", code="2.09.03")], 2031: [program("Program Gizi", code="2.09.03")]})

    assert lines(history) == [(["2030", "2031"], Course.GOES_ON)]
    assert bonds(history) == [("Program Pangan", "Program Gizi", Bond.CODE)]


def test_one_name_with_two_codes_is_two_programs(make: Make) -> None:
    history = make(
        {2030: [program("Program Pangan", code="2.09.03")], 2031: [program("Program Pangan", code="2.09.04")]}
    )

    assert lines(history) == [(["2031"], Course.BEGINS), (["2030"], Course.ENDS)]


def test_a_name_without_a_code_is_not_given_to_either_of_two_codes(make: Make) -> None:
    nodes = {
        2030: [program("Program Pangan", code="2.09.03")],
        2031: [program("Program Pangan", code="2.09.04")],
        2032: [program("Program Pangan")],
    }

    assert sorted(years for years, _ in lines(make(nodes))) == [["2030"], ["2031"], ["2032"]]


def test_name_and_code_tie_three_documents_together(make: Make) -> None:
    nodes = {
        2030: [program("Program Pangan")],
        2031: [program("Program Gizi", code="2.09.03")],
        2032: [program("Program Pangan", code="2.09.03")],
    }

    assert lines(make(nodes)) == [(["2030", "2031", "2032"], Course.GOES_ON)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Program Rehabilitasi PMKS", "Program Rehabilitasi PPKS"),
        ("PROGRAM REHABILITASI PENYANDANG MASALAH SOSIAL", "Program Rehabilitasi PPKS"),
        ("Program Rehabilitasi Penyandang Masalah Sosial", "Program Rehabilitasi Pemerlu Pelayanan Sosial"),
    ],
)
def test_a_replaced_term_of_the_glossary_is_another_name_of_the_program(make: Make, old: str, new: str) -> None:
    history = make({2030: [program(old, "a")], 2031: [program(new, "b")]})

    assert lines(history) == [(["2030", "2031"], Course.GOES_ON)]
    assert bonds(history) == [(old, new, Bond.SUCCESSOR)]


def test_the_code_is_the_stronger_reason_where_the_term_was_replaced_too(make: Make) -> None:
    old, new = (program(f"Program {term}", code="2.09.03") for term in ("PMKS", "PPKS"))

    assert bonds(make({2030: [old], 2031: [new]})) == [("Program PMKS", "Program PPKS", Bond.CODE)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Program Rehabilitasi PMKS", "Program Pemulihan PPKS"),  # more than the term has changed
        ("Program Bantuan kk", "Program Bantuan keluarga"),  # a short term only in its own case
        ("Program APMKS", "Program APPKS"),  # within another word
    ],
)
def test_no_more_than_the_term_may_differ(make: Make, old: str, new: str) -> None:
    assert len(make({2030: [program(old, "a")], 2031: [program(new, "b")]}).lines) == 2


def test_a_declared_replacement_ties_two_programs_of_any_name(make: Make) -> None:
    relation = {
        "dari": "program/b",
        "ke": "program/a",
        "jenis": "menggantikan",
        "alasan": "Tercetak.",
        "keyakinan": "tinggi",
    }
    nodes = {
        2030: [program("Program Pangan", "a")],
        2031: [program("Program Pangan", "a"), program("Program Gizi", "b")],
    }
    history = make(nodes, also={2031: {"relasi": [relation]}})

    assert lines(history) == [(["2030", "2031"], Course.GOES_ON)]
    assert bonds(history) == [("Program Pangan", "Program Gizi", Bond.REPLACES)]


@pytest.mark.parametrize("kind", ["mendukung", "padanan", "sama"])
def test_no_other_relation_ties_programs(make: Make, kind: str) -> None:
    relation = {"dari": "program/b", "ke": "program/a", "jenis": kind, "alasan": "Tercetak.", "keyakinan": "tinggi"}
    both = [program("Program Pangan", "a"), program("Program Gizi", "b")]

    assert len(make({2031: both}, also={2031: {"relasi": [relation]}}).lines) == 2


@pytest.mark.parametrize(("sure", "is_tied"), [("tinggi", True), ("sedang", False)])
def test_a_certain_reading_of_a_name_counts_as_the_name(make: Make, sure: str, *, is_tied: bool) -> None:
    mention = {
        "bidang": "nama",
        "tercetak": "Proram Pangan",
        "dibaca": "Program Pangan",
        "alasan": "Salah ketik.",
        "keyakinan": sure,
    }
    nodes = {2030: [program("Program Pangan")], 2031: [program("Proram Pangan", also={"sebutan": [mention]})]}
    history = make(nodes)

    assert (len(history.lines) == 1) is is_tied
    assert bonds(history) == []


def test_a_program_ends_only_where_a_later_document_is_without_it(make: Make) -> None:
    """Of two documents of the same years none is later: the program is in one of them, and that is all we know."""
    a, b = program("Program A"), program("Program B")

    assert lines(make({2030: [a, b], 2031: [a]})) == [(["2030", "2031"], Course.GOES_ON), (["2030"], Course.ENDS)]
    overlapping = make({2030: [a, b], 2032: [a]}, last={2030: 2034}, kinds={2030: "renstra"})
    assert lines(overlapping) == [(["2030", "2032"], Course.GOES_ON), (["2030"], Course.ALONE)]


def test_a_program_of_the_middle_document_only_has_ended(make: Make) -> None:
    a, b = program("Program A"), program("Program B")

    assert (["2031"], Course.ENDS) in lines(make({2030: [a], 2031: [a, b], 2032: [a]}))


def test_documents_without_programs_neither_begin_nor_end_anything(make: Make) -> None:
    history = make({2030: [program("Program A")], 2031: [entry("Sasaran", "sasaran")]})

    assert [each.id for each in history.documents] == ["dinas/d-2030"]
    assert lines(history) == [(["2030"], Course.ALONE)]


def test_one_program_printed_twice_in_a_document_is_one_line(make: Make) -> None:
    twice = [program("Program A", "a", apart="satu"), program("Program A", "b", apart="dua")]
    history = make({2030: twice})

    assert [len(nodes) for nodes in history.lines[0].nodes.values()] == [2]


def test_lines_follow_the_newest_document_and_then_the_older_ones(make: Make) -> None:
    a, b, c = (program(f"Program {letter}") for letter in "ABC")
    history = make({2030: [c, a], 2031: [b, a]})

    assert [line.newest.entry.name for line in history.lines] == ["Program B", "Program A", "Program C"]
