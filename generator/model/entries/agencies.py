"""Entries for agencies with their units, and for the glossary."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.model.entries.base import Days, Entry, Id, Percent, Printed, Text
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


class ScaleGrade(Entry):
    """Satu kelas skala capaian."""

    above: Percent | None = Field(None, alias="lebih_dari")
    """Batas bawah dalam persen; kelas memuat capaian yang lebih dari batas ini. Kosong untuk kelas terendah."""
    word: Text = Field(alias="kata")
    """Kata untuk kelas itu."""


def _checked_grades(grades: tuple[ScaleGrade, ...]) -> tuple[ScaleGrade, ...]:
    bounds = [float(grade.above) for grade in grades[:-1] if grade.above is not None]
    is_open = bool(grades) and grades[-1].above is None
    if not is_open or len(bounds) < max(1, len(grades) - 1) or bounds != sorted(set(bounds), reverse=True):
        raise PydanticCustomError("impossible_scale", "impossible scale")
    return grades


class Scale(Entry):
    """Skala capaian milik instansi; tanpa ini dipakai skala bawaan yang dijelaskan di halaman Metode."""

    name: Text = Field(alias="nama")
    """Nama skala."""
    source: Text = Field(alias="sumber")
    """Peraturan atau keputusan yang menetapkannya."""
    note: Text | None = Field(None, alias="catatan")
    """Satu kalimat untuk pembaca, bila perlu."""
    grades: Annotated[tuple[ScaleGrade, ...], AfterValidator(_checked_grades)] = Field(alias="kelas")
    """Kelas-kelas, yang terbaik dahulu; yang terakhir tanpa `lebih_dari`."""


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
    scale: Scale | None = Field(None, alias="skala_capaian")
    """Skala yang memberi kata pada persentase capaian."""


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
