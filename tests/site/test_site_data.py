"""The open data of the real site keeps its contract: names, columns, one truth in two formats, ids that are pages."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping

import pytest
from built import Built
from parsed import Page

from generator.exports.contract import SOURCE, TABLES, Table
from generator.model.plan import Plan

EVERY_TABLE = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
PAGE_IDS = ("dokumen_id", "unit_id", "simpul_id", "indikator_id", "id", "dari_id", "ke_id", "induk_id")
WORDS = {"nama", "judul", "alasan", "label", "ringkasan", "keterangan", "tugas", "jabatan", "pesan"}
"""Columns of words, in which a cell that a spreadsheet would run is guarded with an apostrophe."""
FIGURES = {"tercetak", "angka", "bawah", "atas", "rupiah", "tahun", "urutan", "url", *PAGE_IDS}
"""Columns that are never guarded."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def read_csv(built: Built, table: Table) -> list[dict[str, str]]:
    """The rows of a published CSV file by column."""
    with (built.site / "data" / f"{table.name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def read_json(built: Built, table: Table) -> list[dict[str, str]]:
    """The rows of a published JSON file."""
    return json.loads((built.site / "data" / f"{table.name}.json").read_text(encoding="utf-8"))


@EVERY_TABLE
def test_csv_has_the_columns_of_the_contract(built: Built, table: Table) -> None:
    header = (built.site / "data" / f"{table.name}.csv").read_bytes().split(b"\r\n")[0]

    assert header.decode() == ",".join(table.columns)


@EVERY_TABLE
def test_json_says_the_same_as_csv_where_words_alone_are_guarded(built: Built, table: Table) -> None:
    as_csv, as_json = read_csv(built, table), read_json(built, table)
    pairs = [(key, mine[key], other[key]) for mine, other in zip(as_csv, as_json, strict=True) for key in table.columns]
    wrong = [(key, mine, other) for key, mine, other in pairs if mine not in readings(key, other)]

    assert wrong == []
    assert {tuple(row) for row in as_json} <= {table.columns}


def readings(column: str, text: str) -> set[str]:
    """How a text of the JSON may stand in the CSV."""
    guarded = f"'{text}" if text.startswith(FORMULA) and text != "-" else text
    if column in WORDS:
        return {guarded}
    return {text} if column in FIGURES else {text, guarded}


@EVERY_TABLE
def test_ids_and_urls_of_the_data_lead_to_pages(built: Built, pages: Mapping[str, Page], table: Table) -> None:
    rows = read_csv(built, table)
    named = {f"{row[column]}/" for row in rows for column in PAGE_IDS if row.get(column)}
    addresses = [row["url"].removeprefix("/").partition("#") for row in rows if "url" in row]
    named |= {path for path, _, _ in addresses}

    assert sorted(named - pages.keys()) == []
    assert sorted(f"{path}#{name}" for path, _, name in addresses if name and name not in pages[path].ids) == []


@pytest.mark.parametrize(
    "table", [table for table in TABLES if {*SOURCE} <= {*table.columns}], ids=lambda table: table.name
)
def test_sources_of_the_data_name_a_table_and_lines_of_the_document(built: Built, plan: Plan, table: Table) -> None:
    known = {entry.id for document in plan.documents for entry in document.entry.tables}
    rows = read_csv(built, table)

    assert {row["sumber_tabel"] for row in rows} <= known | {""}
    assert [row for row in rows if not row["sumber_baris"].replace(" ", "").replace("-", "").isalnum()] == []


def test_every_record_of_the_plan_is_in_the_data(built: Built, plan: Plan) -> None:
    counts = {table.name: len(read_csv(built, table)) for table in TABLES}

    assert counts["simpul"] == len(plan.nodes)
    assert counts["indikator"] == len(plan.indicators)
    assert counts["nilai"] == len(plan.values)
    assert counts["anggaran"] == len(plan.money)


def test_the_data_page_offers_every_file(built: Built, pages: Mapping[str, Page]) -> None:
    files = (path for path in (built.site / "data").rglob("*") if path.is_file() and path.name != "index.html")
    published = {path.relative_to(built.site).as_posix() for path in files}
    offered = {url for url, _ in pages["data/"].anchored_links()}

    assert sorted(published - offered) == []
