"""The rulebook: every consistency rule with what it compares, its tolerance, and what a finding of it does not mean."""

from __future__ import annotations

from types import MappingProxyType

from generator.model.rulebook.figures import FIGURES
from generator.model.rulebook.money import MONEY
from generator.model.rulebook.rule import Rule
from generator.model.rulebook.texts import TEXTS

__all__ = ["RULES", "Rule"]

RULES = MappingProxyType({rule.slug: rule for rule in (*MONEY, *FIGURES, *TEXTS)})
"""Each rule by its slug; its function is `check_<slug with underscores>` in `generator.rules`."""
