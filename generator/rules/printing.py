"""The form of what is printed: digit groups, several figures in one cell, cells without a name, rows entered twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator import wording
from generator.model.findings import Finding, Quote
from generator.model.reading import read_print
from generator.model.records import Fact, Money, Node, PrintedTable, Source, Value
from generator.model.terms import Confidence, FindingSeverity, MoneyKind, NumberStyle, Period, Role, Version
from generator.rules.dossier import Dossier
from generator.rules.quoting import (
    EXCEPT_YEAR,
    at,
    money_words,
    name_of,
    quote_fact,
    quote_money,
    quote_record,
    quote_value,
    subject_of,
    table_words,
    time_of,
    value_words,
)

_FIGURES = re.compile(r"^\s*[\d.,]*\d\s?%?(?:\s+[\d.,]*\d\s?%?){2,}\s*$")
"""Three figures or more: two that repeat each other are often one cell that our text has twice."""
_SPACED = re.compile(r"^\s*\d{1,3}(?=.*\s0\d\d)(?:\s\d{3})+\s*$")
"""One figure whose thousands are parted by spaces: a group such as `000` is no figure of its own."""
_ONE_FIGURE = re.compile(r"(?:Rp\s*\.?\s*)?-?\d[\d.,\s]*(?:%|[^\W\d_]+|,-)?", re.IGNORECASE)
_CENTS = re.compile(r"[.,](?:\d{1,2}|-)\s*$")
MOST_QUOTES = 40
MOST_LOOSE = 4
LOOSE_TOPICS = frozenset({"Sel lepas", "Target tanpa nama"})
"""Topics of facts that the guide reserves for cells without a readable name."""


def check_gaya_angka(dossier: Dossier) -> Iterator[Finding]:
    """A figure whose digit groups fit no number style."""
    for money in _all_money(dossier):
        if _style_of(dossier, money) is None:
            yield _style_finding(dossier, money)
    for indicator in dossier.indicators:
        for value in dossier.plan.values_of(indicator.id):
            if _style_of(dossier, value) is None:
                yield _value_style_finding(dossier, value)


def check_gaya_campuran(dossier: Dossier) -> Iterator[Finding]:
    """A table that prints its figures in several number styles."""
    groups: dict[str, list[Money | Value]] = defaultdict(list)
    values = [value for indicator in dossier.indicators for value in dossier.plan.values_of(indicator.id)]
    figures: list[Money | Value] = [*_all_money(dossier), *values]
    for figure in figures:
        if _style_of(dossier, figure) is _OTHER:
            groups[figure.source.table].append(figure)
    for table, figures in groups.items():
        yield _mixed_finding(dossier, table, figures)


def check_sel_gabungan(dossier: Dossier) -> Iterator[Finding]:
    """Cells that hold several figures: rows that run together in the print or in our text."""
    for table in dossier.plan.tables_of(dossier.document.id):
        rows = [row for row in table.rows if row.kind == "isi"]
        cells = [
            (row.line, cell) for row in rows for cell in row.cells if _FIGURES.match(cell) and not _SPACED.match(cell)
        ]
        if cells:
            yield _joined_finding(dossier, table, cells)


def check_angka_tanpa_nama(dossier: Dossier) -> Iterator[Finding]:
    """Printed figures of a table that belong to no name that can be read."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in dossier.plan.facts_in(dossier.document.id):
        if fact.entry.topic in LOOSE_TOPICS:
            groups[fact.source.table].append(fact)
    for table, facts in groups.items():
        yield _loose_finding(dossier, table, facts)


def check_baris_ganda(dossier: Dossier) -> Iterator[Finding]:
    """A row with the same name, money and targets under the same parent, entered more than once."""
    seen: set[str] = set()
    for node in dossier.nodes:
        twins = dossier.plan.twins_of(node)
        if twins and node.id not in seen:
            seen.update([node.id, *(twin.id for twin in twins)])
            yield _twin_finding(dossier, node, twins)


_OWN, _OTHER = "own", "other"
_EXAMPLES = {NumberStyle.INDONESIAN: "1.234,5", NumberStyle.ENGLISH: "1,234.5"}


def _all_money(dossier: Dossier) -> Iterator[Money]:
    for node in dossier.nodes:
        yield from dossier.plan.money_of(node.id)
        yield from dossier.plan.indicator_money_of(node.id)


