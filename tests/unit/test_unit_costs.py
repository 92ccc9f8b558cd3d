"""The cost of one unit: only where one countable output covers all the money, and else the reason."""

from __future__ import annotations

from decimal import Decimal

import pytest
from money_plans import MoneyPlan, amount, indicator, node, node_of, spent, value

from generator.loading import load
from generator.model.support import is_support
from generator.model.unit_costs import UnitCost, spent_per_unit_of, unit_cost_of
from generator.model.verdicts import CostObstacle

ACTIVITY = "dinas-contoh/rkt-2030/kegiatan/beras"
MONEY = 'anggaran: [{tercetak: "1.000.000", tahun: "2030"}]'
TARGET = 'nilai: [{tercetak: "300", tahun: "2030"}]'


@pytest.fixture
def cost_of(content_folder):
    """The unit cost of an activity with the given parts, in 2030."""

    def find(indicators: str, money: str = MONEY, children: str = "") -> UnitCost | CostObstacle:
        document = f"""
jenis: rkt
judul: Uji
singkat: Uji
tahun_awal: "2030"
tahun_akhir: "2030"
penerbit: salinan
sumber: {{}}
gaya_angka: indonesia
tabel_utama: utama
tabel: [{{id: utama, nama: Utama, tahun: ["2030"]}}]
simpul:
  - {{id: beras, jenjang: kegiatan, nama: Beras, baris: "1", {money}, indikator: [{indicators}]{children}}}
"""
        loaded = load(content_folder({"dinas-contoh/rkt-2030/dokumen.yml": document}))
        assert not loaded.errors, loaded.errors
        return unit_cost_of(loaded.plan, loaded.plan.node(ACTIVITY), "2030")

    return find


def output(
    identifier: str = "satu", name: str = "Jumlah warga dilayani", unit: str = "Orang", more: str = TARGET
) -> str:
    return f'{{id: {identifier}, nama: {name}, satuan: "{unit}", baris: "2", {more}}}'


def test_the_ceiling_is_divided_by_the_target_of_the_only_output(cost_of) -> None:
    cost = cost_of(output())

    assert isinstance(cost, UnitCost)
    assert (cost.rupiah, cost.unit) == (Decimal(1_000_000) / 300, "Orang")


def test_an_outcome_beside_the_output_does_not_count(cost_of) -> None:
    outcome = output("dua", "Persentase warga puas", "%", f"kelompok: hasil, {TARGET}")

    assert isinstance(cost_of(f"{output(more=f'kelompok: keluaran, {TARGET}')}, {outcome}"), UnitCost)
    assert cost_of(outcome) is CostObstacle.NO_OUTPUT


@pytest.mark.parametrize(
    ("indicators", "obstacle"),
    [
        (f"{output()}, {output('dua')}", CostObstacle.SEVERAL_OUTPUTS),
        (output(unit="%"), CostObstacle.NOT_COUNTABLE),
        (output(unit="Bulan"), CostObstacle.NOT_COUNTABLE),
        (output(unit="Orang / Bulan"), CostObstacle.NOT_COUNTABLE),
        (output(name="Jumlah warga menerima paket", unit="Box"), CostObstacle.UNIT_DISAGREES),
        (output(name="Jumlah ketersediaan makanan", unit="Kotak"), CostObstacle.UNIT_DISAGREES),
        (output(more='nilai: [{tercetak: "0", tahun: "2030"}]'), CostObstacle.NO_TARGET),
        (output(more='nilai: [{tercetak: "-", tahun: "2030"}]'), CostObstacle.NO_TARGET),
        (
            output(more='nilai: [{tercetak: "3", tahun: "2030"}, {tercetak: "4", tahun: "2030"}]'),
            CostObstacle.CONTRADICTED,
        ),
        (
            output(more='nilai: [{tercetak: "3o", dibaca: "30", alasan: Uji., keyakinan: sedang, tahun: "2030"}]'),
            CostObstacle.UNCERTAIN,
        ),
    ],
)
def test_there_is_no_unit_cost_where_it_would_mislead(cost_of, indicators, obstacle) -> None:
    assert cost_of(indicators) is obstacle


def test_without_money_or_with_parts_that_carry_money_there_is_none(cost_of) -> None:
    child = f', anak: [{{id: sub, jenjang: sub-kegiatan, nama: Sub, baris: "3", {MONEY}}}]'

    assert cost_of(output(), money='anggaran: [{tercetak: "-", tahun: "2030"}]') is CostObstacle.NO_MONEY
    assert cost_of(output(), children=child) is CostObstacle.HAS_PARTS


