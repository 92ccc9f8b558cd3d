"""Printed figures and amounts as text for a page, each with where it is printed and whether it is read otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from generator import wording
from generator.model.plan import Plan
from generator.model.reading import Reading
from generator.model.records import Money, Source, Value
from generator.model.results import said_by
from generator.model.sums import Ceiling, Total
from generator.model.terms import MEASURES, PERIOD_WORDS, PREDICATES, Period, State, Version
from generator.pages.frame import Link, SourceNote, relative
from generator.pages.labels import MONEY, ROLES


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure as a row of a table."""

    period: str
    """Year and part of the year, in words."""
    moment: str
    """The same for machines: within a year its quarters, then the end of the plan; empty without a year."""
    role: str
    printed: str
    read: str
    sort: str
    """The figure for machines, a range by its lower bound, a predicate by its rank; empty for all else."""
    beside: Link
    """The node beside which it is printed; empty text when that is the owner itself."""
    source: SourceNote
    is_doubtful: bool
    """Whether our reading differs from the print or is uncertain."""
    is_corrected: bool
    """Whether its agency corrected the print."""


_PERIODS = tuple(Period)
_WORDS = MappingProxyType(
    {
        State.BLANK: "kosong pada cetakan",
        State.NOT_APPLICABLE: "tidak berlaku",
        State.DASH: "tanda strip pada cetakan",
    }
)


def reading_text(reading: Reading, printed: str, unit: str) -> str:
    """What a value says, in Indonesian digits, with its unit; as printed where it is a text."""
    if reading.number is not None:
        return _with_unit(wording.number(reading.number), reading.unit or unit)
    if reading.low is not None and reading.high is not None:
        return _with_unit(f"{wording.number(reading.low)}–{wording.number(reading.high)}", unit)
    return _WORDS.get(reading.state, reading.predicate or printed)


def sort_text(reading: Reading) -> str:
    """What a table sorts a reading by: a number, the lower bound of a range, or the rank of a predicate."""
    if reading.predicate:
        return str(len(PREDICATES) - PREDICATES.index(reading.predicate))
    number = reading.low if reading.number is None else reading.number
    return "" if number is None else wording.canonical(number)


def value_text(plan: Plan, value: Value) -> str:
    """A value as read, with the unit of its indicator; an achievement and the parts of a share are in none of it."""
    unit = (plan.indicator(value.indicator_id).entry.unit or "") if value.role in MEASURES else ""
    return reading_text(value.reading, value.in_force, unit)


def gap_text(plan: Plan, one: Value, other: Value) -> str:
    """How far a figure is from another: `1,5 poin persen lebih tinggi`; empty where the two cannot be subtracted."""
    (mine, unit, _), (theirs, other_unit, _) = said_by(plan, one), said_by(plan, other)
    if mine.number is None or theirs.number is None or unit != other_unit or mine.number == theirs.number:
        return ""
    gap = mine.number - theirs.number
    words = {"%": "poin persen", "": ""}.get(unit, plan.indicator(one.indicator_id).entry.unit or one.reading.unit)
    amount = " ".join(part for part in (wording.number(abs(gap).normalize()), words) if part)
    return f"{amount} lebih {'tinggi' if gap > 0 else 'rendah'}"


def period_text(year: str, period: Period, version: Version) -> str:
    """The time a figure speaks of: `2022`, `2022, triwulan I`, `akhir periode (2026)`."""
    part = PERIOD_WORDS[period]
    text = f"{part} ({year})" if period is Period.END else ", ".join(word for word in (year, part) if word)
    return f"{text}, setelah perubahan" if version is Version.AMENDED else text


def value_figure(plan: Plan, page_url: str, value: Value) -> Figure:
    """A value of an indicator as a table row."""
    owner = plan.indicator(value.indicator_id).node_id
    node = plan.node(value.node_id)
    beside = Link("") if owner == value.node_id else Link(node.entry.name, relative(page_url, node.id))
    return Figure(
        period_text(value.year, value.period, value.version),
        _moment(value),
        ROLES[value.role],
        value.printed,
        value_text(plan, value),
        sort_text(value.reading),
        beside,
        source_note(plan, page_url, value.source),
        value.doubt.is_declared,
        value.erratum is not None,
    )


def money_figure(plan: Plan, page_url: str, money: Money) -> Figure:
    """A printed amount as a table row."""
    kind = MONEY[money.kind]
    return Figure(
        period_text(money.year, money.period, money.version),
        _moment(money),
        f"{kind} ({money.fund})" if money.fund else kind,
        money.printed,
        money_text(money),
        sort_text(money.reading),
        Link(""),
        source_note(plan, page_url, money.source),
        money.doubt.is_declared,
        money.erratum is not None,
    )


def money_text(money: Money) -> str:
    """An amount as read, exact; in words where the print is no amount."""
    if money.rupiah is not None:
        return wording.rupiah(money.rupiah)
    return _WORDS.get(money.reading.state, "tidak terbaca")


def source_note(plan: Plan, page_url: str, source: Source) -> SourceNote:
    """Where something is printed, as text and link; the lines lead to the row in the official table."""
    document = plan.document(source.document_id)
    table = document.table(source.table)
    target = f"{document.id}/tabel/{table.id}"
    lines = ""
    if source.lines:
        lines = f"baris {source.lines.replace(' ', ', ').replace('-', '–')}"
    url = ""
    if source.lines and target in plan.printed_lines:
        anchors = [f"b{line}" for line in source.line_numbers if line in plan.printed_lines[target]]
        url = relative(page_url, target, anchors[0] if anchors else "")
    return SourceNote(
        Link(document.entry.short_title, relative(page_url, document.id)),
        table.name,
        Link(lines, url),
    )


def change_words(ceilings: Iterable[Ceiling]) -> str:
    """Whether ceilings are those before or after a change; empty where the document prints no change of them."""
    stages = {ceiling.stage for ceiling in ceilings}
    if Version.AMENDED in stages:
        return "setelah perubahan" if len(stages) == 1 else "sebagian setelah perubahan"
    return "sebelum perubahan" if Version.ORIGINAL in stages else ""


def joined(*remarks: str) -> str:
    """Remarks with commas between them, empty ones left out."""
    return ", ".join(remark for remark in remarks if remark)


def total_remark(total: Total) -> str:
    """A sum of ours in words and, where rows are printed twice, the second figure."""
    words = f"{wording.rupiah_in_words(total.rupiah)}; hitungan kami"
    if total.has_repeats:
        words += f"; {wording.rupiah(total.without_repeats)} bila baris yang tercetak dua kali dihitung sekali"
    return words


def _moment(figure: Value | Money) -> str:
    return f"{figure.year}.{_PERIODS.index(figure.period)}" if figure.year else ""


def _with_unit(figure: str, unit: str) -> str:
    if unit == "%":
        return f"{figure}%"
    return f"{figure} {unit}" if unit else figure
