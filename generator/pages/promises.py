"""What a document promises of an indicator, as one clause that is grammatical for every kind of value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Indicator, Value
from generator.model.results import Outcome, achievements_alone, said_by
from generator.model.terms import PERIOD_WORDS, PREDICATES, REPORTS, Confidence, Period, Role, State, Version
from generator.pages.amounts import amount_text, unit_remark
from generator.pages.figures import value_text

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
class Manner:
    """How a clause on targets joins the words before it."""

    verb: str
    up: str
    down: str
    several: str
    """Before `target yang berbeda-beda` and `lebih dari satu target`."""


PLANNED = Manner(" dan menargetkan", " dan menargetkan kenaikan", " dan menargetkan penurunan", " dan mencetak")
REPORTED = Manner(" dengan target", " dengan target naik", " dengan target turun", " dan mencetak")
PLACED = Manner(", dengan target", ", dengan target naik", ", dengan target turun", ", dengan")
"""After the place of a node that carries no money."""
SPENT = Manner("; targetnya", "; targetnya naik", "; targetnya turun", "; dokumen mencetak")
"""After money that was spent."""


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
    promises = promises_of(outcomes)
    if not _course_of(promises):
        return _without_target(plan, indicator, promises)
    is_report = plan.document(indicator.document_id).entry.kind in REPORTS
    return _target_words(plan, REPORTED if is_report else PLANNED, promises, "")


def node_clause(plan: Plan, indicator: Indicator, outcomes: Iterable[Outcome], manner: Manner) -> str:
    """The same at a node, where the indicator is named last: ` dan menargetkan 56% untuk “…”`; empty if none is."""
    promises = promises_of(outcomes)
    name = f" untuk “{indicator.entry.name.rstrip(' .')}”"
    if not _course_of(promises):
        return f";{name} {'; '.join(_silences(promises))}" if promises else ""
    return _target_words(plan, manner, promises, name)


def promises_of(outcomes: Iterable[Outcome]) -> list[Promise]:
    """The printed targets among some times."""
    return [Promise(each.year, each.period, each.target, each.rivals) for each in outcomes if each.target]


def _course_of(promises: Sequence[Promise]) -> list[Promise]:
    """The targets that say something: of the years, or of the end of the period where nothing else is printed."""
    plain = [each for each in promises if each.value.reading.is_plain]
    return [each for each in plain if each.period is not Period.END] or plain


def _target_words(plan: Plan, manner: Manner, promises: Sequence[Promise], name: str) -> str:
    course = _course_of(promises)
    if len(course) == 1 and course[0].rivals:
        return _contradiction(plan, manner, course[0], name)
    plain = [each for each in promises if each.value.reading.is_plain]
    silent = [each for each in promises if each not in plain and each.period is not Period.END]
    after = "".join(f"; {words}" for words in _silences(silent))
    unit, others = _remarks(plan, course)
    words = _course(plan, manner, course, has_name=bool(name))
    return f"{words}{unit}{name}{others}{_end(plan, course, plain[-1])}{after}"


def _course(plan: Plan, manner: Manner, promises: Sequence[Promise], *, has_name: bool) -> str:
    """How targets go from time to time; the unit is remarked on here only where one target is all there is."""
    first, last = promises[0], promises[-1]
    amounts = [amount_text(plan, each.value) for each in promises]
    if len(promises) == 1:
        when = "" if has_name and _is_whole_document(plan, first) else f" pada {first.when}"
        return f"{manner.verb} {amounts[0]}{unit_remark(plan, first.value)}{when}{_before(plan, first.value)}"
    step = "tahun" if first.period is Period.YEAR else "triwulan"
    every = f"{step} {wording.year_spans(list(dict.fromkeys(each.year for each in promises)))}"
    if len({said_by(plan, each.value) for each in promises}) == 1:
        return f"{manner.verb} {amounts[0]} setiap {every}"
    ranks = _ranks(plan, promises)
    if way := _way(ranks, manner):
        return f"{way} dari {amounts[0]} pada {first.when} menjadi {amounts[-1]} pada {last.when}"
    if len(promises) <= MOST_LISTED:
        dated = [f"{amount} pada {each.when}" for amount, each in zip(amounts, promises, strict=True)]
        return f"{manner.verb} {wording.listed(dated)}"
    if not ranks:
        return f"{manner.several} target yang berbeda-beda bentuknya tiap {every}"
    low, high = (promises[ranks.index(pick(ranks))].value for pick in (min, max))
    lowest, highest = _bare(plan, low), amount_text(plan, high)
    range_words = f"paling rendah {lowest} dan paling tinggi {highest}"
    return f"{manner.several} target yang berbeda-beda tiap {every}, {range_words}"


def _is_whole_document(plan: Plan, promise: Promise) -> bool:
    """Whether the document is of the one year of a target, which then goes without saying."""
    years = plan.document(plan.indicator(promise.value.indicator_id).document_id).years
    return promise.period is Period.YEAR and years == (promise.year,)


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


def _way(ranks: Sequence[Decimal], manner: Manner) -> str:
    """The words for figures that only rise or only fall; a pause is neither."""
    if not ranks:
        return ""
    if all(before <= after for before, after in pairwise(ranks)):
        return manner.up
    return manner.down if all(before >= after for before, after in pairwise(ranks)) else ""


def _end(plan: Plan, course: Sequence[Promise], end: Promise) -> str:
    """The target for the end of the period, where it is not that of the last year."""
    if end in course or said_by(plan, end.value) == said_by(plan, course[-1].value):
        return ""
    numbers = [each.value.reading.number for each in course]
    known = [number for number in numbers if number is not None]
    is_sum = len(known) == len(numbers) > 1 and sum(known) == end.value.reading.number
    return f"; untuk akhir periode tercetak {amount_text(plan, end.value)}{' (jumlah semua tahun)' * is_sum}"


def _remarks(plan: Plan, course: Sequence[Promise]) -> tuple[str, str]:
    """What must be known of the unit, and of the prints."""
    values = [each.value for each in course]
    unit = next((remark for value in values if (remark := unit_remark(plan, value))), "") if len(values) > 1 else ""
    changed = [amended_words(plan, value) for value in values if value.version is Version.AMENDED]
    amended = f" ({changed[0]})" if changed and len(values) > 1 else ""
    doubtful = any(value.doubt.confidence is Confidence.LOW for value in values)
    corrected = any(value.erratum for value in values)
    rivals = [each.when for each in course if each.rivals]
    several = f"; untuk {wording.listed(rivals[:MOST_LISTED])} tercetak lebih dari satu target" if rivals else ""
    return unit, f"{amended}{' (diralat)' * corrected}{' (bacaan belum pasti)' * doubtful}{several}"


def original_of(plan: Plan, value: Value) -> Value | None:
    """The target that a change within the year replaced, if it is printed."""
    if value.version is not Version.AMENDED:
        return None
    time = value.year, value.period, value.role, Version.ORIGINAL
    found = (v for v in plan.values_of(value.indicator_id) if (v.year, v.period, v.role, v.version) == time)
    return next((each for each in found if each.reading.is_plain), None)


def amended_words(plan: Plan, value: Value) -> str:
    """That a figure is the one after a change, with its table where that is not the main one."""
    document = plan.document(value.source.document_id)
    is_main = value.source.table in {"", document.entry.main_table}
    return "setelah perubahan" if is_main else f"setelah perubahan dalam “{document.table(value.source.table).name}”"


def _before(plan: Plan, value: Value) -> str:
    """That a target was changed within its year, and what it was before, if that is printed."""
    if value.version is not Version.AMENDED:
        return ""
    first = original_of(plan, value)
    return f" {amended_words(plan, value)}{f' (semula {amount_text(plan, first)})' if first else ''}"


def _contradiction(plan: Plan, manner: Manner, promise: Promise, name: str) -> str:
    prints = [amount_text(plan, value) for value in (promise.value, *promise.rivals)]
    more = " dan lainnya" if len(prints) > MOST_LISTED else ""
    shown = f"{', '.join(prints[:MOST_LISTED])}{more}" if more else wording.listed(prints)
    what = f"{promise.when}{name}" if name else f"untuk {promise.when}"
    return f"{manner.several} lebih dari satu target {what}: {shown}{unit_remark(plan, promise.value)}"


def _without_target(plan: Plan, indicator: Indicator, promises: Sequence[Promise]) -> str:
    if promises:
        return f", tetapi {'; '.join(_silences(promises))}"
    baselines = [value for value in plan.values_of(indicator.id) if value.role is Role.BASELINE]
    start = next((value for value in baselines if value.reading.is_plain), None)
    known = f"; nilai awalnya {amount_text(plan, start)} pada {start.year}" if start else ""
    return f", tetapi tidak mencetak targetnya{known}{_achievements(plan, indicator)}"


def _achievements(plan: Plan, indicator: Indicator) -> str:
    """The last achievement that is printed although no actual is."""
    last = next((each for each in reversed(achievements_alone(plan, indicator)) if each.printed), None)
    if last is None or last.printed is None:
        return ""
    when = Promise(last.year, last.period, last.printed).when
    return f"; yang tercetak sebagai capaian {when} adalah {value_text(plan, last.printed)}"


def _silences(promises: Iterable[Promise]) -> list[str]:
    """What stands in target columns that hold no figure, times with the same print together."""
    times: dict[tuple[State, str], list[str]] = {}
    for each in promises:
        state = each.value.reading.state
        times.setdefault((state, each.value.in_force if state is State.TEXT else ""), []).append(each.when)
    return [_silence(state, printed, whens) for (state, printed), whens in times.items()]


def _silence(state: State, printed: str, whens: list[str]) -> str:
    when = wording.year_spans(whens) if all(each.isdigit() for each in whens) else wording.listed(whens)
    if state is not State.TEXT:
        return _SILENCE[state].format(when=when)
    if len(printed.split()) > MOST_WORDS:
        return f"target {when} tercetak sebagai kalimat, bukan angka"
    return f"target {when} tercetak “{printed}”, yang tidak terbaca sebagai angka"
