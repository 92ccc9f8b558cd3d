"""Accounts: which printed money may be added, and the sums of every node by year, each made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from generator.model.records import Money, Node
from generator.model.terms import Level, MoneyKind, Period, Version


@dataclass(frozen=True, slots=True)
class Account:
    """What may be added up: money of one kind and one version that one table of one document prints for whole years.

    Two accounts never meet in a sum: not two tables, not a ceiling with its change, not a year with its quarters or
    with the end of the period, and no two documents.
    """

    table: str
    kind: MoneyKind = MoneyKind.CEILING
    version: Version = Version.ORIGINAL


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of ours over the children of a node."""

    rupiah: Decimal
    """Every printed row counted."""
    without_repeats: Decimal
    """Rows that the document prints twice counted once."""
    count: int
    """How many children carry money."""

    @property
    def has_repeats(self) -> bool:
        """Whether the two figures differ."""
        return self.rupiah != self.without_repeats


Key = tuple[str, Account]
"""A year and an account: what two amounts must share to be added."""
NOTHING: Mapping[Key, Total] = {}


@dataclass(frozen=True)
class Accounts:
    """The money of a plan, ready to be asked for. A node's amount is what it prints, else the sum of its children."""

    nodes: tuple[Node, ...] = field(repr=False)
    """Every parent before its children."""
    money: Mapping[str, tuple[Money, ...]] = field(repr=False)
    """What nodes print, by node."""
    children: Mapping[str, tuple[Node, ...]] = field(repr=False)
    twins: Mapping[str, tuple[Node, ...]] = field(repr=False)
    """Rows that the document prints twice, by node."""

    @cached_property
    def prints(self) -> Mapping[str, Mapping[Key, tuple[Money, ...]]]:
        """Every amount of a whole year, by node, year and account."""
        found: dict[str, dict[Key, tuple[Money, ...]]] = {}
        for node_id, amounts in self.money.items():
            keys: dict[Key, tuple[Money, ...]] = {}
            for money in amounts:
                if money.period is Period.YEAR:
                    key = money.year, Account(money.source.table, money.kind, money.version)
                    keys[key] = (*keys.get(key, ()), money)
            found[node_id] = keys
        return found

    @cached_property
    def totals(self) -> Mapping[str, Mapping[Key, Total]]:
        """The amount of each node, by year and account: as printed, or else our sum of what is below it."""
        return self._sums[0]

    @cached_property
    def below(self) -> Mapping[str, Mapping[Key, Total]]:
        """Our sum over the children of each node, and over the programs of each document or else its roots."""
        return self._sums[1]

    def printed(self, node_id: str, year: str, account: Account) -> Money | None:
        """What a node prints, if it prints exactly one amount that can be read."""
        found = self.prints.get(node_id, {}).get((year, account), ())
        return found[0] if len(found) == 1 and found[0].rupiah is not None else None

    def added(self, nodes: Iterable[Node]) -> Mapping[Key, Total]:
        """Our sums over some nodes that do not lie below each other."""
        return self._added(nodes, self.totals)

    def match(self, node: Node, year: str, one: Account, other: Account) -> bool:
        """Whether two amounts of a node speak of the same: both printed for it, or added up over the same parts."""
        return self.covers(node, year, one, other) and self.covers(node, year, other, one)

    def covers(self, node: Node, year: str, whole: Account, other: Account) -> bool:
        """Whether an amount of a node speaks of all that the other speaks of: printed for it, or made of all parts."""
        children = self.children.get(node.id, ())
        if self.printed(node.id, year, whole):
            return True
        if self.printed(node.id, year, other):
            return self._is_whole(children, year, whole)
        return self.covers_over(children, year, whole, other)

    def covers_over(self, nodes: Iterable[Node], year: str, whole: Account, other: Account) -> bool:
        """Whether a sum over nodes has every part that the other has; nodes without money are in neither."""
        keys = {(year, whole), (year, other)}
        parts = [node for node in nodes if not keys.isdisjoint(self.totals.get(node.id, NOTHING))]
        return bool(parts) and all(self.covers(part, year, whole, other) for part in parts)

    @cached_property
    def partial(self) -> frozenset[tuple[str, Key]]:
        """The amounts of nodes that are added up from some parts only: another part of the same level has none."""
        found: set[tuple[str, Key]] = set()
        for node in reversed(self.nodes):
            children = self.children.get(node.id, ())
            for key in self.totals.get(node.id, NOTHING):
                if self.printed(node.id, *key) is None and self._lacks_parts(children, key, found):
                    found.add((node.id, key))
        return frozenset(found)

    def _lacks_parts(self, nodes: Iterable[Node], key: Key, partial: set[tuple[str, Key]]) -> bool:
        nodes = tuple(nodes)
        parts = [node for node in nodes if key in self.totals.get(node.id, NOTHING)]
        levels = {part.level for part in parts}
        all_parts = [node for node in nodes if node.level in levels]
        return len(parts) < len(all_parts) or any((part.id, key) in partial for part in parts)

    def _is_whole(self, nodes: tuple[Node, ...], year: str, account: Account) -> bool:
        """Whether every one of the nodes has its amount, printed or made of whole parts."""
        return bool(nodes) and all(
            self.printed(node.id, year, account) or self._is_whole(self.children.get(node.id, ()), year, account)
            for node in nodes
        )

    @cached_property
    def _sums(self) -> tuple[Mapping[str, Mapping[Key, Total]], Mapping[str, Mapping[Key, Total]]]:
        totals: dict[str, Mapping[Key, Total]] = {}
        below: dict[str, Mapping[Key, Total]] = {}
        for node in reversed(self.nodes):
            sums = self._added(self.children.get(node.id, ()), totals)
            own = {
                key: Total(prints[0].rupiah, prints[0].rupiah, 1)
                for key, prints in self.prints.get(node.id, {}).items()
                if len(prints) == 1 and prints[0].rupiah is not None
            }
            if sums:
                below[node.id] = sums
            if sums or own:
                totals[node.id] = {**sums, **own}
        for document_id, parts in self.parts_of_documents.items():
            below[document_id] = self._added(parts, totals)
        return totals, below

    @cached_property
    def parts_of_documents(self) -> Mapping[str, tuple[Node, ...]]:
        """What the money of each document is added up from: its programs, or its roots where it has none."""
        programs: dict[str, list[Node]] = defaultdict(list)
        roots: dict[str, list[Node]] = defaultdict(list)
        for node in self.nodes:
            if node.level is Level.PROGRAM:
                programs[node.document_id].append(node)
            if node.parent_id is None:
                roots[node.document_id].append(node)
        return {document_id: tuple(programs.get(document_id) or found) for document_id, found in roots.items()}

    def _added(self, nodes: Iterable[Node], totals: Mapping[str, Mapping[Key, Total]]) -> dict[Key, Total]:
        """The amounts of some nodes added, key by key; a twin of a row counts only among all rows."""
        sums: dict[Key, Total] = {}
        counted: set[tuple[str, Key]] = set()
        for node in nodes:
            twins = self.twins.get(node.id, ())
            for key, part in totals.get(node.id, NOTHING).items():
                before = sums.get(key, Total(Decimal(0), Decimal(0), 0))
                once = Decimal(0) if (node.id, key) in counted else part.without_repeats
                sums[key] = Total(before.rupiah + part.rupiah, before.without_repeats + once, before.count + 1)
                counted.update((twin.id, key) for twin in twins)
        return sums
