"""Money on pages: tables by year and by child, what is ours and what is printed, and why something is not said."""

from __future__ import annotations

import html
import re

import pytest
from money_plans import AGENCY, DOCUMENT, Entry, MoneyPlan, amount, document, indicator, node, node_of, spent, value
from pages_read import Files, body_of, links_of, page, says, words_of

from generator.building import build
from generator.model.plan import Plan
from generator.model.verdicts import CostObstacle
from generator.pages.budgets import view_budget
from generator.pages.children import Group, view_children
from generator.pages.costs import view_costs
from generator.pages.money_table import MoneyTable
from generator.pages.totals import view_totals

PROGRAM = f"{DOCUMENT}/program/p"
CODE = {"kode": "1.06.01", "versi_kode": "Uji", "asal_kode": "tercetak"}


def files_of(plan: Plan) -> Files:
    return {file.uri: file for file in build(plan)}


def rows(table: MoneyTable | None) -> list[list[str]]:
    """A table as its texts, row by row, the sums last."""
    assert table
    return [[row.head.text, *(cell.value.text for cell in row.cells)] for row in (*table.rows, *table.sums)]


def heads(table: MoneyTable | None) -> list[str]:
    assert table
    return [column.label for column in table.columns]


def children(plan: Plan, level: str = "program", name: str = "P") -> MoneyTable:
    owner = node_of(plan, level, name)
    tables = view_children(plan, owner.id, Group(plan.documents[0], plan.children_of(owner.id), owner=owner))
    assert len(tables) == 1
    return tables[0]


def budget_table(plan: Plan, level: str = "program", name: str = "P") -> MoneyTable | None:
    found = view_budget(plan, node_of(plan, level, name))
    assert found
    return found.table


# --- one node ---------------------------------------------------------------------


def test_a_year_shows_ceiling_change_spent_money_absorption_and_share(money_plan: MoneyPlan) -> None:
    money = (amount(200), amount(300, versi="perubahan"), spent(150))
    plan = money_plan(node("program", "P", money=money), node("program", "Q", money=(amount(200),)))

    assert heads(budget_table(plan)) == ["Pagu", "Pagu setelah perubahan", "Realisasi anggaran", "Serapan", "Bagian"]
    assert rows(budget_table(plan)) == [["2030", "Rp200", "Rp300", "Rp150", "50,0%", "50,0%"]]
    says(
        files_of(plan),
        PROGRAM,
        "Bagian dihitung dari jumlah semua program dalam Dok.",
        "Serapan 2030: Rp150 ÷ Rp300 × 100 = 50,0% (realisasi anggaran ÷ pagu setelah perubahan × 100, hitungan kami).",
    )


def test_only_columns_with_something_in_them_are_there(money_plan: MoneyPlan) -> None:
    plan = money_plan(node("program", "P", money=(amount(200),)))

    assert rows(budget_table(plan)) == [["2030", "Rp200"]]


def test_each_printed_amount_leads_to_its_row_and_a_sum_of_ours_says_so(minimal: Plan) -> None:
    files = files_of(minimal)
    url = "dinas-pangan/rkt-2030/program/ketahanan-pangan"

    assert ("Rp1.250.000.000", "dinas-pangan/rkt-2030/tabel/rkt", "b10") in list(links_of(page(files, url)))
    says(files, url, "2030 Rp1.342.500.000 jumlah 4 kegiatan, hitungan kami")


def test_the_end_of_the_period_stands_beside_our_sum_with_the_difference(money_plan: MoneyPlan) -> None:
    """The difference has a sign and no word of blame."""
    years = (amount(10, "2029"), amount(20, "2030"))
    plan = money_plan(
        node("program", "P", money=(*years, amount(25, "2030", periode="akhir"))),
        node("program", "Q", money=(*years, amount(30, "2030", periode="akhir"))),
        first="2029",
    )
    second = budget_table(plan, name="Q")

    assert [row[:2] for row in rows(budget_table(plan))] == [
        *(["2029", "Rp10"], ["2030", "Rp20"]),
        *(["Jumlah 2029–2030", "Rp30"], ["Akhir periode", "Rp25"], ["Selisih", "−Rp5"]),
    ]
    assert [row[0] for row in rows(second)] == ["2029", "2030", "Jumlah 2029–2030", "Akhir periode"]
    assert second
    assert second.sums[1].remark == "tercetak, sama dengan hitungan kami"


