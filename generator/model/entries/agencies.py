"""Entries for agencies with their units, and for the glossary."""

from __future__ import annotations

from pydantic import Field

from generator.model.entries.base import Days, Entry, Id, Printed, Text
from generator.model.terms import GovernmentLevel


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
    review_days: Days | None = Field(None, alias="tunda_hari")
    """Berapa hari temuan dokumen baru hanya diperlihatkan kepada instansi, paling banyak 90."""


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
