"""Ties nodes to official codes: as printed, or matched by us where exactly one sourced code can be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.linking.draft import Draft, Parsed
from generator.model import entries
from generator.model.codes import Code, CodeTie, authority_of, squeezed_name
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.terms import Authority, CodeLevel, CodeOrigin, Confidence, DocumentKind, Level, MentionField

_LEVELS = {
    Level.PROGRAM: CodeLevel.PROGRAM,
    Level.ACTIVITY: CodeLevel.ACTIVITY,
    Level.SUB_ACTIVITY: CodeLevel.SUB_ACTIVITY,
}
_LEVEL_WORDS = {CodeLevel.PROGRAM: "program", CodeLevel.ACTIVITY: "kegiatan", CodeLevel.SUB_ACTIVITY: "sub kegiatan"}
_AUTHORITY_WORDS = {Authority.PROVINCE: "provinsi", Authority.REGENCY: "kabupaten/kota"}


@dataclass(frozen=True, slots=True)
class _Search:
    """What the nodes of one document are compared with."""

    plan: Plan
    authority: Authority
    levels: Mapping[Level, CodeLevel]
    """The kind of code that each level means; the RKT calls sub-activities activities."""
    by_name: Mapping[tuple[CodeLevel, str], list[Code]]
    fields: frozenset[str]
    """Fields of government of which the document has a program that no other field has."""

    @property
    def is_shifted(self) -> bool:
        """Whether what the document calls an activity is a sub-activity today."""
        return self.levels[Level.ACTIVITY] is CodeLevel.SUB_ACTIVITY


def link_nomenclature(draft: Draft, parsed: Parsed[entries.Nomenclature]) -> None:
    """Add the codes of one list; a code that the same government already has is reported."""
    seen: dict[str, list[Code]] = defaultdict(list)
    for code in draft.codes:
        seen[code.entry.code].append(code)
    for index, entry in enumerate(parsed.entry.codes):
        code = Code(entry, parsed.locate(("baris", index)))
        if any(code.serves(other.entry.authority) or other.serves(entry.authority) for other in seen[entry.code]):
            draft.report("id-ganda", code.origin, f"Kode '{entry.code}' sudah ada untuk kewenangan yang sama.")
            continue
        seen[entry.code].append(code)
        draft.codes.append(code)


def link_codes(plan: Plan) -> tuple[CodeTie, ...]:
    """The code of each node that prints one or certainly means one, in the order of the content."""
    by_name: dict[tuple[CodeLevel, str], list[Code]] = defaultdict(list)
    for code in plan.codes:
        by_name[code.entry.level, squeezed_name(code.entry.name)].append(code)
    known = {agency.id for agency in plan.agencies}
    return tuple(
        tie
        for document in plan.documents
        if document.agency_id in known
        for tie in _document_ties(plan, document, by_name)
    )


def _document_ties(
    plan: Plan, document: Document, by_name: Mapping[tuple[CodeLevel, str], list[Code]]
) -> Iterator[CodeTie]:
    authority = authority_of(plan.agency(document.agency_id))
    levels, fields = _levels_of(plan, document), _fields_of(plan, document, by_name)
    search = _Search(plan, authority, levels, by_name, fields) if authority else None
    tied: dict[str, CodeTie] = {}
    for node in plan.nodes_of(document.id):
        tie = _printed(node) or (_matched(search, node, tied) if search else None)
        if tie is not None:
            tied[node.id] = tie
            yield tie


def _levels_of(plan: Plan, document: Document) -> Mapping[Level, CodeLevel]:
    has_sub_activities = any(node.level is Level.SUB_ACTIVITY for node in plan.nodes_of(document.id))
    is_shifted = document.entry.kind is DocumentKind.RKT and not has_sub_activities
    return {**_LEVELS, Level.ACTIVITY: CodeLevel.SUB_ACTIVITY} if is_shifted else _LEVELS


def _fields_of(plan: Plan, document: Document, by_name: Mapping[tuple[CodeLevel, str], list[Code]]) -> frozenset[str]:
    programs = (node for node in plan.nodes_of(document.id) if node.level is Level.PROGRAM)
    codes = (code for node in programs for code in by_name.get((CodeLevel.PROGRAM, squeezed_name(node.entry.name)), ()))
    return frozenset(_field(code) for code in codes if not _is_support(code))


def _field(code: Code) -> str:
    return ".".join(code.entry.code.split(".")[:2])


def _is_support(code: Code) -> bool:
    """Whether it is the program for support, which every field has under its own number (Permendagri 90/2019)."""
    return code.entry.level is CodeLevel.PROGRAM and code.entry.code.endswith(".01")


def _printed(node: Node) -> CodeTie | None:
    entry = node.entry
    if not entry.code:
        return None
    origin = entry.code_origin or CodeOrigin.PRINTED
    return CodeTie(node.id, entry.code, entry.code_version or "", origin, "", None)


def _matched(search: _Search, node: Node, tied: Mapping[str, CodeTie]) -> CodeTie | None:
    above = _tie_above(search, node, tied)
    if node.level not in search.levels or (above is None and node.level is not Level.PROGRAM):
        return None
    found: dict[str, tuple[Code, entries.Mention | None]] = {}
    for name, mention in _spellings(search, node):
        for code in search.by_name.get((search.levels[node.level], squeezed_name(name)), ()):
            is_own = not _is_support(code) or _field(code) in search.fields
            if is_own and code.serves(search.authority) and (above is None or code.is_below(above.code)):
                found.setdefault(code.entry.code, (code, mention))
    if len(found) != 1 or _has_namesake(search, node):
        return None
    code, mention = next(iter(found.values()))
    if not code.is_sourced:
        return None
    confidence = mention.confidence if mention else Confidence.HIGH
    reason = _reason(search, code, above, mention)
    return CodeTie(node.id, code.entry.code, code.entry.version, CodeOrigin.MATCHED, reason, confidence)


def _tie_above(search: _Search, node: Node, tied: Mapping[str, CodeTie]) -> CodeTie | None:
    """The code of the nearest program or activity above; None where that one has none."""
    funded = (up for up in reversed(search.plan.ancestors_of(node)) if up.level in search.levels)
    nearest = next(funded, None)
    return tied.get(nearest.id) if nearest else None


def _spellings(search: _Search, node: Node) -> Iterator[tuple[str, entries.Mention | None]]:
    yield node.entry.name, None
    for mention in search.plan.mentions_of(node.id):
        if mention.entry.field is MentionField.NAME and mention.entry.confidence is Confidence.HIGH:
            yield mention.entry.read_as, mention.entry


def _has_namesake(search: _Search, node: Node) -> bool:
    """Whether a sibling has the same name without being the same row printed twice: one of them means another code."""
    name = squeezed_name(node.entry.name)
    siblings = search.plan.siblings_of(node)
    namesakes = [other for other in siblings if other is not node and squeezed_name(other.entry.name) == name]
    return any(other not in search.plan.twins_of(node) for other in namesakes)


def _reason(search: _Search, code: Code, above: CodeTie | None, mention: entries.Mention | None) -> str:
    level = _LEVEL_WORDS[code.entry.level]
    place = f" di bawah kode {above.code}" if above else ""
    government = _AUTHORITY_WORDS[search.authority]
    sentences = [f"Namanya sama dengan nama tepat satu {level}{place} dalam daftar kode kami untuk {government}."]
    if search.is_shifted and code.entry.level is CodeLevel.SUB_ACTIVITY:
        sentences.append("Yang disebut kegiatan dalam dokumen ini bernama sub kegiatan dalam nomenklatur sekarang.")
    if mention:
        sentences.append(f"Yang dibandingkan adalah bacaan kami, “{mention.read_as}”: {mention.reason}")
    return " ".join(sentences)
