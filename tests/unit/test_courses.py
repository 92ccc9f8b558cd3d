"""The course of figures in one sentence: up, down, level, back and forth, alone, with gaps."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.pages.courses import Course, Moment, course_sentence


def course(*figures: int | None, name: str = "target", first: int = 2022, **flags: bool) -> Course:
    moments = (Moment(first + n, Decimal(each), f"{each}%") for n, each in enumerate(figures) if each is not None)
    return Course(name, tuple(moments), **flags)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ((59, 64), "Target naik dari 59% pada 2022 menjadi 64% pada 2023."),
        ((59, 59, 64), "Target naik dari 59% pada 2022 menjadi 64% pada 2024."),
        ((64, 60, 59), "Target turun dari 64% pada 2022 menjadi 59% pada 2024."),
        ((100, 100, 100), "Target tetap 100% dari 2022 sampai 2024."),
        ((59, 70, 64), "Target naik turun, dari 59% pada 2022 menjadi 64% pada 2024; tertinggi 70% pada 2023."),
        ((59, 50, 64), "Target naik turun, dari 59% pada 2022 menjadi 64% pada 2024; terendah 50% pada 2023."),
        (
            (59, 70, 50, 64),
            "Target naik turun, dari 59% pada 2022 menjadi 64% pada 2025; "
            "tertinggi 70% pada 2023 dan terendah 50% pada 2024.",
        ),
        ((59, 64, 59, 64), "Target naik turun, dari 59% pada 2022 menjadi 64% pada 2025."),
        ((59,), "Target 59% pada 2022."),
        ((59, None, 64), "Target naik dari 59% pada 2022 menjadi 64% pada 2024. Tidak ada target untuk 2023."),
        ((59, None, None, 59), "Target tetap 59% dari 2022 sampai 2025. Tidak ada target untuk 2023 dan 2024."),
    ],
)
def test_one_course_is_said_from_its_first_year_to_its_last(figures: tuple[int, ...], expected: str) -> None:
    assert course_sentence([course(*figures)]) == expected


def test_courses_follow_each_other_and_one_figure_alone_says_that_it_is_the_only_one() -> None:
    actual = course(61, name="realisasi", first=2020)

    assert course_sentence([course(59, 64), actual]) == (
        "Target naik dari 59% pada 2022 menjadi 64% pada 2023; realisasi hanya ada untuk 2020, 61%."
    )


def test_one_figure_is_not_called_the_only_one_where_others_are_not_drawn() -> None:
    actual = course(61, name="realisasi", first=2020, is_complete=False)

    assert course_sentence([course(59, 64), actual]).endswith("; realisasi 61% pada 2020.")


def test_a_gap_is_not_called_silence_where_the_document_has_a_figure_that_is_not_drawn() -> None:
    assert course_sentence([course(59, None, 64, is_complete=False)]).endswith(". Tidak digambar target untuk 2023.")


def test_base_values_stand_side_by_side() -> None:
    base = course(58, None, 61, name="nilai awal", first=2020, is_series=False)

    assert course_sentence([base, course(59, 64)]).startswith("Nilai awal 58% pada 2020 dan 61% pada 2022; target naik")


def test_two_figures_of_two_kinds_are_said_without_comparing_them() -> None:
    assert (
        course_sentence([course(59), course(61, name="realisasi")]) == "Target 59% pada 2022; realisasi 61% pada 2022."
    )
