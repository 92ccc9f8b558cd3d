"""Why a result differs from its promise and what follows, as far as the document says it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.plan import Plan
from generator.model.records import Indicator, Item
from generator.model.results import Outcome, outcomes_of
from generator.model.terms import REPORTS, ItemKind
from generator.pages.abbreviations import Prose
from generator.pages.context import ItemRow, context_url, item_row
from generator.pages.frame import Link, relative
from generator.pages.labels import LEVELS, full_node_name

KINDS = frozenset({ItemKind.CAUSE, ItemKind.FOLLOW_UP})


@dataclass(frozen=True, slots=True)
class Reasons:
    """Causes and follow-up of an indicator, or that the report has none although the target was missed."""

    title: str
    rows: tuple[ItemRow, ...]
    silence: str
    """That the document gives no cause for a missed target; empty where it gives one, or none is called for."""
    elsewhere: Link
    """Where the document speaks of causes without saying for which indicator; empty text for nowhere."""


def view_reasons(plan: Plan, indicator: Indicator) -> Reasons | None:
    """What the document says of causes and follow-up; None where nothing is said and nothing is missing."""
    own = [item for item in plan.items_of(indicator.id) if item.entry.kind in KINDS]
    shared = [item for item in plan.items_of(indicator.node_id) if item.entry.kind in KINDS]
    document = plan.document(indicator.document_id)
    judged = [each for each in outcomes_of(plan, indicator) if each.is_met is not None and each.year in document.years]
    is_missed = document.entry.kind in REPORTS and any(not each.is_met for each in judged)
    has_cause = any(item.entry.kind is ItemKind.CAUSE for item in (*own, *shared))
    if not own and not shared and not is_missed:
        return None
    silence = "Dokumen tidak memuat penyebab untuk indikator ini." if is_missed and not has_cause else ""
    general = any(item.entry.kind is ItemKind.CAUSE for item in plan.items_of(document.id)) if silence else False
    text = "Penyebab yang disebut untuk seluruh dokumen" if general else ""
    return Reasons(
        title="Mengapa berbeda, dan apa tindak lanjutnya menurut dokumen"
        if any(_is_apart(each) for each in judged)
        else "Penyebab dan tindak lanjut menurut dokumen",
        rows=(
            *(item_row(plan, indicator.id, item) for item in own),
            *(_shared(plan, indicator, each) for each in shared),
        ),
        silence=silence,
        elsewhere=Link(text, relative(indicator.id, context_url(document)) if text else ""),
    )


def _is_apart(outcome: Outcome) -> bool:
    """Whether what came is not what was promised, more or less."""
    if outcome.target is None or outcome.actual is None:
        return False
    return not outcome.is_met or outcome.target.reading != outcome.actual.reading


def _shared(plan: Plan, indicator: Indicator, item: Item) -> ItemRow:
    """What is said of the node that owns the indicator, with its name."""
    node = plan.node(indicator.node_id)
    row = item_row(plan, indicator.id, item)
    about = f"{row.text.text} (tentang {LEVELS[node.level].lower()} “{full_node_name(plan, node)}”)"
    return replace(row, text=Prose.of(about))
