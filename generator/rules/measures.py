"""What an indicator says that it measures, against its unit, its figures and the node that it belongs to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.model.codes import squeezed_name
from generator.model.findings import Finding, Quote
from generator.model.records import Indicator, PrintedTable, Value
from generator.model.terms import FUNDED, FindingSeverity, Group, Level, Role
from generator.model.vocabulary import (
    KIND_OF,
    contradicts,
    has_measure,
    is_counting,
    is_share,
    is_statement,
    kind_counted,
    kind_of_unit,
    thing_counted,
    words_of,
)
from generator.rules.about import about_record
from generator.rules.dossier import Dossier
from generator.rules.quoting import at, level_words, name_of, quote_value

_ONLY_DONE = re.compile(
    r"^\W*(?:per|pre|pro)sentas[ei]\s+(?:(?:capaian\s+)?(?:pelaksanaan|terlaksananya|pengelolaan|terkelolanya)\b"
    r"|.*\byang (?:dilaksanakan|terlaksana|dikelola)\b)"
    r"|^\W*jumlah\s+(?:kegiatan|rapat|pertemuan|sosialisasi|pelatihan|bimbingan teknis|bimtek|penyuluhan|pembinaan"
    r"|koordinasi|kunjungan|monitoring|evaluasi|acara|event)\b",
    re.IGNORECASE,
)
_SUPPORT = re.compile(r"penunjang urusan|pelayanan administrasi", re.IGNORECASE)
"""Outcomes of the program for support are worded like this in the official list itself."""
_STAFF = re.compile(r"^\W*jumlah\s+(tenaga|petugas|supir|sopir)\b.*\bdisediakan\b", re.IGNORECASE)
_STAFF_WORDS = frozenset({"tenaga", "petugas", "supir", "sopir", "pegawai", "personel"})
_Columns = dict[tuple[object, ...], dict[tuple[str, str], tuple[Indicator, Value]]]
"""The figures of a table by column, and in it by indicator and line."""
FEWEST_ROWS = 5
"""A table has a usual order of unit and figure when at least this many rows show one."""
USUAL_SHARE = 0.8
_THINGS = frozenset({"lembaga", "berkas", "barang", "benda"})
_SHARE_WORDS = frozenset({"persentase", "presentase", "prosentase", "persen", "prosen", "%"})
_PEOPLE_SERVED = frozenset({"orang", "keluarga", "penerima"})
_OUTCOMES = frozenset({Group.RESULT, Group.BENEFIT, Group.IMPACT})
_BASIS = MappingProxyType(
    {
        Level.PROGRAM: "Permendagri 54/2010",
        Level.OBJECTIVE: "PermenPANRB 53/2014",
        Level.GOAL: "PermenPANRB 53/2014",
    }
)
"""Levels whose indicators measure outcomes, and which regulation says so."""


def check_nama_satuan(dossier: Dossier) -> Iterator[Finding]:
    """What the name counts against what the unit counts."""
    for indicator in dossier.indicators:
        if contradicts(indicator.entry.name, indicator.entry.unit or ""):
            message = (
                f"Nama indikator menghitung “{thing_counted(indicator.entry.name)}”, sedangkan satuannya "
                f"“{indicator.entry.unit}”. Yang dihitung tidak dapat dipastikan dari dokumen."
            )
            yield about_record(dossier, indicator, "nama-satuan", FindingSeverity.MEDIUM, message)


def check_persen_pada_hitungan(dossier: Dossier) -> Iterator[Finding]:
    """A percentage as target of an indicator that counts, or a count as target of a percentage."""
    for level, indicators in _by_level(dossier).items():
        percents = [(indicator, _percents(indicator, targets)) for indicator, targets in indicators]
        odd = [(indicator, found[0]) for indicator, found in percents if _is_percent_of_count(indicator, found)]
        is_pattern = len(odd) >= FEWEST_ROWS and len(odd) >= len(indicators) * USUAL_SHARE
        first = ""
        for indicator, target in odd:
            found = _percent_finding(dossier, indicator, target)
            if is_pattern and not first:
                words = f" Begitu pada {len(odd)} dari {len(indicators)} indikator {level.value.replace('-', ' ')}."
                found = replace(found, severity=FindingSeverity.HIGH, message=found.message + words)
            yield replace(found, cause=first)
            first = first or (found.anchor if is_pattern else "")
        for indicator, targets in indicators:
            unit = _count_unit(indicator, targets) if is_share(indicator.entry.name) else ""
            if unit:
                message = f"Nama indikator sebuah persentase, sedangkan satuannya “{unit}”."
                yield about_record(
                    dossier,
                    indicator,
                    "persen-pada-hitungan",
                    FindingSeverity.MEDIUM,
                    message,
                    _quotes(dossier, targets[:1]),
                )


def check_satuan_tertukar(dossier: Dossier) -> Iterator[Finding]:
    """A figure where the table prints its units, and the unit where it prints its figures."""
    measured = _measured_by_table(dossier)
    for table in dossier.plan.tables_of(dossier.document.id):
        lines = _cells_by_line(table)
        for rows in measured.get(table.table.id, {}).values():
            told = [(found, order) for found in rows.values() if (order := _order(lines, *found)) is not None]
            usual = sum(order for _, order in told) * 2 > len(told)
            odd = [found for found, order in told if order is not usual]
            if len(told) >= FEWEST_ROWS and len(told) - len(odd) >= len(told) * USUAL_SHARE:
                yield from (_swapped(dossier, indicator, value) for indicator, value in odd)
    for indicator in (each for each in dossier.indicators if _is_figure(each.entry.unit or "")):
        words = [value for value in dossier.plan.values_of(indicator.id) if kind_of_unit(value.in_force)]
        if words:
            yield _figure_as_unit(dossier, indicator, words[0])


def check_indikator_tanpa_ukuran(dossier: Dossier) -> Iterator[Finding]:
    """An indicator that states a condition or names a thing, and says no measure."""
    for indicator in dossier.indicators:
        name = indicator.entry.name
        if not words_of(name) or has_measure(name) or indicator.entry.group is Group.INPUT:
            continue
        why = "sebuah pernyataan" if is_statement(name) else "nama sesuatu"
        repeats = _repeats(dossier, indicator)
        message = (
            f"Indikator berbunyi {why} (“{_beginning(dossier, indicator)}”) dan tidak menyebut yang diukur, misalnya "
            f"jumlah atau persentase.{repeats}"
        )
        severity = FindingSeverity.MEDIUM if is_statement(name) or repeats else FindingSeverity.LOW
        yield about_record(dossier, indicator, "indikator-tanpa-ukuran", severity, message)


def check_hasil_menghitung_kegiatan(dossier: Dossier) -> Iterator[Finding]:
    """An outcome that only says that the work was done."""
    for indicator in dossier.indicators:
        owner, group = dossier.plan.node(indicator.node_id), indicator.entry.group
        is_outcome = group in _OUTCOMES or (group is None and owner.level in _BASIS)
        if is_outcome and _ONLY_DONE.match(indicator.entry.name) and not _SUPPORT.search(indicator.entry.name):
            norm = f"Indikator {level_words(owner)} lazimnya mengukur hasil ({_BASIS.get(owner.level)})."
            if owner.level not in _BASIS and group:
                norm = f"Dokumen mencetaknya sebagai indikator {group.value}."
            message = (
                f"Indikator {level_words(owner)} ini mengukur terlaksananya pekerjaan, bukan hasilnya bagi penerima "
                f"layanan. {norm}"
            )
            yield about_record(dossier, indicator, "hasil-menghitung-kegiatan", FindingSeverity.LOW, message)


def check_keluaran_menghitung_tenaga(dossier: Dossier) -> Iterator[Finding]:
    """An output that counts staff supplied for the work, unless supplying staff is the work."""
    for indicator in dossier.indicators:
        owner = dossier.plan.node(indicator.node_id)
        is_output = indicator.entry.group in {None, Group.OUTPUT} and owner.level in FUNDED
        is_the_work = not _STAFF_WORDS.isdisjoint(words_of(owner.entry.name))
        if is_output and not is_the_work and _STAFF.match(indicator.entry.name):
            message = (
                f"Keluaran “{name_of(dossier.plan, owner.id)}” diukur dengan tenaga yang disediakan, yaitu masukannya; "
                "hasil pekerjaan itu sendiri tidak diukur."
            )
            yield about_record(dossier, indicator, "keluaran-menghitung-tenaga", FindingSeverity.LOW, message)


def check_indikator_tak_mengukur(dossier: Dossier) -> Iterator[Finding]:
    """An indicator that counts another kind of thing than the people whom the objective of its node begins with."""
    for indicator in dossier.indicators:
        owner = dossier.plan.node(indicator.node_id)
        served = KIND_OF.get(next(iter(words_of(owner.entry.objective or "")[1:]), ""))
        if kind_counted(indicator.entry.name) in _THINGS and served in _PEOPLE_SERVED:
            message = (
                f"Sasarannya berbunyi “{owner.entry.objective}”, sedangkan indikatornya menghitung "
                f"“{thing_counted(indicator.entry.name)}”."
            )
            yield about_record(dossier, indicator, "indikator-tak-mengukur", FindingSeverity.MEDIUM, message)


def _quotes(dossier: Dossier, values: list[Value]) -> list[Quote]:
    return [quote_value(dossier.plan, value) for value in values]


def _beginning(dossier: Dossier, indicator: Indicator) -> str:
    first, *rest = name_of(dossier.plan, indicator.id).split()
    return f"{first} …" if rest else first


def _repeats(dossier: Dossier, indicator: Indicator) -> str:
    owner, own = dossier.plan.node(indicator.node_id), squeezed_name(indicator.entry.name)
    if own == squeezed_name(owner.entry.name):
        return f" Bunyinya sama dengan {level_words(owner)} yang diukurnya."
    if own == squeezed_name(owner.entry.objective or ""):
        return f" Bunyinya sama dengan sasaran {level_words(owner)} yang diukurnya."
    return ""


def _by_level(dossier: Dossier) -> dict[Level, list[tuple[Indicator, list[Value]]]]:
    """Indicators with targets, by the level of their node."""
    found: dict[Level, list[tuple[Indicator, list[Value]]]] = {}
    for indicator in dossier.indicators:
        targets = [value for value in dossier.plan.values_of(indicator.id) if value.role is Role.TARGET]
        if targets:
            found.setdefault(dossier.plan.node(indicator.node_id).level, []).append((indicator, targets))
    return found


def _is_percent_of_count(indicator: Indicator, targets: list[Value]) -> bool:
    """Whether it counts and has a percentage as target; `jumlah persentase` is no count."""
    words = words_of(indicator.entry.name)
    return is_counting(indicator.entry.name) and not _SHARE_WORDS & {*words} and bool(targets)


def _percent_finding(dossier: Dossier, indicator: Indicator, target: Value) -> Finding:
    unit = "" if target.reading.unit or "%" in target.in_force else f" (satuan {indicator.entry.unit})"
    message = (
        f"Nama indikator menghitung (“{words_of(indicator.entry.name)[0]} …”), sedangkan targetnya persentase: "
        f"{target.in_force}{unit}.{_copied(dossier, indicator, target)}"
    )
    return about_record(
        dossier, indicator, "persen-pada-hitungan", FindingSeverity.MEDIUM, message, _quotes(dossier, [target])
    )


def _percents(indicator: Indicator, targets: list[Value]) -> list[Value]:
    """The targets that are a percentage by the unit in their cell, or where none is printed there by the column's."""
    own = kind_of_unit(indicator.entry.unit or "")
    return [
        value
        for value in targets
        if value.reading.is_number and (kind_of_unit(value.reading.unit) if value.reading.unit else own) == "persen"
    ]


