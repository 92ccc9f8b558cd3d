"""The consistency rules for readers: what each compares, its tolerance, what it does not mean, how often."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator import wording
from generator.model.plan import Plan
from generator.model.rulebook import RULES
from generator.pages.frame import Link, relative

URL = "temuan"
"""The page that has the catalogue of rules."""


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One rule of the catalogue."""

    anchor: str
    name: str
    compares: str
    tolerance: str
    is_not: str
    may_be_extraction: bool
    count: str
    """How many published findings it has now, in words."""
    catalogue: Link
    """The way to its entry of the catalogue, for pages that only repeat it."""


def rule_link(page_url: str, slug: str) -> Link:
    """The name of a rule with the way to its entry."""
    return Link(RULES[slug].name, relative(page_url, URL, rule_anchor(slug)))


def rule_anchor(slug: str) -> str:
    """The anchor of a rule in the catalogue."""
    return f"aturan-{slug}"


def view_rules(plan: Plan, page_url: str) -> tuple[RuleEntry, ...]:
    """Every rule of the rulebook, in its order."""
    counts = Counter(finding.rule for document in plan.documents for finding in plan.findings_in(document.id))
    return tuple(
        RuleEntry(
            rule_anchor(slug),
            rule.name,
            rule.compares,
            rule.tolerance,
            rule.is_not,
            rule.may_be_extraction,
            f"{wording.number(counts[slug])} temuan sekarang" if counts[slug] else "tidak ada temuan sekarang",
            Link(rule.name, relative(page_url, URL, rule_anchor(slug))),
        )
        for slug, rule in RULES.items()
    )
