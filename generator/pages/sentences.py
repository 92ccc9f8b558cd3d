"""The one true sentence on the first screen of a node, made from its data."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Node, Value
from generator.model.sums import ceiling_of, yearly_amounts
from generator.model.terms import Role
from generator.pages.figures import value_text
from generator.pages.labels import LEVELS, level_words

_PEOPLE_AND_SHARES = frozenset({"%", "orang", "jiwa", "anak", "nilai", "predikat"})
"""Units that say what is counted even when the name of the indicator has another word for it."""


def node_sentence(plan: Plan, node: Node) -> str:
    """What the document provides and promises under this node."""
    title = plan.document(node.document_id).entry.short_title
    amounts = yearly_amounts(plan, node)
    if not amounts:
        return f"{level_words(node)} dalam {title}."
    years = wording.years(min(amounts), max(amounts))
    amount = wording.rupiah_in_words(sum((total.rupiah for total in amounts.values()), Decimal(0)))
    if not any(ceiling_of(plan, node, year) for year in amounts):
        parts = count_words(plan.children_of(node.id))
        return f"{title} menyediakan {amount} untuk {parts} di bawah {level_words(node).lower()} ini (hitungan kami)."
    printed = sum(1 for year in amounts if ceiling_of(plan, node, year))
    ours = ""
    if printed < len(amounts):
        ours = f" (hitungan kami: {printed} tahun tercetak, {len(amounts) - printed} tahun dari jumlah di bawahnya)"
    elif len(amounts) > 1:
        ours = " (jumlah hitungan kami)"
    target = single_target(plan, node)
    if target is None:
        return f"{title} mencetak pagu {amount} untuk {years}{ours}."
    name = plan.indicator(target.indicator_id).entry.name
    return f"{title} menyediakan {amount}{ours} dan menargetkan {careful_value_text(plan, target)} untuk “{name}”."


def count_words(nodes: tuple[Node, ...]) -> str:
    """How many nodes of each level: `8 program dan 62 kegiatan`."""
    counts = Counter(node.level for node in nodes)
    return wording.listed([f"{wording.number(count)} {LEVELS[level].lower()}" for level, count in counts.items()])


def single_target(plan: Plan, node: Node) -> Value | None:
    """The only target of the only indicator that a node owns, if it is so."""
    own = {indicator.id for indicator in plan.indicators_of(node.id)}
    targets = [value for value in plan.values_at(node.id) if value.indicator_id in own and value.role is Role.TARGET]
    return targets[0] if len(targets) == 1 else None


def careful_value_text(plan: Plan, value: Value) -> str:
    """A value with its unit, set apart as printed where the indicator's name does not speak of that unit.

    `500 (satuan tercetak: Box)` for a number of people: no rewording where name and unit may disagree.
    """
    text = value_text(plan, value)
    entry = plan.indicator(value.indicator_id).entry
    unit = entry.unit or ""
    known = unit.casefold() in _PEOPLE_AND_SHARES or unit.casefold() in entry.name.casefold()
    if known or value.reading.number is None:
        return text
    return f"{wording.number(value.reading.number)} (satuan tercetak: {unit})"
