"""Synthetic plans in the content format, of any size and one fixed shape, for measuring.

A document has 125 pages: 4 sasaran, 8 programs, 48 activities, their indicators, its official table; an agency has two
documents. More pages are more agencies, never a larger document.
"""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES_PER_DOCUMENT = 125
YEARS = (2022, 2023)

OBJECTIVES = ("Akuntabilitas Kinerja", "Pelayanan Rehabilitasi", "Perlindungan Masyarakat", "Pemberdayaan Masyarakat")
MEASURES = (("Persentase", "Indeks"), ("Persentase", "Indeks"), ("Persentase", "Indeks"), ("Persentase",))
PROGRAMS = (
    "PENUNJANG URUSAN PEMERINTAHAN DAERAH",
    "PENGELOLAAN ADMINISTRASI UMUM",
    "REHABILITASI SOSIAL",
    "PELAYANAN DASAR PENYANDANG DISABILITAS",
    "PERLINDUNGAN DAN JAMINAN SOSIAL",
    "PENANGANAN BENCANA",
    "PEMBERDAYAAN SOSIAL",
    "PENGELOLAAN TAMAN MAKAM PAHLAWAN",
)
ACTIVITIES = (
    ("Penyusunan Dokumen Perencanaan", "dokumen perencanaan yang disusun", "Dokumen"),
    ("Penyediaan Permakanan", "PMKS yang menerima paket permakanan", "Orang"),
    ("Bimbingan Teknis dan Pelatihan", "ASN yang mengikuti pelatihan dan bimbingan teknis", "Orang"),
    ("Pemeliharaan Sarana dan Prasarana", "unit sarana dan prasarana yang dipelihara", "Unit"),
    ("Fasilitasi Bantuan Pengembangan Ekonomi", "keluarga yang memperoleh bantuan usaha ekonomi produktif", "KPM"),
    ("Koordinasi dan Sinkronisasi Pelaksanaan", "rapat koordinasi dan sinkronisasi yang diselenggarakan", "Kali"),
)
HEADER = ["baris", "jenis", *(f"k{column}" for column in range(1, 10)), "catatan"]
AGENCY = "nama: Dinas Sosial {0}\nsingkat: Dinsos {0}\ntingkat: kabupaten\npemerintah: Pemerintah {0}\n"
DOCUMENT = """\
jenis: rkt
judul: Rencana Kinerja Tahunan (RKT) Tahun {year}
singkat: RKT {year}
tahun_awal: "{year}"
tahun_akhir: "{year}"
penerbit: salinan
sumber: {{dicocokkan: belum}}
gaya_angka: inggris
tabel_utama: rkt
tabel:
  - id: rkt
    nama: RKT {year}
    judul: RENCANA KINERJA TAHUNAN {year}
    tahun: ["{year}"]
    cetakan: cetakan/rkt.csv
    kolom: 9
    kepala: [[{header}]]
simpul:
"""
OBJECTIVE = """\
  - id: sasaran-{number}
    jenjang: sasaran
    nama: {name}
    baris: "{line}"
    indikator:
"""
KEY = """\
      - {{id: iku-{number}-{part}, nama: {name}, iku: ya, satuan: "%", nilai: [{{tercetak: "80"}}]}}
"""
PROGRAM = """\
      - id: program-{number}
        jenjang: program
        nama: {name}
        baris: "{line}"
        indikator:
          - {{id: hasil-{number}, nama: {outcome}, kelompok: hasil, satuan: "%", baris: "{last}"}}
        anak:
"""
ACTIVITY = """\
          - id: kegiatan-{slug}
            jenjang: kegiatan
            nama: {name}
            baris: "{line}"
            anggaran:
              - {{tercetak: "{amount}"}}
            indikator:
              - id: keluaran-{slug}
                nama: {measure}
                kelompok: keluaran
                satuan: {unit}
                baris: "{next}"
                nilai:
                  - {{tercetak: "{target}"}}
            pemakaian:
              - {{indikator: hasil-{number}, baris: "{last}", nilai: [{{tercetak: "100"}}]}}
"""


def write_content(folder: Path, pages: int) -> None:
    """Write a plan of about this many pages in the content format; glossary and editorial pages are the real ones."""
    shutil.copytree(ROOT / "content" / "halaman", folder / "halaman")
    shutil.copy(ROOT / "content" / "glosarium.yml", folder)
    for number in range(pages // PAGES_PER_DOCUMENT):
        agency, year = folder / f"dinas-{number // len(YEARS) + 1}", YEARS[number % len(YEARS)]
        document = agency / f"rkt-{year}"
        (document / "cetakan").mkdir(parents=True)
        place = f"Kabupaten Contoh {agency.name.removeprefix('dinas-')}"
        (agency / "instansi.yml").write_text(AGENCY.format(place), encoding="utf-8")
        rows = [["baris", "jenis", *(f"k{column}" for column in range(1, 10)), "catatan"]]
        header = ", ".join(f'{{teks: "{column}"}}' for column in range(1, 10))
        text = DOCUMENT.format(year=year, header=header) + "".join(_objective(part, rows) for part in range(4))
        (document / "dokumen.yml").write_text(text, encoding="utf-8")
        with (document / "cetakan" / "rkt.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(rows)


def _objective(number: int, rows: list[list[str]]) -> str:
    """One sasaran with its key indicators and two programs; `rows` grows with the printed lines."""
    name = f"Meningkatnya {OBJECTIVES[number]} Perangkat Daerah"
    measures = [f"{word} {OBJECTIVES[number].lower()} yang terlaksana sesuai rencana" for word in MEASURES[number]]
    text = OBJECTIVE.format(number=number + 1, name=name, line=len(rows))
    for part, measure in enumerate(measures):
        text += KEY.format(number=number + 1, part=part + 1, name=measure)
    head = [name, "; ".join(measures), "%", "80"]
    return f"{text}    anak:\n{_program(2 * number, head, rows)}{_program(2 * number + 1, [''] * 4, rows)}"


def _program(number: int, head: list[str], rows: list[list[str]]) -> str:
    line, name = len(rows), f"PROGRAM {PROGRAMS[number]}"
    outcome = f"Persentase pelaksanaan {PROGRAMS[number].lower()} yang dilaksanakan di perangkat daerah"
    text = PROGRAM.format(number=number + 1, name=name, line=line, last=line + 2, outcome=outcome)
    for part in range(len(ACTIVITIES)):
        text += _activity(number, part, outcome, [""] * 5 if part else [*head, name], rows)
    return text


def _activity(number: int, part: int, outcome: str, first: list[str], rows: list[list[str]]) -> str:
    work, counted, unit = ACTIVITIES[part]
    name, measure = f"{work} {PROGRAMS[number].title()}", f"Jumlah {counted} dalam satu tahun"
    amount, target = f"{(number + 1) * (part + 2) * 9_137_500:,}", str((number + 3) * (part + 1) * 7)
    line = len(rows)
    rows.append([str(line), "isi", *first, f"- {name}", "Input : Dana", "Rp", amount, ""])
    rows.append([str(line + 1), "isi", *[""] * 6, f"Output : {measure}", unit, target, ""])
    rows.append([str(line + 2), "isi", *[""] * 6, f"Outcome : {outcome}", "%", "100", ""])
    lines = {"line": line, "next": line + 1, "last": line + 2}
    figures = {"amount": amount, "target": target, "unit": unit, "measure": measure}
    return ACTIVITY.format(slug=f"{number + 1}-{part + 1}", number=number + 1, name=name, **lines, **figures)
