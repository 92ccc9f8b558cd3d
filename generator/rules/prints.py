"""One figure printed several times: in several tables, or beside several nodes, it should say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from generator import wording
from generator.model.findings import Finding
from generator.model.records import Indicator, Money, Node, Value
from generator.model.sameness import can_be_same
from generator.model.terms import (
    FUNDED,
    Confidence,
    FindingSeverity,
    Level,
    MoneyKind,
    Period,
    RelationKind,
    Role,
    Version,
)
from generator.model.vocabulary import is_share, same_unit
from generator.rules.dossier import Dossier, grain_of
from generator.rules.quoting import MONEY_WORDS, at, plain, quote_money, quote_value, subject_of, weakest, when
from generator.rules.sums import severity_of

SERIOUS_GAP = Decimal("0.005")
MOST_TIMES = 3
"""A sentence names the prints of at most this many years."""


class _ValueKey(NamedTuple):
    year: str
    period: Period
    what: str
    version: Version


class _MoneyTime(NamedTuple):
    year: str
    period: Period
    kind: MoneyKind
    version: Version


def check_cetakan_berbeda(dossier: Dossier) -> Iterator[Finding]:
    """The same target, actual or achievement of one indicator, printed with different figures."""
    for indicator in dossier.indicators:
        groups = _by_time(dossier.plan.values_of(indicator.id))
        apart = {key: prints for key, prints in groups.items() if len(prints) > 1 and not _agree(prints)}
        apart = {key: prints for key, prints in apart.items() if not _is_sum_and_last(dossier, indicator, key, prints)}
        if apart:
            yield _value_finding(dossier, indicator, apart)


def check_uang_berbeda(dossier: Dossier) -> Iterator[Finding]:
    """The same money of one node, printed with different amounts, also beside its indicator in another table."""
    for node in dossier.nodes:
        groups: dict[_MoneyTime, list[Money]] = defaultdict(list)
        for money in (*dossier.plan.money_of(node.id), *_main_indicator_money(dossier, node)):
            if money.rupiah is not None:
                groups[_MoneyTime(money.year, money.period, money.kind, money.version)].append(money)
        apart = {key: prints for key, prints in groups.items() if len(prints) > 1 and _is_apart(prints)}
        if apart:
            yield _money_finding(dossier, node, apart)


def check_padanan_berbeda(dossier: Dossier) -> Iterator[Finding]:
    """Two indicators that the content ties as the same or as counterparts, with different targets for one year."""
    known = {str(indicator.id): indicator for indicator in dossier.indicators}
    for indicator in dossier.indicators:
        for relation in dossier.plan.relations_from(indicator.id):
            other = known.get(relation.target_id)
            if other and relation.entry.kind in {RelationKind.SAME, RelationKind.COUNTERPART}:
                pairs = list(_different_targets(dossier, indicator, other)) if _share_unit(indicator, other) else []
                if pairs:
                    yield _counterpart_finding(dossier, indicator, other, pairs)


def _different_targets(dossier: Dossier, one: Indicator, other: Indicator) -> Iterator[tuple[Value, Value]]:
    """Times for which no print of the one equals any print of the other."""
    mine, theirs = _targets(dossier, one), _targets(dossier, other)
    for key, values in mine.items():
        others = theirs.get(key, [])
        if others and not any(_agree((value, match)) for value in values for match in others):
            yield values[0], others[0]


def _targets(dossier: Dossier, indicator: Indicator) -> dict[_ValueKey, list[Value]]:
    targets = [value for value in dossier.plan.values_of(indicator.id) if value.role is Role.TARGET]
    return _by_time(targets)


def _share_unit(one: Indicator, other: Indicator) -> bool:
    """Whether both are measured in one unit, as far as it is printed: a share and a number of people cannot agree."""
    units = one.entry.unit or "", other.entry.unit or ""
    return same_unit(*units) if all(units) else is_share(one.entry.name) == is_share(other.entry.name)


def _counterpart_finding(
    dossier: Dossier, one: Indicator, other: Indicator, pairs: Sequence[tuple[Value, Value]]
) -> Finding:
    each = [
        f"{when(a.year, a.period, a.version)}: {a.in_force} ({at(a.source)}) dan {b.in_force} ({at(b.source)})"
        for a, b in pairs
    ]
    return Finding(
        rule="padanan-berbeda",
        severity=FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(one.id, other.id.split("/")[-1]),
        message=(
            f"Indikator ini dan padanannya, “{other.entry.name}”, mencetak target yang berbeda. {'; '.join(each)}. "
            "Keduanya dapat diukur dengan cara yang berlainan."
        ),
        quotes=tuple(quote_value(dossier.plan, value) for pair in pairs for value in pair),
        node_id=one.node_id,
        indicator_id=one.id,
        year=pairs[0][0].year if len(pairs) == 1 else "",
    )


def _by_time(values: Sequence[Value]) -> dict[_ValueKey, list[Value]]:
    groups: dict[_ValueKey, list[Value]] = defaultdict(list)
    for value in values:
        if value.reading.is_plain:
            groups[_ValueKey(value.year, value.period, _what(value), value.version)].append(value)
    return groups


def _what(value: Value) -> str:
    """A base value is what was reached in its year."""
    return "nilai" if value.role in {Role.BASELINE, Role.ACTUAL} else value.role.value


def _agree(prints: Sequence[Value]) -> bool:
    """Whether each print agrees with every other one."""
    distinct = {(value.in_force, value.reading): value.reading for value in prints}
    return all(can_be_same(one, other) for one, other in combinations(distinct.values(), 2))


def _is_sum_and_last(dossier: Dossier, indicator: Indicator, key: _ValueKey, prints: Sequence[Value]) -> bool:
    """Whether a count's end of period is the sum of its years in one table and that of the last year in another."""
    if key.period is not Period.END or key.what != Role.TARGET.value or dossier.is_percent(indicator):
        return False
    series = [each for each in dossier.series_by_indicator[indicator.id] if each.role is Role.TARGET and each.numbers]
    sums = {sum(each.numbers.values(), Decimal(0)) for each in series}
    lasts = {each.numbers[max(each.numbers)] for each in series}
    return all(value.reading.number in sums | lasts for value in prints)


