"""The one true sentence on the first screen of a node, made from its data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from generator import wording
from generator.model.budgets import Amount, Budget, budgets_of, is_document_total, is_report, printed_end
from generator.model.plan import Plan
from generator.model.records import Node, Value
from generator.model.results import FULL
from generator.model.terms import FUNDED, Role, Version
from generator.pages.indicator_sentence import in_focus, indicator_sentence
from generator.pages.labels import LEVELS, level_words, node_name
from generator.pages.outcome_words import came_sentences
from generator.pages.promises import PLACED, PLANNED, SPENT, Manner, node_clause

OURS = "hitungan kami"
MOST_RESULTS = 2
"""How many indicators with an actual one node tells of."""


def node_sentence(plan: Plan, node: Node) -> str:
    """What the document provides and promises under this node, and what came of it."""
    title = plan.document(node.document_id).entry.short_title
    found = budgets_of(plan, node)
    budgets = [budget for budget in found if budget.in_force or budget.spent]
    several = _several_clause(plan, node, found)
    if not budgets:
        return _without_money(plan, node, title, several)
    promise, came = _promise_clause(plan, node, budgets)
    if len(budgets) == 1:
        return f"{title} {_year_clause(plan, node, budgets[0])}{promise}{several}.{came}"
    money, end = _years_clause(plan, node, budgets), _end_clause(plan, node, budgets)
    return f"{title} {money}{promise}{end}{several}.{came}"


def count_words(nodes: tuple[Node, ...]) -> str:
    """How many nodes of each level: `8 program dan 62 kegiatan`."""
    counts = Counter(node.level for node in nodes)
    return wording.listed([f"{wording.number(count)} {LEVELS[level].lower()}" for level, count in counts.items()])


def parts_words(plan: Plan, node: Node, amount: Amount) -> str:
    """What a sum of ours is made of: `4 kegiatan`, or `2 dari 3 sasaran` where others carry no money."""
    children = plan.children_of(node.id)
    parts = tuple(child for child in children if amount.key in plan.accounts.totals.get(child.id, {}))
    levels = {part.level for part in parts}
    all_parts = tuple(child for child in children if child.level in levels)
    if len(parts) == len(all_parts):
        return count_words(parts)
    return f"{wording.number(len(parts))} dari {count_words(all_parts)}"


def single_target(plan: Plan, node: Node) -> Value | None:
    """The only target of the only indicator that a node owns, if it is so."""
    targets = _own_values(plan, node, Role.TARGET)
    return targets[0] if len(targets) == 1 else None


# --- money of one year ----------------------------------------------------------


def _year_clause(plan: Plan, node: Node, budget: Budget) -> str:
    """The money of one year; the year is said where the document has others."""
    is_only = plan.document(node.document_id).years == (budget.year,)
    when = "" if is_only else f" pada {budget.year}"
    spent, ceiling = budget.spent, budget.in_force
    if spent is None:
        return f"{_ceiling_clause(plan, node, budget)}{when}"
    if ceiling is None:
        return (
            f"{'mencetak' if spent.printed else 'memuat'} realisasi anggaran {_amount_words(plan, node, spent)}{when}"
        )
    if not spent.printed and not ceiling.printed and not budget.amended and budget.absorption is not None:
        return (
            f"memuat pagu {wording.rupiah_in_words(ceiling.rupiah)} dan realisasi anggaran "
            f"{wording.rupiah_in_words(spent.rupiah)}{when} untuk {_parts_below(plan, node, spent)} "
            f"({OURS}; {_absorbed(budget)})"
        )
    share = _absorbed(budget)
    words = _amount_words(plan, node, spent, f"{share}, {OURS}" if share and spent.printed else share)
    verb = "mencetak" if ceiling.printed and spent.printed else "memuat"
    return f"{verb} pagu {_ceiling_words(plan, node, budget)} dan realisasi anggaran {words}{when}"


def _ceiling_clause(plan: Plan, node: Node, budget: Budget) -> str:
    """A ceiling of which nothing is called spent; a plan plans it, a report only prints it."""
    amount = budget.in_force
    if amount is None:
        return ""
    is_provided = amount.rupiah > 0 and not budget.amended and not is_report(plan.document(node.document_id))
    if amount.printed or budget.amended:
        return f"{'merencanakan' if is_provided else 'mencetak pagu'} {_ceiling_words(plan, node, budget)}"
    verb = "merencanakan" if is_provided else "memuat pagu"
    return f"{verb} {wording.rupiah_in_words(amount.rupiah)} untuk {_parts_below(plan, node, amount)} ({OURS})"


def _parts_below(plan: Plan, node: Node, amount: Amount) -> str:
    return f"{parts_words(plan, node, amount)} di bawah {level_words(node).lower()} ini"


def _ceiling_words(plan: Plan, node: Node, budget: Budget) -> str:
    """The ceiling, and in brackets what became of it within the year."""
    if budget.ceiling is None and budget.amended:
        return _amount_words(plan, node, budget.amended, "setelah perubahan")
    after = f"setelah perubahan {wording.rupiah_in_words(budget.amended.rupiah)}" if budget.amended else ""
    return _amount_words(plan, node, budget.ceiling, after) if budget.ceiling else ""


def _amount_words(plan: Plan, node: Node, amount: Amount, *remarks: str) -> str:
    """An amount in words, and in brackets what it is made of and what follows from it."""
    made = f"jumlah {parts_words(plan, node, amount)}, {OURS}" if not amount.printed else ""
    inside = [remark for remark in (made, *remarks) if remark]
    brackets = f" ({'; '.join(inside)})" if inside else ""
    return f"{wording.rupiah_in_words(amount.rupiah)}{brackets}"


def _absorbed(budget: Budget) -> str:
    if budget.absorption is None or budget.base is None:
        return ""
    after = " setelah perubahan" if budget.base.account.version is Version.AMENDED else ""
    return f"{wording.percent(budget.absorption, FULL)} dari pagu{after}"


# --- money of several years -----------------------------------------------------


def _years_clause(plan: Plan, node: Node, budgets: Sequence[Budget]) -> str:
    """The sums of several years; years of two tables or of two versions are not added."""
    ceilings = [amount for budget in budgets if (amount := budget.ceiling or budget.amended)]
    spent = [budget.spent for budget in budgets if budget.spent]
    clauses = [
        *([_span_clause(plan, node, ceilings, "pagu")] if ceilings else []),
        *([_span_clause(plan, node, spent, "realisasi anggaran")] if spent else []),
    ]
    return ", dan ".join(clauses)


def _span_clause(plan: Plan, node: Node, amounts: Sequence[Amount], what: str) -> str:
    years = wording.year_spans([amount.year for amount in amounts])
    print_verb = "mencetak" if all(amount.printed for amount in amounts) else "memuat"
    whole = sum((amount.rupiah for amount in amounts), Decimal(0))
    if len({amount.account for amount in amounts}) > 1:
        return f"{print_verb} {what} untuk {years} di beberapa tabel"
    if len(amounts) == 1:
        return f"{print_verb} {what} {_amount_words(plan, node, amounts[0])} untuk {years}"
    if whole == 0:
        return f"{print_verb} {what} Rp0 untuk setiap tahun {years}"
    is_provided = what == "pagu" and not is_report(plan.document(node.document_id))
    verb = "merencanakan" if is_provided else f"{print_verb} {what}"
    summed = [amount for amount in amounts if not amount.printed]
    counted = f"jumlah {len(amounts)} tahun, {OURS}"
    if len(summed) == len(amounts):
        counted = f"jumlah {len(amounts)} tahun, {parts_words(plan, node, summed[-1])} di bawahnya, {OURS}"
    elif summed:
        counted += f"; {len(summed)} tahun di antaranya jumlah {parts_words(plan, node, summed[-1])} di bawahnya"
    return f"{verb} {wording.rupiah_in_words(whole)} untuk {years} ({counted})"


def _end_clause(plan: Plan, node: Node, budgets: Sequence[Budget]) -> str:
    """What is printed for the whole period, where that says something else in words than our sum."""
    amounts = [budget.ceiling for budget in budgets if budget.ceiling]
    accounts = {amount.account for amount in amounts}
    end = printed_end(plan, node.id, accounts.pop()) if len(accounts) == 1 else None
    whole = wording.rupiah_in_words(sum((amount.rupiah for amount in amounts), Decimal(0)))
    if end is None or not end.rupiah or wording.rupiah_in_words(end.rupiah) == whole:
        return ""
    return f"; untuk akhir periode dokumen mencetak pagu {wording.rupiah_in_words(end.rupiah)}"


# --- promises and results -------------------------------------------------------


def _promise_clause(plan: Plan, node: Node, budgets: Sequence[Budget]) -> tuple[str, str]:
    """What is promised for the money, and the sentences on what came: of one indicator its target, of several how many.

    The promise of one indicator is told as on its own page.
    """
    manner = SPENT if any(budget.spent for budget in budgets) else PLANNED
    promise, came = _promise(plan, node, manner)
    if promise and not promise.startswith("; untuk"):
        return promise, came
    is_own = any(amount.printed for budget in budgets if (amount := budget.in_force or budget.spent))
    if not is_own:
        return promise, came
    whole = "seluruh dokumen" if is_document_total(plan, node) else f"{level_words(node).lower()} ini"
    subject = f" untuk {whole}" if len(budgets) == 1 else ""
    count = len(plan.indicators_of(node.id))
    several = f", dengan {wording.number(count)} indikator" if count > 1 else ""
    return f"{subject}{several}{promise}", came


def _promise(plan: Plan, node: Node, manner: Manner) -> tuple[str, str]:
    """The promise of the only indicator with a target, and what came of it; empty where several compete."""
    promised = ((each, in_focus(plan, each)) for each in plan.indicators_of(node.id))
    first = list(islice((found for found in promised if found[1][0]), 2))
    if len(first) != 1:
        return "", ""
    indicator, (targets, results) = first[0]
    came = f" {came_sentences(plan, results)}" if any(each.actual for each in results) else ""
    return node_clause(plan, indicator, targets, manner), came


def _own_values(plan: Plan, node: Node, role: Role) -> list[Value]:
    """The figures of a role that a node prints for its own indicators: those of the main table, or else all."""
    own = {indicator.id for indicator in plan.indicators_of(node.id)}
    found = [value for value in plan.values_at(node.id) if value.indicator_id in own and value.role is role]
    main = plan.document(node.document_id).entry.main_table
    return [value for value in found if value.source.table == main] or found


def _place_clause(plan: Plan, node: Node, title: str) -> str:
    """Which node of which document it is, where it carries no money."""
    parent = plan.node(node.parent_id) if node.parent_id else None
    under = f" di bawah {_parent_words(plan, parent)}" if parent else ""
    return f"{level_words(node)}{under} dalam {title}"


def _several_clause(plan: Plan, node: Node, budgets: Sequence[Budget]) -> str:
    """That one table prints several ceilings for a year, none of which is taken; else nothing."""
    years = [budget.year for budget in budgets if budget.has_several_prints and not budget.in_force]
    if not years:
        return ""
    when = "" if plan.document(node.document_id).years == tuple(years) else f" {wording.year_spans(years)}"
    return f"; satu tabel mencetak lebih dari satu pagu{when}"


def _parent_words(plan: Plan, parent: Node) -> str:
    """`sasaran “…”`; the level is not said twice where the name begins with it."""
    level, name = level_words(parent).lower(), node_name(plan, parent)
    return f"“{name}”" if name.casefold().startswith(f"{level} ") else f"{level} “{name}”"


def _without_money(plan: Plan, node: Node, title: str, several: str) -> str:
    """Where a node stands, with what came of its first indicators, else what is promised or stands below it."""
    silent = ", tanpa pagu tercetak" if node.level in FUNDED and not several else ""
    place = f"{_place_clause(plan, node, title)}{silent}{several}"
    promise, came = _promise(plan, node, PLACED)
    if promise:
        return f"{place}{promise}.{came}"
    reported = (each for each in plan.indicators_of(node.id) if any(o.actual for o in in_focus(plan, each)[1]))
    told = [indicator_sentence(plan, each) for each in islice(reported, MOST_RESULTS)]
    if told:
        return f"{place}. {' '.join(told)}"
    children = plan.children_of(node.id)
    below = f", dengan {count_words(children)} di bawahnya" if children else ""
    return f"{place}{below}."
