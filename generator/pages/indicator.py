"""The page of one indicator: what it measures, every printed figure, and where it is used."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Indicator
from generator.model.terms import Period, Role
from generator.pages.abbreviations import Lead, Prose, explained
from generator.pages.attributes import view_attributes
from generator.pages.context import ItemRow, item_row
from generator.pages.differing import DifferingPrint, view_differing
from generator.pages.errata import ErratumRow, record_errata
from generator.pages.figures import Figure, source_note, value_figure
from generator.pages.frame import (
    Abbreviation,
    Detail,
    Frame,
    KeyFact,
    Link,
    NavigationGroup,
    NavigationItem,
    Page,
    Reading,
    SourceNote,
    relative,
)
from generator.pages.indicator_facts import indicator_facts, responsible_facts
from generator.pages.indicator_sentence import indicator_sentence
from generator.pages.kinship import KinTable, view_kin
from generator.pages.labels import GROUPS, LEVELS, node_name, status_words
from generator.pages.notices import REPEATING, Notes, doubt_sentence, view_notes
from generator.pages.pictures import Picture
from generator.pages.reasons import KINDS as REASONS
from generator.pages.reasons import Reasons, view_reasons
from generator.pages.results_table import ResultTable, view_results
from generator.pages.supporters import Supporters, view_supporters
from generator.pages.surroundings import (
    neighbours,
    node_crumbs,
    place_words,
    record_filters,
    record_readings,
    with_group,
    with_search_words,
)
from generator.pages.ties import FactRow, TieRow, fact_rows, ties_of
from generator.pages.topics import topic_links, with_topics
from generator.pages.value_pictures import indicator_pictures

_ROLES = {role: place for place, role in enumerate(Role)}
_PERIODS = {period: place for place, period in enumerate(Period)}
MOST_OPEN = 12
"""A longer list of prints is folded: a shared indicator is printed beside twenty activities."""


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """What the template of an indicator prints."""

    kind: str
    status: str
    title: str
    lead: Lead
    topics: tuple[Link, ...]
    facts: tuple[KeyFact, ...]
    remark: Prose
    pictures: tuple[Picture, ...]
    results: ResultTable | None
    reasons: Reasons | None
    differing: tuple[DifferingPrint, ...]
    is_differing_told: bool
    """Whether a finding beside the page says already that prints differ."""
    supporters: Supporters
    details: tuple[Detail, ...]
    figures: tuple[Figure, ...]
    figures_title: str
    """What the folded list of prints holds; empty where it is short enough to stand open."""
    kin: KinTable | None
    ties: tuple[TieRow, ...]
    other_facts: tuple[FactRow, ...]
    items: tuple[ItemRow, ...]
    notes: Notes | None
    """Findings that name it."""
    errata: tuple[ErratumRow, ...]
    readings: tuple[Reading, ...]
    abbreviations: tuple[Abbreviation, ...]
    source: SourceNote
    data: Link

    @property
    def has_differing_note(self) -> bool:
        """Whether the first screen says that prints differ, because nothing else there does."""
        return bool(self.differing) and not self.is_differing_told


def view_indicator(plan: Plan, indicator: Indicator) -> Page:
    """The page of one indicator."""
    url = indicator.id
    owner = plan.node(indicator.node_id)
    document = plan.document(indicator.document_id)
    crumbs = (*node_crumbs(plan, owner), NavigationItem(indicator.entry.name, url))
    before, after = neighbours(plan.indicators_of(owner.id), indicator, lambda other: other.entry.name)
    kind = _kind(indicator)
    has_result = any(value.role is Role.ACTUAL for value in plan.values_of(url))
    lead = f"{indicator_sentence(plan, indicator)}{doubt_sentence(plan, url) if has_result else ''}"
    texts = [indicator.entry.name, owner.entry.name, indicator.entry.unit or ""]
    frame = Frame(
        url=url,
        title=indicator.entry.name,
        kind=kind,
        description=lead,
        origin=indicator.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        groups=_groups(plan, indicator),
        filters=with_topics(plan, with_group(record_filters(plan, document, "Indikator"), indicator), url),
        previous=before,
        next=after,
    )
    differing = view_differing(plan, indicator)
    figures = _figures(plan, indicator)
    view = IndicatorPage(
        kind=kind,
        status=status_words(document),
        title=indicator.entry.name,
        lead=Lead.of(lead),
        topics=topic_links(plan, url, url),
        facts=indicator_facts(plan, indicator),
        remark=Prose.of(indicator.entry.remark or ""),
        pictures=indicator_pictures(plan, indicator),
        results=view_results(plan, indicator),
        reasons=view_reasons(plan, indicator),
        differing=differing,
        is_differing_told=any(each.rule in REPEATING and each.indicator_id == url for each in plan.findings_about(url)),
        supporters=view_supporters(plan, indicator),
        details=view_attributes(plan, indicator, responsible_facts(plan, indicator)),
        figures=figures,
        figures_title=f"Semua {wording.number(len(figures))} cetakan" if len(figures) > MOST_OPEN else "",
        kin=view_kin(plan, indicator),
        ties=ties_of(plan, url),
        other_facts=fact_rows(plan, url, url),
        items=tuple(item_row(plan, url, each) for each in plan.items_of(url) if each.entry.kind not in REASONS),
        notes=view_notes(plan, url, url),
        errata=record_errata(plan, url, url),
        readings=record_readings(plan, url, url),
        abbreviations=(),
        source=source_note(plan, url, indicator.source),
        data=Link("Unduh data", relative(url, "data")),
    )
    view = explained(plan, view, view.title)
    return Page("indicator.md.jinja", with_search_words(plan, frame, texts), view)


def _kind(indicator: Indicator) -> str:
    if indicator.entry.is_key.value == "ya":
        return "Indikator kinerja utama"
    return f"Indikator {GROUPS[indicator.entry.group].lower()}" if indicator.entry.group else "Indikator"


def _groups(plan: Plan, indicator: Indicator) -> tuple[NavigationGroup, ...]:
    owner = plan.node(indicator.node_id)
    document = plan.document(indicator.document_id)
    path = (*plan.ancestors_of(owner), owner)
    above = tuple(NavigationItem(node_name(plan, step), step.id) for step in path)
    beside = tuple(
        NavigationItem(other.entry.name, other.id, other.id == indicator.id) for other in plan.indicators_of(owner.id)
    )
    title = f"Indikator {LEVELS[owner.level].lower()} ini"
    return (
        NavigationGroup(document.entry.short_title, document.id, above),
        NavigationGroup(title, owner.id, beside),
    )


def _figures(plan: Plan, indicator: Indicator) -> tuple[Figure, ...]:
    """Every print, in order of time, then of role, then of the document."""
    values = plan.values_of(indicator.id)
    ordered = sorted(values, key=lambda value: (value.year, _PERIODS[value.period], _ROLES[value.role]))
    return tuple(value_figure(plan, indicator.id, value) for value in ordered)
