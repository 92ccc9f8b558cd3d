"""The first sentence of a node: grammatical for every combination of money, change, spent money, target and result."""

from __future__ import annotations

import itertools
import re

import pytest
from money_plans import Entry, MoneyPlan, amount, indicator, node, node_of, spent, value

from generator.pages.indicator_sentence import indicator_sentence
from generator.pages.sentences import node_sentence

SERVED = indicator("Jumlah warga dilayani", "Orang", value("500"))
CHANGED = amount(1_400_000, versi="perubahan")
CEILING, SPENT = amount(1_000_000), spent(800_000)
REACHED = indicator("Jumlah warga dilayani", "Orang", value("500"), value("480", peran="realisasi"))


def yearly(*rupiah: int, first: int = 2029) -> tuple[Entry, ...]:
    return tuple(amount(each, str(year)) for year, each in enumerate(rupiah, start=first))


ONE_YEAR = [
    ("rkt", (CEILING,), (), "Dok merencanakan Rp1 juta untuk program ini."),
    ("lkjip", (CEILING,), (), "Dok mencetak pagu Rp1 juta untuk program ini."),
    ("rkt", (amount(0),), (), "Dok mencetak pagu Rp0 untuk program ini."),
    (
        "rkt",
        (CEILING,),
        (SERVED,),
        "Dok merencanakan Rp1 juta dan menargetkan 500 Orang untuk “Jumlah warga dilayani”.",
    ),
    (
        "rkt",
        (CEILING,),
        (indicator("Jumlah warga dilayani", "Box", value("500")),),
        "Dok merencanakan Rp1 juta dan menargetkan 500 (satuan tercetak: Box) untuk “Jumlah warga dilayani”.",
    ),
    (
        "rkt",
        (CEILING,),
        (indicator("Jumlah warga dilayani", "", value("500")),),
        "Dok merencanakan Rp1 juta dan menargetkan 500 (satuannya tidak tercetak) untuk “Jumlah warga dilayani”.",
    ),
    (
        "rkt",
        (CEILING,),
        (SERVED, indicator("Jumlah paket", "Paket", value("9"))),
        "Dok merencanakan Rp1 juta untuk program ini, dengan 2 indikator.",
    ),
    ("rkt", (CEILING, CHANGED), (), "Dok mencetak pagu Rp1 juta (setelah perubahan Rp1,4 juta) untuk program ini."),
    ("rkt", (CHANGED,), (), "Dok mencetak pagu Rp1,4 juta (setelah perubahan) untuk program ini."),
    (
        "lkjip",
        (CEILING, SPENT),
        (),
        "Dok mencetak pagu Rp1 juta dan realisasi anggaran Rp800.000 (80,0% dari pagu, hitungan kami) untuk program "
        "ini.",
    ),
    (
        "lkjip",
        (CEILING, CHANGED, SPENT),
        (),
        "Dok mencetak pagu Rp1 juta (setelah perubahan Rp1,4 juta) dan realisasi anggaran Rp800.000 "
        "(57,1% dari pagu setelah perubahan, hitungan kami) untuk program ini.",
    ),
    ("lkjip", (SPENT,), (), "Dok mencetak realisasi anggaran Rp800.000 untuk program ini."),
    (
        "lkjip",
        (CEILING, SPENT),
        (REACHED,),
        "Dok mencetak pagu Rp1 juta dan realisasi anggaran Rp800.000 (80,0% dari pagu, hitungan kami); targetnya 500 "
        "Orang untuk “Jumlah warga dilayani”. Realisasi 2030 tercetak 480 Orang, di bawah target (capaian 96%, "
        "“sangat tinggi”, hitungan kami).",
    ),
    ("rkt", (), (), "Program dalam Dok, tanpa pagu tercetak."),
    (
        "rkt",
        (),
        (SERVED,),
        "Program dalam Dok, tanpa pagu tercetak, dengan target 500 Orang untuk “Jumlah warga dilayani”.",
    ),
    (
        "lkjip",
        (),
        (REACHED,),
        "Program dalam Dok, tanpa pagu tercetak, dengan target 500 Orang untuk “Jumlah warga dilayani”. Realisasi 2030 "
        "tercetak 480 Orang, di bawah target (capaian 96%, “sangat tinggi”, hitungan kami).",
    ),
    ("rkt", (amount("-", keadaan="strip", alasan="Uji."),), (), "Program dalam Dok, tanpa pagu tercetak."),
]


