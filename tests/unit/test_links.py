"""Every link of sites/minimal leads somewhere, both ways, and every page is reached."""

from __future__ import annotations

from pages_read import Files, anchors_of, links_of, page, says, targets_of

from generator.building import build
from generator.model.plan import Plan

RKT = "dinas-pangan/rkt-2030"
EDITORIAL = {"tentang", "metode", "koreksi", "panduan", "perubahan"}


def test_every_link_leads_to_a_page_or_file_that_is_built(minimal_files: Files) -> None:
    built = {file.url if file.is_page else file.uri for file in minimal_files.values()} | EDITORIAL

    for file in minimal_files.values():
        if file.is_page:
            assert targets_of(file) - built == set(), file.uri


def test_an_editorial_page_that_does_not_exist_is_not_linked(minimal_files: Files) -> None:
    """An agency that starts with its own content has no dead links before it writes these pages."""
    missing = EDITORIAL - {"tentang"}
    linking = sorted(file.uri for file in minimal_files.values() if file.is_page and targets_of(file) & missing)

    assert linking == []


def test_every_anchor_that_is_linked_exists_once(minimal_files: Files) -> None:
    for file in minimal_files.values():
        if file.is_page:
            assert len(anchors_of(file)) == len(set(anchors_of(file)))
            for text, target, anchor in links_of(file):
                assert not anchor or anchor in anchors_of(page(minimal_files, target)), (file.uri, text)


def test_a_print_in_the_header_of_a_table_has_no_dead_anchor(load_changed) -> None:
    mention = '{bidang: jenjang, tercetak: Uraian, dibaca: kegiatan, alasan: Kepala., keyakinan: sedang, baris: "9"}'
    loaded = load_changed(
        ("kolom: 3}", "kolom: 3, kepala: [[{teks: Program}, {teks: Uraian}, {teks: Pagu}]]}"),
        ("        pemakaian:\n", f"        sebutan: [{mention}]\n        pemakaian:\n"),
    )

    assert loaded.problems == ()
    test_every_anchor_that_is_linked_exists_once({file.uri: file for file in build(loaded.plan)})


def test_the_index_links_every_page_or_the_index_of_its_kind(minimal_files: Files) -> None:
    pages = {file.url for file in minimal_files.values() if file.is_page} - {"", "jelajah"}
    indexes = ("jelajah", "nomenklatur", "indikator-sama")
    linked = {target for index in indexes for target in targets_of(page(minimal_files, index))}

    assert set(indexes[1:]) <= targets_of(page(minimal_files, "jelajah"))
    assert pages - linked - {"dinas-pangan", "badan-arsip"} == set()


def test_every_page_is_reached_from_home(minimal_files: Files) -> None:
    reached, waiting = {""}, [""]
    while waiting:
        for target in targets_of(page(minimal_files, waiting.pop())) - reached:
            if f"{target}/index.md" in minimal_files:
                reached.add(target)
                waiting.append(target)

    assert {file.url for file in minimal_files.values() if file.is_page} == reached


def test_parent_and_child_link_each_other(minimal: Plan, minimal_files: Files) -> None:
    for node in minimal.nodes:
        below = targets_of(page(minimal_files, node.id))
        above = node.parent_id or node.document_id
        assert node.id in targets_of(page(minimal_files, above))
        for child in minimal.children_of(node.id):
            assert child.id in below
            assert node.id in targets_of(page(minimal_files, child.id))


def test_an_indicator_and_every_node_that_prints_it_link_each_other(minimal: Plan, minimal_files: Files) -> None:
    for indicator in minimal.indicators:
        users = {use.node_id for use in minimal.uses_of(indicator.id)} | {indicator.node_id}
        assert users <= targets_of(page(minimal_files, indicator.id))
        for user in users:
            assert indicator.id in targets_of(page(minimal_files, user))


def test_a_relation_is_linked_from_both_ends_with_its_reason(minimal: Plan, minimal_files: Files) -> None:
    for relation in minimal.relations:
        for here, there in ((relation.source_id, relation.target_id), (relation.target_id, relation.source_id)):
            assert there in targets_of(page(minimal_files, here))
            says(minimal_files, here, relation.entry.reason)


def test_a_relation_reads_differently_from_its_two_ends(minimal_files: Files) -> None:
    says(minimal_files, f"{RKT}/program/cadangan-pangan", "Mendukung Indikator sasaran: Indeks ketahanan pangan.")
    says(
        minimal_files, f"{RKT}/indikator/iku-indeks-ketahanan-pangan", "Didukung oleh Program: Program Cadangan Pangan"
    )


def test_a_unit_and_what_it_answers_for_link_each_other(minimal_files: Files) -> None:
    unit, program = "dinas-pangan/unit/bidang-distribusi", f"{RKT}/program/ketahanan-pangan"

    assert program in targets_of(page(minimal_files, unit))
    assert unit in targets_of(page(minimal_files, program))
    assert "dinas-pangan/unit/subbagian-keuangan" in targets_of(page(minimal_files, "dinas-pangan/unit/sekretariat"))


def test_every_cited_line_of_an_official_table_leads_back_to_its_record(minimal: Plan, minimal_files: Files) -> None:
    table = minimal.tables[0]
    linked = targets_of(page(minimal_files, table.id))

    for records in minimal.sourced_at(table.id).values():
        assert {record.id for record in records} <= linked
