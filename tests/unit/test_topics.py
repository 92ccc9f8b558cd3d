"""Which records belong to a topic: by whole words, abbreviations, target group, code, hand, and place in the tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from counted_calls import calls_of

from generator.loading import load
from generator.model import entries
from generator.model.plan import Plan
from generator.model.topic_parts import TopicPart, topic_parts
from generator.model.topics import Reason, _Phrases

CONTENT = Path(__file__).parents[2] / "content"
RKT = "dinas-contoh/rkt-2030"
HEAD = """\
jenis: rkt
judul: Rencana Kinerja Tahunan Dinas Contoh Tahun 2030
singkat: RKT 2030
tahun_awal: "2030"
tahun_akhir: "2030"
penerbit: salinan
sumber: {dicocokkan: belum}
gaya_angka: indonesia
tabel_utama: rkt
tabel: [{id: rkt, nama: RKT 2030, tahun: ["2030"]}]
simpul:
"""
GLOSSARY = """\
istilah:
  - {istilah: Lansia, kepanjangan: Lanjut usia, arti: Orang tua.}
  - {istilah: PMKS, kepanjangan: Penyandang Masalah Kesejahteraan Sosial, arti: Uji., pengganti: PPKS}
  - {istilah: PPKS, kepanjangan: Pemerlu Pelayanan Kesejahteraan Sosial, arti: Uji.}
