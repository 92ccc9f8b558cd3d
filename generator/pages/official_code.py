"""The page of one official code: what it names, and every agency, document and year that has it."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.model.codes import Code, CodeTie
from generator.model.nomenclature import UsedCode
from generator.model.plan import Plan
from generator.model.records import Node
from generator.model.terms import Authority
from generator.pages.abbreviations import Lead, Prose, explained
from generator.pages.codes import NOMENCLATURE_URL, UNLISTED, code_name, code_url
from generator.pages.differences import differences
from generator.pages.frame import (
    Abbreviation,
    Detail,
    Frame,
    KeyFact,
    Link,
    NavigationGroup,
    NavigationItem,
    Page,
    Row,
    relative,
)
from generator.pages.labels import (
    AUTHORITIES,
    CODE_EVIDENCE,
    CODE_LEVELS,
    CODE_ORIGINS,
)
from generator.pages.side_by_side import (
    MOST_MEMBERS,
    Member,
    SideTable,
    document_name,
    in_order,
    view_side_by_side,
)
from generator.pages.surroundings import HOME, MOST_SIBLINGS, place_words, with_search_words

MOST_BELOW = 100
"""A page lists at most this many codes below its own."""
KIND = "Kode resmi"
UNKNOWN = "belum kami ketahui"
_WHOSE = {
    Authority.PROVINCE: "Kode ini untuk pemerintah provinsi.",
    Authority.REGENCY: "Kode ini untuk pemerintah kabupaten dan kota.",
    Authority.BOTH: "Kode ini dipakai pemerintah provinsi serta pemerintah kabupaten dan kota.",
}
_GOVERNMENTS = {
    Authority.PROVINCE: "pemerintah provinsi",
    Authority.REGENCY: "pemerintah kabupaten dan kota",
    Authority.BOTH: "semua pemerintah daerah",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """How some nodes came to the code: printed or matched by us, how sure, by which list, and why."""

    words: str
    reason: str
    nodes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class OfficialCodePage:
    """What the template of an official code prints."""

    kind: str
    level: str
    title: str
    lead: Lead
    facts: tuple[KeyFact, ...]
    table: SideTable | None
    """None where no document here has the code."""
    differences: tuple[Prose, ...]
    government: str
    """Whose code it is, and whether the other level of government has its own for the same work."""
    counterparts: tuple[Row, ...]
    below: tuple[Row, ...]
    more_below: str
    origins: tuple[Origin, ...]
    details: tuple[Detail, ...]
    abbreviations: tuple[Abbreviation, ...]
    data: Link


def view_official_code(plan: Plan, used: UsedCode) -> Page:
    """The page of one code."""
    url = code_url(used.code)
    members = _members(plan, used.code)
    shown = members[:MOST_MEMBERS]
    title = used_code_name(plan, used)
    lead = _lead(plan, used, members)
    below = plan.used_codes_below(used.code)
    view = OfficialCodePage(
        kind=f"{KIND} {used.code}",
        level=level_words_of(used),
        title=title or f"Kode {used.code}",
        lead=Lead.of(lead),
        facts=_facts(plan, used, members),
        table=view_side_by_side(plan, url, "Yang memakai kode ini", members) if members else None,
        differences=tuple(map(Prose.of, differences(plan, members, used.listed))),
        government=_government(used),
        counterparts=tuple(_counterpart(plan, url, other) for other in used.counterparts),
        below=tuple(code_row(plan, url, other) for other in below[:MOST_BELOW]),
        more_below=f"dan {wording.number(len(below) - MOST_BELOW)} lainnya" if len(below) > MOST_BELOW else "",
        origins=_origins(plan, url, [member.node for member in shown]),
        details=_details(plan, used),
        abbreviations=(),
        data=Link("Unduh data", relative(url, "data")),
    )
    view = explained(plan, view, view.title)
    return Page("official_code.md.jinja", with_search_words(plan, _frame(plan, used, lead, shown), [title]), view)


def used_code_name(plan: Plan, used: UsedCode) -> str:
    """The name of a code in the list; empty without one, both where each level of government has its own."""
    return " atau ".join(dict.fromkeys(code_name(plan, code) for code in used.listed))


def code_row(plan: Plan, page_url: str, used: UsedCode) -> Row:
    """A code as one line of a list, with how often it occurs."""
    return Row(Link(_full_name(plan, used), relative(page_url, code_url(used.code))), kind=use_words(plan, used.code))


def use_words(plan: Plan, code: str) -> str:
    """How often a code occurs here: `3 kali dalam 2 dokumen`."""
    count, documents = plan.count_with_code(code), len(plan.nodes_with_code(code))
    if not count:
        return "tidak ada dokumen di situs ini"
    times = f"{wording.number(count)} kali " if count > documents else ""
    return f"{times}dalam {wording.number(documents)} dokumen"


def level_words_of(used: UsedCode) -> str:
    """What the code names; empty where the list does not have it."""
    return CODE_LEVELS[used.listed[0].entry.level] if used.listed else ""


def _members(plan: Plan, code: str) -> tuple[Member, ...]:
    nodes = (node for nodes in plan.nodes_with_code(code).values() for node in nodes)
    return in_order(plan, (Member(node, plan.indicators_of(node.id)) for node in nodes))


def _full_name(plan: Plan, used: UsedCode) -> str:
    return f"{used.code} {used_code_name(plan, used)}".strip()


def _frame(plan: Plan, used: UsedCode, lead: str, members: tuple[Member, ...]) -> Frame:
    crumbs = (HOME, NavigationItem("Nomenklatur", NOMENCLATURE_URL), *_path(plan, used))
    siblings = plan.used_codes_below(used.parent)
    before = siblings[used.position - 1] if used.position else None
    after = siblings[used.position + 1] if used.position + 1 < len(siblings) else None
    agencies = (plan.agency(plan.document(each.node.document_id).agency_id).entry.name for each in members)
    origins = [*(code.origin for code in used.listed), *(member.node.origin for member in members)]
    return Frame(
        url=code_url(used.code),
        title=_full_name(plan, used) if used.listed else f"Kode {used.code}",
        kind=KIND,
        description=lead,
        origin=next(iter(origins), None),
        place=place_words(crumbs),
        crumbs=crumbs,
        groups=_groups(plan, used),
        filters={"Jenis": (KIND,), "Instansi": tuple(dict.fromkeys(agencies))},
        previous=_item(plan, before) if before else None,
        next=_item(plan, after) if after else None,
    )


def _item(plan: Plan, used: UsedCode, current: str = "") -> NavigationItem:
    return NavigationItem(_full_name(plan, used), code_url(used.code), used.code == current)


def _path(plan: Plan, used: UsedCode) -> tuple[NavigationItem, ...]:
    """From the topmost code down to this one."""
    above = _path(plan, plan.used_code(used.parent)) if used.parent else ()
    return *above, _item(plan, used)


def _groups(plan: Plan, used: UsedCode) -> tuple[NavigationGroup, ...]:
    siblings = plan.used_codes_below(used.parent)
    start = max(0, min(used.position - MOST_SIBLINGS // 2, len(siblings) - MOST_SIBLINGS))
    beside = tuple(_item(plan, other, used.code) for other in siblings[start : start + MOST_SIBLINGS])
    title = f"Di bawah {used.parent}" if used.parent else "Nomenklatur"
    groups = [NavigationGroup(title, code_url(used.parent) if used.parent else NOMENCLATURE_URL, beside)]
    below = plan.used_codes_below(used.code)[:MOST_SIBLINGS]
    groups += [NavigationGroup("Di bawahnya", code_url(used.code), tuple(_item(plan, each) for each in below))]
    return tuple(groups)


def _lead(plan: Plan, used: UsedCode, members: tuple[Member, ...]) -> str:
    whose = _whose(used)
    if not members:
        return f"Tidak ada dokumen di situs ini yang memakai kode {used.code}. {whose}"
    what = level_words_of(used) or "Pekerjaan"
    documents = dict.fromkeys(member.node.document_id for member in members)
    agencies = {plan.document(document_id).agency_id for document_id in documents}
    times = f"{wording.number(len(members))} kali " if len(members) > len(documents) else ""
    where = f"{wording.number(len(documents))} dokumen milik {wording.number(len(agencies))} instansi"
    if len(documents) == 1:
        where = document_name(plan, plan.document(next(iter(documents))))
    return f"{what} berkode {used.code} ini ada {times}dalam {where} yang dimuat di situs ini. {whose}"


def _whose(used: UsedCode) -> str:
    if not used.listed:
        return "Kode ini tidak ada dalam daftar kode kami."
    if len(used.listed) > 1:
        return "Nomornya sama untuk provinsi dan untuk kabupaten/kota, tetapi masing-masing punya namanya sendiri."
    return _WHOSE[used.listed[0].entry.authority]


def _government(used: UsedCode) -> str:
    if used.counterparts:
        others = wording.listed([_GOVERNMENTS[code.entry.authority] for code in used.counterparts])
        return f"Untuk pekerjaan yang sama, {others} memakai kode lain:"
    if len(used.listed) == 1 and used.listed[0].entry.authority is not Authority.BOTH:
        other = Authority.REGENCY if used.listed[0].entry.authority is Authority.PROVINCE else Authority.PROVINCE
        return f"Kode untuk pekerjaan yang sama dari {_GOVERNMENTS[other]} belum kami ketahui dengan pasti."
    return ""


def _facts(plan: Plan, used: UsedCode, members: tuple[Member, ...]) -> tuple[KeyFact, ...]:
    documents = {member.node.document_id for member in members}
    agencies = {plan.document(document_id).agency_id for document_id in documents}
    unit = next((code.entry.unit for code in used.listed if code.entry.unit), None)
    counts = (("Instansi", len(agencies)), ("Dokumen", len(documents)))
    facts = [KeyFact(label, Link(wording.number(count))) for label, count in counts if count]
    facts += [KeyFact("Satuan dalam daftar", Link(unit), is_figure=False)] if unit else []
    return tuple(facts)


def _counterpart(plan: Plan, page_url: str, other: Code) -> Row:
    text = f"{other.entry.code} {code_name(plan, other)}"
    return Row(Link(text, relative(page_url, code_url(other.entry.code))), kind=use_words(plan, other.entry.code))


def _origins(plan: Plan, page_url: str, nodes: list[Node]) -> tuple[Origin, ...]:
    found: dict[tuple[str, str], list[Link]] = {}
    for node in nodes:
        tie = plan.code_tie_of(node.id)
        if tie is not None:
            which = f" ({node.entry.qualifier})" if node.entry.qualifier else ""
            name = document_name(plan, plan.document(node.document_id))
            link = Link(f"{name}{which}", relative(page_url, node.id))
            found.setdefault((_origin_words(tie), tie.reason), []).append(link)
    return tuple(Origin(words, reason, tuple(links)) for (words, reason), links in found.items())


def _origin_words(tie: CodeTie) -> str:
    sure = f", keyakinan {tie.confidence.value}" if tie.confidence else ""
    version = f" Versi: {tie.version}." if tie.version else ""
    return f"{wording.first_upper(CODE_ORIGINS[tie.origin])}{sure}.{version}"


def _details(plan: Plan, used: UsedCode) -> tuple[Detail, ...]:
    if not used.listed:
        return (Detail("Kode", used.code, is_stated=True), Detail("Bukti", UNLISTED, is_stated=False))
    found = [Detail("Kode", used.code, is_stated=True)]
    for code in used.listed:
        entry = code.entry
        which = f" ({AUTHORITIES[entry.authority]})" if len(used.listed) > 1 else ""
        pairs = (
            ("Nama dalam daftar", code_name(plan, code)),
            ("Tingkat", CODE_LEVELS[entry.level]),
            ("Kewenangan", AUTHORITIES[entry.authority]),
            ("Sasaran dalam daftar", entry.objective),
            ("Indikator dalam daftar", entry.indicator),
            ("Satuan dalam daftar", entry.unit),
            ("Versi daftar", entry.version),
            ("Bukti", CODE_EVIDENCE[entry.evidence]),
        )
        found += [Detail(f"{label}{which}", text or UNKNOWN, is_stated=bool(text)) for label, text in pairs]
        found += [Detail(f"Catatan{which}", entry.note, is_stated=True)] if entry.note else []
    return tuple(found)
