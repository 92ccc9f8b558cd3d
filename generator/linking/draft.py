"""The plan while it is being linked: growing lists and the problems found on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.model import entries, records
from generator.model.codes import Code
from generator.model.plan import Plan
from generator.problems import Location, Problem

Path = tuple[str | int, ...]
E = TypeVar("E", bound=entries.Entry)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[E]):
    """One parsed file: its id (the folder's name), its entry, and where each path stands in the file."""

    id: str
    entry: E
    locate: Callable[[Path], Location]


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """One parsed document with its agency and the transcripts of its tables by path below its folder."""

    agency_id: str
    file: Parsed[entries.Document]
    transcripts: Mapping[str, tuple[records.PrintedRow, ...] | None]
    """Transcripts by path; None for one that could not be read."""
    manuscript: tuple[records.ManuscriptLine, ...]
    """The account of the text's lines; empty when the document has none."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What documents share: lists of official codes, indicators that are the same, and topics."""

    nomenclatures: tuple[Parsed[entries.Nomenclature], ...] = ()
    kinships: Parsed[entries.Kinships] | None = None
    topics: Parsed[entries.Topics] | None = None
    refused: frozenset[str] = frozenset()
    """Documents that exist and could not be read: a reference to one is not missing, it waits for the mend."""


@dataclass(slots=True)
class Draft:
    """Lists that become the tuples of the plan."""

    agencies: list[records.Agency] = field(default_factory=list)
    units: list[records.Unit] = field(default_factory=list)
    documents: list[records.Document] = field(default_factory=list)
    nodes: list[records.Node] = field(default_factory=list)
    indicators: list[records.Indicator] = field(default_factory=list)
    values: list[records.Value] = field(default_factory=list)
    money: list[records.Money] = field(default_factory=list)
    facts: list[records.Fact] = field(default_factory=list)
    items: list[records.Item] = field(default_factory=list)
    mentions: list[records.Mention] = field(default_factory=list)
    uses: list[records.Use] = field(default_factory=list)
    holders: list[records.Holder] = field(default_factory=list)
    relations: list[records.Relation] = field(default_factory=list)
    kinships: list[records.Kinship] = field(default_factory=list)
    topics: list[records.Topic] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    tables: list[records.PrintedTable] = field(default_factory=list)
    manuscripts: list[records.Manuscript] = field(default_factory=list)
    compared: list[tuple[records.Fact, Callable[[Path], Location]]] = field(default_factory=list)
    """Facts that say what they can be worked out from, with where a path below them stands."""
    problems: list[Problem] = field(default_factory=list)

    def report(self, slug: str, location: Location, message: str) -> None:
        """Collect one problem."""
        self.problems.append(Problem(slug, location, message))

    def finish(
        self,
        terms: tuple[entries.Term, ...],
        publications: tuple[records.Publication, ...],
        articles: tuple[records.Article, ...],
    ) -> Plan:
        """Freeze the lists into a plan."""
        return Plan(
            agencies=tuple(self.agencies),
            units=tuple(self.units),
            documents=tuple(self.documents),
            nodes=tuple(self.nodes),
            indicators=tuple(self.indicators),
            values=tuple(self.values),
            money=tuple(self.money),
            facts=tuple(self.facts),
            items=tuple(self.items),
            mentions=tuple(self.mentions),
            uses=tuple(self.uses),
            holders=tuple(self.holders),
            relations=tuple(self.relations),
            kinships=tuple(self.kinships),
            topics=tuple(self.topics),
            codes=tuple(self.codes),
            tables=tuple(self.tables),
            manuscripts=tuple(self.manuscripts),
            terms=tuple(sorted(terms, key=lambda term: term.short.lower())),
            publications=publications,
            articles=articles,
        )
