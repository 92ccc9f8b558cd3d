"""Findings as short notices: shape and word of a severity, counts in words, and the notes beside a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.model.records import Document, Money, Node, Value
from generator.model.rulebook import RULES
from generator.model.rulebook.figures import FIGURES
from generator.model.terms import SEVERITY_SHAPES, FindingOrigin, FindingSeverity
from generator.pages.frame import KeyFact, Link, relative
from generator.pages.labels import full_node_name

MOST_NOTES = 3
"""A record shows at most this many notes; the rest is one click away."""
REPEATING = frozenset({"cetakan-berbeda", "uang-berbeda"})
"""Rules that say what the note about differing prints says too."""
LIGHT = frozenset({FindingSeverity.LOW, FindingSeverity.INFO})
"""Severities of findings that say more about form than about figures."""
_OF_FIGURES = frozenset(rule.slug for rule in FIGURES)
_WEIGHTS = {severity: place for place, severity in enumerate(FindingSeverity)}


@dataclass(frozen=True, slots=True)
class Mark:
    """A severity for eye, ear and style sheet: a shape of its own and a word."""

    shape: str
    word: str


@dataclass(frozen=True, slots=True)
class Note:
    """One finding as a line: severity, what it speaks of, its sentences, and where its arithmetic stands."""

    mark: Mark
    link: Link
    message: str
    remark: str = ""
    """Its rule, on pages about many documents, and on home the document too."""
    answer: str = ""
    """That the agency answered, and how; empty without a response."""
    is_operand: bool = False
    """Whether the page's own figure is only one of those that the finding calculates with."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The findings that name a record: the heavy ones first, and of these the ones about itself."""

    title: str
    notes: tuple[Note, ...]
    more: Link
    """The way to those that are not shown; empty text where all are."""


def mark_of(severity: FindingSeverity) -> Mark:
    """Shape and word of a severity."""
    return Mark(SEVERITY_SHAPES[severity], severity.value)


def findings_url(document_id: str) -> str:
    """The URL of a document's findings."""
    return f"{document_id}/temuan"


def severity_anchor(severity: FindingSeverity) -> str:
    """The anchor of a severity on the findings page of a document."""
    return f"keparahan-{severity.value}"


def finding_link(page_url: str, finding: Finding, text: str) -> Link:
    """The way to a finding on the findings page of its document."""
    return Link(text, relative(page_url, findings_url(finding.document_id), finding.anchor))


def title_of(plan: Plan, finding: Finding) -> str:
    """What a finding speaks of, as a heading: the name of the record, with kind and year of its first print."""
    first = finding.quotes[0] if finding.quotes else None
    record_id = finding.indicator_id or finding.node_id or (first.record_id if first else "")
    if not record_id:
        return wording.first_upper(first.label) if first else RULES[finding.rule].name
    name = record_name(plan, record_id)
    if finding.year and first and first.label.startswith(name):
        return first.label
    return f"{name}, {finding.year}" if finding.year else name


def record_name(plan: Plan, record_id: str) -> str:
    """The name of a node, with its qualifier, or of an indicator, for reading."""
    record = plan.record(record_id)
    if isinstance(record, Node):
        return full_node_name(plan, record)
    return wording.normal_case(record.entry.name, plan.abbreviations)


def severity_words(findings: Iterable[Finding]) -> str:
    """How many of each severity, heaviest first: `8 tinggi, 20 sedang, dan 13 rendah`."""
    counts = Counter(finding.severity for finding in findings)
    return wording.listed([f"{wording.number(counts[each])} {each.value}" for each in FindingSeverity if counts[each]])


def findings_fact(plan: Plan, document: Document) -> KeyFact:
    """The findings of a document as a key fact that leads to their page."""
    url = relative(document.id, findings_url(document.id))
    findings = plan.findings_in(document.id)
    if plan.held_until(document.id):
        return KeyFact("Temuan", Link("dalam masa tinjau instansi", url), is_figure=False)
    if not findings:
        return KeyFact("Temuan", Link("tidak ada menurut pemeriksaan kami", url), is_figure=False)
    return KeyFact("Temuan", Link(wording.number(len(findings)), url), severity_words(findings))


def view_notes(plan: Plan, page_url: str, record_id: str) -> Notes | None:
    """The notes beside a record; None without any."""
    findings = _without_symptoms(plan.findings_about(record_id))
    if not findings:
        return None
    ordered = sorted(findings, key=lambda each: (each.severity in LIGHT, not is_questioned(each, record_id)))
    shown = tuple(_note(plan, page_url, record_id, finding) for finding in ordered[:MOST_NOTES])
    rest = ordered[MOST_NOTES:]
    more = finding_link(page_url, rest[0], f"{wording.number(len(rest))} lainnya") if rest else Link("")
    return Notes(_notes_title(len(ordered), sum(is_questioned(each, record_id) for each in ordered)), shown, more)


