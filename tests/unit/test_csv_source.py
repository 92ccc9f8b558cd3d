"""CSV bytes become transcripts of printed tables and rows of the ledger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.csv_source import SIZE_LIMIT_BYTES, parse_rows, parse_transcript
from generator.sources.record import PrintedLine

HEADER = "baris,jenis,k1,k2,catatan\n"


def slugs(text: str | bytes) -> list[tuple[str, str]]:
    content = text if isinstance(text, bytes) else text.encode()
    _, problems = parse_transcript("a.csv", content)
    return [(problem.slug, str(problem.location)) for problem in problems]


def test_a_transcript_keeps_every_cell_as_it_stands() -> None:
    text = HEADER + '11,isi," a ""b"", c","dua\nbaris",\n12,kepala,1,2,\n13,batas,,,"Catatan, kami."\n'

    transcript, problems = parse_transcript("a.csv", text.encode())

    assert problems == []
    assert transcript is not None
    assert transcript.lines == (
        PrintedLine(11, "isi", (' a "b", c', "dua\nbaris"), ""),
        PrintedLine(12, "kepala", ("1", "2"), ""),
        PrintedLine(13, "batas", ("", ""), "Catatan, kami."),
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending_and_a_byte_order_mark_are_read(ending: str) -> None:
    text = "\ufeff" + (HEADER + "11,isi,a,b,\n").replace("\n", ending)

    assert slugs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("berkas-kosong", "a.csv")]),
        ("\n\n", [("berkas-kosong", "a.csv")]),
        ("baris,jenis\n", [("cetakan-rusak", "a.csv:1")]),
        ("baris;jenis;k1;catatan\n", [("cetakan-rusak", "a.csv:1")]),
        ("baris,jenis,k1,k3,catatan\n", [("cetakan-rusak", "a.csv:1")]),
        (HEADER + "11,isi,a,\n", [("cetakan-rusak", "a.csv:2")]),
        (HEADER + "11,isi,a,b,c,d\n", [("cetakan-rusak", "a.csv:2")]),
        (HEADER + "-1,isi,a,b,\n", [("cetakan-rusak", "a.csv:2")]),
        (HEADER + "1.5,isi,a,b,\n", [("cetakan-rusak", "a.csv:2")]),
        (HEADER + "11,Isi,a,b,\n", [("cetakan-rusak", "a.csv:2")]),
        (HEADER + "11,isi,a,b,\n12,isi,a,b,\n11,isi,a,b,\n", [("cetakan-rusak", "a.csv:4")]),
        (HEADER + "11,isi,a,b\n11,isi,a,b,\n", [("cetakan-rusak", "a.csv:2"), ("cetakan-rusak", "a.csv:3")]),
    ],
)
def test_what_is_wrong_is_reported_at_its_line(text: str, expected: list[tuple[str, str]]) -> None:
    assert slugs(text) == expected


def test_a_line_after_a_cell_of_two_lines_is_reported_at_its_own_line() -> None:
    assert slugs(HEADER + '11,isi,"a\nb",c,\nx,isi,a,b,\n') == [("cetakan-rusak", "a.csv:4")]


def test_a_transcript_with_a_broken_line_is_not_used_so_that_nothing_seems_missing_from_it() -> None:
    transcript, problems = parse_transcript("a.csv", (HEADER + "11,isi,a,b,\nx,isi,a,b,\n12,isi,c,d,\n").encode())

    assert len(problems) == 1
    assert transcript is None


def test_bytes_that_are_not_utf8_are_reported_at_their_line() -> None:
    assert slugs(HEADER.encode() + b"11,isi,K\xe9,b,\n") == [("bukan-utf8", "a.csv:2")]


def test_a_file_is_read_up_to_the_size_limit() -> None:
    row = HEADER.encode() + b'11,isi,a,b,"'
    text = row.ljust(100_000, b"x") + b'"\n'
    full = text + b"\n" * (SIZE_LIMIT_BYTES - len(text))

    assert slugs(full) == []
    assert slugs(full + b"\n") == [("berkas-terlalu-besar", "a.csv")]


def test_a_quote_that_is_never_closed_is_a_problem_and_no_crash() -> None:
    """The rest of the file becomes one cell; beyond 128 KB the reader of the standard library gives up."""
    text = HEADER + '11,isi,"a,b,\n' + "12,isi,a,b,\n" * 20_000

    assert [slug for slug, _ in slugs(text)] == ["cetakan-rusak"]


def test_a_line_number_of_thousands_of_digits_is_a_problem_and_no_crash() -> None:
    assert slugs(HEADER + f"{'1' * 5000},isi,a,b,\n") == [("cetakan-rusak", "a.csv:2")]


@given(st.binary(max_size=200))
def test_any_bytes_give_rows_or_a_problem(content: bytes) -> None:
    rows, problems = parse_rows("a.csv", content)

    assert bool(rows) != bool(problems)


@given(st.binary(max_size=120))
def test_any_bytes_below_a_good_header_give_lines_or_problems(content: bytes) -> None:
    transcript, problems = parse_transcript("a.csv", HEADER.encode() + content)

    assert transcript is not None or problems
