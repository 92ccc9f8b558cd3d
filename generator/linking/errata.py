"""Links official corrections: each belongs to one print, comes after its document, and changes something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.linking.draft import Path
from generator.linking.place import Place
from generator.model import entries
from generator.model.errata import Erratum

SLUG = "ralat-tak-cocok"


def link_errata(place: Place, entry: entries.Value | entries.Money | entries.Fact) -> Mapping[Path, Erratum]:
    """The corrections of an entry by the path of the print that each corrects; what cannot be one is reported."""
    stated = entry.erratum
    if stated is None:
        return {}
    _expect_after_document(place, stated)
    prints = dict(_by_path(entry.printed))
    found: dict[Path, Erratum] = {}
    for path, corrected in _by_path(stated.printed):
        where = place.location(("ralat", *path))
        if path not in prints:
            place.draft.report(SLUG, where, _misplaced(stated.printed, path, prints))
        elif corrected == prints[path]:
            place.draft.report(SLUG, where, f"Ralat mencetak '{corrected}', sama dengan cetakan semula.")
        else:
            found[path] = Erratum(corrected, stated.number, stated.date, stated.reason or "")
    return found


def _by_path(printed: str | dict[str, str]) -> Iterator[tuple[Path, str]]:
    if isinstance(printed, str):
        yield ("tercetak",), printed
        return
    for year, text in printed.items():
        yield ("tercetak", year), text


def _misplaced(printed: str | dict[str, str], path: Path, prints: Mapping[Path, str]) -> str:
    if isinstance(printed, str):
        years = ", ".join(str(each[-1]) for each in prints)
        return f"Angka ini tercetak untuk beberapa tahun ({years}). Tulis tahun yang diralat dan angkanya."
    if ("tercetak",) in prints:
        return "Angka ini tercetak satu saja. Tulis ralatnya tanpa daftar tahun."
    return f"Tahun '{path[-1]}' tidak ada di antara cetakan yang diralat."


def _expect_after_document(place: Place, stated: entries.Erratum) -> None:
    """Dates may lack month or day: they are compared as far as both go."""
    issued = place.document.entry.date or ""
    length = min(len(issued), len(stated.date))
    if stated.date[:length] < issued[:length]:
        message = f"Ralat tertanggal '{stated.date}', sebelum dokumennya ('{issued}')."
        place.draft.report(SLUG, place.location(("ralat", "tanggal")), message)
