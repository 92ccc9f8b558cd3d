"""Which levels a document of its kind normally has, and what is said where one is lacking."""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType

from generator import wording
from generator.model.terms import DocumentKind, Level
from generator.pages.labels import LEVELS

USUAL_LEVELS = MappingProxyType(
    {
        DocumentKind.RKT: (Level.OBJECTIVE, Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY),
        DocumentKind.RENSTRA: (Level.GOAL, Level.OBJECTIVE, Level.PROGRAM, Level.ACTIVITY, Level.SUB_ACTIVITY),
        DocumentKind.LKJIP: (Level.OBJECTIVE, Level.PROGRAM),
        DocumentKind.PENJENJANGAN: (
            Level.OUTCOME,
            Level.CRITICAL_FACTOR,
            Level.CONDITION,
            Level.GOAL,
            Level.OBJECTIVE,
            Level.PROGRAM,
            Level.ACTIVITY,
            Level.SUB_ACTIVITY,
        ),
    }
)
"""From top to bottom; kinds of which no such order is known are left out."""


def missing_levels_sentence(kind: DocumentKind, levels: Collection[Level]) -> str:
    """What a document of this kind lacks, and what the RKT calls otherwise; empty where nothing is lacking."""
    missing = [LEVELS[level].lower() for level in USUAL_LEVELS.get(kind, ()) if level not in levels]
    if not missing:
        return ""
    sentence = f"Dokumen ini tidak memuat jenjang {wording.listed(missing)}."
    if kind is DocumentKind.RKT and Level.ACTIVITY in levels and Level.SUB_ACTIVITY not in levels:
        sentence += " Yang dicetaknya sebagai kegiatan adalah sub kegiatan dalam nomenklatur sekarang."
    return sentence
