"""The status of a record in plain words, as far as it is known without a scale: whether its actuals are here."""

from __future__ import annotations

from generator.model.plan import Plan
from generator.model.records import Indicator, Node
from generator.model.terms import Role

WITH_ACTUAL = "ada realisasi"
WITHOUT_ACTUAL = "realisasi belum ada di situs ini"
WITHOUT_TARGET = "tanpa target"
WITHOUT_INDICATOR = "tanpa indikator"
STATUSES = (WITH_ACTUAL, WITHOUT_ACTUAL, WITHOUT_TARGET, WITHOUT_INDICATOR)
"""Every status, in the order in which lists show them."""


def status_of_record(plan: Plan, record: Node | Indicator) -> str:
    """One of STATUSES; a node stands where the furthest of its own and used indicators stands."""
    if isinstance(record, Indicator):
        return _indicator_status(plan, record)
    used = (plan.indicator(use.indicator_id) for use in plan.uses_at(record.id))
    found = {_indicator_status(plan, indicator) for indicator in (*plan.indicators_of(record.id), *used)}
    return next((status for status in STATUSES if status in found), WITHOUT_INDICATOR)


def _indicator_status(plan: Plan, indicator: Indicator) -> str:
    roles = {value.role for value in plan.values_of(indicator.id) if value.reading.is_plain}
    if Role.ACTUAL in roles:
        return WITH_ACTUAL
    return WITHOUT_ACTUAL if Role.TARGET in roles else WITHOUT_TARGET
