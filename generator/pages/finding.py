"""One finding in full: its prints with their lines, the arithmetic, a proposal, the response, and its symptoms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.findings import Finding, Quote
from generator.model.plan import Plan
from generator.model.rulebook import RULES
from generator.model.terms import ORIGIN_SENTENCES
from generator.pages.abbreviations import Prose
from generator.pages.figures import source_note
from generator.pages.frame import Link, SourceNote, relative
from generator.pages.notices import LIGHT, Mark, mark_of, record_name, title_of

MOST_ROWS = 6
"""With more prints than this, a finding shows the questioned one; the operands are unfolded on demand."""
_DECIMAL = re.compile(r"-?\d+(\.\d+)?")
_FIGURE = re.compile(r"(Rp\.?\s*)?[-\d.,]*\d[-\d.,]*\s*%?")


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One print: what it is, as printed, and where."""

    link: Link
    printed: str
    """As printed; empty where nothing is printed."""
    is_figure: bool
    source: SourceNote


@dataclass(frozen=True, slots=True)
class ResponseView:
    """What the agency answers."""

    heading: str
    text: Prose


@dataclass(frozen=True, slots=True)
class Symptom:
    """A finding that has the same cause as the one above it."""

    anchor: str
    mark: Mark
    rule: str
    link: Link
    """What it speaks of, with the way to its page."""
    message: Prose
    source: SourceNote | None
    """Where its questioned print stands."""
    response: ResponseView | None


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding in full."""

    anchor: str
    mark: Mark
    title: str
    message: Prose
    about: tuple[Link, ...]
    """Records that it speaks of and that no print below names."""
    is_folded: bool
    """Whether the arithmetic is shown on demand: the sentences of a light finding say it already."""
    rows: tuple[QuoteRow, ...]
    operands: tuple[QuoteRow, ...]
    """Further prints, always shown on demand."""
    operands_title: str
    computed: str
    computed_is: str
    """What the computed figure is: our sum, another print, a table."""
    difference: str
    proposal: Prose
    cause: Link
    """The lighter finding of which it is a symptom; empty text without one."""
    remark: str
    """Origin, and how sure the readings are."""
    response: ResponseView | None
    symptoms: tuple[Symptom, ...]


def view_finding(
    plan: Plan, page_url: str, finding: Finding, symptoms: Iterable[Finding], cause: Finding | None
) -> FindingView:
    """One finding with the symptoms that stand below it."""
    rows = tuple(_quote(plan, page_url, quote) for quote in finding.quotes)
    shown = len(rows) if len(rows) <= MOST_ROWS else int(bool(finding.computed))
    named = {quote.record_id for quote in finding.quotes}
    rest = (record_id for record_id in finding.record_ids if record_id not in named)
    confidence = f" Keyakinan bacaan yang mendasarinya: {finding.confidence.value}." if finding.confidence else ""
    return FindingView(
        finding.anchor,
        mark_of(finding.severity),
        title_of(plan, finding),
        Prose.of(finding.message),
        tuple(Link(record_name(plan, each), relative(page_url, each)) for each in rest),
        finding.severity in LIGHT,
        rows[:shown],
        rows[shown:],
        f"{wording.number(len(rows) - shown)} cetakan yang dibandingkan",
        _amount(finding.computed),
        RULES[finding.rule].computed_is,
        _amount(finding.difference),
        Prose.of(finding.proposal),
        Link(RULES[cause.rule].name, f"#{cause.anchor}") if cause else Link(""),
        f"{ORIGIN_SENTENCES[finding.origin]}{confidence}",
        _response(plan, finding),
        tuple(_symptom(plan, page_url, symptom) for symptom in symptoms),
    )


def _symptom(plan: Plan, page_url: str, finding: Finding) -> Symptom:
    record_id = next(iter(finding.record_ids), "")
    return Symptom(
        finding.anchor,
        mark_of(finding.severity),
        RULES[finding.rule].name,
        Link(title_of(plan, finding), relative(page_url, record_id) if record_id else ""),
        Prose.of(finding.message),
        source_note(plan, page_url, finding.quotes[0].source) if finding.quotes else None,
        _response(plan, finding),
    )


def _quote(plan: Plan, page_url: str, quote: Quote) -> QuoteRow:
    link = Link(wording.first_upper(quote.label), relative(page_url, quote.record_id) if quote.record_id else "")
    is_figure = bool(_FIGURE.fullmatch(quote.printed))
    return QuoteRow(link, quote.printed, is_figure, source_note(plan, page_url, quote.source))


def _amount(text: str) -> str:
    """A decimal of the data in Indonesian digits; a word as it is."""
    return wording.number(Decimal(text)) if _DECIMAL.fullmatch(text) else text


def _response(plan: Plan, finding: Finding) -> ResponseView | None:
    response = finding.response
    if response is None:
        return None
    agency = plan.agency(plan.document(finding.document_id).agency_id).entry.name
    heading = f"Tanggapan {agency}, {wording.date(response.date)}: {response.status.value}"
    return ResponseView(heading, Prose.of(response.text))
