"""The home page, a screen for each visitor: topics and services, documents and findings, the way to publish."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from generator import wording
from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.model.records import Document, Topic
from generator.model.terms import FindingOrigin
from generator.model.topic_parts import topic_parts
from generator.pages.agency import DocumentCard, document_card
from generator.pages.document import programs_of
from generator.pages.frame import Frame, KeyFact, Link, Page, relative
from generator.pages.notices import (
    Note,
    findings_url,
    headline_note,
    heaviest,
    place_of,
    selection_words,
)
from generator.pages.services import ServiceGroup, view_services
from generator.pages.topics import URL as TOPICS_URL
from generator.pages.topics import activities_in, filled_topics, topic_url

MOST_TOPICS = 16
MOST_DOCUMENTS = 4
MOST_AGENCIES = 12
MOST_FINDINGS = 3


@dataclass(frozen=True, slots=True)
class TopicLink:
    """One topic among the tiles."""

    link: Link
    count: str
    """How many activities belong to it."""


@dataclass(frozen=True, slots=True)
class NewDocument:
    """One of the newest documents."""

    card: DocumentCard
    findings: Link
    """Its findings; empty text where they are not published yet."""


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the template of home prints."""

    browse_url: str
    glossary_url: str
    data_url: str
    guide_url: str
    findings_url: str
    topics_url: str
    topics: tuple[TopicLink, ...]
    services: tuple[ServiceGroup, ...]
    facts: tuple[KeyFact, ...]
    documents: tuple[NewDocument, ...]
    findings: tuple[Note, ...]
    """Some of the heaviest, the documents taking turns."""
    findings_selection: str
    """How many of all heavy findings these are."""
    legend_url: str
    is_compared: bool
    """Whether our text of every document with such a finding was compared with the official PDF."""
    agencies: tuple[Link, ...]


def view_home(plan: Plan) -> Page:
    """The home page."""
    newest = sorted(plan.documents, key=lambda document: (-int(document.entry.last_year), document.id))
    description = "Rencana dan laporan kinerja perangkat daerah, dengan uang, target, dan sumbernya, baris demi baris."
    frame = Frame(
        url="",
        title="Apa yang direncanakan dinas untuk warganya",
        kind="Beranda",
        description=description,
        is_home=True,
        is_searchable=False,
    )
    findings = _heaviest(plan, newest)
    view = HomePage(
        browse_url=relative("", "jelajah"),
        glossary_url=relative("", "glosarium"),
        data_url=relative("", "data"),
        guide_url=relative("", "panduan") if plan.has_article("panduan") else "",
        findings_url=relative("", "temuan"),
        topics_url=relative("", TOPICS_URL),
        topics=tuple(_topic(plan, topic) for topic in filled_topics(plan)[:MOST_TOPICS]),
        services=view_services(plan, "", newest),
        facts=_facts(plan),
        documents=tuple(_document(plan, document) for document in newest[:MOST_DOCUMENTS]),
        findings=tuple(headline_note(plan, "", each, place_of(plan, each)) for each in findings),
        findings_selection=selection_words(plan, newest, len(findings)),
        legend_url=relative("", "temuan", "arti-tanda"),
        is_compared=all(each.origin is not FindingOrigin.NOT_COMPARED for each in findings),
        agencies=tuple(Link(agency.entry.name, relative("", agency.id)) for agency in plan.agencies[:MOST_AGENCIES]),
    )
    return Page("home.md.jinja", frame, view)


def _topic(plan: Plan, topic: Topic) -> TopicLink:
    link = Link(topic.entry.name, relative("", topic_url(topic.id)))
    return TopicLink(link, activities_in(topic_parts(plan, topic.id)))


def _document(plan: Plan, document: Document) -> NewDocument:
    count = len(plan.findings_in(document.id))
    text = f"{wording.number(count)} temuan" if count else ""
    return NewDocument(document_card(plan, "", document), Link(text, relative("", findings_url(document.id))))


def _facts(plan: Plan) -> tuple[KeyFact, ...]:
    counts = (
        ("Instansi", len(plan.agencies)),
        ("Dokumen", len(plan.documents)),
        ("Program", sum(len(programs_of(plan, document)) for document in plan.documents)),
        ("Indikator", len(plan.indicators)),
    )
    return tuple(KeyFact(label, Link(wording.number(count))) for label, count in counts)


def _heaviest(plan: Plan, documents: list[Document]) -> list[Finding]:
    rounds = zip_longest(*(heaviest(plan, document, MOST_FINDINGS) for document in documents))
    return [finding for turn in rounds for finding in turn if finding][:MOST_FINDINGS]
