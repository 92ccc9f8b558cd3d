"""Which one print, read with one slip of the pen mended, makes the sums of a document close."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.loading import load
from generator.rules.dossier import Dossier, Equation
from generator.rules.slips import Slip, one_slip, slip_between

AGENCY = "nama: Dinas\nsingkat: Dinas\ntingkat: kota\npemerintah: Pemerintah Misal\n"
DOCUMENT = """\
jenis: renstra
judul: Renstra
singkat: Renstra
tahun_awal: "2030"
tahun_akhir: "2031"
penerbit: salinan
sumber: {{dicocokkan: belum}}
gaya_angka: indonesia
tabel_utama: a
tabel: [{{id: a, nama: Tabel A, tahun: ["2030", "2031"]}}, {{id: b, nama: Tabel B, tahun: ["2030", "2031"]}}]
simpul: [{nodes}]
"""

Open = Callable[..., Dossier]


def node(name: str, first: str = "", second: str = "", end: str = "", *children: str) -> str:
    """A program (with children) or an activity, with its money of two years and of the end of the period."""
    years = ", ".join(f'"{year}": "{each}"' for year, each in (("2030", first), ("2031", second)) if each)
    money = [f"{{tercetak: {{{years}}}}}"] * bool(years)
    money += [f'{{tercetak: "{end}", periode: akhir, tahun: "2031"}}'] * bool(end)
    level = "program" if children else "kegiatan"
    below = f"anggaran: [{', '.join(money)}], anak: [{', '.join(children)}]"
    return f"{{id: {name}, jenjang: {level}, nama: {name}, {below}}}"


@pytest.fixture
def opened(content_folder) -> Open:
    """The dossier of a plan with these nodes."""

    def open_it(*nodes: str) -> Dossier:
        files = {"dinas/instansi.yml": AGENCY, "dinas/dok/dokumen.yml": DOCUMENT.format(nodes=", ".join(nodes))}
        loaded = load(content_folder(files, base=""))
        assert loaded.errors == ()
        (document,) = loaded.plan.documents
        return Dossier.of(loaded.plan, document)

    return open_it


def broken_sum(dossier: Dossier) -> Equation:
    """The one sum of children that does not hold."""
    (equation,) = (each for each in dossier.broken if each.kind == "rincian")
    return equation


def mended(slip: Slip | None) -> tuple[str, str, str, int]:
    """Whose print it is, how it reads, what kind of slip that is, and how many sums it closes."""
    assert slip is not None
    return slip.money.node_id.split("/")[-1], f"{slip.reading:f}", slip.kind, slip.closes


# --- one print against another amount ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "needed", "kind"),
    [
        ("271000000", "271000", "faktor 1.000"),
        ("271000", "271000000", "faktor 1.000"),
        ("5000", "500", "faktor 10"),
        ("500", "50000", "faktor 100"),
        ("65510000", "65610000", "satu digit berbeda"),
        ("165510000", "65510000", "satu digit terlalu banyak"),
        ("65510000", "165510000", "satu digit kurang"),
        ("65510000", "655100000", "faktor 10"),
        ("1200", "1300", "satu digit berbeda"),
        ("120", "130", ""),
        ("65510000", "66610000", ""),
        ("65510000", "56510000", "dua digit bertukar"),
        ("323650000", "332650000", "dua digit bertukar"),
        ("65512000", "15562000", ""),
        ("65510000", "56150000", ""),
        ("65510000", "65510000", ""),
        ("65510000", "65510000.5", ""),
        ("5000", "0", ""),
        ("0", "5000", ""),
        ("-5000", "5000", ""),
        ("5000", "50000000", ""),
    ],
)
def test_what_tells_two_amounts_apart(printed: str, needed: str, kind: str) -> None:
    """Short figures, two digits, a swap of distant digits, a factor of ten thousand: more than one slip."""
    assert slip_between(Decimal(printed), Decimal(needed)) == kind


AMOUNT = st.integers(min_value=1, max_value=10**13).map(Decimal)


@given(AMOUNT, AMOUNT)
def test_a_slip_is_one_in_both_directions(one: Decimal, other: Decimal) -> None:
    assert bool(slip_between(one, other)) is bool(slip_between(other, one))


# --- one print within the sums of a document -----------------------------------------------------------------------


def test_a_slip_counts_every_sum_that_it_closes(opened: Open) -> None:
    """Both the sum of the program and the activity's own end of period say that 271.000.000 is 271.000."""
    slipped = node("satu", "271.000.000", "300.000", "571.000")
    whole = node("program", "371.000", "500.000", "", slipped, node("dua", "100.000", "200.000", "300.000"))

    dossier = opened(whole)

    assert mended(one_slip(dossier, broken_sum(dossier))) == ("satu", "271000", "faktor 1.000", 2)


