"""Content in which every text that an author may word freely is replaced: what hostile or careless authors write."""

from __future__ import annotations

import csv
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.model.entries import ROOTS

KEPT = frozenset({"tercetak", "dibaca", "dari", "ke", "cetakan", "istilah", "temuan"})
"""Texts that must agree with other content: prints, readings, references, file names, glossary words, findings."""

Change = Callable[[str], str]


def replace_free_text(folder: Path, change: Change) -> None:
    """Rewrite every free text of a content folder, and every cell and note of its transcripts, in place."""
    for name, kind in ROOTS.items():
        for path in folder.rglob(f"{name}.yml"):
            data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  text only
            path.write_text(yaml.safe_dump(_changed(data, kind, change), allow_unicode=True), encoding="utf-8")
    for path in folder.rglob("cetakan/*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            header, *rows = csv.reader(stream)
        with path.open("w", encoding="utf-8", newline="") as stream:
            cells = ([*row[:2], *(change(cell) if cell else "" for cell in row[2:])] for row in rows)
            csv.writer(stream).writerows([header, *cells])


def _changed(data: dict[str, Any], kind: type[BaseModel], change: Change) -> dict[str, Any]:
    found = dict(data)
    for name, field in kind.model_fields.items():
        key = field.alias or name
        if key not in data:
            continue
        annotation = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        below = _entry_in(field.annotation)
        if below is not None:
            found[key] = _each(data[key], lambda item, below=below: _changed(item, below, change))
        elif (key not in KEPT or kind.__name__ == "Mention") and _is_free(annotation, data[key]):
            found[key] = _each(data[key], change)
    return found


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    return [_each(item, change) for item in value] if isinstance(value, list) else change(value)


def _is_free(annotation: Any, value: Any) -> bool:
    sample = ["a | <b>"] if isinstance(value, list) else "a | <b>"
    try:
        TypeAdapter(annotation).validate_python(sample)
    except ValidationError:
        return False
    return True


def _entry_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in typing.get_args(annotation) if (found := _entry_in(part))), None)