"""
Told = Callable[..., Plan]


@pytest.fixture
def told(content_folder) -> Told:
    """Load one document of these nodes (YAML lines) with one topic `uji` of these keys."""

    def load_it(nodes: str, topic: str) -> Plan:
        files = {
            f"{RKT}/dokumen.yml": HEAD + nodes,
            f"{RKT}/cetakan": None,
            "glosarium.yml": GLOSSARY,
            "topik.yml": f"topik: [{{id: uji, nama: Uji, kalimat: Uji., {topic}}}]\n",
        }
        loaded = load(content_folder(files))

        assert [problem.slug for problem in loaded.problems if problem.slug != "topik-kosong"] == []
        return loaded.plan

    return load_it


def node(name: str, slug: str = "a", level: str = "kegiatan", more: str = "") -> str:
    return f'  - {{id: {slug}, jenjang: {level}, nama: "{name}"{more}}}\n'


def members(plan: Plan, topic: str = "uji") -> dict[str, tuple[Reason, str]]:
    found = plan.members_of(topic)

    assert all(each in plan.topics_of(each.record_id) for each in found)
    return {each.record_id.removeprefix(f"{RKT}/"): (each.reason, each.evidence) for each in found}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Bantuan bagi lansia", "lansia"),
        ("BANTUAN BAGI LANSIA", "LANSIA"),
        ("Bantuan (Lansia)", "Lansia"),
        ("Panti Lansia/Anak", "Lansia"),
        ("Rumah lanjut usia", "lanjut usia"),
        ("Rumah Lanjut-Usia", "Lanjut-Usia"),
        ("Rumah lanjut\u00a0 usia", "lanjut\u00a0 usia"),
    ],
)
def test_a_whole_word_or_its_other_spelling_makes_a_member_and_is_quoted_as_printed(
    told: Told, name: str, said: str
) -> None:
    assert members(told(node(name), "kata: [lansia]")) == {"kegiatan/a": (Reason.NAME, said)}


@pytest.mark.parametrize("name", ["Bantuan bagi lansianya", "Balansia", "Rumah usia lanjut", "Lanjut ke usia"])
def test_a_part_of_a_word_or_words_in_another_order_make_none(told: Told, name: str) -> None:
    assert members(told(node(name), "kata: [lansia]")) == {}


@pytest.mark.parametrize(
    "name",
    [
        "Warga PPKS",
        "Warga PMKS",
        "Pemerlu Pelayanan Kesejahteraan Sosial",
        "Penyandang Masalah Kesejahteraan Sosial (uji)",
    ],
)
@pytest.mark.parametrize("phrase", ["ppks", "PMKS", "penyandang masalah kesejahteraan sosial"])
def test_abbreviation_long_form_and_successor_are_one_phrase(told: Told, phrase: str, name: str) -> None:
    assert list(members(told(node(name), f"kata: [{phrase}]"))) == ["kegiatan/a"]


def test_the_longest_phrase_that_begins_at_a_word_is_quoted(told: Told) -> None:
    plan = told(node("Rumah anak terlantar"), "kata: [anak, anak terlantar]")

    assert members(plan) == {"kegiatan/a": (Reason.NAME, "anak terlantar")}


def test_an_exception_anywhere_in_the_text_leaves_that_text_out(told: Told) -> None:
    nodes = node("Kartu Identitas Anak", "kartu") + node("Panti anak", "panti")

    assert list(members(told(nodes, "kata: [anak], kecuali: [kartu identitas]"))) == ["kegiatan/panti"]


def test_an_exception_in_the_name_leaves_the_other_texts_alone(told: Told) -> None:
    nodes = node("Kartu identitas anak", more=", kelompok_sasaran: Anak desa")

    plan = told(nodes, "kata: [anak], kecuali: [kartu identitas]")
    assert members(plan) == {"kegiatan/a": (Reason.TARGET_GROUP, "Anak")}


def test_the_printed_objective_counts_like_the_name(told: Told) -> None:
    nodes = node("Alat bantu", more=", sasaran: Terpenuhinya kebutuhan lansia")

    assert members(told(nodes, "kata: [lansia]")) == {"kegiatan/a": (Reason.OBJECTIVE, "lansia")}


def test_words_for_the_target_group_are_looked_for_there_alone(told: Told) -> None:
    nodes = node("Beras", "beras", more=", kelompok_sasaran: Keluarga miskin") + node("Keluarga berencana", "kb")

    plan = told(nodes, "kelompok_sasaran: [keluarga]")
    assert members(plan) == {"kegiatan/beras": (Reason.TARGET_GROUP, "Keluarga")}


def test_the_name_is_told_before_the_objective_and_that_before_the_target_group(told: Told) -> None:
    more = ", sasaran: lansia sasaran, kelompok_sasaran: lansia kelompok"
    nodes = node("Lansia", "a", more=more) + node("Panti", "b", more=more)

    assert members(told(nodes, "kata: [lansia]")) == {
        "kegiatan/a": (Reason.NAME, "Lansia"),
        "kegiatan/b": (Reason.OBJECTIVE, "lansia"),
    }


@pytest.mark.parametrize(
    ("printed", "prefix", "belongs"),
    [
        ("1.06.06", "1.06.06", True),
        ("1.06.06.2.01.0001", "1.06.06", True),
        ("1.06.06.2.01.0001", "1.06.06.2.01", True),
        ("1.06.06", "1.06.06.2.01", False),
        ("1.06.05", "1.06.06", False),
        ("1.06", "1.06.06", False),
    ],
)
def test_a_code_covers_itself_and_what_is_below_it(told: Told, printed: str, prefix: str, belongs: bool) -> None:
    code = f', kode: "{printed}", versi_kode: Uji, asal_kode: tercetak'

    found = members(told(node("Tenda", more=code), f'kode: ["{prefix}"]'))
    assert found == ({"kegiatan/a": (Reason.CODE, printed)} if belongs else {})


def test_a_node_can_be_added_and_left_out_by_its_full_id(told: Told) -> None:
    nodes = node("Tenda", "tenda") + node("Panti anak", "panti")

    plan = told(nodes, f"kata: [anak], simpul: [{RKT}/kegiatan/tenda], tanpa: [{RKT}/kegiatan/panti]")
    assert members(plan) == {"kegiatan/tenda": (Reason.ADDED, "")}


PROGRAM = """\
  - id: p
    jenjang: program
    nama: {program}
    indikator: [{{id: ukuran, nama: Persentase warga dilayani}}]
    anak:
      - id: k
        jenjang: kegiatan
        nama: {activity}
        anak:
          - {{id: s, jenjang: sub-kegiatan, nama: Makanan, indikator: [{{id: paket, nama: {measure}}}]}}
