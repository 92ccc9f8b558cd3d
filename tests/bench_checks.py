"""Time of all consistency rules on plans of growing size; exits 1 when a bound is broken (`make bench`)."""

from __future__ import annotations

import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from synthetic_years import write_plans

from generator.loading import load
from generator.rules import find_findings

SIZES = (2_500, 10_000)
MOST_SECONDS = 3.0
"""Processor seconds for the largest size."""
MOST_GROWTH = 5.5
"""Time may grow at most this much when the number of nodes grows fourfold: Python's own collector costs the rest."""
REPEATS = 3


def main() -> None:
    """Check plans without a single contradiction: every rule looks at everything and says nothing."""
    took: list[tuple[int, float]] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="rencana-bench-") as name:
            write_plans(Path(name), size)
            loaded = load(Path(name))
        plan = loaded.plan
        if loaded.problems or plan.findings:
            sys.exit(f"the synthetic plan is not clean: {len(loaded.problems)} problems, {len(plan.findings)} findings")
        best = min(_seconds(lambda plan=plan: find_findings(plan)) for _ in range(REPEATS))
        took.append((len(plan.nodes), best))
        _say(f"{len(plan.nodes):6d} nodes {len(plan.values):6d} values {len(plan.money):6d} amounts {best:6.2f} s")
    verdicts = [(took[-1][1], MOST_SECONDS, f"s for all rules on {took[-1][0]} nodes")]
    for (few, short), (many, long) in pairwise(took):
        verdicts.append((long / short * 4 * few / many, MOST_GROWTH, "growth for 4 times the nodes"))
    for figure, bound, words in verdicts:
        _say(f"{'PASS' if figure <= bound else 'FAIL'}  {figure:.2f} ≤ {bound} {words}")
    sys.exit(any(figure > bound for figure, bound, _ in verdicts))


def _seconds(work) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
