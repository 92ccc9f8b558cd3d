"""What one unit of an output costs: by the plan and by the report, each from its own prints, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.budgets import Budget, budgets_of
from generator.model.plan import Plan
from generator.model.records import Indicator, Money, Node, Value
from generator.model.terms import Confidence, Group, Level, MentionField, Period, Role
from generator.model.verdicts import CostObstacle
from generator.model.vocabulary import agrees, is_countable, same_unit

ACTIVITIES = frozenset({Level.ACTIVITY, Level.SUB_ACTIVITY})
"""Levels whose indicators are outputs where the document does not say it (Permendagri 54/2010, T-IV.C.28)."""
_DOUBTFUL = frozenset({Confidence.LOW, Confidence.MEDIUM})


@dataclass(frozen=True, slots=True)
class UnitCost:
    """A sum of ours, with its operands: a ceiling and a target of the same version."""

    money: Money
    target: Value
    unit: str
    """As printed."""

    @property
    def rupiah(self) -> Decimal:
        """Rupiah for one unit, unrounded."""
        return _quotient(self.money, self.target)


@dataclass(frozen=True, slots=True)
class SpentPerUnit:
    """A sum of ours, with its operands: money called spent, and what came of it in the same document."""

    money: Money
    actual: Value
    unit: str
    """As printed."""

    @property
    def rupiah(self) -> Decimal:
        """Rupiah for one unit, unrounded."""
        return _quotient(self.money, self.actual)


def unit_cost_of(plan: Plan, node: Node, year: str) -> UnitCost | CostObstacle:
    """The cost of one unit in a year by the plan; only where one countable output covers all the money."""
    return unit_costs_of(plan, node).get(year) or _obstacle_without_money(plan, node)


def unit_costs_of(plan: Plan, node: Node) -> Mapping[str, UnitCost | CostObstacle]:
    """The cost of one unit by the plan, or why there is none, for every year with money.

    A ceiling after a change is divided by a target after a change, and one before it by one before it.
    """
    budgets = budgets_of(plan, node)
    if plan.accounts.below.get(node.id):
        return {budget.year: CostObstacle.HAS_PARTS for budget in budgets}
    output = _output_of(plan, node)
    return {budget.year: _unit_cost(plan, node, budget, output) for budget in budgets}


def spent_per_unit_of(plan: Plan, node: Node) -> tuple[SpentPerUnit, ...]:
    """What one unit came to in each year, where the document itself prints the spent money and the actual output."""
    budgets = [budget for budget in budgets_of(plan, node) if budget.spent and budget.spent.rupiah]
    if not budgets or plan.accounts.below.get(node.id):
        return ()
    output = _output_of(plan, node)
    if isinstance(output, CostObstacle):
        return ()
    found = []
    for money in (budget.spent.printed for budget in budgets if budget.spent):
        values = _values(plan, node, output, money.year, Role.ACTUAL) if money else []
        quantity = _quantity(plan, money, values, output) if money else CostObstacle.NO_MONEY
        if money and not isinstance(quantity, CostObstacle):
            found.append(SpentPerUnit(money, quantity, _unit(output)))
    return tuple(found)


def _obstacle_without_money(plan: Plan, node: Node) -> CostObstacle:
    return CostObstacle.HAS_PARTS if plan.accounts.below.get(node.id) else CostObstacle.NO_MONEY


def _unit_cost(plan: Plan, node: Node, budget: Budget, output: Indicator | CostObstacle) -> UnitCost | CostObstacle:
    if obstacle := _money_obstacle(budget):
        return obstacle
    if isinstance(output, CostObstacle):
        return output
    values = _values(plan, node, output, budget.year, Role.TARGET)
    prints = [amount.printed for amount in (budget.amended, budget.ceiling) if amount]
    for money in (each for each in prints if each):
        figures = [value for value in values if value.version is money.version]
        if figures:
            quantity = _quantity(plan, money, figures, output)
            return quantity if isinstance(quantity, CostObstacle) else UnitCost(money, quantity, _unit(output))
    return CostObstacle.OTHER_VERSION if values else CostObstacle.NO_TARGET


def outputs_of(plan: Plan, node: Node) -> tuple[Indicator, ...]:
    """The outputs printed beside a node: its own, and those of others that are printed here too.

    An indicator without a group may be an output where its level has outputs, so it counts as one.
    """
    is_activity = node.level in ACTIVITIES
    own = [each for each in plan.indicators_of(node.id) if _is_output(each, is_activity=is_activity)]
    used = (plan.indicator(use.indicator_id) for use in plan.uses_at(node.id))
    return *own, *(each for each in used if each.entry.group is Group.OUTPUT)


def _is_output(indicator: Indicator, *, is_activity: bool) -> bool:
    group = indicator.entry.group
    return group is Group.OUTPUT or (is_activity and group is None)


def _output_of(plan: Plan, node: Node) -> Indicator | CostObstacle:
    """The one output of a node, if it can be counted as its name says."""
    outputs = outputs_of(plan, node)
    if len(outputs) != 1:
        return CostObstacle.SEVERAL_OUTPUTS if outputs else CostObstacle.NO_OUTPUT
    return _output_obstacle(plan, node, outputs[0]) or outputs[0]


def _money_obstacle(budget: Budget) -> CostObstacle | None:
    if budget.has_several_prints:
        return CostObstacle.CONTRADICTED
    return None if budget.in_force and budget.in_force.rupiah > 0 else CostObstacle.NO_MONEY


def _output_obstacle(plan: Plan, node: Node, output: Indicator) -> CostObstacle | None:
    unit = _unit(output)
    if not is_countable(unit):
        return CostObstacle.NOT_COUNTABLE
    if not agrees(output.entry.name, unit):
        return CostObstacle.UNIT_DISAGREES
    if _is_shared(plan, node, output):
        return CostObstacle.SHARED
    readings = (mention.entry for mention in plan.mentions_of(output.id))
    is_doubtful = any(each.field is MentionField.UNIT and each.confidence in _DOUBTFUL for each in readings)
    return CostObstacle.UNCERTAIN if is_doubtful else None


def _is_shared(plan: Plan, node: Node, output: Indicator) -> bool:
    """Whether the output is printed beside other nodes that carry money too; a condition or an objective has none."""
    others = {output.node_id, *(use.node_id for use in plan.uses_of(output.id))} - {node.id}
    return any(other in plan.accounts.totals for other in others)


def _values(plan: Plan, node: Node, output: Indicator, year: str, role: Role) -> list[Value]:
    return [
        value
        for value in plan.values_at(node.id)
        if (value.indicator_id, value.role, value.period, value.year) == (output.id, role, Period.YEAR, year)
    ]


def _quantity(plan: Plan, money: Money, values: Sequence[Value], output: Indicator) -> Value | CostObstacle:
    """The figure that the money is divided by: the only reading of its prints, in the unit of the output."""
    main = plan.document(output.document_id).entry.main_table
    value = next((each for each in values if each.source.table == main), next(iter(values), None))
    if value is None or value.reading.number is None or value.reading.number <= 0:
        return CostObstacle.NO_TARGET
    unit = value.reading.unit or _unit(output)
    checks = (
        (CostObstacle.COVERS_PART, _covers_part(plan, money, output)),
        (CostObstacle.CONTRADICTED, len({each.reading.number for each in values}) > 1),
        (CostObstacle.UNIT_DISAGREES, not same_unit(unit, _unit(output))),
        (CostObstacle.UNCERTAIN, not _DOUBTFUL.isdisjoint({money.doubt.confidence, value.doubt.confidence})),
        (CostObstacle.QUESTIONED, _is_questioned(plan, money, value)),
    )
    return next((obstacle for obstacle, is_so in checks if is_so), value)


def _covers_part(plan: Plan, money: Money, output: Indicator) -> bool:
    """Whether money printed beside the indicators of the node says that the output has not all of its money."""
    beside = (
        each
        for each in plan.indicator_money_of(money.node_id)
        if (each.kind, each.period, each.year) == (money.kind, money.period, money.year)
    )
    return any(
        each.indicator_id != output.id or (each.version is money.version and each.rupiah != money.rupiah)
        for each in beside
    )


def _is_questioned(plan: Plan, money: Money, value: Value) -> bool:
    """Whether a published finding proposes another reading of an operand."""
    findings = (*plan.findings_about(money.node_id), *plan.findings_about(value.indicator_id))
    suspects = {(each.suspect.source, each.suspect.printed) for each in findings if each.suspect}
    return not suspects.isdisjoint({(money.source, money.printed), (value.source, value.printed)})


def _unit(output: Indicator) -> str:
    return output.entry.unit or ""


def _quotient(money: Money, quantity: Value) -> Decimal:
    return (money.rupiah or Decimal(0)) / (quantity.reading.number or Decimal(1))
