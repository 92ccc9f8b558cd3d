"""Every record with what the browse page filters and sorts by, as columns: a file for that page's script alone.

It is no part of the open data: its keys change when the script does. Words that many records share stand once, in lists
of their own, and the columns of `baris` name their place there, so that 10,000 records stay a small download.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Node
from generator.model.sums import Ceiling, ceilings_of, document_ceilings
from generator.model.terms import FUNDED, DocumentKind, Level
from generator.pages.frame import Link, relative
from generator.pages.labels import KINDS, LEVELS, full_node_name
from generator.pages.record_status import STATUSES, RecordStatus, status_of_record

URL = "jelajah"
FILE = f"{URL}/daftar.json"
OURS = "*"
"""Follows an amount that is a sum of ours."""
DOCUMENT, INDICATOR = "dokumen", "indikator"
STEPS = (
    (DOCUMENT, "Dokumen", 1),
    *((level.value, LEVELS[level], int(level in FUNDED)) for level in Level),
    (INDICATOR, "Indikator", 0),
)
"""What a row can be: the part of its address, its word, and whether a reader expects money."""
_STEP_PLACES = {step: place for place, (step, _, _) in enumerate(STEPS)}
_KINDS = tuple(DocumentKind)


COLUMNS = ("dokumen", "tingkat", "id", "nama", "pagu", "status", "temuan")
"""`id` is the last part of an address, empty for the document itself; `pagu` is one amount or, for a document of
several years, their sum and one for each year with spaces between; `status` is the last one, its year (`-` where it has
none) and the one of each year of the document, empty for a document itself; `temuan` is how many published findings
name the row. `dokumen`, `tingkat` and each `status` are places in the lists of these names."""
_Row = tuple[int, int, str, str, str, str, int]


def view_browse_list(plan: Plan) -> dict[str, object]:
    """All records in the order of the content, ready to be written as JSON."""
    agencies = {agency.id: place for place, agency in enumerate(plan.agencies)}
    rows = [row for place, document in enumerate(plan.documents) for row in _rows(plan, place, document)]
    return {
        "instansi": [[agency.id, wording.plain(agency.entry.name)] for agency in plan.agencies],
        "jenis": [[kind.value, KINDS[kind]] for kind in _KINDS],
        "tingkat": STEPS,
        "status": STATUSES,
        "dokumen": [_document(document, agencies[document.agency_id]) for document in plan.documents],
        "singkatan": [[wording.plain(term.short), wording.plain(term.long)] for term in plan.terms if term.long],
        "baris": {name: [row[column] for row in rows] for column, name in enumerate(COLUMNS)},
    }


def browse_link(text: str, page_url: str, name: str, value: str) -> Link:
    """A link to the browse page with one filter set."""
    return Link(text, f"{relative(page_url, URL)}?{name}={value}")


def _document(document: Document, agency: int) -> tuple[object, ...]:
    entry = document.entry
    years = int(entry.first_year), int(entry.last_year)
    return document.id, wording.plain(entry.short_title), agency, _KINDS.index(entry.kind), *years


def _rows(plan: Plan, place: int, document: Document) -> Iterator[_Row]:
    money = _money(document, document_ceilings(plan, document))
    title, findings = wording.plain(document.entry.title), len(plan.findings_in(document.id))
    yield place, _STEP_PLACES[DOCUMENT], "", title, money, "", findings
    for node in plan.nodes_of(document.id):
        step = _STEP_PLACES[node.level.value]
        yield _row(plan, place, step, node, full_node_name(plan, node), _node_money(plan, document, node))
        for indicator in plan.indicators_of(node.id):
            yield _row(plan, place, _STEP_PLACES[INDICATOR], indicator, indicator.entry.name, "")


def _row(plan: Plan, place: int, step: int, record: Node | Indicator, name: str, money: str) -> _Row:
    status = _status(status_of_record(plan, record, plan.document(record.document_id).years))
    findings = len(plan.findings_about(record.id))
    return place, step, record.entry.id, wording.plain(name), money, status, findings


def _status(found: RecordStatus) -> str:
    places = [str(STATUSES.index(status)) for status in (found.last.status, *found.by_year)]
    return " ".join([places[0], found.last.year or "-", *places[1:]])


def _node_money(plan: Plan, document: Document, node: Node) -> str:
    if node.level not in FUNDED:
        return ""
    return _money(document, ceilings_of(plan, node))


def _money(document: Document, amounts: dict[str, Ceiling]) -> str:
    """The amounts as text; a sum over several years is always ours."""
    by_year = {
        year: f"{wording.canonical(each.amount.rupiah)}{'' if each.amount.printed else OURS}"
        for year, each in amounts.items()
    }
    if len(document.years) == 1 or not by_year:
        return "".join(by_year.values())
    whole = wording.canonical(sum((each.amount.rupiah for each in amounts.values()), Decimal(0)))
    first = f"{whole}{OURS}" if len(by_year) > 1 else next(iter(by_year.values()))
    return " ".join([first, *(by_year.get(year, "") for year in document.years)])
