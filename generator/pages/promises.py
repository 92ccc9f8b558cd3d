"""What a document promises of an indicator, as one clause that is grammatical for every kind of value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from generator import wording
from generator.model.plan import Plan
from generator.model.reading import Reading
from generator.model.records import Indicator, Value
from generator.model.results import Outcome, said_by
from generator.model.terms import PERIOD_WORDS, PREDICATES, REPORTS, Confidence, Period, Role, State, Version
from generator.model.vocabulary import contradicts
from generator.pages.figures import reading_text

MOST_LISTED = 3
"""How many targets one sentence names one by one."""
MOST_WORDS = 12
"""A longer text in a target column is told of, not quoted."""
_SILENCE = MappingProxyType(
    {
        State.BLANK: "kolom target {when} kosong",
        State.DASH: "kolom target {when} hanya berisi strip",
        State.NOT_APPLICABLE: "target {when} dinyatakan tidak berlaku",
    }
)


@dataclass(frozen=True, slots=True)
class Promise:
    """One printed target with the time that it is for."""

    year: str
    period: Period
    value: Value
    rivals: tuple[Value, ...] = ()

    @property
    def when(self) -> str:
        """Its time in words: `2022`, `triwulan I 2022`, `akhir periode (2026)`."""
        part = PERIOD_WORDS[self.period]
        return f"{part} ({self.year})" if self.period is Period.END else f"{part} {self.year}".strip()


def promise_clause(plan: Plan, indicator: Indicator, outcomes: Iterable[Outcome]) -> str:
    """What follows `RKT 2022 mengukur “…”`: ` dan menargetkan 56% pada 2022`, `, tetapi tidak mencetak targetnya`."""
    promises = [Promise(each.year, each.period, each.target, each.rivals) for each in outcomes if each.target]
    plain = [each for each in promises if each.value.reading.is_plain]
    course = [each for each in plain if each.period is not Period.END] or plain
    if not course:
        return _without_target(plan, indicator, promises)
    if len(course) == 1 and course[0].rivals:
        return _contradiction(plan, indicator, course[0])
    silent = [each for each in promises if each not in plain and each.period is not Period.END]
    after = "".join(f"; {words}" for words in _silences(silent))
    verb = "dengan target" if plan.document(indicator.document_id).entry.kind in REPORTS else "dan menargetkan"
    return f" {_course(plan, verb, course)}{_remarks(plan, course)}{_end(plan, course, plain[-1])}{after}"


def amount_text(plan: Plan, value: Value) -> str:
    """A target or actual as words of a sentence; without its unit where the name speaks of another thing."""
    entry = plan.indicator(value.indicator_id).entry
    reading = value.reading
    unit = reading.unit or entry.unit or ""
    if contradicts(entry.name, unit):
        reading, unit = replace(reading, unit=""), ""
    if reading.predicate:
        return f"predikat {reading.predicate}"
    if reading.low is not None and reading.high is not None:
        high = reading_text(Reading(State.NUMBER, number=reading.high), "", unit)
        return f"antara {wording.number(reading.low)} dan {high}"
    return reading_text(reading, f"“{value.printed}”", unit)


def unit_remark(plan: Plan, value: Value) -> str:
    """What a reader must know of the unit of a figure, in brackets: that it names another thing, or is not printed."""
    entry = plan.indicator(value.indicator_id).entry
    unit = value.reading.unit or entry.unit or ""
    if value.reading.predicate or not value.reading.is_plain:
        return ""
    if contradicts(entry.name, unit):
        return f" (satuan tercetak: {unit})"
    return "" if unit else " (satuannya tidak tercetak)"


def _course(plan: Plan, verb: str, promises: Sequence[Promise]) -> str:
    """How targets go from time to time; the unit is remarked on here only where one target is all there is."""
    first, last = promises[0], promises[-1]
    amounts = [amount_text(plan, each.value) for each in promises]
    if len(promises) == 1:
        return f"{verb} {amounts[0]}{unit_remark(plan, first.value)} pada {first.when}{_before(plan, first.value)}"
    step = "tahun" if first.period is Period.YEAR else "triwulan"
    every = f"tiap {step} {wording.year_spans(list(dict.fromkeys(each.year for each in promises)))}"
    if len({said_by(plan, each.value) for each in promises}) == 1:
        return f"{verb} {'tetap ' if first.value.reading.number != 0 else ''}{amounts[0]} {every}"
    ranks = _ranks(plan, promises)
    way = _way(ranks)
    if way:
        return f"{verb} {way} dari {amounts[0]} pada {first.when} menjadi {amounts[-1]} pada {last.when}"
    if len(promises) <= MOST_LISTED:
        dated = [f"{amount} pada {each.when}" for amount, each in zip(amounts, promises, strict=True)]
        return f"{verb} {wording.listed(dated)}"
    if not ranks:
        return f"dan mencetak target yang berbeda-beda bentuknya {every}"
    low, high = (promises[ranks.index(pick(ranks))].value for pick in (min, max))
    lowest, highest = _bare(plan, low), amount_text(plan, high)
    return f"dan mencetak target yang berbeda-beda {every}, paling rendah {lowest} dan paling tinggi {highest}"


def _bare(plan: Plan, value: Value) -> str:
    """An amount without its unit, which the next one names; a percentage keeps its sign."""
    text = amount_text(plan, value)
    return text if value.reading.number is None or text.endswith("%") else wording.number(value.reading.number)


def _ranks(plan: Plan, promises: Sequence[Promise]) -> list[Decimal]:
    """The place of each target in an order; empty where they cannot be put in one."""
    readings = [each.value.reading for each in promises]
    if all(reading.predicate for reading in readings):
        return [Decimal(-PREDICATES.index(reading.predicate)) for reading in readings]
    units = {said_by(plan, each.value)[1] for each in promises}
    numbers = [reading.number for reading in readings if reading.number is not None]
    return numbers if len(numbers) == len(readings) and len(units) == 1 else []


def _way(ranks: Sequence[Decimal]) -> str:
    """Whether figures only rise or only fall; a pause is neither."""
    if not ranks:
        return ""
    if all(before <= after for before, after in pairwise(ranks)):
        return "naik"
    return "turun" if all(before >= after for before, after in pairwise(ranks)) else ""


def _end(plan: Plan, course: Sequence[Promise], end: Promise) -> str:
    """The target for the end of the period, where it is not that of the last year."""
    if end in course or said_by(plan, end.value) == said_by(plan, course[-1].value):
        return ""
    numbers = [each.value.reading.number for each in course]
    known = [number for number in numbers if number is not None]
    is_sum = len(known) == len(numbers) > 1 and sum(known) == end.value.reading.number
    return f"; untuk akhir periode tercetak {amount_text(plan, end.value)}{' (jumlah semua tahun)' * is_sum}"


def _remarks(plan: Plan, course: Sequence[Promise]) -> str:
    values = [each.value for each in course]
    unit = next((remark for value in values if (remark := unit_remark(plan, value))), "") if len(values) > 1 else ""
    amended = len(values) > 1 and any(value.version is Version.AMENDED for value in values)
    doubtful = any(value.doubt.confidence is Confidence.LOW for value in values)
    rivals = [each.when for each in course if each.rivals]
    several = f"; untuk {wording.listed(rivals[:MOST_LISTED])} tercetak lebih dari satu target" if rivals else ""
    return f"{unit}{' (setelah perubahan)' * amended}{' (bacaan belum pasti)' * doubtful}{several}"


def original_of(plan: Plan, value: Value) -> Value | None:
    """The target that a change within the year replaced, if it is printed."""
    if value.version is not Version.AMENDED:
        return None
    time = value.year, value.period, value.role, Version.ORIGINAL
    found = (v for v in plan.values_of(value.indicator_id) if (v.year, v.period, v.role, v.version) == time)
    return next((each for each in found if each.reading.is_plain), None)


def _before(plan: Plan, value: Value) -> str:
    """That a target was changed within its year, and what it was before, if that is printed."""
    if value.version is not Version.AMENDED:
        return ""
    first = original_of(plan, value)
    return f" setelah perubahan (semula {amount_text(plan, first)})" if first else " setelah perubahan"


def _contradiction(plan: Plan, indicator: Indicator, promise: Promise) -> str:
    prints = [amount_text(plan, value) for value in (promise.value, *promise.rivals)]
    more = " dan lainnya" if len(prints) > MOST_LISTED else ""
    shown = f"{', '.join(prints[:MOST_LISTED])}{more}" if more else wording.listed(prints)
    return f" dan mencetak lebih dari satu target untuk {promise.when}: {shown}{unit_remark(plan, promise.value)}"


def _without_target(plan: Plan, indicator: Indicator, promises: Sequence[Promise]) -> str:
    if promises:
        return f", tetapi {'; '.join(_silences(promises))}"
    baselines = [value for value in plan.values_of(indicator.id) if value.role is Role.BASELINE]
    start = next((value for value in baselines if value.reading.is_plain), None)
    known = f"; nilai awalnya {amount_text(plan, start)} pada {start.year}" if start else ""
    return f", tetapi tidak mencetak targetnya{known}"


def _silences(promises: Iterable[Promise]) -> list[str]:
    """What stands in target columns that hold no figure, times with the same print together."""
    times: dict[tuple[State, str], list[str]] = {}
    for each in promises:
        state = each.value.reading.state
        times.setdefault((state, each.value.printed if state is State.TEXT else ""), []).append(each.when)
    return [_silence(state, printed, whens) for (state, printed), whens in times.items()]


def _silence(state: State, printed: str, whens: list[str]) -> str:
    when = wording.year_spans(whens) if all(each.isdigit() for each in whens) else wording.listed(whens)
    if state is not State.TEXT:
        return _SILENCE[state].format(when=when)
    if len(printed.split()) > MOST_WORDS:
        return f"target {when} tercetak sebagai kalimat, bukan angka"
    return f"target {when} tercetak “{printed}”, yang tidak terbaca sebagai angka"
