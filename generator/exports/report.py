"""Findings become a private report for their agency: one printable HTML file a document, and one table over all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from xml.etree import ElementTree as ET

from generator import wording
from generator.exports.contract import FINDINGS, Table
from generator.exports.files import export_csv
from generator.exports.lines import held_words, place_of, subject_words
from generator.exports.rows import finding_row
from generator.model.findings import Finding, Quote
from generator.model.plan import Plan
from generator.model.records import Document, Source
from generator.model.rulebook import RULES
from generator.model.terms import ORIGIN_SENTENCES, SEVERITY_SHAPES, Confidence, FindingSeverity

BOM = b"\xef\xbb\xbf"
"""What makes Excel read a CSV file as UTF-8."""
TABLE = Table("temuan", FINDINGS.meaning, (*FINDINGS.columns, "ditahan_sampai", "berkas_isi", "baris_isi"))
CONFIDENCES = MappingProxyType(
    {
        None: "Tidak ada bacaan yang diragukan.",
        Confidence.HIGH: "Tinggi.",
        Confidence.MEDIUM: "Sedang: sebagian cetakan dibaca lain, dengan alasan.",
        Confidence.LOW: "Rendah: sebagian cetakan hanya dapat dibaca dengan dugaan.",
    }
)
_CSS = """
* { box-sizing: border-box }
html { color-scheme: light; background: #fff; color: #1a1a1a; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 48rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25 }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #1a1a1a }
article { margin: 1.5rem 0; padding: 0 1rem 1rem; border: 1px solid #767676 }
h4, dl { margin-bottom: 0 }
ul { margin: 0; padding-left: 1.25rem }
small { display: block; font-size: .9rem }
dt { font-weight: 600 }
dd { margin: 0 0 .5rem }
pre { padding: .5rem; border: 1px solid #bbb; background: #f5f5f5; white-space: pre-wrap }
@media print {
  html { font-size: 10pt }
  body { max-width: none; padding: 0 }
  article { break-inside: avoid }
  h2, h3, h4 { break-after: avoid }
}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def report_files(plan: Plan) -> tuple[tuple[str, bytes], ...]:
    """The report as file names with their bytes: every finding of every document, held ones too."""
    pages = ((f"{document.id}.html", _page(plan, document)) for document in plan.documents)
    return (*pages, ("temuan.csv", BOM + export_csv(TABLE, _rows(plan))))


def _rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    for document in plan.documents:
        for finding in plan.all_findings_in(document.id):
            place = place_of(plan, finding)
            yield *finding_row(plan, finding), plan.held_until(document.id), place.file, str(place.line or "")


def _page(plan: Plan, document: Document) -> bytes:
    html = ET.Element("html", lang="id")
    head = ET.SubElement(html, "head")
    ET.SubElement(head, "meta", charset="utf-8")
    ET.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    ET.SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    ET.SubElement(head, "meta", name="robots", content="noindex")
    _add(head, "title", f"Temuan {document.entry.short_title}")
    ET.SubElement(head, "style").text = _CSS
    _add_body(ET.SubElement(html, "body"), plan, document)
    return f"<!doctype html>\n{ET.tostring(html, encoding='unicode', method='html')}\n".encode()


def _add_body(body: ET.Element, plan: Plan, document: Document) -> None:
    findings = plan.all_findings_in(document.id)
    main = ET.SubElement(body, "main")
    _add(main, "p", plan.agency(document.agency_id).entry.name)
    _add(main, "h1", f"Temuan {document.entry.short_title}")
    _add(main, "p", document.entry.title)
    _add(main, "p", f"Laporan ini untuk instansi, bukan untuk umum. {_count_words(findings)}")
    _add(main, "p", held_words(plan, document.id))
    if findings:
        _add(main, "h2", "Cara menjawab")
        _add(main, "p", _HOW_TO_ANSWER)
    for severity in FindingSeverity:
        same = [finding for finding in findings if finding.severity is severity]
        if same:
            _add(main, "h2", f"{_severity_words(severity)} ({len(same)})")
        for finding in same:
            _add_finding(main, plan, finding)


def _severity_words(severity: FindingSeverity) -> str:
    return f"{SEVERITY_SHAPES[severity]} {wording.first_upper(severity.value)}"


def _count_words(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "Pemeriksaan tidak menemukan apa pun."
    counts = Counter(finding.severity for finding in findings)
    parts = [f"{counts[severity]} {severity.value}" for severity in FindingSeverity if counts[severity]]
    return f"{len(findings)} temuan: {wording.listed(parts)}."


_HOW_TO_ANSWER = (
    "Bila salinan atau bacaan kami yang keliru, perbaiki isi pada berkas dan baris yang disebut, atau kirim koreksi "
    "kepada pengelola situs; temuannya hilang dengan sendirinya. Bila dokumennya memang tercetak demikian, tambahkan "
    "tanggapan di dokumen.yml: tulis 'tanggapan:' sekali saja, lalu satu butir untuk tiap temuan. Status: dijelaskan, "
    "diperbaiki, atau dibantah."
)


def _add_finding(main: ET.Element, plan: Plan, finding: Finding) -> None:
    article = ET.SubElement(main, "article", id=finding.anchor)
    _add(article, "h3", f"{_severity_words(finding.severity)}: {RULES[finding.rule].name}")
    _add(article, "p", subject_words(plan, finding))
    _add(article, "p", finding.message)
    if finding.quotes:
        _add_quotes(article, plan, finding.quotes)
    facts = ET.SubElement(article, "dl")
    for name, text in _facts(plan, finding):
        _add(facts, "dt", name)
        _add(facts, "dd", text)
    _add(article, "p", "Untuk menjawab, salin ini ke dokumen.yml:")
    ET.SubElement(article, "pre").text = _snippet(finding)


def _add_quotes(article: ET.Element, plan: Plan, quotes: tuple[Quote, ...]) -> None:
    _add(article, "h4", "Yang tercetak")
    items = ET.SubElement(article, "ul")
    for quote in quotes:
        item = ET.SubElement(items, "li")
        item.text = f"{wording.plain(quote.label)}: "
        _add(item, "strong", quote.printed or "(tidak tercetak)")
        _add(item, "small", _place_words(plan, quote.source))


def _place_words(plan: Plan, source: Source) -> str:
    parts = [plan.document(source.document_id).table(source.table).name]
    parts += [f"halaman {source.page}"] if source.page else []
    parts += [f"baris {source.lines}"] if source.lines else []
    return ", ".join(parts)


def _facts(plan: Plan, finding: Finding) -> Iterator[tuple[str, str]]:
    place, response, rule = place_of(plan, finding), finding.response, RULES[finding.rule]
    facts = (
        (f"Menurut {rule.computed_is}", _number(finding.computed)),
        (f"Selisih (tercetak dikurangi {rule.computed_is})", _number(finding.difference)),
        ("Bacaan yang membuat jumlahnya tepat", finding.proposal),
        ("Sebabnya mungkin sama dengan", finding.cause),
        ("Keyakinan", CONFIDENCES[finding.confidence]),
        ("Asal", ORIGIN_SENTENCES[finding.origin]),
        ("Perlu diingat", rule.is_not),
        ("Tempatnya dalam isi", f"{place.file}, baris {place.line}" if place.line else place.file),
        ("Nama temuan", finding.anchor),
        ("Tanggapan", f"{response.status.value} ({response.date}): {response.text}" if response else ""),
    )
    return ((name, text) for name, text in facts if text)


def _number(text: str) -> str:
    """A decimal of the data for reading; any other word as it is."""
    try:
        return wording.number(Decimal(text))
    except InvalidOperation:
        return text


def _snippet(finding: Finding) -> str:
    lines = (
        "tanggapan:",
        f"  - temuan: {finding.anchor}",
        "    status: dijelaskan",
        '    tanggal: "TTTT-BB-HH"',
        '    teks: "…"',
    )
    return "\n".join(lines)


def _add(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    """Add an element with text; nothing where there is no text."""
    if text:
        ET.SubElement(parent, tag, attributes).text = wording.plain(text)
