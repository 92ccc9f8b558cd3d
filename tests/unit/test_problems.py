"""Problems: where, what, what to do, in three layouts."""

from __future__ import annotations

import json
import re

import pytest

from generator.problems import CATALOGUE, Location, Problem, Severity, nearest

PLACE = Location("a/dokumen.yml", 6, 3)
ERROR = Problem("wajib-diisi", PLACE, "'nama' belum diisi.")
WARNING = Problem("baris-tak-dirujuk", Location("a/b.csv"), "Baris 7 tidak dirujuk.")


@pytest.mark.parametrize(
    ("location", "text"),
    [
        (Location("a.yml"), "a.yml"),
        (Location("a.yml", 3), "a.yml:3"),
        (Location("a.yml", 3, 14), "a.yml:3:14"),
    ],
)
def test_a_location_reads_as_editors_expect_it(location: Location, text: str) -> None:
    assert str(location) == text


def test_locations_are_ordered_as_one_reads() -> None:
    places = [Location("b"), Location("a", 10), Location("a", 9, 2), Location("a", 9, 1), Location("a")]

    assert [str(place) for place in sorted(places)] == ["a", "a:9:1", "a:9:2", "a:10", "b"]


def test_a_problem_is_sorted_by_place_then_slug_then_message() -> None:
    other = Problem("bentuk-tak-cocok", PLACE, "x")

    assert sorted([WARNING, ERROR, other], key=lambda problem: problem.sort_key) == [WARNING, other, ERROR]


def test_a_problem_explains_itself_in_one_line_with_place_severity_slug_and_advice() -> None:
    line = "a/dokumen.yml:6:3: galat wajib-diisi: 'nama' belum diisi. Isi bagian itu."

    assert ERROR.explain() == line
    assert ERROR.explain("text") == line


def test_a_problem_as_json_has_every_part_in_its_own_field() -> None:
    assert json.loads(WARNING.explain("json")) == {
        "jenis": "isi",
        "slug": "baris-tak-dirujuk",
        "keparahan": "peringatan",
        "berkas": "a/b.csv",
        "baris": 0,
        "kolom": 0,
        "pesan": "Baris 7 tidak dirujuk.",
        "saran": "Masukkan isinya, atau nyatakan sebagai fakta lepas beserta alasannya.",
    }


def test_json_keeps_letters_beyond_ascii() -> None:
    assert "–" in Problem("wajib-diisi", PLACE, "2021–2026").explain("json")


def test_a_problem_as_annotation_marks_the_line_on_github() -> None:
    expected = (
        "::error file=a/dokumen.yml,line=6,col=3,title=wajib-diisi::77%25 bukan teks. Baris kedua. Isi bagian itu."
    )

    assert Problem("wajib-diisi", PLACE, "77% bukan teks.\nBaris kedua.").explain("github") == expected
    assert WARNING.explain("github").startswith("::warning file=a/b.csv,")


@pytest.mark.parametrize("style", ["text", "json", "github"])
def test_an_explanation_stays_on_one_line_whatever_the_author_typed(style: str) -> None:
    problem = Problem("angka-tak-terbaca", PLACE, "'1\r\n2' tidak terbaca.")

    assert not {"\r", "\n"} & set(problem.explain(style))


def test_only_errors_stop_a_build() -> None:
    assert ERROR.is_error
    assert not WARNING.is_error


def test_every_kind_is_found_by_its_own_slug() -> None:
    assert [kind.slug for kind in CATALOGUE.values()] == list(CATALOGUE)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in CATALOGUE)


@pytest.mark.parametrize("slug", CATALOGUE)
def test_a_kind_says_in_sentences_what_it_means_and_what_to_do(slug: str) -> None:
    kind = CATALOGUE[slug]

    for sentence in (kind.meaning, kind.advice):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
    assert kind.severity in Severity


def test_the_catalogue_is_read_only() -> None:
    with pytest.raises(TypeError):
        CATALOGUE["baru"] = CATALOGUE["wajib-diisi"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("word", "known", "sentence"),
    [
        ("progam", ["program", "sasaran"], " Mungkin maksudnya 'program'?"),
        ("xyz", ["a"], " Pilihannya: a."),
        ("xyz", ["b", "a"], " Pilihannya: a, b."),
        ("xyz", list("abcdefgh"), " Pilihannya: a, b, c, d, e, f, g, h."),
        ("xyz", list("abcdefghi"), ""),
        ("xyz", [], ""),
    ],
)
def test_the_nearest_word_or_a_short_list_of_choices_is_offered(word: str, known: list[str], sentence: str) -> None:
    assert nearest(word, known) == sentence
