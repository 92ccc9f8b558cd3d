"""The open-data page: every file with what it holds, its columns, and how to cite it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.entries import ROOTS
from generator.model.plan import Plan
from generator.pages.frame import Frame, Link, NavigationItem, Page, relative
from generator.pages.surroundings import HOME

URL = "data"


@dataclass(frozen=True, slots=True)
class DataFile:
    """One table of the open data: name without ending, what it holds, columns, and number of rows."""

    name: str
    meaning: str
    columns: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class DataRow:
    """One table with its links."""

    name: str
    meaning: str
    columns: str
    rows: str
    csv: Link
    json: Link


@dataclass(frozen=True, slots=True)
class DataPage:
    """What the template of the data page prints."""

    files: tuple[DataRow, ...]
    schemas: tuple[Link, ...]


def view_data(plan: Plan, files: tuple[DataFile, ...]) -> Page:
    """The open-data page."""
    frame = Frame(
        url=URL,
        title="Data terbuka",
        kind="Data terbuka",
        description="Semua angka di situs ini sebagai CSV dan JSON, dengan tabel dan baris sumbernya.",
        crumbs=(HOME, NavigationItem("Data terbuka", URL)),
        filters={"Jenis": ("Data terbuka",)},
    )
    rows = tuple(
        DataRow(
            file.name,
            file.meaning,
            ", ".join(file.columns),
            str(file.rows),
            Link("CSV", relative(URL, f"data/{file.name}.csv")),
            Link("JSON", relative(URL, f"data/{file.name}.json")),
        )
        for file in files
    )
    schemas = tuple(Link(f"{name}.schema.json", relative(URL, f"data/skema/{name}.schema.json")) for name in ROOTS)
    return Page("data.md.jinja", frame, DataPage(rows, schemas))
