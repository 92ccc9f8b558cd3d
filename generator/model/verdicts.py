"""The closed lists of what we conclude ourselves: how an achievement is worked out, what is known, and why not."""

from types import MappingProxyType

from generator.model.terms import Term


class AchievementRule(Term):
    """How an achievement is worked out (PermenPANRB 53/2014 for the first; decision 0010 for the choice)."""

    HIGHER = "naik"
    LOWER = "turun"
    RANGE = "rentang"
    ORDER = "urutan"


FORMULAS = MappingProxyType(
    {
        AchievementRule.HIGHER: "realisasi ÷ target × 100",
        AchievementRule.LOWER: "(2 × target − realisasi) ÷ target × 100",
        AchievementRule.RANGE: "batas rentang terdekat sebagai target",
        AchievementRule.ORDER: "urutan predikat, tanpa persentase",
    }
)
"""Each rule as pages and findings print it."""


class Obstacle(Term):
    """Why an achievement is not worked out although target and actual are printed."""

    NOT_A_FIGURE = "bukan-angka"
    CONTRADICTED = "cetakan-berbeda"
    UNCERTAIN = "bacaan-belum-pasti"
    OTHER_FORM = "bentuk-berbeda"
    OTHER_UNIT = "satuan-berbeda"
    NO_MEASURE = "target-nol"
    OPEN_DIRECTION = "arah-terbuka"
    NO_FORMULA = "tanpa-rumus"


class ResultState(Term):
    """What is known of a promise at one time."""

    RATED = "dinilai"
    """An achievement in percent follows."""
    ORDERED = "dibandingkan"
    """Compared without a percentage: reached or not."""
    REPORTED = "dilaporkan"
    """An actual is printed, and nothing follows from it."""
    NOT_APPLICABLE = "tidak-berlaku"
    """The actual is said not to apply, which is neither silence nor zero."""
    UNREPORTED = "tidak-dilaporkan"
    """A loaded report is silent."""
    UNLOADED = "belum-dimuat"
    """No report of that year is loaded here."""


class AbsorptionObstacle(Term):
    """Why no absorption is worked out although money is called spent."""

    NO_CEILING = "tanpa-pagu"
    NO_MEASURE = "pagu-nol"
    PARTIAL = "sebagian"
    """The spent money is printed for other parts than the ceiling."""
    UNCERTAIN = "bacaan-belum-pasti"


class CostObstacle(Term):
    """Why there is no cost of one unit."""

    HAS_PARTS = "punya-rincian"
    """The money belongs to nodes below, each with outputs of its own."""
    NO_MONEY = "tanpa-pagu"
    NO_OUTPUT = "tanpa-keluaran"
    SEVERAL_OUTPUTS = "beberapa-keluaran"
    NOT_COUNTABLE = "tak-terhitung"
    UNIT_DISAGREES = "satuan-tak-cocok"
    SHARED = "keluaran-bersama"
    """The output is printed beside other nodes with money too."""
    COVERS_PART = "sebagian-pagu"
    """Money printed beside the indicators says that the output has only a part of it."""
    NO_TARGET = "tanpa-target"
    OTHER_VERSION = "beda-tahap"
    """Ceiling and target are never printed for the same stage, before or after a change."""
    CONTRADICTED = "cetakan-berbeda"
    UNCERTAIN = "bacaan-belum-pasti"
    QUESTIONED = "dipertanyakan"
    """A published finding would read one of the operands otherwise."""
