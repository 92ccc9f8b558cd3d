"""The largest services of each agency's newest plan, in words; what pays for the office itself is left out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Agency, Document, Node
from generator.model.sums import document_totals
from generator.model.support import is_support
from generator.model.terms import REPORTS
from generator.pages.amounts import careful_value_text
from generator.pages.frame import Link, relative
from generator.pages.headline import node_amount, node_money
from generator.pages.labels import full_node_name, node_name
from generator.pages.notices import Mark, question_mark
from generator.pages.sentences import single_target

MOST_AGENCIES = 3
"""Agencies with services on home: those of the newest plans."""
MOST_SERVICES = 6
"""Services on home in all."""


@dataclass(frozen=True, slots=True)
class Service:
    """One service: what, for how much, and what is promised."""

    link: Link
    money: str
    note: str
    """Its one target with what it counts; what it stands below where it has none or several."""
    mark: Mark | None
    """The heaviest finding that questions it."""


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """The largest services of one plan."""

    agency: Link
    document: Link
    remark: str
    """Over which years the amounts are sums of ours; empty for a plan of one year."""
    services: tuple[Service, ...]


def view_services(plan: Plan, page_url: str, newest: list[Document]) -> tuple[ServiceGroup, ...]:
    """The largest services of the newest plan with money of each agency, else of its newest report."""
    chosen: dict[str, tuple[Document, list[tuple[Decimal, Node]]]] = {}
    for document in sorted(newest, key=lambda document: document.entry.kind in REPORTS):
        if document.agency_id not in chosen and (largest := _largest(plan, document)):
            chosen[document.agency_id] = document, largest
        if len(chosen) == MOST_AGENCIES:
            break
    each = MOST_SERVICES // max(len(chosen), 1)
    return tuple(
        _group(plan, page_url, plan.agency(agency_id), document, largest[:each])
        for agency_id, (document, largest) in chosen.items()
    )


def _group(
    plan: Plan, page_url: str, agency: Agency, document: Document, largest: list[tuple[Decimal, Node]]
) -> ServiceGroup:
    entry = document.entry
    paid = list(document_totals(plan, document))
    years = wording.years(paid[0], paid[-1])
    return ServiceGroup(
        Link(agency.entry.name, relative(page_url, agency.id)),
        Link(entry.short_title, relative(page_url, document.id)),
        f"jumlah {years}, hitungan kami" if len(paid) > 1 else "",
        tuple(_service(plan, page_url, node) for _, node in largest),
    )


def _service(plan: Plan, page_url: str, node: Node) -> Service:
    target = single_target(plan, node)
    if target is not None:
        note = f"{careful_value_text(plan, target)}: {plan.indicator(target.indicator_id).entry.name}"
    else:
        note = f"bagian dari {node_name(plan, plan.node(node.parent_id))}" if node.parent_id else ""
    link = Link(full_node_name(plan, node), relative(page_url, node.id))
    return Service(link, node_money(plan, node, wording.rupiah_in_words), note, question_mark(plan, node.id))


def _largest(plan: Plan, document: Document) -> list[tuple[Decimal, Node]]:
    amounts = [(amount, node) for node in _leaves(plan, document) if (amount := node_amount(plan, node))]
    return sorted(amounts, key=lambda pair: (-pair[0], pair[1].order))[:MOST_SERVICES]


def _leaves(plan: Plan, document: Document) -> list[Node]:
    leaves = (node for node in plan.nodes_of(document.id) if not plan.children_of(node.id))
    return [node for node in leaves if not is_support(plan, node)]