"""


def test_what_is_below_a_program_of_the_topic_belongs_with_the_program_as_reason(told: Told) -> None:
    plan = told(PROGRAM.format(program="Lansia", activity="Panti", measure="Banyak paket"), "kata: [lansia]")

    program = f"{RKT}/program/p"
    assert members(plan) == {
        "program/p": (Reason.NAME, "Lansia"),
        "indikator/ukuran": (Reason.OWNER, program),
        "kegiatan/k": (Reason.ABOVE, program),
        "sub-kegiatan/s": (Reason.ABOVE, program),
        "indikator/paket": (Reason.OWNER, f"{RKT}/sub-kegiatan/s"),
    }


def test_an_indicator_that_says_so_itself_is_there_for_its_own_words(told: Told) -> None:
    plan = told(PROGRAM.format(program="Lansia", activity="Panti", measure="Paket lansia"), "kata: [lansia]")

    assert members(plan)["indikator/paket"] == (Reason.NAME, "lansia")


def test_what_is_left_out_hands_nothing_down(told: Told) -> None:
    nodes = PROGRAM.format(program="Lansia", activity="Panti", measure="Banyak paket")

    plan = told(nodes, f"kata: [lansia], tanpa: [{RKT}/kegiatan/k, {RKT}/indikator/ukuran]")
    assert list(members(plan)) == ["program/p"]


def test_a_goal_hands_nothing_down_and_nothing_to_its_indicators(told: Told) -> None:
    goal = node(
        "Lansia, anak",
        "s",
        "sasaran",
        ", indikator: [{id: i, nama: Persentase warga}], anak: [{id: k, jenjang: kegiatan, nama: Panti}]",
    )

    assert list(members(told(goal, "kata: [lansia]"))) == ["sasaran/s"]


def test_a_vision_and_a_mission_speak_of_everyone(told: Told) -> None:
    nodes = node("Lansia bahagia", "v", "visi", ", indikator: [{id: i, nama: Lansia bahagia}]") + node(
        "Lansia", "m", "misi"
    )

    assert members(told(nodes, "kata: [lansia]")) == {}


def test_an_indicator_brings_in_its_node_where_nothing_is_below_it(told: Told) -> None:
    plan = told(PROGRAM.format(program="Sosial", activity="Panti", measure="Banyak lansia"), "kata: [lansia]")

    assert members(plan) == {
        "indikator/paket": (Reason.NAME, "lansia"),
        "sub-kegiatan/s": (Reason.INDICATOR, f"{RKT}/indikator/paket"),
    }


def test_an_indicator_of_a_program_with_activities_speaks_for_itself_alone(told: Told) -> None:
    nodes = PROGRAM.format(program="Sosial", activity="Panti", measure="Paket").replace("warga", "lansia")

    assert members(told(nodes, "kata: [lansia]")) == {"indikator/ukuran": (Reason.NAME, "lansia")}


def test_memberships_are_in_the_order_of_documents_and_of_topics(minimal: Plan) -> None:
    """`arsip` is the second topic, and its document the first."""
    order = {record.id: place for place, record in enumerate((*minimal.nodes, *minimal.indicators))}
    nodes = [order[each.record_id] for each in minimal.memberships if "/indikator/" not in each.record_id]

    assert nodes == sorted(nodes)
    assert [topic.id for topic in minimal.topics] == ["pangan-keluarga", "arsip"]
    assert minimal.topic("arsip") is minimal.topics[1]


def test_the_topics_of_a_record_are_in_the_order_of_their_file(content_folder) -> None:
    topics = "".join(f"  - {{id: {name}, nama: T, kalimat: U., kata: [beras]}}\n" for name in ("z", "a", "m"))
    plan = load(content_folder({"topik.yml": f"topik:\n{topics}"})).plan

    assert [each.topic_id for each in plan.topics_of(f"{RKT}/kegiatan/beras")] == ["z", "a", "m"]


def test_more_topics_cost_no_more_where_they_say_nothing(minimal: Plan) -> None:
    """The cost grows with the words of the content, not with the phrases of all topics: counted in function calls."""
    silent = minimal.topics[0]
    quiet = entries.Topic(id="q", nama="Q", kalimat="Q.", kata=("qqq",), kode=("9.99",))
    topics = [
        replace(silent, entry=quiet.model_copy(update={"id": f"q{n}"}), node_ids=frozenset(), omitted_ids=frozenset())
        for n in range(200)
    ]
    few, many = (replace(minimal, topics=tuple(topics[:count])) for count in (1, 200))
    reading = [calls_of(lambda plan=plan: _Phrases.of(plan.topics, plan.terms)) for plan in (few, many)]
    whole = [calls_of(lambda plan=plan: plan.memberships) for plan in (few, many)]

    assert whole[1] - reading[1] - (whole[0] - reading[0]) <= 3 * len(topics)


# --- the money of a topic --------------------------------------------------------------------------------------


MONEY = """\
  - id: p
    jenjang: program
    nama: Lansia
    anggaran: [{tercetak: "100"}]
    anak:
      - {id: a, jenjang: kegiatan, nama: Makanan, anggaran: [{tercetak: "60"}]}
      - {id: b, jenjang: kegiatan, nama: Pakaian, anggaran: [{tercetak: "30"}]}
      - {id: c, jenjang: kegiatan, nama: Surat}
