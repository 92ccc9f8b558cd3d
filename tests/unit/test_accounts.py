"""Which money may be added: one kind, one version, one table, whole years, one document; and never anything else."""

from __future__ import annotations

from decimal import Decimal

import pytest
from money_plans import AGENCY, DOCUMENT, MoneyPlan, amount, document, node, node_of, spent

from generator.model.accounts import Account, Total
from generator.model.plan import Plan
from generator.model.sums import document_totals, yearly_amounts
from generator.model.terms import MoneyKind, Version

MAIN = Account("utama")
SPENT = Account("utama", MoneyKind.SPENT)
AMENDED = Account("utama", MoneyKind.CEILING, Version.AMENDED)
OTHER = Account("lain")


def total(plan: Plan, level: str, name: str, account: Account = MAIN, year: str = "2030") -> Decimal | None:
    found = plan.accounts.totals.get(node_of(plan, level, name).id, {}).get((year, account))
    return found.rupiah if found else None


@pytest.mark.parametrize(
    "beside",
    [
        amount(7, periode="tw1"),
        amount(7, periode="tw4"),
        amount(7, periode="akhir"),
        amount(7, versi="perubahan"),
        amount(7, tabel="lain"),
        amount(7, "2031"),
        spent(7),
    ],
    ids=["triwulan", "triwulan terakhir", "akhir periode", "perubahan", "tabel lain", "tahun lain", "realisasi"],
)
def test_what_is_printed_beside_a_ceiling_is_never_added_to_it(money_plan: MoneyPlan, beside: dict[str, str]) -> None:
    """Not the end of the period to the years, not quarters to their year, not a ceiling to its change."""
    plan = money_plan(
        node(
            "program",
            "P",
            node("kegiatan", "A", money=(amount(100), beside)),
            node("kegiatan", "B", money=(amount(20),)),
        ),
        last="2031",
    )

    assert total(plan, "program", "P") == 120
    assert document_totals(plan, plan.document(DOCUMENT))["2030"] == Total(Decimal(120), Decimal(120), 1)


def test_each_account_has_a_sum_of_its_own(money_plan: MoneyPlan) -> None:
    money = (amount(100), amount(90, versi="perubahan"), spent(80), amount(70, tabel="lain"))
    plan = money_plan(node("program", "P", node("kegiatan", "A", money=money), node("kegiatan", "B", money=money)))

    sums = {account: total(plan, "program", "P", account) for account in (MAIN, AMENDED, SPENT, OTHER)}
    assert sums == {MAIN: 200, AMENDED: 180, SPENT: 160, OTHER: 140}


def test_documents_are_never_added_together(money_plan: MoneyPlan) -> None:
    """The same money may stand in a plan and in its report."""
    nodes = node("program", "P", money=(amount(100),))
    more = {f"{AGENCY}/laporan/dokumen.yml": document(nodes, kind="lkjip")}
    plan = money_plan(nodes, more=more)

    for name in (DOCUMENT, f"{AGENCY}/laporan"):
        assert document_totals(plan, plan.document(name)) == {"2030": Total(Decimal(100), Decimal(100), 1)}


def test_a_print_of_a_node_stands_for_everything_below_it(money_plan: MoneyPlan) -> None:
    plan = money_plan(
        node("program", "P", node("kegiatan", "A", money=(amount(100),)), money=(amount(70),)),
        node("program", "Q", node("kegiatan", "B", node("sub-kegiatan", "C", money=(amount(5),)))),
    )

    assert total(plan, "program", "P") == 70
    assert total(plan, "program", "Q") == 5
    assert yearly_amounts(plan, node_of(plan, "kegiatan", "B")) == {"2030": Total(Decimal(5), Decimal(5), 1)}


def test_two_prints_in_one_account_are_no_amount(money_plan: MoneyPlan) -> None:
    plan = money_plan(node("program", "P", money=(amount(70), amount(80))))

    assert total(plan, "program", "P") is None
    assert len(plan.accounts.prints[f"{DOCUMENT}/program/p"]["2030", MAIN]) == 2


@pytest.mark.parametrize(
    ("first", "second", "own", "is_match"),
    [
        ((amount(10), spent(9)), (amount(10), spent(9)), (), True),
        ((amount(10), spent(9)), (), (), True),
        ((amount(10), spent(9)), (amount(10),), (), False),
        ((amount(10), spent(9)), (spent(9),), (), False),
        ((), (), (amount(20), spent(9)), True),
        ((spent(9),), (spent(9),), (amount(20),), True),
        ((spent(9),), (), (amount(20),), False),
        ((amount(10),), (amount(10),), (spent(9),), True),
        ((amount(10),), (), (spent(9),), False),
        ((), (), (), False),
    ],
)
def test_two_sums_match_only_where_they_are_made_of_the_same_parts(
    money_plan: MoneyPlan,
    first: tuple[dict[str, str], ...],
    second: tuple[dict[str, str], ...],
    own: tuple[dict[str, str], ...],
    *,
    is_match: bool,
) -> None:
    parts = (node("kegiatan", "A", money=first), node("kegiatan", "B", money=second))
    plan = money_plan(node("program", "P", *parts, money=own))

    assert plan.accounts.match(node_of(plan, "program", "P"), "2030", MAIN, SPENT) is is_match


def test_parents_come_before_their_children(minimal: Plan) -> None:
    """The sums are made from the last node to the first."""
    place = {each.id: order for order, each in enumerate(minimal.nodes)}

    assert all(place[each.parent_id] < place[each.id] for each in minimal.nodes if each.parent_id)
