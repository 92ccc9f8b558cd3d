"""Money per unit: the same work at very different prices, and money that changes by a factor of ten."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.codes import squeezed_name
from generator.model.findings import Finding
from generator.model.records import Money, Node, Value
from generator.model.terms import Confidence, FindingSeverity, MoneyKind, Period, Role
from generator.model.vocabulary import canonical_unit, kind_of_unit
from generator.rules.dossier import Dossier, Equation
from generator.rules.quoting import (
    EXCEPT_YEAR,
    money_words,
    name_of,
    plain,
    quote_money,
    quote_value,
    shown,
    subject_of,
    time_of,
    weakest,
)
from generator.rules.slips import one_slip
from generator.rules.sums import proposal_words

TOLD_FROM = Decimal(5)
"""Prices that differ less are not told."""
STRIKING_FROM = Decimal(10)


@dataclass(frozen=True)
class _Price:
    """What one unit costs in one year: the node's money divided by its only output."""

    node: Node
    money: Money
    target: Value
    unit: str

    @property
    def rupiah(self) -> Decimal:
        return (self.money.rupiah or Decimal(0)) / (self.target.reading.number or Decimal(1))

    @property
    def prints(self) -> tuple[Money, Value]:
        """What it is worked out from."""
        return self.money, self.target


def check_biaya_satuan(dossier: Dossier) -> Iterator[Finding]:
    """The same work, printed at several places, at prices per unit that are far apart."""
    groups: dict[tuple[str, str, str], list[_Price]] = defaultdict(list)
    times = Counter(squeezed_name(node.entry.name) for node in dossier.nodes)
    for node in (node for node in dossier.nodes if times[squeezed_name(node.entry.name)] > 1):
        for price in _prices(dossier, node):
            groups[squeezed_name(node.entry.name), price.money.year, canonical_unit(price.unit)].append(price)
    for prices in groups.values():
        apart = {id(price.node): price for price in prices}
        if len(apart) > 1:
            yield from _price_findings(dossier, list(apart.values()))


def check_faktor_sepuluh(dossier: Dossier) -> Iterator[Finding]:
    """An amount that closes the sums when it is read ten, a hundred or a thousand times smaller or larger."""
    seen: set[int] = set()
    for equation in (equation for equation in dossier.equations if equation.difference):
        is_end = equation.kind == "akhir" and len(equation.missing) <= 1
        slip = one_slip(dossier, equation) if equation.is_broken or is_end else None
        if slip and slip.is_factor and id(slip.money) not in seen:
            seen.add(id(slip.money))
            yield _factor_finding(dossier, equation, slip.money, slip.reading, proposal_words(dossier, equation, slip))


def _prices(dossier: Dossier, node: Node) -> Iterator[_Price]:
    plan = dossier.plan
    outputs = [each for each in plan.indicators_of(node.id) if plan.values_of(each.id)]
    if len(outputs) != 1 or plan.children_of(node.id):
        return
    unit = outputs[0].entry.unit or ""
    if kind_of_unit(unit) in {"", "persen", "nilai"}:
        return
    amounts = [
        m for m in plan.money_of(node.id) if m.kind is MoneyKind.CEILING and m.period is Period.YEAR and m.rupiah
    ]
    targets: dict[str, list[Value]] = defaultdict(list)
    for value in plan.values_of(outputs[0].id):
        if value.role is Role.TARGET and value.period is Period.YEAR:
            targets[value.year].append(value)
    for money in amounts:
        found = targets[money.year]
        if len(found) == 1 and found[0].reading.number:
            yield _Price(node, money, found[0], unit)


def _price_findings(dossier: Dossier, prices: list[_Price]) -> Iterator[Finding]:
    dearest = max(prices, key=lambda price: price.rupiah)
    cheapest = min(prices, key=lambda price: price.rupiah)
    times = dearest.rupiah / cheapest.rupiah
    if times < TOLD_FROM:
        return
    work = min(price.node.entry.name.casefold() for price in prices)  # spelled in one way, whichever costs most
    confidence = weakest(*(print_.doubt.confidence for each in (dearest, cheapest) for print_ in each.prints))
    is_striking = times >= STRIKING_FROM and confidence is not Confidence.LOW
    yield Finding(
        rule="biaya-satuan",
        severity=FindingSeverity.MEDIUM if is_striking else FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(f"{dossier.document.id}/pekerjaan/{work}", dearest.money.year, canonical_unit(dearest.unit)),
        message=(
            f"{wording.first_upper(_words(dearest))}. Pekerjaan dengan nama yang sama di tempat lain, "
            f"“{name_of(dossier.plan, cheapest.node.id)}”: "
            f"{_words(cheapest)}. Perbandingannya {shown(round(times, 1))} kali. Hitungan kami; isi pekerjaannya "
            "dapat berbeda."
        ),
        quotes=tuple(
            quote
            for price in (dearest, cheapest)
            for quote in (quote_money(dossier.plan, price.money), quote_value(dossier.plan, price.target))
        ),
        node_id=dearest.node.id,
        year=dearest.money.year,
        computed=plain(round(dearest.rupiah, 0)),
        confidence=confidence,
    )


def _words(price: _Price) -> str:
    number = shown(price.target.reading.number or Decimal(0))
    target = price.target.in_force if number in price.target.in_force else number
    return (
        f"{money_words(price.money)} {wording.rupiah(price.money.rupiah or 0)} ÷ target {target} = "
        f"{wording.rupiah(round(price.rupiah, 0))} per {price.unit}"
    )


def _factor_finding(dossier: Dossier, equation: Equation, money: Money, reading: Decimal, proposal: str) -> Finding:
    printed = money.rupiah or Decimal(0)
    factor = max(printed, reading) / min(printed, reading)
    owner = money.indicator_id or money.node_id
    return Finding(
        rule="faktor-sepuluh",
        severity=FindingSeverity.HIGH,
        document_id=dossier.document.id,
        subject=subject_of(owner, *time_of(money, EXCEPT_YEAR)),
        message=(
            f"{wording.first_upper(money_words(money))} tercetak {wording.rupiah(printed)}. Jumlah yang memuatnya "
            "tepat bila "
            f"angka itu {shown(factor)} kali lebih {'kecil' if reading < printed else 'besar'}: "
            f"{wording.rupiah(reading)}."
        ),
        quotes=(quote_money(dossier.plan, money), quote_money(dossier.plan, equation.whole)),
        node_id=money.node_id,
        indicator_id=money.indicator_id or "",
        year=money.year,
        computed=plain(reading),
        difference=plain(printed - reading),
        proposal=proposal,
        suspect=quote_money(dossier.plan, money),
        confidence=weakest(money.doubt.confidence),
    )
