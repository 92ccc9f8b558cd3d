"""Names and places that speak of another region or another year than the document's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import wording
from generator.model.findings import Finding
from generator.model.records import Node
from generator.model.terms import FindingSeverity, GovernmentLevel
from generator.rules.about import about_record
from generator.rules.dossier import Dossier
from generator.rules.regions import CITIES, LONGEST, REGENCIES

_REGION = re.compile(r"\b(kabupaten|kab\.?|kota)\s+(?=([A-Z][\w-]*(?:\s+[\w-]+)*))", re.IGNORECASE)
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
    if agency.level not in {GovernmentLevel.REGENCY, GovernmentLevel.CITY}:
        return
    own = f"{agency.government} {agency.name}".casefold()
    for record in dossier.records:
        place = (record.entry.place or "") if isinstance(record, Node) else ""
        where = f"Lokasinya tercetak “{place}”" if _other_region(place, own) else ""
        named = _other_region(record.entry.name, own)
        if named or where:
            what = f"Nama ini menyebut {named}" if named else where
            message = f"{what}, sedangkan dokumennya milik {agency.government}."
            yield about_record(dossier, record, "daerah-lain", FindingSeverity.MEDIUM, message)


def check_tahun_lain(dossier: Dossier) -> Iterator[Finding]:
    """A year in a name that is neither of the document's period nor next to it."""
    entry = dossier.document.entry
    years = [int(year) for table in entry.tables for year in (*table.years, entry.first_year, entry.last_year)]
    first, last = min(years) - 1, max(years) + 1
    for record in dossier.records:
        found = _YEAR.finditer(record.entry.name) if not _LAW.search(record.entry.name) else ()
        other = next((match for match in found if _is_outside(match, first, last)), None)
        if other:
            period = wording.years(entry.first_year, entry.last_year)
            years_named = wording.years(other[1], other[2] or other[1])
            message = f"Nama ini menyebut tahun {years_named}, sedangkan dokumennya untuk tahun {period}."
            yield about_record(dossier, record, "tahun-lain", FindingSeverity.LOW, message)


def _other_region(text: str, own: str) -> str:
    """The first regency or city that a text names and that is not the document's own; empty without one."""
    return next((region for region in _regions(text) if not _is_own(region, own)), "")


def _regions(text: str) -> Iterator[str]:
    """The regencies and cities that a text names: `Kabupaten Siak`; the longest name where several fit."""
    for match in _REGION.finditer(text):
        is_city = match[1].casefold() == "kota"
        words = match[2].split()[:LONGEST] if match[2][0].isupper() else []
        heads = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        name = next((head for head in heads if head.casefold() in (CITIES if is_city else REGENCIES)), "")
        if name:
            kind = "Kota" if is_city else "Kabupaten"
            yield wording.normal_case(f"{kind.upper()} {name}") if name.isupper() else f"{kind} {name}"


def _is_own(region: str, own: str) -> bool:
    """Whether it is the document's own region, or the town that its regency is named after."""
    return re.search(rf"\b{re.escape(region.partition(' ')[2].casefold())}\b", own) is not None


def _is_outside(match: re.Match[str], first: int, last: int) -> bool:
    is_reference = _REFERENCE.search(match.string[: match.start()]) is not None
    return not is_reference and (int(match[1]) > last or int(match[2] or match[1]) < first)
