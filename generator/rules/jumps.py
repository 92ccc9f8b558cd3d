"""Figures and money that leave the way of their years: jumps, setbacks, and actuals in a target column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator import wording
from generator.model.findings import Finding
from generator.model.records import Money, Node, Value
from generator.model.terms import FindingSeverity, MoneyKind, Period, Role
from generator.rules.dossier import Dossier, MoneyKey, Series
from generator.rules.quoting import (
    at,
    plain,
    quote_money,
    quote_value,
    shown,
    subject_of,
    time_of,
    unless_own,
    value_words,
    weakest,
)

SPIKE = Decimal(3)
"""A figure this many times both of its neighbours, or this part of them, is a jump."""
LEAP = Decimal(20)
"""A last figure this many times the one before it, or this part of it, is a jump although nothing follows."""
DIP = Decimal("0.05")
"""Where a series only rises, one year this share of the next away from the years beside it is odd."""
WIDE_DIP = Decimal("0.2")
"""From this share of the year before on it is more than a small setback."""
SPIKE_FLOOR = Decimal(10)
"""Jumps of targets are told where the largest figure is at least this: one report becomes three every few years."""
MONEY_JUMP = Decimal(10)
"""Money that grows or shrinks this many times from one year to the next is a jump."""
MONEY_FLOOR = Decimal(100_000_000)
"""Jumps are told from this amount on."""
FEWEST_STEPS = 3
"""Steps show a pattern when at least this many are equal."""


def check_lompatan_target(dossier: Dossier) -> Iterator[Finding]:
    """One figure far from the years before and after it, or alone against the way of a series that only rises.

    Figures that go up and down do so by plan.
    """
    for series in dossier.series:
        if series.role not in {Role.TARGET, Role.ACTUAL} or not series.numbers:
            continue
        years = list(_spikes(series)) or list(_dips(series)) or list(_leaps(dossier, series))
        if len(years) == 1 and max(series.numbers.values()) >= SPIKE_FLOOR:
            yield _spike_finding(dossier, series, years[0])


def check_lompatan_uang(dossier: Dossier) -> Iterator[Finding]:
    """Money of one node that changes tenfold from one year to the next."""
    for node in dossier.nodes:
        if dossier.plan.children_of(node.id):
            continue
        for table, years in dossier.money_years.items():
            yield from _money_jumps(dossier, node, table, years)


def check_realisasi_di_kolom_target(dossier: Dossier) -> Iterator[Finding]:
    """A target that breaks its series and equals what is printed as reached in that year."""
    for series in target_series(dossier):
        for year in _spikes(series):
            reached = _reached(dossier, series, year, series.numbers[year])
            if reached:
                yield _reached_finding(dossier, series.by_year[year], reached)


def target_series(dossier: Dossier, fewest: int = 3) -> Iterator[Series]:
    """Series of targets with at least so many figures."""
    return (series for series in dossier.series if series.role is Role.TARGET and len(series.numbers) >= fewest)


def grows_with_money(dossier: Dossier, series: Series) -> bool:
    """Whether the money of the node changes with the target in the last year: more work for more money."""
    (one, before), (other, after) = list(series.numbers.items())[-2:]
    node, table = series.indicator.node_id, series.table
    amounts = {key.year: money for key, money in dossier.amounts.get(node, {}).items() if _is_year_of(key, table)}
    if one not in amounts or other not in amounts or not before:
        return False
    less, more = amounts[one].rupiah or Decimal(0), amounts[other].rupiah or Decimal(0)
    return bool(less) and more > less * SPIKE / 2 and abs(more / less - after / before) <= after / before / 5


def row_words(values: Sequence[Value]) -> str:
    """A row of figures as printed: `2022: 1,250; 2023: 1,300`."""
    return "; ".join(f"{value.year}: {value.in_force}" for value in values)


def _is_spike(before: Decimal, number: Decimal, after: Decimal) -> bool:
    low, high = min(before, after), max(before, after)
    return (low > 0 and number >= SPIKE * high) or (number > 0 and low >= SPIKE * number)


def _spikes(series: Series) -> Iterator[str]:
    numbers = list(series.numbers.items())
    for (_, before), (year, number), (_, after) in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if _is_spike(before, number, after):
            yield year


def _dips(series: Series) -> Iterator[str]:
    """The one year between first and last without which a series only rises, when it stands out by a share of it."""
    years, numbers = list(series.numbers), list(series.numbers.values())
    if len(numbers) <= FEWEST_STEPS or numbers == sorted(numbers):
        return
    for at_year in range(1, len(numbers) - 1):
        rest = [*numbers[:at_year], *numbers[at_year + 1 :]]
        low, high = numbers[at_year - 1], numbers[at_year + 1]
        away = max(low - numbers[at_year], numbers[at_year] - high)
        if numbers[at_year] and rest == sorted(rest) and rest[0] < rest[-1] and away >= high * DIP:
            yield years[at_year]


def _leaps(dossier: Dossier, series: Series) -> Iterator[str]:
    """The last year of a count, when it is a great many times the year before and money does not explain it."""
    numbers = list(series.numbers.items())[-2:]
    if len(numbers) > 1 and not dossier.is_percent(series.indicator):
        (_, before), (year, number) = numbers
        low, high = min(before, number), max(before, number)
        if low >= 1 and high >= low * LEAP and not grows_with_money(dossier, series):
            yield year


def _spike_finding(dossier: Dossier, series: Series, year: str) -> Finding:
    value, years = series.by_year[year], list(series.numbers)
    at_year = years.index(year)
    beside = [years[at_year - 1], *years[at_year + 1 : at_year + 2]]
    number, near = series.numbers[year], [series.numbers[each] for each in beside]
    rows = [series.by_year[each] for each in series.numbers]
    confidence = weakest(*(row.doubt.confidence for row in rows))
    is_wide = _is_spike(near[0], number, near[-1]) or abs(number - near[0]) >= near[0] * WIDE_DIP
    each = [f"{series.by_year[other].in_force} pada {other}" for other in beside]
    place = f"di antara {wording.listed(each)}" if len(each) > 1 else f"sedangkan {each[0]}"
    return Finding(
        rule="lompatan-target",
        severity=FindingSeverity.MEDIUM if is_wide and not confidence else FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(series.indicator.id, *time_of(value)),
        message=(
            f"{wording.first_upper(value_words(value))} tercetak {value.in_force}, {place}. "
            f"Deret tercetak: {row_words(rows)}."
        ),
        quotes=(
            quote_value(dossier.plan, value),
            *(quote_value(dossier.plan, row) for row in rows if row is not value),
        ),
        node_id=series.indicator.node_id,
        indicator_id=series.indicator.id,
        year=year,
        difference=plain(number - (max(near) if number > near[0] else min(near))),
        confidence=confidence,
    )


def _money_jumps(dossier: Dossier, node: Node, table: str, years: Sequence[str]) -> Iterator[Finding]:
    keys = {key.year: money for key, money in dossier.amounts.get(node.id, {}).items() if _is_year_of(key, table)}
    for one, other in pairwise(years):
        before, after = keys.get(one), keys.get(other)
        if before and after and _is_money_jump(before.rupiah or Decimal(0), after.rupiah or Decimal(0)):
            yield _money_finding(dossier, before, after)


def _is_year_of(key: MoneyKey, table: str) -> bool:
    return key.table == table and key.period is Period.YEAR and key.kind is MoneyKind.CEILING


def _is_money_jump(before: Decimal, after: Decimal) -> bool:
    low, high = min(before, after), max(before, after)
    return low > 0 and high >= MONEY_FLOOR and high >= low * MONEY_JUMP


def _money_finding(dossier: Dossier, before: Money, after: Money) -> Finding:
    one, other = before.rupiah or Decimal(1), after.rupiah or Decimal(1)
    times = round(max(one, other) / min(one, other), 1)
    word = "naik menjadi" if other > one else "turun menjadi"
    part = f"{shown(times)} kali{'' if other > one else ' lebih kecil'}"
    confidence = weakest(before.doubt.confidence, after.doubt.confidence)
    return Finding(
        rule="lompatan-uang",
        severity=FindingSeverity.LOW if confidence else FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(after.node_id, *time_of(after)),
        message=(
            f"Pagu {wording.rupiah(one)} pada {before.year} {word} {wording.rupiah(other)} pada {after.year} ({part})."
            f"{_unchanged_target(dossier, before, after)}"
        ),
        quotes=(quote_money(dossier.plan, after), quote_money(dossier.plan, before)),
        node_id=after.node_id,
        year=after.year,
        difference=plain(other - one),
        confidence=confidence,
    )


def _unchanged_target(dossier: Dossier, before: Money, after: Money) -> str:
    for indicator in dossier.plan.indicators_of(after.node_id):
        for series in dossier.series_by_indicator.get(indicator.id, ()):
            if series.role is Role.TARGET and series.table == after.source.table:
                one, other = series.numbers.get(before.year), series.numbers.get(after.year)
                if one and one == other:
                    printed = series.by_year[after.year].in_force
                    return f" Target “{indicator.entry.name}” pada kedua tahun sama, {printed}."
    return ""


def _reached(dossier: Dossier, series: Series, year: str, number: Decimal) -> Value | None:
    roles = {Role.ACTUAL, Role.ACHIEVEMENT}
    values = (
        value
        for value in dossier.plan.values_of(series.indicator.id)
        if value.year == year and value.period is Period.YEAR and value.role in roles
    )
    return next((value for value in values if value.reading.number == number), None)


def _reached_finding(dossier: Dossier, target: Value, reached: Value) -> Finding:
    what = "realisasi" if reached.role is Role.ACTUAL else "capaian"
    indicator = dossier.plan.indicator(target.indicator_id)
    return Finding(
        rule="realisasi-di-kolom-target",
        severity=FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(target.indicator_id, target.year, unless_own(indicator, target.source.table)),
        message=(
            f"Target {target.year} tercetak {target.in_force} ({at(target.source)}), sama dengan yang tercetak "
            f"sebagai {what} "
            f"tahun itu ({at(reached.source)}), dan jauh dari target tahun sebelum dan sesudahnya."
        ),
        quotes=(quote_value(dossier.plan, target), quote_value(dossier.plan, reached)),
        node_id=target.node_id,
        indicator_id=target.indicator_id,
        year=target.year,
        confidence=weakest(target.doubt.confidence, reached.doubt.confidence),
    )
