"""Links indicators that are the same across documents, by their full ids."""

from __future__ import annotations

from generator.linking.draft import Draft, Parsed, Path
from generator.model import entries
from generator.model.records import IndicatorId, Kinship
from generator.problems import nearest

FEWEST = 2
"""How many indicators a tie names at least."""


def link_kinships(draft: Draft, parsed: Parsed[entries.Kinships]) -> None:
    """Add the ties between indicators; an unknown one, one tied twice and a tie of fewer than two are reported."""
    ids: set[str] = set()
    tied: dict[str, str] = {}
    for index, entry in enumerate(parsed.entry.ties):
        path: Path = ("kaitan", index)
        if entry.id in ids:
            draft.report("id-ganda", parsed.locate((*path, "id")), f"Kaitan '{entry.id}' sudah ada di berkas ini.")
        ids.add(entry.id)
        if len(entry.indicators) < FEWEST:
            message = f"Kaitan '{entry.id}' menyebut {len(entry.indicators)} indikator; diperlukan paling sedikit dua."
            draft.report("bentuk-tak-cocok", parsed.locate((*path, "indikator")), message)
        members = _members(draft, parsed, index, tied)
        if len(members) >= FEWEST:
            draft.kinships.append(Kinship(entry, members, parsed.locate(path)))


def _members(
    draft: Draft, parsed: Parsed[entries.Kinships], index: int, tied: dict[str, str]
) -> tuple[IndicatorId, ...]:
    """The indicators of one tie that exist and are not tied yet; `tied` learns them."""
    entry = parsed.entry.ties[index]
    known = {str(indicator.id): indicator.id for indicator in draft.indicators}
    members = []
    for place, member in enumerate(entry.indicators):
        location = parsed.locate(("kaitan", index, "indikator", place))
        if member not in known:
            draft.report("rujukan-putus", location, f"Indikator '{member}' tidak ada.{nearest(member, known)}")
        elif member in tied:
            draft.report("id-ganda", location, f"Indikator '{member}' sudah disebut kaitan '{tied[member]}'.")
        else:
            tied[member] = entry.id
            members.append(known[member])
    return tuple(members)
