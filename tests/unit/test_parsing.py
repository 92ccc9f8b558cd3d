"""Records become entries: every mistake of a file at once, each at its place, in the words of the author's guide."""

from __future__ import annotations

import pytest

from generator.model.entries import Agency, Document, Glossary
from generator.model.terms import GovernmentLevel
from generator.parsing import parse_record
from generator.problems import Problem
from generator.sources.yaml_source import parse_yaml

AGENCY = "nama: Dinas\nsingkat: Dinas\ntingkat: kota\npemerintah: Kota\n"


def parse(text: str, kind: type = Agency) -> tuple[object, list[Problem]]:
    record, problems = parse_yaml("a.yml", text.encode())
    assert record is not None
    assert problems == []
    return parse_record(record, kind)


def found(text: str, kind: type = Agency) -> list[tuple[str, str, str]]:
    entry, problems = parse(text, kind)
    assert (entry is None) == bool(problems)
    return [(problem.slug, str(problem.location), problem.message) for problem in problems]


def test_a_good_record_becomes_an_entry_that_never_changes() -> None:
    entry, problems = parse(AGENCY)

    assert problems == []
    assert isinstance(entry, Agency)
    assert (entry.name, entry.level) == ("Dinas", GovernmentLevel.CITY)
    with pytest.raises(ValueError, match="frozen"):
        entry.name = "lain"


def test_all_mistakes_of_a_file_are_reported_at_once() -> None:
    problems = found("nama: Dinas\ntingkat: desa\nlain: x\n")

    assert [slug for slug, _, _ in problems] == [
        "wajib-diisi",
        "pilihan-tak-dikenal",
        "wajib-diisi",
        "kunci-tak-dikenal",
    ]


def test_a_mistake_deep_in_a_tree_is_reported_at_its_line() -> None:
    text = AGENCY + "unit:\n  - id: a\n    nama: A\n    anak:\n      - id: b\n        nama: B\n        tgas: x\n"

    assert found(text) == [
        ("kunci-tak-dikenal", "a.yml:11:9", "'tgas' bukan kunci yang dikenal di sini. Mungkin maksudnya 'tugas'?")
    ]


def test_a_wrong_key_below_a_wrong_key_is_offered_nothing() -> None:
    """The place is unknown, so no keys are known there either."""
    assert found(AGENCY + "unit: [{id: a, nama: A, lain: {x: 1}}]\n")[0][1] == "a.yml:5:25"


def test_the_same_mistake_at_two_places_is_reported_twice() -> None:
    assert [place for _, place, _ in found(AGENCY + "unit:\n  - {id: a}\n  - {id: b}\n")] == ["a.yml:6:5", "a.yml:7:5"]


@pytest.mark.parametrize(
    ("line", "slug", "words"),
    [
        ("unit: x", "bentuk-tak-cocok", "Di sini diharapkan daftar: tiap butir diawali '- '."),
        ("unit: {a: b}", "bentuk-tak-cocok", "'unit' berisi 'pasangan kunci dan isi'."),
        ("situs: [a]", "bentuk-tak-cocok", "'situs' berisi 'sebuah daftar'. Di sini diharapkan satu teks."),
        ('situs: ""', "wajib-diisi", "'situs' belum diisi."),
        ("kontak: [[a]]", "bentuk-tak-cocok", "Di sini diharapkan satu teks."),
        ("unit: [{id: A, nama: x}]", "nama-tak-sah", "'A' bukan id yang sah."),
        ("unit: [{id: a, nama: x, baris: a}]", "bentuk-tak-cocok", "Tulis nomor baris"),
        ("unit: [{id: a, nama: x, dokumen: B}]", "nama-tak-sah", "'B' bukan id yang sah."),
    ],
)
def test_a_value_of_another_shape_says_what_is_expected(line: str, slug: str, words: str) -> None:
    (problem,) = found(f"{AGENCY}{line}\n")

    assert problem[0] == slug
    assert words in problem[2]


def test_a_long_value_is_shown_cut_short_and_on_one_line() -> None:
    text = f'{AGENCY}unit: [{{id: a, nama: x, baris: "{"a " * 40}"}}]\n'

    ((_, _, message),) = found(text)
    assert "…'" in message
    assert len(message) < 140


def test_an_empty_list_of_terms_is_a_glossary() -> None:
    assert found("istilah: []\n", Glossary) == []


@pytest.mark.parametrize("text", ["satu\n", "[a]\n"])
def test_a_file_that_is_no_mapping_is_named_itself(text: str) -> None:
    ((slug, place, message),) = found(text, Glossary)

    assert (slug, place) == ("bentuk-tak-cocok", "a.yml:1:1")
    assert message.startswith("'a.yml' berisi")


def test_a_series_of_years_is_text_by_year() -> None:
    text = (
        "jenis: rkt\njudul: a\nsingkat: a\ntahun_awal: 2030\ntahun_akhir: 2030\npenerbit: salinan\nsumber: {}\n"
        "gaya_angka: inggris\ntabel_utama: a\ntabel: [{id: a, nama: a}]\n"
        "simpul: [{id: a, jenjang: program, nama: a, anggaran: [{tercetak: {2029: 1, 2030: 2}}]}]\n"
    )
    entry, problems = parse(text, Document)

    assert problems == []
    assert isinstance(entry, Document)
    assert entry.nodes[0].money[0].printed == {"2029": "1", "2030": "2"}