"""


def part(plan: Plan) -> TopicPart:
    (found,) = topic_parts(plan, "uji")
    return found


def slugs(records: tuple[object, ...]) -> list[str]:
    return [str(getattr(each, "id", None) or each.record_id).rpartition("/")[2] for each in records]


def test_a_parent_and_its_children_are_never_both_counted(told: Told) -> None:
    found = part(told(MONEY, "kata: [lansia]"))

    assert slugs(found.rows) == ["a", "b", "c"]
    assert slugs(found.counted) == ["p"]
    assert found.rupiah == Decimal(100)


def test_where_something_below_is_left_out_the_rest_is_counted_for_itself(told: Told) -> None:
    found = part(told(MONEY, f"kata: [lansia], tanpa: [{RKT}/kegiatan/b]"))

    assert slugs(found.rows) == ["a", "c"]
    assert slugs(found.counted) == ["a"]
    assert found.rupiah == Decimal(60)


def test_a_node_that_alone_has_money_is_the_row(told: Told) -> None:
    nodes = MONEY.replace(', anggaran: [{tercetak: "60"}]', "").replace(', anggaran: [{tercetak: "30"}]', "")
    found = part(told(nodes, "kata: [lansia]"))

    assert slugs(found.rows) == slugs(found.counted) == ["p"]


def test_without_money_the_lowest_nodes_are_the_rows_and_nothing_is_counted(told: Told) -> None:
    found = part(told(PROGRAM.format(program="Lansia", activity="Panti", measure="Paket"), "kata: [lansia]"))

    assert slugs(found.rows) == ["s"]
    assert (found.counted, found.rupiah, found.amounts) == ((), None, {})


def test_rows_come_largest_first_and_equal_ones_in_the_order_of_the_document(told: Told) -> None:
    nodes = "".join(
        node("Lansia", slug, more=f', pembeda: {slug}, anggaran: [{{tercetak: "{rp}"}}]')
        for slug, rp in (("x", 5), ("y", 9), ("z", 5))
    )

    assert slugs(part(told(nodes, "kata: [lansia]")).rows) == ["y", "x", "z"]


def test_what_carries_no_money_is_told_apart_and_indicators_of_rows_stay_with_them(told: Told) -> None:
    nodes = (
        MONEY
        + node("Lansia sejahtera", "s", "sasaran")
        + node("Warga", "w", "sasaran", ", indikator: [{id: i, nama: Lansia dilayani}]")
    )
    nodes = nodes.replace("nama: Surat}", "nama: Surat, indikator: [{id: surat, nama: Surat lansia}]}")

    assert slugs(part(told(nodes, "kata: [lansia]")).others) == ["s", "i"]


def test_a_row_printed_twice_is_counted_both_ways(minimal: Plan) -> None:
    """Pasar Murah is printed twice with 40 million each."""
    found = {each.document.id: each for each in topic_parts(minimal, "pangan-keluarga")}
    total = found["dinas-pangan/rkt-2030"].amounts["2030"]

    assert (total.rupiah, total.without_repeats) == (Decimal(1_330_000_000), Decimal(1_290_000_000))


# --- the topics of the real content ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def published() -> Plan:
    return load(CONTENT).plan


def test_every_program_and_activity_of_the_published_documents_is_in_a_topic(published: Plan) -> None:
    assert [
        each.id
        for each in published.nodes
        if each.level.value in {"program", "kegiatan", "sub-kegiatan"} and not published.topics_of(each.id)
    ] == []


def test_every_record_that_a_published_topic_leaves_out_would_else_belong(published: Plan) -> None:
    """An id that leaves out nothing is a slip."""
    greedy = replace(published, topics=tuple(replace(topic, omitted_ids=frozenset()) for topic in published.topics))
    left_out = {(topic.id, omitted) for topic in published.topics for omitted in topic.omitted_ids}

    assert left_out <= {(each.topic_id, each.record_id) for each in greedy.memberships}


@pytest.mark.parametrize(
    ("topic", "record", "belongs"),
    [
        ("lansia", "dinsos-bengkulu/renstra-2021-2026/sub-kegiatan/lansia-sandang", True),
        ("anak", "dinsos-bengkulu/renstra-2021-2026/sub-kegiatan/lansia-sandang", False),
        ("lansia", "dinsos-kotawaringin-timur/penjenjangan-2025/sub-kegiatan/penyediaan-alat-bantu", False),
        ("disabilitas", "dinsos-kotawaringin-timur/penjenjangan-2025/sub-kegiatan/penyediaan-alat-bantu", True),
        ("disabilitas", "dinsos-bengkulu/renstra-2021-2026/sub-kegiatan/lansia-koordinasi-pembinaan", False),
        ("warga-miskin", "dinsos-bengkalis/rkt-2022/kegiatan/penjangkauan-anak-terlantar", False),
        ("warga-miskin", "dinsos-bengkulu/renstra-2021-2026/sub-kegiatan/pengangkatan-anak-antar-wni", False),
        ("warga-miskin", "dinsos-bengkalis/rkt-2022/kegiatan/kemampuan-sumber-kesejahteraan-sosial-keluarga", False),
        ("relawan-lembaga", "dinsos-bengkalis/rkt-2022/kegiatan/kemampuan-sumber-kesejahteraan-sosial-keluarga", True),
        ("relawan-lembaga", "dinsos-bengkalis/rkt-2022/kegiatan/peningkatan-kapasitas-kat", False),
        ("pahlawan", "dinsos-kotawaringin-timur/penjenjangan-2025/indikator/warga-migran-dipulangkan", False),
        ("kantor", "dinsos-bengkalis/lkjip-2020/program/peningkatan-sarana-prasarana-aparatur", True),
    ],
)
def test_the_published_topics_hold_what_a_reader_expects(
    published: Plan, topic: str, record: str, belongs: bool
) -> None:
    assert (topic in {each.topic_id for each in published.topics_of(record)}) is belongs
