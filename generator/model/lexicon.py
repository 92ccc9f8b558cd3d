"""The glossary as a lookup: which of its abbreviations stand in a text, and where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import entries

_WORD = re.compile(r"\w+")
_ANY_CASE_LETTERS = 4
"""From this length on `Napza` and `napza` are read as NAPZA; shorter ones would meet ordinary words."""


@dataclass(frozen=True, slots=True)
class Match:
    """One abbreviation in a text."""

    start: int
    end: int
    term: entries.Term


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Terms that stand for something longer, or are written in capitals, by their first word."""

    by_first_word: Mapping[str, tuple[tuple[re.Pattern[str], entries.Term], ...]]

    @classmethod
    def of(cls, terms: Iterable[entries.Term]) -> Lexicon:
        """The lexicon of a glossary."""
        found = defaultdict(list)
        for term in sorted(terms, key=lambda term: -len(term.short)):
            if term.long or term.short.isupper():
                found[_WORD.findall(term.short.casefold())[0]].append((whole_word(term.short), term))
        return cls({word: tuple(pairs) for word, pairs in found.items()})

    def matches(self, text: str) -> Iterator[Match]:
        """Every abbreviation of a text, in order; the longest one where several begin at the same place."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for pattern, term in self.by_first_word.get(word[0].casefold(), ()):
                if found := pattern.match(text, word.start()):
                    end = found.end()
                    yield Match(word.start(), end, term)
                    break

    def terms_in(self, texts: Iterable[str]) -> tuple[entries.Term, ...]:
        """The abbreviations of some texts, in alphabetical order."""
        joined = "\n".join(texts)
        words = set(_WORD.findall(joined.casefold())) & self.by_first_word.keys()
        pairs = (pair for word in words for pair in self.by_first_word[word])
        found = (term for pattern, term in pairs if pattern.search(joined))
        return tuple(sorted(found, key=lambda term: term.short.casefold()))


def whole_word(term: str) -> re.Pattern[str]:
    """A term as a whole word; a short one only in its own case."""
    letters = sum(char.isalpha() for char in term)
    flags = re.IGNORECASE if letters >= _ANY_CASE_LETTERS else re.NOFLAG
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", flags)
