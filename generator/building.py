"""The plan becomes output files: pages as Markdown, open data and schemas; the second half of the public surface."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import wording
from generator.exports.contract import TABLES
from generator.exports.files import export_compact, export_csv, export_json, export_schema
from generator.exports.rows import table_rows
from generator.model.changes import Change, changes
from generator.model.plan import Plan
from generator.model.records import Article, Publication
from generator.model.scales import DEFAULT
from generator.model.schema import content_schemas
from generator.model.state import state_of
from generator.model.statements import Statement
from generator.pages import DataFile, view_pages
from generator.pages.browse_list import FILE, view_browse_list
from generator.pages.rule_list import view_rules
from generator.pages.statuses import scale_words
from generator.pages.ways import site_ways
from generator.problems import Location, Problem
from generator.rendering import render_page, render_rules, render_ways

CORRECTIONS = "koreksi"
"""The editorial page that says how to report an error."""
RULES_MARK = "<!-- aturan -->"
"""Where an editorial page lists the consistency rules, so that the rulebook stays their one source."""
SCALE_MARK = "<!-- skala -->"
"""Where an editorial page says which rating scale holds unless an agency sets its own."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the site's source tree."""

    uri: str
    """POSIX path below the documentation folder, `index.md` for home."""
    content: str | bytes
    origin: Location | None = None
    """The content file behind a page."""
    kind: str = ""
    """What kind of page, in words; empty for data."""
    title: str = ""

    @property
    def is_page(self) -> bool:
        """Whether it is a page with a URL of its own."""
        return bool(self.kind)

    @property
    def url(self) -> str:
        """URL path without outer slashes."""
        return self.uri.removesuffix("index.md").strip("/")


@dataclass(frozen=True, slots=True)
class Edition:
    """What one publication writes down beside the site."""

    day: str
    ledger: tuple[Publication, ...]
    """Every address ever published."""
    days: tuple[str, ...]
    """The day of every publication, this one included."""
    state: tuple[Statement, ...]
    changes: tuple[Change, ...]
    """Since the last publication; none for the first, of which everything is new."""


def build(plan: Plan) -> tuple[OutputFile, ...]:
    """Every file that the plan gives, sorted by uri."""
    return tuple(sorted(_files(plan), key=lambda file: file.uri))


def new_publications(plan: Plan, files: Iterable[OutputFile], date: str) -> tuple[Publication, ...]:
    """The ledger with every page that it does not know yet, sorted by URL."""
    new = [Publication(file.url, file.kind, file.title, date) for file in new_pages(plan, files)]
    return tuple(sorted([*plan.publications, *new], key=lambda publication: publication.url))


def new_pages(plan: Plan, files: Iterable[OutputFile]) -> tuple[OutputFile, ...]:
    """Pages whose address the ledger does not know yet, in the order of their addresses."""
    known = {publication.url for publication in plan.publications}
    return tuple(sorted((file for file in files if file.is_page and file.url not in known), key=lambda file: file.url))


def next_edition(plan: Plan, files: Iterable[OutputFile], day: str) -> Edition:
    """What a publication of this plan on a day writes down."""
    found = () if plan.published is None else changes(plan.published, plan)
    days = tuple(sorted({*plan.editions, day}))
    return Edition(day, new_publications(plan, files, day), days, state_of(plan), found)


def lost_addresses(plan: Plan, files: Iterable[OutputFile]) -> tuple[Publication, ...]:
    """Addresses that were published and are made no more, in their order."""
    made = {file.url for file in files if file.is_page}
    lost = (publication for publication in plan.publications if publication.url not in made)
    return tuple(sorted(lost, key=lambda publication: publication.url))


def check_ledger(plan: Plan, files: Iterable[OutputFile]) -> list[Problem]:
    """Hold the pages against the ledger: a vanished URL is an error, new ones are one warning."""
    place = Location("tautan.csv")
    files = tuple(files)
    fresh = new_pages(plan, files)
    heirs = {(page.kind, page.title): page.url for page in fresh}
    lost = lost_addresses(plan, files)
    problems = [Problem("alamat-hilang", place, _lost_words(publication, heirs)) for publication in lost]
    if fresh:
        first = ", ".join(f"'/{page.url}/'" if page.url else "'/'" for page in fresh[:3])
        more = f" dan {len(fresh) - 3} lainnya" if len(fresh) > 3 else ""
        message = f"{len(fresh)} alamat belum tercatat: {first}{more}."
        problems.append(Problem("alamat-belum-tercatat", place, message))
    return problems


def _lost_words(lost: Publication, heirs: Mapping[tuple[str, str], str]) -> str:
    """What stood at an address, and where something of the same name stands now: its id was changed."""
    words = f"Alamat '/{lost.url}/' sudah terbit: {lost.kind} “{wording.plain(lost.title)}”."
    heir = heirs.get((lost.kind, lost.title))
    return f"{words} Isian bernama sama kini beralamat '/{heir}/'." if heir else words


def _files(plan: Plan) -> Iterator[OutputFile]:
    data_files = []
    for table in TABLES:
        rows = table_rows(plan, table.name)
        data_files.append(DataFile(table.name, table.meaning, table.columns, len(rows)))
        yield OutputFile(f"data/{table.name}.csv", export_csv(table, rows))
        yield OutputFile(f"data/{table.name}.json", export_json(table, rows))
    for name, schema in content_schemas().items():
        yield OutputFile(f"data/skema/{name}.schema.json", export_schema(schema))
    yield OutputFile(FILE, export_compact(view_browse_list(plan)))
    for article in plan.articles:
        yield OutputFile(article.uri, _article_text(plan, article), article.origin, "Halaman", article.title)
    corrections = CORRECTIONS if plan.has_article(CORRECTIONS) else ""
    for page in view_pages(plan, tuple(data_files)):
        frame = page.frame
        uri = f"{frame.url}/index.md" if frame.url else "index.md"
        yield OutputFile(uri, render_page(page, corrections), frame.origin, frame.kind, frame.title)


def _article_text(plan: Plan, article: Article) -> str:
    text = article.text
    if RULES_MARK in text:
        text = text.replace(RULES_MARK, render_rules(view_rules(plan, article.name)))
    text = text.replace(SCALE_MARK, wording.markdown(scale_words(DEFAULT)))
    return f"{text.rstrip()}\n\n{render_ways(site_ways(plan, article.name))}\n"
