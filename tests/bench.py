"""Time, memory and bytes per page of synthetic plans of growing size; exits 1 when a bound is broken (`make bench`)."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from synthetic import ROOT, write_content

SIZES = (250, 1000, 4000)
MOST_GROWTH = 4.6
"""Time may grow at most this much when the number of pages grows fourfold."""
MOST_DRIFT_PERCENT = 5
"""Bytes per page may differ at most this much between sizes."""
MOST_MEGABYTES = 400
"""Peak memory of the build at the largest size, the search index apart."""
PLAIN_SIZE = 1000

# Runs the real command and tells at the end what it took itself and what the Pagefind process took.
MEASURED = """
import atexit, json, resource, sys
def tell():
    own, search = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = own.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    found = {"build": own.ru_utime + own.ru_stime, "search": search.ru_utime + search.ru_stime, "peak": peak}
    print(json.dumps(found), file=sys.stderr)
atexit.register(tell)
from generator.cli import main
main()
"""


# --- measuring -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Figures:
    """What one build took: wall and processor seconds, with the share of the search index, bytes and memory."""

    pages: int
    wall: float
    search_wall: float
    build: float
    search: float
    html_bytes: int
    peak_bytes: int
    """Of the build; Pagefind is a process of its own."""

    @property
    def work(self) -> float:
        """Processor seconds in all."""
        return self.build + self.search

    @property
    def bytes_per_page(self) -> float:
        """Mean size of a page of HTML."""
        return self.html_bytes / self.pages


def make_project(folder: Path, pages: int) -> Path:
    """A project with the real theme and mkdocs.yml and a synthetic plan."""
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write_content(folder / "content", pages)
    return folder


def measure_build(project: Path) -> Figures:
    """Build a project with `rencana build` in a process of its own."""
    started = searching = time.perf_counter()
    command = [sys.executable, "-c", MEASURED, "build"]
    process = subprocess.Popen(
        command, cwd=project, env=_environment(), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    log = []
    for line in process.stderr or ():
        log.append(line)
        searching = time.perf_counter() if "indeks pencarian" in line else searching
    if process.wait():
        sys.exit("".join(log))
    ended = time.perf_counter()
    took = json.loads(log[-1])
    pages = list((project / "site").rglob("index.html"))
    size = sum(page.stat().st_size for page in pages)
    return Figures(len(pages), ended - started, ended - searching, took["build"], took["search"], size, took["peak"])


def measure_plain(project: Path) -> tuple[int, float, float]:
    """Pages, wall and processor seconds of Material without any setting for the same Markdown."""
    plain = project / "plain"
    plain.mkdir()
    _run(["-c", "from generator.cli import main; main()", "build", "--to", str(plain / "docs")], project)
    (plain / "mkdocs.yml").write_text("site_name: Plain\ntheme:\n  name: material\n", encoding="utf-8")
    started, before = time.perf_counter(), os.times()
    _run(["-m", "mkdocs", "build", "--quiet"], plain)
    wall, after = time.perf_counter() - started, os.times()
    work = after.children_user + after.children_system - before.children_user - before.children_system
    return len(list((plain / "site").rglob("index.html"))), wall, work


def profile_build(project: Path) -> None:
    """Print where the time of one build goes."""
    code = "import cProfile, sys; from generator.cli import main; sys.argv = ['rencana', 'build']; "
    code += "cProfile.run('main(standalone_mode=False)', 'profile.out')"
    _run(["-c", code], project)
    code = (
        "import pstats; p = pstats.Stats('profile.out'); [p.sort_stats(k).print_stats(40) for k in ('time', 'cumtime')]"
    )
    _say(_run(["-c", code], project))


def _run(arguments: list[str], folder: Path) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=folder, env=_environment(), capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}


# --- report --------------------------------------------------------------------------------------------------------


def main() -> None:
    """Measure all sizes, print the figures and hold them against the bounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--repeat", type=int, default=2, help="builds of each size; the cheapest counts")
    parser.add_argument("--profile", action="store_true", help=f"profile a build of {PLAIN_SIZE} pages instead")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rencana-bench-") as name:
        if options.profile:
            profile_build(make_project(Path(name), PLAIN_SIZE))
            return
        measured = measure_all(Path(name), options.sizes, options.repeat)
    sys.exit(not judge(measured))


def measure_all(folder: Path, sizes: list[int], repeat: int) -> list[Figures]:
    """Build the sizes in turn, so that noise hits all alike; the cheapest build of each size counts."""
    projects = {size: make_project(folder / str(size), size) for size in sizes}
    _say("        of these    processor seconds   per page of HTML     peak")
    _say("pages  wall s  search   build  search      ms    bytes         MB")
    best: dict[int, Figures] = {}
    for _ in range(repeat):
        for size, project in projects.items():
            found = measure_build(project)
            best[size] = min(best.get(size, found), found, key=lambda figures: figures.work)
            _say(
                f"{found.pages:5d} {found.wall:7.1f} {found.search_wall:7.1f} {found.build:7.1f} {found.search:7.1f}"
                f" {found.work / found.pages * 1000:7.1f} {found.bytes_per_page:8.0f} {found.peak_bytes / 1e6:10.0f}"
            )
    if PLAIN_SIZE in projects:
        pages, wall, work = measure_plain(projects[PLAIN_SIZE])
        _say(f"plain Material, full navigation, {pages} pages: {wall:.1f} s, {work:.1f} processor seconds")
        _say(f"plain / rencana: {work / best[PLAIN_SIZE].work:.1f}")
    return list(best.values())


def judge(measured: list[Figures]) -> bool:
    """Print PASS or FAIL for each bound; whether all hold. Time is the processor's, so that other work counts less."""
    verdicts = []
    for small, large in pairwise(measured):
        growth = large.work / small.work * (4 * small.pages / large.pages)
        verdicts.append((growth, MOST_GROWTH, f"time({large.pages}) / time({small.pages}), for 4 times the pages"))
    sizes = [figures.bytes_per_page for figures in measured]
    verdicts.append(((max(sizes) / min(sizes) - 1) * 100, MOST_DRIFT_PERCENT, "% between sizes in bytes per page"))
    verdicts.append((measured[-1].peak_bytes / 1e6, MOST_MEGABYTES, f"MB peak memory at {measured[-1].pages} pages"))
    for figure, bound, words in verdicts:
        _say(f"{'PASS' if figure <= bound else 'FAIL'}  {figure:.2f} ≤ {bound} {words}")
    return all(figure <= bound for figure, bound, _ in verdicts)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
