"""The home page: search first, what is published, money and counts at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.sums import ceiling_of
from generator.pages.agency import DocumentCard, document_card
from generator.pages.document import programs_of
from generator.pages.frame import Frame, KeyFact, Link, Page, Row, relative
from generator.pages.labels import LEVELS, full_node_name, node_name
from generator.pages.sentences import count_words

MOST_SERVICES = 8
MOST_DOCUMENTS = 12


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
    method_url: str
    facts: tuple[KeyFact, ...]
    services: tuple[Service, ...]
    services_title: str
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
    funded = next((document for document in newest if _largest(plan, document)), None)
    view = HomePage(
        browse_url=relative("", "jelajah"),
        glossary_url=relative("", "glosarium"),
        data_url=relative("", "data"),
        guide_url=relative("", "panduan"),
        method_url=relative("", "metode"),
        facts=_facts(plan),
        services=_services(plan, funded) if funded else (),
        services_title=_services_title(plan, funded) if funded else "",
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


def _leaves(plan: Plan, document: Document) -> list[Node]:
    return [node for node in plan.nodes_of(document.id) if not plan.children_of(node.id)]


def _largest(plan: Plan, document: Document) -> list[Node]:
    year = document.entry.first_year
    amounts = [(ceiling.rupiah, node) for node in _leaves(plan, document) if (ceiling := ceiling_of(plan, node, year))]
    ranked = sorted(amounts, key=lambda pair: (-(pair[0] or 0), pair[1].order))
    return [node for _, node in ranked[:MOST_SERVICES]]


def _services(plan: Plan, document: Document) -> tuple[Service, ...]:
    services = []
    for node in _largest(plan, document):
        ceiling = ceiling_of(plan, node, document.entry.first_year)
        ancestors = plan.ancestors_of(node)
        amount = wording.rupiah_in_words(ceiling.rupiah) if ceiling and ceiling.rupiah is not None else ""
        link = Link(full_node_name(plan, node), relative("", node.id))
        program = node_name(plan, ancestors[-1]) if ancestors else ""
        services.append(Service(Row(link, "", LEVELS[node.level], amount), program))
    return tuple(services)


def _services_title(plan: Plan, document: Document) -> str:
    agency = plan.agency(document.agency_id).entry
    counts = count_words(tuple(_leaves(plan, document)))
    return f"Anggaran terbesar dari {counts} dalam {document.entry.short_title} {agency.short_name}"
