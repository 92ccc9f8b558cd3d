"""How rules quote prints: with a label in words and their place; and names, figures and addresses for findings."""

from __future__ import annotations

import re
from decimal import Decimal

from generator import wording
from generator.model.errata import Erratum
from generator.model.findings import Quote
from generator.model.plan import Plan
from generator.model.records import Document, Fact, Indicator, Mention, Money, Node, Source, Value
from generator.model.terms import PERIOD_WORDS, Confidence, MoneyKind, Period, Role, Term, Version

_ROLES = {
    Role.BASELINE: "nilai awal",
    Role.TARGET: "target",
    Role.ACTUAL: "realisasi",
    Role.ACHIEVEMENT: "capaian",
    Role.NUMERATOR: "pembilang",
    Role.DENOMINATOR: "penyebut",
}
MONEY_WORDS = {MoneyKind.CEILING: "pagu", MoneyKind.SPENT: "realisasi anggaran"}
"""What each kind of money is called in a sentence."""
_VERSIONS = {Version.ORIGINAL: "", Version.AMENDED: " sesudah perubahan"}
_NOT_KEBAB = re.compile(r"[^a-z0-9]+")
_WEAKEST = (Confidence.LOW, Confidence.MEDIUM)
ORDINARY = frozenset({MoneyKind.CEILING, Role.TARGET, Period.YEAR, Version.ORIGINAL})
"""What an address leaves out: most findings are about ceilings and targets of whole years before any change."""
EXCEPT_YEAR = ORDINARY - {Period.YEAR}
"""What the addresses of rules leave out that name the whole year too."""


def name_of(plan: Plan, record_id: str) -> str:
    """The name of a node or indicator for reading: printed capitals in title case, with the qualifier of ours."""
    record = plan.record(record_id)
    name = wording.normal_case(record.entry.name, plan.abbreviations)
    qualifier = record.entry.qualifier if isinstance(record, Node) else None
    return f"{name} ({qualifier})" if qualifier else name


def when(year: str, period: Period, version: Version = Version.ORIGINAL) -> str:
    """Time of a figure in words: `2024`, `triwulan I 2024`, `akhir periode`, `2024 sesudah perubahan`."""
    words = PERIOD_WORDS[period]
    return (words if period is Period.END else f"{words} {year}".strip()) + _VERSIONS[version]


def money_words(money: Money) -> str:
    """What an amount is: `pagu 2024`, `pagu 2024 sesudah perubahan`."""
    return f"{MONEY_WORDS[money.kind]} {when(money.year, money.period, money.version)}"


def value_words(value: Value) -> str:
    """What a figure is: `target 2024`."""
    return f"{_ROLES[value.role]} {when(value.year, value.period, value.version)}"


def with_erratum(label: str, erratum: Erratum | None) -> str:
    """The label of a print, with what its agency corrected it to: rules compare that, the quote shows the print."""
    return f"{label}, diralat menjadi {erratum.printed}" if erratum else label


def quote_money(plan: Plan, money: Money) -> Quote:
    """An amount with the record that it is printed for."""
    record_id = money.indicator_id or money.node_id
    label = with_erratum(f"{name_of(plan, record_id)}, {money_words(money)}", money.erratum)
    return Quote(label, money.printed, money.source, record_id)


def quote_value(plan: Plan, value: Value) -> Quote:
    """A figure of an indicator, with the indicator."""
    label = with_erratum(f"{name_of(plan, value.indicator_id)}, {value_words(value)}", value.erratum)
    return Quote(label, value.printed, value.source, value.indicator_id)


def quote_fact(fact: Fact) -> Quote:
    """A figure of no indicator, with the record that it stands beside."""
    label = with_erratum(fact.entry.label, fact.erratum)
    return Quote(label, fact.entry.printed, fact.source, fact.indicator_id or fact.node_id or "")


def quote_record(plan: Plan, record: Node | Indicator) -> Quote:
    """The printed name of a node or indicator."""
    what = "nama indikator" if isinstance(record, Indicator) else f"nama {level_words(record)}"
    return Quote(what, record.entry.name, record.source, record.id)


def quote_mention(mention: Mention) -> Quote:
    """One wording of a record."""
    return Quote(
        f"{mention.entry.field.value} menurut cetakan lain", mention.entry.printed, mention.source, mention.record_id
    )


def table_words(document: Document, table_id: str) -> str:
    """A table inside a sentence: `tabel RKT 2022`, or only its name where that says what it is: `Tabel 6.1`."""
    name = document.table(table_id).name
    return name if name.casefold().startswith("tabel") else f"tabel {name}"


def level_words(node: Node) -> str:
    """The level of a node in words: `sub kegiatan`."""
    return node.level.value.replace("-", " ")


def subject_of(record_id: str, *parts: str) -> str:
    """The stable part of a finding's address: level and id of the record, then what tells findings about it apart.

    >>> subject_of("dinsos/rkt-2022/program/bencana", "2024", "Tabel 6.1")
    'program-bencana-2024-tabel-6-1'
    """
    own = record_id.split("/")[2:] or record_id.split("/")[1:]
    return "-".join(slug for part in (*own, *parts) if (slug := _NOT_KEBAB.sub("-", part.lower()).strip("-")))


def time_of(figure: Money | Value, unsaid: frozenset[Term] = ORDINARY) -> tuple[str, ...]:
    """What tells the figures of one record apart, for an address: year, table, then kind or role, period, version."""
    what = figure.kind if isinstance(figure, Money) else figure.role
    told = (term.value for term in (what, figure.period, figure.version) if term not in unsaid)
    return figure.year, figure.source.table, *told


def unless_own(record: Node | Indicator, table_id: str) -> str:
    """A table for an address; nothing for the one in which the record itself stands, which goes without saying."""
    return "" if table_id == record.source.table else table_id


def weakest(*confidences: Confidence | None) -> Confidence | None:
    """The lowest confidence among the readings that a finding rests on; None where none is low or medium."""
    return next((low for low in _WEAKEST if low in confidences), None)


def plain(number: Decimal) -> str:
    """A decimal for the data: with a point, without exponent and trailing zeros.

    >>> plain(Decimal("80.50")), plain(Decimal("1E+3"))
    ('80.5', '1000')
    """
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(number: Decimal) -> str:
    """A figure for a sentence: at most two decimals, no trailing zeros.

    >>> shown(Decimal("105.00")), shown(Decimal("16.9628")), shown(Decimal("1000"))
    ('105', '16,96', '1.000')
    """
    text = wording.number(round(number, 2))
    return text.rstrip("0").rstrip(",") if "," in text else text


def at(source: Source) -> str:
    """The line of a print in words, for a sentence: `baris 97`."""
    return f"baris {source.lines}" if source.lines else f"tabel {source.table}"
