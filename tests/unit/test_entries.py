"""The one definition of the content format: every field is described, used by sites/minimal, and in the schema."""

from __future__ import annotations

import enum
import inspect
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.building import OutputFile
from generator.loading import RESERVED_AGENCIES, RESERVED_DOCUMENTS, RESERVED_LEVELS
from generator.model import entries, terms
from generator.model.entries import ROOTS, Entry, is_id
from generator.model.entries.base import ID_LENGTH
from generator.model.plan import Plan
from generator.model.schema import SCALAR_TYPES, content_schemas

ENTRIES = [kind for kind in vars(entries).values() if inspect.isclass(kind) and issubclass(kind, Entry)]
FIELDS = [(kind, name) for kind in ENTRIES for name in inspect.get_annotations(kind) if name in kind.model_fields]
VOCABULARY = [
    kind
    for kind in vars(terms).values()
    if inspect.isclass(kind) and issubclass(kind, enum.Enum) and kind is not enum.Enum
]


def field_id(pair: object) -> str:
    return pair.__name__ if inspect.isclass(pair) else str(pair)


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=field_id)
def test_every_field_is_described_in_one_sentence(kind: type[Entry], name: str) -> None:
    description = kind.model_fields[name].description

    assert description is not None
    assert description.endswith((".", "`."))
    assert "\n" not in description.strip()


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=field_id)
def test_every_content_key_is_one_lower_case_word(kind: type[Entry], name: str) -> None:
    key = kind.model_fields[name].alias or name

    assert key == key.lower()
    assert key.replace("_", "").isalnum()


def entries_below(entry: BaseModel) -> Iterator[BaseModel]:
    yield entry
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        rows = value if isinstance(value, tuple) else (value,)
        for item in (cell for row in rows for cell in (row if isinstance(row, tuple) else (row,))):
            if isinstance(item, BaseModel):
                yield from entries_below(item)


def test_the_minimal_site_uses_every_field(minimal: Plan) -> None:
    """It is the example from which authors copy and on which all other tests rest."""
    used: dict[type, set[str]] = defaultdict(set)
    records = (*minimal.agencies, *minimal.documents, *minimal.kinships, *minimal.topics, *minimal.codes)
    lists = (entries.Kinships(kaitan=()), entries.Topics(topik=()), entries.Nomenclature(baris=()))
    for root in (*(record.entry for record in records), entries.Glossary(istilah=minimal.terms), *lists):
        for entry in entries_below(root):
            for kind in type(entry).__mro__:
                used[kind] |= entry.model_fields_set

    assert [(kind.__name__, name) for kind, name in FIELDS if name not in used[kind]] == []


@pytest.mark.parametrize("name", ROOTS)
def test_the_schema_describes_every_property(name: str) -> None:
    schema = content_schemas()[name]

    for part in (schema, *schema.get("$defs", {}).values()):
        for key, field in part.get("properties", {}).items():
            assert field.get("description"), key
        assert part.get("additionalProperties", False) is False


def test_the_schema_accepts_what_editors_guess_from_text() -> None:
    value = content_schemas()["dokumen"]["$defs"]["Value"]["properties"]

    assert value["tercetak"]["anyOf"][0]["type"] == SCALAR_TYPES
    assert "default" not in value["peran"]


def test_the_schema_keeps_closed_lists_closed() -> None:
    role = content_schemas()["dokumen"]["$defs"]["Role"]

    assert role["type"] == "string"
    assert role["enum"] == ["dasar", "target", "realisasi", "capaian", "pembilang", "penyebut"]


def test_the_schemas_are_published_under_data(minimal_files: dict[str, OutputFile]) -> None:
    for name, schema in content_schemas().items():
        assert json.loads(minimal_files[f"data/skema/{name}.schema.json"].content) == schema


@pytest.mark.parametrize("kind", VOCABULARY, ids=field_id)
def test_every_word_of_the_vocabulary_is_a_content_key_and_says_what_it_is(kind: type[enum.Enum]) -> None:
    assert inspect.getdoc(kind)
    assert all(member.value == member.value.lower() and " " not in member.value for member in kind)


@pytest.mark.parametrize("text", ["a", "rkt-2022", "1", "a-1-b", "p" * ID_LENGTH, "console", "com10"])
def test_these_texts_are_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    ["", "A", "a_b", "a--b", "-a", "a-", "a b", "é", "a/b", "a.b", "..", "p" * (ID_LENGTH + 1), "con", "com1", "a\n"],
)
def test_these_texts_are_not_ids(text: str) -> None:
    assert not is_id(text)


@given(st.text())
@example("nul")
@example("lpt9")
def test_an_id_is_a_safe_file_name_everywhere(text: str) -> None:
    if is_id(text):
        assert Path(text).name == text == text.strip() == text.casefold()
        assert text.isascii()
        assert len(text) <= ID_LENGTH


def test_no_level_is_named_like_another_part_of_an_address() -> None:
    assert not RESERVED_LEVELS & {level.value for level in terms.Level}


def test_reserved_names_are_ids_that_an_author_could_choose() -> None:
    assert all(is_id(name) for name in RESERVED_AGENCIES | RESERVED_DOCUMENTS | RESERVED_LEVELS)


def test_every_first_part_of_an_address_that_the_site_makes_is_reserved(
    minimal: Plan, minimal_files: dict[str, OutputFile]
) -> None:
    ours = {agency.id for agency in minimal.agencies} | {article.name for article in minimal.articles}
    made = {uri.split("/")[0] for uri in minimal_files if "/" in uri}

    assert made - ours <= RESERVED_AGENCIES
    assert {"tentang", "metode", "koreksi", "panduan"} <= RESERVED_AGENCIES
