"""The page of all topics: what each is about, how much is in it, and its money document by document."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Plan
from generator.pages.frame import Frame, NavigationItem, Page
from generator.pages.surroundings import HOME
from generator.pages.topics import URL, TopicTile, topic_tile
from generator.problems import Location


@dataclass(frozen=True, slots=True)
class TopicIndexPage:
    """What the template of all topics prints."""

    tiles: tuple[TopicTile, ...]


def view_topic_index(plan: Plan) -> Page:
    """The page of all topics, of which there is at least one."""
    frame = Frame(
        url=URL,
        title="Topik",
        kind="Topik",
        description="Isi rencana dan laporan menurut kelompok warga dan urusan, dengan kata sehari-hari.",
        origin=Location(plan.topics[0].origin.file),
        crumbs=(HOME, NavigationItem("Topik", URL)),
        filters={"Jenis": ("Topik",)},
        is_wide=True,
    )
    tiles = tuple(topic_tile(plan, URL, topic) for topic in plan.topics)
    return Page("topic_index.md.jinja", frame, TopicIndexPage(tiles))
