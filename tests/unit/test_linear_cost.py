"""Twice the content costs twice the work, not four times: counted in function calls, which no busy machine changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from counted_calls import calls_of
from several import RICE, document, entry, loaded
from synthetic_years import AGENCY, NODES_PER_OBJECTIVE, write_plans

from generator.linking import place
from generator.loading import load
from generator.model.plan import Plan
from generator.pages.node import view_node
from generator.pages.official_code import view_official_code
from generator.rules import find_findings, measures
from generator.rules.dossier import Dossier

HEAD = """\
jenis: renstra
judul: Rencana Strategis 2030
singkat: Renstra 2030
tahun_awal: "2030"
tahun_akhir: "2030"
penerbit: salinan
sumber: {dicocokkan: belum}
gaya_angka: inggris
tabel_utama: utama
tabel:
  - {id: utama, nama: Tabel utama, tahun: ["2030"]}
simpul:
"""
ROOT = """\
  - id: sasaran-{0}
    jenjang: sasaran
    nama: Sasaran {0}
    anggaran: [{{tercetak: "7,000"}}]
    anak: [{{id: program-{0}, jenjang: program, nama: Program {0}, anggaran: [{{tercetak: "7,000"}}]}}]
"""


def test_all_rules_of_one_document_cost_four_times_as_much_for_four_times_the_nodes(tmp_path: Path) -> None:
    """No rule looks at pairs of nodes."""
    few, many = (_synthetic(tmp_path / str(size), size) for size in (2, 8))

    assert calls_of(lambda: find_findings(many)) < 4.4 * calls_of(lambda: find_findings(few))


def test_roots_that_share_out_the_programs_are_not_compared_with_each_other(tmp_path: Path) -> None:
    """The programs of every root with money are found in one walk."""
    few, many = (_with_roots(tmp_path / str(roots), roots) for roots in (20, 80))

    assert calls_of(lambda: few.programs_of_total) * 5 > calls_of(lambda: many.programs_of_total)
    assert list(map(len, many.programs_of_total.values())) == [1] * 80


def test_a_printed_line_is_looked_up_without_a_look_at_all_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a line that the transcript lacks is held against the place of its header."""
    monkeypatch.setattr(place, "_is_header", lambda line, rows: pytest.fail(f"line {line} was searched"))

    assert _synthetic(tmp_path, 1).nodes


def test_figures_are_read_as_units_only_where_the_unit_is_a_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The many indicators with a unit in words cost one look each."""
    plan = _synthetic(tmp_path, 1)
    monkeypatch.setattr(measures, "kind_of_unit", lambda unit: pytest.fail(f"'{unit}' was read as a unit"))

    assert not list(measures.check_satuan_tertukar(Dossier.of(plan, plan.documents[0])))


def test_a_node_whose_code_hundreds_share_costs_no_more_than_one_of_a_few(content_folder) -> None:
    """The page names some of the others and counts the rest without looking at each."""
    few, many = (_sharing_a_code(content_folder, count) for count in (50, 200))

    assert calls_of(lambda: view_node(many, many.nodes[0])) < 1.1 * calls_of(lambda: view_node(few, few.nodes[0]))


def test_the_page_of_a_code_costs_at_most_four_times_as_much_for_four_times_the_nodes(content_folder) -> None:
    few, many = (_sharing_a_code(content_folder, count) for count in (50, 200))

    assert calls_of(lambda: view_official_code(many, many.used_code(RICE))) < 4.4 * calls_of(
        lambda: view_official_code(few, few.used_code(RICE))
    )


def _sharing_a_code(content_folder: Callable[..., Path], count: int) -> Plan:
    """So many agencies with one document of one node, all of one code; what is made only once is made."""
    node = entry("Penyaluran Beras", code=RICE, rupiah={"2030": "9.000"}, unit="Keluarga", target={"2030": "3"})
    plan = loaded(content_folder, {f"dinas-{number}/a": document([node]) for number in range(count)}).plan
    view_node(plan, plan.nodes[0])
    return plan


def _synthetic(folder: Path, objectives: int) -> Plan:
    nodes = objectives * NODES_PER_OBJECTIVE
    folder.mkdir(exist_ok=True)
    write_plans(folder, nodes, nodes)
    loaded = load(folder)
    assert not loaded.problems
    return loaded.plan


def _with_roots(folder: Path, roots: int) -> Dossier:
    document = folder / "dinas" / "renstra"
    document.mkdir(parents=True)
    (document.parent / "instansi.yml").write_text(AGENCY.format("Sosial"), encoding="utf-8")
    (document / "dokumen.yml").write_text(HEAD + "".join(map(ROOT.format, range(roots))), encoding="utf-8")
    plan = load(folder).plan
    dossier = Dossier.of(plan, plan.documents[0])
    assert len(dossier.amounts) == 2 * roots
    return dossier
