"""Findings as lines of a check: text by document and severity, JSON with every field, annotations on GitHub."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from contradiction import ACTIVITY, DOCUMENT, FINDING, INDICATOR, SOURCE, contradictory, made

from generator.exports.contract import FINDINGS
from generator.exports.lines import finding_lines, held_words, place_of, subject_words
from generator.loading import load
from generator.model.findings import Response
from generator.model.plan import Plan
from generator.model.records import Publication
from generator.model.terms import FindingSeverity, ResponseStatus

HIGH, MEDIUM, INFO = FindingSeverity.HIGH, FindingSeverity.MEDIUM, FindingSeverity.INFO
FILE = f"{DOCUMENT}/dokumen.yml"


@pytest.fixture
def plan(content_folder) -> Plan:
    """The small content with the finding made by hand."""
    return replace(load(content_folder()).plan, findings=(FINDING,))


def held(plan: Plan, content_folder, *dates: str) -> Plan:
    """A plan with a review window of 14 days; the first date is that of the document."""
    findings = plan.findings
    plan = load(contradictory(content_folder, days="14")).plan
    urls = (DOCUMENT, "glosarium")
    rows = tuple(Publication(url, "Halaman", "", date) for url, date in zip(urls, dates, strict=False))
    return replace(plan, findings=findings, publications=rows)


def test_the_text_groups_findings_by_document_and_severity(plan: Plan) -> None:
    plan = replace(plan, findings=(FINDING, made(HIGH, "dua"), made(INFO, "tiga")))
    lines = list(finding_lines(plan, "text"))

    assert lines[:3] == ["Temuan tentang dokumen", f"\n{DOCUMENT}: RKT 2030 (3 temuan)", "  tinggi (2)"]
    assert lines[5] == "  info (1)"
    assert [line[:4] for line in lines[3:5] + lines[6:]] == ["    "] * 3
    assert [line.rsplit("[")[-1] for line in lines[3:5] + lines[6:]] == [
        "jumlah-rincian-uji]",
        "jumlah-rincian-dua]",
        "jumlah-rincian-tiga]",
    ]


def test_a_line_names_place_severity_rule_subject_and_anchor(plan: Plan) -> None:
    place = plan.node(ACTIVITY).origin

    assert place.line > 1
    assert list(finding_lines(plan, "text"))[-1] == (
        f"    {FILE}:{place.line}:{place.column}: tinggi jumlah-rincian: “Penyaluran Beras”. {FINDING.message}"
        " [jumlah-rincian-uji]"
    )


def test_a_line_tells_proposal_cause_and_response(plan: Plan) -> None:
    answer = Response("Begitu.", "2030-03-04", ResponseStatus.DISPUTED)
    finding = made(HIGH, proposal="Bila dibaca lain, tepat.", cause="jumlah-dokumen-x", response=answer)

    line = list(finding_lines(replace(plan, findings=(finding,)), "text"))[-1]
    told = " Bila dibaca lain, tepat. Sebabnya mungkin sama dengan [jumlah-dokumen-x]. Sudah ditanggapi: dibantah. ["
    assert told in line


def test_a_document_without_findings_is_not_mentioned(plan: Plan) -> None:
    for style in ("text", "json", "github"):
        assert list(finding_lines(replace(plan, findings=()), style)) == []


def test_json_has_the_fields_of_the_open_data_and_the_place_in_the_content(plan: Plan) -> None:
    record = json.loads(next(finding_lines(plan, "json")))

    assert set(FINDINGS.columns) <= set(record)
    assert (record["jenis"], record["keparahan"], record["terhitung"]) == ("temuan", "tinggi", "1500000")
    assert (record["berkas"], record["baris"]) == (FILE, plan.node(ACTIVITY).origin.line)
    assert record["ditahan_sampai"] == ""
    assert record["kutipan"][0] == {
        "label": "Pangan, pagu 2030",
        "tercetak": "2,000,000",
        "id": ACTIVITY,
        "sumber_tabel": "rkt",
        "sumber_halaman": "3",
        "sumber_baris": "10",
    }
    assert len(record["kutipan"]) == 2


@pytest.mark.parametrize("severity", FindingSeverity)
def test_only_a_heavy_finding_is_a_warning_on_github(plan: Plan, severity: FindingSeverity) -> None:
    plan = replace(plan, findings=(made(severity),))
    line = next(finding_lines(plan, "github", "content"))

    level = "warning" if severity is HIGH else "notice"
    place = plan.node(ACTIVITY).origin
    head = f"::{level} file=content/{FILE},line={place.line},col={place.column},title=jumlah-rincian::"
    assert line.startswith(f"{head}Temuan {severity.value}: “Penyaluran Beras”. Pagu")
    assert "selisih 25%25." in line


@pytest.mark.parametrize("style", ["text", "json", "github"])
def test_a_finding_stays_on_one_line(plan: Plan, style: str) -> None:
    finding = made(HIGH, message="Satu.\r\nDua.\n")

    assert not {"\r", "\n"} & set(list(finding_lines(replace(plan, findings=(finding,)), style))[-1])


def test_a_finding_stands_where_the_content_states_its_indicator_node_or_document(plan: Plan) -> None:
    of_document = made(HIGH, node_id="")

    assert place_of(plan, made(HIGH, indicator_id=INDICATOR)) == plan.indicator(INDICATOR).origin
    assert place_of(plan, FINDING) == plan.node(ACTIVITY).origin
    assert place_of(plan, of_document) == plan.document(DOCUMENT).origin
    assert subject_words(plan, made(HIGH, indicator_id=INDICATOR)) == "Persentase warga dilayani"
    assert subject_words(plan, of_document) == "RKT 2030"


def test_a_subject_has_the_qualifier_that_tells_it_from_its_namesake(plan: Plan) -> None:
    node = plan.node(ACTIVITY)
    entry = node.entry.model_copy(update={"qualifier": "desa", "name": "PENYALURAN BERAS"})
    nodes = tuple(replace(node, entry=entry) if each is node else each for each in plan.nodes)

    assert subject_words(replace(plan, nodes=nodes), FINDING) == "Penyaluran Beras (desa)"


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ([], "Belum tampil di situs: masa tinjau 14 hari mulai pada tanggal terbit pertama dokumen ini."),
        (
            ["2030-01-02"],
            "Belum tampil di situs: masa tinjau berlaku sampai penerbitan pada atau sesudah 16 Januari 2030.",
        ),
        (["2030-01-02", "2030-01-15"], "Belum tampil di situs: masa tinjau"),
        (["2030-01-02", "2030-01-16"], ""),
    ],
)
def test_a_held_document_says_until_when(plan: Plan, content_folder, dates: list[str], words: str) -> None:
    plan = held(plan, content_folder, *dates)
    lines = list(finding_lines(plan, "text"))

    assert held_words(plan, DOCUMENT).startswith(words)
    assert bool(held_words(plan, DOCUMENT)) == bool(words)
    assert (held_words(plan, DOCUMENT) in lines) == bool(words)
    assert lines[-1].endswith("[jumlah-rincian-uji]")


def test_held_findings_are_marked_for_programs_and_on_github(plan: Plan, content_folder) -> None:
    plan = held(plan, content_folder, "2030-01-02")

    assert json.loads(next(finding_lines(plan, "json")))["ditahan_sampai"] == "2030-01-16"
    assert next(finding_lines(plan, "github")).endswith("sesudah 16 Januari 2030.")
    assert plan.findings_in(DOCUMENT) == ()


def test_a_quote_may_stand_in_no_line(plan: Plan) -> None:
    finding = made(MEDIUM, quotes=(replace(FINDING.quotes[0], source=replace(SOURCE, lines="")),))

    record = json.loads(next(finding_lines(replace(plan, findings=(finding,)), "json")))
    assert (record["sumber_tabel"], record["sumber_baris"]) == ("rkt", "")


def test_the_heading_stands_once_above_all_documents(minimal: Plan) -> None:
    one, other = (document.id for document in minimal.documents[:2])
    findings = tuple(made(HIGH, document_id=document, node_id="") for document in (one, other))
    lines = list(finding_lines(replace(minimal, findings=findings), "text"))

    assert lines.count("Temuan tentang dokumen") == 1
    assert [line.split(":")[0].strip() for line in lines if line.startswith("\n")] == [one, other]
