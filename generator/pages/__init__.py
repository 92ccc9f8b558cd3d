"""The plan becomes page views: dataclasses with ready-to-print text, one module for each kind of page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.plan import Plan
from generator.model.records import Document
from generator.pages.agency import view_agency
from generator.pages.browse import view_browse
from generator.pages.completeness import view_completeness
from generator.pages.context import has_context, view_context
from generator.pages.data import DataFile, view_data
from generator.pages.document import view_document
from generator.pages.finding_index import view_finding_index
from generator.pages.findings import view_findings
from generator.pages.frame import Page
from generator.pages.glossary import view_glossary
from generator.pages.home import view_home
from generator.pages.indicator import view_indicator
from generator.pages.node import view_node
from generator.pages.official_code import view_official_code
from generator.pages.official_code_index import view_official_code_index
from generator.pages.printed_table import view_printed_table
from generator.pages.same_indicator import view_same_indicators
from generator.pages.topic import view_topic
from generator.pages.topic_index import view_topic_index
from generator.pages.tree import has_tree, view_tree
from generator.pages.unit import view_unit
from generator.pages.ways import (
    agency_ways,
    code_ways,
    document_ways,
    indicator_ways,
    leading_on,
    node_ways,
    site_ways,
    unit_ways,
)

__all__ = ["DataFile", "Page", "view_pages"]


def view_pages(plan: Plan, data_files: tuple[DataFile, ...]) -> Iterator[Page]:
    """Every page that the plan fills, one after the other, each with its ways on; home is nothing else than ways."""
    yield view_home(plan)
    for page in _view_site_pages(plan, data_files):
        yield leading_on(page, site_ways(plan, page.frame.url))
    for used in plan.used_codes:
        yield leading_on(view_official_code(plan, used), code_ways(plan, used))
    for agency in plan.agencies:
        yield leading_on(view_agency(plan, agency), agency_ways(plan, agency))
    for unit in plan.units:
        yield leading_on(view_unit(plan, unit), unit_ways(plan, unit))
    for document in plan.documents:
        yield from _view_document(plan, document)


def _view_site_pages(plan: Plan, data_files: tuple[DataFile, ...]) -> Iterator[Page]:
    yield view_browse(plan)
    yield view_glossary(plan)
    yield view_data(plan, data_files)
    yield view_finding_index(plan)
    if plan.used_codes:
        yield view_official_code_index(plan)
    yield from view_same_indicators(plan)
    yield from _view_topic_pages(plan)


def _view_document(plan: Plan, document: Document) -> Iterator[Page]:
    for page in _view_document_pages(plan, document):
        yield leading_on(page, document_ways(plan, document, page.frame.url))
    for node in plan.nodes_of(document.id):
        yield leading_on(view_node(plan, node), node_ways(plan, node))
    for indicator in plan.indicators_in(document.id):
        yield leading_on(view_indicator(plan, indicator), indicator_ways(plan, indicator))


def _view_topic_pages(plan: Plan) -> Iterator[Page]:
    if plan.topics:
        yield view_topic_index(plan)
    for topic in plan.topics:
        yield view_topic(plan, topic)


def _view_document_pages(plan: Plan, document: Document) -> Iterator[Page]:
    yield view_document(plan, document)
    if has_tree(plan, document):
        yield view_tree(plan, document)
    if has_context(plan, document):
        yield view_context(plan, document)
    yield view_findings(plan, document)
    yield view_completeness(plan, document)
    for table in plan.tables_of(document.id):
        yield view_printed_table(plan, table)
