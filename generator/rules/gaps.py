"""What is missing where its peers have it: indicators, units, targets, money, parents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator import wording
from generator.model.directions import may_be_lower_better
from generator.model.findings import Finding, Quote
from generator.model.records import Indicator, Mention, Money, Node, Value
from generator.model.terms import FUNDED, FindingSeverity, Level, MentionField, Role, State
from generator.model.vocabulary import is_share, words_of
from generator.rules.about import about_record
from generator.rules.dossier import Dossier
from generator.rules.quoting import (
    ORDINARY,
    name_of,
    quote_mention,
    quote_money,
    quote_record,
    quote_value,
    subject_of,
    time_of,
    weakest,
)

MOST_EXCEPTIONS = Decimal("0.2")
"""What at most this share of the peers lacks is an exception, told one by one; more is told once for the document."""
_WITHOUT_UNIT = frozenset((word,) for word in ("nilai", "indeks", "skor", "rasio", "predikat", "peringkat", "opini"))
FEWEST_PEERS = 4
"""With fewer peers nothing is usual."""
MOST_QUOTES = 40


def check_tanpa_pagu(dossier: Dossier) -> Iterator[Finding]:
    """A program, activity or sub-activity without money, where its peers print some."""
    for level in (Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY):
        peers = [node for node in dossier.nodes if node.level is level]
        bare = [node for node in peers if not _has_money(dossier, node)]
        severity = FindingSeverity.HIGH if level is Level.PROGRAM else FindingSeverity.MEDIUM
        words = f"{level.value.replace('-', ' ')} tanpa pagu"
        if len(bare) < len(peers):
            yield from _gap_findings(dossier, "tanpa-pagu", peers, bare, words, severity)


def check_tanpa_indikator(dossier: Dossier) -> Iterator[Finding]:
    """A node without any indicator, where the peers of its level have one."""
    for level in (Level.GOAL, Level.OBJECTIVE, *sorted(FUNDED, key=lambda each: each.value)):
        peers = [node for node in dossier.nodes if node.level is level]
        bare = [node for node in peers if not dossier.plan.indicators_of(node.id)]
        users = [node for node in bare if dossier.plan.uses_at(node.id)]
        if len(bare) > len(peers) * MOST_EXCEPTIONS:  # printing the indicator of another node is their form
            bare = [node for node in bare if node not in users]
        own = " sendiri" if any(node in users for node in bare) else ""
        words = f"{level.value.replace('-', ' ')} tanpa indikator{own}"
        yield from _gap_findings(dossier, "tanpa-indikator", peers, bare, words, FindingSeverity.LOW)


def check_tanpa_target(dossier: Dossier) -> Iterator[Finding]:
    """An indicator without any figure, where most others have one."""
    for level, peers in _by_level(dossier).items():
        bare = [each for each in peers if all(v.reading.state is State.BLANK for v in dossier.plan.values_of(each.id))]
        words = f"indikator {level.value.replace('-', ' ')} tanpa target"
        for found in _gap_findings(dossier, "tanpa-target", peers, bare, words, FindingSeverity.LOW):
            has_money = bool(found.indicator_id) and _has_money(dossier, dossier.plan.node(found.node_id))
            yield replace(found, severity=FindingSeverity.MEDIUM) if has_money else found


def check_capaian_tanpa_realisasi(dossier: Dossier) -> Iterator[Finding]:
    """A printed achievement without an actual, in a table whose other rows print both."""
    rows: dict[str, list[tuple[Value, bool]]] = defaultdict(list)
    for indicator in dossier.indicators:
        values = dossier.plan.values_of(indicator.id)
        reached = {value.year for value in values if value.role is Role.ACTUAL and value.reading.is_plain}
        for value in values:
            if value.role is Role.ACHIEVEMENT and value.reading.number:
                rows[value.source.table].append((value, value.year in reached))
    for found in rows.values():
        bare = [value for value, has_actual in found if not has_actual]
        if len(found) >= FEWEST_PEERS and len(bare) <= len(found) * MOST_EXCEPTIONS:
            yield from (_unfounded(dossier, value, len(found) - len(bare), len(found)) for value in bare)


def check_tanpa_satuan(dossier: Dossier) -> Iterator[Finding]:
    """An indicator with figures and without a unit; a percentage says its unit by its name, an index has none."""
    for level, peers in _by_level(dossier).items():
        measured = [each for each in peers if _figures(dossier, each) and not _is_index(each)]
        bare = [indicator for indicator in measured if not _has_unit(dossier, indicator)]
        words = f"indikator {level.value.replace('-', ' ')} tanpa satuan"
        for found in _gap_findings(dossier, "tanpa-satuan", measured, bare, words, FindingSeverity.MEDIUM):
            is_told = bool(found.indicator_id) and is_share(dossier.plan.indicator(found.indicator_id).entry.name)
            yield replace(found, severity=FindingSeverity.LOW) if is_told else found


def check_tanpa_induk(dossier: Dossier) -> Iterator[Finding]:
    """Nodes whose parent the document does not print where it belongs, so that we had to place them."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for node in dossier.nodes:
        for mention in dossier.plan.mentions_of(node.id):
            if mention.entry.field is MentionField.PARENT:
                groups[mention.entry.reason].append(mention)
    for reason, mentions in groups.items():
        yield _placed_finding(dossier, reason, mentions)
    programs = [node for node in dossier.nodes if node.level is Level.PROGRAM]
    bare = [node for node in programs if not node.parent_id]
    if len(bare) < len(programs):
        yield from _gap_findings(
            dossier, "tanpa-induk", programs, bare, "program tanpa sasaran di atasnya", FindingSeverity.LOW
        )


