"""The same indicator across documents: tied by its full ids, shown side by side, and open data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pages_read import Files, page, says, targets_of, words_of
from several import document, entry, loaded, measure

from generator.building import build
from generator.exports.rows import table_rows
from generator.loading import Loaded, load
from generator.model.plan import Plan
from generator.pages.kinship import KinTable, view_kin

CONTENT = Path(__file__).parents[2] / "content"
RKT, LKJIP = (f"dinas-pangan/{name}/indikator/keluarga-rawan-pangan-dilayani" for name in ("rkt-2030", "lkjip-2030"))
ARCHIVE = "badan-arsip/renstra-2029-2031/indikator/nilai-pengawasan-arsip"
SAME = "{{id: {id}, nama: Sama, alasan: Diukur sama., keyakinan: tinggi, indikator: [{members}]}}"

Tied = Callable[..., Loaded]


@pytest.fixture
def tied(content_folder) -> Tied:
    """Load sites/minimal with these ties, each a tuple of full ids; the first is `a`, the second `b`."""

    def load_it(*ties: tuple[str, ...]) -> Loaded:
        rows = [SAME.format(id="ab"[n % 2], members=", ".join(members)) for n, members in enumerate(ties)]
        return load(content_folder({"kaitan.yml": f"kaitan: [{', '.join(rows)}]\n"}, base="minimal"))

    return load_it


def explained(loaded: Loaded) -> list[str]:
    return [problem.explain().split(": ", 1)[1] for problem in loaded.errors]


def table(plan: Plan, indicator_id: str) -> KinTable:
    found = view_kin(plan, plan.indicator(indicator_id))

    assert found is not None
    return found


def test_members_know_each_other_and_no_one_else(tied: Tied) -> None:
    plan = tied((RKT, LKJIP)).plan

    assert [other.id for other in plan.linked_with(RKT)] == [LKJIP]
    assert [other.id for other in plan.linked_with(LKJIP)] == [RKT]
    assert plan.linked_with(ARCHIVE) == ()
    assert plan.kinship_of(ARCHIVE) is None
    assert view_kin(plan, plan.indicator(ARCHIVE)) is None


def test_equal_wording_alone_ties_nothing(tied: Tied) -> None:
    plan = tied().plan

    assert plan.indicator(RKT).entry.name == plan.indicator(LKJIP).entry.name
    assert plan.linked_with(RKT) == ()


def test_an_unknown_indicator_is_reported_with_the_nearest_one(tied: Tied) -> None:
    loaded = tied((RKT, LKJIP.replace("dilayani", "dilayan")))

    (line,) = explained(loaded)
    assert line.startswith("galat rujukan-putus: Indikator 'dinas-pangan/lkjip-2030/indikator/keluarga-rawan-")
    assert f"Mungkin maksudnya '{LKJIP}'?" in line
    assert loaded.plan.kinships == ()


@pytest.mark.parametrize("members", [(), (RKT,)])
def test_a_tie_names_at_least_two(tied: Tied, members: tuple[str, ...]) -> None:
    loaded = tied(members)

    (line,) = explained(loaded)
    assert line.startswith(f"galat bentuk-tak-cocok: Kaitan 'a' menyebut {len(members)} indikator;")
    assert loaded.plan.kinships == ()


@pytest.mark.parametrize(
    ("ties", "message"),
    [
        ([(RKT, RKT)], f"Indikator '{RKT}' sudah disebut kaitan 'a'."),
        ([(RKT, LKJIP), (LKJIP, ARCHIVE)], f"Indikator '{LKJIP}' sudah disebut kaitan 'a'."),
        ([(RKT, LKJIP), (ARCHIVE, "x/y/indikator/z"), ()], "Kaitan 'a' sudah ada di berkas ini."),
    ],
)
def test_an_indicator_and_an_id_stand_once(tied: Tied, ties: list[tuple[str, ...]], message: str) -> None:
    assert any(line.startswith(f"galat id-ganda: {message}") for line in explained(tied(*ties)))


def test_what_is_not_a_full_id_is_reported_at_its_place(tied: Tied) -> None:
    (line,) = explained(tied((RKT, "indikator/keluarga-rawan-pangan-dilayani")))

    assert line.startswith("galat nama-tak-sah: 'indikator/keluarga-rawan-pangan-dilayani'")


def test_targets_and_actuals_stand_side_by_side_own_document_first(tied: Tied) -> None:
    plan = tied((RKT, LKJIP)).plan
    kin = table(plan, LKJIP)

    assert [(column.document, column.agency) for column in kin.columns] == [
        ("LKjIP 2030", "Dinas Pangan Kabupaten Misal"),
        ("RKT 2030", "Dinas Pangan Kabupaten Misal"),
    ]
    cells = {row.label: tuple(cell.text for cell in row.cells) for row in kin.rows}
    assert cells["Target 2030"] == ("77,00%", "77%; tidak berlaku")
    assert cells["Realisasi 2030"] == ("80,50%", "tidak dinyatakan")
    assert cells["Realisasi 2030, triwulan II"] == ("40,25%", "tidak dinyatakan")
    assert not any("Capaian" in label or "Nilai awal" in label for label in cells)
    assert [column.indicator.url for column in kin.others] == [
        "../../../rkt-2030/indikator/keluarga-rawan-pangan-dilayani/"
    ]
    assert (kin.name, kin.reason, kin.confidence) == ("Sama", "Diukur sama.", "tinggi")


def test_rows_are_in_order_of_time_then_target_before_actual(tied: Tied) -> None:
    plan = tied((LKJIP, ARCHIVE)).plan
    wanted = ["Target 2029", "Target 2030", "Realisasi 2030", "Realisasi 2030, triwulan II", "Target 2031"]
    wanted.append("Target akhir periode (2031)")

    for member in (LKJIP, ARCHIVE):
        assert [row.label for row in table(plan, member).rows if row.label in wanted] == wanted


@pytest.mark.parametrize(
    ("change", "label", "expected"),
    [
        ('{tercetak: "77,00"}', "Target 2030", ("77%; tidak berlaku", False, "")),
        ('{tercetak: "78,50"}', "Target 2030", ("77%; tidak berlaku", True, "1,5 poin persen lebih rendah")),
        ("{tercetak: BB}", "Target 2030", ("77%; tidak berlaku", True, "")),
        ('{tercetak: "77,00"}', "Realisasi 2030", ("tidak dinyatakan", False, "")),
    ],
)
def test_a_figure_that_differs_from_this_documents_is_marked(content_folder, change, label, expected) -> None:
    folder = content_folder(base="minimal")
    path = folder / "dinas-pangan" / "lkjip-2030" / "dokumen.yml"
    path.write_text(path.read_text(encoding="utf-8").replace('{tercetak: "77,00"}', change), encoding="utf-8")
    plan = load(folder).plan
    kin = table(plan, LKJIP)
    own, other = next(row.cells for row in kin.rows if row.label == label)

    assert (other.text, other.is_different, other.gap) == expected
    assert (own.is_different, kin.has_differences) == (False, expected[1])
    pages = {file.uri: str(file.content) for file in build(plan) if file.is_page}
    mark = '<span aria-hidden="true">≠</span> berbeda</span>'
    assert (f'<small><span class="r-beda">{mark}' in pages[f"{LKJIP}/index.md"]) is expected[1]


def test_what_is_measured_otherwise_is_said_beside_the_other_document(content_folder) -> None:
    folder = content_folder(base="minimal")
    path = folder / "dinas-pangan" / "lkjip-2030" / "dokumen.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('satuan: "%"\n', "satuan: KK\n        agregasi: kumulatif\n"), encoding="utf-8")
    own, other = table(load(folder).plan, RKT).columns

    assert own.differences == ()
    assert other.differences == (
        "satuan KK, di sini %",
        "arah makin tinggi makin baik, di sini tidak dinyatakan",
        "gabungan antartahun dijumlahkan antartahun, di sini tidak dinyatakan",
    )


def test_the_page_has_the_section_only_where_there_is_a_tie(tied: Tied) -> None:
    pages = {file.uri: str(file.content) for file in build(tied((RKT, LKJIP)).plan) if file.is_page}
    heading = "## Indikator yang sama di dokumen lain"

    assert heading in pages[f"{RKT}/index.md"]
    assert '<td class="angka" data-label="RKT 2030">77' in pages[f"{LKJIP}/index.md"]
    assert heading not in pages[f"{ARCHIVE}/index.md"]


# --- the page where they stand side by side -------------------------------------------------------------------------


def test_every_tied_indicator_and_its_page_of_comparison_link_each_other(minimal: Plan, minimal_files: Files) -> None:
    assert minimal.kinships
    for kinship in minimal.kinships:
        url = f"indikator-sama/{kinship.entry.id}"
        assert url in targets_of(page(minimal_files, "indikator-sama"))
        for member in kinship.indicator_ids:
            assert member in targets_of(page(minimal_files, url))
            assert url in targets_of(page(minimal_files, member))


def test_the_page_has_target_actual_status_money_reason_and_confidence_of_each_document(minimal_files: Files) -> None:
    says(
        minimal_files,
        "indikator-sama/keluarga-rawan-pangan",
        "tercetak dalam 2 dokumen milik 1 instansi",
        "2030 78,00% 80,50% ●● 103,2%, tercapai, melampaui target Rp1.400.000.000 setelah perubahan "
        "realisasi anggaran Rp1.300.500.000",
        "2030 77% 80,50%, menurut LKjIP 2030",
        "Rencana dan laporannya memakai nama dan satuan yang sama. Keyakinan: tinggi.",
    )


def test_different_prints_of_one_figure_are_told_in_words(minimal_files: Files) -> None:
    """The actual that the plan takes from the report is one print and not two."""
    url = "indikator-sama/keluarga-rawan-pangan"

    says(
        minimal_files,
        url,
        "Target 2030 tercetak berbeda: LKjIP 2030 Dinas Pangan mencetak 78,00% dan RKT 2030 Dinas Pangan mencetak 77%.",
    )
    assert "Realisasi 2030 tercetak berbeda" not in words_of(page(minimal_files, url))


def test_a_difference_names_the_documents_that_print_the_figures(content_folder) -> None:
    """The plan shows the actual of a report, and does not print it."""
    prints = {"a": ("renja", {"2030": "7"}, {}), "b": ("lkjip", {"2030": "7"}, {"2030": "5"})}
    prints["c"] = ("evaluasi", {"2030": "7"}, {"2030": "6"})
    documents = {}
    for name, (kind, target, actual) in prints.items():
        more = {"actual": actual} if actual else {}
        node = entry("Sasaran", "sasaran", also={"indikator": [measure("i", target=target, **more)]})
        documents[f"dinas/{name}"] = document([node], kind=kind)
    members = ", ".join(f"dinas/{name}/indikator/i" for name in prints)
    ties = f"kaitan: [{SAME.format(id='x', members=members)}]\n"
    plan = loaded(content_folder, documents, files={"kaitan.yml": ties}).plan
    files = {file.uri: file for file in build(plan)}

    says(
        files,
        "indikator-sama/x",
        "Realisasi 2030 tercetak berbeda: Lkjip 2030 dinas mencetak 5 dan Evaluasi 2030 dinas mencetak 6.",
    )
    assert "Target 2030 tercetak berbeda" not in words_of(page(files, "indikator-sama/x"))


def test_equal_figures_in_other_spelling_are_no_difference(content_folder) -> None:
    folder = content_folder(base="minimal")
    path = folder / "dinas-pangan" / "lkjip-2030" / "dokumen.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('{tercetak: "78,00", versi: perubahan}', '{tercetak: "77,0", versi: perubahan}'), "utf-8"
    )
    files = {file.uri: file for file in build(load(folder).plan)}

    assert "tercetak berbeda" not in words_of(page(files, "indikator-sama/keluarga-rawan-pangan"))


def test_a_site_without_ties_has_neither_pages_nor_index_nor_link(tied: Tied) -> None:
    files = {file.uri: file for file in build(tied().plan)}

    assert not [uri for uri in files if uri.startswith("indikator-sama")]
    assert "indikator-sama" not in targets_of(page(files, "jelajah"))


def test_ties_follow_each_other_in_the_order_of_the_content(tied: Tied) -> None:
    plan = tied((RKT, LKJIP)).plan
    twice = replace(
        plan,
        kinships=(
            *plan.kinships,
            replace(plan.kinships[0], entry=plan.kinships[0].entry.model_copy(update={"id": "z"})),
        ),
    )
    pages = {file.uri: str(file.content) for file in build(twice)}

    assert 'sesudah: {"nama": "Sama", "url": "indikator-sama/z/"}' in pages["indikator-sama/a/index.md"]
    assert 'sebelum: {"nama": "Sama", "url": "indikator-sama/a/"}' in pages["indikator-sama/z/index.md"]


def test_the_open_data_tie_consecutive_members(tied: Tied) -> None:
    plain = table_rows(tied().plan, "relasi")
    rows = table_rows(tied((RKT, LKJIP, ARCHIVE)).plan, "relasi")

    assert rows[: len(plain)] == plain
    assert rows[len(plain) :] == (
        (RKT, LKJIP, "sama", "Diukur sama.", "tinggi", "", "", ""),
        (LKJIP, ARCHIVE, "sama", "Diukur sama.", "tinggi", "", "", ""),
    )


def test_the_published_ties_hold_one_agency_and_several_documents() -> None:
    """The same words of two agencies measure two things."""
    plan = load(CONTENT).plan

    for kinship in plan.kinships:
        documents = [plan.indicator(member).document_id for member in kinship.indicator_ids]
        assert len(set(documents)) == len(documents)
        assert len({plan.document(document_id).agency_id for document_id in documents}) == 1
