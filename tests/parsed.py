"""What tests need to know of a page of the built site, read with the standard library alone."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

BASE_PATH = "/rencana/"
"""Where the built site expects to live; only 404.html names addresses from there."""
ADDRESSES = {"href", "src", "action", "poster", "data", "srcset", "formaction", "xlink:href"}
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


@dataclass(frozen=True)
class Reference:
    """One address that a page names: by which tag and attribute, and whether inside the article."""

    tag: str
    attribute: str
    value: str
    rel: str
    is_in_article: bool


@dataclass
class Row:
    """One row of a table: its id, the text of its data cells, the labelled ones apart, and its links."""

    id: str = ""
    text: str = ""
    """Header cells apart: in an official table they hold the line number, which is ours."""
    cells: dict[str, str] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Address and text."""


@dataclass
class Page:
    """One page of the site."""

    url: str
    """Path below the site's root with a slash at the end; empty for home."""
    lang: str = ""
    title: str = ""
    headings: list[str] = field(default_factory=list)
    """Texts of the h1 elements."""
    ids: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    header: str = ""
    """Text of the heads of its tables."""
    text: str = ""

    def target(self, address: str) -> tuple[str, str]:
        """Where an address leads, as path below the site's root and anchor."""
        parts = urlsplit(address)
        path = unquote(parts.path)
        if path.startswith("/"):
            found = path.removeprefix(BASE_PATH)
        else:
            found = posixpath.normpath(posixpath.join(self.url, path)) if path else self.url.rstrip("/")
            found = "" if found in {"", "."} else f"{found}/" if path.endswith(("/", ".")) or not path else found
        return found, unquote(parts.fragment)

    def links(self) -> set[str]:
        """URLs of the site's pages to which the article links."""
        return {
            self.target(link.value)[0]
            for link in self.references
            if link.tag == "a" and link.is_in_article and is_internal(link.value)
        }

    def anchored_links(self) -> set[tuple[str, str]]:
        """The same with their anchors."""
        return {
            self.target(link.value)
            for link in self.references
            if link.tag == "a" and link.is_in_article and is_internal(link.value)
        }


def is_internal(address: str) -> bool:
    """Whether an address names no scheme and no host."""
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc


def read_page(path: Path, url: str) -> Page:
    """Read one HTML file."""
    reader = _Reader(Page(url))
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    reader.page.text = " ".join(reader.texts)
    return reader.page


def read_pages(site: Path) -> dict[str, Page]:
    """Every page of a site by its URL."""
    pages = {}
    for path in sorted(site.rglob("index.html")):
        folder = path.parent.relative_to(site).as_posix()
        url = "" if folder == "." else f"{folder}/"
        pages[url] = read_page(path, url)
    return pages


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.open: list[str] = []
        self.texts: list[str] = []
        self.row: Row | None = None
        self.label = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        page = self.page
        page.ids += [given["id"]] if "id" in given else []
        rel = given.get("rel", "")
        for name in ADDRESSES & given.keys():
            page.references.append(Reference(tag, name, given[name], rel, "article" in self.open))
        begin = getattr(self, f"_begin_{tag}", None)
        if begin:
            begin(given)
        if tag not in VOID:
            self.open.append(tag)

    def _begin_html(self, given: dict[str, str]) -> None:
        self.page.lang = given.get("lang", "")

    def _begin_meta(self, given: dict[str, str]) -> None:
        self.page.meta[given.get("name") or given.get("property", "")] = given.get("content", "")

    def _begin_link(self, given: dict[str, str]) -> None:
        if given.get("rel") == "canonical":
            self.page.meta["canonical"] = given["href"]

    def _begin_h1(self, _given: dict[str, str]) -> None:
        self.page.headings.append("")

    def _begin_tr(self, given: dict[str, str]) -> None:
        self.row = Row(given.get("id", ""))
        self.page.rows.append(self.row)

    def _begin_th(self, _given: dict[str, str]) -> None:
        self.label = ""

    def _begin_td(self, given: dict[str, str]) -> None:
        self.label = given.get("data-label", "")

    def _begin_a(self, given: dict[str, str]) -> None:
        if self.row:
            self.row.links.append((given.get("href", ""), ""))

    def handle_endtag(self, tag: str) -> None:
        while tag in self.open and self.open.pop() != tag:
            continue
        self.row = None if tag == "tr" else self.row

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        if inside in {"script", "style"}:
            return
        if inside == "title" and "svg" not in self.open:
            self.page.title += data
            return
        if "h1" in self.open:
            self.page.headings[-1] += data
        if data.strip():
            self.texts.append(data.strip())
        if "thead" in self.open:
            self.page.header += data
        if self.row:
            self._take(self.row, data)

    def _take(self, row: Row, data: str) -> None:
        row.text += data if "td" in self.open else ""
        if self.label:
            row.cells[self.label] = row.cells.get(self.label, "") + data
        if "a" in self.open and row.links:
            href, text = row.links[-1]
            row.links[-1] = (href, text + data)


def squeezed(text: str) -> str:
    """A text without white space and case, for comparing prints."""
    return re.sub(r"\s+", "", text).lower()
