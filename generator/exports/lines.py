"""Findings become the lines of a check: text by document and severity, JSON objects, or GitHub annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType

from generator import wording
from generator.exports.contract import FINDINGS
from generator.exports.rows import finding_row
from generator.model.findings import Finding, Quote
from generator.model.plan import Plan
from generator.model.records import Node
from generator.model.review import NOT_YET
from generator.model.terms import FindingSeverity
from generator.problems import Location, annotation

HEADING = "Temuan tentang dokumen"


def finding_lines(plan: Plan, style: str, folder: str = "") -> Iterator[str]:
    """Every finding, held ones too, as `text`, `json` or `github`; annotations name files below `folder`."""
    if style == "text":
        yield from _text_lines(plan)
        return
    for document in plan.documents:
        for finding in plan.all_findings_in(document.id):
            yield _as_json(plan, finding) if style == "json" else _as_annotation(plan, finding, folder)


def place_of(plan: Plan, finding: Finding) -> Location:
    """Where the content states what a finding speaks of: its indicator, its node, or its document."""
    record_id = finding.indicator_id or finding.node_id
    return plan.record(record_id).origin if record_id else plan.document(finding.document_id).origin


def subject_words(plan: Plan, finding: Finding) -> str:
    """The name of what a finding speaks of, for reading; of a document its short title."""
    record_id = finding.indicator_id or finding.node_id
    if not record_id:
        return wording.plain(plan.document(finding.document_id).entry.short_title)
    record = plan.record(record_id)
    qualifier = record.entry.qualifier if isinstance(record, Node) else None
    name = wording.plain(wording.normal_case(record.entry.name, plan.abbreviations))
    return f"{name} ({qualifier})" if qualifier else name


def held_words(plan: Plan, document_id: str) -> str:
    """A sentence on when the findings of a document may be published; empty when they are."""
    day = plan.held_until(document_id)
    if not day:
        return ""
    if day == NOT_YET:
        days = plan.agency(plan.document(document_id).agency_id).entry.review_days
        return f"Belum tampil di situs: masa tinjau {days} hari mulai pada tanggal terbit pertama dokumen ini."
    return f"Belum tampil di situs: masa tinjau berlaku sampai penerbitan pada atau sesudah {wording.date(day)}."


def _text_lines(plan: Plan) -> Iterator[str]:
    heading = HEADING
    for document in plan.documents:
        findings = plan.all_findings_in(document.id)
        if not findings:
            continue
        yield from [heading] if heading else []
        heading = ""
        yield f"\n{document.id}: {wording.plain(document.entry.short_title)} ({len(findings)} temuan)"
        yield from [held] if (held := held_words(plan, document.id)) else []
        for severity, group in groupby(findings, lambda finding: finding.severity):
            same = tuple(group)
            yield f"  {severity.value} ({len(same)})"
            yield from (f"    {_as_text(plan, finding)}" for finding in same)


def _as_text(plan: Plan, finding: Finding) -> str:
    place = place_of(plan, finding)
    return f"{place}: {finding.severity.value} {finding.rule}: {_sentences(plan, finding)} [{finding.anchor}]"


def _sentences(plan: Plan, finding: Finding) -> str:
    parts = [f"“{subject_words(plan, finding)}”. {finding.message}", finding.proposal]
    parts += [f"Sebabnya mungkin sama dengan [{finding.cause}]."] if finding.cause else []
    parts += [f"Sudah ditanggapi: {finding.response.status.value}."] if finding.response else []
    return wording.plain(" ".join(part for part in parts if part))


def _as_json(plan: Plan, finding: Finding) -> str:
    place = place_of(plan, finding)
    fields = {
        "jenis": "temuan",
        **dict(zip(FINDINGS.columns, finding_row(plan, finding), strict=True)),
        "kutipan": [_quote(quote) for quote in finding.quotes],
        "ditahan_sampai": plan.held_until(finding.document_id),
        "berkas": place.file,
        "baris": place.line,
        "kolom": place.column,
    }
    return json.dumps(fields, ensure_ascii=False)


def _quote(quote: Quote) -> dict[str, str]:
    source = quote.source
    return {
        "label": quote.label,
        "tercetak": quote.printed,
        "id": quote.record_id,
        "sumber_tabel": source.table,
        "sumber_halaman": source.page,
        "sumber_baris": source.lines,
    }


_LEVELS = MappingProxyType({FindingSeverity.HIGH: "warning"})


def _as_annotation(plan: Plan, finding: Finding, folder: str) -> str:
    place = place_of(plan, finding)
    place = replace(place, file=f"{folder}/{place.file}" if folder else place.file)
    held = held_words(plan, finding.document_id)
    text = f"Temuan {finding.severity.value}: {_sentences(plan, finding)} {held}"
    return annotation(_LEVELS.get(finding.severity, "notice"), place, finding.rule, text)
