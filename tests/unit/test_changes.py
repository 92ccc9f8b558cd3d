"""The state that a publication leaves behind, and what is new, changed and gone against it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from money_plans import DOCUMENT, Entry, MoneyPlan, amount, indicator, node, spent, value

from generator.model.changes import Change, ChangeKind, changes, compared, condensed, removals
from generator.model.plan import Plan
from generator.model.state import state_of
from generator.model.statements import Statement, document_of, within

TARGET, CEILING = "target 2030", "pagu 2030"


def program(*values: Entry, money: tuple[Entry, ...] = (), **fields: object) -> Entry:
    return node("program", "P", money=money, indikator=[indicator("I", "Orang", *values)], **fields)


def told(found: tuple[Change, ...]) -> list[tuple[str, str, str, str, str]]:
    """Each change in short: kind, record within its document, what, before, after."""
    return [
        (
            change.kind.value,
            within(change.statement.record_id),
            change.statement.what,
            change.before.content if change.before else "",
            change.after.content if change.after else "",
        )
        for change in found
    ]


@pytest.fixture
def compare(money_plan: MoneyPlan):
    """What changes from a document of one program to another."""

    def compared(old: Entry, new: Entry) -> tuple[Change, ...]:
        before = state_of(money_plan(old))
        return changes(before, money_plan(new))

    return compared


def test_nothing_has_changed_in_the_same_content(minimal: Plan) -> None:
    assert changes(state_of(minimal), minimal) == ()


def test_the_order_of_the_kept_lines_does_not_matter(minimal: Plan) -> None:
    assert changes(tuple(reversed(state_of(minimal))), minimal) == ()


def test_the_state_is_sorted_and_speaks_of_every_document_node_and_indicator(minimal: Plan) -> None:
    state = state_of(minimal)
    named = {stated.record_id for stated in state if stated.is_naming}

    assert list(state) == sorted(state)
    assert named == {record.id for record in (*minimal.documents, *minimal.nodes, *minimal.indicators)}


def test_every_print_is_one_line(minimal: Plan) -> None:
    words = [stated.what.split()[0] for stated in state_of(minimal) if stated.table]
    roles = {value.role.value for value in minimal.values} | {money.kind.value for money in minimal.money}

    assert sum(word in roles for word in words) == len(minimal.values) + len(minimal.money)
    assert words.count("fakta") == len(minimal.facts)
    assert words.count("butir") == len(minimal.items)
    assert words.count("pemakaian") == len(minimal.uses)
    assert words.count("pengampu") == len(minimal.holders)
    assert words.count("sebutan") == len(minimal.mentions)


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        (value("1"), "target 2030"),
        (value("1", peran="realisasi", periode="tw1"), "realisasi 2030 tw1"),
        (value("1", versi="perubahan"), "target 2030 perubahan"),
        (value("1", periode="akhir"), "target 2030 akhir"),
    ],
)
def test_a_figure_is_called_by_role_year_period_and_version(money_plan: MoneyPlan, entry: Entry, what: str) -> None:
    state = state_of(money_plan(program(entry)))

    assert Statement(f"{DOCUMENT}/indikator/i", what, "utama", "1") in state


def test_money_is_called_by_kind_and_fund(money_plan: MoneyPlan) -> None:
    state = state_of(money_plan(program(money=(amount(5, sumber_dana="APBD"), spent(4, tabel="lain")))))
    owner = f"{DOCUMENT}/program/p"

    assert Statement(owner, "pagu 2030 APBD", "utama", "5") in state
    assert Statement(owner, "realisasi 2030", "lain", "4") in state


def test_a_figure_of_a_use_says_beside_which_node_it_is_printed(minimal: Plan) -> None:
    own = "dinas-pangan/rkt-2030/indikator/keluarga-rawan-pangan-dilayani"
    found = {stated.what for stated in state_of(minimal) if stated.record_id == own}

    assert {"target 2030 di kegiatan/penyaluran-beras", "pemakaian di kegiatan/penyaluran-beras"} <= found


@pytest.mark.parametrize(
    ("fields", "reading"),
    [
        ({}, ""),
        ({"alasan": "Sel bergeser.", "keyakinan": "sedang"}, ""),
        ({"dibaca": "80", "alasan": "Tertukar.", "keyakinan": "sedang"}, "80"),
        ({"dibaca": "80-90", "alasan": "Rentang.", "keyakinan": "sedang"}, "80-90"),
        ({"dibaca": "BB", "alasan": "Predikat.", "keyakinan": "sedang"}, "BB"),
        ({"keadaan": "teks", "alasan": "Bukan angka.", "keyakinan": "sedang"}, "teks"),
        ({"ralat": {"tercetak": "80,5", "nomor": "9", "tanggal": "2030"}}, "80.5"),
    ],
)
def test_what_counts_is_kept_only_where_it_is_not_the_print(money_plan: MoneyPlan, fields: Entry, reading: str) -> None:
    state = state_of(money_plan(program({**value("85"), **fields})))

    (found,) = (stated for stated in state if stated.what == TARGET)
    assert (found.content, found.reading) == ("85", reading)


def test_a_new_a_changed_and_a_gone_figure_are_told_apart(compare) -> None:
    found = compare(
        program(value("85"), value("7", tabel="lain"), money=(amount(5),)),
        program(value("80"), value("3", peran="realisasi"), money=(amount(5),)),
    )

    assert told(found) == [
        ("baru", "indikator/i", "realisasi 2030", "", "3"),
        ("hilang", "indikator/i", TARGET, "7", ""),
        ("berubah", "indikator/i", TARGET, "85", "80"),
    ]
    assert told(removals(found)) == [("hilang", "indikator/i", TARGET, "7", "")]


def test_a_correction_is_a_change_of_what_counts_with_its_reason(compare) -> None:
    official = {"ralat": {"tercetak": "80", "nomor": "9/2030", "tanggal": "2030-07-03", "alasan": "Didata ulang."}}
    (change,) = compare(program(value("85")), program({**value("85"), **official}))

    assert change.before
    assert change.after
    assert (change.before.content, change.before.reading) == ("85", "")
    assert (change.after.content, change.after.reading) == ("85", "80")
    assert change.after.reason == "Ralat resmi nomor 9/2030 tanggal 2030-07-03. Didata ulang."


def test_another_reason_alone_is_no_change(compare) -> None:
    one, other = (
        program({**value("85"), "dibaca": "80", "alasan": reason, "keyakinan": "sedang"}) for reason in ("A.", "B.")
    )

    assert compare(one, other) == ()


def test_an_attribute_that_is_gained_or_lost_is_a_change_and_no_removal(compare) -> None:
    found = compare(program(lokasi="Desa"), program(kelompok_sasaran="Warga"))

    assert told(found) == [
        ("berubah", "program/p", "kelompok_sasaran", "", "Warga"),
        ("berubah", "program/p", "lokasi", "Desa", ""),
    ]
    assert removals(found) == ()


def test_a_record_that_moves_is_a_change_of_its_parent(compare) -> None:
    moved = node("kegiatan", "K")
    found = compare(node("program", "P", moved), node("program", "P", node("kegiatan", "L", moved)))

    assert ("berubah", "kegiatan/k", "induk", "program/p", "kegiatan/l") in told(found)


def test_equal_prints_are_counted_and_not_merged(compare) -> None:
    """The document prints the same target on two rows; one of them is deleted."""
    found = compare(program(value("85"), value("85"), value("90")), program(value("90"), value("85")))

    assert told(found) == [("hilang", "indikator/i", TARGET, "85", "")]


def test_a_new_row_between_others_is_one_new_row(compare) -> None:
    def rows(*texts: str) -> Entry:
        return program(butir=[{"jenis": "masalah", "ringkasan": text} for text in texts])

    assert told(compare(rows("A.", "C."), rows("A.", "B.", "C."))) == [("baru", "program/p", "butir masalah", "", "B.")]


def test_a_record_that_is_new_or_gone_is_one_line_and_the_rest_follows(compare) -> None:
    other = node("program", "Q", money=(amount(1),), indikator=[indicator("J", "Orang", value("1"))])
    found = compare(
        node("program", "P", node("kegiatan", "K", money=(amount(2),))),
        node("program", "P", other, money=(amount(3),)),
    )

    assert len(found) > len(condensed(found))
    assert told(condensed(found)) == [
        ("baru", "indikator/j", "nama", "", "J"),
        ("hilang", "kegiatan/k", "nama", "K", ""),
        ("baru", "program/p", CEILING, "", "3"),
        ("baru", "program/q", "nama", "", "Q"),
    ]


def test_a_whole_document_is_one_line(minimal: Plan) -> None:
    gone = "dinas-pangan/lkjip-2030"
    without = replace(
        minimal,
        documents=tuple(each for each in minimal.documents if each.id != gone),
        **{
            part: tuple(each for each in getattr(minimal, part) if each.document_id != gone)
            for part in ("nodes", "indicators", "facts", "items")
        },
        values=tuple(each for each in minimal.values if document_of(each.indicator_id) != gone),
        money=tuple(each for each in minimal.money if document_of(each.node_id) != gone),
        mentions=tuple(each for each in minimal.mentions if document_of(each.record_id) != gone),
        uses=tuple(each for each in minimal.uses if document_of(each.node_id) != gone),
        holders=tuple(each for each in minimal.holders if document_of(each.node_id) != gone),
        relations=tuple(each for each in minimal.relations if document_of(each.source_id) != gone),
    )

    assert [(change.kind, change.statement.record_id) for change in condensed(changes(state_of(minimal), without))] == [
        (ChangeKind.GONE, gone)
    ]
    assert [(change.kind, change.statement.record_id) for change in condensed(changes(state_of(without), minimal))] == [
        (ChangeKind.NEW, gone)
    ]


STATEMENTS = st.builds(
    Statement,
    st.sampled_from(["a/d", "a/d/program/p", "a/d/indikator/i"]),
    st.sampled_from(["nama", TARGET, CEILING]),
    st.sampled_from(["pk", "rkt"]),
    st.sampled_from(["85", "80", ""]),
    st.sampled_from(["", "80"]),
)


@given(st.lists(STATEMENTS, max_size=12), st.lists(STATEMENTS, max_size=12))
def test_changes_lead_from_the_one_state_to_the_other(before: list[Statement], now: list[Statement]) -> None:
    """Taking away what is gone or changed and adding what is new or changed gives the state of today."""
    found = compared(before, now)
    state = Counter(before)
    state.subtract(change.before for change in found if change.before)
    state.update(change.after for change in found if change.after)

    assert +state == Counter(now)
    assert min(state.values(), default=0) >= 0
    assert all(change.before != change.after for change in found)


def test_a_record_is_called_by_its_id_within_its_document() -> None:
    assert (within("a/d/program/p"), within("a/d"), within("a/unit/u")) == ("program/p", "d", "u")
    assert (document_of("a/d/program/p"), document_of("a/d")) == ("a/d", "a/d")