def test_years_of_which_some_print_nothing_have_no_sum(money_plan: MoneyPlan) -> None:
    money = (amount(10, "2029"), amount(20, "2030"), spent(9, "2029"))
    plan = money_plan(node("program", "P", money=money), first="2029")

    assert rows(budget_table(plan))[-1] == ["Jumlah 2029–2030", "Rp30", "", ""]


@pytest.mark.parametrize(
    "money",
    [
        (amount(10, "2029"), amount(20, "2030", tabel="lain")),
        (amount(10, "2029"), amount(20, "2030", versi="perubahan")),
    ],
    ids=["two tables", "two versions"],
)
def test_years_of_two_tables_or_versions_have_no_sum(money_plan: MoneyPlan, money: tuple[Entry, ...]) -> None:
    plan = money_plan(node("program", "P", money=money), first="2029")

    assert not any("Rp30" in cell for row in rows(budget_table(plan)) for cell in row)
    assert "Rp30" not in words_of(page(files_of(plan), PROGRAM))


@pytest.mark.parametrize(
    "beside",
    [
        amount(7, periode="tw1"),
        amount(7, periode="akhir"),
        amount(7, versi="perubahan"),
        amount(7, tabel="lain"),
        spent(7),
    ],
    ids=["a quarter", "the end of the period", "a change", "another table", "spent money"],
)
def test_no_page_adds_what_is_printed_beside_a_ceiling(money_plan: MoneyPlan, beside: Entry) -> None:
    plan = money_plan(node("program", "P", node("kegiatan", "A", money=(amount(100), beside))))
    words = " ".join(words_of(file) for file in build(plan) if file.is_page)

    assert "Rp100" in words
    assert "Rp107" not in words


def test_no_page_adds_the_money_of_two_documents(money_plan: MoneyPlan) -> None:
    nodes = node("program", "P", money=(amount(100),))
    plan = money_plan(nodes, more={f"{AGENCY}/laporan/dokumen.yml": document(nodes, kind="lkjip")})
    words = " ".join(words_of(file) for file in build(plan) if file.is_page)

    assert "Rp100" in words
    assert "Rp200" not in words


def test_several_prints_in_one_table_are_shown_and_not_added(money_plan: MoneyPlan) -> None:
    money = (amount(100, sumber_dana="APBD"), amount(40, sumber_dana="APBN"))
    files = files_of(money_plan(node("program", "P", money=money)))

    says(
        files,
        PROGRAM,
        "2030 lebih dari satu cetakan",
        "Untuk 2030 satu tabel mencetak lebih dari satu pagu. Kami tidak memilih atau menjumlahkannya;",
        "Pagu (APBD) 100 Rp100",
    )
    assert "Rp140" not in words_of(page(files, PROGRAM))


def test_money_that_belongs_to_no_year_is_still_shown_as_printed(money_plan: MoneyPlan) -> None:
    files = files_of(money_plan(node("program", "P", money=(amount(7, periode="tw1"),))))

    says(files, PROGRAM, "2030, triwulan I Pagu 7 Rp7")
    assert "<details" in body_of(page(files, PROGRAM))
    assert "Uang menurut tahun" not in words_of(page(files, PROGRAM))


@pytest.mark.parametrize(
    ("kind", "more", "sentence"),
    [
        ("rkt", {}, "Realisasi anggaran belum diketahui: laporan 2030 belum dimuat di situs ini."),
        ("lkjip", {}, "Realisasi anggaran 2030 tidak dilaporkan untuk program ini."),
        (
            "rkt",
            {f"{AGENCY}/laporan/dokumen.yml": document(node("program", "P"), kind="lkjip", singkat="LKjIP 2030")},
            "LKjIP 2030 dimuat di situs ini, tetapi realisasi anggarannya tidak kami pasangkan dengan program ini.",
        ),
    ],
)
def test_what_is_not_known_of_spent_money_is_said_and_is_not_zero(
    money_plan: MoneyPlan, kind: str, more: dict[str, str], sentence: str
) -> None:
    files = files_of(money_plan(node("program", "P", money=(amount(100),)), kind=kind, more=more))

    says(files, PROGRAM, sentence)


