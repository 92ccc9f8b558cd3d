"""The content folder on disk becomes records, transcripts, articles and the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import publishing
from generator.problems import GeneratorError
from generator.publishing import LEDGER_HEADER as WRITTEN_HEADER
from generator.sources.folder import LEDGER_HEADER, STATE, STATE_HEADER, LedgerRow, read_content


def test_everything_is_found_under_the_name_of_its_folder(content_folder) -> None:
    content = read_content(content_folder(base="minimal"))

    assert list(content.agencies) == ["badan-arsip", "dinas-pangan"]
    assert list(content.documents) == [
        ("badan-arsip", "renstra-2029-2031"),
        ("dinas-pangan", "lkjip-2030"),
        ("dinas-pangan", "rkt-2030"),
        ("dinas-pangan", "rkt-2030-awal"),
    ]
    assert list(content.transcripts) == [("dinas-pangan", "rkt-2030", "cetakan/rkt.csv")]
    assert content.glossary is not None
    assert content.articles["tentang"][0] == "halaman/tentang.md"
    assert content.problems == []


def test_the_ledger_is_read_row_by_row(content_folder) -> None:
    ledger = 'url,jenis,judul,terbit\n,Beranda,"a, b",2030-01-02\ndata,Data,Data,2030-01-03\n'
    content = read_content(content_folder({"tautan.csv": ledger}))

    assert content.ledger == (
        LedgerRow("", "Beranda", "a, b", "2030-01-02"),
        LedgerRow("data", "Data", "Data", "2030-01-03"),
    )


def test_without_a_ledger_nothing_was_published(content_folder) -> None:
    assert read_content(content_folder()).ledger == ()


def test_the_ledger_is_written_with_the_header_that_is_read() -> None:
    assert list(WRITTEN_HEADER) == LEDGER_HEADER


def test_the_state_is_read_with_the_header_that_is_written(content_folder) -> None:
    assert list(publishing.STATE_HEADER) == STATE_HEADER
    text = 'id,bidang,tabel,isi,berlaku\na/d,judul,,"x, ""y""",\na/d,target 2030,rkt,85,80\n'

    assert read_content(content_folder({STATE: text})).state == (
        ["a/d", "judul", "", 'x, "y"', ""],
        ["a/d", "target 2030", "rkt", "85", "80"],
    )


def test_no_state_is_something_else_than_an_empty_one(content_folder) -> None:
    assert read_content(content_folder()).state is None
    assert read_content(content_folder({STATE: "id,bidang,tabel,isi,berlaku\n"})).state == ()


@pytest.mark.parametrize("text", ["id,bidang\n", "id,bidang,tabel,isi,berlaku\na/d,judul,,x\n", "", "a;b\n"])
def test_a_broken_state_is_reported_and_is_none(content_folder, text: str) -> None:
    content = read_content(content_folder({STATE: text}))

    assert [problem.location.file for problem in content.problems] == [STATE]
    assert content.state is None


def test_a_state_may_be_longer_than_what_an_author_writes(content_folder) -> None:
    row = f"a/d,judul,,{'x' * 1000},\n"
    content = read_content(content_folder({STATE: f"id,bidang,tabel,isi,berlaku\n{row * 9000}"}))

    assert content.problems == []
    assert content.state is not None
    assert len(content.state) == 9000


@pytest.mark.parametrize("row", ["data,Data,2030-01-02", "data,Data,Data,2030-01-02,lagi"])
def test_a_ledger_row_with_other_columns_is_a_problem_and_nothing_is_read(content_folder, row: str) -> None:
    content = read_content(content_folder({"tautan.csv": f"url,jenis,judul,terbit\n{row}\n"}))

    assert [problem.slug for problem in content.problems] == ["cetakan-rusak"]
    assert content.ledger == ()


@pytest.mark.parametrize("name", [".git", "_draf", "halaman", "nomenklatur", "riwayat"])
def test_folders_of_other_purposes_are_not_agencies(content_folder, name: str) -> None:
    content = read_content(content_folder({f"{name}/sub/x.txt": "x"}))

    assert list(content.agencies) == ["dinas-contoh"]
    assert content.problems == []


def test_hidden_folders_of_an_agency_are_not_documents(content_folder) -> None:
    content = read_content(content_folder({"dinas-contoh/.draf/x": "x", "dinas-contoh/_draf/x": "x"}))

    assert content.problems == []


def test_loose_files_are_left_alone(content_folder) -> None:
    content = read_content(content_folder({"catatan.txt": "x", "dinas-contoh/catatan.txt": "x"}))

    assert content.problems == []


def test_an_article_loses_its_byte_order_mark_only(content_folder) -> None:
    content = read_content(content_folder({"halaman/tentang.md": "\ufeff# Tentang\r\n"}))

    assert content.articles["tentang"][1].startswith("# Tentang")


def test_a_missing_content_folder_says_where_to_start(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="'tidak-ada' tidak ditemukan"):
        read_content(tmp_path / "tidak-ada")


def test_an_empty_content_folder_says_what_to_make(tmp_path: Path) -> None:
    (problem,) = read_content(tmp_path).problems

    assert problem.slug == "wajib-diisi"
    assert "instansi.yml" in problem.message
