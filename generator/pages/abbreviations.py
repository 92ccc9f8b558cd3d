"""Abbreviations explained where a page first uses them, and the list of all that stand on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import Field, dataclass, fields, is_dataclass, replace
from functools import cache
from itertools import groupby
from typing import Any, ClassVar, Protocol, TypeVar, cast, get_args, get_type_hints

from generator.model.lexicon import Lexicon, Match
from generator.model.plan import Plan
from generator.pages.frame import Abbreviation, Link

MOST_TITLE_TERMS = 3
"""A title's abbreviations under the lead; the rest stand in the list at the foot."""
_TAIL = re.compile(r"(?:[-/]\w+)*(?: (?:19|20)\d\d(?:–\d{4})?)?")
"""What may stand between an abbreviation and its explanation: `RKA-SKPD`, `RKT 2022`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and the explanation in brackets that follows it, if one does."""

    text: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that a reader reads from its start, in pieces."""

    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, text: str) -> Prose:
        """A text without explanations yet."""
        return cls((Piece(text),)) if text else cls()

    @property
    def text(self) -> str:
        """The text without explanations."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence that opens a page, and the abbreviations of the title that it does not explain."""

    prose: Prose
    title_terms: tuple[Abbreviation, ...] = ()
    has_more: bool = False
    """Whether the list at the foot explains others."""

    @classmethod
    def of(cls, text: str) -> Lead:
        """A sentence without explanations yet."""
        return cls(Prose.of(text))


class _RecordView(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def lead(self) -> Lead: ...

    @property
    def abbreviations(self) -> tuple[Abbreviation, ...]: ...


V = TypeVar("V", bound=_RecordView)


def explained(plan: Plan, view: V, heading: str) -> V:
    """A page's view with each abbreviation explained at its first use: in the lead, then in every `Prose` in order."""
    everything = _abbreviations(plan.lexicon, [heading, *_texts(view)])
    lead, seen = _explained_lead(plan.lexicon, view.lead.prose.text, heading)
    lead = replace(lead, has_more=any(each.short not in seen for each in everything))
    explained_view, _ = _explain(replace(view, lead=Lead(Prose()), abbreviations=everything), plan.lexicon, seen)
    return replace(cast("V", explained_view), lead=lead)


def explained_lead(plan: Plan, text: str, heading: str) -> Lead:
    """The opening sentence of a page that has no list of abbreviations."""
    return _explained_lead(plan.lexicon, text, heading)[0]


def explain_first_use(text: str, terms: Lexicon, seen: frozenset[str]) -> tuple[Prose, frozenset[str]]:
    """A text with its unknown abbreviations explained once, and what is known after it.

    An abbreviation whose long form stands in the text already is taken as known.
    """
    spelled = text.casefold()
    pieces = []
    start = 0
    for end, matches in groupby(terms.matches(text), lambda match: _explanation_place(text, match)):
        new = []
        for match in matches:
            if match.term.short not in seen and match.term.long and match.term.long.casefold() not in spelled:
                new.append(match)
            seen |= {match.term.short}
        if new:
            pieces.append(Piece(text[start:end], _bracketed(new, is_inside=_is_inside(text[:end]))))
            start = end
    if text[start:]:
        pieces.append(Piece(text[start:]))
    return Prose(tuple(pieces)), seen


def _explained_lead(terms: Lexicon, text: str, heading: str) -> tuple[Lead, frozenset[str]]:
    spelled = f"{heading} {text}".casefold()
    in_title = [term for term in terms.terms_in([heading]) if term.long]
    known = frozenset(term.short for term in in_title if term.long and term.long.casefold() in spelled)
    lead, seen = explain_first_use(text, terms, known)
    rest = [Abbreviation(term.short, term.long or "", term.meaning) for term in in_title if term.short not in seen]
    shown = tuple(rest[:MOST_TITLE_TERMS])
    return Lead(lead, shown), seen | {term.short for term in shown}


def _explain(value: Any, terms: Lexicon, seen: frozenset[str]) -> tuple[Any, frozenset[str]]:
    """The same value with every `Prose` in it explained."""
    if isinstance(value, Prose):
        return explain_first_use(value.text, terms, seen)
    if isinstance(value, tuple):
        items = []
        for item in value:
            changed, seen = _explain(item, terms, seen)
            items.append(changed)
        return tuple(items), seen
    changes = {}
    for name in _prose_fields(value.__class__):
        changes[name], seen = _explain(getattr(value, name), terms, seen)
    return (replace(value, **changes) if changes else value), seen


@cache
def _prose_fields(kind: type) -> tuple[str, ...]:
    """Fields of a dataclass that hold a `Prose`, at whatever depth; pages have thousands of rows that hold none."""
    if not is_dataclass(kind):
        return ()
    return tuple(name for name, hint in get_type_hints(kind).items() if _holds_prose(hint))


def _holds_prose(hint: Any, above: frozenset[type] = frozenset()) -> bool:
    """Whether a type is or holds a `Prose`; a dataclass may hold more of itself, `above` are those around it."""
    if hint is Prose or any(_holds_prose(each, above) for each in get_args(hint)):
        return True
    if not is_dataclass(hint) or hint in above:
        return False
    within = above | {cast("type", hint)}
    return any(_holds_prose(each, within) for each in get_type_hints(hint).values())


def _abbreviations(terms: Lexicon, texts: Iterable[str]) -> tuple[Abbreviation, ...]:
    return tuple(Abbreviation(term.short, term.long or "", term.meaning) for term in terms.terms_in(texts))


def _texts(value: Any) -> Iterator[str]:
    """Every text of a view, link texts but no URLs."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Link):
        yield value.text
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    else:
        for name in _field_names(value.__class__):
            yield from _texts(getattr(value, name))


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _explanation_place(text: str, match: Match) -> int:
    found = _TAIL.match(text, match.end)
    return found.end() if found else match.end


def _bracketed(matches: list[Match], *, is_inside: bool) -> str:
    if len(matches) == 1:
        words = matches[0].term.long or ""
    else:
        words = "; ".join(f"{match.term.short}: {match.term.long}" for match in matches)
    return f"[{words}]" if is_inside else f"({words})"


def _is_inside(before: str) -> bool:
    """Whether a text ends within parentheses or a quotation, where what we add stands in square brackets."""
    return before.count("(") > before.count(")") or before.count("“") > before.count("”") or before.count('"') % 2 == 1
