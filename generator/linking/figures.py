"""Links printed figures: values, money and facts, each read in the number style of its table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.draft import Path
from generator.linking.errata import link_errata
from generator.linking.place import Place
from generator.model import entries, records
from generator.model.errata import Erratum, print_in_force
from generator.model.reading import Reading, read_canonical, read_print
from generator.model.records import Doubt, IndicatorId, NodeId
from generator.model.terms import State


def link_values(place: Place, values: tuple[entries.Value, ...], indicator_id: IndicatorId, node_id: NodeId) -> None:
    """Add the printed figures of an indicator; `node_id` is where they are printed."""
    for index, entry in enumerate(values):
        at = place.at(entry, "nilai", index)
        for occurrence in _occurrences(at, entry):
            place.draft.values.append(
                records.Value(
                    indicator_id,
                    node_id,
                    occurrence.year,
                    entry.period,
                    entry.role,
                    entry.version,
                    occurrence.printed,
                    _read(at, entry, occurrence),
                    _doubt(entry),
                    at.source,
                    occurrence.erratum,
                )
            )


def link_money(
    place: Place, amounts: tuple[entries.Money, ...], node_id: NodeId, indicator_id: IndicatorId | None
) -> None:
    """Add printed amounts of a node, or beside one of its indicators."""
    for index, entry in enumerate(amounts):
        at = place.at(entry, "anggaran", index)
        for occurrence in _occurrences(at, entry):
            place.draft.money.append(
                records.Money(
                    node_id,
                    indicator_id,
                    occurrence.year,
                    entry.period,
                    entry.kind,
                    entry.version,
                    entry.fund or "",
                    occurrence.printed,
                    _read(at, entry, occurrence),
                    _doubt(entry),
                    at.source,
                    occurrence.erratum,
                )
            )


def link_facts(
    place: Place, facts: tuple[entries.Fact, ...], node_id: NodeId | None, indicator_id: IndicatorId | None
) -> None:
    """Add figures that belong to no indicator."""
    for index, entry in enumerate(facts):
        at = place.at(entry, "fakta", index)
        if entry.id and entry.id in place.fact_ids:
            place.draft.report("id-ganda", at.location(("id",)), f"'fakta/{entry.id}' sudah dipakai dalam dokumen ini.")
        place.fact_ids.add(entry.id or "")
        path: Path = ("tercetak",)
        occurrence = _Occurrence(entry.printed, entry.year or "", path, link_errata(at, entry).get(path))
        reading = _read(at, entry, occurrence)
        fact = records.Fact(
            place.document.id, node_id, indicator_id, entry, reading, _doubt(entry), at.source, occurrence.erratum
        )
        place.draft.facts.append(fact)
        place.draft.compared += [(fact, at.location)] if entry.comparison else []


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """One print of an entry, with its official correction."""

    printed: str
    year: str
    path: Path
    erratum: Erratum | None

    @property
    def in_force(self) -> str:
        """The text that is read."""
        return print_in_force(self.printed, self.erratum)

    @property
    def path_in_force(self) -> Path:
        """Where the author wrote the text that is read."""
        return ("ralat", *self.path) if self.erratum else self.path


def _occurrences(place: Place, entry: entries.Value | entries.Money) -> Iterator[_Occurrence]:
    errata = link_errata(place, entry)
    path: Path = ("tercetak",)
    if isinstance(entry.printed, str):
        yield _Occurrence(entry.printed, place.year(entry.year), path, errata.get(path))
        return
    for year, printed in entry.printed.items():
        yield _Occurrence(printed, place.year(year), (*path, year), errata.get((*path, year)))


def _read(place: Place, entry: entries.Read, occurrence: _Occurrence) -> Reading:
    """What the print in force says; a reading that the author declares is one of that print."""
    place.expect_printed(occurrence.printed)
    printed = occurrence.in_force
    if entry.read_as and not entry.reason:
        message = f"'{printed}' dibaca '{entry.read_as}' tanpa alasan."
        place.draft.report("bacaan-tanpa-alasan", place.location(("dibaca",)), message)
    elif entry.state and not entry.reason and not _is_natural(place, printed, entry.state):
        message = f"'{printed}' dinyatakan '{entry.state.value}' tanpa alasan."
        place.draft.report("bacaan-tanpa-alasan", place.location(("keadaan",)), message)
    found = _reading(place, entry, printed, occurrence.path_in_force)
    if entry.state and found.state is not entry.state:
        message = f"Keadaan '{entry.state.value}' tidak cocok dengan '{entry.read_as or printed}'."
        place.draft.report("keadaan-tak-cocok", place.location(("keadaan",)), message)
    return found


def _reading(place: Place, entry: entries.Read, printed: str, path: Path) -> Reading:
    if entry.read_as:
        return read_canonical(entry.read_as) or _refuse_reading(place, entry.read_as)
    if entry.state in _WORDLESS:
        return Reading(entry.state)
    return read_print(printed, place.style) or _refuse(place, printed, path)


def _is_natural(place: Place, printed: str, state: State) -> bool:
    found = read_print(printed, place.style)
    return found is not None and found.state is state


_WORDLESS = frozenset({State.TEXT, State.BLANK, State.DASH, State.NOT_APPLICABLE})
"""States that an author may declare of any print: they carry no figure."""


def _refuse_reading(place: Place, read_as: str) -> Reading:
    message = f"'dibaca' berisi '{read_as}'. Tulis angka tanpa pemisah ribuan dengan titik desimal, misalnya 1234.5."
    place.draft.report("angka-tak-terbaca", place.location(("dibaca",)), message)
    return Reading(State.TEXT)


def _refuse(place: Place, printed: str, path: Path) -> Reading:
    example = {"inggris": "1,234.5", "indonesia": "1.234,5"}[place.style.value]
    message = f"'{printed}' tidak mengikuti gaya angka '{place.style.value}' ({example}) tabel '{place.table}'."
    place.draft.report("angka-tak-terbaca", place.location(path), message)
    return Reading(State.TEXT)


def _doubt(entry: entries.Read) -> Doubt:
    if not entry.reason:
        return Doubt()
    return Doubt(is_declared=True, reason=entry.reason, confidence=entry.confidence)