AMENDED_MONEY = (
    'anggaran: [{tercetak: "1.000.000", tahun: "2030"}, {tercetak: "600.000", tahun: "2030", versi: perubahan}]'
)
AMENDED_TARGET = 'nilai: [{tercetak: "300", tahun: "2030"}, {tercetak: "200", tahun: "2030", versi: perubahan}]'
ONLY_AMENDED_TARGET = 'nilai: [{tercetak: "200", tahun: "2030", versi: perubahan}]'


@pytest.mark.parametrize(
    ("money", "target", "expected"),
    [
        (AMENDED_MONEY, AMENDED_TARGET, Decimal(3000)),
        (AMENDED_MONEY, TARGET, Decimal(1_000_000) / 300),
        (MONEY, AMENDED_TARGET, Decimal(1_000_000) / 300),
        (MONEY, ONLY_AMENDED_TARGET, CostObstacle.OTHER_VERSION),
    ],
)
def test_ceiling_and_target_are_of_the_same_version(cost_of, money, target, expected) -> None:
    cost = cost_of(output(more=target), money=money)

    assert (cost.rupiah if isinstance(cost, UnitCost) else cost) == expected


def test_two_ceilings_in_one_table_are_a_contradiction_and_not_a_lack(cost_of) -> None:
    money = 'anggaran: [{tercetak: "1.000.000", tahun: "2030"}, {tercetak: "2.000.000", tahun: "2030"}]'

    assert cost_of(output(), money=money) is CostObstacle.CONTRADICTED
    assert cost_of(output(), money='anggaran: [{tercetak: "0", tahun: "2030"}]') is CostObstacle.NO_MONEY


def test_an_indicator_without_a_group_may_be_an_output_too(cost_of) -> None:
    grouped = output("dua", more=f"kelompok: keluaran, {TARGET}")

    assert cost_of(f"{output()}, {grouped}") is CostObstacle.SEVERAL_OUTPUTS


def test_a_figure_in_another_unit_than_the_output_is_not_counted(cost_of) -> None:
    printed = 'nilai: [{tercetak: "300 Paket", tahun: "2030"}]'

    assert cost_of(output(more=printed)) is CostObstacle.UNIT_DISAGREES


def test_a_unit_that_is_read_with_doubt_counts_nothing(cost_of) -> None:
    mention = "{bidang: satuan, tercetak: 0rang, dibaca: Orang, alasan: Uji., keyakinan: sedang}"

    assert cost_of(output(more=f"sebutan: [{mention}], {TARGET}")) is CostObstacle.UNCERTAIN


@pytest.mark.parametrize(("printed", "is_whole"), [("1.000.000", True), ("400.000", False)])
def test_money_beside_the_output_says_how_much_of_the_money_it_has(cost_of, printed, is_whole) -> None:
    money = f'anggaran: [{{tercetak: "{printed}", tahun: "2030"}}]'
    cost = cost_of(output(more=f"{money}, {TARGET}"))

    assert isinstance(cost, UnitCost) is is_whole
    assert is_whole or cost is CostObstacle.COVERS_PART


@pytest.mark.parametrize(("money", "is_shared"), [((amount(7),), True), ((), False)])
def test_an_output_that_other_money_pays_for_too_has_no_cost(money_plan: MoneyPlan, money, is_shared) -> None:
    """A node without money that prints the output, such as a condition, pays for nothing."""
    served = indicator("Jumlah warga dilayani", "Orang", value("300"))
    use = {"indikator": "jumlah-warga-dilayani", "baris": "7"}
    own = node("kegiatan", "A", money=(amount(1_000_000),), indikator=[served])
    plan = money_plan(own, node("kegiatan", "B", money=money, pemakaian=[use]))
    cost = unit_cost_of(plan, node_of(plan, "kegiatan", "A"), "2030")

    assert (cost is CostObstacle.SHARED) is is_shared


