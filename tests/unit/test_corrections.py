"""Official corrections: the print stays, the corrected figure counts, and pages, data and rules say so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from money_plans import DOCUMENT, Entry, MoneyPlan, amount, indicator, node, value
from pages_read import words_of

from generator.building import build
from generator.exports.contract import TABLES
from generator.exports.rows import table_rows
from generator.model.errata import Erratum
from generator.model.plan import Plan
from generator.model.reading import Reading
from generator.model.records import Doubt
from generator.model.terms import Confidence, State
from generator.rules import find_findings

VALUE = 'tercetak: "1,250"\n'
INDENT = " " * 16
WORDS = "Diralat: semula tercetak “85”, menjadi “80” dengan ralat nomor 900/12/2030 tanggal 3 Juli 2030."


def erratum(printed: object, **fields: str) -> Entry:
    return {"tercetak": printed, "nomor": "900/12/2030", "tanggal": "2030-07-03", **fields}


def corrected(load_changed, erratum_text: str, more: str = ""):
    """The one value of the small base with a correction."""
    loaded = load_changed((VALUE, f"{VALUE}{INDENT}ralat: {erratum_text}\n{more}"))
    assert [problem.explain() for problem in loaded.errors] == []
    (found,) = (each for each in loaded.plan.values if each.indicator_id.endswith("keluarga-menerima-beras"))
    return found


def test_the_print_stays_and_the_correction_is_read_in_the_style_of_the_table(load_changed) -> None:
    found = corrected(load_changed, '{tercetak: "1,300", nomor: 9/2030, tanggal: "2030-07-03"}')

    assert (found.printed, found.in_force) == ("1,250", "1,300")
    assert found.reading == Reading(State.NUMBER, number=Decimal(1300))
    assert found.erratum == Erratum("1,300", "9/2030", "2030-07-03")


def test_a_correction_is_no_reading_of_ours(load_changed) -> None:
    found = corrected(load_changed, '{tercetak: "1,300", nomor: 9/2030, tanggal: "2030-07-03", alasan: Salah ketik.}')

    assert found.doubt == Doubt()


def test_a_declared_reading_beside_a_correction_is_one_of_its_print(load_changed) -> None:
    more = f"{INDENT}dibaca: '1300000'\n{INDENT}alasan: Dalam ribuan.\n{INDENT}keyakinan: sedang\n"
    found = corrected(load_changed, '{tercetak: "1.300,0", nomor: 9/2030, tanggal: "2030-07"}', more)

    assert (found.printed, found.in_force, found.reading.number) == ("1,250", "1.300,0", Decimal(1300000))
    assert found.doubt == Doubt(is_declared=True, reason="Dalam ribuan.", confidence=Confidence.MEDIUM)


def test_a_print_that_cannot_be_read_needs_no_reading_where_it_is_corrected(load_changed) -> None:
    files = {"dinas-contoh/rkt-2030/cetakan/rkt.csv": None}
    changes = [(", cetakan: cetakan/rkt.csv", ""), (VALUE, 'tercetak: "1,2S0"\n')]
    assert [problem.slug for problem in load_changed(*changes, files=files).errors] == ["angka-tak-terbaca"]

    changes[1] = (VALUE, f'tercetak: "1,2S0"\n{INDENT}ralat: {{tercetak: "1,250", nomor: "9", tanggal: "2030"}}\n')
    assert load_changed(*changes, files=files).errors == ()


def test_a_correction_that_cannot_be_read_is_reported_at_its_own_place(load_changed) -> None:
    loaded = load_changed((VALUE, f'{VALUE}{INDENT}ralat: {{nomor: "9", tanggal: "2030", tercetak: "1.300,5"}}\n'))

    (problem,) = loaded.errors
    assert problem.slug == "angka-tak-terbaca"
    assert "'1.300,5'" in problem.message
    assert problem.location == loaded.errors[0].location
    assert problem.location.column > len(f"{INDENT}ralat: {{nomor")


@pytest.mark.parametrize(
    ("text", "slug", "words"),
    [
        ('{tercetak: "1,300", tanggal: "2030-07-03"}', "wajib-diisi", "'nomor'"),
        ('{tercetak: "1,300", nomor: "", tanggal: "2030-07-03"}', "wajib-diisi", "'nomor'"),
        ('{tercetak: "1,300", nomor: "9"}', "wajib-diisi", "'tanggal'"),
        ('{tercetak: "1,300", nomor: "9", tanggal: "2030-02-30"}', "bentuk-tak-cocok", "Hari itu tidak ada"),
        ('{tercetak: "1,300", nomor: "9", tanggal: 3 Juli 2030}', "bentuk-tak-cocok", "Tulis tahun"),
        ('{nomor: "9", tanggal: "2030-07-03"}', "wajib-diisi", "'tercetak'"),
    ],
)
def test_number_and_an_existing_date_are_required(load_changed, text: str, slug: str, words: str) -> None:
    loaded = load_changed((VALUE, f"{VALUE}{INDENT}ralat: {text}\n"))

    assert [problem.slug for problem in loaded.errors] == [slug]
    assert words in loaded.errors[0].message


@pytest.mark.parametrize(
    ("issued", "day", "is_fine"),
    [
        ("2030-07-03", "2030-07-03", True),
        ("2030-07-03", "2030-07-02", False),
        ("2030-07", "2030-07-01", True),
        ("2030-07-03", "2030-07", True),
        ("2030-07-03", "2030-06", False),
        ("2030", "2030-01-01", True),
        ("2031", "2030-12-31", False),
    ],
)
def test_dates_are_compared_as_far_as_both_go(load_changed, issued: str, day: str, is_fine: bool) -> None:
    loaded = load_changed(
        ("penerbit: salinan\n", f'penerbit: salinan\ntanggal: "{issued}"\n'),
        (VALUE, f'{VALUE}{INDENT}ralat: {{tercetak: "1,300", nomor: "9", tanggal: "{day}"}}\n'),
    )

    assert [problem.slug for problem in loaded.errors] == ([] if is_fine else ["ralat-tak-cocok"])


def test_one_year_of_a_series_is_corrected_and_the_others_stay(money_plan: MoneyPlan) -> None:
    series = {"tercetak": {"2030": "10", "2031": "20"}, "ralat": erratum({"2031": "25"})}
    plan = money_plan(
        node("program", "P", indikator=[indicator("I", "Orang", series)]), kind="renstra", first="2030", last="2031"
    )

    assert [(each.year, each.printed, each.in_force, each.reading.number) for each in plan.values] == [
        ("2030", "10", "10", Decimal(10)),
        ("2031", "20", "25", Decimal(25)),
    ]


@pytest.fixture
def plan(money_plan: MoneyPlan) -> Plan:
    """A value, an amount and facts of a document, each corrected."""
    wrong = {"ralat": erratum("80"), "baris": "6"}
    facts = [{"topik": "Pegawai", "label": "Pegawai", "tercetak": "85", "baris": "7", **wrong}]
    money = {**amount(85000), "ralat": erratum("80.000", alasan="Salah ketik.")}
    program = node(
        "program",
        "P",
        money=(money,),
        indikator=[indicator("I", "Orang", {**value("85"), **wrong}, fakta=facts)],
        fakta=[{"topik": "Lain", "label": "Fakta program", "tercetak": "85", **wrong}],
    )
    return money_plan(program, fakta=facts)


def test_the_data_keep_the_print_and_say_that_it_was_corrected(plan: Plan) -> None:
    columns = {table.name: table.columns for table in TABLES}
    values, money, facts = (
        [dict(zip(columns[name], row, strict=True)) for row in table_rows(plan, name)]
        for name in ("nilai", "anggaran", "fakta")
    )
    why = "Ralat resmi nomor 900/12/2030 tanggal 3 Juli 2030: menjadi"

    assert [(row["tercetak"], row["angka"], row["dibaca"], row["keyakinan"]) for row in values] == [
        ("85", "80", "ya", "")
    ]
    assert values[0]["alasan"] == f"{why} 80."
    assert [(row["tercetak"], row["rupiah"], row["dibaca"], row["alasan"]) for row in money] == [
        ("85.000", "80000", "ya", f"{why} 80.000. Salah ketik.")
    ]
    assert {(row["tercetak"], row["angka"], row["alasan"]) for row in facts} == {("85", "80", f"{why} 80.")}


def test_the_reason_of_our_reading_follows_the_correction(money_plan: MoneyPlan) -> None:
    fields = {"ralat": erratum("80,0"), "dibaca": "800", "alasan": "Dalam puluhan.", "keyakinan": "sedang"}
    plan = money_plan(node("program", "P", indikator=[indicator("I", "Orang", {**value("85"), **fields})]))
    row = dict(zip(next(t.columns for t in TABLES if t.name == "nilai"), table_rows(plan, "nilai")[0], strict=True))

    assert row["alasan"] == "Ralat resmi nomor 900/12/2030 tanggal 3 Juli 2030: menjadi 80,0. Dalam puluhan."
    assert (row["angka"], row["keyakinan"]) == ("800", "sedang")


def test_pages_say_in_words_what_was_corrected(plan: Plan) -> None:
    files = {file.uri: file for file in build(plan)}
    indicator_page = words_of(files[f"{DOCUMENT}/indikator/i/index.md"])
    node_page = words_of(files[f"{DOCUMENT}/program/p/index.md"])

    assert f"Target 2030. {WORDS}" in indicator_page
    assert "80 Orang" in indicator_page
    assert f"Pegawai 85 {WORDS}" in indicator_page
    assert "Pagu 2030. Diralat: semula tercetak “85.000”, menjadi “80.000”" in node_page
    assert "Rp80.000 diralat, semula tercetak “85.000”" in node_page
    assert f"Fakta program 85 {WORDS}" in node_page
    assert WORDS in words_of(files[f"{DOCUMENT}/konteks/index.md"])
    assert 'id="bacaan"' not in str(files[f"{DOCUMENT}/indikator/i/index.md"].content)
    assert 'id="ralat"' not in str(files[f"{DOCUMENT}/index.md"].content)


def test_the_first_screen_says_that_its_figure_was_corrected(plan: Plan) -> None:
    files = {file.uri: file for file in build(plan)}
    indicator_page = str(files[f"{DOCUMENT}/indikator/i/index.md"].content)
    (target,) = (line for line in indicator_page.splitlines() if line.startswith("<div><dt>Target 2030"))
    node_lines = str(files[f"{DOCUMENT}/program/p/index.md"].content).splitlines()
    (ceiling,) = (line for line in node_lines if line.startswith("<div><dt>Pagu 2030"))

    assert "diralat, semula tercetak “85”" in target
    assert "diralat, semula tercetak “85" in ceiling
    assert "menargetkan 80 Orang pada 2030 (diralat)" in words_of(files[f"{DOCUMENT}/indikator/i/index.md"])


def test_the_official_table_keeps_its_cell_and_names_the_correction(load_changed) -> None:
    loaded = load_changed((VALUE, f'{VALUE}{INDENT}ralat: {{tercetak: "1,300", nomor: "9", tanggal: "2030"}}\n'))
    (file,) = (file for file in build(loaded.plan) if file.uri.endswith("tabel/rkt/index.md"))
    page = str(file.content)

    row = next(line for line in page.splitlines() if line.startswith('<tr id="b11"'))
    assert '<td class="angka">1,250</td>' in row
    assert "1,300" not in row
    assert '<a class="r-tanda" href="#ralat">diralat</a>' in row
    assert page.count('href="#ralat"') == 1
    assert "Jumlah keluarga menerima beras, target 2030. Diralat: semula tercetak “1,250”" in words_of(file)


def rules_of(plan: Plan) -> list[str]:
    return sorted({finding.rule for finding in find_findings(plan)})


SUMS = node("kegiatan", "A", money=(amount(60_000_000),)), node("kegiatan", "B", money=(amount(30_000_000),))
RATED = {"target": "50", "realisasi": "40"}


def _sum(**erratum_of_program: object) -> Entry:
    return node("program", "P", *SUMS, money=({**amount(95_000_000), **erratum_of_program},))


def _achievement(**fields: object) -> Entry:
    rest = [value(text, peran=role) for role, text in RATED.items()]
    return node("program", "P", indikator=[indicator("I", "Orang", *rest, {**value("95", peran="capaian"), **fields})])


def _style(**fields: object) -> Entry:
    doubt = {} if "ralat" in fields else {"dibaca": "1250000", "alasan": "Uji.", "keyakinan": "sedang"}
    return node("program", "P", money=({**amount("1.2500.00"), **doubt, **fields},))


@pytest.mark.parametrize(
    ("made", "right"), [(_sum, "90.000.000"), (_achievement, "80"), (_style, "1.250.000")], ids=["sum", "rate", "style"]
)
def test_no_rule_accuses_a_figure_that_was_corrected(money_plan: MoneyPlan, made, right: str) -> None:
    accused = set(rules_of(money_plan(made())))
    cleared = set(rules_of(money_plan(made(ralat=erratum(right)))))

    assert accused - cleared
    assert not cleared - accused


def test_a_fact_that_was_corrected_is_held_against_its_operands_as_corrected(money_plan: MoneyPlan) -> None:
    def rules(**fields: object) -> list[str]:
        parts = [{"id": name, "topik": "T", "label": name, "tercetak": text} for name, text in (("a", "2"), ("b", "3"))]
        total = {"id": "c", "topik": "T", "label": "C", "tercetak": "6", **fields}
        total["hitungan"] = {"cara": "jumlah", "dari": ["fakta/a", "fakta/b"]}
        return rules_of(money_plan(node("program", "P"), fakta=[*parts, total]))

    assert "hitungan-naskah" in rules()
    assert "hitungan-naskah" not in rules(ralat=erratum("5"))


def test_a_finding_quotes_the_print_and_says_that_it_was_corrected(money_plan: MoneyPlan) -> None:
    """A correction that still does not add up is compared as corrected, never as first printed."""
    findings = [each for each in find_findings(money_plan(_sum(ralat=erratum("91.000.000")))) if "jumlah" in each.rule]

    (finding,) = findings
    assert "91.000.000" in finding.message
    assert "95.000.000" not in finding.message
    assert ("95.000.000", True) in {
        (quote.printed, quote.label.endswith("pagu 2030, diralat menjadi 91.000.000")) for quote in finding.quotes
    }


def test_no_slip_of_the_pen_is_proposed_for_an_official_correction(money_plan: MoneyPlan) -> None:
    """900 million instead of 90 would close the sum with one factor: believed of a print, never of a correction."""
    slipped = find_findings(money_plan(node("program", "P", *SUMS, money=(amount(900_000_000),))))
    official = find_findings(money_plan(_sum(ralat=erratum("900.000.000"))))

    assert any(finding.proposal for finding in slipped)
    assert official
    assert not any(finding.proposal for finding in official)


def test_rows_that_are_twins_in_print_are_none_once_one_of_them_is_corrected(money_plan: MoneyPlan) -> None:
    def twins(**fields: object) -> int:
        rows = [
            node(
                "kegiatan",
                "K",
                money=(money,),
                id=name,
                pembeda=name,
                indikator=[indicator("I", "Kali", value("2"), id=name)],
            )
            for name, money in (("satu", amount(5)), ("dua", {**amount(5), **fields}))
        ]
        plan = money_plan(node("program", "P", *rows))
        return len(plan.twins_of(plan.nodes_of(DOCUMENT)[1]))

    assert twins() == 1
    assert twins(ralat=erratum("6")) == 0
