"""What came of a promise: which prints are compared, by which rule, and why not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.loading import Loaded
from generator.model.plan import Plan
from generator.model.results import (
    Outcome,
    all_outcomes_of,
    has_ended,
    latest_outcome,
    outcome_at,
    outcomes_of,
    report_for,
)
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
tabel: [{{id: utama, nama: Utama, tahun: ["2029", "2030", "2031"]}}, {{id: lain, nama: Lain, tahun: ["2030", "2031"]}}]
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


def test_more_is_better_without_a_stated_direction_and_that_is_known(outcome_of) -> None:
    plan, outcome = outcome_of(f'satuan: "%", {prints("77", "80")}')

    assert outcome.achievement == Decimal(80) / 77 * 100
    assert (outcome.rule, outcome.is_assumed, outcome.state) == (AchievementRule.HIGHER, True, ResultState.RATED)
    sentence = arithmetic_sentence(plan, outcome)
    assert sentence == "80 ÷ 77 × 100 = 103,9% (realisasi ÷ target × 100)."
    assert status_mark(plan, outcome).text == "103,9%, sangat tinggi, melampaui target"


def test_less_is_better_where_the_document_says_so(outcome_of) -> None:
    plan, outcome = outcome_of(f"satuan: Kasus, arah: turun, {prints('10', '8')}", name="Jumlah kasus")

    assert (outcome.rule, outcome.achievement, outcome.is_met) == (AchievementRule.LOWER, Decimal(120), True)
    assert arithmetic_sentence(plan, outcome) == (
        "(2 × 10 − 8) ÷ 10 × 100 = 120% ((2 × target − realisasi) ÷ target × 100)."
    )


@pytest.mark.parametrize(
    ("actual", "achievement"), [("69,3", Decimal(100)), ("70", Decimal(70) / Decimal("69.5") * 100), ("60", None)]
)
def test_a_range_is_met_inside_and_measured_by_its_nearer_bound_outside(outcome_of, actual, achievement) -> None:
    _, outcome = outcome_of(f"satuan: Nilai, {prints('69,1-69,5', actual)}")

    assert outcome.rule is AchievementRule.RANGE
    assert outcome.achievement == (achievement or Decimal(60) / Decimal("69.1") * 100)


@pytest.mark.parametrize(
    ("direction", "actual", "achievement", "is_met", "words"),
    [
        ("naik", "77", Decimal(110), True, "77 ÷ 70 × 100 = 110% (batas rentang terdekat sebagai target)."),
        ("naik", "30", Decimal(50), False, "30 ÷ 60 × 100 = 50% (batas rentang terdekat sebagai target)."),
        ("turun", "77", Decimal(90), False, "(2 × 70 − 77) ÷ 70 × 100 = 90% (batas rentang terdekat sebagai target)."),
        ("turun", "30", Decimal(150), True, "(2 × 60 − 30) ÷ 60 × 100 = 150% (batas rentang terdekat sebagai target)."),
        ("rentang", "77", None, False, "77 Nilai berada di luar rentang 60–70 Nilai: tidak tercapai; "),
        ("tetap", "77", None, False, "77 Nilai berada di luar rentang 60–70 Nilai: tidak tercapai; "),
        ("rentang", "65", Decimal(100), True, "65 Nilai berada di dalam rentang 60–70 Nilai: tercapai."),
        ("turun", "70", Decimal(100), True, "70 Nilai berada di dalam rentang 60–70 Nilai: tercapai."),
    ],
)
def test_outside_a_range_the_direction_decides(outcome_of, direction, actual, achievement, is_met, words) -> None:
    plan, outcome = outcome_of(f"satuan: Nilai, arah: {direction}, {prints('60-70', actual)}")

    assert (outcome.rule, outcome.achievement, outcome.is_met) == (AchievementRule.RANGE, achievement, is_met)
    assert arithmetic_sentence(plan, outcome).startswith(words)
    assert (outcome.state is ResultState.ORDERED) is (achievement is None)


@pytest.mark.parametrize(("target", "actual"), [("10-12", "11"), ("BB", "A")])
def test_an_open_direction_is_no_hurdle_where_it_does_not_matter(outcome_of, target, actual) -> None:
    _, outcome = outcome_of(prints(target, actual), name="Angka kemiskinan")

    assert (outcome.obstacle, outcome.is_met) == (None, True)


def test_the_sum_shows_its_own_formula_also_where_both_give_the_same(outcome_of) -> None:
    plan, outcome = outcome_of(f"satuan: Kasus, arah: turun, {prints('10', '10')}", name="Jumlah kasus")

    assert arithmetic_sentence(plan, outcome).startswith("(2 × 10 − 10) ÷ 10 × 100 = 100% ")


@pytest.mark.parametrize(("target", "actual", "obstacle"), [("0-5", "3", None), ("0-5", "-1", Obstacle.NO_MEASURE)])
def test_a_range_from_nothing_is_only_a_hurdle_where_it_must_be_divided_by(
    outcome_of, target, actual, obstacle
) -> None:
    _, outcome = outcome_of(f"satuan: Nilai, {prints(target, actual)}")

    assert outcome.obstacle is obstacle


@pytest.mark.parametrize("direction", ["tetap", "rentang"])
def test_a_figure_that_should_hold_has_no_formula_unless_it_held(outcome_of, direction) -> None:
    _, held = outcome_of(f"satuan: Nilai, arah: {direction}, {prints('60', '60,0')}")
    _, left = outcome_of(f"satuan: Nilai, arah: {direction}, {prints('60', '61')}")

    assert (held.achievement, held.is_met, held.is_assumed) == (Decimal(100), True, False)
    assert (left.achievement, left.is_met, left.obstacle) == (None, None, Obstacle.NO_FORMULA)


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
        (prints("10-12", "8"), "Angka kemiskinan", Obstacle.OPEN_DIRECTION),
        (prints("10", "terlaksana"), "Nilai", Obstacle.NOT_A_FIGURE),
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


def test_a_table_that_says_nothing_does_not_lead_before_one_that_does(outcome_of) -> None:
    more = ', {tercetak: "50", tahun: "2030", tabel: lain}, {tercetak: n/a, tahun: "2030"}'
    _, outcome = outcome_of(f"arah: naik, {prints('-', '40', more)}")

    assert outcome.target is not None
    assert (outcome.target.source.table, outcome.rivals, outcome.achievement) == ("lain", (), Decimal(80))


def test_a_second_figure_in_the_leading_table_is_a_rival_and_an_equal_one_is_not(outcome_of) -> None:
    same, other = ', {tercetak: "80,0%", tahun: "2030"}', ', {tercetak: "81", tahun: "2030"}'
    more = f'{same}{other}, {{tercetak: "9", tahun: "2030", tabel: lain}}'
    _, outcome = outcome_of(f'satuan: "%", {prints("80", "80", more)}')

    assert [value.printed for value in outcome.rivals] == ["81"]


def test_a_report_is_not_silent_about_a_year_that_is_not_its_own(outcome_of) -> None:
    values = '{tercetak: "80", tahun: "2029"}, {tercetak: "80", tahun: "2030"}'
    plan, before = outcome_of(f"nilai: [{values}]")
    own = outcomes_of(plan, plan.indicator(INDICATOR))[1]

    assert (before.year, before.state) == ("2029", ResultState.UNLOADED)
    assert (own.year, own.state) == ("2030", ResultState.UNREPORTED)


def test_quarters_are_judged_on_their_own_and_only_where_they_are_asked_for(outcome_of) -> None:
    goal, came = (
        f', {{tercetak: "{n}", tahun: "2030", periode: tw1, peran: {role}}}'
        for n, role in (("20", "target"), ("10", "realisasi"))
    )
    plan, _ = outcome_of(f'satuan: "%", arah: naik, {prints("80", "80", goal + came)}')
    indicator = plan.indicator(INDICATOR)

    assert [each.period for each in outcomes_of(plan, indicator)] == [Period.YEAR]
    every = all_outcomes_of(plan, indicator)
    assert [(each.period, each.achievement) for each in every] == [
        (Period.QUARTER_1, Decimal(50)),
        (Period.YEAR, Decimal(100)),
    ]


def test_a_time_without_any_print_is_known_by_its_report_alone(outcome_of) -> None:
    plan, _ = outcome_of(prints("80", "80"))
    nothing = outcome_at(plan, plan.indicator(INDICATOR), "2031")

    assert (nothing.target, nothing.actual, nothing.state) == (None, None, ResultState.UNREPORTED)


def test_a_reported_actual_is_compared_in_the_unit_and_by_the_direction_of_its_report(content_folder) -> None:
    def achieved(change: tuple[str, str]) -> Outcome:
        folder = content_folder(base="minimal")
        path = folder / "dinas-pangan" / "lkjip-2030" / "dokumen.yml"
        text = path.read_text(encoding="utf-8")
        assert change[0] in text
        path.write_text(text.replace(*change, 1), encoding="utf-8")
        plan = load_folder(folder).plan
        return outcomes_of(plan, plan.indicator("dinas-pangan/rkt-2030/indikator/keluarga-rawan-pangan-dilayani"))[0]

    assert achieved(("arah: naik", "arah: naik")).is_assumed is False
    assert achieved(("arah: naik", "arah: turun")).rule is AchievementRule.LOWER
    assert achieved(('satuan: "%"', "satuan: KK")).obstacle is Obstacle.OTHER_UNIT


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
    assert has_ended(replace(minimal, editions=("2031-01-01", "2029-01-01")), "2030") is True


def test_lists_show_the_last_actual_else_the_first_promise(minimal: Plan) -> None:
    for indicator in minimal.indicators:
        found, all_of_it = latest_outcome(minimal, indicator), outcomes_of(minimal, indicator)
        with_actual = [outcome for outcome in all_of_it if outcome.actual]
        promised = [outcome for outcome in all_of_it if outcome.target]
        assert found == (with_actual[-1] if with_actual else promised[0] if promised else None)


def test_the_end_of_a_period_comes_after_its_last_year(minimal: Plan) -> None:
    times = [[(each.year, each.period) for each in outcomes_of(minimal, indicator)] for indicator in minimal.indicators]

    assert any(time[-1][1] is Period.END and len(time) > 1 for time in times if time)
