"""YAML bytes become a record: text as typed, every position kept, everything that guesses or explodes refused."""

from __future__ import annotations

import re

import yaml

from generator.problems import GeneratorError, Location, Problem
from generator.sources.record import Path, Record, Tree

SIZE_LIMIT_BYTES = 8_000_000
DEPTH_LIMIT = 40
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)


class _RefusedError(Exception):
    """Reading stops here; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def parse_yaml(file: str, content: bytes) -> tuple[Record | None, list[Problem]]:
    """Parse one YAML file; the record is None when nothing of it can be used."""
    if not hasattr(yaml, "CLoader"):
        raise GeneratorError("PyYAML terpasang tanpa libyaml. Pasang ulang paket 'pyyaml' dari wheel resminya.")
    try:
        text = _decode(file, content)
        return _Builder(file).build(text)
    except _RefusedError as refused:
        return None, [refused.problem]


def _decode(file: str, content: bytes) -> str:
    if len(content) > SIZE_LIMIT_BYTES:
        size = f"{len(content) / 1e6:.1f}".replace(".", ",")
        raise _RefusedError(
            Problem("berkas-terlalu-besar", Location(file), f"Berkas berukuran {size} MB; batasnya 8 MB.")
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = f"Byte ke-{error.start + 1} (0x{content[error.start]:02x}) bukan bagian dari teks UTF-8."
        raise _RefusedError(Problem("bukan-utf8", Location(file, line), message)) from error
    if not text.strip():
        raise _RefusedError(Problem("berkas-kosong", Location(file), "Berkas ini kosong."))
    if tab := _TAB_INDENT.search(text):
        line = text.count("\n", 0, tab.start()) + 1
        column = tab.end() - tab.start()
        raise _RefusedError(Problem("indentasi-tab", Location(file, line, column), "Ada tanda tab di awal baris."))
    return text


class _Builder:
    """Builds the tree from libyaml's events, one frame for each open list or mapping."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.positions: dict[Path, tuple[int, int]] = {}
        self.frames: list[_Frame] = []
        self.root: Tree = None

    def build(self, text: str) -> tuple[Record | None, list[Problem]]:
        try:
            for event in yaml.parse(text, Loader=yaml.CLoader):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            raise _RefusedError(self._syntax_problem(error)) from error
        except yaml.YAMLError as error:
            message = f"Ada huruf yang tidak boleh ada di YAML ({' '.join(str(error).split())[:80]})."
            raise _RefusedError(Problem("yaml-rusak", Location(self.file), message)) from error
        if self.root is None:
            raise _RefusedError(Problem("berkas-kosong", Location(self.file), "Berkas ini hanya berisi komentar."))
        return Record(self.file, self.root, self.positions), self.problems

    def _take(self, event: yaml.Event) -> None:
        self._refuse_what_guesses(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.frames.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise _RefusedError(self._problem("yaml-rusak", event, "Berkas berisi lebih dari satu dokumen YAML (---)."))

    def _refuse_what_guesses(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError(self._problem("yaml-jangkar", event, f"Ada alias '*{event.anchor}'."))
        if anchor := getattr(event, "anchor", None):
            raise _RefusedError(self._problem("yaml-jangkar", event, f"Ada jangkar '&{anchor}'."))
        if tag := getattr(event, "tag", None):
            raise _RefusedError(self._problem("yaml-tag", event, f"Ada tag '{tag}'."))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        frame = self.frames[-1] if self.frames else None
        if frame is not None and frame.awaits_key:
            self._key(frame, event)
            return
        # A plain empty scalar is an author's "nothing here": the key counts as absent.
        absent = event.value == "" and event.implicit[0]
        self._place(None if absent else event.value, event)

    def _key(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        if event.value == "<<":
            raise _RefusedError(self._problem("yaml-jangkar", event, "Ada kunci gabungan '<<'."))
        if event.value in frame.seen:
            first = frame.seen[event.value]
            message = f"Kunci '{event.value}' sudah ditulis di baris {first}."
            self.problems.append(self._problem("kunci-ganda", event, message))
        frame.seen.setdefault(event.value, self._position(event)[0])
        frame.key = event.value
        self.positions.setdefault((*frame.path, event.value), self._position(event))

    def _open(self, event: yaml.Event) -> None:
        if len(self.frames) >= DEPTH_LIMIT:
            message = f"Susunan di sini lebih dari {DEPTH_LIMIT} tingkat."
            raise _RefusedError(self._problem("terlalu-dalam", event, message))
        if self.frames and self.frames[-1].awaits_key:
            raise _RefusedError(self._problem("yaml-rusak", event, "Kunci harus berupa satu teks."))
        tree: Tree = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._place(tree, event)
        self.frames.append(_Frame(tree, path))

    def _place(self, value: Tree, event: yaml.Event) -> Path:
        if not self.frames:
            self.root = value
            self.positions[()] = self._position(event)
            return ()
        return self._place_in(self.frames[-1], value, event)

    def _place_in(self, frame: _Frame, value: Tree, event: yaml.Event) -> Path:
        if isinstance(frame.tree, list):
            path = (*frame.path, len(frame.tree))
            self.positions[path] = self._position(event)
            frame.tree.append("" if value is None else value)
            return path
        path = (*frame.path, frame.key or "")
        if value is not None and frame.key not in frame.tree:
            frame.tree[frame.key] = value
        frame.key = None
        return path

    def _position(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + 1, mark.column + 1) if mark else (1, 1)

    def _problem(self, slug: str, event: yaml.Event, message: str) -> Problem:
        return Problem(slug, Location(self.file, *self._position(event)), message)

    def _syntax_problem(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        place = Location(self.file, mark.line + 1, mark.column + 1) if mark else Location(self.file)
        return Problem("yaml-rusak", place, f"Pembaca YAML berhenti di sini ({error.problem}).")


class _Frame:
    """One open list or mapping while reading."""

    def __init__(self, tree: Tree, path: Path) -> None:
        self.tree = tree
        self.path = path
        self.key: str | None = None
        self.seen: dict[str, int] = {}

    @property
    def awaits_key(self) -> bool:
        return isinstance(self.tree, dict) and self.key is None
