"""What came of a promise: which prints are compared, by which rule, and why not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.loading import Loaded
from generator.model.plan import Plan
from generator.model.results import Outcome, has_ended, latest_outcome, outcomes_of, report_for
from generator.model.terms import Period
from generator.model.verdicts import AchievementRule, Obstacle, ResultState
from generator.pages.statuses import arithmetic_sentence, status_mark

LOAD = Callable[..., Loaded]
NODE = "dinas-contoh/rkt-2030/program/pangan"
INDICATOR = "dinas-contoh/rkt-2030/indikator/uji"


@pytest.fixture
def outcome_of(content_folder) -> Callable[..., tuple[Plan, Outcome]]:
    """The one outcome of an indicator of a report whose entry is given."""

    def find(indicator: str, kind: str = "lkjip", name: str = "Persentase warga dilayani") -> tuple[Plan, Outcome]:
        document = f"""
jenis: {kind}
judul: Uji
singkat: Uji
tahun_awal: "2030"
tahun_akhir: "2031"
penerbit: salinan
sumber: {{}}
gaya_angka: indonesia
tabel_utama: utama
tabel: [{{id: utama, nama: Utama, tahun: ["2030", "2031"]}}, {{id: lain, nama: Lain, tahun: ["2030", "2031"]}}]
simpul:
  - id: pangan
    jenjang: program
    nama: Program Uji
    baris: "1"
    indikator: [{{id: uji, nama: {name}, baris: "2", {indicator}}}]
