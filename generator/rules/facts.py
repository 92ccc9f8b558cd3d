"""Printed facts against the prints from which they can be worked out again: totals, shares, means, counts, claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from generator import wording
from generator.model.comparisons import Comparison, Operand
from generator.model.directions import may_be_lower_better
from generator.model.findings import Finding, Quote
from generator.model.records import Fact, Value
from generator.model.terms import (
    PREDICATES,
    ComparisonKind,
    Direction,
    FindingSeverity,
    MoneyKind,
    Period,
    Role,
    Version,
)
from generator.rules.achievements import FULL, inverse_formula, is_met, last_digit, years_of
from generator.rules.dossier import PERCENT_UNITS, Dossier
from generator.rules.quoting import at, plain, quote_fact, quote_value, shown, subject_of, weakest, with_erratum
from generator.rules.sums import severity_of

RUPIAH = frozenset({"rp", "rupiah"})
_YEAR = re.compile(r"\d{4}")
_NAME_WORD = re.compile(r"[^\W_]+")
_ABBREVIATED = {
    "kab": "kabupaten",
    "prov": "provinsi",
    "propinsi": "provinsi",
    "pemkab": "kabupaten",
    "pemkot": "kota",
    "pemprov": "provinsi",
    "pemda": "",
}


class _Result(NamedTuple):
    """What a fact says, what the operands give, and how that is written."""

    printed: Decimal
    computed: Decimal
    words: str
    unit: str


def check_hitungan_naskah(dossier: Dossier) -> Iterator[Finding]:
    """A printed total, share, mean, difference or count against the prints that it is made of."""
    for comparison in dossier.plan.comparisons_in(dossier.document.id):
        result = _worked_out(comparison)
        if result and not _agrees(comparison, result):
            yield _arithmetic_finding(dossier, comparison, result)


def check_naskah_berbeda(dossier: Dossier) -> Iterator[Finding]:
    """A figure or predicate of the prose against the same one elsewhere in the document."""
    for comparison in dossier.plan.comparisons_in(dossier.document.id):
        if comparison.how is ComparisonKind.SAME and comparison.operands:
            other = comparison.operands[0]
            mine, theirs = comparison.fact.reading, other.reading
            if mine.predicate and theirs.predicate and mine.predicate != theirs.predicate:
                yield _other_predicate_finding(dossier, comparison, other)
            elif mine.number is not None and theirs.number is not None and _says_otherwise(comparison, other):
                yield _other_figure_finding(dossier, comparison, other)


def check_sebutan_diri(dossier: Dossier) -> Iterator[Finding]:
    """A region, year or period that the prose names, against the document's own."""
    for comparison in dossier.plan.comparisons_in(dossier.document.id):
        own = next(iter(comparison.operands), None)
        is_name = comparison.how is ComparisonKind.SAME and own is not None and own.source is None
        if is_name and own and not _names_itself(dossier, comparison.fact.in_force, own):
            yield _name_finding(dossier, comparison, own)


def check_klaim_tercapai(dossier: Dossier) -> Iterator[Finding]:
    """A statement that all targets were reached, against the targets and actuals that the tables print."""
    for comparison in dossier.plan.comparisons_in(dossier.document.id):
        if comparison.how is ComparisonKind.MET:
            year = comparison.fact.entry.year or dossier.document.entry.last_year
            found = (_judged(dossier, operand.record_id, year) for operand in comparison.operands)
            judged = [each for each in found if each]
            missed = [(target, actual) for target, actual, met in judged if not met]
            if missed:
                yield _claim_finding(dossier, comparison, missed, len(judged))


def _agrees(comparison: Comparison, result: _Result) -> bool:
    return abs(result.printed - result.computed) <= _tolerance(comparison, result)


def _worked_out(comparison: Comparison) -> _Result | None:
    printed, numbers = comparison.fact.reading.number, _numbers(comparison)
    if printed is None:
        return None
    if comparison.how is ComparisonKind.COUNT:
        count = Decimal(len(comparison.operands))
        return _Result(printed, count, f"Dokumen ini memuat {count}", comparison.fact.entry.unit or "")
    if len(numbers) != len(comparison.operands) or not numbers:
        return None
    found = _from_numbers(comparison, printed, numbers)
    return found._replace(words=f"Dari angka dokumen sendiri, {found.words}") if found else None


