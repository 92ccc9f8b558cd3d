"""The same indicator in other documents: whose, with what targets and actuals, and why it is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.records import Indicator, Kinship, Value
from generator.model.results import said_by
from generator.model.terms import Aggregation, Direction, Period, Role, Version
from generator.model.vocabulary import same_unit
from generator.pages.figures import gap_text, period_text, value_text
from generator.pages.frame import Link, relative
from generator.pages.labels import AGGREGATIONS, DIRECTIONS, ROLES

KINSHIP_URL = "indikator-sama"
_ROLES = (Role.TARGET, Role.ACTUAL)
_PERIODS = tuple(Period)
_VERSIONS = tuple(Version)


@dataclass(frozen=True, slots=True)
class KinColumn:
    """One document of the table: this page's own or another."""

    document: str
    agency: str
    indicator: Link
    """The indicator as that document names it."""
    differences: tuple[str, ...]
    """In what it is measured otherwise than here: unit, direction, how years become one."""


@dataclass(frozen=True, slots=True)
class KinCell:
    """What one document prints for one time and role."""

    document: str
    text: str
    is_different: bool = False
    """Whether this page's own document prints another figure for the same."""
    gap: str = ""
    """How far it is from that figure, where the two can be subtracted."""


@dataclass(frozen=True, slots=True)
class KinRow:
    """One time and role: target or actual."""

    label: str
    cells: tuple[KinCell, ...]


@dataclass(frozen=True, slots=True)
class KinTable:
    """The figures of one indicator side by side, one column a document."""

    name: str
    reason: str
    confidence: str
    columns: tuple[KinColumn, ...]
    """This page's own document first."""
    rows: tuple[KinRow, ...]
    page: Link
    """The page where all of them stand side by side with money and status."""

    @property
    def others(self) -> tuple[KinColumn, ...]:
        """The other documents."""
        return self.columns[1:]

    @property
    def has_differences(self) -> bool:
        """Whether any figure differs, so that the mark needs its meaning."""
        return any(cell.is_different for row in self.rows for cell in row.cells)


def view_kin(plan: Plan, indicator: Indicator) -> KinTable | None:
    """The indicator and those that are the same, side by side; None where there are none."""
    kinship = plan.kinship_of(indicator.id)
    if kinship is None:
        return None
    members = (indicator, *plan.linked_with(indicator.id))
    prints = [_prints(plan, member) for member in members]
    columns = tuple(_column(plan, indicator, member) for member in members)
    rows = []
    for key in sorted({key for found in prints for key in found}):
        own = prints[0].get(key, [])
        cells = zip(columns, prints, strict=True)
        rows.append(KinRow(key[-1], tuple(_cell(plan, column, own, found.get(key, [])) for column, found in cells)))
    entry = kinship.entry
    page = Link("Bandingkan semua dokumen", relative(indicator.id, kinship_url(kinship)))
    return KinTable(entry.name, entry.reason, entry.confidence.value, columns, tuple(rows), page)


def kinship_url(kinship: Kinship) -> str:
    """The URL of the page of indicators that are the same."""
    return f"{KINSHIP_URL}/{kinship.entry.id}"


_Key = tuple[str, int, int, int, str]
"""Year, order of the period, role and version, and the words of all four."""


def _prints(plan: Plan, indicator: Indicator) -> dict[_Key, list[Value]]:
    """Every target and actual of an indicator by time and role, different prints of one figure together."""
    found: dict[_Key, list[Value]] = {}
    for value in plan.values_of(indicator.id):
        if value.role in _ROLES:
            found.setdefault(_key(value), []).append(value)
    return found


def _key(value: Value) -> _Key:
    label = f"{ROLES[value.role]} {period_text(value.year, value.period, value.version)}"
    order = (_PERIODS.index(value.period), _ROLES.index(value.role), _VERSIONS.index(value.version))
    return value.year, *order, label


def _cell(plan: Plan, column: KinColumn, own: Sequence[Value], prints: Sequence[Value]) -> KinCell:
    text = "; ".join(dict.fromkeys(value_text(plan, value) for value in prints)) or "tidak dinyatakan"
    mine, theirs = ({said_by(plan, value) for value in values} for values in (own, prints))
    if not mine or not theirs or mine & theirs:
        return KinCell(column.document, text)
    return KinCell(column.document, text, is_different=True, gap=gap_text(plan, prints[0], own[0]))


def _column(plan: Plan, own: Indicator, indicator: Indicator) -> KinColumn:
    document = plan.document(indicator.document_id)
    return KinColumn(
        document.entry.short_title,
        plan.agency(document.agency_id).entry.name,
        Link(indicator.entry.name, relative(own.id, indicator.id)),
        tuple(_differences(own, indicator)),
    )


def _differences(own: Indicator, other: Indicator) -> list[str]:
    """Attributes that are not the same, each with both sides; what only one document states is a difference too."""
    here, there = own.entry, other.entry
    found = []
    if not same_unit(here.unit or "", there.unit or ""):
        found.append(f"satuan {there.unit or 'tidak dinyatakan'}, di sini {here.unit or 'tidak dinyatakan'}")
    if here.direction is not there.direction:
        found.append(f"arah {_direction(there.direction)}, di sini {_direction(here.direction)}")
    if here.aggregation is not there.aggregation:
        found.append(f"gabungan antartahun {_aggregation(there.aggregation)}, di sini {_aggregation(here.aggregation)}")
    return found


def _direction(direction: Direction) -> str:
    return DIRECTIONS[direction] or "tidak dinyatakan"


def _aggregation(aggregation: Aggregation) -> str:
    return AGGREGATIONS[aggregation] or "tidak dinyatakan"
