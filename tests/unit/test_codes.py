"""Official codes: a node gets one only with certainty, and look-alikes get none."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.exports.contract import TABLES
from generator.exports.rows import table_rows
from generator.loading import Loaded, load
from generator.model.codes import CodeTie, authority_of, squeezed_name
from generator.model.plan import Plan
from generator.model.terms import CodeOrigin, Confidence
from generator.pages.codes import MOST_OTHERS, UNLISTED, view_code
from generator.pages.frame import Link

CONTENT = Path(__file__).parents[2] / "content"
HEADER = "kode,tingkat,kewenangan,nama,sasaran,indikator,satuan,versi,asal,catatan"
PROGRAM = "2.09.03,program,keduanya,PROGRAM PANGAN,,,,2023 (4 angka),bersumber,"
ACTIVITY = "2.09.03.2.01,kegiatan,kabupaten-kota,Bantuan Pangan,,,,2023 (4 angka),bersumber,"
RICE = "2.09.03.2.01.0001,sub-kegiatan,kabupaten-kota,Penyaluran Beras,,Jumlah keluarga,Keluarga,2025,bersumber,Baru."
KNOWN = (PROGRAM, ACTIVITY, RICE)
AGENCY = "nama: {name}\nsingkat: {name}\ntingkat: {level}\npemerintah: Pemerintah Misal\n"
DOCUMENT = """\
jenis: {kind}
judul: Rencana
singkat: {kind} 2030
tahun_awal: "2030"
tahun_akhir: "2031"
penerbit: salinan
sumber: {{dicocokkan: belum}}
gaya_angka: indonesia
tabel_utama: a
tabel: [{{id: a, nama: Tabel A, tahun: ["2030", "2031"]}}]
simpul: [{nodes}]
"""

Make = Callable[..., Loaded]


def node(level: str, name: str, *children: str, also: str = "") -> str:
    """A node in flow style; its id is its words in lower case."""
    node_id = "-".join(re.findall(r"[a-z]+", name.lower()))
    extra = f", {also}" if also else ""
    return f'{{id: {node_id}, jenjang: {level}, nama: "{name}", anak: [{", ".join(children)}]{extra}}}'


@pytest.fixture
def make(content_folder) -> Make:
    """Load one document of one agency (`dinas/dok`) beside some codes, and other documents under their paths."""

    def load_it(nodes: str, *codes: str, kind: str = "renstra", level: str = "kabupaten", **others: str) -> Loaded:
        files = {"nomenklatur/uji.csv": "\n".join([HEADER, *codes, ""])}
        for path, content in {"dinas/dok": nodes, **others}.items():
            agency = path.split("/")[0]
            place = level if agency == "dinas" else "provinsi" if agency.endswith("prov") else "kota"
            files[f"{agency}/instansi.yml"] = AGENCY.format(name=f"Dinas {agency}", level=place)
            files[f"{path}/dokumen.yml"] = DOCUMENT.format(kind=kind, nodes=content)
        return load(content_folder(files, base=""))

    return load_it


def ties(loaded: Loaded) -> dict[str, str]:
    """Codes by the last two parts of the node's id."""
    assert loaded.errors == ()
    return {"/".join(tie.node_id.split("/")[2:]): tie.code for tie in loaded.plan.code_ties}


def rice_tie(loaded: Loaded) -> CodeTie | None:
    (rice,) = (n for n in loaded.plan.nodes if n.entry.name.lower().startswith("penyaluran"))
    return loaded.plan.code_tie_of(rice.id)


RKT = node("program", "Program Pangan", node("kegiatan", "Penyaluran Beras"))
THREE_LEVELS = node(
    "program", "Program Pangan", node("kegiatan", "Bantuan Pangan", node("sub-kegiatan", "Penyaluran Beras"))
)


def test_each_level_is_compared_with_its_own_level(make: Make) -> None:
    assert ties(make(THREE_LEVELS, *KNOWN)) == {
        "program/program-pangan": "2.09.03",
        "kegiatan/bantuan-pangan": "2.09.03.2.01",
        "sub-kegiatan/penyaluran-beras": "2.09.03.2.01.0001",
    }


