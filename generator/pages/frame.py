"""What every page view shares: the frame around the content, links, facts, and sources."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.problems import Location

_FILE_ENDING = re.compile(r"\.[a-z][a-z0-9]*$")
"""What the name of a file ends with; in the address of an official code, digits or capitals follow a dot."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose URL is relative to the page that prints it; without URL it is plain text."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list of links: name, qualifier, what it is, and money."""

    link: Link
    qualifier: str = ""
    kind: str = ""
    money: str = ""


@dataclass(frozen=True, slots=True)
class StatusMark:
    """What came of a promise at one time: the shape repeats the word for the eye, and colour only repeats the shape."""

    shape: str
    """One circle a class, filled up to the class reached; empty where nothing is rated."""
    word: str
    figure: str
    """The achievement with `%`; empty where none is worked out."""
    remark: str
    time: str = ""
    """The year that it speaks of, where nothing beside it says that."""

    @property
    def text(self) -> str:
        """All of it in words: `96,3%, sangat tinggi`."""
        return ", ".join(part for part in (self.figure, self.word, self.remark, self.time) if part)


@dataclass(frozen=True, slots=True)
class KeyFact:
    """One fact of the first screen: label, figure, a quiet remark, and where the figure is printed."""

    label: str
    value: Link
    remark: str = ""
    is_figure: bool = True
    """Whether the value is a figure and not a sentence."""
    status: StatusMark | None = None
    """The status that the figure stands for, shown below it in shape and word."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One attribute of a record; `is_stated` is false where the document is silent."""

    label: str
    text: str
    is_stated: bool
    prints: tuple[Link, ...] = ()
    """Where the text is a list of printed figures, each with the way to its row."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One declared reading: what is printed, how we read it, why, how sure, and where."""

    subject: str
    printed: str
    read_as: str
    reason: str
    confidence: str
    source: SourceNote

    @property
    def differs(self) -> bool:
        """Whether the text itself is read otherwise, and not only its place."""
        return bool(self.read_as) and self.read_as != self.printed


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Document, table and lines of a print; the link leads to the row in the official table."""

    document: Link
    table: str
    lines: Link
    """`baris 97`, empty when the document does not say."""

    @property
    def table_words(self) -> str:
        """The table in a sentence: `tabel RKT 2022`, but `Tabel 6.1` as it is."""
        return self.table if self.table.casefold().startswith("tabel") else f"tabel {self.table}"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation that stands on the page, with its long form and plain meaning."""

    short: str
    long: str
    meaning: str


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One entry of the local navigation; URLs are relative to the site root."""

    name: str
    url: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class NavigationGroup:
    """A titled part of the local navigation."""

    title: str
    url: str
    items: tuple[NavigationItem, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything around the content of a page; the theme reads it from the front matter."""

    url: str
    """URL path without outer slashes; empty for home."""
    title: str
    kind: str
    """What kind of page, in words."""
    description: str
    """One sentence for search engines and the head of the page."""
    origin: Location | None = None
    """The content file behind the page."""
    place: str = ""
    """Where it stands, in words, for search results."""
    crumbs: tuple[NavigationItem, ...] = ()
    groups: tuple[NavigationGroup, ...] = ()
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    synonyms: str = ""
    """Long forms of abbreviations and the other way round, for the search."""
    previous: NavigationItem | None = None
    next: NavigationItem | None = None
    is_wide: bool = False
    is_home: bool = False
    is_searchable: bool = True


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a reader would go next, at the end of a page."""

    position: str = ""
    """The page's place among its siblings, in words; empty where it has none."""
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render: its frame, its template, the view that the template prints, and the ways on."""

    template: str
    frame: Frame
    view: object
    ways: Ways = Ways()


def relative(page_url: str, target_url: str, anchor: str = "") -> str:
    """The URL of a page or file of the site as seen from a page; targets with a file ending keep it.

    >>> relative("a/rkt/program/x", "a/rkt"), relative("a", "data/nilai.csv"), relative("a", "nomenklatur/1.06.02")
    ('../../', '../data/nilai.csv', '../nomenklatur/1.06.02/')
    """
    if page_url == target_url:
        return f"#{anchor}" if anchor else "./"
    here = page_url.split("/") if page_url else []
    there = target_url.split("/") if target_url else []
    shared = next((depth for depth, pair in enumerate(zip(here, there, strict=False)) if pair[0] != pair[1]), None)
    shared = min(len(here), len(there)) if shared is None else shared
    path = "../" * (len(here) - shared) + "/".join(there[shared:])
    ending = "" if _FILE_ENDING.search(target_url) or path.endswith("/") else "/"
    return f"{path}{ending}{f'#{anchor}' if anchor else ''}"
