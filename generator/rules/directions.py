"""Whether less of something may be better: what the document states, else what name and targets allow."""

from __future__ import annotations

import re

from generator.model.records import Indicator
from generator.model.terms import Direction, Role
from generator.rules.dossier import Dossier

_LOWER_IS_BETTER = re.compile(
    r"penurunan|menurun|berkurang|pengurangan|kematian|kesakitan|fatalitas|miskin|terlambat|pengangguran|prevalensi"
    r"|putus sekolah|waktu (tanggap|tunggu|tempuh|rata-rata)|volume per kapasitas|\bv/c\b|stunting|\bgini\b|inflasi"
    r"|kumuh|tertinggal|mengulang|kehilangan air|tidak (ter|di)|ketimpangan"
    r"|^(jumlah|angka|persentase|rasio|tingkat) (kejadian |kasus |korban )*"
    r"(kasus|kejadian|korban|pelanggaran|kecelakaan|pengaduan|keluhan|kebakaran|bencana|kriminalitas)\b"
    r"(?!.*\b(yang|ditangani|tertangani|diselesaikan|terselesaikan|ditindaklanjuti)\b)",
    re.IGNORECASE,
)


def may_be_lower_better(indicator: Indicator) -> bool:
    """Whether less may be better: stated, or not stated and possible by the name."""
    if indicator.entry.direction is Direction.NOT_STATED:
        return bool(_LOWER_IS_BETTER.search(indicator.entry.name))
    return indicator.entry.direction is Direction.DOWN


def is_higher_better(dossier: Dossier, indicator: Indicator) -> bool:
    """Whether more is better beyond doubt: stated, or not stated and every series of targets rises and never falls."""
    if indicator.entry.direction is not Direction.NOT_STATED:
        return indicator.entry.direction is Direction.UP
    series = [each for each in dossier.series_by_indicator.get(indicator.id, ()) if each.role is Role.TARGET]
    rows = [list(each.numbers.values()) for each in series if len(each.numbers) > 1]
    return bool(rows) and all(row == sorted(row) and row[0] < row[-1] for row in rows)
