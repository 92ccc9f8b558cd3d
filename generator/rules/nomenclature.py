"""The document against the official nomenclature: units, parents, and programs of another field of government."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator import wording
from generator.model.codes import Code, CodeTie, authority_of, squeezed_name
from generator.model.findings import Finding
from generator.model.records import Indicator, Node
from generator.model.terms import FUNDED, CodeLevel, CodeOrigin, FindingSeverity, Group, Level, MentionField
from generator.model.vocabulary import same_unit
from generator.rules.about import about_record
from generator.rules.dossier import Dossier
from generator.rules.quoting import level_words, name_of, quote_record, subject_of


def check_satuan_nomenklatur(dossier: Dossier) -> Iterator[Finding]:
    """The unit of an output against the official unit of the node's code."""
    for node in dossier.nodes:
        code = dossier.plan.code_of(node.id)
        official = code.entry.unit if code and code.is_sourced else None
        units = {i.entry.unit or "": i for i in dossier.plan.indicators_of(node.id) if _is_output(i)}
        if code and official and units and not any(same_unit(unit, official) for unit in units):
            printed = wording.listed([f"“{unit}”" for unit in units])
            yield Finding(
                rule="satuan-nomenklatur",
                severity=FindingSeverity.INFO,
                document_id=dossier.document.id,
                subject=subject_of(node.id),
                message=(
                    f"Satuan tercetak {printed}; daftar resmi untuk kode {code.entry.code} menyebut “{official}” "
                    f"({code.entry.version}). Dokumen dapat memakai versi daftar yang lain."
                ),
                quotes=tuple(quote_record(dossier.plan, indicator) for indicator in units.values()),
                node_id=node.id,
            )


def check_induk_nomenklatur(dossier: Dossier) -> Iterator[Finding]:
    """A sub-activity under another activity than the official list has it."""
    official = _official_by_name(dossier)
    for node in dossier.nodes:
        parent = dossier.plan.node(node.parent_id) if node.parent_id else None
        if parent is None or node.level not in FUNDED or parent.level is not Level.ACTIVITY:
            continue
        codes = [code for code in official.get(squeezed_name(node.entry.name), []) if _is_sub_activity(code)]
        homes = [code for code in official.get(squeezed_name(parent.entry.name), []) if _is_activity(code)]
        sourced = [code for code in codes if code.is_sourced]
        is_elsewhere = len(homes) == 1 and not any(code.is_below(homes[0].entry.code) for code in codes)
        if sourced and is_elsewhere and _is_listed(dossier, homes[0]):
            yield _parent_finding(dossier, node, parent, sourced)


def check_urusan_lain(dossier: Dossier) -> Iterator[Finding]:
    """A program of another field than most programs of the document."""
    programs = [node for node in dossier.nodes if node.level is Level.PROGRAM]
    ties = {node.id: dossier.plan.code_tie_of(node.id) for node in programs}
    fields = {node_id: _field(tie) for node_id, tie in ties.items()}
    known = Counter(field for field in fields.values() if field)
    usual, times = known.most_common(1)[0] if known else ("", 0)
    for node in programs:
        own = fields[node.id]
        if own and own != usual and times * 2 > known.total():
            message = (
                f"Menurut {_basis(ties[node.id])} program ini termasuk bidang urusan {own}, sedangkan {times} dari "
                f"{known.total()} program berkode dokumen ini bidang {usual}. Sebuah dinas boleh memegang program "
                "urusan lain."
            )
            yield about_record(dossier, node, "urusan-lain", FindingSeverity.INFO, message)


def _official_by_name(dossier: Dossier) -> dict[str, list[Code]]:
    authority = authority_of(dossier.plan.agency(dossier.document.agency_id))
    found: dict[str, list[Code]] = defaultdict(list)
    for code in dossier.plan.codes:
        if code.serves(authority):
            found[squeezed_name(code.entry.name)].append(code)
    return found


def _is_listed(dossier: Dossier, activity: Code) -> bool:
    """Whether a published list shows what stands below an activity; otherwise nothing can be missing there."""
    return any(code.is_sourced and code.is_below(activity.entry.code) for code in dossier.plan.codes)


def _is_output(indicator: Indicator) -> bool:
    return bool(indicator.entry.unit) and indicator.entry.unit != "%" and indicator.entry.group in {None, Group.OUTPUT}


def _field(tie: CodeTie | None) -> str:
    """The field of government of a program's code; empty for the placeholder of the programs that every field has."""
    field = ".".join(tie.code.split(".")[:2]) if tie else ""
    return "" if "X" in field or "." not in field else field


def _basis(tie: CodeTie | None) -> str:
    return "kode yang tercetak" if tie and tie.origin is CodeOrigin.PRINTED else "daftar resmi"


def _is_activity(code: Code) -> bool:
    return code.entry.level is CodeLevel.ACTIVITY


def _is_sub_activity(code: Code) -> bool:
    return code.entry.level is CodeLevel.SUB_ACTIVITY


def _parent_finding(dossier: Dossier, node: Node, parent: Node, codes: list[Code]) -> Finding:
    names = {code.entry.code: code.entry.name for code in dossier.plan.codes if _is_activity(code)}
    places = sorted({code.entry.code.rpartition(".")[0] for code in codes})
    named = [f"{place} (“{names[place]}”)" if place in names else place for place in places]
    placed = any(mention.entry.field is MentionField.PARENT for mention in dossier.plan.mentions_of(node.id))
    severity = FindingSeverity.LOW if placed else FindingSeverity.MEDIUM
    message = (
        f"{level_words(node).capitalize()} ini tercetak di bawah “{name_of(dossier.plan, parent.id)}”; daftar "
        f"resmi menempatkannya di bawah kode {wording.listed(named)}."
    )
    above = (quote_record(dossier.plan, parent),)
    return about_record(dossier, node, "induk-nomenklatur", severity, message, above)
