"""The years of an agency: money and results of each year and document, and its key indicators with their status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import wording
from generator.model.budgets import Amount, budgets_over, nodes_with_spent_money, parts_of_document
from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Node
from generator.model.results import Outcome, outcomes_of
from generator.model.sums import Ceiling, document_ceilings
from generator.model.terms import REPORTS, DocumentStatus, Level, Period, Version
from generator.model.verdicts import AbsorptionObstacle, ResultState
from generator.pages.figures import change_words, joined, period_text, value_text
from generator.pages.frame import Link, StatusMark, relative
from generator.pages.headline import year_total
from generator.pages.labels import KINDS, STATUSES
from generator.pages.sentences import count_words
from generator.pages.statuses import ended_years, status_mark, unloaded_years

MOST_LINES = 60
MOST_DOCUMENTS = 6
"""Key indicators are shown for at most this many documents, the newest."""
MOST_INDICATORS = 12
_YearlyMoney = tuple[dict[str, Ceiling], dict[str, tuple[str, str]]]
"""Ceilings, and what was spent with its remark, by year."""
_TOP = frozenset({Level.GOAL, Level.OBJECTIVE})


@dataclass(frozen=True, slots=True)
class YearLine:
    """One year of one document."""

    year: str
    document: Link
    kind: str
    """Kind and status of the document."""
    money: str
    money_remark: str
    """Whether it is the document's own total or our sum."""
    spent: str
    spent_remark: str
    results: str


@dataclass(frozen=True, slots=True)
class YearTable:
    """One line a year and document, oldest first."""

    lines: tuple[YearLine, ...]
    has_spent: bool
    remarks: tuple[str, ...]
    more: str


@dataclass(frozen=True, slots=True)
class ResultCell:
    """One key indicator at one time; all empty where the document says nothing of that time."""

    time: str
    target: str
    actual: str
    status: StatusMark | None
    """None where only the report is missing, which the page says once."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One key indicator."""

    link: Link
    cells: tuple[ResultCell, ...]


@dataclass(frozen=True, slots=True)
class ResultTable:
    """The key indicators of one document by time."""

    document: Link
    what: str
    """Which indicators these are."""
    times: tuple[str, ...]
    rows: tuple[ResultRow, ...]
    remark: str
    """Which reports are not loaded; empty where all are."""
    more: str


def view_years(plan: Plan, agency_id: str) -> YearTable:
    """The lines of all documents of an agency."""
    documents = sorted(plan.documents_of(agency_id), key=lambda each: (each.entry.first_year, each.id))
    pairs = sorted(((year, place) for place, each in enumerate(documents) for year in each.years))
    money = {each.id: (document_ceilings(plan, each), _spent_by_year(plan, each)) for each in documents}
    keys = {document.id: _outcomes(plan, _key_indicators(plan, document)) for document in documents}
    lines = tuple(
        _line(plan, year, documents[place], money[documents[place].id], keys[documents[place].id])
        for year, place in pairs[:MOST_LINES]
    )
    hidden = len(pairs) - MOST_LINES
    return YearTable(
        lines,
        any(line.spent for line in lines),
        tuple(_remarks(plan, agency_id, documents)),
        f"dan {wording.number(hidden)} baris lainnya" if hidden > 0 else "",
    )


def view_results(plan: Plan, agency_id: str) -> tuple[ResultTable, ...]:
    """The key indicators of each document that has some, newest document first."""
    tables = (_result_table(plan, document) for document in plan.documents_of(agency_id)[:MOST_DOCUMENTS])
    return tuple(table for table in tables if table)


def _line(plan: Plan, year: str, document: Document, money: _YearlyMoney, outcomes: Sequence[Outcome]) -> YearLine:
    entry = document.entry
    totals, spent = money
    status = STATUSES[entry.status] if entry.status is not DocumentStatus.NOT_STATED else ""
    return YearLine(
        year,
        Link(entry.short_title, relative(document.agency_id, document.id)),
        ", ".join(part for part in (KINDS[entry.kind].lower(), status) if part),
        *_money(plan, document, year, totals.get(year)),
        *spent.get(year, ("", "")),
        _result_words(plan, [each for each in outcomes if (each.year, each.period) == (year, Period.YEAR)])
        if outcomes
        else "tidak ada indikator utama",
    )