@pytest.mark.parametrize(("kind", "money", "indicators", "sentence"), ONE_YEAR)
def test_the_money_of_one_year_is_said_with_what_is_promised_for_it(
    money_plan: MoneyPlan, kind: str, money: tuple[Entry, ...], indicators: tuple[Entry, ...], sentence: str
) -> None:
    plan = money_plan(node("program", "P", money=money, indikator=list(indicators)), kind=kind)

    assert node_sentence(plan, node_of(plan, "program", "P")) == sentence


BELOW = [
    ("rkt", (CEILING,), (CEILING,), "Dok merencanakan Rp2 juta untuk 2 kegiatan di bawah program ini (hitungan kami)."),
    ("rkt", (CEILING,), (), "Dok merencanakan Rp1 juta untuk 1 dari 2 kegiatan di bawah program ini (hitungan kami)."),
    (
        "lkjip",
        (CEILING,),
        (CEILING,),
        "Dok memuat pagu Rp2 juta untuk 2 kegiatan di bawah program ini (hitungan kami).",
    ),
    (
        "lkjip",
        (CEILING, SPENT),
        (CEILING, SPENT),
        "Dok memuat pagu Rp2 juta dan realisasi anggaran Rp1,6 juta untuk 2 kegiatan di bawah program ini "
        "(hitungan kami; 80,0% dari pagu).",
    ),
    (
        "lkjip",
        (CEILING, SPENT),
        (CEILING,),
        "Dok memuat pagu Rp2 juta (jumlah 2 kegiatan, hitungan kami) dan realisasi anggaran Rp800.000 (jumlah 1 dari 2 "
        "kegiatan, hitungan kami).",
    ),
    ("lkjip", (SPENT,), (SPENT,), "Dok memuat realisasi anggaran Rp1,6 juta (jumlah 2 kegiatan, hitungan kami)."),
]


@pytest.mark.parametrize(("kind", "first", "second", "sentence"), BELOW)
def test_a_sum_of_ours_says_what_it_is_made_of(
    money_plan: MoneyPlan, kind: str, first: tuple[Entry, ...], second: tuple[Entry, ...], sentence: str
) -> None:
    parts = node("kegiatan", "A", money=first), node("kegiatan", "B", money=second)
    plan = money_plan(node("program", "P", *parts), kind=kind)

    assert node_sentence(plan, node_of(plan, "program", "P")) == sentence


YEARS = [
    (
        yearly(1_000_000, 2_000_000, 3_000_000),
        "Dok merencanakan Rp6 juta untuk 2029–2031 (jumlah 3 tahun, hitungan kami)",
    ),
    (yearly(0, 0, 0), "Dok mencetak pagu Rp0 untuk setiap tahun 2029–2031"),
    (yearly(1_000_000, first=2031), "Dok merencanakan Rp1 juta pada 2031 untuk program ini"),
    (
        (*yearly(1_000_000), amount(1_000_000, "2031")),
        "Dok merencanakan Rp2 juta untuk 2029 dan 2031 (jumlah 2 tahun, hitungan kami)",
    ),
    (
        (*yearly(1_000_000, 1_000_000), amount(5_000_000, "2031", periode="akhir")),
        "Dok merencanakan Rp2 juta untuk 2029–2030 (jumlah 2 tahun, hitungan kami); untuk akhir periode dokumen "
        "mencetak pagu Rp5 juta",
    ),
    (
        (*yearly(1_000_000, 1_000_000), amount(2_000_001, "2031", periode="akhir")),
        "Dok merencanakan Rp2 juta untuk 2029–2030 (jumlah 2 tahun, hitungan kami)",
    ),
    (
        (amount(1_000_000, "2029"), amount(1_000_000, "2030", tabel="lain")),
        "Dok mencetak pagu untuk 2029–2030 di beberapa tabel",
    ),
    (
        (*yearly(1_000_000, 1_000_000), spent(900_000, "2029"), spent(800_000, "2030")),
        "Dok merencanakan Rp2 juta untuk 2029–2030 (jumlah 2 tahun, hitungan kami), dan mencetak realisasi anggaran "
        "Rp1,7 juta untuk 2029–2030 (jumlah 2 tahun, hitungan kami)",
    ),
    (
        (*yearly(1_000_000, 1_000_000), spent(900_000, "2029")),
        "Dok merencanakan Rp2 juta untuk 2029–2030 (jumlah 2 tahun, hitungan kami), dan mencetak realisasi anggaran "
        "Rp900.000 untuk 2029",
    ),
]


