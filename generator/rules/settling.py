"""What the findings of a document settle together: origin, causes, distinct addresses, responses, order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, count

from generator.model.findings import Finding, Quote, Response
from generator.model.records import Document
from generator.model.rulebook import RULES
from generator.model.terms import Compared, FindingOrigin, FindingSeverity

_Print = tuple[str, str, str, str, str]
_ORDER = {severity: place for place, severity in enumerate(FindingSeverity)}
_RULE_ORDER = {slug: place for place, slug in enumerate(RULES)}


def settle(document: Document, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of a document with origin, cause and response, each with an address of its own.

    The heaviest come first, then in the order of the rulebook: money, figures, texts; of one rule in document order.
    """
    findings = _with_causes(_with_distinct_subjects(found))
    answers = {each.finding: Response(each.text, each.date, each.status) for each in document.entry.responses}
    settled = (
        replace(finding, origin=_origin(document, finding), response=answers.get(finding.anchor))
        for finding in findings
    )
    return tuple(sorted(settled, key=lambda finding: (_ORDER[finding.severity], _RULE_ORDER[finding.rule])))


def _origin(document: Document, finding: Finding) -> FindingOrigin:
    source = document.entry.source
    if source.compared is Compared.NO:
        return FindingOrigin.NOT_COMPARED
    damaged = _lines(source.damaged or "")
    cited = {line for quote in finding.quotes for line in quote.source.line_numbers}
    return FindingOrigin.EXTRACTION if cited & damaged else FindingOrigin.DOCUMENT


def _lines(spans: str) -> set[int]:
    found: set[int] = set()
    for span in spans.split():
        first, _, last = span.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return found


def _with_distinct_subjects(found: Iterable[Finding]) -> list[Finding]:
    """Two findings of one rule about one thing are told apart by their first line, then by their order."""
    findings: list[Finding] = []
    used: set[str] = set()
    for finding in found:
        line = finding.quotes[0].source.lines.split(" ")[0] if finding.quotes else ""
        placed = f"{finding.subject}-b{line}" if line else finding.subject
        subjects = chain((finding.subject, placed), (f"{placed}-{number}" for number in count(2)))
        distinct = (replace(finding, subject=subject) for subject in subjects)
        findings.append(next(each for each in distinct if each.anchor not in used))
        used.add(findings[-1].anchor)
    return findings


def _with_causes(findings: list[Finding]) -> list[Finding]:
    """A finding that quotes a print which another one proposes to read otherwise is a symptom of that one.

    Of several that propose it, the one that is about the print itself is the cause.
    """
    causes: dict[_Print, str] = {}
    for finding in sorted(findings, key=_is_beside_its_suspect):
        if finding.suspect:
            causes.setdefault(_key(finding.suspect), finding.anchor)
    return [replace(finding, cause=finding.cause or _cause(finding, causes)) for finding in findings]


def _is_beside_its_suspect(finding: Finding) -> bool:
    return not finding.suspect or not finding.quotes or _key(finding.quotes[0]) != _key(finding.suspect)


def _cause(finding: Finding, causes: dict[_Print, str]) -> str:
    if finding.suspect and causes[_key(finding.suspect)] == finding.anchor:
        return ""
    named = (causes.get(_key(quote), "") for quote in finding.quotes)
    return next((cause for cause in named if cause and cause != finding.anchor), "")


def _key(quote: Quote) -> _Print:
    """A line may print one amount for several records, and a row may print it for several years: the label tells."""
    return quote.source.table, quote.source.lines, quote.printed, quote.record_id, quote.label
