"""What only the whole plan can show: look-alike siblings, unused lines, the account of each text, empty topics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model.citations import STATUSES, USED, cited_by_table, cited_lines
from generator.model.plan import Plan
from generator.model.records import Node, PrintedTable
from generator.problems import Location, Problem, nearest


def check_plan(plan: Plan, *, has_errors: bool, is_whole: bool) -> list[Problem]:
    """All problems of the linked plan; where records are missing, lines that they would quote are no news.

    `is_whole` says whether every document could be read: what is in a refused one may be all that a topic has.
    """
    problems = [*_check_siblings(plan), *_check_amended(plan)]
    if has_errors:
        return problems
    return [*problems, *_check_lines(plan), *_check_manuscripts(plan), *(_check_topics(plan) if is_whole else ())]


def _check_amended(plan: Plan) -> Iterator[Problem]:
    for document in plan.documents:
        amended = document.entry.amends
        known = [other.id.split("/")[1] for other in plan.documents_of(document.agency_id)]
        if amended and amended not in known:
            message = f"Dokumen '{amended}' tidak ada pada instansi ini.{nearest(amended, known)}"
            yield Problem("rujukan-putus", document.amends_origin, message)


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
    for document in plan.documents:
        tables = plan.tables_of(document.id)
        cited = cited_by_table(plan, document) if tables else {}
        for table in tables:
            for row in table.rows:
                if row.kind == "isi" and any(row.cells) and row.line not in cited.get(table.table.id, ()):
                    message = f"Baris {row.line} tabel '{table.table.id}' tidak dirujuk."
                    yield Problem("baris-tak-dirujuk", _place_of(table), message)


def _check_manuscripts(plan: Plan) -> Iterator[Problem]:
    for manuscript in plan.manuscripts:
        cited = cited_lines(plan, plan.document(manuscript.document_id))
        known = {line.line: line.status for line in manuscript.lines}
        for number in sorted(cited | known.keys()):
            status = known.get(number)
            if status is not None and status not in STATUSES:
                message = f"'status' berisi '{status}'. Pilihannya: {', '.join(sorted(STATUSES))}."
                yield Problem("pilihan-tak-dikenal", Location(manuscript.file, number + 1), message)
                continue
            if status is None:
                message = f"Baris {number} dikutip oleh isi, tetapi naskah hanya punya {len(known)} baris."
            elif status == USED and number not in cited:
                message = f"Baris {number} tercatat '{USED}', tetapi tidak ada isian yang mengutipnya."
            elif status != USED and number in cited:
                message = f"Baris {number} tercatat '{status}', padahal ada isian yang mengutipnya."
            else:
                continue
            yield Problem("naskah-tak-cocok", Location(manuscript.file, number + 1), message)


def _check_topics(plan: Plan) -> Iterator[Problem]:
    for topic in plan.topics:
        if not plan.members_of(topic.id):
            yield Problem("topik-kosong", topic.origin, f"Topik '{topic.id}' tidak berisi apa pun.")


def _place_of(table: PrintedTable) -> Location:
    return Location(f"{table.document_id}/{table.table.transcript}")