def check_target_tanpa_uang(dossier: Dossier) -> Iterator[Finding]:
    """A target above zero in years whose money is printed as zero."""
    for _, pairs in dossier.zero_pairs:
        odd = [pair for pair in pairs if (pair[0].reading.number or 0) > 0 and pair[1].rupiah == 0]
        if odd:
            each = [f"target {value.year} tercetak {value.in_force}" for value, _ in odd]
            message = f"{'; '.join(each)}, sedangkan pagunya nol."
            yield _mismatch(dossier, "target-tanpa-uang", message, odd, len(pairs))


def check_uang_tanpa_target(dossier: Dossier) -> Iterator[Finding]:
    """Money in years whose target is printed as zero."""
    for indicator, pairs in dossier.zero_pairs:
        if may_be_lower_better(indicator):  # nothing is what the money is for
            continue
        odd = [pair for pair in pairs if pair[0].reading.number == 0 and (pair[1].rupiah or 0) > 0]
        if odd:
            each = [
                f"target {value.year} tercetak {value.in_force}, pagunya {wording.rupiah(money.rupiah or 0)}"
                for value, money in odd
            ]
            yield _mismatch(dossier, "uang-tanpa-target", f"{'; '.join(each)}.", odd, len(pairs))


def _by_level(dossier: Dossier) -> dict[Level, list[Indicator]]:
    found: dict[Level, list[Indicator]] = defaultdict(list)
    for indicator in dossier.indicators:
        found[dossier.plan.node(indicator.node_id).level].append(indicator)
    return found


def _gap_findings(
    dossier: Dossier,
    rule: str,
    peers: Sequence[Node | Indicator],
    bare: Sequence[Node | Indicator],
    words: str,
    severity: FindingSeverity,
) -> Iterator[Finding]:
    if not bare or len(peers) < FEWEST_PEERS:
        return
    whose, _, what = words.partition(" tanpa ")
    if len(bare) <= len(peers) * MOST_EXCEPTIONS:
        for record in (record for record in bare if not _is_lost(dossier, record)):
            message = f"{len(peers) - len(bare)} dari {len(peers)} {whose} mencetak {what}; yang ini tidak."
            yield about_record(dossier, record, rule, severity, message)
    else:
        yield _wide_gap(dossier, rule, peers, bare, words)


