"""Output files become a folder on disk: staged beside it, swapped in whole, never over somebody else's files."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator import plugin, publishing
from generator.building import Edition, OutputFile
from generator.model.changes import Change
from generator.model.records import Publication
from generator.model.statements import Statement
from generator.problems import GeneratorError
from generator.publishing import (
    MARKER,
    REPORT_MARKER,
    build_site,
    close_staging,
    drop_staging,
    index_search,
    open_staging,
    serve_site,
    write_publication,
    write_report,
    write_tree,
)
from generator.sources.folder import read_content

FILES = (OutputFile("a/index.md", "satu\n"), OutputFile("data/x.csv", b"1\r\n"))
MKDOCS = "site_name: Uji\ndocs_dir: content/halaman\ntheme: {name: mkdocs}\nplugins: [{rencana: {isi: content}}]\n"


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


@pytest.mark.parametrize("state", ["missing", "empty", "ours", "deep"])
def test_a_new_an_empty_or_our_own_folder_can_be_replaced(tmp_path: Path, state: str) -> None:
    target = tmp_path / ("a/b/site" if state == "deep" else "site")
    if state in {"empty", "ours"}:
        target.mkdir()
    if state == "ours":
        (target / MARKER).write_text("x")

    staging = open_staging(target)
    assert staging.parent == target.parent
    assert staging.stat().st_mode & 0o777 == 0o755
    assert list(staging.iterdir()) == []


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_not_ours_is_refused_and_left_as_it_is(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "site"
    if kind == "folder":
        target.mkdir()
    file = target / "foto.jpg" if kind == "folder" else target
    file.write_bytes(b"x")

    with pytest.raises(GeneratorError, match="'site'"):
        write_tree(FILES, target)
    assert file.read_bytes() == b"x"
    assert beside(target) == ["site"]


def test_a_finished_folder_takes_the_place_of_the_last_one_whole(tmp_path: Path) -> None:
    target = tmp_path / "site"
    write_tree([OutputFile("lama.txt", "x")], target)
    write_tree(FILES, target)

    assert {name: content for name, content in tree(target).items() if name != MARKER} == {
        "a/index.md": b"satu\n",
        "data/x.csv": b"1\r\n",
    }
    assert (target / MARKER).is_file()
    assert beside(target) == ["site"]


def test_what_fails_half_way_leaves_the_last_folder_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "site"
    write_tree(FILES, target)
    before = tree(target)

    def broken() -> Iterator[OutputFile]:
        yield OutputFile("a/index.md", "dua\n")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_tree(broken(), target)
    assert tree(target) == before
    assert beside(target) == ["site"]


def test_a_dropped_staging_folder_is_gone_and_dropping_again_is_no_mistake(tmp_path: Path) -> None:
    staging = open_staging(tmp_path / "site")
    drop_staging(staging)
    drop_staging(staging)

    assert list(tmp_path.iterdir()) == []


def test_a_swap_keeps_what_was_staged(tmp_path: Path) -> None:
    staging = open_staging(tmp_path / "site")
    (staging / "x").write_text("1")
    close_staging(staging, tmp_path / "site")

    assert sorted(tree(tmp_path / "site")) == [MARKER, "x"]


def edition(*changes: Change, day: str = "2030-01-02") -> Edition:
    rows = (Publication("", "Beranda", 'a, "b"', "2030-01-02"), Publication("data", "Data", "Data", "2030-01-02"))
    state = (Statement("a/d", "judul", "", "D"), Statement("a/d/indikator/i", "target 2030", "rkt", "85", "80"))
    return Edition(day, rows, (day,), state, changes)


def side(content: str, reading: str = "", reason: str = "") -> Statement:
    return Statement("a/d/indikator/i", "target 2030", "rkt", content, reading, reason)


def test_a_publication_is_written_as_it_is_read(content_folder) -> None:
    folder = content_folder()

    write_publication(folder, edition())
    write_publication(folder, edition())
    content = read_content(folder)
    assert [(row.url, row.kind, row.title, row.published) for row in content.ledger] == [
        (row.url, row.kind, row.title, row.date) for row in edition().ledger
    ]
    assert content.editions == ("2030-01-02",)
    assert content.state is not None
    assert tuple(Statement(*cells) for cells in content.state) == edition().state
    assert sorted(path.name for path in folder.iterdir()) == ["dinas-contoh", "glosarium.yml", "riwayat", "tautan.csv"]
    assert sorted(path.name for path in (folder / "riwayat").iterdir()) == ["keadaan.csv", "terbitan.csv"]
    assert b"\r" not in (folder / "tautan.csv").read_bytes()


def test_changes_are_added_below_those_of_earlier_days(content_folder) -> None:
    folder = content_folder()
    for change, day in (
        (Change(None, side("85")), "2030-01-02"),
        (Change(side("85"), side("85", "80", "Ralat, nomor 9.")), "2030-02-03"),
        (Change(side("85", "80"), None), "2030-03-04"),
    ):
        write_publication(folder, edition(change, day=day))

    assert (folder / "riwayat" / "perubahan.csv").read_text(encoding="utf-8").splitlines() == [
        "tanggal,perubahan,id,bidang,tabel,sebelum,berlaku_sebelum,sesudah,berlaku_sesudah,alasan",
        "2030-01-02,baru,a/d/indikator/i,target 2030,rkt,,,85,,",
        '2030-02-03,berubah,a/d/indikator/i,target 2030,rkt,85,,85,80,"Ralat, nomor 9."',
        "2030-03-04,hilang,a/d/indikator/i,target 2030,rkt,85,80,,,",
    ]


def test_a_publication_that_cannot_be_written_leaves_every_file_as_it_was(
    content_folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = content_folder()
    write_publication(folder, edition(Change(None, side("85"))))
    before = tree(folder)

    def full(*_: object, **__: object) -> None:
        raise OSError("disk penuh")

    monkeypatch.setattr(publishing.shutil, "copyfile", full)
    with pytest.raises(OSError, match="penuh"):
        write_publication(folder, edition(Change(side("85"), None), day="2031-01-01"))
    assert tree(folder) == before


def test_a_search_index_that_fails_says_what_pagefind_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.CompletedProcess([], 1, stdout="tidak ada halaman", stderr="")
    monkeypatch.setattr(publishing.subprocess, "run", lambda *_, **__: done)

    with pytest.raises(GeneratorError, match="tidak ada halaman"):
        index_search(tmp_path)


def test_a_search_tool_that_cannot_start_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(publishing.subprocess, "run", missing)
    with pytest.raises(GeneratorError, match="make setup"):
        index_search(tmp_path)


@pytest.fixture
def project(content_folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small MkDocs project that was built once, without the search index."""
    content_folder({"halaman/tentang.md": "# Tentang\n"})
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    monkeypatch.setattr(plugin, "index_search", lambda _: None)

    assert build_site(tmp_path / "mkdocs.yml") == tmp_path / "site"
    return tmp_path


