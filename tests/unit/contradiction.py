"""Findings to test with: made by hand, or given by a small document whose program prints another sum than it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.model.findings import Finding, Quote
from generator.model.records import DocumentId, Source
from generator.model.terms import FindingSeverity

BASE = Path(__file__).parents[1] / "cases" / "_dasar"
DOCUMENT = "dinas-contoh/rkt-2030"
ACTIVITY = f"{DOCUMENT}/kegiatan/beras"
INDICATOR = f"{DOCUMENT}/indikator/warga-dilayani"
ANCHOR = "jumlah-rincian-program-pangan-2030-rkt"
"""What the program that prints 2,000,000 for an activity of 1,500,000 gives."""
SOURCE = Source(DocumentId(DOCUMENT), "rkt", "3", "10")
FINDING = Finding(
    rule="jumlah-rincian",
    severity=FindingSeverity.HIGH,
    document_id=DOCUMENT,
    subject="uji",
    message="Pagu 2030 tercetak Rp2.000.000. Jumlahnya Rp1.500.000; selisih 25%.",
    quotes=(Quote("Pangan, pagu 2030", "2,000,000", SOURCE, ACTIVITY), Quote("Beras", "", replace(SOURCE, page=""))),
    node_id=ACTIVITY,
    year="2030",
    computed="1500000",
    difference="500000.5",
)


def made(severity: FindingSeverity, subject: str = "uji", **changes: object) -> Finding:
    """The finding made by hand, of another severity and otherwise changed."""
    return replace(FINDING, severity=severity, subject=subject, **changes)


def contradictory(content_folder: Callable[..., Path], *, more: str = "", days: str = "") -> Path:
    """A content folder with a real finding, further keys of the document, and a review window."""
    document = (BASE / DOCUMENT / "dokumen.yml").read_text(encoding="utf-8")
    money = '    baris: "9"\n    anggaran: [{tercetak: "2,000,000"}]\n    indikator:\n'
    document = document.replace('    baris: "10"\n    indikator:\n', money)
    printed = (BASE / DOCUMENT / "cetakan/rkt.csv").read_text(encoding="utf-8")
    printed = printed.replace("10,isi,Program Pangan,", '9,isi,Program Pangan,,"2,000,000",\n10,isi,,')
    agency = (BASE / "dinas-contoh/instansi.yml").read_text(encoding="utf-8")
    return content_folder(
        {
            f"{DOCUMENT}/dokumen.yml": document + more,
            f"{DOCUMENT}/cetakan/rkt.csv": printed,
            "dinas-contoh/instansi.yml": agency + (f'tunda_hari: "{days}"\n' if days else ""),
        }
    )
