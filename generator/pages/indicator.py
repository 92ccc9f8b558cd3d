"""The page of one indicator: what it measures, every printed figure, and where it is used."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Indicator, Value
from generator.model.terms import Role
from generator.pages.abbreviations import Lead, Prose, explained
from generator.pages.context import ItemRow, item_row
from generator.pages.figures import Figure, period_text, source_note, value_figure, value_text
from generator.pages.frame import (
    Abbreviation,
    Frame,
    KeyFact,
    Link,
    NavigationGroup,
    NavigationItem,
    Page,
    Reading,
    Row,
    SourceNote,
    relative,
)
from generator.pages.headline import disagreements, headline_values, indicator_facts, node_amount, report_fact
from generator.pages.kinship import KinTable, view_kin
from generator.pages.labels import (
    AGGREGATIONS,
    DIRECTIONS,
    GROUPS,
    LEVELS,
    NOT_STATED,
    full_node_name,
    node_name,
    status_words,
)
from generator.pages.notices import Notes, unrepeated, view_notes
from generator.pages.sentences import careful_value_text
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

MOST_TARGETS = 6
"""How many years one sentence names."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One attribute of the indicator; `is_stated` is false where the document is silent."""

    label: str
    text: str
    is_stated: bool


@dataclass(frozen=True, slots=True)
class UseRow:
    """One node beside which the indicator is printed."""

    link: Link
    qualifier: str
    figures: str
    money: str
    source: SourceNote


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
    details: tuple[Detail, ...]
    figures: tuple[Figure, ...]
    uses: tuple[UseRow, ...]
    owner: Row
    kin: KinTable | None
    ties: tuple[TieRow, ...]
    other_facts: tuple[FactRow, ...]
    items: tuple[ItemRow, ...]
    notes: Notes | None
    """Findings that name it."""
    disagreements: tuple[str, ...]
    """Figures that the document prints differently in different tables."""
    readings: tuple[Reading, ...]
    abbreviations: tuple[Abbreviation, ...]
    source: SourceNote
    data: Link

    @property
    def has_uses(self) -> bool:
        """Whether other nodes print this indicator."""
        return bool(self.uses)


def view_indicator(plan: Plan, indicator: Indicator) -> Page:
    """The page of one indicator."""
    url = indicator.id
    owner = plan.node(indicator.node_id)
    document = plan.document(indicator.document_id)
    crumbs = (*node_crumbs(plan, owner), NavigationItem(indicator.entry.name, url))
    before, after = neighbours(plan.indicators_of(owner.id), indicator, lambda other: other.entry.name)
    kind = _kind(indicator)
    lead = _lead(plan, indicator)
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
    plain = [value for value in plan.values_of(url) if value.reading.is_plain]
    view = IndicatorPage(
        kind=kind,
        status=status_words(document),
        title=indicator.entry.name,
        lead=Lead.of(lead),
        topics=topic_links(plan, url, url),
        facts=_key_facts(plan, indicator),
        remark=Prose.of(indicator.entry.remark or ""),
        details=_details(indicator),
        figures=tuple(value_figure(plan, url, value) for value in plan.values_of(url)),
        uses=_uses(plan, indicator),
        owner=Row(Link(full_node_name(plan, owner), relative(url, owner.id)), kind=LEVELS[owner.level]),
        kin=view_kin(plan, indicator),
        ties=ties_of(plan, url),
        other_facts=fact_rows(plan, url, url),
        items=tuple(item_row(plan, url, item) for item in plan.items_of(url)),
        notes=view_notes(plan, url, url),
        disagreements=disagreements(plan, document.id, unrepeated(plan.findings_about(url), plain)),
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


def _lead(plan: Plan, indicator: Indicator) -> str:
    title = plan.document(indicator.document_id).entry.short_title
    owner = plan.node(indicator.node_id)
    belongs = f"{LEVELS[owner.level].lower()} “{node_name(plan, owner)}”"
    values = headline_values(plan, indicator)
    targets = [_dated(plan, value) for value in values if value.role is Role.TARGET]
    actuals = [_dated(plan, value) for value in values if value.role is Role.ACTUAL]
    if not targets and not actuals:
        return f"{title} mencetak indikator ini untuk {belongs} tanpa target."
    promise = f"menargetkan {wording.listed(targets[:MOST_TARGETS])}" if targets else "tidak mencetak target"
    came = f"; realisasinya {wording.listed(actuals[:MOST_TARGETS])}" if actuals else ""
    return f"{title} {promise}{came}. Indikator ini milik {belongs}."


def _dated(plan: Plan, value: Value) -> str:
    return f"{careful_value_text(plan, value)} pada {period_text(value.year, value.period, value.version)}"


def _key_facts(plan: Plan, indicator: Indicator) -> tuple[KeyFact, ...]:
    unit = KeyFact("Satuan", Link(indicator.entry.unit or NOT_STATED), is_figure=False)
    figures = indicator_facts(plan, indicator)
    reported = any(value.role is Role.ACTUAL for value in plan.values_of(indicator.id))
    report = [] if reported else report_fact(plan, plan.document(indicator.document_id))
    return *figures, unit, *report


def _details(indicator: Indicator) -> tuple[Detail, ...]:
    entry = indicator.entry
    pairs = (
        ("Satuan", entry.unit),
        ("Kelompok", GROUPS[entry.group] if entry.group else None),
        (
            "Indikator kinerja utama",
            "ya, menurut dokumen" if entry.is_key.value == "ya" else "tidak tercetak sebagai IKU",
        ),
        ("Arah yang baik", DIRECTIONS[entry.direction]),
        ("Gabungan antartahun", AGGREGATIONS[entry.aggregation]),
        ("Penjelasan", entry.definition),
        ("Rumus", entry.formula),
        ("Sumber data", entry.data_source),
    )
    return tuple(Detail(label, text or NOT_STATED, is_stated=bool(text)) for label, text in pairs)


def _uses(plan: Plan, indicator: Indicator) -> tuple[UseRow, ...]:
    rows = []
    for use in plan.uses_of(indicator.id):
        node = plan.node(use.node_id)
        values = [value for value in plan.values_at(node.id) if value.indicator_id == indicator.id]
        amount = node_amount(plan, node)
        rows.append(
            UseRow(
                Link(node_name(plan, node), relative(indicator.id, node.id)),
                node.entry.qualifier or "",
                "; ".join(value_text(plan, value) for value in values),
                wording.rupiah(amount) if amount is not None else "tidak dinyatakan",
                source_note(plan, indicator.id, use.source),
            )
        )
    return tuple(rows)
