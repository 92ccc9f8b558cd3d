"""The chart of an indicator: its figures by year, one year against its target, or predicates on their scale."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from generator import wording
from generator.charts.one_year import TargetChart
from generator.charts.predicates import Grade, GradeSeries, PredicateChart
from generator.charts.values_by_year import Point, Series, ValueChart
from generator.model.plan import Plan
from generator.model.records import Indicator
from generator.model.terms import PREDICATES, Period, Role, Version
from generator.pages.courses import Course, Moment, course_sentence
from generator.pages.drawable_values import MARKS, Figures, figures_of, why_not_drawn
from generator.pages.labels import DIRECTIONS, NOT_STATED, ROLES
from generator.pages.pictures import (
    NOTHING,
    Cell,
    Chart,
    Picture,
    TableRow,
    is_uncertain,
    left_out_words,
    not_drawn,
    source_link,
)

NAME = "gambar-nilai"
TITLE = "Bagan"
_SHAPES = MappingProxyType(
    {
        Role.BASELINE: "nilai awal sebagai belah ketupat",
        Role.TARGET: "target sebagai kotak berongga",
        Role.ACTUAL: "realisasi sebagai titik penuh",
    }
)


def indicator_pictures(plan: Plan, indicator: Indicator) -> tuple[Picture, ...]:
    """The chart of an indicator, or why there is none; nothing where nobody would look for one."""
    figures = figures_of(plan, indicator)
    if not any(value.reading.is_plain for value in (*figures.yearly, *figures.others)):
        return ()
    reason = why_not_drawn(figures)
    if reason:
        return (not_drawn(TITLE, reason),)
    return (_picture(plan, indicator, figures, _chart(figures)),)


def _picture(plan: Plan, indicator: Indicator, figures: Figures, chart: Chart) -> Picture:
    main = plan.document(indicator.document_id).entry.main_table
    sources = sorted((value.source for value in figures.plain), key=lambda source: source.table != main)
    return Picture(
        chart.title,
        chart,
        _against_target(figures) if _is_one_year(figures) else course_sentence(_courses(figures)),
        ("Tahun", *(_heading(figures, role) for role in figures.roles)),
        tuple(_rows(figures)),
        source_link(plan, indicator.id, sources),
        _remark(figures),
    )


def _chart(figures: Figures) -> Chart:
    if figures.plain[0].reading.predicate:
        return _predicates(figures)
    return _one_year(figures) if _is_one_year(figures) else _by_year(figures)


def _is_one_year(figures: Figures) -> bool:
    """Whether there is exactly one target and what came of it."""
    return len(figures.plain) == 2 and len(figures.years) == 1 and figures.roles == (Role.TARGET, Role.ACTUAL)


def _by_year(figures: Figures) -> ValueChart:
    series = tuple(
        Series(
            MARKS[role],
            ROLES[role],
            tuple(Point(int(v.year), figures.rank_of(v), figures.label(v)) for v in figures.of(role)),
        )
        for role in figures.roles
    )
    unit = "" if figures.unit == "%" else figures.unit or f"satuan {NOT_STATED}"
    return ValueChart(NAME, _title(figures), _description(figures), unit, series)


def _predicates(figures: Figures) -> PredicateChart:
    series = tuple(
        GradeSeries(
            MARKS[role],
            ROLES[role],
            tuple(Grade(int(value.year), value.reading.predicate) for value in figures.of(role)),
        )
        for role in figures.roles
    )
    return PredicateChart(NAME, _title(figures), _description(figures), PREDICATES, series)


def _one_year(figures: Figures) -> TargetChart:
    target, actual = (figures.of(role)[0] for role in figures.roles)
    unit = "" if figures.unit in {"", "%"} else f" {figures.unit}"
    return TargetChart(
        NAME,
        _title(figures),
        "Batang: realisasi. Garis tegak dengan kotak berongga: target. Keduanya diukur dari nol.",
        figures.rank_of(target),
        f"{ROLES[Role.TARGET]} {figures.label(target)}{unit}",
        figures.rank_of(actual),
        f"{ROLES[Role.ACTUAL]} {figures.label(actual)}{unit}",
    )


def _title(figures: Figures) -> str:
    words = wording.listed([ROLES[role].lower() for role in figures.roles])
    return f"{wording.first_upper(words)} {'per tahun' if len(figures.years) > 1 else figures.years[0]}"


def _description(figures: Figures) -> str:
    shapes = wording.listed([_SHAPES[role] for role in figures.roles])
    return f"Tahun dari kiri ke kanan: {shapes}. Angkanya ada dalam tabel di bawah gambar."


def _against_target(figures: Figures) -> str:
    """What came of one target, such as `Pada 2020 target 77% dan realisasi 80%: lebih tinggi 3 poin persen …`."""
    target, actual = (figures.of(role)[0] for role in figures.roles)
    apart = figures.rank_of(actual) - figures.rank_of(target)
    what = f"Pada {target.year} target {figures.label(target)} dan realisasi {figures.label(actual)}"
    if not apart:
        return f"{what}: sama dengan target."
    side = "lebih tinggi" if apart > 0 else "lebih rendah"
    step = "tingkat" if target.reading.predicate else "poin persen" if figures.unit == "%" else figures.unit
    words = " ".join(word for word in (side, wording.number(abs(apart).normalize()), step) if word)
    return f"{what}: {words} daripada target."


def _courses(figures: Figures) -> list[Course]:
    left_out = figures.left_out
    return [
        Course(
            ROLES[role].lower(),
            tuple(Moment(int(v.year), figures.rank_of(v), figures.label(v)) for v in figures.of(role)),
            is_series=role is not Role.BASELINE,
            is_complete=not any(value.role is role for value in left_out),
        )
        for role in figures.roles
    ]


def _heading(figures: Figures, role: Role) -> str:
    has_unit = figures.unit not in {"", "%"}
    return f"{ROLES[role]} ({figures.unit})" if has_unit else ROLES[role]


def _rows(figures: Figures) -> Iterable[TableRow]:
    """Each year from the first to the last, those without a figure too."""
    shown = (value for value in figures.yearly if value.role in figures.roles)
    cells = {(value.role, int(value.year)): figures.label(value) for value in shown}
    years = [year for _, year in cells]
    for year in range(min(years), max(years) + 1):
        yield TableRow(str(year), tuple(Cell(cells.get((role, year), NOTHING)) for role in figures.roles))


def _remark(figures: Figures) -> str:
    """Which way is good, where the document says so, and what the drawing leaves out."""
    direction = DIRECTIONS[figures.indicator.entry.direction]
    missing = figures.left_out
    words = left_out_words(
        {
            "angka akhir periode": any(value.period is Period.END for value in figures.others),
            "angka triwulan": any(value.period not in {Period.YEAR, Period.END} for value in figures.others),
            "angka sebelum perubahan": bool(figures.replaced),
            "angka setelah perubahan": any(value.version is Version.AMENDED for value in figures.others),
            "angka yang hanya ada dalam tabel lain": any(not is_uncertain(value.doubt) for value in missing),
            "angka yang bacaannya belum pasti": any(is_uncertain(value.doubt) for value in missing),
        }
    )
    return " ".join(text for text in (f"{wording.first_upper(direction)}." if direction else "", words) if text)
