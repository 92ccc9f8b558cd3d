"""The official code of a node: what the list says, how we know, and which other nodes have the code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, islice

from generator import wording
from generator.model.codes import Code
from generator.model.nomenclature import CODE_PAGES
from generator.model.plan import Plan
from generator.model.records import Node
from generator.model.sums import ceilings_of
from generator.pages.figures import change_words, joined
from generator.pages.frame import Link, relative
from generator.pages.labels import AUTHORITIES, CODE_EVIDENCE, CODE_ORIGINS, NOT_STATED, full_node_name

NOMENCLATURE_URL = CODE_PAGES.rstrip("/")
MOST_OTHERS = 20
"""A list shows at most this many nodes: work per page stays constant."""
UNLISTED = "tidak ada dalam daftar kode kami; daftar itu tidak lengkap"


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One other node of the code."""

    link: Link
    agency: str
    document: Link
    money: str
    money_remark: str
    """The years, and whether it is our sum."""
    money_sort: str
    """The amount for machines; empty without one."""


@dataclass(frozen=True, slots=True)
class CodeRows:
    """Other nodes of the code."""

    rows: tuple[CodeRow, ...] = ()
    more: str = ""
    """`dan 5 lainnya`, empty when all are shown."""


@dataclass(frozen=True, slots=True)
class CodeView:
    """What a page says of a node's code."""

    code: Link
    """With the page where all nodes that have it stand side by side."""
    name: str
    """The name in the list; empty where the list does not have the code."""
    measure: str
    """The official indicator with its unit, if known."""
    version: str
    origin: str
    """Printed or matched by us, and how sure."""
    reason: str
    evidence: str
    note: str
    own: CodeRows
    """In other documents of the same agency."""
    others: CodeRows
    """In documents of other agencies."""
    counterpart: Link
    """Code, name and government of the same work of the other level, if exactly one is certain; else empty."""
    counterparts: CodeRows


def view_code(plan: Plan, node: Node) -> CodeView | None:
    """The code of a node; None without one."""
    tie = plan.code_tie_of(node.id)
    if tie is None:
        return None
    code = plan.code_of(node.id)
    counterpart = plan.counterpart_of(code) if code else None
    own, others = _elsewhere(plan, node, tie.code)
    sure = f", keyakinan {tie.confidence.value}" if tie.confidence else ""
    return CodeView(
        code=Link(tie.code, relative(node.id, code_url(tie.code))),
        name=code_name(plan, code) if code else "",
        measure=_measure(code) if code else "",
        version=tie.version or NOT_STATED,
        origin=f"{CODE_ORIGINS[tie.origin]}{sure}",
        reason=tie.reason,
        evidence=CODE_EVIDENCE[code.entry.evidence] if code else UNLISTED,
        note=(code.entry.note or "") if code else "",
        own=own,
        others=others,
        counterpart=_counterpart_link(plan, node.id, counterpart) if counterpart else Link(""),
        counterparts=_with_code(plan, node.id, counterpart.entry.code) if counterpart else CodeRows(),
    )


def code_url(code: str) -> str:
    """The URL of a code's page."""
    return f"{CODE_PAGES}{code}"


def code_name(plan: Plan, code: Code) -> str:
    """The name of a code in the list, in normal case."""
    return wording.normal_case(code.entry.name, plan.abbreviations)


def _elsewhere(plan: Plan, node: Node, code: str) -> tuple[CodeRows, CodeRows]:
    """The other nodes of a code: in other documents of the same agency, and in documents of other agencies."""
    by_document = plan.nodes_with_code(code)
    ours = [document.id for document in plan.documents_of(plan.document(node.document_id).agency_id)]
    own = [by_document[each] for each in ours if each in by_document and each != node.document_id]
    known = set(ours)
    others = (nodes for document_id, nodes in by_document.items() if document_id not in known)
    count_ours = sum(map(len, own)) + len(by_document[node.document_id])
    return (
        _rows(plan, node.id, chain(*own), sum(map(len, own))),
        _rows(plan, node.id, chain.from_iterable(others), plan.count_with_code(code) - count_ours),
    )


def _with_code(plan: Plan, page_url: str, code: str) -> CodeRows:
    nodes = chain.from_iterable(plan.nodes_with_code(code).values())
    return _rows(plan, page_url, nodes, plan.count_with_code(code))


def _counterpart_link(plan: Plan, page_url: str, code: Code) -> Link:
    words = f"{code.entry.code}, {code_name(plan, code)} ({AUTHORITIES[code.entry.authority]})"
    return Link(words, relative(page_url, code_url(code.entry.code)))


def _measure(code: Code) -> str:
    entry = code.entry
    return f"{entry.indicator} ({entry.unit})" if entry.indicator and entry.unit else entry.indicator or ""


def _rows(plan: Plan, page_url: str, nodes: Iterable[Node], count: int) -> CodeRows:
    hidden = count - MOST_OTHERS
    more = f"dan {wording.number(hidden)} lainnya" if hidden > 0 else ""
    return CodeRows(tuple(_row(plan, page_url, node) for node in islice(nodes, MOST_OTHERS)), more)


def _row(plan: Plan, page_url: str, node: Node) -> CodeRow:
    document = plan.document(node.document_id)
    return CodeRow(
        Link(full_node_name(plan, node), relative(page_url, node.id)),
        plan.agency(document.agency_id).entry.name,
        Link(document.entry.short_title, relative(page_url, document.id)),
        *money_words(plan, node),
    )


def money_words(plan: Plan, node: Node) -> tuple[str, str, str]:
    """The money of a node over all years of its document, printed or our sum, a remark that says so, and its digits."""
    amounts = ceilings_of(plan, node)
    if not amounts:
        return "tidak dinyatakan", "", ""
    whole = sum((each.amount.rupiah for each in amounts.values()), Decimal(0))
    years = wording.years(min(amounts), max(amounts))
    is_printed = len(amounts) == 1 and amounts[min(amounts)].amount.printed is not None
    remark = joined(years, change_words(amounts.values()), "" if is_printed else "hitungan kami")
    return wording.rupiah(whole), remark, wording.canonical(whole)
