"""The content folder on disk becomes records; the only module that reads content files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import GeneratorError, Location, Problem
from generator.sources.csv_source import parse_manuscript, parse_nomenclature, parse_rows, parse_transcript
from generator.sources.record import Record, Transcript
from generator.sources.yaml_source import parse_yaml

OTHER_FOLDERS = frozenset({"halaman", "nomenklatur", "riwayat"})
"""Folders of the content folder that are not agencies."""
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])|\d{4}-(0[13-9]|1[0-2])-(29|30)|\d{4}-(0[13578]|1[02])-31")
LEDGER = "tautan.csv"
MANUSCRIPT = "naskah.csv"
LEDGER_HEADER = ["url", "jenis", "judul", "terbit"]
EDITIONS = "riwayat/terbitan.csv"
EDITIONS_HEADER = ["tanggal"]
STATE = "riwayat/keadaan.csv"
STATE_HEADER = ["id", "bidang", "tabel", "isi", "berlaku"]
STATE_LIMIT_BYTES = 100_000_000
"""It holds every figure of all documents, so it is far longer than what an author writes."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the ledger: a URL that was published, what it was, and when."""

    url: str
    kind: str
    title: str
    published: str


@dataclass(slots=True)
class Content:
    """Everything that was read, by the name of its folder."""

    agencies: dict[str, Record] = field(default_factory=dict)
    documents: dict[tuple[str, str], Record] = field(default_factory=dict)
    """Records by agency id and document id."""
    transcripts: dict[tuple[str, str, str], Transcript | None] = field(default_factory=dict)
    """Transcripts by agency id, document id and path below the document's folder; None for a broken one."""
    manuscripts: dict[tuple[str, str], list[tuple[int, str, str]]] = field(default_factory=dict)
    """Line, digest and status of each line of a document's text, by agency id and document id."""
    glossary: Record | None = None
    kinships: Record | None = None
    topics: Record | None = None
    nomenclatures: list[Record] = field(default_factory=list)
    """Lists of official codes, one record a file."""
    articles: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Editorial pages by name: path below the content folder, and Markdown."""
    ledger: tuple[LedgerRow, ...] = ()
    editions: tuple[str, ...] = ()
    """The day of every publication of the site."""
    state: tuple[list[str], ...] | None = None
    """What the last publication stated, in the columns of `STATE_HEADER`; None before the first that kept it."""
    problems: list[Problem] = field(default_factory=list)


def read_content(root: Path) -> Content:
    """Read the whole content folder; problems are collected, nothing is interpreted."""
    if not root.is_dir():
        raise GeneratorError(f"Folder isi '{root.name}' tidak ditemukan. Jalankan perintah dari folder proyek.")
    content = Content()
    for folder in _folders(root):
        if folder.name not in OTHER_FOLDERS:
            _read_agency(root, folder, content)
    content.glossary = _read_yaml(root, root / "glosarium.yml", content)
    content.kinships = _read_yaml(root, root / "kaitan.yml", content)
    content.topics = _read_yaml(root, root / "topik.yml", content)
    _read_nomenclatures(root, content)
    _read_articles(root, content)
    content.ledger = tuple(LedgerRow(*cells) for cells in _read_book(root, LEDGER, LEDGER_HEADER, content))
    content.editions = tuple(cells[0] for cells in _read_book(root, EDITIONS, EDITIONS_HEADER, content))
    content.state = _read_state(root, content)
    if not content.agencies and not content.problems:
        message = "Belum ada satu instansi pun: buat folder instansi berisi 'instansi.yml'."
        content.problems.append(Problem("wajib-diisi", Location("."), message))
    return content


def _folders(folder: Path) -> Iterator[Path]:
    names = sorted(path for path in folder.iterdir() if path.is_dir())
    return (path for path in names if not path.name.startswith((".", "_")))


def _read_agency(root: Path, folder: Path, content: Content) -> None:
    record = _read_yaml(root, folder / "instansi.yml", content, required=True)
    if record:
        content.agencies[folder.name] = record
    for below in _folders(folder):
        document = _read_yaml(root, below / "dokumen.yml", content, required=True)
        if document:
            content.documents[folder.name, below.name] = document
        _read_transcripts(root, folder.name, below, content)
        _read_manuscript(root, folder.name, below, content)


def _read_transcripts(root: Path, agency: str, folder: Path, content: Content) -> None:
    for path in sorted(folder.glob("cetakan/*.csv")):
        file = path.relative_to(root).as_posix()
        transcript, problems = parse_transcript(file, path.read_bytes())
        content.problems += problems
        name = path.relative_to(folder).as_posix()
        content.transcripts[agency, folder.name, name] = transcript


def _read_manuscript(root: Path, agency: str, folder: Path, content: Content) -> None:
    path = folder / MANUSCRIPT
    if path.is_file():
        lines, problems = parse_manuscript(path.relative_to(root).as_posix(), path.read_bytes())
        content.problems += problems
        content.manuscripts[agency, folder.name] = lines


def _read_yaml(root: Path, path: Path, content: Content, *, required: bool = False) -> Record | None:
    file = path.relative_to(root).as_posix()
    if not path.is_file():
        if required:
            message = f"Berkas '{path.name}' tidak ada di folder ini."
            content.problems.append(Problem("wajib-diisi", Location(file), message))
        return None
    record, problems = parse_yaml(file, path.read_bytes())
    content.problems += problems
    return record


def _read_nomenclatures(root: Path, content: Content) -> None:
    for path in sorted((root / "nomenklatur").glob("*.csv")):
        record, problems = parse_nomenclature(path.relative_to(root).as_posix(), path.read_bytes())
        content.problems += problems
        content.nomenclatures += [record] if record else []


def _read_articles(root: Path, content: Content) -> None:
    for path in sorted((root / "halaman").glob("*.md")):
        file = path.relative_to(root).as_posix()
        try:
            content.articles[path.stem] = (file, path.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError as error:
            message = f"Byte ke-{error.start + 1} bukan bagian dari teks UTF-8."
            content.problems.append(Problem("bukan-utf8", Location(file), message))


def _read_state(root: Path, content: Content) -> tuple[list[str], ...] | None:
    """The rows of the last publication; None without a file, and for a broken one, which is reported."""
    path = root / STATE
    if not path.is_file():
        return None
    rows, problems = parse_rows(STATE, path.read_bytes(), STATE_LIMIT_BYTES)
    content.problems += problems
    if rows is None:
        return None
    broken = next((row for row in rows if len(row.cells) != len(STATE_HEADER)), None)
    if broken or rows[0].cells != STATE_HEADER:
        message = (
            f"Keadaan terbitan terakhir harus berisi kolom {', '.join(STATE_HEADER)} pada setiap baris. "
            "Kembalikan berkas itu dari terbitan terakhir."
        )
        content.problems.append(Problem("cetakan-rusak", Location(STATE, broken.line if broken else 1), message))
        return None
    return tuple(row.cells for row in rows[1:])


def _read_book(root: Path, name: str, header: list[str], content: Content) -> list[list[str]]:
    """The rows of a CSV file of ours whose columns never change; none where the file is missing or broken."""
    path = root / name
    if not path.is_file():
        return []
    rows, problems = parse_rows(name, path.read_bytes())
    content.problems += problems
    if rows is None:
        return []
    if rows[0].cells != header or any(len(row.cells) != len(header) for row in rows):
        message = f"Buku ini harus berisi kolom {', '.join(header)} pada setiap baris."
        content.problems.append(Problem("cetakan-rusak", Location(name, 1), message))
        return []
    for row in rows[1:]:
        if not _DAY.fullmatch(row.cells[-1]):
            message = f"Kolom '{header[-1]}' berisi '{row.cells[-1]}'. Tulis tanggal seperti 2026-11-22."
            content.problems.append(Problem("cetakan-rusak", Location(name, row.line), message))
    return [row.cells for row in rows[1:] if _DAY.fullmatch(row.cells[-1])]