def test_what_an_rkt_calls_activity_is_compared_with_sub_activities_and_says_so(make: Make) -> None:
    loaded = make(RKT, *KNOWN, kind="rkt")
    tie = rice_tie(loaded)

    assert ties(loaded)["kegiatan/penyaluran-beras"] == "2.09.03.2.01.0001"
    assert tie is not None
    assert (tie.origin, tie.version, tie.confidence) == (CodeOrigin.MATCHED, "2025", Confidence.HIGH)
    assert "bernama sub kegiatan dalam nomenklatur sekarang" in tie.reason


def test_an_rkt_with_sub_activities_is_compared_level_by_level(make: Make) -> None:
    assert ties(make(THREE_LEVELS, *KNOWN, kind="rkt"))["kegiatan/bantuan-pangan"] == "2.09.03.2.01"


def test_only_an_rkt_calls_sub_activities_activities(make: Make) -> None:
    assert rice_tie(make(RKT, *KNOWN)) is None


@pytest.mark.parametrize("name", ["PENYALURAN  BERAS", "penyaluran beras.", "Penyaluran-Beras", "PenyaluranBeras"])
def test_case_white_space_and_punctuation_do_not_matter(make: Make, name: str) -> None:
    tree = node("program", "PROGRAM: Pangan", node("kegiatan", name))

    assert rice_tie(make(tree, *KNOWN, kind="rkt")) is not None


def test_one_word_more_is_another_name(make: Make) -> None:
    tree = node("program", "Program Pangan", node("kegiatan", "Penyaluran Beras Miskin"))

    assert rice_tie(make(tree, *KNOWN, kind="rkt")) is None


TWICE = "2.09.03.2.02.0004,sub-kegiatan,kabupaten-kota,Penyaluran Beras,,,,2023,{},"
NEAR_MISSES = {
    "the same name under two activities": (*KNOWN, TWICE.format("bersumber")),
    "the second one only inferred": (*KNOWN, TWICE.format("inferensi")),
    "code of the province": (PROGRAM, RICE.replace(".2.01.", ".1.01.").replace("kabupaten-kota", "provinsi")),
    "inferred code": (PROGRAM, RICE.replace("bersumber", "inferensi")),
    "code from general knowledge": (PROGRAM, RICE.replace("bersumber", "pengetahuan")),
    "program unknown": (ACTIVITY, RICE),
    "program inferred": (PROGRAM.replace("bersumber", "inferensi"), RICE),
    "program of the province": (PROGRAM.replace("keduanya", "provinsi"), RICE),
    "below another program": (PROGRAM, RICE.replace("2.09.03", "2.09.04")),
    "an activity of that name": (PROGRAM, "2.09.03.2.01,kegiatan,kabupaten-kota,Penyaluran Beras,,,,2025,bersumber,"),
}


