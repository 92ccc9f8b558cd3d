"""One document opened for checking: the sums that it should obey and the series that it prints, each gathered once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Money, Node, Value
from generator.model.terms import FUNDED, Level, MoneyKind, Period, Role, State, Version

LOST = "hilang dari naskah"
"""Stands among the missing parts where our text has lost some of unknown number."""
PERCENT_UNITS = frozenset({"%", "persen", "prosen"})


class MoneyKey(NamedTuple):
    """What makes two amounts comparable: the same table, time, kind and version."""

    table: str
    year: str
    period: Period
    kind: MoneyKind
    version: Version


@dataclass(frozen=True)
class Equation:
    """A printed amount that should equal the sum of other printed amounts."""

    kind: str
    """`rincian`: a node and its children; `dokumen`: a printed total and the programs; `akhir`: the end, the years."""
    owner: Node
    whole: Money
    parts: tuple[Money, ...]
    missing: tuple[str, ...] = ()
    """Records that should be a part and print no amount."""
    dashes: tuple[Money, ...] = ()
    """Parts that print a dash: an amount of nothing."""

    @cached_property
    def total(self) -> Decimal:
        """The sum of the parts."""
        return sum((part.rupiah or Decimal(0) for part in self.parts), Decimal(0))

    @cached_property
    def difference(self) -> Decimal:
        """Printed whole less our sum."""
        return (self.whole.rupiah or Decimal(0)) - self.total

    @property
    def is_complete(self) -> bool:
        """Whether every part prints an amount, or a dash."""
        return not self.missing

    @cached_property
    def slack(self) -> Decimal:
        """How far rounding can drive whole and sum apart, where money is printed in thousands or millions."""
        return sum((grain_of(money) for money in (self.whole, *self.parts)), Decimal(0)) / 2

    @property
    def holds(self) -> bool:
        """Whether whole and sum are the same, as far as they are not rounded."""
        return self.difference == 0 or abs(self.difference) <= self.slack

    @property
    def is_broken(self) -> bool:
        """Whether it cannot hold: missing parts can only add, so a smaller sum proves nothing."""
        return not self.holds and (self.is_complete or self.difference < 0)


@dataclass(frozen=True)
class Series:
    """The figures of one indicator in one role and table, by year."""

    indicator: Indicator
    table: str
    role: Role
    by_year: Mapping[str, Value]
    end: Value | None

    @cached_property
    def numbers(self) -> Mapping[str, Decimal]:
        """Years in order with what can be calculated with."""
        read = ((year, self.by_year[year].reading.number) for year in sorted(self.by_year))
        return {year: number for year, number in read if number is not None}


@dataclass(frozen=True)
class Dossier:
    """What the rules ask about one document."""

    plan: Plan
    document: Document
    nodes: tuple[Node, ...] = field(repr=False)
    indicators: tuple[Indicator, ...] = field(repr=False)

    @classmethod
    def of(cls, plan: Plan, document: Document) -> Dossier:
        """Open a document."""
        return cls(plan, document, plan.nodes_of(document.id), plan.indicators_in(document.id))

    @property
    def records(self) -> tuple[Node | Indicator, ...]:
        """Everything that has a name: nodes, then indicators."""
        return (*self.nodes, *self.indicators)

    # --- money ------------------------------------------------------------------

    @cached_property
    def amounts(self) -> Mapping[str, Mapping[MoneyKey, Money]]:
        """Amounts by node and key; a key that a node prints with different amounts is left out."""
        found: dict[str, dict[MoneyKey, list[Money]]] = defaultdict(lambda: defaultdict(list))
        for node in self.nodes:
            for money in self.plan.money_of(node.id):
                found[node.id][_key(money)].append(money)
        return {node_id: _settled(keys) for node_id, keys in found.items()}

    @cached_property
    def indicator_amounts(self) -> Mapping[str, Mapping[MoneyKey, Money]]:
        """Amounts printed beside the indicators of a node, by node and key."""
        found: dict[str, dict[MoneyKey, list[Money]]] = defaultdict(lambda: defaultdict(list))
        for node in self.nodes:
            for money in self.plan.indicator_money_of(node.id):
                found[node.id][_key(money)].append(money)
        return {node_id: _settled(keys) for node_id, keys in found.items()}

    @cached_property
    def equations(self) -> tuple[Equation, ...]:
        """Every sum that the document should obey."""
        return (*self._children_equations(), *self._total_equations(), *self._end_equations())

    @cached_property
    def broken(self) -> tuple[Equation, ...]:
        """The sums that cannot hold."""
        return tuple(equation for equation in self.equations if equation.is_broken)

    @cached_property
    def equations_of_print(self) -> Mapping[int, tuple[Equation, ...]]:
        """The sums in which an amount takes part, by the identity of the amount."""
        found: dict[int, list[Equation]] = defaultdict(list)
        for equation in self.equations:
            for money in (equation.whole, *equation.parts):
                found[id(money)].append(equation)
        return {key: tuple(equations) for key, equations in found.items()}

    @cached_property
    def money_by_amount(self) -> Mapping[Decimal, tuple[Money, ...]]:
        """Every amount of a node of a funded level, by what it says."""
        found: dict[Decimal, list[Money]] = defaultdict(list)
        for node in self.nodes:
            for money in self.amounts.get(node.id, {}).values() if node.level in FUNDED else ():
                found[money.rupiah or Decimal(0)].append(money)
        return {amount: tuple(prints) for amount, prints in found.items()}

    def is_confirmed(self, money: Money) -> bool:
        """Whether another table of the document prints the same amount for the same thing."""
        key, plan = _key(money), self.plan
        others = (*plan.money_of(money.node_id), *plan.indicator_money_of(money.node_id))
        return any(
            other.rupiah == money.rupiah and other.source.table != key.table and _key(other)[1:] == key[1:]
            for other in others
        )

    def repeated_in(self, equation: Equation) -> Node | None:
        """The first print of the row that a sum counts once too often, where that is all of the difference."""
        counted = {part.node_id for part in equation.parts}
        seen: set[str] = set()
        for part in equation.parts:
            row = self.plan.node(part.node_id)
            twins = [twin for twin in self.plan.twins_of(row) if twin.id in counted]
            if twins and row.id not in seen:
                seen.update(twin.id for twin in twins)
                extra = [(part.rupiah or Decimal(0)) * times for times in range(1, len(twins) + 1)]
                if part.rupiah and -equation.difference in extra:
                    return min(row, *twins, key=lambda node: node.order)
        return None

    def _children_equations(self) -> Iterator[Equation]:
        for node in self.nodes:
            children = [child for child in self.plan.children_of(node.id) if child.level in FUNDED]
            is_whole = children and (node.parent_id or node.level in FUNDED)  # a root carries the document's total
            printed = [(child, self.amounts.get(child.id, {})) for child in children]
            for key, whole in self.amounts.get(node.id, {}).items() if is_whole else ():
                found = [(child, money) for child, keys in printed if (money := keys.get(key))]
                parts = tuple(money for _, money in found if money.rupiah is not None)
                dashes = tuple(money for child, money in found if self._is_nothing(child, key, money))
                missing = self._missing(children, parts, dashes)
                missing += [LOST] if node.entry.lost_parts else []
                if parts and whole.rupiah is not None:
                    yield Equation("rincian", node, whole, parts, tuple(missing), dashes)

    @staticmethod
    def _missing(nodes: Sequence[Node], parts: Sequence[Money], dashes: Sequence[Money]) -> list[str]:
        """Those of the nodes that are no part of a sum."""
        if len(parts) + len(dashes) == len(nodes):
            return []
        inside = {money.node_id for money in (*parts, *dashes)}
        return [str(node.id) for node in nodes if node.id not in inside]

    def _is_nothing(self, node: Node, key: MoneyKey, money: Money) -> bool:
        """Whether a dash says that a node has no money: not where something below it has some."""
        if money.reading.state is not State.DASH:
            return False
        below = (self.amounts.get(child.id, {}).get(key) for child in self.plan.children_of(node.id))
        return not any(each and each.rupiah for each in below)

    def _total_equations(self) -> Iterator[Equation]:
        for root_id, programs in self.programs_of_total.items():
            for key, whole in self.amounts[root_id].items():
                found = [(node, self._program_amount(node, key)) for node in programs]
                parts = tuple(money for _, money in found if money and money.rupiah is not None)
                dashes = tuple(money for node, money in found if money and self._is_nothing(node, key, money))
                inside = {money.node_id for money in (*parts, *dashes)}
                missing = [
                    str(node.id) for node in programs if node.id not in inside and self.stands_in(node, key.table)
                ]
                missing += [LOST] if self.plan.node(root_id).entry.lost_parts else []
                if parts and whole.rupiah is not None:
                    yield Equation("dokumen", self.plan.node(root_id), whole, parts, tuple(missing), dashes)

    @cached_property
    def programs_of_total(self) -> Mapping[str, tuple[Node, ...]]:
        """The programs that the money of a root should cover: all, or its own where roots share them out."""
        roots = self.plan.roots_of(self.document.id)
        heads = [root for root in roots if root.level not in FUNDED and self.amounts.get(root.id)]
        programs = tuple(node for node in self.nodes if node.level is Level.PROGRAM)
        highest = min((_RANK[head.level] for head in heads), default=0)
        is_only = sum(_RANK[head.level] == highest for head in heads) == 1
        below: dict[str, list[Node]] = defaultdict(list)
        for node in programs:
            below[next(iter(self.plan.ancestors_of(node)), node).id].append(node)
        found = {h.id: programs if is_only and _RANK[h.level] == highest else tuple(below[h.id]) for h in heads}
        return {head_id: covered for head_id, covered in found.items() if covered}

    def _program_amount(self, node: Node, key: MoneyKey) -> Money | None:
        own = self.amounts.get(node.id, {}).get(key)
        beside = self.indicator_amounts.get(node.id, {}).get(key)
        return own if own and own.rupiah is not None else beside or own

    def _end_equations(self) -> Iterator[Equation]:
        for source in (self.amounts, self.indicator_amounts):
            for node_id, keys in source.items():
                for key, whole in keys.items():
                    if key.period is Period.END and whole.rupiah is not None:
                        yield from self._end_equation(self.plan.node(node_id), key, whole, keys)

    def _end_equation(
        self, node: Node, key: MoneyKey, whole: Money, keys: Mapping[MoneyKey, Money]
    ) -> Iterator[Equation]:
        period = range(int(self.document.entry.first_year), int(key.year or self.document.entry.last_year) + 1)
        years = [year for year in self.money_years.get(key.table, ()) if int(year) in period]
        found = [(year, keys.get(key._replace(year=year, period=Period.YEAR))) for year in years]
        parts = tuple(money for _, money in found if money and money.rupiah is not None)
        dashes = tuple(money for _, money in found if money and money.reading.state is State.DASH)
        inside = {money.year for money in (*parts, *dashes)}
        missing = tuple(year for year in years if year not in inside)
        if len(parts) > 1:
            yield Equation("akhir", node, whole, parts, missing, dashes)

    @cached_property
    def money_years(self) -> Mapping[str, tuple[str, ...]]:
        """The years for which a table prints money."""
        found: dict[str, set[str]] = defaultdict(set)
        for source in (self.amounts, self.indicator_amounts):
            for keys in source.values():
                for key in keys:
                    if key.period is Period.YEAR and key.year:
                        found[key.table].add(key.year)
        return {table: tuple(sorted(years)) for table, years in found.items()}

    def stands_in(self, node: Node, table: str) -> bool:
        """Whether a table prints anything of a node."""
        sources = [*(money.source for money in self.plan.money_of(node.id))]
        sources += [value.source for value in self.plan.values_at(node.id)]
        return table in {node.source.table, *(source.table for source in sources)}

    # --- figures ----------------------------------------------------------------

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Every series of the document: one indicator, one role, one table; of several prints a year the first."""
        return tuple(series for indicator in self.indicators for series in self._series_of(indicator))

    def _series_of(self, indicator: Indicator) -> Iterator[Series]:
        groups: dict[tuple[str, Role], dict[str, Value]] = defaultdict(dict)
        ends: dict[tuple[str, Role], Value] = {}
        for value in self.plan.values_of(indicator.id):
            key = value.source.table, value.role
            if value.version is Version.ORIGINAL and value.period is Period.YEAR:
                groups[key].setdefault(value.year, value)
            elif value.version is Version.ORIGINAL and value.period is Period.END:
                ends.setdefault(key, value)
        for (table, role), by_year in groups.items():
            yield Series(indicator, table, role, by_year, ends.get((table, role)))

    @cached_property
    def series_by_indicator(self) -> Mapping[str, tuple[Series, ...]]:
        """The series of each indicator."""
        found: dict[str, list[Series]] = defaultdict(list)
        for series in self.series:
            found[series.indicator.id].append(series)
        return {indicator_id: tuple(each) for indicator_id, each in found.items()}

    @cached_property
    def zero_pairs(self) -> tuple[tuple[Indicator, tuple[tuple[Value, Money], ...]], ...]:
        """The yearly targets and ceilings of each lowest funded node with one measured indicator, if any is zero."""
        found = []
        for node in self.nodes:
            indicators = [each for each in self.plan.indicators_of(node.id) if self._is_measured(each)]
            if node.level in FUNDED and len(indicators) == 1 and not self.plan.children_of(node.id):
                pairs = tuple(self._pairs(node, indicators[0]))
                if any(not value.reading.number or not money.rupiah for value, money in pairs):
                    found.append((indicators[0], pairs))
        return tuple(found)

    def _is_measured(self, indicator: Indicator) -> bool:
        return any(value.reading.is_number for value in self.plan.values_of(indicator.id))

    def _pairs(self, node: Node, indicator: Indicator) -> Iterator[tuple[Value, Money]]:
        """Each target of a year with the ceiling that the same table prints for it."""
        amounts = self.amounts.get(node.id, {})
        for value in self.plan.values_of(indicator.id):
            if value.role is Role.TARGET and value.period is Period.YEAR and value.reading.number is not None:
                key = MoneyKey(value.source.table, value.year, Period.YEAR, MoneyKind.CEILING, value.version)
                money = amounts.get(key)
                if money and money.rupiah is not None:
                    yield value, money

    def is_percent(self, indicator: Indicator) -> bool:
        """Whether the printed unit, or where none is printed the name, makes it a percentage."""
        unit = (indicator.entry.unit or "").casefold()
        return unit in PERCENT_UNITS or (not unit and indicator.entry.name.casefold().startswith(_PERCENT_WORDS))


