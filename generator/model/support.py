"""Which nodes pay for the office itself, and not for services to people."""

from __future__ import annotations

import re

from generator.model.plan import Plan
from generator.model.records import Node
from generator.model.terms import Level

_CODE = re.compile(r"^[0-9X]\.[0-9X]{2}\.01$")
_NAME = re.compile(r"^program (penunjang urusan|pelayanan administrasi perkantoran)\b", re.IGNORECASE)
"""Both the program's name since Permendagri 90/2019 and the one before it."""


def is_support(plan: Plan, node: Node) -> bool:
    """Whether a node belongs to the program for the office: code U.BB.01 of the nomenclature, or its name."""
    return any(_is_program(plan, each) for each in (node, *plan.ancestors_of(node)))


def _is_program(plan: Plan, node: Node) -> bool:
    if node.level is not Level.PROGRAM:
        return False
    tie = plan.code_tie_of(node.id)
    return bool(_NAME.match(node.entry.name)) or bool(tie and _CODE.match(tie.code))
