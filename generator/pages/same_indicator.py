"""The page of an indicator that several documents have: each with its figures side by side, and why it is the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Kinship
from generator.pages.abbreviations import Lead, Prose, explained
from generator.pages.differences import differences, figure_differences
from generator.pages.frame import (
    Abbreviation,
    Frame,
    KeyFact,
    Link,
    NavigationGroup,
    NavigationItem,
    Page,
    Row,
    relative,
)
from generator.pages.kinship import KINSHIP_URL, kinship_url
from generator.pages.side_by_side import Member, SideTable, in_order, view_side_by_side
from generator.pages.surroundings import HOME, MOST_SIBLINGS, place_words, with_search_words

KIND = "Indikator yang sama"


@dataclass(frozen=True, slots=True)
class SameIndicatorPage:
    """What the template of indicators that are the same prints."""

    title: str
    lead: Lead
    facts: tuple[KeyFact, ...]
    table: SideTable
    differences: tuple[Prose, ...]
    reason: Prose
    confidence: str
    abbreviations: tuple[Abbreviation, ...]
    data: Link


@dataclass(frozen=True, slots=True)
class SameIndicatorIndexPage:
    """What the template of the index of such indicators prints."""

    lead: str
    rows: tuple[Row, ...]


def view_same_indicators(plan: Plan) -> Iterator[Page]:
    """The index and every page; nothing where no indicators are declared the same."""
    if plan.kinships:
        yield _view_index(plan)
    for position, kinship in enumerate(plan.kinships):
        yield view_same_indicator(plan, kinship, position)


def view_same_indicator(plan: Plan, kinship: Kinship, position: int) -> Page:
    """The page of one tie; `position` is its place in the content."""
    url, name = kinship_url(kinship), kinship.entry.name
    members = _members(plan, kinship)
    documents = {member.node.document_id for member in members}
    agencies = dict.fromkeys(plan.agency(plan.document(each).agency_id).entry.name for each in sorted(documents))
    lead = (
        f"Indikator ini tercetak dalam {wording.number(len(documents))} dokumen milik "
        f"{wording.number(len(agencies))} instansi yang dimuat di situs ini."
    )
    crumbs = (HOME, NavigationItem(KIND, KINSHIP_URL), NavigationItem(name, url))
    frame = Frame(
        url=url,
        title=f"{KIND}: {name}",
        kind=KIND,
        description=f"{name}. {lead}",
        origin=kinship.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        groups=(_around(plan, position),),
        filters={"Jenis": (KIND,), "Instansi": tuple(agencies)},
        previous=_item(plan.kinships[position - 1]) if position else None,
        next=_item(plan.kinships[position + 1]) if position + 1 < len(plan.kinships) else None,
    )
    found = (*figure_differences(plan, members), *differences(plan, members))
    view = SameIndicatorPage(
        title=name,
        lead=Lead.of(lead),
        facts=(
            KeyFact("Instansi", Link(wording.number(len(agencies)))),
            KeyFact("Dokumen", Link(wording.number(len(documents)))),
        ),
        table=view_side_by_side(plan, url, "Menurut setiap dokumen", members),
        differences=tuple(map(Prose.of, found)),
        reason=Prose.of(kinship.entry.reason),
        confidence=kinship.entry.confidence.value,
        abbreviations=(),
        data=Link("Unduh data", relative(url, "data")),
    )
    view = explained(plan, view, view.title)
    return Page("same_indicator.md.jinja", with_search_words(plan, frame, [name]), view)


def _view_index(plan: Plan) -> Page:
    lead = "Indikator yang dimuat lebih dari satu dokumen dan pasti sama. Nama yang mirip saja tidak cukup."
    frame = Frame(
        url=KINSHIP_URL,
        title=KIND,
        kind=KIND,
        description=lead,
        crumbs=(HOME, NavigationItem(KIND, KINSHIP_URL)),
    )
    rows = tuple(
        Row(
            Link(kinship.entry.name, relative(KINSHIP_URL, kinship_url(kinship))),
            kind=f"{wording.number(len(kinship.indicator_ids))} dokumen",
        )
        for kinship in plan.kinships
    )
    return Page("same_indicator_index.md.jinja", frame, SameIndicatorIndexPage(lead, rows))


def _members(plan: Plan, kinship: Kinship) -> tuple[Member, ...]:
    indicators = map(plan.indicator, kinship.indicator_ids)
    return in_order(plan, (Member(plan.node(each.node_id), (each,), is_indicator=True) for each in indicators))


def _around(plan: Plan, position: int) -> NavigationGroup:
    start = max(0, min(position - MOST_SIBLINGS // 2, len(plan.kinships) - MOST_SIBLINGS))
    beside = plan.kinships[start : start + MOST_SIBLINGS]
    items = (_item(kinship, is_current=start + place == position) for place, kinship in enumerate(beside))
    return NavigationGroup(KIND, KINSHIP_URL, tuple(items))


def _item(kinship: Kinship, *, is_current: bool = False) -> NavigationItem:
    return NavigationItem(kinship.entry.name, kinship_url(kinship), is_current)