def _money(plan: Plan, document: Document, year: str, total: Ceiling | None) -> tuple[str, str]:
    found = year_total(plan, document, year, total.amount if total else None)
    if found is None:
        return "tidak dinyatakan", ""
    return wording.rupiah(found[0]), joined(found[1], change_words([total]) if total else "")


def _spent_by_year(plan: Plan, document: Document) -> dict[str, tuple[str, str]]:
    """What was spent in each year: by all programs, else by the topmost nodes that print it."""
    found = {}
    programs = parts_of_document(plan, document)
    nodes = programs
    if tops := nodes_with_spent_money(plan, document):
        levels = {node.level for node in tops}
        nodes = tuple(node for node in plan.nodes_of(document.id) if node.level in levels)
    for budget in budgets_over(plan, document, tops or programs):
        is_partial = budget.obstacle is AbsorptionObstacle.PARTIAL  # a sum of some programs is no figure for all
        if budget.spent and not is_partial and budget.year in document.years:
            found[budget.year] = _spent(plan, document, nodes, budget.spent)
    return found


def _spent(plan: Plan, document: Document, nodes: Sequence[Node], amount: Amount) -> tuple[str, str]:
    """A sum of ours says of how many nodes it is; what is printed for the whole document is no sum."""
    carriers = tuple(node for node in nodes if amount.key in plan.accounts.totals.get(node.id, {}))
    total = year_total(plan, document, amount.year, amount)
    if total and (len(nodes) == 1 or total[1] != "hitungan kami"):
        return wording.rupiah(total[0]), total[1]
    of_all = count_words(tuple(nodes))
    if len(carriers) == len(nodes) and nodes == parts_of_document(plan, document):
        return wording.rupiah(amount.rupiah), "hitungan kami"
    if len(carriers) < len(nodes):
        of_all = f"{wording.number(len(carriers))} dari {of_all}"
    return wording.rupiah(amount.rupiah), f"{of_all}, hitungan kami"


def _result_words(plan: Plan, outcomes: Sequence[Outcome]) -> str:
    """How many key indicators came to what in one year: `4 indikator: 3 sangat tinggi dan 1 tidak dilaporkan`."""
    if not outcomes:
        return "tidak dinyatakan"
    waiting = sum(outcome.state is ResultState.UNLOADED for outcome in outcomes)
    known = (outcome for outcome in outcomes if outcome.state is not ResultState.UNLOADED)
    counts = Counter(status_mark(plan, outcome).word for outcome in known)
    words = [f"{wording.number(count)} {word}" for word, count in counts.items()]
    report = unloaded_years([outcomes[0].year])
    if not words:
        return f"{wording.number(len(outcomes))} indikator bertarget; {report}"
    rest = f"; {wording.number(waiting)} tanpa realisasi, {report}" if waiting else ""
    return f"{wording.number(len(outcomes))} indikator: {wording.listed(words)}{rest}"


def _remarks(plan: Plan, agency_id: str, documents: Sequence[Document]) -> Iterator[str]:
    if len(documents) == 1:
        name = plan.agency(agency_id).entry.name
        yield f"Baru satu dokumen {name} dimuat, jadi perkembangan antartahun belum dapat dilihat."
        return
    covered = {year for document in documents for year in document.years}
    if covered:
        every = range(int(min(covered)), int(max(covered)) + 1)
        missing = [str(year) for year in every if str(year) not in covered]
        if missing:
            yield f"Untuk {wording.listed(missing)} belum ada dokumen yang dimuat."
    kinds = dict.fromkeys(document.entry.kind for document in documents)
    if len(kinds) > 1 and not REPORTS.isdisjoint(kinds) and not REPORTS.issuperset(kinds):
        yield "Rencana menyebut yang dijanjikan, laporan menyebut yang terjadi; uangnya tidak kami jumlahkan."
    elif documents:
        yield "Uang dari dokumen yang berbeda tidak kami jumlahkan, juga bila tahunnya sama."


