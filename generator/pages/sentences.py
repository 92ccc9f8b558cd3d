"""The one true sentence on the first screen of a node, made from its data."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Node, Value
from generator.model.sums import Total, ceiling_of, yearly_amounts
from generator.model.terms import Period, Role
from generator.pages.figures import value_text
from generator.pages.labels import LEVELS, level_words

_PEOPLE_AND_SHARES = frozenset({"%", "orang", "jiwa", "anak", "nilai", "predikat"})
"""Units that say what is counted even when the name of the indicator has another word for it."""


def node_sentence(plan: Plan, node: Node) -> str:
    """What the document provides and promises under this node, and what came of it."""
    title = plan.document(node.document_id).entry.short_title
    amounts = yearly_amounts(plan, node)
    if not amounts:
        return _result_sentence(plan, node, title)
    amount = wording.rupiah_in_words(sum((total.rupiah for total in amounts.values()), Decimal(0)))
    if not any(ceiling_of(plan, node, year) for year in amounts):
        parts = count_words(plan.children_of(node.id))
        return f"{title} menyediakan {amount} untuk {parts} di bawah {level_words(node).lower()} ini (hitungan kami)."
    money = _money_clause(plan, node, amounts, amount)
    target = single_target(plan, node)
    if target is None:
        return f"{title} {money}."
    name = plan.indicator(target.indicator_id).entry.name
    comma = "," if len(amounts) > 1 else ""
    return f"{title} {money}{comma} dan menargetkan {careful_value_text(plan, target)} untuk “{name}”."


def _money_clause(plan: Plan, node: Node, amounts: dict[str, Total], amount: str) -> str:
    years = wording.years(min(amounts), max(amounts))
    printed = sum(1 for year in amounts if ceiling_of(plan, node, year))
    if len(amounts) == 1:
        return f"menyediakan {amount}"
    how = f"{printed} tahun tercetak, {len(amounts) - printed} tahun dari jumlah di bawahnya"
    ours = "hitungan kami" if printed == len(amounts) else f"hitungan kami: {how}"
    text = f"mencetak pagu tiap tahun, jumlahnya {amount} untuk {years} ({ours})"
    table = plan.document(node.document_id).money_table
    ends = [m for m in plan.money_of(node.id) if m.period is Period.END and m.source.table == table and m.rupiah]
    whole = sum((total.rupiah for total in amounts.values()), Decimal(0))
    if ends and ends[0].rupiah is not None and ends[0].rupiah != whole:
        text += f"; untuk akhir periode dokumen mencetak {wording.rupiah_in_words(ends[0].rupiah)}"
    return text


def _result_sentence(plan: Plan, node: Node, title: str) -> str:
    found = []
    for indicator in plan.indicators_of(node.id)[:2]:
        values = plan.values_of(indicator.id)
        actuals = [value for value in values if value.role is Role.ACTUAL and value.period is Period.YEAR]
        if actuals:
            last = max(actuals, key=lambda value: value.year)
            found.append(f"realisasi {last.year} {value_text(plan, last)} untuk “{indicator.entry.name}”")
    words = level_words(node)
    return f"{words} dalam {title}: {wording.listed(found)}." if found else f"{words} dalam {title}."


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
