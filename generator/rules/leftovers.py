"""Names and places that speak of another region or another year than the document's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from generator import wording
from generator.model.findings import Finding
from generator.model.records import Indicator, Node
from generator.model.terms import FindingSeverity, GovernmentLevel
from generator.rules.about import about_record
from generator.rules.dossier import Dossier
from generator.rules.regions import CITIES, LONGEST, PROVINCES, REGENCIES

_REGION = re.compile(r"\b(kabupaten|kab\.?|kota|provinsi)\s+(?=([A-Z][\w-]*(?:\s+[\w-]+)*))", re.IGNORECASE)
_KINDS = MappingProxyType(
    {"kota": ("Kota", CITIES), "provinsi": ("Provinsi", PROVINCES), "kabupaten": ("Kabupaten", REGENCIES)}
)
_OWN_KINDS = MappingProxyType(
    {
        GovernmentLevel.REGENCY: ("kabupaten", "kota"),
        GovernmentLevel.CITY: ("kabupaten", "kota"),
        GovernmentLevel.PROVINCE: ("provinsi",),
    }
)
"""What may be another region: a province holds regencies and cities of its own, and they lie in a province."""
_LOCATED = re.compile(
    r"(?:^|\b(?:di|pada|pemerintah|wilayah)\s+)(kabupaten|kab\.?|kota)\s+(?-i:([A-Z][a-z]{3,}(?:\s+[A-Z][a-z]{2,})?))",
    re.IGNORECASE,
)
"""A region that no list needs to know: `di Kabupaten Anu`, or the beginning of a place."""
_YEAR = re.compile(
    r"\b(?:tahun(?: anggaran)?|t\.?\s?a\.?)\s+((?:19|20)\d\d)\b"
    r"(?:\s*(?:-|–|/|s\.?\s?/?d\.?|sampai(?: dengan)?)\s*((?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\b(nomor|no\.?|undang|peraturan|keputusan|instruksi|edaran|qanun|permen\w*|kepmen\w*|perda|pergub|perbup|perwako|"
    r"perwal\w*|perpres|keppres|inpres|uu|pp)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(sejak|sampai|hingga|menuju|konstan|dasar|dibanding(?:kan)?|terhadap|dari|s\.?\s?/?d\.?)\s*$", re.IGNORECASE
)
"""Words before a year that make it a point of reference: harga konstan tahun 2010, menuju tahun 2045."""


def check_daerah_lain(dossier: Dossier) -> Iterator[Finding]:
    """Another regency or city in a name or place, in a document of a regency or city."""
    agency = dossier.plan.agency(dossier.document.agency_id).entry
    kinds = _OWN_KINDS.get(agency.level, ())
    own = f"{agency.government} {agency.name}".casefold()
    named = [record for record in dossier.records if kinds and any(map(_REGION.search, _texts(record)))]
    usual = _usual_words(dossier) if named else frozenset()
    for record in named:
        place = (record.entry.place or "") if isinstance(record, Node) else ""
        where = f"Lokasinya tercetak “{place}”" if _other_region(place, own, kinds, usual) else ""
        other = _other_region(record.entry.name, own, kinds, usual)
        if other or where:
            what = f"Nama ini menyebut {other}" if other else where
            message = f"{what}, sedangkan dokumennya milik {agency.government}."
            yield about_record(dossier, record, "daerah-lain", FindingSeverity.MEDIUM, message)


def check_tahun_lain(dossier: Dossier) -> Iterator[Finding]:
    """A year in a name that is neither of the document's period nor next to it."""
    entry = dossier.document.entry
    years = [int(year) for table in entry.tables for year in (*table.years, entry.first_year, entry.last_year)]
    first, last = min(years) - 1, max(years) + 1
    for record in dossier.records:
        found = _YEAR.finditer(record.entry.name)
        other = next((match for match in found if _is_outside(match, first, last)), None)
        if other and not _LAW.search(record.entry.name):
            period = wording.years(entry.first_year, entry.last_year)
            years_named = wording.years(other[1], other[2] or other[1])
            message = f"Nama ini menyebut tahun {years_named}, sedangkan dokumennya untuk tahun {period}."
            yield about_record(dossier, record, "tahun-lain", FindingSeverity.LOW, message)


def _texts(record: Node | Indicator) -> tuple[str, ...]:
    place = record.entry.place if isinstance(record, Node) else None
    return (record.entry.name, place) if place else (record.entry.name,)


def _usual_words(dossier: Dossier) -> frozenset[str]:
    """Words of official names and of the document's own names, but for those that follow the word for a region."""
    names = [code.entry.name for code in dossier.plan.codes]
    names += [_LOCATED.sub(" ", record.entry.name) for record in dossier.records]
    return frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", name.casefold()))


def _other_region(text: str, own: str, kinds: Sequence[str], usual: frozenset[str]) -> str:
    """The first region of these kinds that a text names and that is not the document's own; empty without one."""
    found = [*_regions(text), *_unlisted(text, own, usual)]
    return next((region for kind, region in found if kind in kinds and not _is_own(region, own)), "")


def _unlisted(text: str, own: str, usual: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Regions by a word that is used for nothing else; a regency may name a town of its own after `Kota`."""
    for match in _LOCATED.finditer(text):
        kind = "kota" if match[1].casefold() == "kota" else "kabupaten"
        words = match[2].split()
        is_region = kind == "kabupaten" or "pemerintah kota" in own
        if is_region and words[0].casefold() not in usual and not text.isupper():
            yield kind, f"{kind.capitalize()} {match[2]}"


def _regions(text: str) -> Iterator[tuple[str, str]]:
    """The regions that a text names, with their kind: `Kabupaten Siak`; the longest name where several fit."""
    for match in _REGION.finditer(text):
        kind = {"kota": "kota", "provinsi": "provinsi"}.get(match[1].casefold(), "kabupaten")
        word, known = _KINDS[kind]
        words = match[2].split()[:LONGEST] if match[2][0].isupper() else []
        heads = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        name = next((head for head in heads if head.casefold() in known), "")
        if name:
            yield kind, wording.normal_case(f"{word.upper()} {name}") if name.isupper() else f"{word} {name}"


def _is_own(region: str, own: str) -> bool:
    """Whether it is the document's own region, or the town that its regency is named after."""
    return re.search(rf"\b{re.escape(region.partition(' ')[2].casefold())}\b", own) is not None


def _is_outside(match: re.Match[str], first: int, last: int) -> bool:
    is_reference = _REFERENCE.search(match.string[: match.start()]) is not None
    return not is_reference and (int(match[1]) > last or int(match[2] or match[1]) < first)
