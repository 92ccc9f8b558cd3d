"""Status of a promise in words, number and shape, and the arithmetic behind an achievement as a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from generator import wording
from generator.model.plan import Plan
from generator.model.results import FULL, Outcome
from generator.model.scales import Grade, Scale, exceeds, scale_of
from generator.model.terms import PREDICATES
from generator.model.verdicts import FORMULAS, AchievementRule, Obstacle, ResultState
from generator.pages.figures import value_text

OBSTACLES = MappingProxyType(
    {
        Obstacle.NOT_A_FIGURE: "yang tercetak bukan angka atau predikat",
        Obstacle.CONTRADICTED: "dokumen mencetak lebih dari satu angka untuk waktu ini",
        Obstacle.UNCERTAIN: "bacaan angkanya belum pasti",
        Obstacle.OTHER_FORM: "target dan realisasi tercetak dalam bentuk yang berbeda",
        Obstacle.OTHER_UNIT: "satuan target dan realisasi berbeda",
        Obstacle.NO_MEASURE: "targetnya nol, sehingga tidak dapat menjadi pembagi",
        Obstacle.OPEN_DIRECTION: "dokumen tidak menyatakan apakah lebih tinggi atau lebih rendah yang baik",
    }
)
ASSUMED = "dengan anggapan makin tinggi makin baik, karena dokumen tidak menyatakan arahnya"


@dataclass(frozen=True, slots=True)
class StatusMark:
    """One status: the shape repeats the word for the eye, and colour only repeats the shape."""

    shape: str
    """One circle a class, filled up to the class reached; empty where nothing is rated."""
    word: str
    figure: str
    """The achievement with `%`; empty where none is worked out."""
    remark: str

    @property
    def text(self) -> str:
        """All of it in words: `96,3%, sangat tinggi`."""
        return ", ".join(part for part in (self.figure, self.word, self.remark) if part)


def status_mark(plan: Plan, outcome: Outcome) -> StatusMark:
    """The status of an outcome by the scale of its agency."""
    match outcome.state:
        case ResultState.RATED if outcome.achievement is not None:
            document = plan.document(plan.indicator(outcome.indicator_id).document_id)
            scale = scale_of(plan, document.agency_id)
            grade = scale.grade(outcome.achievement)
            remark = "melampaui target" if exceeds(outcome.achievement) else ""
            return StatusMark(shape_of(scale, grade), grade.word, wording.percent(outcome.achievement, FULL), remark)
        case ResultState.ORDERED:
            word = "tercapai" if outcome.is_met else "tidak tercapai"
            return StatusMark("✓" if outcome.is_met else "✕", word, "", "menurut urutan predikat")
        case ResultState.REPORTED:
            why = OBSTACLES[outcome.obstacle] if outcome.obstacle else "tidak ada target untuk waktu ini"
            return StatusMark("", "dilaporkan, capaian tidak dihitung", "", why)
        case ResultState.UNREPORTED:
            return StatusMark("", "tidak dilaporkan", "", _silence(plan, outcome))
    return StatusMark("", f"laporan {outcome.year} belum dimuat di situs ini", "", _time(outcome))


def shape_of(scale: Scale, grade: Grade) -> str:
    """One circle for each class but the lowest, filled up to this one: `●●●○`."""
    steps = len(scale.grades) - 1
    filled = len(scale.grades) - grade.rank
    return "●" * filled + "○" * (steps - filled)


def scale_words(scale: Scale) -> str:
    """A scale in one paragraph: name, classes with their bounds, source and note."""
    classes = (f"{shape_of(scale, grade)} {grade.word} ({_bound(grade)})" for grade in scale.grades)
    note = f" {scale.note}" if scale.note else ""
    return f"{scale.name}: {wording.listed(list(classes))}. Sumber: {scale.source}.{note}"


def _bound(grade: Grade) -> str:
    return "selebihnya" if grade.above is None else f"lebih dari {wording.number(grade.above)}%"


def arithmetic_sentence(plan: Plan, outcome: Outcome) -> str:
    """How the achievement follows from its operands, beside what the document prints; why there is none, if so.

    `80 ÷ 77 × 100 = 103,9% (realisasi ÷ target × 100); dokumen mencetak 104%.`
    """
    printed = f"dokumen mencetak {value_text(plan, outcome.printed)}" if outcome.printed else ""
    worked = _worked_out(plan, outcome)
    if not worked and not printed:
        return ""
    assumed = f", {ASSUMED}" if outcome.is_assumed else ""
    ours = f"{worked}{assumed}" if worked else f"Capaian tidak kami hitung: {_why(outcome)}"
    return f"{ours}; {printed}." if printed else f"{ours}."


def _worked_out(plan: Plan, outcome: Outcome) -> str:
    target, actual = outcome.target, outcome.actual
    if outcome.rule is None or target is None or actual is None:
        return f"Capaian tidak kami hitung: {_why(outcome)}" if outcome.obstacle else ""
    came, goal = value_text(plan, actual), value_text(plan, target)
    if outcome.rule is AchievementRule.ORDER:
        verdict = "tercapai" if outcome.is_met else "tidak tercapai"
        order = " > ".join(PREDICATES)
        return f"{came} terhadap target {goal} menurut urutan {order}: {verdict}; persentasenya tidak dihitung"
    if outcome.rule is AchievementRule.RANGE and outcome.is_met:
        return f"{came} berada di dalam rentang {goal}: tercapai"
    result = wording.percent(outcome.achievement or FULL, FULL)
    return f"{_operands(outcome)} = {result} ({FORMULAS[outcome.rule]})"


def _operands(outcome: Outcome) -> str:
    goal = outcome.target.reading if outcome.target else None
    came = outcome.actual.reading.number if outcome.actual else None
    if goal is None or came is None:
        return ""
    reached = wording.number(came)
    if goal.low is not None and goal.high is not None:
        return f"{reached} ÷ {wording.number(goal.low if came < goal.low else goal.high)} × 100"
    wanted = wording.number(goal.number or 0)
    if outcome.rule is AchievementRule.LOWER:
        return f"(2 × {wanted} − {reached}) ÷ {wanted} × 100"
    return f"{reached} ÷ {wanted} × 100"


def _why(outcome: Outcome) -> str:
    if outcome.obstacle:
        return OBSTACLES[outcome.obstacle]
    return "target atau realisasinya tidak tercetak"


def _silence(plan: Plan, outcome: Outcome) -> str:
    report = outcome.report
    if report is None or report.id == plan.indicator(outcome.indicator_id).document_id:
        return ""
    return f"{report.entry.short_title} dimuat di situs ini, tetapi tidak memuat indikator yang pasti sama"


def _time(outcome: Outcome) -> str:
    if outcome.has_ended is None:
        return ""
    return f"tahun {outcome.year} {'sudah' if outcome.has_ended else 'belum'} berakhir"
