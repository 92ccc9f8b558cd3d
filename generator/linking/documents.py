"""Links one document: its tables, trees, indicators and everything that is printed beside them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.linking.draft import Draft, ParsedDocument, Path
from generator.linking.figures import link_facts, link_money, link_values
from generator.linking.place import Place, squeezed_lines
from generator.model import entries, records
from generator.model.records import AgencyId, DocumentId, IndicatorId, NodeId
from generator.problems import nearest


@dataclass(slots=True)
class _Open:
    """What one document still has to resolve when all its records are known."""

    records: dict[str, str] = field(default_factory=dict)
    """`jenjang/id` or `indikator/id` → full id."""
    uses: list[tuple[NodeId, entries.Use, Place]] = field(default_factory=list)
    units: dict[str, str] | None = None
    """Unit id → full id, of the document's agency; None where the agency could not be read."""
    node_count: int = 0


def link_document(draft: Draft, parsed: ParsedDocument) -> None:
    """Add a document with all its records to the draft."""
    entry, locate = parsed.file.entry, parsed.file.locate
    document_id = DocumentId(f"{parsed.agency_id}/{parsed.file.id}")
    document = records.Document(document_id, AgencyId(parsed.agency_id), entry, locate(()), locate(("mengubah",)))
    draft.documents.append(document)
    texts = {table.table.id: squeezed_lines(table) for table in _link_tables(draft, parsed, document_id)}
    place = Place(draft, document, locate, texts, (), entry.main_table, "", "", set())
    stated = [("tabel_utama", entry.main_table)]
    stated += [("tabel_uang", entry.money_table)] if entry.money_table else []
    known = [place.knows_table(table, (key,)) for key, table in stated]
    _check_document(place)
    if not all(known):
        return
    if parsed.manuscript:
        file = f"{document_id}/naskah.csv"
        draft.manuscripts.append(records.Manuscript(document_id, file, parsed.manuscript))
    has_agency = any(agency.id == parsed.agency_id for agency in draft.agencies)
    units = {unit.entry.id: unit.id for unit in draft.units if unit.agency_id == parsed.agency_id}
    opened = _Open(units=units if has_agency else None)
    for index, node in enumerate(entry.nodes):
        _link_node(place.at(node, "simpul", index), node, None, opened)
    for owner, use, at in opened.uses:
        _link_use(at, use, owner, opened)
    link_facts(place, entry.facts, None, None)
    _link_items(place, entry.items, None, None)
    for index, relation in enumerate(entry.relations):
        _link_relation(place.at(relation, "relasi", index), relation, opened)


def _check_document(place: Place) -> None:
    entry = place.document.entry
    if entry.first_year > entry.last_year:
        message = f"'tahun_awal' {entry.first_year} sesudah 'tahun_akhir' {entry.last_year}."
        place.draft.report("bentuk-tak-cocok", place.location(("tahun_awal",)), message)
    seen: set[str] = set()
    for index, table in enumerate(entry.tables):
        if table.id in seen:
            message = f"'tabel/{table.id}' sudah dipakai dalam dokumen ini."
            place.draft.report("id-ganda", place.location(("tabel", index, "id")), message)
        seen.add(table.id)
    for index, note in enumerate(entry.notes):
        place.at(note, "catatan", index)
    if entry.official:
        place.at(entry.official, "pejabat")


def _link_tables(draft: Draft, parsed: ParsedDocument, document_id: DocumentId) -> list[records.PrintedTable]:
    tables = []
    for index, table in enumerate(parsed.file.entry.tables):
        if not table.transcript:
            continue
        rows = parsed.transcripts.get(table.transcript)
        if rows is None and table.transcript in parsed.transcripts:
            continue  # broken, and reported where it was read
        if rows is None:
            where = parsed.file.locate(("tabel", index, "cetakan"))
            hint = nearest(table.transcript, parsed.transcripts)
            draft.report("rujukan-putus", where, f"Berkas '{table.transcript}' tidak ada atau tidak terbaca.{hint}")
            continue
        tables.append(records.PrintedTable(document_id, table, rows))
    draft.tables += tables
    return tables


