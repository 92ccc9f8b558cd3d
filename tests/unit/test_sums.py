"""Sums of ours over printed ceilings: what is counted, what is counted once, what is left out."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from money_plans import AGENCY, MoneyPlan, amount, node, node_of

from generator.model.plan import Plan
from generator.model.sums import Total, ceiling_of, document_totals, totals_over, yearly_amounts
from generator.pages.agency_years import view_years
from generator.pages.browse_list import view_browse_list
from generator.pages.codes import money_words
from generator.pages.document import document_money
from generator.pages.headline import document_money_facts

amended = partial(amount, versi="perubahan")
RKT = "dinas-pangan/rkt-2030"
RENSTRA = "badan-arsip/renstra-2029-2031"
MONEY = 'anggaran:\n          - tercetak: "1,500,000"\n'
TWIN = """      - id: beras-{number}
        jenjang: kegiatan
        nama: Penyaluran Beras
        pembeda: tercetak ke-{number}
        baris: "10"
        anggaran: [{{tercetak: "1,500,000"}}]
        indikator:
          - {{id: keluarga-{number}, nama: Jumlah keluarga menerima beras, baris: "11", nilai: [{{tercetak: "1,250"}}]}}
        pemakaian: [{{indikator: warga-dilayani, baris: "12", nilai: [{{tercetak: "77.5"}}]}}]
