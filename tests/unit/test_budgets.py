"""Ceiling, change and spent money by year: what is in force, how much of it was spent, and when nothing follows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from money_plans import DOCUMENT, Entry, MoneyPlan, amount, node, node_of, spent

from generator.model.accounts import Account
from generator.model.budgets import (
    Budget,
    budgets_of,
    budgets_over,
    is_document_total,
    nodes_with_spent_money,
    parts_of_document,
    printed_absorption,
    printed_document_end,
    printed_end,
    printed_total,
    siblings_total,
)
from generator.model.plan import Plan
from generator.model.verdicts import AbsorptionObstacle

MAIN = Account("utama")
LOW = {"dibaca": "9", "alasan": "Sel bergeser.", "keyakinan": "rendah"}


def only(plan: Plan, level: str = "program", name: str = "P") -> Budget:
    budgets = budgets_of(plan, node_of(plan, level, name))
    assert len(budgets) == 1
    return budgets[0]


def test_spent_money_is_held_against_the_ceiling_in_force(money_plan: MoneyPlan) -> None:
    """Before a change the first ceiling, after it the changed one; never a mixture of the two."""
    before = only(money_plan(node("program", "P", money=(amount(200), spent(150)))))
    after = only(money_plan(node("program", "P", money=(amount(200), amount(300, versi="perubahan"), spent(150)))))

    assert (before.absorption, before.base, before.obstacle) == (75, before.ceiling, None)
    assert (after.absorption, after.base, after.in_force) == (50, after.amended, after.amended)
    assert after.ceiling
    assert after.ceiling.rupiah == 200


@pytest.mark.parametrize(
    ("money", "obstacle"),
    [
        ((spent(9),), AbsorptionObstacle.NO_CEILING),
        ((amount(0), spent(9)), AbsorptionObstacle.NO_MEASURE),
        ((amount(10), spent("9o", **LOW)), AbsorptionObstacle.UNCERTAIN),
        ((amount("9o", **LOW), spent(9)), AbsorptionObstacle.UNCERTAIN),
    ],
)
def test_no_absorption_is_worked_out_where_it_would_mislead(
    money_plan: MoneyPlan, money: tuple[Entry, ...], obstacle: AbsorptionObstacle
) -> None:
    budget = only(money_plan(node("program", "P", money=money)))

    assert (budget.absorption, budget.obstacle) == (None, obstacle)


def test_money_spent_on_some_parts_is_not_held_against_the_ceiling_of_all(money_plan: MoneyPlan) -> None:
    parts = node("kegiatan", "A", money=(amount(10), spent(9))), node("kegiatan", "B", money=(amount(10),))
    budget = only(money_plan(node("program", "P", *parts)))

    assert budget.spent
    assert (budget.spent.rupiah, budget.absorption) == (9, None)
    assert budget.obstacle is AbsorptionObstacle.PARTIAL


def test_parts_without_any_money_do_not_stand_in_the_way(money_plan: MoneyPlan) -> None:
    budget = only(
        money_plan(node("program", "P", node("kegiatan", "A", money=(amount(10), spent(9))), node("kegiatan", "B")))
    )

    assert budget.absorption == 90


def test_a_changed_ceiling_is_a_sum_only_where_every_part_prints_its_change(money_plan: MoneyPlan) -> None:
    changed = (amount(10), amount(12, versi="perubahan"))
    some = only(
        money_plan(
            node("program", "P", node("kegiatan", "A", money=changed), node("kegiatan", "B", money=(amount(5),)))
        )
    )
    every = only(
        money_plan(node("program", "P", node("kegiatan", "A", money=changed), node("kegiatan", "B", money=changed)))
    )

    assert some.amended is None
    assert every.amended
    assert every.amended.rupiah == 24


def test_money_of_another_table_is_taken_only_where_the_money_table_has_none(money_plan: MoneyPlan) -> None:
    both = only(money_plan(node("program", "P", money=(amount(7, tabel="lain"), amount(10)))))
    elsewhere = only(money_plan(node("program", "P", money=(amount(7, tabel="lain"),))))

    assert both.ceiling
    assert elsewhere.ceiling
    assert (both.ceiling.rupiah, both.ceiling.account.table) == (10, "utama")
    assert (elsewhere.ceiling.rupiah, elsewhere.ceiling.account.table) == (7, "lain")


def test_spent_money_is_held_against_the_ceiling_of_its_own_table(money_plan: MoneyPlan) -> None:
    money = (amount(10), amount(20, tabel="lain"), spent(15, tabel="lain"))
    budget = only(money_plan(node("program", "P", money=money)))

    assert budget.ceiling
    assert (budget.ceiling.rupiah, budget.absorption) == (10, 75)


def test_several_ceilings_of_one_table_are_said_and_none_is_taken(money_plan: MoneyPlan) -> None:
    budget = only(
        money_plan(node("program", "P", money=(amount(10, sumber_dana="APBD"), amount(5, sumber_dana="APBN"))))
    )

    assert (budget.has_several_prints, budget.ceiling, budget.in_force) == (True, None, None)


def test_quarters_and_the_end_of_the_period_are_no_years(money_plan: MoneyPlan) -> None:
    money = (amount(10), spent(1, periode="tw1"), spent(2, periode="tw2"), amount(99, periode="akhir"))
    budget = only(money_plan(node("program", "P", money=money)))

    assert budget.ceiling
    assert (budget.ceiling.rupiah, budget.spent) == (10, None)


def test_the_end_of_the_period_is_taken_from_the_same_account(money_plan: MoneyPlan) -> None:
    money = (amount(10), amount(99, periode="akhir"), amount(88, periode="akhir", tabel="lain"))
    plan = money_plan(
        node("program", "P", money=money), node("program", "Q", money=(*money, amount(98, periode="akhir")))
    )
    first, second = (node_of(plan, "program", name).id for name in "PQ")

    end = printed_end(plan, first, MAIN)
    assert end
    assert end.rupiah == 99
    assert printed_end(plan, second, MAIN) is None


def test_a_document_is_added_up_from_its_programs_or_else_from_its_roots(money_plan: MoneyPlan) -> None:
    programs = money_plan(node("sasaran", "S", node("program", "P", money=(amount(5),))), node("program", "Q"))
    roots = money_plan(node("kegiatan", "A", money=(amount(5),)), node("kegiatan", "B", money=(amount(6),)))

    assert [part.entry.name for part in parts_of_document(programs, programs.documents[0])] == ["P", "Q"]
    over = budgets_over(roots, roots.documents[0], parts_of_document(roots, roots.documents[0]))
    assert [budget.ceiling and budget.ceiling.rupiah for budget in over] == [11]


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ((*(node("tujuan", name, money=(amount(9),)) for name in "TU"), node("program", "P")), None),
        ((node("visi", "V", money=(amount(9),)), node("tujuan", "T", money=(amount(5),)), node("program", "P")), 9),
        ((node("visi", "V", money=(amount(9),)), node("program", "P", money=(amount(8),))), 9),
        ((node("visi", "V", node("program", "P", money=(amount(8),)), money=(amount(9),)),), 9),
        ((node("program", "P", money=(amount(8),)),), None),
        (
            (
                node("sasaran", "S", node("program", "P"), money=(amount(9),)),
                node("sasaran", "T", node("program", "Q"), money=(amount(7),)),
            ),
            None,
        ),
        (
            (
                node("sasaran", "S", node("program", "P"), money=(amount(9),)),
                node("sasaran", "T", node("program", "Q")),
            ),
            None,
        ),
    ],
    ids=[
        "two of one level",
        "two levels",
        "beside the programs",
        "above them",
        "none",
        "two objectives",
        "one of two objectives",
    ],
)
def test_a_total_of_the_document_stands_above_all_its_programs(
    money_plan: MoneyPlan, nodes: tuple[Entry, ...], expected: int | None
) -> None:
    """The total of one objective is never taken for the whole."""
    plan = money_plan(*nodes)
    found = printed_total(plan, plan.documents[0], "2030", MAIN)

    assert (found.rupiah if found else None) == expected
    assert next(is_document_total(plan, root) for root in plan.roots_of(DOCUMENT)) is bool(expected)


def test_the_total_of_the_period_is_that_of_the_same_node(money_plan: MoneyPlan) -> None:
    plan = money_plan(node("visi", "V", money=(amount(9), amount(40, periode="akhir"))), node("program", "P"))

    found = printed_document_end(plan, plan.documents[0], MAIN)
    assert found
    assert found.rupiah == 40


def test_a_program_is_a_share_of_all_programs_and_anything_else_of_its_siblings(money_plan: MoneyPlan) -> None:
    plan = money_plan(
        node(
            "sasaran",
            "S",
            node("program", "P", node("kegiatan", "A", money=(amount(5),)), node("kegiatan", "B", money=(amount(6),))),
        ),
        node("sasaran", "T", node("program", "Q", money=(amount(9),))),
    )
    wholes = [
        siblings_total(plan, node_of(plan, *which), "2030", MAIN) for which in (("program", "P"), ("kegiatan", "A"))
    ]

    assert [whole and whole.rupiah for whole in wholes] == [20, 11]
    assert siblings_total(plan, node_of(plan, "sasaran", "S"), "2030", MAIN) is None


def test_spent_money_beside_the_programs_is_found_once_and_only_where_they_print_none(money_plan: MoneyPlan) -> None:
    inner = node("sasaran", "S", node("strategi", "Z", money=(spent(3),)), money=(amount(5), spent(4)))
    beside = money_plan(node("tujuan", "T", inner), node("program", "P", money=(amount(5),)))
    within = money_plan(node("tujuan", "T", inner), node("program", "P", money=(amount(5), spent(4))))

    assert [each.entry.name for each in nodes_with_spent_money(beside, beside.documents[0])] == ["S"]
    assert nodes_with_spent_money(within, within.documents[0]) == ()


def test_the_printed_percentage_of_the_same_two_amounts_is_found(money_plan: MoneyPlan) -> None:
    def fact(identifier: str, first: str, second: str) -> Entry:
        how = {"cara": "persen", "dari": [f"program/{first}/2030", f"program/{second}/2030"]}
        return {
            "id": identifier,
            "topik": "Serapan",
            "label": "Serapan",
            "tahun": "2030",
            "tercetak": "75%",
            "hitungan": how,
        }

    money = (amount(200), spent(150))
    facts = [fact("lain", "p/pagu", "q/pagu"), fact("serapan", "p/realisasi", "p/pagu")]
    plan = money_plan(node("program", "P", money=money), node("program", "Q", money=money), fakta=facts)
    found = printed_absorption(plan, node_of(plan, "program", "P"), only(plan))

    assert found
    assert found.entry.id == "serapan"
    assert printed_absorption(plan, node_of(plan, "program", "Q"), only(plan, name="Q")) is None


def test_repeated_rows_are_counted_both_ways(minimal: Plan) -> None:
    budget = budgets_of(minimal, minimal.node("dinas-pangan/rkt-2030/program/ketahanan-pangan"))[0]

    assert budget.ceiling
    assert budget.ceiling.total.has_repeats
    assert budget.ceiling.total.without_repeats == Decimal(1_302_500_000)
