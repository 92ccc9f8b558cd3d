"""Where a reader would go next: the end of every page, with its place in the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from generator import wording
from generator.model.nomenclature import UsedCode
from generator.model.plan import Plan
from generator.model.records import Agency, Document, Indicator, Node, Unit
from generator.pages.codes import NOMENCLATURE_URL, code_url
from generator.pages.figures import source_note
from generator.pages.frame import Link, Page, Row, Ways, relative
from generator.pages.labels import LEVELS, full_node_name
from generator.pages.notices import findings_url
from generator.pages.parts import completeness_url
from generator.pages.tree import has_tree, tree_anchor, tree_url

MOST_DOCUMENTS = 3
MOST_ROWS = 5
"""A page about many agencies names the first of them."""
_SITE = (
    ("Cari dan jelajahi semua halaman", "jelajah", "menurut instansi, tahun, jenjang, dan uang"),
    ("Temuan pemeriksaan", "temuan", "tempat sebuah dokumen tidak sejalan dengan dirinya sendiri"),
    ("Data terbuka", "data", "semua angka sebagai CSV dan JSON, dengan sumbernya"),
    ("Glosarium", "glosarium", "singkatan dan istilah dengan kata sehari-hari"),
)
"""Ways from pages of the whole site; a page leaves out itself."""


def leading_on(page: Page, ways: Ways) -> Page:
    """The page with its ways on, without one to itself."""
    rows = tuple(row for row in ways.rows if row.link.url not in {"", "./"})
    return replace(page, ways=replace(ways, rows=rows))


def site_ways(plan: Plan, page_url: str) -> Ways:
    """From a page about the whole site: the newest documents and the other pages of this kind."""
    newest = sorted(plan.documents, key=lambda document: (-int(document.entry.last_year), document.id))
    rows = [_document_row(plan, page_url, document) for document in newest[:MOST_DOCUMENTS]]
    rows += [Row(Link(text, relative(page_url, url)), kind=remark) for text, url, remark in _SITE]
    return Ways("", tuple(rows))


def agency_ways(plan: Plan, agency: Agency) -> Ways:
    """From an agency: into its newest document, and to what it may be compared with."""
    documents = plan.documents_of(agency.id)[:MOST_DOCUMENTS]
    rows = [row for document in documents for row in _inside(plan, agency.id, document)]
    return Ways("", (*rows, *_rows_to(agency.id, ("temuan", "jelajah"))))


def code_ways(plan: Plan, used: UsedCode) -> Ways:
    """From an official code: the code above it, all codes, and the agencies that use it."""
    url = code_url(used.code)
    above = (
        [Row(Link(used.parent, relative(url, code_url(used.parent))), kind="kode di atasnya")] if used.parent else []
    )
    index = Row(Link("Semua kode yang dipakai", relative(url, NOMENCLATURE_URL)), kind="menurut program")
    documents = [plan.document(name) for name in islice(plan.nodes_with_code(used.code), MOST_ROWS)]
    owners = {document.agency_id: document for document in documents}
    rows = [*above, index, *(_agency_row(plan, url, document) for document in owners.values())]
    return Ways("", (*rows[:MOST_ROWS], *_rows_to(url, ("data",))))


def unit_ways(plan: Plan, unit: Unit) -> Ways:
    """From a unit: the agency with its other units, and the documents that name it."""
    agency = plan.agency(unit.agency_id)
    rows = [
        Row(Link(agency.entry.name, relative(unit.id, agency.id)), kind="instansi unit ini, dan cara menghubunginya")
    ]
    rows += [_document_row(plan, unit.id, document) for document in plan.documents_of(agency.id)[:MOST_DOCUMENTS]]
    return Ways("", tuple(rows))


def document_ways(plan: Plan, document: Document, page_url: str) -> Ways:
    """From a document or one of its parts: its other parts, and its agency."""
    rows = [] if page_url == document.id else [_document_row(plan, page_url, document)]
    rows += _inside(plan, page_url, document)
    return Ways("", (*rows, _agency_row(plan, page_url, document)))


def node_ways(plan: Plan, node: Node) -> Ways:
    """From a node: its place among its siblings, up, to the tree, to the printed row, and to the agency."""
    document = plan.document(node.document_id)
    rows = [_up_row(plan, node), *_tree_row(plan, node.id, node), *_print_row(plan, node.id, node)]
    rows += _findings_row(plan, node.id, document)
    return Ways(_position(plan, node), (*rows, _agency_row(plan, node.id, document)))


def indicator_ways(plan: Plan, indicator: Indicator) -> Ways:
    """From an indicator: its owner, the owner's place in the tree, the printed row, and the agency."""
    document = plan.document(indicator.document_id)
    owner = plan.node(indicator.node_id)
    position = f"{_ordinal('Indikator', *plan.place_of(indicator))} milik {_quoted(plan, owner)}."
    above = Row(Link(full_node_name(plan, owner), relative(indicator.id, owner.id)), kind=LEVELS[owner.level])
    rows = [above, *_tree_row(plan, indicator.id, owner), *_print_row(plan, indicator.id, indicator)]
    rows += _findings_row(plan, indicator.id, document)
    return Ways(position, (*rows, _agency_row(plan, indicator.id, document)))


