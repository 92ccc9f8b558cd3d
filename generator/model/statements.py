"""Statements: one thing each that is published of a record, as a line that can be kept, merged and compared."""

from __future__ import annotations

from dataclasses import dataclass, field

NAMING = frozenset({"judul", "nama"})
"""What a record is named by; every record has one of them."""


@dataclass(frozen=True, slots=True, order=True)
class Statement:
    """One thing that is published of a document, node or indicator: a name, a unit, a figure, an item."""

    record_id: str
    what: str
    """In the words of the content: `nama`, `target 2025`, `pagu 2025 perubahan`, `fakta pegawai`."""
    table: str
    """The table that prints it; empty for what belongs to the record itself, so that a record has it once."""
    content: str
    """As printed or as written."""
    reading: str = ""
    """What counts instead of the print, where that was corrected or is read otherwise: `80`, `1200-1300`, `teks`."""
    reason: str = field(default="", compare=False)
    """Why something else than the print counts; not kept from one publication to the next."""

    @property
    def is_attribute(self) -> bool:
        """Whether it belongs to the record itself and is not printed here or there."""
        return not self.table

    @property
    def is_naming(self) -> bool:
        """Whether the record is named by it."""
        return self.is_attribute and self.what in NAMING


def within(record_id: str) -> str:
    """The id of a record within its document: `program/bencana`; of a document its own last part."""
    return "/".join(record_id.split("/")[2:]) or record_id.rpartition("/")[2]


def document_of(record_id: str) -> str:
    """The id of the document that a record belongs to."""
    return "/".join(record_id.split("/")[:2])