def _key_indicators(plan: Plan, document: Document) -> tuple[Indicator, ...]:
    """The indicators that the document calls key ones, else those of its goals and objectives."""
    own = plan.indicators_in(document.id)
    keys = tuple(indicator for indicator in own if indicator.entry.is_key.value == "ya")
    return keys or tuple(indicator for indicator in own if plan.node(indicator.node_id).level in _TOP)


def _outcomes(plan: Plan, indicators: Iterable[Indicator]) -> tuple[Outcome, ...]:
    return tuple(outcome for indicator in indicators for outcome in _outcomes_within(plan, indicator))


def _outcomes_within(plan: Plan, indicator: Indicator) -> Iterator[Outcome]:
    """The outcomes that a document speaks for: of a report only those of its own years."""
    document = plan.document(indicator.document_id)
    for outcome in outcomes_of(plan, indicator):
        if document.entry.kind not in REPORTS or outcome.year in document.years:
            yield outcome


def _result_table(plan: Plan, document: Document) -> ResultTable | None:
    keys = _key_indicators(plan, document)
    shown = [(key, tuple(_outcomes_within(plan, key))) for key in keys[:MOST_INDICATORS]]
    found = {(each.year, each.period) for _, outcomes in shown for each in outcomes}
    times = sorted(found, key=lambda time: (time[0], time[1] is Period.END))
    if not times:
        return None
    words = {time: period_text(*time, Version.ORIGINAL) for time in times}
    rows = tuple(_result_row(plan, document.agency_id, key, outcomes, words) for key, outcomes in shown if outcomes)
    unloaded = sorted({each.year for _, outcomes in shown for each in outcomes if each.state is ResultState.UNLOADED})
    hidden = len(keys) - MOST_INDICATORS
    is_key = keys[0].entry.is_key.value == "ya"
    return ResultTable(
        Link(document.entry.short_title, relative(document.agency_id, document.id)),
        "indikator kinerja utama" if is_key else "indikator tujuan dan sasaran",
        tuple(words.values()),
        rows,
        _report_remark(plan, unloaded) if unloaded else "",
        _left_out(hidden, sum(1 for _, outcomes in shown if not outcomes)),
    )


def _left_out(hidden: int, silent: int) -> str:
    """`dan 5 indikator lainnya; 2 indikator tanpa target dan realisasi`, as far as there are any."""
    more = f"dan {wording.number(hidden)} indikator lainnya" if hidden > 0 else ""
    without = f"{wording.number(silent)} indikator tanpa target dan realisasi" if silent else ""
    return "; ".join(part for part in (more, without) if part)


def _report_remark(plan: Plan, years: Sequence[str]) -> str:
    ended = ended_years(plan, years)
    return f"{wording.first_upper(unloaded_years(years))}{f'; {ended}' if ended else ''}."


def _result_row(
    plan: Plan,
    page_url: str,
    indicator: Indicator,
    outcomes: Sequence[Outcome],
    words: dict[tuple[str, Period], str],
) -> ResultRow:
    at = {(outcome.year, outcome.period): outcome for outcome in outcomes}
    cells = (_cell(plan, text, at.get(time)) for time, text in words.items())
    return ResultRow(Link(indicator.entry.name, relative(page_url, indicator.id)), tuple(cells))


def _cell(plan: Plan, time: str, outcome: Outcome | None) -> ResultCell:
    if outcome is None:
        return ResultCell(time, "", "", None)
    return ResultCell(
        time,
        value_text(plan, outcome.target) if outcome.target else "tidak dinyatakan",
        value_text(plan, outcome.actual) if outcome.actual else "",
        None if outcome.state is ResultState.UNLOADED else status_mark(plan, outcome),
    )
