"""Synthetic strategic plans of any size and number of documents, without a contradiction, for measuring the rules.

Every node prints five years of money and targets with their end, and stands on a line of the one printed table. The
objectives, the programs and one activity of each also print a base value, the money of a second table, two years of
actuals and achievements, spent money, and the quarters of a year. Each program has facts that can be worked out again,
a mention and a relation; it and all below it have codes, and the official lists are the real ones. One objective has
lost parts in our text and some sub-activities print no first year: their sums stay open.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
YEARS = range(2022, 2027)
REPORTED = YEARS[:2]
PROGRAMS, ACTIVITIES, WORKS = 4, 5, 4
"""Programs of an objective, activities of a program, sub-activities of an activity."""
NODES_PER_PROGRAM = 1 + ACTIVITIES * (1 + WORKS)
NODES_PER_OBJECTIVE = 1 + PROGRAMS * NODES_PER_PROGRAM
SMALL_DOCUMENT = 3 * NODES_PER_OBJECTIVE
BASE_RUPIAH = 1_000_000
LOST_RUPIAH = 7_000_000
"""What the first objective prints beyond its programs."""
TARGET = 10
DEPTH = 4
"""Numbers in the place of a sub-activity."""
LATE = 7
"""One of so many sub-activities prints no money in the first year."""
TOPICS = ("Rehabilitasi", "Perlindungan", "Pemberdayaan", "Penanganan", "Pembinaan", "Pemulihan", "Pendampingan")
GROUPS = ("Keluarga", "Lanjut Usia", "Anak Terlantar", "Penyandang Disabilitas", "Korban Bencana", "Fakir Miskin")
WORK = ("Penyediaan", "Pelaksanaan", "Koordinasi", "Fasilitasi", "Pengelolaan", "Pemeliharaan", "Peningkatan")
AGENCY = "nama: Dinas {0}\nsingkat: Dinas {0}\ntingkat: kabupaten\npemerintah: Pemerintah Kabupaten {0}\n"
CELLS = 3 + 2 * (len(YEARS) + 1)
HEADER = ["baris", "jenis", *(f"k{column + 1}" for column in range(CELLS)), "catatan"]
HEAD = f"""\
jenis: renstra
judul: Rencana Strategis Dinas {{number}} 2022-2026
singkat: Renstra 2022-2026
tahun_awal: "2022"
tahun_akhir: "2026"
penerbit: salinan
sumber: {{{{dicocokkan: belum}}}}
gaya_angka: inggris
tabel_utama: t61
tabel:
  - id: t61
    nama: Tabel 6.1
    tahun: ["2022", "2023", "2024", "2025", "2026"]
    cetakan: cetakan/t61.csv
    kolom: {CELLS}
    kepala: []
  - {{{{id: t62, nama: Tabel 6.2, tahun: ["2022", "2023", "2024", "2025", "2026"]}}}}
  - {{{{id: hasil, nama: Tabel hasil, tahun: ["2022", "2023"]}}}}
  - {{{{id: dasar, nama: Tabel awal, tahun: ["2021"]}}}}
  - {{{{id: tw, nama: Tabel triwulan, tahun: ["2022"]}}}}
simpul:
"""
NODE = """\
{pad}- id: {slug}
{pad}  jenjang: {level}
{pad}  nama: {name}
{pad}  baris: "{line}"
{pad}  anggaran: [{money}]
{pad}  indikator: [{{id: i-{slug}, nama: Jumlah penerima {name}, satuan: Orang, nilai: [{values}]}}]
{more}\
"""
END = 'tahun: "2026", periode: akhir'
FACTS = """\
{pad}  fakta:
{pad}  - id: serapan-{slug}
{pad}    topik: Serapan
{pad}    label: Serapan 2022
{pad}    tercetak: "90%"
{pad}    satuan: "%"
{pad}    hitungan: {{cara: persen, dari: [program/{slug}/realisasi/2022, program/{slug}/pagu/2022/t61]}}
{pad}    tabel: hasil
{pad}    baris: "{line}"
{pad}  - id: ulang-{slug}
{pad}    topik: Serapan
{pad}    label: Serapan dalam naskah
{pad}    tercetak: "90%"
{pad}    satuan: "%"
{pad}    hitungan: {{cara: sama, dari: [fakta/serapan-{slug}]}}
{pad}    tabel: hasil
{pad}    baris: "{line}"
{pad}  sebutan:
{pad}  - bidang: jenjang
{pad}    tercetak: "{name}"
{pad}    dibaca: program
{pad}    alasan: Kolomnya tanpa judul.
{pad}    keyakinan: tinggi
{pad}    tabel: hasil
{pad}    baris: "{line}"
"""
RELATION = """\
  - {{dari: {source}, ke: {target}, jenis: mendukung, alasan: Tercetak pada barisnya., keyakinan: tinggi}}
