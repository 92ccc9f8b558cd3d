"""What a printed figure says, in both number styles."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.reading import Reading, read_canonical, read_print
from generator.model.terms import PREDICATES, NumberStyle, State
from generator.wording import number

ENGLISH, INDONESIAN = NumberStyle.ENGLISH, NumberStyle.INDONESIAN


@pytest.mark.parametrize(
    ("printed", "style", "figure"),
    [
        ("0", ENGLISH, "0"),
        ("64", INDONESIAN, "64"),
        ("7,782,370,700", ENGLISH, "7782370700"),
        ("20.117.262.000", INDONESIAN, "20117262000"),
        ("96.12", ENGLISH, "96.12"),
        ("63,32", INDONESIAN, "63.32"),
        ("1,234.50", ENGLISH, "1234.50"),
        ("1.234,50", INDONESIAN, "1234.50"),
        ("-3", ENGLISH, "-3"),
        ("Rp1.500", INDONESIAN, "1500"),
        ("Rp. 1.500.000,-", INDONESIAN, "1500000"),
        ("rp 12,000", ENGLISH, "12000"),
        (" 1,250 ", ENGLISH, "1250"),
    ],
)
def test_a_figure_in_the_style_of_its_table_is_read_exactly(printed: str, style: NumberStyle, figure: str) -> None:
    assert read_print(printed, style) == Reading(State.NUMBER, number=Decimal(figure))


@pytest.mark.parametrize(
    ("printed", "style"),
    [
        ("20.117.262.000", ENGLISH),
        ("7,782,370,700", INDONESIAN),
        ("1,2345", ENGLISH),
        ("12,34", ENGLISH),
        ("1.23", INDONESIAN),
        ("1,234,5", ENGLISH),
        ("1 234", ENGLISH),
        ("1..5", ENGLISH),
        ("Rp", INDONESIAN.ENGLISH),
        ("3 dari 5", INDONESIAN),
        ("12,34 KPM", ENGLISH),
        ("1,2-3,4", ENGLISH),
    ],
)
def test_what_does_not_fit_the_style_is_not_guessed(printed: str, style: NumberStyle) -> None:
    reading = read_print(printed, style)

    assert reading is None or reading == Reading(State.TEXT)
    assert reading is None or not any(character.isdigit() for character in printed)


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("", State.BLANK),
        (" \t", State.BLANK),
        ("-", State.DASH),
        ("–", State.DASH),
        ("—", State.DASH),
        ("n/a", State.NOT_APPLICABLE),
        ("N/A", State.NOT_APPLICABLE),
        ("Baik", State.TEXT),
        ("aa", State.TEXT),
    ],
)
def test_blank_dash_not_applicable_and_text_are_different_things(printed: str, state: State) -> None:
    assert read_print(printed, ENGLISH) == Reading(state)


@pytest.mark.parametrize("predicate", PREDICATES)
def test_a_predicate_of_the_scale_is_read_as_such(predicate: str) -> None:
    assert read_print(predicate, INDONESIAN) == Reading(State.PREDICATE, predicate=predicate)


@pytest.mark.parametrize(
    ("printed", "style", "figure", "unit"),
    [
        ("77%", ENGLISH, "77", "%"),
        ("77,5 %", INDONESIAN, "77.5", "%"),
        ("12,876 KPM", ENGLISH, "12876", "KPM"),
        ("3 laporan bulanan", ENGLISH, "3", "laporan bulanan"),
    ],
)
def test_a_unit_in_the_cell_is_kept_apart(printed: str, style: NumberStyle, figure: str, unit: str) -> None:
    assert read_print(printed, style) == Reading(State.NUMBER, number=Decimal(figure), unit=unit)


@pytest.mark.parametrize(
    ("printed", "style", "low", "high"),
    [
        ("2-3", ENGLISH, "2", "3"),
        ("1.000 – 1.500", INDONESIAN, "1000", "1500"),
        ("2,5 s.d. 3,5", INDONESIAN, "2.5", "3.5"),
        ("2 s d 3", ENGLISH, "2", "3"),
        ("70-80%", ENGLISH, "70", "80"),
    ],
)
def test_a_range_has_both_bounds(printed: str, style: NumberStyle, low: str, high: str) -> None:
    assert read_print(printed, style) == Reading(State.RANGE, low=Decimal(low), high=Decimal(high))


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_every_figure_that_we_print_can_be_read_back_in_both_styles(value: Decimal) -> None:
    indonesian = number(value)
    english = indonesian.translate(str.maketrans(",.", ".,"))

    assert read_print(indonesian, INDONESIAN) == Reading(State.NUMBER, number=value)
    assert read_print(english, ENGLISH) == Reading(State.NUMBER, number=value)


@given(st.text(), st.sampled_from(NumberStyle))
def test_a_reading_fills_exactly_the_fields_of_its_state(printed: str, style: NumberStyle) -> None:
    reading = read_print(printed, style) or Reading(State.TEXT)

    assert reading.is_number == (reading.state is State.NUMBER)
    assert (reading.low is not None, reading.high is not None) == (reading.state is State.RANGE,) * 2
    assert bool(reading.predicate) == (reading.state is State.PREDICATE)
    assert not reading.unit or reading.is_number


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("12500000", Reading(State.NUMBER, number=Decimal(12500000))),
        ("12.5", Reading(State.NUMBER, number=Decimal("12.5"))),
        ("BB", Reading(State.PREDICATE, predicate="BB")),
        ("2-3", Reading(State.RANGE, low=Decimal(2), high=Decimal(3))),
        ("-4", Reading(State.NUMBER, number=Decimal(-4))),
    ],
)
def test_what_the_author_reads_has_a_decimal_point(text: str, reading: Reading) -> None:
    assert read_canonical(text) == reading


@pytest.mark.parametrize(
    "text",
    ["1.2.3", "19.240.022.000", "1,500", "12x", "12 ribu", "sekitar 12", "5-3", "1-", "Baik", "", " 12", "1e3", "Rp5"],
)
def test_what_is_no_plain_figure_is_not_guessed(text: str) -> None:
    assert read_canonical(text) is None


@pytest.mark.parametrize("printed", ["3-2", "100 – 50", "2 s.d. 1"])
def test_a_range_that_runs_backwards_is_not_guessed(printed: str) -> None:
    assert read_print(printed, ENGLISH) is None
