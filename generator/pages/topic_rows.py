"""What one document holds of a topic: each activity with promise, money and result, and why it is there."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from generator import wording
from generator.model.budgets import Amount, budgets_of, is_report
from generator.model.plan import Plan
from generator.model.records import Document, Indicator, Node, Value
from generator.model.results import Outcome, latest_outcome
from generator.model.terms import FUNDED, REPORTS, Period, Role
from generator.model.topic_parts import TopicPart
from generator.model.topics import Membership, Reason
from generator.pages.abbreviations import Prose
from generator.pages.amounts import careful_value_text
from generator.pages.figures import change_words, period_text
from generator.pages.frame import Link, relative
from generator.pages.headline import headline_values, node_amount, node_money, report_fact
from generator.pages.labels import LEVELS, NOT_STATED, full_node_name, node_name
from generator.pages.notices import Mark, question_mark
from generator.pages.sentences import count_words
from generator.pages.statuses import status_mark
from generator.pages.topics import document_name, is_sum

MOST_ROWS = 8
"""Activities of a document in the table, the largest first; the others stand in the list below it."""
MOST_LISTED = 150
"""Activities and other records in the lists below the table."""
MOST_PROMISES = 2
_NOTHING_REPORTED = "tidak dilaporkan di baris ini"
_PLACES = MappingProxyType(
    {
        Reason.NAME: "nama",
        Reason.OBJECTIVE: "sasaran tercetak",
        Reason.TARGET_GROUP: "kelompok sasaran",
    }
)


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise of an activity: the figure, when, and what it counts."""

    figure: str
    name: Prose


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One activity of the table."""

    link: Link
    parent: Link
    """What it stands below; empty text where the section says it for all, or where there is nothing above."""
    reason: str
    also: str
    """The other topics that it belongs to."""
    promises: tuple[Promise, ...]
    money: str
    amount: str
    """The amount as a plain figure, by which a script sorts; empty without one."""
    results: tuple[str, ...]
    mark: Mark | None
    """The heaviest finding that questions it."""


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """A record below the table."""

    link: Link
    level: str
    money: str
    reason: str


@dataclass(frozen=True, slots=True)
class TopicSection:
    """What one document holds of a topic."""

    anchor: str
    title: str
    document: Link
    agency: Link
    count: str
    money: str
    """The exact sum; empty where nothing has money."""
    money_remark: str
    parent: Link
    """What all rows of the table stand below; empty text where they stand below several."""
    result: str
    """Where the results are, or that they are not loaded here; empty where the rows tell what came of them."""
    report: Link
    """The report that tells what came of them; empty text without one."""
    money_head: str
    rows: tuple[TopicRow, ...]
    """Empty where the document only mentions the topic."""
    rest: tuple[ListedRecord, ...]
    others: tuple[ListedRecord, ...]
    left_out: str
    """How many records even the lists leave out."""

    @property
    def has_results(self) -> bool:
        """Whether the table has a column for what came of the promises."""
        return not self.result

    @property
    def rest_title(self) -> str:
        """The head of the list of the other activities."""
        return f"{wording.number(len(self.rest))} kegiatan lainnya"

    @property
    def others_title(self) -> str:
        """The head of the list of records without money."""
        return f"{wording.number(len(self.others))} sasaran, kebijakan, atau ukuran yang juga menyebutnya"


def view_section(plan: Plan, page_url: str, topic_id: str, part: TopicPart) -> TopicSection:
    """What one document holds of a topic, ready to print."""
    document = part.document
    first, rest = part.rows[:MOST_ROWS], part.rows[MOST_ROWS:]
    left_out = max(len(rest) - MOST_LISTED, 0) + max(len(part.others) - MOST_LISTED, 0)
    parents = {parent.id if parent else "": parent for parent in (_parent(plan, node) for node in first)}
    shared = next(iter(parents.values())) if len(parents) == 1 else None
    agency = plan.agency(document.agency_id)
    times = tuple(part.amounts) or document.years
    return TopicSection(
        anchor=section_anchor(part),
        title=document_name(plan, document),
        document=Link(document.entry.short_title, relative(page_url, document.id)),
        agency=Link(agency.entry.name, relative(page_url, agency.id)),
        count=count_words(part.rows),
        money=wording.rupiah(part.rupiah) if part.rupiah is not None else "",
        money_remark=money_remark(plan, part),
        parent=_node_link(plan, page_url, shared),
        result=_result_words(plan, part) if part.rows else "",
        report=_report_link(plan, page_url, document),
        money_head=f"Pagu {wording.years(min(times), max(times))}" + (" (hitungan kami)" if len(times) > 1 else ""),
        rows=tuple(_row(plan, page_url, topic_id, node, shared) for node in first),
        rest=tuple(_listed_node(plan, page_url, topic_id, node) for node in rest[:MOST_LISTED]),
        others=tuple(_listed(plan, page_url, each) for each in part.others[:MOST_LISTED]),
        left_out=f"{wording.number(left_out)} isian lain tidak didaftar di sini." if left_out else "",
    )


def _result_words(plan: Plan, part: TopicPart) -> str:
    """What is said of results once for a whole document; empty for a report, and where any row has one."""
    if part.document.entry.kind in REPORTS or any(_told(plan, node) for node in part.rows):
        return ""
    missing = report_fact(plan, part.document)
    return f"{missing[0].value.text}." if missing else "lihat"


def _report_link(plan: Plan, page_url: str, document: Document) -> Link:
    """The newest report over a year of a plan that does not tell its results itself."""
    others = (other for other in plan.documents_of(document.agency_id) if other.id != document.id)
    reports = (other for other in others if other.entry.kind in REPORTS)
    found = next((report for report in reports if report.entry.last_year in document.years), None)
    return Link(found.entry.short_title, relative(page_url, found.id)) if found else Link("")


def section_anchor(part: TopicPart) -> str:
    """Where the part of a document stands on the page of a topic."""
    return part.document.id.replace("/", "-")


def money_remark(plan: Plan, part: TopicPart) -> str:
    """How the money of a part was added: over which years, from which nodes, and rows printed twice."""
    if part.rupiah is None:
        return ""
    stage = change_words(part.ceilings.values())
    years = " ".join(each for each in (wording.years(min(part.amounts), max(part.amounts)), stage) if each)
    source = _named(plan, part.counted[0]) if len(part.counted) == 1 else count_words(part.counted)
    if not is_sum(part):
        return f"pagu {years} {source}, seperti tercetak"
    once = sum(total.without_repeats for total in part.amounts.values())
    twice = f"; {wording.rupiah(once)} bila baris yang tercetak dua kali dihitung sekali" if once != part.rupiah else ""
    return f"pagu {years} dari {source}, hitungan kami{twice}"


def reason_words(plan: Plan, membership: Membership) -> str:
    """By what a record belongs to a topic, in words."""
    evidence, reason = membership.evidence, membership.reason
    if reason in _PLACES:
        return f"kata “{evidence}” pada {_PLACES[reason]}"
    if reason is Reason.CODE:
        return f"kode {evidence}"
    if reason is Reason.ADDED:
        return "ditambahkan penyusun topik"
    if reason is Reason.INDICATOR:
        said = [each.evidence for each in plan.topics_of(evidence) if each.topic_id == membership.topic_id]
        return f"kata “{said[0]}” pada indikator" if said else "disebut indikatornya"
    return f"bagian dari {_named(plan, plan.node(evidence))}"


def _named(plan: Plan, node: Node) -> str:
    """A node's name in quotation marks, after its level where the name does not begin with it."""
    name, level = node_name(plan, node), LEVELS[node.level].lower()
    return f"“{name}”" if name.casefold().startswith(level) else f"{level} “{name}”"


