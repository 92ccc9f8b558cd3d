"""Output files become a site on disk: staging beside the target, MkDocs, search index, swap; the only writer."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.building import Edition, OutputFile
from generator.model.changes import Change, condensed
from generator.model.records import ManuscriptLine, Publication
from generator.model.statements import Statement
from generator.problems import GeneratorError

MARKER = ".rencana"
"""A file in every site that we wrote; a folder with other content and without it is not ours to replace."""
REPORT_MARKER = ".rencana-laporan"
"""The same for a report, so that none ever takes the place of a site."""
DEFAULT_SITE = "site"
"""Where MkDocs builds, unless it is told otherwise."""
NOT_SEARCHED = ".headerlink,.r-aksi,.r-status,.r-sumber"
"""What Pagefind leaves out of the index: the same words on every page."""
LEDGER_HEADER = ("url", "jenis", "judul", "terbit")
EDITIONS_HEADER = ("tanggal",)
STATE_HEADER = ("id", "bidang", "tabel", "isi", "berlaku")
CHANGES_HEADER = (
    "tanggal",
    "perubahan",
    "id",
    "bidang",
    "tabel",
    "sebelum",
    "berlaku_sebelum",
    "sesudah",
    "berlaku_sesudah",
    "alasan",
)
MANUSCRIPT_HEADER = ("baris", "sidik", "status")


def build_site(config_file: Path, content: Path | None = None) -> Path:
    """Build the site with MkDocs, through our plugin; returns its folder. `content` replaces the configured folder."""
    try:
        config = load_config(str(config_file))
        if content is not None:
            config.plugins["rencana"].config["isi"] = str(content.resolve())
        target = Path(config.site_dir)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort as error:
        raise GeneratorError(str(error.__context__ or error)) from error
    except MkDocsException as error:
        raise GeneratorError(str(error)) from error
    return target


def serve_site(config_file: Path, address: str) -> None:
    """Serve the site and rebuild it when content changes, until interrupted."""
    try:
        mkdocs_serve(str(config_file), dev_addr=address)
    except MkDocsException as error:
        raise GeneratorError(str(error)) from error


def open_staging(target: Path, marker: str = MARKER) -> Path:
    """An empty folder beside the target, refused where the target is not ours to replace."""
    is_foreign = target.is_dir() and any(target.iterdir()) and not (target / marker).is_file()
    if is_foreign or (target.exists() and not target.is_dir()):
        message = f"'{target.name}' bukan buatan rencana. Pindahkan atau hapus dulu."
        raise GeneratorError(message)
    target.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    staging.chmod(0o755)  # mkdtemp makes a folder that no web server may read
    return staging


def close_staging(staging: Path, target: Path, marker: str = MARKER) -> None:
    """Put the finished staging folder in the place of the target."""
    (staging / marker).write_text("Folder ini dibuat ulang oleh rencana setiap kali.\n", encoding="utf-8")
    previous = target.with_name(f"{staging.name}-lama")
    if target.exists():
        target.rename(previous)
    try:
        staging.rename(target)
    except OSError as error:
        if previous.exists():
            previous.rename(target)
        raise GeneratorError(f"'{target.name}' tidak dapat diganti ({error}); isi lamanya dikembalikan.") from error
    shutil.rmtree(previous, ignore_errors=True)


def drop_staging(staging: Path) -> None:
    """Remove a staging folder that will not be published."""
    shutil.rmtree(staging, ignore_errors=True)


def index_search(site: Path) -> None:
    """Write the Pagefind index of a built site into its folder `pagefind`."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--exclude-selectors", NOT_SEARCHED]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  fixed command
    except OSError as error:
        raise GeneratorError("Pagefind tidak dapat dijalankan. Jalankan 'make setup' lagi.") from error
    if done.returncode:
        raise GeneratorError(f"Indeks pencarian gagal dibuat oleh Pagefind:\n{done.stdout}{done.stderr}")


