"""The preview of a publication: what each document would show, and what is new, changed and gone, as text or JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from generator import wording
from generator.exports.overview import SERIES, MoneyRow, Overview, Sum, overview
from generator.model.changes import Change, ChangeKind, changes, condensed
from generator.model.plan import Plan
from generator.model.state import state_of
from generator.model.statements import Statement, document_of, within

MOST_LINES = 10
"""A list shows at most so many lines unless everything is asked for."""
LONGEST_NAME = 44
OURS = "*"
"""Behind an amount of a program that is not printed."""
MARKS = MappingProxyType({ChangeKind.NEW: "+", ChangeKind.CHANGED: "~", ChangeKind.GONE: "-"})
_TITLES = MappingProxyType({ChangeKind.NEW: "Baru", ChangeKind.CHANGED: "Berubah", ChangeKind.GONE: "Hilang"})
_NO_STATE = (
    "Keadaan terbitan terakhir belum tercatat, jadi semuanya dihitung baru. Sesudah 'rencana terbit' yang berikut, "
    "pratinjau menyebut apa yang berubah."
)


@dataclass(frozen=True, slots=True)
class Difference:
    """What is not as it was at the last publication, and what the records are called."""

    found: tuple[Change, ...]
    names: Mapping[str, str]
    """The name of each record of today and of the last publication."""
    sizes: Mapping[tuple[str, ChangeKind], int]
    """How many statements of a record, or of a whole document, became so."""

    def of(self, document_id: str, kind: ChangeKind) -> tuple[Change, ...]:
        """What became so in one document; a record that is new or gone as a whole counts once."""
        own = (change for change in self.found if document_of(change.statement.record_id) == document_id)
        return tuple(change for change in condensed(own) if change.kind is kind)

    def parts_of(self, change: Change) -> int:
        """How many statements come or go with a record, or with everything in a document, besides its name."""
        return self.sizes[change.statement.record_id, change.kind] - 1

    @property
    def document_ids(self) -> tuple[str, ...]:
        """Documents with anything to tell."""
        return tuple(dict.fromkeys(document_of(change.statement.record_id) for change in self.found))


def difference(plan: Plan) -> Difference:
    """The plan against the last publication; without one, everything is new."""
    stated = (*(plan.published or ()), *state_of(plan))
    names = {each.record_id: each.content for each in stated if each.is_naming}
    found = changes(plan.published or (), plan)
    owners = ({each.statement.record_id, document_of(each.statement.record_id)} for each in found)
    sizes = Counter((own, each.kind) for each, both in zip(found, owners, strict=True) for own in both)
    return Difference(found, names, sizes)


def preview_lines(plan: Plan, document_id: str = "", *, is_whole: bool = False) -> Iterator[str]:
    """What would be published, of all documents or of one; `is_whole` cuts no list."""
    if plan.published is None:
        yield _NO_STATE
    else:
        yield f"Dibandingkan dengan terbitan terakhir{_day(plan)}."
    apart = difference(plan)
    for own in _documents(plan, apart, document_id):
        yield ""
        yield from _document_lines(plan, own, apart, None if is_whole else MOST_LINES)


def previewed(plan: Plan) -> frozenset[str]:
    """The documents of which a preview can be asked for: those of today and those of the last publication."""
    published = {document_of(stated.record_id) for stated in plan.published or ()}
    return frozenset(published | {document.id for document in plan.documents})


def removal_lines(plan: Plan) -> Iterator[str]:
    """Everything that was published and is gone, document by document."""
    apart = difference(plan)
    for document_id in apart.document_ids:
        gone = apart.of(document_id, ChangeKind.GONE)
        if gone:
            yield f"{document_id}: {len(gone)} hilang"
            yield from _cut([_change_line(apart, change) for change in gone], None)


def preview_json(plan: Plan, document_id: str = "") -> dict[str, object]:
    """The same as data; amounts are text, as in the open data."""
    apart = difference(plan)
    documents = {str(document.id): document for document in plan.documents}
    return {
        "terbitan_terakhir": max(plan.editions, default=""),
        "keadaan_tercatat": plan.published is not None,
        "dokumen": [
            {
                "id": own,
                **(_overview_json(overview(plan, documents[own])) if own in documents else {}),
                **{kind.value: [_change_json(apart, each) for each in apart.of(own, kind)] for kind in ChangeKind},
            }
            for own in _documents(plan, apart, document_id)
        ],
    }


def _documents(plan: Plan, apart: Difference, document_id: str) -> Iterable[str]:
    known = [document.id for document in plan.documents]
    gone = [own for own in apart.document_ids if own not in known]
    return [own for own in (*known, *gone) if document_id in {"", own}]


def _day(plan: Plan) -> str:
    return f", {wording.date(max(plan.editions))}" if plan.editions else ""


def _document_lines(plan: Plan, own: str, apart: Difference, most: int | None) -> Iterator[str]:
    document = next((each for each in plan.documents if each.id == own), None)
    yield f"{own}: {wording.plain(document.entry.short_title if document else apart.names.get(own, ''))}"
    if document:
        found = overview(plan, document)
        yield f"  Isian: {', '.join(f'{count} {word}' for word, count in found.counts.items() if count)}"
        yield from _money_lines(found)
    for kind, title in _TITLES.items() if plan.published is not None else ():
        listed = apart.of(own, kind)
        yield f"  {title}: {len(listed) or 'tidak ada'}"
        yield from _cut([_change_line(apart, change) for change in listed], most)


def _money_lines(found: Overview) -> Iterator[str]:
    for _, _, series in SERIES:
        rows = [row for row in found.money if row.series == series]
        if rows:
            yield from _table(series, rows)


def _table(series: str, rows: Sequence[MoneyRow]) -> Iterator[str]:
    """One kind of money: a row for each program, then the sum of ours, and the printed total beside it."""
    years = sorted({year for row in rows for year in row.by_year})
    lines = [[f"  {wording.first_upper(series)} (rupiah)", *years]]
    for row in rows:
        lines += _row_lines(row, years)
    columns = [_aligned([cells[place] for _, *cells in lines]) for place in range(len(years))]
    heads = [line[0] for line in lines]
    first = max(len(head) for head in heads)
    for head, *cells in zip(heads, *columns, strict=True):
        yield f"{head.ljust(first)}  {'  '.join(cells)}".rstrip()
    if any(OURS in cell for column in columns for cell in column):
        yield f"    {OURS} tidak tercetak: jumlah rinciannya, hitungan kami"


def _aligned(cells: Sequence[str]) -> list[str]:
    """Cells of one column, digits below digits also where some amounts have a mark behind them."""
    has_mark = any(cell.endswith(OURS) for cell in cells)
    padded = [f"{cell} " if has_mark and not cell.endswith(OURS) else cell for cell in cells]
    width = max(len(cell) for cell in padded)
    return [cell.rjust(width) for cell in padded]


def _row_lines(row: MoneyRow, years: Sequence[str]) -> Iterator[list[str]]:
    found = [row.by_year.get(year) for year in years]
    if row.node:
        yield [f"    {_shortened(row.node.entry.name)}", *(_cell(each) for each in found)]
    else:
        yield ["    Jumlah (hitungan kami)", *(_number(each.ours if each else None) for each in found)]
        if any(each and each.once is not None for each in found):
            yield ["    baris kembar dihitung sekali", *(_number(each.once if each else None) for each in found)]
        if any(each and each.printed is not None for each in found):
            yield ["    Jumlah tercetak", *(_number(each.printed if each else None) for each in found)]
    if any(each and each.differs for each in found):
        what = "tercetak dikurangi jumlah rincian" if row.node else "tercetak dikurangi hitungan kami"
        yield [f"      {what}", *(_gap(each) for each in found)]


def _cell(found: Sum | None) -> str:
    return f"{_number(found.rupiah)}{OURS if found.printed is None else ''}" if found else ""


def _number(rupiah: Decimal | None) -> str:
    return "" if rupiah is None else wording.number(rupiah)


def _gap(found: Sum | None) -> str:
    if not found or not found.differs or found.printed is None or found.ours is None:
        return ""
    gap = found.printed - found.ours
    return f"{'+' if gap > 0 else '−'}{wording.number(abs(gap))}"


def _shortened(name: str) -> str:
    text = wording.plain(name)
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1].rstrip()}…"


def _cut(lines: Sequence[str], most: int | None) -> Iterator[str]:
    """The first lines, and how many there are more."""
    shown = lines if most is None or len(lines) <= most else lines[:most]
    yield from (f"    {line}" for line in shown)
    if len(shown) < len(lines):
        yield f"    … dan {len(lines) - len(shown)} lainnya; tampilkan semua dengan --lengkap"


def _change_line(apart: Difference, change: Change) -> str:
    """One change: what it is about by id and name, and what it was and is."""
    stated, mark = change.statement, MARKS[change.kind]
    head = f"{mark} {within(stated.record_id)} “{_shortened(apart.names.get(stated.record_id, ''))}”"
    if stated.is_naming and change.kind is not ChangeKind.CHANGED:
        parts = apart.parts_of(change)
        return f"{head}, beserta {parts} isiannya" if parts else head
    what = f"{stated.what}, tabel {stated.table}" if stated.table else stated.what
    sides = [_said(side) for side in (change.before, change.after) if side]
    return f"{head}: {what}: {' → '.join(side or 'kosong' for side in sides)}" if any(sides) else f"{head}: {what}"


def _said(stated: Statement) -> str:
    """What one side says; empty for a cell without text, and for what has none."""
    text = wording.plain(stated.content)
    return f"{text or 'kosong'} (berlaku {stated.reading})" if stated.reading else text


def _change_json(apart: Difference, change: Change) -> dict[str, str]:
    stated = change.statement
    before, after = change.before, change.after
    return {
        "id": stated.record_id,
        "nama": apart.names.get(stated.record_id, ""),
        "bidang": stated.what,
        "tabel": stated.table,
        "sebelum": before.content if before else "",
        "berlaku_sebelum": before.reading if before else "",
        "sesudah": after.content if after else "",
        "berlaku_sesudah": after.reading if after else "",
        "alasan": stated.reason,
    }


def _overview_json(found: Overview) -> dict[str, object]:
    return {
        "judul": found.document.entry.title,
        "isian": dict(found.counts),
        "uang": [
            {
                "jenis": row.series,
                "tahun": year,
                "id": row.node.id if row.node else found.document.id,
                "nama": row.node.entry.name if row.node else "jumlah",
                "rupiah": _plain(each.rupiah),
                "tercetak": _plain(each.printed),
                "jumlah_rincian": _plain(each.ours),
            }
            for row in found.money
            for year, each in sorted(row.by_year.items())
        ],
    }


def _plain(rupiah: Decimal | None) -> str:
    return "" if rupiah is None else f"{rupiah:f}"


def as_json(data: Mapping[str, object]) -> str:
    """A preview as one JSON object, for programs."""
    return json.dumps(data, ensure_ascii=False, indent=2)