@pytest.mark.parametrize("codes", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_a_near_miss_gets_no_code(make: Make, codes: tuple[str, ...]) -> None:
    assert rice_tie(make(RKT, *codes, kind="rkt")) is None


def test_a_central_agency_has_no_code_of_local_governments(make: Make) -> None:
    loaded = make(RKT, *KNOWN, kind="rkt", level="pusat")

    assert loaded.plan.code_ties == ()
    assert authority_of(loaded.plan.agencies[0]) is None


def test_a_sub_activity_stands_below_the_code_of_its_own_activity(make: Make) -> None:
    other = "2.09.03.2.02,kegiatan,kabupaten-kota,Cadangan Pangan,,,,2023,bersumber,"
    rice = node("sub-kegiatan", "Penyaluran Beras")
    moved = node("program", "Program Pangan", node("kegiatan", "Cadangan Pangan", rice))
    unknown = node("program", "Program Pangan", node("kegiatan", "Bantuan Entah", rice))

    assert rice_tie(make(moved, *KNOWN, other)) is None
    assert rice_tie(make(unknown, *KNOWN)) is None


def test_the_same_name_under_two_activities_is_told_apart_by_them(make: Make) -> None:
    other = "2.09.03.2.02,kegiatan,kabupaten-kota,Cadangan Pangan,,,,2023,bersumber,"
    rice = node("sub-kegiatan", "Penyaluran Beras")
    tree = node("program", "Program Pangan", node("kegiatan", "Cadangan Pangan", rice))
    tie = rice_tie(make(tree, *KNOWN, other, TWICE.format("bersumber")))

    assert tie is not None
    assert tie.code == "2.09.03.2.02.0004"


MENTION = (
    "sebutan: [{{bidang: {field}, tercetak: Penyaluran Bers, dibaca: {read}, alasan: Salah ketik., keyakinan: {sure}}}]"
)


@pytest.mark.parametrize(
    ("field", "read", "sure", "is_tied"),
    [
        ("nama", "Penyaluran Beras", "tinggi", True),
        ("nama", "Penyaluran Beras", "sedang", False),
        ("nama", "Penyaluran Beras", "rendah", False),
        ("kode", "Penyaluran Beras", "tinggi", False),
        ("nama", "Penyaluran Ubi", "tinggi", False),
    ],
)
def test_a_certain_reading_of_the_name_supplies_the_spelling(
    make: Make, field: str, read: str, sure: str, *, is_tied: bool
) -> None:
    mention = MENTION.format(field=field, read=read, sure=sure)
    tree = node("program", "Program Pangan", node("kegiatan", "Penyaluran Bers", also=mention))
    tie = rice_tie(make(tree, *KNOWN, kind="rkt"))

    assert (tie is not None) is is_tied
    assert tie is None or "bacaan kami, “Penyaluran Beras”: Salah ketik." in tie.reason


def test_two_readings_that_mean_two_codes_mean_none(make: Make) -> None:
    ubi = "2.09.03.2.01.0002,sub-kegiatan,kabupaten-kota,Penyaluran Ubi,,,,2023,bersumber,"
    mention = MENTION.format(field="nama", read="Penyaluran Ubi", sure="tinggi")
    tree = node("program", "Program Pangan", node("kegiatan", "Penyaluran Beras", also=mention))

    assert rice_tie(make(tree, *KNOWN, ubi, kind="rkt")) is None


MONEY = 'pembeda: {word}, anggaran: [{{tercetak: "{rupiah}", tahun: "2030"}}], indikator: [{indicator}]'
INDICATOR = '{{id: i-{word}, nama: Keluarga, satuan: KK, nilai: [{{tercetak: "5", tahun: "2030"}}]}}'


@pytest.mark.parametrize(("amounts", "is_tied"), [(("7.000", "7.000"), True), (("7.000", "8.000"), False)])
def test_namesakes_get_a_code_only_where_one_row_is_printed_twice(
    make: Make, amounts: tuple[str, str], *, is_tied: bool
) -> None:
    """Of two different rows with one name, one means a code that our list does not have."""
    rows = []
    for word, rupiah in zip(("satu", "dua"), amounts, strict=True):
        also = MONEY.format(word=word, rupiah=rupiah, indicator=INDICATOR.format(word=word))
        rows.append(node("kegiatan", "Penyaluran Beras", also=also).replace("beras,", f"beras-{word},", 1))
    found = ties(make(node("program", "Program Pangan", *rows), *KNOWN, kind="rkt"))

    assert [code for name, code in found.items() if "beras" in name] == ["2.09.03.2.01.0001"] * 2 * is_tied


def test_a_printed_code_is_kept_as_printed_and_carries_what_is_below_it(make: Make) -> None:
    tree = node("program", "Program Entah", node("kegiatan", "Penyaluran Beras"), also='kode: "2.09.03", versi_kode: X')
    loaded = make(tree, *KNOWN, kind="rkt")
    plan = loaded.plan
    (program,) = plan.roots_of("dinas/dok")
    tie = plan.code_tie_of(program.id)

    assert tie == CodeTie(program.id, "2.09.03", "X", CodeOrigin.PRINTED, "", None)
    assert rice_tie(loaded) is not None
    assert (code := plan.code_of(program.id)) is not None
    assert code.entry.name == "PROGRAM PANGAN"


def test_a_printed_code_that_the_list_does_not_have_says_so(make: Make) -> None:
    plan = make(node("program", "Program Pangan", also='kode: "9.99.99"'), *KNOWN).plan
    (program,) = plan.nodes
    view = view_code(plan, program)

    assert plan.code_of(program.id) is None
    assert view is not None
    assert (view.code.text, view.name, view.evidence, view.counterpart.text) == ("9.99.99", "", UNLISTED, "")
    assert view.version == "tidak dinyatakan dalam dokumen"
    assert view.origin == "tercetak pada dokumen"


def test_a_code_that_one_government_has_twice_is_reported_at_its_row(make: Make) -> None:
    province = PROGRAM.replace("keduanya", "provinsi")
    regency = PROGRAM.replace("keduanya", "kabupaten-kota")

    assert make(RKT, province, regency).errors == ()
    for first, second in ((PROGRAM, PROGRAM), (PROGRAM, province), (province, PROGRAM)):
        (problem,) = make(RKT, first, second).errors
        assert problem.explain().startswith("nomenklatur/uji.csv:3: galat id-ganda: Kode '2.09.03' sudah ada")


def test_lists_are_read_together(content_folder) -> None:
    files = {f"nomenklatur/{name}.csv": f"{HEADER}\n{row}\n" for name, row in (("a", PROGRAM), ("b", RICE))}
    plan = load(content_folder(files)).plan

    assert [code.entry.code for code in plan.codes] == ["2.09.03", "2.09.03.2.01.0001"]
    assert [tie.code for tie in plan.code_ties] == ["2.09.03", "2.09.03.2.01.0001"]


# --- the counterpart of the other level of government --------------------------------------------------------------

DISASTER = (
    "1.06.06,program,keduanya,PROGRAM BENCANA,,,,2023,bersumber,",
    "1.06.06.1.01,kegiatan,provinsi,Perlindungan Korban Bencana Provinsi,,,,2023,bersumber,",
    "1.06.06.2.03,kegiatan,kabupaten-kota,Perlindungan Korban Bencana Kabupaten/Kota,,,,2023,bersumber,",
    "1.06.06.1.01.0002,sub-kegiatan,provinsi,Penyediaan Sandang,,,,2023,bersumber,",
    "1.06.06.2.03.0005,sub-kegiatan,kabupaten-kota,Penyediaan Sandang,,,,2023,bersumber,",
)


def counterparts(plan: Plan) -> dict[str, str]:
    return {code.entry.code: other.entry.code for code in plan.codes if (other := plan.counterpart_of(code))}


def test_equal_work_of_the_other_government_is_the_counterpart_whatever_its_number(make: Make) -> None:
    assert counterparts(make(RKT, *DISASTER).plan) == {
        "1.06.06.1.01": "1.06.06.2.03",
        "1.06.06.2.03": "1.06.06.1.01",
        "1.06.06.1.01.0002": "1.06.06.2.03.0005",
        "1.06.06.2.03.0005": "1.06.06.1.01.0002",
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Korban Bencana Kabupaten/Kota", "Korban Konflik Kabupaten/Kota"),  # another activity above
        ("1.06.06.2.03.0005", "1.06.05.2.03.0005"),  # another program
        ("0005,sub-kegiatan,kabupaten-kota,Penyediaan Sandang", "0005,sub-kegiatan,kabupaten-kota,Penyediaan Pangan"),
    ],
)
def test_what_stands_elsewhere_or_is_called_otherwise_is_no_counterpart(make: Make, old: str, new: str) -> None:
    codes = [row.replace(old, new) for row in DISASTER]
    assert codes != list(DISASTER)

    assert "1.06.06.1.01.0002" not in counterparts(make(RKT, *codes).plan)


