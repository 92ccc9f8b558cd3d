"""The page of one agency: who they are, its documents, and its programs, money and results over the years."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Agency, Document
from generator.model.scales import scale_of
from generator.model.sums import document_ceilings
from generator.pages.abbreviations import Lead, explained
from generator.pages.agency_programs import ProgramTable, view_programs
from generator.pages.agency_years import ResultTable, YearTable, view_results, view_years
from generator.pages.browse_list import browse_link
from generator.pages.document import document_money, programs_of
from generator.pages.figures import change_words
from generator.pages.frame import Abbreviation, Detail, Frame, Link, NavigationGroup, NavigationItem, Page, relative
from generator.pages.headline import year_total
from generator.pages.labels import KINDS, NOT_STATED, status_words
from generator.pages.sentences import count_words
from generator.pages.statuses import scale_words
from generator.pages.surroundings import agency_crumbs, with_search_words
from generator.pages.unit_tree import UnitBranch, view_units


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """One document of the agency."""

    link: Link
    kind: str
    years: str
    counts: str
    money: str
    money_remark: str
    """Whether the amount is the document's own total or our sum."""
    status: str
    programs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """What the template of an agency prints."""

    title: str
    government: str
    lead: Lead
    documents: tuple[DocumentCard, ...]
    browse: Link
    """The browse page with everything of this agency."""
    years: YearTable
    programs: ProgramTable | None
    results: tuple[ResultTable, ...]
    units: tuple[UnitBranch, ...]
    details: tuple[Detail, ...]
    abbreviations: tuple[Abbreviation, ...]


def view_agency(plan: Plan, agency: Agency) -> Page:
    """The page of one agency."""
    entry = agency.entry
    documents = plan.documents_of(agency.id)
    names = wording.listed([document.entry.short_title for document in documents])
    lead = f"Rencana dan laporan {entry.name} yang dimuat di situs ini: {names or 'belum ada'}."
    items = tuple(NavigationItem(document.entry.short_title, document.id) for document in documents)
    frame = Frame(
        url=agency.id,
        title=entry.name,
        kind="Instansi",
        description=lead,
        origin=agency.origin,
        place=entry.government,
        crumbs=agency_crumbs(agency),
        groups=(NavigationGroup("Dokumen", agency.id, items),),
        filters={"Jenis": ("Instansi",), "Instansi": (entry.name,)},
    )
    view = AgencyPage(
        title=entry.name,
        government=entry.government,
        lead=Lead.of(lead),
        documents=tuple(document_card(plan, agency.id, document) for document in documents),
        browse=browse_link("Jelajahi semua isi dokumen instansi ini", agency.id, "instansi", agency.id),
        years=view_years(plan, agency.id),
        programs=view_programs(plan, agency.id),
        results=view_results(plan, agency.id),
        units=view_units(plan, agency.id),
        details=_details(plan, agency),
        abbreviations=(),
    )
    view = explained(plan, view, entry.name)
    return Page("agency.md.jinja", with_search_words(plan, frame, [entry.name]), view)


def document_card(plan: Plan, page_url: str, document: Document) -> DocumentCard:
    """A document as a card on an agency's page or on home."""
    entry = document.entry
    return DocumentCard(
        Link(
            f"{entry.short_title} {plan.agency(document.agency_id).entry.short_name}", relative(page_url, document.id)
        ),
        KINDS[entry.kind],
        wording.years(entry.first_year, entry.last_year),
        count_words(plan.nodes_of(document.id)),
        *_money_words(plan, document),
        status_words(document),
        tuple(
            Link(wording.normal_case(node.entry.name, plan.abbreviations), relative(page_url, node.id))
            for node in programs_of(plan, document)
        ),
    )


def _money_words(plan: Plan, document: Document) -> tuple[str, str]:
    ceilings = document_ceilings(plan, document)
    if len(document.years) == 1:
        year = document.entry.first_year
        ceiling = ceilings.get(year)
        if total := year_total(plan, document, year, ceiling.amount if ceiling else None):
            rupiah, whose = total
            stage = change_words(ceilings.values())
            return " ".join(each for each in (wording.rupiah_in_words(rupiah), stage) if each), f"pagu, {whose}"
    return document_money(plan, document), "pagu, hitungan kami"


def _details(plan: Plan, agency: Agency) -> tuple[Detail, ...]:
    entry = agency.entry
    pairs = (
        ("Pemerintah daerah", entry.government),
        ("Tingkat", entry.level.value),
        ("Kode wilayah", entry.region_code),
        ("Situs resmi", entry.website),
        ("Kontak", wording.listed(entry.contacts) or None),
        ("Skala capaian", scale_words(scale_of(plan, agency.id))),
    )
    return tuple(Detail(label, text or NOT_STATED, is_stated=bool(text)) for label, text in pairs)
