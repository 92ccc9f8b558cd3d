"""Which one print, read with one slip of the pen mended, would make the document's own sums close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.model.records import Money
from generator.rules.dossier import Dossier, Equation

FACTORS = (10, 100, 1000)
FEWEST_DIGITS = 4


@dataclass(frozen=True)
class Slip:
    """One print that would have to be read otherwise, and what for."""

    money: Money
    reading: Decimal
    kind: str
    """In words: `faktor 10`, `satu digit berbeda`, `dua digit bertukar`."""
    closes: int
    """How many broken sums it closes."""

    @property
    def is_factor(self) -> bool:
        """Whether the two readings differ by a power of ten."""
        return self.kind.startswith("faktor")


def one_slip(dossier: Dossier, equation: Equation) -> Slip | None:
    """The single slip that closes a sum and breaks no other; None without one, or with several as good.

    The slip that closes most sums is meant, and a row that is printed twice explains a sum without a slip. Where parts
    are missing only a power of ten is believed: that it closes the sum to the rupiah is no accident.
    """
    if dossier.repeated_in(equation):
        return None
    found = [slip for money in (equation.whole, *equation.parts) if (slip := _slip(dossier, equation, money))]
    found = [slip for slip in found if equation.is_complete or slip.is_factor]
    most = max((slip.closes for slip in found), default=0)
    best = [slip for slip in found if slip.closes == most]
    return best[0] if len(best) == 1 else None


def _slip(dossier: Dossier, equation: Equation, money: Money) -> Slip | None:
    printed = money.rupiah or Decimal(0)
    needed = equation.total if money is equation.whole else printed + equation.difference
    kind = slip_between(printed, needed)
    if not kind or money.erratum or dossier.is_confirmed(money):
        return None
    closes = 0
    for other in dossier.equations_of_print.get(id(money), ()):
        change = needed - printed if money is other.whole else printed - needed
        after = other.difference + change
        if _breaks(other, after):
            return None
        closes += after == 0
    return Slip(money, needed, kind, closes) if closes else None


def _breaks(equation: Equation, after: Decimal) -> bool:
    """Whether a sum that can hold as printed no longer can, with another difference."""
    return not equation.is_broken and abs(after) > equation.slack and (equation.holds or after < 0)


def slip_between(printed: Decimal, needed: Decimal) -> str:
    """What tells two amounts apart, if it is one slip: a power of ten, one digit, two neighbours swapped; or empty.

    >>> slip_between(Decimal(271000000), Decimal(271000)), slip_between(Decimal(165510000), Decimal(65510000))
    ('faktor 1.000', 'satu digit terlalu banyak')
    """
    if printed <= 0 or needed <= 0 or printed == needed or needed != needed.to_integral_value():
        return ""
    for factor in FACTORS:
        if printed == needed * factor or needed == printed * factor:
            return f"faktor {wording.number(factor)}"
    one, other = f"{printed:.0f}", f"{needed:.0f}"
    if min(len(one), len(other)) < FEWEST_DIGITS:
        return ""
    return _one_digit(one, other)


def _one_digit(printed: str, needed: str) -> str:
    if len(printed) == len(needed):
        apart = [place for place, (mine, yours) in enumerate(zip(printed, needed, strict=True)) if mine != yours]
        if len(apart) == 1:
            return "satu digit berbeda"
        return "dua digit bertukar" if _is_swap(printed, needed, apart) else ""
    longer, shorter = (printed, needed) if len(printed) > len(needed) else (needed, printed)
    if len(longer) - len(shorter) != 1:
        return ""
    if any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))):
        return "satu digit terlalu banyak" if longer == printed else "satu digit kurang"
    return ""


def _is_swap(printed: str, needed: str, apart: Sequence[int]) -> bool:
    """Whether exactly two neighbouring digits changed places."""
    is_pair = len(apart) == 2 and apart[1] == apart[0] + 1
    return is_pair and printed[apart[0]] == needed[apart[1]] and printed[apart[1]] == needed[apart[0]]
