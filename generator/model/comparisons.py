"""Comparisons: from which prints a fact can be worked out again, as its author says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.errata import Erratum, print_in_force
from generator.model.reading import Reading
from generator.model.records import Fact, Source
from generator.model.terms import ComparisonKind, MoneyKind


@dataclass(frozen=True, slots=True)
class Operand:
    """One print, or one count of ours, from which a fact can be worked out again."""

    label: str
    printed: str
    """As printed; empty for a count of ours."""
    reading: Reading
    source: Source | None
    record_id: str = ""
    money: MoneyKind | None = None
    """Which money of a node it is; None for everything else."""
    year: str = ""
    """The year that money is of; empty for everything else."""
    erratum: Erratum | None = None

    @property
    def in_force(self) -> str:
        """The print that counts by now: that of its erratum, else that of the document."""
        return print_in_force(self.printed, self.erratum)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A fact with the prints from which its author says that it can be worked out again."""

    fact: Fact
    how: ComparisonKind
    operands: tuple[Operand, ...]

    @property
    def is_about_money(self) -> bool:
        """Whether it is worked out from money alone."""
        return bool(self.operands) and all(operand.money for operand in self.operands)
