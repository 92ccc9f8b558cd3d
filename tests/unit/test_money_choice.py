"""Which of several printed amounts a page takes, and what it says where it takes none."""

from __future__ import annotations

from pathlib import Path

from money_plans import AGENCY, MoneyPlan, amount, indicator, node, node_of, spent, value

from generator.loading import load
from generator.model.budgets import is_document_total
from generator.model.topic_parts import topic_parts
from generator.model.unit_costs import UnitCost, unit_costs_of
from generator.pages.agency_years import view_years
from generator.pages.headline import node_money_facts
from generator.pages.sentences import node_sentence
from generator.pages.side_by_side import Member, view_side_by_side
from generator.pages.topic_rows import view_section
from generator.pages.totals import view_totals

TOPIC = "topik: [{id: beras, nama: Beras, kalimat: Bantuan beras., kata: [beras]}]"
CONTENT = Path(__file__).parents[2] / "content"


def test_several_ceilings_in_one_table_are_not_called_silence(money_plan: MoneyPlan) -> None:
    plan = money_plan(node("kegiatan", "K", money=(amount(100), amount(90))))
    activity = node_of(plan, "kegiatan", "K")

    sentence = node_sentence(plan, activity)
    assert "tanpa pagu tercetak" not in sentence
    assert "satu tabel mencetak lebih dari satu pagu" in sentence
    (fact,) = node_money_facts(plan, activity)
    assert (fact.label, fact.value.text) == ("Pagu 2030", "tercetak beberapa kali")


def test_the_year_of_several_ceilings_is_named_beside_the_money_of_other_years(money_plan: MoneyPlan) -> None:
    money = (amount(100), amount(90), amount(70, "2031"))
    plan = money_plan(node("kegiatan", "K", money=money), kind="renstra", last="2031")

    assert "satu tabel mencetak lebih dari satu pagu 2030." in node_sentence(plan, node_of(plan, "kegiatan", "K"))


def test_money_spent_at_some_objectives_is_not_that_of_the_document(money_plan: MoneyPlan) -> None:
    parts = node("sasaran", "S1", money=(spent(400),)), node("sasaran", "S2"), node("program", "A", money=(amount(5),))
    plan = money_plan(*parts, kind="lkjip")

    (line,) = view_years(plan, AGENCY).lines
    assert (line.spent, line.spent_remark) == ("Rp400", "1 dari 2 sasaran, hitungan kami")
    assert not is_document_total(plan, node_of(plan, "sasaran", "S1"))


def test_money_spent_by_objective_stands_on_the_page_of_the_agency() -> None:
    """The real report prints it beside its objectives, and not beside its programs."""
    table = view_years(load(CONTENT).plan, "dinsos-bengkalis")

    assert table.has_spent
    assert any("sasaran, hitungan kami" in line.spent_remark for line in table.lines)


def test_spent_money_that_two_tables_print_is_shown_once(money_plan: MoneyPlan) -> None:
    money = (amount(500), spent(400), spent(400, tabel="lain"))
    plan = money_plan(node("program", "A", money=money), kind="lkjip")
    program = node_of(plan, "program", "A")

    assert view_years(plan, AGENCY).lines[0].spent == "Rp400"
    (group,) = view_side_by_side(plan, "x", "c", (Member(program, ()),)).groups
    assert [row.money.spent for row in group.rows if row.money] == ["Rp400"]


def test_a_topic_says_in_which_year_money_was_spent(money_plan: MoneyPlan) -> None:
    money = (spent(400), spent(500, "2031"))
    plan = money_plan(node("program", "Beras", money=money), kind="lkjip", last="2031", more={"topik.yml": TOPIC})
    (part,) = topic_parts(plan, "beras")

    assert view_section(plan, "topik/beras", "beras", part).rows[0].results == (
        "terpakai Rp400 pada 2030",
        "terpakai Rp500 pada 2031",
    )


def test_a_printed_total_that_differs_does_not_lead(money_plan: MoneyPlan) -> None:
    """Our sum leads, and the printed total stands in the remark."""
    goal = node("tujuan", "T", node("program", "A", money=(amount(500),)), money=(amount(700),))
    plan = money_plan(goal)

    (line,) = view_years(plan, AGENCY).lines
    assert (line.money, line.money_remark) == ("Rp500", "hitungan kami; dokumen menulis Rp700")


def test_a_printed_total_that_equals_our_sum_is_the_documents(money_plan: MoneyPlan) -> None:
    goal = node("tujuan", "T", node("program", "A", money=(amount(500),)), money=(amount(500),))

    assert view_years(money_plan(goal), AGENCY).lines[0].money_remark == "jumlah yang ditulis dokumen"


def test_money_beside_an_indicator_is_held_against_the_ceiling_of_the_same_version(money_plan: MoneyPlan) -> None:
    """100 beside 100 before a change and 120 beside 120 after it: the output has all of the money."""
    money = (amount(100), amount(120, versi="perubahan"))
    values = value("10"), value("12", versi="perubahan")
    output = indicator("Jumlah orang dilayani", "Orang", *values, anggaran=list(money))
    plan = money_plan(node("kegiatan", "K", money=money, indikator=[output]))

    cost = unit_costs_of(plan, node_of(plan, "kegiatan", "K"))["2030"]
    assert isinstance(cost, UnitCost)
    assert cost.rupiah == 10


def test_a_sum_of_some_parts_says_so_in_the_table_and_in_the_reason(money_plan: MoneyPlan) -> None:
    first = node("kegiatan", "K1", money=(amount(5), spent(4)))
    plan = money_plan(node("program", "A", first, node("kegiatan", "K2", money=(amount(5),))), kind="lkjip")

    totals = view_totals(plan, plan.documents[0])
    assert totals is not None
    cells = [cell for part in totals.parts for table in part.tables for row in table.rows for cell in row.cells]
    assert [cell.remark for cell in cells if cell.value.text == "Rp4"] == ["hanya sebagian rincian"]
    assert [cell.remark for cell in cells if cell.value.text == "Rp10"] == [""]
    assert "hanya tercetak untuk sebagian rincian di bawahnya" in " ".join(
        sentence.text for sentence in totals.sentences
    )
