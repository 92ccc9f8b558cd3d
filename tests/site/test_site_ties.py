"""Every tie of the plan can be followed on the site in both directions, and every source leads to the printed row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import pytest
from parsed import Page, squeezed

from generator.model.plan import Plan
from generator.model.records import Source

LINES = re.compile(r"(\d+)(?:[-–](\d+))?")


def test_parents_and_children_link_to_each_other(pages: Mapping[str, Page], plan: Plan) -> None:
    pairs = [(node.id, node.parent_id or node.document_id) for node in plan.nodes]

    assert missing(pages, both_ways(pairs)) == []


def test_indicators_and_their_owners_link_to_each_other(pages: Mapping[str, Page], plan: Plan) -> None:
    pairs = [(indicator.id, indicator.node_id) for indicator in plan.indicators]

    assert missing(pages, both_ways(pairs)) == []


def test_indicators_and_the_nodes_that_use_them_link_to_each_other(pages: Mapping[str, Page], plan: Plan) -> None:
    pairs = [(use.indicator_id, use.node_id) for use in plan.uses]

    assert pairs
    assert missing(pages, both_ways(pairs)) == []


def test_related_records_link_to_each_other(pages: Mapping[str, Page], plan: Plan) -> None:
    pairs = [(relation.source_id, relation.target_id) for relation in plan.relations]

    assert pairs
    assert missing(pages, both_ways(pairs)) == []


def test_agencies_documents_and_tables_link_to_each_other(pages: Mapping[str, Page], plan: Plan) -> None:
    pairs = [(document.id, document.agency_id) for document in plan.documents]
    pairs += [(table.id, table.document_id) for table in plan.tables]

    assert missing(pages, both_ways(pairs)) == []


def test_units_and_what_is_above_them_link_to_each_other(pages: Mapping[str, Page], plan: Plan) -> None:
    pairs = [(unit.id, unit.parent_id or unit.agency_id) for unit in plan.units]

    assert pairs
    assert missing(pages, both_ways(pairs)) == []


def test_units_and_what_they_answer_for_link_to_each_other(pages: Mapping[str, Page], plan: Plan) -> None:
    pairs = [(holder.unit_id, holder.node_id) for holder in plan.holders if holder.unit_id]

    assert missing(pages, both_ways(pairs)) == []


def test_nodes_and_the_pages_of_their_codes_link_to_each_other(pages: Mapping[str, Page], plan: Plan) -> None:
    pairs = [(tie.node_id, f"nomenklatur/{tie.code}") for tie in plan.code_ties]

    assert pairs
    assert missing(pages, both_ways(pairs)) == []


def test_codes_link_to_their_counterparts_and_to_the_codes_above(pages: Mapping[str, Page], plan: Plan) -> None:
    counterparts = [
        (f"nomenklatur/{used.code}", f"nomenklatur/{other.entry.code}")
        for used in plan.used_codes
        for other in used.counterparts
    ]
    below = [(f"nomenklatur/{used.parent}", f"nomenklatur/{used.code}") for used in plan.used_codes if used.parent]

    assert counterparts
    assert missing(pages, both_ways(counterparts)) == []
    assert missing(pages, below) == []


def test_records_lead_to_their_topics_and_topics_to_their_activities(pages: Mapping[str, Page], plan: Plan) -> None:
    """A topic shows the lowest activities; what stands above them is one step further."""
    back = [(each.record_id, f"topik/{each.topic_id}") for each in plan.memberships]
    links = {topic.id: pages[f"topik/{topic.id}/"].links() for topic in plan.topics}
    lost = []
    for each in plan.memberships:
        if "/indikator/" not in each.record_id:
            below = [each.record_id, *(child.id for child in plan.children_of(each.record_id))]
            below += [low.id for child in below[1:] for low in plan.children_of(child)]
            lost += [] if {f"{one}/" for one in below} & links[each.topic_id] else [f"{each.topic_id} → {below[0]}"]

    assert back
    assert missing(pages, back) == []
    assert lost == []


def test_records_link_to_the_row_of_the_official_table_where_they_are_printed(
    pages: Mapping[str, Page], plan: Plan
) -> None:
    printed = {table.id for table in plan.tables}
    broken = []
    for record in (*plan.nodes, *plan.indicators):
        source = record.source
        table = f"{source.document_id}/tabel/{source.table}"
        if table in printed and source.lines:
            row = (f"{table}/", f"b{source.line_numbers[0]}")
            broken += [] if row in pages[f"{record.id}/"].anchored_links() else [f"/{record.id}/ → {row}"]

    assert broken == []


def test_rows_of_official_tables_link_to_the_records_that_stand_on_them(pages: Mapping[str, Page], plan: Plan) -> None:
    broken = []
    for table in plan.tables:
        page = pages[f"{table.id}/"]
        rows = {row.id: {page.target(href)[0] for href, _ in row.links} for row in page.rows}
        for line, records in plan.sourced_at(table.id).items():
            if f"b{line}" in rows:
                absent = {f"{record.id}/" for record in records} - rows[f"b{line}"]
                broken += [f"{table.id}#b{line} → {url}" for url in sorted(absent)]

    assert broken == []


def test_official_tables_show_every_transcribed_line_with_its_cells_as_printed(
    pages: Mapping[str, Page], plan: Plan
) -> None:
    wrong = []
    for table in plan.tables:
        rows = row_texts(pages[f"{table.id}/"])
        for row in table.rows:
            if row.kind != "batas" and any(squeezed(cell) not in rows.get(row.line, "") for cell in row.cells):
                wrong.append(f"{table.id}#b{row.line}")

    assert wrong == []


@pytest.mark.parametrize("kind", ["values", "money", "facts", "mentions"])
def test_the_quoted_lines_of_an_official_table_or_its_head_contain_the_print(
    pages: Mapping[str, Page], plan: Plan, kind: str
) -> None:
    rows = {table.id: row_texts(pages[f"{table.id}/"]) for table in plan.tables}
    quoted = list(quotes(plan, kind))
    wrong = []
    for source, printed in quoted:
        table = f"{source.document_id}/tabel/{source.table}"
        if table in rows and source.lines:
            head = squeezed(pages[f"{table}/"].header)
            text = "".join(rows[table].get(line, head) for line in source.line_numbers)
            wrong += [] if squeezed(printed) in text else [f"{table} {source.lines}: {printed}"]

    assert quoted
    assert wrong == []


def test_every_source_link_beside_a_print_lands_on_lines_that_contain_it(pages: Mapping[str, Page]) -> None:
    checked, wrong = 0, []
    for page in pages.values():
        for row in page.rows:
            printed = row.cells.get("Tercetak")
            if printed is None:
                continue
            for href, text in row.links:
                url, anchor = page.target(href)
                if re.fullmatch(r"b\d+", anchor):
                    checked += 1
                    lines = named_lines(text)
                    there = row_texts(pages[url])
                    lands = int(anchor[1:]) in lines
                    found = squeezed(printed) in "".join(there.get(line, "") for line in lines)
                    wrong += [] if lands and found else [f"/{page.url}: {printed} → {href} ({text})"]

    assert checked > 100
    assert wrong == []


def quotes(plan: Plan, kind: str) -> Iterator[tuple[Source, str]]:
    """Each print of one kind with its source."""
    for record in getattr(plan, kind):
        yield record.source, record.printed if hasattr(record, "printed") else record.entry.printed


def both_ways(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each pair, and each the other way round."""
    for one, other in pairs:
        yield one, other
        yield other, one


def missing(pages: Mapping[str, Page], pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The pairs of which the article of the first page does not link to the second."""
    links = {url: page.links() for url, page in pages.items()}
    return [f"/{one}/ → /{other}/" for one, other in pairs if f"{other}/" not in links[f"{one}/"]]


def row_texts(page: Page) -> dict[int, str]:
    """The squeezed text of each printed line of an official table; a line in several rows is one text."""
    texts: dict[int, str] = {}
    for row in page.rows:
        if re.fullmatch(r"b\d+", row.id):
            line = int(row.id[1:])
            texts[line] = texts.get(line, "") + squeezed(row.text)
    return texts


def named_lines(text: str) -> set[int]:
    """The lines that the text of a source link names: `baris 76–78, 80`."""
    lines: set[int] = set()
    for first, last in LINES.findall(text):
        lines |= {*range(int(first), int(last or first) + 1)}
    return lines
