"""Topics wherever they are shown: their addresses, the topics of a record, and how much is in each of them."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document, Topic
from generator.model.topic_parts import TopicPart, topic_parts
from generator.pages.figures import change_words, joined
from generator.pages.frame import Link, relative

URL = "topik"
MOST_DOCUMENTS_IN_A_TILE = 4


@dataclass(frozen=True, slots=True)
class DocumentAmount:
    """How much of a topic one document holds."""

    link: Link
    money: str
    """In words, over all its years; empty where it prints none."""
    remark: str
    """Whether the amount is a sum of ours, or why there is none."""


@dataclass(frozen=True, slots=True)
class TopicTile:
    """One topic in a list of them."""

    link: Link
    sentence: str
    count: str
    amounts: tuple[DocumentAmount, ...]
    more: str
    """How many documents the list leaves out; empty where it has them all."""


def topic_url(topic_id: str) -> str:
    """The URL of a topic."""
    return f"{URL}/{topic_id}"


def topic_links(plan: Plan, page_url: str, record_id: str) -> tuple[Link, ...]:
    """The topics that a node or indicator belongs to, as seen from a page."""
    topics = (plan.topic(membership.topic_id) for membership in plan.topics_of(record_id))
    return tuple(Link(topic.entry.name, relative(page_url, topic_url(topic.id))) for topic in topics)


def with_topics(plan: Plan, filters: dict[str, tuple[str, ...]], record_id: str) -> dict[str, tuple[str, ...]]:
    """The search facets of a record with its topics."""
    names = tuple(plan.topic(membership.topic_id).entry.name for membership in plan.topics_of(record_id))
    return {**filters, "Topik": names} if names else filters


def filled_topics(plan: Plan) -> tuple[Topic, ...]:
    """Topics that hold anything, in their order."""
    return tuple(topic for topic in plan.topics if plan.members_of(topic.id))


def topic_tile(plan: Plan, page_url: str, topic: Topic) -> TopicTile:
    """A topic with how much is in it, each document's money for itself."""
    parts = topic_parts(plan, topic.id)
    rest = len(parts) - MOST_DOCUMENTS_IN_A_TILE
    return TopicTile(
        Link(topic.entry.name, relative(page_url, topic_url(topic.id))),
        topic.entry.sentence,
        count_in(parts),
        tuple(document_amount(plan, page_url, part) for part in parts[:MOST_DOCUMENTS_IN_A_TILE]),
        f"dan {wording.number(rest)} dokumen lain" if rest > 0 else "",
    )


def count_in(parts: tuple[TopicPart, ...]) -> str:
    """How much a topic has: `15 kegiatan dalam 3 dokumen`, or only mentions, or nothing."""
    documents = f"{wording.number(len(parts))} dokumen"
    if not parts:
        return "belum ada isinya"
    activities = activities_in(parts)
    return f"{activities} dalam {documents}" if activities else f"disebut dalam {documents}"


def activities_in(parts: tuple[TopicPart, ...]) -> str:
    """How many activities a topic has, whatever their level; empty where it has none."""
    rows = sum(len(part.rows) for part in parts)
    return f"{wording.number(rows)} kegiatan" if rows else ""


def document_amount(plan: Plan, page_url: str, part: TopicPart) -> DocumentAmount:
    """How much of a topic one document holds."""
    link = Link(document_name(plan, part.document), relative(page_url, part.document.id))
    if part.rupiah is None:
        return DocumentAmount(link, "", "tanpa uang" if part.rows else "hanya disebut")
    remark = joined("hitungan kami" if is_sum(part) else "", change_words(part.ceilings.values()))
    return DocumentAmount(link, wording.rupiah_in_words(part.rupiah), remark)


def document_name(plan: Plan, document: Document) -> str:
    """A document with the short name of its agency."""
    return f"{document.entry.short_title} {plan.agency(document.agency_id).entry.short_name}"


def is_sum(part: TopicPart) -> bool:
    """Whether the money of a part is added up by us, and not one printed amount of one year."""
    return len(part.counted) != 1 or len(part.amounts) != 1
