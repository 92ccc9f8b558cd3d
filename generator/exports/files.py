"""Rows become bytes: CSV (RFC 4180, UTF-8), JSON, JSON Schema, and compact JSON for our own scripts."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from generator.exports.contract import EXACT, Table
from generator.exports.rows import Row

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # full-width forms run too


def export_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """A table as CSV with header; free text that a spreadsheet would run is guarded, figures and prints never are."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(table.columns)
    guarded = [column not in EXACT for column in table.columns]
    for row in rows:
        writer.writerow([_guard(cell) if guard else cell for cell, guard in zip(row, guarded, strict=True)])
    return stream.getvalue().encode("utf-8")


def export_json(table: Table, rows: Iterable[Row]) -> bytes:
    """A table as one array of objects, the same keys and raw text."""
    records = [dict(zip(table.columns, row, strict=True)) for row in rows]
    return (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def export_schema(schema: dict[str, object]) -> bytes:
    """A JSON Schema."""
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def export_compact(content: dict[str, object]) -> bytes:
    """JSON without any space, for a script of the site; no part of the open data."""
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8")


def _guard(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) and cell != "-" else cell