def _from_numbers(comparison: Comparison, printed: Decimal, numbers: list[Decimal]) -> _Result | None:
    how, unit = comparison.how, comparison.fact.entry.unit or ""
    is_money = all(_is_money(comparison, operand) for operand in comparison.operands)
    show = wording.rupiah if is_money else shown
    if how is ComparisonKind.SUM:
        total = sum(numbers, Decimal(0))
        return _Result(printed, total, f"{' + '.join(show(number) for number in numbers)} = {show(total)}", unit)
    if how is ComparisonKind.DIFFERENCE and len(numbers) == 2:
        gap = numbers[0] - numbers[1]
        return _Result(printed, gap, f"{show(numbers[0])} − {show(numbers[1])} = {show(gap)}", unit)
    if how is ComparisonKind.RATIO and len(numbers) == 2 and numbers[1]:
        share = numbers[0] / numbers[1] * FULL
        return _Result(printed, share, f"{show(numbers[0])} ÷ {show(numbers[1])} × 100 = {shown(share)}%", "%")
    if how is ComparisonKind.MEAN:
        mean = sum(numbers, Decimal(0)) / len(numbers)
        words = f"rata-rata ({'; '.join(show(number) for number in numbers)}) = {show(round(mean, 2))}"
        return _Result(printed, mean, words, unit)
    return None


def _tolerance(comparison: Comparison, result: _Result) -> Decimal:
    """How far a print may be off: one of its last digit where it was divided, else what rounding of all prints gives.

    Counts and whole rupiah are exact, however many are added.
    """
    entry = comparison.fact.entry
    if comparison.how in {ComparisonKind.RATIO, ComparisonKind.MEAN}:
        return last_digit(result.printed, comparison.fact.in_force)
    own = _rounding(result.printed, comparison.fact.in_force, entry.unit or "")
    prints = ((operand.reading, operand.in_force) for operand in comparison.operands)
    return own + sum((_rounding(read.number or Decimal(0), text, read.unit) for read, text in prints), Decimal(0))


def _rounding(number: Decimal, text: str, unit: str) -> Decimal:
    step = last_digit(number, text)
    is_rounded = step != 1 or "%" in text or unit.casefold() in PERCENT_UNITS
    return step / 2 if is_rounded else Decimal(0)


def _is_money(comparison: Comparison, operand: Operand) -> bool:
    """Whether an operand is rupiah: by its print, by the unit of what it makes up, or as money of a node."""
    makes_money = comparison.how is not ComparisonKind.RATIO and _is_rupiah(comparison.fact)
    return makes_money or operand.money is not None or operand.in_force.casefold().startswith("rp")


def _is_rupiah(fact: Fact) -> bool:
    return (fact.entry.unit or "").casefold() in RUPIAH or fact.in_force.casefold().startswith("rp")


def _says_otherwise(comparison: Comparison, other: Operand) -> bool:
    """Whether two prints differ by more than the rounding or cutting of the coarser one."""
    mine, theirs = comparison.fact.reading.number or Decimal(0), other.reading.number or Decimal(0)
    one, two = last_digit(mine, comparison.fact.in_force), last_digit(theirs, other.in_force)
    return mine != theirs if one == two else abs(mine - theirs) >= max(one, two)


def _numbers(comparison: Comparison) -> list[Decimal]:
    return [operand.reading.number for operand in comparison.operands if operand.reading.number is not None]


def _quotes(comparison: Comparison) -> tuple[Quote, ...]:
    operands = (
        Quote(with_erratum(operand.label, operand.erratum), operand.printed, operand.source, operand.record_id)
        for operand in comparison.operands
        if operand.source and operand.printed
    )
    return quote_fact(comparison.fact), *operands


def _finding(dossier: Dossier, comparison: Comparison, rule: str, severity: FindingSeverity, message: str) -> Finding:
    fact = comparison.fact
    named = fact.entry.id or f"baris-{fact.source.lines}"
    return Finding(
        rule=rule,
        severity=severity,
        document_id=dossier.document.id,
        subject=subject_of(f"{dossier.document.id}/fakta/{named}"),
        message=message,
        quotes=_quotes(comparison),
        node_id=fact.node_id or "",
        indicator_id=fact.indicator_id or "",
        year=fact.entry.year or "",
        confidence=weakest(fact.doubt.confidence),
    )


