"""What a document of its kind normally has and this one lacks."""

from __future__ import annotations

import pytest

from generator.model.terms import DocumentKind, Level
from generator.pages.levels import USUAL_LEVELS, missing_levels_sentence


@pytest.mark.parametrize("kind", USUAL_LEVELS)
def test_nothing_is_said_of_a_complete_document(kind: DocumentKind) -> None:
    assert missing_levels_sentence(kind, USUAL_LEVELS[kind]) == ""


def test_lacking_levels_are_named_from_top_to_bottom() -> None:
    levels = {Level.PROGRAM, Level.SUB_ACTIVITY, Level.OBJECTIVE}

    found = missing_levels_sentence(DocumentKind.RENSTRA, levels)

    assert found == "Dokumen ini tidak memuat jenjang tujuan dan kegiatan."


def test_the_rkt_says_what_its_activities_are_today() -> None:
    levels = {Level.OBJECTIVE, Level.PROGRAM, Level.ACTIVITY}

    found = missing_levels_sentence(DocumentKind.RKT, levels)

    assert found == (
        "Dokumen ini tidak memuat jenjang sub kegiatan. "
        "Yang dicetaknya sebagai kegiatan adalah sub kegiatan dalam nomenklatur sekarang."
    )


def test_an_rkt_without_activities_is_not_explained_away() -> None:
    found = missing_levels_sentence(DocumentKind.RKT, {Level.OBJECTIVE, Level.PROGRAM})

    assert found == "Dokumen ini tidak memuat jenjang kegiatan dan sub kegiatan."


def test_levels_beyond_the_usual_ones_are_not_missed() -> None:
    levels = {Level.VISION, Level.OBJECTIVE, Level.PROGRAM}

    assert missing_levels_sentence(DocumentKind.LKJIP, levels) == ""


def test_nothing_is_said_of_a_kind_whose_order_is_not_known() -> None:
    assert missing_levels_sentence(DocumentKind.PK, set()) == ""
