"""CSV bytes become the transcript of a printed table, the rows of a ledger, or a record of official codes."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from generator.problems import Location, Problem
from generator.sources.record import Path, PrintedLine, Record, Transcript

SIZE_LIMIT_BYTES = 8_000_000
MANUSCRIPT_HEADER = ["baris", "sidik", "status"]
NOMENCLATURE_HEADER = [
    "kode",
    "tingkat",
    "kewenangan",
    "nama",
    "sasaran",
    "indikator",
    "satuan",
    "versi",
    "asal",
    "catatan",
]
LONGEST_LINE_NUMBER = 6
"""Digits of a line number."""
LINE_KINDS = ("isi", "kepala", "batas")


def parse_transcript(file: str, content: bytes) -> tuple[Transcript | None, list[Problem]]:
    """Parse `baris,jenis,k1…kN,catatan`; a transcript with any problem is not used at all."""
    rows, problems = parse_rows(file, content)
    if rows is None:
        return None, problems
    header, *body = rows
    columns = len(header.cells) - 3
    expected = ["baris", "jenis", *(f"k{number}" for number in range(1, columns + 1)), "catatan"]
    if len(header.cells) == 1 and ";" in header.cells[0]:
        message = "Sel-selnya dipisah titik koma. Simpan sebagai CSV yang dipisah koma (CSV UTF-8)."
        return None, [Problem("cetakan-rusak", Location(file, 1), message)]
    if header.cells != expected:
        message = f"Kepala kolom '{','.join(header.cells)[:60]}' seharusnya '{','.join(expected)[:60]}'."
        return None, [Problem("cetakan-rusak", Location(file, 1), message)]
    lines: list[PrintedLine] = []
    seen: set[str] = set()
    for row in body:
        line, problem = _parse_line(Location(file, row.line), row.cells, columns)
        if row.cells[0] in seen:
            problem = Problem("cetakan-rusak", Location(file, row.line), f"Baris {row.cells[0]} sudah ada di atas.")
        seen.add(row.cells[0])
        problems += [problem] if problem else []
        lines += [line] if line else []
    return (None if problems else Transcript(file, tuple(lines))), problems


def parse_manuscript(file: str, content: bytes) -> tuple[list[tuple[int, str, str]], list[Problem]]:
    """Parse `baris,sidik,status`: the account of a document's text, every line once and in order."""
    rows, problems = parse_rows(file, content)
    if rows is None:
        return [], problems
    if rows[0].cells != MANUSCRIPT_HEADER or any(len(row.cells) != len(MANUSCRIPT_HEADER) for row in rows):
        message = f"Setiap baris harus berisi kolom {', '.join(MANUSCRIPT_HEADER)}."
        return [], [Problem("cetakan-rusak", Location(file, 1), message)]
    for number, row in enumerate(rows[1:], 1):
        if row.cells[0] != str(number):
            message = f"Tertulis baris '{row.cells[0]}', seharusnya {number}."
            return [], [Problem("cetakan-rusak", Location(file, number + 1), message)]
    return [(int(number), digest, status) for number, digest, status in (row.cells for row in rows[1:])], []


def parse_nomenclature(file: str, content: bytes) -> tuple[Record | None, list[Problem]]:
    """Parse a list of official codes into a record with one entry a line; an empty cell counts as absent."""
    rows, problems = parse_rows(file, content)
    if rows is None:
        return None, problems
    header, *body = rows
    if header.cells != NOMENCLATURE_HEADER:
        message = f"Daftar kode harus berkepala kolom {','.join(NOMENCLATURE_HEADER)}."
        return None, [Problem("cetakan-rusak", Location(file, 1), message)]
    positions: dict[Path, tuple[int, int]] = {(): (1, 0)}
    entries: list[dict[str, str]] = []
    for row in body:
        if len(row.cells) != len(header.cells):
            message = f"Baris ini berisi {len(row.cells)} sel; seharusnya {len(header.cells)}."
            problems.append(Problem("cetakan-rusak", Location(file, row.line), message))
            continue
        positions["baris", len(entries)] = (row.line, 0)
        entries.append({key: cell for key, cell in zip(header.cells, row.cells, strict=True) if cell})
    return Record(file, {"baris": entries}, positions), problems


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a CSV file and the line on which it ends."""

    line: int
    cells: list[str]


def parse_rows(file: str, content: bytes, limit: int = SIZE_LIMIT_BYTES) -> tuple[list[Row] | None, list[Problem]]:
    """Decode and split a CSV file in UTF-8 of at most `limit` bytes; blank lines are dropped."""
    if len(content) > limit:
        message = f"Berkas melebihi batas {limit // 1_000_000} MB."
        return None, [Problem("berkas-terlalu-besar", Location(file), message)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = f"Byte ke-{error.start + 1} bukan bagian dari teks UTF-8."
        return None, [Problem("bukan-utf8", Location(file, line), message)]
    reader = csv.reader(io.StringIO(text, newline=""))
    rows: list[Row] = []
    try:
        rows += (Row(reader.line_num, cells) for cells in reader if cells)
    except csv.Error:
        message = "Ada sel yang terlalu panjang; mungkin tanda kutip tidak ditutup."
        return None, [Problem("cetakan-rusak", Location(file, len(rows) + 1), message)]
    if not rows:
        return None, [Problem("berkas-kosong", Location(file), "Berkas ini kosong.")]
    return rows, []


def _parse_line(place: Location, row: list[str], columns: int) -> tuple[PrintedLine | None, Problem | None]:
    if len(row) != columns + 3:
        message = f"Baris ini berisi {len(row)} sel; seharusnya {columns + 3}."
        return None, Problem("cetakan-rusak", place, message)
    number, kind, *cells, note = row
    if not number.isdecimal() or len(number) > LONGEST_LINE_NUMBER or kind not in LINE_KINDS:
        message = f"'{number[:20]},{kind[:20]}' bukan nomor baris dan jenis baris ({', '.join(LINE_KINDS)})."
        return None, Problem("cetakan-rusak", place, message)
    return PrintedLine(int(number), kind, tuple(cells), note, place.line), None
