"""The official codes that have a page: what the list says of each, and its place among the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.codes import Code
from generator.model.terms import Authority

CODE_PAGES = "nomenklatur/"
"""What the address of a code's page begins with; the code follows."""
_PART_DIGITS = 12
"""The longest part of a code, for comparing its parts as numbers."""


@dataclass(frozen=True, slots=True)
class UsedCode:
    """One code that a node has, that is the certain counterpart of such a code, or whose page was published before."""

    code: str
    listed: tuple[Code, ...]
    """What the list says: one entry, or one for each level of government; none where the list does not have it."""
    counterparts: tuple[Code, ...]
    """The same work of the other level of government, where either of the two is certain to be the other's."""
    parent: str
    """The nearest code above it that is used; empty at the top."""
    position: int
    """Its place among the codes with the same parent, from 0."""


def used_codes(
    tied: Iterable[str],
    listed: Mapping[str, tuple[Code, ...]],
    counterparts: Mapping[tuple[str, Authority], Code],
    published: Iterable[str] = (),
) -> Mapping[str, UsedCode]:
    """Every used code in the order of its numbers; `tied` are the codes of nodes, `listed` the official list.

    A code in the address of a published page stays, also when no node has it any more.
    """
    own = set(tied)
    known = own | set(published) | {other.entry.code for code in own for other in _certain(code, listed, counterparts)}
    mirrored: dict[str, list[Code]] = defaultdict(list)
    for code in sorted(own, key=code_order):
        for entry in listed.get(code, ()):
            if other := counterparts.get(entry.key):
                mirrored[other.entry.code].append(entry)
    found: dict[str, UsedCode] = {}
    sizes: dict[str, int] = defaultdict(int)
    for code in sorted(known, key=code_order):
        others = {each.key: each for each in (*_certain(code, listed, counterparts), *mirrored[code])}
        parent = next((above for above in _above(code) if above in known), "")
        found[code] = UsedCode(code, listed.get(code, ()), tuple(others.values()), parent, sizes[parent])
        sizes[parent] += 1
    return found


def code_order(code: str) -> tuple[tuple[str, ...], str]:
    """The key that puts codes in the order of their numbers.

    >>> sorted(["1.06.10", "1.06.9", "1.06", "X.XX"], key=code_order)
    ['1.06', '1.06.9', '1.06.10', 'X.XX']
    """
    return tuple(part.zfill(_PART_DIGITS) for part in code.split(".")), code


def _certain(
    code: str, listed: Mapping[str, tuple[Code, ...]], counterparts: Mapping[tuple[str, Authority], Code]
) -> Iterator[Code]:
    yield from (other for entry in listed.get(code, ()) if (other := counterparts.get(entry.key)))


def _above(code: str) -> Iterator[str]:
    """The codes above this one, the nearest first."""
    while "." in code:
        code = code.rpartition(".")[0]
        yield code
