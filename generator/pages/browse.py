"""The index page: everything that is published, as one nested list that needs no JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document, Node, Unit
from generator.model.terms import FUNDED
from generator.pages.browse_list import FILE, URL
from generator.pages.codes import NOMENCLATURE_URL
from generator.pages.frame import Frame, Link, NavigationItem, Page, Row, relative
from generator.pages.headline import node_money
from generator.pages.kinship import KINSHIP_URL
from generator.pages.labels import LEVELS, full_node_name
from generator.pages.parts import parts_of
from generator.pages.surroundings import HOME
from generator.pages.topics import URL as TOPICS_URL
from generator.pages.topics import topic_url

GENERATED = frozenset({"glosarium", "data", "temuan", NOMENCLATURE_URL, KINSHIP_URL})
"""Pages outside the documents that every site has; the others are editorial."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One record with the indicators and records below it."""

    row: Row
    indicators: tuple[Link, ...]
    children: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class DocumentIndex:
    """Everything of one document."""

    link: Link
    agency: str
    parts: tuple[Row, ...]
    """Pages of the document besides its records: tree, context, findings, completeness, official tables."""
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class BrowsePage:
    """What the template of the index prints."""

    file_url: str
    """The records as a file, from which a script makes one table."""
    documents: tuple[DocumentIndex, ...]
    units: tuple[Row, ...]
    others: tuple[Link, ...]


def view_browse(plan: Plan) -> Page:
    """The index page."""
    frame = Frame(
        url=URL,
        title="Jelajah semua halaman",
        kind="Daftar isi situs",
        description="Daftar semua dokumen, sasaran, program, kegiatan, dan indikator di situs ini.",
        crumbs=(HOME, NavigationItem("Jelajah", URL)),
        is_wide=True,
        is_searchable=False,
    )
    others = (
        ("Glosarium", "glosarium"),
        ("Data terbuka", "data"),
        ("Temuan pemeriksaan", "temuan"),
        *((("Kode resmi program dan kegiatan", NOMENCLATURE_URL),) if plan.used_codes else ()),
        *((("Indikator yang sama di beberapa dokumen", KINSHIP_URL),) if plan.kinships else ()),
        ("Tentang situs ini", "tentang"),
        ("Metode", "metode"),
        ("Koreksi", "koreksi"),
        ("Panduan untuk instansi", "panduan"),
    )
    view = BrowsePage(
        relative(URL, FILE),
        tuple(_document(plan, document) for document in plan.documents),
        tuple(_unit(plan, unit) for unit in plan.units),
        (
            *_topics(plan),
            *(Link(name, relative(URL, url)) for name, url in others if url in GENERATED or plan.has_article(url)),
        ),
    )
    return Page("browse.md.jinja", frame, view)


def _topics(plan: Plan) -> Iterator[Link]:
    if plan.topics:
        yield Link("Topik", relative(URL, TOPICS_URL))
    for topic in plan.topics:
        yield Link(f"Topik: {topic.entry.name}", relative(URL, topic_url(topic.id)))


def _unit(plan: Plan, unit: Unit) -> Row:
    return Row(Link(unit.entry.name, relative(URL, unit.id)), plan.agency(unit.agency_id).entry.short_name)


def _document(plan: Plan, document: Document) -> DocumentIndex:
    return DocumentIndex(
        Link(document.entry.short_title, relative(URL, document.id)),
        plan.agency(document.agency_id).entry.name,
        parts_of(plan, document, URL),
        tuple(_branch(plan, node) for node in plan.roots_of(document.id)),
    )


def _branch(plan: Plan, node: Node) -> Branch:
    money = node_money(plan, node, wording.rupiah) if node.level in FUNDED else ""
    return Branch(
        Row(Link(full_node_name(plan, node), relative(URL, node.id)), "", LEVELS[node.level], money),
        tuple(Link(each.entry.name, relative(URL, each.id)) for each in plan.indicators_of(node.id)),
        tuple(_branch(plan, child) for child in plan.children_of(node.id)),
    )
