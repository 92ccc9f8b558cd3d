"""Output files become a site on disk: staging beside the target, MkDocs, search index, swap; the only writer."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.building import OutputFile
from generator.model.records import ManuscriptLine, Publication
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


def write_ledger(publications: Iterable[Publication], path: Path) -> None:
    """Write the ledger of URLs, replacing the old file at once."""
    _write_csv(path, LEDGER_HEADER, ((row.url, row.kind, row.title, row.date) for row in publications))


def write_editions(days: Iterable[str], path: Path) -> None:
    """Write the days of every publication, replacing the old file at once."""
    path.parent.mkdir(exist_ok=True)
    _write_csv(path, EDITIONS_HEADER, ((day,) for day in days))


def write_manuscript(lines: Iterable[ManuscriptLine], path: Path) -> None:
    """Write the account of a document's text, replacing the old file at once."""
    _write_csv(path, MANUSCRIPT_HEADER, ((line.line, line.digest, line.status) for line in lines))


def _write_file(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def _write_csv(path: Path, header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    staging = path.with_name(f".{path.name}")
    with staging.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    os.replace(staging, path)  # noqa: PTH105  atomic on every platform
