"""Patterns between levels: a goal that is the mean of its objectives in every year but one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator import wording
from generator.model.findings import Finding
from generator.model.terms import FindingSeverity, Role
from generator.rules.achievements import last_digit
from generator.rules.dossier import Dossier, Series
from generator.rules.quoting import plain, quote_value, shown, subject_of, unless_own, weakest

FEWEST_YEARS = 3
"""A pattern holds in at least this many years."""
FEWEST_PARTS = 3
"""The mean of fewer series proves little."""
TOLERANCE = Decimal("0.01")
"""A mean is the target within this, or within the rounding of a target that prints fewer decimals."""


def check_rata_rata_sasaran(dossier: Dossier) -> Iterator[Finding]:
    """A target that is the mean of the targets one level below in all years but one."""
    by_print = {(s.indicator.id, s.table): s for s in dossier.series if s.role is Role.TARGET and s.numbers}
    for whole in by_print.values():
        parts = [
            by_print[indicator.id, whole.table]
            for child in dossier.plan.children_of(whole.indicator.node_id)
            for indicator in dossier.plan.indicators_of(child.id)
            if (indicator.id, whole.table) in by_print
        ]
        if len(parts) >= FEWEST_PARTS:
            yield from _odd_year(dossier, whole, parts)


def _odd_year(dossier: Dossier, whole: Series, parts: Sequence[Series]) -> Iterator[Finding]:
    """Years with one and the same figure in every part prove nothing, whatever the whole is made of."""
    years = [year for year in whole.numbers if all(year in part.numbers for part in parts)]
    missed: list[tuple[str, Decimal]] = []
    for year in years:
        mean = sum((part.numbers[year] for part in parts), Decimal(0)) / len(parts)
        if not _is_mean(whole, year, mean, Decimal(2)):
            missed.append((year, mean))
        if len(missed) > 1:
            return
    held = [year for year in years if not missed or year != missed[0][0]]
    telling = [year for year in held if len({part.numbers[year] for part in parts}) > 1]
    for year, mean in missed:
        if len(telling) >= FEWEST_YEARS and not _is_mean(whole, year, mean, Decimal(1)):
            yield _mean_finding(dossier, whole, parts, year, held, round(mean, 2))


def _is_mean(whole: Series, year: str, mean: Decimal, strictness: Decimal) -> bool:
    """Whether a target is a mean within the tolerance, or within its last printed digit divided by `strictness`."""
    gap = abs(mean - whole.numbers[year])
    return gap <= TOLERANCE or gap <= last_digit(whole.numbers[year], whole.by_year[year].in_force) / strictness


def _mean_finding(
    dossier: Dossier, whole: Series, parts: Sequence[Series], year: str, held: list[str], mean: Decimal
) -> Finding:
    value, printed = whole.by_year[year], whole.numbers[year]
    quote = quote_value(dossier.plan, value)
    confidence = weakest(*(series.by_year[each].doubt.confidence for series in (whole, *parts) for each in held))
    return Finding(
        rule="rata-rata-sasaran",
        severity=FindingSeverity.MEDIUM if confidence else FindingSeverity.HIGH,
        document_id=dossier.document.id,
        subject=subject_of(whole.indicator.id, year, unless_own(whole.indicator, whole.table)),
        message=(
            f"Pada {wording.listed(held)} target ini sama dengan rata-rata {len(parts)} indikator di bawahnya. "
            f"Untuk {year} tercetak {value.in_force}, sedangkan rata-ratanya {shown(mean)}; "
            f"selisih {shown(abs(printed - mean))}. Dokumen tidak menyatakan cara menghitungnya."
        ),
        quotes=(quote, *(quote_value(dossier.plan, part.by_year[year]) for part in parts)),
        node_id=whole.indicator.node_id,
        indicator_id=whole.indicator.id,
        year=year,
        computed=plain(mean),
        difference=plain(printed - mean),
        proposal=f"Bila target {year} dibaca {shown(mean)}, target ini sama dengan rata-rata itu pada setiap tahun.",
        suspect=quote,
        confidence=confidence,
    )