def _style_of(dossier: Dossier, figure: Money | Value) -> str | None:
    """Whether a print follows the style of its table, the other style, or none; what needs no reading follows it."""
    if not figure.doubt.is_declared:
        return _OWN
    style = dossier.document.table(figure.source.table).style or dossier.document.entry.style
    foreign = next(each for each in NumberStyle if each is not style)
    own, other = read_print(figure.in_force, style), read_print(figure.in_force, foreign)
    if own is not None:
        is_foreign = other is not None and own.number != figure.reading.number == other.number
        return _OTHER if is_foreign else _OWN
    if other is not None:
        return _OTHER
    return None if _is_malformed(figure, style) else _OWN


def _is_malformed(figure: Money | Value, style: NumberStyle) -> bool:
    """Whether a print that no style reads is one figure with odd groups, not words or several figures in one cell."""
    is_figure = _ONE_FIGURE.fullmatch(figure.in_force.strip())
    is_several = all(read_print(part, style) for part in figure.in_force.split())
    return bool(is_figure) and (not is_several or _digits(figure.in_force) == figure.reading.number)


def _digits(printed: str) -> Decimal:
    """All digits in a row, without decimals of a rupiah."""
    return Decimal("".join(filter(str.isdigit, _CENTS.sub("", printed))) or 0)


def _mixed_finding(dossier: Dossier, table: str, figures: Sequence[Money | Value]) -> Finding:
    quotes = [quote_money(dossier.plan, f) if isinstance(f, Money) else quote_value(dossier.plan, f) for f in figures]
    lines = {line for figure in figures for line in figure.source.line_numbers}
    rows = f" pada {len(lines)} baris" if lines else ""
    style = _EXAMPLES[dossier.document.table(table).style or dossier.document.entry.style]
    such = "misalnya" if len(figures) > 1 else "yaitu"
    return Finding(
        rule="gaya-campuran",
        severity=FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(f"{dossier.document.id}/tabel/{table}"),
        message=(
            f"{wording.first_upper(table_words(dossier.document, table))} mencetak {len(figures)} angka{rows} dengan "
            f"gaya lain daripada gaya tabel itu ({style}), {such} “{figures[0].in_force}” ({at(figures[0].source)})."
        ),
        quotes=tuple(quotes[:MOST_QUOTES]),
    )


def _style_finding(dossier: Dossier, money: Money) -> Finding:
    read = " Kami tidak membacanya sebagai angka."
    if money.rupiah is not None:
        read = f" Kami membacanya {wording.rupiah(money.rupiah)}."
    proof = _proof(dossier, money)
    digits = _digits(money.in_force)
    factor = money.rupiah is not None and digits != money.rupiah
    tail = f" Bila semua digitnya dibaca berurutan, nilainya {wording.rupiah(digits)}." if factor else ""
    return Finding(
        rule="gaya-angka",
        severity=FindingSeverity.HIGH if factor else FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(money.indicator_id or money.node_id, *time_of(money, EXCEPT_YEAR), money.fund),
        message=(
            f"{wording.first_upper(money_words(money))} tercetak “{money.in_force}”; kelompok angkanya tidak "
            "mengikuti gaya "
            f"tabelnya.{tail}{read}"
        ),
        quotes=(quote_money(dossier.plan, money),),
        node_id=money.node_id,
        year=money.year,
        computed=f"{money.rupiah:f}" if money.rupiah is not None else "",
        proposal=proof,
        suspect=quote_money(dossier.plan, money) if proof else None,
        confidence=money.doubt.confidence if money.doubt.confidence is not Confidence.HIGH else None,
    )


def _proof(dossier: Dossier, money: Money) -> str:
    closed = [eq for eq in dossier.equations_of_print.get(id(money), ()) if eq.is_complete and eq.difference == 0]
    if not closed or money.rupiah is None:
        return ""
    names = [f"jumlah “{name_of(dossier.plan, eq.owner.id)}”" for eq in closed[:2]]
    return f"Dibaca {wording.rupiah(money.rupiah)}, {wording.listed(names)} tepat."


def _value_style_finding(dossier: Dossier, value: Value) -> Finding:
    number = value.reading.number
    read = (
        f" Kami membacanya {wording.number(number)}." if number is not None else " Kami tidak membacanya sebagai angka."
    )
    return Finding(
        rule="gaya-angka",
        severity=FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(value.indicator_id, value.role.value, *time_of(value, EXCEPT_YEAR | {value.role})),
        message=(
            f"{wording.first_upper(value_words(value))} tercetak “{value.in_force}”, tidak mengikuti gaya angka "
            "tabelnya."
            f"{read}"
        ),
        quotes=(quote_value(dossier.plan, value),),
        node_id=value.node_id,
        indicator_id=value.indicator_id,
        year=value.year,
        computed=f"{number:f}" if number is not None else "",
    )


