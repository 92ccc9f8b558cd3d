"""A year that a row leaves out, where the row prints the others and the other rows of the table print every year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import wording
from generator.model.findings import Finding, Quote
from generator.model.records import Indicator, Money, Node, Value
from generator.model.terms import FindingSeverity, MoneyKind, Period, Role, State, Version
from generator.rules.dossier import Dossier
from generator.rules.quoting import quote_money, quote_record, quote_value, subject_of, table_words

FEWEST_YEARS = 4
"""Shorter rows have no pattern."""
USUAL = 0.8
"""This share of the rows of a table must print every year before a missing one is news."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What a table prints for one record, by year."""

    record: Node | Indicator
    what: str
    """`target` or `pagu`."""
    table: str
    by_year: Mapping[str, Value] | Mapping[str, Money]


def check_tahun_kosong(dossier: Dossier) -> Iterator[Finding]:
    """One year without target or money in a row of a table whose rows print every year."""
    tables: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for row in (*_target_rows(dossier), *_money_rows(dossier)):
        tables[row.table, row.what].append(row)
    for rows in tables.values():
        years = sorted({year for row in rows for year in row.by_year})
        whole = sum(len(row.by_year) == len(years) for row in rows)
        if len(years) >= FEWEST_YEARS and whole >= USUAL * len(rows):
            usual = f"Di tabel itu {whole} dari {len(rows)} baris ber{rows[0].what} mencetak setiap tahun."
            for row in rows:
                missing = [year for year in years[1:-1] if year not in row.by_year]
                is_hole = len(missing) == 1 and len(row.by_year) == len(years) - 1
                if is_hole and missing[0] not in _years_elsewhere(dossier, row):
                    yield _finding(dossier, row, missing[0], usual)


def _target_rows(dossier: Dossier) -> Iterator[_Row]:
    for series in dossier.series:
        is_whole = not dossier.plan.node(series.indicator.node_id).entry.lost_parts
        if series.role is Role.TARGET and is_whole:
            printed = {y: value for y, value in series.by_year.items() if value.reading.state is not State.BLANK}
            yield _Row(series.indicator, "target", series.table, printed)


def _money_rows(dossier: Dossier) -> Iterator[_Row]:
    for node in dossier.nodes:
        tables: dict[str, dict[str, Money]] = defaultdict(dict)
        for money in () if node.entry.lost_parts else dossier.plan.money_of(node.id):
            is_plain = money.period is Period.YEAR and money.kind is MoneyKind.CEILING
            if is_plain and money.version is Version.ORIGINAL and money.in_force.strip():
                tables[money.source.table][money.year] = money
        yield from (_Row(node, "pagu", table, by_year) for table, by_year in tables.items())


def _years_elsewhere(dossier: Dossier, row: _Row) -> frozenset[str]:
    """Years for which the table prints it in another way: after a change, by quarter, beside an indicator."""
    figures: tuple[Value | Money, ...] = dossier.plan.values_of(row.record.id)
    if isinstance(row.record, Node):
        figures = (*dossier.plan.money_of(row.record.id), *dossier.plan.indicator_money_of(row.record.id))
    what = MoneyKind.CEILING if isinstance(row.record, Node) else Role.TARGET
    return frozenset(
        figure.year
        for figure in figures
        if figure.source.table == row.table and figure.in_force.strip() and figure.period is not Period.END
        if (figure.role if isinstance(figure, Value) else figure.kind) is what
    )


def _finding(dossier: Dossier, row: _Row, missing: str, usual: str) -> Finding:
    what = f"{wording.first_upper(row.what)} {missing}"
    where = f"di {table_words(dossier.document, row.table)}"
    printed = "; ".join(f"{year}: {row.by_year[year].in_force}" for year in sorted(row.by_year))
    return Finding(
        rule="tahun-kosong",
        severity=FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(row.record.id, row.what, missing, row.table),
        message=f"{what} tidak tercetak {where}. Tahun lain tercetak {printed}. {usual}",
        quotes=(
            quote_record(dossier.plan, row.record),
            *(_quote(dossier, row.by_year[year]) for year in sorted(row.by_year)),
        ),
        node_id=row.record.id if isinstance(row.record, Node) else row.record.node_id,
        indicator_id=row.record.id if isinstance(row.record, Indicator) else "",
        year=missing,
    )


def _quote(dossier: Dossier, figure: Value | Money) -> Quote:
    return quote_value(dossier.plan, figure) if isinstance(figure, Value) else quote_money(dossier.plan, figure)
