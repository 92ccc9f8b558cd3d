"""The programs of an agency over its documents: which go on, get another name, begin or are no longer printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.model.continuity import Bond, Course, ProgramHistory, ProgramLine, Renaming, program_history
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.model.support import is_support
from generator.pages.codes import money_words
from generator.pages.frame import Link, relative
from generator.pages.labels import KINDS, full_node_name, node_name

MOST_DOCUMENTS = 6
"""The table shows at most this many documents, the newest."""
MOST_PROGRAMS = 60


@dataclass(frozen=True, slots=True)
class ProgramPrint:
    """One node of a program: its money as a link to it, and what to know of the money."""

    link: Link
    remark: str
    name: str
    """The name in that document, where the row is called otherwise."""


@dataclass(frozen=True, slots=True)
class ProgramCell:
    """What one document has of a program; empty where it does not print it."""

    document: str
    prints: tuple[ProgramPrint, ...]


@dataclass(frozen=True, slots=True)
class ProgramRow:
    """One program over the documents."""

    name: str
    course: str
    remarks: tuple[str, ...]
    """Other names that it had, and why they are the same program."""
    cells: tuple[ProgramCell, ...]


@dataclass(frozen=True, slots=True)
class ProgramTable:
    """Programs by document; a column is never added to another one."""

    documents: tuple[Link, ...]
    rows: tuple[ProgramRow, ...]
    remarks: tuple[str, ...]
    """What the table can say and what it cannot."""
    more: str
    """`dan 5 program lainnya`, empty when all are shown."""


def view_programs(plan: Plan, agency_id: str) -> ProgramTable | None:
    """The programs of an agency; None where no document has any."""
    history = program_history(plan, agency_id)
    if not history.lines:
        return None
    shown = history.documents[-MOST_DOCUMENTS:]
    known = {document.id for document in shown}
    lines = [line for line in history.lines if known & line.nodes.keys()]
    hidden = len(lines) - MOST_PROGRAMS
    return ProgramTable(
        tuple(Link(document.entry.short_title, relative(agency_id, document.id)) for document in shown),
        tuple(_row(plan, agency_id, shown, line) for line in lines[:MOST_PROGRAMS]),
        tuple(_remarks(history, shown)),
        f"dan {wording.number(hidden)} program lainnya" if hidden > 0 else "",
    )


def _row(plan: Plan, page_url: str, documents: tuple[Document, ...], line: ProgramLine) -> ProgramRow:
    name = node_name(plan, line.newest)
    course = _course_words(plan, line) if len(documents) > 1 else ""
    support = "biaya kantor, bukan layanan" if is_support(plan, line.newest) else ""
    return ProgramRow(
        name,
        "; ".join(part for part in (course, support) if part),
        tuple(_renaming_words(plan, renaming) for renaming in line.renamings),
        tuple(_cell(plan, page_url, document, line.nodes.get(document.id, ()), name) for document in documents),
    )


def _cell(plan: Plan, page_url: str, document: Document, nodes: tuple[Node, ...], name: str) -> ProgramCell:
    return ProgramCell(document.entry.short_title, tuple(_print(plan, page_url, node, name) for node in nodes))


def _print(plan: Plan, page_url: str, node: Node, name: str) -> ProgramPrint:
    money, remark, _ = money_words(plan, node)
    own = full_node_name(plan, node)
    return ProgramPrint(Link(money, relative(page_url, node.id)), remark, own if own != name else "")


def _course_words(plan: Plan, line: ProgramLine) -> str:
    names = [plan.document(document_id).entry.short_title for document_id in line.nodes]
    match line.course:
        case Course.GOES_ON:
            return "berlanjut dengan nama lain" if line.renamings else "berlanjut"
        case Course.BEGINS:
            return f"baru tercantum dalam {names[0]}"
        case Course.ENDS:
            return f"terakhir tercantum dalam {names[-1]}"
    return f"hanya tercantum dalam {names[0]}"


def _renaming_words(plan: Plan, renaming: Renaming) -> str:
    before, after = node_name(plan, renaming.before), node_name(plan, renaming.after)
    match renaming.bond:
        case Bond.REPLACES:
            return f"“{after}” menggantikan “{before}”, menurut dokumen"
        case Bond.SUCCESSOR:
            return f"sebelumnya “{before}”; hanya istilahnya yang berganti"
    return f"sebelumnya “{before}”; kode resminya sama"


def _remarks(history: ProgramHistory, shown: tuple[Document, ...]) -> Iterator[str]:
    if len(history.documents) < 2:
        return
    if len(shown) < len(history.documents):
        yield f"Tabel ini memuat {len(shown)} dokumen terbaru dari {len(history.documents)} dokumen yang punya program."
    yield (
        "Dua program kami anggap satu hanya bila kode resminya sama, namanya sama persis, atau pergantian namanya "
        "dinyatakan. Nama yang mirip tidak cukup."
    )
    if not any(len(line.nodes) > 1 for line in history.lines):
        yield (
            "Tidak ada program yang dapat kami sambung antardokumen. Itu tidak berarti pekerjaannya berhenti: "
            "pekerjaan yang sama dapat diteruskan dengan nama lain."
        )
    kinds = dict.fromkeys(KINDS[document.entry.kind].lower() for document in history.documents)
    if len(kinds) > 1:
        yield (
            f"Jenis dokumennya berbeda ({wording.listed(list(kinds))}), jadi pagunya tidak dapat dibandingkan langsung "
            "dan tidak kami jumlahkan."
        )
    else:
        yield "Pagu dari dokumen yang berbeda tidak kami jumlahkan."
