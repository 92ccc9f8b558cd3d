"""Names: one thing in several wordings, terms that were replaced, and words that belong to another government."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import wording
from generator.model.codes import squeezed_name
from generator.model.findings import Finding
from generator.model.lexicon import whole_word
from generator.model.records import Indicator, Mention, Node
from generator.model.terms import FindingSeverity, GovernmentLevel, MentionField
from generator.rules.about import about_record
from generator.rules.dossier import Dossier
from generator.rules.quoting import at, quote_mention, quote_record, subject_of

MOST_WORDINGS = 5
_FOREIGN = {
    GovernmentLevel.REGENCY: re.compile(
        r"\b(di daerah provinsi|kewenangan provinsi|cakupan daerah provinsi)\b", re.IGNORECASE
    ),
    GovernmentLevel.CITY: re.compile(
        r"\b(di daerah provinsi|kewenangan provinsi|cakupan daerah provinsi)\b", re.IGNORECASE
    ),
    GovernmentLevel.PROVINCE: re.compile(
        r"\b(kewenangan kab(upaten)?\s*/\s*kota|cakupan daerah kabupaten)\b", re.IGNORECASE
    ),
}


def check_banyak_sebutan(dossier: Dossier) -> Iterator[Finding]:
    """One node or indicator that the document names in several wordings."""
    for record in dossier.records:
        own = squeezed_name(record.entry.name)
        wordings: dict[str, Mention] = {}
        for mention in dossier.plan.mentions_of(record.id):
            key = squeezed_name(mention.entry.printed)
            if mention.entry.field is MentionField.NAME and key != own and not _is_cut(key, own):
                wordings.setdefault(key, mention)
        if wordings:
            yield _wordings_finding(dossier, record, list(wordings.values()))


def check_istilah_lama(dossier: Dossier) -> Iterator[Finding]:
    """A term beside the one that replaced it, in one document; a renaming is no contradiction."""
    for term in dossier.plan.terms:
        if term.successor:
            old, new = whole_word(term.short), whole_word(term.successor)
            named = [(each, old.search(each.entry.name), new.search(each.entry.name)) for each in dossier.records]
            with_old = [record for record, is_old, is_new in named if is_old and not is_new]
            with_new = [record for record, is_old, is_new in named if is_new and not is_old]
            if with_old and with_new:
                yield Finding(
                    rule="istilah-lama",
                    severity=FindingSeverity.INFO,
                    document_id=dossier.document.id,
                    subject=subject_of(f"{dossier.document.id}/istilah/{term.short}"),
                    message=(
                        f"{len(with_old)} nama memakai “{term.short}” dan {len(with_new)} nama memakai penggantinya, "
                        f"“{term.successor}”. Pergantian istilah saja bukan pertentangan."
                    ),
                    quotes=tuple(quote_record(dossier.plan, record) for record in (with_old[0], with_new[0])),
                )


def check_wilayah_lain(dossier: Dossier) -> Iterator[Finding]:
    """Words of another level of government in a name."""
    agency = dossier.plan.agency(dossier.document.agency_id).entry
    foreign = _FOREIGN.get(agency.level)
    for record in dossier.records if foreign else ():
        match = foreign.search(record.entry.name) if foreign else None
        if match:
            message = f"Nama ini memuat “{match[0]}”, sedangkan dokumennya milik {agency.government}."
            yield about_record(dossier, record, "wilayah-lain", FindingSeverity.MEDIUM, message)


def _is_cut(part: str, whole: str) -> bool:
    """Whether one print is the other one cut off, as at a page break."""
    return part in whole or whole in part


def _wordings_finding(dossier: Dossier, record: Node | Indicator, mentions: list[Mention]) -> Finding:
    shown = [f"“{mention.entry.printed}” ({at(mention.source)})" for mention in mentions[:MOST_WORDINGS]]
    more = [f"{len(mentions) - MOST_WORDINGS} lainnya"] if len(mentions) > MOST_WORDINGS else []
    message = f"Hal yang sama tercetak dengan bunyi lain: {wording.listed([*shown, *more])}."
    quotes = [quote_mention(mention) for mention in mentions]
    return about_record(dossier, record, "banyak-sebutan", FindingSeverity.INFO, message, quotes)
