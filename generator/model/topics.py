"""Which records belong to which topic, and by what: their words, target group, official code, or place in the tree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.model import entries
from generator.model.codes import CodeTie
from generator.model.records import Indicator, Node, Topic
from generator.model.terms import FUNDED, Level

_WORD = re.compile(r"\w+")
_TOO_WIDE = frozenset({Level.VISION, Level.MISSION})
"""Levels that speak of everyone: a topic leaves them out."""


class Reason(Enum):
    """By what a record belongs to a topic; the first of these that holds is told."""

    NAME = "name"
    """A phrase of the topic stands in its name."""
    OBJECTIVE = "objective"
    """A phrase stands in the objective that is printed beside it."""
    TARGET_GROUP = "target group"
    """A phrase stands in its target group."""
    CODE = "code"
    """Its official code is one of the topic's, or below one."""
    ADDED = "added"
    """The author of the topic added it by hand."""
    ABOVE = "above"
    """A program or activity above it belongs to the topic."""
    INDICATOR = "indicator"
    """It is a program or activity with nothing below it, and one of its indicators belongs to the topic."""
    OWNER = "owner"
    """An indicator of a program or activity that belongs to the topic."""


@dataclass(frozen=True, slots=True)
class Membership:
    """That a record belongs to a topic, and by what."""

    topic_id: str
    record_id: str
    reason: Reason
    evidence: str
    """The words as printed, the code, or the id of the record by which it belongs; empty where it was added."""


def memberships(
    topics: tuple[Topic, ...],
    terms: Iterable[entries.Term],
    nodes: Iterable[Node],
    indicators: Mapping[str, tuple[Indicator, ...]],
    ties: Mapping[str, CodeTie],
) -> tuple[Membership, ...]:
    """Every membership, in the order of the documents; parents come before their children, as in the content.

    `indicators` are those of each node. The cost grows with the words of the names, not with the topics.
    """
    search = _Search.of(topics, terms, indicators, ties)
    nodes = tuple(nodes)
    parents = {node.parent_id for node in nodes}
    found: list[Membership] = []
    for node in nodes:
        if node.level not in _TOO_WIDE:
            found += search.memberships_at(node, is_leaf=node.id not in parents)
    return tuple(found)


_Found = dict[str, tuple[Reason, str]]
"""By the id of a topic: why a record belongs to it, and the evidence."""


