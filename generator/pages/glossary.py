"""The glossary: every term with its long form and a plain meaning."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.entries import Term
from generator.model.plan import Plan
from generator.pages.frame import Frame, NavigationItem, Page
from generator.pages.surroundings import HOME

URL = "glosarium"


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term with its anchor."""

    anchor: str
    short: str
    long: str
    meaning: str
    successor: str
    note: str


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """What the template of the glossary prints."""

    terms: tuple[TermRow, ...]


def view_glossary(plan: Plan) -> Page:
    """The glossary page."""
    frame = Frame(
        url=URL,
        title="Glosarium",
        kind="Glosarium",
        description="Arti singkatan dan istilah yang dipakai dalam dokumen di situs ini, dengan kata sehari-hari.",
        crumbs=(HOME, NavigationItem("Glosarium", URL)),
        filters={"Jenis": ("Glosarium",)},
    )
    return Page("glossary.md.jinja", frame, GlossaryPage(tuple(_row(term) for term in plan.terms)))


def _row(term: Term) -> TermRow:
    anchor = "".join(char if char.isalnum() else "-" for char in term.short.lower())
    return TermRow(anchor, term.short, term.long or "", term.meaning, term.successor or "", term.note or "")