"""


def write_plans(folder: Path, nodes: int, nodes_per_document: int = SMALL_DOCUMENT) -> None:
    """Write plans with about this many nodes, in documents of about this many, each of one agency."""
    shutil.copytree(ROOT / "content" / "nomenklatur", folder / "nomenklatur")
    for number in range(round(nodes / nodes_per_document) or 1):
        document = folder / f"dinas-{number + 1}" / "renstra"
        (document / "cetakan").mkdir(parents=True)
        (document.parent / "instansi.yml").write_text(AGENCY.format(number + 1), encoding="utf-8")
        writer = _Writer()
        text = HEAD.format(number=number + 1) + "".join(writer.nodes(round(nodes_per_document / NODES_PER_OBJECTIVE)))
        text += "relasi:\n" + "".join(RELATION.format(source=one, target=two) for one, two in writer.supports)
        (document / "dokumen.yml").write_text(text, encoding="utf-8")
        with (document / "cetakan" / "t61.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows([HEADER, *writer.rows])


@dataclass
class _Writer:
    """Writes the nodes of one document and gathers its printed lines."""

    rows: list[list[str]] = field(default_factory=list)
    supports: list[tuple[str, str]] = field(default_factory=list)

    def nodes(self, objectives: int) -> Iterator[str]:
        """One goal with the money of all programs, its objectives, and what stands below them."""
        yield self._node(_pad(0), "tujuan", (), objectives * PROGRAMS * ACTIVITIES * WORKS) + _children(0)
        for objective in range(objectives):
            slug = f"sasaran/sasaran-{objective}"
            lost = LOST_RUPIAH if objective == 0 else 0
            yield self._node(_pad(1), "sasaran", (objective,), PROGRAMS * ACTIVITIES * WORKS, lost) + _children(1)
            for program in range(PROGRAMS):
                place = objective, program
                self.supports += [(f"program/program-{objective}-{program}", slug)] * (objective > 0)
                yield self._node(_pad(2), "program", place, ACTIVITIES * WORKS) + _children(2)
                for activity in range(ACTIVITIES):
                    yield self._node(_pad(3), "kegiatan", (*place, activity), WORKS) + _children(3)
                    for work in range(WORKS):
                        yield self._node(_pad(4), "sub-kegiatan", (*place, activity, work), 1)

    def _node(self, pad: str, level: str, place: tuple[int, ...], parts: int, lost: int = 0) -> str:
        slug = "-".join([level.partition("-")[0], *map(str, place)])
        name, line = _name(level, place), len(self.rows) + 1
        is_late = len(place) == DEPTH and sum(place) % LATE == 0
        money = {year: (parts * BASE_RUPIAH + lost) * (year - YEARS[0] + 2) for year in YEARS}
        printed = dict(list(money.items())[is_late:])
        targets = {year: TARGET * (sum(place) + 3 + year - YEARS[0]) for year in YEARS}
        self.rows.append(_row(line, name, printed, money, targets))
        more = _code(pad, place) if len(place) > 1 else ""
        more += f"{pad}  rincian_hilang: Satu baris tidak terbaca.\n" if lost else ""
        more += FACTS.format(pad=pad, slug=slug, line=line, name=name) if level == "program" else ""
        prints, figures = [_print(printed), _print(sum(money.values()), END)], [_print(targets)]
        figures.append(_print(sum(targets.values()), END))
        if len(place) < DEPTH and place[2:] in {(), (0,)}:
            prints += _other_money(f'baris: "{line}"', money)
            figures += _other_values(f'baris: "{line}"', targets)
        both = {"money": ", ".join(prints), "values": ", ".join(figures)}
        return NODE.format(pad=pad, slug=slug, level=level, name=name, line=line, more=more, **both)


def _pad(depth: int) -> str:
    return " " * (2 * depth)


def _children(depth: int) -> str:
    return f"{_pad(depth)}  anak:\n"


def _name(level: str, place: tuple[int, ...]) -> str:
    """A name of several words that no other node has."""
    if not place:
        return "Terwujudnya Kesejahteraan Sosial Masyarakat"
    topic, group = TOPICS[sum(place) % len(TOPICS)], GROUPS[place[-1] % len(GROUPS)]
    number = " ".join(map(str, place))
    if level == "sasaran":
        return f"Meningkatnya {topic} Sosial bagi {group} Wilayah {number}"
    if level == "program":
        return f"Program {topic} Sosial bagi {group} Wilayah {number}"
    return f"{WORK[place[-1] % len(WORK)]} {topic} {group} {number}"


def _code(pad: str, place: tuple[int, ...]) -> str:
    """A code below that of the node above; every objective counts on where the one before it ends."""
    program = place[0] * PROGRAMS + place[1] + 2
    tail = (f"2.{place[2] + 1:02}" if len(place) > 2 else "", f"{place[3] + 1:04}" if len(place) > 3 else "")
    return f"{pad}  kode: {'.'.join(['9.01', f'{program:02}', *filter(None, tail)])}\n"


def _row(
    line: int, name: str, printed: Mapping[int, int], money: Mapping[int, int], targets: Mapping[int, int]
) -> list[str]:
    cells = [name, f"Jumlah penerima {name}", "Orang"]
    cells += [f"{target:,}" for target in (*targets.values(), sum(targets.values()))]
    cells += [f"{printed[year]:,}" if year in printed else "" for year in YEARS]
    cells += [f"{sum(money.values()):,}"]
    return [str(line), "isi", *cells, ""]


def _other_money(line: str, money: Mapping[int, int]) -> Iterator[str]:
    """The same money in a second table, what was spent of it, and the quarters of the first year."""
    first = money[YEARS[0]]
    yield _print(money, f"tabel: t62, {line}")
    yield _print({year: money[year] * 9 // 10 for year in REPORTED}, f"jenis: realisasi, tabel: hasil, {line}")
    yield _print(first, f'tahun: "2022", tabel: tw, {line}')
    for quarter in range(1, 5):
        yield _print(first // 4, f'tahun: "2022", periode: tw{quarter}, tabel: tw, {line}')


def _other_values(line: str, targets: Mapping[int, int]) -> Iterator[str]:
    """A base value, and beside the targets of a second table the actuals and their achievements."""
    targets = {year: targets[year] for year in REPORTED}
    yield _print(targets[YEARS[0]] - TARGET, f"peran: dasar, tabel: dasar, {line}")
    yield _print(targets, f"tabel: hasil, {line}")
    actuals = {year: target * 9 // 10 for year, target in targets.items()}
    yield _print(actuals, f"peran: realisasi, tabel: hasil, {line}")
    reached = ", ".join(f"{year}: 90%" for year in targets)
    yield f"{{tercetak: {{{reached}}}, peran: capaian, tabel: hasil, {line}}}"


def _print(figures: int | Mapping[int, int], rest: str = "") -> str:
    """One figure, or one for each year."""
    tail = f", {rest}" if rest else ""
    if isinstance(figures, int):
        return f'{{tercetak: "{figures:,}"{tail}}}'
    each = ", ".join(f'{year}: "{figure:,}"' for year, figure in figures.items())
    return f"{{tercetak: {{{each}}}{tail}}}"