def _unfounded(dossier: Dossier, value: Value, whole: int, rows: int) -> Finding:
    indicator = dossier.plan.indicator(value.indicator_id)
    message = (
        f"Capaian {value.year} tercetak {value.in_force}, tetapi realisasinya tidak tercetak. {whole} dari {rows} "
        "capaian pada tabel itu disertai realisasi."
    )
    quotes = (quote_value(dossier.plan, value),)
    found = about_record(dossier, indicator, "capaian-tanpa-realisasi", FindingSeverity.MEDIUM, message, quotes)
    time = time_of(value, ORDINARY | {value.role})
    return replace(found, year=value.year, subject=subject_of(indicator.id, *time))


def _is_lost(dossier: Dossier, record: Node | Indicator) -> bool:
    """Whether it stands below a node of which our text has lost parts."""
    node = record if isinstance(record, Node) else dossier.plan.node(record.node_id)
    return any(each.entry.lost_parts for each in (node, *dossier.plan.ancestors_of(node)))


def _wide_gap(
    dossier: Dossier, rule: str, peers: Sequence[Node | Indicator], bare: Sequence[Node | Indicator], words: str
) -> Finding:
    whose, _, what = words.partition(" tanpa ")
    is_form = len(bare) == len(peers) and rule != "tanpa-satuan"  # a document may have no place for it
    return Finding(
        rule=rule,
        severity=FindingSeverity.INFO if is_form else FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(f"{dossier.document.id}/dokumen/{words}"),
        message=(
            f"{len(bare)} dari {len(peers)} {whose} tidak mencetak {what}. Daftar lengkapnya ada di halaman "
            "kelengkapan. Naskah yang kami baca dapat kehilangan sebagian sel."
        ),
        quotes=tuple(quote_record(dossier.plan, record) for record in bare[:MOST_QUOTES]),
    )


def _has_money(dossier: Dossier, node: Node) -> bool:
    own = dossier.plan.money_of(node.id) or dossier.plan.indicator_money_of(node.id)
    below = any(_has_money(dossier, child) for child in dossier.plan.children_of(node.id))
    return bool(own) or below


def _figures(dossier: Dossier, indicator: Indicator) -> list[Value]:
    return [value for value in dossier.plan.values_of(indicator.id) if value.reading.is_number]


def _is_index(indicator: Indicator) -> bool:
    return words_of(indicator.entry.name)[:1] in _WITHOUT_UNIT


def _has_unit(dossier: Dossier, indicator: Indicator) -> bool:
    return bool(indicator.entry.unit) or any(value.reading.unit for value in _figures(dossier, indicator))


def _placed_finding(dossier: Dossier, reason: str, mentions: list[Mention]) -> Finding:
    confidence = weakest(*(mention.entry.confidence for mention in mentions))
    ids = list(dict.fromkeys(mention.record_id for mention in mentions))
    names = [f"“{name_of(dossier.plan, record_id)}”" for record_id in ids]
    shown = wording.listed([*names[:3], f"{len(names) - 3} lainnya"] if len(names) > 3 else names)
    return Finding(
        rule="tanpa-induk",
        severity=FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(mentions[0].record_id),
        message=f"Induk dari {shown} tidak tercetak di tempatnya. {reason}",
        quotes=tuple(quote_mention(mention) for mention in mentions[:MOST_QUOTES]),
        node_id=ids[0] if len(ids) == 1 else "",
        confidence=confidence,
    )


def _mismatch(dossier: Dossier, rule: str, message: str, odd: Sequence[tuple[Value, Money]], all_years: int) -> Finding:
    confidence = weakest(*(figure.doubt.confidence for pair in odd for figure in pair))
    is_always = len(odd) == all_years
    always = " Begitu pada setiap tahun." if is_always and len(odd) > 1 else ""
    value, money = odd[0]
    quotes: list[Quote] = [quote_value(dossier.plan, value) for value, _ in odd]
    return Finding(
        rule=rule,
        severity=FindingSeverity.MEDIUM if is_always and not confidence else FindingSeverity.LOW,
        document_id=dossier.document.id,
        subject=subject_of(money.node_id),
        message=f"{wording.first_upper(message)}{always}",
        quotes=(*quotes, *(quote_money(dossier.plan, money) for _, money in odd)),
        node_id=money.node_id,
        indicator_id=value.indicator_id,
        year=value.year if len(odd) == 1 else "",
        confidence=confidence,
    )