def test_a_counterpart_is_unique_and_sourced(make: Make) -> None:
    second = DISASTER[-1].replace("0005", "0009")
    inferred = DISASTER[-1].replace("bersumber", "inferensi")

    assert "1.06.06.1.01.0002" not in counterparts(make(RKT, *DISASTER, second).plan)
    assert "1.06.06.2.03.0005" not in counterparts(make(RKT, *DISASTER, second).plan)
    assert "1.06.06.1.01.0002" not in counterparts(make(RKT, *DISASTER[:-1], inferred).plan)


def test_one_number_with_a_name_for_each_government_has_no_counterpart(make: Make) -> None:
    rows = (
        "1.06.01,program,provinsi,PROGRAM PENUNJANG PROVINSI,,,,2023,bersumber,",
        "1.06.01,program,kabupaten-kota,PROGRAM PENUNJANG KABUPATEN/KOTA,,,,2023,bersumber,",
    )

    assert counterparts(make(RKT, *rows).plan) == {}


# --- pages and open data -------------------------------------------------------------------------------------------


def test_a_page_names_who_else_has_the_code_and_the_counterpart(make: Make) -> None:
    money = 'anggaran: [{tercetak: {"2030": "1.000.000", "2031": "2.000.000"}}]'
    here = node("program", "Program Bencana", node("kegiatan", "Perlindungan Korban Bencana Kabupaten/Kota"))
    there = node("program", "Program Bencana", node("kegiatan", "Perlindungan Korban Bencana Provinsi", also=money))
    plan = make(here, *DISASTER, **{"dinas/lain": here, "kota/dok": here, "prov/dok": there}).plan
    view = view_code(plan, plan.node("dinas/dok/kegiatan/perlindungan-korban-bencana-kabupaten-kota"))

    assert view is not None
    assert (view.code.text, view.name) == ("1.06.06.2.03", "Perlindungan Korban Bencana Kabupaten/Kota")
    assert view.evidence == "tercantum dalam daftar terbitan"
    assert view.origin == "dipadankan oleh kami, keyakinan tinggi"
    assert [(row.agency, row.money) for row in view.own.rows] == [("Dinas dinas", "tidak dinyatakan")]
    assert [(row.agency, row.link.url) for row in view.others.rows] == [
        ("Dinas kota", "../../../../kota/dok/kegiatan/perlindungan-korban-bencana-kabupaten-kota/")
    ]
    assert view.counterpart == Link(
        "1.06.06.1.01, Perlindungan Korban Bencana Provinsi (provinsi)", "../../../../nomenklatur/1.06.06.1.01/"
    )
    assert [(row.agency, row.money, row.money_remark) for row in view.counterparts.rows] == [
        ("Dinas prov", "Rp3.000.000", "2030–2031, hitungan kami")
    ]


