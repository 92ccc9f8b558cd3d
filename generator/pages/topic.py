"""The page of one topic: what concerns it in every document, and which office to ask."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Agency, Topic
from generator.model.topic_parts import TopicPart, topic_parts
from generator.pages.abbreviations import Lead, explained
from generator.pages.frame import (
    Abbreviation,
    Detail,
    Frame,
    Link,
    NavigationGroup,
    NavigationItem,
    Page,
    relative,
)
from generator.pages.surroundings import HOME, with_search_words
from generator.pages.topic_rows import TopicSection, section_anchor, view_section
from generator.pages.topics import URL, DocumentAmount, count_in, document_amount, document_name, topic_url

MOST_SECTIONS = 12
"""Documents that are shown with their activities; the others are listed."""
MOST_LISTED = 60
MOST_NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class Office:
    """How to reach the office of an agency."""

    agency: Link
    contacts: tuple[str, ...]
    """As its `instansi.yml` states them; empty where it states none."""
    website: str
    government: str

    @property
    def is_known(self) -> bool:
        """Whether the site knows any way to reach it."""
        return bool(self.contacts or self.website)


@dataclass(frozen=True, slots=True)
class TopicPage:
    """What the template of a topic prints."""

    title: str
    lead: Lead
    amounts: tuple[DocumentAmount, ...]
    """Each document with its money, leading to its section."""
    sections: tuple[TopicSection, ...]
    other_documents: tuple[Link, ...]
    """Documents that are listed only."""
    offices: tuple[Office, ...]
    marks: tuple[Detail, ...]
    """The words and codes by which records belong to the topic."""
    topics: Link
    data: Link
    abbreviations: tuple[Abbreviation, ...]


def view_topic(plan: Plan, topic: Topic) -> Page:
    """The page of one topic."""
    url = topic_url(topic.id)
    parts = topic_parts(plan, topic.id)
    agencies = tuple({part.document.agency_id: plan.agency(part.document.agency_id) for part in parts}.values())
    lead = f"{topic.entry.sentence} Di situs ini: {_count(parts, agencies)}."
    before, after = _neighbours(plan, topic)
    items = tuple(
        NavigationItem(other.entry.name, topic_url(other.id), other is topic) for other in _around(plan, topic)
    )
    frame = Frame(
        url=url,
        title=topic.entry.name,
        kind="Topik",
        description=lead,
        origin=topic.origin,
        crumbs=(HOME, NavigationItem("Topik", URL), NavigationItem(topic.entry.name, url)),
        groups=(NavigationGroup("Semua topik", URL, items),),
        filters={"Jenis": ("Topik",), "Instansi": tuple(agency.entry.name for agency in agencies)},
        previous=before,
        next=after,
        is_wide=True,
    )
    view = TopicPage(
        title=topic.entry.name,
        lead=Lead.of(lead),
        amounts=tuple(_amount(plan, part) for part in parts[:MOST_SECTIONS]),
        sections=tuple(view_section(plan, url, topic.id, part) for part in parts[:MOST_SECTIONS]),
        other_documents=tuple(_listed(plan, url, part) for part in parts[MOST_SECTIONS:][:MOST_LISTED]),
        offices=tuple(_office(url, agency) for agency in agencies[:MOST_SECTIONS]),
        marks=_marks(topic),
        topics=Link("Semua topik", relative(url, URL)),
        data=Link("Unduh data", relative(url, "data")),
        abbreviations=(),
    )
    view = explained(plan, view, view.title)
    return Page("topic.md.jinja", with_search_words(plan, frame, [*topic.entry.phrases]), view)


def _count(parts: tuple[TopicPart, ...], agencies: tuple[Agency, ...]) -> str:
    return f"{count_in(parts)} dari {wording.number(len(agencies))} instansi" if parts else count_in(parts)


def _amount(plan: Plan, part: TopicPart) -> DocumentAmount:
    return replace(
        document_amount(plan, "", part), link=Link(document_name(plan, part.document), f"#{section_anchor(part)}")
    )


def _listed(plan: Plan, page_url: str, part: TopicPart) -> Link:
    money = f", {wording.rupiah_in_words(part.rupiah)}" if part.rupiah is not None else ""
    return Link(f"{document_name(plan, part.document)}{money}", relative(page_url, part.document.id))


def _marks(topic: Topic) -> tuple[Detail, ...]:
    entry = topic.entry
    pairs = (
        ("Kata yang dicari", entry.phrases),
        ("Pada kelompok sasaran juga", entry.target_groups),
        ("Tidak dihitung bila memuat", entry.exceptions),
        ("Kode", entry.codes),
        ("Ditambahkan satu per satu", (f"{len(topic.node_ids)} isian",) if topic.node_ids else ()),
        ("Dikeluarkan satu per satu", (f"{len(topic.omitted_ids)} isian",) if topic.omitted_ids else ()),
    )
    return tuple(Detail(label, ", ".join(words), is_stated=True) for label, words in pairs if words)


def _office(page_url: str, agency: Agency) -> Office:
    entry = agency.entry
    return Office(
        Link(entry.name, relative(page_url, agency.id)), entry.contacts, entry.website or "", entry.government
    )


def _neighbours(plan: Plan, topic: Topic) -> tuple[NavigationItem | None, NavigationItem | None]:
    place = plan.topics.index(topic)
    before = plan.topics[place - 1] if place else None
    after = plan.topics[place + 1] if place + 1 < len(plan.topics) else None
    links = [NavigationItem(other.entry.name, topic_url(other.id)) if other else None for other in (before, after)]
    return links[0], links[1]


def _around(plan: Plan, topic: Topic) -> tuple[Topic, ...]:
    start = max(0, min(plan.topics.index(topic) - MOST_NEIGHBOURS // 2, len(plan.topics) - MOST_NEIGHBOURS))
    return plan.topics[start : start + MOST_NEIGHBOURS]
