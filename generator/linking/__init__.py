"""Parsed entries become one Plan: ids are resolved once, and what does not fit together is collected."""

from __future__ import annotations

from collections.abc import Iterable

from generator.linking.checks import check_plan
from generator.linking.documents import link_document
from generator.linking.draft import Draft, Parsed, ParsedDocument
from generator.linking.units import link_agency, link_unit_sources
from generator.model.entries import Agency, Glossary
from generator.model.plan import Plan
from generator.model.records import Article, Publication
from generator.problems import Problem

__all__ = ["Parsed", "ParsedDocument", "link_plan"]


def link_plan(
    agencies: Iterable[Parsed[Agency]],
    documents: Iterable[ParsedDocument],
    glossary: Parsed[Glossary] | None,
    publications: Iterable[Publication],
    articles: Iterable[Article],
) -> tuple[Plan, list[Problem]]:
    """Link everything that was parsed; the plan holds what could be linked, the problems say what could not."""
    draft = Draft()
    for agency in agencies:
        link_agency(draft, agency)
    for document in documents:
        link_document(draft, document)
    link_unit_sources(draft)
    terms = glossary.entry.terms if glossary else ()
    plan = draft.finish(terms, tuple(publications), tuple(articles))
    return plan, draft.problems + check_plan(plan)
