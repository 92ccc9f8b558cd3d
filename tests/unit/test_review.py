"""The review window: until which day the findings of a document are shown to its agency alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_findings import RKT, finding

from generator.model.plan import Plan
from generator.model.records import Publication
from generator.model.review import NOT_YET, held_until

FIRST = "2030-02-15"


@pytest.mark.parametrize(
    ("newest", "days", "until"),
    [
        (FIRST, 14, "2030-03-01"),  # February of a common year
        ("2030-02-28", 14, "2030-03-01"),  # the day before
        ("2030-03-01", 14, ""),  # the day itself
        ("2031-01-01", 14, ""),
        (FIRST, 1, "2030-02-16"),
        (FIRST, 90, "2030-05-16"),
        (FIRST, 0, ""),
    ],
)
def test_findings_are_held_for_so_many_days_from_the_first_publication(newest: str, days: int, until: str) -> None:
    assert held_until(FIRST, newest, days) == until


def test_a_leap_year_has_one_day_more() -> None:
    assert held_until("2028-02-15", "2028-02-15", 14) == "2028-02-29"


@pytest.mark.parametrize(("days", "until"), [(0, ""), (14, NOT_YET)])
def test_a_document_that_was_never_published_has_no_day_yet(days: int, until: str) -> None:
    assert held_until("", "2030-01-01", days) == until
    assert held_until("", "", days) == until


def held(plan: Plan, days: str | None, *dates: tuple[str, str]) -> Plan:
    """The plan with one finding, a review window of its agency, and a ledger of these addresses and days."""
    agencies = tuple(
        replace(agency, entry=agency.entry.model_copy(update={"review_days": days})) for agency in plan.agencies
    )
    ledger = tuple(Publication(url, "dokumen", "Judul", date) for url, date in dates)
    return replace(plan, agencies=agencies, publications=ledger, findings=(finding("a"),))


@pytest.mark.parametrize(("days", "is_public"), [(None, True), ("0", True), ("14", False), ("13", True)])
def test_the_newest_date_of_the_whole_ledger_is_today(minimal: Plan, days: str | None, *, is_public: bool) -> None:
    plan = held(minimal, days, (RKT, "2030-01-01"), ("badan-arsip", "2030-01-14"))

    assert [each.anchor for each in plan.all_findings_in(RKT)] == ["jumlah-rincian-a"]
    assert bool(plan.findings_in(RKT)) is is_public
    assert bool(plan.findings_about(finding("a").node_id)) is is_public
    assert plan.held_until(RKT) == ("" if is_public else "2030-01-15")


def test_a_document_outside_the_ledger_holds_its_findings_back(minimal: Plan) -> None:
    plan = held(minimal, "14", ("badan-arsip", "2030-01-14"))

    assert plan.held_until(RKT) == NOT_YET
    assert plan.findings_in(RKT) == ()
    assert plan.findings_at(f"{RKT}/tabel/rkt") == {}
