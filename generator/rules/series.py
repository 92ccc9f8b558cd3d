"""Figures over the years: odd base values, steps that break their own pattern, targets against what was reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median_low

from generator.model.directions import may_be_lower_better
from generator.model.findings import Finding
from generator.model.records import Indicator, Value
from generator.model.terms import Confidence, FindingSeverity, Role
from generator.rules.dossier import Dossier, Series
from generator.rules.jumps import FEWEST_STEPS, MONEY_JUMP, grows_with_money, row_words, target_series
from generator.rules.quoting import plain, quote_value, shown, subject_of, weakest

ODD_BASE = Decimal(5)
"""A base value this many times away from the first target of a percentage is odd,"""
ODD_BASE_POINTS = Decimal(10)
"""where the two are at least this many percentage points apart."""
_CHANGES = re.compile(r"\b(peningkatan|pertumbuhan|kenaikan|penurunan|perubahan|laju)\b", re.IGNORECASE)
"""A rate of change may be anything from one year to the next."""
_RATES = re.compile(r"\W*(angka|indeks|nilai|rasio|rata-rata|prevalensi|tingkat)\b", re.IGNORECASE)
"""Measures that are no counts: they do not grow tenfold from a base to a target."""
_OPPOSITE = {"naik": "turun", "turun": "naik"}
STEP_TOLERANCE = Decimal("0.011")
"""Equal steps may differ by one unit of the second decimal, from rounding."""


def check_langkah_target(dossier: Dossier) -> Iterator[Finding]:
    """A series that rises by equal steps, and one step that does not."""
    for series in target_series(dossier):
        numbers = list(series.numbers.items())
        if int(numbers[-1][0]) - int(numbers[0][0]) != len(numbers) - 1 or _is_bound(dossier, series):
            continue
        steps = [(year, number - before) for (_, before), (year, number) in pairwise(numbers)]
        usual = median_low([step for _, step in steps]) if len(steps) > FEWEST_STEPS else Decimal(0)
        odd = [(year, step) for year, step in steps if abs(step - usual) > STEP_TOLERANCE]
        is_last = len(odd) == 1 and len(steps) - 1 >= FEWEST_STEPS and odd[0][0] == numbers[-1][0]
        if usual and is_last and not grows_with_money(dossier, series):
            yield _step_finding(dossier, series, usual, odd[0][1])


def check_nilai_awal(dossier: Dossier) -> Iterator[Finding]:
    """A base value of a percentage that is far from the first target."""
    by_table = {(series.indicator.id, series.table): series for series in target_series(dossier, fewest=1)}
    for base in dossier.series:
        targets = by_table.get((base.indicator.id, base.table))
        if base.role is not Role.BASELINE or targets is None or _CHANGES.search(base.indicator.entry.name):
            continue
        for year, number in base.numbers.items():
            later = [target for when, target in targets.numbers.items() if when > year]
            if later and number and _is_odd_base(dossier, base.indicator, number, later):
                yield _base_finding(dossier, base.by_year[year], targets)


def check_realisasi_sama_target(dossier: Dossier) -> Iterator[Finding]:
    """Actuals that equal their targets to the decimal in most years of a series."""
    targets = {(series.indicator.id, series.table): series for series in target_series(dossier, fewest=FEWEST_STEPS)}
    for actual in dossier.series:
        target = targets.get((actual.indicator.id, actual.table))
        if actual.role is not Role.ACTUAL or target is None:
            continue
        both = [year for year in actual.numbers if year in target.numbers]
        equal = [year for year in both if actual.numbers[year] == target.numbers[year]]
        is_exact = any(actual.numbers[year] % 1 for year in equal)
        is_varied = len({actual.numbers[year] for year in equal}) > 1
        fewest = FEWEST_STEPS if is_exact else FEWEST_STEPS + 1
        if is_varied and len(equal) >= fewest and len(equal) * 2 > len(both):
            yield _equal_finding(dossier, actual, target, equal, len(both))


def check_target_di_bawah_realisasi(dossier: Dossier) -> Iterator[Finding]:
    """Targets of later years that stay below what was reached before, and do not fall as where less is better."""
    for indicator in dossier.indicators:
        mine = dossier.series_by_indicator.get(indicator.id, ())
        reached = [(number, year, s) for s in mine if s.role is Role.ACTUAL for year, number in s.numbers.items()]
        targets = [s for s in mine if s.role is Role.TARGET and s.numbers]
        last = max(targets, key=lambda s: max(s.numbers), default=None)
        if not reached or last is None or may_be_lower_better(indicator):
            continue
        _, year, actual = max(reached, key=lambda found: found[0])
        later = [value for when, value in sorted(last.by_year.items()) if when > year and when in last.numbers]
        if len(later) >= FEWEST_STEPS and _is_below(actual.by_year[year], later):
            yield _below_finding(dossier, actual.by_year[year], max(later, key=_number))


def _number(value: Value) -> Decimal:
    return value.reading.number or Decimal(0)


def _is_below(reached: Value, later: Sequence[Value]) -> bool:
    units = [{value.reading.unit == "%" for value in values if value.reading.unit} for values in ([reached], later)]
    is_comparable = not all(units) or units[0] == units[1]
    is_falling = _number(later[-1]) < _number(later[0])
    return is_comparable and not is_falling and max(map(_number, later)) < _number(reached)


def _is_bound(dossier: Dossier, series: Series) -> bool:
    """Whether the last step ends where a figure cannot go on: at nothing, or at all of a percentage."""
    last = series.by_year[max(series.numbers)].reading
    return last.number == 0 or (last.number == 100 and (last.unit == "%" or dossier.is_percent(series.indicator)))


def _is_odd_base(dossier: Dossier, indicator: Indicator, base: Decimal, later: Sequence[Decimal]) -> bool:
    """Far from the first target of a percentage, above all of its rising targets, or another power of ten of a rate."""
    low, high = min(base, later[0]), max(base, later[0])
    if not dossier.is_percent(indicator):
        return low > 0 and high >= low * MONEY_JUMP and bool(_RATES.match(indicator.entry.name))
    is_above = base - max(later) >= ODD_BASE_POINTS and later == sorted(later) and later[0] < later[-1]
    return is_above or (low > 0 and _is_far(base, later[0]))


def _is_far(one: Decimal, other: Decimal) -> bool:
    low, high = min(one, other), max(one, other)
    return high >= low * ODD_BASE and high - low >= ODD_BASE_POINTS


def _step_finding(dossier: Dossier, series: Series, usual: Decimal, odd: Decimal) -> Finding:
    year = max(series.numbers)
    value, printed = series.by_year[year], series.numbers[year]
    expected = printed - odd + usual
    rows = [series.by_year[each] for each in series.numbers]
    word = "naik" if usual > 0 else "turun"
    step = f"{'' if odd * usual >= 0 else _OPPOSITE[word] + ' '}{shown(abs(odd))}" if odd else "tidak berubah"
    confidence = weakest(*(row.doubt.confidence for row in rows))
    is_whole = all(number % 1 == 0 for number in series.numbers.values())
    times = odd / usual
    double = " Langkah itu dua kali langkah yang lain." if abs(times - 2) < STEP_TOLERANCE * 2 else ""
    return Finding(
        rule="langkah-target",
        severity=_step_severity(confidence, is_whole=is_whole),
        document_id=dossier.document.id,
        subject=subject_of(series.indicator.id, year, series.table),
        message=(
            f"Target {word} {shown(abs(usual))} setiap tahun, tetapi {step} pada {year} ({row_words(rows)}). "
            f"Dengan langkah yang sama, target {year} menjadi {shown(expected)}; tercetak {value.in_force}, "
            f"selisih {shown(abs(printed - expected))}.{double}"
        ),
        quotes=(
            quote_value(dossier.plan, value),
            *(quote_value(dossier.plan, row) for row in rows if row is not value),
        ),
        node_id=series.indicator.node_id,
        indicator_id=series.indicator.id,
        year=year,
        computed=plain(expected),
        difference=plain(printed - expected),
        confidence=confidence,
    )


def _step_severity(confidence: Confidence | None, *, is_whole: bool) -> FindingSeverity:
    """A larger last step of whole things is a plan like another; of decimals it is odd."""
    if is_whole:
        return FindingSeverity.INFO
    return FindingSeverity.LOW if confidence else FindingSeverity.MEDIUM


def _base_finding(dossier: Dossier, base: Value, targets: Series) -> Finding:
    first = next(targets.by_year[year] for year in targets.numbers if year > base.year)
    confidence = weakest(base.doubt.confidence, first.doubt.confidence)
    return Finding(
        rule="nilai-awal",
        severity=FindingSeverity.LOW if confidence else FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(base.indicator_id, base.year, targets.table),
        message=(
            f"Nilai awal {base.year} tercetak {base.in_force}, sedangkan target pertama, {first.year}, "
            f"{first.in_force}. Jarak sebesar itu dari nilai awal ke target tidak lazim."
        ),
        quotes=(quote_value(dossier.plan, base), quote_value(dossier.plan, first)),
        node_id=base.node_id,
        indicator_id=base.indicator_id,
        year=base.year,
        confidence=confidence,
    )


def _equal_finding(dossier: Dossier, actual: Series, target: Series, years: list[str], both: int) -> Finding:
    rows = [value for year in years for value in (actual.by_year[year], target.by_year[year])]
    stated = actual.indicator.entry.data_source
    source = f"sumber datanya menurut dokumen “{stated}”" if stated else "dokumen tidak menyebut sumber datanya"
    return Finding(
        rule="realisasi-sama-target",
        severity=FindingSeverity.INFO,
        document_id=dossier.document.id,
        subject=subject_of(actual.indicator.id, actual.table),
        message=(
            f"Realisasi sama persis dengan target pada {len(years)} dari {both} tahun ({', '.join(years)}). "
            f"Ini bukan pertentangan; {source}."
        ),
        quotes=tuple(quote_value(dossier.plan, value) for value in rows),
        node_id=actual.indicator.node_id,
        indicator_id=actual.indicator.id,
    )


def _below_finding(dossier: Dossier, reached: Value, highest: Value) -> Finding:
    number, most = _number(reached), _number(highest)
    return Finding(
        rule="target-di-bawah-realisasi",
        severity=FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(reached.indicator_id, reached.year),
        message=(
            f"Realisasi {reached.year} tercetak {reached.in_force}; target tertinggi sesudahnya {highest.in_force} "
            f"({highest.year}), {shown(number - most)} lebih rendah."
        ),
        quotes=(quote_value(dossier.plan, reached), quote_value(dossier.plan, highest)),
        node_id=reached.node_id,
        indicator_id=reached.indicator_id,
        year=reached.year,
        computed=plain(most),
        difference=plain(number - most),
        confidence=weakest(reached.doubt.confidence, highest.doubt.confidence),
    )