def write_tree(files: Iterable[OutputFile], target: Path) -> None:
    """Write the Markdown and data files without MkDocs, all or nothing."""
    staging = open_staging(target)
    try:
        for file in files:
            _write_file(staging / file.uri, file.content if isinstance(file.content, bytes) else file.content.encode())
        close_staging(staging, target)
    finally:
        drop_staging(staging)


def write_report(files: Iterable[tuple[str, bytes]], target: Path, content: Path) -> None:
    """Write a private report, all or nothing, for its owner's eyes, and never where it could be published."""
    here = target.resolve()
    for above in (here, *here.parents):
        if above == content.resolve():
            raise GeneratorError(f"Laporan tidak boleh di dalam folder isi '{content}'. Pilih folder lain.")
        if above == Path(DEFAULT_SITE).resolve() or (above / MARKER).is_file():
            raise GeneratorError(f"Laporan tidak boleh di dalam folder situs '{above.name}'. Pilih folder lain.")
    staging = open_staging(here, REPORT_MARKER)
    try:
        staging.chmod(0o700)
        for name, raw in files:
            _write_file(staging / name, raw)
        close_staging(staging, here, REPORT_MARKER)
    finally:
        drop_staging(staging)


def write_publication(content: Path, edition: Edition) -> None:
    """Write down a publication: the ledger, its day, what it states, and what changed; all files at once or none."""
    history = content / "riwayat"
    history.mkdir(exist_ok=True)
    files = [
        _Table(content / "tautan.csv", LEDGER_HEADER, map(_ledger_row, edition.ledger)),
        _Table(history / "terbitan.csv", EDITIONS_HEADER, ((day,) for day in edition.days)),
        _Table(history / "keadaan.csv", STATE_HEADER, map(_state_row, edition.state)),
    ]
    if edition.changes:
        rows = (_change_row(edition.day, change) for change in condensed(edition.changes))
        files.append(_Table(history / "perubahan.csv", CHANGES_HEADER, rows, is_added=True))
    _write_tables(files)


def write_manuscript(lines: Iterable[ManuscriptLine], path: Path) -> None:
    """Write the account of a document's text, replacing the old file at once."""
    rows = ((line.line, line.digest, line.status) for line in lines)
    _write_tables([_Table(path, MANUSCRIPT_HEADER, rows)])


def _write_file(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


@dataclass(frozen=True, slots=True)
class _Table:
    """A CSV file to be written."""

    path: Path
    header: tuple[str, ...]
    rows: Iterable[tuple[object, ...]]
    is_added: bool = False
    """Whether what stands there stays, with the rows below it."""

    @property
    def staging(self) -> Path:
        """Where it is written before it takes its place."""
        return self.path.with_name(f".{self.path.name}")


def _write_tables(tables: Sequence[_Table]) -> None:
    """Write every file beside the one that it replaces, then let all of them take their places."""
    try:
        for table in tables:
            _stage(table)
        for table in tables:
            os.replace(table.staging, table.path)  # noqa: PTH105  atomic on every platform
    finally:
        for table in tables:
            table.staging.unlink(missing_ok=True)


def _stage(table: _Table) -> None:
    is_added = table.is_added and table.path.is_file()
    if is_added:
        shutil.copyfile(table.path, table.staging)
    with table.staging.open("a" if is_added else "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerows([] if is_added else [table.header])
        writer.writerows(table.rows)


def _ledger_row(publication: Publication) -> tuple[str, ...]:
    return publication.url, publication.kind, publication.title, publication.date


def _state_row(stated: Statement) -> tuple[str, ...]:
    return stated.record_id, stated.what, stated.table, stated.content, stated.reading


def _change_row(day: str, change: Change) -> tuple[str, ...]:
    """A line of the history; a side that does not stand is empty."""
    about = change.statement
    sides = (cell for side in (change.before, change.after) for cell in _side(side))
    return day, change.kind.value, about.record_id, about.what, about.table, *sides, about.reason


def _side(stated: Statement | None) -> tuple[str, str]:
    return (stated.content, stated.reading) if stated else ("", "")
