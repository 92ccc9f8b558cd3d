"""What a document states and what it leaves out: counts with the list behind each, in three tiers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TypeVar

from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Money, Node, Source, Value
from generator.model.results import years_without_report
from generator.model.terms import (
    FUNDED,
    CodeOrigin,
    Confidence,
    Direction,
    FindingSeverity,
    MoneyKind,
    Role,
    State,
)

SUM_RULE = "jumlah-rincian"
"""The rule that says which sums differ, rounding and missing parts considered."""
SERIOUS = frozenset({FindingSeverity.HIGH, FindingSeverity.MEDIUM})
UNCERTAIN = frozenset({Confidence.MEDIUM, Confidence.LOW})
R = TypeVar("R", Node, Indicator)
_NO_FIGURE = frozenset({State.BLANK, State.DASH, State.NOT_APPLICABLE})


class Tier(Enum):
    """How far a reader gets with a document."""

    VALID = "sah"
    """Every figure can be read and placed."""
    ACCURATE = "tepat"
    """Figures are certain and agree with each other."""
    USEFUL = "berguna"
    """Readers can judge what is promised and what came of it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One record or print that lacks what is asked."""

    record_id: str
    printed: str = ""
    """The figure that is meant; empty where it is the record as a whole."""
    year: str = ""
    role: Role | MoneyKind | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One question to a document: of how many it is asked, and which of them lack it."""

    slug: str
    tier: Tier
    whole: int
    gaps: tuple[Gap, ...]

    @property
    def stated(self) -> int:
        """How many have what is asked."""
        return self.whole - len(self.gaps)


def completeness_of(plan: Plan, document: Document) -> tuple[Check, ...]:
    """Every question that can be asked of a document, in order; what rests on findings only once they are public."""
    contents = _Contents(plan, document)
    checks = [*contents.valid(), *contents.accurate(), *contents.useful()]
    return tuple(check for check in checks if check.whole)


def has_report(plan: Plan, document: Document) -> bool:
    """Whether a report of any of the document's years is loaded, so that silence about an actual means something."""
    return len(years_without_report(plan, document)) < len(document.years)