def _parent(plan: Plan, node: Node) -> Node | None:
    """The program or activity above a node."""
    above = [up for up in plan.ancestors_of(node) if up.level in FUNDED]
    return above[-1] if above else None


def _node_link(plan: Plan, page_url: str, node: Node | None) -> Link:
    return Link(full_node_name(plan, node), relative(page_url, node.id)) if node else Link("")


def _row(plan: Plan, page_url: str, topic_id: str, node: Node, shared: Node | None) -> TopicRow:
    amount = node_amount(plan, node)
    own = _membership(plan, topic_id, node.id)
    others = [plan.topic(each.topic_id).entry.name for each in plan.topics_of(node.id) if each.topic_id != topic_id]
    parent = _parent(plan, node)
    above = own.evidence if own.reason is Reason.ABOVE else ""
    return TopicRow(
        link=_node_link(plan, page_url, node),
        parent=Link("") if shared else _node_link(plan, page_url, parent),
        reason=f"{LEVELS[parent.level].lower()} di atasnya"
        if parent and above == parent.id
        else reason_words(plan, own),
        also=wording.listed(others),
        promises=_promises(plan, node),
        money=node_money(plan, node, wording.rupiah) or "tidak dinyatakan",
        amount=str(amount) if amount is not None else "",
        results=_results(plan, node),
        mark=question_mark(plan, node.id),
    )


