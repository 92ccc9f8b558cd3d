"""Abbreviations: found in texts, explained once where a page first uses them, listed at the foot."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from generator.building import OutputFile
from generator.model.entries import Term
from generator.model.lexicon import Lexicon
from generator.model.plan import Plan
from generator.pages.abbreviations import Piece, explain_first_use
from generator.wording import normal_case


def term(short: str, long: str | None) -> Term:
    return Term.model_validate({"istilah": short, "kepanjangan": long, "arti": "Arti."})


@pytest.fixture(scope="module")
def terms() -> Lexicon:
    pairs = {
        "PMKS": "Penyandang Masalah Kesejahteraan Sosial",
        "NAPZA": "Narkotika",
        "HIV/AIDS": "Virus dan kondisi sakit",
        "RKA": "Rencana Kerja dan Anggaran",
        "SKPD": "Satuan Kerja Perangkat Daerah",
        "RKT": "Rencana Kinerja Tahunan",
        "S.1": "Strata satu",
        "PD": "Perangkat Daerah",
        "Renstra": "Rencana Strategis",
        "IKK": None,
        "Pagu": None,
    }
    return Lexicon.of([term(short, long) for short, long in pairs.items()])


def explained(text: str, terms: Lexicon, *seen: str) -> str:
    """The text as a reader sees it."""
    found, _ = explain_first_use(text, terms, frozenset(seen))
    return "".join(f"{piece.text} {piece.explanation}" if piece.explanation else piece.text for piece in found.pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("warga PMKS dan PMKS lain", "warga PMKS (Penyandang Masalah Kesejahteraan Sosial) dan PMKS lain"),
        ("RKT 2022 memuat", "RKT 2022 (Rencana Kinerja Tahunan) memuat"),
        ("Renstra 2021–2026 memuat", "Renstra 2021–2026 (Rencana Strategis) memuat"),
        ("PD 500 orang", "PD (Perangkat Daerah) 500 orang"),
        ("korban Napza.", "korban Napza (Narkotika)."),
        ("korban HIV/Aids.", "korban HIV/Aids (Virus dan kondisi sakit)."),
        ("pegawai S.1, tetap", "pegawai S.1 (Strata satu), tetap"),
        (
            "dokumen RKA-SKPD baru",
            "dokumen RKA-SKPD (RKA: Rencana Kerja dan Anggaran; SKPD: Satuan Kerja Perangkat Daerah) baru",
        ),
        ("“Jumlah warga PD” ini", "“Jumlah warga PD [Perangkat Daerah]” ini"),
        ("warga (eks PD) lain", "warga (eks PD [Perangkat Daerah]) lain"),
    ],
)
def test_an_abbreviation_is_explained_after_its_first_use(text: str, expected: str, terms: Lexicon) -> None:
    assert explained(text, terms) == expected


@pytest.mark.parametrize(
    "text",
    [
        "perangkat daerah (PD) dan PD",
        "satu pd, bukan Pd",
        "PDAM dan SPD",
        "pagu dan IKK",
        "tanpa singkatan",
        "",
    ],
)
def test_nothing_is_added_where_nothing_needs_it(text: str, terms: Lexicon) -> None:
    assert explained(text, terms) == text


def test_what_was_explained_before_is_not_explained_again(terms: Lexicon) -> None:
    first, seen = explain_first_use("Warga PD.", terms, frozenset())
    second, seen = explain_first_use("PD dan SKPD.", terms, seen)

    assert first.pieces == (Piece("Warga PD", "(Perangkat Daerah)"), Piece("."))
    assert second.pieces == (Piece("PD dan SKPD", "(Satuan Kerja Perangkat Daerah)"), Piece("."))
    assert seen == {"PD", "SKPD"}


def test_a_compound_explains_only_what_is_new(terms: Lexicon) -> None:
    assert explained("RKA-SKPD", terms, "SKPD") == "RKA-SKPD (Rencana Kerja dan Anggaran)"


def test_the_text_itself_is_never_changed(terms: Lexicon) -> None:
    text = "RKT 2022: “PMKS (Napza)” RKA-SKPD, S.1"

    assert explain_first_use(text, terms, frozenset())[0].text == text


def test_the_list_has_abbreviations_in_alphabetical_order_and_no_plain_words(terms: Lexicon) -> None:
    found = terms.terms_in(["pagu RKA-SKPD dan napza", "IKK, PMKS"])

    assert [each.short for each in found] == ["IKK", "NAPZA", "PMKS", "RKA", "SKPD"]


def test_names_in_capitals_keep_parts_of_an_abbreviation_in_capitals() -> None:
    plan = Plan(terms=(term("HIV/AIDS", "Virus"), term("LK3", "Lembaga"), term("Tagana", "Taruna")))

    found = normal_case("BANTUAN BAGI ORANG DENGAN HIV/AIDS LEWAT LK3 DAN TAGANA", plan.abbreviations)

    assert found == "Bantuan bagi Orang dengan HIV/AIDS Lewat LK3 dan Tagana"


def page(files: Mapping[str, OutputFile], ending: str) -> str:
    (text,) = (str(file.content) for uri, file in files.items() if uri.endswith(ending))
    return text


def test_an_abbreviation_of_the_title_stands_under_the_lead(minimal_files: Mapping[str, OutputFile]) -> None:
    text = page(minimal_files, "rkt-2030/program/ketahanan-pangan/index.md")
    under = re.search(r'<p class="r-arti-judul"[^>]*>(.*)</p>', text)

    assert under
    assert under[1].startswith("RTG: Rawan Tahan Guncangan. ")


def test_pages_explain_outside_of_headings_links_and_front_matter(minimal_files: Mapping[str, OutputFile]) -> None:
    for file in minimal_files.values():
        if file.is_page:
            head, _, body = str(file.content).partition("\n---\n")

            assert "r-arti" not in head
            assert not re.search(r"^#.*r-arti", body, re.MULTILINE)
            assert not re.search(r"<a [^>]*>[^<]*<span class=\"r-arti", body)


def test_every_page_explains_an_abbreviation_once(minimal_files: Mapping[str, OutputFile]) -> None:
    for uri, file in minimal_files.items():
        inline = re.findall(r'class="r-arti"[^>]*> (.*?)</span>', str(file.content)) if file.is_page else []

        assert len(inline) == len(set(inline)), uri