@dataclass(frozen=True)
class _Contents:
    plan: Plan
    document: Document

    @cached_property
    def figures(self) -> tuple[Value | Money, ...]:
        """Every print that should be a figure: no blank, dash or `n/a`."""
        plan = self.plan
        found: list[Value | Money] = []
        for node in plan.nodes_of(self.document.id):
            found += [*plan.values_at(node.id), *plan.money_of(node.id), *plan.indicator_money_of(node.id)]
        return tuple(figure for figure in found if figure.reading.state not in _NO_FIGURE)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        return self.plan.indicators_in(self.document.id)

    @cached_property
    def funded(self) -> tuple[Node, ...]:
        return tuple(node for node in self.plan.nodes_of(self.document.id) if node.level in FUNDED)

    # --- valid ------------------------------------------------------------------

    def valid(self) -> Iterator[Check]:
        yield _of_figures("terbaca", Tier.VALID, self.figures, lambda figure: figure.reading.is_plain)
        yield _of_figures("bertahun", Tier.VALID, self.figures, lambda figure: bool(figure.year))
        counted = [each for each in self.indicators if self._numbers(each)]
        yield _of_records("bersatuan", Tier.VALID, counted, self._has_unit)
        yield _of_figures("bersumber", Tier.VALID, self.figures, lambda figure: bool(figure.source.lines))

    def _numbers(self, indicator: Indicator) -> list[Value]:
        values = self.plan.values_of(indicator.id)
        return [value for value in values if value.reading.state in {State.NUMBER, State.RANGE}]

    def _has_unit(self, indicator: Indicator) -> bool:
        return bool(indicator.entry.unit) or all(value.reading.unit for value in self._numbers(indicator))

    # --- accurate ---------------------------------------------------------------

    def accurate(self) -> Iterator[Check]:
        certain = _of_figures(
            "pasti", Tier.ACCURATE, self.figures, lambda figure: figure.doubt.confidence not in UNCERTAIN
        )
        yield certain
        if not self.plan.held_until(self.document.id):
            questioned = self._questioned()
            yield _of_figures(
                "tidak-dipertanyakan",
                Tier.ACCURATE,
                self.figures,
                lambda figure: not _keys(figure) & questioned,
            )
            yield self._sums()

    def _questioned(self) -> set[tuple[str, Source, str, str]]:
        """The prints that serious findings question, with the year where a finding has one."""
        serious = [finding for finding in self.plan.findings_in(self.document.id) if finding.severity in SERIOUS]
        prints = [(quote, finding.year) for finding in serious for quote in finding.quotes[:1]]
        prints += [(finding.suspect, "") for finding in serious if finding.suspect]
        return {(quote.record_id, quote.source, quote.printed, year) for quote, year in prints}

    def _sums(self) -> Check:
        """Amounts of which all parts are printed, a dash counting as nothing; the rule says which differ."""
        found = [each for each in self.plan.findings_in(self.document.id) if each.rule == SUM_RULE and each.quotes]
        broken = {(each.node_id, each.quotes[0].source, each.quotes[0].printed, each.year) for each in found}
        asked: list[tuple[Money, bool]] = []
        for node in self.plan.nodes_of(self.document.id):
            parts = self._parts_of(node)
            for key, money in _amounts(self.plan.money_of(node.id)).items() if parts else ():
                printed = [part[key] for part in parts if key in part]
                is_sum = money.rupiah is not None and any(part.rupiah is not None for part in printed)
                is_whole = len(printed) == len(parts) and not node.entry.lost_parts
                is_broken = (node.id, money.source, money.printed, money.year) in broken
                asked += [(money, is_broken)] if is_broken or (is_sum and is_whole) else []
        gaps = tuple(_gap(money) for money, is_broken in asked if is_broken)
        return Check("jumlah-tepat", Tier.ACCURATE, len(asked), gaps)

    def _parts_of(self, node: Node) -> list[dict[tuple[object, ...], Money]]:
        """The amounts of the children that make up those of a node; a root carries the total of the document."""
        is_total = not node.parent_id and node.level not in FUNDED
        children = [child for child in self.plan.children_of(node.id) if child.level in FUNDED and not is_total]
        return [_amounts(self.plan.money_of(child.id)) for child in children]

    # --- useful -----------------------------------------------------------------

    def useful(self) -> Iterator[Check]:
        questions: list[tuple[str, Callable[[Indicator], bool]]] = [
            ("nilai-awal", lambda each: self._prints(each, Role.BASELINE)),
            ("target", lambda each: self._prints(each, Role.TARGET)),
            ("arah", lambda each: each.entry.direction is not Direction.NOT_STATED),
            ("rumus", lambda each: bool(each.entry.formula)),
            ("penjelasan", lambda each: bool(each.entry.definition)),
            ("sumber-data", lambda each: bool(each.entry.data_source)),
        ]
        if has_report(self.plan, self.document):
            questions.insert(2, ("realisasi", self._has_actual))
        for slug, asked in questions:
            yield _of_records(slug, Tier.USEFUL, self.indicators, asked)
        of_nodes: list[tuple[str, Callable[[Node], bool]]] = [
            ("penanggung-jawab", lambda node: bool(self.plan.holders_of(node.id))),
            ("uang", self._has_money),
            ("kode", self._prints_code),
            ("kelompok-sasaran", lambda node: bool(node.entry.target_group)),
            ("lokasi", lambda node: bool(node.entry.place)),
        ]
        for slug, asked_of_node in of_nodes:
            yield _of_records(slug, Tier.USEFUL, self.funded, asked_of_node)

    def _prints(self, indicator: Indicator, role: Role) -> bool:
        values = self.plan.values_of(indicator.id)
        return any(value.role is role and value.reading.state not in _NO_FIGURE for value in values)

    def _has_actual(self, indicator: Indicator) -> bool:
        return any(self._prints(each, Role.ACTUAL) for each in (indicator, *self.plan.linked_with(indicator.id)))

    def _has_money(self, node: Node) -> bool:
        prints = (*self.plan.money_of(node.id), *self.plan.indicator_money_of(node.id))
        return any(money.rupiah is not None for money in prints)

    def _prints_code(self, node: Node) -> bool:
        tie = self.plan.code_tie_of(node.id)
        return tie is not None and tie.origin is CodeOrigin.PRINTED


def _of_figures(
    slug: str, tier: Tier, figures: Iterable[Value | Money], asked: Callable[[Value | Money], bool]
) -> Check:
    found = tuple(figures)
    return Check(slug, tier, len(found), tuple(_gap(figure) for figure in found if not asked(figure)))


def _of_records(slug: str, tier: Tier, records: Iterable[R], asked: Callable[[R], bool]) -> Check:
    found = tuple(records)
    return Check(slug, tier, len(found), tuple(Gap(record.id) for record in found if not asked(record)))


def _gap(figure: Value | Money) -> Gap:
    role = figure.kind if isinstance(figure, Money) else figure.role
    return Gap(figure.indicator_id or figure.node_id, figure.printed, figure.year, role, figure.source)


def _keys(figure: Value | Money) -> set[tuple[str, Source, str, str]]:
    """A figure with its year and without."""
    record_id = figure.indicator_id or figure.node_id
    return {(record_id, figure.source, figure.printed, year) for year in (figure.year, "")}


def _amounts(prints: Iterable[Money]) -> dict[tuple[object, ...], Money]:
    """Amounts and dashes by what makes two comparable; a key that is printed with different amounts is left out."""
    found: dict[tuple[object, ...], list[Money]] = {}
    for money in prints:
        if money.rupiah is not None or money.reading.state is State.DASH:
            key = (money.source.table, money.year, money.period, money.kind, money.version)
            found.setdefault(key, []).append(money)
    return {key: same[0] for key, same in found.items() if len({money.rupiah for money in same}) == 1}