def grain_of(money: Money) -> Decimal:
    """The step of an amount that is printed in thousands or millions; nothing otherwise."""
    return grain_of_print(money.in_force, money.rupiah) if money.doubt.is_declared else Decimal(0)


def grain_of_print(printed: str, number: Decimal | None) -> Decimal:
    """The step of a print that leaves out zeros: 1000 where `1.250` is read as 1250000; nothing otherwise."""
    digits = Decimal("".join(filter(str.isdigit, printed)) or 0)
    times = (number or Decimal(0)) / digits if digits else Decimal(0)
    return times if times > 1 and times.normalize().as_tuple().digits == (1,) else Decimal(0)


_RANK = {level: place for place, level in enumerate(Level)}
_PERCENT_WORDS = ("persentase", "presentase", "prosentase", "persen ")


def _key(money: Money) -> MoneyKey:
    return MoneyKey(money.source.table, money.year, money.period, money.kind, money.version)


def _settled(keys: Mapping[MoneyKey, Iterable[Money]]) -> dict[MoneyKey, Money]:
    settled = {}
    for key, prints in keys.items():
        amounts = list(prints)
        if len(amounts) == 1 or len({(money.rupiah, money.fund) for money in amounts}) == 1:
            settled[key] = amounts[0]
    return settled
