"""Time of all consistency rules on growing plans; exits 1 when a bound is broken (`make bench`).

Two shapes of plan, each without a single contradiction (see `synthetic_years` for what they contain): many documents
of 300 nodes, and one document that holds everything. Each run starts cold, on a plan whose indexes nobody has asked
and with nothing remembered of its names and codes, and collects garbage as seldom as `rencana` does.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from synthetic_years import SMALL_DOCUMENT, write_plans

from generator.cli import COLLECT_AFTER
from generator.loading import load
from generator.model.codes import squeezed_name
from generator.model.plan import Plan
from generator.model.vocabulary import words_of
from generator.rules import find_findings
from generator.rules.codes import parts_of_code

SIZES = (2_500, 10_000)
MOST_SECONDS = 3.0
"""Processor seconds for the largest size."""
MOST_GROWTH = 5.5
"""Time may grow at most this much when the number of nodes grows fourfold: the processor's memory costs the rest."""
REPEATS = 3


def main() -> None:
    """Check plans without a single contradiction: every rule looks at everything and says nothing."""
    gc.set_threshold(COLLECT_AFTER)
    verdicts: list[tuple[float, float, str]] = []
    for shape, is_one in (("many documents", False), ("one document", True)):
        took = [_measure(shape, size, size if is_one else SMALL_DOCUMENT) for size in SIZES]
        verdicts.append((took[-1][1], MOST_SECONDS, f"s for all rules on {took[-1][0]} nodes, {shape}"))
        for (few, short), (many, long) in pairwise(took):
            verdicts.append((long / short * 4 * few / many, MOST_GROWTH, f"growth for 4 times the nodes, {shape}"))
    for figure, bound, words in verdicts:
        _say(f"{'PASS' if figure <= bound else 'FAIL'}  {figure:.2f} ≤ {bound} {words}")
    sys.exit(any(figure > bound for figure, bound, _ in verdicts))


def _measure(shape: str, size: int, nodes_per_document: int) -> tuple[int, float]:
    """The nodes of a plan of this shape, and the seconds of the best of several cold runs."""
    with tempfile.TemporaryDirectory(prefix="rencana-bench-") as name:
        write_plans(Path(name), size, nodes_per_document)
        loaded = load(Path(name))
    plan = loaded.plan
    if loaded.problems or plan.findings:
        sys.exit(f"the synthetic plan is not clean: {len(loaded.problems)} problems, {len(plan.findings)} findings")
    best = min(_cold_seconds(plan) for _ in range(REPEATS))
    counts = f"{len(plan.nodes):6d} nodes {len(plan.values):6d} values {len(plan.money):6d} amounts"
    _say(f"{counts} {best:6.2f} s  {shape}")
    return len(plan.nodes), best


def _cold_seconds(plan: Plan) -> float:
    fresh = replace(plan)
    for remembered in (squeezed_name, parts_of_code, words_of):
        remembered.cache_clear()
    started = time.process_time()
    find_findings(fresh)
    return time.process_time() - started


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