def test_an_output_of_another_node_that_is_printed_here_counts(money_plan: MoneyPlan) -> None:
    served = indicator("Jumlah warga dilayani", "Orang", value("300"), kelompok="keluaran")
    own = indicator("Jumlah paket dibagi", "Paket", value("10"))
    use = {"indikator": "jumlah-warga-dilayani", "baris": "7"}
    a = node("kegiatan", "A", money=(amount(1_000_000),), indikator=[own], pemakaian=[use])
    plan = money_plan(a, node("kegiatan", "B", indikator=[served]))

    assert unit_cost_of(plan, node_of(plan, "kegiatan", "A"), "2030") is CostObstacle.SEVERAL_OUTPUTS


def test_a_print_that_a_finding_would_read_otherwise_is_not_divided(money_plan: MoneyPlan) -> None:
    """A ceiling a thousand times too large, which closes the sum of its parent when read smaller."""
    served = indicator("Jumlah warga dilayani", "Orang", value("300"))
    parts = (
        node("kegiatan", "A", money=(amount(271_000_000),), indikator=[served]),
        node("kegiatan", "B", money=(amount(450_000),)),
        node("kegiatan", "C", money=(amount(300_000),)),
    )
    plan = money_plan(node("program", "P", *parts, money=(amount(1_021_000),)))
    suspects = {finding.suspect.printed for finding in plan.findings if finding.suspect}

    assert suspects == {"271.000.000"}
    assert unit_cost_of(plan, node_of(plan, "kegiatan", "A"), "2030") is CostObstacle.QUESTIONED


@pytest.mark.parametrize(
    ("money", "values", "expected"),
    [
        ((amount(1000), spent(900)), (value("10"), value("9", peran="realisasi")), Decimal(100)),
        ((amount(1000), spent(900)), (value("10"),), None),
        ((amount(1000),), (value("10"), value("9", peran="realisasi")), None),
        ((spent(900),), (value("9", peran="realisasi"),), Decimal(100)),
        ((spent(900),), (value("0", peran="realisasi"),), None),
    ],
)
def test_spent_money_is_divided_by_what_came_of_it(money_plan: MoneyPlan, money, values, expected) -> None:
    served = indicator("Jumlah warga dilayani", "Orang", *values)
    plan = money_plan(node("kegiatan", "A", money=money, indikator=[served]), kind="lkjip")
    costs = spent_per_unit_of(plan, node_of(plan, "kegiatan", "A"))

    assert [cost.rupiah for cost in costs] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("name", "is_office"),
    [
        ("PROGRAM PENUNJANG  URUSAN PEMERINTAHAN DAERAH", True),
        ("Program Dukungan Manajemen", True),
        ("Program Pelayanan Administrasi Perkantoran", True),
        ("Program Peningkatan Sarana dan Prasarana Aparatur", True),
        ("Program Peningkatan Sarana dan Prasarana Pasar", False),
        ("Program Peningkatan Kapasitas Sumber Daya Aparatur", True),
        ("Program Peningkatan Pengembangan Sistem Pelaporan Capaian Kinerja dan Keuangan", True),
        ("Program Pelayanan dan Rehabilitasi Kesejahteraan Sosial", False),
    ],
)
def test_programs_of_every_office_are_support(money_plan: MoneyPlan, name, is_office) -> None:
    plan = money_plan(node("program", "P") | {"nama": name})

    assert is_support(plan, plan.nodes[0]) is is_office


def test_support_is_known_by_its_code_or_its_name(content_folder, minimal) -> None:
    assert not any(is_support(minimal, node) for node in minimal.nodes if "pangan" in node.entry.name.casefold())
    document = """
jenis: rkt
judul: Uji
singkat: Uji
tahun_awal: "2030"
tahun_akhir: "2030"
penerbit: salinan
sumber: {}
gaya_angka: indonesia
tabel_utama: utama
tabel: [{id: utama, nama: Utama, tahun: ["2030"]}]
simpul:
  - {id: satu, jenjang: program, nama: PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH, baris: "1",
     anak: [{id: gaji, jenjang: kegiatan, nama: Gaji, baris: "2"}]}
  - {id: dua, jenjang: program, nama: Program Kantor, kode: "2.09.01", versi_kode: Uji, asal_kode: tercetak, baris: "3"}
  - {id: tiga, jenjang: program, nama: Program Penunjang Petani, kode: "2.09.02", versi_kode: Uji, asal_kode: tercetak,
     baris: "4"}
"""
    plan = load(content_folder({"dinas-contoh/rkt-2030/dokumen.yml": document})).plan
    supporting = [node.entry.id for node in plan.nodes if is_support(plan, node)]

    assert supporting == ["satu", "gaji", "dua"]
