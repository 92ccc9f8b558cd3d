"""Numbers, money, dates and author text as Indonesian text: literal expectations, and what holds for all input."""

from __future__ import annotations

import doctest
import html
import re
import string
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import wording

AMOUNTS = st.decimals(min_value=-(10**15), max_value=10**15, places=2)


def test_the_examples_in_the_docstrings_are_true() -> None:
    result = doctest.testmod(wording)

    assert result.attempted >= 8
    assert result.failed == 0


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("0.05"), "0,05"),
        (Decimal("-1234.5"), "-1.234,5"),
        (Decimal("63.320"), "63,320"),
    ],
)
def test_a_number_keeps_all_its_digits(value: Decimal, text: str) -> None:
    assert wording.number(value) == text


@given(AMOUNTS)
def test_a_number_can_be_read_back(value: Decimal) -> None:
    assert Decimal(wording.number(value).replace(".", "").replace(",", ".")) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "Rp0"),
        (Decimal("1500.00"), "Rp1.500"),
        (Decimal("1500.50"), "Rp1.500,50"),
        (Decimal(-1500), "-Rp1.500"),
    ],
)
def test_rupiah_are_exact(value: Decimal, text: str) -> None:
    assert wording.rupiah(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "Rp0"),
        (999_999, "Rp999.999"),
        (1_000_000, "Rp1 juta"),
        (1_005_000, "Rp1,01 juta"),
        (1_050_000, "Rp1,05 juta"),
        (1_500_000, "Rp1,5 juta"),
        (999_994_999, "Rp999,99 juta"),
        (999_995_000, "Rp1 miliar"),
        (1_000_000_000, "Rp1 miliar"),
        (38_018_058_695, "Rp38,02 miliar"),
        (999_999_999_999, "Rp1 triliun"),
        (1_250_000_000_000, "Rp1,25 triliun"),
        (5_000_000_000_000_000, "Rp5.000 triliun"),
        (-2_500_000, "-Rp2,5 juta"),
        (-999_999_999, "-Rp1 miliar"),
    ],
)
def test_rupiah_in_words_are_rounded_half_up_to_two_decimals(value: int, text: str) -> None:
    assert wording.rupiah_in_words(value) == text


@given(st.integers(min_value=1_000_000, max_value=10**16))
def test_rupiah_in_words_never_differ_by_more_than_half_a_hundredth(value: int) -> None:
    figure, scale = wording.rupiah_in_words(value).removeprefix("Rp").split()
    factor = {"juta": 10**6, "miliar": 10**9, "triliun": 10**12}[scale]

    said = Decimal(figure.replace(".", "").replace(",", ".")) * factor
    assert abs(said - value) <= Decimal(factor) / 200


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (1, 3, "33,3%"),
        (2, 3, "66,7%"),
        (0, 5, "0,0%"),
        (5, 5, "100,0%"),
        (1, 2000, "0,1%"),
        (1, 2001, "kurang dari 0,1%"),
        (15, 10, "150,0%"),
    ],
)
def test_a_share_has_one_decimal_and_nothing_positive_looks_like_nothing(part: int, whole: int, text: str) -> None:
    assert wording.percent(Decimal(part), Decimal(whole)) == text


@pytest.mark.parametrize(
    ("partial", "text"),
    [
        ("2022", "2022"),
        ("2022-05", "Mei 2022"),
        ("2022-08-01", "1 Agustus 2022"),
        ("2022-12-31", "31 Desember 2022"),
    ],
)
def test_a_date_says_only_what_is_known(partial: str, text: str) -> None:
    assert wording.date(partial) == text


def test_every_month_has_its_indonesian_name() -> None:
    names = [wording.date(f"2030-{month:02}").removesuffix(" 2030") for month in range(1, 13)]

    expected = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    assert names == expected.split()


def test_a_span_of_years_has_an_en_dash_and_one_year_stands_alone() -> None:
    assert wording.years("2021", "2026") == "2021–2026"
    assert wording.years("2030", "2030") == "2030"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (list("abcd"), "a, b, c, dan d"),
    ],
)
def test_words_are_listed_as_in_a_sentence(words: list[str], text: str) -> None:
    assert wording.listed(words) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PROGRAM PENANGANAN BENCANA", "Program Penanganan Bencana"),
        ("PROGRAM DAN KEGIATAN DI DESA", "Program dan Kegiatan di Desa"),
        ("DAN LAIN LAIN", "Dan Lain Lain"),
        ("PROGRAM PMKS", "Program PMKS"),
        ("Program PENANGANAN", "Program PENANGANAN"),
        ("BLT", "BLT"),
        ("PENUNJANG KABUPATEN/KOTA", "Penunjang Kabupaten/Kota"),
        ("ANAK (0-5 TAHUN)", "Anak (0-5 Tahun)"),
        ("2 3", "2 3"),
        ("", ""),
    ],
)
def test_only_names_that_are_all_capitals_change_their_case(name: str, text: str) -> None:
    assert wording.normal_case(name, {"PMKS"}) == text


@given(st.text())
def test_changing_case_never_changes_a_letter(name: str) -> None:
    assert wording.normal_case(name).casefold() == name.casefold()


@pytest.mark.parametrize(("sentence", "text"), [("rencana strategis A", "Rencana strategis A"), ("", ""), ("é", "É")])
def test_a_sentence_starts_with_a_capital(sentence: str, text: str) -> None:
    assert wording.first_upper(sentence) == text


def test_markdown_escapes_every_ascii_mark_but_the_comma() -> None:
    marks = "!\"#$%&'()*+-./:;<=>?@[\\]^_`{|}~"

    assert wording.markdown(marks) == "".join(f"&#{ord(mark)};" for mark in marks)
    assert wording.markdown("a, b – “c” 12") == "a, b – “c” 12"


@given(st.text())
@example("a\nb\r\tc\u2028d\x85e  f\u00a0g")
@example("a\x00b\x1bc\u202ed\u2066e\ue000f\x02klzzwxh:0001\x03")
def test_markdown_shows_the_visible_text_on_one_line(text: str) -> None:
    escaped = wording.markdown(text)

    assert not set(re.sub(r"&#\d+;|,", "", escaped)) & set(string.punctuation)
    assert html.unescape(escaped).strip() == wording.plain(text)
    assert len(escaped.splitlines()) <= 1


@given(st.text())
def test_plain_text_is_one_line_without_marks_that_cannot_be_seen(text: str) -> None:
    plain = wording.plain(text)

    assert plain == plain.strip()
    assert len(plain.splitlines()) <= 1
    assert not set(plain) & set("\x00\x1b\u200e\u202e\u2066\u2069")
    assert wording.plain(plain) == plain


@pytest.mark.parametrize("character", ["\ufffe", "\uffff", "\x00", "\ue000", "\u202e"])
def test_what_no_reader_can_see_is_left_out(character: str) -> None:
    """Noncharacters too: YAML refuses them, so that a page would lose its front matter."""
    assert wording.plain(f"a{character}b") == "ab"
    assert wording.markdown(f"a{character}b") == "ab"
