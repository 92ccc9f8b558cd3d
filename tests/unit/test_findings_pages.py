"""The findings page of a document and the page of all findings: counts, groups, symptoms, arithmetic, review window."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from made_findings import HIGH, INFO, LOW, MEDIUM, PROGRAM, RICE, RKT, finding, quote, site_with
from pages_read import Files, anchors_of, body_of, links_of, page, says, targets_of, words_of
from test_hostile_text import HOSTILE, Structure, harmless

from generator.model.findings import Finding, Response
from generator.model.plan import Plan
from generator.model.rulebook import RULES
from generator.model.terms import Confidence, FindingOrigin, ResponseStatus
from generator.pages.frame import relative
from generator.pages.notices import LIGHT

URL = f"{RKT}/temuan"


def section(body: str, anchor: str) -> str:
    """The section of one finding."""
    return body.partition(f'<section class="r-temuan" id="{anchor}">')[2].partition("</section>")[0]


def test_the_lead_and_the_summary_count_every_finding_once(minimal: Plan) -> None:
    files = site_with(
        minimal,
        finding("a"),
        finding("b", MEDIUM),
        finding("c", MEDIUM, rule="anak-lebih-besar", cause="jumlah-rincian-b"),
        finding("d", LOW),
    )

    says(
        files,
        URL,
        "Ada 4 temuan dalam RKT 2030",
        ": 1 tinggi, 2 sedang, dan 1 rendah; sudah dicocokkan dengan PDF",
        "1 di antaranya gejala dari temuan lain.",
        "Jumlah rincian berbeda dari induknya 1 1 1 3",
        "Satu rincian lebih besar daripada induknya 0 1 0 1",
    )


def test_findings_are_grouped_by_severity_and_rule_and_linked_one_by_one(minimal: Plan) -> None:
    found = (finding("a"), finding("b", rule="anak-lebih-besar"), finding("c", LOW))
    file = page(site_with(minimal, *found), URL)
    expected = [
        *("keparahan-tinggi", "tinggi-jumlah-rincian", "jumlah-rincian-a"),
        *("tinggi-anak-lebih-besar", "anak-lebih-besar-b"),
        *("keparahan-rendah", "rendah-jumlah-rincian", "jumlah-rincian-c"),
    ]

    assert anchors_of(file) == expected
    assert {("Tautan temuan ini", URL, each.anchor) for each in found} <= set(links_of(file))
    assert ("1", URL, "rendah-jumlah-rincian") in set(links_of(file))


def test_each_rule_says_what_it_compares_and_what_a_finding_does_not_mean(minimal: Plan) -> None:
    rule = RULES["jumlah-rincian"]

    says(
        site_with(minimal, finding("a")),
        URL,
        f"Yang dibandingkan: {rule.compares} Aturan dan toleransi",
        f"Perlu diingat: {rule.is_not}",
    )


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("jumlah-rincian", "hitungan kami"),
        ("naskah-berbeda", "cetakan lain"),
        ("gaya-angka", "bacaan kami"),
        ("capaian-predikat", "tabel"),
        ("klaim-tercapai", "tabel"),
    ],
)
def test_what_is_not_calculated_is_not_called_our_calculation(minimal: Plan, rule: str, words: str) -> None:
    files = site_with(minimal, finding("a", rule=rule, quotes=(quote("1"),), computed="2", difference="-1"))

    says(files, URL, f"Menurut {words} 2", f"Selisih tercetak dikurangi {words} -1")


def test_an_answered_finding_says_so_wherever_it_stands(minimal: Plan) -> None:
    response = Response("Salah ketik.", "2031-02-03", ResponseStatus.EXPLAINED)
    files = site_with(minimal, finding("a", response=response), finding("b"))

    for url in ("", "temuan", PROGRAM):
        assert words_of(page(files, url)).count("· dijelaskan instansi") == 1


def test_a_severity_has_a_shape_and_a_word_besides_its_colour(minimal: Plan) -> None:
    body = body_of(page(site_with(minimal, finding("a", INFO)), URL))

    assert re.search(r'info" aria-hidden="true">○</span><span class="r-lihat">info: </span>', body)


def test_a_symptom_stands_below_its_cause_with_its_own_anchor_and_nowhere_else(minimal: Plan) -> None:
    cause = finding("sebab", MEDIUM)
    symptoms = (
        finding("langsung", MEDIUM, cause=cause.anchor),
        finding("kedua", LOW, rule="anak-lebih-besar", cause="jumlah-rincian-langsung"),
    )
    file = page(site_with(minimal, cause, *symptoms), URL)
    inside = section(body_of(file), cause.anchor)

    for symptom in symptoms:
        assert f'<li id="{symptom.anchor}">' in inside
        assert words_of(file).count(symptom.message) == 1
    assert "Gejala dari temuan ini" in inside


def test_a_finding_that_is_heavier_than_its_cause_is_not_hidden_below_it(minimal: Plan) -> None:
    light, heavy = finding("ringan", LOW), finding("berat", HIGH, cause="jumlah-rincian-ringan")
    file = page(site_with(minimal, heavy, light), URL)

    assert "Mengutip cetakan yang sama" in section(body_of(file), heavy.anchor)
    assert "Gejala dari temuan ini" not in words_of(file)


@pytest.mark.parametrize("cause", ["jumlah-rincian-tidak-ada", "jumlah-rincian-a", "jumlah-rincian-b"])
def test_a_cause_that_is_missing_or_leads_in_a_circle_loses_no_finding(minimal: Plan, cause: str) -> None:
    found = (finding("a", cause=cause), finding("b", cause="jumlah-rincian-a"))
    words = words_of(page(site_with(minimal, *found), URL))

    assert [words.count(each.message) for each in found] == [1, 1]


def test_prints_are_quoted_and_lead_to_record_and_line(minimal: Plan) -> None:
    prints = (
        quote("1,250,000,000", label="Penyaluran Beras, pagu 2030", record_id=RICE),
        quote("", "12", label="satuan"),
    )
    shown = finding("a", quotes=prints, computed="1250000001.5", difference="-1.5", year="2030", node_id=RICE)
    files = site_with(minimal, shown)

    says(
        files,
        URL,
        "Penyaluran Beras, pagu 2030 baris 10 “1,250,000,000”",
        "Satuan baris 12 tidak tercetak",
        "Menurut hitungan kami 1.250.000.001,5",
        "Selisih tercetak dikurangi hitungan kami -1,5",
    )
    assert ("baris 10", f"{RKT}/tabel/rkt", "b10") in set(links_of(page(files, URL)))
    assert RICE in targets_of(page(files, URL))


def test_many_operands_are_unfolded_on_demand_and_few_are_not(minimal: Plan) -> None:
    few = finding("sedikit", quotes=tuple(quote(str(number)) for number in range(6)), computed="1")
    many = finding("banyak", quotes=tuple(quote(str(number)) for number in range(7)), computed="1")
    body = body_of(page(site_with(minimal, few, many), URL))

    assert "<details>" not in section(body, few.anchor)
    before, folded = section(body, many.anchor).split("<details>")
    assert "“0”" in before
    assert "“1”" not in before
    assert "6 cetakan yang dibandingkan" in folded
    assert "“6”" in folded


def test_proposal_origin_and_confidence_are_said_in_words(minimal: Plan) -> None:
    shown = finding(
        "a", proposal="Bila dibaca Rp1, jumlah itu tepat.", confidence=Confidence.LOW, origin=FindingOrigin.DOCUMENT
    )

    says(
        site_with(minimal, shown),
        URL,
        "Bacaan yang membuat jumlah dokumen tepat usulan kami, belum dipastikan Bila dibaca Rp1, jumlah itu tepat.",
        "Asalnya dokumen: tercetak demikian, sudah dicocokkan dengan PDF resmi.",
        "Keyakinan bacaan yang mendasarinya: rendah.",
    )


def test_a_response_stands_beside_its_finding_or_symptom(minimal: Plan) -> None:
    response = Response("Angka itu salah ketik.", "2031-02-03", ResponseStatus.CORRECTED)
    cause = finding("a", response=response)
    symptom = finding("b", cause=cause.anchor, response=replace(response, status=ResponseStatus.DISPUTED))
    body = section(body_of(page(site_with(minimal, cause, symptom), URL)), cause.anchor)

    assert body.count("Angka itu salah ketik") == 2
    for status in ("diperbaiki", "dibantah"):
        assert f"Tanggapan Dinas Pangan Kabupaten Misal, 3 Februari 2031&#58; {status}" in body


def test_a_response_in_content_stands_beside_its_finding(minimal_files: Files) -> None:
    says(minimal_files, URL, "Tanggapan Dinas Pangan Kabupaten Misal, 5 Januari 2031: dijelaskan Pasar murah diadakan")


def test_no_official_is_named_on_a_page_with_findings(minimal: Plan) -> None:
    files = site_with(minimal, finding("a", quotes=(quote("1"),)))

    for url in (URL, "temuan", "", f"{RKT}/kelengkapan", PROGRAM, f"{RKT}/tabel/rkt"):
        assert "Fulan bin Fulan" not in str(page(files, url).content)


def test_a_document_without_findings_still_has_the_page(minimal: Plan) -> None:
    says(site_with(minimal), URL, "Pemeriksaan kami tidak menemukan pertentangan dalam RKT 2030")
    says(site_with(minimal), RKT, "Temuan tidak ada menurut pemeriksaan kami")


@pytest.mark.parametrize(
    ("days", "expected"),
    [("", False), ("14", True)],
)
def test_in_the_review_window_no_page_shows_a_finding(minimal: Plan, days: str, expected: bool) -> None:
    files = site_with(held(minimal, days), finding("rahasia", quotes=(quote("1,250,000,000", record_id=RICE),)))
    showing = {file.uri for file in files.values() if file.is_page and "Pesan rahasia" in words_of(file)}
    words = words_of(page(files, URL))

    assert (showing == set()) is expected
    assert (
        "diperlihatkan lebih dahulu kepada instansinya, dan tampil di sini pada penerbitan pertama pada atau sesudah "
        "16 Januari 2031" in words
    ) is expected
    assert ("dalam masa tinjau instansi" in words_of(page(files, RKT))) is expected
    assert ("dalam masa tinjau instansi" in words_of(page(files, "temuan"))) is expected
    assert ("temuan masih dalam masa tinjau" in words_of(page(files, f"{RKT}/kelengkapan"))) is expected


def test_a_document_that_is_not_published_yet_says_how_long_the_window_is(minimal: Plan) -> None:
    files = site_with(replace(held(minimal, "14"), publications=()), finding("a"))

    says(files, URL, "pada penerbitan pertama 14 hari atau lebih sesudah dokumen ini pertama kali terbit di situs ini")


def held(plan: Plan, days: str) -> Plan:
    """The plan with a review window for every agency."""
    agencies = (
        replace(each, entry=each.entry.model_copy(update={"review_days": days or None})) for each in plan.agencies
    )
    return replace(plan, agencies=tuple(agencies))


def test_the_page_of_all_findings_counts_by_document_and_explains_every_rule(minimal: Plan) -> None:
    files = site_with(minimal, finding("a"), finding("b", LOW), finding("c", LOW, rule="anak-lebih-besar"))
    file = page(files, "temuan")

    says(files, "temuan", "3 temuan dalam 1 dokumen: 1 tinggi dan 2 rendah", "dengan PDF 1 0 2 0 3")
    assert ("2", URL, "keparahan-rendah") in set(links_of(file))
    for slug, rule in RULES.items():
        assert f"aturan-{slug}" in anchors_of(file)
        says(files, "temuan", rule.name, rule.compares, f"Toleransi: {rule.tolerance}", f"Bukan berarti: {rule.is_not}")
    says(files, "temuan", "Jumlah rincian berbeda dari induknya 2 temuan sekarang")


def test_the_heaviest_are_at_most_ten_a_document_and_none_is_light_or_a_symptom(minimal: Plan) -> None:
    found = [finding("gejala", cause="jumlah-rincian-t00"), finding("sedang", MEDIUM)]
    found += [finding(f"t{number:02}") for number in range(11)]
    words = words_of(page(site_with(minimal, *found), "temuan"))

    assert [each.subject for each in found if each.message in words] == [f"t{number:02}" for number in range(10)]


@pytest.mark.parametrize(
    ("origin", "is_risky", "is_shown"),
    [
        (FindingOrigin.NOT_COMPARED, False, True),
        (FindingOrigin.NOT_COMPARED, True, False),
        (FindingOrigin.DOCUMENT, True, True),
        (FindingOrigin.EXTRACTION, False, False),
    ],
)
def test_what_may_be_damage_of_our_text_never_reaches_home(
    minimal: Plan, monkeypatch: pytest.MonkeyPatch, origin: FindingOrigin, is_risky: bool, is_shown: bool
) -> None:
    rule = replace(RULES["jumlah-rincian"], may_be_extraction=is_risky)
    monkeypatch.setattr("generator.pages.notices.RULES", {"jumlah-rincian": rule})
    files = site_with(minimal, finding("a", origin=origin))

    assert ("Pesan a." in words_of(page(files, ""))) is is_shown
    assert ("Pesan a." in words_of(page(files, "temuan"))) is is_shown
    says(files, URL, "Pesan a.")


@pytest.mark.parametrize("doubt", [{"confidence": Confidence.MEDIUM}, {"suspect": quote("1")}])
@pytest.mark.parametrize(("origin", "is_shown"), [(FindingOrigin.NOT_COMPARED, False), (FindingOrigin.DOCUMENT, True)])
def test_what_rests_on_a_doubtful_reading_waits_for_the_comparison(
    minimal: Plan, doubt: dict[str, object], origin: FindingOrigin, is_shown: bool
) -> None:
    files = site_with(minimal, finding("a", origin=origin, **doubt))

    for url in ("", "temuan"):
        assert ("Pesan a." in words_of(page(files, url))) is is_shown
    says(files, URL, "Pesan a.")


def test_a_selection_says_of_how_many_it_is_and_leads_to_all(minimal: Plan) -> None:
    files = site_with(minimal, *(finding(f"t{number:02}") for number in range(12)), finding("sedang", MEDIUM))

    says(files, "", "3 dari 12 temuan tinggi. Semua temuan dan aturannya")
    says(files, "temuan", "10 dari 12 temuan tinggi. Semua temuan dokumen ini")
    says(site_with(minimal, finding("a")), "", "Pesan a. RKT 2030", " 1 temuan tinggi. Semua temuan dan aturannya")


@pytest.mark.parametrize(("origin", "is_said"), [(FindingOrigin.NOT_COMPARED, True), (FindingOrigin.DOCUMENT, False)])
def test_home_explains_its_mark_and_says_whether_our_text_was_compared(
    minimal: Plan, origin: FindingOrigin, is_said: bool
) -> None:
    files = site_with(minimal, finding("a", origin=origin))

    assert ("Naskah belum dicocokkan dengan PDF resmi." in words_of(page(files, ""))) is is_said
    assert ("arti semua tanda", "temuan", "arti-tanda") in set(links_of(page(files, "")))
    assert "arti-tanda" in str(page(files, "temuan").content)


def test_home_shows_at_most_three_and_the_documents_take_turns(minimal: Plan) -> None:
    other = "dinas-pangan/lkjip-2030"
    found = [finding(f"t{number}") for number in range(6)] + [finding("lain", document_id=other, node_id="")]
    words = words_of(page(site_with(minimal, *found), ""))
    shown = [each.subject for each in found if each.message in words]

    assert shown == ["t0", "t1", "lain"]


def test_home_without_heavy_findings_has_no_part_for_them(minimal: Plan) -> None:
    assert "Temuan pemeriksaan" not in words_of(page(site_with(minimal, finding("a", MEDIUM)), ""))


def test_an_editorial_page_lists_the_rules_where_its_author_marks_it(minimal: Plan) -> None:
    article = replace(
        minimal.articles[0], text="---\ntitle: Metode\n---\n\n# Metode\n\n<!-- aturan -->\n\nSesudahnya.\n"
    )
    files = site_with(replace(minimal, articles=(article,)))

    says(files, article.name, *(f"Toleransi: {rule.tolerance}" for rule in RULES.values()), "Sesudahnya.")
    assert "temuan" in targets_of(page(files, article.name))
    assert "<!-- aturan -->" not in str(page(files, article.name).content)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_a_finding_adds_no_structure(minimal: Plan, text: str) -> None:
    assert structures(minimal, text) == structures(minimal, harmless(text))


def structures(plan: Plan, text: str) -> list[list[object]]:
    """The structure of every page that shows a finding whose every text is this."""
    word = f"{text} qz"
    prints = (quote(word, label=word, record_id=RICE), quote(word, label=word))
    response = Response(word, "2031", ResponseStatus.EXPLAINED)
    shown: Finding = finding("a", quotes=prints, message=word, computed=word, difference=word, proposal=word)
    files = site_with(plan, shown, replace(shown, subject="b", cause=shown.anchor, response=response))
    return [Structure(body_of(page(files, url))).found for url in (URL, "temuan", "", RICE)]


def test_light_findings_fold_their_prints_and_heavy_ones_do_not(minimal: Plan) -> None:
    found = [finding(severity.value, severity, quotes=(quote("1"),)) for severity in (HIGH, MEDIUM, LOW, INFO)]
    body = body_of(page(site_with(minimal, *found), URL))

    assert [each.severity for each in found if "<details>" in section(body, each.anchor)] == [LOW, INFO]
    assert frozenset({LOW, INFO}) == LIGHT


def test_the_findings_page_has_its_own_facet_in_the_search(minimal: Plan) -> None:
    file = page(site_with(minimal, finding("a")), URL)

    assert 'saring: {"Jenis": ["Temuan"], "Instansi": ["Dinas Pangan Kabupaten Misal"]' in str(file.content)


def test_a_document_links_its_findings_with_counts_and_its_parts(minimal: Plan) -> None:
    files = site_with(minimal, finding("a"), finding("b", LOW))

    says(files, RKT, "Temuan 2 1 tinggi dan 1 rendah")
    assert {URL, f"{RKT}/kelengkapan"} <= targets_of(page(files, RKT))
    assert {URL, f"{RKT}/kelengkapan", "temuan"} <= targets_of(page(files, "jelajah"))
    assert relative(RKT, URL) == "temuan/"
