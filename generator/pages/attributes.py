"""The attributes of an indicator: unit, kind, direction, formula and the rest, each said to be missing where it is."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.plan import Plan
from generator.model.records import Indicator
from generator.model.terms import Role
from generator.pages.figures import period_text, source_note, value_text
from generator.pages.frame import Detail, KeyFact, Link
from generator.pages.labels import AGGREGATIONS, DIRECTIONS, GROUPS, NOT_STATED, ROLES


def view_attributes(plan: Plan, indicator: Indicator, holders: Iterable[KeyFact]) -> tuple[Detail, ...]:
    """Every attribute, in the order in which a reader asks; the parts of a share with each of their prints."""
    entry = indicator.entry
    is_key = entry.is_key.value == "ya"
    pairs = (
        ("Satuan", entry.unit),
        ("Kelompok", GROUPS[entry.group] if entry.group else None),
        ("Indikator kinerja utama", "ya, menurut dokumen" if is_key else "tidak tercetak sebagai IKU"),
        ("Arah yang baik", DIRECTIONS[entry.direction]),
        ("Gabungan antartahun", AGGREGATIONS[entry.aggregation]),
        ("Definisi", entry.definition),
        ("Rumus", entry.formula),
    )
    return (
        *(Detail(label, text or NOT_STATED, is_stated=bool(text)) for label, text in pairs),
        _parts(plan, indicator, Role.NUMERATOR),
        _parts(plan, indicator, Role.DENOMINATOR),
        Detail("Sumber data", entry.data_source or NOT_STATED, is_stated=bool(entry.data_source)),
        *(_holder(fact) for fact in holders),
    )


def _parts(plan: Plan, indicator: Indicator, role: Role) -> Detail:
    """All prints of the numerator or denominator, each with its time and the way to its row."""
    prints = []
    for value in sorted((v for v in plan.values_of(indicator.id) if v.role is role), key=lambda v: v.year):
        note = source_note(plan, indicator.id, value.source)
        when = period_text(value.year, value.period, value.version)
        where = ", ".join(part for part in (note.table, note.lines.text) if part)
        text = ": ".join(part for part in (when, value_text(plan, value)) if part)
        prints.append(Link(f"{text} ({where})", note.lines.url))
    return Detail(ROLES[role], "" if prints else NOT_STATED, is_stated=bool(prints), prints=tuple(prints))


def _holder(fact: KeyFact) -> Detail:
    text = fact.value.text
    is_stated = text != NOT_STATED
    if not is_stated:
        return Detail(fact.label, text, is_stated=False)
    remark = f" ({fact.remark})" if fact.remark else ""
    return Detail(fact.label, "", is_stated=True, prints=(Link(f"{text}{remark}", fact.value.url),))