def _count_unit(indicator: Indicator, targets: list[Value]) -> str:
    """The unit of a percentage by name that is no percentage; empty otherwise."""
    units = [indicator.entry.unit or "", *(value.reading.unit for value in targets)]
    printed = [unit for unit in units if unit]
    return printed[0] if printed and all(kind_of_unit(unit) not in {"", "persen"} for unit in printed) else ""


def _copied(dossier: Dossier, indicator: Indicator, target: Value) -> str:
    owner = dossier.plan.node(indicator.node_id)
    for parent in dossier.plan.ancestors_of(owner)[-1:]:
        for other in dossier.plan.indicators_of(parent.id):
            for value in dossier.plan.values_of(other.id):
                same = (value.year, value.reading.number) == (target.year, target.reading.number)
                if value.role is Role.TARGET and same:
                    return f" Angkanya sama dengan target {level_words(parent)} di atasnya ({at(value.source)})."
    return ""


def _measured_by_table(dossier: Dossier) -> Mapping[str, _Columns]:
    """The first target of each row with a unit, by table and by the column in which it stands."""
    found: dict[str, _Columns] = defaultdict(lambda: defaultdict(dict))
    for indicator in (each for each in dossier.indicators if each.entry.unit):
        seen: set[tuple[str, str]] = set()
        for value in dossier.plan.values_of(indicator.id):
            row = value.source.table, value.source.lines
            if value.role is Role.TARGET and row not in seen and value.reading.is_number:
                seen.add(row)
                column = value.role, value.year, value.period, value.version
                found[value.source.table][column].setdefault((indicator.id, value.source.lines), (indicator, value))
    return found


