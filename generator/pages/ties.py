"""What is tied to a record besides its tree: relations in both directions, and figures of no indicator."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.records import Node
from generator.pages.errata import fact_reason
from generator.pages.figures import source_note
from generator.pages.frame import Link, SourceNote, relative
from generator.pages.labels import LEVELS, RELATIONS, full_node_name


@dataclass(frozen=True, slots=True)
class FactRow:
    """One figure that belongs to no indicator."""

    label: str
    printed: str
    reason: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class TieRow:
    """One relation, as read from this page."""

    words: str
    link: Link
    reason: str
    confidence: str


def ties_of(plan: Plan, record_id: str) -> tuple[TieRow, ...]:
    """Relations of a record in both directions."""
    rows = []
    for relation in plan.relations_from(record_id):
        rows.append(_tie(plan, record_id, relation.target_id, RELATIONS[relation.entry.kind][0], relation.entry.reason))
    for relation in plan.relations_to(record_id):
        rows.append(_tie(plan, record_id, relation.source_id, RELATIONS[relation.entry.kind][1], relation.entry.reason))
    return tuple(rows)


def fact_rows(plan: Plan, page_url: str, record_id: str) -> tuple[FactRow, ...]:
    """Figures of a record that belong to no indicator."""
    return tuple(
        FactRow(
            fact.entry.label,
            fact.entry.printed,
            fact_reason(fact),
            source_note(plan, page_url, fact.source),
        )
        for fact in plan.facts_of(record_id)
    )


def _tie(plan: Plan, page_url: str, target_id: str, words: str, reason: str) -> TieRow:
    record = plan.record(target_id)
    if isinstance(record, Node):
        text = f"{LEVELS[record.level]}: {full_node_name(plan, record)}"
    else:
        text = f"Indikator {LEVELS[plan.node(record.node_id).level].lower()}: {record.entry.name}"
    return TieRow(words, Link(text, relative(page_url, target_id)), reason, "")
