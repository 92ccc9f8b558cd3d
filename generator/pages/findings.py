"""The findings of one document: by severity and rule, each with its prints, its arithmetic, origin and response."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import wording
from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.model.records import Document
from generator.model.review import NOT_YET
from generator.model.rulebook import RULES
from generator.model.terms import Compared, FindingSeverity
from generator.pages.abbreviations import Lead, explained
from generator.pages.finding import FindingView, view_finding
from generator.pages.frame import Abbreviation, Frame, KeyFact, Link, NavigationItem, Page, relative
from generator.pages.labels import SEVERITY_MEANINGS, status_words
from generator.pages.notices import Mark, findings_url, is_symptom, mark_of, severity_anchor, severity_words
from generator.pages.parts import parts_group
from generator.pages.rule_list import URL as RULES_URL
from generator.pages.rule_list import rule_link
from generator.pages.surroundings import document_crumbs, place_words, record_filters, with_search_words


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Findings of one rule and severity."""

    anchor: str
    rule: Link
    compares: str
    is_not: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class SeverityGroup:
    """Findings of one severity."""

    anchor: str
    mark: Mark
    title: str
    meaning: str
    rules: tuple[RuleGroup, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of one rule and severity there are, with the way to the first; empty text for none."""

    mark: Mark
    link: Link


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """How many findings a rule has, by severity."""

    rule: str
    counts: tuple[Count, ...]
    total: str


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """What the template of a document's findings prints."""

    title: str
    status: str
    lead: Lead
    facts: tuple[KeyFact, ...]
    """How many findings there are of each severity, with the way to them."""
    document: Link
    agency: Link
    rules: Link
    is_compared: bool
    columns: tuple[Mark, ...]
    summary: tuple[SummaryRow, ...]
    severities: tuple[SeverityGroup, ...]
    abbreviations: tuple[Abbreviation, ...]


def view_findings(plan: Plan, document: Document) -> Page:
    """The findings page of a document; while the review window is open it only says so."""
    url = findings_url(document.id)
    title = f"Temuan dalam {document.entry.short_title}"
    crumbs = (*document_crumbs(plan, document), NavigationItem(title, url))
    findings = plan.findings_in(document.id)
    groups = _by_cause(findings)
    agency = plan.agency(document.agency_id)
    lead = _lead(plan, document)
    frame = Frame(
        url=url,
        title=title,
        kind="Temuan",
        description=lead,
        origin=document.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        groups=(parts_group(plan, document, url),),
        filters=record_filters(plan, document, "Temuan"),
    )
    severities = tuple(each for each in FindingSeverity if any(finding.severity is each for finding in findings))
    view = FindingsPage(
        title=title,
        status=status_words(document),
        lead=Lead.of(lead),
        facts=tuple(_count_fact(findings, severity) for severity in severities),
        document=Link(document.entry.title, relative(url, document.id)),
        agency=Link(agency.entry.name, relative(url, agency.id)),
        rules=Link("daftar aturan", relative(url, RULES_URL)),
        is_compared=document.entry.source.compared is Compared.YES,
        columns=tuple(mark_of(severity) for severity in severities),
        summary=_summary(findings, groups, severities),
        severities=tuple(_severity(plan, url, each, findings, groups) for each in severities),
        abbreviations=(),
    )
    return Page("findings.md.jinja", with_search_words(plan, frame, [title]), explained(plan, view, title))


def held_sentence(plan: Plan, document: Document) -> str:
    """Until when the findings of a document are shown to its agency alone."""
    day = plan.held_until(document.id)
    days = plan.agency(document.agency_id).entry.review_days or ""
    when = f"pada atau sesudah {wording.date(day)}"
    if day == NOT_YET:
        when = f"{days} hari atau lebih sesudah dokumen ini pertama kali terbit di situs ini"
    what = f"Temuan tentang {document.entry.short_title}"
    return f"{what} diperlihatkan lebih dahulu kepada instansinya, dan tampil di sini pada penerbitan pertama {when}."


def _lead(plan: Plan, document: Document) -> str:
    if plan.held_until(document.id):
        return held_sentence(plan, document)
    findings = plan.findings_in(document.id)
    compared = "sudah" if document.entry.source.compared is Compared.YES else "belum"
    ending = f"{compared} dicocokkan dengan PDF resmi"
    title = document.entry.short_title
    if not findings:
        return f"Pemeriksaan kami tidak menemukan pertentangan dalam {title}; {ending}."
    symptoms = sum(bool(finding.cause) for finding in findings)
    shared = f" {wording.number(symptoms)} di antaranya gejala dari temuan lain." if symptoms else ""
    count = wording.number(len(findings))
    return f"Ada {count} temuan dalam {title}: {severity_words(findings)}; {ending}.{shared}"


def _count_fact(findings: tuple[Finding, ...], severity: FindingSeverity) -> KeyFact:
    mark = mark_of(severity)
    count = wording.number(sum(finding.severity is severity for finding in findings))
    return KeyFact(f"{mark.shape} {mark.word}", Link(count, f"#{severity_anchor(severity)}"))


def _by_cause(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Each finding of its own with the symptoms below it; one whose cause is not here, or leads back, is its own."""
    known = {finding.anchor: finding for finding in findings}
    groups: dict[str, list[Finding]] = {}
    symptoms: dict[str, list[Finding]] = defaultdict(list)
    for finding in known.values():
        root = _root(finding, known)
        if root is finding:
            groups[finding.anchor] = []
        else:
            symptoms[root.anchor].append(finding)
    return {anchor: symptoms[anchor] for anchor in groups}


def _root(finding: Finding, known: Mapping[str, Finding]) -> Finding:
    seen = {finding.anchor}
    above = finding
    while above.cause not in seen and is_symptom(above, known.get(above.cause)):
        seen.add(above.cause)
        above = known[above.cause]
    return finding if above.cause in seen else above


def _summary(
    findings: tuple[Finding, ...], groups: Mapping[str, list[Finding]], severities: tuple[FindingSeverity, ...]
) -> tuple[SummaryRow, ...]:
    found: dict[str, dict[FindingSeverity, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for finding in findings:
        found[finding.rule][finding.severity].append(finding)
    rows = []
    for slug, rule in RULES.items():
        if slug in found:
            counts = tuple(Count(mark_of(each), _count_link(found[slug][each], groups)) for each in severities)
            total = wording.number(sum(map(len, found[slug].values())))
            rows.append(SummaryRow(rule.name, counts, total))
    return tuple(rows)


def _count_link(findings: list[Finding], groups: Mapping[str, list[Finding]]) -> Link:
    if not findings:
        return Link("")
    own = [finding for finding in findings if finding.anchor in groups]
    anchor = _group_anchor(own[0]) if own else findings[0].anchor
    return Link(wording.number(len(findings)), f"#{anchor}")


def _group_anchor(finding: Finding) -> str:
    return f"{finding.severity.value}-{finding.rule}"


def _severity(
    plan: Plan,
    page_url: str,
    severity: FindingSeverity,
    findings: tuple[Finding, ...],
    groups: Mapping[str, list[Finding]],
) -> SeverityGroup:
    own = [finding for finding in findings if finding.severity is severity]
    known = {finding.anchor: finding for finding in findings}
    by_rule: dict[str, list[FindingView]] = defaultdict(list)
    for finding in own:
        if finding.anchor in groups:
            by_rule[finding.rule].append(
                view_finding(plan, page_url, finding, groups[finding.anchor], known.get(finding.cause))
            )
    inside = len(own) - sum(map(len, by_rule.values()))
    meaning = f"{wording.number(len(own))} temuan. {SEVERITY_MEANINGS[severity]}"
    if inside:
        meaning += f" {wording.number(inside)} di antaranya tercantum sebagai gejala di bawah sebabnya."
    return SeverityGroup(
        severity_anchor(severity),
        mark_of(severity),
        wording.first_upper(severity.value),
        meaning,
        tuple(_rule_group(page_url, severity, rule, tuple(views)) for rule, views in by_rule.items()),
    )


def _rule_group(page_url: str, severity: FindingSeverity, slug: str, views: tuple[FindingView, ...]) -> RuleGroup:
    rule = RULES[slug]
    return RuleGroup(f"{severity.value}-{slug}", rule_link(page_url, slug), rule.compares, rule.is_not, views)
