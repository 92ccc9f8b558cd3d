"""CSV bytes become the transcript of a printed table, or the rows of a ledger."""

from __future__ import annotations

import csv
import io

from generator.problems import Location, Problem
from generator.sources.record import PrintedLine, Transcript

SIZE_LIMIT_BYTES = 8_000_000
MANUSCRIPT_HEADER = ["baris", "sidik", "status"]
LINE_KINDS = ("isi", "kepala", "batas")


def parse_transcript(file: str, content: bytes) -> tuple[Transcript | None, list[Problem]]:
    """Parse `baris,jenis,k1…kN,catatan`; lines that cannot be read are reported and left out."""
    rows, problems = parse_rows(file, content)
    if rows is None or problems:
        return None, problems
    header, *body = rows
    columns = len(header) - 3
    expected = ["baris", "jenis", *(f"k{number}" for number in range(1, columns + 1)), "catatan"]
    if header != expected:
        message = f"Kepala kolom '{','.join(header)[:60]}' seharusnya '{','.join(expected)[:60]}'."
        return None, [Problem("cetakan-rusak", Location(file, 1), message)]
    lines: list[PrintedLine] = []
    seen: set[str] = set()
    for number, row in enumerate(body, 2):
        line, problem = _parse_line(Location(file, number), row, columns)
        if row[0] in seen:
            problem = Problem("cetakan-rusak", Location(file, number), f"Baris naskah {row[0]} sudah ada di atas.")
        seen.add(row[0])
        problems += [problem] if problem else []
        lines += [line] if line else []
    return Transcript(file, tuple(lines)), problems


def parse_manuscript(file: str, content: bytes) -> tuple[list[tuple[int, str, str]], list[Problem]]:
    """Parse `baris,sidik,status`: the account of a document's text, every line once and in order."""
    rows, problems = parse_rows(file, content)
    if rows is None:
        return [], problems
    if rows[0] != MANUSCRIPT_HEADER or any(len(row) != len(MANUSCRIPT_HEADER) for row in rows):
        message = f"Setiap baris harus berisi kolom {', '.join(MANUSCRIPT_HEADER)}."
        return [], [Problem("cetakan-rusak", Location(file, 1), message)]
    for number, row in enumerate(rows[1:], 1):
        if row[0] != str(number):
            message = f"Tertulis baris '{row[0]}', seharusnya {number}."
            return [], [Problem("cetakan-rusak", Location(file, number + 1), message)]
    return [(int(number), digest, status) for number, digest, status in rows[1:]], []


def parse_rows(file: str, content: bytes) -> tuple[list[list[str]] | None, list[Problem]]:
    """Decode and split a CSV file in UTF-8; blank lines are dropped."""
    if len(content) > SIZE_LIMIT_BYTES:
        return None, [Problem("berkas-terlalu-besar", Location(file), "Berkas melebihi batas 8 MB.")]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = f"Byte ke-{error.start + 1} bukan bagian dari teks UTF-8."
        return None, [Problem("bukan-utf8", Location(file, line), message)]
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    if not rows:
        return None, [Problem("berkas-kosong", Location(file), "Berkas ini kosong.")]
    return rows, []


def _parse_line(place: Location, row: list[str], columns: int) -> tuple[PrintedLine | None, Problem | None]:
    if len(row) != columns + 3:
        message = f"Baris ini berisi {len(row)} sel; seharusnya {columns + 3}."
        return None, Problem("cetakan-rusak", place, message)
    number, kind, *cells, note = row
    if not number.isdecimal() or kind not in LINE_KINDS:
        message = f"'{number},{kind}' bukan nomor baris dan jenis baris ({', '.join(LINE_KINDS)})."
        return None, Problem("cetakan-rusak", place, message)
    return PrintedLine(int(number), kind, tuple(cells), note), None
