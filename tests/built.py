"""The real site, built once for all tests that read it, and small projects to build; nothing in the checkout."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MINIMAL = ROOT / "tests" / "sites" / "minimal" / "content"
SITE_URL = "https://rencana.example/rencana/"
NOT_REPRODUCIBLE = ("pagefind", "sitemap.xml.gz")
"""What may differ between two builds: the search index and the packed copy of the sitemap."""


@dataclass(frozen=True)
class Built:
    """A built project: its folder, the folder of the site, and what the build said."""

    project: Path
    site: Path
    log: str


def make_project(folder: Path, *, source: Path = ROOT, content: Path | None = None) -> Path:
    """A copy of what a site is made of: content (of the source if no other), theme, settings."""
    shutil.copytree(content or source / "content", folder / "content")
    shutil.copytree(source / "theme", folder / "theme")
    shutil.copy(source / "mkdocs.yml", folder)
    return folder


def environment(site_url: str = SITE_URL) -> dict[str, str]:
    """The environment of a build: this checkout's generator, a fixed date, an address under a sub-path."""
    fixed = {"SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1", "SITE_URL": site_url}
    return {**os.environ, **fixed, "PYTHONPATH": str(ROOT)}


def command(name: str, *arguments: str) -> list[str]:
    """A console script of this Python environment."""
    return [sys.executable, str(Path(sys.executable).with_name(name)), *arguments]


def run(project: Path, name: str, *arguments: str, site_url: str = SITE_URL) -> subprocess.CompletedProcess[str]:
    """Run a console script in a project; what it says on both streams is in `stdout`."""
    return subprocess.run(
        command(name, *arguments),
        cwd=project,
        env=environment(site_url),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def build_project(project: Path, *, site_url: str = SITE_URL) -> Built:
    """Build a project with `rencana build`, which must succeed."""
    done = run(project, "rencana", "build", site_url=site_url)

    assert done.returncode == 0, done.stdout
    (project / "build.log").write_text(done.stdout, encoding="utf-8")
    return Built(project, project / "site", done.stdout)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Built]) -> Built:
    """What `make` builds, made by the first worker of the session that asks and shared by all."""
    folder = factory.getbasetemp()
    folder = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    project = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (project / "build.log").is_file():
            shutil.rmtree(project, ignore_errors=True)
            make(project)
    return Built(project, project / "site", (project / "build.log").read_text(encoding="utf-8"))


def digests(folder: Path, *, without: tuple[str, ...] = ()) -> dict[str, str]:
    """SHA-256 of every file below a folder, by its path there."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] not in without
    }
