"""Which programs of an agency go on from document to document, get another name, or are no longer printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.codes import squeezed_name
from generator.model.entries import Term as GlossaryTerm
from generator.model.lexicon import whole_word
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.terms import Confidence, Level, MentionField, RelationKind, Term


class Course(Term):
    """What becomes of a program, as far as the loaded documents show it."""

    GOES_ON = "berlanjut"
    """Several documents print it, and none that begins after the last of them is without it."""
    BEGINS = "baru"
    """A document that ended before does not print it."""
    ENDS = "tidak-tercantum-lagi"
    """A document that begins later does not print it."""
    ALONE = "satu-dokumen"
    """Only one document prints it, and no other lies before or after that one."""


class Bond(Term):
    """Why two programs with different names are one."""

    CODE = "kode"
    """The same official code."""
    SUCCESSOR = "istilah"
    """The names differ only by a term and its successor in the glossary."""
    REPLACES = "menggantikan"
    """A relation of the document says that one replaces the other."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """A program that has another name than before."""

    before: Node
    after: Node
    bond: Bond


@dataclass(frozen=True, slots=True)
class ProgramLine:
    """One program through the documents of its agency."""

    nodes: Mapping[str, tuple[Node, ...]]
    """By document, oldest first, only those that print it."""
    course: Course
    renamings: tuple[Renaming, ...]

    @property
    def newest(self) -> Node:
        """Its node in the newest document that prints it."""
        return list(self.nodes.values())[-1][0]


@dataclass(frozen=True, slots=True)
class ProgramHistory:
    """The programs of one agency over its documents."""

    documents: tuple[Document, ...]
    """Those with programs, oldest first."""
    lines: tuple[ProgramLine, ...]
    """In the order of the newest document, then those that only older ones print."""


def program_history(plan: Plan, agency_id: str) -> ProgramHistory:
    """The programs of an agency, tied by code, by equal name, or by what is declared; a similar name ties nothing."""
    programs = {
        document.id: [node for node in plan.nodes_of(document.id) if node.level is Level.PROGRAM]
        for document in plan.documents_of(agency_id)
    }
    documents = [plan.document(document_id) for document_id, nodes in programs.items() if nodes]
    documents.sort(key=lambda each: (each.entry.first_year, each.entry.last_year, each.id))
    nodes = [node for document in documents for node in programs[document.id]]
    ties = _Ties(plan, nodes)
    place = {document.id: index for index, document in enumerate(documents)}
    lines = (_line(ties, documents, group) for group in ties.groups())
    ordered = sorted(lines, key=lambda line: (-place[line.newest.document_id], line.newest.order))
    return ProgramHistory(tuple(documents), tuple(ordered))


def _line(ties: _Ties, documents: Sequence[Document], group: Sequence[Node]) -> ProgramLine:
    by_document: dict[str, list[Node]] = defaultdict(list)
    for node in group:
        by_document[node.document_id].append(node)
    having = [document for document in documents if document.id in by_document]
    nodes: dict[str, tuple[Node, ...]] = {each.id: tuple(by_document[each.id]) for each in having}
    renamings = tuple(ties.renamings([*nodes.values()]))
    return ProgramLine(nodes, _course(documents, having), renamings)


def _course(documents: Sequence[Document], having: Sequence[Document]) -> Course:
    known = {document.id for document in having}
    without = [document for document in documents if document.id not in known]
    first = min(document.entry.first_year for document in having)
    last = max(document.entry.last_year for document in having)
    if any(document.entry.first_year > last for document in without):
        return Course.ENDS
    if any(document.entry.last_year < first for document in without):
        return Course.BEGINS
    return Course.GOES_ON if len(having) > 1 else Course.ALONE


class _Ties:
    """Which programs are one: groups that grow by one kind of tie after the other."""

    def __init__(self, plan: Plan, nodes: Sequence[Node]) -> None:
        self._plan = plan
        self._nodes: dict[str, Node] = {node.id: node for node in nodes}
        self._place: dict[str, int] = {node.id: place for place, node in enumerate(nodes)}
        self._group: dict[str, list[str]] = {node.id: [node.id] for node in nodes}
        self._renew = _renewal(plan.terms)
        self._join_equal({node.id: {code} for node in nodes if (code := self._code(node))})
        self._join_equal({node.id: self._names((node,)) for node in nodes})
        for before, after in (pair for node in nodes for pair in self._replacements(node)):
            self._join(self._groups_of((before.id, after.id)))
        self._join_equal({node.id: self._renewed_names((node,)) for node in nodes})

    def groups(self) -> Iterator[list[Node]]:
        """Every group once, its nodes in the order of the documents."""
        for group in self._groups_of(self._group):
            yield [self._nodes[node_id] for node_id in sorted(group, key=self._place.__getitem__)]

    def renamings(self, steps: Sequence[Sequence[Node]]) -> Iterator[Renaming]:
        """Where a document shares no name with the one before, and where one program replaces another."""
        pairs = (pair for step in steps for node in step for pair in self._replacements(node))
        yield from (Renaming(*pair, Bond.REPLACES) for pair in pairs)
        for old, new in pairwise(steps):
            if self._names(old).isdisjoint(self._names(new)):
                is_coded = any(self._code(one) and self._code(one) == self._code(other) for one in old for other in new)
                is_renewed = not self._renewed_names(old).isdisjoint(self._renewed_names(new))
                yield Renaming(old[0], new[0], Bond.SUCCESSOR if is_renewed and not is_coded else Bond.CODE)

    def _join_equal(self, keys: Mapping[str, Iterable[str]]) -> None:
        """Join programs with equal keys, unless their codes say that they are several."""
        equal: dict[str, list[str]] = defaultdict(list)
        for node_id, texts in keys.items():
            for text in filter(None, texts):
                equal[text].append(node_id)
        for ids in equal.values():
            groups = self._groups_of(ids)
            codes = [self._codes(group) for group in groups]
            is_one = len(set[str]().union(*codes)) <= 1
            self._join([group for group, own in zip(groups, codes, strict=True) if is_one or not own])

    def _groups_of(self, ids: Iterable[str]) -> list[list[str]]:
        """The groups of some programs, each once."""
        return [*{id(self._group[node_id]): self._group[node_id] for node_id in ids}.values()]

    def _join(self, groups: Sequence[list[str]]) -> None:
        whole = max(groups, key=len, default=[])
        for group in groups:
            if group is not whole:
                whole += group
                self._group.update(dict.fromkeys(group, whole))

    def _codes(self, group: Iterable[str]) -> set[str]:
        return {self._code(self._nodes[node_id]) for node_id in group} - {""}

    def _code(self, node: Node) -> str:
        tie = self._plan.code_tie_of(node.id)
        return tie.code if tie else ""

    def _replacements(self, node: Node) -> Iterator[tuple[Node, Node]]:
        """The programs that this one replaces, each before it."""
        for relation in self._plan.relations_from(node.id):
            if relation.entry.kind is RelationKind.REPLACES and relation.target_id in self._nodes:
                yield self._nodes[relation.target_id], node

    def _names(self, nodes: Iterable[Node]) -> set[str]:
        return {squeezed_name(name) for node in nodes for name in self._spellings(node)}

    def _renewed_names(self, nodes: Iterable[Node]) -> set[str]:
        return {squeezed_name(self._renew(name)) for node in nodes for name in self._spellings(node)}

    def _spellings(self, node: Node) -> Iterator[str]:
        """The printed name, and every certain reading of it."""
        yield node.entry.name
        for mention in self._plan.mentions_of(node.id):
            if mention.entry.field is MentionField.NAME and mention.entry.confidence is Confidence.HIGH:
                yield mention.entry.read_as


def _renewal(terms: Iterable[GlossaryTerm]) -> Callable[[str], str]:
    """A function that puts the successor in the place of each replaced term, short or spelled out."""
    known = tuple(terms)
    long_forms = {term.short: term.long for term in known if term.long}
    renewed = [
        (whole_word(form), term.successor)
        for term in known
        if term.successor
        for form in (term.long, term.short, long_forms.get(term.successor))
        if form
    ]

    def renew(name: str) -> str:
        for pattern, successor in renewed:
            name = successor.join(pattern.split(name))
        return name

    return renew
