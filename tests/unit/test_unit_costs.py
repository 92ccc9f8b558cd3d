"""The cost of one unit: only where one countable output covers all the money, and else the reason."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.loading import load
from generator.model.support import is_support
from generator.model.unit_costs import UnitCost, unit_cost_of
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
