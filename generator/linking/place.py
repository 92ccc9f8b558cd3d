"""Where the linking stands: the document, the path in the file, and the table and lines that apply there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.linking.draft import Draft, Path
from generator.model import entries, records
from generator.model.terms import NumberStyle
from generator.problems import Location, nearest

LONGEST_HEADER_LINES = 6
"""A header stands at most this many lines above the first line of its table."""
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """One spot of a document's file; table, page and lines come from the nearest entry that states them."""

    draft: Draft
    document: records.Document
    locate: Callable[[Path], Location]
    texts: Mapping[str, Mapping[int, str]]
    """Transcribed tables by id: the squeezed text of each printed line."""
    path: Path
    table: str
    page: str
    lines: str
    fact_ids: set[str]
    """Ids of facts that the document has used so far."""

    def at(self, entry: entries.Printed, *path: str | int) -> Place:
        """The place of an entry below this one."""
        here = (*self.path, *path)
        table = self.table
        if entry.table and self.knows_table(entry.table, (*path, "tabel")):
            table = entry.table
        moved = table != self.table
        lines = entry.lines or ("" if moved or isinstance(entry, entries.Node) else self.lines)
        page = entry.page or ("" if moved else self.page)
        return Place(self.draft, self.document, self.locate, self.texts, here, table, page, lines, self.fact_ids)

    def location(self, path: Path) -> Location:
        """The location of a path below this place."""
        return self.locate((*self.path, *path))

    @property
    def source(self) -> records.Source:
        """What a record at this place cites."""
        return records.Source(self.document.id, self.table, self.page, self.lines)

    @property
    def table_entry(self) -> entries.Table:
        """The table that applies here."""
        return self.document.table(self.table)

    @property
    def style(self) -> NumberStyle:
        """The number style that applies here."""
        return self.table_entry.style or self.document.entry.style

    def knows_table(self, table_id: str, path: Path) -> bool:
        """Whether the document declares this table; if not, that is reported."""
        known = [table.id for table in self.document.entry.tables]
        if table_id in known:
            return True
        message = f"Tabel '{table_id}' tidak dinyatakan pada dokumen ini.{nearest(table_id, known)}"
        self.draft.report("rujukan-putus", self.location(path), message)
        return False

    def year(self, stated: str | None) -> str:
        """The year of a figure here: as stated, else the table's only year; empty and reported when unclear."""
        years = self.table_entry.years
        if stated is None and len(years) == 1:
            return years[0]
        if stated in years:
            return stated or ""
        allowed = ", ".join(years) or "(tidak ada)"
        what = f"Tahun '{stated}'" if stated else "Nilai tanpa tahun"
        message = f"{what} tidak cocok dengan tahun tabel '{self.table}': {allowed}."
        self.draft.report("tahun-tak-dinyatakan", self.location(("tahun",)), message)
        return stated or ""

    def expect_lines(self) -> None:
        """Report a line that the table's transcript does not have."""
        rows = self.texts.get(self.table)
        if not rows:
            return
        missing = [line for line in self.source.line_numbers if line not in rows and not _is_header(line, rows)]
        if missing:
            numbers = ", ".join(str(line) for line in missing[:5])
            message = f"Baris {numbers} tidak ada pada salinan tabel '{self.table}'."
            self.draft.report("cetakan-tak-cocok", self.location(("baris",)), message)

    def expect_printed(self, printed: str) -> None:
        """Report a print that does not stand on the cited lines of the table's transcript."""
        rows = self.texts.get(self.table)
        if not rows or not self.lines:
            return
        head = squeezed_header(self.table_entry)
        lines = self.source.line_numbers
        text = "".join(rows[line] if line in rows else head * _is_header(line, rows) for line in lines)
        if _squeezed(printed) not in text:
            message = f"'{printed}' tidak tercetak pada baris {self.lines} salinan tabel '{self.table}'."
            self.draft.report("cetakan-tak-cocok", self.location(("tercetak",)), message)


def squeezed_lines(table: records.PrintedTable) -> dict[int, str]:
    """The text of each printed line without white space and case, for comparing."""
    lines: dict[int, str] = {}
    for row in table.rows:
        lines[row.line] = lines.get(row.line, "") + _squeezed("".join(row.cells))
    return lines


def _is_header(line: int, rows: Mapping[int, str]) -> bool:
    first = min(rows)
    return first - LONGEST_HEADER_LINES <= line < first


def squeezed_header(table: entries.Table) -> str:
    """The text of a table's header, which the transcript's lines leave out."""
    return _squeezed("".join(cell.text for row in table.header for cell in row))


def _squeezed(text: str) -> str:
    return _SPACE.sub("", text).lower()
