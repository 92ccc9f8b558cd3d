"""The home page: search first, what is published, money and counts at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from generator import wording
from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.support import is_support
from generator.model.terms import FindingOrigin, Level
from generator.pages.agency import DocumentCard, document_card
from generator.pages.document import programs_of
from generator.pages.frame import Frame, KeyFact, Link, Page, Row, relative
from generator.pages.headline import node_amount
from generator.pages.labels import LEVELS, full_node_name, node_name
from generator.pages.notices import Note, headline_note, heaviest, place_of, selection_words

MOST_SERVICES = 8
MOST_DOCUMENTS = 12
MOST_FINDINGS = 5


@dataclass(frozen=True, slots=True)
class Service:
    """One of the largest services of the newest plan."""

    row: Row
    program: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the template of home prints."""

    browse_url: str
    glossary_url: str
    data_url: str
    guide_url: str
    findings_url: str
    facts: tuple[KeyFact, ...]
    services: tuple[Service, ...]
    services_title: str
    findings: tuple[Note, ...]
    """Some of the heaviest, the documents taking turns."""
    findings_selection: str
    """How many of all heavy findings these are."""
    legend_url: str
    is_compared: bool
    """Whether our text of every document with such a finding was compared with the official PDF."""
    documents: tuple[DocumentCard, ...]
    agencies: tuple[Link, ...]


def view_home(plan: Plan) -> Page:
    """The home page."""
    newest = sorted(plan.documents, key=lambda document: (-int(document.entry.last_year), document.id))
    description = "Rencana dan laporan kinerja perangkat daerah, dengan uang, target, dan sumbernya, baris demi baris."
    frame = Frame(
        url="",
        title="Rencana perangkat daerah, mudah dibaca",
        kind="Beranda",
        description=description,
        is_home=True,
        is_searchable=False,
    )
    findings = _heaviest(plan, newest)
    funded = next((document for document in newest if _largest(plan, document)), None)
    view = HomePage(
        browse_url=relative("", "jelajah"),
        glossary_url=relative("", "glosarium"),
        data_url=relative("", "data"),
        guide_url=relative("", "panduan") if plan.has_article("panduan") else "",
        findings_url=relative("", "temuan"),
        facts=_facts(plan),
        services=_services(plan, funded) if funded else (),
        services_title=_services_title(plan, funded) if funded else "",
        findings=tuple(headline_note(plan, "", each, place_of(plan, each)) for each in findings),
        findings_selection=selection_words(plan, newest, len(findings)),
        legend_url=relative("", "temuan", "arti-tanda"),
        is_compared=all(each.origin is not FindingOrigin.NOT_COMPARED for each in findings),
        documents=tuple(document_card(plan, "", document) for document in newest[:MOST_DOCUMENTS]),
        agencies=tuple(Link(agency.entry.name, relative("", agency.id)) for agency in plan.agencies[:MOST_DOCUMENTS]),
    )
    return Page("home.md.jinja", frame, view)


def _facts(plan: Plan) -> tuple[KeyFact, ...]:
    counts = (
        ("Instansi", len(plan.agencies)),
        ("Dokumen", len(plan.documents)),
        ("Program", sum(len(programs_of(plan, document)) for document in plan.documents)),
        ("Indikator", len(plan.indicators)),
    )
    return tuple(KeyFact(label, Link(wording.number(count))) for label, count in counts)


def _heaviest(plan: Plan, documents: list[Document]) -> list[Finding]:
    rounds = zip_longest(*(heaviest(plan, document, MOST_FINDINGS) for document in documents))
    return [finding for turn in rounds for finding in turn if finding][:MOST_FINDINGS]


def _leaves(plan: Plan, document: Document) -> list[Node]:
    leaves = (node for node in plan.nodes_of(document.id) if not plan.children_of(node.id))
    return [node for node in leaves if not is_support(plan, node)]


def _largest(plan: Plan, document: Document) -> list[tuple[Decimal, Node]]:
    amounts = [(amount, node) for node in _leaves(plan, document) if (amount := node_amount(plan, node))]
    return sorted(amounts, key=lambda pair: (-pair[0], pair[1].order))[:MOST_SERVICES]


def _services(plan: Plan, document: Document) -> tuple[Service, ...]:
    services = []
    for amount, node in _largest(plan, document):
        programs = [up for up in plan.ancestors_of(node) if up.level is Level.PROGRAM]
        link = Link(full_node_name(plan, node), relative("", node.id))
        row = Row(link, "", LEVELS[node.level], wording.rupiah_in_words(amount))
        services.append(Service(row, node_name(plan, programs[-1]) if programs else ""))
    return tuple(services)


def _services_title(plan: Plan, document: Document) -> str:
    entry = document.entry
    agency = plan.agency(document.agency_id).entry
    years = wording.years(entry.first_year, entry.last_year)
    span = f", jumlah {years} (hitungan kami)" if entry.first_year != entry.last_year else ""
    return f"Layanan dengan anggaran terbesar dalam {entry.short_title} {agency.short_name}{span}"
