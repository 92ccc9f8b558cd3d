"""The page of one node: what it is, how much, for whom, by when, and everything that it is tied to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.records import Indicator, Node, Source, Value
from generator.model.terms import DocumentKind, Level, Role
from generator.pages.abbreviations import Lead, Prose, explained
from generator.pages.budgets import NodeBudget, view_budget
from generator.pages.children import Group, view_children
from generator.pages.codes import CodeView, view_code
from generator.pages.context import ItemRow, item_row
from generator.pages.errata import ErratumRow, record_errata
from generator.pages.figures import period_text, source_note, value_text
from generator.pages.frame import (
    Abbreviation,
    Frame,
    KeyFact,
    Link,
    Page,
    Reading,
    Row,
    SourceNote,
    StatusMark,
    relative,
)
from generator.pages.headline import disagreements, holder_facts, node_money_facts, node_target_facts, report_fact
from generator.pages.indicator_facts import figures_in_short
from generator.pages.labels import (
    GROUPS,
    LEVELS,
    NOT_STATED,
    ROLES,
    full_node_name,
    level_words,
    node_name,
    status_words,
)
from generator.pages.money_pictures import node_pictures
from generator.pages.money_table import MoneyTable
from generator.pages.notices import Notes, unrepeated, view_notes
from generator.pages.pictures import Picture
from generator.pages.sentences import count_words, node_sentence
from generator.pages.statuses import standing
from generator.pages.surroundings import (
    neighbours,
    node_crumbs,
    node_groups,
    place_words,
    record_filters,
    record_readings,
    with_search_words,
)
from generator.pages.ties import FactRow, TieRow, fact_rows, ties_of
from generator.pages.topics import topic_links, with_topics


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator beside a node."""

    link: Link
    group: str
    figures: str
    """Its figures as read, with unit and year."""
    source: SourceNote
    is_doubtful: bool
    is_corrected: bool
    """Whether the agency corrected one of its figures here."""
    owner: Link
    """The node that owns it, empty when it is this one."""
    status: StatusMark
    """What came of it; of an indicator that belongs to another node, its own page tells that."""


@dataclass(frozen=True, slots=True)
class Served:
    """One ancestor that the node serves, with the key indicators that measure it."""

    link: Link
    level: str
    measures: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NodePage:
    """What the template of a node prints."""

    level: str
    level_remark: str
    status: str
    title: str
    qualifier: str
    lead: Lead
    topics: tuple[Link, ...]
    facts: tuple[KeyFact, ...]
    remarks: tuple[Prose, ...]
    """Sentences of ours about the node, and about what of it is lost in the text."""
    repeats: tuple[Row, ...]
    indicators: tuple[IndicatorRow, ...]
    budget: NodeBudget | None
    pictures: tuple[Picture, ...]
    children: tuple[MoneyTable, ...]
    serves: tuple[Served, ...]
    code: CodeView | None
    ties: tuple[TieRow, ...]
    other_facts: tuple[FactRow, ...]
    items: tuple[ItemRow, ...]
    printed_name: str
    notes: Notes | None
    """Findings that name it."""
    disagreements: tuple[str, ...]
    """Figures that the document prints differently in different tables."""
    errata: tuple[ErratumRow, ...]
    readings: tuple[Reading, ...]
    abbreviations: tuple[Abbreviation, ...]
    source: SourceNote
    data: Link


def view_node(plan: Plan, node: Node) -> Page:
    """The page of one node."""
    url = node.id
    crumbs = node_crumbs(plan, node)
    document = plan.document(node.document_id)
    indicators = _indicator_rows(plan, node)
    lead = node_sentence(plan, node)
    figures = (row.figures for row in indicators)
    prints = (*plan.money_of(url), *plan.indicator_money_of(url))
    texts = [node.entry.name, *(row.link.text for row in indicators), *figures, node.entry.qualifier or ""]
    before, after = neighbours(plan.siblings_of(node), node, lambda other: full_node_name(plan, other))
    frame = Frame(
        url=url,
        title=full_node_name(plan, node),
        kind=level_words(node),
        description=lead,
        origin=node.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        groups=node_groups(plan, node),
        filters=with_topics(plan, record_filters(plan, document, level_words(node)), url),
        previous=before,
        next=after,
    )
    name = node_name(plan, node)
    view = NodePage(
        level=level_words(node),
        level_remark=_level_remark(plan, node),
        status=status_words(document),
        title=name,
        qualifier=node.entry.qualifier or "",
        lead=Lead.of(lead),
        topics=topic_links(plan, url, url),
        facts=_key_facts(plan, node),
        remarks=tuple(Prose.of(text) for text in (node.entry.remark, node.entry.lost_parts) if text),
        repeats=tuple(_row(plan, url, other) for other in plan.twins_of(node)),
        indicators=indicators,
        budget=view_budget(plan, node),
        pictures=node_pictures(plan, node),
        children=view_children(plan, url, Group(document, plan.children_of(url), owner=node)),
        serves=tuple(_served(plan, url, ancestor) for ancestor in plan.ancestors_of(node)),
        code=view_code(plan, node),
        ties=ties_of(plan, url),
        other_facts=fact_rows(plan, url, url),
        items=tuple(item_row(plan, url, item) for item in plan.items_of(url)),
        printed_name=node.entry.name if name != node.entry.name else "",
        notes=view_notes(plan, url, url),
        disagreements=disagreements(plan, document.id, unrepeated(plan.findings_about(url), prints)),
        errata=record_errata(plan, url, url),
        readings=record_readings(plan, url, url),
        abbreviations=(),
        source=source_note(plan, url, node.source),
        data=Link("Unduh data", relative(url, "data")),
    )
    view = explained(plan, view, f"{name} {view.qualifier}")
    return Page("node.md.jinja", with_search_words(plan, frame, texts), view)


