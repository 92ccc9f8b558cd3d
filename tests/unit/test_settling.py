"""What the findings of a document settle together: origin, causes, distinct addresses, responses, order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from made_findings import HIGH, INFO, LOW, MEDIUM, PROGRAM, RICE, RKT, finding, quote

from generator.model import entries
from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.model.records import Document
from generator.model.terms import Compared, FindingOrigin, ResponseStatus
from generator.rules.settling import settle


def document(
    plan: Plan, *responses: entries.Response, compared: Compared = Compared.YES, damaged: str = ""
) -> Document:
    """The RKT of sites/minimal, compared or not, with damaged lines and responses."""
    known = plan.document(RKT)
    source = known.entry.source.model_copy(update={"compared": compared, "damaged": damaged or None})
    return replace(known, entry=known.entry.model_copy(update={"source": source, "responses": responses}))


def anchors(found: Iterable[Finding]) -> list[str]:
    return [each.anchor.removeprefix("jumlah-rincian-") for each in found]


# --- origin --------------------------------------------------------------------------------------------------------


def test_before_the_comparison_nothing_is_known_of_the_origin(minimal: Plan) -> None:
    """Not even where lines are named as damaged: the comparison that found them is not finished."""
    found = [finding("a", quotes=(quote("1", "12"),))]

    for damaged in ("", "12"):
        (settled,) = settle(document(minimal, compared=Compared.NO, damaged=damaged), found)
        assert settled.origin is FindingOrigin.NOT_COMPARED


@pytest.mark.parametrize(
    ("lines", "damaged", "is_damaged"),
    [
        ("12", "", False),
        ("12", "12", True),
        ("12", "11 13", False),
        ("12", "10-14", True),
        ("10", "10-14", True),
        ("14", "10-14", True),
        ("15", "10-14", False),
        ("9", "10-14", False),
        ("9-10", "10-14", True),
        ("3 12", "30 10-14 50-60", True),
        ("", "10-14", False),
    ],
)
def test_what_rests_on_a_damaged_line_comes_from_the_extraction(
    minimal: Plan, lines: str, damaged: str, *, is_damaged: bool
) -> None:
    (settled,) = settle(document(minimal, damaged=damaged), [finding("a", quotes=(quote("1", lines),))])

    assert settled.origin is (FindingOrigin.EXTRACTION if is_damaged else FindingOrigin.DOCUMENT)


def test_one_damaged_operand_is_enough_and_a_finding_without_prints_is_the_documents(minimal: Plan) -> None:
    found = [finding("a", quotes=(quote("1", "3"), quote("2", "4"))), finding("b")]
    settled = settle(document(minimal, damaged="4"), found)

    assert [each.origin for each in settled] == [FindingOrigin.EXTRACTION, FindingOrigin.DOCUMENT]


# --- distinct addresses --------------------------------------------------------------------------------------------


def test_findings_about_one_thing_are_told_apart_by_their_first_line_and_then_counted(minimal: Plan) -> None:
    found = [finding("a", quotes=(quote("1", line),)) for line in ("10", "12 14", "12", "13-15", "12")]

    assert anchors(settle(document(minimal), found)) == ["a", "a-b12", "a-b12-2", "a-b13-15", "a-b12-3"]


def test_the_first_of_them_keeps_its_address_when_others_join_it(minimal: Plan) -> None:
    found = [finding("a", quotes=(quote("1", line),)) for line in ("10", "12")]

    assert anchors(settle(document(minimal), found[:1])) == ["a"]
    assert anchors(settle(document(minimal), found)) == ["a", "a-b12"]


def test_the_same_subject_of_another_rule_is_another_address(minimal: Plan) -> None:
    found = settle(document(minimal), [finding("a"), finding("a", rule="anak-lebih-besar")])

    assert {each.anchor for each in found} == {"jumlah-rincian-a", "anak-lebih-besar-a"}


def test_addresses_are_distinct_even_where_a_subject_looks_like_a_suffix(minimal: Plan) -> None:
    subjects = ("a", "a", "a", "a-b12", "a-b12-2", "a-b12-2-b12", "a")
    found = [finding(subject, quotes=(quote("1", "12"),)) for subject in subjects]
    named = anchors(settle(document(minimal), found))

    assert len(set(named)) == len(found)
    assert named[:4] == ["a", "a-b12", "a-b12-2", "a-b12-b12"]


def test_findings_without_prints_have_distinct_addresses_too(minimal: Plan) -> None:
    assert anchors(settle(document(minimal), [finding("a"), finding("a"), finding("a")])) == ["a", "a-2", "a-3"]


# --- causes --------------------------------------------------------------------------------------------------------

SLIP = quote("271.000.000", "20", label="Program, pagu 2030", record_id=PROGRAM)
OTHER = quote("5.000", "21", label="Kegiatan, pagu 2030", record_id=RICE)


def causes(found: Iterable[Finding]) -> dict[str, str]:
    return {each.anchor: each.cause for each in found}


def test_what_quotes_a_suspected_print_is_a_symptom_of_the_finding_that_suspects_it(minimal: Plan) -> None:
    cause = finding("a", rule="faktor-sepuluh", suspect=SLIP, quotes=(SLIP,))
    found = [finding("b", quotes=(OTHER, SLIP)), cause, finding("c", quotes=(OTHER,))]

    assert causes(settle(document(minimal), found)) == {
        "faktor-sepuluh-a": "",
        "jumlah-rincian-b": "faktor-sepuluh-a",
        "jumlah-rincian-c": "",
    }


@pytest.mark.parametrize(
    "other",
    [
        quote("271.000.000", "22", label="Program, pagu 2030", record_id=PROGRAM),
        quote("272.000.000", "20", label="Program, pagu 2030", record_id=PROGRAM),
        quote("271.000.000", "20", label="Kegiatan, pagu 2030", record_id=RICE),
        quote("271.000.000", "20", label="Program, pagu 2031", record_id=PROGRAM),
        quote("271.000.000", "20", label="Program, pagu 2030", record_id=PROGRAM, table="dpa"),
    ],
)
def test_a_print_that_only_looks_like_the_suspected_one_makes_no_symptom(minimal: Plan, other) -> None:
    """Another line, amount, record, year or table: the same amount stands in many places."""
    found = [finding("a", rule="faktor-sepuluh", suspect=SLIP, quotes=(SLIP,)), finding("b", quotes=(other,))]

    assert set(causes(settle(document(minimal), found)).values()) == {""}


def test_two_findings_that_suspect_one_print_have_one_cause(minimal: Plan) -> None:
    found = [finding(subject, suspect=SLIP, quotes=(SLIP,)) for subject in ("a", "b")]

    assert causes(settle(document(minimal), found)) == {"jumlah-rincian-a": "", "jumlah-rincian-b": "jumlah-rincian-a"}


def test_two_causes_that_quote_each_other_stay_causes(minimal: Plan) -> None:
    found = [finding("a", suspect=SLIP, quotes=(SLIP, OTHER)), finding("b", suspect=OTHER, quotes=(OTHER, SLIP))]

    assert set(causes(settle(document(minimal), found)).values()) == {""}


def test_a_cause_that_a_rule_states_stays_and_names_the_distinct_address(minimal: Plan) -> None:
    found = [
        finding("b", cause="jumlah-rincian-a", quotes=(SLIP,)),
        finding("a", quotes=(SLIP,)),
        finding("c", rule="faktor-sepuluh", suspect=SLIP),
    ]

    assert causes(settle(document(minimal), found)) == {
        "jumlah-rincian-b": "jumlah-rincian-a",
        "jumlah-rincian-a": "faktor-sepuluh-c",
        "faktor-sepuluh-c": "",
    }


def test_a_cause_is_named_by_its_distinct_address(minimal: Plan) -> None:
    found = [
        finding("a", quotes=(OTHER,)),
        finding("a", suspect=SLIP, quotes=(SLIP,)),
        finding("b", quotes=(SLIP,)),
    ]

    assert causes(settle(document(minimal), found))["jumlah-rincian-b"] == "jumlah-rincian-a-b20"


# --- responses -----------------------------------------------------------------------------------------------------


def answer(name: str, status: str = "dijelaskan") -> entries.Response:
    return entries.Response.model_validate({"temuan": name, "teks": "Sudah.", "tanggal": "2031-01", "status": status})


def test_a_response_stands_beside_the_finding_that_it_names_and_no_other(minimal: Plan) -> None:
    own = document(minimal, answer("jumlah-rincian-a-b12", "dibantah"), answer("jumlah-rincian-entah"))
    found = settle(own, [finding("a", quotes=(quote("1", line),)) for line in ("10", "12")])

    assert [each.response is None for each in found] == [True, False]
    response = found[1].response
    assert response is not None
    assert (response.text, response.date, response.status) == ("Sudah.", "2031-01", ResponseStatus.DISPUTED)


# --- order ---------------------------------------------------------------------------------------------------------


def test_the_heaviest_come_first_then_as_in_the_rulebook_then_as_found(minimal: Plan) -> None:
    """The rulebook tells sums before larger children, and money before texts: not the alphabet."""
    found = [
        finding("f", HIGH, rule="banyak-sebutan"),
        finding("a", INFO),
        finding("b", LOW),
        finding("c", MEDIUM),
        finding("d", HIGH),
        finding("e", HIGH, rule="anak-lebih-besar"),
        finding("aa", HIGH),
    ]

    assert [each.subject for each in settle(document(minimal), found)] == ["d", "aa", "e", "f", "c", "b", "a"]
    assert settle(document(minimal), []) == ()
