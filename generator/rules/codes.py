"""Printed codes: where they stand, what the official list calls them, and codes that a document gives to two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from generator import wording
from generator.model.codes import Code, squeezed_name
from generator.model.findings import Finding
from generator.model.records import Node
from generator.model.terms import CodeLevel, CodeOrigin, FindingSeverity, Level
from generator.rules.about import about_record
from generator.rules.dossier import Dossier
from generator.rules.quoting import level_words, quote_record

LEAST_SHARED = 0.5
"""A name that shares fewer of its words than this with the official one is another name."""
SHORT_WORD = 3
"""Words up to this length (dan, di, ke) say nothing about a name."""
ALIKE = 0.9
"""Names that share this much of their letters are one name with slips."""
PROGRAM_PARTS = 3
"""Parts of the code of a program; codes below it have more."""
AUTHORITY = 3
"""The place in a code of activities at which the level of government stands."""


def check_kode_letak(dossier: Dossier) -> Iterator[Finding]:
    """A printed code that does not stand below the printed code of the node above it."""
    for node in dossier.nodes:
        own, parent = _printed_code(dossier, node), _coded_parent(dossier, node)
        code = _printed_code(dossier, parent) if parent else ""
        if own and parent and own != code and not _is_below(own, code):
            message = (
                f"{level_words(node).capitalize()} ini berkode {own}, tetapi tercetak di bawah "
                f"“{parent.entry.name}” yang berkode {code}.{_authority_words(own, code)}"
            )
            quotes = (quote_record(dossier.plan, parent),)
            yield about_record(dossier, node, "kode-letak", FindingSeverity.MEDIUM, message, quotes)


def check_kode_ganda(dossier: Dossier) -> Iterator[Finding]:
    """One printed code on nodes of different names."""
    for code, nodes in _by_code(dossier).items():
        if _differ(nodes):
            distinct = {squeezed_name(node.entry.name): node.entry.name for node in nodes}
            names = wording.listed([f"“{name}”" for name in distinct.values()])
            message = f"Kode {code} tercetak untuk lebih dari satu nama: {names}."
            quotes = tuple(quote_record(dossier.plan, other) for other in nodes[1:])
            yield about_record(dossier, nodes[0], "kode-ganda", FindingSeverity.MEDIUM, message, quotes)


def check_kode_nama(dossier: Dossier) -> Iterator[Finding]:
    """A printed code that the official list gives to something with another name, where the code itself is in place."""
    official = {(code.entry.level, squeezed_name(code.entry.name)) for code in dossier.plan.codes}
    for nodes in _by_code(dossier).values():
        node, parent = nodes[0], _coded_parent(dossier, nodes[0])
        is_placed = not parent or _is_below(_printed_code(dossier, node), _printed_code(dossier, parent))
        code = dossier.plan.code_of(node.id) if is_placed and not _differ(nodes) else None
        if code and code.is_sourced and _is_other_name(node.entry.name, code, official):
            message = (
                f"Kode {code.entry.code} dalam daftar resmi ({code.entry.version}) bernama “{code.entry.name}”; "
                f"dokumen mencetaknya untuk “{node.entry.name}”."
            )
            may_be_older = code.entry.level is CodeLevel.SUB_ACTIVITY and not _states(dossier, node, code)
            severity = FindingSeverity.INFO if may_be_older else FindingSeverity.MEDIUM
            message += " Nomor sub kegiatan dapat berbeda antara versi daftar." if may_be_older else ""
            yield about_record(dossier, node, "kode-nama", severity, message)


def _printed_code(dossier: Dossier, node: Node) -> str:
    """The printed code of a node; a number that a table counts inside the node above (`2.01`, `01`) is none."""
    tie = dossier.plan.code_tie_of(node.id)
    fewest = PROGRAM_PARTS if node.level is Level.PROGRAM else PROGRAM_PARTS + 1
    is_whole = tie and tie.origin is CodeOrigin.PRINTED and len(parts_of_code(tie.code)) >= fewest
    return tie.code if tie and is_whole else ""


def _by_code(dossier: Dossier) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = defaultdict(list)
    for node in dossier.nodes:
        if code := _printed_code(dossier, node):
            found[code].append(node)
    return found


def _coded_parent(dossier: Dossier, node: Node) -> Node | None:
    """The nearest node above that has a printed code."""
    return next((above for above in reversed(dossier.plan.ancestors_of(node)) if _printed_code(dossier, above)), None)


def _differ(nodes: Sequence[Node]) -> bool:
    names = {squeezed_name(node.entry.name) for node in nodes}
    first = squeezed_name(nodes[0].entry.name)
    return not all(_is_wording_of(name, first) for name in names)


def _is_wording_of(one: str, other: str) -> bool:
    """Whether a squeezed name is another one cut short, or a few letters off."""
    is_cut = one.startswith(other) or other.startswith(one)
    return is_cut or SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _is_other_name(name: str, code: Code, official: Collection[tuple[CodeLevel, str]]) -> bool:
    """Whether a name shares too little with that of its code, or is the official name of another code."""
    own, listed = squeezed_name(name), squeezed_name(code.entry.name)
    if own == listed:
        return False
    is_alike = _is_wording_of(own, listed) or _shared(name, code.entry.name) >= LEAST_SHARED
    return (code.entry.level, own) in official or not is_alike


def _states(dossier: Dossier, node: Node, code: Code) -> bool:
    """Whether the document states the very list that we read."""
    tie = dossier.plan.code_tie_of(node.id)
    return tie is not None and tie.version == code.entry.version


def _is_below(own: str, above: str) -> bool:
    """Whether a code continues another; `X` stands for the field of whoever uses a code of every field."""
    mine, theirs = parts_of_code(own), parts_of_code(above)
    return len(mine) > len(theirs) and all(
        "X" in (one, other) or one == other for one, other in zip(mine, theirs, strict=False)
    )


@lru_cache(maxsize=50_000)
def parts_of_code(code: str) -> tuple[str, ...]:
    """The parts of a code; lists of different years write the same part with and without leading zeros."""
    parts = code.upper().replace("XX", "X").split(".")
    return tuple(part if part == "X" else part.lstrip("0") or "0" for part in parts)


def _authority_words(own: str, above: str) -> str:
    """That only the digit for the level of government differs (Permendagri 90/2019: 1 provinsi, 2 kabupaten/kota)."""
    mine, theirs = parts_of_code(own), parts_of_code(above)
    pairs: Sequence[tuple[str, str]] = list(zip(mine, theirs, strict=False))
    differing = [pair for pair in pairs if pair[0] != pair[1] and "X" not in pair]
    if len(pairs) > AUTHORITY and differing == [pairs[AUTHORITY]] and set(differing[0]) == {"1", "2"}:
        whose = "provinsi" if differing[0][0] == "1" else "kabupaten/kota"
        return f" Bagian keempat kode {own} menunjuk kewenangan {whose}."
    return ""


def _shared(one: str, other: str) -> float:
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 1.0


def _words(name: str) -> set[str]:
    plain = "".join(letter if letter.isalpha() else " " for letter in name.casefold())
    return {word for word in plain.split() if len(word) > SHORT_WORD}
