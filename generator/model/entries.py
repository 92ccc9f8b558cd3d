"""What an author writes: the one definition of the content format, with validation, schema and data dictionary.

Every field carries its Indonesian content key as alias and, under it, the sentence that the author's guide shows.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from generator.model.terms import (
    Aggregation,
    CodeOrigin,
    Compared,
    Confidence,
    Direction,
    DocumentKind,
    DocumentStatus,
    GovernmentLevel,
    Group,
    ItemKind,
    Level,
    MentionField,
    MoneyKind,
    NumberStyle,
    Period,
    Publisher,
    RelationKind,
    Role,
    State,
    Version,
    YesNo,
)

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 80
_DEVICE_NAMES = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")


def is_id(text: str) -> bool:
    """Whether a text can stand in an address: the pattern, at most 80 characters, no Windows device name."""
    return bool(re.match(ID_PATTERN, text)) and len(text) <= ID_LENGTH and not _DEVICE_NAMES.match(text)


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH)]
Text = Annotated[str, StringConstraints(min_length=1)]
Year = Annotated[str, StringConstraints(pattern=r"^(19|20)\d\d$")]
Lines = Annotated[str, StringConstraints(pattern=r"^\d+(-\d+)?( \d+(-\d+)?)*$")]
PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[0-9X]+(\.[0-9X]+)*$")]
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


class Fact(Read):
    """Angka yang bukan milik indikator mana pun."""

    id: Id | None = None
    """Id, unik dalam dokumen; boleh kosong."""
    topic: Id = Field(alias="topik")
    """Kelompok fakta, misalnya `sel-lepas` atau `pegawai`."""
    label: Text
    """Apa yang dihitung angka itu."""
    year: Year | None = Field(None, alias="tahun")
    """Tahun yang dibicarakan, bila ada."""
    printed: str = Field(alias="tercetak")
    """Persis seperti tercetak."""
    unit: Text | None = Field(None, alias="satuan")
    """Satuan seperti tercetak."""


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


class HeaderCell(Entry):
    """Satu sel kepala tabel."""

    text: str = Field(alias="teks")
    """Teks sel seperti tercetak."""
    width: Count = Field("1", alias="lebar")
    """Banyak kolom yang dicakup."""
    height: Count = Field("1", alias="tinggi")
    """Banyak baris kepala yang dicakup."""


class Table(Entry):
    """Satu tabel tercetak dari dokumen."""

    id: Id
    """Id tabel; menjadi alamat halaman tabel resmi."""
    name: Text = Field(alias="nama")
    """Nama pendek."""
    title: Text | None = Field(None, alias="judul")
    """Judul seperti tercetak."""
    style: NumberStyle | None = Field(None, alias="gaya_angka")
    """Gaya angka tabel, bila lain dari dokumennya."""
    years: tuple[Year, ...] = Field((), alias="tahun")
    """Tahun-tahun yang angkanya dimuat tabel ini."""
    page: Text | None = Field(None, alias="halaman")
    """Halaman pada dokumen."""
    transcript: Text | None = Field(None, alias="cetakan")
    """Berkas salinan tabel tercetak, misalnya `cetakan/rkt.csv`."""
    columns: Count | None = Field(None, alias="kolom")
    """Banyak kolom pada tata letak resmi."""
    header: tuple[tuple[HeaderCell, ...], ...] = Field((), alias="kepala")
    """Kepala tabel seperti tercetak, baris demi baris."""


class DocumentSource(Entry):
    """Dari mana teks dokumen ini."""

    title: Text | None = Field(None, alias="judul")
    """Judul sumber."""
    url: Text | None = None
    """Alamat dokumen resmi, bila diketahui."""
    sha256: Sha256 | None = None
    """SHA-256 naskah teks yang kami baca."""
    compared: Compared = Field(Compared.NO, alias="dicocokkan")
    """Apakah naskah sudah dicocokkan dengan PDF resmi."""


class Official(Printed):
    """Pejabat yang menandatangani; hanya nama dan jabatan."""

    name: Text = Field(alias="nama")
    """Nama seperti tercetak, tanpa NIP."""
    position: Text = Field(alias="jabatan")
    """Jabatan seperti tercetak."""


class Note(Printed):
    """Catatan kami tentang dokumen."""

    text: Text = Field(alias="teks")
    """Satu kalimat netral."""


class Document(Entry):
    """Isi `dokumen.yml`: satu rencana atau laporan yang diterbitkan."""

    kind: DocumentKind = Field(alias="jenis")
    """Jenis dokumen."""
    title: Text = Field(alias="judul")
    """Judul lengkap."""
    short_title: Text = Field(alias="singkat")
    """Nama pendek, misalnya RKT 2022."""
    first_year: Year = Field(alias="tahun_awal")
    """Tahun pertama."""
    last_year: Year = Field(alias="tahun_akhir")
    """Tahun terakhir."""
    status: DocumentStatus = DocumentStatus.NOT_STATED
    """Status menurut dokumen itu sendiri."""
    number: Text | None = Field(None, alias="nomor")
    """Nomor penetapan."""
    date: PartialDate | None = Field(None, alias="tanggal")
    """Tanggal dokumen; boleh hanya tahun dan bulan."""
    amends: Id | None = Field(None, alias="mengubah")
    """Id dokumen yang diubah."""
    publisher: Publisher = Field(alias="penerbit")
    """Resmi bila instansi sendiri yang menerbitkan di sini; selain itu salinan."""
    licence: Text | None = Field(None, alias="lisensi")
    """Lisensi, bila dinyatakan."""
    source: DocumentSource = Field(alias="sumber")
    """Sumber naskah."""
    style: NumberStyle = Field(alias="gaya_angka")
    """Gaya angka dokumen."""
    main_table: Id = Field(alias="tabel_utama")
    """Tabel yang angkanya memimpin halaman, grafik, dan jumlah."""
    official: Official | None = Field(None, alias="pejabat")
    """Penanda tangan."""
    notes: tuple[Note, ...] = Field((), alias="catatan")
    """Catatan kami untuk pembaca."""
    tables: tuple[Table, ...] = Field(alias="tabel", min_length=1)
    """Tabel-tabel dokumen."""
    nodes: tuple[Node, ...] = Field((), alias="simpul")
    """Pohon rencana."""
    facts: tuple[Fact, ...] = Field((), alias="fakta")
    """Angka milik dokumen."""
    items: tuple[Item, ...] = Field((), alias="butir")
    """Butir uraian milik dokumen."""
    relations: tuple[Relation, ...] = Field((), alias="relasi")
    """Tautan antar isian."""


class Unit(Printed):
    """Satu unit organisasi instansi."""

    id: Id
    """Id unit; menjadi alamat halaman."""
    name: Text = Field(alias="nama")
    """Nama unit."""
    kind: Text | None = Field(None, alias="jenis")
    """Jenis unit, misalnya bidang."""
    duty: Text | None = Field(None, alias="tugas")
    """Tugasnya, satu kalimat kami."""
    document: Id | None = Field(None, alias="dokumen")
    """Dokumen yang menyebut unit ini."""
    children: tuple[Unit, ...] = Field((), alias="anak")
    """Unit di bawahnya."""


class Agency(Entry):
    """Isi `instansi.yml`: satu perangkat daerah yang memiliki rencana."""

    name: Text = Field(alias="nama")
    """Nama lengkap."""
    short_name: Text = Field(alias="singkat")
    """Nama pendek."""
    level: GovernmentLevel = Field(alias="tingkat")
    """Tingkat pemerintahan."""
    government: Text = Field(alias="pemerintah")
    """Pemerintah induknya."""
    region_code: Text | None = Field(None, alias="kode_wilayah")
    """Kode wilayah resmi."""
    website: Text | None = Field(None, alias="situs")
    """Situs resmi."""
    contacts: tuple[Text, ...] = Field((), alias="kontak")
    """Cara menghubungi kantor."""
    units: tuple[Unit, ...] = Field((), alias="unit")
    """Susunan organisasi."""


class Term(Entry):
    """Satu istilah atau singkatan di `glosarium.yml`."""

    short: Text = Field(alias="istilah")
    """Singkatan atau istilah."""
    long: Text | None = Field(None, alias="kepanjangan")
    """Kepanjangannya."""
    meaning: Text = Field(alias="arti")
    """Penjelasan dengan kata sehari-hari."""
    successor: Text | None = Field(None, alias="pengganti")
    """Istilah yang kini dipakai."""
    note: Text | None = Field(None, alias="catatan")
    """Catatan bila singkatan punya arti lain."""


class Glossary(Entry):
    """Isi `glosarium.yml`."""

    terms: tuple[Term, ...] = Field(alias="istilah")
    """Daftar istilah."""


ROOTS: dict[str, type[Entry]] = {"instansi": Agency, "dokumen": Document, "glosarium": Glossary}
"""The files of the content folder and the entry that each holds."""