def _cells_by_line(table: PrintedTable) -> Mapping[int, list[str]]:
    """The cells of each printed line, without the white space around them."""
    lines = table.by_line.items()
    return {line: [cell.strip() for row in rows for cell in row.cells] for line, rows in lines}


def _order(lines: Mapping[int, list[str]], indicator: Indicator, value: Value) -> bool | None:
    """Whether the unit stands before the figure on the printed line; None where the two are not cells of their own."""
    for line in value.source.line_numbers:
        cells = lines.get(line, [])
        if cells.count(value.printed) == 1 and cells.count(indicator.entry.unit or "") == 1:
            return cells.index(indicator.entry.unit or "") < cells.index(value.printed)
    return None


def _swapped(dossier: Dossier, indicator: Indicator, value: Value) -> Finding:
    message = (
        f"Di kolom satuan tercetak “{value.in_force}” dan di kolom target “{indicator.entry.unit}”, terbalik dari "
        f"baris lain tabel itu. Kami membacanya {value.in_force} {indicator.entry.unit}."
    )
    return about_record(
        dossier, indicator, "satuan-tertukar", FindingSeverity.MEDIUM, message, _quotes(dossier, [value])
    )


def _figure_as_unit(dossier: Dossier, indicator: Indicator, value: Value) -> Finding:
    message = (
        f"Di kolom satuan tercetak “{indicator.entry.unit}” dan di kolom target “{value.in_force}”. "
        f"Bila ditukar, terbaca {indicator.entry.unit} {value.in_force}."
    )
    return about_record(
        dossier, indicator, "satuan-tertukar", FindingSeverity.MEDIUM, message, _quotes(dossier, [value])
    )


def _is_figure(text: str) -> bool:
    return bool(re.fullmatch(r"\s*\d[\d.,]*\s*", text))
