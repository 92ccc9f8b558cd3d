"""Review windows: until which day the findings of a document are shown to its agency alone."""

from __future__ import annotations

from datetime import date, timedelta

NOT_YET = "tanggal terbit pertama"
"""What stands for the day while the document itself is not in the ledger."""


def held_until(first: str, newest: str, days: int) -> str:
    """The first day on which the findings of a document may be published; empty when that day has come.

    Both days come from the content, never from a clock: `first` is the date of the document's own row in the ledger
    (empty without one), `newest` the day of the last `rencana terbit`.

    >>> held_until("2026-11-22", "2026-11-24", 14), held_until("2026-11-22", "2026-12-06", 14)
    ('2026-12-06', '')
    """
    if not days:
        return ""
    if not first:
        return NOT_YET
    day = (date.fromisoformat(first) + timedelta(days=days)).isoformat()
    return "" if newest >= day else day
