"""Where a record stands: breadcrumb, local navigation, neighbours, search words, and declared readings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.model.plan import Plan
from generator.model.records import Agency, Document, Indicator, Mention, Money, Node, Value
from generator.pages.figures import money_text, source_note, value_text
from generator.pages.frame import Frame, NavigationGroup, NavigationItem, Reading
from generator.pages.labels import GROUPS, MENTIONS, ROLES, full_node_name, level_words, node_name

_TOKEN = re.compile(r"\w+(?:/\w+)*")
MOST_SIBLINGS = 20
"""Local navigation shows at most this many siblings, those around the page itself: work per page stays constant."""

R = TypeVar("R", Document, Node, Indicator)
HOME = NavigationItem("Beranda", "")


def agency_crumbs(agency: Agency) -> tuple[NavigationItem, ...]:
    """From home to an agency."""
    return HOME, NavigationItem(agency.entry.name, agency.id)


def document_crumbs(plan: Plan, document: Document) -> tuple[NavigationItem, ...]:
    """From home to a document."""
    agency = plan.agency(document.agency_id)
    return *agency_crumbs(agency), NavigationItem(document.entry.short_title, document.id)


def node_crumbs(plan: Plan, node: Node) -> tuple[NavigationItem, ...]:
    """From home to a node, through its ancestors."""
    path = [*plan.ancestors_of(node), node]
    own = (NavigationItem(full_node_name(plan, step), step.id) for step in path)
    return *document_crumbs(plan, plan.document(node.document_id)), *own


def record_filters(plan: Plan, document: Document, kind: str) -> dict[str, tuple[str, ...]]:
    """Search facets that every page of a document has."""
    return {
        "Jenis": (kind,),
        "Instansi": (plan.agency(document.agency_id).entry.name,),
        "Dokumen": (document.entry.short_title,),
        "Tahun": document.years,
    }


def with_group(filters: dict[str, tuple[str, ...]], indicator: Indicator) -> dict[str, tuple[str, ...]]:
    """The facets with the kind of indicator."""
    entry = indicator.entry
    words = [GROUPS[entry.group]] if entry.group else []
    words += ["Indikator kinerja utama"] if entry.is_key.value == "ya" else []
    return {**filters, "Kelompok": tuple(words)} if words else filters


def place_words(crumbs: tuple[NavigationItem, ...]) -> str:
    """Where a page stands, in words: its crumbs without home and without itself."""
    return " › ".join(crumb.name for crumb in crumbs[1:-1])


def node_groups(plan: Plan, node: Node) -> tuple[NavigationGroup, ...]:
    """Local navigation of a node: the ancestors, the siblings, and the children in their place."""
    document = plan.document(node.document_id)
    ancestors = plan.ancestors_of(node)
    above = NavigationGroup(
        document.entry.short_title, document.id, tuple(NavigationItem(node_name(plan, up), up.id) for up in ancestors)
    )
    parent = ancestors[-1] if ancestors else None
    title = f"Dalam {level_words(parent).lower()} yang sama" if parent else "Dalam dokumen yang sama"
    siblings = _around(plan.siblings_of(node), node)
    beside = tuple(NavigationItem(full_node_name(plan, other), other.id, other.id == node.id) for other in siblings)
    groups = [above, NavigationGroup(title, parent.id if parent else document.id, beside)]
    children = plan.children_of(node.id)[:MOST_SIBLINGS]
    if children:
        items = tuple(NavigationItem(full_node_name(plan, child), child.id) for child in children)
        groups.append(NavigationGroup("Di bawahnya", node.id, items))
    return tuple(groups)


def neighbours(
    records: Sequence[R], own: R, name: Callable[[R], str]
) -> tuple[NavigationItem | None, NavigationItem | None]:
    """The records before and after this one, as links."""
    index = next(place for place, record in enumerate(records) if record.id == own.id)
    before = records[index - 1] if index else None
    after = records[index + 1] if index + 1 < len(records) else None
    links = [NavigationItem(name(record), record.id) if record else None for record in (before, after)]
    return links[0], links[1]


def with_search_words(plan: Plan, frame: Frame, texts: Iterable[str]) -> Frame:
    """The frame with the long forms of its abbreviations, and the abbreviations of long forms, for the search."""
    joined = " ".join([frame.title, *texts]).casefold()
    found = []
    words = set(_TOKEN.findall(joined))
    for term in plan.terms:
        long = (term.long or "").casefold()
        if term.short.casefold() in words and long:
            found.append(term.long or "")
        elif long and long in joined:
            found.append(term.short)
    return replace(frame, synonyms=" ".join(found))


def mention_reading(plan: Plan, page_url: str, mention: Mention) -> Reading:
    """A mention as a declared reading."""
    entry = mention.entry
    return Reading(
        MENTIONS[entry.field],
        entry.printed,
        entry.read_as,
        entry.reason,
        entry.confidence.value,
        source_note(plan, page_url, mention.source),
    )


def record_readings(plan: Plan, page_url: str, record_id: str) -> tuple[Reading, ...]:
    """All declared readings of one node or indicator: its names and units, its figures, its money."""
    found = [mention_reading(plan, page_url, mention) for mention in plan.mentions_of(record_id)]
    for value in plan.values_of(record_id):
        if value.doubt.is_declared:
            found.append(_figure_reading(plan, page_url, value, value_text(plan, value)))
    for money in plan.money_of(record_id):
        if money.doubt.is_declared:
            found.append(_figure_reading(plan, page_url, money, money_text(money)))
    return tuple(found)


def _figure_reading(plan: Plan, page_url: str, figure: Value | Money, read_as: str) -> Reading:
    subject = "Uang" if isinstance(figure, Money) else ROLES[figure.role]
    doubt = figure.doubt
    confidence = doubt.confidence.value if doubt.confidence else ""
    source = source_note(plan, page_url, figure.source)
    return Reading(f"{subject} {figure.year}".strip(), figure.in_force, read_as, doubt.reason, confidence, source)


def _around(siblings: tuple[Node, ...], node: Node) -> tuple[Node, ...]:
    index = next(place for place, other in enumerate(siblings) if other.id == node.id)
    start = max(0, min(index - MOST_SIBLINGS // 2, len(siblings) - MOST_SIBLINGS))
    return siblings[start : start + MOST_SIBLINGS]
