"""The index page: everything that is published, as one nested list that needs no JavaScript."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.sums import ceiling_of
from generator.pages.frame import Frame, Link, NavigationItem, Page, Row, relative
from generator.pages.labels import LEVELS, full_node_name
from generator.pages.surroundings import HOME

URL = "jelajah"


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
    tables: tuple[Link, ...]
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class BrowsePage:
    """What the template of the index prints."""

    documents: tuple[DocumentIndex, ...]
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
        ("Tentang situs ini", "tentang"),
        ("Metode", "metode"),
        ("Koreksi", "koreksi"),
        ("Panduan untuk instansi", "panduan"),
    )
    view = BrowsePage(
        tuple(_document(plan, document) for document in plan.documents),
        tuple(Link(text, relative(URL, url)) for text, url in others),
    )
    return Page("browse.md.jinja", frame, view)


def _document(plan: Plan, document: Document) -> DocumentIndex:
    return DocumentIndex(
        Link(document.entry.short_title, relative(URL, document.id)),
        plan.agency(document.agency_id).entry.name,
        tuple(Link(table.table.name, relative(URL, table.id)) for table in plan.tables_of(document.id)),
        tuple(_branch(plan, node) for node in plan.roots_of(document.id)),
    )


def _branch(plan: Plan, node: Node) -> Branch:
    ceiling = ceiling_of(plan, node, plan.document(node.document_id).entry.first_year)
    money = wording.rupiah(ceiling.rupiah) if ceiling and ceiling.rupiah is not None else ""
    return Branch(
        Row(Link(full_node_name(plan, node), relative(URL, node.id)), "", LEVELS[node.level], money),
        tuple(Link(each.entry.name, relative(URL, each.id)) for each in plan.indicators_of(node.id)),
        tuple(_branch(plan, child) for child in plan.children_of(node.id)),
    )
