"""What can be wrong with content: locations, the catalogue of kinds, and how a problem explains itself."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from types import MappingProxyType


class GeneratorError(Exception):
    """We cannot work at all; the message says what to do, in Indonesian."""


class Severity(Enum):
    """How much a problem matters; the value is the word that is shown."""

    ERROR = "galat"
    """The site would be wrong or cannot be built."""
    WARNING = "peringatan"
    """The site can be published, but is poorer than it could be."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in the content folder: POSIX path below it, line and column from 1 (0: the whole file)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: slug, severity, what it means and what to do, in plain Indonesian."""

    slug: str
    severity: Severity
    meaning: str
    advice: str


def _catalogue(*kinds: Kind) -> MappingProxyType[str, Kind]:
    return MappingProxyType({kind.slug: kind for kind in kinds})


def _error(slug: str, meaning: str, advice: str) -> Kind:
    return Kind(slug, Severity.ERROR, meaning, advice)


def _warning(slug: str, meaning: str, advice: str) -> Kind:
    return Kind(slug, Severity.WARNING, meaning, advice)


CATALOGUE = _catalogue(
    _error(
        "berkas-kosong",
        "Berkas ada, tetapi tidak berisi apa pun.",
        "Isi berkas itu atau hapus.",
    ),
    _error(
        "bukan-utf8",
        "Berkas disimpan dengan sandi huruf yang tidak dapat kami baca.",
        "Simpan ulang berkas sebagai UTF-8.",
    ),
    _error(
        "berkas-terlalu-besar",
        "Berkas melebihi batas ukuran.",
        "Pecah isi menjadi beberapa dokumen.",
    ),
    _error(
        "nama-tak-sah",
        "Nama folder atau id tidak dapat menjadi bagian alamat halaman.",
        "Pakai huruf kecil, angka, dan tanda hubung, paling panjang 80 huruf, misalnya 'rkt-2022'.",
    ),
    _error(
        "nama-dipesan",
        "Nama itu sudah dipakai situs untuk halaman lain.",
        "Pilih nama lain.",
    ),
    _error(
        "indentasi-tab",
        "Baris diawali tanda tab. YAML hanya menerima spasi.",
        "Ganti tab di awal baris dengan spasi.",
    ),
    _error(
        "yaml-rusak",
        "Susunan YAML tidak dapat dibaca.",
        "Periksa titik dua, tanda kutip, dan indentasi di sekitar tempat itu.",
    ),
    _error(
        "yaml-jangkar",
        "Jangkar (&), alias (*), dan gabungan (<<) tidak diterima.",
        "Tulis ulang isinya di tempat itu.",
    ),
    _error(
        "yaml-tag",
        "Tag YAML (!!…) tidak diterima; semua isi dibaca sebagai teks.",
        "Hapus tag itu.",
    ),
    _error(
        "terlalu-dalam",
        "Susunan bertingkat melebihi 40 tingkat.",
        "Kurangi tingkatnya; periksa tanda kurung yang tidak ditutup.",
    ),
    _error(
        "kunci-ganda",
        "Kunci yang sama ditulis dua kali dalam satu bagian.",
        "Hapus salah satunya.",
    ),
    _error(
        "kunci-tak-dikenal",
        "Kunci itu tidak dikenal di bagian ini.",
        "Perbaiki ejaannya atau hapus.",
    ),
    _error(
        "wajib-diisi",
        "Bagian yang wajib belum diisi.",
        "Isi bagian itu.",
    ),
    _error(
        "pilihan-tak-dikenal",
        "Isi bukan salah satu pilihan yang tersedia.",
        "Pakai salah satu pilihan yang disebutkan.",
    ),
    _error(
        "bentuk-tak-cocok",
        "Bentuk isi tidak seperti yang diharapkan.",
        "Bandingkan dengan contoh di panduan.",
    ),
    _error(
        "angka-tak-terbaca",
        "Angka tidak sesuai dengan gaya angka yang dinyatakan untuk tabelnya.",
        "Periksa cetakan. Bila memang begitu tercetak, tambahkan 'dibaca' atau 'keadaan: teks' dan 'alasan'.",
    ),
    _error(
        "keadaan-tak-cocok",
        "Keadaan yang ditulis tidak sesuai dengan cetakan atau bacaannya.",
        "Perbaiki 'keadaan', atau isi 'dibaca' dengan bacaan yang sesuai.",
    ),
    _error(
        "bacaan-tanpa-alasan",
        "Bacaan yang berbeda dari cetakan harus menyebut alasannya.",
        "Tambahkan 'alasan' dan 'keyakinan'.",
    ),
    _error(
        "ralat-tak-cocok",
        "Ralat tidak cocok dengan angka yang diralatnya, atau dengan tanggal dokumennya.",
        "Tulis pada 'ralat' angka menurut ralat itu, nomornya, dan tanggalnya. Bacaan Anda sendiri ditulis pada "
        "'dibaca'.",
    ),
    _error(
        "tahun-tak-dinyatakan",
        "Tahun nilai tidak ada di daftar tahun tabelnya, atau tidak disebut padahal tabelnya memuat beberapa tahun.",
        "Tulis 'tahun' pada nilai, atau lengkapi daftar 'tahun' pada tabel.",
    ),
    _error(
        "id-ganda",
        "Id yang sama dipakai dua kali pada jenjang yang sama dalam satu dokumen.",
        "Beri salah satunya id lain.",
    ),
    _error(
        "rujukan-putus",
        "Yang dirujuk tidak ada.",
        "Periksa ejaan id yang dirujuk.",
    ),
    _error(
        "pembeda-hilang",
        "Dua saudara dengan nama yang sama tidak dapat dibedakan pembaca.",
        "Isi 'pembeda' pada keduanya dari hal yang membedakannya di cetakan.",
    ),
    _error(
        "cetakan-tak-cocok",
        "Teks 'tercetak' tidak ada pada baris cetakan yang disebut.",
        "Samakan 'tercetak' dengan cetakan, atau perbaiki nomor barisnya.",
    ),
    _error(
        "cetakan-rusak",
        "Salinan tabel cetakan tidak dapat dibaca.",
        "Periksa kepala kolom, nomor baris, dan jumlah kolomnya.",
    ),
    _error(
        "naskah-tak-cocok",
        "Daftar baris naskah tidak sesuai dengan baris yang dikutip isi.",
        "Perbaiki nomor baris pada isi, atau perbarui daftar dengan 'rencana naskah'.",
    ),
    _error(
        "alamat-hilang",
        "Alamat yang pernah diterbitkan tidak lagi dibuat oleh isi.",
        "Kembalikan baris atau id yang lama; alamat yang sudah terbit tidak boleh hilang.",
    ),
    _error(
        "data-pribadi",
        "Ada nomor pribadi, NIP atau NIK, dalam isi; nomor itu tidak boleh ikut diterbitkan.",
        "Hapus nomornya; nama dan jabatan cukup. Angka yang bukan nomor pribadi ditulis dengan pemisah ribuan.",
    ),
    _warning(
        "tanggapan-tanpa-temuan",
        "Tanggapan menyebut temuan yang tidak ada pada dokumennya, jadi tidak ditampilkan.",
        "Periksa ejaannya dengan 'rencana check'. Bila sebab temuan itu memang sudah hilang, hapus tanggapannya.",
    ),
    _warning(
        "tanggapan-ganda",
        "Satu temuan dijawab lebih dari satu kali; hanya jawaban terakhir yang ditampilkan.",
        "Gabungkan jawabannya menjadi satu tanggapan.",
    ),
    _warning(
        "topik-kosong",
        "Tidak ada satu isian pun yang masuk topik itu.",
        "Periksa ejaan 'kata' dan 'kode'. Topik yang belum pernah terbit boleh dihapus.",
    ),
    _warning(
        "alamat-belum-tercatat",
        "Halaman baru belum tercatat di buku alamat.",
        "Jalankan 'rencana terbit --tanggal TTTT-BB-HH' bila siap diterbitkan.",
    ),
    _warning(
        "baris-tak-dirujuk",
        "Baris tabel cetakan tidak dirujuk oleh satu isian pun.",
        "Masukkan isinya, atau nyatakan sebagai fakta lepas beserta alasannya.",
    ),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in the content, with its place, what is wrong and what to do."""

    slug: str
    location: Location
    message: str
    """What is wrong, with the value as typed in quotes; one or two Indonesian sentences."""

    @property
    def kind(self) -> Kind:
        """The entry of the catalogue."""
        return CATALOGUE[self.slug]

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.kind.severity is Severity.ERROR

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        """Order of reading: by place, then slug."""
        return (self.location, self.slug, self.message)

    def explain(self, style: str = "text") -> str:
        """Explain as one line of text, one JSON object, or one GitHub annotation."""
        return _STYLES[style](self)


def _as_text(problem: Problem) -> str:
    severity = problem.kind.severity.value
    return f"{problem.location}: {severity} {problem.slug}: {_on_one_line(problem.message)} {problem.kind.advice}"


def _as_json(problem: Problem) -> str:
    place = problem.location
    fields = {
        "jenis": "isi",
        "slug": problem.slug,
        "keparahan": problem.kind.severity.value,
        "berkas": place.file,
        "baris": place.line,
        "kolom": place.column,
        "pesan": problem.message,
        "saran": problem.kind.advice,
    }
    return json.dumps(fields, ensure_ascii=False)


def _as_github(problem: Problem) -> str:
    level = "error" if problem.is_error else "warning"
    return annotation(level, problem.location, problem.slug, f"{problem.message} {problem.kind.advice}")


def annotation(level: str, place: Location, title: str, text: str) -> str:
    """A GitHub annotation at a place: level `error`, `warning` or `notice`."""
    message = _on_one_line(text).replace("%", "%25")
    return f"::{level} file={place.file},line={place.line},col={place.column},title={title}::{message}"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


_STYLES = MappingProxyType({"text": _as_text, "json": _as_json, "github": _as_github})


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence with the nearest known word, or the choices when there are at most eight, else nothing."""
    choices = sorted(known)
    match = get_close_matches(word, choices, n=1, cutoff=0.6)
    if match:
        return f" Mungkin maksudnya '{match[0]}'?"
    if 0 < len(choices) <= 8:
        return f" Pilihannya: {', '.join(choices)}."
    return ""
