"""Slips of the pen in names: words printed twice in a row, and words one letter off what stands there elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator import wording
from generator.model.findings import Finding
from generator.model.terms import FindingSeverity
from generator.rules.about import about_record
from generator.rules.dossier import Dossier

_TWICE = re.compile(r"\b([^\W\d_]{4,})\s+\1\b", re.IGNORECASE)
_PHRASE_TWICE = re.compile(r"\b([^\W\d_]{3,} [^\W\d_]{3,}), \1\b", re.IGNORECASE)
FEWEST_LETTERS = 7
"""Shorter words are too often words of their own."""
FEWEST_NEIGHBOUR_LETTERS = 4
"""Shorter neighbours (di, dan, ke) stand beside any word."""
_BESIDE_ANY_WORD = frozenset({"yang", "untuk", "dalam", "pada", "dari", "bagi", "dengan", "oleh"})
"""Neighbours long enough that stand beside any word too."""
FEWEST_TIMES = 3
"""A word is the usual spelling when the document prints it at least this often."""
_WORDS_OF_THEIR_OWN = frozenset(
    [
        *("pengadaan", "pengaduan", "pendataan", "pendanaan", "penataan", "perubahan", "perumahan", "peralatan"),
        *("perawatan", "penetapan", "penerapan", "penyerapan", "pemulihan", "pemilihan", "pelayanan", "pelayaran"),
        *("pengawasan", "pengawalan", "pengakuan", "pengajuan", "penyusunan", "penyusutan", "permukiman"),
        *("pemukiman", "pemakaian", "pemakaman", "perangkat", "peringkat", "perikanan", "perikatan", "pendapatan"),
        *("pendaratan", "pembatasan", "pembahasan", "tanggal", "tinggal", "tunggal", "masukan", "masakan"),
        *("ditetapkan", "diterapkan", "tuntutan", "tuntunan"),
    ]
)
"""Words that one letter makes another word; none of them is a slip."""
_REDUPLICATED = frozenset({"anak", "rata", "masing", "lain", "undang", "nilai", "orang", "usaha", "macam", "bagian"})
"""Words that Indonesian doubles with a hyphen, which a text may have lost."""


def check_kata_ganda(dossier: Dossier) -> Iterator[Finding]:
    """A word or phrase printed twice in a row inside a name."""
    usual = " ".join(record.entry.name.casefold() for record in dossier.records)
    for record in dossier.records:
        words = _words(record.entry.name)
        if len(set(words)) == len(words):
            continue
        match = _TWICE.search(record.entry.name) or _PHRASE_TWICE.search(record.entry.name)
        word = match[1].casefold() if match else ""
        if match and word not in _REDUPLICATED and f"{word}-{word}" not in usual:
            message = f"“{match[1]}” tercetak dua kali berurutan dalam nama ini."
            yield about_record(dossier, record, "kata-ganda", FindingSeverity.INFO, message)


def check_ejaan(dossier: Dossier) -> Iterator[Finding]:
    """A word that differs by one letter from the one that stands in the same place in other names."""
    official = [code.entry.name for code in dossier.plan.codes]
    usual = _Usual([record.entry.name for record in dossier.records], official)
    for record in dossier.records:
        slips = dict(usual.slips_in(record.entry.name))
        if slips:
            each = wording.listed([f"“{word}” (lazimnya “{near}”)" for word, near in slips.items()])
            message = f"Ejaan tercetak {each}. Kami tidak mengubahnya."
            yield about_record(dossier, record, "ejaan", FindingSeverity.INFO, message)


class _Usual:
    """The words that names usually print beside each other, so that a slip is found by its neighbour."""

    def __init__(self, names: Sequence[str], official: Sequence[str]) -> None:
        listed = [_words(name) for name in official]
        printed = [_words(name) for name in names]
        self._times = Counter(word for words in printed for word in set(words))
        self._known = {word for words in listed for word in words}
        self._beside: dict[tuple[str, int, str, str], set[str]] = defaultdict(set)
        for words in (*printed, *listed):
            for neighbour, side, word in _neighbours(words):
                if self._times[word] >= FEWEST_TIMES or word in self._known:
                    self._beside[neighbour, side, word[0], word[-2:]].add(word)

    def slips_in(self, name: str) -> Iterator[tuple[str, str]]:
        """Rare words of a name with the usual word that stands beside the same neighbour."""
        words = _words(name)
        if not any(self._is_rare(word) for word in words):
            return
        for neighbour, side, word in _neighbours(words):
            if self._is_rare(word):
                beside = self._beside.get((neighbour, side, word[0], word[-2:]), ())
                near = min((each for each in beside if _is_slip(word, each)), default="")
                if near:
                    yield word, near

    def _is_rare(self, word: str) -> bool:
        is_usual = self._times[word] >= FEWEST_TIMES or word in self._known
        return not is_usual and word not in _WORDS_OF_THEIR_OWN


def _neighbours(words: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    """Each long word with the word before it and the word after it, if that says something."""
    for place, word in enumerate(words):
        for side in (-1, 1):
            other = words[place + side] if 0 <= place + side < len(words) else ""
            says_something = len(other) >= FEWEST_NEIGHBOUR_LETTERS and other not in _BESIDE_ANY_WORD
            if len(word) >= FEWEST_LETTERS and says_something:
                yield other, side, word


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def _is_slip(word: str, near: str) -> bool:
    """One letter wrong, missing or too many inside the word; its first letter and its ending are as usual."""
    if word == near or word[0] != near[0] or abs(len(word) - len(near)) > 1 or word[-2:] != near[-2:]:
        return False
    if len(word) == len(near):
        apart = [place for place in range(len(word)) if word[place] != near[place]]
        return len(apart) == 1 or (len(apart) == 2 and word[apart[0]] == near[apart[1]] and apart[1] - apart[0] == 1)
    longer, shorter = (word, near) if len(word) > len(near) else (near, word)
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(1, len(longer) - 2))