def test_a_year_that_is_over_is_called_so_by_the_day_of_publication(money_plan: MoneyPlan) -> None:
    editions = {"riwayat/terbitan.csv": "tanggal\n2030-06-01\n"}
    money = (amount(1, "2029"), amount(2, "2030"))
    files = files_of(money_plan(node("program", "P", money=money), first="2029", more=editions))

    says(files, PROGRAM, "belum dimuat di situs ini; tahun 2029 sudah berakhir, 2030 belum.")


@pytest.mark.parametrize(
    ("money", "reason"),
    [
        ((amount(0), spent(9)), "pagunya tercetak Rp0"),
        ((spent(9),), "pagunya tidak tercetak"),
        ((amount("1o", dibaca="10", alasan="Uji.", keyakinan="rendah"), spent(9)), "bacaan angkanya belum pasti"),
    ],
)
def test_why_no_absorption_follows_is_said(money_plan: MoneyPlan, money: tuple[Entry, ...], reason: str) -> None:
    files = files_of(money_plan(node("program", "P", money=money)))

    says(files, PROGRAM, f"Serapan 2030 tidak kami hitung: {reason}.")


def test_money_spent_on_some_parts_is_said_with_their_number(money_plan: MoneyPlan) -> None:
    parts = node("kegiatan", "A", money=(amount(10), spent(9))), node("kegiatan", "B", money=(amount(10),))
    files = files_of(money_plan(node("program", "P", *parts)))

    says(files, PROGRAM, "Serapan 2030 tidak kami hitung: realisasi anggaran hanya tercetak untuk 1 dari 2 rincian.")


# --- the children that make it up --------------------------------------------------


def test_children_stand_by_amount_and_their_sum_beside_the_print_of_their_parent(money_plan: MoneyPlan) -> None:
    parts = (
        node("kegiatan", "A", money=(amount(10),)),
        node("kegiatan", "B"),
        node("kegiatan", "C", money=(amount(30),)),
    )
    table = children(money_plan(node("program", "P", *parts, money=(amount(45),))))

    assert table.caption == "Kegiatan: pagu, terbesar di atas"
    assert rows(table) == [
        ["C", "Rp30", "75,0%"],
        ["A", "Rp10", "25,0%"],
        ["B", "tidak dinyatakan", ""],
        ["Jumlah", "Rp40", "100%"],
        ["Jumlah tercetak", "Rp45", ""],
        ["Selisih", "+Rp5", ""],
    ]
    assert [row.remark for row in table.sums] == [
        "hitungan kami, baris yang mencetak uang",
        "",
        "tercetak dikurangi hitungan kami",
    ]


def test_a_print_that_equals_our_sum_has_no_difference(money_plan: MoneyPlan) -> None:
    parts = node("kegiatan", "A", money=(amount(10),)), node("kegiatan", "C", money=(amount(30),))
    table = children(money_plan(node("program", "P", *parts, money=(amount(40),))))

    assert [(row.head.text, row.remark) for row in table.sums] == [
        ("Jumlah", "hitungan kami, semua baris"),
        ("Jumlah tercetak", "sama dengan hitungan kami"),
    ]


def test_spent_money_of_children_stands_with_its_absorption(money_plan: MoneyPlan) -> None:
    both = node("kegiatan", "A", money=(amount(10), spent(9)))
    table = children(money_plan(node("program", "P", both, node("kegiatan", "B", money=(amount(30),)))))

    assert heads(table) == ["Pagu 2030", "Realisasi anggaran 2030", "Serapan", "Bagian"]
    assert rows(table) == [
        ["B", "Rp30", "tidak dinyatakan", "", "75,0%"],
        ["A", "Rp10", "Rp9", "90,0%", "25,0%"],
        ["Jumlah", "Rp40", "Rp9", "", "100%"],
    ]


def test_without_money_children_keep_the_order_of_the_document(money_plan: MoneyPlan) -> None:
    table = children(money_plan(node("program", "P", node("kegiatan", "Z"), node("kegiatan", "A"))))

    assert (table.caption, rows(table), table.can_be_sorted) == ("Kegiatan", [["Z"], ["A"]], False)