@dataclass(slots=True)
class _Search:
    """The topics while the documents are walked from their roots down; what they hand down grows on the way."""

    phrases: _Phrases
    indicators: Mapping[str, tuple[Indicator, ...]]
    ties: Mapping[str, CodeTie]
    ranks: Mapping[str, int]
    """The place of each topic in the order of their file."""
    by_code: Mapping[str, list[str]]
    by_added: Mapping[str, list[str]]
    by_omitted: Mapping[str, list[str]]
    """Ids of topics by the codes, and by the records, that they name."""
    carried: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each node that hands topics down: by topic, the id of the node by whose own words it belongs."""

    @classmethod
    def of(
        cls,
        topics: tuple[Topic, ...],
        terms: Iterable[entries.Term],
        indicators: Mapping[str, tuple[Indicator, ...]],
        ties: Mapping[str, CodeTie],
    ) -> _Search:
        """The topics before the first document."""
        return cls(
            _Phrases.of(topics, terms),
            indicators,
            ties,
            {topic.id: place for place, topic in enumerate(topics)},
            _topics_by((code, topic.id) for topic in topics for code in topic.entry.codes),
            _topics_by((node_id, topic.id) for topic in topics for node_id in topic.node_ids),
            _topics_by((record_id, topic.id) for topic in topics for record_id in topic.omitted_ids),
        )

    def memberships_at(self, node: Node, *, is_leaf: bool) -> list[Membership]:
        """Memberships of a node, then those of its indicators.

        Only programs and activities pass topics on, down and to their indicators: what stands higher speaks of
        several groups at once.
        """
        own = self._own(node)
        for topic_id, carrier in self.carried.get(node.parent_id or "", {}).items():
            own.setdefault(topic_id, (Reason.ABOVE, carrier))
        passed = self._allowed(node.id, own) if node.level in FUNDED else {}
        self.carried[node.id] = {topic_id: _carrier(node, found) for topic_id, found in passed.items()}
        through: _Found = dict.fromkeys(passed, (Reason.OWNER, node.id))
        below: list[Membership] = []
        for indicator in self.indicators.get(node.id, ()):
            said = self.phrases.topics_of(indicator.entry.name)
            told: _Found = {topic_id: (Reason.NAME, words) for topic_id, words in said.items()}
            below += self._memberships(indicator.id, {**through, **told})
            for topic_id in said if is_leaf and node.level in FUNDED else ():
                own.setdefault(topic_id, (Reason.INDICATOR, indicator.id))
        return [*self._memberships(node.id, own), *below]

    def _own(self, node: Node) -> _Found:
        """What the node itself says, by topic: the first reason that holds."""
        entry = node.entry
        tie = self.ties.get(node.id)
        found: _Found = {}
        for reason, said in (
            (Reason.NAME, self.phrases.topics_of(entry.name)),
            (Reason.OBJECTIVE, self.phrases.topics_of(entry.objective or "")),
            (Reason.TARGET_GROUP, self.phrases.topics_of(entry.target_group or "", is_target_group=True)),
            (Reason.CODE, dict.fromkeys(self._with_code(tie.code), tie.code) if tie else {}),
            (Reason.ADDED, dict.fromkeys(self.by_added.get(node.id, ()), "")),
        ):
            for topic_id, evidence in said.items():
                found.setdefault(topic_id, (reason, evidence))
        return found

    def _with_code(self, code: str) -> Iterator[str]:
        """The topics that name a code, or one above it."""
        parts = code.split(".")
        for length in range(1, len(parts) + 1):
            yield from self.by_code.get(".".join(parts[:length]), ())

    def _allowed(self, record_id: str, found: _Found) -> _Found:
        """What was found without the topics that leave the record out, in the order of the topics."""
        omitting = self.by_omitted.get(record_id, ())
        allowed = sorted((each for each in found if each not in omitting), key=self.ranks.__getitem__)
        return {topic_id: found[topic_id] for topic_id in allowed}

    def _memberships(self, record_id: str, found: _Found) -> Iterator[Membership]:
        for topic_id, (reason, evidence) in self._allowed(record_id, found).items():
            yield Membership(topic_id, record_id, reason, evidence)


def _topics_by(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, topic_id in pairs:
        found[name].append(topic_id)
    return found


def _carrier(node: Node, found: tuple[Reason, str]) -> str:
    """The id of the node by whose own words a topic is handed down."""
    reason, evidence = found
    return evidence if reason is Reason.ABOVE else node.id


class _Use(Enum):
    """What a phrase is for."""

    ANYWHERE = "anywhere"
    TARGET_GROUP = "target group"
    EXCEPTION = "exception"


_Tokens = tuple[str, ...]
_Key = tuple[str, _Use]


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases of all topics by their first word, so that each word of a text is looked up once."""

    by_first_word: Mapping[str, tuple[tuple[_Tokens, _Key], ...]]

    @classmethod
    def of(cls, topics: Iterable[Topic], terms: Iterable[entries.Term]) -> _Phrases:
        """The phrases of some topics, with the other spellings that the glossary knows."""
        spellings = _spellings(terms)
        found: dict[str, list[tuple[_Tokens, _Key]]] = defaultdict(list)
        for topic in topics:
            entry = topic.entry
            for use, phrases in (
                (_Use.ANYWHERE, entry.phrases),
                (_Use.TARGET_GROUP, entry.target_groups),
                (_Use.EXCEPTION, entry.exceptions),
            ):
                for tokens in sorted({other for phrase in phrases for other in _same(_tokens(phrase), spellings)}):
                    found[tokens[0]].append((tokens, (topic.id, use)))
        longest_first = {word: sorted(pairs, key=lambda pair: -len(pair[0])) for word, pairs in found.items()}
        return cls({word: tuple(pairs) for word, pairs in longest_first.items()})

    def topics_of(self, text: str, *, is_target_group: bool = False) -> dict[str, str]:
        """The topics of which a whole phrase stands in a text, and no exception, each with the words as printed."""
        found = self._find(text)
        uses = (_Use.ANYWHERE, _Use.TARGET_GROUP) if is_target_group else (_Use.ANYWHERE,)
        return {
            topic_id: words
            for (topic_id, use), words in found.items()
            if use in uses and (topic_id, _Use.EXCEPTION) not in found
        }

    def _find(self, text: str) -> dict[_Key, str]:
        """For each topic and use the first phrase that stands in a text."""
        matches = list(_WORD.finditer(text))
        tokens = [match[0].casefold() for match in matches]
        found: dict[_Key, str] = {}
        for place, token in enumerate(tokens):
            for phrase, key in self.by_first_word.get(token, ()):
                end = place + len(phrase)
                if key not in found and tuple(tokens[place:end]) == phrase:
                    found[key] = text[matches[place].start() : matches[end - 1].end()]
        return found


def _tokens(text: str) -> _Tokens:
    return tuple(_WORD.findall(text.casefold()))


def _spellings(terms: Iterable[entries.Term]) -> Mapping[_Tokens, set[_Tokens]]:
    """What means the same: an abbreviation, its long form, and the term that took its place."""
    found: dict[_Tokens, set[_Tokens]] = defaultdict(set)
    for term in terms:
        for other in (term.long, term.successor):
            one, two = _tokens(term.short), _tokens(other or "")
            if one and two:
                found[one].add(two)
                found[two].add(one)
    return found


def _same(phrase: _Tokens, spellings: Mapping[_Tokens, set[_Tokens]]) -> set[_Tokens]:
    """A phrase with everything that means the same."""
    found: set[_Tokens] = set()
    waiting = [phrase]
    while waiting:
        tokens = waiting.pop()
        if tokens not in found:
            found.add(tokens)
            waiting += spellings.get(tokens, ())
    return found