def _level_remark(plan: Plan, node: Node) -> str:
    kind = plan.document(node.document_id).entry.kind
    if kind is DocumentKind.RKT and node.level is Level.ACTIVITY:
        return "menurut dokumen; dalam nomenklatur sekarang: sub kegiatan"
    return "menurut dokumen"


def _indicator_rows(plan: Plan, node: Node) -> tuple[IndicatorRow, ...]:
    own = [_indicator_row(plan, node, indicator, indicator.source) for indicator in plan.indicators_of(node.id)]
    uses = plan.uses_at(node.id)
    return *own, *(_indicator_row(plan, node, plan.indicator(use.indicator_id), use.source) for use in uses)


def _indicator_row(plan: Plan, node: Node, indicator: Indicator, printed_at: Source) -> IndicatorRow:
    entry = indicator.entry
    values = [value for value in plan.values_at(node.id) if value.indicator_id == indicator.id]
    group = "Indikator kinerja utama" if entry.is_key.value == "ya" else ""
    owner = plan.node(indicator.node_id)
    return IndicatorRow(
        Link(entry.name, relative(node.id, indicator.id)),
        GROUPS[entry.group] if entry.group else group,
        _figures_words(plan, indicator, values, is_own=owner.id == node.id),
        source_note(plan, node.id, values[0].source if values else printed_at),
        any(value.doubt.is_declared for value in values) or bool(plan.mentions_of(indicator.id)),
        any(value.erratum for value in values),
        Link("") if owner.id == node.id else Link(node_name(plan, owner), relative(node.id, owner.id)),
        standing(plan, indicator) if owner.id == node.id else StatusMark("", "lihat halaman indikatornya", "", ""),
    )


def _figures_words(plan: Plan, indicator: Indicator, values: list[Value], *, is_own: bool) -> str:
    """Its figures in short; of an indicator of another node, what is printed here."""
    if is_own and values:
        return figures_in_short(plan, indicator) or _dated(plan, values)
    return _dated(plan, values) or _shared_figures(plan, indicator)


def _dated(plan: Plan, values: list[Value]) -> str:
    """Prints with role and time, equal ones once; a lone target says what it is by its column."""
    if len(values) == 1 and values[0].role is Role.TARGET:
        return value_text(plan, values[0])
    texts = (
        f"{ROLES[each.role]} {period_text(each.year, each.period, each.version)}: {value_text(plan, each)}"
        for each in values
    )
    return "; ".join(dict.fromkeys(texts))


def _shared_figures(plan: Plan, indicator: Indicator) -> str:
    texts = {value_text(plan, value) for value in plan.values_of(indicator.id)}
    if len(texts) == 1:
        users = count_words(tuple(plan.node(use.node_id) for use in plan.uses_of(indicator.id)))
        return f"{texts.pop()} (tercetak di {users})" if users else texts.pop()
    return f"{len(texts)} nilai berbeda, lihat halaman indikator" if texts else NOT_STATED


def _key_facts(plan: Plan, node: Node) -> tuple[KeyFact, ...]:
    document = plan.document(node.document_id)
    return (
        *node_money_facts(plan, node),
        *node_target_facts(plan, node),
        *report_fact(plan, document),
        *holder_facts(plan, node),
    )


def _served(plan: Plan, page_url: str, ancestor: Node) -> Served:
    keys = [indicator for indicator in plan.indicators_of(ancestor.id) if indicator.entry.is_key.value == "ya"]
    return Served(
        Link(full_node_name(plan, ancestor), relative(page_url, ancestor.id)),
        LEVELS[ancestor.level],
        tuple(Link(key.entry.name, relative(page_url, key.id)) for key in keys),
    )


def _row(plan: Plan, page_url: str, node: Node) -> Row:
    lines = source_note(plan, page_url, node.source).lines.text
    return Row(Link(full_node_name(plan, node), relative(page_url, node.id)), lines, LEVELS[node.level])
