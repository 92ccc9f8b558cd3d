"""Entries for topics: what concerns one group of people, in plain words, across documents."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.entries.base import (
    OFFICIAL_CODE_PATTERN,
    PHRASE_PATTERN,
    RECORD_REFERENCE_PATTERN,
    Entry,
    Id,
    Text,
)

CodePrefix = Annotated[str, StringConstraints(pattern=OFFICIAL_CODE_PATTERN)]
Phrase = Annotated[str, StringConstraints(pattern=PHRASE_PATTERN)]
RecordReference = Annotated[str, StringConstraints(pattern=RECORD_REFERENCE_PATTERN)]


class Topic(Entry):
    """Satu topik: yang menyangkut satu kelompok warga atau satu urusan, di semua dokumen."""

    id: Id
    """Id topik, unik dalam berkas ini; menjadi alamat halamannya."""
    name: Text = Field(alias="nama")
    """Nama topik dengan kata sehari-hari."""
    sentence: Text = Field(alias="kalimat")
    """Satu kalimat: siapa atau urusan apa yang dimaksud."""
    phrases: tuple[Phrase, ...] = Field((), alias="kata")
    """Kata atau frasa utuh yang dicari pada nama, sasaran tercetak, dan kelompok sasaran."""
    exceptions: tuple[Phrase, ...] = Field((), alias="kecuali")
    """Kata atau frasa; nama atau sasaran yang memuatnya tidak dihitung."""
    target_groups: tuple[Phrase, ...] = Field((), alias="kelompok_sasaran")
    """Kata atau frasa lain yang dicari pada kelompok sasaran saja."""
    codes: tuple[CodePrefix, ...] = Field((), alias="kode")
    """Kode resmi; simpul dengan kode itu atau kode di bawahnya masuk topik ini."""
    nodes: tuple[RecordReference, ...] = Field((), alias="simpul")
    """Id lengkap simpul yang ditambahkan satu per satu: `instansi/dokumen/jenjang/id`."""
    omitted: tuple[RecordReference, ...] = Field((), alias="tanpa")
    """Id lengkap simpul atau indikator yang tidak dimasukkan walaupun cocok."""


class Topics(Entry):
    """Isi `topik.yml`: topik untuk warga, menurut urutan tampilnya."""

    topics: tuple[Topic, ...] = Field(alias="topik")
    """Daftar topik; boleh kosong."""