def _membership(plan: Plan, topic_id: str, record_id: str) -> Membership:
    return next(each for each in plan.topics_of(record_id) if each.topic_id == topic_id)


def _promises(plan: Plan, node: Node) -> tuple[Promise, ...]:
    """The last target of the first indicators that have one, else the first indicator without a figure."""
    measures = _measures(plan, node)
    targets = ((each, _last(headline_values(plan, each), Role.TARGET)) for each in measures)
    found = [Promise(_dated(plan, value), Prose.of(each.entry.name)) for each, value in targets if value]
    unsaid = [Promise("target tidak dinyatakan", Prose.of(each.entry.name)) for each in measures[:1]]
    return tuple(found[:MOST_PROMISES] or unsaid)


def _measures(plan: Plan, node: Node) -> list[Indicator]:
    own = list(plan.indicators_of(node.id))
    return own or [plan.indicator(use.indicator_id) for use in plan.uses_at(node.id)]


def _last(values: tuple[Value, ...], role: Role) -> Value | None:
    found = [value for value in values if value.role is role and value.period in {Period.YEAR, Period.END}]
    return max(found, key=lambda value: (value.year, value.period is Period.END), default=None)


def _dated(plan: Plan, value: Value) -> str:
    text = careful_value_text(plan, value)
    document = plan.document(plan.indicator(value.indicator_id).document_id)
    return text if len(document.years) == 1 else f"{text}, {period_text(value.year, value.period, value.version)}"


def _results(plan: Plan, node: Node) -> tuple[str, ...]:
    """What came of a row, or that its document is silent."""
    is_report = plan.document(node.document_id).entry.kind in REPORTS
    return _told(plan, node) or (_NOTHING_REPORTED if is_report else NOT_STATED,)


def _told(plan: Plan, node: Node) -> tuple[str, ...]:
    """The last actual of each indicator of a row with its status, and the money that was spent."""
    outcomes = (latest_outcome(plan, each) for each in _measures(plan, node)[:MOST_PROMISES])
    document = plan.document(node.document_id)
    printed = (budget.spent for budget in budgets_of(plan, node) if budget.spent and budget.spent.printed)
    spent = (each for each in printed if is_report(document) or each.account.table == document.money_table)
    return (
        *(_came(plan, each, each.actual) for each in outcomes if each and each.actual),
        *(_spent_words(document, amount) for amount in spent),
    )


def _spent_words(document: Document, amount: Amount) -> str:
    """What was spent, and in which year where the document has several."""
    when = "" if document.years == (amount.year,) else f" pada {amount.year}"
    return f"terpakai {wording.rupiah(amount.rupiah)}{when}"


def _came(plan: Plan, outcome: Outcome, actual: Value) -> str:
    """`80,5%: capaian 100,6%, sangat tinggi`, or with the word alone where no achievement is worked out."""
    mark = status_mark(plan, outcome)
    return f"{_dated(plan, actual)}: {f'capaian {mark.figure}, ' if mark.figure else ''}{mark.word}"


def _listed_node(plan: Plan, page_url: str, topic_id: str, node: Node) -> ListedRecord:
    return _listed(plan, page_url, _membership(plan, topic_id, node.id))


def _listed(plan: Plan, page_url: str, membership: Membership) -> ListedRecord:
    record = plan.record(membership.record_id)
    url = relative(page_url, record.id)
    reason = reason_words(plan, membership)
    if isinstance(record, Indicator):
        return ListedRecord(Link(record.entry.name, url), "Indikator", "", reason)
    money = node_money(plan, record, wording.rupiah) if record.level in FUNDED else ""
    return ListedRecord(Link(full_node_name(plan, record), url), LEVELS[record.level], money, reason)
