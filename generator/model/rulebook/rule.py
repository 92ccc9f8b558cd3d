"""One rule of the rulebook in plain Indonesian."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule compares, when it stays silent, and what a finding of it does not mean."""

    slug: str
    name: str
    """What a finding of it is called, as a heading."""
    compares: str
    """What is compared with what."""
    tolerance: str
    """When nothing is said although two figures differ."""
    is_not: str
    """What a finding does not mean."""
    may_be_extraction: bool = False
    """Whether damage of our text could look the same; such findings never reach home or feeds before a comparison."""
    computed_is: str = "hitungan kami"
    """What the figure is that a finding holds against the print, where we do not calculate it."""
