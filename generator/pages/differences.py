"""Why figures that stand side by side may not be compared: sentences on units, levels, governments, and documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import MappingProxyType

from generator import wording
from generator.model.codes import Code, authority_of, squeezed_name
from generator.model.plan import Plan
from generator.model.records import Document, Value
from generator.model.results import outcomes_of
from generator.model.terms import Authority, CodeLevel, Level, Version
from generator.model.vocabulary import canonical_unit, contradicts, is_countable
from generator.pages.figures import period_text, value_text
from generator.pages.labels import AUTHORITIES, CODE_LEVELS, KINDS, LEVELS, ROLES
from generator.pages.side_by_side import Member, document_name

MOST_NAMED = 4
"""A sentence names at most this many documents."""
_LEVELS = MappingProxyType(
    {
        Level.PROGRAM: CodeLevel.PROGRAM,
        Level.ACTIVITY: CodeLevel.ACTIVITY,
        Level.SUB_ACTIVITY: CodeLevel.SUB_ACTIVITY,
    }
)


def differences(plan: Plan, members: Sequence[Member], listed: Sequence[Code] = ()) -> tuple[str, ...]:
    """Each difference that a reader must know before comparing; `listed` is what the list of codes says, if any."""
    documents = {member.node.document_id: plan.document(member.node.document_id) for member in members}
    return (
        *_unit_sentences(plan, members, next((code.entry.unit for code in listed if code.entry.unit), "") or ""),
        *_contradictions(plan, members),
        *_level_sentences(plan, members, listed),
        *_authority_sentences(plan, tuple(documents.values()), listed),
        *_document_sentences(plan, tuple(documents.values())),
    )


def figure_differences(plan: Plan, members: Sequence[Member]) -> tuple[str, ...]:
    """Each target and actual that documents print differently for one time of one and the same indicator."""
    prints: dict[tuple[str, str], dict[tuple[object, ...], list[str]]] = {}
    for member in members:
        for value in _own_figures(plan, member):
            reading = value.reading
            said = (reading.state, reading.number, reading.low, reading.high, reading.predicate)
            times = prints.setdefault((period_text(value.year, value.period, Version.ORIGINAL), ROLES[value.role]), {})
            times.setdefault(said, []).append(f"{_name(plan, member)} mencetak {value_text(plan, value)}")
    return tuple(
        f"{role} {time} tercetak berbeda: {_shortened(words[0] for words in said.values())}."
        for (time, role), said in prints.items()
        if len(said) > 1
    )


def _own_figures(plan: Plan, member: Member) -> Iterator[Value]:
    """The figures that the document of a member heads its page with."""
    for indicator in member.indicators:
        for outcome in outcomes_of(plan, indicator):
            for value in (outcome.target, outcome.actual):
                if value and value.source.document_id == indicator.document_id:
                    yield value


def _unit_sentences(plan: Plan, members: Sequence[Member], official: str) -> Iterator[str]:
    printed: dict[str, str] = {}
    uses: dict[str, dict[str, None]] = {}
    for member in members:
        for indicator in member.indicators:
            unit = canonical_unit(indicator.entry.unit or "")
            printed.setdefault(unit, indicator.entry.unit or "")
            uses.setdefault(unit, {})[_name(plan, member)] = None
    silent = tuple(uses.pop("", ()))
    if silent:
        yield f"{_shortened(silent)} tidak mencetak satuan."
    counts = {unit: f"{_shortened(names)} {_counts(printed[unit])}" for unit, names in uses.items()}
    own = canonical_unit(official)
    if official:
        apart = (words for unit, words in counts.items() if unit != own)
        yield from (f"{words}, daftar kode {_counts(official)}; angkanya tidak dapat dibandingkan." for words in apart)
    elif len(counts) > 1 and len({name for names in uses.values() for name in names}) > 1:
        parts = [*counts.values()][:MOST_NAMED]
        yield f"{'; '.join(parts)}. Angka dengan satuan yang berbeda tidak dapat dibandingkan."
    if len(members) > 1 and not silent and [*uses] == [own or next(iter(uses), "")]:
        yield _same_unit(members, printed[next(iter(uses))], official)


def _same_unit(members: Sequence[Member], unit: str, official: str) -> str:
    names = {squeezed_name(indicator.entry.name) for member in members for indicator in member.indicators}
    also = ", sama dengan daftar kode" if official else ""
    text = f"Semua indikator di halaman ini memakai satuan {unit}{also}"
    if len(names) > 1:
        return f"{text}; nama indikatornya berbeda, jadi yang diukur belum tentu sama."
    return f"{text}; nama indikatornya juga sama."


def _contradictions(plan: Plan, members: Sequence[Member]) -> Iterator[str]:
    found = {
        (_name(plan, member), indicator.entry.unit): None
        for member in members
        for indicator in member.indicators
        if indicator.entry.unit and contradicts(indicator.entry.name, indicator.entry.unit)
    }
    for name, unit in tuple(found)[:MOST_NAMED]:
        yield f"Dalam {name}, nama indikator dan satuannya ({unit}) tidak menghitung hal yang sama."


def _level_sentences(plan: Plan, members: Sequence[Member], listed: Sequence[Code]) -> Iterator[str]:
    official = listed[0].entry.level if listed else None
    uses: dict[Level, dict[str, None]] = {}
    for member in members:
        if official and _LEVELS.get(member.node.level) is not official:
            uses.setdefault(member.node.level, {})[_name(plan, member)] = None
    for level, names in uses.items():
        words = CODE_LEVELS[official].lower() if official else ""
        yield f"Yang disebut {LEVELS[level].lower()} dalam {_shortened(names)} bernama {words} dalam daftar kode."


def _authority_sentences(plan: Plan, documents: Sequence[Document], listed: Sequence[Code]) -> Iterator[str]:
    uses: dict[Authority, list[str]] = {}
    for document in documents:
        authority = authority_of(plan.agency(document.agency_id))
        if authority:
            uses.setdefault(authority, []).append(document_name(plan, document))
    for authority, names in uses.items():
        if listed and not any(code.serves(authority) for code in listed):
            whose = AUTHORITIES[listed[0].entry.authority]
            yield (
                f"{_shortened(names)} milik pemerintah {AUTHORITIES[authority]}, sedangkan menurut daftar kode ini "
                f"untuk {whose}."
            )
    if len(uses) > 1:
        province, regency = _shortened(uses[Authority.PROVINCE]), _shortened(uses[Authority.REGENCY])
        yield (
            f"{province} milik provinsi, {regency} milik kabupaten/kota. Tugas dan luas wilayahnya berbeda, "
            "jadi besar target dan pagunya tidak sebanding."
        )


def _document_sentences(plan: Plan, documents: Sequence[Document]) -> Iterator[str]:
    if len(documents) < 2:
        return
    kinds = dict.fromkeys(KINDS[document.entry.kind].lower() for document in documents)
    spans = dict.fromkeys(wording.years(each.entry.first_year, each.entry.last_year) for each in documents)
    apart = []
    if len(kinds) > 1:
        apart.append(f"jenis dokumennya berbeda ({_shortened(kinds)})")
    if len(spans) > 1:
        apart.append(f"tahunnya berbeda ({_shortened(spans)})")
    if apart:
        yield f"{wording.first_upper(wording.listed(apart))}; uangnya tidak kami jumlahkan dan tidak kami urutkan."
    else:
        yield "Uang dari beberapa dokumen tidak kami jumlahkan dan tidak kami urutkan."


def _name(plan: Plan, member: Member) -> str:
    return document_name(plan, plan.document(member.node.document_id))


def _counts(unit: str) -> str:
    return f"menghitung {unit}" if is_countable(unit) else f"memakai satuan {unit}"


def _shortened(parts: Iterable[str]) -> str:
    found = list(parts)
    hidden = len(found) - MOST_NAMED
    return wording.listed([*found[:MOST_NAMED], f"{hidden} lainnya"] if hidden > 0 else found)
