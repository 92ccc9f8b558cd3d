"""What a printed fact is compared with: every kind of reference, and references that name nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.loading import Loaded, load
from generator.model.comparisons import Comparison, Operand
from generator.model.terms import ComparisonKind, MoneyKind, State

AGENCY = "nama: Dinas Contoh\nsingkat: Dincon\ntingkat: kota\npemerintah: Pemerintah Kota Contoh\n"
DOCUMENT = """\
jenis: lkjip
judul: Laporan
singkat: LKjIP 2030
tahun_awal: "2030"
tahun_akhir: "2031"
penerbit: salinan
sumber: {{dicocokkan: belum}}
gaya_angka: indonesia
tabel_utama: utama
tabel:
  - {{id: utama, nama: Tabel utama, tahun: ["2030", "2031"]}}
  - {{id: kedua, nama: Tabel kedua, tahun: ["2030", "2031"]}}
simpul:
  - id: pangan
    jenjang: program
    nama: Program Pangan
    baris: "5"
    anggaran:
      - {{tercetak: "9.000", tahun: "2030", versi: perubahan}}
      - {{tercetak: "1.000", tahun: "2030"}}
      - {{tercetak: "1.100", tahun: "2030", tabel: kedua, baris: "15"}}
      - {{tercetak: "800", tahun: "2030", jenis: realisasi}}
      - {{tercetak: "700", tahun: "2031"}}
      - {{tercetak: "5.000", tahun: "2031", periode: akhir}}
    indikator:
      - id: warga
        nama: Jumlah warga
        satuan: Orang
        baris: "6"
        nilai:
          - {{tercetak: "7", tahun: "2030", periode: tw1}}
          - {{tercetak: "20", tahun: "2030"}}
          - {{tercetak: "21", tahun: "2030", tabel: kedua, baris: "16"}}
          - {{tercetak: "19", tahun: "2030", peran: realisasi}}
          - {{tercetak: "95", tahun: "2030", peran: capaian}}
    fakta:
      - {{id: dalam-simpul, topik: Uji, label: Di simpul, tercetak: "3", baris: "7"}}
    anak:
      - {{id: beras, jenjang: kegiatan, nama: Penyaluran Beras, baris: "8"}}
      - id: gula
        jenjang: kegiatan
        nama: Penyaluran Gula
        baris: "9"
        indikator: [{{id: keluarga, nama: Jumlah keluarga}}]
fakta:
  - id: serapan
    topik: Uji
    label: Serapan
    tercetak: "1"
    baris: "50"
    hitungan: {{cara: {how}, dari: [{operands}]}}
  - {{id: lain, topik: Uji, label: Lain, tercetak: "2,5", satuan: "%", baris: "51"}}
  - {{topik: Uji, label: Tanpa id, tercetak: "4", baris: "52"}}