def is_questioned(finding: Finding, record_id: str) -> bool:
    """Whether a finding speaks of a record, and does not merely calculate with its figures."""
    named = {finding.node_id, finding.indicator_id}
    named |= {quote.record_id for quote in (*finding.quotes[:1], finding.suspect) if quote}
    return record_id in named


def doubt_sentence(plan: Plan, record_id: str) -> str:
    """That a heavy finding questions the result that a sentence has just told; empty where none does."""
    found = (each for each in plan.findings_about(record_id) if each.rule in _OF_FIGURES and each.severity not in LIGHT)
    is_doubted = any(is_questioned(each, record_id) for each in found)
    return " Sebuah temuan di bawah mempersoalkan angkanya." if is_doubted else ""


def question_mark(plan: Plan, record_id: str) -> Mark | None:
    """The heaviest finding about figures of a record, as a mark beside them; None where there are only light ones."""
    found = (each for each in plan.findings_about(record_id) if is_questioned(each, record_id))
    severity = next((each.severity for each in found if each.severity not in LIGHT), None)
    return mark_of(severity) if severity else None


def is_symptom(finding: Finding, cause: Finding | None) -> bool:
    """Whether a finding may stand below its cause: a heavier one is never hidden under a lighter one."""
    return cause is not None and _WEIGHTS[cause.severity] <= _WEIGHTS[finding.severity]


def is_headline(finding: Finding) -> bool:
    """Whether a finding may stand on home and on lists of the heaviest: it cannot be damage of our own text.

    Before a comparison it also rests on no doubtful reading, and no print in it would be read otherwise.
    """
    if finding.origin is FindingOrigin.NOT_COMPARED:
        is_doubtful = finding.confidence is not None or finding.suspect is not None
        return not is_doubtful and not RULES[finding.rule].may_be_extraction
    return finding.origin is FindingOrigin.DOCUMENT


def heaviest(plan: Plan, document: Document, most: int) -> tuple[Finding, ...]:
    """The first findings of severity `tinggi` of a document that may stand on lists of the heaviest."""
    heavy = (each for each in plan.findings_in(document.id) if each.severity is FindingSeverity.HIGH)
    return tuple(each for each in _without_symptoms(heavy) if is_headline(each))[:most]


def selection_words(plan: Plan, documents: Iterable[Document], shown: int) -> str:
    """How many heavy findings a list shows, and of how many: `10 dari 29 temuan tinggi`, or all `3 temuan tinggi`."""
    severities = [finding.severity for document in documents for finding in plan.findings_in(document.id)]
    high = FindingSeverity.HIGH
    every = severities.count(high)
    whole = f" dari {wording.number(every)}" if shown < every else ""
    return f"{wording.number(shown)}{whole} temuan {high.value}"


def headline_note(plan: Plan, page_url: str, finding: Finding, place: str = "") -> Note:
    """A finding on a page about many documents, with its rule and, if it is named, its place."""
    link = finding_link(page_url, finding, title_of(plan, finding))
    rule = RULES[finding.rule].name
    remark = f"{place} · {rule}" if place else rule
    return Note(mark_of(finding.severity), link, finding.message, remark, _answer(finding))


def place_of(plan: Plan, finding: Finding) -> str:
    """The document and agency of a finding in words."""
    document = plan.document(finding.document_id)
    return f"{document.entry.short_title} {plan.agency(document.agency_id).entry.short_name}"


def unrepeated(findings: Iterable[Finding], figures: Iterable[Value | Money]) -> list[Value | Money]:
    """The figures whose differing prints no finding shows already."""
    quoted = {(quote.source, quote.printed) for each in findings if each.rule in REPEATING for quote in each.quotes}
    return [figure for figure in figures if (figure.source, figure.printed) not in quoted]


def _without_symptoms(findings: Iterable[Finding]) -> list[Finding]:
    """The findings whose cause is not among them."""
    findings = tuple(findings)
    known = {finding.id: finding for finding in findings}
    return [finding for finding in findings if not is_symptom(finding, known.get(finding.cause_id))]


def _notes_title(every: int, own: int) -> str:
    """How many findings speak of a record, and how many only use its figures."""
    if not own:
        return f"Ikut disebut dalam {wording.number(every)} temuan"
    others = f"; ikut disebut dalam {wording.number(every - own)} temuan lain" if every > own else ""
    return f"{wording.number(own)} temuan{others}"


def _note(plan: Plan, page_url: str, record_id: str, finding: Finding) -> Note:
    is_operand = not is_questioned(finding, record_id)
    text = title_of(plan, finding) if is_operand else "Lihat hitungannya"
    link = finding_link(page_url, finding, text)
    return Note(mark_of(finding.severity), link, finding.message, "", _answer(finding), is_operand)


def _answer(finding: Finding) -> str:
    return f"{finding.response.status.value} instansi" if finding.response else ""
