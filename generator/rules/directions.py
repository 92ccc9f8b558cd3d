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
_SERVED = re.compile(
    r"\byang (telah |sudah )?(menerima|memperoleh|mendapat\w*|dilayani|terlayani|ditangani|tertangani|dibina|terbina"
    r"|dibantu|terbantu|dipulihkan|difasilitasi|terpenuhi|dipenuhi|mandiri)\b"
    r"|^\W*(persentase|jumlah|cakupan) (penanganan|pelayanan|pemenuhan|penyelesaian)\b",
    re.IGNORECASE,
)
"""What is done for those whom a plan would rather have fewer of: the more of it, the better."""


def may_be_lower_better(indicator: Indicator) -> bool:
    """Whether less may be better: stated, or not stated and possible by the name."""
    name = indicator.entry.name
    if indicator.entry.direction is Direction.NOT_STATED:
        return bool(_LOWER_IS_BETTER.search(name)) and not _SERVED.search(name)
    return indicator.entry.direction is Direction.DOWN


def is_higher_better(dossier: Dossier, indicator: Indicator) -> bool:
    """Whether more is better beyond doubt: stated, or said by the name, or every series of targets rises."""
    if indicator.entry.direction is not Direction.NOT_STATED:
        return indicator.entry.direction is Direction.UP
    if _SERVED.search(indicator.entry.name):
        return True
    series = [each for each in dossier.series_by_indicator.get(indicator.id, ()) if each.role is Role.TARGET]
    rows = [list(each.numbers.values()) for each in series if len(each.numbers) > 1]
    return bool(rows) and all(row == sorted(row) and row[0] < row[-1] for row in rows)
