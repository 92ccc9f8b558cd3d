"""The preview: what each document would show, and what became of it since the last publication, as text and JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from money_plans import DOCUMENT, Entry, MoneyPlan, amount, indicator, node, spent, value

from generator.exports.overview import overview
from generator.exports.preview import MOST_LINES, as_json, preview_json, preview_lines, previewed, removal_lines
from generator.model.plan import Plan
from generator.model.state import state_of
from generator.model.sums import document_totals

RKT = "dinas-pangan/rkt-2030"


def published(plan: Plan, *, now: Plan | None = None) -> Plan:
    """A plan after a publication of another one, or of itself."""
    return replace(now or plan, published=state_of(plan), editions=("2030-01-02", "2030-02-03"))


def text_of(plan: Plan, document_id: str = "", *, is_whole: bool = False) -> list[str]:
    return [" ".join(line.split()) for line in preview_lines(plan, document_id, is_whole=is_whole)]


def test_without_a_kept_state_the_preview_says_so_and_lists_no_changes(minimal: Plan) -> None:
    lines = text_of(minimal)

    assert lines[0].startswith("Keadaan terbitan terakhir belum tercatat, jadi semuanya dihitung baru.")
    assert not any(line.startswith(("Baru", "Berubah", "Hilang", "+", "~", "-")) for line in lines)
    assert preview_json(minimal)["keadaan_tercatat"] is False


def test_with_a_kept_state_the_preview_names_its_day(minimal: Plan) -> None:
    assert text_of(published(minimal))[0] == "Dibandingkan dengan terbitan terakhir, 3 Februari 2030."
    assert preview_json(published(minimal))["terbitan_terakhir"] == "2030-02-03"


def test_records_are_counted_by_kind_levels_first(minimal: Plan) -> None:
    assert "Isian: 1 sasaran, 2 program, 4 kegiatan, 5 indikator, 6 nilai, 6 anggaran, 5 fakta, 2 butir" in text_of(
        minimal, RKT
    )


def test_all_counts_together_are_all_records(minimal: Plan) -> None:
    counts = [overview(minimal, document).counts for document in minimal.documents]
    levels = {node.level.value.replace("-", " ") for node in minimal.nodes}

    assert sum(each.get(level, 0) for each in counts for level in levels) == len(minimal.nodes)
    for word, records in (("indikator", minimal.indicators), ("nilai", minimal.values), ("anggaran", minimal.money)):
        assert sum(each[word] for each in counts) == len(records)


def test_sums_are_those_of_the_pages(minimal: Plan) -> None:
    for document in minimal.documents:
        wholes = {row.series: row.by_year for row in overview(minimal, document).money if row.node is None}
        in_force = {**wholes.get("pagu", {}), **wholes.get("pagu setelah perubahan", {})}
        totals = document_totals(minimal, document)

        assert {year: each.rupiah for year, each in in_force.items()} == {
            year: total.rupiah for year, total in totals.items()
        }


@pytest.fixture
def money(money_plan: MoneyPlan) -> Plan:
    """Two programs over two years: one prints its money, one leaves it to its activity; the document prints a total."""
    one = node(
        "program",
        "Satu",
        node("kegiatan", "Bagian", money=(amount(60), amount(70, "2031"))),
        money=(amount(100), amount(70, "2031"), spent(90), amount(110, versi="perubahan")),
    )
    two = node("program", "Dua", node("kegiatan", "Rincian", money=(amount(1000),)))
    return money_plan(node("tujuan", "T", one, two, money=(amount(1200),)), kind="renstra", first="2030", last="2031")


def test_money_is_shown_by_program_and_year_in_columns(money: Plan) -> None:
    lines = list(preview_lines(money))
    start = next(place for place, line in enumerate(lines) if line.startswith("  Pagu (rupiah)"))

    assert lines[start : start + 8] == [
        "  Pagu (rupiah)                           2030   2031",
        "    Satu                                   100     70",
        "      tercetak dikurangi jumlah rincian    +40",
        "    Dua                                  1.000*",
        "    Jumlah (hitungan kami)               1.100     70",
        "    Jumlah tercetak                      1.200",
        "      tercetak dikurangi hitungan kami    +100",
        "    * tidak tercetak: jumlah rinciannya, hitungan kami",
    ]


def test_a_change_within_the_year_and_spent_money_are_tables_of_their_own(money: Plan) -> None:
    lines = text_of(money)

    assert lines[lines.index("Pagu setelah perubahan (rupiah) 2030") + 1] == "Satu 110"
    assert lines[lines.index("Realisasi anggaran (rupiah) 2030") + 1] == "Satu 90"


def test_rows_that_are_printed_twice_are_added_both_ways(minimal: Plan) -> None:
    lines = text_of(minimal, RKT)

    assert "Jumlah (hitungan kami) 1.342.500.000" in lines
    assert "baris kembar dihitung sekali 1.302.500.000" in lines


def changed(money_plan: MoneyPlan, old: Entry, new: Entry) -> Plan:
    before = money_plan(old)
    return published(before, now=money_plan(new))


def test_changes_are_told_with_id_name_and_both_sides(money_plan: MoneyPlan) -> None:
    plan = changed(
        money_plan,
        node(
            "program",
            "P",
            node("kegiatan", "Lama", money=(amount(5),)),
            money=(amount(1),),
            indikator=[indicator("I", "Orang", value("85"), value("7", tabel="lain"))],
        ),
        node(
            "program",
            "P",
            node("kegiatan", "Baru", money=(amount(5),)),
            money=({**amount(1), "ralat": {"tercetak": "2", "nomor": "9", "tanggal": "2030"}},),
            indikator=[indicator("I", "Orang", value("80"), value("", peran="realisasi"))],
            lokasi="Desa",
        ),
    )
    lines = text_of(plan)

    assert lines[lines.index("Baru: 2") + 1 :] == [
        "+ indikator/i “I”: realisasi 2030, tabel utama",
        "+ kegiatan/baru “Baru”, beserta 2 isiannya",
        "Berubah: 3",
        "~ indikator/i “I”: target 2030, tabel utama: 85 → 80",
        "~ program/p “P”: lokasi: kosong → Desa",
        "~ program/p “P”: pagu 2030, tabel utama: 1 → 1 (berlaku 2)",
        "Hilang: 2",
        "- indikator/i “I”: target 2030, tabel lain: 7",
        "- kegiatan/lama “Lama”, beserta 2 isiannya",
    ]


def test_a_renamed_record_shows_its_new_name_beside_its_id(money_plan: MoneyPlan) -> None:
    plan = changed(money_plan, node("program", "P", id="p"), node("program", "Program Pangan", id="p"))

    assert "~ program/p “Program Pangan”: nama: P → Program Pangan" in text_of(plan)


@pytest.fixture
def long(money_plan: MoneyPlan) -> Plan:
    """A program that lost more figures than a list shows."""
    values = [value(str(number)) for number in range(MOST_LINES + 3)]
    return changed(
        money_plan,
        node("program", "P", indikator=[indicator("I", "Orang", *values)]),
        node("program", "P", indikator=[indicator("I", "Orang")]),
    )


def test_a_long_list_is_cut_with_a_count_unless_everything_is_asked_for(long: Plan) -> None:
    short, whole = text_of(long), text_of(long, is_whole=True)

    assert f"Hilang: {MOST_LINES + 3}" in short
    assert sum(line.startswith("-") for line in short) == MOST_LINES
    assert short[-1] == "… dan 3 lainnya; tampilkan semua dengan --lengkap"
    assert sum(line.startswith("-") for line in whole) == MOST_LINES + 3
    assert not any("lainnya" in line for line in whole)


def test_every_removal_is_listed_by_document(long: Plan) -> None:
    first, *rest = removal_lines(long)

    assert first == f"{DOCUMENT}: {MOST_LINES + 3} hilang"
    assert len(rest) == MOST_LINES + 3
    assert not any("--lengkap" in line for line in rest)
    assert list(removal_lines(published(long))) == []


def test_a_document_that_is_gone_is_still_named(minimal: Plan) -> None:
    now = replace(Plan(), agencies=minimal.agencies)
    plan = published(minimal, now=now)
    lines = text_of(plan, RKT)

    assert RKT in previewed(plan)
    assert lines[2] == f"{RKT}: Rencana Kinerja Tahunan Dinas Pangan Kabupaten Misal Tahun 2030"
    assert "Hilang: 1" in lines
    assert lines[-1].startswith("- rkt-2030 “Rencana Kinerja Tahunan")
    assert not any(line.startswith("Isian") for line in lines)


def test_one_document_is_shown_alone(minimal: Plan) -> None:
    heads = [line for line in text_of(minimal, RKT) if line.startswith("dinas-pangan/")]

    assert heads == [f"{RKT}: RKT 2030"]


def test_json_says_the_same_with_amounts_as_text(money: Plan) -> None:
    data = json.loads(as_json(preview_json(published(money), DOCUMENT)))

    (document,) = data["dokumen"]
    assert document["isian"]["program"] == 2
    assert (document["baru"], document["berubah"], document["hilang"]) == ([], [], [])
    assert document["uang"][0] == {
        "jenis": "pagu",
        "tahun": "2030",
        "id": f"{DOCUMENT}/program/satu",
        "nama": "Satu",
        "rupiah": "100",
        "tercetak": "100",
        "jumlah_rincian": "60",
    }
    whole = [each for each in document["uang"] if each["id"] == DOCUMENT and each["jenis"] == "pagu"]
    assert [(each["rupiah"], each["tercetak"]) for each in whole] == [("1100", "1200"), ("70", "")]


def test_json_has_both_sides_of_a_change(long: Plan) -> None:
    (document,) = preview_json(long)["dokumen"]

    assert len(document["hilang"]) == MOST_LINES + 3
    assert document["hilang"][0] == {
        "id": f"{DOCUMENT}/indikator/i",
        "nama": "I",
        "bidang": "target 2030",
        "tabel": "utama",
        "sebelum": "0",
        "berlaku_sebelum": "",
        "sesudah": "",
        "berlaku_sesudah": "",
        "alasan": "",
    }


def test_text_of_an_author_stays_on_its_line(money_plan: MoneyPlan) -> None:
    plan = changed(money_plan, node("program", "P"), node("program", "P", keterangan="satu\n\x1b[31mdua"))

    assert "~ program/p “P”: keterangan: kosong → satu [31mdua" in text_of(plan)
