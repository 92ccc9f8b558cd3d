"""The status of a record in one plain phrase that no scale changes: reached or not, reported or not, loaded or not."""

from __future__ import annotations

from generator.model.plan import Plan
from generator.model.records import Indicator, Node
from generator.model.results import latest_outcome
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


def status_of_record(plan: Plan, record: Node | Indicator) -> str:
    """One of STATUSES, at the last time with an actual; a node is as far as the indicators printed beside it."""
    if isinstance(record, Indicator):
        return _indicator_status(plan, record)
    used = (plan.indicator(use.indicator_id) for use in plan.uses_at(record.id))
    found = {_indicator_status(plan, indicator) for indicator in (*plan.indicators_of(record.id), *used)}
    if MISSED not in found and REACHED in found and found - {REACHED, WITHOUT_TARGET}:
        return PARTLY
    return next((status for status in STATUSES if status in found), WITHOUT_INDICATOR)


def _indicator_status(plan: Plan, indicator: Indicator) -> str:
    outcome = latest_outcome(plan, indicator)
    if outcome is None:
        return WITHOUT_TARGET
    if outcome.is_met is not None:
        return REACHED if outcome.is_met else MISSED
    return _BY_STATE[outcome.state]
