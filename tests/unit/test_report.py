"""The private report of an agency: one self-contained page a document, and one table over all."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
import yaml
from contradiction import ACTIVITY, ANCHOR, DOCUMENT, FINDING, contradictory, made

from generator.exports.contract import FINDINGS
from generator.exports.report import report_files
from generator.loading import load
from generator.model.entries import Official
from generator.model.findings import Response
from generator.model.plan import Plan
from generator.model.rulebook import RULES
from generator.model.terms import Confidence, FindingOrigin, FindingSeverity, ResponseStatus

PAGE = f"{DOCUMENT}.html"


@pytest.fixture
def plan(content_folder) -> Plan:
    """The small content with findings made by hand, in a review window."""
    plan = load(contradictory(content_folder, days="14")).plan
    return replace(plan, findings=(FINDING, made(FindingSeverity.INFO, "dua", quotes=(), computed="nol")))


def page(plan: Plan) -> str:
    return dict(report_files(plan))[PAGE].decode()


def tree(plan: Plan) -> ET.Element:
    """The page as XML: what HTML leaves open is closed first."""
    text = re.sub(r"<(meta[^>]*)>", r"<\1/>", page(plan).removeprefix("<!doctype html>"))
    return ET.fromstring(text)  # noqa: S314  our own output


def words(element: ET.Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


def article(plan: Plan, anchor: str = FINDING.anchor) -> ET.Element:
    found = tree(plan).find(f".//article[@id='{anchor}']")
    assert found is not None
    return found


def facts(plan: Plan, anchor: str = FINDING.anchor) -> dict[str, str]:
    items = article(plan, anchor).findall("dl/*")
    return {str(name.text): str(text.text) for name, text in zip(items[::2], items[1::2], strict=True)}


def test_there_is_one_page_a_document_and_one_table(plan: Plan) -> None:
    assert [name for name, _ in report_files(plan)] == [PAGE, "temuan.csv"]


def test_a_page_asks_nothing_of_anybody(plan: Plan) -> None:
    text = page(plan)

    assert text.startswith('<!doctype html>\n<html lang="id">')
    assert not re.search(r"https?:|<script|<link|<img|src=|@import|url\(", text)
    assert "default-src 'none'" in text
    assert 'content="noindex"' in text


def test_a_page_fits_a_phone_and_paper(plan: Plan) -> None:
    assert 'content="width=device-width, initial-scale=1"' in page(plan)
    assert "overflow-wrap: anywhere" in page(plan)
    assert "@media print" in page(plan)


def test_a_page_says_for_whom_it_is_how_many_findings_and_that_they_are_held(plan: Plan) -> None:
    text = words(tree(plan))

    assert "Dinas Contoh Kabupaten Misal Temuan RKT 2030" in text
    assert "bukan untuk umum. 2 temuan: 1 tinggi dan 1 info." in text
    assert "Belum tampil di situs: masa tinjau 14 hari mulai pada tanggal terbit pertama dokumen ini." in text


def test_findings_stand_below_their_severity_in_words_and_shape(plan: Plan) -> None:
    assert [words(each) for each in tree(plan).iter("h2")] == ["Cara menjawab", "◆ Tinggi (1)", "○ Info (1)"]
    assert words(article(plan)).startswith("◆ Tinggi: Jumlah rincian berbeda dari induknya Penyaluran Beras Pagu 2030")


def test_a_finding_quotes_what_is_printed_with_table_page_and_line(plan: Plan) -> None:
    items = [[str(item.text), *(words(part) for part in item)] for item in article(plan).iter("li")]

    assert items == [
        ["Pangan, pagu 2030: ", "2,000,000", "RKT 2030, halaman 3, baris 10"],
        ["Beras: ", "(tidak tercetak)", "RKT 2030, baris 10"],
    ]
    assert article(plan, "jumlah-rincian-dua").find("ul") is None


def test_a_finding_shows_its_arithmetic_doubt_origin_and_place(plan: Plan) -> None:
    place = plan.node(ACTIVITY).origin

    assert facts(plan) == {
        "Menurut hitungan kami": "1.500.000",
        "Selisih (tercetak dikurangi hitungan kami)": "500.000,5",
        "Keyakinan": "Tidak ada bacaan yang diragukan.",
        "Asal": "Asal belum diketahui: naskah kami belum dicocokkan dengan PDF resmi.",
        "Perlu diingat": RULES["jumlah-rincian"].is_not,
        "Tempatnya dalam isi": f"{DOCUMENT}/dokumen.yml, baris {place.line}",
        "Nama temuan": "jumlah-rincian-uji",
    }
    assert facts(plan, "jumlah-rincian-dua")["Menurut hitungan kami"] == "nol"


def test_a_finding_shows_proposal_cause_and_response_where_it_has_them(plan: Plan) -> None:
    answer = Response("Begitu <b>.", "2030-03-04", ResponseStatus.CORRECTED)
    finding = made(
        FindingSeverity.LOW,
        proposal="Dibaca lain, tepat.",
        cause="sebab-x",
        response=answer,
        confidence=Confidence.LOW,
        origin=FindingOrigin.EXTRACTION,
    )
    shown = facts(replace(plan, findings=(finding,)))

    assert shown["Bacaan yang membuat jumlahnya tepat"] == "Dibaca lain, tepat."
    assert shown["Sebabnya mungkin sama dengan"] == "sebab-x"
    assert shown["Tanggapan"] == "diperbaiki (2030-03-04): Begitu <b>."
    assert shown["Keyakinan"].startswith("Rendah")
    assert shown["Asal"].startswith("Asalnya naskah kami")


def test_the_answer_to_paste_is_accepted_once_it_is_filled(plan: Plan, content_folder) -> None:
    snippet = str(article(plan).findtext("pre")).replace(FINDING.anchor, ANCHOR)
    filled = snippet.replace("TTTT-BB-HH", "2030-03-04").replace("…", "Dua kegiatan tidak dirinci.")
    loaded = load(contradictory(content_folder, more=filled))

    assert list(yaml.safe_load(snippet)["tanggapan"][0]) == ["temuan", "status", "tanggal", "teks"]
    assert loaded.problems == ()
    assert {finding.anchor: finding.response for finding in loaded.plan.findings}[ANCHOR] == Response(
        "Dua kegiatan tidak dirinci.", "2030-03-04", ResponseStatus.EXPLAINED
    )


def test_what_is_not_our_calculation_is_not_called_so(plan: Plan) -> None:
    shown = facts(replace(plan, findings=(made(FindingSeverity.LOW, rule="naskah-berbeda"),)), "naskah-berbeda-uji")

    assert shown["Menurut cetakan lain"] == "1.500.000"
    assert shown["Selisih (tercetak dikurangi cetakan lain)"] == "500.000,5"


def test_an_answer_need_not_be_written_by_the_agency_itself(plan: Plan) -> None:
    assert "atau kirim koreksi kepada pengelola situs" in words(tree(plan))


def test_a_document_without_findings_says_so(plan: Plan) -> None:
    text = words(tree(replace(plan, findings=())))

    assert "Pemeriksaan tidak menemukan apa pun." in text
    assert "Cara menjawab" not in text


def test_no_official_is_named(plan: Plan) -> None:
    document = plan.document(DOCUMENT)
    official = Official.model_validate({"nama": "Siti Uji", "jabatan": "Kepala"})
    entry = document.entry.model_copy(update={"official": official})
    plan = replace(plan, documents=(replace(document, entry=entry),))

    assert all("Siti Uji" not in raw.decode() for _, raw in report_files(plan))


def test_the_table_opens_in_a_spreadsheet_and_has_held_findings_with_their_place(plan: Plan) -> None:
    raw = dict(report_files(plan))["temuan.csv"]
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))

    assert raw.startswith(b"\xef\xbb\xbftemuan_id,")
    assert list(rows[0]) == [*FINDINGS.columns, "ditahan_sampai", "berkas_isi", "baris_isi"]
    assert [row["temuan_id"] for row in rows] == [finding.id for finding in plan.findings]
    assert rows[0]["ditahan_sampai"] == "tanggal terbit pertama"
    assert (rows[0]["berkas_isi"], rows[0]["baris_isi"]) == (
        f"{DOCUMENT}/dokumen.yml",
        str(plan.node(ACTIVITY).origin.line),
    )
