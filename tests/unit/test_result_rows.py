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
from generator.pages.value_pictures import indicator_pictures


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


def test_a_target_changed_in_another_table_is_the_one_that_counts(money_plan: MoneyPlan) -> None:
    changed = value("12", versi="perubahan", tabel="lain")
    plan = reported(money_plan, value("10"), changed, came("12"))
    served = plan.indicators[0]
    table = view_results(plan, served)

    assert standing(plan, served).text == "100%, sangat tinggi, 2030"
    sentence = indicator_sentence(plan, served)
    assert "12 Orang pada 2030 setelah perubahan dalam “Tabel lain” (semula 10 Orang)." in sentence
    assert table
    assert table.results[0].target.remark == "setelah perubahan dalam “Tabel lain”, semula 10 Orang"


def test_a_change_in_the_main_table_goes_before_one_elsewhere(money_plan: MoneyPlan) -> None:
    elsewhere = value("12", versi="perubahan", tabel="lain")
    plan = reported(money_plan, value("10"), elsewhere, value("11", versi="perubahan"), came("11"))

    assert standing(plan, plan.indicators[0]).figure == "100%"


@pytest.mark.parametrize("table", ["utama", "lain"])
def test_the_chart_draws_the_target_after_a_change_and_says_what_it_leaves_out(
    money_plan: MoneyPlan, table: str
) -> None:
    plan = reported(money_plan, value("10"), value("12", versi="perubahan", tabel=table), came("12"))
    (picture,) = indicator_pictures(plan, plan.indicators[0])

    assert picture.sentence == "Pada 2030 target 12 dan realisasi 12: sama dengan target."
    assert picture.remark == "Angka sebelum perubahan tidak ikut digambar."


def test_an_achievement_that_is_printed_alone_is_told_and_stands_in_the_table(money_plan: MoneyPlan) -> None:
    plan = reported(money_plan, value("90%", peran="capaian"))
    served = plan.indicators[0]
    table = view_results(plan, served)

    assert indicator_sentence(plan, served).endswith(
        ", tetapi tidak mencetak targetnya; yang tercetak sebagai capaian 2030 adalah 90%."
    )
    assert table
    assert [(row.time, row.printed.link.text, row.status.word) for row in table.results] == [
        ("2030", "90%", "hanya capaiannya yang tercetak")
    ]


@pytest.mark.parametrize(
    ("direction", "target", "actual", "remark"),
    [
        ("turun", "10", "8", "lebih baik dari target"),
        ("turun", "10-12", "8", "lebih baik dari target"),
        ("naik", "10", "12", "melampaui target"),
        ("naik", "10-12", "14", "melampaui target"),
        ("naik", "10", "10", ""),
    ],
)
def test_less_is_not_called_more_where_less_is_better(
    money_plan: MoneyPlan, direction: str, target: str, actual: str, remark: str
) -> None:
    plan = reported(money_plan, value(target), came(actual), arah=direction)

    assert standing(plan, plan.indicators[0]).remark == remark
