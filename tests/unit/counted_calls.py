"""How much a piece of work does: a count that no busy machine changes."""

from __future__ import annotations

import sys
from collections.abc import Callable


def calls_of(work: Callable[[], object]) -> int:
    """How many functions of Python a piece of work calls."""
    count = 0

    def _count(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(_count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
