"""Every page of the real site stands on its own: whole links, one heading, its own title, and nobody else's server."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import pytest
from built import SITE_URL, Built
from parsed import Page, is_internal, read_page

from generator.model.plan import Plan

PROGRESS = re.compile(
    r"|rencana: membaca isi|rencana: \d+ halaman akan ditulis|rencana: \d+ halaman ditulis"
    r"|rencana: membuat indeks pencarian|Situs selesai dalam .*|Buka dengan: .*"
)
CSS_ADDRESS = re.compile(r"""(?:url\(\s*['"]?|@import\s+['"])([^'")]+)""")


@pytest.fixture(scope="module")
def all_pages(built: Built, pages: Mapping[str, Page]) -> list[Page]:
    """Every page, and the page for addresses that do not exist."""
    return [*pages.values(), read_page(built.site / "404.html", "")]


def test_a_build_of_the_real_content_warns_of_nothing(built: Built) -> None:
    unexpected = [line for line in built.log.splitlines() if not PROGRESS.fullmatch(line)]

    assert unexpected == []


def test_every_address_on_every_page_leads_somewhere(built: Built, all_pages: list[Page]) -> None:
    files = {path.relative_to(built.site).as_posix() for path in built.site.rglob("*") if path.is_file()}
    broken = []
    for page in all_pages:
        for reference in page.references:
            if not is_internal(reference.value):
                continue
            path, _ = page.target(reference.value)
            file = f"{path}index.html" if path.endswith("/") or not path else path
            if file not in files:
                broken.append(f"/{page.url}: {reference.value}")

    assert broken == []


def test_every_anchor_on_every_page_exists(all_pages: list[Page], pages: Mapping[str, Page]) -> None:
    anchors = {url: {*page.ids} for url, page in pages.items()}
    anchors_here = [{*page.ids} for page in all_pages]
    broken = []
    for page, here in zip(all_pages, anchors_here, strict=True):
        for reference in page.references:
            path, anchor = page.target(reference.value)
            if anchor and is_internal(reference.value):
                there = here if path == page.url else anchors.get(path, set())
                broken += [] if anchor in there else [f"/{page.url}: {reference.value}"]

    assert broken == []


def test_every_outgoing_link_is_an_ordinary_web_link(all_pages: list[Page]) -> None:
    schemes = {
        reference.value.partition(":")[0]
        for page in all_pages
        for reference in page.references
        if not is_internal(reference.value)
    }

    assert schemes <= {"https", "http"}


def test_no_page_uses_an_id_twice(all_pages: list[Page]) -> None:
    twice = {page.url: [name for name, count in Counter(page.ids).items() if count > 1] for page in all_pages}

    assert {url: names for url, names in twice.items() if names} == {}


def test_every_page_has_exactly_one_main_heading_with_words(all_pages: list[Page]) -> None:
    wrong = {page.url: page.headings for page in all_pages if [bool(text.strip()) for text in page.headings] != [True]}

    assert wrong == {}


def test_every_page_is_in_indonesian(all_pages: list[Page]) -> None:
    assert {page.lang for page in all_pages} == {"id"}


def test_only_links_for_people_leave_the_site(all_pages: list[Page]) -> None:
    leaving = [
        f"/{page.url}: {reference.tag} {reference.value}"
        for page in all_pages
        for reference in page.references
        if not is_internal(reference.value) and reference.tag != "a" and reference.rel != "canonical"
    ]

    assert leaving == []


def test_stylesheets_fetch_nothing_from_elsewhere(built: Built) -> None:
    sheets = [path for path in built.site.rglob("*.css") if "pagefind" not in path.parts]
    leaving = [
        f"{path.name}: {address}"
        for path in sheets
        for address in CSS_ADDRESS.findall(path.read_text(encoding="utf-8"))
        if not address.startswith("data:") and not is_internal(address)
    ]

    assert sheets
    assert leaving == []


def test_every_page_names_its_own_address(pages: Mapping[str, Page]) -> None:
    wrong = {
        url: page.meta.get("canonical") for url, page in pages.items() if page.meta.get("canonical") != SITE_URL + url
    }

    assert wrong == {}


def test_the_sitemap_lists_every_page_and_no_other(built: Built, pages: Mapping[str, Page]) -> None:
    listed = re.findall(r"<loc>(.*?)</loc>", (built.site / "sitemap.xml").read_text(encoding="utf-8"))

    assert sorted(listed) == sorted(SITE_URL + url for url in pages)


def test_every_page_describes_itself_in_a_sentence(pages: Mapping[str, Page]) -> None:
    poor = {url: page.meta.get("description", "") for url, page in pages.items()}

    assert {url: text for url, text in poor.items() if len(text.split()) < 3} == {}


def test_no_two_pages_have_the_same_title(pages: Mapping[str, Page]) -> None:
    urls: dict[str, list[str]] = {}
    for url, page in pages.items():
        urls.setdefault(page.title.strip(), []).append(url)

    assert "" not in urls
    assert {title: same for title, same in urls.items() if len(same) > 1} == {}


def test_every_page_can_be_reached_from_home_by_links(pages: Mapping[str, Page]) -> None:
    reached, waiting = {""}, [""]
    while waiting:
        page = pages[waiting.pop()]
        for reference in page.references:
            url, _ = page.target(reference.value)
            if reference.tag == "a" and is_internal(reference.value) and url in pages and url not in reached:
                reached.add(url)
                waiting.append(url)

    assert sorted(pages.keys() - reached) == []


def test_the_site_has_a_page_for_every_record_of_the_plan(pages: Mapping[str, Page], plan: Plan) -> None:
    parts = (plan.agencies, plan.units, plan.documents, plan.tables, plan.nodes, plan.indicators)
    expected = {f"{record.id}/" for part in parts for record in part}

    assert sorted(expected - pages.keys()) == []
