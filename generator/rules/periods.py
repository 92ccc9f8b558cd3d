"""The end of the period against the years: money is their sum, targets follow the pattern of their table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from types import MappingProxyType

from generator import wording
from generator.model.findings import Finding
from generator.model.records import Money, Value
from generator.model.terms import Aggregation, FindingSeverity, Period, Role
from generator.rules.dossier import Dossier, Equation, Series
from generator.rules.quoting import (
    ORDINARY,
    money_words,
    plain,
    quote_money,
    quote_value,
    shown,
    subject_of,
    table_words,
    time_of,
    weakest,
)
from generator.rules.slips import one_slip
from generator.rules.sums import confidence_of, difference_words, proposal_words, severity_of

Pattern = Callable[[Sequence[Decimal]], Decimal]

PATTERNS: MappingProxyType[Aggregation, Pattern] = MappingProxyType(
    {
        Aggregation.LAST: lambda years: years[-1],
        Aggregation.CUMULATIVE: lambda years: sum(years, Decimal(0)),
        Aggregation.MEAN: lambda years: sum(years, Decimal(0)) / len(years),
    }
)
_WORDS = {
    Aggregation.LAST: "nilai tahun terakhir",
    Aggregation.CUMULATIVE: "jumlah tahun-tahunnya",
    Aggregation.MEAN: "rata-rata tahun-tahunnya",
}
MOST_ROUNDING = Decimal("0.5")
"""How far rounding to a whole number can drive a figure away."""
FEWEST_ROWS = 3
"""A table shows a pattern when at least this many of its rows follow it, and more than half of all."""


def check_akhir_periode_uang(dossier: Dossier) -> Iterator[Finding]:
    """Money at the end of the period against the sum of the years (Permendagri 54/2010, T-IV.C.28)."""
    for equation in _broken_ends(dossier):
        if _left_out(equation) is None:
            yield _end_finding(dossier, equation, "akhir-periode-uang")


def check_tahun_terlewat(dossier: Dossier) -> Iterator[Finding]:
    """Money at the end of the period that equals the sum of all years but one."""
    for equation in _broken_ends(dossier):
        if _left_out(equation) is not None:
            yield _end_finding(dossier, equation, "tahun-terlewat")


def check_akhir_periode_target(dossier: Dossier) -> Iterator[Finding]:
    """The target at the end of the period against the years: as declared, or as the table does in most rows."""
    rows = [series for series in dossier.series if _has_end(dossier, series)]
    patterns = _patterns(dossier, rows)
    found: list[Finding] = []
    for series in rows:
        expected, is_declared = _expected(dossier, series, patterns)
        end = series.end.reading.number if series.end else None
        if expected is None or end is None:
            continue
        computed = PATTERNS[expected](_years(dossier, series))
        if not _is_close(end, computed, expected):
            found.append(_target_finding(dossier, series, expected, computed, is_declared=is_declared))
    yield from (finding for finding in found if finding.severity is not FindingSeverity.INFO)
    yield from _usual_ends(dossier, [finding for finding in found if finding.severity is FindingSeverity.INFO])


def _usual_ends(dossier: Dossier, found: Sequence[Finding]) -> Iterator[Finding]:
    """Ends that equal the last year are told one by one where they are few, else once for their table."""
    tables: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        tables[finding.quotes[0].source.table].append(finding)
    for table, findings in tables.items():
        if len(findings) < FEWEST_ROWS:
            yield from findings
            continue
        yield Finding(
            rule="akhir-periode-target",
            severity=FindingSeverity.INFO,
            document_id=dossier.document.id,
            subject=subject_of(f"{dossier.document.id}/tabel/{table}"),
            message=(
                f"{len(findings)} baris {table_words(dossier.document, table)} mencetak nilai tahun terakhir sebagai "
                "akhir periode, sedangkan kebanyakan baris mencetak jumlah tahun-tahunnya. Keduanya lazim: dokumen "
                "tidak menyatakan cara menggabungkan tahun."
            ),
            quotes=tuple(finding.quotes[0] for finding in findings),
        )


def _broken_ends(dossier: Dossier) -> Iterator[Equation]:
    return (equation for equation in dossier.broken if equation.kind == "akhir")


def _left_out(equation: Equation) -> Money | None:
    gap = -equation.difference
    found = [part for part in equation.parts if part.rupiah and part.rupiah == gap]
    return found[0] if len(found) == 1 and equation.is_complete else None


def _end_finding(dossier: Dossier, equation: Equation, rule: str) -> Finding:
    plan, whole = dossier.plan, equation.whole
    printed, computed = whole.rupiah or Decimal(0), equation.total
    confidence = confidence_of(equation)
    left_out = _left_out(equation)
    slip = one_slip(dossier, equation)
    sentences = [
        f"{wording.first_upper(money_words(whole))} tercetak {wording.rupiah(printed)}.",
        f"Jumlah {equation.parts[0].year}–{equation.parts[-1].year} {wording.rupiah(computed)}; "
        f"selisih {difference_words(printed, computed)}.",
    ]
    if left_out:
        sentences.append(f"Selisih itu sama dengan {money_words(left_out)}.")
    if equation.dashes:
        years_of_dash = wording.listed([money.year for money in equation.dashes])
        sentences.append(f"Tahun {years_of_dash} mencetak strip, dihitung nol.")
    if not equation.is_complete:
        sentences.append("Tidak setiap tahun mencetak angka; jumlahnya sudah lebih besar tanpa itu.")
    owner = whole.indicator_id or whole.node_id
    year, *key = time_of(whole, ORDINARY | {Period.END})
    is_last = year == dossier.document.entry.last_year
    return Finding(
        rule=rule,
        severity=severity_of(printed, computed, confidence),
        document_id=dossier.document.id,
        subject=subject_of(owner, "" if is_last else year, *key),
        message=" ".join(sentences),
        quotes=(quote_money(plan, whole), *(quote_money(plan, part) for part in (*equation.parts, *equation.dashes))),
        node_id=whole.node_id,
        indicator_id=whole.indicator_id or "",
        year=whole.year,
        computed=plain(computed),
        difference=plain(printed - computed),
        proposal=proposal_words(dossier, equation, slip) if slip and not left_out else "",
        suspect=quote_money(plan, slip.money) if slip and not left_out else None,
        confidence=confidence,
    )


def _has_end(dossier: Dossier, series: Series) -> bool:
    is_target = series.role is Role.TARGET and series.end is not None and series.end.reading.number is not None
    return is_target and len(_years(dossier, series)) > 1


def _years(dossier: Dossier, series: Series) -> list[Decimal]:
    """The targets of the years that the end speaks of; empty unless each of them is a figure."""
    years = dossier.money_years.get(series.table) or tuple(sorted(series.by_year))
    numbers = series.numbers
    return [numbers[year] for year in years] if all(year in numbers for year in years) else []


def _class(dossier: Dossier, series: Series) -> tuple[str, bool]:
    return series.table, dossier.is_percent(series.indicator)


def _patterns(dossier: Dossier, rows: list[Series]) -> dict[tuple[str, bool], Aggregation]:
    """What the ends of a table usually are, apart for percentages and for counts."""
    follows: dict[tuple[str, bool], Counter[Aggregation]] = {}
    sizes = Counter(_class(dossier, series) for series in rows)
    for series in rows:
        years = _years(dossier, series)
        end = series.end.reading.number if series.end else None
        fitting = [
            name for name, pattern in PATTERNS.items() if end is not None and _is_close(end, pattern(years), name)
        ]
        if len(set(years)) > 1 or len(fitting) == 1:  # equal years fit several patterns
            follows.setdefault(_class(dossier, series), Counter()).update(fitting)
    found = {}
    for group, counts in follows.items():
        pattern, rows_that_follow = counts.most_common(1)[0] if counts else (Aggregation.NOT_STATED, 0)
        if rows_that_follow >= FEWEST_ROWS and rows_that_follow * 2 > sizes[group]:
            found[group] = pattern
    return found


def _expected(
    dossier: Dossier, series: Series, patterns: dict[tuple[str, bool], Aggregation]
) -> tuple[Aggregation | None, bool]:
    declared = series.indicator.entry.aggregation
    if declared is not Aggregation.NOT_STATED:
        return declared, True
    usual = patterns.get(_class(dossier, series))
    if usual is None and dossier.is_percent(series.indicator):
        usual = Aggregation.LAST
    return usual, False


def _is_close(end: Decimal, computed: Decimal, pattern: Aggregation) -> bool:
    """Whether an end follows a pattern; a sum or last value may be rounded to fewer decimals than its years."""
    apart = abs(end - computed)
    if pattern is Aggregation.MEAN:
        return apart < 1
    if not apart or apart > MOST_ROUNDING:
        return not apart
    places = [max(0, -int(number.as_tuple().exponent)) for number in (end, computed)]
    rounding = Decimal("0.5").scaleb(-min(places)) if places[0] != places[1] else Decimal(0)
    return apart <= rounding


def _target_finding(
    dossier: Dossier, series: Series, expected: Aggregation, computed: Decimal, *, is_declared: bool
) -> Finding:
    end, years = series.end, _years(dossier, series)
    if end is None or end.reading.number is None:
        raise ValueError("only series with an end are compared")
    printed = end.reading.number
    values = _shown(dossier, series)
    other = next((name for name, pattern in PATTERNS.items() if _is_close(printed, pattern(years), name)), None)
    basis = "menurut dokumen" if is_declared else "seperti pada baris lain di tabel itu"
    if not is_declared and expected is Aggregation.LAST and dossier.is_percent(series.indicator):
        basis = "untuk persentase"
    sentences = [
        f"Target akhir periode tercetak {end.in_force}.",
        f"{wording.first_upper(_WORDS[expected])} ({basis}) {shown(computed)}, "
        f"dari {'; '.join(f'{value.year}: {value.in_force}' for value in values)}; "
        f"selisih {shown(abs(printed - computed))}.",
    ]
    equals = "dekat dengan" if other is Aggregation.MEAN else "sama dengan"
    sentences += [f"Yang tercetak {equals} {_WORDS[other]}."] if other else []
    confidence = weakest(*(value.doubt.confidence for value in (end, *values)))
    severity = FindingSeverity.LOW if other or confidence else FindingSeverity.MEDIUM
    if other is Aggregation.LAST and not is_declared:
        severity = FindingSeverity.INFO
        sentences.append("Keduanya lazim: dokumen tidak menyatakan cara menggabungkan tahun.")
    return Finding(
        rule="akhir-periode-target",
        severity=severity,
        document_id=dossier.document.id,
        subject=subject_of(series.indicator.id, series.table),
        message=" ".join(sentences),
        quotes=(quote_value(dossier.plan, end), *(quote_value(dossier.plan, value) for value in values)),
        node_id=series.indicator.node_id,
        indicator_id=series.indicator.id,
        year=end.year,
        computed=plain(_rounded(computed)),
        difference=plain(_rounded(printed - computed)),
        confidence=confidence,
    )


def _shown(dossier: Dossier, series: Series) -> list[Value]:
    years = dossier.money_years.get(series.table) or tuple(sorted(series.by_year))
    return [series.by_year[year] for year in years]


def _rounded(number: Decimal) -> Decimal:
    return round(number, 2).normalize() if number != number.to_integral_value() else number
