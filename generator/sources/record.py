"""A record: nested text as typed, with the position of every key and value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.problems import Location

Path = tuple[str | int, ...]
Tree = Any  # str, or a list or dict of trees; recursive aliases need Python 3.12


@dataclass(frozen=True, slots=True)
class Record:
    """One file of content as nested dicts, lists and strings."""

    file: str
    """POSIX path below the content folder."""
    data: Tree
    positions: Mapping[Path, tuple[int, int]]
    """Line and column, from 1, of the key (or list item) at each path."""

    def location(self, path: Path) -> Location:
        """The place of a path, or of its nearest ancestor that stands in the file."""
        while path and path not in self.positions:
            path = path[:-1]
        line, column = self.positions.get(path, (1, 1))
        return Location(self.file, line, column)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a printed table as transcribed."""

    line: int
    """Line of the source text, from 1."""
    kind: str
    """`isi`, `kepala` (a repeated header) or `batas` (a page break)."""
    cells: tuple[str, ...]
    """Cells as printed, in the columns of the official layout."""
    note: str
    """How the placing differs from the text, if it does."""
    row: int = field(default=0, compare=False)
    """Line of the transcript's file on which it ends, from 1."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A printed table, line by line."""

    file: str
    lines: tuple[PrintedLine, ...]