def test_levels_that_carry_no_money_are_told_apart_and_not_called_silent(money_plan: MoneyPlan) -> None:
    table = children(
        money_plan(node("sasaran", "S", node("strategi", "Z"), node("program", "P", money=(amount(5),)))),
        "sasaran",
        "S",
    )

    assert rows(table)[:2] == [["P", "Rp5", "100%"], ["Z", "", ""]]
    assert [row.remark for row in table.rows] == ["Program", "Strategi"]


def test_many_years_stand_in_a_table_for_each_kind_of_money(money_plan: MoneyPlan) -> None:
    money = [each(5, str(year)) for year in (2028, 2029, 2030) for each in (amount, spent)]
    plan = money_plan(node("program", "P", node("kegiatan", "A", money=tuple(money))), first="2028")
    owner = node_of(plan, "program", "P")
    tables = view_children(plan, owner.id, Group(plan.documents[0], plan.children_of(owner.id), owner=owner))

    assert [heads(table) for table in tables] == [
        ["Pagu 2028", "Pagu 2029", "Pagu 2030"],
        ["Realisasi anggaran 2028", "Realisasi anggaran 2029", "Realisasi anggaran 2030"],
    ]


def test_a_script_finds_what_to_sort_by_and_which_rows_are_sums(minimal_files: Files) -> None:
    """Canonical figures on cells, nothing where nothing is stated, sums outside the body of the table."""
    text = body_of(page(minimal_files, "dinas-pangan/rkt-2030"))
    table = text[text.index("data-urutkan") : text.index("</table>")]
    cells = re.findall(r'data-urut="([^"]*)">(?:<(?!/td)[^>]*>)*([^<]*)', table)

    assert ("1342500000", "Rp1&#46;342&#46;500&#46;000") in cells
    assert ("100", "100&#37;") in cells
    assert {sort for sort, shown in cells if shown in {"tidak dinyatakan", ""}} == {""}
    assert table.index("</tbody>") < table.index('class="jumlah"')


def test_rows_that_are_printed_twice_are_counted_both_ways(minimal_files: Files) -> None:
    says(
        minimal_files,
        "dinas-pangan/rkt-2030/program/ketahanan-pangan",
        "Jumlah hitungan kami, baris yang mencetak uang Rp1.342.500.000",
        "Jumlah hitungan kami, baris yang tercetak dua kali dihitung sekali Rp1.302.500.000",
    )


# --- the document ------------------------------------------------------------------


def test_services_and_support_stand_apart_each_with_its_sum_and_share(money_plan: MoneyPlan) -> None:
    plan = money_plan(
        node("visi", "V", money=(amount(45),)),
        node("program", "Kantor", money=(amount(10),), **CODE),
        node("program", "P", money=(amount(20),)),
        node("program", "Q", money=(amount(10),)),
    )
    found = view_totals(plan, plan.documents[0])

    assert found
    assert rows(found.table) == [
        ["Layanan", "Rp30", "75,0%"],
        ["Penunjang kantor", "Rp10", "25,0%"],
        ["Jumlah pagu", "Rp40", "100%"],
        ["Jumlah tercetak", "Rp45", ""],
        ["Selisih", "+Rp5", ""],
    ]
    assert [part.title for part in found.parts] == ["Layanan", "Penunjang kantor"]
    assert rows(found.parts[0].tables[0]) == [
        ["P", "Rp20", "50,0%"],
        ["Q", "Rp10", "25,0%"],
        ["Jumlah", "Rp30", "75,0%"],
    ]
    assert rows(found.parts[1].tables[0]) == [["Kantor", "Rp10", "25,0%"]]


def test_a_document_of_several_years_has_a_row_for_each_and_its_printed_end(money_plan: MoneyPlan) -> None:
    years = (amount(10, "2029"), amount(20, "2030"))
    total = (*years, amount(33, "2030", periode="akhir"))
    plan = money_plan(node("visi", "V", money=total), node("program", "P", money=years), first="2029")
    found = view_totals(plan, plan.documents[0])

    assert found
    assert heads(found.table) == ["Jumlah pagu", "Jumlah tercetak", "Selisih"]
    assert rows(found.table) == [
        ["2029", "Rp10", "Rp10", "tidak ada"],
        ["2030", "Rp20", "Rp20", "tidak ada"],
        ["Jumlah 2029–2030", "Rp30", "", ""],
        ["Akhir periode", "", "Rp33", "+Rp3"],
    ]


