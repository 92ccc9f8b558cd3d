"""The plan answers questions in the order of the content, and never changes."""

from __future__ import annotations

import dataclasses

import pytest

from generator.model.plan import Plan
from generator.model.records import DocumentId, Node, Source

RKT = "dinas-pangan/rkt-2030"
PROGRAM = f"{RKT}/program/ketahanan-pangan"
SHARED = f"{RKT}/indikator/keluarga-rawan-pangan-dilayani"


def names(records: tuple[Node, ...]) -> list[str]:
    return [record.id.rpartition("/")[2] for record in records]


def test_records_are_found_by_their_address(minimal: Plan) -> None:
    assert minimal.agency("dinas-pangan").entry.short_name == "Dinas Pangan"
    assert minimal.document(RKT).entry.short_title == "RKT 2030"
    assert minimal.unit("dinas-pangan/unit/sekretariat").entry.name == "Sekretariat"
    assert minimal.node(PROGRAM) is minimal.record(PROGRAM)
    assert minimal.indicator(SHARED) is minimal.record(SHARED)


def test_an_unknown_address_is_an_error_of_ours(minimal: Plan) -> None:
    with pytest.raises(KeyError):
        minimal.record("dinas-pangan/rkt-2030/program/entah")


def test_the_tree_is_walked_in_both_directions(minimal: Plan) -> None:
    program = minimal.node(PROGRAM)
    leaf = minimal.node(f"{RKT}/kegiatan/lomba-menu")

    assert names(minimal.roots_of(RKT)) == ["pangan-terjamin"]
    assert names(minimal.children_of(program.parent_id or "")) == ["ketahanan-pangan", "cadangan-pangan"]
    assert names(minimal.children_of(PROGRAM)) == ["penyaluran-beras", "pasar-murah", "pasar-murah-kedua", "lomba-menu"]
    assert names(minimal.ancestors_of(leaf)) == ["pangan-terjamin", "ketahanan-pangan"]
    assert minimal.siblings_of(leaf) == minimal.children_of(PROGRAM)
    assert minimal.siblings_of(minimal.roots_of(RKT)[0]) == minimal.roots_of(RKT)
    assert minimal.ancestors_of(minimal.roots_of(RKT)[0]) == ()


def test_nodes_are_numbered_in_the_order_of_the_file(minimal: Plan) -> None:
    nodes = minimal.nodes_of(RKT)

    assert [node.order for node in nodes] == list(range(1, len(nodes) + 1))
    assert nodes[0].id.endswith("pangan-terjamin")


def test_documents_of_an_agency_come_newest_first(minimal: Plan) -> None:
    ids = [document.id for document in minimal.documents_of("dinas-pangan")]

    assert ids == ["dinas-pangan/lkjip-2030", RKT, "dinas-pangan/rkt-2030-awal"]
    assert minimal.document("badan-arsip/renstra-2029-2031").years == ("2029", "2030", "2031")


def test_a_shared_indicator_knows_its_owner_its_uses_and_every_print(minimal: Plan) -> None:
    assert minimal.indicator(SHARED).node_id == PROGRAM
    assert [use.node_id for use in minimal.uses_of(SHARED)] == [
        f"{RKT}/kegiatan/penyaluran-beras",
        f"{RKT}/kegiatan/lomba-menu",
    ]
    assert [value.printed for value in minimal.values_of(SHARED)] == ["70%", "n/a"]
    assert [use.indicator_id for use in minimal.uses_at(f"{RKT}/kegiatan/penyaluran-beras")] == [SHARED]
    assert [value.printed for value in minimal.values_at(f"{RKT}/kegiatan/penyaluran-beras")] == ["1,500 KK", "70%"]


def test_money_beside_an_indicator_is_not_money_of_its_node(minimal: Plan) -> None:
    node = "dinas-pangan/lkjip-2030/program/ketahanan-pangan"

    assert [money.printed for money in minimal.money_of(node)] == [
        "Rp. 1.330.000.000,-",
        "Rp. 1.400.000.000,-",
        "Rp. 1.300.500.000,-",
    ]
    assert [money.printed for money in minimal.money if money.indicator_id] == ["1.000.000"]


