"""Links an agency and the tree of its units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.linking.draft import Draft, Parsed, Path
from generator.model import entries, records
from generator.model.records import AgencyId, DocumentId

PROSE_TABLE = "naskah"
"""The id under which documents declare their running text."""


def link_agency(draft: Draft, parsed: Parsed[entries.Agency]) -> None:
    """Add an agency and its units; a unit id used twice is reported."""
    agency_id = AgencyId(parsed.id)
    draft.agencies.append(records.Agency(agency_id, parsed.entry, parsed.locate(())))
    seen: set[str] = set()
    for unit, parent, path in _walk(parsed.entry.units, "", ("unit",)):
        if unit.id in seen:
            draft.report("id-ganda", parsed.locate((*path, "id")), f"Unit '{unit.id}' sudah ada pada instansi ini.")
            continue
        seen.add(unit.id)
        parent_id = f"{agency_id}/unit/{parent}" if parent else ""
        draft.units.append(
            records.Unit(f"{agency_id}/unit/{unit.id}", agency_id, parent_id, unit, None, parsed.locate(path))
        )


def link_unit_sources(draft: Draft, refused: frozenset[str]) -> None:
    """Tie each unit to the document that states it, once all are known; of a refused one nothing can be said."""
    documents = {document.id: document for document in draft.documents}
    draft.units = [
        unit if f"{unit.agency_id}/{unit.entry.document}" in refused else _with_source(draft, unit, documents)
        for unit in draft.units
    ]


def _with_source(draft: Draft, unit: records.Unit, documents: dict[DocumentId, records.Document]) -> records.Unit:
    entry = unit.entry
    if entry.document is None:
        return unit
    document = documents.get(DocumentId(f"{unit.agency_id}/{entry.document}"))
    tables = [table.id for table in document.entry.tables] if document else []
    if document is None or (entry.table and entry.table not in tables):
        missing = entry.document if document is None else entry.table
        draft.report("rujukan-putus", unit.origin, f"Unit '{entry.id}' menyebut '{missing}', yang tidak ada.")
        return unit
    table = entry.table or (PROSE_TABLE if PROSE_TABLE in tables else document.entry.main_table)
    return replace(unit, source=records.Source(document.id, table, entry.page or "", entry.lines or ""))


def _walk(units: tuple[entries.Unit, ...], parent: str, path: Path) -> Iterator[tuple[entries.Unit, str, Path]]:
    for index, unit in enumerate(units):
        yield unit, parent, (*path, index)
        yield from _walk(unit.children, unit.id, (*path, index, "anak"))
