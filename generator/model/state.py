"""The state of a plan: everything that it publishes of documents, nodes and indicators, as statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from generator.model.plan import Plan
from generator.model.reading import Reading, read_print
from generator.model.records import Document, Fact, Indicator, Money, Node, Value
from generator.model.statements import Statement, within
from generator.model.terms import Aggregation, Direction, DocumentStatus, Period, Version, YesNo

DOCUMENT_KEYS = ("title", "short_title", "first_year", "last_year", "status", "number", "date", "amends", "publisher")
NODE_KEYS = ("name", "qualifier", "code", "objective", "target_group", "place", "remark")
INDICATOR_KEYS = ("name", "group", "is_key", "unit", "direction", "aggregation", "definition", "formula", "data_source")
PARENT, OWNER = "induk", "simpul"
_SILENT = frozenset({YesNo.NO, Direction.NOT_STATED, Aggregation.NOT_STATED, DocumentStatus.NOT_STATED})


def state_of(plan: Plan) -> tuple[Statement, ...]:
    """Everything that a plan states, sorted: the state that a publication leaves behind."""
    return tuple(sorted(statement for part in _parts(plan) for statement in part))


def _parts(plan: Plan) -> Iterator[Iterable[Statement]]:
    yield (each for document in plan.documents for each in _of_entry(document, DOCUMENT_KEYS))
    yield (each for node in plan.nodes for each in _of_entry(node, NODE_KEYS))
    yield (each for indicator in plan.indicators for each in _of_entry(indicator, INDICATOR_KEYS))
    yield (Statement(node.id, PARENT, "", within(node.parent_id)) for node in plan.nodes if node.parent_id)
    yield (Statement(each.id, OWNER, "", within(each.node_id)) for each in plan.indicators)
    yield (_of_value(plan, value) for value in plan.values)
    yield (_of_money(plan, money) for money in plan.money)
    yield (_of_fact(plan, fact) for fact in plan.facts)
    yield _beside(plan)


def _of_entry(record: Document | Node | Indicator, keys: Iterable[str]) -> Iterator[Statement]:
    """One line for each stated attribute, by its content key."""
    for key in keys:
        value = getattr(record.entry, key)
        if value and value not in _SILENT:
            text = str(value.value if isinstance(value, Enum) else value)
            yield Statement(record.id, type(record.entry).model_fields[key].alias or key, "", text)


def _of_value(plan: Plan, value: Value) -> Statement:
    owner = plan.indicator(value.indicator_id).node_id
    beside = f"di {within(value.node_id)}" if value.node_id != owner else ""
    what = _words(value.role.value, *_time(value), beside)
    return Statement(value.indicator_id, what, value.source.table, value.printed, *_read(plan, value, value.printed))


def _of_money(plan: Plan, money: Money) -> Statement:
    what = _words(money.kind.value, *_time(money), money.fund)
    owner = money.indicator_id or money.node_id
    return Statement(owner, what, money.source.table, money.printed, *_read(plan, money, money.printed))


def _of_fact(plan: Plan, fact: Fact) -> Statement:
    entry = fact.entry
    what = entry.id or _words(f"{entry.topic}: {entry.label}", entry.year or "")
    owner = fact.indicator_id or fact.node_id or fact.document_id
    return Statement(owner, f"fakta {what}", fact.source.table, entry.printed, *_read(plan, fact, entry.printed))


def _beside(plan: Plan) -> Iterator[Statement]:
    """What stands beside records without a figure: items, uses, holders, other wordings, ties."""
    for item in plan.items:
        owner = item.indicator_id or item.node_id or item.document_id
        yield Statement(owner, f"butir {item.entry.kind.value}", item.source.table, item.entry.summary)
    for use in plan.uses:
        yield Statement(use.indicator_id, f"pemakaian di {within(use.node_id)}", use.source.table, "")
    for holder in plan.holders:
        who = within(holder.unit_id) if holder.unit_id else holder.entry.position or ""
        yield Statement(holder.node_id, "pengampu", holder.source.table, who)
    for mention in plan.mentions:
        entry = mention.entry
        what = f"sebutan {entry.field.value}"
        yield Statement(mention.record_id, what, mention.source.table, entry.printed, entry.read_as, entry.reason)
    for relation in plan.relations:
        tie = _words(relation.entry.kind.value, within(relation.target_id))
        yield Statement(relation.source_id, tie, relation.source.table, "", "", relation.entry.reason)


def _time(figure: Value | Money) -> tuple[str, ...]:
    period = "" if figure.period is Period.YEAR else figure.period.value
    return figure.year, period, "" if figure.version is Version.ORIGINAL else figure.version.value


def _read(plan: Plan, figure: Value | Money | Fact, printed: str) -> tuple[str, str]:
    """What counts where it is not what the print says, and why."""
    erratum, reason = figure.erratum, figure.doubt.reason
    if erratum:
        parts = (f"Ralat resmi nomor {erratum.number} tanggal {erratum.date}.", erratum.reason, reason)
        return canonical(figure.reading), _words(*parts)
    if not figure.doubt.is_declared:
        return "", ""
    document = plan.document(figure.source.document_id)
    style = document.table(figure.source.table).style or document.entry.style
    is_as_printed = read_print(printed, style) == figure.reading
    return "" if is_as_printed else canonical(figure.reading), reason


def canonical(reading: Reading) -> str:
    """A reading as an author writes it: `80`, `1200-1300`, a predicate; else the word for its state."""
    if reading.number is not None:
        return f"{reading.number:f}"
    if reading.low is not None and reading.high is not None:
        return f"{reading.low:f}-{reading.high:f}"
    return reading.predicate or reading.state.value


def _words(*parts: str) -> str:
    return " ".join(part for part in parts if part)
