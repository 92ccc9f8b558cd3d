"""Entries for one document and its printed tables."""

from __future__ import annotations

from pydantic import Field

from generator.model.entries.base import Count, Entry, Id, Lines, PartialDate, Printed, Sha256, Text, Year
from generator.model.entries.figures import Fact, Item
from generator.model.entries.nodes import Node, Relation
from generator.model.terms import Compared, DocumentKind, DocumentStatus, NumberStyle, Publisher, ResponseStatus


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
    damaged: Lines | None = Field(None, alias="rusak")
    """Baris naskah yang sesudah dicocokkan ternyata berbeda dari PDF resmi."""


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


class Response(Entry):
    """Jawaban instansi atas satu temuan."""

    finding: Text = Field(alias="temuan")
    """Nama temuan di halaman temuan dokumen ini, sesudah tanda `#`."""
    text: Text = Field(alias="teks")
    """Jawaban instansi, tanpa diubah."""
    date: PartialDate = Field(alias="tanggal")
    """Tanggal jawaban."""
    status: ResponseStatus
    """Dijelaskan, diperbaiki, atau dibantah."""


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
    money_table: Id | None = Field(None, alias="tabel_uang")
    """Tabel yang uangnya memimpin jumlah, bila bukan tabel utama."""
    official: Official | None = Field(None, alias="pejabat")
    """Penanda tangan."""
    notes: tuple[Note, ...] = Field((), alias="catatan")
    """Catatan kami untuk pembaca."""
    tables: tuple[Table, ...] = Field(alias="tabel")
    """Tabel-tabel dokumen."""
    nodes: tuple[Node, ...] = Field((), alias="simpul")
    """Pohon rencana."""
    facts: tuple[Fact, ...] = Field((), alias="fakta")
    """Angka milik dokumen."""
    items: tuple[Item, ...] = Field((), alias="butir")
    """Butir uraian milik dokumen."""
    relations: tuple[Relation, ...] = Field((), alias="relasi")
    """Tautan antar isian."""
    responses: tuple[Response, ...] = Field((), alias="tanggapan")
    """Jawaban instansi atas temuan."""
