"""Entries for the trees of a plan: nodes, indicators, relations."""

from __future__ import annotations

from pydantic import Field

from generator.model.entries.base import Code, Id, Printed, Text
from generator.model.entries.figures import Fact, Holder, Item, Mention, Money, Use, Value
from generator.model.terms import Aggregation, CodeOrigin, Confidence, Direction, Group, Level, RelationKind, YesNo


class Indicator(Printed):
    """Satu ukuran keberhasilan, milik satu simpul."""

    id: Id
    """Id, unik dalam dokumen; menjadi alamat halaman."""
    name: Text = Field(alias="nama")
    """Nama persis seperti tercetak."""
    group: Group | None = Field(None, alias="kelompok")
    """Kelompok indikator, bila tercetak."""
    is_key: YesNo = Field(YesNo.NO, alias="iku")
    """`ya` bila tercetak sebagai Indikator Kinerja Utama."""
    unit: Text | None = Field(None, alias="satuan")
    """Satuan seperti tercetak."""
    direction: Direction = Field(Direction.NOT_STATED, alias="arah")
    """Arah yang lebih baik, hanya bila dokumen menyatakannya."""
    aggregation: Aggregation = Field(Aggregation.NOT_STATED, alias="agregasi")
    """Cara menggabungkan beberapa tahun, hanya bila dokumen menyatakannya."""
    definition: Text | None = Field(None, alias="definisi")
    """Penjelasan indikator, bila dokumen memuatnya."""
    formula: Text | None = None
    """Rumus hitung, bila dokumen memuatnya."""
    data_source: Text | None = Field(None, alias="sumber_data")
    """Sumber data, bila dokumen memuatnya."""
    remark: Text | None = Field(None, alias="keterangan")
    """Satu kalimat kami untuk pembaca, bila perlu."""
    mentions: tuple[Mention, ...] = Field((), alias="sebutan")
    """Cetakan yang kami baca lain."""
    values: tuple[Value, ...] = Field((), alias="nilai")
    """Angka-angka tercetak."""
    money: tuple[Money, ...] = Field((), alias="anggaran")
    """Uang yang tercetak di sebelah indikator ini."""
    facts: tuple[Fact, ...] = Field((), alias="fakta")
    """Angka lain yang tercetak di sekitar indikator ini."""
    items: tuple[Item, ...] = Field((), alias="butir")
    """Penyebab dan tindak lanjut."""


class Node(Printed):
    """Satu simpul rencana: tujuan, sasaran, program, kegiatan, dan seterusnya."""

    id: Id
    """Id, unik dalam jenjangnya pada satu dokumen; menjadi alamat halaman."""
    level: Level = Field(alias="jenjang")
    """Jenjang seperti tercetak."""
    name: Text = Field(alias="nama")
    """Nama persis seperti tercetak."""
    qualifier: Text | None = Field(None, alias="pembeda")
    """Pembeda dari kami; wajib bila saudara bernama sama."""
    code: Code | None = Field(None, alias="kode")
    """Kode nomenklatur."""
    code_version: Text | None = Field(None, alias="versi_kode")
    """Versi nomenklatur kode itu."""
    code_origin: CodeOrigin | None = Field(None, alias="asal_kode")
    """Tercetak di dokumen, atau dipadankan oleh kami."""
    objective: Text | None = Field(None, alias="sasaran")
    """Sasaran program atau kegiatan seperti tercetak, bila tabel memuatnya."""
    target_group: Text | None = Field(None, alias="kelompok_sasaran")
    """Kelompok sasaran seperti tercetak."""
    place: Text | None = Field(None, alias="lokasi")
    """Lokasi seperti tercetak."""
    remark: Text | None = Field(None, alias="keterangan")
    """Satu kalimat kami untuk pembaca, bila perlu."""
    lost_parts: Text | None = Field(None, alias="rincian_hilang")
    """Satu kalimat, bila sebagian rincian di bawahnya hilang dari naskah; jumlahnya lalu tidak dinilai kurang."""
    mentions: tuple[Mention, ...] = Field((), alias="sebutan")
    """Cetakan yang kami baca lain."""
    money: tuple[Money, ...] = Field((), alias="anggaran")
    """Uang yang tercetak."""
    indicators: tuple[Indicator, ...] = Field((), alias="indikator")
    """Indikator milik simpul ini."""
    uses: tuple[Use, ...] = Field((), alias="pemakaian")
    """Indikator simpul lain yang tercetak di sini."""
    facts: tuple[Fact, ...] = Field((), alias="fakta")
    """Angka lain yang tercetak di sekitar simpul ini."""
    items: tuple[Item, ...] = Field((), alias="butir")
    """Butir uraian tentang simpul ini."""
    holders: tuple[Holder, ...] = Field((), alias="pengampu")
    """Siapa yang menjawab untuk simpul ini."""
    children: tuple[Node, ...] = Field((), alias="anak")
    """Simpul di bawahnya."""


class Relation(Printed):
    """Tautan antara dua isian selain induk dan anak."""

    source: Text = Field(alias="dari")
    """Rujukan `jenjang/id` atau `indikator/id` dalam dokumen ini."""
    target: Text = Field(alias="ke")
    """Rujukan yang dituju."""
    kind: RelationKind = Field(alias="jenis")
    """Jenis tautan."""
    reason: Text = Field(alias="alasan")
    """Satu kalimat alasan."""
    confidence: Confidence = Field(alias="keyakinan")
    """Seberapa yakin tautan itu."""
