"""What the plan quotes of a document's text, and the account of every line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.loading import load
from generator.model.citations import STATUSES, account_for, cited_lines, line_digest
from generator.model.plan import Plan

SITE = Path(__file__).parents[1] / "sites" / "minimal"
TEXT = SITE / "lkjip-2030.txt"
REPORT = "dinas-pangan/lkjip-2030"
RKT = "dinas-pangan/rkt-2030"


def statuses(plan: Plan, document: str, text: str) -> list[str]:
    return [line.status for line in account_for(plan, plan.document(document), text.split("\n"))]


def test_a_digest_does_not_depend_on_white_space_around_a_line() -> None:
    assert line_digest("  Tabel 3.1\t") == line_digest("Tabel 3.1")
    assert line_digest("Tabel 3.1") != line_digest("Tabel 3.2")
    assert len(line_digest("")) == 16


def test_every_kind_of_record_cites_its_lines(minimal: Plan) -> None:
    """Nodes to notes: 4 an item, 5, 6 units, 15, 17 a note too, 22, 50, 51 facts, 40 money, 90 the official."""
    cited = cited_lines(minimal, minimal.document(RKT))

    assert cited == {4, 5, 6, 10, 11, 12, 15, 16, 17, 18, 19, 20, 21, 22, 30, 40, 50, 51, 90, 91}


def test_every_line_is_accounted_for_once(minimal: Plan) -> None:
    lines = account_for(minimal, minimal.document(REPORT), TEXT.read_text(encoding="utf-8").split("\n"))

    assert [line.line for line in lines] == list(range(1, 11))
    assert [line.status for line in lines] == [
        "prosa",
        "kosong",
        "daftar-isi",
        "prosa",
        "kosong",
        "prosa",
        "dipakai",
        "dipakai",
        "tak-teralihkan",
        "kosong",
    ]
    assert {line.status for line in lines} <= set(STATUSES)


def test_lines_of_a_printed_table_are_header_or_break_as_its_transcript_says(minimal: Plan) -> None:
    found = statuses(minimal, RKT, "\n".join(["baris"] * 14))

    assert (found[7], found[8]) == ("kepala", "kepala")
    assert (found[12], found[13]) == ("kepala", "batas")
    assert (found[0], found[9]) == ("prosa", "dipakai")


def test_what_a_person_wrote_of_a_line_stays_until_it_is_quoted(content_folder) -> None:
    folder = content_folder(base="minimal")
    account = folder / REPORT / "naskah.csv"
    text = account.read_text(encoding="utf-8")
    account.write_text(text.replace(",tak-teralihkan", ",prosa").replace(",dipakai", ",prosa"), encoding="utf-8")

    found = statuses(load(folder).plan, REPORT, TEXT.read_text(encoding="utf-8"))
    assert (found[6], found[8]) == ("dipakai", "prosa")


def test_the_command_writes_the_account_that_sites_minimal_has(content_folder) -> None:
    folder = content_folder(base="minimal")
    account = folder / REPORT / "naskah.csv"
    before = account.read_bytes()
    account.unlink()
    done = CliRunner().invoke(main, ["naskah", "--isi", str(folder), REPORT, str(TEXT)])

    assert done.exit_code == 0
    assert "dipakai: 2 baris" in done.stdout
    assert account.read_bytes() == before


@pytest.mark.parametrize(("document", "words"), [("dinas-pangan/entah", "tidak ada"), (RKT, "SHA-256")])
def test_the_account_of_another_text_is_refused(content_folder, document: str, words: str) -> None:
    done = CliRunner().invoke(main, ["naskah", "--isi", str(content_folder(base="minimal")), document, str(TEXT)])

    assert done.exit_code == 1
    assert words in done.stderr
