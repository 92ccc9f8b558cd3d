"""A finding about one node or indicator, which quotes the record's own name first."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.findings import Finding, Quote
from generator.model.records import Indicator, Node
from generator.model.terms import FindingSeverity
from generator.rules.dossier import Dossier
from generator.rules.quoting import quote_record, subject_of


def about_record(
    dossier: Dossier,
    record: Node | Indicator,
    rule: str,
    severity: FindingSeverity,
    message: str,
    quotes: Iterable[Quote] = (),
) -> Finding:
    """A finding of a rule that says one thing of a record."""
    return Finding(
        rule=rule,
        severity=severity,
        document_id=dossier.document.id,
        subject=subject_of(record.id),
        message=message,
        quotes=(quote_record(dossier.plan, record), *quotes),
        node_id=record.id if isinstance(record, Node) else record.node_id,
        indicator_id="" if isinstance(record, Node) else record.id,
    )
