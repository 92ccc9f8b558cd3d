"""The plan becomes page views: dataclasses with ready-to-print text, one module for each kind of page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.plan import Plan
from generator.pages.agency import view_agency
from generator.pages.browse import view_browse
from generator.pages.data import DataFile, view_data
from generator.pages.document import view_document
from generator.pages.frame import Page
from generator.pages.glossary import view_glossary
from generator.pages.home import view_home
from generator.pages.indicator import view_indicator
from generator.pages.node import view_node
from generator.pages.printed_table import view_printed_table

__all__ = ["DataFile", "Page", "view_pages"]


def view_pages(plan: Plan, data_files: tuple[DataFile, ...]) -> Iterator[Page]:
    """Every page that the plan fills, one after the other."""
    yield view_home(plan)
    yield view_browse(plan)
    yield view_glossary(plan)
    yield view_data(plan, data_files)
    for agency in plan.agencies:
        yield view_agency(plan, agency)
    for document in plan.documents:
        yield view_document(plan, document)
    for table in plan.tables:
        yield view_printed_table(plan, table)
    for node in plan.nodes:
        yield view_node(plan, node)
    for indicator in plan.indicators:
        yield view_indicator(plan, indicator)