def twins(*years: str) -> list[Entry]:
    """One activity that the document prints twice."""
    money = tuple(amount(10, year) for year in years)
    served = [[indicator(f"Jumlah warga {place}", "Orang", value("5")) | {"nama": "Jumlah warga"}] for place in (1, 2)]
    return [
        node("kegiatan", f"A{place}", money=money, pembeda=f"cetakan {place}", indikator=own) | {"nama": "A"}
        for place, own in enumerate(served, start=1)
    ]


def test_rows_printed_twice_are_counted_both_ways_for_the_whole_document(money_plan: MoneyPlan) -> None:
    office = node("program", "Kantor", money=(amount(10),), **CODE)
    one = money_plan(office, node("program", "P", *twins("2030")))
    two = money_plan(node("program", "P", *twins("2029", "2030")), first="2029")
    single, yearly = (view_totals(plan, plan.documents[0]) for plan in (one, two))

    assert single
    assert yearly
    assert rows(single.table)[2:] == [["Jumlah pagu", "Rp30", "100%"], ["Jumlah pagu", "Rp20", ""]]
    assert rows(yearly.table)[:2] == [["2029", "Rp20"], ["2029", "Rp10"]]
    assert yearly.table
    assert yearly.table.rows[1].remark == "hitungan kami, baris yang tercetak dua kali dihitung sekali"


def test_a_change_of_the_whole_document_stands_beside_its_first_ceiling(money_plan: MoneyPlan) -> None:
    money = (amount(10), amount(8, versi="perubahan"), spent(6))
    plan = money_plan(node("program", "P", money=money), node("program", "Kantor", money=money, **CODE), kind="lkjip")
    found = view_totals(plan, plan.documents[0])

    assert found
    assert rows(found.table)[2:] == [
        ["Jumlah pagu", "Rp20", "100%"],
        ["Setelah perubahan", "Rp16", ""],
        ["Realisasi anggaran", "Rp12", ""],
        ["Serapan", "75,0%", ""],
    ]


def test_money_spent_by_objective_is_shown_and_not_added_to_the_programs(money_plan: MoneyPlan) -> None:
    objective = node("sasaran", "S", money=(amount(50, tabel="lain"), spent(40, tabel="lain")))
    plan = money_plan(objective, node("program", "P", money=(amount(60),)), kind="lkjip")
    files = files_of(plan)

    says(
        files,
        DOCUMENT,
        "Realisasi anggaran menurut sasaran",
        "Itu uang yang sama, jadi tidak kami jumlahkan dengan tabel lain.",
        "S Rp50 Rp40 80,0%",
    )
    assert "Rp110" not in words_of(page(files, DOCUMENT))
    assert "tidak dilaporkan untuk dokumen ini" not in words_of(page(files, DOCUMENT))


def test_what_was_spent_is_in_the_first_sentence_and_the_key_facts(money_plan: MoneyPlan) -> None:
    files = files_of(money_plan(node("program", "P", money=(amount(200), spent(150))), kind="lkjip"))

    says(files, DOCUMENT, "1 program, dengan pagu Rp200 dan realisasi anggaran Rp150 (hitungan kami).")
    says(files, PROGRAM, "Realisasi anggaran 2030 Rp150 75,0% dari pagu, hitungan kami")


def test_a_sum_of_some_parts_is_no_key_fact(money_plan: MoneyPlan) -> None:
    parts = node("program", "P", money=(amount(10), spent(9))), node("program", "Q", money=(amount(10),))
    words = words_of(page(files_of(money_plan(*parts, kind="lkjip")), DOCUMENT))

    assert "dengan pagu Rp20 (hitungan kami)" in words
    assert "Realisasi anggaran 2030 Rp9 " not in words.split("Uang")[0]


# --- the cost of one unit ------------------------------------------------------------


