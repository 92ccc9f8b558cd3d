"""What is new, changed or gone between the last publication and the plan of today, statement by statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest

from generator.model.plan import Plan
from generator.model.state import state_of
from generator.model.statements import Statement, document_of


class ChangeKind(Enum):
    """What became of a statement; the value is the word that is shown."""

    NEW = "baru"
    CHANGED = "berubah"
    GONE = "hilang"


@dataclass(frozen=True, slots=True)
class Change:
    """One statement that is not as it was; the side on which it does not stand is None."""

    before: Statement | None
    after: Statement | None

    @property
    def kind(self) -> ChangeKind:
        """What became of it."""
        if self.before and self.after:
            return ChangeKind.CHANGED
        return ChangeKind.NEW if self.after else ChangeKind.GONE

    @property
    def statement(self) -> Statement:
        """What it speaks of: the statement of today, else the one that is gone."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change has at least one side")
        return found


def changes(before: Iterable[Statement], plan: Plan) -> tuple[Change, ...]:
    """Every difference between a publication and a plan, in the order of the records."""
    return compared(before, state_of(plan))


def compared(before: Iterable[Statement], now: Iterable[Statement]) -> tuple[Change, ...]:
    """Every difference between two states, in the order of the records.

    Statements that a record has several times are compared as a set: those that are the same on both sides are no
    change, the others are paired in their order. An attribute that a record gains or loses is a change of the record.
    """
    old, new = _grouped(before), _grouped(now)
    known = {key[0] for key in old} & {key[0] for key in new}
    found = [change for key in old.keys() | new.keys() for change in _paired(old.get(key, []), new.get(key, []), known)]
    return tuple(sorted(found, key=lambda change: (change.statement, change.kind.value)))


def condensed(found: Iterable[Change]) -> tuple[Change, ...]:
    """The changes with one line for each record, or whole document, that is new or gone: the line that names it."""
    found = tuple(found)
    wholes = {change.statement.record_id: change.kind for change in found if _is_whole(change)}

    def is_told(change: Change) -> bool:
        """Whether the record itself, if it is not the change, or its document says it already."""
        own, kind = change.statement.record_id, change.kind
        above = document_of(own) if document_of(own) != own else ""
        return wholes.get(above) is kind or (wholes.get(own) is kind and not _is_whole(change))

    return tuple(change for change in found if not is_told(change))


def removals(found: Iterable[Change]) -> tuple[Change, ...]:
    """What was published and is not any more; an attribute that became empty is a change and no removal."""
    return tuple(change for change in found if change.kind is ChangeKind.GONE)


Key = tuple[str, str, str]
"""Record, what is stated of it, and table."""


def _grouped(stated: Iterable[Statement]) -> Mapping[Key, list[Statement]]:
    groups: dict[Key, list[Statement]] = defaultdict(list)
    for each in sorted(stated):
        groups[each.record_id, each.what, each.table].append(each)
    return groups


def _paired(old: list[Statement], new: list[Statement], known: set[str]) -> Iterable[Change]:
    gone, added = _without(old, new), _without(new, old)
    for before, after in zip_longest(gone, added):
        stated = before or after
        if stated.is_attribute and stated.record_id in known and not (before and after):
            empty = Statement(stated.record_id, stated.what, "", "")
            yield Change(before or empty, after or empty)
        else:
            yield Change(before, after)


def _without(ours: list[Statement], theirs: list[Statement]) -> list[Statement]:
    """The statements that the other side does not have, as often as it lacks them."""
    rest = Counter(theirs)
    left = []
    for each in ours:
        if rest[each]:
            rest[each] -= 1
        else:
            left.append(each)
    return left


def _is_whole(change: Change) -> bool:
    """Whether a whole record is new or gone: it is the line that names it."""
    return change.kind is not ChangeKind.CHANGED and change.statement.is_naming
