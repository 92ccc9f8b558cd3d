"""Rating scales: the default, the one that an agency sets, and the shape of a class."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.model.plan import Plan
from generator.model.scales import DEFAULT, scale_of
from generator.pages.statuses import shape_of


@pytest.mark.parametrize(
    ("percent", "word"),
    [
        ("90.01", "sangat tinggi"),
        ("90", "tinggi"),
        ("75.5", "tinggi"),
        ("75", "sedang"),
        ("65", "rendah"),
        ("50", "sangat rendah"),
        ("-20", "sangat rendah"),
        ("250", "sangat tinggi"),
    ],
)
def test_the_default_scale_has_no_gaps_and_its_bounds_belong_to_the_class_below(percent, word) -> None:
    assert DEFAULT.grade(Decimal(percent)).word == word


def test_an_agency_sets_its_own_scale(minimal: Plan) -> None:
    scale = scale_of(minimal, "dinas-pangan")

    assert (scale.name, scale.is_default, len(scale.grades)) == ("Skala Misal", False, 3)
    assert [scale.grade(Decimal(each)).word for each in ("95", "94.99", "60")] == [
        "tercapai",
        "perlu perhatian",
        "kritis",
    ]
    assert scale_of(minimal, "badan-arsip") is DEFAULT


def test_the_shape_fills_one_circle_for_each_class_above_the_lowest() -> None:
    shapes = [shape_of(DEFAULT, grade) for grade in DEFAULT.grades]

    assert shapes == ["●●●●", "●●●○", "●●○○", "●○○○", "○○○○"]