@pytest.mark.parametrize(("money", "sentence"), YEARS)
def test_years_are_added_and_tables_and_the_end_of_the_period_are_not(
    money_plan: MoneyPlan, money: tuple[Entry, ...], sentence: str
) -> None:
    plan = money_plan(node("program", "P", money=money), kind="renstra", first="2029", last="2031")

    assert node_sentence(plan, node_of(plan, "program", "P")) == f"{sentence}."


TARGETS = [
    (("10", "20", "30"), "Orang", "menargetkan kenaikan dari 10 Orang pada 2029 menjadi 30 Orang pada 2031"),
    (("10", "10", "10"), "Orang", "menargetkan 10 Orang setiap tahun 2029–2031"),
    (("10", "30", "20"), "Orang", "menargetkan 10 Orang pada 2029, 30 Orang pada 2030, dan 20 Orang pada 2031"),
    (
        ("10", "20", "30"),
        "",
        "menargetkan kenaikan dari 10 pada 2029 menjadi 30 pada 2031 (satuannya tidak tercetak)",
    ),
    (("10", "10", "10"), "Box", "menargetkan 10 setiap tahun 2029–2031 (satuan tercetak: Box)"),
    (("10", "10", "10"), "%", "menargetkan 10% setiap tahun 2029–2031 (satuan tercetak: %)"),
    (
        ("10 Orang", "50%", "50%"),
        "",
        "menargetkan 10 Orang pada 2029, 50% pada 2030, dan 50% pada 2031 (satuan tercetak: %)",
    ),
]


@pytest.mark.parametrize(("printed", "unit", "words"), TARGETS)
def test_targets_of_several_years_are_told_as_on_the_page_of_the_indicator(
    money_plan: MoneyPlan, printed: tuple[str, ...], unit: str, words: str
) -> None:
    values = [value(each, str(year)) for year, each in enumerate(printed, start=2029)]
    served = indicator("Jumlah warga dilayani.", unit, *values)
    plan = money_plan(
        node("program", "P", money=yearly(1_000_000, 1_000_000), indikator=[served]), first="2029", last="2031"
    )

    assert node_sentence(plan, node_of(plan, "program", "P")).endswith(f" dan {words} untuk “Jumlah warga dilayani”.")


def test_a_blank_among_the_targets_is_not_skipped_over(money_plan: MoneyPlan) -> None:
    served = indicator("Jumlah warga dilayani", "Orang", value("10", "2029"), value("-", "2030"))
    plan = money_plan(node("program", "P", money=yearly(5, 5), indikator=[served]), first="2029", last="2030")

    assert node_sentence(plan, node_of(plan, "program", "P")).endswith(
        "menargetkan 10 Orang pada 2029 untuk “Jumlah warga dilayani”; kolom target 2030 hanya berisi strip."
    )


def test_an_unknown_unit_is_told_at_a_node_as_on_the_page_of_the_indicator(money_plan: MoneyPlan) -> None:
    """A unit that the name does not speak of is no contradiction."""
    served = indicator("Pemberian bantuan", "Kotak", value("4.645"))
    plan = money_plan(node("program", "P", money=(CEILING,), indikator=[served]))

    assert "menargetkan 4.645 Kotak untuk “Pemberian bantuan”." in node_sentence(plan, plan.nodes[0])
    assert "menargetkan 4.645 Kotak pada 2030." in indicator_sentence(plan, plan.indicators[0])


CAME = [
    ("-", "Realisasi 2030 tidak dilaporkan (kolomnya hanya berisi strip)."),
    ("", "Realisasi 2030 tidak dilaporkan (kolomnya kosong)."),
    ("12", "Realisasi 2030 tercetak 12 Orang, melampaui target (capaian 120%, “sangat tinggi”, hitungan kami)."),
]


