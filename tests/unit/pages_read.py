"""A page's Markdown as a reader gets it: its words, its links and its anchors."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping

from generator.building import OutputFile

Files = Mapping[str, OutputFile]
"""What a site builds, by uri."""

_TAG = re.compile(r"<[^>]+>")
_BLOCK = re.compile(r"</?(?:caption|dd|div|dl|dt|li|p|small|summary|table|td|th|tr|ul)\b[^>]*>")
_LINK = re.compile(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def body_of(file: OutputFile) -> str:
    """The Markdown below the front matter."""
    return str(file.content).partition("\n---\n")[2]


def words_of(file: OutputFile) -> str:
    """The visible text on one line: tags gone, entities resolved."""
    return " ".join(html.unescape(_TAG.sub("", _BLOCK.sub(" ", body_of(file)))).split())


def links_of(file: OutputFile) -> Iterator[tuple[str, str, str]]:
    """Each link's text, the page or file that it leads to (no outer slashes), and its anchor; a query is left out."""
    for href, text in _LINK.findall(body_of(file)):
        address, _, anchor = html.unescape(href).partition("#")
        path = address.partition("?")[0]
        target = posixpath.normpath(posixpath.join(file.url or ".", path)) if path else file.url
        yield html.unescape(_TAG.sub("", text)), "" if target == "." else target, anchor


def anchors_of(file: OutputFile) -> list[str]:
    """Every id that the page's own markup sets."""
    return [html.unescape(found) for found in re.findall(r' id="([^"]+)"', body_of(file))]


def targets_of(file: OutputFile) -> set[str]:
    """Where the page's links lead."""
    return {target for _, target, _ in links_of(file)}


def page(files: Files, url: str) -> OutputFile:
    """The page of an address."""
    return files[f"{url}/index.md" if url else "index.md"]


def says(files: Files, url: str, *expected: str) -> None:
    """Expect some words on a page."""
    __tracebackhide__ = True
    words = words_of(page(files, url))
    assert [each for each in expected if each not in words] == [], words
