"""Links what a printed fact can be worked out again from: references become the prints that they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.linking.draft import Draft, Path
from generator.model.comparisons import Comparison, Operand
from generator.model.plan import Plan
from generator.model.reading import Reading
from generator.model.records import Document, Fact, Indicator, Money, Node, Value
from generator.model.terms import ComparisonKind, Level, MoneyKind, Period, Role, State, Version
from generator.problems import Location, nearest

_LEVELS = {level.value: level for level in Level}
_ROLES = {role.value: role for role in Role}
_MONEY = {kind.value: kind for kind in MoneyKind}
_NAMES = ("instansi/nama", "instansi/pemerintah", "dokumen/tahun", "dokumen/periode")
_INDICATOR = "indikator"
_WITHOUT_TABLE = 4
"""Parts of a reference to a figure that names no table: kind, id, role, year."""
_COUNTED = Reading(State.BLANK)


def link_comparisons(draft: Draft, plan: Plan) -> tuple[Comparison, ...]:
    """Every fact that says what it can be worked out from, with those prints; unknown references are reported.

    The facts of an agency that was refused wait for its mend: they may name it.
    """
    known = {agency.id for agency in plan.agencies}
    stated = ((fact, locate) for fact, locate in draft.compared if fact.document_id.split("/")[0] in known)
    return tuple(_compared(draft, plan, fact, locate) for fact, locate in stated)


def _compared(draft: Draft, plan: Plan, fact: Fact, locate: Callable[[Path], Location]) -> Comparison:
    stated = fact.entry.comparison
    if stated is None:
        raise ValueError("only facts with a comparison are collected")
    operands: list[Operand] = []
    for index, reference in enumerate(stated.operands):
        found = tuple(_resolve(plan, plan.document(fact.document_id), reference, stated.how))
        if not found:
            hint = _hint(plan, fact.document_id, reference, stated.how)
            message = f"'{reference}' tidak menunjuk cetakan apa pun dalam dokumen ini.{hint}"
            draft.report("rujukan-putus", locate(("hitungan", "dari", index)), message)
        operands += found
    return Comparison(fact, stated.how, tuple(operands))


def _resolve(plan: Plan, document: Document, reference: str, how: ComparisonKind) -> Iterator[Operand]:
    kind, *rest = reference.split("/")
    if how is ComparisonKind.MET and kind != _INDICATOR:
        return
    if reference in _NAMES:
        yield _name(plan, document, reference)
    elif kind == "fakta" and len(rest) == 1:
        yield from (_of_fact(fact) for fact in plan.facts_in(document.id) if fact.entry.id == rest[0])
    elif kind == _INDICATOR and len(rest) >= 3:
        yield from _of_values(plan, document, rest)
    elif kind in _LEVELS and len(rest) >= 3:
        yield from _of_money(plan, document, kind, rest)
    elif how in {ComparisonKind.COUNT, ComparisonKind.MET}:
        yield from _records(plan, document, kind, rest)


def _name(plan: Plan, document: Document, reference: str) -> Operand:
    agency = plan.agency(document.agency_id).entry
    entry = document.entry
    texts = {
        "instansi/nama": agency.name,
        "instansi/pemerintah": agency.government,
        "dokumen/tahun": entry.first_year,
        "dokumen/periode": f"{entry.first_year}-{entry.last_year}",
    }
    labels = {
        "instansi/nama": "nama instansi",
        "instansi/pemerintah": "pemerintah instansi",
        "dokumen/tahun": "tahun dokumen",
    }
    return Operand(labels.get(reference, "periode dokumen"), texts[reference], Reading(State.TEXT), None)


def _of_fact(fact: Fact) -> Operand:
    record_id = fact.indicator_id or fact.node_id or ""
    return Operand(fact.entry.label, fact.entry.printed, fact.reading, fact.source, record_id, erratum=fact.erratum)


def _of_values(plan: Plan, document: Document, parts: list[str]) -> Iterator[Operand]:
    own, role, year, *table = parts
    for value in plan.values_of(f"{document.id}/indikator/{own}"):
        fits = value.role is _ROLES.get(role) and value.year == year and value.period is Period.YEAR
        if fits and (not table or value.source.table == table[0]):
            yield _of_value(plan, value)
            return


def _of_value(plan: Plan, value: Value) -> Operand:
    name = plan.indicator(value.indicator_id).entry.name
    label = f"{name}, {value.role.value} {value.year}"
    return Operand(label, value.printed, value.reading, value.source, value.indicator_id, erratum=value.erratum)


def _of_money(plan: Plan, document: Document, level: str, parts: list[str]) -> Iterator[Operand]:
    own, kind, year, *table = parts
    for money in plan.money_of(f"{document.id}/{level}/{own}"):
        fits = money.kind is _MONEY.get(kind) and money.year == year and money.period is Period.YEAR
        if fits and money.version is Version.ORIGINAL and (not table or money.source.table == table[0]):
            yield _of_amount(plan, money)
            return


def _of_amount(plan: Plan, money: Money) -> Operand:
    label = f"{plan.node(money.node_id).entry.name}, {money.kind.value} {money.year}"
    about = (money.node_id, money.kind, money.year)
    return Operand(label, money.printed, money.reading, money.source, *about, erratum=money.erratum)


def _records(plan: Plan, document: Document, kind: str, rest: list[str]) -> Iterator[Operand]:
    wanted = f"{document.id}/{kind}/{rest[0]}" if rest else ""
    records: tuple[Node | Indicator, ...] = plan.nodes_of(document.id)
    if kind == _INDICATOR:
        records = plan.indicators_in(document.id)
    for record in records:
        belongs = kind == _INDICATOR or str(record.id).split("/")[2] == kind
        if record.id == wanted or (not rest and belongs):
            yield Operand(record.entry.name, "", _COUNTED, record.source, record.id)


def _hint(plan: Plan, document_id: str, reference: str, how: ComparisonKind) -> str:
    """The nearest reference that names something: a print of the same record, or else another record."""
    parts = reference.split("/")
    own, has_table = "/".join(parts[:2]), len(parts) > _WITHOUT_TABLE
    indicators = [f"{_INDICATOR}/{_short(each.id)}" for each in plan.indicators_in(document_id)]
    nodes = [f"{node.level.value}/{_short(node.id)}" for node in plan.nodes_of(document_id)]
    if how is ComparisonKind.MET:
        return nearest(own, indicators)
    if own in {*indicators, *nodes}:
        return nearest(reference, _prints_of(plan, document_id, own, has_table=has_table))
    facts = [f"fakta/{fact.entry.id}" for fact in plan.facts_in(document_id) if fact.entry.id]
    return nearest(own, [*facts, *indicators, *nodes, *_NAMES])


def _short(record_id: str) -> str:
    return record_id.rpartition("/")[2]


def _prints_of(plan: Plan, document_id: str, own: str, *, has_table: bool) -> set[str]:
    """The references to the figures of one record, with the table where the author named one."""
    found = {
        (money.kind.value, money.year, money.source.table)
        for money in plan.money_of(f"{document_id}/{own}")
        if money.period is Period.YEAR and money.version is Version.ORIGINAL
    }
    found |= {
        (value.role.value, value.year, value.source.table)
        for value in plan.values_of(f"{document_id}/{own}")
        if value.period is Period.YEAR
    }
    return {"/".join([own, *parts[: 3 if has_table else 2]]) for parts in found}
