"""Lists, tables and key facts tell results alike: of quarters, of contradicted prints, of what does not apply."""

from __future__ import annotations

import pytest
from money_plans import Entry, MoneyPlan, indicator, node, value

from generator.model.plan import Plan
from generator.pages.indicator_facts import indicator_facts
from generator.pages.indicator_sentence import indicator_sentence
from generator.pages.record_status import status_of_record
from generator.pages.results_table import view_results
from generator.pages.statuses import standing


def reported(money_plan: MoneyPlan, *values: Entry, kind: str = "lkjip", **more: str) -> Plan:
    served = indicator("Jumlah orang dilayani", "Orang", *values, **more)
    return money_plan(node("program", "P", indikator=[served]), kind=kind)


def came(printed: str, **more: str) -> Entry:
    return value(printed, peran="realisasi", **more)


def test_a_list_knows_the_quarters_of_what_is_printed_by_quarter_only(money_plan: MoneyPlan) -> None:
    plan = reported(money_plan, value("2", periode="tw1"), came("2", periode="tw1"))

    assert standing(plan, plan.indicators[0]).text == "100%, sangat tinggi, 2030, triwulan I"
    assert status_of_record(plan, plan.indicators[0], ()).last.status == "target tercapai"


def test_whole_years_go_before_quarters_in_a_list(money_plan: MoneyPlan) -> None:
    plan = reported(money_plan, value("2", periode="tw1"), came("1", periode="tw1"), value("9"), came("9"))

    assert standing(plan, plan.indicators[0]).text == "100%, sangat tinggi, 2030"


def test_an_actual_that_its_table_contradicts_is_never_shown_alone(money_plan: MoneyPlan) -> None:
    plan = reported(money_plan, value("10"), came("12"), came("8"))
    served = plan.indicators[0]
    table = view_results(plan, served)

    assert table
    assert table.results[0].actual.remark == "tercetak juga 8 Orang"
    assert [fact.remark for fact in indicator_facts(plan, served) if fact.label == "Realisasi 2030"] == [
        "tercetak juga 8 Orang"
    ]
    assert "Realisasi 2030 tercetak lebih dari satu angka: 12 Orang dan 8 Orang;" in indicator_sentence(plan, served)


SILENT = [
    ("n/a", "dinyatakan tidak berlaku", "", "dinyatakan tidak berlaku", "Realisasi 2030 dinyatakan tidak berlaku."),
    (
        "",
        "tidak dilaporkan",
        "kolomnya kosong",
        "tidak dilaporkan",
        "Realisasi 2030 tidak dilaporkan (kolomnya kosong).",
    ),
    (
        "-",
        "tidak dilaporkan",
        "kolomnya hanya berisi strip",
        "tidak dilaporkan",
        "Realisasi 2030 tidak dilaporkan (kolomnya hanya berisi strip).",
    ),
]


@pytest.mark.parametrize(("printed", "word", "remark", "status", "sentence"), SILENT)
def test_blank_dash_and_not_applicable_are_three_things_in_all_places(
    money_plan: MoneyPlan, printed: str, word: str, remark: str, status: str, sentence: str
) -> None:
    plan = reported(money_plan, value("10"), came(printed))
    served = plan.indicators[0]
    table = view_results(plan, served)

    assert table
    assert (table.results[0].status.word, table.results[0].status.remark) == (word, remark)
    assert status_of_record(plan, served, ()).last.status == status
    assert indicator_sentence(plan, served).endswith(f" {sentence}")
    assert [fact.value.text for fact in indicator_facts(plan, served) if fact.label == "Realisasi"] == [word]
