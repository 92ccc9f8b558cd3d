"""What tables sort by: the canonical figure beside each print, on exactly the tables that a reader may sort."""

from __future__ import annotations

import html
import re
from decimal import Decimal

import pytest
from pages_read import Files, page

from generator.model.reading import Reading
from generator.model.terms import PREDICATES, State
from generator.pages.figures import sort_text

RKT = "dinas-pangan/rkt-2030"
TABLE = re.compile(r"<table ([^>]*)>.*?</table>", re.DOTALL)
CELL = re.compile(r'<td class="angka" data-label="([^"]*)"(?: data-urut="([^"]*)")?>(.*?)</td>')


def cells(files: Files, url: str, label: str) -> dict[str, str]:
    """What the cells of a column sort by, by their text without marks."""
    found = CELL.findall(str(page(files, url).content))
    return {html.unescape(re.sub("<[^>]+>", "", text)): key for name, key, text in found if name == label}


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (Reading(State.NUMBER, number=Decimal("1234.50")), "1234.50"),
        (Reading(State.NUMBER, number=Decimal("19000000.00")), "19000000"),
        (Reading(State.NUMBER, number=Decimal(0)), "0"),
        (Reading(State.RANGE, low=Decimal("69.1"), high=Decimal("69.5")), "69.1"),
        (Reading(State.DASH), ""),
        (Reading(State.BLANK), ""),
        (Reading(State.NOT_APPLICABLE), ""),
        (Reading(State.TEXT), ""),
    ],
)
def test_a_reading_sorts_by_its_figure_and_what_is_none_by_nothing(reading: Reading, text: str) -> None:
    """Zero is a figure; a dash, a blank and a text are missing."""
    assert sort_text(reading) == text


def test_predicates_sort_from_the_worst_to_the_best() -> None:
    ranks = [int(sort_text(Reading(State.PREDICATE, predicate=predicate))) for predicate in PREDICATES]

    assert ranks == sorted(ranks, reverse=True)
    assert ranks[-1] > 0


def test_printed_figures_sort_by_what_they_are_read_as(minimal_files: Files) -> None:
    """`40,000,000` and `Rp40.000.000` are one figure, whatever the style of the print."""
    url = f"{RKT}/kegiatan/pasar-murah"

    assert cells(minimal_files, url, "Tercetak") == {"40,000,000": "40000000"}
    assert cells(minimal_files, url, "Dibaca") == {"Rp40.000.000": "40000000"}


def test_times_sort_by_year_and_within_it_the_end_of_the_plan_comes_last(minimal_files: Files) -> None:
    url = "badan-arsip/renstra-2029-2031/indikator/nilai-pengawasan-arsip"
    found = re.findall(r'<th scope="row" data-urut="([^"]*)">(.*?)</th>', str(page(minimal_files, url).content))

    assert [html.unescape(text) for _, text in sorted(found, key=lambda pair: float(pair[0]))] == [
        *("2028", "2029", "2030", "2031", "akhir periode (2031)")
    ]


def test_children_sort_by_their_money_and_their_share_alike(minimal_files: Files) -> None:
    """A share sorts by more decimals than it shows."""
    url = f"{RKT}/program/ketahanan-pangan"
    money, share = (cells(minimal_files, url, label) for label in ("Pagu 2030", "Bagian"))

    assert money["Rp1.250.000.000"] == "1250000000"
    assert money["Rp12.500.000 °lihat bacaan kami"] == "12500000"
    assert share["0,9%"] == "0.9311"


def test_a_node_without_money_has_an_empty_key(minimal_files: Files) -> None:
    assert cells(minimal_files, RKT, "Pagu 2030")["tidak dinyatakan"] == ""


@pytest.mark.parametrize("url", [f"{RKT}/tabel/rkt"])
def test_the_official_table_keeps_the_order_of_the_document(minimal_files: Files, url: str) -> None:
    attributes = TABLE.findall(str(page(minimal_files, url).content))

    assert attributes
    assert not [each for each in attributes if "data-urutkan" in each]


@pytest.mark.parametrize(
    "url", ["data", "temuan", RKT, f"{RKT}/konteks", f"{RKT}/program/ketahanan-pangan", f"{RKT}/temuan"]
)
def test_tables_of_records_can_be_sorted(minimal_files: Files, url: str) -> None:
    assert "data-urutkan" in str(page(minimal_files, url).content)


def test_figures_of_different_units_are_not_ranked(minimal_files: Files) -> None:
    """The column of targets of different indicators, and that of facts, has no order by size."""
    for url, title in ((f"{RKT}/program/ketahanan-pangan", "Target dan realisasi"), (f"{RKT}/konteks", "Tercetak")):
        assert f'<th scope="col" class="angka" data-tanpa-urut>{title}</th>' in str(page(minimal_files, url).content)