def test_facts_and_items_belong_to_what_they_speak_of_and_to_the_document(minimal: Plan) -> None:
    staff = ["pegawai", "pegawai-tetap", "pegawai-harian", "pegawai-jumlah"]

    assert [fact.entry.id for fact in minimal.facts_of(RKT)] == staff
    assert [fact.entry.id for fact in minimal.facts_of(f"{RKT}/program/cadangan-pangan")] == ["sel-lepas-22"]
    assert {fact.entry.id for fact in minimal.facts_in(RKT)} == {*staff, "sel-lepas-22"}
    assert [item.entry.kind.value for item in minimal.items_of(RKT)] == ["dasar-hukum"]
    assert [item.entry.kind.value for item in minimal.items_of(PROGRAM)] == ["masalah"]
    assert len(minimal.items_in(RKT)) == 2


def test_relations_are_known_from_both_ends(minimal: Plan) -> None:
    source, target = f"{RKT}/program/cadangan-pangan", f"{RKT}/indikator/iku-indeks-ketahanan-pangan"

    assert [relation.target_id for relation in minimal.relations_from(source)] == [target]
    assert [relation.source_id for relation in minimal.relations_to(target)] == [source]


def test_units_know_their_parent_and_what_they_answer_for(minimal: Plan) -> None:
    top = minimal.units_below("dinas-pangan", "")

    assert [unit.entry.id for unit in top] == ["sekretariat", "bidang-distribusi"]
    assert [unit.entry.id for unit in minimal.units_below("dinas-pangan", top[0].id)] == ["subbagian-keuangan"]
    assert [holder.node_id for holder in minimal.holders_by(top[1].id)] == [PROGRAM]
    assert [holder.unit_id for holder in minimal.holders_of(PROGRAM)] == [top[1].id]


def test_a_unit_stands_in_the_prose_of_its_document_unless_it_says_otherwise(minimal: Plan) -> None:
    source = minimal.unit("dinas-pangan/unit/bidang-distribusi").source

    assert source == Source(DocumentId(RKT), "naskah", "", "6")


def test_a_printed_line_leads_to_every_record_on_it_in_order(minimal: Plan) -> None:
    lines = minimal.sourced_at(f"{RKT}/tabel/rkt")

    assert [record.id.removeprefix(f"{RKT}/") for record in lines[10]] == [
        "sasaran/pangan-terjamin",
        "program/ketahanan-pangan",
        "kegiatan/penyaluran-beras",
        "indikator/iku-indeks-ketahanan-pangan",
    ]
    assert [record.id for record in lines[12]] == [SHARED]
    assert 22 not in lines


def test_rows_printed_twice_are_twins_and_others_are_not(minimal: Plan) -> None:
    first, second = (minimal.node(f"{RKT}/kegiatan/{name}") for name in ("pasar-murah", "pasar-murah-kedua"))

    assert minimal.twins_of(first) == (second,)
    assert minimal.twins_of(second) == (first,)
    assert minimal.twins_of(minimal.node(f"{RKT}/kegiatan/penyaluran-beras")) == ()


def test_a_question_about_nothing_has_an_empty_answer(minimal: Plan) -> None:
    for answer in (
        minimal.documents_of,
        minimal.nodes_of,
        minimal.indicators_of,
        minimal.indicators_in,
        minimal.values_at,
        minimal.uses_at,
        minimal.mentions_of,
        minimal.tables_of,
        minimal.holders_of,
    ):
        assert answer("entah") == ()
    assert minimal.sourced_at("entah") == {}


def test_abbreviations_are_the_terms_in_capitals(minimal: Plan) -> None:
    assert minimal.abbreviations == {"RTG", "KK"}


def test_a_plan_never_changes(minimal: Plan) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        minimal.nodes = ()  # type: ignore[misc]
    for field in dataclasses.fields(minimal):
        found = getattr(minimal, field.name)
        assert isinstance(found, tuple) or (field.name, found) == ("published", None)


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [("", ()), ("97", (97,)), ("84 88", (84, 88)), ("12-14", (12, 13, 14)), ("3 9-10 12", (3, 9, 10, 12))],
)
def test_cited_lines_are_counted_out(lines: str, numbers: tuple[int, ...]) -> None:
    assert Source(DocumentId("a/b"), "t", "", lines).line_numbers == numbers
