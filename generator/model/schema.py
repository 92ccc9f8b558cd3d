"""The JSON Schema of each content file for editors, from the same definition as the validation."""

from __future__ import annotations

from typing import Any

from generator.model.entries import ROOTS

SCALAR_TYPES = ["string", "number", "boolean", "null"]
"""Editors guess types that we read as text: `tercetak: 64` must not be marked as wrong."""


def content_schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of content file, by its name."""
    return {name: _relaxed(entry.model_json_schema(by_alias=True)) for name, entry in ROOTS.items()}


def _relaxed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_relaxed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _relaxed(part) for key, part in schema.items() if key != "default"}
    if found.get("type") == "string" and "enum" not in found:
        found["type"] = SCALAR_TYPES
    return found
