"""Rating scales: which word an achievement gets, by the scale of its agency; a scale is a policy, not a fact."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.plan import Plan
from generator.model.results import FULL


@dataclass(frozen=True, slots=True)
class Grade:
    """One class of a scale."""

    above: Decimal | None
    """Percent; the class holds what is more than this. None for the lowest class, which holds the rest."""
    word: str
    rank: int
    """1 for the best class."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A named scale, best class first, without gaps."""

    name: str
    source: str
    note: str
    grades: tuple[Grade, ...]

    def grade(self, achievement: Decimal) -> Grade:
        """The class of an achievement in percent."""
        return next(grade for grade in self.grades if grade.above is None or achievement > grade.above)

    @property
    def is_default(self) -> bool:
        """Whether no agency has set it."""
        return self is DEFAULT


def _grades(*classes: tuple[str | None, str]) -> tuple[Grade, ...]:
    return tuple(
        Grade(Decimal(above) if above else None, word, rank) for rank, (above, word) in enumerate(classes, start=1)
    )


DEFAULT = Scale(
    "Skala nilai peringkat kinerja",
    "batas yang lazim dirujuk ke Permendagri 54/2010 dan Permendagri 86/2017",
    "Peraturan itu menulis batas untuk bilangan bulat (91–100, 76–90, 66–75, 51–65, paling tinggi 50). Agar tidak ada "
    "celah, kami membacanya sebagai lebih dari 90, 75, 65, dan 50 persen. Batas ini belum kami cocokkan dengan naskah "
    "peraturannya. Tidak ada satu skala nasional: instansi dapat memakai skalanya sendiri.",
    _grades(
        ("90", "sangat tinggi"),
        ("75", "tinggi"),
        ("65", "sedang"),
        ("50", "rendah"),
        (None, "sangat rendah"),
    ),
)


def scale_of(plan: Plan, agency_id: str) -> Scale:
    """The scale that an agency has set, else the default."""
    entry = plan.agency(agency_id).entry.scale
    if entry is None:
        return DEFAULT
    classes = ((grade.above, grade.word) for grade in entry.grades)
    return Scale(entry.name, entry.source, entry.note or "", _grades(*classes))


def exceeds(achievement: Decimal) -> bool:
    """Whether more came than was promised: the highest class does not show it."""
    return achievement > FULL
