"""Entries for what documents share: the official codes, and indicators that are the same across documents."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.entries.base import INDICATOR_REFERENCE_PATTERN, OFFICIAL_CODE_PATTERN, Entry, Id, Text
from generator.model.terms import Authority, CodeEvidence, CodeLevel, Confidence

CodeText = Annotated[str, StringConstraints(pattern=OFFICIAL_CODE_PATTERN)]

IndicatorReference = Annotated[str, StringConstraints(pattern=INDICATOR_REFERENCE_PATTERN)]


class OfficialCode(Entry):
    """Satu baris `nomenklatur/*.csv`: satu kode resmi."""

    code: CodeText = Field(alias="kode")
    """Kode: urusan, bidang, program, kewenangan (1 provinsi, 2 kabupaten/kota), kegiatan, sub kegiatan."""
    level: CodeLevel = Field(alias="tingkat")
    """Yang dinamai kode itu."""
    authority: Authority = Field(alias="kewenangan")
    """Pemerintah daerah yang memakainya."""
    name: Text = Field(alias="nama")
    """Nama resmi."""
    objective: Text | None = Field(None, alias="sasaran")
    """Sasaran resmi, bila diketahui."""
    indicator: Text | None = Field(None, alias="indikator")
    """Indikator resmi, bila diketahui."""
    unit: Text | None = Field(None, alias="satuan")
    """Satuan resmi, bila diketahui."""
    version: Text = Field(alias="versi")
    """Versi daftar yang memuat kode itu."""
    evidence: CodeEvidence = Field(alias="asal")
    """Dari mana kami mengetahuinya."""
    note: Text | None = Field(None, alias="catatan")
    """Satu kalimat untuk pembaca, bila perlu."""


class Nomenclature(Entry):
    """Isi satu berkas `nomenklatur/*.csv`."""

    codes: tuple[OfficialCode, ...] = Field(alias="baris")
    """Kode-kode, satu baris satu kode."""


class Kinship(Entry):
    """Satu kaitan: indikator yang sama, ditulis di beberapa dokumen."""

    id: Id
    """Id kaitan, unik dalam berkas ini."""
    name: Text = Field(alias="nama")
    """Nama bersama untuk pembaca."""
    reason: Text = Field(alias="alasan")
    """Satu kalimat: mengapa kami yakin bahwa ini indikator yang sama."""
    confidence: Confidence = Field(alias="keyakinan")
    """Seberapa yakin."""
    indicators: tuple[IndicatorReference, ...] = Field(alias="indikator")
    """Id lengkap paling sedikit dua indikator: `instansi/dokumen/indikator/id`."""


class Kinships(Entry):
    """Isi `kaitan.yml`: indikator yang sama di dokumen yang berbeda."""

    ties: tuple[Kinship, ...] = Field(alias="kaitan")
    """Daftar kaitan; boleh kosong."""