def test_the_printed_sum_itself_can_be_the_slip(opened: Open) -> None:
    dossier = opened(node("program", "1.234.000", "", "", node("satu", "100.000"), node("dua", "23.400")))

    assert mended(one_slip(dossier, broken_sum(dossier))) == ("program", "123400", "faktor 10", 1)


SATU, DUA = ("60.000", "10.000", "70.000"), ("111.000", "10.000", "121.000")


def test_of_several_slips_that_are_as_good_none_is_proposed(opened: Open) -> None:
    """161.000 may be 171.000, but as well 60.000 may be 50.000, and 111.000 may be 101.000."""
    dossier = opened(node("program", "161.000", "", "", node("satu", SATU[0]), node("dua", DUA[0])))

    assert one_slip(dossier, broken_sum(dossier)) is None


def test_a_reading_that_breaks_a_sum_which_holds_is_no_slip(opened: Open) -> None:
    """The activities add up to their own ends of period, so only the program is left."""
    dossier = opened(node("program", "161.000", "20.000", "", node("satu", *SATU), node("dua", *DUA)))

    assert mended(one_slip(dossier, broken_sum(dossier))) == ("program", "171000", "satu digit berbeda", 1)


@pytest.mark.parametrize(("program", "reading"), [("60.000", None), ("600.000", "100000")])
def test_a_reading_that_is_too_large_for_a_sum_with_a_part_missing_is_no_slip(
    opened: Open, program: str, reading: str | None
) -> None:
    """The end of the period says that 10.000 is 100.000: more than the whole program, in the first case."""
    dossier = opened(node("program", program, "", "", node("satu", "10.000", "250.000", "350.000"), node("dua")))
    (end,) = dossier.broken

    slip = one_slip(dossier, end)

    assert (slip and f"{slip.reading:f}") == reading


def test_an_amount_that_another_table_prints_too_is_no_slip(opened: Open) -> None:
    """Either the program or its only activity is ten times too large or small; another table prints the activity."""
    two = node("program", "150.000", "", "", node("satu", "1.500.000"))
    printed, again = '{tercetak: {"2030": "1.500.000"}}', '{tercetak: {"2030": "1.500.000"}, tabel: b}'

    none, whole = opened(two), opened(two.replace(printed, f"{printed}, {again}"))

    assert one_slip(none, broken_sum(none)) is None
    assert mended(one_slip(whole, broken_sum(whole))) == ("program", "1500000", "faktor 10", 1)


def test_with_a_part_missing_only_a_power_of_ten_is_believed(opened: Open) -> None:
    digit = opened(node("program", "150.000", "", "", node("satu", "160.000"), node("dua")))
    factor = opened(node("program", "150.000", "", "", node("satu", "1.000.000"), node("dua", "50.000"), node("tiga")))

    assert one_slip(digit, broken_sum(digit)) is None
    assert mended(one_slip(factor, broken_sum(factor))) == ("satu", "100000", "faktor 10", 1)


def test_a_gap_that_no_single_slip_explains_is_left_alone(opened: Open) -> None:
    dossier = opened(node("program", "100.000", "", "", node("satu", "61.250"), node("dua", "51.500")))

    assert one_slip(dossier, broken_sum(dossier)) is None
