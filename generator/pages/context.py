"""The context of a document: items in our own words and figures outside the tables, each with its line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.records import Document, Fact, Item, Node
from generator.model.terms import ItemKind
from generator.pages.abbreviations import Lead, Prose, explained
from generator.pages.errata import fact_reason
from generator.pages.figures import source_note
from generator.pages.frame import Abbreviation, Frame, Link, NavigationItem, Page, SourceNote, relative
from generator.pages.labels import ITEMS, full_node_name, status_words
from generator.pages.surroundings import document_crumbs, place_words, record_filters


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item with its owner and what it speaks of."""

    text: Prose
    owner: str
    about: Link
    source: SourceNote


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """Items of one kind."""

    title: str
    items: tuple[ItemRow, ...]


@dataclass(frozen=True, slots=True)
class FactLine:
    """One figure with what it counts and what it speaks of."""

    label: str
    year: str
    printed: str
    unit: str
    reason: str
    confidence: str
    """How sure the reading is; empty where there is no doubt."""
    about: Link
    source: SourceNote


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Figures of one topic."""

    title: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class ContextPage:
    """What the template of the context prints."""

    title: str
    status: str
    lead: Lead
    document: Link
    items: tuple[ItemGroup, ...]
    facts: tuple[FactGroup, ...]
    abbreviations: tuple[Abbreviation, ...]


def context_url(document: Document) -> str:
    """The URL of a document's context."""
    return f"{document.id}/konteks"


def has_context(plan: Plan, document: Document) -> bool:
    """Whether the document has items or figures outside its indicators."""
    return bool(plan.items_in(document.id) or plan.facts_in(document.id))


def view_context(plan: Plan, document: Document) -> Page:
    """The page of a document's context."""
    url = context_url(document)
    title = f"Konteks {document.entry.short_title}"
    crumbs = (*document_crumbs(plan, document), NavigationItem(title, url))
    lead = "Hal-hal di luar tabel utama: uraian dengan kalimat kami, dan angka yang bukan milik indikator mana pun."
    frame = Frame(
        url=url,
        title=title,
        kind="Konteks",
        description=f"{lead} Dari {document.entry.short_title}.",
        origin=document.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        filters=record_filters(plan, document, "Konteks"),
    )
    items: dict[ItemKind, list[ItemRow]] = defaultdict(list)
    for item in plan.items_in(document.id):
        items[item.entry.kind].append(_item(plan, url, item))
    facts: dict[str, list[FactLine]] = defaultdict(list)
    for fact in plan.facts_in(document.id):
        facts[fact.entry.topic].append(_fact(plan, url, fact))
    view = ContextPage(
        title,
        status_words(document),
        Lead.of(lead),
        Link(document.entry.title, relative(url, document.id)),
        tuple(ItemGroup(ITEMS[kind], tuple(rows)) for kind, rows in items.items()),
        tuple(FactGroup(topic, tuple(rows)) for topic, rows in facts.items()),
        abbreviations=(),
    )
    return Page("context.md.jinja", frame, explained(plan, view, title))


def item_row(plan: Plan, page_url: str, item: Item) -> ItemRow:
    """An item on the page of the record that it explains."""
    text = f"{ITEMS[item.entry.kind]}: {item.entry.summary}"
    return ItemRow(Prose.of(text), item.entry.owner or "", Link(""), source_note(plan, page_url, item.source))


def _item(plan: Plan, page_url: str, item: Item) -> ItemRow:
    about = _about(plan, page_url, item.indicator_id or item.node_id)
    source = source_note(plan, page_url, item.source)
    return ItemRow(Prose.of(item.entry.summary), item.entry.owner or "", about, source)


def _fact(plan: Plan, page_url: str, fact: Fact) -> FactLine:
    entry = fact.entry
    return FactLine(
        entry.label,
        entry.year or "",
        entry.printed,
        entry.unit or "",
        fact_reason(fact),
        fact.doubt.confidence.value if fact.doubt.confidence else "",
        _about(plan, page_url, fact.indicator_id or fact.node_id),
        source_note(plan, page_url, fact.source),
    )


def _about(plan: Plan, page_url: str, record_id: str | None) -> Link:
    if record_id is None:
        return Link("")
    record = plan.record(record_id)
    text = full_node_name(plan, record) if isinstance(record, Node) else record.entry.name
    return Link(text, relative(page_url, record_id))
