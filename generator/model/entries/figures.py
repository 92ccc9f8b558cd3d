"""Entries for printed figures and what stands beside them."""

from __future__ import annotations

from pydantic import Field

from generator.model.entries.base import Entry, Id, Printed, Read, Text, Year
from generator.model.terms import ComparisonKind, Confidence, ItemKind, MentionField, MoneyKind, Period, Role, Version


class Value(Read):
    """Satu angka (atau satu deret tahun) tercetak dari sebuah indikator."""

    printed: str | dict[Year, str] = Field(alias="tercetak")
    """Persis seperti tercetak; atau daftar tahun dan cetakannya untuk baris yang memuat beberapa tahun."""
    role: Role = Field(Role.TARGET, alias="peran")
    """Peran angka itu."""
    year: Year | None = Field(None, alias="tahun")
    """Tahun yang dibicarakan; boleh kosong bila tabelnya hanya memuat satu tahun."""
    period: Period = Field(Period.YEAR, alias="periode")
    """Bagian tahun, atau akhir periode rencana."""
    version: Version = Field(Version.ORIGINAL, alias="versi")
    """Sebelum atau sesudah perubahan anggaran."""


class Money(Read):
    """Satu jumlah uang (atau satu deret tahun) tercetak."""

    printed: str | dict[Year, str] = Field(alias="tercetak")
    """Persis seperti tercetak, dengan atau tanpa Rp."""
    kind: MoneyKind = Field(MoneyKind.CEILING, alias="jenis")
    """Pagu atau realisasi."""
    year: Year | None = Field(None, alias="tahun")
    """Tahun anggaran; boleh kosong bila tabelnya hanya memuat satu tahun."""
    period: Period = Field(Period.YEAR, alias="periode")
    """Bagian tahun, atau akhir periode rencana."""
    version: Version = Field(Version.ORIGINAL, alias="versi")
    """Sebelum atau sesudah perubahan anggaran."""
    fund: Text | None = Field(None, alias="sumber_dana")
    """Sumber dana seperti tercetak, misalnya APBD."""


class Mention(Printed):
    """Bagaimana sumber mencetak sesuatu yang kami baca lain, atau bunyi lain dari hal yang sama."""

    field: MentionField = Field(alias="bidang")
    """Hal yang tercetak lain."""
    printed: Text = Field(alias="tercetak")
    """Persis seperti tercetak pada baris itu."""
    read_as: Text = Field(alias="dibaca")
    """Bacaan kami."""
    reason: Text = Field(alias="alasan")
    """Satu kalimat alasan."""
    confidence: Confidence = Field(alias="keyakinan")
    """Seberapa yakin bacaan itu."""


class Comparison(Entry):
    """Dari mana sebuah angka tercetak dapat dihitung ulang; dipakai pemeriksaan konsistensi."""

    how: ComparisonKind = Field(alias="cara")
    """Cara menghitungnya."""
    operands: tuple[Text, ...] = Field(alias="dari")
    """Rujukan: `fakta/id`, `program/id/pagu/2022`, `indikator/id/target/2022`, `instansi/nama`, atau nama jenjang."""


class Fact(Read):
    """Angka yang bukan milik indikator mana pun."""

    id: Id | None = None
    """Id, unik dalam dokumen; boleh kosong."""
    topic: Text = Field(alias="topik")
    """Kelompok fakta, misalnya `Sel lepas` atau `Pegawai`."""
    label: Text
    """Apa yang dihitung angka itu."""
    year: Year | None = Field(None, alias="tahun")
    """Tahun yang dibicarakan, bila ada."""
    printed: str = Field(alias="tercetak")
    """Persis seperti tercetak."""
    unit: Text | None = Field(None, alias="satuan")
    """Satuan seperti tercetak."""
    comparison: Comparison | None = Field(None, alias="hitungan")
    """Dari mana angka ini dapat dihitung ulang, bila dokumennya memuat bahannya."""


class Item(Printed):
    """Satu butir uraian, dengan kalimat kami sendiri."""

    kind: ItemKind = Field(alias="jenis")
    """Jenis butir."""
    owner: Text | None = Field(None, alias="pemilik")
    """Milik siapa butir itu, bila dokumen menyebutnya."""
    summary: Text = Field(alias="ringkasan")
    """Satu kalimat kami sendiri; bukan salinan kalimat sumber."""


class Holder(Printed):
    """Siapa yang menjawab untuk sebuah simpul."""

    unit: Id | None = None
    """Id unit pada instansi."""
    position: Text | None = Field(None, alias="jabatan")
    """Jabatan seperti tercetak; tanpa nama orang."""
    performance_level: Text | None = Field(None, alias="jenjang_kinerja")
    """Jenjang perjanjian kinerja seperti tercetak."""


class Use(Printed):
    """Indikator milik simpul lain yang tercetak di sebelah simpul ini."""

    indicator: Id = Field(alias="indikator")
    """Id indikator yang dipakai."""
    values: tuple[Value, ...] = Field((), alias="nilai")
    """Angka yang tercetak di sini."""
