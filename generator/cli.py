"""Arguments become one call and an exit status: 0 done, 1 content has errors, 2 wrong usage."""

from __future__ import annotations

import gc
import logging
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import click

from generator.building import (
    Edition,
    OutputFile,
    build,
    check_ledger,
    lost_addresses,
    new_pages,
    next_edition,
)
from generator.exports.lines import finding_lines
from generator.exports.preview import as_json, preview_json, preview_lines, previewed, removal_lines
from generator.exports.report import report_files
from generator.loading import Loaded, load
from generator.model.changes import ChangeKind, removals
from generator.model.citations import account_for
from generator.model.findings import Finding
from generator.model.plan import Plan
from generator.model.terms import FindingSeverity
from generator.problems import GeneratorError, Problem, Severity
from generator.publishing import (
    build_site,
    serve_site,
    write_manuscript,
    write_publication,
    write_report,
    write_tree,
)

COLLECT_AFTER = 100_000
"""New objects before Python looks for garbage again: a plan lives until the end, so nearly every look is in vain."""
CONTENT = click.option(
    "--isi", "content", type=click.Path(path_type=Path), default=Path("content"), help="Folder isi.", show_default=True
)


REMOVED = (
    "{count} isian yang sudah terbit tidak ada lagi, jadi tidak ada yang ditulis. Bila terhapus tanpa sengaja, "
    "kembalikan barisnya. Bila memang dihapus dari dokumen, ulangi dengan --setuju-hapus."
)
"""What to do about published statements that are gone."""


