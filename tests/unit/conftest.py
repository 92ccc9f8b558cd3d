"""Fixtures of the unit tests: the plan of sites/minimal, and the small base content with texts replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from money_plans import AGENCY, Entry, MoneyPlan, document
from money_plans import DOCUMENT as MONEY_DOCUMENT

from generator.building import OutputFile, build
from generator.loading import Loaded, load
from generator.model.plan import Plan

MINIMAL = Path(__file__).parents[1] / "sites" / "minimal" / "content"
DOCUMENT = "dinas-contoh/rkt-2030/dokumen.yml"


@pytest.fixture(scope="session")
def minimal() -> Plan:
    """The plan of sites/minimal, which has every kind of page and every field."""
    loaded = load(MINIMAL)

    assert loaded.problems == ()
    return loaded.plan


@pytest.fixture(scope="session")
def minimal_files(minimal: Plan) -> Mapping[str, OutputFile]:
    """Everything that sites/minimal builds, by uri."""
    return {file.uri: file for file in build(minimal)}


@pytest.fixture
def load_changed(content_folder) -> Callable[..., Loaded]:
    """Load the small base with texts of its document replaced, each of which occurs there once."""

    def load_it(*changes: tuple[str, str], files: Mapping[str, str | bytes | None] | None = None) -> Loaded:
        folder = content_folder(files)
        path = folder / DOCUMENT
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        return load(folder)

    return load_it


@pytest.fixture
def money_plan(content_folder) -> MoneyPlan:
    """Load one document of these nodes and nothing else; `more` are further files of the content folder."""

    def load_it(*nodes: Entry, more: Mapping[str, str] | None = None, **fields: str) -> Plan:
        files = {f"{MONEY_DOCUMENT}/dokumen.yml": document(*nodes, **fields), f"{AGENCY}/rkt-2030": None}
        loaded = load(content_folder({**files, **(more or {})}))
        assert [problem.explain() for problem in loaded.errors] == []
        return loaded.plan

    return load_it
