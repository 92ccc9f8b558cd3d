"""Records become entries: shape, keys and choices are checked, and every mistake is collected with its place."""

from __future__ import annotations

import types
import typing
from enum import Enum
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.model.entries import Entry
from generator.model.entries.base import FORMS
from generator.problems import Problem, nearest
from generator.sources.record import Path, Record

E = TypeVar("E", bound=Entry)

_ID_ADVICE = "bukan id yang sah"


def parse_record(record: Record, kind: type[E]) -> tuple[E | None, list[Problem]]:
    """Parse a record as one kind of entry; None, with every problem, when it does not fit."""
    try:
        return kind.model_validate(record.data), []
    except ValidationError as error:
        seen: dict[tuple[str, object, str], Problem] = {}
        for details in error.errors(include_url=False):
            if not _is_about_the_data(record, details["loc"]):
                continue
            problem = _explain(record, kind, details)
            seen.setdefault((problem.slug, problem.location, problem.message), problem)
        return None, list(seen.values())


def _explain(record: Record, kind: type[Entry], details: ErrorDetails) -> Problem:
    path = _without_union_tags(details["loc"], record)
    where = record.location(path)
    key = next((part for part in reversed(path) if isinstance(part, str)), record.file)
    given = details.get("input")
    match details["type"]:
        case "extra_forbidden":
            known = _known_keys(kind, path[:-1])
            return Problem(
                "kunci-tak-dikenal", where, f"'{key}' bukan kunci yang dikenal di sini.{nearest(key, known)}"
            )
        case "missing" | "string_too_short":
            return Problem("wajib-diisi", where, f"'{key}' belum diisi.")
        case "enum":
            choices = _choices(details)
            hint = nearest(str(given), choices)
            return Problem("pilihan-tak-dikenal", where, f"'{key}' berisi '{_shown(given)}'.{hint}")
        case "not_an_id" | "string_pattern_mismatch" | "string_too_long" if _is_id(key):
            return Problem("nama-tak-sah", where, f"'{_shown(given)}' {_ID_ADVICE}.")
        case _:
            return Problem("bentuk-tak-cocok", where, f"'{key}' berisi '{_shown(given)}'. {_expected(details)}")


def _is_about_the_data(record: Record, loc: tuple[int | str, ...]) -> bool:
    """Pydantic tries every branch of a union; only the branch that the data takes is worth a message."""
    at: Any = record.data
    for part in loc:
        if _holds(at, part):
            at = at[part]
        elif str(part) == "str":
            return isinstance(at, str)
        elif str(part).startswith("dict["):
            return not isinstance(at, str)
    return True


def _without_union_tags(loc: tuple[int | str, ...], record: Record) -> Path:
    """The path of an error in the data, without the names of union branches and other marks of Pydantic."""
    path: Path = ()
    at: Any = record.data
    for part in loc:
        if _holds(at, part):
            at = at[part]
        elif str(part).startswith(("str", "dict[", "[key]", "constrained")):
            continue
        path = (*path, part)
    return path


def _holds(at: object, part: int | str) -> bool:
    return part in at if isinstance(at, dict) else isinstance(at, list) and part in range(len(at))


def _known_keys(kind: type[BaseModel], path: Path) -> list[str]:
    model: Any = kind
    for part in path:
        if isinstance(part, int):
            continue
        fields = {(info.alias or name): info.annotation for name, info in model.model_fields.items()}
        model = _entry_within(fields.get(part))
        if model is None:
            return []
    return [info.alias or name for name, info in model.model_fields.items()]


def _entry_within(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    origin = typing.get_origin(annotation)
    if origin in {tuple, typing.Union, types.UnionType}:
        for inner in typing.get_args(annotation):
            found = _entry_within(inner)
            if found is not None:
                return found
    return None


def _choices(details: ErrorDetails) -> list[str]:
    expected = str(details.get("ctx", {}).get("expected", ""))
    return [part.strip("' ") for part in expected.replace(" or ", ", ").split(",")]


def _is_id(key: str) -> bool:
    return key in {"id", "tabel", "unit", "indikator", "mengubah", "dokumen", "tabel_utama", "tabel_uang"}


_SHAPES = {
    "impossible_span": "Rentang baris harus dari nomor kecil ke besar, paling panjang 2.000 baris.",
    "impossible_scale": "Skala berisi paling sedikit dua kelas, batasnya menurun, dan kelas terakhir tanpa batas.",
    "tuple_type": "Di sini diharapkan daftar: tiap butir diawali '- '.",
    "model_type": "Di sini diharapkan pasangan 'kunci: isi'.",
    "dict_type": "Di sini diharapkan teks, atau daftar 'tahun: cetakan'.",
    "string_type": "Di sini diharapkan satu teks.",
    "no_such_day": "Hari itu tidak ada dalam kalender.",
}


def _expected(details: ErrorDetails) -> str:
    form = FORMS.get(details.get("ctx", {}).get("pattern", ""))
    return form or _SHAPES.get(details["type"], "Isi ini tidak dapat dipakai di sini.")


def _shown(given: object) -> str:
    if isinstance(given, Enum):
        return str(given.value)
    if isinstance(given, dict):
        return "pasangan kunci dan isi"
    if isinstance(given, list):
        return "sebuah daftar"
    text = " ".join(str(given).split())
    return text if len(text) <= 60 else f"{text[:57]}…"
