"""Which of several printed amounts a page takes, and what it says where it takes none."""

from __future__ import annotations

from money_plans import MoneyPlan, amount, node, node_of

from generator.pages.headline import node_money_facts
from generator.pages.sentences import node_sentence


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
