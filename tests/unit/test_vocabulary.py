"""What names and units count, and the words that say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading import load
from generator.model.vocabulary import (
    has_measure,
    is_counting,
    is_share,
    is_statement,
    kind_counted,
    kind_of_unit,
    kinds_also_counted,
    same_unit,
    thing_counted,
    words_of,
)

CONTENT = Path(__file__).parents[2] / "content"


def test_words_are_runs_of_letters_and_the_percent_sign() -> None:
    assert words_of("Jumlah LK3 (2022), 50% Orang/Bulan") == ("jumlah", "lk", "%", "orang", "bulan")
    assert words_of("") == ()


@pytest.mark.parametrize(
    ("name", "thing", "kind"),
    [
        ("Jumlah Orang yang dibantu", "Orang", "orang"),
        ("JUMLAH KELUARGA PMKS", "KELUARGA", "keluarga"),
        ("Jumlah PPKS yang dilayani", "PPKS", "penerima"),
        ("Jumlah seluruh para pegawai", "pegawai", "orang"),
        ("Jumlah dokumen perencanaan bagi pegawai", "dokumen", "berkas"),
        ("Jumlah tenaga keamanan taman makam pahlawan", "tenaga", "orang"),
        ("Jumlah Taman Makam Pahlawan yang dipelihara", "Taman Makam", "taman-makam"),
        ("Jumlah taman bermain anak", "taman", ""),
        ("Jumlah makam yang dipelihara", "makam", "makam"),
        ("Jumlah rapat koordinasi lembaga", "rapat", ""),
        ("Jumlah", "", ""),
        ("Persentase orang yang dibantu", "", ""),
        ("Orang yang dibantu", "", ""),
        ("", "", ""),
    ],
)
def test_the_first_noun_after_the_measure_is_what_a_name_counts(name: str, thing: str, kind: str) -> None:
    """In Indonesian what modifies a noun follows it: `rapat lembaga` is a meeting and no body."""
    assert (thing_counted(name), kind_counted(name)) == (thing, kind)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Jumlah orang/keluarga yang dibantu", {"keluarga"}),
        ("Jumlah orang, keluarga, dan lembaga yang dibantu", {"keluarga", "lembaga"}),
        ("Jumlah orang yang dilatih dan lembaga yang dibina", set()),
        ("Jumlah orang yang dilatih", set()),
        ("Jumlah dokumen dan/atau laporan", {"berkas"}),
    ],
)
def test_other_things_are_counted_where_they_stand_beside_the_first(name: str, kinds: set[str]) -> None:
    assert kinds_also_counted(name) - {""} == kinds


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("Orang / Bulan", "orang"),
        ("KK", "keluarga"),
        ("Dok.", "berkas"),
        ("%", "persen"),
        ("Persen", "persen"),
        ("Anak", "orang"),
        ("TMP", "taman-makam"),
        ("Kegiatan", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_the_first_word_of_a_unit_says_what_it_counts(unit: str, kind: str) -> None:
    assert kind_of_unit(unit) == kind


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Dok", "Dokumen", True),
        ("Lap.", "laporan", True),
        ("Persen", "%", True),
        ("BOX", "Kotak", True),
        ("KPM", "KK", True),
        ("orang/bulan", "Orang / Bulan", True),
        ("Orang", "Orang/Bulan", False),
        ("Dokumen", "Laporan", False),
        ("Box", "Orang", False),
    ],
)
def test_units_are_the_same_in_other_spellings_and_not_beyond(one: str, other: str, *, is_same: bool) -> None:
    assert same_unit(one, other) is is_same
    assert same_unit(other, one) is is_same


@pytest.mark.parametrize("name", ["Jumlah orang", "Jml. orang", "Banyaknya orang", "jumlahnya"])
def test_names_that_count(name: str) -> None:
    assert is_counting(name)
    assert not is_share(name)


@pytest.mark.parametrize("name", ["Persentase", "Presentase orang", "PROSENTASE orang", "Persentasi orang"])
def test_names_that_are_a_share(name: str) -> None:
    assert is_share(name)
    assert not is_counting(name)


@pytest.mark.parametrize(
    ("name", "measures", "states"),
    [
        ("Jumlah orang", True, False),
        ("% orang", True, False),
        ("Rata-rata lama sekolah", True, False),
        ("Pendapatan per kapita", True, False),
        ("Meningkatnya persentase orang", True, True),
        ("Meningkatnya mutu layanan", False, True),
        ("Optimalnya layanan", False, True),
        ("Penurunan keluhan", False, True),
        ("Pelaporan retribusi", False, False),
        ("", False, False),
    ],
)
def test_a_name_measures_or_states(name: str, *, measures: bool, states: bool) -> None:
    assert (has_measure(name), is_statement(name)) == (measures, states)


def test_no_indicator_of_the_official_list_contradicts_its_own_unit() -> None:
    """The list is the yardstick: a word that made one of its rows contradict itself would be misread by us."""
    rows = [code.entry for code in load(CONTENT).plan.codes if code.entry.indicator and code.entry.unit]
    known = [(kind_counted(str(row.indicator)), kind_of_unit(str(row.unit)), row.indicator) for row in rows]

    assert len([counted for counted, _, _ in known if counted]) > 100
    assert [row for row in known if row[0] and row[1] and row[0] not in {row[1], "penerima"}] == []