def _position(plan: Plan, node: Node) -> str:
    """The place in words: `Kegiatan ke-3 dari 15 di bawah program “Rehabilitasi Sosial”.`, for example."""
    parent = plan.node(node.parent_id) if node.parent_id else None
    title = plan.document(node.document_id).entry.short_title
    where = f"di bawah {_quoted(plan, parent)}" if parent else f"dalam {title}"
    return f"{_ordinal(LEVELS[node.level], *plan.place_of(node))} {where}."


def _ordinal(what: str, place: int, count: int) -> str:
    if count == 1:
        return f"Satu-satunya {what.lower()}"
    return f"{what} ke-{wording.number(place)} dari {wording.number(count)}"


def _quoted(plan: Plan, node: Node) -> str:
    """A node's name in quotation marks, after its level where the name does not begin with it."""
    name, level = full_node_name(plan, node), LEVELS[node.level].lower()
    return f"“{name}”" if name.casefold().startswith(level) else f"{level} “{name}”"


def _up_row(plan: Plan, node: Node) -> Row:
    if node.parent_id is None:
        return _document_row(plan, node.id, plan.document(node.document_id))
    parent = plan.node(node.parent_id)
    link = Link(full_node_name(plan, parent), relative(node.id, parent.id))
    return Row(link, kind=f"{LEVELS[parent.level]} di atasnya")


def _tree_row(plan: Plan, page_url: str, node: Node) -> Iterable[Row]:
    document = plan.document(node.document_id)
    if has_tree(plan, document):
        url = relative(page_url, tree_url(document), tree_anchor(node))
        yield Row(Link("Letaknya dalam pohon kinerja", url), kind=f"seluruh susunan {document.entry.short_title}")


def _print_row(plan: Plan, page_url: str, record: Node | Indicator) -> Iterable[Row]:
    source = source_note(plan, page_url, record.source)
    if source.lines.url:
        yield Row(Link(f"Baris tercetak dalam {source.table_words}", source.lines.url), kind=source.lines.text)


def _findings_row(plan: Plan, page_url: str, document: Document) -> Iterable[Row]:
    count = len(plan.findings_in(document.id))
    if count:
        link = Link(f"Temuan tentang {document.entry.short_title}", relative(page_url, findings_url(document.id)))
        yield Row(link, kind=f"{wording.number(count)} temuan, dengan hitungannya")


def _inside(plan: Plan, page_url: str, document: Document) -> list[Row]:
    """The parts of a document that a reader would open next."""
    title = document.entry.short_title
    rows = []
    if has_tree(plan, document):
        link = Link(f"Pohon kinerja {title}", relative(page_url, tree_url(document)))
        rows.append(Row(link, kind="siapa menurunkan apa, dalam satu daftar"))
    rows += [
        Row(
            Link(_table_name(table.table.name), relative(page_url, table.id)),
            kind="seperti tercetak, untuk dicetak",
        )
        for table in plan.tables_of(document.id)[:1]
    ]
    rows += _findings_row(plan, page_url, document)
    link = Link(f"Kelengkapan {title}", relative(page_url, completeness_url(document.id)))
    return [*rows, Row(link, kind="yang dinyatakan dokumen dan yang tidak")]


def _table_name(name: str) -> str:
    return f"{name}, tabel resmi" if name.casefold().startswith("tabel") else f"Tabel resmi {name}"


def _document_row(plan: Plan, page_url: str, document: Document) -> Row:
    agency = plan.agency(document.agency_id).entry
    return Row(
        Link(f"{document.entry.short_title} {agency.short_name}", relative(page_url, document.id)), kind="dokumen"
    )


def _agency_row(plan: Plan, page_url: str, document: Document) -> Row:
    agency = plan.agency(document.agency_id)
    return Row(
        Link(agency.entry.name, relative(page_url, agency.id)), kind="dokumen lain, unit, dan cara menghubunginya"
    )


def _rows_to(page_url: str, urls: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(Row(Link(text, relative(page_url, url)), kind=remark) for text, url, remark in _SITE if url in urls)
