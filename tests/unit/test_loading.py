"""Reading, parsing and linking together: all problems in order, nothing raised."""

from __future__ import annotations

from pathlib import Path

import pytest
from contradiction import contradictory

from generator.loading import RESERVED_AGENCIES, load
from generator.problems import Location
from generator.sources.folder import OTHER_FOLDERS

AGENCY = "nama: Dinas Lain\nsingkat: Dinas Lain\ntingkat: kota\npemerintah: Kota Lain\n"


def test_problems_of_all_files_come_sorted_by_place(content_folder) -> None:
    loaded = load(
        content_folder(
            {
                "dinas-contoh/instansi.yml": AGENCY + "lain: x\n",
                "glosarium.yml": "istilah:\n  - {istilah: A}\n  - {arti: b}\n",
                "b_b/instansi.yml": AGENCY,
            }
        )
    )

    assert [str(problem.location) for problem in loaded.problems] == [
        "b_b",
        "dinas-contoh/instansi.yml:5:1",
        "glosarium.yml:2:5",
        "glosarium.yml:3:5",
    ]
    assert loaded.errors == loaded.problems


def test_a_file_that_cannot_be_read_does_not_hide_the_others(content_folder) -> None:
    loaded = load(content_folder({"dinas-lain/instansi.yml": AGENCY, "dinas-contoh/instansi.yml": "a: &x b\n"}))

    assert [problem.slug for problem in loaded.problems] == ["yaml-jangkar"]
    assert [agency.id for agency in loaded.plan.agencies] == ["dinas-lain"]


def test_a_glossary_that_cannot_be_read_leaves_a_plan_without_terms(content_folder) -> None:
    loaded = load(content_folder({"glosarium.yml": "istilah: x\n"}))

    assert [problem.slug for problem in loaded.problems] == ["bentuk-tak-cocok"]
    assert loaded.plan.terms == ()


@pytest.mark.parametrize("name", sorted(RESERVED_AGENCIES - OTHER_FOLDERS))
def test_an_agency_cannot_take_an_address_of_the_site(content_folder, name: str) -> None:
    loaded = load(content_folder({f"{name}/instansi.yml": AGENCY}))

    assert [(problem.slug, problem.location) for problem in loaded.problems] == [("nama-dipesan", Location(name))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Tentang situs ini\n", "Tentang situs ini"),
        ("---\ntitle: X\n---\n\nPembuka\n\n# Judul \n\n# Lain\n", "Judul"),
        ("Tanpa judul\n## Bukan\n", "tentang"),
        ("", "tentang"),
    ],
)
def test_an_article_is_titled_by_its_first_heading_or_its_name(content_folder, text: str, title: str) -> None:
    (article,) = load(content_folder({"halaman/tentang.md": text})).plan.articles

    assert (article.title, article.text, article.uri) == (title, text, "tentang/index.md")
    assert article.origin == Location("halaman/tentang.md")


def test_the_order_of_folders_on_disk_does_not_matter(content_folder, tmp_path: Path) -> None:
    forward = {"a-a/instansi.yml": AGENCY, "b-b/instansi.yml": AGENCY}

    first = load(content_folder(forward)).plan
    second = load(content_folder(dict(reversed(forward.items())))).plan
    assert first == second


def test_only_errors_stop_a_build_and_warnings_stay_visible(load_changed) -> None:
    loaded = load_changed(
        ('baris: "12"\n    anak', 'baris: "10"\n    anak'),
        (
            '          - {indikator: warga-dilayani, baris: "12", nilai: [{tercetak: "77.5"}]}',
            '          - {indikator: warga-dilayani, baris: "10"}',
        ),
    )

    assert [problem.slug for problem in loaded.problems] == ["baris-tak-dirujuk"]
    assert loaded.errors == ()


def test_a_plan_with_gaps_is_not_held_against_itself(content_folder) -> None:
    """What an error leaves out would look like a contradiction of the document."""
    folder = contradictory(
        content_folder, more="tanggapan:\n  - {temuan: x, teks: a, tanggal: '2030', status: dibantah}\n"
    )
    assert [problem.slug for problem in load(folder).problems] == ["tanggapan-tanpa-temuan"]
    assert load(folder).plan.findings

    (folder / "glosarium.yml").write_text("istilah: x\n", encoding="utf-8")
    assert [problem.slug for problem in load(folder).problems] == ["bentuk-tak-cocok"]
    assert load(folder).plan.findings == ()
