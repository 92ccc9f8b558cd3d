"""The page of one document: summary in numbers, contents, money by program, source and status."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.budgets import budgets_over, parts_of_document
from generator.model.entries.documents import Note
from generator.model.plan import Plan
from generator.model.records import Document, Node, Source
from generator.model.sums import document_ceilings
from generator.model.terms import Compared, Level, Publisher, Role
from generator.pages.abbreviations import Lead, Prose, explained
from generator.pages.browse_list import browse_link
from generator.pages.figures import change_words, period_text, source_note, value_text
from generator.pages.frame import (
    Abbreviation,
    Detail,
    Frame,
    KeyFact,
    Link,
    NavigationGroup,
    NavigationItem,
    Page,
    Row,
    SourceNote,
    relative,
)
from generator.pages.headline import document_money_facts, headline_values
from generator.pages.labels import KINDS, LEVELS, NOT_STATED, STATUSES, full_node_name, node_name, status_words
from generator.pages.levels import missing_levels_sentence
from generator.pages.money_pictures import document_pictures
from generator.pages.notices import findings_fact
from generator.pages.parts import parts_of
from generator.pages.pictures import Picture
from generator.pages.sentences import count_words
from generator.pages.surroundings import (
    document_crumbs,
    neighbours,
    place_words,
    record_filters,
    with_search_words,
)
from generator.pages.totals import DocumentBudget, view_totals


@dataclass(frozen=True, slots=True)
class Goal:
    """One root of the plan with its key indicators and the nodes below."""

    link: Link
    level: str
    measures: tuple[Link, ...]
    """Key indicators with their target."""
    children: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note of ours about the document."""

    text: Prose
    source: SourceNote | None


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What the template of a document prints."""

    kind: str
    status: str
    title: str
    lead: Lead
    missing_levels: str
    """What a document of its kind normally has and this one lacks; empty where nothing is lacking."""
    facts: tuple[KeyFact, ...]
    notes: tuple[NoteRow, ...]
    goals: tuple[Goal, ...]
    budget: DocumentBudget | None
    pictures: tuple[Picture, ...]
    parts: tuple[Row, ...]
    """Pages of the document besides its records."""
    details: tuple[Detail, ...]
    abbreviations: tuple[Abbreviation, ...]
    is_copy: bool
    agency: Link
    data: Link
    browse: Link
    """The browse page with everything of this document."""


COUNTED = (Level.OBJECTIVE, Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY)
"""Levels that the first screen counts; the sentence above names them all."""


def view_document(plan: Plan, document: Document) -> Page:
    """The page of one document."""
    url = document.id
    entry = document.entry
    agency = plan.agency(document.agency_id)
    crumbs = document_crumbs(plan, document)
    roots = plan.roots_of(url)
    lead = _lead(plan, document)
    before, after = neighbours(plan.documents_of(agency.id), document, lambda other: other.entry.short_title)
    frame = Frame(
        url=url,
        title=f"{entry.short_title} {agency.entry.short_name}",
        kind=KINDS[entry.kind],
        description=lead,
        origin=document.origin,
        place=place_words(crumbs),
        crumbs=crumbs,
        groups=(
            NavigationGroup(
                entry.short_title,
                url,
                tuple(NavigationItem(full_node_name(plan, node), node.id) for node in roots),
            ),
            NavigationGroup(
                "Tabel resmi", url, tuple(NavigationItem(table.table.name, table.id) for table in plan.tables_of(url))
            ),
        ),
        filters=record_filters(plan, document, "Dokumen"),
        previous=before,
        next=after,
    )
    programs = programs_of(plan, document)
    texts = [entry.title, *(node.entry.name for node in roots), *(node.entry.name for node in programs)]
    view = DocumentPage(
        kind=KINDS[entry.kind],
        status=status_words(document),
        title=entry.title,
        lead=Lead.of(lead),
        missing_levels=missing_levels_sentence(entry.kind, {node.level for node in plan.nodes_of(url)}),
        facts=_key_facts(plan, document),
        notes=tuple(_note(plan, document, note) for note in entry.notes),
        goals=tuple(_goal(plan, document, node) for node in roots),
        budget=view_totals(plan, document),
        pictures=document_pictures(plan, document, programs),
        parts=parts_of(plan, document, url),
        details=_details(plan, document),
        abbreviations=(),
        is_copy=entry.publisher is Publisher.COPY,
        agency=Link(agency.entry.name, relative(url, agency.id)),
        data=Link("Unduh data", relative(url, "data")),
        browse=browse_link("Jelajahi isi dokumen ini", url, "dokumen", url),
    )
    view = explained(plan, view, view.title)
    return Page("document.md.jinja", with_search_words(plan, frame, texts), view)


def programs_of(plan: Plan, document: Document) -> tuple[Node, ...]:
    """The programs of a document, in its order."""
    return tuple(node for node in plan.nodes_of(document.id) if node.level is Level.PROGRAM)


def document_money(plan: Plan, document: Document) -> str:
    """The money of a document over all its years in words, as our sum; empty without money."""
    ceilings = document_ceilings(plan, document)
    if not ceilings:
        return ""
    whole = wording.rupiah_in_words(sum((each.amount.rupiah for each in ceilings.values()), Decimal(0)))
    return " ".join(part for part in (whole, change_words(ceilings.values())) if part)


def document_spent(plan: Plan, document: Document) -> str:
    """What was spent over all years of a document in words, where its programs print it for all their ceilings."""
    budgets = budgets_over(plan, document, parts_of_document(plan, document))
    inside = [budget for budget in budgets if budget.year in document.years and budget.in_force]
    spent = [budget.spent for budget in inside if budget.spent and budget.absorption is not None]
    if not spent or len(spent) < len(inside) or len({amount.account for amount in spent}) > 1:
        return ""
    return wording.rupiah_in_words(sum((amount.rupiah for amount in spent), Decimal(0)))


def _note(plan: Plan, document: Document, note: Note) -> NoteRow:
    table = note.table or document.entry.main_table
    source = source_note(plan, document.id, Source(document.id, table, "", note.lines)) if note.lines else None
    return NoteRow(Prose.of(note.text), source)


def _lead(plan: Plan, document: Document) -> str:
    agency = plan.agency(document.agency_id).entry
    years = wording.years(document.entry.first_year, document.entry.last_year)
    what = f"{KINDS[document.entry.kind]} {agency.name} {years}"
    counts = count_words(plan.nodes_of(document.id))
    if not counts:
        return f"{what}, belum berisi sasaran atau program."
    money, spent = document_money(plan, document), document_spent(plan, document)
    sums = wording.listed(
        [words for words in (money and f"pagu {money}", spent and f"realisasi anggaran {spent}") if words]
    )
    return f"{what}: {counts}, dengan {sums} (hitungan kami)." if sums else f"{what}: {counts}."


def _key_facts(plan: Plan, document: Document) -> tuple[KeyFact, ...]:
    counts = Counter(node.level for node in plan.nodes_of(document.id))
    facts = document_money_facts(plan, document)
    facts += [KeyFact(LEVELS[level], Link(wording.number(counts[level]))) for level in COUNTED if counts[level]]
    facts.append(KeyFact("Indikator", Link(wording.number(len(plan.indicators_in(document.id))))))
    facts.append(findings_fact(plan, document))
    return tuple(facts)


def _goal(plan: Plan, document: Document, node: Node) -> Goal:
    measures = []
    for indicator in plan.indicators_of(node.id):
        values = [value for value in headline_values(plan, indicator) if value.role is Role.TARGET]
        dated = (f"{period_text(each.year, each.period, each.version)}: {value_text(plan, each)}" for each in values)
        texts = "; ".join(dict.fromkeys(dated))
        text = f"{indicator.entry.name} ({texts})" if texts else indicator.entry.name
        measures.append(Link(text, relative(document.id, indicator.id)))
    return Goal(
        Link(node_name(plan, node), relative(document.id, node.id)),
        LEVELS[node.level],
        tuple(measures),
        tuple(Link(node_name(plan, child), relative(document.id, child.id)) for child in plan.children_of(node.id)),
    )


def _details(plan: Plan, document: Document) -> tuple[Detail, ...]:
    entry = document.entry
    official = f"{entry.official.name}, {entry.official.position}" if entry.official else None
    compared = entry.source.compared is Compared.YES
    pairs = (
        ("Judul", entry.title),
        ("Instansi", plan.agency(document.agency_id).entry.name),
        ("Tahun", wording.years(entry.first_year, entry.last_year)),
        ("Tanggal", wording.date(entry.date) if entry.date else None),
        ("Nomor", entry.number),
        ("Status", None if STATUSES[entry.status] == NOT_STATED else STATUSES[entry.status]),
        ("Penanda tangan", official),
        ("Penerbit di sini", "instansi sendiri" if entry.publisher is Publisher.OFFICIAL else "salinan tidak resmi"),
        ("Dicocokkan dengan PDF resmi", "sudah" if compared else "belum"),
        ("Alamat dokumen resmi", entry.source.url),
        ("SHA-256 naskah teks", entry.source.sha256),
        ("Lisensi", entry.licence),
    )
    return tuple(Detail(label, text or NOT_STATED, is_stated=bool(text)) for label, text in pairs)
