"""Links an agency and the tree of its units."""

from __future__ import annotations

from collections.abc import Iterator

from generator.linking.draft import Draft, Parsed, Path
from generator.model import entries, records
from generator.model.records import AgencyId, DocumentId


def link_agency(draft: Draft, parsed: Parsed[entries.Agency]) -> None:
    """Add an agency and its units; a unit id used twice is reported."""
    agency_id = AgencyId(parsed.id)
    draft.agencies.append(records.Agency(agency_id, parsed.entry, parsed.locate(())))
    seen: set[str] = set()
    for unit, parent, path in _walk(parsed.entry.units, "", ("unit",)):
        if unit.id in seen:
            draft.report("id-ganda", parsed.locate((*path, "id")), f"Unit '{unit.id}' sudah ada pada instansi ini.")
        seen.add(unit.id)
        parent_id = f"{agency_id}/unit/{parent}" if parent else ""
        draft.units.append(
            records.Unit(
                f"{agency_id}/unit/{unit.id}", agency_id, parent_id, unit, _source(agency_id, unit), parsed.locate(path)
            )
        )


def _walk(units: tuple[entries.Unit, ...], parent: str, path: Path) -> Iterator[tuple[entries.Unit, str, Path]]:
    for index, unit in enumerate(units):
        yield unit, parent, (*path, index)
        yield from _walk(unit.children, unit.id, (*path, index, "anak"))


def _source(agency_id: str, unit: entries.Unit) -> records.Source | None:
    if not unit.document:
        return None
    document_id = DocumentId(f"{agency_id}/{unit.document}")
    return records.Source(document_id, unit.table or "", unit.page or "", unit.lines or "")
