"""Synthetic strategic plans of any size: five years of money and targets for every node, all sums right."""

from __future__ import annotations

from pathlib import Path

YEARS = range(2022, 2027)
PROGRAMS, ACTIVITIES, WORKS = 10, 5, 4
NODES_PER_DOCUMENT = PROGRAMS * (1 + ACTIVITIES * (1 + WORKS))
BASE_RUPIAH = 1_000_000
AGENCY = "nama: Dinas {0}\nsingkat: Dinas {0}\ntingkat: kabupaten\npemerintah: Pemerintah Kabupaten {0}\n"
HEAD = """\
jenis: renstra
judul: Rencana Strategis Dinas {number} 2022-2026
singkat: Renstra 2022-2026
tahun_awal: "2022"
tahun_akhir: "2026"
penerbit: salinan
sumber: {{dicocokkan: belum}}
gaya_angka: inggris
tabel_utama: t61
tabel:
  - {{id: t61, nama: Tabel 6.1, tahun: ["2022", "2023", "2024", "2025", "2026"]}}
simpul:
"""
NODE = """\
{pad}- id: {slug}
{pad}  jenjang: {level}
{pad}  nama: {name}
{pad}  baris: "{line}"
{pad}  anggaran:
{pad}    - {{tercetak: {{{money}}}}}
{pad}    - {{tercetak: "{money_end:,}", tahun: "2026", periode: akhir}}
{pad}  indikator:
{pad}    - id: i-{slug}
{pad}      nama: Jumlah orang yang menerima layanan {name}
{pad}      satuan: Orang
{pad}      nilai:
{pad}        - {{tercetak: {{{targets}}}}}
{pad}        - {{tercetak: "{targets_end}", tahun: "2026", periode: akhir}}
"""


def write_plans(folder: Path, nodes: int) -> None:
    """Write plans with about this many nodes; more nodes are more documents, each of one agency."""
    for number in range(-(-nodes // NODES_PER_DOCUMENT)):
        document = folder / f"dinas-{number + 1}" / "renstra"
        document.mkdir(parents=True)
        (document.parent / "instansi.yml").write_text(AGENCY.format(number + 1), encoding="utf-8")
        (document / "dokumen.yml").write_text(HEAD.format(number=number + 1) + _programs(), encoding="utf-8")


def _programs() -> str:
    text = ""
    for program in range(PROGRAMS):
        text += _node("  ", "program", (program,), ACTIVITIES * WORKS) + "    anak:\n"
        for activity in range(ACTIVITIES):
            text += _node("      ", "kegiatan", (program, activity), WORKS) + "        anak:\n"
            for work in range(WORKS):
                text += _node("          ", "sub-kegiatan", (program, activity, work), 1)
    return text


def _node(pad: str, level: str, place: tuple[int, ...], parts: int) -> str:
    slug = "-".join([level, *map(str, place)])
    money = {year: parts * BASE_RUPIAH * (year - YEARS[0] + 2) for year in YEARS}
    targets = {year: sum(place) + 3 + year - YEARS[0] for year in YEARS}
    return NODE.format(
        pad=pad,
        slug=slug,
        level=level,
        name=f"{level.replace('-', ' ').capitalize()} {' '.join(map(str, place))}",
        line=1 + sum(number * 10 ** (3 - depth) for depth, number in enumerate(place)),
        money=", ".join(f'"{year}": "{amount:,}"' for year, amount in money.items()),
        money_end=sum(money.values()),
        targets=", ".join(f'"{year}": "{target}"' for year, target in targets.items()),
        targets_end=sum(targets.values()),
    )
