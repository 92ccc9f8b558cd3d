"""A chart on a page: the drawing, one sentence, the same numbers as a table; or why there is none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator import wording
from generator.model.plan import Plan
from generator.model.records import Doubt, Source
from generator.model.terms import Confidence
from generator.pages.figures import source_note
from generator.pages.frame import Link

UNCERTAIN = frozenset({Confidence.MEDIUM, Confidence.LOW})
"""How sure a reading may not be for what is drawn: a mark looks equally certain whatever stands behind it."""


NOTHING = "–"
"""What the table has where the drawing has no mark."""


class Chart(Protocol):
    """A description of a chart that can be drawn."""

    @property
    def title(self) -> str:
        """What it shows."""
        ...

    def draw(self) -> str:
        """The chart as SVG text."""
        ...


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the table, with a quiet remark."""

    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of the table: what it is about, and its figures."""

    head: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What the template prints; with `absence` there is nothing else."""

    title: str
    chart: Chart | None = None
    sentence: str = ""
    headings: tuple[str, ...] = ()
    rows: tuple[TableRow, ...] = ()
    source: Link | None = None
    remark: str = ""
    """What is left out of the drawing, and where it stands."""
    absence: str = ""
    """Why nothing is drawn."""

    @property
    def has_gaps(self) -> bool:
        """Whether the table has cells without a figure."""
        return any(cell.text == NOTHING for row in self.rows for cell in row.cells)

    @property
    def svg(self) -> str:
        """The drawing, safe to print as it is."""
        return self.chart.draw() if self.chart else ""


def not_drawn(title: str, reason: str) -> Picture:
    """A chart that is not drawn, with the reason in words: `Bagan pagu tidak digambar: …`."""
    return Picture(title, absence=f"{title} tidak digambar: {reason}.")


def is_uncertain(doubt: Doubt) -> bool:
    """Whether a reading is too unsure to be drawn."""
    return doubt.confidence in UNCERTAIN


def uncertainty(doubts: Collection[Doubt], first: str, many: str) -> str:
    """Why uncertain readings are not drawn, empty where all are sure.

    One is named by `first`, several are counted: `bacaan 2 dari 7 angkanya belum pasti (keyakinan sedang)`.
    """
    unsure = [doubt for doubt in doubts if is_uncertain(doubt)]
    if not unsure:
        return ""
    found = {doubt.confidence for doubt in unsure}
    confidence = " atau ".join(each.value for each in Confidence if each in found)
    count = "semua" if len(unsure) == len(doubts) else f"{len(unsure)} dari {len(doubts)}"
    what = first if len(unsure) == 1 else f"{count} {many}"
    return f"bacaan {what} belum pasti (keyakinan {confidence})"


def left_out_words(kinds: Mapping[str, bool]) -> str:
    """A sentence about the figures that a drawing leaves out; empty where there are none."""
    words = wording.listed([word for word, is_there in kinds.items() if is_there])
    return f"{wording.first_upper(words)} tidak ikut digambar." if words else ""


def source_link(plan: Plan, page_url: str, sources: Sequence[Source]) -> Link:
    """The document of some figures and its tables in words; the link leads to the first figure."""
    first = source_note(plan, page_url, sources[0])
    document = plan.document(sources[0].document_id)
    tables = wording.listed([document.table(table).name for table in dict.fromkeys(each.table for each in sources)])
    words = first.document.text if tables == first.document.text else f"{first.document.text}, {tables}"
    return Link(words, first.lines.url)


def once(pictures: Iterable[Picture | None]) -> tuple[Picture, ...]:
    """The pictures that there are; of several that are not drawn, the first says why."""
    found = [picture for picture in pictures if picture]
    absent = [picture for picture in found if picture.absence]
    return tuple(picture for picture in found if not picture.absence or picture is absent[0])
