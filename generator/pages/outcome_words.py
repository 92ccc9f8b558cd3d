"""What came of a promise, in words: the last actual with its verdict, and which reports are missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator import wording
from generator.model.plan import Plan
from generator.model.results import FULL, Outcome
from generator.model.terms import PERIOD_WORDS, Period
from generator.model.verdicts import AchievementRule, ResultState
from generator.pages.amounts import amount_text, unit_remark
from generator.pages.statuses import NOT_APPLICABLE, OBSTACLES, scale_for, silence_words, time_words, unloaded_words

_BETTER_LOW = "lebih rendah dari target, yang di sini lebih baik"
_WORSE_HIGH = "lebih tinggi dari target, yang di sini kurang baik"


def came_sentences(plan: Plan, outcomes: Sequence[Outcome]) -> str:
    """What is known of some times together: what came, then what is missing; empty without any time."""
    told = [each for each in outcomes if is_told(each)]
    parts = [_actuals(plan, told) if told else "", "; ".join(missing_words(plan, outcomes))]
    return " ".join(f"{wording.first_upper(part)}." for part in parts if part)


def missing_words(plan: Plan, outcomes: Sequence[Outcome]) -> list[str]:
    """Which results do not apply, which loaded reports are silent, which are not loaded, and what is not over."""
    void = _void(outcomes)
    running = tuple(each for each in outcomes if each.has_ended is False and each not in void)
    silent = [each for each in outcomes if not is_told(each) and each not in running]
    unloaded = tuple(each for each in silent if each.state is ResultState.UNLOADED)
    missing = [f"realisasi {_times(void)} {NOT_APPLICABLE}"] if void else []
    missing += _unreported(plan, [each for each in silent if each.state is ResultState.UNREPORTED])
    if unloaded:
        is_all = len(unloaded) == len(outcomes)
        ended = f"{time_words(unloaded)}, tetapi " if unloaded[0].has_ended and is_all else ""
        missing.append(f"{ended}{unloaded_words(unloaded)}")
    return missing + ([time_words(running)] if running else [])


def absence(plan: Plan, outcomes: Sequence[Outcome]) -> tuple[str, str]:
    """Why there is no actual, as a key fact and its remark: `laporan 2022 belum dimuat di situs ini`, and the time."""
    running = tuple(each for each in outcomes if each.has_ended is False)
    silent = [each for each in outcomes if each not in running]
    if void := _void(outcomes):
        return NOT_APPLICABLE, f"untuk {_times(void)}" if len(outcomes) > 1 else ""
    unreported = [each for each in silent if each.state is ResultState.UNREPORTED]
    unloaded = tuple(each for each in silent if each.state is ResultState.UNLOADED)
    times = [words for group in (unloaded, running) if group and (words := time_words(group))]
    if unreported:
        return "tidak dilaporkan", "; ".join(dict.fromkeys(silence_words(plan, each) for each in unreported))
    if unloaded:
        return unloaded_words(unloaded), "; ".join(times)
    return (times[0], "") if times else ("tidak tercetak", "")


def is_told(outcome: Outcome) -> bool:
    """Whether anything is reported of a time."""
    return outcome.state not in {ResultState.UNREPORTED, ResultState.UNLOADED, ResultState.NOT_APPLICABLE}


def _void(outcomes: Iterable[Outcome]) -> list[Outcome]:
    return [each for each in outcomes if each.state is ResultState.NOT_APPLICABLE]


def verdict(outcome: Outcome) -> str:
    """How an actual stands to its target; empty where they are not compared."""
    if outcome.target is None or outcome.actual is None or outcome.is_met is None:
        return ""
    if outcome.rule is AchievementRule.ORDER:
        is_same = outcome.actual.reading.predicate == outcome.target.reading.predicate
        return ("mencapai target" if is_same else "melampaui target") if outcome.is_met else "di bawah target"
    if outcome.rule is AchievementRule.RANGE:
        return _range_verdict(outcome)
    if outcome.achievement == FULL:
        return "mencapai target"
    if outcome.rule is AchievementRule.LOWER:
        return _BETTER_LOW if outcome.is_met else _WORSE_HIGH
    return "melampaui target" if outcome.is_met else "di bawah target"


def _range_verdict(outcome: Outcome) -> str:
    goal = outcome.target.reading if outcome.target else None
    came = outcome.actual.reading.number if outcome.actual else None
    if goal is None or came is None or goal.low is None or goal.high is None or goal.low <= came <= goal.high:
        return "di dalam rentang target"
    return "di bawah rentang target" if came < goal.low else "di atas rentang target"


def _actuals(plan: Plan, told: Sequence[Outcome]) -> str:
    """The last actual, with how many others there are."""
    last = told[-1]
    if last.actual is None:
        return ""
    prints = [amount_text(plan, value) for value in (last.actual, *last.actual_rivals)]
    several = "lebih dari satu angka: " if last.actual_rivals else ""
    amount = f"{several}{wording.listed(prints)}{unit_remark(plan, last.actual)}"
    when = _when(last)
    if len(told) > 1:
        text = f"realisasi tercetak untuk {_times(told)}; yang terakhir {amount} pada {when}"
    elif last.actual.indicator_id != last.indicator_id:
        report = plan.document(last.actual.source.document_id).entry.short_title
        text = f"menurut {report}, realisasi {when} adalah {amount}"
    else:
        text = f"realisasi {when} tercetak {amount}"
    return f"{text}{_judged(plan, last)}"


def _judged(plan: Plan, outcome: Outcome) -> str:
    if outcome.obstacle:
        return f"; capaiannya tidak kami hitung karena {OBSTACLES[outcome.obstacle]}"
    words = verdict(outcome)
    if not words:
        return ", tanpa target untuk waktu itu" if outcome.target is None else ""
    if outcome.achievement is None:
        return f", {words}"
    grade = scale_for(plan, outcome).grade(outcome.achievement)
    return f", {words} (capaian {wording.achievement(outcome.achievement)}, “{grade.word}”, hitungan kami)"


def _unreported(plan: Plan, silent: Sequence[Outcome]) -> list[str]:
    """That loaded reports are silent, those with the same reason together."""
    times: dict[str, list[Outcome]] = {}
    for each in silent:
        times.setdefault(silence_words(plan, each), []).append(each)
    return [f"realisasi {_times(found)} tidak dilaporkan ({why})" for why, found in times.items()]


def _times(outcomes: Iterable[Outcome]) -> str:
    whens = list(dict.fromkeys(_when(each) for each in outcomes))
    return wording.year_spans(whens) if all(each.isdigit() for each in whens) else wording.listed(whens)


def _when(outcome: Outcome) -> str:
    part = PERIOD_WORDS[outcome.period]
    return f"{part} ({outcome.year})" if outcome.period is Period.END else f"{part} {outcome.year}".strip()
