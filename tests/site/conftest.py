"""The built site and what it should say: its pages, and the plan behind them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from built import MINIMAL, Built, build_project, make_project, once
from parsed import Page, read_pages

from generator.loading import load
from generator.model.plan import Plan


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site, built by `rencana build`."""
    return once(tmp_path_factory, "nyata", lambda folder: build_project(make_project(folder)))


@pytest.fixture(scope="session")
def pages(built: Built) -> Mapping[str, Page]:
    """Every page of the real site by its URL."""
    return read_pages(built.site)


@pytest.fixture(scope="session")
def plan(built: Built) -> Plan:
    """The plan that the site shows."""
    return load(built.project / "content").plan


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that is not built yet; its ledger is complete."""
    return make_project(tmp_path / "proyek", content=MINIMAL)
