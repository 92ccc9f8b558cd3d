"""Figures that a document prints several times and not alike: every print, and which one leads the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model.plan import Plan
from generator.model.records import Indicator, Value
from generator.model.results import in_force, leading, said_by
from generator.model.sameness import can_be_same
from generator.model.terms import Period, Role, State, Version
from generator.pages.figures import gap_text, period_text, source_note, value_text
from generator.pages.frame import SourceNote
from generator.pages.labels import ROLES

_SILENT = frozenset({State.BLANK, State.DASH})
_ROLES = tuple(Role)
_PERIODS = tuple(Period)
_VERSIONS = tuple(Version)


@dataclass(frozen=True, slots=True)
class DifferingPrint:
    """What one table prints of the figure."""

    figure: str
    """Which figure: role and time."""
    printed: str
    read: str
    is_doubtful: bool
    is_corrected: bool
    """Whether its agency corrected the print."""
    source: SourceNote
    more: str
    """How many more rows of the table print the same; empty for none."""
    is_leading: bool
    is_different: bool
    """Whether it says something else than the one that leads."""
    remark: str
    """Why it leads the page, or how far it is from the one that does."""


def view_differing(plan: Plan, indicator: Indicator) -> tuple[DifferingPrint, ...]:
    """All prints of every figure of an indicator that is not printed alike everywhere, in order of time and role."""
    groups: dict[tuple[str, int, int, int], list[Value]] = {}
    for value in plan.values_of(indicator.id):
        if value.reading.state not in _SILENT:
            groups.setdefault(_key(value), []).append(value)
    apart = [groups[key] for key in sorted(groups) if _is_apart(plan, groups[key])]
    return tuple(row for prints in apart for row in _rows(plan, indicator, prints))


def _key(value: Value) -> tuple[str, int, int, int]:
    """Which figure a print is of: a base value is what was reached in its year."""
    role = Role.ACTUAL if value.role is Role.BASELINE else value.role
    return value.year, _PERIODS.index(value.period), _ROLES.index(role), _VERSIONS.index(value.version)


def _is_apart(plan: Plan, prints: Sequence[Value]) -> bool:
    """Whether any two prints cannot say the same; words agree only with the same words."""
    plain = [value.reading for value in prints if value.reading.is_plain]
    words = {said_by(plan, value) for value in prints if not value.reading.is_plain}
    return len(words) + bool(plain) > 1 or not all(can_be_same(one, other) for one, other in combinations(plain, 2))


def _rows(plan: Plan, indicator: Indicator, prints: Sequence[Value]) -> Iterable[DifferingPrint]:
    """One row for each table, role and what it says, the leading one first."""
    main = plan.document(indicator.document_id).entry.main_table
    heads = [head for role in _ROLES if (head := in_force(leading(prints, role, main)))]
    head = next((each for each in heads if each.role is Role.ACTUAL), heads[0])
    rows: dict[tuple[object, ...], list[Value]] = {}
    for value in (head, *prints):
        same = rows.setdefault((value.source.table, value.role, said_by(plan, value)), [])
        same += [value] if not any(value is each for each in same) else []
    for same in rows.values():
        yield _row(plan, indicator, same, head, is_main=head.source.table == main)


def _row(plan: Plan, indicator: Indicator, same: Sequence[Value], head: Value, *, is_main: bool) -> DifferingPrint:
    value = same[0]
    source = source_note(plan, indicator.id, value.source)
    why = "tabel utama dokumen" if is_main else "tabel utama tidak mencetaknya"
    is_leading = value is head
    return DifferingPrint(
        figure=f"{ROLES[value.role]} {period_text(value.year, value.period, value.version)}".strip(),
        printed=value.printed,
        read=value_text(plan, value),
        is_doubtful=value.doubt.is_declared,
        is_corrected=value.erratum is not None,
        source=source,
        more=f"dan {len(same) - 1} baris lain" if len(same) > 1 else "",
        is_leading=is_leading,
        is_different=said_by(plan, value)[:2] != said_by(plan, head)[:2],
        remark=f"dipakai di halaman ini: {why}" if is_leading else gap_text(plan, value, head),
    )
