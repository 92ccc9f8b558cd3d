"""The one true sentence on the first screen of a node, made from its data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from generator import wording
from generator.model.budgets import Amount, Budget, budgets_of, is_document_total, is_report, printed_end
from generator.model.plan import Plan
from generator.model.records import Node, Value
from generator.model.results import FULL
from generator.model.terms import FUNDED, Period, Role, Version
from generator.model.vocabulary import agrees, contradicts
from generator.pages.figures import value_text
from generator.pages.labels import LEVELS, level_words, node_name

OURS = "hitungan kami"
_PEOPLE_AND_SHARES = frozenset({"%", "orang", "jiwa", "anak", "nilai", "predikat"})
"""Units that say what is counted even when the name of the indicator has another word for it."""


def node_sentence(plan: Plan, node: Node) -> str:
    """What the document provides and promises under this node, and what came of it."""
    title = plan.document(node.document_id).entry.short_title
    found = budgets_of(plan, node)
    budgets = [budget for budget in found if budget.in_force or budget.spent]
    several = _several_clause(plan, node, found)
    if not budgets:
        silent = ", tanpa pagu tercetak" if node.level in FUNDED and not several else ""
        return f"{_place_clause(plan, node, title)}{silent}{several}{_result_clause(plan, node)}."
    if len(budgets) == 1:
        return f"{title} {_year_clause(plan, node, budgets[0])}{_promise_clause(plan, node, budgets)}{several}."
    money, end = _years_clause(plan, node, budgets), _end_clause(plan, node, budgets)
    return f"{title} {money}{_promise_clause(plan, node, budgets)}{end}{several}."


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


def careful_value_text(plan: Plan, value: Value) -> str:
    """A value with its unit, set apart as printed where the indicator's name does not speak of that unit.

    `500 (satuan tercetak: Box)` for a number of people: no rewording where name and unit may disagree.
    """
    remark = _unit_remark(plan, value)
    return f"{wording.number(value.reading.number or 0)} ({remark})" if remark else value_text(plan, value)


def _unit_remark(plan: Plan, value: Value) -> str:
    """What is said of a unit that the name does not speak of, or that is not printed; else nothing."""
    entry = plan.indicator(value.indicator_id).entry
    unit = entry.unit or ""
    if value.reading.number is None:
        return ""
    if not unit:
        return "" if value.reading.unit else "satuan tidak tercetak"
    is_named = unit.casefold() in _PEOPLE_AND_SHARES or unit.casefold() in entry.name.casefold()
    is_known = (is_named or agrees(entry.name, unit)) and not contradicts(entry.name, unit)
    return "" if is_known else f"satuan tercetak: {unit}"


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
    """A ceiling of which nothing is called spent; a plan provides it, a report only prints it."""
    amount = budget.in_force
    if amount is None:
        return ""
    is_provided = amount.rupiah > 0 and not budget.amended and not is_report(plan.document(node.document_id))
    if amount.printed or budget.amended:
        return f"{'menyediakan' if is_provided else 'mencetak pagu'} {_ceiling_words(plan, node, budget)}"
    verb = "menyediakan" if is_provided else "memuat pagu"
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
    years = wording.year_list([amount.year for amount in amounts])
    print_verb = "mencetak" if all(amount.printed for amount in amounts) else "memuat"
    whole = sum((amount.rupiah for amount in amounts), Decimal(0))
    if len({amount.account for amount in amounts}) > 1:
        return f"{print_verb} {what} untuk {years} di beberapa tabel"
    if len(amounts) == 1:
        return f"{print_verb} {what} {_amount_words(plan, node, amounts[0])} untuk {years}"
    if whole == 0:
        return f"{print_verb} {what} Rp0 untuk setiap tahun {years}"
    is_provided = what == "pagu" and not is_report(plan.document(node.document_id))
    verb = "menyediakan" if is_provided else f"{print_verb} {what}"
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


def _promise_clause(plan: Plan, node: Node, budgets: Sequence[Budget]) -> str:
    """What is promised for the money: of one indicator its target and what came of it, of several how many."""
    if promise := _promise(plan, node):
        has_spent = any(budget.spent for budget in budgets)
        return f"; targetnya {promise}" if has_spent else f" dan menargetkan {promise}"
    is_own = any(amount.printed for budget in budgets if (amount := budget.in_force or budget.spent))
    if not is_own:
        return ""
    whole = "seluruh dokumen" if is_document_total(plan, node) else f"{level_words(node).lower()} ini"
    subject = f" untuk {whole}" if len(budgets) == 1 else ""
    count = len(plan.indicators_of(node.id))
    return f"{subject}, dengan {wording.number(count)} indikator" if count > 1 else subject


def _promise(plan: Plan, node: Node) -> str:
    """`500 Orang untuk “…”`, `20 Orang pada 2022 sampai 25 Orang pada 2026 untuk “…”`; empty where several compete."""
    single = single_target(plan, node)
    targets = [value for value in _own_values(plan, node, Role.TARGET) if value.period is Period.YEAR]
    if len({target.indicator_id for target in targets}) > 1 or not (targets or single):
        return ""
    first = targets[0] if targets else single
    if first is None or len(targets) <= 1:
        return _one_promise(plan, node, first) if first else ""
    dated = {target.year: target for target in targets if target.reading.is_plain}
    if len(dated) < len(targets):
        return ""
    return f"{_range_words(plan, [dated[year] for year in sorted(dated)])} untuk {_quoted(plan, first)}"


def _one_promise(plan: Plan, node: Node, target: Value) -> str:
    return f"{careful_value_text(plan, target)}{_actual(plan, node, target)} untuk {_quoted(plan, target)}"


def _quoted(plan: Plan, value: Value) -> str:
    """The name of an indicator in quotation marks, without a full stop of its own."""
    return f"“{plan.indicator(value.indicator_id).entry.name.rstrip(' .')}”"


def _range_words(plan: Plan, targets: Sequence[Value]) -> str:
    """Targets of several years: the first and the last, or one figure where all are the same."""
    remark = next((found for target in targets if (found := _unit_remark(plan, target))), "")
    texts = [
        wording.number(target.reading.number)
        if remark and target.reading.number is not None
        else value_text(plan, target)
        for target in targets
    ]
    brackets = f" ({remark})" if remark else ""
    if len(set(texts)) == 1:
        return f"{texts[0]} setiap tahun pada {wording.year_list([target.year for target in targets])}{brackets}"
    return f"{texts[0]} pada {targets[0].year} sampai {texts[-1]} pada {targets[-1].year}{brackets}"


def _actual(plan: Plan, node: Node, target: Value) -> str:
    """What came of the only target, where exactly one actual of the same time is printed."""
    found = [
        value
        for value in _own_values(plan, node, Role.ACTUAL)
        if (value.indicator_id, value.year, value.period) == (target.indicator_id, target.year, target.period)
    ]
    return f" (realisasi {value_text(plan, found[0])})" if len(found) == 1 else ""


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
    when = "" if plan.document(node.document_id).years == tuple(years) else f" {wording.year_list(years)}"
    return f"; satu tabel mencetak lebih dari satu pagu{when}"


def _parent_words(plan: Plan, parent: Node) -> str:
    """`sasaran “…”`; the level is not said twice where the name begins with it."""
    level, name = level_words(parent).lower(), node_name(plan, parent)
    return f"“{name}”" if name.casefold().startswith(f"{level} ") else f"{level} “{name}”"


def _result_clause(plan: Plan, node: Node) -> str:
    """What came of its first indicators, else what is promised, else what stands below it."""
    found = []
    for indicator in plan.indicators_of(node.id)[:2]:
        values = plan.values_of(indicator.id)
        actuals = [value for value in values if value.role is Role.ACTUAL and value.period is Period.YEAR]
        if actuals:
            last = max(actuals, key=lambda value: value.year)
            found.append(f"realisasi {last.year} {value_text(plan, last)} untuk {_quoted(plan, last)}")
    if found:
        return f": {wording.listed(found)}"
    if promise := _promise(plan, node):
        return f", dengan target {promise}"
    children = plan.children_of(node.id)
    return f", dengan {count_words(children)} di bawahnya" if children else ""