class _Group(click.Group):
    """Shows our own errors as one sentence."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except GeneratorError as error:
            click.echo(f"rencana: {error}", err=True)
            sys.exit(1)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="rencana")
def main() -> None:
    """Rencana instansi menjadi situs web."""
    gc.set_threshold(COLLECT_AFTER)


@main.command("build")
@click.option("--isi", "content", type=click.Path(path_type=Path), help="Folder isi; bila kosong, menurut setelan.")
@click.option(
    "--to", "target", type=click.Path(path_type=Path), help="Tulis pohon Markdown ke folder ini, tanpa MkDocs."
)
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="Berkas setelan MkDocs.",
)
def build_command(content: Path | None, target: Path | None, config_file: Path) -> None:
    """Bangun situs ke folder `site`, atau pohon Markdown dengan --to."""
    started = time.perf_counter()
    if target is not None:
        files, _ = _checked(content or Path("content"))
        write_tree(files, target)
        click.echo(f"{len(files)} berkas ditulis ke {target} dalam {_seconds(started)}.")
        return
    if not config_file.is_file():
        raise GeneratorError(f"'{config_file}' tidak ada. Jalankan perintah dari folder proyek.")
    _show_progress()
    site = build_site(config_file, content)
    click.echo(f"\nSitus selesai dalam {_seconds(started)}: {site}")
    click.echo("Buka dengan: make open, atau 'rencana serve' lalu http://127.0.0.1:8000/")


@main.command("serve")
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="Berkas setelan MkDocs.",
)
@click.option("--alamat", "address", default="127.0.0.1:8000", show_default=True, help="Alamat dan porta.")
def serve_command(config_file: Path, address: str) -> None:
    """Tampilkan situs di komputer ini; halaman dimuat ulang bila isi berubah."""
    _show_progress()
    serve_site(config_file, address)


@main.command("check")
@CONTENT
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Bentuk keluaran.",
)
@click.option(
    "--fail-on",
    "limits",
    type=click.Choice([Severity.WARNING.value, *(severity.value for severity in FindingSeverity)]),
    multiple=True,
    help="Gagal juga pada peringatan, atau pada temuan seberat ini dan yang lebih berat; boleh diulang.",
)
@click.option("--strict", is_flag=True, help="Sama dengan --fail-on peringatan.")
@click.option(
    "--laporan",
    "report",
    type=click.Path(path_type=Path, file_okay=False),
    help="Tulis semua temuan ke folder ini sebagai laporan untuk instansi.",
)
def check_command(content: Path, style: str, limits: tuple[str, ...], strict: bool, report: Path | None) -> None:
    """Periksa isi, dan dokumennya terhadap dirinya sendiri, lalu sebutkan semua kekeliruan dan temuan."""
    loaded, problems, _ = _load(content)
    for problem in problems:
        click.echo(_below(content, problem).explain(style) if style == "github" else problem.explain(style))
    findings = loaded.plan.findings
    if problems and findings and style == "text":
        click.echo()
    for line in finding_lines(loaded.plan, style, content.as_posix()):
        click.echo(line)
    click.echo(_summary(loaded, problems), err=True)
    if report is not None:
        if loaded.errors:
            raise GeneratorError("Isi mengandung galat; laporan tidak ditulis.")
        write_report(report_files(loaded.plan), report, content)
        click.echo(f"Laporan untuk instansi ditulis ke {report}.", err=True)
    fatal = {*limits, Severity.WARNING.value} if strict else {*limits}
    sys.exit(1 if _has_failed(problems, findings, fatal) else 0)


@main.command("pratinjau")
@CONTENT
@click.argument("document_id", metavar="[INSTANSI/DOKUMEN]", required=False, default="")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Bentuk keluaran.",
)
@click.option("--lengkap", "is_whole", is_flag=True, help="Tampilkan semua baris daftar yang panjang.")
def preview_command(content: Path, document_id: str, style: str, *, is_whole: bool) -> None:
    """Tampilkan apa yang akan terbit dan apa yang berubah sejak terbitan terakhir, tanpa menulis apa pun."""
    loaded, problems, files = _load(content)
    if loaded.errors:
        _expect_no_errors(loaded.errors, "belum ada yang dapat ditampilkan")
    plan = loaded.plan
    if document_id and document_id not in previewed(plan):
        raise GeneratorError(f"Dokumen '{document_id}' tidak ada di folder isi.")
    lost = [publication.url for publication in lost_addresses(plan, files)]
    new = len(new_pages(plan, files))
    if style == "json":
        errors = sum(problem.is_error for problem in problems)
        counts = {"galat": errors, "peringatan": len(problems) - errors, "alamat_baru": new, "alamat_hilang": lost}
        click.echo(as_json({**counts, **preview_json(plan, document_id)}))
    else:
        for line in preview_lines(plan, document_id, is_whole=is_whole):
            click.echo(line)
        click.echo(f"\nAlamat halaman: {new} baru, {len(lost)} hilang.")
    click.echo(_summary(loaded, problems), err=True)
    _expect_no_errors([problem for problem in problems if problem.is_error], "isi ini belum dapat terbit")


@main.command("terbit")
@CONTENT
@click.option("--tanggal", "date", required=True, help="Tanggal terbit, TTTT-BB-HH.")
@click.option(
    "--setuju-hapus",
    "may_remove",
    is_flag=True,
    help="Setujui bahwa angka dan keterangan yang pernah terbit tidak ada lagi.",
)
def publish_command(content: Path, date: str, *, may_remove: bool) -> None:
    """Catat alamat halaman baru di buku alamat `tautan.csv`, dan hari, keadaan, dan perubahannya di `riwayat`."""
    if not _is_date(date):
        raise click.BadParameter(f"'{date}' bukan tanggal seperti 2026-11-22.", param_hint="--tanggal")
    loaded, problems, files = _load(content)
    plan = loaded.plan
    if not loaded.errors and lost_addresses(plan, files):
        _show_removals(plan)
    _expect_no_errors(problems, "tidak ada yang ditulis")
    edition = next_edition(plan, files, date)
    gone = removals(edition.changes)
    if gone and not may_remove:
        _show_removals(plan)
        raise GeneratorError(REMOVED.format(count=len(gone)))
    write_publication(content, edition)
    added = len(edition.ledger) - len(plan.publications)
    click.echo(f"{added} alamat baru dicatat; {len(edition.ledger)} alamat dalam buku.")
    click.echo(_change_summary(plan, edition))


@main.command("naskah")
@CONTENT
@click.argument("document_id", metavar="INSTANSI/DOKUMEN")
@click.argument("text", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="TEKS")
def manuscript_command(content: Path, document_id: str, text: Path) -> None:
    """Catat nasib setiap baris naskah teks sebuah dokumen di `naskah.csv`."""
    loaded = load(content)
    document = next((document for document in loaded.plan.documents if document.id == document_id), None)
    if document is None:
        raise GeneratorError(f"Dokumen '{document_id}' tidak ada di folder isi.")
    raw = text.read_bytes()
    digest = sha256(raw).hexdigest()
    if digest != document.entry.source.sha256:
        raise GeneratorError(f"SHA-256 '{text.name}' adalah {digest}, lain dari yang dinyatakan dokumen itu.")
    lines = account_for(loaded.plan, document, raw.decode("utf-8").split("\n"))
    write_manuscript(lines, content / document_id / "naskah.csv")
    for status, count in Counter(line.status for line in lines).items():
        click.echo(f"{status}: {count} baris")


def _below(content: Path, problem: Problem) -> Problem:
    """The problem with its file as GitHub sees it, from the root of the repository."""
    file = (content / problem.location.file).as_posix()
    return replace(problem, location=replace(problem.location, file=file))


def _summary(loaded: Loaded, problems: list[Problem]) -> str:
    errors = sum(problem.is_error for problem in problems)
    text = f"{errors} galat, {len(problems) - errors} peringatan"
    if loaded.errors:
        return f"{text}; temuan baru diperiksa sesudah galat diperbaiki."
    plan = loaded.plan
    counts = Counter(finding.severity for finding in plan.findings)
    parts = ", ".join(f"{counts[severity]} {severity.value}" for severity in FindingSeverity)
    held = sum(bool(plan.all_findings_in(document.id) and plan.held_until(document.id)) for document in plan.documents)
    tail = f"; temuan {held} dokumen belum tampil di situs" if held else ""
    return f"{text}; {len(plan.findings)} temuan: {parts}{tail}."


def _has_failed(problems: list[Problem], findings: tuple[Finding, ...], limits: set[str]) -> bool:
    """Whether the check fails: on any error, on a warning if asked, and on findings as heavy as a limit or heavier."""
    if any(problem.is_error for problem in problems) or (problems and Severity.WARNING.value in limits):
        return True
    order = [severity.value for severity in FindingSeverity]
    lightest = max((order.index(limit) for limit in limits if limit in order), default=-1)
    return any(order.index(finding.severity.value) <= lightest for finding in findings)


def _change_summary(plan: Plan, edition: Edition) -> str:
    if plan.published is None:
        return f"{len(edition.state)} isian dicatat sebagai keadaan terbitan ini."
    counts = Counter(change.kind for change in edition.changes)
    words = ", ".join(f"{counts[kind]} {kind.value}" for kind in ChangeKind)
    return f"Isian sejak terbitan sebelumnya: {words}."


def _is_date(text: str) -> bool:
    try:
        return datetime.strptime(text, "%Y-%m-%d").strftime("%Y-%m-%d") == text  # noqa: DTZ007  a day has no zone
    except ValueError:
        return False


def _load(content: Path) -> tuple[Loaded, list[Problem], tuple[OutputFile, ...]]:
    loaded = load(content)
    if loaded.errors:
        return loaded, list(loaded.problems), ()
    files = build(loaded.plan)
    return loaded, [*loaded.problems, *check_ledger(loaded.plan, files)], files


def _checked(content: Path) -> tuple[tuple[OutputFile, ...], Loaded]:
    loaded, problems, files = _load(content)
    _expect_no_errors(problems, "tidak ada yang ditulis")
    return files, loaded


def _expect_no_errors(problems: Iterable[Problem], consequence: str) -> None:
    """Show the problems, and stop where one of them is an error."""
    problems = tuple(problems)
    for problem in problems:
        click.echo(problem.explain(), err=True)
    if any(problem.is_error for problem in problems):
        raise GeneratorError(f"Isi mengandung galat; {consequence}.")


def _show_removals(plan: Plan) -> None:
    for line in removal_lines(plan):
        click.echo(line, err=True)


def _show_progress() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    # MkDocs repeats here what our own error says at the end.
    handler.addFilter(lambda record: record.name != "mkdocs.commands.build" or record.levelno < logging.ERROR)
    root = logging.getLogger("mkdocs")
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("mkdocs.plugins").setLevel(logging.INFO)


def _seconds(started: float) -> str:
    return f"{time.perf_counter() - started:.1f} detik".replace(".", ",")
