"""The rows of each table of the contract, in the order of the content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from types import MappingProxyType

from generator import wording
from generator.model.errata import Erratum
from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.model.records import Fact, Money, Source, Value
from generator.model.terms import RelationKind

Row = tuple[str, ...]


def table_rows(plan: Plan, name: str) -> tuple[Row, ...]:
    """The rows of a table; every cell is text, empty where there is nothing."""
    return tuple(tuple(_cell(value) for value in row) for row in _ROWS[name](plan))


def finding_row(plan: Plan, finding: Finding) -> Row:
    """The row of one finding, also of one that its document still holds back."""
    response = finding.response
    subject = (finding.document_id, finding.node_id, finding.indicator_id, finding.year)
    arithmetic = (finding.printed, finding.computed, finding.difference, finding.proposal)
    cells = (
        finding.id,
        finding.rule,
        finding.severity,
        finding.origin,
        finding.confidence,
        finding.cause_id,
        *subject,
        finding.message,
        *arithmetic,
        f"{response.status.value} ({response.date}): {response.text}" if response else "",
        *_source(_finding_source(plan, finding)),
        f"/{finding.document_id}/temuan/#{finding.anchor}",
    )
    return tuple(_cell(value) for value in cells)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _source(source: Source | None) -> tuple[str, str, str]:
    return (source.table, source.page, source.lines) if source else ("", "", "")


def _doubt(figure: Value | Money | Fact) -> tuple[object, ...]:
    """Whether and why a figure is not what the document prints: its correction first, then our own reading."""
    doubt, erratum = figure.doubt, figure.erratum
    reasons = [erratum_words(erratum)] if erratum else []
    reasons += [doubt.reason] if doubt.reason else []
    return ("ya" if erratum or doubt.is_declared else "", " ".join(reasons), doubt.confidence)


def erratum_words(erratum: Erratum) -> str:
    """An official correction as a reason: `Ralat resmi nomor 9/2026 tanggal 3 Juli 2026: menjadi 80. Salah ketik.`."""
    reason = f" {erratum.reason}" if erratum.reason else ""
    day = wording.date(erratum.date)
    return f"Ralat resmi nomor {erratum.number} tanggal {day}: menjadi {erratum.printed}.{reason}"


def _url(record_id: str) -> str:
    return f"/{record_id}/"


Cells = Iterator[tuple[object, ...]]


def _agencies(plan: Plan) -> Cells:
    for agency in plan.agencies:
        entry = agency.entry
        contacts = "; ".join(entry.contacts)
        facts = (entry.name, entry.level, entry.government, entry.region_code, entry.website, contacts)
        yield agency.id, *facts, _url(agency.id)


def _documents(plan: Plan) -> Cells:
    for document in plan.documents:
        entry = document.entry
        yield (
            document.id,
            document.agency_id,
            document.id.split("/")[1],
            entry.kind,
            entry.title,
            entry.first_year,
            entry.last_year,
            entry.status,
            entry.number,
            entry.date,
            f"{document.agency_id}/{entry.amends}" if entry.amends else "",
            entry.publisher,
            entry.licence,
            entry.source.url,
            entry.source.sha256,
            entry.source.compared,
            _url(document.id),
        )


def _units(plan: Plan) -> Cells:
    for unit in plan.units:
        entry = unit.entry
        yield (
            unit.id,
            unit.agency_id,
            unit.parent_id,
            entry.name,
            entry.kind,
            entry.duty,
            *_source(unit.source),
            _url(unit.id),
        )


def _nodes(plan: Plan) -> Cells:
    for node in plan.nodes:
        entry = node.entry
        tie = plan.code_tie_of(node.id)
        codes = (tie.code, tie.version, tie.origin) if tie else ("", "", "")
        about = (entry.objective, entry.target_group, entry.place, entry.remark)
        identity = (node.id, node.document_id, entry.level, node.order)
        yield *identity, *codes, entry.name, node.parent_id, *about, *_source(node.source), _url(node.id)


def _holders(plan: Plan) -> Cells:
    for holder in plan.holders:
        entry = holder.entry
        yield holder.node_id, holder.unit_id, entry.position, entry.performance_level, *_source(holder.source)


def _indicators(plan: Plan) -> Cells:
    for indicator in plan.indicators:
        entry = indicator.entry
        yield (
            indicator.id,
            indicator.document_id,
            indicator.node_id,
            entry.group,
            entry.is_key,
            entry.name,
            entry.unit,
            entry.direction,
            entry.aggregation,
            entry.definition,
            entry.formula,
            entry.data_source,
            *_source(indicator.source),
            _url(indicator.id),
        )


def _uses(plan: Plan) -> Cells:
    for use in plan.uses:
        yield use.indicator_id, use.node_id, *_source(use.source)


def _mentions(plan: Plan) -> Cells:
    for mention in plan.mentions:
        entry = mention.entry
        reading = (entry.field, entry.printed, entry.read_as, entry.reason, entry.confidence)
        yield mention.record_id, *reading, *_source(mention.source)


def _relations(plan: Plan) -> Cells:
    for relation in plan.relations:
        entry = relation.entry
        tie = (relation.source_id, relation.target_id, entry.kind)
        yield *tie, entry.reason, entry.confidence, *_source(relation.source)
    for kinship in plan.kinships:
        for one, other in pairwise(kinship.indicator_ids):
            yield one, other, RelationKind.SAME, kinship.entry.reason, kinship.entry.confidence, *_source(None)


def _values(plan: Plan) -> Cells:
    for value in plan.values:
        reading = value.reading
        read = (reading.number, reading.low, reading.high, reading.predicate)
        when = (value.year, value.period, value.role, value.version)
        yield (
            value.indicator_id,
            value.node_id,
            *when,
            reading.state,
            value.printed,
            *read,
            *_doubt(value),
            *_source(value.source),
        )


def _money(plan: Plan) -> Cells:
    for money in plan.money:
        when = (money.year, money.period, money.kind, money.version, money.fund)
        doubt, source = _doubt(money), _source(money.source)
        yield money.node_id, money.indicator_id, *when, money.printed, money.rupiah, *doubt, *source


def _facts(plan: Plan) -> Cells:
    for fact in plan.facts:
        entry = fact.entry
        yield (
            fact.document_id,
            fact.node_id,
            fact.indicator_id,
            entry.topic,
            entry.label,
            entry.year,
            entry.printed,
            fact.reading.number,
            entry.unit or fact.reading.unit,
            *_doubt(fact),
            *_source(fact.source),
        )


def _items(plan: Plan) -> Cells:
    for item in plan.items:
        entry = item.entry
        about = (item.document_id, item.node_id, item.indicator_id)
        yield *about, entry.kind, entry.owner, item.order, entry.summary, *_source(item.source)


def _findings(plan: Plan) -> Cells:
    for document in plan.documents:
        for finding in plan.findings_in(document.id):
            yield finding_row(plan, finding)


def _finding_source(plan: Plan, finding: Finding) -> Source | None:
    """Where its first quote is printed; where it quotes nothing, where its record is."""
    if finding.quotes:
        return finding.quotes[0].source
    return plan.record(finding.record_ids[0]).source if finding.record_ids else None


_ROWS: MappingProxyType[str, Callable[[Plan], Cells]] = MappingProxyType(
    {
        "instansi": _agencies,
        "dokumen": _documents,
        "unit": _units,
        "simpul": _nodes,
        "pengampu": _holders,
        "indikator": _indicators,
        "pemakaian": _uses,
        "sebutan": _mentions,
        "relasi": _relations,
        "nilai": _values,
        "anggaran": _money,
        "fakta": _facts,
        "butir": _items,
        "temuan": _findings,
    }
)