def _with_figures(finding: Finding, printed: Decimal, computed: Decimal) -> Finding:
    return replace(finding, computed=plain(computed), difference=plain(printed - computed))


def _gap_words(fact: Fact, gap: Decimal, *, is_money: bool, unit: str = "") -> str:
    """A difference in its unit: rupiah, percentage points, or what is counted."""
    unit = unit or fact.entry.unit or fact.reading.unit
    if is_money:
        return wording.rupiah(gap)
    return f"{shown(gap)} {'poin persen' if unit.casefold() in PERCENT_UNITS else unit}".rstrip()


def _arithmetic_finding(dossier: Dossier, comparison: Comparison, result: _Result) -> Finding:
    entry = comparison.fact.entry
    computed = round(result.computed, 2)
    words = _gap_words(
        comparison.fact,
        round(abs(result.printed - computed), 2),
        is_money=comparison.how is not ComparisonKind.RATIO and _is_rupiah(comparison.fact),
        unit=result.unit,
    )
    message = f"{entry.label}: tercetak {comparison.fact.in_force}. {result.words}; selisih {words}."
    severity = _arithmetic_severity(comparison, result)
    found = _finding(dossier, comparison, "hitungan-naskah", severity, message)
    return _with_figures(found, result.printed, computed)


def _arithmetic_severity(comparison: Comparison, result: _Result) -> FindingSeverity:
    confidence = comparison.fact.doubt.confidence
    if comparison.how is not ComparisonKind.RATIO and _is_rupiah(comparison.fact):
        return severity_of(result.printed, result.computed, confidence)
    is_wide = abs(result.printed - result.computed) >= 10 and result.unit.casefold() in PERCENT_UNITS
    return FindingSeverity.HIGH if is_wide else FindingSeverity.MEDIUM


def _other_figure_finding(dossier: Dossier, comparison: Comparison, other: Operand) -> Finding:
    fact, entry = comparison.fact, comparison.fact.entry
    mine, theirs = fact.reading.number or Decimal(0), other.reading.number or Decimal(0)
    is_money = _is_money(comparison, other)
    gap = _gap_words(fact, abs(mine - theirs), is_money=is_money)
    also = _equals_ceiling(dossier, comparison, other)
    message = (
        f"{entry.label}: tercetak {fact.in_force}, sedangkan {_where(dossier, other)} tercetak "
        f"{other.in_force}; selisih {gap}.{also}"
    )
    severity = severity_of(mine, theirs, fact.doubt.confidence) if is_money else FindingSeverity.MEDIUM
    if also:
        severity = FindingSeverity.HIGH
    return _with_figures(_finding(dossier, comparison, "naskah-berbeda", severity, message), mine, theirs)


def _other_predicate_finding(dossier: Dossier, comparison: Comparison, other: Operand) -> Finding:
    fact = comparison.fact
    message = (
        f"{fact.entry.label}: tercetak {fact.in_force}, sedangkan {_where(dossier, other)} tercetak {other.in_force}. "
        f"Urutan predikat SAKIP: {' > '.join(PREDICATES)}."
    )
    found = _finding(dossier, comparison, "naskah-berbeda", FindingSeverity.HIGH, message)
    return replace(found, computed=other.reading.predicate)


def _where(dossier: Dossier, operand: Operand) -> str:
    """What an operand is and where it stands: `Pegawai, jumlah (Tabel 2.1, baris 12)`."""
    if operand.source is None:
        return operand.label
    table = dossier.document.table(operand.source.table).name
    return f"{operand.label} ({table}, {at(operand.source)})" if operand.source.lines else f"{operand.label} ({table})"


def _equals_ceiling(dossier: Dossier, comparison: Comparison, other: Operand) -> str:
    """Whether a figure called spent is the ceiling of the same node in the same year."""
    for money in dossier.plan.money_of(other.record_id) if other.money is MoneyKind.SPENT else ():
        is_ceiling = money.kind is MoneyKind.CEILING and (money.year, money.period) == (other.year, Period.YEAR)
        if is_ceiling and money.rupiah == comparison.fact.reading.number:
            return f" Angka itu sama dengan pagunya, {money.in_force} ({at(money.source)})."
    return ""


