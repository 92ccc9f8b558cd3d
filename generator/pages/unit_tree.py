"""The units of an agency as a tree, each with how much it answers for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.records import Unit
from generator.pages.frame import Link, relative
from generator.pages.sentences import count_words


@dataclass(frozen=True, slots=True)
class UnitBranch:
    """One unit with the units below it."""

    link: Link
    answers: str
    """How many nodes of each level it answers for; empty where no document says it."""
    children: tuple[UnitBranch, ...]


def view_units(plan: Plan, agency_id: str) -> tuple[UnitBranch, ...]:
    """The topmost units of an agency with everything below them."""
    return tuple(_branch(plan, agency_id, unit) for unit in plan.units_below(agency_id, ""))


def _branch(plan: Plan, agency_id: str, unit: Unit) -> UnitBranch:
    nodes = dict.fromkeys(holder.node_id for holder in plan.holders_by(unit.id))
    counts = count_words(tuple(plan.node(node_id) for node_id in nodes))
    return UnitBranch(
        Link(unit.entry.name, relative(agency_id, unit.id)),
        f"menjawab untuk {counts}" if counts else "",
        tuple(_branch(plan, agency_id, child) for child in plan.units_below(agency_id, unit.id)),
    )
