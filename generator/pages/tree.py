"""The performance tree of a document: a drawing of its upper levels, and the whole cascade as one nested list."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.terms import FUNDED
from generator.pages.abbreviations import Lead, explained_lead
from generator.pages.frame import Frame, Link, NavigationItem, Page, relative
from generator.pages.headline import node_money
from generator.pages.labels import LEVELS, full_node_name, status_words
from generator.pages.sentences import count_words
from generator.pages.surroundings import document_crumbs, place_words, record_filters
from generator.pages.tree_chart import TreeChart, view_tree_chart

OPEN_LEVELS = 2
"""How many levels can be read when the page is opened; the rest is closed."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One node with its key figures and the branches below it."""

    anchor: str
    link: Link
    level: str
    money: str
    measures: tuple[Link, ...]
    below: str
    """How many nodes stand below, in words."""
    is_open: bool
    children: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class TreePage:
    """What the template of a tree prints."""

    title: str
    status: str
    lead: Lead
    document: Link
    chart: TreeChart
    branches: tuple[Branch, ...]


def tree_url(document: Document) -> str:
    """The URL of a document's tree."""
    return f"{document.id}/pohon"


def tree_anchor(node: Node) -> str:
    """Where a node stands on its document's tree: `kegiatan-permakanan`; no level is the beginning of another."""
    return node.id.removeprefix(f"{node.document_id}/").replace("/", "-")


def has_tree(plan: Plan, document: Document) -> bool:
    """Whether any node of the document has another below it."""
    return any(plan.children_of(node.id) for node in plan.roots_of(document.id))


def view_tree(plan: Plan, document: Document) -> Page:
    """The page of a document's tree."""
    url = tree_url(document)
    title = f"Pohon kinerja {document.entry.short_title}"
    crumbs = (*document_crumbs(plan, document), NavigationItem(title, url))
    counts = count_words(plan.nodes_of(document.id))
    lead = f"Seluruh susunan {document.entry.short_title}: {counts}. Buka tiap cabang untuk melihat isinya."
    frame = Frame(
        url=url,
        title=title,
        kind="Pohon kinerja",
        description=lead,
        origin=document.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        filters=record_filters(plan, document, "Pohon kinerja"),
        is_wide=True,
    )
    branches = tuple(_branch(plan, url, node, 1) for node in plan.roots_of(document.id))
    link = Link(document.entry.title, relative(url, document.id))
    view = TreePage(
        title=title,
        status=status_words(document),
        lead=explained_lead(plan, lead, title),
        document=link,
        chart=view_tree_chart(plan, document, url),
        branches=branches,
    )
    return Page("tree.md.jinja", frame, view)


def _branch(plan: Plan, page_url: str, node: Node, depth: int) -> Branch:
    children = plan.children_of(node.id)
    money = node_money(plan, node, wording.rupiah_in_words) if node.level in FUNDED else ""
    return Branch(
        tree_anchor(node),
        Link(full_node_name(plan, node), relative(page_url, node.id)),
        LEVELS[node.level],
        money,
        tuple(Link(each.entry.name, relative(page_url, each.id)) for each in plan.indicators_of(node.id)),
        count_words(children),
        depth < OPEN_LEVELS,
        tuple(_branch(plan, page_url, child, depth + 1) for child in children),
    )