def _link_node(place: Place, node: entries.Node, parent_id: NodeId | None, opened: _Open) -> None:
    draft = place.draft
    node_id = NodeId(f"{place.document.id}/{node.level.value}/{node.id}")
    _register(place, f"{node.level.value}/{node.id}", node_id, opened)
    place.expect_lines()
    opened.node_count += 1
    draft.nodes.append(
        records.Node(node_id, place.document.id, parent_id, opened.node_count, node, place.source, place.location(()))
    )
    _link_mentions(place, node.mentions, node_id)
    link_money(place, node.money, node_id, None)
    for index, indicator in enumerate(node.indicators):
        _link_indicator(place.at(indicator, "indikator", index), indicator, node_id, opened)
    for index, use in enumerate(node.uses):
        opened.uses.append((node_id, use, place.at(use, "pemakaian", index)))
    link_facts(place, node.facts, node_id, None)
    _link_items(place, node.items, node_id, None)
    _link_holders(place, node.holders, node_id, opened)
    for index, child in enumerate(node.children):
        _link_node(place.at(child, "anak", index), child, node_id, opened)


def _link_indicator(place: Place, indicator: entries.Indicator, node_id: NodeId, opened: _Open) -> None:
    indicator_id = IndicatorId(f"{place.document.id}/indikator/{indicator.id}")
    _register(place, f"indikator/{indicator.id}", indicator_id, opened)
    place.expect_lines()
    place.draft.indicators.append(
        records.Indicator(indicator_id, place.document.id, node_id, indicator, place.source, place.location(()))
    )
    _link_mentions(place, indicator.mentions, indicator_id)
    link_values(place, indicator.values, indicator_id, node_id)
    link_money(place, indicator.money, node_id, indicator_id)
    link_facts(place, indicator.facts, node_id, indicator_id)
    _link_items(place, indicator.items, node_id, indicator_id)


def _register(place: Place, reference: str, full_id: str, opened: _Open) -> None:
    if reference in opened.records:
        message = f"'{reference}' sudah dipakai dalam dokumen ini."
        place.draft.report("id-ganda", place.location(("id",)), message)
    opened.records[reference] = full_id


def _link_use(place: Place, use: entries.Use, node_id: NodeId, opened: _Open) -> None:
    indicator_id = _resolve(place, f"indikator/{use.indicator}", ("indikator",), opened)
    if indicator_id is None:
        return
    place.expect_lines()
    place.draft.uses.append(records.Use(IndicatorId(indicator_id), node_id, place.source))
    link_values(place, use.values, IndicatorId(indicator_id), node_id)


def _link_relation(place: Place, relation: entries.Relation, opened: _Open) -> None:
    source = _resolve(place, relation.source, ("dari",), opened)
    target = _resolve(place, relation.target, ("ke",), opened)
    if source and target:
        place.draft.relations.append(records.Relation(source, target, relation, place.source))


def _resolve(place: Place, reference: str, path: Path, opened: _Open) -> str | None:
    full_id = opened.records.get(reference)
    if full_id is None:
        message = f"'{reference}' tidak ada dalam dokumen ini.{nearest(reference, opened.records)}"
        place.draft.report("rujukan-putus", place.location(path), message)
    return full_id


def _link_mentions(place: Place, mentions: tuple[entries.Mention, ...], record_id: str) -> None:
    for index, mention in enumerate(mentions):
        at = place.at(mention, "sebutan", index)
        at.expect_printed(mention.printed)
        place.draft.mentions.append(records.Mention(record_id, mention, at.source))


def _link_items(
    place: Place, items: tuple[entries.Item, ...], node_id: NodeId | None, indicator_id: IndicatorId | None
) -> None:
    for index, item in enumerate(items):
        at = place.at(item, "butir", index)
        place.draft.items.append(records.Item(place.document.id, node_id, indicator_id, index + 1, item, at.source))


def _link_holders(place: Place, holders: tuple[entries.Holder, ...], node_id: NodeId, opened: _Open) -> None:
    known = opened.units
    if known is None:
        return
    for index, holder in enumerate(holders):
        at = place.at(holder, "pengampu", index)
        if not holder.unit and not holder.position:
            place.draft.report("wajib-diisi", at.location(()), "Isi 'unit' atau 'jabatan' pengampu ini.")
            continue
        if holder.unit and holder.unit not in known:
            message = f"Unit '{holder.unit}' tidak ada pada instansi ini.{nearest(holder.unit, known)}"
            place.draft.report("rujukan-putus", at.location(("unit",)), message)
            continue
        place.draft.holders.append(records.Holder(node_id, known.get(holder.unit or "", ""), holder, at.source))
