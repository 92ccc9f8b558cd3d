"""The sentences that open an indicator's page: what is measured, what was promised, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.plan import Plan
from generator.model.records import Indicator, Value
from generator.model.results import Outcome, all_outcomes_of, outcome_at
from generator.model.terms import REPORTS, Period, Role, Version
from generator.pages.outcome_words import came_sentences
from generator.pages.promises import promise_clause

_WHOLE = frozenset({Period.YEAR, Period.END})


def indicator_sentence(plan: Plan, indicator: Indicator) -> str:
    """Two or three short sentences; the indicator is named as printed, for its unit may speak of another thing."""
    title = plan.document(indicator.document_id).entry.short_title
    promised, results = in_focus(plan, indicator)
    promise = f"{title} mengukur “{indicator.entry.name}”{promise_clause(plan, indicator, promised)}."
    return f"{promise} {came_sentences(plan, results)}".strip()


def in_focus(plan: Plan, indicator: Indicator) -> tuple[Sequence[Outcome], Sequence[Outcome]]:
    """The times whose targets the first screen tells, and those whose results it tells.

    Targets are those of the main table, if it prints any, and quarters only where no year is printed. A report is
    asked for its own years; a plan for the years that it promises and for all of which it prints an actual.
    """
    document = plan.document(indicator.document_id)
    every = all_outcomes_of(plan, indicator)
    outcomes = [each for each in every if each.period in _WHOLE] or list(every)
    with_target = [each for each in outcomes if each.target]
    main = document.entry.main_table
    at_main = {(v.year, v.period) for v in plan.values_of(indicator.id) if v.role is Role.TARGET and _is_of(v, main)}
    promised = [each for each in with_target if (each.year, each.period) in at_main and _is_led(each, main)]
    promised = promised or with_target
    results = [each for each in outcomes if each in promised or each.actual]
    if document.entry.kind in REPORTS:
        results = [each for each in results if each.year in document.years] or results
    return promised, _of_years(plan, indicator, results)


def _is_of(value: Value | None, table: str) -> bool:
    return value is not None and value.source.table == table


def _is_led(outcome: Outcome, table: str) -> bool:
    """Whether the target is that of a table, or that table's after a change which another table prints."""
    is_amended = outcome.target is not None and outcome.target.version is Version.AMENDED
    return is_amended or _is_of(outcome.target, table)


def _of_years(plan: Plan, indicator: Indicator, results: Sequence[Outcome]) -> Sequence[Outcome]:
    """Whole years, where quarters and the end of the period tell nothing of their own."""
    years = [each for each in results if each.period is Period.YEAR]
    ends = [each for each in results if each.period is Period.END and (each.actual or not years)]
    quarters = [each for each in results if each.period not in _WHOLE and each.actual]
    if not years and not ends and not quarters:
        return [outcome_at(plan, indicator, year) for year in dict.fromkeys(each.year for each in results)]
    return sorted((*years, *quarters, *ends), key=lambda each: each.year)