"""

Compare = Callable[..., Loaded]


@pytest.fixture
def compare(content_folder) -> Compare:
    """Load the document with one fact that is compared in this way with these references."""

    def load_it(*operands: str, how: str = "sama") -> Loaded:
        document = DOCUMENT.format(how=how, operands=", ".join(operands))
        return load(content_folder({"dinas/instansi.yml": AGENCY, "dinas/dok/dokumen.yml": document}, base=""))

    return load_it


def compared(loaded: Loaded) -> Comparison:
    assert loaded.errors == ()
    (comparison,) = loaded.plan.comparisons_in("dinas/dok")
    return comparison


def only(loaded: Loaded) -> Operand:
    (operand,) = compared(loaded).operands
    return operand


@pytest.mark.parametrize(
    ("reference", "money", "year"),
    [
        ("program/pangan/pagu/2030", MoneyKind.CEILING, "2030"),
        ("program/pangan/realisasi/2030/utama", MoneyKind.SPENT, "2030"),
        ("indikator/warga/realisasi/2030", None, ""),
        ("fakta/dalam-simpul", None, ""),
        ("dokumen/tahun", None, ""),
    ],
)
def test_only_money_of_a_node_says_which_money_it_is(
    compare: Compare, reference: str, money: MoneyKind | None, year: str
) -> None:
    """Its label is for readers; no rule has to read it."""
    operand = only(compare(reference))

    assert (operand.money, operand.year) == (money, year)


@pytest.mark.parametrize(
    ("reference", "printed", "lines", "label", "record"),
    [
        ("fakta/lain", "2,5", "51", "Lain", ""),
        ("fakta/dalam-simpul", "3", "7", "Di simpul", "program/pangan"),
        ("program/pangan/pagu/2030", "1.000", "5", "Program Pangan, pagu 2030", "program/pangan"),
        ("program/pangan/pagu/2030/kedua", "1.100", "15", "Program Pangan, pagu 2030", "program/pangan"),
        ("program/pangan/realisasi/2030", "800", "5", "Program Pangan, realisasi 2030", "program/pangan"),
        ("program/pangan/pagu/2031", "700", "5", "Program Pangan, pagu 2031", "program/pangan"),
        ("indikator/warga/target/2030", "20", "6", "Jumlah warga, target 2030", "indikator/warga"),
        ("indikator/warga/target/2030/kedua", "21", "16", "Jumlah warga, target 2030", "indikator/warga"),
        ("indikator/warga/realisasi/2030", "19", "6", "Jumlah warga, realisasi 2030", "indikator/warga"),
        ("indikator/warga/capaian/2030", "95", "6", "Jumlah warga, capaian 2030", "indikator/warga"),
    ],
)
def test_a_reference_to_a_figure_becomes_the_print_that_it_names(
    compare: Compare, reference: str, printed: str, lines: str, label: str, record: str
) -> None:
    """The whole year, the original version, and the first print where no table is named."""
    operand = only(compare(reference))

    assert (operand.printed, operand.label) == (printed, label)
    assert operand.source is not None
    assert operand.source.lines == lines
    assert operand.record_id == (f"dinas/dok/{record}" if record else "")
    assert operand.reading.number is not None


@pytest.mark.parametrize(
    ("reference", "text", "label"),
    [
        ("instansi/nama", "Dinas Contoh", "nama instansi"),
        ("instansi/pemerintah", "Pemerintah Kota Contoh", "pemerintah instansi"),
        ("dokumen/tahun", "2030", "tahun dokumen"),
        ("dokumen/periode", "2030-2031", "periode dokumen"),
    ],
)
def test_a_reference_to_a_name_becomes_what_the_document_says_of_itself(
    compare: Compare, reference: str, text: str, label: str
) -> None:
    operand = only(compare(reference))

    assert (operand.printed, operand.label, operand.source) == (text, label, None)
    assert operand.reading.state is State.TEXT


@pytest.mark.parametrize(
    ("reference", "records"),
    [
        ("kegiatan", ["kegiatan/beras", "kegiatan/gula"]),
        ("program", ["program/pangan"]),
        ("indikator", ["indikator/warga", "indikator/keluarga"]),
        ("kegiatan/gula", ["kegiatan/gula"]),
        ("indikator/warga", ["indikator/warga"]),
    ],
)
def test_a_count_names_records_one_by_one_or_by_their_level(
    compare: Compare, reference: str, records: list[str]
) -> None:
    comparison = compared(compare(reference, how="banyak"))

    assert [each.record_id for each in comparison.operands] == [f"dinas/dok/{record}" for record in records]
    assert {(each.printed, each.reading.state) for each in comparison.operands} == {("", State.BLANK)}


@pytest.mark.parametrize(
    ("reference", "records"),
    [
        ("indikator", ["indikator/warga", "indikator/keluarga"]),
        ("indikator/keluarga", ["indikator/keluarga"]),
        ("indikator/warga/target/2030", ["indikator/warga"]),
    ],
)
def test_a_claim_names_indicators(compare: Compare, reference: str, records: list[str]) -> None:
    comparison = compared(compare(reference, how="tercapai"))

    assert [each.record_id for each in comparison.operands] == [f"dinas/dok/{record}" for record in records]


@pytest.mark.parametrize(
    "reference", ["kegiatan", "program/pangan", "program/pangan/pagu/2030", "fakta/lain", "instansi/nama"]
)
def test_only_an_indicator_can_have_reached_its_target(compare: Compare, reference: str) -> None:
    (problem,) = compare(reference, how="tercapai").errors

    assert problem.slug == "rujukan-putus"
    assert "Pilihannya: indikator/keluarga, indikator/warga." in problem.explain()


def test_several_references_keep_their_order(compare: Compare) -> None:
    comparison = compared(
        compare("program/pangan/realisasi/2030", "fakta/lain", "program/pangan/pagu/2030", how="jumlah")
    )

    assert comparison.how is ComparisonKind.SUM
    assert comparison.fact.entry.id == "serapan"
    assert [each.printed for each in comparison.operands] == ["800", "2,5", "1.000"]


@pytest.mark.parametrize(
    ("reference", "hint"),
    [
        ("fakta/lainn", " Mungkin maksudnya 'fakta/lain'?"),
        ("fakta/lain/2030", " Mungkin maksudnya 'fakta/lain'?"),
        ("program/pangann/pagu/2030", " Mungkin maksudnya 'program/pangan'?"),
        ("indikator/warg/target/2030", " Mungkin maksudnya 'indikator/warga'?"),
        ("dokumen/tahunn", " Mungkin maksudnya 'dokumen/tahun'?"),
        ("instansi/singkat", " Mungkin maksudnya 'instansi/nama'?"),
        ("entah", ""),
        # the record is right, the rest is not
        ("program/pangan/pagu/2032", " Mungkin maksudnya 'program/pangan/pagu/2031'?"),
        ("program/pangan/pagu/2030/ketiga", " Mungkin maksudnya 'program/pangan/pagu/2030/kedua'?"),
        ("program/pangan/paguu/2030", " Mungkin maksudnya 'program/pangan/pagu/2030'?"),
        ("indikator/warga/dasar/2030", " Mungkin maksudnya 'indikator/warga/target/2030'?"),
        ("kegiatan/beras/pagu/2030", ""),
        ("indikator/keluarga/target/2030", ""),
    ],
)
def test_a_reference_to_nothing_is_reported_at_its_place_with_the_nearest_that_names_something(
    compare: Compare, reference: str, hint: str
) -> None:
    (problem,) = compare("fakta/lain", reference, how="jumlah").errors
    line = DOCUMENT[: DOCUMENT.index("hitungan:")].count("\n") + 1

    assert problem.explain().startswith(f"dinas/dok/dokumen.yml:{line}:")
    assert f"'{reference}' tidak menunjuk cetakan apa pun dalam dokumen ini.{hint} Periksa" in problem.explain()


def test_each_reference_to_nothing_is_reported_once(compare: Compare) -> None:
    found = compare("fakta/lain", "fakta/entah", "kegiatan/entah/pagu/2030", how="jumlah").errors

    assert [problem.slug for problem in found] == ["rujukan-putus", "rujukan-putus"]


@pytest.mark.parametrize("reference", ["indikator/warga", "kegiatan", "program/pangan/pagu"])
def test_a_record_is_no_figure(compare: Compare, reference: str) -> None:
    """What can be counted cannot be added; a figure is named with its role and year."""
    assert [problem.slug for problem in compare(reference, how="jumlah").errors] == ["rujukan-putus"]
