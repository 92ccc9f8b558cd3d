"""The plan becomes output files, and the ledger holds their addresses."""

from __future__ import annotations

from dataclasses import replace

from generator.building import OutputFile, build, check_ledger, new_publications, next_edition
from generator.model.changes import ChangeKind
from generator.model.plan import Plan
from generator.model.records import Publication
from generator.problems import Location


def page(url: str, title: str = "T") -> OutputFile:
    return OutputFile(f"{url}/index.md" if url else "index.md", "x", kind="Program", title=title)


DATA = OutputFile("data/nilai.csv", b"")


def plan_with(*urls: str) -> Plan:
    return Plan(publications=tuple(Publication(url, "Program", "T", "2030-01-02") for url in urls))


def test_the_address_of_a_page_is_its_folder() -> None:
    assert (page("").url, page("a/b").url) == ("", "a/b")
    assert page("a").is_page
    assert not DATA.is_page


def test_files_come_sorted_and_each_address_once(minimal: Plan) -> None:
    uris = [file.uri for file in build(minimal)]

    assert uris == sorted(set(uris))


def test_every_page_knows_its_kind_title_and_content_file(minimal: Plan) -> None:
    indexes = ("", "jelajah/", "glosarium/", "data/", "temuan/", "nomenklatur/", "indikator-sama/")
    made_by_us = {f"{url}index.md" for url in indexes}
    for file in build(minimal):
        if file.is_page:
            assert file.title
            assert (file.origin is None) == (file.uri in made_by_us)


def test_a_complete_ledger_is_no_problem() -> None:
    assert check_ledger(plan_with("", "a"), [page(""), page("a"), DATA]) == []


def test_every_vanished_address_is_an_error_of_its_own() -> None:
    problems = check_ledger(plan_with("a", "b", "c"), [page("b")])

    assert [(problem.slug, problem.message) for problem in problems] == [
        ("alamat-hilang", "Alamat '/a/' sudah terbit: Program “T”."),
        ("alamat-hilang", "Alamat '/c/' sudah terbit: Program “T”."),
    ]
    assert all(problem.is_error and problem.location == Location("tautan.csv") for problem in problems)


def test_new_addresses_are_one_warning_with_the_first_three() -> None:
    (three,) = check_ledger(plan_with(), [page(url) for url in ("c", "", "a")])
    (four,) = check_ledger(plan_with(), [page(url) for url in ("c", "", "a", "b")])

    assert three.message == "3 alamat belum tercatat: '/', '/a/', '/c/'."
    assert four.message == "4 alamat belum tercatat: '/', '/a/', '/b/' dan 1 lainnya."
    assert not three.is_error


def test_data_files_are_not_in_the_ledger() -> None:
    assert check_ledger(plan_with(), [DATA]) == []
    assert new_publications(plan_with(), [DATA], "2030-01-02") == ()


def test_publishing_adds_what_is_new_and_keeps_what_was() -> None:
    before = plan_with("b")
    after = new_publications(before, [page("b", "Nama baru"), page("a", "A"), page("")], "2031-05-06")

    assert after == (
        Publication("", "Program", "T", "2031-05-06"),
        Publication("a", "Program", "A", "2031-05-06"),
        Publication("b", "Program", "T", "2030-01-02"),
    )
    assert new_publications(Plan(publications=after), [page("b"), page("a"), page("")], "2032-01-01") == after


def test_a_vanished_address_is_kept_in_the_ledger() -> None:
    assert new_publications(plan_with("lama"), [], "2031-05-06") == plan_with("lama").publications


def test_the_first_edition_has_no_changes_and_one_after_an_empty_state_has(minimal: Plan) -> None:
    """Without a kept state nothing can be compared; where nothing was stated, everything is new."""
    first, second = (next_edition(replace(minimal, published=state), [], "2030-01-02") for state in (None, ()))

    assert first.changes == ()
    assert {change.kind for change in second.changes} == {ChangeKind.NEW}
    assert len(second.changes) == len(second.state)


def test_an_edition_has_each_day_once_in_order() -> None:
    plan = replace(plan_with("a"), editions=("2030-01-02", "2030-02-03"))

    assert next_edition(plan, [], "2030-01-15").days == ("2030-01-02", "2030-01-15", "2030-02-03")
    assert next_edition(plan, [], "2030-02-03").days == ("2030-01-02", "2030-02-03")
