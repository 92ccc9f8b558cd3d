"""Charts of money: the ceiling of a node or document by year, and the parts that make it up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator import wording
from generator.charts.amounts import AmountChart, Bar
from generator.model.plan import Plan
from generator.model.records import Document, Node
from generator.pages.courses import Course, Moment, course_sentence
from generator.pages.drawable_money import (
    Part,
    Yearly,
    all_of,
    money_cell,
    money_remark,
    parts_of,
    prints_of,
    stage_words,
    why_not_drawn,
    yearly_of,
)
from generator.pages.labels import LEVELS, full_node_name
from generator.pages.pictures import Picture, TableRow, not_drawn, once, source_link

TITLE = "Bagan pagu"
MOST_BARS = 12
"""With more parts than this the smallest are drawn as one bar."""
NOT_STATED = "tidak dinyatakan"
OURS = "hitungan kami"
_BY_YEAR = "Satu batang untuk tiap tahun, dari atas ke bawah: pagu bergaris tepi{0}. Panjangnya diukur dari nol."
_BY_PART = "Satu batang untuk tiap bagian, yang terbesar di atas. Panjangnya diukur dari nol."


def node_pictures(plan: Plan, node: Node) -> tuple[Picture, ...]:
    """The money of a node by year, and by child."""
    document = plan.document(node.document_id)
    by_year = _view_years(plan, node.id, document, yearly_of(plan, node))
    return once([by_year, _view_parts(plan, node.id, plan.children_of(node.id))])


def document_pictures(plan: Plan, document: Document, programs: Sequence[Node]) -> tuple[Picture, ...]:
    """The money of a document by program, and by year."""
    nodes = programs or plan.roots_of(document.id)
    by_year = _view_years(plan, document.id, document, Yearly(nodes, prints_of(plan, nodes, document.years)))
    return once([_view_parts(plan, document.id, programs), by_year])


# --- by year --------------------------------------------------------------------


def _view_years(plan: Plan, page_url: str, document: Document, money: Yearly) -> Picture | None:
    """The money of each year; None for a plan of one year, whose money is one figure."""
    if not money.prints or (len(document.years) == 1 and not money.spent):
        return None
    reason = _why_not_years(money)
    if reason:
        return not_drawn(TITLE, reason)
    found = sorted({*money.prints, *money.spent})
    years = [str(year) for year in range(int(found[0]), int(found[-1]) + 1)]
    title = f"Pagu {'dan realisasi anggaran ' if money.spent else ''}{'per tahun' if len(years) > 1 else years[0]}"
    description = _BY_YEAR.format(", realisasi anggaran terisi" if money.spent else "")
    return Picture(
        title,
        AmountChart("gambar-tahun", title, description, tuple(_year_bar(money, year) for year in years)),
        _year_sentence(money),
        ("Tahun", "Pagu", *(["Realisasi anggaran"] if money.spent else [])),
        tuple(_year_row(money, year) for year in years),
        source_link(plan, page_url, [each.source for each in (*all_of(money.prints), *money.spent.values())]),
        money_remark(plan, all_of(money.prints)),
    )


def _why_not_years(money: Yearly) -> str:
    if len(money.prints) + len(money.spent) == 1:
        return "hanya ada satu angka, jadi tidak ada yang dapat dibandingkan"
    ceilings = [(f"pagu {year}", each) for year, prints in money.prints.items() for each in prints]
    return why_not_drawn([*ceilings, *((f"realisasi {year}", each) for year, each in money.spent.items())])


def _year_bar(money: Yearly, year: str) -> Bar:
    ceiling, spent = money.ceilings.get(year), money.spent.get(year)
    text = NOT_STATED if ceiling is None else wording.rupiah_in_words(ceiling)
    label = f"Pagu {text}" if money.spent else text
    if spent is None or spent.rupiah is None:
        return Bar(year, label, ceiling)
    return Bar(year, label, ceiling, spent.rupiah, f"Realisasi {wording.rupiah_in_words(spent.rupiah)}")


def _year_row(money: Yearly, year: str) -> TableRow:
    stage = stage_words(money.prints.get(year, ()))
    remarks = (stage, OURS if money.is_ours(year) else "")
    cells = [money_cell(money.ceilings.get(year), "; ".join(each for each in remarks if each))]
    if money.spent:
        cells.append(money_cell(money.spent[year].rupiah if year in money.spent else None))
    return TableRow(year, tuple(cells))


def _year_sentence(money: Yearly) -> str:
    ceilings = money.ceilings
    moments = tuple(Moment(int(year), each, wording.rupiah_in_words(each)) for year, each in ceilings.items())
    sentences = [course_sentence([Course("pagu", moments)])] if len(moments) > 1 else []
    for year, spent in money.spent.items():
        if spent.rupiah is not None and ceilings.get(year):
            used, whole = wording.rupiah_in_words(spent.rupiah), wording.rupiah_in_words(ceilings[year])
            share = wording.percent(spent.rupiah, ceilings[year])
            stage = stage_words(money.prints[year])
            ceiling = f"pagu {stage} {whole}" if stage else f"pagu {whole}"
            sentences.append(f"Pada {year} terpakai {used} dari {ceiling} ({share}, {OURS}).")
    ours = [year for year in money.prints if money.is_ours(year)]
    if ours:
        when = f"Untuk {wording.listed(ours)} jumlahnya" if len(ours) < len(money.prints) else "Jumlahnya"
        sentences.append(f"{when} {OURS}, dari pagu yang tercetak.")
    return " ".join(sentences)


# --- by part --------------------------------------------------------------------


def _view_parts(plan: Plan, page_url: str, nodes: Sequence[Node]) -> Picture | None:
    """The money of sibling nodes over all years, the largest first; None for one alone, or without money."""
    parts = parts_of(plan, nodes)
    funded = [part for part in parts if part.prints]
    if len(nodes) < 2 or not funded:
        return None
    reason = _why_not_parts(plan, funded)
    if reason:
        return not_drawn(TITLE, reason)
    years = sorted({year for part in funded for year in part.prints})
    ordered = sorted(funded, key=lambda part: -part.rupiah)
    shown, rest = (ordered, []) if len(ordered) <= MOST_BARS else (ordered[: MOST_BARS - 1], ordered[MOST_BARS - 1 :])
    prints = [money for part in ordered for money in all_of(part.prints)]
    when = " ".join(part for part in (wording.years(years[0], years[-1]), stage_words(prints)) if part)
    title = f"Pagu {when} menurut {_levels(nodes)}"
    return Picture(
        title,
        AmountChart("gambar-bagian", title, _BY_PART, tuple(_part_bars(plan, shown, rest))),
        _part_sentence(plan, nodes, ordered, rest),
        ("Nama", f"Pagu {when}"),
        tuple(_part_rows(plan, shown, rest, years)),
        source_link(plan, page_url, [money.source for money in prints]),
        money_remark(plan, prints),
    )


def _why_not_parts(plan: Plan, funded: Sequence[Part]) -> str:
    if len(funded) == 1:
        return "hanya satu bagian yang pagunya dinyatakan, jadi tidak ada yang dapat dibandingkan"
    return why_not_drawn(
        [
            (f"pagu {year} “{full_node_name(plan, part.node)}”", money)
            for part in funded
            for year, prints in part.prints.items()
            for money in prints
        ]
    )


def _part_bars(plan: Plan, shown: Sequence[Part], rest: Sequence[Part]) -> Iterable[Bar]:
    for part in shown:
        yield Bar(full_node_name(plan, part.node), wording.rupiah_in_words(part.rupiah), part.rupiah)
    if rest:
        whole = _total(rest)
        yield Bar(f"{len(rest)} lainnya", wording.rupiah_in_words(whole), whole, is_rest=True)


def _part_rows(plan: Plan, shown: Sequence[Part], rest: Sequence[Part], years: Sequence[str]) -> Iterable[TableRow]:
    for part in shown:
        is_printed = [money.node_id for money in all_of(part.prints)] == [part.node.id]
        some = "" if len(part.prints) == len(years) else f"hanya {wording.listed(sorted(part.prints))}"
        remark = "; ".join(word for word in ("" if is_printed else OURS, some) if word)
        yield TableRow(full_node_name(plan, part.node), (money_cell(part.rupiah, remark),))
    if rest:
        yield TableRow(f"{len(rest)} lainnya", (money_cell(_total(rest), OURS),))


def _part_sentence(plan: Plan, nodes: Sequence[Node], ordered: Sequence[Part], rest: Sequence[Part]) -> str:
    whole, largest = _total(ordered), ordered[0].rupiah
    share = f"{wording.percent(largest, whole)} dari {wording.rupiah_in_words(whole)} ({OURS})"
    equal = [part for part in ordered if part.rupiah == largest]
    if len(equal) == len(ordered):
        sentences = [f"Semuanya sama besar: {wording.rupiah_in_words(largest)}."]
    elif len(equal) > 1:
        sentences = [
            f"{len(equal)} yang terbesar sama besar: masing-masing {wording.rupiah_in_words(largest)}, {share}."
        ]
    else:
        name = full_node_name(plan, ordered[0].node)
        sentences = [f"Yang terbesar “{name}”: {wording.rupiah_in_words(largest)}, {share}."]
    if rest:
        sentences.append(f"{len(rest)} yang terkecil digambar sebagai satu batang, jumlahnya {OURS}.")
    if silent := len(nodes) - len(ordered):
        sentences.append(f"{silent} lainnya tanpa pagu yang dinyatakan tidak digambar.")
    return " ".join(sentences)


def _levels(nodes: Sequence[Node]) -> str:
    return wording.listed(list(dict.fromkeys(LEVELS[node.level].lower() for node in nodes)))


def _total(parts: Iterable[Part]) -> Decimal:
    return sum((part.rupiah for part in parts), Decimal(0))
