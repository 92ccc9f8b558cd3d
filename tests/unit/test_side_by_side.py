"""What stands side by side: in the order of agency, document and year, never ranked, with differences in words."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

import pytest
from pages_read import page, words_of
from several import RICE, RICE_PROVINCE, Entry, document, entry, loaded, measure

from generator.building import build
from generator.model.plan import Plan
from generator.pages.differences import MOST_NAMED, differences
from generator.pages.side_by_side import MOST_INDICATORS, Member, SideTable, in_order, view_side_by_side

Make = Callable[..., Plan]
KK = MappingProxyType({"unit": "Keluarga", "target": {"2030": "50"}})


@pytest.fixture
def make(content_folder) -> Make:
    """The plan of some documents by `agency/document`."""
    return lambda documents, **more: loaded(content_folder, documents, **more).plan


def rice(code: str = RICE, **more: object) -> Entry:
    return entry("Penyaluran Beras", code=code, **more)


def members(plan: Plan, code: str = RICE) -> tuple[Member, ...]:
    nodes = [node for nodes in plan.nodes_with_code(code).values() for node in nodes]
    return in_order(plan, [Member(node, plan.indicators_of(node.id)) for node in reversed(nodes)])


def table(plan: Plan, code: str = RICE) -> SideTable:
    return view_side_by_side(plan, f"nomenklatur/{code}", "Tabel", members(plan, code))


def told(plan: Plan, code: str = RICE) -> tuple[str, ...]:
    return differences(plan, members(plan, code), plan.used_code(code).listed)


def test_the_order_is_agency_document_year_whatever_the_figures(make: Make) -> None:
    """The dearest comes first only by its name; amounts and targets decide nothing."""
    amounts = {"dinas-a/lama": "5.000", "dinas-a/baru": "900.000", "dinas-b/satu": "70"}
    first = {"dinas-a/lama": 2030, "dinas-a/baru": 2031, "dinas-b/satu": 2029}
    orders = []
    for sign in (1, -1):
        rupiah = dict(zip(amounts, [*amounts.values()][::sign], strict=True))
        docs = {path: document([rice(rupiah={str(year): rupiah[path]}, **KK)], year) for path, year in first.items()}
        groups = table(make(docs)).groups
        orders.append([(group.agency, group.document.text, [row.time for row in group.rows]) for group in groups])

    assert orders[0] == orders[1]
    assert [(agency, name) for agency, name, _ in orders[0]] == [
        ("Dinas dinas-a", "Renja 2030"),
        ("Dinas dinas-a", "Renja 2031"),
        ("Dinas dinas-b", "Renja 2029"),
    ]


def test_each_time_has_target_result_money_and_the_cost_of_one_unit(make: Make) -> None:
    node = rice(rupiah={"2030": "9.000", "2031": "7.000"}, unit="Keluarga", target={"2030": "3"}, actual={"2030": "4"})
    (group,) = table(make({"dinas/a": document([node], 2030, 2031)})).groups

    assert [(row.time, row.target, row.actual) for row in group.rows] == [
        ("2030", "3 Keluarga", "4 Keluarga"),
        ("2031", "tidak dinyatakan", ""),
    ]
    assert [row.money.text for row in group.rows if row.money] == ["Rp9.000", "Rp7.000"]
    assert [(row.cost, row.cost_remark) for row in group.rows] == [
        ("Rp3.000 per Keluarga", "hitungan kami: Rp9.000 ÷ 3"),
        ("", ""),
    ]
    assert [row.status.figure if row.status else "" for row in group.rows] == ["133,3%", ""]


def test_a_sum_of_ours_is_marked_and_a_printed_amount_is_not(make: Make) -> None:
    below = entry("Bagian", rupiah={"2030": "500"})
    docs = {
        "dinas/a": document([rice(level="kegiatan", below=[below])]),
        "dinas/b": document([rice(rupiah={"2030": "800"})]),
    }
    plan = make(docs)
    cells = [row.money for group in table(plan).groups for row in group.rows if row.money]

    assert [(cell.text, cell.remark) for cell in cells] == [("Rp500", "hitungan kami"), ("Rp800", "")]


def test_money_stands_once_beside_several_indicators_of_a_year(make: Make) -> None:
    also = {
        "indikator": [measure(f"i-{number}", measure=f"Ukuran {number}", target={"2030": "5"}) for number in range(3)]
    }
    (group,) = table(make({"dinas/a": document([rice(rupiah={"2030": "9.000"}, also=also)])})).groups

    assert [row.subject for row in group.rows] == ["Ukuran 0", "Ukuran 1", "Ukuran 2"]
    assert [row.money.height if row.money else 0 for row in group.rows] == [3, 0, 0]


def test_the_cost_of_one_unit_stands_beside_the_output_alone(make: Make) -> None:
    outcome = measure("hasil", unit="%", target={"2030": "5"}) | {"kelompok": "hasil"}
    output = measure("keluaran", unit="Keluarga", target={"2030": "3"}) | {"kelompok": "keluaran"}
    node = rice(rupiah={"2030": "9.000"}, also={"indikator": [outcome, output]})
    (group,) = table(make({"dinas/a": document([node])})).groups

    assert [row.cost for row in group.rows] == ["", "Rp3.000 per Keluarga"]


def test_only_so_many_indicators_of_a_node_are_shown_and_the_rest_is_counted(make: Make) -> None:
    many = [measure(f"i-{number}", target={"2030": "5"}) for number in range(MOST_INDICATORS + 2)]
    (group,) = table(make({"dinas/a": document([rice(also={"indikator": many})])})).groups

    assert len(group.rows) == MOST_INDICATORS
    assert group.more_subjects == f"{MOST_INDICATORS + 2} indikator, di sini {MOST_INDICATORS} yang pertama"


def test_a_node_without_any_figure_says_so(make: Make) -> None:
    files = {file.uri: file for file in build(make({"dinas/a": document([rice()])}))}

    assert "Dokumen tidak mencetak target atau pagu di sini." in words_of(page(files, f"nomenklatur/{RICE}"))


# --- differences ---------------------------------------------------------------------------------------------------


def test_a_unit_that_differs_from_the_list_makes_figures_incomparable(make: Make) -> None:
    plan = make({"dinas/a": document([rice(unit="Box", target={"2030": "5"})])})

    assert (
        told(plan)[0]
        == "Renja 2030 dinas menghitung Box, daftar kode menghitung Keluarga; angkanya tidak dapat dibandingkan."
    )


@pytest.mark.parametrize(
    ("unit", "is_same"), [("keluarga", True), ("KK", True), ("KPM", True), ("Orang", False), ("%", False)]
)
def test_another_spelling_of_a_unit_is_the_same_unit(make: Make, unit: str, *, is_same: bool) -> None:
    docs = {"dinas/a": document([rice(unit=unit, target={"2030": "5"})]), "kota/a": document([rice(**KK)])}
    sentences = told(make(docs))

    assert any("sama dengan daftar kode" in sentence for sentence in sentences) is is_same
    assert any("tidak dapat dibandingkan" in sentence for sentence in sentences) is not is_same


def test_without_an_official_unit_documents_are_held_against_each_other(make: Make) -> None:
    docs = {
        "dinas/a": document([rice(unit="Orang", target={"2030": "5"})]),
        "kota/a": document([rice(unit="%", target={"2030": "5"})]),
    }

    assert told(make(docs, listed=()))[0] == (
        "Renja 2030 dinas menghitung Orang; Renja 2030 kota memakai satuan %. "
        "Angka dengan satuan yang berbeda tidak dapat dibandingkan."
    )


def test_one_document_with_two_units_is_not_compared_with_itself(make: Make) -> None:
    units = {"x": "Orang", "y": "%"}
    both = [measure(slug, measure="Ukuran", unit=unit, target={"2030": "5"}) for slug, unit in units.items()]

    assert told(make({"dinas/a": document([rice(also={"indikator": both})])}, listed=())) == ()


def test_equal_units_say_whether_the_names_are_equal_too(make: Make) -> None:
    def sentence(name: str) -> str:
        docs = {"dinas/a": document([rice(**KK)]), "kota/a": document([rice(measure=name, **KK)])}
        return told(make(docs))[0]

    assert sentence("Jumlah  KELUARGA").endswith("sama dengan daftar kode; nama indikatornya juga sama.")
    assert sentence("Jumlah keluarga tangguh").endswith("nama indikatornya berbeda, jadi yang diukur belum tentu sama.")


def test_a_document_without_a_unit_is_named_and_nothing_is_called_equal(make: Make) -> None:
    docs = {"dinas/a": document([rice(target={"2030": "5"})]), "kota/a": document([rice(**KK)])}
    sentences = told(make(docs))

    assert sentences[0] == "Renja 2030 dinas tidak mencetak satuan."
    assert not any("Semua indikator" in each for each in sentences)


def test_an_indicator_that_contradicts_its_unit_is_named(make: Make) -> None:
    node = rice(unit="Dokumen", measure="Jumlah orang yang dilayani", target={"2030": "5"})

    assert "Dalam Renja 2030 dinas, nama indikator dan satuannya (Dokumen) tidak menghitung hal yang sama." in told(
        make({"dinas/a": document([node])}, listed=())
    )


def test_a_level_that_the_list_calls_otherwise_is_explained(make: Make) -> None:
    plan = make({"dinas/a": document([rice(level="kegiatan")]), "kota/a": document([rice()])})

    assert "Yang disebut kegiatan dalam Renja 2030 dinas bernama sub kegiatan dalam daftar kode." in told(plan)


def test_governments_of_two_levels_are_not_of_one_size(make: Make) -> None:
    program = entry("Program Pangan", "program", code="2.09.03")
    sentences = told(make({"dinas/a": document([program]), "prov/a": document([program])}), "2.09.03")

    assert any(
        each.startswith("Renja 2030 prov milik provinsi, Renja 2030 dinas milik kabupaten/kota.") for each in sentences
    )


def test_a_code_of_the_other_government_is_named(make: Make) -> None:
    plan = make({"dinas/a": document([rice(RICE_PROVINCE)])})

    assert told(plan, RICE_PROVINCE) == (
        "Renja 2030 dinas milik pemerintah kabupaten/kota, sedangkan menurut daftar kode ini untuk provinsi.",
    )


def test_kinds_and_years_of_documents_are_told_and_their_money_is_never_added(make: Make) -> None:
    node = rice(rupiah={"2031": "1.000"})
    docs = {"dinas/a": document([node], 2031), "kota/a": document([node], 2030, 2034, kind="renstra")}
    plan = make(docs)
    files = {file.uri: file for file in build(plan)}

    assert told(plan)[-1] == (
        "Jenis dokumennya berbeda (rencana kerja dan rencana strategis) dan tahunnya berbeda (2031 dan 2030–2034); "
        "uangnya tidak kami jumlahkan dan tidak kami urutkan."
    )
    assert "Rp2.000" not in words_of(page(files, f"nomenklatur/{RICE}"))


def test_a_sentence_names_only_some_of_many_documents(make: Make) -> None:
    docs = {f"dinas-{number}/a": document([rice(unit="Box", target={"2030": "5"})]) for number in range(MOST_NAMED + 3)}

    assert f"Renja 2030 dinas-{MOST_NAMED - 1}, dan 3 lainnya menghitung Box" in told(make(docs))[0]