def _joined_finding(dossier: Dossier, table: PrintedTable, cells: list[tuple[int, str]]) -> Finding:
    lines = sorted({line for line, _ in cells})
    quotes = [
        Quote("isi satu sel", cell, Source(dossier.document.id, table.table.id, "", str(line))) for line, cell in cells
    ]
    return Finding(
        rule="sel-gabungan",
        severity=FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(table.id, "sel"),
        message=(
            f"Pada {len(lines)} baris {table_words(dossier.document, table.table.id)} satu sel memuat beberapa angka, "
            "misalnya "
            f"“{wording.plain(cells[0][1])}” "
            f"({at(quotes[0].source)}). Angkanya kami pasangkan menurut urutannya dan menurut keterangan di "
            "setiap halaman."
        ),
        quotes=tuple(quotes),
    )


def _loose_finding(dossier: Dossier, table: str, facts: Sequence[Fact]) -> Finding:
    shown = [f"“{fact.in_force}” ({at(fact.source)})" for fact in facts[:MOST_LOOSE]]
    shown += [f"{len(facts) - MOST_LOOSE} lainnya"] if len(facts) > MOST_LOOSE else []
    few = len(facts) <= MOST_LOOSE
    return Finding(
        rule="angka-tanpa-nama",
        severity=FindingSeverity.MEDIUM if few else FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(f"{dossier.document.id}/tabel/{table}"),
        message=(
            f"{len(facts)} sel pada {table_words(dossier.document, table)} tidak dapat dipasangkan dengan nama, "
            f"satuan, atau kolomnya: {wording.listed(shown)}. Jumlah yang memuatnya dapat tidak lengkap."
        ),
        quotes=tuple(quote_fact(fact) for fact in facts[:MOST_QUOTES]),
    )


def _twin_finding(dossier: Dossier, node: Node, twins: tuple[Node, ...]) -> Finding:
    plan = dossier.plan
    quotes = [quote for each in (node, *twins) for quote in (quote_record(plan, each), *_figure_quotes(dossier, each))]
    by_year: dict[str, Decimal] = defaultdict(Decimal)
    for money in (money for twin in twins for money in _yearly(plan.money_of(twin.id))):
        by_year[money.year] += money.rupiah or 0
    years = [year for year in sorted(by_year) if by_year[year]]
    extra = by_year[years[0]] if years else Decimal(0)
    lines = wording.listed([at(each.source) for each in (node, *twins)])
    span, rest = (f"jumlah {years[0]}", "; tahun lain juga lebih besar") if len(years) > 1 else ("jumlahnya", "")
    both = "keduanya" if len(twins) == 1 else "semuanya"
    amount = f" Bila {both} dihitung, {span} lebih besar {wording.rupiah(extra)}{rest}." if extra else ""
    return Finding(
        rule="baris-ganda",
        severity=FindingSeverity.HIGH if extra else FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(node.id),
        message=(
            f"Nama, pagu, dan target yang sama tercetak {len(twins) + 1} kali di bawah induk yang sama "
            f"({lines}).{amount}"
        ),
        quotes=tuple(quotes),
        node_id=node.id,
        year=years[0] if len(years) == 1 else "",
        difference=f"{extra:f}" if extra else "",
    )


def _yearly(prints: Sequence[Money]) -> list[Money]:
    """The ceilings of a node by year in its first table: what can be added without counting anything twice."""
    found = [m for m in prints if (m.kind, m.version) == (MoneyKind.CEILING, Version.ORIGINAL) and m.rupiah is not None]
    ends = [money for money in found if money.period is Period.END]
    years = [money for money in found if money.period is Period.YEAR] or ends
    return [money for money in years if money.source.table == years[0].source.table]


def _figure_quotes(dossier: Dossier, node: Node) -> list[Quote]:
    """The money of a row and the targets of its own indicators."""
    plan = dossier.plan
    values = (value for own in plan.indicators_of(node.id) for value in plan.values_of(own.id))
    targets = [quote_value(plan, value) for value in values if value.role is Role.TARGET]
    return [*(quote_money(plan, money) for money in plan.money_of(node.id)), *targets]
