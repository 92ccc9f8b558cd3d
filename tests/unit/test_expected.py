"""One whole page of each kind against its committed file: see tests/expected/README.md for how to accept a change."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages_read import Files, page

EXPECTED = Path(__file__).parents[1] / "expected"
PAGES = {
    "beranda": "",
    "data": "data",
    "dokumen": "dinas-pangan/rkt-2030",
    "dokumen-beberapa-tahun": "badan-arsip/renstra-2029-2031",
    "glosarium": "glosarium",
    "halaman": "tentang",
    "indikator": "dinas-pangan/rkt-2030/indikator/keluarga-rawan-pangan-dilayani",
    "indikator-sama": "indikator-sama/keluarga-rawan-pangan",
    "indikator-laporan": "dinas-pangan/lkjip-2030/indikator/keluarga-rawan-pangan-dilayani",
    "instansi": "dinas-pangan",
    "jelajah": "jelajah",
    "kelengkapan": "dinas-pangan/lkjip-2030/kelengkapan",
    "kode": "nomenklatur/2.09.03.2.01.0001",
    "kode-program": "nomenklatur/2.09.03",
    "konteks": "dinas-pangan/rkt-2030/konteks",
    "nomenklatur": "nomenklatur",
    "pohon": "dinas-pangan/rkt-2030/pohon",
    "semua-indikator-sama": "indikator-sama",
    "semua-temuan": "temuan",
    "simpul": "dinas-pangan/rkt-2030/program/ketahanan-pangan",
    "simpul-bawah": "dinas-pangan/rkt-2030/kegiatan/pasar-murah",
    "tabel": "dinas-pangan/rkt-2030/tabel/rkt",
    "temuan": "dinas-pangan/rkt-2030/temuan",
    "topik": "topik/pangan-keluarga",
    "semua-topik": "topik",
    "unit": "dinas-pangan/unit/bidang-distribusi",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_accepted(minimal_files: Files, assert_same_as_file, name: str) -> None:
    assert_same_as_file(str(page(minimal_files, PAGES[name]).content), f"{name}.md")


def test_every_template_makes_one_of_the_expected_pages(minimal_files: Files) -> None:
    """A new kind of page needs an expected file."""
    covered = {page(minimal_files, url).kind.split()[0] for url in PAGES.values()}

    assert {file.kind.split()[0] for file in minimal_files.values() if file.is_page} - covered <= {
        *("Sasaran", "Kegiatan", "Tujuan", "Laporan", "Rencana"),
    }


def test_no_expected_file_is_left_over() -> None:
    assert {path.stem for path in EXPECTED.glob("*.md")} - {"README"} <= set(PAGES)


@pytest.mark.parametrize("change", ["missing", "different", "line endings"])
def test_the_comparison_is_not_blind(assert_same_as_file, request: pytest.FixtureRequest, change: str) -> None:
    if request.config.getoption("--update"):
        return
    accepted = (EXPECTED / "glosarium.md").read_bytes().decode()
    actual, name = {
        "missing": ("", "tidak-ada.md"),
        "different": (f"{accepted}tambahan\n", "glosarium.md"),
        "line endings": (accepted.replace("\n", "\r\n"), "glosarium.md"),
    }[change]

    with pytest.raises(pytest.fail.Exception, match=f"{name} is not as expected; see tests/expected/README.md"):
        assert_same_as_file(actual, name)
