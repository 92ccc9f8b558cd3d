"""Spent money against the ceilings that it can come from: of a node, and as the prose states it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator import wording
from generator.model.comparisons import Comparison
from generator.model.findings import Finding, Quote
from generator.model.records import Money, Node
from generator.model.terms import ComparisonKind, MoneyKind, Period, Version
from generator.rules.dossier import Dossier, grain_of, grain_of_print
from generator.rules.quoting import (
    ORDINARY,
    money_words,
    plain,
    quote_fact,
    quote_money,
    subject_of,
    time_of,
    weakest,
    with_erratum,
)
from generator.rules.sums import severity_of


def check_realisasi_melebihi_pagu(dossier: Dossier) -> Iterator[Finding]:
    """An amount called spent that is larger than all the money that it can come from."""
    for comparison in dossier.plan.comparisons_in(dossier.document.id):
        if comparison.how is ComparisonKind.AT_MOST:
            yield from _overstated(dossier, comparison)
    for node in dossier.nodes:
        yield from _overspent(dossier, node)


def _overstated(dossier: Dossier, comparison: Comparison) -> Iterator[Finding]:
    fact, operands = comparison.fact, comparison.operands
    printed, numbers = fact.reading.number, [operand.reading.number for operand in operands]
    ceilings = [number for number in numbers if number is not None]
    most = sum(ceilings, Decimal(0))
    grains = [grain_of_print(fact.in_force, printed)]
    grains += [grain_of_print(operand.in_force, operand.reading.number) for operand in operands]
    if printed is None or not ceilings or len(ceilings) < len(numbers) or printed - most <= sum(grains) / 2:
        return
    quotes = (
        Quote(with_erratum(each.label, each.erratum), each.printed, each.source, each.record_id)
        for each in operands
        if each.source
    )
    yield Finding(
        rule="realisasi-melebihi-pagu",
        severity=severity_of(printed, most, fact.doubt.confidence),
        document_id=dossier.document.id,
        subject=subject_of(f"{dossier.document.id}/fakta/{fact.entry.id or f'baris-{fact.source.lines}'}"),
        message=f"{fact.entry.label}: tercetak {fact.in_force}. {_words(printed, most, len(operands))}",
        quotes=(quote_fact(fact), *quotes),
        node_id=fact.node_id or "",
        indicator_id=fact.indicator_id or "",
        year=fact.entry.year or "",
        computed=plain(most),
        difference=plain(printed - most),
        confidence=weakest(fact.doubt.confidence),
    )


def _overspent(dossier: Dossier, node: Node) -> Iterator[Finding]:
    """Spent money of a node above the most that any table prints as its ceiling for that time, from all funds."""
    if not any(money.kind is MoneyKind.SPENT for money in dossier.plan.money_of(node.id)):
        return
    ceilings: dict[tuple[str, Period], dict[tuple[str, Version], list[Money]]] = defaultdict(lambda: defaultdict(list))
    prints = [money for money in dossier.plan.money_of(node.id) if money.rupiah is not None]
    for money in (money for money in prints if money.kind is MoneyKind.CEILING):
        ceilings[money.year, money.period][money.source.table, money.version].append(money)
    for spent in (money for money in prints if money.kind is MoneyKind.SPENT):
        groups = ceilings.get((spent.year, spent.period), {}).values()
        highest = max(groups, key=_total, default=[])
        rounding = sum((grain_of(money) for money in (spent, *highest)), Decimal(0)) / 2
        if highest and (spent.rupiah or Decimal(0)) - _total(highest) > rounding:
            yield _overspent_finding(dossier, spent, highest)


def _total(prints: Sequence[Money]) -> Decimal:
    return sum((money.rupiah or Decimal(0) for money in prints), Decimal(0))


def _overspent_finding(dossier: Dossier, spent: Money, ceilings: Sequence[Money]) -> Finding:
    printed, most = spent.rupiah or Decimal(0), _total(ceilings)
    confidence = weakest(*(money.doubt.confidence for money in (spent, *ceilings)))
    first = wording.first_upper(money_words(spent))
    return Finding(
        rule="realisasi-melebihi-pagu",
        severity=severity_of(printed, most, confidence),
        document_id=dossier.document.id,
        subject=subject_of(spent.node_id, *time_of(spent, ORDINARY | {MoneyKind.SPENT}), spent.fund),
        message=f"{first} tercetak {wording.rupiah(printed)}. {_words(printed, most, len(ceilings))}",
        quotes=tuple(quote_money(dossier.plan, money) for money in (spent, *ceilings)),
        node_id=spent.node_id,
        year=spent.year,
        computed=plain(most),
        difference=plain(printed - most),
        confidence=confidence,
    )


def _words(printed: Decimal, most: Decimal, ceilings: int) -> str:
    counted = f"Jumlah {ceilings} pagu yang tercetak" if ceilings > 1 else "Pagunya tercetak"
    share = f" ({wording.percent(printed - most, most)} dari pagu)" if most > 0 else ""
    return f"{counted} {wording.rupiah(most)}; realisasi itu lebih besar {wording.rupiah(printed - most)}{share}."
