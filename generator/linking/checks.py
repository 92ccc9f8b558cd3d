"""What only the whole plan can show: look-alike siblings, unused printed lines, and the ledger of URLs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model.plan import Plan
from generator.model.records import Node, PrintedTable
from generator.problems import Location, Problem


def check_plan(plan: Plan) -> list[Problem]:
    """All problems of the linked plan."""
    return [*_check_siblings(plan), *_check_lines(plan)]


def _check_siblings(plan: Plan) -> Iterator[Problem]:
    groups: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in plan.nodes:
        groups[node.parent_id or node.document_id, node.entry.name.lower()].append(node)
    for (_, _), nodes in groups.items():
        qualifiers = [node.entry.qualifier for node in nodes]
        for node in nodes:
            mine = node.entry.qualifier
            if len(nodes) > 1 and (not mine or qualifiers.count(mine) > 1):
                message = f"'{node.entry.name}' bernama sama dengan saudaranya dan belum punya pembeda sendiri."
                yield Problem("pembeda-hilang", node.origin, message)


def _check_lines(plan: Plan) -> Iterator[Problem]:
    facts: dict[str, set[int]] = defaultdict(set)
    for fact in plan.facts:
        facts[f"{fact.document_id}/tabel/{fact.source.table}"].update(fact.source.line_numbers)
    for table in plan.tables:
        cited = plan.sourced_at(table.id).keys() | facts[table.id]
        for row in table.rows:
            if row.kind == "isi" and any(row.cells) and row.line not in cited:
                message = f"Baris {row.line} tabel '{table.table.id}' tidak dirujuk."
                yield Problem("baris-tak-dirujuk", _place_of(table), message)


def _place_of(table: PrintedTable) -> Location:
    return Location(f"{table.document_id}/{table.table.transcript}")
