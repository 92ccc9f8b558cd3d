"""What all entries share: text types, settings, and what quotes a source."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.model.terms import Confidence, State

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 80
LONGEST_SPAN_LINES = 2000
"""A span such as `12-14` covers at most this many lines."""
_DEVICE_NAMES = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")


def is_id(text: str) -> bool:
    """Whether a text can stand in an address: the pattern, at most 80 characters, no Windows device name."""
    return bool(re.fullmatch(ID_PATTERN, text)) and len(text) <= ID_LENGTH and not _DEVICE_NAMES.match(text)


def _checked_id(text: str) -> str:
    if not is_id(text):
        raise PydanticCustomError("not_an_id", "not an id")
    return text


def _checked_lines(text: str) -> str:
    for part in text.split():
        first, _, last = part.partition("-")
        if int(last or first) not in range(int(first), int(first) + LONGEST_SPAN_LINES):
            raise PydanticCustomError("impossible_span", "impossible span of lines")
    return text


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH), AfterValidator(_checked_id)]
Text = Annotated[str, StringConstraints(min_length=1)]
Year = Annotated[str, StringConstraints(pattern=r"^(19|20)\d\d$")]
Lines = Annotated[
    str,
    StringConstraints(pattern=r"^[1-9]\d{0,5}(-[1-9]\d{0,5})?( [1-9]\d{0,5}(-[1-9]\d{0,5})?)*$"),
    AfterValidator(_checked_lines),
]
PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[0-9X]+(\.[0-9X]+)*$")]
Days = Annotated[str, StringConstraints(pattern=r"^(0|[1-8]?[1-9]|[1-9]0)$")]
Count = Annotated[str, StringConstraints(pattern=r"^[1-9]\d?$")]


class Entry(BaseModel):
    """Common settings: unknown keys are refused, entries never change, everything is text first."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Printed(Entry):
    """What everything that quotes a source shares."""

    table: Id | None = Field(None, alias="tabel")
    """Tabel tempat ini tercetak; bila kosong: tabel induknya, lalu tabel utama."""
    lines: Lines | None = Field(None, alias="baris")
    """Nomor baris pada naskah teks, misalnya `97`, `84 88`, atau `12-14`."""
    page: Text | None = Field(None, alias="halaman")
    """Nomor halaman pada dokumen, bila diketahui."""


class Read(Printed):
    """What everything that can be read otherwise than printed shares."""

    state: State | None = Field(None, alias="keadaan")
    """Keadaan nilai, hanya bila harus berbeda dari yang terbaca sendiri dari cetakan."""
    read_as: Text | None = Field(None, alias="dibaca")
    """Bacaan kami bila berbeda dari cetakan: angka tanpa pemisah ribuan, titik untuk desimal."""
    reason: Text | None = Field(None, alias="alasan")
    """Satu kalimat: apa yang tercetak, bagaimana kami membacanya, dan mengapa."""
    confidence: Confidence | None = Field(None, alias="keyakinan")
    """Seberapa yakin bacaan itu."""