def test_a_site_is_built_through_the_plugin(project: Path) -> None:
    site = tree(project / "site")

    assert {
        "index.html",
        "tentang/index.html",
        "dinas-contoh/rkt-2030/kegiatan/beras/index.html",
        MARKER,
    } <= site.keys()
    assert "data/nilai.csv" in site
    assert not any(name.endswith((".md", ".yml")) for name in site)
    assert sorted(path.name for path in project.iterdir()) == ["content", "mkdocs.yml", "site"]


@pytest.mark.parametrize("trouble", ["content", "ledger", "search", "template"])
def test_a_build_that_fails_leaves_the_last_site_and_nothing_else(
    project: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    before = tree(project / "site")
    if trouble == "content":
        (project / "content/dinas-contoh/instansi.yml").write_text("nama: x\n")
    if trouble == "ledger":
        (project / "content/tautan.csv").write_text("url,jenis,judul,terbit\nlama,H,L,2030-01-02\n")
    if trouble == "search":

        def broken(_: Path) -> None:
            raise GeneratorError("indeks gagal")

        monkeypatch.setattr(plugin, "index_search", broken)
    if trouble == "template":
        (project / "mkdocs.yml").write_text(MKDOCS + "hooks: [rusak.py]\n")
        (project / "rusak.py").write_text("def on_env(env, **_):\n    raise ZeroDivisionError\n")

    with pytest.raises(ZeroDivisionError if trouble == "template" else GeneratorError):
        build_site(project / "mkdocs.yml")
    assert tree(project / "site") == before
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def test_a_configuration_that_mkdocs_refuses_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [\n")

    with pytest.raises(GeneratorError):
        build_site(tmp_path / "mkdocs.yml")


def test_problems_are_logged_line_by_line_before_the_build_stops(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "content/dinas-contoh/instansi.yml").write_text("nama: x\nsingkat: x\ntingkat: kota\n")

    with pytest.raises(GeneratorError, match="1 galat pada isi"):
        build_site(project / "mkdocs.yml")
    assert "dinas-contoh/instansi.yml:1:1: galat wajib-diisi: 'pemerintah' belum diisi." in caplog.text


def test_serving_a_configuration_that_mkdocs_refuses_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [\n")

    with pytest.raises(GeneratorError):
        serve_site(tmp_path / "mkdocs.yml", "127.0.0.1:0")


def test_while_serving_a_changed_content_file_is_noticed(project: Path) -> None:
    watched: list[str] = []

    class Server:
        def watch(self, path: str) -> None:
            watched.append(path)

    own = plugin.RencanaPlugin()
    own.load_config({"isi": "content"})
    config = load_config(str(project / "mkdocs.yml"))
    server = Server()

    assert own.on_serve(server, config=config, builder=None) is server
    assert watched == [str(project / "content")]


def test_long_builds_say_how_far_they_are(
    project: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(plugin, "PAGES_PER_MESSAGE", 5)
    with caplog.at_level("INFO", logger="mkdocs.plugins"):
        build_site(project / "mkdocs.yml")

    assert "10 halaman ditulis" in caplog.text


REPORT = (("a/b.html", b"x"), ("temuan.csv", b"y"))


def test_a_report_is_written_whole_for_its_owner_alone_and_replaced_the_next_time(tmp_path: Path) -> None:
    target = tmp_path / "baru" / "laporan"
    write_report([("lama.html", b"z")], target, tmp_path / "content")
    write_report(REPORT, target, tmp_path / "content")

    assert {name: raw for name, raw in tree(target).items() if name != REPORT_MARKER} == dict(REPORT)
    assert target.stat().st_mode & 0o077 == 0
    assert beside(target) == ["laporan"]


@pytest.mark.parametrize("below", ["", "a/b"])
@pytest.mark.parametrize("where", ["content", "site", "marked"])
def test_a_report_is_refused_where_it_could_be_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, below: str
) -> None:
    monkeypatch.chdir(tmp_path)
    content = tmp_path / "content"
    content.mkdir()
    write_tree(FILES, tmp_path / "marked")
    before = tree(tmp_path)

    with pytest.raises(GeneratorError, match="Laporan tidak boleh di dalam folder"):
        write_report(REPORT, Path(where, below), Path("content"))
    assert tree(tmp_path) == before


def test_a_report_is_refused_in_a_folder_that_a_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "pintas").symlink_to(tmp_path / "content")

    with pytest.raises(GeneratorError, match="folder isi"):
        write_report(REPORT, tmp_path / "pintas" / "laporan", tmp_path / "content")


def test_a_report_never_replaces_what_is_somebody_elses(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"x")

    with pytest.raises(GeneratorError, match="bukan buatan rencana"):
        write_report(REPORT, tmp_path, tmp_path / "content")
    assert tree(tmp_path) == {"foto.jpg": b"x"}


def test_a_report_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        write_report([("a", "no bytes")], tmp_path / "laporan", tmp_path / "content")  # type: ignore[list-item]
    assert list(tmp_path.iterdir()) == []
