"""The rulebook says the figures that the rules use, and so does the page on our method."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator import wording
from generator.model.rulebook import RULES
from generator.rules import (
    codes,
    costs,
    gaps,
    holes,
    jumps,
    measures,
    patterns,
    periods,
    printing,
    prints,
    series,
    spelling,
    structure,
    sums,
)

METHOD = Path(__file__).parents[2] / "content" / "halaman" / "metode.md"
WORDS = {2: "dua", 3: "tiga", 4: "empat", 5: "lima", 7: "tujuh", 10: "sepuluh", 20: "dua puluh"}


def share(part: float | Decimal) -> str:
    return f"{float(part) * 100:g}%".replace(".", ",")


def word(number: int | Decimal) -> str:
    return WORDS[int(number)]


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("cetakan-berbeda", f"paling sedikit {share(prints.SERIOUS_GAP)} dari angkanya"),
        ("akhir-periode-target", f"paling sedikit {word(periods.FEWEST_ROWS)}"),
        ("tahun-kosong", f"dengan {word(holes.FEWEST_YEARS)} tahun atau lebih"),
        ("tahun-kosong", f"paling sedikit {share(holes.USUAL)} barisnya"),
        ("rata-rata-sasaran", f"Paling sedikit {word(patterns.FEWEST_PARTS)} indikator"),
        (
            "rata-rata-sasaran",
            f"{word(patterns.FEWEST_YEARS)} tahun; boleh meleset {wording.number(patterns.TOLERANCE)}",
        ),
        ("langkah-target", f"Paling sedikit {word(jumps.FEWEST_STEPS)} langkah"),
        ("langkah-target", f"boleh meleset {wording.number(series.STEP_TOLERANCE)}"),
        ("lompatan-target", f"mulai {word(jumps.SPIKE)} kali kedua tetangganya"),
        ("lompatan-target", f"mulai {word(jumps.LEAP)} kali tahun sebelumnya"),
        ("lompatan-target", f"menyimpang {share(jumps.DIP)} atau lebih; di bawah {share(jumps.WIDE_DIP)}"),
        ("lompatan-target", f"Angka terbesarnya paling sedikit {word(jumps.SPIKE_FLOOR)}"),
        ("nilai-awal", f"mulai {word(series.ODD_BASE)} kali target pertama"),
        ("nilai-awal", f"{word(series.ODD_BASE_POINTS)} poin persen"),
        ("satuan-tertukar", f"paling sedikit {word(measures.FEWEST_ROWS)} baris"),
        *((slug, f"paling sedikit {word(gaps.FEWEST_PEERS)}") for slug in RULES if slug.startswith("tanpa-")),
        ("capaian-tanpa-realisasi", f"paling sedikit {word(gaps.FEWEST_PEERS)}"),
        ("lompatan-uang", f"mulai {word(jumps.MONEY_JUMP)} kali lipat"),
        ("lompatan-uang", f"paling sedikit {wording.rupiah_in_words(jumps.MONEY_FLOOR)}"),
        ("biaya-satuan", f"mulai {word(costs.TOLD_FROM)} kali, dan sedang mulai {word(costs.STRIKING_FROM)} kali"),
        ("tertinggal-di-tabel", f"Paling sedikit {word(structure.FEWEST_NODES)} sasaran lain"),
        ("angka-tanpa-nama", f"sedang bila paling banyak {word(printing.MOST_LOOSE)} sel"),
        ("kode-ganda", f"{share(codes.ALIKE)} hurufnya"),
        ("ejaan", f"kata dengan {word(spelling.FEWEST_LETTERS)} huruf atau lebih"),
        ("ejaan", f"kurang dari {word(spelling.FEWEST_TIMES)} kali"),
    ],
)
def test_a_tolerance_says_the_figure_that_its_rule_uses(slug: str, text: str) -> None:
    assert text in RULES[slug].tolerance


def test_the_method_says_from_which_difference_on_a_sum_matters() -> None:
    text = METHOD.read_text(encoding="utf-8")
    serious, small = share(sums.SERIOUS_SHARE), share(sums.SMALL_SHARE)

    assert f"selisihnya {serious} atau lebih dari angka yang lebih besar" in text
    assert f"selisihnya {small} sampai di bawah {serious}" in text
    assert f"selisihnya di bawah {small}" in text
    assert f"baru tinggi dengan selisih {share(sums.SERIOUS_SHARE * 10)} atau lebih" in text


@pytest.mark.parametrize("word_without_unit", sorted(next(iter(each)) for each in gaps._WITHOUT_UNIT))
def test_every_measure_without_a_unit_is_named(word_without_unit: str) -> None:
    assert word_without_unit in RULES["tanpa-satuan"].tolerance.casefold()
