"""Whatever an author writes, pages keep their structure: no element, attribute, link or table comes from their text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from string import ascii_lowercase

import pytest
import yaml
from free_text import replace_free_text
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator import wording
from generator.building import build
from generator.loading import load
from generator.wording import markdown

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
LINE_OF_A_DRAWING = "tspan"  # how many there are depends on how wide the text is
DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)
HOSTILE = (
    "| a | b |",
    "[x](javascript:alert(1)) ![x](y)",
    "<b>tebal</b> <script>alert(1)</script> <!-- -->",
    "</td></tr></table><h1>x</h1>",
    '" onmouseover="alert(1)" x="',
    "' autofocus='",
    "* a **b** _c_ ~~d~~ `e` ``` f",
    "{{ 7 * 7 }} {% raw %} {: #id .kelas onclick=x }",
    "&amp; &lt;b&gt; &#60;b&#62; &",
    "# judul\n## judul\n\n- a\n1. b\n> c\n\n    kode",
    "a\n---\nb\n===\n| a | b |\n|---|---|\n| c | d |",
    "[x]: http://x.example\n[^1]: y\n*[HTML]: z",
    "http://x.example <http://x.example> a@x.example",
    "\u202etxet\u202c\u2066x\u2069",
    "a\x00b\x02klzzwxh:0001\x03c\x1b[31m",
    "- a",
    "+ a",
    "12. a",
    "   ",
    "\\",
)
MARKS = st.sampled_from("|[]<>*_{}&\"'`#-+!()\\:;.=~^@$%/ \n\t\x00\x02\x03ab1\u202e\ufeff\u2028")
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.lists(MARKS, min_size=1, max_size=30).map("".join))


class Structure(HTMLParser):
    """The elements of a page with the names of their attributes and where their links lead; no text."""

    def __init__(self, markdown_text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[object] = []
        self.feed(converter().reset().convert(markdown_text))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; anchors within the page depend on the text and are all alike here."""
        href = dict(attrs).get("href") or ""
        if tag != LINE_OF_A_DRAWING:
            self.found.append((tag, sorted(name for name, _ in attrs), "#" if href.startswith("#") else href))

    def handle_endtag(self, tag: str) -> None:
        """Note the end of an element."""
        if tag != LINE_OF_A_DRAWING:
            self.found.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.found.append("comment")


@cache
def converter() -> Markdown:
    """Python-Markdown as mkdocs.yml sets it up for this site."""
    listed = yaml.load(CONFIG.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)["markdown_extensions"]  # noqa: S506
    options = {name: values for each in listed if isinstance(each, dict) for name, values in each.items()}
    names = [each for each in listed if isinstance(each, str)]
    return Markdown(extensions=[*dict.fromkeys(["toc", "tables", "fenced_code", *names])], extension_configs=options)


def places(text: str) -> str:
    """The places where templates print author text."""
    return (
        f'# {text}\n\n<p class="r-pokok">{text}</p>\n\n## {text}\n\n- {text} <a href="x/">{text}</a>. {text}\n\n'
        f'<table>\n<tr><th scope="row"><a href="x/">{text}</a></th><td class="angka">{text}</td></tr>\n</table>\n\n'
        f'<div aria-label="{text}" id="a{text}">\n<p>{text}</p>\n</div>\n'
    )


@settings(max_examples=300)
@given(TEXTS)
def test_escaped_text_adds_no_structure_where_templates_print_it(text: str) -> None:
    assert Structure(places(markdown(f"{text}k"))).found == Structure(places("kata")).found


@given(TEXTS)
def test_text_that_is_not_escaped_would_be_noticed(text: str) -> None:
    """The test above is not blind: raw text with an element in it changes the structure."""
    assert Structure(places(f"{text}<b>k</b>")).found != Structure(places("kata")).found


def harmless(text: str) -> str:
    """The same text with every mark replaced by a digit, which separates words where the mark did."""
    return "".join(each if each.isalnum() or each.isspace() else "0" for each in wording.plain(text))


def structures(folder: Path, texts: Iterable[str]) -> dict[str, list[object]]:
    """The structure of every page of a site whose free texts are these, one after the other, again and again."""
    endless = cycle(f"{text} qz{letter}" for text, letter in zip(texts, ascii_lowercase, strict=False))
    replace_free_text(folder, lambda _: next(endless))
    pages = (file for file in build(load(folder).plan) if file.is_page and file.kind != "Halaman")
    return {file.uri: Structure(str(file.content).partition("\n---\n")[2]).found for file in pages}


@pytest.mark.parametrize("first", range(0, len(HOSTILE), 4))
def test_a_whole_site_of_hostile_text_has_the_structure_of_harmless_text(content_folder, first: int) -> None:
    texts = [*HOSTILE[first:], *HOSTILE[:first]]

    hostile = structures(content_folder(base="minimal"), texts)
    expected = structures(content_folder(base="minimal"), [harmless(text) for text in texts])
    assert len(expected) > 30
    for uri in expected | hostile:
        assert hostile[uri] == expected[uri], uri


def test_hostile_names_in_a_drawing_reach_the_page_untouched_by_markdown(content_folder) -> None:
    """Raw HTML passes; what would end it early, or be taken for Markdown inside it, does not stand in a drawing."""
    activities = [
        {"id": f"k{n}", "jenjang": "kegiatan", "nama": f"{text} k", "anggaran": [{"tercetak": str(n + 1)}]}
        for n, text in enumerate(text for text in HOSTILE[:12] if text.isprintable())
    ]
    node = {"id": "program", "jenjang": "program", "nama": "Program", "anak": activities}
    folder = content_folder()
    path = folder / "dinas-contoh" / "rkt-2030" / "dokumen.yml"
    head = path.read_text(encoding="utf-8").partition("simpul:\n")[0]
    path.write_text(f"{head}simpul: {json.dumps([node])}\n", encoding="utf-8")
    (page,) = (file for file in build(load(folder).plan) if file.uri.endswith("program/program/index.md"))
    body = str(page.content).partition("\n---\n")[2]
    (drawing,) = DRAWING.findall(body)

    assert drawing.count("<text") == 2 * len(activities)
    assert "&lt;script&gt;" in drawing
    assert "\n" not in drawing
    assert drawing in converter().reset().convert(body)
