"""Page views become Markdown with front matter that every YAML reader reads back."""

from __future__ import annotations

import doctest

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from generator import rendering, wording
from generator.building import OutputFile
from generator.pages import frame as frames
from generator.pages.frame import Frame, Link, NavigationGroup, NavigationItem, Page, relative
from generator.rendering import render_front_matter, render_page

CODE = st.lists(st.text("0123456789X", min_size=1, max_size=4), min_size=1, max_size=6).map(".".join)
PART = st.text("abc-", min_size=1, max_size=4).filter(lambda text: text.strip("-")) | CODE
URL = st.lists(PART, max_size=4).map("/".join)


def meta(frame: Frame) -> dict[str, object]:
    text = render_front_matter(frame)
    opening, body, closing = text.split("---\n")
    assert (opening, closing) == ("", "")
    return yaml.safe_load(body)


def test_the_examples_in_the_docstrings_are_true() -> None:
    result = doctest.testmod(frames)

    assert result.attempted
    assert result.failed == 0


def test_front_matter_has_the_keys_that_the_theme_knows() -> None:
    frame = Frame(
        url="a/b",
        title="Judul",
        kind="Program",
        description="Kalimat.",
        place="Instansi › Dokumen",
        crumbs=(NavigationItem("Beranda", ""), NavigationItem("B", "a/b")),
        groups=(
            NavigationGroup("G", "a", (NavigationItem("B", "a/b", is_current=True),)),
            NavigationGroup("H", "", ()),
        ),
        filters={"Jenis": ("Program",)},
        synonyms="kata lain",
        previous=NavigationItem("A", "a/a"),
        is_wide=True,
        is_searchable=False,
    )

    assert meta(frame) == {
        "title": "Judul",
        "description": "Kalimat.",
        "mata": "Program",
        "tempat": "Instansi › Dokumen",
        "jejak": [{"nama": "Beranda", "url": "."}, {"nama": "B"}],
        "sekitar": [{"judul": "G", "url": "a/", "butir": [{"nama": "B", "url": "a/b/", "kini": True}]}],
        "saring": {"Jenis": ["Program"]},
        "cari": "kata lain",
        "sebelum": {"nama": "A", "url": "a/a/"},
        "lebar": True,
        "tanpa_cari": True,
    }


def test_what_is_empty_is_left_out_of_the_front_matter() -> None:
    assert meta(Frame("", "T", "Beranda", "D", is_home=True)) == {
        "title": "T",
        "description": "D",
        "mata": "Beranda",
        "beranda": True,
    }


@given(st.text())
@example("--- # ' \" : {{ }} !!python &a *b")
@example("---\n---\ntitle: lain\n")
@example("a\u2028b\u0085c\ufeffd\x7f")
@example("a\ufffeb\uffffc")
def test_any_author_text_in_the_front_matter_is_read_back_by_yaml(text: str) -> None:
    crumbs = (NavigationItem(text, "a"), NavigationItem("B", "a/b"))
    found = meta(Frame("a", text or "T", "K", text or "D", place=text, crumbs=crumbs, synonyms=text))

    assert found.get("title", "") == wording.plain(text or "T")
    assert found["jejak"] == [{"nama": wording.plain(text), "url": "a/"}, {"nama": "B"}]


def test_a_page_is_front_matter_a_blank_line_and_the_body(minimal_files: dict[str, OutputFile]) -> None:
    for file in minimal_files.values():
        if file.is_page and file.kind != "Halaman":
            assert isinstance(file.content, str)
            assert file.content.startswith("---\ntitle: ")
            assert "\n---\n\n" in file.content
            assert file.content.endswith("\n")
            assert not file.content.endswith("\n\n")


def test_a_view_without_something_that_its_template_prints_is_a_bug_of_ours() -> None:
    """A template never prints nothing in silence."""
    with pytest.raises(UndefinedError):
        render_page(Page("glossary.md.jinja", Frame("a", "T", "K", "D"), view=Link("x")))


def test_templates_have_at_most_six_filters_and_each_escapes_or_formats() -> None:
    assert set(rendering.FILTERS) <= {"md"}
    assert rendering.FILTERS["md"] is wording.markdown


@pytest.mark.parametrize(
    ("page", "target", "anchor", "expected"),
    [
        ("", "", "", "./"),
        ("a", "a", "b97", "#b97"),
        ("a", "a", "", "./"),
        ("", "a/b", "", "a/b/"),
        ("a/b", "", "", "../../"),
        ("a/b/c", "a/d", "x", "../../d/#x"),
        ("a/b", "a/b/c", "", "c/"),
        ("a/b/c", "a/b", "", "../"),
        ("a", "data/nilai.csv", "", "../data/nilai.csv"),
        ("", "data/nilai.csv", "", "data/nilai.csv"),
        ("a/b", "nomenklatur/1.06.04.2.01", "", "../../nomenklatur/1.06.04.2.01/"),
        ("nomenklatur/1.06.04", "nomenklatur/1.06.04.2.01", "x", "../1.06.04.2.01/#x"),
        ("nomenklatur/1.06.04.2.01", "nomenklatur", "", "../"),
        ("nomenklatur/1.06.04.2.01", "data/skema/a.schema.json", "", "../../data/skema/a.schema.json"),
        ("nomenklatur", "nomenklatur/X.XX.01", "", "X.XX.01/"),
        ("nomenklatur", "nomenklatur/7", "", "7/"),
    ],
)
def test_links_are_relative_to_the_page_that_prints_them(page: str, target: str, anchor: str, expected: str) -> None:
    assert relative(page, target, anchor) == expected


@given(URL, URL)
def test_a_relative_link_leads_where_it_should_from_anywhere(page: str, target: str) -> None:
    here = [part for part in page.split("/") if part]
    assert relative(page, target).endswith("/")
    for step in relative(page, target).split("/"):
        here = here[:-1] if step == ".." else [*here, step] if step not in {"", "."} else here

    assert "/".join(here) == target
