"""Findings shown where they matter: notes beside a record, marks in an official table, and no fact said twice."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from made_findings import HIGH, LOW, MEDIUM, PROGRAM, RICE, RKT, finding, quote, site_with, with_findings
from pages_read import body_of, links_of, page, says, words_of

from generator.model.findings import Quote
from generator.model.plan import Plan
from generator.model.records import PrintedRow
from generator.pages.cell_marks import BESIDE_LINE, marks_of
from generator.pages.notices import unrepeated

TABLE = f"{RKT}/tabel/rkt"
URL = f"{RKT}/temuan"


def test_a_record_shows_three_notes_and_the_way_to_the_rest(minimal: Plan) -> None:
    found = [finding(f"t{number}") for number in range(5)]
    files = site_with(minimal, *found)
    words = words_of(page(files, PROGRAM))

    assert "5 temuan" in words
    assert [each.subject for each in found if each.message in words] == ["t0", "t1", "t2"]
    assert ("2 lainnya", URL, "jumlah-rincian-t3") in set(links_of(page(files, PROGRAM)))


def test_notes_follow_the_key_facts_and_come_before_everything_else(minimal: Plan) -> None:
    body = body_of(page(site_with(minimal, finding("a")), PROGRAM))

    assert body.index('class="r-fakta"') < body.index("<strong>1 temuan</strong>") < body.index("## ")


def test_a_record_without_findings_says_nothing_of_them(minimal: Plan) -> None:
    assert "r-catatan--temuan" not in body_of(page(site_with(minimal, finding("a")), RICE))


def test_a_record_whose_figure_is_only_an_operand_is_told_what_the_finding_speaks_of(minimal: Plan) -> None:
    prints = (quote("9", label="Jumlah", record_id=PROGRAM), quote("1", label="Rincian", record_id=RICE))
    files = site_with(minimal, finding("a", quotes=prints, year="2030"))

    says(files, RICE, "Ikut disebut dalam temuan tentang Program Ketahanan Pangan (RTG), 2030. Pesan a.")
    says(files, PROGRAM, "Pesan a. Lihat hitungannya")
    assert "r-bentuk" in body_of(page(files, PROGRAM))
    assert "r-bentuk" not in body_of(page(files, RICE))


def test_the_title_of_the_notes_tells_own_findings_from_those_that_only_use_a_figure(minimal: Plan) -> None:
    operand = (quote("9", record_id=PROGRAM), quote("1", record_id=RICE))
    other, own = finding("a", quotes=operand), finding("b", node_id=RICE)

    says(site_with(minimal, other), RICE, "Ikut disebut dalam 1 temuan")
    says(site_with(minimal, other, own), RICE, "1 temuan; ikut disebut dalam 1 temuan lain")
    says(site_with(minimal, own), RICE, "1 temuan")


def test_heavy_notes_come_before_light_ones_and_own_before_those_of_others(minimal: Plan) -> None:
    operand = (quote("9", record_id=PROGRAM), quote("1", record_id=RICE))
    files = site_with(
        minimal,
        finding("orang-lain", HIGH, quotes=operand),
        finding("sendiri", MEDIUM, node_id=RICE),
        finding("ringan", LOW, node_id=RICE),
    )
    words = words_of(page(files, RICE))

    assert words.index("Pesan sendiri") < words.index("Pesan orang-lain") < words.index("Pesan ringan")


def test_a_symptom_is_not_repeated_beside_a_record_that_shows_its_cause(minimal: Plan) -> None:
    cause = finding("sebab")
    words = words_of(page(site_with(minimal, cause, finding("gejala", cause=cause.anchor)), PROGRAM))

    assert "<strong>1 temuan</strong>" in body_of(
        page(site_with(minimal, cause, finding("gejala", cause=cause.anchor)), PROGRAM)
    )
    assert "Pesan gejala" not in words


def row(*cells: str) -> PrintedRow:
    return PrintedRow(10, "isi", cells, "")


@pytest.mark.parametrize(
    ("printed", "cells", "place"),
    [
        ("250,000", ("Beras", "250,000"), 1),
        ("250,000", ("Beras 250,000 KK", "x"), 0),
        ("250,000", ("1,250,000", "x"), BESIDE_LINE),  # a part of a larger number
        ("250", ("250,000", "x"), BESIDE_LINE),
        ("2", ("2022", "a2"), BESIDE_LINE),
        ("2", ("2", "2"), BESIDE_LINE),  # which of both cannot be known
        ("77%", ("Outcome : 77%", "77"), 0),
        ("a  b", ("a b", "x"), 0),
        ("", ("", "x"), BESIDE_LINE),
        ("tidak ada", ("x", "y"), BESIDE_LINE),
    ],
)
def test_a_mark_stands_on_the_one_cell_that_holds_the_print(
    minimal: Plan, printed: str, cells: tuple[str, ...], place: int
) -> None:
    plan = with_findings(minimal, finding("a", quotes=(quote(printed),)))

    assert list(marks_of(plan, plan.tables[0], row(*cells))) == [place]


def test_a_mark_leads_to_its_finding_and_says_so_in_words(minimal: Plan) -> None:
    files = site_with(minimal, finding("a", MEDIUM, quotes=(quote("1,250,000,000"),)))
    links = {text: (target, anchor) for text, target, anchor in links_of(page(files, TABLE))}

    words = "▲ temuan sedang: Jumlah rincian berbeda dari induknya"
    assert links[words] == (URL, "jumlah-rincian-a")
    assert f"1,250,000,000 {words}" in words_of(page(files, TABLE))


def test_the_legend_stands_above_the_table_and_explains_what_is_there(minimal: Plan) -> None:
    with_marks = body_of(page(site_with(minimal, finding("a", quotes=(quote("1,250,000,000"),))), TABLE))
    without = words_of(page(site_with(minimal), TABLE))

    assert with_marks.index("keparahan temuan tentang cetakan di sebelahnya") < with_marks.index("<table")
    assert "keparahan temuan" not in without


def test_a_long_sum_marks_only_what_it_questions_and_a_short_one_everything(minimal: Plan) -> None:
    prints = tuple(quote(text, "10") for text in ("BB", "1,250,000,000", "Indeks ketahanan pangan", "kosong"))
    table = minimal.tables[0]
    line = next(each for each in table.rows if each.line == 10)

    long = with_findings(minimal, finding("a", quotes=prints))
    assert list(marks_of(long, table, line)) == [2]
    short = with_findings(minimal, finding("a", quotes=prints[:3]))
    assert sorted(marks_of(short, table, line)) == [1, 2, 5]
    suspected = with_findings(minimal, finding("a", quotes=prints, suspect=prints[1]))
    assert sorted(marks_of(suspected, table, line)) == [2, 5]


def test_a_print_of_another_table_marks_nothing_here(minimal: Plan) -> None:
    prints = (quote("BB"), quote("1,250,000,000", table="naskah"))
    plan = with_findings(minimal, finding("a", quotes=prints))
    line = next(each for each in plan.tables[0].rows if each.line == 10)

    assert list(marks_of(plan, plan.tables[0], line)) == [2]


def test_a_cell_shows_the_three_heaviest_of_its_findings(minimal: Plan) -> None:
    found = [finding(f"t{number}", quotes=(quote("BB"),)) for number in range(5)]
    plan = with_findings(minimal, *found)
    line = next(each for each in plan.tables[0].rows if each.line == 10)

    assert [mark.url.partition("#")[2] for mark in marks_of(plan, plan.tables[0], line)[2]] == [
        *("jumlah-rincian-t0", "jumlah-rincian-t1", "jumlah-rincian-t2")
    ]


@pytest.mark.parametrize(("rule", "is_repeated"), [("uang-berbeda", True), ("jumlah-rincian", False)])
def test_differing_prints_are_said_once(minimal: Plan, rule: str, is_repeated: bool) -> None:
    """The note of a page goes only where a finding of such a rule quotes the very prints."""
    prints = minimal.money_of(RICE)
    quotes = tuple(Quote("pagu", money.printed, money.source, RICE) for money in prints)
    found = finding("a", rule=rule, quotes=quotes)

    assert len(prints) == 2
    assert unrepeated([found], prints) == ([] if is_repeated else list(prints))
    assert unrepeated([replace(found, quotes=quotes[:1])], prints) == list(prints[1:] if is_repeated else prints)
    assert unrepeated([], prints) == list(prints)


def test_a_page_says_differing_amounts_as_a_note_or_as_a_finding(load_changed) -> None:
    table = "{id: lain, nama: Tabel lain, tahun: ["
    loaded = load_changed(
        ("cetakan: cetakan/rkt.csv, kolom: 3}", f'cetakan: cetakan/rkt.csv, kolom: 3}}\n  - {table}"2030"]}}'),
        ('- tercetak: "1,500,000"', '- tercetak: "1,500,000"\n          - {tercetak: "9", tabel: lain, baris: "1"}'),
    )
    beras = "dinas-contoh/rkt-2030/kegiatan/beras"
    document = {"document_id": "dinas-contoh/rkt-2030", "node_id": beras, "rule": "uang-berbeda"}
    quotes = tuple(Quote("pagu", money.printed, money.source, beras) for money in loaded.plan.money_of(beras))

    assert loaded.problems == ()
    says(site_with(loaded.plan), beras, "mencetak angka yang berbeda", "Tabel lain mencetak Rp9")
    words = words_of(page(site_with(loaded.plan, finding("a", quotes=quotes, **document)), beras))
    assert "mencetak angka yang berbeda" not in words
    assert re.search(r"\b1 temuan\W+tinggi: Pesan a\.", words)