@pytest.mark.parametrize(("printed", "came"), CAME)
def test_what_came_is_told_at_a_node_as_on_the_page_of_the_indicator(
    money_plan: MoneyPlan, printed: str, came: str
) -> None:
    result = value(printed, peran="realisasi")
    served = indicator("Jumlah orang dilayani", "Orang", value("10"), result)
    plan = money_plan(node("program", "P", indikator=[served]), kind="lkjip")

    assert node_sentence(plan, plan.nodes[0]) == (
        f"Program dalam Dok, tanpa pagu tercetak, dengan target 10 Orang untuk “Jumlah orang dilayani”. {came}"
    )
    assert indicator_sentence(plan, plan.indicators[0]).endswith(f" {came}")


def test_two_actuals_of_one_time_are_not_told_as_one(money_plan: MoneyPlan) -> None:
    results = value("12", peran="realisasi"), value("8", peran="realisasi")
    served = indicator("Jumlah orang dilayani", "Orang", value("10"), *results)
    plan = money_plan(node("program", "P", indikator=[served]), kind="lkjip")

    assert "tabelnya mencetak lebih dari satu angka" in node_sentence(plan, plan.nodes[0])


def test_results_of_several_indicators_are_told_with_target_and_verdict(money_plan: MoneyPlan) -> None:
    found = [
        indicator(name, "Orang", value("10"), value("8", peran="realisasi")) for name in ("Jumlah anak", "Jumlah guru")
    ]
    plan = money_plan(node("program", "P", indikator=found), kind="lkjip")

    sentence = node_sentence(plan, plan.nodes[0])
    assert sentence.startswith(
        "Program dalam Dok, tanpa pagu tercetak. Dok mengukur “Jumlah anak” dengan target 10 Orang"
    )
    assert sentence.count("di bawah target") == 2


def test_a_node_without_money_says_where_it_stands_and_what_stands_below_it(money_plan: MoneyPlan) -> None:
    plan = money_plan(
        node("tujuan", "T", node("sasaran", "Sasaran Satu", node("strategi", "Z")), node("sasaran", "S")),
        node("program", "Program Pangan", node("kegiatan", "A")),
    )
    sentences = [node_sentence(plan, each) for each in plan.nodes]

    assert sentences == [
        "Tujuan dalam Dok, dengan 2 sasaran di bawahnya.",
        "Sasaran di bawah tujuan “T” dalam Dok, dengan 1 strategi di bawahnya.",
        "Strategi di bawah “Sasaran Satu” dalam Dok.",
        "Sasaran di bawah tujuan “T” dalam Dok.",
        "Program dalam Dok, tanpa pagu tercetak, dengan 1 kegiatan di bawahnya.",
        "Kegiatan di bawah “Program Pangan” dalam Dok, tanpa pagu tercetak.",
    ]


def test_the_total_of_a_document_is_not_the_money_of_its_vision(money_plan: MoneyPlan) -> None:
    plan = money_plan(node("visi", "V", money=(CEILING,)), node("program", "P", money=(CEILING,)))

    assert node_sentence(plan, plan.nodes[0]) == "Dok merencanakan Rp1 juta untuk seluruh dokumen."


def test_every_combination_is_one_clean_sentence(money_plan: MoneyPlan) -> None:
    """No empty brackets, no double spaces, no lonely punctuation, and ours wherever something is worked out."""
    ceilings, spendings = [(), (CEILING,), (CHANGED,), (CEILING, CHANGED)], [(), (SPENT,)]
    mixtures = itertools.product(ceilings, spendings, ceilings, spendings)
    nodes = [
        node("program", f"P{number}", node("kegiatan", f"K{number}", money=(*below, *came)), money=(*own, *gone))
        for number, (own, gone, below, came) in enumerate(mixtures)
    ]
    plan = money_plan(*nodes)
    sentences = [node_sentence(plan, each) for each in plan.nodes]

    assert len(sentences) == 2 * 64
    for sentence in sentences:
        assert re.fullmatch(r"[A-Z][^.]*(?:\d\.\d[^.]*)*\.", sentence), sentence
        assert not re.search(r"  | [,.;)]|\(\)|\( |[;,] ?[;,]|dan dan|None", sentence), sentence
        assert sentence.count("(") == sentence.count(")"), sentence
