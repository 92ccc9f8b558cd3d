"""Achievement against target and actual, for figures and for predicates, and percentages against their operands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from generator import wording
from generator.model.directions import may_be_lower_better
from generator.model.findings import Finding
from generator.model.records import Indicator, Value
from generator.model.terms import PREDICATES, Direction, FindingSeverity, Period, Role, Version
from generator.model.verdicts import FORMULAS, AchievementRule
from generator.rules.directions import is_higher_better
from generator.rules.dossier import PERCENT_UNITS, Dossier
from generator.rules.quoting import ORDINARY, at, plain, quote_value, shown, subject_of, time_of, weakest

FULL = Decimal(100)
CAPS = (Decimal(100), Decimal(120))
"""Where reports cap an achievement, they do it at one of these."""
_SCALES = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_SCALED = re.compile(rf"(\d[\d.,]*)\s*({'|'.join(_SCALES)})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Year:
    """What one table prints for one year of an indicator; what it lacks comes from the other tables."""

    target: Value
    """The amended one where the table prints one."""
    actual: Value
    achieved: Value
    targets: tuple[Value, ...]
    """Every target that the achievement may have been worked out from."""


class _Formula(NamedTuple):
    """One way to work out an achievement, in words, with its result."""

    words: str
    result: Decimal


def check_capaian_angka(dossier: Dossier) -> Iterator[Finding]:
    """A printed achievement against actual ÷ target × 100, or one of the two formulas for "lower is better"."""
    caps = _caps(dossier)
    for indicator in dossier.indicators:
        for year in years_of(dossier, indicator):
            target, actual, printed = (v.reading.number for v in (year.target, year.actual, year.achieved))
            if target is None or actual is None or printed is None or target <= 0 or actual < 0:
                continue  # a share of nothing, or below nothing, says nothing
            if _is_explained(indicator, year, actual, printed):
                continue
            formulas, inverse = _formulas(indicator, target, actual), inverse_formula(dossier, indicator, year)
            yield _achievement_finding(dossier, year, formulas, caps, inverse)


def check_capaian_predikat(dossier: Dossier) -> Iterator[Finding]:
    """A predicate below its target whose achievement is printed as full or reached, or as the predicate itself."""
    for indicator in dossier.indicators:
        found = years_of(dossier, indicator)
        years = [year for year in found if _is_missed_predicate(year) and not _is_admitted(year.achieved)]
        if years:
            yield _predicate_finding(dossier, indicator, years)


def check_persentase_operan(dossier: Dossier) -> Iterator[Finding]:
    """A printed percentage against its printed numerator and denominator."""
    for indicator in dossier.indicators:
        values = dossier.plan.values_of(indicator.id)
        for top in (value for value in values if value.role is Role.NUMERATOR):
            bottom = _beside(values, top, Role.DENOMINATOR)
            result = _beside(values, top, Role.ACTUAL)
            if bottom and result and bottom.reading.number and _is_percent(dossier, indicator, result):
                yield from _ratio_findings(dossier, indicator, top, bottom, result)


def fits(printed: Decimal, computed: Decimal, text: str) -> bool:
    """Whether a printed figure is the computed one, rounded or cut at its last digit: within one of that digit.

    >>> fits(Decimal(106), Decimal("106.67"), "106%"), fits(Decimal("96.6"), Decimal("97.7"), "96,6%")
    (True, False)
    """
    return abs(printed - computed) <= last_digit(printed, text)


def last_digit(number: Decimal, text: str) -> Decimal:
    """What one step of the last printed digit is worth, also where the print is in thousands, millions or billions.

    >>> last_digit(Decimal("96.6"), "96,6%"), last_digit(Decimal(30_770_000_000), "Rp30,77 miliar")
    (Decimal('0.1'), Decimal('1E+7'))
    """
    if match := _SCALED.search(text):
        body = match[1].rstrip(".,")
        mark = next((character for character in reversed(body) if character in ".,"), "")
        tail = body.rpartition(mark)[2] if mark else ""
        places = 0 if mark == "." and len(tail) == 3 else len(tail)
        return Decimal(1).scaleb(_SCALES[match[2].lower()] - places)
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(min(0, exponent)) if isinstance(exponent, int) else Decimal(1)


def is_met(target: Value, actual: Value, direction: Direction) -> bool | None:
    """Whether an actual reaches its target; None where the two cannot be compared."""
    if target.reading.predicate and actual.reading.predicate:
        return PREDICATES.index(actual.reading.predicate) <= PREDICATES.index(target.reading.predicate)
    if target.reading.number is None or actual.reading.number is None:
        return None
    if direction is Direction.DOWN:
        return actual.reading.number <= target.reading.number
    return actual.reading.number >= target.reading.number


def years_of(dossier: Dossier, indicator: Indicator) -> Iterator[Year]:
    """Every year for which an achievement is printed beside a target and an actual."""
    values = [value for value in dossier.plan.values_of(indicator.id) if value.period is Period.YEAR]
    seen: set[tuple[str, str]] = set()
    for achieved in (value for value in values if value.role is Role.ACHIEVEMENT):
        targets, actual = _all_beside(values, achieved, Role.TARGET), _beside(values, achieved, Role.ACTUAL)
        key = (achieved.year, achieved.in_force)
        if targets and actual and key not in seen:
            seen.add(key)
            yield Year(_in_force(targets), actual, achieved, tuple(targets))


def _all_beside(values: Sequence[Value], one: Value, role: Role) -> list[Value]:
    """The figures of a role for the same year, of the same table if it prints any."""
    found = [value for value in values if value.role is role and value.year == one.year and value.reading.is_plain]
    same = [value for value in found if value.source.table == one.source.table]
    return same or found


def _beside(values: Sequence[Value], one: Value, role: Role) -> Value | None:
    found = _all_beside(values, one, role)
    return _in_force(found) if found else None


def _in_force(values: Sequence[Value]) -> Value:
    """The first figure after a change within the year, else the first."""
    return next((value for value in values if value.version is Version.AMENDED), values[0])


def _is_explained(indicator: Indicator, year: Year, actual: Decimal, printed: Decimal) -> bool:
    """Whether a usual formula gives the printed achievement, in percent or as a ratio, with any target of its table."""
    text = year.achieved.in_force
    targets = [value.reading.number for value in year.targets if value.reading.number]
    results = [formula.result for target in targets for formula in _formulas(indicator, target, actual)]
    return any(fits(printed, result, text) or _is_ratio(printed, result, text) for result in results)


def _is_ratio(printed: Decimal, computed: Decimal, text: str) -> bool:
    """Whether `0,95` stands for 95%, as in the ratio column of Permendagri 54/2010, table T-IV.C.2."""
    has_decimals = last_digit(printed, text) < 1
    return "%" not in text and (fits(printed, computed / FULL, text) if has_decimals else printed == computed / FULL)


def _formulas(indicator: Indicator, target: Decimal, actual: Decimal) -> tuple[_Formula, ...]:
    """Without a stated direction the first formula is the rule; the others excuse what the name makes possible."""
    higher = _Formula(FORMULAS[AchievementRule.HIGHER], actual / target * FULL)
    if indicator.entry.direction is Direction.DOWN:
        return _lower_formulas(target, actual)
    return (higher, *_lower_formulas(target, actual)) if may_be_lower_better(indicator) else (higher,)


def _lower_formulas(target: Decimal, actual: Decimal) -> tuple[_Formula, ...]:
    lower = _Formula(FORMULAS[AchievementRule.LOWER], (2 * target - actual) / target * FULL)
    return (lower, _Formula("target ÷ realisasi × 100", target / actual * FULL)) if actual else (lower,)


def inverse_formula(dossier: Dossier, indicator: Indicator, year: Year) -> str:
    """The formula for "lower is better" that gives the print where the direction is open, in words; else empty."""
    if indicator.entry.direction is not Direction.NOT_STATED or is_higher_better(dossier, indicator):
        return ""
    actual, printed, text = year.actual.reading.number, year.achieved.reading.number, year.achieved.in_force
    targets = [value.reading.number for value in year.targets if value.reading.number]
    found = [formula for target in targets for formula in _lower_formulas(target, actual or Decimal(0))]
    return next((each.words for each in found if printed is not None and fits(printed, each.result, text)), "")


def _is_percent(dossier: Dossier, indicator: Indicator, value: Value) -> bool:
    return dossier.is_percent(indicator) or value.reading.unit.casefold() in PERCENT_UNITS


def _achievement_finding(
    dossier: Dossier, year: Year, formulas: tuple[_Formula, ...], caps: Mapping[str, set[Decimal]], inverse: str
) -> Finding:
    """A cap that the table keeps to explains a smaller print; so does `inverse`."""
    value, printed = year.achieved, year.achieved.reading.number or Decimal(0)
    nearest = min(formulas, key=lambda formula: abs(formula.result - printed))
    rounded = round(nearest.result, 2)
    gap = abs(printed - rounded)
    confidence = weakest(*(each.doubt.confidence for each in (year.target, year.actual)))  # the print is in question
    is_capped = printed in caps[value.source.table] and any(each.result > printed for each in formulas)
    severity = FindingSeverity.HIGH if gap >= 5 and not confidence else FindingSeverity.MEDIUM
    note = f" Bila capaian dibatasi paling tinggi {shown(printed)}%, keduanya sesuai." if is_capped else ""
    if inverse:
        note = f" Bila lebih rendah lebih baik ({inverse}), cetakan itu tepat; dokumen tidak menyatakan arahnya."
    return Finding(
        rule="capaian-angka",
        severity=FindingSeverity.INFO if is_capped or inverse else severity,
        document_id=dossier.document.id,
        subject=subject_of(value.indicator_id, *time_of(value, ORDINARY | {value.role})),
        message=(
            f"Capaian {value.year} tercetak {value.in_force}. {_worked_out(year, formulas)}; selisih {shown(gap)} poin "
            f"persen{' dari yang terdekat' if len(formulas) > 1 else ''}.{note or _copied(year)}"
        ),
        quotes=tuple(quote_value(dossier.plan, each) for each in (value, year.actual, year.target)),
        node_id=value.node_id,
        indicator_id=value.indicator_id,
        year=value.year,
        computed=plain(rounded),
        difference=plain(printed - rounded),
        confidence=confidence,
    )


def _worked_out(year: Year, formulas: tuple[_Formula, ...]) -> str:
    actual, target = (f"{value.in_force} ({at(value.source)})" for value in (year.actual, year.target))
    if len(formulas) == 1 and formulas[0].words.startswith("realisasi"):
        return f"Realisasi {actual} ÷ target {target} × 100 = {shown(formulas[0].result)}%"
    each = [f"{formula.words} = {shown(formula.result)}%" for formula in formulas]
    return f"Dari realisasi {actual} dan target {target}, {'; '.join(each)}"


def _caps(dossier: Dossier) -> dict[str, set[Decimal]]:
    """The usual caps that a table keeps to: its highest achievement, or above 100 one that it prints repeatedly."""
    printed: dict[str, list[Decimal]] = defaultdict(list)
    for indicator in dossier.indicators:
        for value in dossier.plan.values_of(indicator.id):
            if value.role is Role.ACHIEVEMENT and value.reading.number is not None:
                printed[value.source.table].append(value.reading.number)
    return {
        table: {cap for cap in CAPS if max(found) == cap or (cap > FULL and found.count(cap) > 1)}
        for table, found in printed.items()
    }


def _copied(year: Year) -> str:
    printed = year.achieved.reading.number
    if printed == year.actual.reading.number:
        return " Angka yang tercetak sama dengan realisasinya."
    return " Angka yang tercetak sama dengan targetnya." if printed == year.target.reading.number else ""


def _is_admitted(achieved: Value) -> bool:
    """Whether the document itself says by the printed achievement that the target was missed, or says nothing."""
    if achieved.reading.number is not None:
        return achieved.reading.number < FULL
    words = achieved.in_force.casefold()
    return not achieved.reading.predicate and ("tercapai" not in words or "tidak" in words or "belum" in words)


def _is_missed_predicate(year: Year) -> bool:
    verdicts = [is_met(target, year.actual, Direction.UP) for target in year.targets if target.reading.predicate]
    return bool(verdicts) and not any(verdict is not False for verdict in verdicts)


def _predicate_finding(dossier: Dossier, indicator: Indicator, years: list[Year]) -> Finding:
    each = [
        f"{year.achieved.year}: target {year.target.in_force}, realisasi {year.actual.in_force}, "
        f"capaian tercetak {year.achieved.in_force}"
        for year in years
    ]
    claims_full = any(not year.achieved.reading.predicate for year in years)
    quotes = [quote_value(dossier.plan, value) for year in years for value in (year.achieved, year.actual, year.target)]
    return Finding(
        rule="capaian-predikat",
        severity=FindingSeverity.HIGH if claims_full else FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(indicator.id, years[0].achieved.source.table),
        message=(
            f"{wording.first_upper('; '.join(each))}. Menurut urutan predikat SAKIP ({' > '.join(PREDICATES)}), "
            "realisasi itu di bawah target. Predikat hanya dibandingkan urutannya; persentasenya tidak kami hitung."
        ),
        quotes=tuple(quotes),
        node_id=indicator.node_id,
        indicator_id=indicator.id,
        year=years[0].achieved.year if len(years) == 1 else "",
        computed="tidak tercapai",
    )


def _ratio_findings(
    dossier: Dossier, indicator: Indicator, top: Value, bottom: Value, result: Value
) -> Iterator[Finding]:
    numerator, denominator = top.reading.number or Decimal(0), bottom.reading.number or Decimal(1)
    is_growth = "n-1" in (indicator.entry.formula or "").replace(" ", "").replace("−", "-")
    computed = growth(numerator, denominator) if is_growth else numerator / denominator * FULL
    printed = result.reading.number
    if printed is None or fits(printed, computed, result.in_force):
        return
    words = (
        f"({top.in_force} − {bottom.in_force}) ÷ {bottom.in_force}"
        if is_growth
        else f"{top.in_force} ÷ {bottom.in_force}"
    )
    better = _previous(dossier, top) if is_growth else None
    proposal = ""
    if better and better.reading.number and fits(printed, growth(numerator, better.reading.number), result.in_force):
        again = shown(round(growth(numerator, better.reading.number), 2))
        proposal = (
            f"Bila pembandingnya dibaca {better.in_force}, yaitu jumlah tahun {better.year} ({at(better.source)}), "
            f"rumusnya menghasilkan {again}%, sesuai dengan {result.in_force} yang tercetak."
        )
    confidence = weakest(*(value.doubt.confidence for value in (top, bottom, result)))
    yield Finding(
        rule="persentase-operan",
        severity=FindingSeverity.HIGH if abs(printed - computed) >= 5 else FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(indicator.id, *time_of(top, ORDINARY | {top.role})),
        message=(
            f"Realisasi {top.year} tercetak {result.in_force}. Dari angka yang tercetak di sebelahnya, {words} × 100 = "
            f"{shown(computed)}%; selisih {shown(abs(printed - computed))} poin persen."
        ),
        quotes=tuple(quote_value(dossier.plan, value) for value in (result, top, bottom)),
        node_id=indicator.node_id,
        indicator_id=indicator.id,
        year=top.year,
        computed=plain(round(computed, 2)),
        difference=plain(round(printed - computed, 2)),
        proposal=proposal,
        suspect=quote_value(dossier.plan, bottom) if proposal else None,
        confidence=confidence,
    )


def growth(new: Decimal, old: Decimal) -> Decimal:
    """Growth in percent: (n − n-1) ÷ n-1 × 100."""
    return (new - old) / old * FULL


def _previous(dossier: Dossier, top: Value) -> Value | None:
    year = str(int(top.year) - 1)
    values = dossier.plan.values_of(top.indicator_id)
    return next((v for v in values if v.role is Role.NUMERATOR and v.year == year), None)
