"""The same indicator in other documents: whose, with what targets and actuals, and why it is the same."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.records import Indicator, Kinship, Value
from generator.model.terms import Period, Role, Version
from generator.pages.figures import period_text, value_text
from generator.pages.frame import Link, relative
from generator.pages.labels import ROLES

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


@dataclass(frozen=True, slots=True)
class KinCell:
    """What one document prints for one time and role."""

    document: str
    text: str


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


def view_kin(plan: Plan, indicator: Indicator) -> KinTable | None:
    """The indicator and those that are the same, side by side; None where there are none."""
    kinship = plan.kinship_of(indicator.id)
    if kinship is None:
        return None
    members = (indicator, *plan.linked_with(indicator.id))
    prints = [_prints(plan, member) for member in members]
    columns = tuple(_column(plan, indicator.id, member) for member in members)
    rows = []
    for key in sorted({key for texts in prints for key in texts}):
        cells = zip(columns, prints, strict=True)
        rows.append(KinRow(key[-1], tuple(KinCell(column.document, _cell(texts, key)) for column, texts in cells)))
    entry = kinship.entry
    page = Link("Bandingkan semua dokumen", relative(indicator.id, kinship_url(kinship)))
    return KinTable(entry.name, entry.reason, entry.confidence.value, columns, tuple(rows), page)


def kinship_url(kinship: Kinship) -> str:
    """The URL of the page of indicators that are the same."""
    return f"{KINSHIP_URL}/{kinship.entry.id}"


_Key = tuple[str, int, int, int, str]
"""Year, order of the period, role and version, and the words of all four."""


def _prints(plan: Plan, indicator: Indicator) -> dict[_Key, list[str]]:
    """Every target and actual of an indicator as text by time and role, different prints of one figure together."""
    found: dict[_Key, list[str]] = {}
    for value in plan.values_of(indicator.id):
        if value.role in _ROLES:
            texts = found.setdefault(_key(value), [])
            text = value_text(plan, value)
            texts += [text] if text not in texts else []
    return found


def _key(value: Value) -> _Key:
    label = f"{ROLES[value.role]} {period_text(value.year, value.period, value.version)}"
    order = (_PERIODS.index(value.period), _ROLES.index(value.role), _VERSIONS.index(value.version))
    return value.year, *order, label


def _cell(texts: dict[_Key, list[str]], key: _Key) -> str:
    return "; ".join(texts.get(key, ())) or "tidak dinyatakan"


def _column(plan: Plan, page_url: str, indicator: Indicator) -> KinColumn:
    document = plan.document(indicator.document_id)
    return KinColumn(
        document.entry.short_title,
        plan.agency(document.agency_id).entry.name,
        Link(indicator.entry.name, relative(page_url, indicator.id)),
    )
