"""Charts: marks where their values are, bars in proportion, gaps left open, text that meets neither edge nor text."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import pytest
from svg_read import boxes_of, corners_of, in_class, points_of, read, size_of, text_boxes, texts_in

from generator.charts.amounts import BAR_PX, AmountChart, Bar
from generator.charts.drawing import WIDTH, Mark
from generator.charts.lettering import fitted, text_width
from generator.charts.one_year import TargetChart
from generator.charts.predicates import ROW_PX, Grade, GradeSeries, PredicateChart
from generator.charts.scale import MOST_STEPS, Scale, ticks_from_zero, ticks_of_changes
from generator.charts.values_by_year import PLOT_PX, Point, Series, ValueChart
from generator.charts.year_axis import axis_of

HOSTILE = '<script>alert(1)</script> & "x" {{ 7 }} | \u202etxet\u202c\x00 klzzwxh:0001'
PREDICATES = ("AA", "A", "BB", "B", "CC", "C", "D")
LONG = "Penyediaan Makanan, Sandang, dan Alat Bantu bagi Lanjut Usia Terlantar serta Gelandangan dan Pengemis"


def series(mark: Mark, figures: dict[int, str], name: str = "Target") -> Series:
    points = (Point(year, Decimal(value), value.replace(".", ",")) for year, value in figures.items())
    return Series(mark, name, tuple(points))


def values(*parts: Series, unit: str = "orang") -> ValueChart:
    return ValueChart("gambar", "Target per tahun", "Uraian", unit, parts)


def targets(*figures: str, first: int = 2022) -> ValueChart:
    return values(series(Mark.TARGET, {first + place: value for place, value in enumerate(figures)}))


def amounts(*pairs: tuple[str, int]) -> AmountChart:
    return AmountChart("gambar", "Pagu", "Uraian", tuple(Bar(name, f"Rp{n} juta", Decimal(n)) for name, n in pairs))


def numbers(*texts: str) -> list[Decimal]:
    return [Decimal(text) for text in texts]


VALUES = values(
    series(Mark.BASELINE, {2020: "58"}, "Nilai awal"),
    series(Mark.TARGET, {2021: "59", 2022: "60", 2024: "62", 2025: "63.5", 2026: "64"}),
    series(Mark.ACTUAL, {2021: "57.2", 2022: "60"}, "Realisasi"),
)
CLOSE = targets("68.9", "70.5", "71.2", "71.5", "72", "72.5")
TARGET = TargetChart("gambar", "Judul", "Uraian", Decimal(77), "Target 77%", Decimal(80), "Realisasi 80%")
GRADES = PredicateChart(
    "gambar",
    "Judul",
    "Uraian",
    PREDICATES,
    (
        GradeSeries(Mark.BASELINE, "Nilai awal", (Grade(2020, "CC"),)),
        GradeSeries(Mark.TARGET, "Target", (Grade(2021, "B"), Grade(2022, "BB"), Grade(2024, "A"))),
        GradeSeries(Mark.ACTUAL, "Realisasi", (Grade(2021, "B"), Grade(2022, "D"))),
    ),
)
MONEY = AmountChart(
    "gambar",
    "Judul",
    "Uraian",
    (
        Bar("2029", "Pagu Rp40 juta", Decimal(40), Decimal(30), "Realisasi Rp30 juta"),
        Bar("2030", "tidak dinyatakan", None),
        Bar("2031", "Pagu Rp20 juta", Decimal(20)),
    ),
)
PARTS = AmountChart(
    "gambar",
    "Judul",
    "Uraian",
    (
        *(Bar(f"{LONG} {10 - n}", f"Rp{999 - n},99 miliar", Decimal(999 - n)) for n in range(11)),
        Bar("12 lainnya", "Rp300 juta", Decimal(300), is_rest=True),
    ),
)
CHARTS = {
    "nilai": VALUES,
    "nilai-dekat": CLOSE,
    "satu-tahun": TARGET,
    "predikat": GRADES,
    "uang": MONEY,
    "bagian": PARTS,
}
EVERY_CHART = pytest.mark.parametrize("name", CHARTS)


@EVERY_CHART
def test_a_drawing_is_as_it_was_accepted(assert_same_as_file, name: str) -> None:
    assert_same_as_file(f"{CHARTS[name].draw()}\n".replace("><", ">\n<"), f"bagan-{name}.svg")


@EVERY_CHART
def test_a_drawing_says_what_it_is_in_ids_of_its_own(name: str) -> None:
    svg = read(CHARTS[name].draw())

    assert [element.tag for element in svg][:2] == ["title", "desc"]
    assert (svg.findtext("title"), svg.findtext("desc")) == (CHARTS[name].title, "Uraian")
    assert svg.attrib["role"] == "img"
    assert svg.attrib["aria-labelledby"].split() == [svg[0].attrib["id"], svg[1].attrib["id"]]
    assert {element.attrib["id"] for element in svg.iter() if "id" in element.attrib} == {
        "gambar-judul",
        "gambar-uraian",
    }


@EVERY_CHART
def test_everything_stands_inside_the_drawing(name: str) -> None:
    svg = read(CHARTS[name].draw())
    width, height = size_of(svg)

    assert width == WIDTH
    for box in boxes_of(svg):
        assert box.left >= 0, box
        assert box.top >= 0, box
        assert box.right <= width + 0.1, box
        assert box.bottom <= height, box


@EVERY_CHART
def test_no_two_texts_overlap(name: str) -> None:
    boxes = text_boxes(read(CHARTS[name].draw()))

    assert [(a.text, b.text) for place, a in enumerate(boxes) for b in boxes[place + 1 :] if a.touches(b)] == []


@EVERY_CHART
def test_a_drawing_has_classes_and_no_colours(name: str) -> None:
    text = CHARTS[name].draw()

    assert not [
        word for word in ("fill", "stroke", "style", "color", "font") if f"{word}=" in text or f"{word}-" in text
    ]
    assert "\n" not in text


@EVERY_CHART
def test_coordinates_have_one_decimal(name: str) -> None:
    svg = read(CHARTS[name].draw())
    found = [
        element.attrib[key] for element in svg.iter() for key in ("x", "y", "cx", "width") if key in element.attrib
    ]

    assert {len(value.partition(".")[2]) for value in found} == {1}


@EVERY_CHART
def test_a_drawing_is_made_in_the_same_way_each_time(name: str) -> None:
    assert CHARTS[name].draw() == CHARTS[name].draw()


# --- scale ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (("64", "59"), (0, 20, 40, 60, 80)),
        (("100",), (0, 20, 40, 60, 80, 100)),
        (("1", "0"), (0, 1)),
        (("3", "2"), (0, 1, 2, 3)),
        (("0.3", "0.5"), ("0.0", "0.1", "0.2", "0.3", "0.4", "0.5")),
        (("1284800", "600"), (0, 500000, 1000000, 1500000)),
        (("-4", "6"), (-4, -2, 0, 2, 4, 6)),
        (("-4", "-3"), (-4, -3, -2, -1, 0)),
        (("0",), (0, 1)),
    ],
)
def test_ticks_are_round_and_begin_at_zero(figures: Sequence[str], expected: Sequence[object]) -> None:
    ticks = ticks_from_zero(numbers(*figures))

    assert ticks == tuple(Decimal(str(each)) for each in expected)
    assert len(ticks) <= MOST_STEPS + 2


def test_what_is_counted_in_whole_pieces_has_no_tick_between_two_of_them() -> None:
    assert all(tick == int(tick) for tick in ticks_from_zero(numbers("1", "2")))
    assert not all(tick == int(tick) for tick in ticks_from_zero(numbers("1", "1.5")))


@pytest.mark.parametrize("figures", [("90", "100"), ("100", "100"), ("0", "100"), ("-100", "-99"), ("50", "55.6")])
def test_an_axis_begins_at_zero_where_changes_show_from_there_or_there_are_none(figures: Sequence[str]) -> None:
    assert ticks_of_changes(numbers(*figures)) == ticks_from_zero(numbers(*figures))


@pytest.mark.parametrize("figures", [("68.9", "72.5"), ("91", "100"), ("96.32", "100"), ("50001", "50002")])
def test_an_axis_of_close_values_begins_near_them_and_never_fills_the_drawing_with_a_change(
    figures: Sequence[str],
) -> None:
    low, high = numbers(*figures)
    ticks = ticks_of_changes([low, high])

    assert 0 < ticks[0] < low
    assert ticks[-1] >= high
    assert 2 * (high - low) <= ticks[-1] - ticks[0]


def test_a_value_stands_in_proportion_between_the_ticks() -> None:
    scale = Scale(tuple(numbers("0", "50", "100")), 200, 100)

    assert [scale.at(value) for value in numbers("0", "25", "100")] == [200, 175, 100]


# --- values by year ---------------------------------------------------------------


def marks_of(svg, mark: Mark, tag: str) -> list[tuple[float, float]]:
    """The middles of the marks of a series, without the one in the key."""
    if tag == "circle":
        found = [(float(each.attrib["cx"]), float(each.attrib["cy"])) for each in in_class(svg, mark.value, tag)]
    elif tag == "rect":
        found = [(float(e.attrib["x"]) + 6, float(e.attrib["y"]) + 6) for e in in_class(svg, mark.value, tag)]
    else:
        found = [(points_of(each)[0][0], points_of(each)[0][1] + 9) for each in in_class(svg, mark.value, tag)]
    return found[1:]


def test_each_figure_has_a_mark_at_its_year_and_value() -> None:
    svg = read(VALUES.draw())
    dots = marks_of(svg, Mark.ACTUAL, "circle")
    squares = marks_of(svg, Mark.TARGET, "rect")
    diamonds = marks_of(svg, Mark.BASELINE, "path")
    (zero,) = [points_of(path)[0][1] for path in svg.iter("path") if path.get("class") == "sumbu"]

    assert (len(dots), len(squares), len(diamonds)) == (2, 5, 1)
    for (_, y), value in zip([*dots, *squares, *diamonds], (57.2, 60, 59, 60, 62, 63.5, 64, 58), strict=True):
        assert zero - y == pytest.approx(PLOT_PX * value / 80, abs=0.1)
    xs = {2020: diamonds[0][0], 2021: squares[0][0], 2024: squares[2][0], 2026: squares[4][0]}
    year = (xs[2026] - xs[2020]) / 6
    assert [xs[each] - xs[2020] for each in xs] == pytest.approx([0, year, 4 * year, 6 * year], abs=0.15)
    assert dots[1] == squares[1]


def test_a_gap_stays_open_and_only_following_years_are_joined() -> None:
    svg = read(VALUES.draw())
    lines = [corners_of(line) for line in in_class(svg, "target", "polyline")]

    assert [len(line) for line in lines] == [2, 3]
    assert [corner for line in lines for corner in line] == [
        pytest.approx(mark) for mark in marks_of(svg, Mark.TARGET, "rect")
    ]


def test_a_base_value_is_joined_to_nothing() -> None:
    chart = values(series(Mark.BASELINE, {2020: "1", 2021: "2"}), series(Mark.TARGET, {2022: "3"}))

    assert list(read(chart.draw()).iter("polyline")) == []


def test_years_without_a_figure_keep_their_place_and_name() -> None:
    assert texts_in(read(VALUES.draw()), "tahun") == [str(year) for year in range(2020, 2027)]


def test_the_key_names_each_series_beside_its_shape() -> None:
    svg = read(VALUES.draw())

    assert [texts_in(svg, mark.value) for mark in Mark] == [["Nilai awal"], ["Target"], ["Realisasi"]]
    assert "orang" in texts_in(svg, "tik")


@pytest.mark.parametrize("span", range(1, 9))
def test_up_to_eight_years_every_figure_is_written_and_no_label_meets_another(span: int) -> None:
    chart = values(
        series(Mark.TARGET, {2020 + n: f"{60 + n}.5" for n in range(span)}),
        series(Mark.ACTUAL, {2020 + n: f"{60 + n}.4" for n in range(span)}),
    )
    svg = read(chart.draw())
    boxes = [*text_boxes(svg, "angka"), *text_boxes(svg, "tahun")]

    assert sorted(texts_in(svg, "angka")) == sorted(p.label for each in chart.series for p in each.points)
    assert len(texts_in(svg, "tahun")) == span
    assert not any(a.touches(b) for place, a in enumerate(boxes) for b in boxes[place + 1 :])


@pytest.mark.parametrize("span", [9, 15, 25])
def test_with_more_years_or_longer_figures_labels_are_left_out_before_they_meet(span: int) -> None:
    svg = read(targets(*(f"{1234567 + n}" for n in range(span)), first=2000).draw())
    boxes = [*text_boxes(svg, "angka"), *text_boxes(svg, "tahun")]
    years = texts_in(svg, "tahun")

    assert f"{1234567 + span - 1}" in texts_in(svg, "angka")
    assert years[-1] == str(1999 + span)
    assert not any(a.touches(b) for place, a in enumerate(boxes) for b in boxes[place + 1 :])


def test_of_three_figures_in_a_year_the_highest_and_the_lowest_are_written() -> None:
    chart = values(*(series(mark, {2022: value}) for mark, value in zip(Mark, ("5", "9", "7"), strict=True)))

    assert sorted(texts_in(read(chart.draw()), "angka")) == ["5", "9"]


def test_an_axis_that_does_not_begin_at_zero_says_so_and_has_no_zero_line() -> None:
    close, far = read(CLOSE.draw()), read(VALUES.draw())

    assert "Sumbu tegak mulai dari 64, bukan dari nol." in texts_in(close, "tik")
    assert texts_in(close, "tik")[1] == "64"
    assert not [path for path in close.iter("path") if path.get("class") == "sumbu"]
    assert "bukan dari nol" not in "".join(far.itertext())


def test_one_year_alone_stands_in_the_middle() -> None:
    chart = values(series(Mark.TARGET, {2022: "5"}), series(Mark.ACTUAL, {2022: "9"}))
    svg = read(chart.draw())
    ((x, _),) = marks_of(svg, Mark.ACTUAL, "circle")

    assert marks_of(svg, Mark.TARGET, "rect")[0][0] == pytest.approx(x)
    assert 150 < x < 200


def test_a_chart_without_unit_has_no_line_for_it() -> None:
    assert size_of(read(values(*VALUES.series, unit="").draw()))[1] < size_of(read(VALUES.draw()))[1]


def test_years_are_named_from_the_last_with_room_between_them() -> None:
    assert list(axis_of(range(2001, 2026), 20, 320).named)[:3] == [2025, 2022, 2019]


# --- one year ---------------------------------------------------------------------


@pytest.mark.parametrize(("target", "actual"), [(77, 80), (80, 77), (100, 100), (5, 5000), (0, 3), (7, 0)])
def test_the_bar_begins_at_zero_and_the_target_stands_at_its_value(target: int, actual: int) -> None:
    chart = TargetChart("gambar", "J", "U", Decimal(target), f"Target {target}", Decimal(actual), f"Realisasi {actual}")
    svg = read(chart.draw())
    (bar,) = in_class(svg, "realisasi", "rect")
    line = next(each for each in in_class(svg, "target", "path") if each.get("class") == "batas")
    (zero,) = [points_of(path)[0][0] for path in svg.iter("path") if path.get("class") == "sumbu"]
    width = float(bar.attrib["width"])

    assert float(bar.attrib["x"]) == zero
    if actual:
        assert (points_of(line)[0][0] - zero) / width == pytest.approx(target / actual, rel=0.01, abs=0.01)
    assert texts_in(svg, "angka") == [f"Target {target}", f"Realisasi {actual}"]
    assert all(box.left >= -0.1 and box.right <= WIDTH + 0.1 for box in text_boxes(svg))


def test_what_came_below_zero_is_drawn_to_the_left_of_zero() -> None:
    chart = TargetChart("gambar", "J", "U", Decimal(5), "Target 5", Decimal(-5), "Realisasi -5")
    svg = read(chart.draw())
    (bar,) = in_class(svg, "realisasi", "rect")
    (zero,) = [points_of(path)[0][0] for path in svg.iter("path") if path.get("class") == "sumbu"]

    assert float(bar.attrib["x"]) + float(bar.attrib["width"]) == pytest.approx(zero, abs=0.1)


def test_the_ticks_of_one_year_are_written_below_their_lines() -> None:
    svg = read(TARGET.draw())
    lines = next(points_of(path) for path in svg.iter("path") if path.get("class") == "kisi")

    assert texts_in(svg, "tik") == ["0", "20", "40", "60", "80"]
    assert [x for x, _ in lines[::2]] == pytest.approx(
        [(box.left + box.right) / 2 for box in text_boxes(svg, "tik")], abs=0.2
    )


# --- predicates -------------------------------------------------------------------


def test_the_best_predicate_stands_on_top_and_rows_are_evenly_apart() -> None:
    svg = read(GRADES.draw())
    rows = [box.top for box in text_boxes(svg, "tik")][: len(PREDICATES)]

    assert texts_in(svg, "tik") == [*PREDICATES, "AA paling tinggi, D paling rendah."]
    assert [below - above for above, below in pairwise(rows)] == pytest.approx([ROW_PX] * 6)


def test_each_predicate_stands_in_the_row_of_its_name() -> None:
    svg = read(GRADES.draw())
    rows = {box.text: box.bottom - 7 for box in text_boxes(svg, "tik")}
    squares = [y for _, y in marks_of(svg, Mark.TARGET, "rect")]
    dots = [y for _, y in marks_of(svg, Mark.ACTUAL, "circle")]

    assert squares == pytest.approx([rows["B"], rows["BB"], rows["A"]])
    assert dots == pytest.approx([rows["B"], rows["D"]])


def test_steps_join_following_years_only_and_turn_half_way() -> None:
    svg = read(GRADES.draw())
    steps = [points_of(path) for path in in_class(svg, "target", "path")]
    first, second = marks_of(svg, Mark.TARGET, "rect")[:2]
    middle = (first[0] + second[0]) / 2

    assert len(steps) == 1
    corners = [first, (middle, first[1]), (middle, second[1]), second]
    for found, expected in zip(steps[0], corners, strict=True):
        assert found == pytest.approx(expected, abs=0.1)


# --- amounts ----------------------------------------------------------------------


def widths(svg, kind: str) -> list[float]:
    return [float(rect.attrib["width"]) for rect in in_class(svg, kind, "rect")]


def test_bars_are_as_long_as_their_amounts_and_begin_at_zero() -> None:
    svg = read(amounts(("a", 40), ("b", 20), ("c", 1), ("d", 0)).draw())
    full = widths(svg, "pagu")[0]

    assert full == WIDTH - 2
    assert widths(svg, "pagu") == pytest.approx([full, full / 2, full / 40, 0], abs=0.1)
    assert {rect.attrib["x"] for rect in svg.iter("rect")} == {"1.0"}
    assert len(points_of(next(path for path in svg.iter("path")))) == 2 * 4


def test_what_was_spent_lies_inside_the_bar_of_its_ceiling() -> None:
    svg = read(MONEY.draw())
    (spent,) = in_class(svg, "terpakai", "rect")
    ceiling = in_class(svg, "pagu", "rect")[0]

    assert float(spent.attrib["width"]) == pytest.approx(0.75 * float(ceiling.attrib["width"]), abs=0.1)
    assert float(ceiling.attrib["y"]) < float(spent.attrib["y"])
    assert float(spent.attrib["height"]) < float(ceiling.attrib["height"]) == BAR_PX
    assert texts_in(svg, "ket") == ["Realisasi Rp30 juta"]


def test_more_spent_than_allowed_still_fits() -> None:
    bars = (Bar("2029", "Pagu Rp20 juta", Decimal(20), Decimal(40), "Realisasi Rp40 juta"),)
    svg = read(AmountChart("gambar", "J", "U", bars).draw())

    assert widths(svg, "terpakai") == [WIDTH - 2]
    assert widths(svg, "pagu") == pytest.approx([(WIDTH - 2) / 2])


def test_a_year_without_amount_has_words_and_no_bar() -> None:
    svg = read(MONEY.draw())

    assert len(widths(svg, "pagu")) == 2
    assert texts_in(svg, "nama") == ["2029", "2030", "2031"]
    assert texts_in(svg, "angka") == ["Pagu Rp40 juta", "tidak dinyatakan", "Pagu Rp20 juta"]


def test_nothing_but_zeros_gives_bars_without_length() -> None:
    assert widths(read(amounts(("a", 0), ("b", 0)).draw()), "pagu") == [0, 0]


def test_the_rest_has_an_outline_of_its_own() -> None:
    svg = read(PARTS.draw())

    assert len(in_class(svg, "lainnya", "rect")) == 1
    assert len(in_class(svg, "pagu", "rect")) == 12


def test_a_long_name_takes_two_lines_and_says_that_it_goes_on() -> None:
    (name,) = texts_in(read(amounts((f"{LONG} {LONG}", 1)).draw()), "nama")
    svg = read(amounts((f"{LONG} {LONG}", 1)).draw())

    assert name.endswith("…")
    assert LONG.startswith(name.removesuffix(" …")[:40])
    assert len(in_class(svg, "nama", "tspan")) == 1


def test_a_word_without_end_is_cut_within_the_drawing() -> None:
    svg = read(amounts(("W" * 500, 1)).draw())

    assert all(box.right <= WIDTH for box in boxes_of(svg))
    assert texts_in(svg, "nama")[0].endswith("…")


def test_fitted_text_is_as_long_as_fits() -> None:
    assert fitted("abc", 12, 100) == "abc"
    cut = fitted("abcdefghij", 12, 40)
    assert cut.endswith("…")
    assert text_width(cut, 12) <= 40 < text_width(f"{cut}abc", 12)
    assert fitted("abc", 12, 0) == "…"


# --- all --------------------------------------------------------------------------


def test_markup_and_marks_of_direction_in_texts_stay_text() -> None:
    charts = (
        values(series(Mark.TARGET, {2022: "1", 2023: "2"}), unit=HOSTILE),
        TargetChart("gambar", HOSTILE, HOSTILE, Decimal(1), HOSTILE, Decimal(2), HOSTILE),
        AmountChart("gambar", HOSTILE, HOSTILE, (Bar(HOSTILE, HOSTILE, Decimal(1), Decimal(1), HOSTILE),)),
    )
    for chart in charts:
        text = chart.draw()
        svg = read(text)

        assert "<script" not in text
        assert not {"\u202e", "\u202c", "\x00"} & set(text)
        assert "<script>" in "".join(svg.itertext())
        assert all(box.right <= WIDTH + 0.1 for box in boxes_of(svg))


def test_a_chart_of_eight_years_is_small() -> None:
    assert len(targets(*(f"{60 + n}" for n in range(8))).draw()) < 2100