def _value_finding(dossier: Dossier, indicator: Indicator, apart: dict[_ValueKey, list[Value]]) -> Finding:
    shown = [value for prints in apart.values() for value in _distinct(prints)]
    times = []
    for key, prints in list(apart.items())[:MOST_TIMES]:
        what = "Nilai" if key.what == "nilai" else wording.first_upper(key.what)
        each = [f"{value.in_force} ({_place(dossier, value)})" for value in _distinct(prints)]
        times.append(f"{what} {when(key.year, key.period, key.version)}: {wording.listed(each)}.")
    more = [f"Begitu pula {len(apart) - MOST_TIMES} waktu lain."] if len(apart) > MOST_TIMES else []
    years = {key.year for key in apart}
    confidence = weakest(*(value.doubt.confidence for value in shown))
    gaps = [_gap(prints) for prints in apart.values()]
    kind = "predikat" if all(value.reading.predicate for value in shown) else "angka"
    is_serious = _is_key(dossier, indicator) and confidence is not Confidence.LOW and _is_wide(apart)
    return Finding(
        rule="cetakan-berbeda",
        severity=FindingSeverity.HIGH if is_serious else FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(indicator.id),
        message=" ".join([f"Dokumen mencetak {kind} yang berbeda untuk hal yang sama.", *times, *more]),
        quotes=tuple(quote_value(dossier.plan, value) for value in shown),
        node_id=indicator.node_id,
        indicator_id=indicator.id,
        year=years.pop() if len(years) == 1 else "",
        difference=plain(max(gap for gap in gaps if gap is not None)) if any(gaps) else "",
        confidence=confidence,
    )


def _is_wide(apart: dict[_ValueKey, list[Value]]) -> bool:
    """Whether two predicates differ, or two figures by at least half a percent of the larger."""
    for prints in apart.values():
        numbers = [value.reading.number for value in prints if value.reading.number is not None]
        if not numbers or max(numbers) - min(numbers) >= max(numbers) * SERIOUS_GAP:
            return True
    return False


def _is_key(dossier: Dossier, indicator: Indicator) -> bool:
    """Whether it measures a goal, an objective or a program."""
    return dossier.plan.node(indicator.node_id).level not in {Level.ACTIVITY, Level.SUB_ACTIVITY}


