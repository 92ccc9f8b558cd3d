"""Sums of money: a node against its children, a printed total against the programs, one child against its parent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator import wording
from generator.model.findings import Finding, Quote
from generator.model.records import Money
from generator.model.terms import Confidence, FindingSeverity, Level
from generator.rules.dossier import LOST, Dossier, Equation, grain_of
from generator.rules.quoting import (
    EXCEPT_YEAR,
    at,
    money_words,
    name_of,
    plain,
    quote_money,
    subject_of,
    time_of,
    weakest,
)
from generator.rules.slips import Slip, one_slip

SERIOUS_SHARE = Decimal("0.01")
"""A difference of at least one percent of the larger amount is `tinggi`; ten percent where a reading is in doubt."""
SMALL_SHARE = Decimal("0.0001")
"""A difference of less than one in ten thousand is `rendah`."""
MOST_QUOTES = 40
"""A finding quotes at most this many operands; the sum counts all."""


def check_jumlah_rincian(dossier: Dossier) -> Iterator[Finding]:
    """A node's amount against the sum of its children's, in the same table and year."""
    for equation in dossier.broken:
        if equation.kind == "rincian":
            yield _sum_finding(dossier, equation, "jumlah-rincian")


def check_jumlah_dokumen(dossier: Dossier) -> Iterator[Finding]:
    """A total that the document prints against the sum of its programs, in the same table and year."""
    for equation in dossier.broken:
        if equation.kind == "dokumen":
            yield _sum_finding(dossier, equation, "jumlah-dokumen")


def check_anak_lebih_besar(dossier: Dossier) -> Iterator[Finding]:
    """One child whose amount is larger than that of its parent."""
    for equation in dossier.equations:
        for part in equation.parts if equation.kind == "rincian" else ():
            rounding = (grain_of(part) + grain_of(equation.whole)) / 2
            if (part.rupiah or 0) - (equation.whole.rupiah or 0) > rounding:
                yield _larger_child(dossier, equation, part)


def severity_of(printed: Decimal, computed: Decimal, confidence: Confidence | None) -> FindingSeverity:
    """How much a difference between two amounts matters; where a reading is in doubt, it must be larger to matter."""
    share = abs(printed - computed) / max(abs(printed), abs(computed), Decimal(1))
    serious = SERIOUS_SHARE * 10 if confidence is Confidence.MEDIUM else SERIOUS_SHARE
    if share < SMALL_SHARE or confidence is Confidence.LOW:
        return FindingSeverity.LOW
    return FindingSeverity.HIGH if share >= serious else FindingSeverity.MEDIUM


def difference_words(printed: Decimal, computed: Decimal) -> str:
    """The difference in rupiah and in percent of what is printed: `Rp100.000.000 (66,7% dari yang tercetak)`."""
    gap = abs(printed - computed)
    return (
        f"{wording.rupiah(gap)} ({wording.percent(gap, printed)} dari yang tercetak)"
        if printed
        else wording.rupiah(gap)
    )


def confidence_of(equation: Equation) -> Confidence | None:
    """How sure the readings are that a sum rests on."""
    return weakest(*(money.doubt.confidence for money in (equation.whole, *equation.parts)))


def proposal_words(dossier: Dossier, equation: Equation, slip: Slip) -> str:
    """The reading that closes the sums, with the proof."""
    name = name_of(dossier.plan, slip.money.indicator_id or slip.money.node_id)
    closed = "jumlah itu" if slip.closes == 1 else f"{slip.closes} jumlah dalam dokumen ini"
    return (
        f"Bila {money_words(slip.money)} “{name}” ({at(slip.money.source)}, tercetak {slip.money.in_force}) dibaca "
        f"{wording.rupiah(slip.reading)} ({slip.kind}), {closed} tepat. Di antara bacaan dengan satu salah tulis, "
        "hanya ini yang membuatnya tepat."
    )


def _sum_finding(dossier: Dossier, equation: Equation, rule: str) -> Finding:
    plan, whole = dossier.plan, equation.whole
    printed, computed = whole.rupiah or Decimal(0), equation.total
    confidence = confidence_of(equation)
    slip, repeated = one_slip(dossier, equation), dossier.repeated_in(equation)
    first = wording.first_upper(money_words(whole))
    sentences = [
        f"{first} tercetak {wording.rupiah(printed)}.",
        f"{_counted(dossier, equation)} {wording.rupiah(computed)}; selisih {difference_words(printed, computed)}.",
        *_dash_words(equation),
        *_absent_words(dossier, equation),
    ]
    operands = (*equation.parts, *equation.dashes)
    return Finding(
        rule=rule,
        severity=severity_of(printed, computed, confidence),
        document_id=dossier.document.id,
        subject=subject_of(equation.owner.id, *time_of(whole)),
        message=" ".join(sentences),
        quotes=(quote_money(plan, whole), *(quote_money(plan, part) for part in operands[:MOST_QUOTES])),
        node_id=equation.owner.id,
        year=whole.year,
        computed=plain(computed),
        difference=plain(printed - computed),
        proposal=proposal_words(dossier, equation, slip) if slip else "",
        suspect=quote_money(plan, slip.money) if slip else None,
        confidence=confidence,
        cause=f"baris-ganda-{subject_of(repeated.id)}" if repeated else "",
    )


def _counted(dossier: Dossier, equation: Equation) -> str:
    what = "rincian di bawahnya"
    if equation.kind == "dokumen":
        programs = sum(node.level is Level.PROGRAM for node in dossier.nodes)
        is_all = len(dossier.programs_of_total[equation.owner.id]) == programs
        what = "program" if is_all else "program di bawahnya"
    if len(equation.parts) > 1:
        return f"Jumlah {len(equation.parts)} {what}"
    if equation.is_complete and not equation.dashes:
        return f"Satu-satunya {what} tercetak"
    return f"Hanya satu {what} yang mencetak angka, yaitu"


def _dash_words(equation: Equation) -> list[str]:
    what = "program" if equation.kind == "dokumen" else "rincian"
    return [f"{len(equation.dashes)} {what} mencetak strip, dihitung nol."] if equation.dashes else []


def _absent_words(dossier: Dossier, equation: Equation) -> list[str]:
    if equation.kind == "dokumen":
        programs = dossier.programs_of_total[equation.owner.id]
        inside = {*(part.node_id for part in (*equation.parts, *equation.dashes)), *equation.missing}
        names = [name_of(dossier.plan, node.id) for node in programs if node.id not in inside]
        absent = [f"Tidak tercetak di tabel ini: {wording.listed(names)}."] if names else []
        return [*_missing_words(equation, "program"), *absent]
    if equation.kind == "rincian" and (elsewhere := _elsewhere(dossier, equation)):
        name = name_of(dossier.plan, elsewhere.node_id)
        return [
            f"Selisih itu sama dengan {money_words(elsewhere)} “{name}” ({at(elsewhere.source)}), yang tercetak "
            "di bawah induk lain."
        ]
    return _missing_words(equation, "rincian")


def _missing_words(equation: Equation, what: str) -> list[str]:
    unprinted = len(set(equation.missing) - {LOST})
    lost = ["sebagian rincian hilang dari naskah"] if LOST in equation.missing else []
    words = [*([f"{unprinted} {what} tidak mencetak angka"] if unprinted else []), *lost]
    return [f"{wording.first_upper(' dan '.join(words))}; jumlahnya sudah lebih besar tanpa itu."] if words else []


def _elsewhere(dossier: Dossier, equation: Equation) -> Money | None:
    """The one node of the same level under another parent whose amount is what is missing here."""
    plan = dossier.plan
    levels = {plan.node(part.node_id).level for part in equation.parts}
    key = (equation.whole.year, equation.whole.period, equation.whole.source.table)
    found = [
        money
        for money in dossier.money_by_amount.get(equation.difference, ())
        if (money.year, money.period, money.source.table) == key
        and plan.node(money.node_id).level in levels
        and plan.node(money.node_id).parent_id != equation.owner.id
    ]
    return found[0] if len(found) == 1 else None


def _larger_child(dossier: Dossier, equation: Equation, part: Money) -> Finding:
    plan, whole = dossier.plan, equation.whole
    child, parent = part.rupiah or Decimal(0), whole.rupiah or Decimal(0)
    quotes: tuple[Quote, ...] = (quote_money(plan, part), quote_money(plan, whole))
    confidence = weakest(part.doubt.confidence, whole.doubt.confidence)
    share = f" ({wording.percent(child - parent, parent)} dari induknya)" if parent else ""
    found = Finding(
        rule="anak-lebih-besar",
        severity=severity_of(child, parent, confidence),
        document_id=dossier.document.id,
        subject=subject_of(part.node_id, *time_of(part, EXCEPT_YEAR)),
        message=(
            f"{wording.first_upper(money_words(part))} tercetak {wording.rupiah(child)}, "
            f"lebih besar daripada induknya, “{name_of(plan, whole.node_id)}”, {wording.rupiah(parent)}; "
            f"selisih {wording.rupiah(child - parent)}{share}."
        ),
        quotes=quotes,
        node_id=part.node_id,
        year=part.year,
        computed=plain(parent),
        difference=plain(child - parent),
        confidence=confidence,
    )
    broken = _sum_finding(dossier, equation, "jumlah-rincian") if equation.is_broken else None
    return replace(found, cause=broken.anchor) if broken else found
