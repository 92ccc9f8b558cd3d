"""Which nodes pay for the office itself, and not for services to people."""

from __future__ import annotations

import re

from generator.model.plan import Plan
from generator.model.records import Node
from generator.model.terms import Level

_CODE = re.compile(r"^[0-9X]\.[0-9X]{2}\.01$")
_NAMES = (
    "penunjang urusan",
    "dukungan manajemen",
    "pelayanan administrasi perkantoran",
    "peningkatan sarana dan prasarana aparatur",
    "peningkatan disiplin aparatur",
    "fasilitas pindah/purna tugas pns",
    "fasilitasi pindah/purna tugas pns",
    "peningkatan kapasitas sumber daya aparatur",
    "peningkatan pengembangan sistem pelaporan capaian kinerja dan keuangan",
)
_NAME = re.compile(rf"^program ({'|'.join(_NAMES)})\b", re.IGNORECASE)
"""The program's name since Permendagri 90/2019, that of ministries, and the programs of every office before 2021."""


def is_support(plan: Plan, node: Node) -> bool:
    """Whether a node belongs to the program for the office: code U.BB.01 of the nomenclature, or its name."""
    return any(_is_program(plan, each) for each in (node, *plan.ancestors_of(node)))


def _is_program(plan: Plan, node: Node) -> bool:
    if node.level is not Level.PROGRAM:
        return False
    tie = plan.code_tie_of(node.id)
    return bool(_NAME.match(" ".join(node.entry.name.split()))) or bool(tie and _CODE.match(tie.code))