"""
        loaded = load_folder(content_folder({"dinas-contoh/rkt-2030/dokumen.yml": document}))
        found = outcomes_of(loaded.plan, loaded.plan.indicator(INDICATOR))
        return loaded.plan, found[0]

    return find


def load_folder(folder) -> Loaded:
    from generator.loading import load

    loaded = load(folder)
    assert not loaded.errors, loaded.errors
    return loaded


def prints(target: str, actual: str, more: str = "") -> str:
    values = f'{{tercetak: "{target}", tahun: "2030"}}, {{tercetak: "{actual}", tahun: "2030", peran: realisasi}}'
    return f"nilai: [{values}{more}]"


def test_more_is_better_without_a_stated_direction_and_that_is_said(outcome_of) -> None:
    plan, outcome = outcome_of(f'satuan: "%", {prints("77", "80")}')

    assert outcome.achievement == Decimal(80) / 77 * 100
    assert (outcome.rule, outcome.is_assumed, outcome.state) == (AchievementRule.HIGHER, True, ResultState.RATED)
    sentence = arithmetic_sentence(plan, outcome)
    assert sentence.startswith("80 ÷ 77 × 100 = 103,9% (realisasi ÷ target × 100), dengan anggapan")
    assert status_mark(plan, outcome).text == "103,9%, sangat tinggi, melampaui target"


def test_less_is_better_where_the_document_says_so(outcome_of) -> None:
    plan, outcome = outcome_of(f"satuan: Kasus, arah: turun, {prints('10', '8')}", name="Jumlah kasus")

    assert (outcome.rule, outcome.achievement, outcome.is_met) == (AchievementRule.LOWER, Decimal(120), True)
    assert arithmetic_sentence(plan, outcome) == (
        "(2 × 10 − 8) ÷ 10 × 100 = 120,0% ((2 × target − realisasi) ÷ target × 100)."
    )


@pytest.mark.parametrize(
    ("actual", "achievement"), [("69,3", Decimal(100)), ("70", Decimal(70) / Decimal("69.5") * 100), ("60", None)]
)
def test_a_range_is_met_inside_and_measured_by_its_nearer_bound_outside(outcome_of, actual, achievement) -> None:
    _, outcome = outcome_of(f"satuan: Nilai, {prints('69,1-69,5', actual)}")

    assert outcome.rule is AchievementRule.RANGE
    assert outcome.achievement == (achievement or Decimal(60) / Decimal("69.1") * 100)


@pytest.mark.parametrize(("actual", "is_met"), [("BB", True), ("A", True), ("B", False)])
def test_predicates_are_compared_by_order_and_get_no_percentage(outcome_of, actual, is_met) -> None:
    plan, outcome = outcome_of(f"satuan: Predikat, {prints('BB', actual)}")

    assert (outcome.is_met, outcome.achievement, outcome.state) == (is_met, None, ResultState.ORDERED)
    assert ("tidak tercapai" in status_mark(plan, outcome).word) is not is_met


@pytest.mark.parametrize(
    ("indicator", "name", "obstacle"),
    [
        (prints("0", "5"), "Jumlah orang", Obstacle.NO_MEASURE),
        (prints("BB", "80"), "Nilai", Obstacle.OTHER_FORM),
        (prints("80%", "80 Orang"), "Nilai", Obstacle.OTHER_UNIT),
        (prints("10", "8"), "Angka kemiskinan", Obstacle.OPEN_DIRECTION),
        (prints("sesuai rencana", "8"), "Nilai", Obstacle.NOT_A_FIGURE),
        (prints("10", "8", ', {tercetak: "11", tahun: "2030"}'), "Nilai", Obstacle.CONTRADICTED),
        (
            prints("10", "8", "").replace('"10", tahun', '"1o", dibaca: "10", alasan: Uji., keyakinan: rendah, tahun'),
            "Nilai",
            Obstacle.UNCERTAIN,
        ),
    ],
)
def test_what_cannot_be_compared_is_not_worked_out_and_says_why(outcome_of, indicator, name, obstacle) -> None:
    plan, outcome = outcome_of(indicator, name=name)

    assert (outcome.obstacle, outcome.achievement, outcome.is_met) == (obstacle, None, None)
    assert outcome.state is ResultState.REPORTED
    assert arithmetic_sentence(plan, outcome).startswith("Capaian tidak kami hitung: ")


def test_the_main_table_leads_and_the_amended_target_is_in_force(outcome_of) -> None:
    more = (
        ', {tercetak: "50", tahun: "2030", tabel: lain}, {tercetak: "90", tahun: "2030", versi: perubahan}'
        ', {tercetak: "88,9%", tahun: "2030", peran: capaian}'
    )
    plan, outcome = outcome_of(f"arah: naik, {prints('80', '80', more)}")

    assert outcome.target is not None
    assert outcome.target.printed == "90"
    assert arithmetic_sentence(plan, outcome) == (
        "80 ÷ 90 × 100 = 88,9% (realisasi ÷ target × 100); dokumen mencetak 88,9%."
    )


def test_a_loaded_report_that_is_silent_is_told_from_a_report_that_is_not_loaded(outcome_of) -> None:
    target = 'nilai: [{tercetak: "80", tahun: "2030"}]'

    plan, silent = outcome_of(target)
    assert (silent.state, status_mark(plan, silent).word) == (ResultState.UNREPORTED, "tidak dilaporkan")
    plan, unloaded = outcome_of(target, kind="rkt")
    assert unloaded.state is ResultState.UNLOADED
    assert status_mark(plan, unloaded).word == "laporan 2030 belum dimuat di situs ini"


def test_a_dash_as_actual_is_a_silent_report_and_never_zero(outcome_of) -> None:
    _, outcome = outcome_of(prints("80", "-"))

    assert (outcome.state, outcome.achievement) == (ResultState.UNREPORTED, None)


def test_a_report_tells_of_an_indicator_that_is_tied_to_it(minimal: Plan) -> None:
    tied = [i for i in minimal.indicators if minimal.linked_with(i.id) and "/rkt-2030/" in i.id]
    outcomes = [outcome for indicator in tied for outcome in outcomes_of(minimal, indicator)]

    actual = next(outcome.actual for outcome in outcomes if outcome.year == "2030")
    assert actual is not None
    assert "/lkjip-2030/" in actual.indicator_id


def test_a_report_is_found_by_agency_and_year(minimal: Plan) -> None:
    report = report_for(minimal, "dinas-pangan", "2030")

    assert report is not None
    assert report.id == "dinas-pangan/lkjip-2030"
    assert report_for(minimal, "badan-arsip", "2030") is None


def test_whether_a_year_is_over_comes_from_the_last_publication(minimal: Plan) -> None:
    from dataclasses import replace

    assert has_ended(replace(minimal, editions=()), "2030") is None
    assert has_ended(replace(minimal, editions=("2030-12-31",)), "2030") is False
    assert has_ended(replace(minimal, editions=("2029-01-01", "2031-01-01")), "2030") is True


def test_lists_show_the_last_actual_else_the_first_promise(minimal: Plan) -> None:
    for indicator in minimal.indicators:
        found, all_of_it = latest_outcome(minimal, indicator), outcomes_of(minimal, indicator)
        with_actual = [outcome for outcome in all_of_it if outcome.actual]
        promised = [outcome for outcome in all_of_it if outcome.target]
        assert found == (with_actual[-1] if with_actual else promised[0] if promised else None)


def test_the_end_of_a_period_comes_after_its_last_year(minimal: Plan) -> None:
    times = [[(each.year, each.period) for each in outcomes_of(minimal, indicator)] for indicator in minimal.indicators]

    assert any(time[-1][1] is Period.END and len(time) > 1 for time in times if time)
