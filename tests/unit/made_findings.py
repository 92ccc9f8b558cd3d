"""Findings made for tests: a plan with these findings and no other, and one finding with only what a test names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.building import OutputFile, build
from generator.model.findings import Finding, Quote
from generator.model.plan import Plan
from generator.model.records import DocumentId, Source
from generator.model.terms import FindingSeverity

RKT = "dinas-pangan/rkt-2030"
PROGRAM = f"{RKT}/program/ketahanan-pangan"
RICE = f"{RKT}/kegiatan/penyaluran-beras"
HIGH, MEDIUM, LOW, INFO = FindingSeverity


def finding(subject: str, severity: FindingSeverity = HIGH, **fields: Any) -> Finding:
    """A finding about the program of the RKT in sites/minimal."""
    known = {"rule": "jumlah-rincian", "document_id": RKT, "message": f"Pesan {subject}.", "node_id": PROGRAM}
    return Finding(severity=severity, subject=subject, **{**known, **fields})


def quote(printed: str, line: str = "10", *, label: str = "Cetakan", record_id: str = "", table: str = "rkt") -> Quote:
    """A print in the official table of the RKT."""
    return Quote(label, printed, Source(DocumentId(RKT), table, "", line), record_id)


def with_findings(plan: Plan, *findings: Finding) -> Plan:
    """The same plan with these findings and no other."""
    return replace(plan, findings=findings)


def site_with(plan: Plan, *findings: Finding) -> dict[str, OutputFile]:
    """Everything that a plan with these findings builds, by uri."""
    return {file.uri: file for file in build(with_findings(plan, *findings))}
