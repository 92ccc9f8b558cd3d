"""Quarters against their year: money adds up, figures add up, end at the last quarter, or average."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator import wording
from generator.model.findings import Finding
from generator.model.records import Money, Value
from generator.model.terms import FindingSeverity, MoneyKind, Period, Role, State, Version
from generator.rules.dossier import Dossier, grain_of
from generator.rules.quoting import (
    ORDINARY,
    money_words,
    plain,
    quote_money,
    quote_value,
    shown,
    subject_of,
    time_of,
    value_words,
    weakest,
)
from generator.rules.sums import difference_words, severity_of

QUARTERS = (Period.QUARTER_1, Period.QUARTER_2, Period.QUARTER_3, Period.QUARTER_4)
TOLERANCE = Decimal("0.05")
"""How far a year and what its quarters give may be apart by rounding, in the unit of the figure."""


class _Key(NamedTuple):
    """What the quarters of one year have in common."""

    table: str
    what: Role | MoneyKind
    year: str
    version: Version
    fund: str = ""


def check_triwulan_tahun(dossier: Dossier) -> Iterator[Finding]:
    """Four printed quarters of a figure or an amount against every print of its year."""
    for indicator in dossier.indicators:
        values = dossier.plan.values_of(indicator.id)
        for key, found in _whole_years(values).items():
            years = [value for value in values if _is_year_of(value, key) and value.reading.number is not None]
            if years and _is_comparable([*years, *found]) and not any(_fits(value, found) for value in years):
                yield _value_finding(dossier, _nearest(years, key), found)
    for node in dossier.nodes:
        amounts = dossier.plan.money_of(node.id)
        for key, quarters in _whole_years_of_money(amounts).items():
            wholes = [money for money in amounts if _is_amount_of(money, key) and money.rupiah is not None]
            if wholes and not any(_adds_up(whole, quarters) for whole in wholes):
                yield _money_finding(dossier, _nearest_amount(wholes, key), quarters)


def _whole_years(values: Sequence[Value]) -> dict[_Key, list[Value]]:
    """The four quarters of a year: each a number or a dash, the last a number."""
    found: dict[_Key, dict[Period, Value]] = defaultdict(dict)
    for value in values:
        if value.period in QUARTERS and value.role in {Role.TARGET, Role.ACTUAL}:
            found[_Key(value.source.table, value.role, value.year, value.version)].setdefault(value.period, value)
    return {
        key: [quarters[period] for period in QUARTERS]
        for key, quarters in found.items()
        if len(quarters) == len(QUARTERS) and quarters[Period.QUARTER_4].reading.number is not None
        if all(each.reading.number is not None or each.reading.state is State.DASH for each in quarters.values())
    }


def _whole_years_of_money(amounts: Sequence[Money]) -> dict[_Key, list[Money]]:
    found: dict[_Key, dict[Period, Money]] = defaultdict(dict)
    for money in amounts:
        if money.period in QUARTERS and money.rupiah is not None:
            key = _Key(money.source.table, money.kind, money.year, money.version, money.fund)
            found[key].setdefault(money.period, money)
    return {
        key: [quarters[period] for period in QUARTERS]
        for key, quarters in found.items()
        if len(quarters) == len(QUARTERS)
    }


def _is_year_of(value: Value, key: _Key) -> bool:
    return value.period is Period.YEAR and (value.role, value.year) == (key.what, key.year)


def _is_amount_of(money: Money, key: _Key) -> bool:
    return money.period is Period.YEAR and (money.kind, money.year, money.fund) == (key.what, key.year, key.fund)


def _nearest(years: Sequence[Value], key: _Key) -> Value:
    """The print of the year that stands closest to the quarters: same table, else same version."""
    return min(years, key=lambda value: (value.source.table != key.table, value.version is not key.version))


def _nearest_amount(wholes: Sequence[Money], key: _Key) -> Money:
    return min(wholes, key=lambda money: (money.source.table != key.table, money.version is not key.version))


def _is_comparable(values: Sequence[Value]) -> bool:
    """Whether no cell prints a percentage beside another that prints a count: `100%` and `3 Dokumen`."""
    return len({value.reading.unit == "%" for value in values if value.reading.unit}) <= 1


def _fits(year: Value, quarters: Sequence[Value]) -> bool:
    number = year.reading.number or Decimal(0)
    return any(abs(number - way) <= _slack(number, way) for way in _ways(quarters))


def _slack(number: Decimal, way: Decimal) -> Decimal:
    """Whole numbers must agree; where decimals are rounded, one in the last digit that the year prints."""
    exponent = number.as_tuple().exponent
    is_whole = way == way.to_integral_value() and exponent == 0
    return TOLERANCE if is_whole or not isinstance(exponent, int) else max(TOLERANCE, Decimal(1).scaleb(exponent))


def _adds_up(whole: Money, quarters: Sequence[Money]) -> bool:
    """Whether the quarters are the year: their sum, or the last one where each includes those before it."""
    amounts = [money.rupiah or Decimal(0) for money in quarters]
    slack = sum((grain_of(money) for money in (whole, *quarters)), Decimal(0)) / 2
    ways = [sum(amounts, Decimal(0)), *(amounts[-1:] if amounts == sorted(amounts) else [])]
    gaps = [abs((whole.rupiah or Decimal(0)) - way) for way in ways]
    return any(gap <= slack or gap < 1 for gap in gaps)


def _ways(quarters: Sequence[Value]) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """What the year may be: sum, last quarter, average, largest quarter."""
    numbers = [value.reading.number for value in quarters if value.reading.number is not None]
    total = sum(numbers, Decimal(0))
    return total, numbers[-1], total / len(numbers), max(numbers)


def _value_finding(dossier: Dossier, year: Value, quarters: Sequence[Value]) -> Finding:
    total, last, mean, most = _ways(quarters)
    number = year.reading.number or Decimal(0)
    nearest = min((total, last, mean, most), key=lambda way: abs(number - way))
    printed = "; ".join(value.in_force for value in quarters)
    first = quarters[0]
    return Finding(
        rule="triwulan-tahun",
        severity=FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(
            first.indicator_id, first.role.value, *time_of(first, ORDINARY | {first.role, first.period})
        ),
        message=(
            f"{wording.first_upper(value_words(year))} tercetak {year.in_force}. Triwulan I–IV tercetak {printed}: "
            f"jumlahnya {shown(total)}, triwulan terakhir {shown(last)}, yang terbesar {shown(most)}, "
            f"rata-ratanya {shown(mean)}. Tidak satu pun sama; yang terdekat berselisih {shown(abs(number - nearest))}."
        ),
        quotes=tuple(quote_value(dossier.plan, value) for value in (year, *quarters)),
        node_id=year.node_id,
        indicator_id=year.indicator_id,
        year=year.year,
        computed=plain(nearest),
        difference=plain(number - nearest),
        confidence=weakest(*(value.doubt.confidence for value in (year, *quarters))),
    )


def _money_finding(dossier: Dossier, whole: Money, quarters: Sequence[Money]) -> Finding:
    total = sum((money.rupiah or Decimal(0) for money in quarters), Decimal(0))
    printed = whole.rupiah or Decimal(0)
    confidence = weakest(*(money.doubt.confidence for money in (whole, *quarters)))
    first = quarters[0]
    key = first.kind.value, *time_of(first, ORDINARY | {first.kind, first.period}), first.fund
    return Finding(
        rule="triwulan-tahun",
        severity=severity_of(printed, total, confidence),
        document_id=dossier.document.id,
        subject=subject_of(whole.node_id, *key),
        message=(
            f"{wording.first_upper(money_words(whole))} tercetak {wording.rupiah(printed)}. Jumlah empat triwulannya "
            f"{wording.rupiah(total)}; selisih {difference_words(printed, total)}."
        ),
        quotes=tuple(quote_money(dossier.plan, money) for money in (whole, *quarters)),
        node_id=whole.node_id,
        year=whole.year,
        computed=plain(total),
        difference=plain(printed - total),
        confidence=confidence,
    )
