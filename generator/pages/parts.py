"""The pages of a document besides its records, in the order in which every list shows them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.plan import Plan
from generator.model.records import Document
from generator.pages.context import context_url, has_context
from generator.pages.frame import Link, NavigationGroup, NavigationItem, Row, relative
from generator.pages.notices import findings_url
from generator.pages.tree import has_tree, tree_url


def completeness_url(document_id: str) -> str:
    """The URL of a document's completeness."""
    return f"{document_id}/kelengkapan"


def parts_of(plan: Plan, document: Document, page_url: str) -> tuple[Row, ...]:
    """Each part as a link with what it holds, seen from a page."""
    return tuple(Row(Link(name, relative(page_url, url)), kind=remark) for name, url, remark in _parts(plan, document))


def parts_group(plan: Plan, document: Document, page_url: str) -> NavigationGroup:
    """The parts as local navigation of one of them."""
    items = (NavigationItem(name, url, url == page_url) for name, url, _ in _parts(plan, document))
    return NavigationGroup(document.entry.short_title, document.id, tuple(items))


def _parts(plan: Plan, document: Document) -> Iterator[tuple[str, str, str]]:
    if has_tree(plan, document):
        yield "Pohon kinerja", tree_url(document), "seluruh susunan dalam satu daftar"
    if has_context(plan, document):
        yield "Konteks dan angka lain", context_url(document), "uraian dan angka di luar tabel"
    yield "Temuan", findings_url(document.id), "tempat dokumen tidak sejalan dengan dirinya sendiri"
    yield "Kelengkapan", completeness_url(document.id), "yang dinyatakan dokumen dan yang tidak"
    for table in plan.tables_of(document.id):
        yield table.table.name, table.id, "tabel resmi, seperti tercetak baris demi baris"
