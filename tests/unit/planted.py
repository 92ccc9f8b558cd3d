"""A plan that contradicts itself in every table, kind, version, role and time, for tests of findings' addresses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

from generator.model.terms import MoneyKind, Period, Role, Version

Entry = dict[str, Any]

YEARS = ("2030", "2031", "2032", "2033")
TABLES = ("satu", "dua")
TIMES = [
    *((year, "tahun") for year in YEARS),
    *(("2033", period.value) for period in Period if period is not Period.YEAR),
]
"""Every year, and the quarters and the end of the last."""
WHICH = [(table, kind.value, version.value) for table, kind, version in product(TABLES, MoneyKind, Version)]
"""Every table, kind and version of money."""
AGENCY = {"nama": "Dinas Contoh", "singkat": "Dincon", "tingkat": "kota", "pemerintah": "Pemerintah Kota Contoh"}
_BECAUSE = {"alasan": "Tercetak.", "keyakinan": "tinggi"}


def figure(printed: str, table: str, year: str, period: str = "tahun", **fields: str) -> Entry:
    """One printed figure or amount."""
    return {"tercetak": printed, "tabel": table, "tahun": year, "periode": period, "baris": "7", **fields}


def amounts(millions: int, step: int = 1, last: int = 1) -> list[Entry]:
    """Money of every table, kind and version, `step` millions apart, the same at all times; quarters never add up.

    The last year is `last` times as much.
    """
    found = []
    for place, (table, kind, version) in enumerate(WHICH):
        for year, period in TIMES:
            times = last if (year, period) == (YEARS[-1], "tahun") else 1
            printed = f"{(millions + step * place) * times:,}.000.000".replace(",", ".")
            found.append(figure(printed, table, year, period, jenis=kind, versi=version))
    return found


def values() -> list[Entry]:
    """Figures of every table, role, version and time: 2032 jumps, and no quarter, achievement or share is right."""
    found = []
    for table, role, version, (year, period) in product(TABLES, Role, Version, TIMES):
        usual = "900" if year == "2032" else "7" if period == "tw4" else "20"
        printed = {Role.ACHIEVEMENT: "555", Role.DENOMINATOR: "950"}.get(role, usual)
        found.append(figure(printed, table, year, period, peran=role.value, versi=version.value))
    return found


def oddly_grouped(entries: Sequence[Entry]) -> list[Entry]:
    """The same figures, each printed with a fourth digit in its last group."""
    return [
        {**each, "tercetak": f"1.{each['tercetak']}.0000", "dibaca": each["tercetak"].replace(".", ""), **_BECAUSE}
        for each in entries
    ]


def node(level: str, name: str, *children: Entry, **fields: Any) -> Entry:
    """A node with its children."""
    slug = name.lower().replace(" ", "-")
    return {"id": slug, "jenjang": level, "nama": name, "baris": "5", "anak": list(children), **fields}


def indicator(name: str, entries: Sequence[Entry], unit: str = "%", **fields: Any) -> Entry:
    """An indicator with its figures."""
    return {"id": name.lower().replace(" ", "-"), "nama": name, "satuan": unit, "nilai": list(entries), **fields}


def work(place: str, millions: int) -> Entry:
    """One place of a work that is printed at two, at other prices in every year."""
    figures = [{"tercetak": "4", "tahun": year} for year in YEARS]
    money = [{"tercetak": f"{millions}.000.000", "tahun": year} for year in YEARS]
    fields = {"anggaran": money, "indikator": [indicator(f"Keluaran {place}", figures, "Dokumen")]}
    return node("sub-kegiatan", place, **fields) | {"nama": "Penyusunan Rencana", "pembeda": place}


def mean_of_three() -> Entry:
    """A goal that is the mean of its objectives in every year but the last, in both tables."""

    def one(level: str, name: str, shares: tuple[int, ...], *children: Entry) -> Entry:
        pairs = list(zip(YEARS, shares, strict=True))
        figures = [figure(str(share), table, year) for table in TABLES for year, share in pairs]
        return node(level, name, *children, indikator=[indicator(f"Persentase {name}", figures)])

    parts = [one("sasaran", f"Bagian {low}", (low, low + 5, low + 10, low + 15)) for low in (40, 50, 60)]
    return one("tujuan", "Rata", (50, 55, 60, 99), *parts)


def planted() -> Entry:
    """The document, as its author would write it."""
    odd = indicator("Persentase Ganjil", oddly_grouped(values()), anggaran=oddly_grouped(amounts(30)))
    factor = [node("kegiatan", "Tepat", anggaran=amounts(1000)), node("kegiatan", "Salah", anggaran=amounts(20000, 10))]
    return {
        "jenis": "renstra",
        "judul": "Renstra",
        "singkat": "Renstra",
        "tahun_awal": YEARS[0],
        "tahun_akhir": YEARS[-1],
        "penerbit": "salinan",
        "sumber": {"dicocokkan": "belum"},
        "gaya_angka": "indonesia",
        "tabel_utama": TABLES[0],
        "tabel": [{"id": table, "nama": f"Tabel {table}", "tahun": list(YEARS)} for table in TABLES],
        "simpul": [
            mean_of_three(),
            node("sasaran", "Didukung", anggaran=amounts(9000), indikator=[indicator("Persentase Segala", values())]),
            node("program", "Kecil", node("kegiatan", "Besar", anggaran=amounts(40)), anggaran=amounts(20)),
            node("program", "Kali", *factor, anggaran=amounts(3000, 2)),
            node("program", "Lompat", node("kegiatan", "Naik", anggaran=amounts(300, last=20))),
            node("program", "Harga", work("Di Sini", 1), work("Di Sana", 90)),
            node("program", "Ganjil", anggaran=oddly_grouped(amounts(60)), indikator=[odd]),
        ],
        "relasi": [{"dari": "program/kali", "ke": "sasaran/didukung", "jenis": "mendukung", **_BECAUSE}],
    }
