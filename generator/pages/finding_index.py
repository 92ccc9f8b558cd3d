"""The findings of all documents: how many each has, the heaviest of each, and the catalogue of rules."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document
from generator.model.terms import FindingSeverity
from generator.pages.frame import Frame, Link, NavigationItem, Page, relative
from generator.pages.labels import SEVERITY_MEANINGS, status_words
from generator.pages.notices import (
    Mark,
    Note,
    findings_url,
    headline_note,
    heaviest,
    mark_of,
    selection_words,
    severity_anchor,
    severity_words,
)
from generator.pages.rule_list import URL, RuleEntry, view_rules
from generator.pages.surroundings import HOME

MOST_HEAVIEST = 10
"""At most this many of the heaviest findings of one document."""


@dataclass(frozen=True, slots=True)
class Severity:
    """One severity with its meaning."""

    mark: Mark
    meaning: str


@dataclass(frozen=True, slots=True)
class CountCell:
    """How many findings of one severity a document has."""

    mark: Mark
    link: Link


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document with the counts of its findings."""

    link: Link
    agency: str
    status: str
    held: str
    """Why no counts are shown; empty where they are."""
    counts: tuple[CountCell, ...]
    total: str


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The heaviest findings of one document."""

    title: str
    notes: tuple[Note, ...]
    selection: str
    """How many of the document's heavy findings these are."""
    more: Link


@dataclass(frozen=True, slots=True)
class FindingIndexPage:
    """What the template of the findings of all documents prints."""

    lead: str
    severities: tuple[Severity, ...]
    documents: tuple[DocumentRow, ...]
    heaviest: tuple[Heaviest, ...]
    rules: tuple[RuleEntry, ...]
    data: Link


def view_finding_index(plan: Plan) -> Page:
    """The page of all findings."""
    lead = _lead(plan)
    frame = Frame(
        url=URL,
        title="Temuan pemeriksaan",
        kind="Temuan",
        description=lead,
        crumbs=(HOME, NavigationItem("Temuan pemeriksaan", URL)),
        filters={"Jenis": ("Temuan",)},
    )
    view = FindingIndexPage(
        lead,
        tuple(Severity(mark_of(each), SEVERITY_MEANINGS[each]) for each in FindingSeverity),
        tuple(_row(plan, document) for document in plan.documents),
        tuple(found for document in plan.documents if (found := _heaviest(plan, document)).notes),
        view_rules(plan, URL),
        Link("Unduh temuan sebagai data", relative(URL, "data")),
    )
    return Page("finding_index.md.jinja", frame, view)


def _lead(plan: Plan) -> str:
    findings = [finding for document in plan.documents for finding in plan.findings_in(document.id)]
    if not findings:
        return "Pemeriksaan kami belum menampilkan temuan tentang dokumen di situs ini."
    count = wording.number(len(findings))
    documents = wording.number(len({finding.document_id for finding in findings}))
    return f"Ada {count} temuan dalam {documents} dokumen: {severity_words(findings)}."


def _row(plan: Plan, document: Document) -> DocumentRow:
    findings = plan.findings_in(document.id)
    counts = Counter(finding.severity for finding in findings)
    url = findings_url(document.id)
    return DocumentRow(
        Link(document.entry.short_title, relative(URL, url)),
        plan.agency(document.agency_id).entry.name,
        status_words(document),
        "dalam masa tinjau instansi" if plan.held_until(document.id) else "",
        tuple(CountCell(mark_of(each), _count(url, each, counts[each])) for each in FindingSeverity),
        wording.number(len(findings)),
    )


def _count(url: str, severity: FindingSeverity, count: int) -> Link:
    return Link(wording.number(count), relative(URL, url, severity_anchor(severity)) if count else "")


def _heaviest(plan: Plan, document: Document) -> Heaviest:
    agency = plan.agency(document.agency_id).entry.short_name
    notes = tuple(headline_note(plan, URL, finding) for finding in heaviest(plan, document, MOST_HEAVIEST))
    return Heaviest(
        f"{document.entry.short_title} {agency}",
        notes,
        selection_words(plan, [document], len(notes)),
        Link("Semua temuan dokumen ini", relative(URL, findings_url(document.id))),
    )