def test_a_cost_is_ours_with_both_prints(money_plan: MoneyPlan) -> None:
    served = indicator("Jumlah KPM dilayani", "KPM", value("12.876"))
    plan = money_plan(node("kegiatan", "A", money=(amount(21_367_849_800),), indikator=[served]))

    says(
        files_of(plan),
        f"{DOCUMENT}/kegiatan/a",
        "Keluaran: Jumlah KPM dilayani",
        "Biaya satuan 2030 Rp1.659.510 per KPM hitungan kami, dibulatkan: Rp21.367.849.800 ÷ 12.876 KPM",
    )


def test_what_one_unit_came_to_stands_apart_and_is_named(money_plan: MoneyPlan) -> None:
    served = indicator("Jumlah warga dilayani", "Orang", value("10"), value("8", peran="realisasi"))
    plan = money_plan(node("kegiatan", "A", money=(amount(1000), spent(800)), indikator=[served]), kind="lkjip")

    says(
        files_of(plan),
        f"{DOCUMENT}/kegiatan/a",
        "Biaya satuan 2030 Rp100 per Orang hitungan kami: Rp1.000 ÷ 10 Orang",
        "Realisasi per satuan 2030 Rp100 per Orang hitungan kami, realisasi anggaran ÷ realisasi: Rp800 ÷ 8 Orang",
    )


def test_a_cost_before_a_change_says_so(money_plan: MoneyPlan) -> None:
    served = indicator("Jumlah warga dilayani", "Orang", value("10"))
    money = (amount(1000), amount(500, versi="perubahan"))
    plan = money_plan(node("kegiatan", "A", money=money, indikator=[served]))

    says(
        files_of(plan), f"{DOCUMENT}/kegiatan/a", "Rp100 per Orang hitungan kami, sebelum perubahan: Rp1.000 ÷ 10 Orang"
    )


def outputs(*each: Entry) -> dict[str, list[Entry]]:
    return {"indikator": list(each)}


MONEY = (amount(1000),)
CHANGED = value("9", versi="perubahan")
SERVED = indicator("Jumlah warga dilayani", "Orang", value("10"))
WHY: dict[CostObstacle, tuple[Entry, str]] = {
    CostObstacle.HAS_PARTS: (
        node("kegiatan", "A", node("sub-kegiatan", "B", money=MONEY), node("sub-kegiatan", "C", money=MONEY)),
        "uang kegiatan ini untuk 2 sub kegiatan di bawahnya, masing-masing dengan keluarannya sendiri.",
    ),
    CostObstacle.NO_MONEY: (node("kegiatan", "A", money=(amount(0),), **outputs(SERVED)), "pagunya tercetak Rp0."),
    CostObstacle.NO_OUTPUT: (node("kegiatan", "A", money=MONEY), "dokumen tidak mencetak keluarannya."),
    CostObstacle.SEVERAL_OUTPUTS: (
        node("kegiatan", "A", money=MONEY, **outputs(SERVED, indicator("Jumlah paket", "Paket", value("3")))),
        "pagunya untuk 2 keluaran sekaligus, dan tidak terbagi.",
    ),
    CostObstacle.NOT_COUNTABLE: (
        node("kegiatan", "A", money=MONEY, **outputs(indicator("Persentase warga", "%", value("10")))),
        "satuan tercetak “%”, yang tidak dapat dihitung satu per satu.",
    ),
    CostObstacle.UNIT_DISAGREES: (
        node("kegiatan", "A", money=MONEY, **outputs(indicator("Jumlah PMKS dilayani", "Box", value("10")))),
        "satuan tercetak “Box”, sedangkan namanya menghitung “PMKS”.",
    ),
    CostObstacle.NO_TARGET: (
        node("kegiatan", "A", money=MONEY, **outputs(indicator("Jumlah warga dilayani", "Orang", value("-")))),
        "targetnya tidak tercetak sebagai satu angka lebih dari nol.",
    ),
    CostObstacle.OTHER_VERSION: (
        node(
            "kegiatan", "A", money=MONEY, **outputs(indicator("Jumlah warga", "Orang", value("9", versi="perubahan")))
        ),
        "pagu dan target tidak tercetak untuk tahap yang sama (murni atau perubahan).",
    ),
    CostObstacle.CONTRADICTED: (
        node("kegiatan", "A", money=MONEY, **outputs(indicator("Jumlah warga", "Orang", value("9"), value("8")))),
        "dokumen mencetak lebih dari satu angka untuk pagu atau targetnya.",
    ),
    CostObstacle.UNCERTAIN: (
        node(
            "kegiatan",
            "A",
            money=(amount("1o00", dibaca="1000", alasan="Uji.", keyakinan="sedang"),),
            **outputs(SERVED),
        ),
        "bacaan pagu, target, atau satuannya belum pasti.",
    ),
    CostObstacle.COVERS_PART: (
        node("kegiatan", "A", money=MONEY, **outputs(SERVED | {"anggaran": [amount(400)]})),
        "menurut cetakan lain, hanya sebagian uangnya untuk keluaran itu.",
    ),
    CostObstacle.SHARED: (
        node("kegiatan", "A", money=MONEY, **outputs(SERVED)),
        "keluarannya tercetak juga di sebelah pekerjaan lain yang mempunyai uang sendiri.",
    ),
    CostObstacle.QUESTIONED: (
        node("kegiatan", "A", money=(amount(271_000_000),), **outputs(SERVED)),
        "sebuah temuan mempertanyakan pagu atau targetnya.",
    ),
}
BESIDE = {
    CostObstacle.SHARED: (
        node("kegiatan", "Z", money=MONEY, pemakaian=[{"indikator": "jumlah-warga-dilayani", "baris": "7"}]),
    ),
    CostObstacle.QUESTIONED: (
        node("kegiatan", "Y", money=(amount(450_000),)),
        node("kegiatan", "Z", money=(amount(300_000),)),
    ),
}


