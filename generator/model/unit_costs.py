"""What one unit of an output costs by the plan: the node's ceiling divided by its only target, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.plan import Plan
from generator.model.records import Indicator, Money, Node, Value
from generator.model.results import in_force
from generator.model.sums import ceiling_of
from generator.model.terms import Confidence, Group, Level, Period, Role
from generator.model.verdicts import CostObstacle
from generator.model.vocabulary import agrees, is_countable

_ACTIVITIES = frozenset({Level.ACTIVITY, Level.SUB_ACTIVITY})
"""Levels whose indicators are outputs where the document does not say it (Permendagri 54/2010, T-IV.C.28)."""


@dataclass(frozen=True, slots=True)
class UnitCost:
    """A sum of ours, with its operands."""

    money: Money
    target: Value
    unit: str
    """As printed."""

    @property
    def rupiah(self) -> Decimal:
        """Rupiah for one unit, unrounded."""
        return (self.money.rupiah or Decimal(0)) / (self.target.reading.number or Decimal(1))


def unit_cost_of(plan: Plan, node: Node, year: str) -> UnitCost | CostObstacle:
    """The cost of one unit in a year; only where one countable output covers all the money."""
    money = ceiling_of(plan, node, year)
    if money is None or not money.rupiah:
        return CostObstacle.NO_MONEY
    if any(plan.money_of(child.id) for child in plan.children_of(node.id)):
        return CostObstacle.HAS_PARTS
    outputs = _outputs(plan, node)
    if len(outputs) != 1:
        return CostObstacle.SEVERAL_OUTPUTS if outputs else CostObstacle.NO_OUTPUT
    return _cost(plan, outputs[0], money)


def _outputs(plan: Plan, node: Node) -> list[Indicator]:
    own = plan.indicators_of(node.id)
    is_grouped = any(indicator.entry.group for indicator in own)
    if is_grouped or node.level not in _ACTIVITIES:
        return [indicator for indicator in own if indicator.entry.group is Group.OUTPUT]
    return list(own)


def _cost(plan: Plan, output: Indicator, money: Money) -> UnitCost | CostObstacle:
    unit = output.entry.unit or ""
    if not is_countable(unit):
        return CostObstacle.NOT_COUNTABLE
    if not agrees(output.entry.name, unit):
        return CostObstacle.UNIT_DISAGREES
    targets = [
        value
        for value in plan.values_of(output.id)
        if value.role is Role.TARGET and value.period is Period.YEAR and value.year == money.year
    ]
    target = in_force(targets)
    if target is None or not target.reading.number or target.reading.number < 0:
        return CostObstacle.NO_TARGET
    if len({(value.version, value.reading.number) for value in targets}) > len({value.version for value in targets}):
        return CostObstacle.CONTRADICTED
    if {money.doubt.confidence, target.doubt.confidence} & {Confidence.LOW, Confidence.MEDIUM}:
        return CostObstacle.UNCERTAIN
    return UnitCost(money, target, unit)
