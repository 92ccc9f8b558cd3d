"""Parts of a document against each other: what one announces and another lacks, and what supports an objective."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from generator import wording
from generator.model.codes import squeezed_name, squeezed_text
from generator.model.findings import Finding
from generator.model.records import Holder, Indicator, Mention, Money, Node, PrintedTable, Value
from generator.model.terms import FindingSeverity, Level, MoneyKind, Period, RelationKind
from generator.rules.dossier import Dossier, MoneyKey, grain_of
from generator.rules.quoting import (
    level_words,
    money_words,
    name_of,
    plain,
    quote_money,
    quote_record,
    subject_of,
    table_words,
    time_of,
    weakest,
)
from generator.rules.sums import difference_words, severity_of

COMPARED_LEVELS = (Level.GOAL, Level.OBJECTIVE)
FEWEST_NODES = 2
MOST_NAMED = 5
SHARE_REALISED = Decimal("0.6")
"""When at least this share of the conditions is tied to the plan, one without a tie is an exception."""


def check_bagian_berbeda(dossier: Dossier) -> Iterator[Finding]:
    """Goals and objectives that one table has and another lacks, and the other way round; the widest gap a level."""
    texts = {table.table.id: _text_of(table) for table in dossier.plan.tables_of(dossier.document.id)}
    for level in COMPARED_LEVELS:
        tables = _tables_of(dossier, level, texts)
        found = (
            (one, other, _without(tables[one], tables[other]), _without(tables[other], tables[one]))
            for one, other in combinations(sorted(tables), 2)
        )
        pairs = [pair for pair in found if not _stand_together(tables, [*pair[2], *pair[3]])]
        widest = max(
            pairs, key=lambda pair: (min(len(pair[2]), len(pair[3])), len(pair[2]) + len(pair[3])), default=None
        )
        if widest and widest[2] and widest[3]:
            yield _parts_finding(dossier, level, (widest[0], widest[2]), (widest[1], widest[3]))


def check_tertinggal_di_tabel(dossier: Dossier) -> Iterator[Finding]:
    """A node without money in a table that prints it for its siblings."""
    roots = dossier.plan.roots_of(dossier.document.id)
    for children in (roots, *(dossier.plan.children_of(node.id) for node in dossier.nodes)):
        siblings = [child for child in children if child.level is Level.OBJECTIVE]
        money = {child.id: _money_by_table(dossier, child) for child in siblings}
        for table in sorted({table for tables in money.values() for table in tables}):
            inside = [child for child in siblings if table in money[child.id]]
            outside = [child for child in siblings if table not in money[child.id]]
            if len(inside) >= FEWEST_NODES and 0 < len(outside) < len(inside):
                for child in outside:
                    yield _left_behind(dossier, child, table, {each.id: money[each.id][table] for each in inside})


def check_jumlah_pendukung(dossier: Dossier) -> Iterator[Finding]:
    """The money of an objective against the sum of the programs that support it."""
    for node in dossier.nodes:
        supporters = [
            relation.source_id
            for relation in dossier.plan.relations_to(node.id)
            if relation.entry.kind is RelationKind.SUPPORTS and relation.source_id.split("/")[2] != "indikator"
        ]
        for key, whole in dossier.amounts.get(node.id, {}).items():
            parts = [part for each in supporters if (part := _same_time(dossier, each, key))]
            if whole.rupiah is not None and parts and len(parts) == len(supporters) and key.kind is MoneyKind.CEILING:
                total = sum((part.rupiah or Decimal(0) for part in parts), Decimal(0))
                rounding = sum((grain_of(money) for money in (whole, *parts)), Decimal(0)) / 2
                is_shared = total > whole.rupiah and any(_supports_others(dossier, each, node) for each in supporters)
                if abs(total - whole.rupiah) > rounding and not is_shared:
                    yield _supporters_finding(dossier, node, whole, parts, total)


def check_kondisi_tanpa_rencana(dossier: Dossier) -> Iterator[Finding]:
    """A condition of the cascade that no program, activity or sub-activity realises, where most are realised."""
    leaves = [n for n in dossier.nodes if n.level is Level.CONDITION and not dossier.plan.children_of(n.id)]
    realised = [node for node in leaves if _is_realised(dossier, node)]
    if leaves and len(realised) >= len(leaves) * SHARE_REALISED:
        for node in leaves:
            if node not in realised:
                yield _unrealised(dossier, node, len(realised), len(leaves))


def _tables_of(dossier: Dossier, level: Level, texts: Mapping[str, str]) -> dict[str, list[Node]]:
    """The nodes of a level by the tables that print them; prose is no table."""
    found: dict[str, list[Node]] = defaultdict(list)
    for node in (node for node in dossier.nodes if node.level is level):
        tables, name = _tables_with(dossier, node), squeezed_name(node.entry.name)
        for table, text in texts.items():
            if table in tables or name in text:
                found[table].append(node)
    return found


def _text_of(table: PrintedTable) -> str:
    return squeezed_text(" ".join(cell for row in table.rows for cell in row.cells))


def _tables_with(dossier: Dossier, node: Node) -> set[str]:
    """Every table in which a node, its money, its holders or its indicators are printed."""
    plan = dossier.plan
    prints: list[Mention | Money | Holder | Value | Indicator] = [*plan.mentions_of(node.id), *plan.money_of(node.id)]
    prints += [*plan.holders_of(node.id), *plan.values_at(node.id), *plan.indicators_of(node.id)]
    return {node.source.table, *(each.source.table for each in prints)}


def _without(nodes: list[Node], others: list[Node]) -> list[Node]:
    """The nodes whose name no node of the other table has."""
    names = {squeezed_name(other.entry.name) for other in others} | {other.id for other in others}
    return [node for node in nodes if node.id not in names and squeezed_name(node.entry.name) not in names]


def _parts_finding(
    dossier: Dossier, level: Level, one: tuple[str, list[Node]], other: tuple[str, list[Node]]
) -> Finding:
    document = dossier.document
    sentences = []
    for (table, nodes), (lacking, _) in ((one, other), (other, one)):
        names = [f"“{name_of(dossier.plan, node.id)}”" for node in nodes[:MOST_NAMED]]
        names += [f"{len(nodes) - MOST_NAMED} lainnya"] if len(nodes) > MOST_NAMED else []
        sentences.append(
            f"{document.table(table).name} memuat {wording.listed(names)}, yang tidak ada pada "
            f"{document.table(lacking).name}."
        )
    return Finding(
        rule="bagian-berbeda",
        severity=FindingSeverity.HIGH if level is Level.GOAL else FindingSeverity.MEDIUM,
        document_id=document.id,
        subject=subject_of(f"{document.id}/{level.value}"),
        message=f"{wording.first_upper(level.value)} berbeda antarbagian dokumen. {' '.join(sentences)}",
        quotes=tuple(quote_record(dossier.plan, node) for node in (*one[1], *other[1])),
    )


def _stand_together(tables: dict[str, list[Node]], nodes: list[Node]) -> bool:
    """Whether one table has all of these nodes, so that parts which split them do not contradict each other."""
    return any({node.id for node in nodes} <= {node.id for node in each} for each in tables.values())


def _money_by_table(dossier: Dossier, node: Node) -> dict[str, Money]:
    """The first amount that each table prints for a node or beside its indicators."""
    found: dict[str, Money] = {}
    for money in (*dossier.plan.money_of(node.id), *dossier.plan.indicator_money_of(node.id)):
        found.setdefault(money.source.table, money)
    return found


def _left_behind(dossier: Dossier, node: Node, table: str, inside: dict[str, Money]) -> Finding:
    names = wording.listed([f"“{name_of(dossier.plan, each)}”" for each in inside])
    named = wording.first_upper(table_words(dossier.document, table))
    return Finding(
        rule="tertinggal-di-tabel",
        severity=FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(node.id, table),
        message=(f"{named} mencetak uang untuk {names}, tetapi tidak untuk {level_words(node)} ini."),
        quotes=(quote_record(dossier.plan, node), *(quote_money(dossier.plan, each) for each in inside.values())),
        node_id=node.id,
    )


def _same_time(dossier: Dossier, node_id: str, key: MoneyKey) -> Money | None:
    """The amount of the same table, or else the one on which all other tables agree."""
    found = {
        other.table: money
        for other, money in dossier.amounts.get(node_id, {}).items()
        if other[1:] == key[1:] and money.rupiah is not None
    }
    own = found.get(key.table)
    is_one = len({money.rupiah for money in found.values()}) == 1
    return own or (next(iter(found.values())) if is_one else None)


def _supports_others(dossier: Dossier, node_id: str, node: Node) -> bool:
    """Whether a program is shared out: then its whole amount says little about one objective."""
    return any(
        relation.entry.kind is RelationKind.SUPPORTS and relation.target_id != node.id
        for relation in dossier.plan.relations_from(node_id)
    )


def _supporters_finding(dossier: Dossier, node: Node, whole: Money, parts: list[Money], total: Decimal) -> Finding:
    printed = whole.rupiah or Decimal(0)
    reasons = [
        relation.entry.confidence
        for relation in dossier.plan.relations_to(node.id)
        if relation.entry.kind is RelationKind.SUPPORTS
    ]
    confidence = weakest(*(money.doubt.confidence for money in (whole, *parts)), *reasons)
    levels = {level_words(dossier.plan.node(part.node_id)) for part in parts}
    what = levels.pop() if len(levels) == 1 else "rincian"
    counted = f"Jumlah {len(parts)} {what} yang mendukungnya" if len(parts) > 1 else f"Satu-satunya {what} pendukungnya"
    return Finding(
        rule="jumlah-pendukung",
        severity=severity_of(printed, total, confidence),
        document_id=dossier.document.id,
        subject=subject_of(node.id, *time_of(whole)),
        message=(
            f"{wording.first_upper(money_words(whole))} {level_words(node)} ini tercetak {wording.rupiah(printed)}. "
            f"{counted} {wording.rupiah(total)}; selisih {difference_words(printed, total)}."
        ),
        quotes=(quote_money(dossier.plan, whole), *(quote_money(dossier.plan, part) for part in parts)),
        node_id=node.id,
        year=whole.year if whole.period is Period.YEAR else "",
        computed=plain(total),
        difference=plain(printed - total),
        confidence=confidence,
    )


def _is_realised(dossier: Dossier, node: Node) -> bool:
    return any(relation.entry.kind is RelationKind.REALISES for relation in dossier.plan.relations_to(node.id))


def _unrealised(dossier: Dossier, node: Node, realised: int, leaves: int) -> Finding:
    return Finding(
        rule="kondisi-tanpa-rencana",
        severity=FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(node.id),
        message=(
            f"{realised} dari {leaves} kondisi paling bawah diwujudkan oleh program, kegiatan, atau sub kegiatan; "
            "untuk kondisi ini tidak ada yang tercetak."
        ),
        quotes=(quote_record(dossier.plan, node),),
        node_id=node.id,
    )
