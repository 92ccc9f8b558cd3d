"""Addresses of findings: each says what its finding is about, so that a response stays with the finding it answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
import yaml
from planted import AGENCY, WHICH, Entry, planted

from generator.loading import Loaded, load
from generator.rules import CHECKS
from generator.rules.dossier import Dossier

DOCUMENT = "dinas/dok"
REPEATED = {
    "akhir-periode-uang",
    "anak-lebih-besar",
    "biaya-satuan",
    "capaian-angka",
    "faktor-sepuluh",
    "gaya-angka",
    "jumlah-pendukung",
    "jumlah-rincian",
    "lompatan-target",
    "lompatan-uang",
    "persentase-operan",
    "rata-rata-sasaran",
    "realisasi-di-kolom-target",
    "realisasi-melebihi-pagu",
    "triwulan-tahun",
}
"""Rules that find several contradictions here, most of them about one record."""

Load = Callable[[Entry], Loaded]


@pytest.fixture
def loaded(content_folder) -> Load:
    """Load a plan with one document."""

    def load_it(document: Entry) -> Loaded:
        files = {f"{DOCUMENT}/dokumen.yml": yaml.safe_dump(document), "dinas/instansi.yml": yaml.safe_dump(AGENCY)}
        found = load(content_folder(files, base=""))
        assert found.errors == ()
        return found

    return load_it


def anchors(found: Loaded) -> set[str]:
    return {finding.anchor for finding in found.plan.findings}


def sums(found: Loaded) -> set[str]:
    """Subjects of the findings about sums of children."""
    return {finding.subject for finding in found.plan.findings if finding.rule == "jumlah-rincian"}


def mended(document: Entry, *which: str) -> Entry:
    """The document, in which the program "Kecil" prints for 2031 in one way what its only activity prints."""
    (program,) = (each for each in document["simpul"] if each["nama"] == "Kecil")
    for money, right in zip(program["anggaran"], program["anak"][0]["anggaran"], strict=True):
        if (money["tabel"], money["jenis"], money["versi"]) == which and money["tahun"] == "2031":
            money["tercetak"] = right["tercetak"]
    return document


def test_no_check_gives_two_findings_one_address(loaded: Load) -> None:
    """Before settling, which would tell them apart by their lines and their order."""
    plan = loaded(planted()).plan
    dossier = Dossier.of(plan, plan.document(DOCUMENT))
    found = {rule: list(check(dossier)) for rule, check in CHECKS.items()}
    counts = Counter(finding.anchor for findings in found.values() for finding in findings)

    assert {rule for rule, findings in found.items() if len(findings) > 1} >= REPEATED
    assert {anchor: count for anchor, count in counts.items() if count > 1} == {}


@pytest.mark.parametrize(("table", "kind", "version"), WHICH)
def test_mending_one_sum_leaves_the_addresses_of_all_others(loaded: Load, table: str, kind: str, version: str) -> None:
    """Also of those about the same node and year: in the other table, of the other kind, after the change."""
    before = sums(loaded(planted()))
    after = sums(loaded(mended(planted(), table, kind, version)))

    what = "".join(f"-{word}" for word in (kind, version) if word not in {"pagu", "murni"})
    assert before - after == {f"program-kecil-2031-{table}{what}"}
    assert after < before


def test_the_response_to_a_mended_sum_warns_and_moves_to_no_other_finding(loaded: Load) -> None:
    """A program contradicts its activity in its ceilings and in what it spent; the ceilings are mended."""
    answer = {"teks": "Sudah.", "tanggal": "2031-01", "status": "diperbaiki"}
    ceiling, spent = (f"jumlah-rincian-program-kecil-2031-satu{kind}" for kind in ("", "-realisasi"))
    document = mended(planted(), "satu", "pagu", "murni")
    document["tanggapan"] = [{"temuan": ceiling, **answer}, {"temuan": spent, **answer}]
    found = loaded(document)

    answered = [finding.anchor for finding in found.plan.findings if finding.response]
    warned = [problem.message for problem in found.problems if problem.slug == "tanggapan-tanpa-temuan"]
    assert answered == [spent]
    assert [ceiling in message for message in warned] == [True]


def test_a_price_per_unit_is_about_the_work_whichever_place_is_dearer(loaded: Load) -> None:
    document = planted()
    (program,) = (each for each in document["simpul"] if each["nama"] == "Harga")
    before = {anchor for anchor in anchors(loaded(document)) if anchor.startswith("biaya-satuan")}
    here, there = program["anak"]
    here["anggaran"], there["anggaran"] = there["anggaran"], here["anggaran"]

    assert "biaya-satuan-pekerjaan-penyusunan-rencana-2031-dokumen" in before
    assert {anchor for anchor in anchors(loaded(document)) if anchor.startswith("biaya-satuan")} == before