def _name_finding(dossier: Dossier, comparison: Comparison, own: Operand) -> Finding:
    message = f"Naskah menyebut “{comparison.fact.in_force}”; {own.label} ini “{own.in_force}”."
    is_year = any(character.isdigit() for character in comparison.fact.in_force)
    severity = FindingSeverity.MEDIUM if is_year or own.label == "nama instansi" else FindingSeverity.HIGH
    return _finding(dossier, comparison, "sebutan-diri", severity, message)


def _names_itself(dossier: Dossier, printed: str, own: Operand) -> bool:
    """Whether a name is the own one, written out, shortened, or within a longer name; or a year or period its own."""
    entry = dossier.document.entry
    if own.label.endswith("dokumen"):
        years = _YEAR.findall(printed)
        if not years:
            return False
        first, last = int(entry.first_year), int(entry.last_year)
        is_year = own.label.startswith("tahun")
        return all(first <= int(year) <= last for year in years) if is_year else years == [str(first), str(last)]
    agency = dossier.plan.agency(dossier.document.agency_id).entry
    mine, theirs = _name_words(own.in_force), _name_words(printed)
    is_short = own.label == "nama instansi" and theirs == _name_words(agency.short_name)
    return is_short or "".join(mine) == "".join(theirs) or _within(mine, theirs) or _within(theirs, mine)


def _name_words(text: str) -> list[str]:
    """The words of a name of a government or agency, with usual abbreviations written out."""
    words = (word for found in _NAME_WORD.findall(text.casefold()) for word in _ABBREVIATED.get(found, found).split())
    return [word for word in words if word not in {"pemerintah", "daerah"}]


def _within(part: list[str], whole: list[str]) -> bool:
    """Whether the words of one name stand side by side in the other."""
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1)) and bool(part)


def _judged(dossier: Dossier, indicator_id: str, year: str) -> tuple[Value, Value, bool] | None:
    """Target and actual of a year, of the main table if it prints them, and whether the target was reached."""
    document, indicator = dossier.document, dossier.plan.indicator(indicator_id)
    values = [
        value
        for value in dossier.plan.values_of(indicator_id)
        if value.year == year and value.period is Period.YEAR and value.reading.is_plain
    ]
    values.sort(key=lambda v: (v.source.table != document.entry.main_table, v.version is not Version.AMENDED))
    target = next((value for value in values if value.role is Role.TARGET), None)
    actual = next((value for value in values if value.role is Role.ACTUAL), None)
    if target is None or actual is None:
        return None
    met = is_met(target, actual, indicator.entry.direction)
    is_inverse = any(inverse_formula(dossier, indicator, each) for each in years_of(dossier, indicator))
    is_open = indicator.entry.direction is Direction.NOT_STATED and (is_inverse or may_be_lower_better(indicator))
    if met is None or (is_open and target.reading.number != actual.reading.number):
        return None
    return target, actual, met


def _lower_words(dossier: Dossier, target: Value) -> str:
    is_lower = dossier.plan.indicator(target.indicator_id).entry.direction is Direction.DOWN
    return " (lebih rendah lebih baik)" if is_lower else ""


def _claim_finding(dossier: Dossier, comparison: Comparison, missed: list[tuple[Value, Value]], judged: int) -> Finding:
    entry = comparison.fact.entry
    each = [
        f"“{dossier.plan.indicator(target.indicator_id).entry.name}” target {target.in_force}, realisasi "
        f"{actual.in_force}{_lower_words(dossier, target)}"
        for target, actual in missed
    ]
    message = (
        f"{entry.label}: tercetak “{comparison.fact.in_force}”. Menurut tabelnya, {judged - len(missed)} dari {judged} "
        "indikator yang "
        f"dapat dibandingkan mencapai target; yang tidak: {wording.listed(each)}."
    )
    found = _finding(dossier, comparison, "klaim-tercapai", FindingSeverity.HIGH, message)
    quotes = [quote_value(dossier.plan, value) for pair in missed for value in pair]
    return replace(
        found,
        quotes=(quote_fact(comparison.fact), *quotes),
        computed=f"{judged - len(missed)} dari {judged}",
        confidence=weakest(found.confidence, *(value.doubt.confidence for pair in missed for value in pair)),
    )