def _distinct(prints: Sequence[Value]) -> list[Value]:
    """One print for each table that says something else than those before."""
    found: list[Value] = []
    for value in prints:
        if not any(
            other.source.table == value.source.table and can_be_same(other.reading, value.reading) for other in found
        ):
            found.append(value)
    return found


def _place(dossier: Dossier, figure: Value | Money) -> str:
    table = dossier.document.table(figure.source.table).name
    return f"{table}, {at(figure.source)}" if figure.source.lines else table


def _gap(prints: Sequence[Value]) -> Decimal | None:
    numbers = [value.reading.number for value in prints if value.reading.number is not None]
    return max(numbers) - min(numbers) if len(numbers) > 1 else None


def _main_indicator_money(dossier: Dossier, node: Node) -> tuple[Money, ...]:
    """Money beside the only indicator of a funded node in a table that prints none for the node itself."""
    if node.level not in FUNDED:
        return ()
    found = dossier.plan.indicator_money_of(node.id)
    own = {money.source.table for money in dossier.plan.money_of(node.id)}
    beside: dict[str, set[str]] = defaultdict(set)
    for money in found:
        beside[money.source.table].add(money.indicator_id or "")
    return tuple(m for m in found if len(beside[m.source.table]) == 1 and m.source.table not in own)


def _is_apart(prints: Sequence[Money]) -> bool:
    """Whether amounts differ by more than rounding; what comes from several funds is not one amount."""
    low, high = (pick(prints, key=lambda money: money.rupiah or Decimal(0)) for pick in (min, max))
    gap = (high.rupiah or Decimal(0)) - (low.rupiah or Decimal(0))
    funds = {money.fund.casefold() for money in prints if money.fund}
    return len(funds) <= 1 and gap > (grain_of(low) + grain_of(high)) / 2


def _money_finding(dossier: Dossier, node: Node, apart: dict[_MoneyTime, list[Money]]) -> Finding:
    """The largest difference in full, the other times by name; the quotes hold all prints."""
    widest = max(apart, key=lambda key: _money_gap(apart[key]))
    gap, high = _money_gap(apart[widest]), max(money.rupiah or Decimal(0) for money in apart[widest])
    each = [f"{wording.rupiah(money.rupiah or 0)} ({_place(dossier, money)})" for money in apart[widest]]
    others = [_time_words(key, widest) for key in apart if key != widest]
    beside = {dossier.document.table(m.source.table).name: m for ms in apart.values() for m in ms if m.indicator_id}
    sentences = [
        "Dokumen mencetak uang yang berbeda untuk hal yang sama.",
        f"{wording.first_upper(_time_words(widest))}: {wording.listed(each)}; selisih {wording.rupiah(gap)}.",
        *([f"Berbeda juga: {wording.listed(others)}."] if others else []),
        *([f"{wording.listed(list(beside))} mencetaknya di samping indikatornya."] if beside else []),
    ]
    shown = [money for prints in apart.values() for money in prints]
    confidence = weakest(*(money.doubt.confidence for money in shown))
    years = {key.year for key in apart}
    return Finding(
        rule="uang-berbeda",
        severity=severity_of(high, high - gap, confidence),
        document_id=dossier.document.id,
        subject=subject_of(node.id),
        message=" ".join(sentences),
        quotes=tuple(quote_money(dossier.plan, money) for money in shown),
        node_id=node.id,
        year=years.pop() if len(years) == 1 else "",
        difference=plain(gap),
        confidence=confidence,
    )


def _money_gap(prints: Sequence[Money]) -> Decimal:
    amounts = [money.rupiah or Decimal(0) for money in prints]
    return max(amounts) - min(amounts)


def _time_words(key: _MoneyTime, told: _MoneyTime | None = None) -> str:
    """What and when: `pagu 2024`; only when, beside a time of the same kind that is told already."""
    is_before = told is not None and key == told._replace(version=Version.ORIGINAL)
    time = when(key.year, key.period, key.version) + " sebelum perubahan" * is_before
    return time if told and told.kind is key.kind else f"{MONEY_WORDS[key.kind]} {time}"