def test_a_page_names_at_most_so_many_others_and_counts_the_rest(make: Make) -> None:
    others = {f"kota{number}/dok": node("program", "Program Pangan") for number in range(MOST_OTHERS + 3)}
    plan = make(node("program", "Program Pangan"), *KNOWN, **others).plan
    view = view_code(plan, plan.node("dinas/dok/program/program-pangan"))

    assert view is not None
    assert len(view.others.rows) == MOST_OTHERS
    assert view.others.more == "dan 3 lainnya"


def test_a_node_without_code_has_no_such_section(make: Make) -> None:
    plan = make(RKT).plan

    assert all(view_code(plan, each) is None for each in plan.nodes)


def test_the_open_data_carry_the_code_its_version_and_its_origin(make: Make) -> None:
    (table,) = (table for table in TABLES if table.name == "simpul")
    place = table.columns.index("kode")
    rows = table_rows(make(RKT, PROGRAM, kind="rkt").plan, "simpul")

    assert [row[place : place + 3] for row in rows] == [("2.09.03", "2023 (4 angka)", "dipadankan"), ("", "", "")]


# --- the published content -----------------------------------------------------------------------------------------


def test_every_matched_code_of_the_published_content_is_certain() -> None:
    plan = load(CONTENT).plan
    assert plan.code_ties

    for tie in plan.code_ties:
        code = plan.code_of(tie.node_id)
        assert code is not None
        assert code.is_sourced
        assert code.serves(authority_of(plan.agency(tie.node_id.split("/")[0])))
        names = [plan.node(tie.node_id).entry.name, *(m.entry.read_as for m in plan.mentions_of(tie.node_id))]
        assert squeezed_name(code.entry.name) in map(squeezed_name, names)
        above = [plan.code_tie_of(up.id) for up in plan.ancestors_of(plan.node(tie.node_id))]
        assert all(code.is_below(up.code) for up in above if up)
