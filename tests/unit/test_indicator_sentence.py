"""The sentences that open an indicator's page, for every kind of value, what is missing, zero, one and many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.loading import load
from generator.model.plan import Plan
from generator.pages.indicator_sentence import indicator_sentence

CONTENT = Path(__file__).parents[2] / "content"
INDICATOR = "dinas-contoh/rkt-2030/indikator/uji"
OVER, RUNNING, NEVER = ("2040-01-01",), ("2031-06-01",), ()
"""Days of the last publication: after all years of the document, between its first and its last, and none at all."""
DOCUMENT = """
jenis: {kind}
judul: Uji
singkat: Uji
tahun_awal: "2030"
tahun_akhir: "2033"
penerbit: salinan
sumber: {{}}
gaya_angka: indonesia
tabel_utama: utama
tabel:
  - {{id: utama, nama: Utama, tahun: ["2029", "2030", "2031", "2032", "2033"]}}
  - {{id: lain, nama: Lain, tahun: ["2029", "2030", "2031", "2032", "2033"]}}
simpul:
  - id: pangan
    jenjang: program
    nama: Program Uji
    baris: "1"
    indikator: [{{id: uji, nama: {name}, baris: "2"{unit}, {entry}}}]
    {more}
"""
CHILD = 'anak: [{id: beras, jenjang: kegiatan, nama: Beras, baris: "3", pemakaian: [{indikator: uji, nilai: [%s]}]}]'

Told = Callable[..., str]


@pytest.fixture
def told(content_folder) -> Told:
    """What a page says of an indicator with these values, after its name."""

    def tell(
        *values: str, unit: str = "%", name: str = "Cakupan", kind: str = "renstra", more: str = "", entry: str = ""
    ) -> Callable[[tuple[str, ...]], str]:
        text = DOCUMENT.format(
            kind=kind,
            name=name,
            unit=f', satuan: "{unit}"' if unit else "",
            entry=", ".join(part for part in (entry, f"nilai: [{', '.join(values)}]" if values else "") if part)
            or "iku: tidak",
            more=more,
        )
        loaded = load(content_folder({"dinas-contoh/rkt-2030/dokumen.yml": text}))
        assert not loaded.errors, loaded.errors

        def at(editions: tuple[str, ...] = NEVER) -> str:
            plan = replace(loaded.plan, editions=editions)
            sentence = indicator_sentence(plan, plan.indicator(INDICATOR))
            start = f"Uji mengukur “{name}”"
            assert sentence.startswith(start)
            return sentence.removeprefix(start)

        return at

    return tell


def target(printed: str, year: int = 2030, more: str = "") -> str:
    return f'{{tercetak: "{printed}", tahun: "{year}"{more}}}'


def targets(*printed: str, first: int = 2030) -> tuple[str, ...]:
    return tuple(target(each, first + place) for place, each in enumerate(printed))


def actual(printed: str, year: int = 2030, more: str = "") -> str:
    return target(printed, year, f", peran: realisasi{more}")


END = ", periode: akhir"
AMENDED = ", versi: perubahan"
LOW = ", alasan: Uji., keyakinan: rendah"
SENTENCES = [
    # one value of every kind
    ("80", targets("80"), "%", " dan menargetkan 80% pada 2030."),
    ("80", targets("80"), "Orang", " dan menargetkan 80 Orang pada 2030."),
    ("tanpa satuan", targets("80"), "", " dan menargetkan 80 (satuannya tidak tercetak) pada 2030."),
    ("satuan dalam sel", targets("80 KK"), "", " dan menargetkan 80 KK pada 2030."),
    ("desimal", targets("1.234,50"), "Orang", " dan menargetkan 1.234,50 Orang pada 2030."),
    ("nol", targets("0"), "Kasus", " dan menargetkan 0 Kasus pada 2030."),
    ("predikat", targets("BB"), "Predikat", " dan menargetkan predikat BB pada 2030."),
    ("rentang", targets("69,1-69,5"), "Nilai", " dan menargetkan antara 69,1 dan 69,5 Nilai pada 2030."),
    ("rentang persen", targets("69,1-69,5"), "%", " dan menargetkan antara 69,1 dan 69,5% pada 2030."),
    (
        "rentang tanpa satuan",
        targets("1-2"),
        "",
        " dan menargetkan antara 1 dan 2 (satuannya tidak tercetak) pada 2030.",
    ),
    (
        "teks",
        targets("sesuai rencana"),
        "%",
        ", tetapi target 2030 tercetak “sesuai rencana”, yang tidak terbaca sebagai angka.",
    ),
    (
        "kalimat",
        targets("a b c d e f g h i j k l m"),
        "%",
        ", tetapi target 2030 tercetak sebagai kalimat, bukan angka.",
    ),
    ("kosong", targets(""), "%", ", tetapi kolom target 2030 kosong."),
    ("strip", targets("-"), "%", ", tetapi kolom target 2030 hanya berisi strip."),
    ("tidak berlaku", targets("n/a"), "%", ", tetapi target 2030 dinyatakan tidak berlaku."),
    ("tanpa target", (), "%", ", tetapi tidak mencetak targetnya."),
    (
        "nilai awal saja",
        (target("7", 2029, ", peran: dasar"),),
        "%",
        ", tetapi tidak mencetak targetnya; nilai awalnya 7% pada 2029.",
    ),
    (
        "bacaan belum pasti",
        (target("8O", more=f', dibaca: "80"{LOW}'),),
        "%",
        " dan menargetkan 80% pada 2030 (bacaan belum pasti).",
    ),
    (
        "perubahan",
        (target("77"), target("78", more=AMENDED)),
        "%",
        " dan menargetkan 78% pada 2030 setelah perubahan (semula 77%).",
    ),
    ("perubahan saja", (target("78", more=AMENDED),), "%", " dan menargetkan 78% pada 2030 setelah perubahan."),
    ("dua target", (target("77"), target("78")), "%", " dan mencetak lebih dari satu target untuk 2030: 77% dan 78%."),
    ("dua target sama", (target("77"), target("77,0")), "%", " dan menargetkan 77% pada 2030."),
    # several years
    ("naik", targets("59", "60", "64"), "%", " dan menargetkan kenaikan dari 59% pada 2030 menjadi 64% pada 2032."),
    (
        "naik dari nol",
        targets("0", "0", "5"),
        "Orang",
        " dan menargetkan kenaikan dari 0 Orang pada 2030 menjadi 5 Orang pada 2032.",
    ),
    (
        "turun",
        targets("9", "7", "7"),
        "Kasus",
        " dan menargetkan penurunan dari 9 Kasus pada 2030 menjadi 7 Kasus pada 2032.",
    ),
    ("tetap", targets("100", "100", "100"), "%", " dan menargetkan 100% setiap tahun 2030–2032."),
    ("tetap dua tahun", targets("100", "100,0"), "%", " dan menargetkan 100% setiap tahun 2030–2031."),
    ("tetap nol", targets("0", "0"), "Kasus", " dan menargetkan 0 Kasus setiap tahun 2030–2031."),
    (
        "tahun terputus",
        (target("5", 2030), target("5", 2031), target("5", 2033)),
        "Kali",
        " dan menargetkan 5 Kali setiap tahun 2030–2031 dan 2033.",
    ),
    (
        "naik turun, tiga",
        targets("5", "9", "7"),
        "Kali",
        " dan menargetkan 5 Kali pada 2030, 9 Kali pada 2031, dan 7 Kali pada 2032.",
    ),
    (
        "naik turun, banyak",
        targets("5", "9", "0", "7"),
        "Kali",
        " dan mencetak target yang berbeda-beda tiap tahun 2030–2033, paling rendah 0 dan paling tinggi 9 Kali.",
    ),
    (
        "naik turun persen",
        targets("5", "9", "0", "7"),
        "%",
        " dan mencetak target yang berbeda-beda tiap tahun 2030–2033, paling rendah 0% dan paling tinggi 9%.",
    ),
    (
        "predikat naik",
        targets("B", "BB", "A"),
        "",
        " dan menargetkan kenaikan dari predikat B pada 2030 menjadi predikat A pada 2032.",
    ),
    ("predikat tetap", targets("BB", "BB"), "", " dan menargetkan predikat BB setiap tahun 2030–2031."),
    (
        "predikat berbeda",
        targets("B", "A", "CC", "BB"),
        "",
        " dan mencetak target yang berbeda-beda tiap tahun 2030–2033, "
        "paling rendah predikat CC dan paling tinggi predikat A.",
    ),
    (
        "campuran",
        targets("5", "1-2", "B"),
        "Kali",
        " dan menargetkan 5 Kali pada 2030, antara 1 dan 2 Kali pada 2031, dan predikat B pada 2032.",
    ),
    (
        "campuran banyak",
        targets("5", "1-2", "B", "7"),
        "Kali",
        " dan mencetak target yang berbeda-beda bentuknya tiap tahun 2030–2033.",
    ),
    ("satuan berbeda", targets("5 KK", "7 Orang"), "", " dan menargetkan 5 KK pada 2030 dan 7 Orang pada 2031."),
    (
        "sebagian kosong",
        targets("5", "", "7"),
        "%",
        " dan menargetkan kenaikan dari 5% pada 2030 menjadi 7% pada 2032; kolom target 2031 kosong.",
    ),
    (
        "sebagian strip",
        targets("5", "-", "-", "7"),
        "%",
        " dan menargetkan kenaikan dari 5% pada 2030 menjadi 7% pada 2033; kolom target 2031–2032 hanya berisi strip.",
    ),
    (
        "semua kosong",
        targets("", "", "-"),
        "%",
        ", tetapi kolom target 2030–2031 kosong; kolom target 2032 hanya berisi strip.",
    ),
    (
        "tanpa satuan, banyak",
        targets("5", "7"),
        "",
        " dan menargetkan kenaikan dari 5 pada 2030 menjadi 7 pada 2031 (satuannya tidak tercetak).",
    ),
    (
        "sebagian diubah",
        (*targets("5", "7"), target("8", 2031, AMENDED)),
        "%",
        " dan menargetkan kenaikan dari 5% pada 2030 menjadi 8% pada 2031 (setelah perubahan).",
    ),
    (
        "sebagian ganda",
        (*targets("5", "7"), target("9", 2031)),
        "%",
        " dan menargetkan kenaikan dari 5% pada 2030 menjadi 7% pada 2031; untuk 2031 tercetak lebih dari satu target.",
    ),
    # the end of the period and quarters
    ("akhir saja", (target("80", 2033, END),), "%", " dan menargetkan 80% pada akhir periode (2033)."),
    (
        "akhir sama",
        (*targets("70", "80"), target("80", 2033, END)),
        "%",
        " dan menargetkan kenaikan dari 70% pada 2030 menjadi 80% pada 2031.",
    ),
    (
        "akhir lain",
        (*targets("70", "80"), target("90", 2033, END)),
        "%",
        " dan menargetkan kenaikan dari 70% pada 2030 menjadi 80% pada 2031; untuk akhir periode tercetak 90%.",
    ),
    (
        "akhir jumlah",
        (*targets("0", "7"), target("7", 2033, END), target("7", 2033, f"{END}, tabel: lain")),
        "Kali",
        " dan menargetkan kenaikan dari 0 Kali pada 2030 menjadi 7 Kali pada 2031.",
    ),
    (
        "akhir jumlah semua",
        (*targets("3", "4"), target("7", 2033, END)),
        "Kali",
        " dan menargetkan kenaikan dari 3 Kali pada 2030 menjadi 4 Kali pada 2031; "
        "untuk akhir periode tercetak 7 Kali (jumlah semua tahun).",
    ),
    ("satu triwulan", (target("10", more=", periode: tw2"),), "%", " dan menargetkan 10% pada triwulan II 2030."),
    (
        "triwulan naik",
        tuple(target(f"{n}0", more=f", periode: tw{n}") for n in (1, 2, 3, 4)),
        "%",
        " dan menargetkan kenaikan dari 10% pada triwulan I 2030 menjadi 40% pada triwulan IV 2030.",
    ),
    (
        "triwulan tetap",
        tuple(target("10", more=f", periode: tw{n}") for n in (1, 2)),
        "%",
        " dan menargetkan 10% setiap triwulan 2030.",
    ),
    ("tahun dan triwulan", (target("10", more=", periode: tw1"), target("40")), "%", " dan menargetkan 40% pada 2030."),
    # tables: the main one leads
    ("tabel lain", (target("5", more=", tabel: lain"), target("8")), "%", " dan menargetkan 8% pada 2030."),
    ("tabel utama kosong", (target("5", more=", tabel: lain"), target("")), "%", " dan menargetkan 5% pada 2030."),
    (
        "tabel lain, tahun lain",
        (target("5", 2029, ", tabel: lain"), target("8")),
        "%",
        " dan menargetkan 8% pada 2030.",
    ),
]


@pytest.mark.parametrize(
    ("values", "unit", "expected"), [case[1:] for case in SENTENCES], ids=[c[0] for c in SENTENCES]
)
def test_the_promise_is_a_sentence_for_every_kind_of_value(told: Told, values, unit, expected) -> None:
    sentence = told(*values, unit=unit)(NEVER)

    promise, _, _ = sentence.partition(" Laporan ")
    assert promise == expected


PROMISED = " dan menargetkan 80% pada 2030."
RESULTS = [
    # nothing is loaded
    ("belum dimuat", targets("80"), NEVER, "", f"{PROMISED} Laporan 2030 belum dimuat di situs ini."),
    (
        "sudah berakhir",
        targets("80"),
        OVER,
        "",
        f"{PROMISED} Tahun 2030 sudah berakhir, tetapi laporan 2030 belum dimuat di situs ini.",
    ),
    (
        "belum berakhir",
        targets("80", first=2031),
        RUNNING,
        "",
        " dan menargetkan 80% pada 2031. Tahun 2031 belum berakhir.",
    ),
    (
        "sebagian berakhir",
        targets("80", "80", "80"),
        RUNNING,
        "",
        " dan menargetkan 80% setiap tahun 2030–2032. Laporan 2030 belum dimuat di situs ini; "
        "tahun 2031–2032 belum berakhir.",
    ),
    (
        "triwulan",
        (target("80", more=", periode: tw1"),),
        NEVER,
        "",
        " dan menargetkan 80% pada triwulan I 2030. Laporan 2030 belum dimuat di situs ini.",
    ),
    (
        "akhir",
        (target("80", 2033, END),),
        RUNNING,
        "",
        " dan menargetkan 80% pada akhir periode (2033). Tahun 2033 belum berakhir.",
    ),
    # one result
    (
        "tercapai",
        (*targets("80"), actual("80")),
        OVER,
        "arah: naik",
        f"{PROMISED} Realisasi 2030 tercetak 80%, mencapai target (capaian 100%, “sangat tinggi”, hitungan kami).",
    ),
    (
        "melampaui",
        (*targets("80"), actual("88")),
        OVER,
        "",
        f"{PROMISED} Realisasi 2030 tercetak 88%, melampaui target (capaian 110%, “sangat tinggi”, hitungan kami).",
    ),
    (
        "di bawah",
        (*targets("80"), actual("0")),
        OVER,
        "",
        f"{PROMISED} Realisasi 2030 tercetak 0%, di bawah target (capaian 0%, “sangat rendah”, hitungan kami).",
    ),
    (
        "hampir",
        (*targets("80"), actual("79,99")),
        OVER,
        "",
        f"{PROMISED} Realisasi 2030 tercetak 79,99%, di bawah target "
        "(capaian sedikit di bawah 100%, “sangat tinggi”, hitungan kami).",
    ),
    (
        "turun lebih baik",
        (*targets("80"), actual("60")),
        OVER,
        "arah: turun",
        f"{PROMISED} Realisasi 2030 tercetak 60%, lebih rendah dari target, yang di sini lebih baik "
        "(capaian 125%, “sangat tinggi”, hitungan kami).",
    ),
    (
        "turun kurang baik",
        (*targets("80"), actual("100")),
        OVER,
        "arah: turun",
        f"{PROMISED} Realisasi 2030 tercetak 100%, lebih tinggi dari target, yang di sini kurang baik "
        "(capaian 75%, “sedang”, hitungan kami).",
    ),
    (
        "dijaga",
        (*targets("80"), actual("81")),
        OVER,
        "arah: tetap",
        f"{PROMISED} Realisasi 2030 tercetak 81%; capaiannya tidak kami hitung karena untuk angka yang harus dijaga "
        "tetap tidak ada rumus yang lazim.",
    ),
    (
        "target nol",
        (*targets("0"), actual("5")),
        OVER,
        "",
        " dan menargetkan 0% pada 2030. Realisasi 2030 tercetak 5%; capaiannya tidak kami hitung karena targetnya nol, "
        "sehingga tidak dapat menjadi pembagi.",
    ),
    (
        "predikat sama",
        (*targets("BB"), actual("BB")),
        OVER,
        "",
        " dan menargetkan predikat BB pada 2030. Realisasi 2030 tercetak predikat BB, mencapai target.",
    ),
    (
        "predikat lebih",
        (*targets("BB"), actual("A")),
        OVER,
        "",
        " dan menargetkan predikat BB pada 2030. Realisasi 2030 tercetak predikat A, melampaui target.",
    ),
    (
        "predikat kurang",
        (*targets("BB"), actual("CC")),
        OVER,
        "",
        " dan menargetkan predikat BB pada 2030. Realisasi 2030 tercetak predikat CC, di bawah target.",
    ),
    (
        "dalam rentang",
        (*targets("60-70"), actual("65")),
        OVER,
        "",
        " dan menargetkan antara 60 dan 70% pada 2030. Realisasi 2030 tercetak 65%, di dalam rentang target "
        "(capaian 100%, “sangat tinggi”, hitungan kami).",
    ),
    (
        "di atas rentang",
        (*targets("60-70"), actual("77")),
        OVER,
        "",
        " dan menargetkan antara 60 dan 70% pada 2030. Realisasi 2030 tercetak 77%, di atas rentang target "
        "(capaian 110%, “sangat tinggi”, hitungan kami).",
    ),
    (
        "di luar rentang yang dijaga",
        (*targets("60-70"), actual("50")),
        OVER,
        "arah: rentang",
        " dan menargetkan antara 60 dan 70% pada 2030. Realisasi 2030 tercetak 50%, di bawah rentang target.",
    ),
    (
        "tanpa target",
        (actual("80"),),
        OVER,
        "",
        ", tetapi tidak mencetak targetnya. Realisasi 2030 tercetak 80%, tanpa target untuk waktu itu.",
    ),
    (
        "realisasi kata",
        (*targets("80"), actual("baik")),
        OVER,
        "",
        f"{PROMISED} Realisasi 2030 tercetak “baik”; capaiannya tidak kami hitung karena yang tercetak bukan angka "
        "atau predikat.",
    ),
    (
        "realisasi strip",
        (*targets("80"), actual("-")),
        NEVER,
        "",
        f"{PROMISED} Laporan 2030 belum dimuat di situs ini.",
    ),
    (
        "tahun berjalan",
        (*targets("80", first=2031), actual("80", 2031)),
        RUNNING,
        "",
        " dan menargetkan 80% pada 2031. Realisasi 2031 tercetak 80%, mencapai target "
        "(capaian 100%, “sangat tinggi”, hitungan kami). Tahun 2031 belum berakhir.",
    ),
    # many results
    (
        "dua, sisanya belum",
        (*targets("80", "80", "80"), actual("70"), actual("80", 2031)),
        OVER,
        "",
        " dan menargetkan 80% setiap tahun 2030–2032. Realisasi tercetak untuk 2030–2031; yang terakhir 80% pada "
        "2031, mencapai target (capaian 100%, “sangat tinggi”, hitungan kami). Laporan 2032 belum dimuat di situs ini.",
    ),
    (
        "terputus",
        (*targets("80", "80", "80"), actual("70"), actual("80", 2032)),
        NEVER,
        "",
        " dan menargetkan 80% setiap tahun 2030–2032. Realisasi tercetak untuk 2030 dan 2032; yang terakhir 80% "
        "pada 2032, mencapai target (capaian 100%, “sangat tinggi”, hitungan kami). Laporan 2031 belum dimuat di "
        "situs ini.",
    ),
    (
        "triwulan terakhir",
        (target("40", more=", periode: tw1"), target("80", more=", periode: tw2"), actual("40", more=", periode: tw1")),
        NEVER,
        "",
        " dan menargetkan kenaikan dari 40% pada triwulan I 2030 menjadi 80% pada triwulan II 2030. Realisasi triwulan "
        "I 2030 tercetak 40%, mencapai target (capaian 100%, “sangat tinggi”, hitungan kami).",
    ),
]


@pytest.mark.parametrize(
    ("values", "editions", "entry", "expected"), [case[1:] for case in RESULTS], ids=[case[0] for case in RESULTS]
)
def test_what_came_of_it_is_told_for_every_kind_of_result(told: Told, values, editions, entry, expected) -> None:
    assert told(*values, entry=entry)(editions) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            targets("80"),
            " dengan target 80% pada 2030. Realisasi 2030 tidak dilaporkan (Uji tidak mencetak realisasinya).",
        ),
        (
            (*targets("80"), actual("-")),
            " dengan target 80% pada 2030. Realisasi 2030 tidak dilaporkan (kolomnya hanya berisi strip).",
        ),
        (
            (*targets("80"), actual("")),
            " dengan target 80% pada 2030. Realisasi 2030 tidak dilaporkan (kolomnya kosong).",
        ),
        (
            (*targets("80"), actual("n/a")),
            " dengan target 80% pada 2030. Realisasi 2030 dinyatakan tidak berlaku.",
        ),
        (
            (*targets("70", "80"), actual("70")),
            " dengan target naik dari 70% pada 2030 menjadi 80% pada 2031. Realisasi 2030 tercetak 70%, mencapai "
            "target (capaian 100%, “sangat tinggi”, hitungan kami). Realisasi 2031 tidak dilaporkan "
            "(Uji tidak mencetak realisasinya).",
        ),
        (
            targets("5", "9", "0", "7"),
            " dan mencetak target yang berbeda-beda tiap tahun 2030–2033, paling rendah 0% dan paling tinggi 9%. "
            "Realisasi 2030–2033 tidak dilaporkan (Uji tidak mencetak realisasinya).",
        ),
        (
            (target("60", 2029), *targets("80"), actual("80")),
            " dengan target naik dari 60% pada 2029 menjadi 80% pada 2030. Realisasi 2030 tercetak 80%, mencapai "
            "target (capaian 100%, “sangat tinggi”, hitungan kami).",
        ),
    ],
)
def test_a_report_has_targets_and_its_silence_is_not_zero(told: Told, values, expected) -> None:
    assert told(*values, kind="lkjip")(NEVER) == expected


@pytest.mark.parametrize(
    ("name", "unit", "printed", "expected"),
    [
        ("Jumlah PMKS yang menerima paket", "Box", ("500",), " dan menargetkan 500 (satuan tercetak: Box) pada 2030."),
        (
            "Jumlah PMKS yang menerima paket",
            "Box",
            ("500", "600"),
            " dan menargetkan kenaikan dari 500 pada 2030 menjadi 600 pada 2031 (satuan tercetak: Box).",
        ),
        ("Jumlah makam", "TMP", ("2 TMP",), " dan menargetkan 2 (satuan tercetak: TMP) pada 2030."),
        ("Jumlah PMKS yang menerima paket", "Orang", ("500",), " dan menargetkan 500 Orang pada 2030."),
        ("Jumlah laporan", "Dokumen", ("5",), " dan menargetkan 5 Dokumen pada 2030."),
    ],
)
def test_a_figure_is_not_said_in_a_unit_that_its_name_contradicts(told: Told, name, unit, printed, expected) -> None:
    assert told(*targets(*printed), name=name, unit=unit)(NEVER).partition(" Laporan ")[0] == expected


def test_figures_beside_activities_count_as_one_and_what_says_nothing_is_left_out(told: Told) -> None:
    beside = CHILD % f"{target('77,0')}, {target('n/a')}"

    assert told(*targets("77"), more=beside)(NEVER).startswith(" dan menargetkan 77% pada 2030.")


def test_a_loaded_report_tells_of_the_tied_indicator_and_is_named(minimal: Plan) -> None:
    plan = replace(minimal, editions=OVER)
    tied = plan.indicator("dinas-pangan/rkt-2030/indikator/keluarga-rawan-pangan-dilayani")
    untied = plan.indicator("dinas-pangan/rkt-2030/indikator/pasar-murah-1")

    assert indicator_sentence(plan, tied).endswith(
        "Menurut LKjIP 2030, realisasi 2030 adalah 80,50%, melampaui target "
        "(capaian 104,5%, “tercapai”, hitungan kami)."
    )
    assert indicator_sentence(plan, untied).endswith(
        "Realisasi 2030 tidak dilaporkan "
        "(LKjIP 2030 dimuat di situs ini, tetapi tidak memuat indikator yang pasti sama)."
    )


def test_a_report_that_is_tied_and_silent_is_not_said_to_lack_the_indicator(content_folder) -> None:
    folder = content_folder(base="minimal")
    path = folder / "dinas-pangan" / "lkjip-2030" / "dokumen.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(line for line in lines if "realisasi}" not in line or "Rp" in line), encoding="utf-8")
    plan = load(folder).plan

    sentence = indicator_sentence(
        plan, plan.indicator("dinas-pangan/rkt-2030/indikator/keluarga-rawan-pangan-dilayani")
    )
    assert sentence.endswith("(LKjIP 2030 dimuat di situs ini, tetapi tidak mencetak realisasinya).")


def test_every_sentence_of_the_published_documents_is_short_and_whole() -> None:
    """At most 45 words besides the name of the indicator, no empty brackets, no doubled space or mark."""
    plan = load(CONTENT).plan

    for indicator in plan.indicators:
        sentence = indicator_sentence(plan, indicator)
        rest = sentence.replace(indicator.entry.name, "")
        assert len(rest.split()) <= 45, sentence
        assert rest.endswith(".")
        assert not any(broken in rest for broken in ("  ", "()", "..", ";;", " .", ",,", "None", "“”.")), sentence
