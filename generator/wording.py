"""Numbers, money, dates and author text become Indonesian text; the only place that rounds or escapes.

Typography: decimal comma, points between thousands, `Rp` without space (EYD V), `2021–2026`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from decimal import ROUND_HALF_UP, Decimal

MONTHS = tuple(
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()  # noqa: SIM905
)
_SCALES = ((Decimal(10) ** 12, "triliun"), (Decimal(10) ** 9, "miliar"), (Decimal(10) ** 6, "juta"))
_SMALL_WORDS = frozenset(
    [
        "dan",
        "di",
        "ke",
        "dari",
        "untuk",
        "bagi",
        "yang",
        "pada",
        "dengan",
        "dalam",
        "atau",
        "oleh",
        "serta",
        "kepada",
        "terhadap",
    ]
)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")
_ESCAPED = {ord(mark): f"&#{ord(mark)};" for mark in "!\"#$%&'()*+-./:;<=>?@[\\]^_`{|}~"}
_BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def number(value: Decimal | int) -> str:
    """A figure with points between thousands and a decimal comma, all its digits.

    >>> number(Decimal("1234567.50")), number(-3)
    ('1.234.567,50', '-3')
    """
    return f"{Decimal(value):,f}".translate(str.maketrans(",.", ".,"))


def canonical(value: Decimal) -> str:
    """A figure for programs that sort by it: a point, no separators, whole ones without and others with few decimals.

    >>> canonical(Decimal("19000000.00")), canonical(Decimal("-63.50")), canonical(Decimal(100) / 3)
    ('19000000', '-63.50', '33.3333')
    """
    if value == value.to_integral_value():
        return f"{value.quantize(Decimal(1)):f}"
    few = value.quantize(Decimal("0.0001"), ROUND_HALF_UP)
    return f"{value if value == few else few:f}"


def rupiah(value: Decimal | int) -> str:
    """An exact amount, whole rupiah without decimals.

    >>> rupiah(Decimal("19000000")), rupiah(-5)
    ('Rp19.000.000', '-Rp5')
    """
    amount = Decimal(value)
    digits = number(abs(amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount))
    return f"-Rp{digits}" if amount < 0 else f"Rp{digits}"


def whole_rupiah(value: Decimal) -> str:
    """An amount rounded to whole rupiah.

    >>> whole_rupiah(Decimal("21367849800") / 12876), whole_rupiah(Decimal("0.4"))
    ('Rp1.659.510', 'kurang dari Rp1')
    """
    whole = value.quantize(Decimal(1), ROUND_HALF_UP)
    return "kurang dari Rp1" if value > 0 and whole == 0 else rupiah(whole)


def rupiah_in_words(value: Decimal | int) -> str:
    """An amount rounded to at most two decimals of juta, miliar or triliun; exact below one million.

    >>> rupiah_in_words(38018058695), rupiah_in_words(19000000), rupiah_in_words(999999999)
    ('Rp38,02 miliar', 'Rp19 juta', 'Rp1 miliar')
    """
    amount = Decimal(value)
    sign = "-" if amount < 0 else ""
    larger = ""
    for scale, word in _SCALES:
        rounded = (abs(amount) / scale).quantize(Decimal("0.01"), ROUND_HALF_UP)
        if abs(amount) >= scale:
            return f"{sign}Rp1 {larger}" if rounded >= 1000 and larger else f"{sign}Rp{_trimmed(rounded)} {word}"
        larger = word
    return rupiah(amount)


def percent(part: Decimal, whole: Decimal) -> str:
    """A share with one decimal; a positive share that rounds to nothing says so.

    >>> percent(Decimal(1), Decimal(3)), percent(Decimal(1), Decimal(100000))
    ('33,3%', 'kurang dari 0,1%')
    """
    share = (part / whole * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    if part > 0 and share == 0:
        return "kurang dari 0,1%"
    return f"{number(share)}%"


def achievement(value: Decimal) -> str:
    """A percentage with at most one decimal, which says 100% only of exactly that.

    >>> achievement(Decimal("103.896")), achievement(Decimal(100)), achievement(Decimal("99.98"))
    ('103,9%', '100%', 'sedikit di bawah 100%')
    """
    rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if rounded == 100 and value != 100:
        return f"sedikit di {'bawah' if value < 100 else 'atas'} 100%"
    return f"{_trimmed(rounded)}%"


def date(partial: str) -> str:
    """A date that may lack day or month.

    >>> date("2022-06-27"), date("2022-01"), date("2022")
    ('27 Juni 2022', 'Januari 2022', '2022')
    """
    year, *rest = partial.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])


def years(first: str, last: str) -> str:
    """A span of years with an en dash, or one year.

    >>> years("2021", "2026"), years("2022", "2022")
    ('2021–2026', '2022')
    """
    return first if first == last else f"{first}–{last}"


def year_spans(found: Sequence[str]) -> str:
    """Years in order as spans, with what is missing between them.

    >>> year_spans(["2021", "2022", "2023", "2026"]), year_spans(["2022"])
    ('2021–2023 dan 2026', '2022')
    """
    spans: list[list[str]] = []
    for year in found:
        if spans and int(year) == int(spans[-1][-1]) + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return listed([years(span[0], span[-1]) for span in spans])


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a dan b', 'a, b, dan c')
    """
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def normal_case(name: str, abbreviations: Collection[str] = ()) -> str:
    """A name that is printed all in capitals, in title case; any other name unchanged.

    >>> normal_case("PROGRAM PENGELOLAAN KEANEKARAGAMAN HAYATI (KEHATI) DAN RTH", {"RTH", "KEHATI"})
    'Program Pengelolaan Keanekaragaman Hayati (KEHATI) dan RTH'
    """
    if name != name.upper() or len(name.split()) < 2:
        return name
    return _WORD.sub(lambda match: _cased(match, abbreviations), name)


def first_upper(sentence: str) -> str:
    """A sentence with a capital at its start, the rest unchanged."""
    return sentence[:1].upper() + sentence[1:]


def markdown(text: str) -> str:
    """Author text that Markdown and HTML show as it is: each ASCII mark except the comma becomes an entity.

    >>> markdown("a | <b>")
    'a &#124; &#60;b&#62;'
    """
    return _on_one_line(text).translate(_ESCAPED)


def plain(text: str) -> str:
    """Author text on one line, without control and direction marks."""
    return _on_one_line(text).strip()


def _on_one_line(text: str) -> str:
    if text.isprintable() and "  " not in text:  # nearly all text: 20 times faster than looking at each character
        return text
    return _SPACE.sub(" ", "".join(char for char in text if char.isspace() or _is_visible(char)))


def _is_visible(char: str) -> bool:
    return char not in _BIDI and unicodedata.category(char) not in {"Cc", "Cs", "Co", "Cn"}


def _cased(match: re.Match[str], abbreviations: Collection[str]) -> str:
    word = match[0]
    if word in abbreviations:
        return word
    if match.start() and word.lower() in _SMALL_WORDS:
        return word.lower()
    return word.capitalize()


def _trimmed(value: Decimal) -> str:
    text = number(value)
    return text.rstrip("0").rstrip(",") if "," in text else text
