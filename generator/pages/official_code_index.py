"""The index of official codes: every code that a document here has, by program, with how often it occurs."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.nomenclature import UsedCode
from generator.model.plan import Plan
from generator.pages.codes import NOMENCLATURE_URL
from generator.pages.frame import Frame, Link, NavigationItem, Page, Row, relative
from generator.pages.official_code import code_row, level_words_of
from generator.pages.surroundings import HOME


@dataclass(frozen=True, slots=True)
class CodeBranch:
    """One code with the codes below it."""

    row: Row
    level: str
    summary: str
    """How many codes stand below a topmost one, whose list is folded; empty elsewhere."""
    children: tuple[CodeBranch, ...]


@dataclass(frozen=True, slots=True)
class OfficialCodeIndexPage:
    """What the template of the index of codes prints."""

    lead: str
    branches: tuple[CodeBranch, ...]
    data: Link


def view_official_code_index(plan: Plan) -> Page:
    """The index of official codes."""
    count = sum(1 for used in plan.used_codes if plan.count_with_code(used.code))
    lead = (
        "Satu kode resmi menamai pekerjaan yang sama di semua pemerintah daerah setingkat. Di sini ada "
        f"{wording.number(count)} kode dari dokumen yang dimuat, dan padanannya di tingkat pemerintahan lain."
    )
    frame = Frame(
        url=NOMENCLATURE_URL,
        title="Nomenklatur: kode resmi program dan kegiatan",
        kind="Nomenklatur",
        description=lead,
        crumbs=(HOME, NavigationItem("Nomenklatur", NOMENCLATURE_URL)),
    )
    branches = tuple(_branch(plan, used) for used in plan.used_codes_below(""))
    view = OfficialCodeIndexPage(lead, branches, Link("Unduh data", relative(NOMENCLATURE_URL, "data")))
    return Page("official_code_index.md.jinja", frame, view)


def _branch(plan: Plan, used: UsedCode) -> CodeBranch:
    children = tuple(_branch(plan, below) for below in plan.used_codes_below(used.code))
    is_folded = bool(children) and not used.parent
    summary = f"{wording.number(sum(map(_size, children)))} kode di bawahnya" if is_folded else ""
    return CodeBranch(code_row(plan, NOMENCLATURE_URL, used), level_words_of(used), summary, children)


def _size(branch: CodeBranch) -> int:
    return 1 + sum(map(_size, branch.children))
