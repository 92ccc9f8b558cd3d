"""Figures beyond what they measure: a share of something is at most all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator import wording
from generator.model.findings import Finding
from generator.model.records import Indicator, Value
from generator.model.terms import FindingSeverity, Period, Role
from generator.rules.dossier import PERCENT_UNITS, Dossier
from generator.rules.quoting import at, quote_value, subject_of, value_words, weakest

WHOLE = Decimal(100)
_MAY_EXCEED = re.compile(
    r"tingkat|ningkat|nurun|tumbuh|naik|turun|capaian|realisasi|\b(rasio|ratio|apk|laju)\b|partisipasi|terhadap target|"
    r"dibanding|perbandingan|rata-rata|kontribusi|tambah|serap|nyerap|ketersediaan|kecukupan|efektivitas|"
    r"persentase perubahan"
)
"""Parts of names whose percentage may pass 100: growth, achievements, gross participation, supply against need."""
_PERCENT = frozenset({"", *PERCENT_UNITS})
"""What a cell of a percentage may print behind its figure."""
_DECIMALS = re.compile(r"\d{1,2}[.,]\d{3}\s*%?")
"""A share with three decimals in a table of the other number style: `66.667`."""


def check_persen_lebih_seratus(dossier: Dossier) -> Iterator[Finding]:
    """A percentage above 100 where the name says that it is a share."""
    for indicator in dossier.indicators:
        if dossier.is_percent(indicator) and _is_share_of_a_whole(indicator):
            above = [value for value in dossier.plan.values_of(indicator.id) if _is_above(value)]
            if above:
                yield _finding(dossier, indicator, above)


def _is_share_of_a_whole(indicator: Indicator) -> bool:
    name = indicator.entry.name.casefold()
    begins = name.startswith(("persen", "presen", "prosen", "cakupan", "proporsi"))
    return begins and not _MAY_EXCEED.search(name)


def _is_above(value: Value) -> bool:
    number = value.reading.number
    is_measured = value.role in {Role.BASELINE, Role.TARGET, Role.ACTUAL} and value.period is not Period.END
    is_percent = value.reading.unit.casefold() in _PERCENT and not _DECIMALS.fullmatch(value.in_force.strip())
    return is_measured and is_percent and number is not None and number > WHOLE


def _finding(dossier: Dossier, indicator: Indicator, above: list[Value]) -> Finding:
    printed = wording.listed([f"{value.in_force} ({value_words(value)}, {at(value.source)})" for value in above])
    years = {value.year for value in above}
    return Finding(
        rule="persen-lebih-seratus",
        severity=FindingSeverity.MEDIUM,
        document_id=dossier.document.id,
        subject=subject_of(indicator.id),
        message=f"Menurut namanya indikator ini bagian dari suatu keseluruhan, paling banyak 100%. Tercetak {printed}.",
        quotes=tuple(quote_value(dossier.plan, value) for value in above),
        node_id=indicator.node_id,
        indicator_id=indicator.id,
        year=years.pop() if len(years) == 1 else "",
        confidence=weakest(*(value.doubt.confidence for value in above)),
    )
