"""The key facts of an indicator: what is promised, what came of it, how it is rated, and who answers for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Indicator, Value
from generator.model.results import Outcome, said_by
from generator.model.terms import Period, Role, Version
from generator.model.verdicts import ResultState
from generator.pages.errata import erratum_remark
from generator.pages.figures import joined, period_text, source_note, value_text
from generator.pages.frame import KeyFact, Link
from generator.pages.headline import holder_facts
from generator.pages.indicator_sentence import in_focus
from generator.pages.labels import LEVELS, ROLES, node_name
from generator.pages.outcome_words import absence, is_told
from generator.pages.promises import amended_words
from generator.pages.statuses import OBSTACLES, rivals_words, status_mark

RESULTS_ANCHOR = "hasil"


def indicator_facts(plan: Plan, indicator: Indicator) -> tuple[KeyFact, ...]:
    """What the first screen shows in figures, each with the way to its printed row."""
    promised, results = in_focus(plan, indicator)
    last = _last_told(results)
    facts = _target_facts(plan, indicator, promised, last)
    if last:
        facts += _actual_facts(plan, indicator, last)
    elif results:
        what, when = absence(plan, results)
        facts.append(KeyFact("Realisasi", Link(what), when, is_figure=False))
    return (*facts, *responsible_facts(plan, indicator))


def figures_in_short(plan: Plan, indicator: Indicator) -> str:
    """The targets and the last actual of the first screen on one line, for a list of indicators; empty without any."""
    promised, results = in_focus(plan, indicator)
    last = _last_told(results)
    facts = _target_facts(plan, indicator, promised, last) if promised else []
    if last and last.actual:
        facts.append(_actual_fact(plan, indicator, last, last.actual))
    if len(facts) == 1 and promised:
        return facts[0].value.text
    return "; ".join(f"{fact.label}: {fact.value.text}" for fact in facts)


def responsible_facts(plan: Plan, indicator: Indicator) -> list[KeyFact]:
    """Who answers for the node that owns the indicator, or for the nearest one above it that names anyone."""
    owner = plan.node(indicator.node_id)
    path = (owner, *reversed(plan.ancestors_of(owner)))
    node = next((each for each in path if plan.holders_of(each.id)), owner)
    level = LEVELS[node.level].lower()
    above = f"untuk {level} “{node_name(plan, node)}” di atasnya"
    remark = f"untuk {level} pemilik indikator ini" if node is owner else above
    return holder_facts(plan, node, indicator.id, remark)


def _last_told(results: Sequence[Outcome]) -> Outcome | None:
    told = [each for each in results if is_told(each)]
    return told[-1] if told else None


def _target_facts(plan: Plan, indicator: Indicator, promised: Sequence[Outcome], last: Outcome | None) -> list[KeyFact]:
    """The target beside the last actual, and the first and last of the others; one fact where all are the same."""
    years = [each for each in promised if each.period is not Period.END] or list(promised)
    targets = [each.target for each in years if each.target]
    if not targets:
        return [KeyFact("Target", Link("tidak tercetak"), is_figure=False)]
    ends = [each.target for each in promised if each.period is Period.END and each.target]
    if len(targets) > 2 and len({said_by(plan, target) for target in targets}) == 1:
        span = wording.year_spans(list(dict.fromkeys(each.year for each in years)))
        shown = [_value_fact(plan, indicator, targets[0], f"Target {span}", "tiap tahun")]
    else:
        beside = last.target if last and last.target in targets else targets[0]
        shown = [_value_fact(plan, indicator, value) for value in dict.fromkeys((beside, targets[-1])) if value]
    shown += [_value_fact(plan, indicator, end) for end in ends if said_by(plan, end) != said_by(plan, targets[-1])]
    return shown


def _actual_facts(plan: Plan, indicator: Indicator, outcome: Outcome) -> list[KeyFact]:
    facts = [_actual_fact(plan, indicator, outcome, outcome.actual)] if outcome.actual else []
    when = period_text(outcome.year, outcome.period, outcome.actual.version) if outcome.actual else outcome.year
    mark = status_mark(plan, outcome)
    url = f"#{RESULTS_ANCHOR}"
    if outcome.state is ResultState.REPORTED:
        why = OBSTACLES[outcome.obstacle] if outcome.obstacle else mark.remark
        facts.append(KeyFact(f"Capaian {when}", Link("tidak dihitung", url), why, is_figure=False))
    elif mark.figure:
        facts.append(KeyFact(f"Capaian {when}", Link(mark.figure, url), "hitungan kami", status=mark))
    else:
        word = replace(mark, remark="")
        facts.append(KeyFact(f"Capaian {when}", Link(""), f"{mark.remark}, hitungan kami", status=word))
    return facts + ([_value_fact(plan, indicator, outcome.printed)] if outcome.printed else [])


def _actual_fact(plan: Plan, indicator: Indicator, outcome: Outcome, actual: Value) -> KeyFact:
    """The actual, with the others that its table prints for the same time."""
    fact = _value_fact(plan, indicator, actual)
    remarks = [part for part in (fact.remark, rivals_words(plan, outcome.actual_rivals)) if part]
    return replace(fact, remark=", ".join(remarks))


def _value_fact(plan: Plan, indicator: Indicator, value: Value, label: str = "", remark: str = "") -> KeyFact:
    name = label or f"{ROLES[value.role]} {period_text(value.year, value.period, value.version)}".strip()
    url = source_note(plan, indicator.id, value.source).lines.url
    if value.indicator_id != indicator.id and value.role is Role.ACTUAL:
        remark = f"menurut {plan.document(value.source.document_id).entry.short_title}"
    if value.version is Version.AMENDED and (words := amended_words(plan, value)) != "setelah perubahan":
        remark = remark or words
    remark = joined(remark, erratum_remark(value))
    return KeyFact(name, Link(value_text(plan, value), url), remark, is_figure=value.reading.is_plain)
