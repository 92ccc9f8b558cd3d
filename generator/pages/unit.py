"""The page of one unit of an agency: its duty, its place, and what it answers for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.records import Unit
from generator.pages.abbreviations import Lead, explained_lead
from generator.pages.figures import source_note
from generator.pages.frame import Frame, Link, NavigationGroup, NavigationItem, Page, Row, SourceNote, relative
from generator.pages.labels import LEVELS, NOT_STATED, full_node_name
from generator.pages.surroundings import agency_crumbs, place_words


@dataclass(frozen=True, slots=True)
class UnitPage:
    """What the template of a unit prints."""

    title: str
    kind: str
    lead: Lead
    parent: Link
    children: tuple[Link, ...]
    answers_for: tuple[Row, ...]
    source: SourceNote | None


def view_unit(plan: Plan, unit: Unit) -> Page:
    """The page of one unit."""
    agency = plan.agency(unit.agency_id)
    crumbs = (*agency_crumbs(agency), NavigationItem(unit.entry.name, unit.id))
    lead = unit.entry.duty or f"Tugas {unit.entry.name} {NOT_STATED}."
    siblings = plan.units_below(agency.id, unit.parent_id)
    beside = tuple(NavigationItem(other.entry.name, other.id, other.id == unit.id) for other in siblings)
    frame = Frame(
        url=unit.id,
        title=f"{unit.entry.name} ({agency.entry.short_name})",
        kind="Unit organisasi",
        description=lead,
        origin=unit.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        groups=(NavigationGroup("Susunan organisasi", agency.id, beside),),
        filters={"Jenis": ("Unit organisasi",), "Instansi": (agency.entry.name,)},
    )
    parent = plan.unit(unit.parent_id) if unit.parent_id else None
    answers = [plan.node(holder.node_id) for holder in plan.holders_by(unit.id)]
    view = UnitPage(
        title=unit.entry.name,
        kind=unit.entry.kind or "",
        lead=explained_lead(plan, lead, unit.entry.name),
        parent=Link(parent.entry.name, relative(unit.id, parent.id))
        if parent
        else Link(agency.entry.name, relative(unit.id, agency.id)),
        children=tuple(
            Link(child.entry.name, relative(unit.id, child.id)) for child in plan.units_below(agency.id, unit.id)
        ),
        answers_for=tuple(
            Row(Link(full_node_name(plan, node), relative(unit.id, node.id)), kind=LEVELS[node.level])
            for node in answers
        ),
        source=source_note(plan, unit.id, unit.source) if unit.source else None,
    )
    return Page("unit.md.jinja", frame, view)
