"""Letters of a drawing: how wide a text is at most, and how it breaks into lines or is cut to fit."""

from __future__ import annotations

import re
from functools import cache

_AFTER_SLASH = re.compile(r"(?<=/)(?=\w)")
_NARROW, _WIDE = frozenset("iljtfrI.,;:'|!()[]/-· "), frozenset("mwMW@%")


def wrapped(text: str, size_px: float, width_px: float, most_lines: int = 99) -> tuple[str, ...]:
    """A text in lines of at most some width, by an estimate that suits wide fonts; what is cut off ends in `…`."""
    lines: list[str] = []
    for word in text.split():
        for place, part in enumerate(_AFTER_SLASH.split(word)):
            longer = f"{lines[-1]}{'' if place else ' '}{part}" if lines else ""
            if lines and text_width(longer, size_px) <= width_px:
                lines[-1] = longer
            else:
                lines.append(part)
    if len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], _cut(lines[most_lines - 1], size_px, width_px)]
    return tuple(lines)


def fitted(text: str, size_px: float, width_px: float) -> str:
    """A text on one line; what is too long for the width is cut, within a word too, and ends in `…`."""
    if text_width(text, size_px) <= width_px:
        return text
    room = width_px - text_width("…", size_px)
    end = 0
    while end < len(text) and (room := room - _em(text[end]) * size_px) >= 0:
        end += 1
    return f"{text[:end].rstrip()}…"


def text_width(text: str, size_px: float) -> float:
    """How wide a text is at most in the fonts of the site."""
    return sum(map(_em, text)) * size_px


@cache
def _em(char: str) -> float:
    if char in _NARROW:
        return 0.36
    if char in _WIDE:
        return 0.95
    if char.isdecimal():
        return 0.64
    return 0.7 if char.isupper() else 0.6


def _cut(line: str, size_px: float, width_px: float) -> str:
    while " " in line and text_width(f"{line} …", size_px) > width_px:
        line = line.rpartition(" ")[0]
    return f"{line} …"
