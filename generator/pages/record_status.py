"""The status of a record in one plain phrase that no scale changes: reached or not, reported or not, loaded or not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.plan import Plan
from generator.model.records import Indicator, Node
from generator.model.results import Outcome, latest_outcome, listed_outcomes
from generator.model.terms import Period
from generator.model.verdicts import ResultState

MISSED = "target tidak tercapai"
REACHED = "target tercapai"
_BY_STATE = {
    ResultState.REPORTED: "ada realisasi, tidak dinilai",
    ResultState.NOT_APPLICABLE: "dinyatakan tidak berlaku",
    ResultState.UNREPORTED: "tidak dilaporkan",
    ResultState.UNLOADED: "laporan belum dimuat",
}
PARTLY = "sebagian tercapai, sebagian belum diketahui"
WITHOUT_TARGET = "tanpa target"
WITHOUT_INDICATOR = "tanpa indikator"
STATUSES = (MISSED, REACHED, PARTLY, *_BY_STATE.values(), WITHOUT_TARGET, WITHOUT_INDICATOR)
"""Every status, in the order in which lists show them."""


class Dated(NamedTuple):
    """A status with the year that it speaks of; empty where several years are meant, or none."""

    status: str
    year: str


@dataclass(frozen=True, slots=True)
class RecordStatus:
    """The status at the last time with an actual, and of each year of the document."""

    last: Dated
    by_year: tuple[str, ...]


def status_of_record(plan: Plan, record: Node | Indicator, years: Collection[str]) -> RecordStatus:
    """The status of an indicator; a node is as far as the indicators printed beside it."""
    indicators = [record] if isinstance(record, Indicator) else _beside(plan, record)
    last = [_last(plan, indicator) for indicator in indicators]
    yearly = [_by_year(plan, indicator) for indicator in indicators]
    status = _together([each.status for each in last])
    told = {each.year for each in last if each.year}
    by_year = tuple(_together([statuses.get(year, WITHOUT_TARGET) for statuses in yearly]) for year in years)
    return RecordStatus(Dated(status, told.pop() if len(told) == 1 else ""), by_year)


def _beside(plan: Plan, node: Node) -> list[Indicator]:
    return [*plan.indicators_of(node.id), *(plan.indicator(use.indicator_id) for use in plan.uses_at(node.id))]


def _together(statuses: Collection[str]) -> str:
    found = set(statuses)
    if MISSED not in found and REACHED in found and found - {REACHED, WITHOUT_TARGET}:
        return PARTLY
    return next((status for status in STATUSES if status in found), WITHOUT_INDICATOR)


def _last(plan: Plan, indicator: Indicator) -> Dated:
    outcome = latest_outcome(plan, indicator)
    return Dated(_status(outcome), outcome.year) if outcome else Dated(WITHOUT_TARGET, "")


def _by_year(plan: Plan, indicator: Indicator) -> dict[str, str]:
    found = sorted(listed_outcomes(plan, indicator), key=lambda outcome: outcome.period is Period.YEAR)
    return {outcome.year: _status(outcome) for outcome in found}


def _status(outcome: Outcome) -> str:
    if outcome.is_met is not None:
        return REACHED if outcome.is_met else MISSED
    return _BY_STATE[outcome.state]
