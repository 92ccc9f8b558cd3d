"""What one unit of an output costs, with its operands and their prints, or one sentence on why we do not say it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from generator import wording
from generator.model.budgets import budgets_of
from generator.model.plan import Plan
from generator.model.records import Money, Node, Value
from generator.model.terms import Version
from generator.model.unit_costs import ACTIVITIES, SpentPerUnit, UnitCost, outputs_of, spent_per_unit_of, unit_costs_of
from generator.model.verdicts import CostObstacle
from generator.model.vocabulary import contradicts, thing_counted
from generator.pages.abbreviations import Prose
from generator.pages.figures import source_note, value_text
from generator.pages.frame import Link, relative
from generator.pages.labels import level_words
from generator.pages.sentences import count_words

PLANNED = "Biaya satuan"
CAME_TO = "Realisasi per satuan"
_REASONS = MappingProxyType(
    {
        CostObstacle.NO_OUTPUT: "dokumen tidak mencetak keluarannya",
        CostObstacle.SHARED: "keluarannya tercetak juga di sebelah pekerjaan lain yang mempunyai uang sendiri",
        CostObstacle.COVERS_PART: "menurut cetakan lain, hanya sebagian uangnya untuk keluaran itu",
        CostObstacle.NO_TARGET: "targetnya tidak tercetak sebagai satu angka lebih dari nol",
        CostObstacle.OTHER_VERSION: "pagu dan target tidak tercetak untuk tahap yang sama (murni atau perubahan)",
        CostObstacle.CONTRADICTED: "dokumen mencetak lebih dari satu angka untuk pagu atau targetnya",
        CostObstacle.UNCERTAIN: "bacaan pagu, target, atau satuannya belum pasti",
        CostObstacle.QUESTIONED: "sebuah temuan mempertanyakan pagu atau targetnya",
    }
)


@dataclass(frozen=True, slots=True)
class CostLine:
    """The cost of one unit in one year: ours, and the two prints that it is made of."""

    label: str
    """`Biaya satuan 2022`."""
    value: str
    """`Rp1.659.510 per KPM`."""
    remark: str
    """Of which stage it is, and that it is rounded; empty where there is nothing to say."""
    money: Link
    quantity: Link


@dataclass(frozen=True, slots=True)
class Costs:
    """The costs of one node."""

    output: Link
    """What is counted; empty text where nothing is worked out."""
    lines: tuple[CostLine, ...]
    reasons: tuple[Prose, ...]
    """Why there is none, for all years or for some."""


def view_costs(plan: Plan, node: Node) -> Costs | None:
    """The cost of one unit by year, or why there is none; nothing where nobody would ask."""
    found = unit_costs_of(plan, node)
    years = list(found)
    lines = [_planned(plan, node, cost) for cost in found.values() if isinstance(cost, UnitCost)]
    lines += [_came_to(plan, node, cost) for cost in spent_per_unit_of(plan, node)]
    if not years or not (lines or node.level in ACTIVITIES):
        return None
    reasons: dict[str, list[str]] = {}
    for year, cost in found.items():
        if isinstance(cost, CostObstacle):
            reasons.setdefault(_reason(plan, node, year, cost), []).append(year)
    output = outputs_of(plan, node)[0] if lines else None
    return Costs(
        Link(output.entry.name, relative(node.id, output.id)) if output else Link(""),
        tuple(lines),
        tuple(Prose.of(_none_sentence(reason, which, years)) for reason, which in reasons.items()),
    )


def _planned(plan: Plan, node: Node, cost: UnitCost) -> CostLine:
    versions = {money.version for money in plan.money_of(node.id) if money.year == cost.money.year}
    is_amended = cost.money.version is Version.AMENDED
    stage = "setelah perubahan" if is_amended else "sebelum perubahan" if Version.AMENDED in versions else ""
    return _line(plan, node, PLANNED, cost, cost.target, stage)


def _came_to(plan: Plan, node: Node, cost: SpentPerUnit) -> CostLine:
    return _line(plan, node, CAME_TO, cost, cost.actual, "realisasi anggaran ÷ realisasi")


def _line(plan: Plan, node: Node, label: str, cost: UnitCost | SpentPerUnit, quantity: Value, remark: str) -> CostLine:
    is_rounded = cost.rupiah != cost.rupiah.to_integral_value()
    remarks = (remark, "dibulatkan" if is_rounded else "")
    return CostLine(
        f"{label} {cost.money.year}",
        f"{wording.whole_rupiah(cost.rupiah)} per {cost.unit}",
        ", ".join(each for each in remarks if each),
        _money_link(plan, node, cost.money),
        Link(value_text(plan, quantity), source_note(plan, node.id, quantity.source).lines.url),
    )


def _money_link(plan: Plan, node: Node, money: Money) -> Link:
    return Link(wording.rupiah(money.rupiah or 0), source_note(plan, node.id, money.source).lines.url)


def _none_sentence(reason: str, which: list[str], years: list[str]) -> str:
    when = f" {wording.year_spans(which)}" if len(years) > len(which) or len(years) == 1 else ""
    return f"{PLANNED}{when} tidak dihitung: {reason}."


def _reason(plan: Plan, node: Node, year: str, obstacle: CostObstacle) -> str:
    match obstacle:
        case CostObstacle.HAS_PARTS:
            return _parts_words(plan, node)
        case CostObstacle.NO_MONEY:
            return _money_words(plan, node, year)
        case CostObstacle.SEVERAL_OUTPUTS:
            return f"pagunya untuk {wording.number(len(outputs_of(plan, node)))} keluaran sekaligus, dan tidak terbagi"
        case CostObstacle.NOT_COUNTABLE | CostObstacle.UNIT_DISAGREES:
            return _unit_words(plan, node, obstacle)
    return _REASONS[obstacle]


def _parts_words(plan: Plan, node: Node) -> str:
    parts = tuple(child for child in plan.children_of(node.id) if child.id in plan.accounts.totals)
    each = "masing-masing dengan keluarannya sendiri" if len(parts) > 1 else "yang mempunyai keluaran sendiri"
    return f"uang {level_words(node).lower()} ini untuk {count_words(parts)} di bawahnya, {each}"


def _money_words(plan: Plan, node: Node, year: str) -> str:
    budget = next(each for each in budgets_of(plan, node) if each.year == year)
    return "pagunya tercetak Rp0" if budget.in_force else "pagunya tidak tercetak"


def _unit_words(plan: Plan, node: Node, obstacle: CostObstacle) -> str:
    output = outputs_of(plan, node)[0].entry
    if not output.unit:
        return "satuan keluarannya tidak tercetak"
    unit = f"satuan tercetak “{output.unit}”"
    if obstacle is CostObstacle.NOT_COUNTABLE:
        return f"{unit}, yang tidak dapat dihitung satu per satu"
    if contradicts(output.name, output.unit):
        return f"{unit}, sedangkan namanya menghitung “{thing_counted(output.name)}”"
    return f"{unit}, dan nama keluarannya belum tentu menghitung hal yang sama: “{output.name}”"