"""


def total(amount: int, once: int | None = None, count: int = 1) -> Total:
    return Total(Decimal(amount), Decimal(amount if once is None else once), count)


def test_a_printed_ceiling_is_taken_as_printed(minimal: Plan) -> None:
    node = minimal.node(f"{RKT}/kegiatan/penyaluran-beras")

    money = ceiling_of(minimal, node, "2030")
    assert money is not None
    assert (money.printed, money.rupiah) == ("1,250,000,000", Decimal(1_250_000_000))
    assert ceiling_of(minimal, node, "2031") is None


def test_a_declared_reading_is_what_counts(minimal: Plan) -> None:
    assert yearly_amounts(minimal, minimal.node(f"{RKT}/kegiatan/lomba-menu")) == {"2030": total(12_500_000)}


def test_a_dash_is_no_money(minimal: Plan) -> None:
    assert yearly_amounts(minimal, minimal.node(f"{RKT}/program/cadangan-pangan")) == {}


def test_children_are_summed_where_a_node_prints_nothing(minimal: Plan) -> None:
    amounts = yearly_amounts(minimal, minimal.node(f"{RKT}/program/ketahanan-pangan"))

    assert amounts == {"2030": total(1_342_500_000, once=1_302_500_000, count=4)}


def test_a_document_is_the_sum_of_its_programs(minimal: Plan) -> None:
    assert document_totals(minimal, minimal.document(RKT)) == {"2030": total(1_342_500_000, once=1_302_500_000)}
    assert document_totals(minimal, minimal.document(f"{RKT}-awal")) == {}


def test_years_are_never_added_together_and_the_end_of_period_is_not_counted_twice(minimal: Plan) -> None:
    assert document_totals(minimal, minimal.document(RENSTRA)) == {
        "2029": total(100_000_000),
        "2030": total(110_000_000),
        "2031": total(121_000_000),
    }


def test_only_the_ceiling_in_force_counts(minimal: Plan) -> None:
    """Not what was spent, not the figure before the change, not another table."""
    report = minimal.document("dinas-pangan/lkjip-2030")

    assert document_totals(minimal, report) == {"2030": total(1_400_000_000)}
    assert minimal.document(RENSTRA).money_table == "tabel-6-2"


@pytest.mark.parametrize(
    "money",
    [
        'anggaran:\n          - tercetak: "1,500,000"\n          - tercetak: "1,500,000"\n',
        'anggaran:\n          - {tercetak: "1,500,000", jenis: realisasi}\n',
        'anggaran:\n          - {tercetak: "1,500,000", periode: tw1}\n',
        'anggaran:\n          - {tercetak: "1,500,000", keadaan: teks, alasan: Tidak terbaca.}\n',
    ],
)
def test_an_unclear_ceiling_is_not_counted(load_changed, money: str) -> None:
    loaded = load_changed((MONEY, money))

    assert loaded.errors == ()
    assert document_totals(loaded.plan, loaded.plan.documents[0]) == {}


def test_rows_printed_twice_are_counted_both_ways(load_changed) -> None:
    loaded = load_changed(
        ("      - id: beras\n", TWIN.format(number=2) + TWIN.format(number=3) + "      - id: beras\n")
    )
    plan = loaded.plan
    second, third = (plan.node(f"dinas-contoh/rkt-2030/kegiatan/beras-{number}") for number in (2, 3))

    below = totals_over(plan, plan.children_of(second.parent_id or "")).get("2030")
    assert plan.twins_of(second)[0] is third
    assert below is not None
    assert below.has_repeats
    assert (below.rupiah, below.without_repeats, below.count) == (4_500_000, 1_500_000, 3)


def test_the_second_of_two_rows_with_another_print_is_no_repeat(load_changed) -> None:
    other = TWIN.format(number=2).replace("1,250", "10").replace('baris: "11", nilai', 'baris: "10", nilai')
    plan = load_changed(("      - id: beras\n", other + "      - id: beras\n")).plan

    below = totals_over(plan, plan.children_of("dinas-contoh/rkt-2030/program/pangan")).get("2030")
    assert below is not None
    assert not below.has_repeats


def test_nothing_below_is_no_total(minimal: Plan) -> None:
    assert totals_over(minimal, ()) == {}
    assert "2031" not in totals_over(minimal, minimal.roots_of(RKT))


def test_a_document_of_ceilings_after_a_change_alone_has_money_on_every_page(money_plan: MoneyPlan) -> None:
    program = node("program", "A", node("kegiatan", "B", money=(amended(500),)), money=(amended(500),))
    plan = money_plan(program)
    top = node_of(plan, "program", "A")

    assert document_totals(plan, plan.documents[0])["2030"].rupiah == 500
    assert yearly_amounts(plan, top)["2030"].rupiah == 500
    assert ceiling_of(plan, top, "2030") is not None
    (line,) = view_years(plan, AGENCY).lines
    assert (line.money, line.money_remark) == ("Rp500", "hitungan kami, setelah perubahan")
    assert document_money(plan, plan.documents[0]) == "Rp500 setelah perubahan"
    assert "500*" in str(view_browse_list(plan)["baris"])
    assert money_words(plan, top)[:2] == ("Rp500", "2030, setelah perubahan")


def test_a_change_that_reaches_every_part_is_in_force_for_their_sum(money_plan: MoneyPlan) -> None:
    parts = node("program", "A", money=(amount(500), amended(900))), node("program", "B", money=(amended(700),))
    plan = money_plan(*parts)

    assert document_totals(plan, plan.documents[0])["2030"].rupiah == 1600
    assert [fact.value.text for fact in document_money_facts(plan, plan.documents[0])] == ["Rp1.600"]


def test_a_change_of_some_parts_leaves_their_sum_before_the_change(money_plan: MoneyPlan) -> None:
    parts = node("program", "A", money=(amount(500), amended(900))), node("program", "B", money=(amount(700),))
    plan = money_plan(*parts)

    assert document_totals(plan, plan.documents[0])["2030"].rupiah == 1200
    assert view_years(plan, AGENCY).lines[0].money_remark == "hitungan kami, sebelum perubahan"


def test_years_of_two_versions_are_not_added(money_plan: MoneyPlan) -> None:
    program = node("program", "A", money=(amount(100), amended(120), amount(100, "2031")))
    plan = money_plan(program, kind="renstra", last="2031")

    assert money_words(plan, node_of(plan, "program", "A"))[0] == "Rp200"
    assert document_money(plan, plan.documents[0]) == "Rp200 sebelum perubahan"
