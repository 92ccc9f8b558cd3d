"""Parsed entries become one Plan: ids are resolved once, and what does not fit together is collected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.linking.checks import check_plan
from generator.linking.codes import link_codes, link_nomenclature
from generator.linking.comparisons import link_comparisons
from generator.linking.documents import link_document
from generator.linking.draft import Draft, Parsed, ParsedDocument, Shared
from generator.linking.kinships import link_kinships
from generator.linking.topics import link_topics
from generator.linking.units import link_agency, link_unit_sources
from generator.model.entries import Agency, Glossary
from generator.model.plan import Plan
from generator.model.records import Article, Publication
from generator.problems import Problem

__all__ = ["Parsed", "ParsedDocument", "Shared", "link_plan"]


def link_plan(
    agencies: Iterable[Parsed[Agency]],
    documents: Iterable[ParsedDocument],
    glossary: Parsed[Glossary] | None,
    publications: Iterable[Publication],
    articles: Iterable[Article],
    shared: Shared,
) -> tuple[Plan, list[Problem]]:
    """Link everything that was parsed; the plan holds what could be linked, the problems say what could not."""
    draft = Draft()
    for agency in agencies:
        link_agency(draft, agency)
    for document in documents:
        link_document(draft, document)
    link_unit_sources(draft, shared.refused)
    for nomenclature in shared.nomenclatures:
        link_nomenclature(draft, nomenclature)
    if shared.kinships:
        link_kinships(draft, shared.kinships)
    if shared.topics:
        link_topics(draft, shared.topics, shared.refused)
    terms = glossary.entry.terms if glossary else ()
    plan = draft.finish(terms, tuple(publications), tuple(articles))
    plan = replace(plan, code_ties=link_codes(plan), comparisons=link_comparisons(draft, plan))
    has_errors = any(problem.is_error for problem in draft.problems)
    return plan, [*draft.problems, *check_plan(plan, has_errors=has_errors, is_whole=not shared.refused)]
