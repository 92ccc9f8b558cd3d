"""Entries become records with their sources; what does not fit together is one problem for each mistake."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.loading import load
from generator.model.reading import Reading
from generator.model.records import Doubt
from generator.model.terms import Confidence, Period, Role, State, Version
from generator.problems import Location

VALUE = 'tercetak: "1,250"\n'
BEFORE = "simpul:\n"
PROSE = '  - {id: naskah, nama: Naskah, tahun: ["2029", "2030"], gaya_angka: indonesia}\n'
RKT = "dinas-contoh/rkt-2030"


def slugs(loaded) -> list[str]:
    return [problem.slug for problem in loaded.problems]


def value_of(loaded):
    return next(value for value in loaded.plan.values if value.indicator_id.endswith("keluarga-menerima-beras"))


def test_a_value_takes_table_lines_and_year_from_where_it_stands(load_changed) -> None:
    value = value_of(load_changed())

    assert (value.year, value.period, value.role, value.version) == (
        "2030",
        Period.YEAR,
        Role.TARGET,
        Version.ORIGINAL,
    )
    assert value.reading == Reading(State.NUMBER, number=Decimal(1250))
    assert (value.source.document_id, value.source.table, value.source.lines) == (RKT, "rkt", "11")
    assert value.node_id == f"{RKT}/kegiatan/beras"
    assert value.doubt == Doubt()


def test_another_table_takes_neither_lines_nor_page_nor_style_with_it(load_changed) -> None:
    loaded = load_changed(
        (BEFORE, PROSE + BEFORE),
        (VALUE, 'tercetak: "1.250"\n                tabel: naskah\n                tahun: "2029"\n'),
    )

    assert slugs(loaded) == []
    value = value_of(loaded)
    assert (value.source.table, value.source.lines, value.source.page, value.year) == ("naskah", "", "", "2029")
    assert value.reading.number == Decimal(1250)


def test_page_and_lines_come_from_the_nearest_entry_that_states_them(load_changed) -> None:
    loaded = load_changed(
        ('    nama: Program Pangan\n    baris: "10"', '    nama: Program Pangan\n    halaman: "4"\n    baris: "10"'),
        ('    baris: "10"\n        anggaran', "    anggaran"),
    )

    program, activity = loaded.plan.nodes
    assert (program.source.page, program.source.lines) == ("4", "10")
    assert (activity.source.page, activity.source.lines) == ("4", "")


def test_a_use_prints_the_indicator_of_another_node(load_changed) -> None:
    plan = load_changed().plan

    (use,) = plan.uses
    assert (use.indicator_id, use.node_id) == (f"{RKT}/indikator/warga-dilayani", f"{RKT}/kegiatan/beras")
    assert plan.values_of(use.indicator_id)[0].node_id == use.node_id
    assert plan.indicator(use.indicator_id).node_id == f"{RKT}/program/pangan"


def test_a_use_may_stand_before_the_indicator_that_it_names(load_changed) -> None:
    loaded = load_changed(
        (
            BEFORE,
            BEFORE + "  - id: awal\n    jenjang: program\n    nama: Awal\n"
            '    pemakaian: [{indikator: keluarga-menerima-beras, baris: "11"}]\n',
        )
    )

    assert slugs(loaded) == []
    assert loaded.plan.uses[0].node_id == f"{RKT}/program/awal"


def test_a_series_becomes_one_record_for_each_year(load_changed) -> None:
    loaded = load_changed(
        (BEFORE, PROSE + BEFORE),
        (VALUE, 'tercetak: {"2030": "1.250", "2029": "-"}\n                tabel: naskah\n'),
    )

    values = loaded.plan.values_of(f"{RKT}/indikator/keluarga-menerima-beras")
    assert [(value.year, value.printed, value.reading.state) for value in values] == [
        ("2030", "1.250", State.NUMBER),
        ("2029", "-", State.DASH),
    ]


def test_a_declared_reading_keeps_print_reason_and_confidence(load_changed) -> None:
    loaded = load_changed(
        (
            VALUE,
            VALUE
            + '                dibaca: "1205"\n                alasan: Tertukar.\n                keyakinan: rendah\n',
        )
    )

    value = value_of(loaded)
    assert (value.printed, value.reading.number) == ("1,250", Decimal(1205))
    assert value.doubt == Doubt(is_declared=True, reason="Tertukar.", confidence=Confidence.LOW)


def test_a_reason_alone_declares_a_doubt_about_the_place(load_changed) -> None:
    loaded = load_changed((VALUE, VALUE + "                alasan: Sel bergeser.\n                keyakinan: sedang\n"))

    assert value_of(loaded).doubt.is_declared
    assert value_of(loaded).reading.number == Decimal(1250)


def test_a_stated_condition_overrides_what_the_print_would_say(load_changed) -> None:
    loaded = load_changed((VALUE, VALUE + "                keadaan: teks\n                alasan: Bukan angka.\n"))

    assert value_of(loaded).reading == Reading(State.TEXT)


@pytest.mark.parametrize(
    "fields",
    [
        ["keadaan: angka", 'tercetak: ""'],
        ["keadaan: rentang", 'tercetak: "1,250"'],
        ["keadaan: predikat", 'tercetak: "1,250"'],
        ["keadaan: teks", 'tercetak: "1,250"', 'dibaca: "12"'],
        ["keadaan: kosong", 'tercetak: "1,250"', 'dibaca: "12"'],
    ],
)
def test_a_condition_that_contradicts_the_reading_is_reported(load_changed, fields: list[str]) -> None:
    """A reading fills exactly the fields of its state; open data would say `angka` without a figure."""
    loaded = load_changed((VALUE, "\n                ".join([*fields, "alasan: Uji.", "keyakinan: rendah"]) + "\n"))

    assert loaded.errors != ()


def test_what_is_not_read_in_the_style_stays_as_printed(load_changed) -> None:
    loaded = load_changed((", cetakan: cetakan/rkt.csv", ""), (VALUE, 'tercetak: "1.250,5"\n'))

    assert slugs(loaded) == ["angka-tak-terbaca"]
    assert (value_of(loaded).printed, value_of(loaded).reading) == ("1.250,5", Reading(State.TEXT))


def test_money_beside_an_indicator_names_both(load_changed) -> None:
    loaded = load_changed(
        (
            "            satuan: Keluarga\n",
            '            satuan: Keluarga\n            anggaran: [{tercetak: "1,250", sumber_dana: APBD}]\n',
        )
    )

    money = next(money for money in loaded.plan.money if money.indicator_id)
    assert (money.node_id, money.indicator_id, money.fund, money.rupiah) == (
        f"{RKT}/kegiatan/beras",
        f"{RKT}/indikator/keluarga-menerima-beras",
        "APBD",
        Decimal(1250),
    )


@pytest.mark.parametrize(
    ("source", "target"), [("kegiatan/beras", "program/entah"), ("program/entah", "kegiatan/beras")]
)
def test_a_relation_with_one_end_is_no_relation(load_changed, source: str, target: str) -> None:
    relation = f"relasi: [{{dari: {source}, ke: {target}, jenis: sama, alasan: Uji., keyakinan: tinggi}}]\n"
    loaded = load_changed((BEFORE, relation + BEFORE))

    assert slugs(loaded) == ["rujukan-putus"]
    assert loaded.plan.relations == ()


def test_records_know_the_line_of_the_file_where_their_author_wrote_them(load_changed) -> None:
    plan = load_changed().plan

    file = f"{RKT}/dokumen.yml"
    assert [node.origin for node in plan.nodes] == [Location(file, 13, 5), Location(file, 23, 9)]
    assert plan.documents[0].origin == Location(file, 1, 1)
    assert plan.agencies[0].origin == Location("dinas-contoh/instansi.yml", 1, 1)


def test_where_two_authors_wrote_the_same_the_plans_are_equal(load_changed) -> None:
    assert load_changed().plan == load_changed(("jenis: rkt\n", "\n\njenis: rkt\n")).plan


@pytest.mark.parametrize("lines", ["99", "10 99"])
def test_a_node_on_a_line_that_is_not_printed_is_reported(load_changed, lines: str) -> None:
    """Its source link would lead to an anchor that does not exist."""
    loaded = load_changed(
        ('    nama: Program Pangan\n    baris: "10"', f'    nama: Program Pangan\n    baris: "{lines}"')
    )

    assert [str(problem.location) for problem in loaded.errors] == [f"{RKT}/dokumen.yml:16:5"]


@pytest.mark.parametrize("lines", ["1-99999999999", "1-2001", "14-12", "1" * 5000])
def test_a_span_of_lines_that_cannot_be_is_reported_and_never_counted_out(load_changed, lines: str) -> None:
    loaded = load_changed(
        (", cetakan: cetakan/rkt.csv", ""),
        ('        baris: "10"\n        anggaran', f'        baris: "{lines}"\n        anggaran'),
    )

    assert [str(problem.location) for problem in loaded.errors] == [f"{RKT}/dokumen.yml:26:9"]


@pytest.mark.parametrize("lines", ["1-2000", "12-12"])
def test_a_span_of_lines_may_be_long_but_not_endless(load_changed, lines: str) -> None:
    loaded = load_changed(
        (", cetakan: cetakan/rkt.csv", ""),
        ('        baris: "10"\n        anggaran', f'        baris: "{lines}"\n        anggaran'),
    )

    assert slugs(loaded) == []


def test_a_document_that_ends_before_it_begins_is_reported(load_changed) -> None:
    loaded = load_changed(('tahun_akhir: "2030"', 'tahun_akhir: "2029"'))

    assert [problem.location.file for problem in loaded.errors] == [f"{RKT}/dokumen.yml"]


def test_a_document_without_its_agency_is_left_out(content_folder) -> None:
    loaded = load(content_folder({"dinas-contoh/instansi.yml": None}))
    assert slugs(loaded) == ["wajib-diisi"]
    assert loaded.plan.documents == ()


def test_terms_are_sorted_without_regard_to_case(content_folder) -> None:
    text = "istilah:\n" + "".join(f"  - {{istilah: {short}, arti: a}}\n" for short in ("b", "C", "A"))
    assert [term.short for term in load(content_folder({"glosarium.yml": text})).plan.terms] == ["A", "b", "C"]


def test_a_unit_without_table_stands_in_the_prose_or_the_main_table(load_changed) -> None:
    unit = (
        'nama: D\nsingkat: D\ntingkat: kota\npemerintah: K\nunit: [{id: a, nama: A, dokumen: rkt-2030, baris: "4"}]\n'
    )
    files = {"dinas-contoh/instansi.yml": unit}

    (main,) = load_changed(files=files).plan.units
    (prose,) = load_changed((BEFORE, PROSE + BEFORE), files=files).plan.units
    assert main.source is not None
    assert prose.source is not None
    assert (main.source.table, prose.source.table) == ("rkt", "naskah")


def test_a_unit_that_is_named_twice_is_kept_once(content_folder) -> None:
    units = "unit: [{id: a, nama: A, anak: [{id: b, nama: B}]}, {id: a, nama: C}]\n"
    text = f"nama: D\nsingkat: D\ntingkat: kota\npemerintah: K\n{units}"
    loaded = load(content_folder({"dinas-contoh/instansi.yml": text, "dinas-contoh/rkt-2030": None}))

    assert slugs(loaded) == ["id-ganda"]
    assert [(unit.entry.name, unit.parent_id) for unit in loaded.plan.units] == [
        ("A", ""),
        ("B", "dinas-contoh/unit/a"),
    ]
