"""Findings: what a consistency check shows about a document, with its prints, its arithmetic, and who may answer."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.records import Source
from generator.model.terms import Confidence, FindingOrigin, FindingSeverity, ResponseStatus


@dataclass(frozen=True, slots=True)
class Quote:
    """One print that a finding rests on."""

    label: str
    """What it is, in words: `Program Rehabilitasi Sosial, pagu 2024`."""
    printed: str
    """As printed; `(kosong)` never, an empty text means that nothing is printed there."""
    source: Source
    record_id: str = ""
    """The node or indicator that it belongs to; empty for a fact or a line of a table."""


@dataclass(frozen=True, slots=True)
class Response:
    """What an agency answers to a finding."""

    text: str
    date: str
    status: ResponseStatus


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a consistency check; it states print, arithmetic and difference, and accuses nobody."""

    rule: str
    """Slug in `generator.model.rulebook.RULES`."""
    severity: FindingSeverity
    document_id: str
    subject: str
    """What it speaks of, in kebab-case, unique within rule and document: the stable part of its address."""
    message: str
    """One to three neutral sentences with operands and result."""
    quotes: tuple[Quote, ...] = ()
    """The questioned print first, then the operands."""
    node_id: str = ""
    indicator_id: str = ""
    year: str = ""
    computed: str = ""
    """What the arithmetic gives: a decimal with a point, or a word."""
    difference: str = ""
    """Printed minus computed, in the unit of the print: a decimal with a point."""
    proposal: str = ""
    """A sentence: the one reading with which the document's own sums close, and the proof; else empty."""
    suspect: Quote | None = None
    """The print that `proposal` would read otherwise; findings that quote it are symptoms of this one."""
    confidence: Confidence | None = None
    """How sure the readings are that it rests on; None where nothing is in doubt."""
    origin: FindingOrigin = FindingOrigin.NOT_COMPARED
    cause: str = ""
    """Anchor of the finding of which this one is a symptom; empty otherwise."""
    response: Response | None = None

    @property
    def anchor(self) -> str:
        """Its name on the findings page of its document."""
        return f"{self.rule}-{self.subject}"

    @property
    def id(self) -> str:
        """Its name on the whole site: `<instansi>/<dokumen>/temuan/<anchor>`."""
        return f"{self.document_id}/temuan/{self.anchor}"

    @property
    def cause_id(self) -> str:
        """The id of its cause; empty without one."""
        return f"{self.document_id}/temuan/{self.cause}" if self.cause else ""

    @property
    def printed(self) -> str:
        """The questioned print; empty where the finding is about something missing."""
        return self.quotes[0].printed if self.quotes else ""

    @property
    def record_ids(self) -> tuple[str, ...]:
        """Every node and indicator that it speaks of, each once."""
        named = (self.indicator_id, self.node_id, *(quote.record_id for quote in self.quotes))
        return tuple(dict.fromkeys(record_id for record_id in named if record_id))
