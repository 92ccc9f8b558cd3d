"""Small documents about money, for tests: nodes with amounts in a few words, loaded as a plan."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from generator.model.plan import Plan
from generator.model.records import Node

Entry = dict[str, Any]
AGENCY = "dinas-contoh"
DOCUMENT = f"{AGENCY}/dok"
TABLES = ("utama", "lain")


def amount(rupiah: int | str, year: str = "2030", **fields: str) -> Entry:
    """One printed amount; `jenis`, `versi`, `periode`, `tabel` and the rest as an author writes them."""
    return {"tercetak": rupiah if isinstance(rupiah, str) else f"{rupiah:,}".replace(",", "."), "tahun": year, **fields}


def spent(rupiah: int | str, year: str = "2030", **fields: str) -> Entry:
    """One amount called spent."""
    return amount(rupiah, year, jenis="realisasi", **fields)


def node(level: str, name: str, *children: Entry, money: tuple[Entry, ...] = (), **fields: Any) -> Entry:
    """A node; its id is its name in small letters."""
    slug = name.lower().replace(" ", "-")
    return {
        "id": slug,
        "jenjang": level,
        "nama": name,
        "baris": "5",
        **({"anggaran": list(money)} if money else {}),
        **({"anak": list(children)} if children else {}),
        **fields,
    }


def indicator(name: str, unit: str, *values: Entry, **fields: Any) -> Entry:
    """An indicator; its id is its name in small letters."""
    slug = name.lower().strip(".").replace(" ", "-")
    return {
        "id": slug,
        "nama": name,
        "baris": "6",
        **({"satuan": unit} if unit else {}),
        "nilai": list(values),
        **fields,
    }


def value(printed: str, year: str = "2030", **fields: str) -> Entry:
    """One printed target, or what `peran` says."""
    return {"tercetak": printed, "tahun": year, **fields}


def document(*nodes: Entry, kind: str = "rkt", first: str = "2030", last: str = "2030", **fields: Any) -> str:
    """A whole dokumen.yml with two tables, of which `utama` heads the money."""
    years = [str(year) for year in range(int(first), int(last) + 1)]
    entry = {
        "jenis": kind,
        "judul": "Dokumen Uji",
        "singkat": "Dok",
        "tahun_awal": first,
        "tahun_akhir": last,
        "penerbit": "salinan",
        "sumber": {},
        "gaya_angka": "indonesia",
        "tabel_utama": "utama",
        "tabel": [{"id": table, "nama": f"Tabel {table}", "tahun": years} for table in TABLES],
        "simpul": list(nodes),
        **fields,
    }
    return json.dumps(entry, ensure_ascii=False)  # YAML too, without anchors for what is the same


MoneyPlan = Callable[..., Plan]
"""The fixture `money_plan`: loads one document of the given nodes; `more` are further files of the content folder."""


def node_of(plan: Plan, level: str, name: str) -> Node:
    """A node of the document by its level and name."""
    return plan.node(f"{DOCUMENT}/{level}/{name.lower().replace(' ', '-')}")
