"""Reads, parses and links the content folder: the first half of the public surface."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from generator.linking import Parsed, ParsedDocument, Shared, link_plan
from generator.linking.responses import check_responses
from generator.model.entries import Agency, Document, Glossary, Kinships, Nomenclature, Topics, is_id
from generator.model.plan import Plan
from generator.model.records import Article, ManuscriptLine, PrintedRow, Publication
from generator.model.statements import Statement
from generator.parsing import parse_record
from generator.problems import Location, Problem
from generator.rules import find_findings
from generator.sources.folder import Content, read_content
from generator.sources.personal import check_personal_numbers
from generator.sources.record import Transcript

RESERVED_AGENCIES = frozenset(
    [
        "data",
        "i",
        "temuan",
        "topik",
        "jelajah",
        "nomenklatur",
        "indikator-sama",
        "glosarium",
        "tentang",
        "metode",
        "koreksi",
        "perubahan",
        "sematkan",
        "halaman",
        "pagefind",
        "assets",
        "panduan",
        "riwayat",
        "cari",
    ]
)
GENERATED_PAGES = frozenset(
    {"index", "data", "glosarium", "jelajah", "temuan", "topik", "nomenklatur", "indikator-sama", "404"}
)
"""Pages that we make ourselves: no editorial page may have such a name, nor that of an agency."""
RESERVED_DOCUMENTS = frozenset({"unit"})
RESERVED_LEVELS = frozenset(["tabel", "pohon", "konteks", "indikator", "temuan", "kelengkapan"])
"""Not ids but path segments: no level may have such a name (tested)."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The plan and everything that is wrong with the content, sorted by place."""

    plan: Plan
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.is_error)


def load(content: Path) -> Loaded:
    """Load a content folder; all problems are collected, none is raised."""
    found = read_content(content)
    problems = [*found.problems, *_check_names(found), *check_personal_numbers(found)]
    agencies, documents = [], []
    for agency_id, record in found.agencies.items():
        agency, trouble = parse_record(record, Agency)
        problems += trouble
        agencies += [Parsed(agency_id, agency, record.location)] if agency else []
    for (agency_id, document_id), record in found.documents.items():
        document, trouble = parse_record(record, Document)
        problems += trouble
        if document and agency_id in found.agencies:
            transcripts = _transcripts(found, agency_id, document_id)
            lines = tuple(ManuscriptLine(*line) for line in found.manuscripts.get((agency_id, document_id), ()))
            file = Parsed(document_id, document, record.location)
            documents.append(ParsedDocument(agency_id, file, transcripts, lines))
    glossary, trouble = _parse_glossary(found)
    publications = (Publication(row.url, row.kind, row.title, row.published) for row in found.ledger)
    articles = [_article(name, file, text) for name, (file, text) in found.articles.items()]
    shared, misread = _parse_shared(found)
    problems += misread
    accepted = {f"{document.agency_id}/{document.file.id}" for document in documents}
    refused = {f"{agency_id}/{document_id}" for agency_id, document_id in found.documents} - accepted
    shared = replace(shared, refused=frozenset(refused))
    plan, unlinked = link_plan(agencies, documents, glossary, publications, articles, shared)
    published = None if found.state is None else tuple(Statement(*cells) for cells in found.state)
    plan = replace(plan, editions=found.editions, published=published)
    problems += [*trouble, *unlinked]
    if not any(problem.is_error for problem in problems):  # a plan with gaps would show what its document does not
        plan = replace(plan, findings=find_findings(plan))
        problems += check_responses(plan, documents)
    return Loaded(plan, tuple(sorted(problems, key=lambda problem: problem.sort_key)))


def _parse_glossary(found: Content) -> tuple[Parsed[Glossary] | None, list[Problem]]:
    if found.glossary is None:
        return None, []
    glossary, problems = parse_record(found.glossary, Glossary)
    return (Parsed("glosarium", glossary, found.glossary.location) if glossary else None), problems


def _parse_shared(found: Content) -> tuple[Shared, list[Problem]]:
    problems: list[Problem] = []
    nomenclatures = []
    for record in found.nomenclatures:
        nomenclature, trouble = parse_record(record, Nomenclature)
        problems += trouble
        nomenclatures += [Parsed(record.file, nomenclature, record.location)] if nomenclature else []
    kinships = None
    if found.kinships:
        entry, trouble = parse_record(found.kinships, Kinships)
        problems += trouble
        kinships = Parsed("kaitan", entry, found.kinships.location) if entry else None
    topics = None
    if found.topics:
        listed, trouble = parse_record(found.topics, Topics)
        problems += trouble
        topics = Parsed("topik", listed, found.topics.location) if listed else None
    return Shared(tuple(nomenclatures), kinships, topics), problems


def _article(name: str, file: str, text: str) -> Article:
    title = re.search(r"^# (.+)$", text, re.MULTILINE)
    return Article(name, title[1].strip() if title else name, text, Location(file))


def _transcripts(found: Content, agency_id: str, document_id: str) -> dict[str, tuple[PrintedRow, ...] | None]:
    mine = {key: each for key, each in found.transcripts.items() if key[:2] == (agency_id, document_id)}
    return {name: _printed_rows(transcript) for (_, _, name), transcript in mine.items()}


def _printed_rows(transcript: Transcript | None) -> tuple[PrintedRow, ...] | None:
    if transcript is None:
        return None
    return tuple(PrintedRow(line.line, line.kind, line.cells, line.note) for line in transcript.lines)


def _check_names(found: Content) -> list[Problem]:
    problems = []
    folders: list[tuple[str, str, frozenset[str]]] = [(agency, agency, RESERVED_AGENCIES) for agency in found.agencies]
    folders += [(f"{agency}/{document}", document, RESERVED_DOCUMENTS) for agency, document in found.documents]
    folders += [(file, name, GENERATED_PAGES | frozenset(found.agencies)) for name, (file, _) in found.articles.items()]
    for path, name, reserved in folders:
        if not is_id(name):
            problems.append(Problem("nama-tak-sah", Location(path), f"Nama '{name}' bukan id yang sah."))
        elif name in reserved:
            problems.append(Problem("nama-dipesan", Location(path), f"Nama '{name}' sudah dipakai situs."))
    return problems
