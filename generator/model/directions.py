"""Whether less of something may be better: what the document states, else what the name allows."""

from __future__ import annotations

import re

from generator.model.records import Indicator
from generator.model.terms import Direction

_LOWER_IS_BETTER = re.compile(
    r"penurunan|menurun|berkurang|pengurangan|kematian|kesakitan|fatalitas|miskin|terlambat|pengangguran|prevalensi"
    r"|putus sekolah|waktu (tanggap|tunggu|tempuh|rata-rata)|volume per kapasitas|\bv/c\b|stunting|\bgini\b|inflasi"
    r"|kumuh|tertinggal|mengulang|kehilangan air|tidak (ter|di)|ketimpangan"
    r"|^(jumlah|angka|persentase|rasio|tingkat) (kejadian |kasus |korban )*"
    r"(kasus|kejadian|korban|pelanggaran|kecelakaan|pengaduan|keluhan|kebakaran|bencana|kriminalitas)\b"
    r"(?!.*\b(yang|ditangani|tertangani|diselesaikan|terselesaikan|ditindaklanjuti)\b)",
    re.IGNORECASE,
)
SERVED = re.compile(
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
        return bool(_LOWER_IS_BETTER.search(name)) and not SERVED.search(name)
    return indicator.entry.direction is Direction.DOWN
