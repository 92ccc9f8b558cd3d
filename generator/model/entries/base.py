"""What all entries share: text types, settings, and what quotes a source."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
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


def is_code(text: str) -> bool:
    """Whether a text is a code of the nomenclature, of a length that can stand in an address."""
    return bool(re.fullmatch(_CODE, text))


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


def _checked_day(text: str) -> str:
    if text.count("-") == 2:
        try:
            date.fromisoformat(text)
        except ValueError as error:
            raise PydanticCustomError("no_such_day", "no such day") from error
    return text


_YEAR = r"^(19|20)\d\d$"
_LINES = r"^[1-9]\d{0,5}(-[1-9]\d{0,5})?( [1-9]\d{0,5}(-[1-9]\d{0,5})?)*$"
_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
_SHA256 = r"^[0-9a-f]{64}$"
_CODE = r"^[0-9X]{1,12}(\.[0-9X]{1,12}){0,9}$"
"""Of a length that can stand in an address."""
OFFICIAL_CODE_PATTERN = r"^\d(\.\d\d(\.\d\d(\.[12]\.\d\d(\.\d\d(\d\d)?)?)?)?)?$"
INDICATOR_REFERENCE_PATTERN = r"^[^/\s]+/[^/\s]+/indikator/[^/\s]+$"
RECORD_REFERENCE_PATTERN = r"^[^/\s]+/[^/\s]+/[^/\s]+/[^/\s]+$"
PHRASE_PATTERN = r"[^\W_]"
_DAYS = r"^(0|[1-8]?[1-9]|[1-9]0)$"
_PERCENT = r"^\d{1,3}(\.\d{1,2})?$"
_COUNT = r"^[1-9]\d?$"
FORMS = MappingProxyType(
    {
        _YEAR: "Tulis tahun dengan empat angka, misalnya 2026.",
        _LINES: "Tulis nomor baris, misalnya '97', '84 88', atau '12-14'.",
        _DATE: "Tulis tahun, tahun-bulan, atau tahun-bulan-hari, misalnya 2026-01-31.",
        _SHA256: "Tulis 64 angka dan huruf kecil a sampai f.",
        _CODE: "Tulis angka yang dipisahkan titik, misalnya 1.06.02.",
        OFFICIAL_CODE_PATTERN: "Tulis kode nomenklatur, misalnya 1.06.02 atau 1.06.02.2.01.0001.",
        INDICATOR_REFERENCE_PATTERN: "Tulis instansi/dokumen/indikator/id.",
        RECORD_REFERENCE_PATTERN: "Tulis instansi/dokumen/jenjang/id.",
        PHRASE_PATTERN: "Tulis kata atau frasa, misalnya lanjut usia.",
        _DAYS: "Tulis banyaknya hari, dari 0 sampai 90.",
        _PERCENT: "Tulis persen tanpa tanda %, dengan titik untuk desimal, misalnya 90 atau 59.99.",
        _COUNT: "Tulis bilangan dari 1 sampai 99.",
    }
)
"""Each pattern of a text in words, with an example."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH), AfterValidator(_checked_id)]
Text = Annotated[str, StringConstraints(min_length=1)]
Year = Annotated[str, StringConstraints(pattern=_YEAR)]
Lines = Annotated[str, StringConstraints(pattern=_LINES), AfterValidator(_checked_lines)]
PartialDate = Annotated[str, StringConstraints(pattern=_DATE), AfterValidator(_checked_day)]
Sha256 = Annotated[str, StringConstraints(pattern=_SHA256)]
Code = Annotated[str, StringConstraints(pattern=_CODE)]
Days = Annotated[str, StringConstraints(pattern=_DAYS)]
Percent = Annotated[str, StringConstraints(pattern=_PERCENT)]
Count = Annotated[str, StringConstraints(pattern=_COUNT)]


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


class Erratum(Entry):
    """Ralat resmi atas satu angka tercetak: instansi sendiri yang meralat dokumennya."""

    printed: str | dict[Year, str] = Field(alias="tercetak")
    """Angka menurut ralat, persis seperti tercetak di sana; untuk deret tahun: hanya tahun yang diralat."""
    number: Text = Field(alias="nomor")
    """Nomor surat atau keputusan yang memuat ralat itu."""
    date: PartialDate = Field(alias="tanggal")
    """Tanggal ralat; tidak lebih awal daripada tanggal dokumennya."""
    reason: Text | None = Field(None, alias="alasan")
    """Satu kalimat: mengapa dokumennya diralat, bila ralat itu menyebutnya."""


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
    erratum: Erratum | None = Field(None, alias="ralat")
    """Ralat resmi dari instansi; angka ralat yang dihitung, dan `tercetak` tetap cetakan semula."""
