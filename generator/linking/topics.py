"""Links topics: the records that they name one by one are resolved, and what cannot be a topic is reported."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.linking.draft import Draft, Parsed, Path
from generator.model import entries
from generator.model.records import Topic
from generator.problems import nearest


def link_topics(draft: Draft, parsed: Parsed[entries.Topics], refused: frozenset[str]) -> None:
    """Add the topics; an id used twice, an unknown record and a topic without any mark are reported.

    A record of a refused document is not missing: it waits for the mend of its document.
    """
    nodes = frozenset(str(node.id) for node in draft.nodes)
    records = nodes | {str(indicator.id) for indicator in draft.indicators}
    search = _Search(draft, parsed, refused)
    ids: set[str] = set()
    for index, entry in enumerate(parsed.entry.topics):
        path: Path = ("topik", index)
        if entry.id in ids:
            draft.report("id-ganda", parsed.locate((*path, "id")), f"Topik '{entry.id}' sudah ada di berkas ini.")
        ids.add(entry.id)
        if not any((entry.phrases, entry.target_groups, entry.codes, entry.nodes)):
            message = f"Topik '{entry.id}' tidak menyebut 'kata', 'kelompok_sasaran', 'kode', atau 'simpul'."
            draft.report("bentuk-tak-cocok", parsed.locate(path), message)
        added = search.known((*path, "simpul"), entry.nodes, nodes, "Simpul")
        omitted = search.known((*path, "tanpa"), entry.omitted, records, "Isian")
        for name in sorted(added & omitted):
            place = parsed.locate((*path, "tanpa", entry.omitted.index(name)))
            draft.report("bentuk-tak-cocok", place, f"'{name}' tertulis di 'simpul' dan juga di 'tanpa'.")
        draft.topics.append(Topic(entry, added, omitted, parsed.locate(path)))


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks up what topics name one by one; what is not there is reported at its place."""

    draft: Draft
    parsed: Parsed[entries.Topics]
    refused: frozenset[str]

    def known(self, path: Path, names: tuple[str, ...], records: Collection[str], what: str) -> frozenset[str]:
        """Those of some full ids that exist."""
        for index, name in enumerate(names):
            if name not in records and "/".join(name.split("/")[:2]) not in self.refused:
                message = f"{what} '{name}' tidak ada.{nearest(name, records)}"
                self.draft.report("rujukan-putus", self.parsed.locate((*path, index)), message)
        return frozenset(names) & frozenset(records)