@pytest.mark.parametrize("obstacle", CostObstacle)
def test_why_there_is_no_cost_is_said_in_plain_words(money_plan: MoneyPlan, obstacle: CostObstacle) -> None:
    own, reason = WHY[obstacle]
    total = (amount(1_021_000),) if obstacle is CostObstacle.QUESTIONED else ()
    plan = money_plan(node("program", "P", own, *BESIDE.get(obstacle, ()), money=total))
    found = view_costs(plan, node_of(plan, "kegiatan", "A"))

    assert found
    assert [sentence.text for sentence in found.reasons] == [f"Biaya satuan 2030 tidak dihitung: {reason}"]
    assert not found.lines


def test_a_unit_that_is_not_printed_is_the_reason_then(money_plan: MoneyPlan) -> None:
    plan = money_plan(node("kegiatan", "A", money=MONEY, **outputs(indicator("Jumlah warga", "", value("10")))))
    found = view_costs(plan, node_of(plan, "kegiatan", "A"))

    assert found
    assert found.reasons[0].text == "Biaya satuan 2030 tidak dihitung: satuan keluarannya tidak tercetak."


def test_one_sentence_says_a_reason_for_all_the_years_that_it_holds_for(money_plan: MoneyPlan) -> None:
    served = indicator("Jumlah warga dilayani", "Orang", value("10", "2028"))
    money = tuple(amount(1000, str(year)) for year in (2028, 2029, 2030))
    plan = money_plan(node("kegiatan", "A", money=money, indikator=[served]), first="2028")
    found = view_costs(plan, node_of(plan, "kegiatan", "A"))

    assert found
    assert [line.label for line in found.lines] == ["Biaya satuan 2028"]
    assert [reason.text.split(":")[0] for reason in found.reasons] == ["Biaya satuan 2029–2030 tidak dihitung"]


@pytest.mark.parametrize("level", ["tujuan", "sasaran", "program"])
def test_nobody_is_told_why_an_objective_or_program_has_no_cost(money_plan: MoneyPlan, level: str) -> None:
    plan = money_plan(node(level, "P", money=MONEY))

    assert view_costs(plan, node_of(plan, level, "P")) is None


def test_hostile_names_stay_text_in_tables_of_money(money_plan: MoneyPlan) -> None:
    plan = money_plan(node("program", "P", node("kegiatan", "A", money=MONEY) | {"nama": "<b>A | B</b>"}))
    text = body_of(page(files_of(plan), PROGRAM))

    assert "<b>A" not in text
    assert "<b>A | B</b>" in html.unescape(text)
