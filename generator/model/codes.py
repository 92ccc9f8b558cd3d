"""Official codes, the ties of nodes to them, and the counterpart of a code for the other level of government."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model import entries
from generator.model.records import Agency, NodeId
from generator.model.terms import Authority, CodeEvidence, CodeLevel, CodeOrigin, Confidence, GovernmentLevel
from generator.problems import Location

_MARKS = re.compile(r"[\W_]+")
_GOVERNMENTS = re.compile(r"kabupatenkota|provinsi")
_AUTHORITIES = {
    GovernmentLevel.PROVINCE: Authority.PROVINCE,
    GovernmentLevel.REGENCY: Authority.REGENCY,
    GovernmentLevel.CITY: Authority.REGENCY,
}


@dataclass(frozen=True, slots=True)
class Code:
    """One official code as its list states it."""

    entry: entries.OfficialCode
    origin: Location = field(compare=False)

    @property
    def key(self) -> tuple[str, Authority]:
        """Its identity: the program for support has one number and a name for each level of government."""
        return self.entry.code, self.entry.authority

    @property
    def is_sourced(self) -> bool:
        """Whether a published list shows it."""
        return self.entry.evidence is CodeEvidence.SOURCED

    def serves(self, authority: Authority | None) -> bool:
        """Whether a government of this authority uses it; none of the codes is for a central agency."""
        return authority is not None and self.entry.authority in {authority, Authority.BOTH}

    def is_below(self, code: str) -> bool:
        """Whether it stands below another code, at any depth."""
        return self.entry.code.startswith(f"{code}.")


@dataclass(frozen=True, slots=True)
class CodeTie:
    """The official code of a node: printed by its document, or matched by us."""

    node_id: NodeId
    code: str
    version: str
    origin: CodeOrigin
    reason: str
    """Why we are certain; empty for a printed code."""
    confidence: Confidence | None


def authority_of(agency: Agency) -> Authority | None:
    """Whose official codes an agency uses; None for a central agency."""
    return _AUTHORITIES.get(agency.entry.level)


@lru_cache(maxsize=50_000)
def squeezed_name(name: str) -> str:
    """A name without case, white space and punctuation, for comparing; remembered, since many rules ask for it."""
    return squeezed_text(name)


def squeezed_text(text: str) -> str:
    """The same of a long text, not remembered."""
    return _MARKS.sub("", text.casefold())


def counterparts(codes: Iterable[Code]) -> Mapping[tuple[str, Authority], Code]:
    """For each code the one code for the same work of the other level of government, where exactly one is sourced.

    The same work: equal names but for the words that name the government, below the same program and below
    activities that are the same work themselves.
    """
    known = tuple(codes)
    activities = {code.key: code for code in known if code.entry.level is CodeLevel.ACTIVITY}
    groups: dict[tuple[str, ...], list[Code]] = defaultdict(list)
    for code in known:
        groups[_work(code, activities)].append(code)
    return {code.key: other for group in groups.values() for code in group if (other := _other(code, group))}


def _work(code: Code, activities: Mapping[tuple[str, Authority], Code]) -> tuple[str, ...]:
    entry = code.entry
    above = activities.get((entry.code.rpartition(".")[0], entry.authority))
    program = ".".join(entry.code.split(".")[:3])
    return entry.level.value, program, _neutral(above) if above else "", _neutral(code)


def _other(code: Code, group: list[Code]) -> Code | None:
    if code.entry.authority is Authority.BOTH:
        return None
    others = [other for other in group if not other.serves(code.entry.authority)]
    if len(others) != 1 or len(group) != 2 or others[0].entry.code == code.entry.code:
        return None
    return others[0] if others[0].is_sourced else None


def _neutral(code: Code) -> str:
    return _GOVERNMENTS.sub("*", squeezed_name(code.entry.name))
