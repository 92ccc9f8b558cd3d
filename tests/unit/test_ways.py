"""The end of every page: where a reader would go next, and where the page stands in the plan."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from generator.building import OutputFile
from generator.model.plan import Plan
from generator.pages.ways import indicator_ways, node_ways

WAYS = re.compile(r'<nav class="r-lanjut".*?</nav>', re.DOTALL)
RKT = "dinas-pangan/rkt-2030"


def test_every_page_but_home_ends_with_ways_that_lead_to_other_pages(minimal_files: Mapping[str, OutputFile]) -> None:
    urls = {file.url for file in minimal_files.values() if file.is_page}
    for file in (file for file in minimal_files.values() if file.is_page and file.url):
        text = str(file.content).rstrip()
        found = WAYS.findall(text)
        assert len(found) == 1, file.url
        assert text.endswith(found[0])
        targets = [href.partition("#")[0] for href in re.findall(r'href="([^"]*)"', found[0])]
        landed = [posixpath.normpath(posixpath.join(f"/{file.url}/", href)).strip("/") for href in targets]
        assert len(landed) >= 2, file.url
        assert set(landed) <= urls - {file.url}, file.url


def test_a_node_says_its_place_among_siblings_of_its_level(minimal: Plan) -> None:
    parent = minimal.node(f"{RKT}/program/ketahanan-pangan")
    children = minimal.children_of(parent.id)
    positions = [node_ways(minimal, child).position for child in children]

    assert positions[0].startswith(f"Kegiatan ke-1 dari {len(children)} di bawah “Program ")
    assert [f"ke-{number} dari" in position for number, position in enumerate(positions, start=1)] == [True] * len(
        positions
    )


def test_a_root_says_its_place_in_its_document(minimal: Plan) -> None:
    root = minimal.roots_of(RKT)[0]

    assert node_ways(minimal, root).position.endswith(f"dalam {minimal.document(RKT).entry.short_title}.")


def test_an_indicator_says_its_place_at_its_owner_and_leads_there(minimal: Plan) -> None:
    indicator = minimal.indicators_in(RKT)[0]
    ways = indicator_ways(minimal, indicator)

    assert ways.position == "Satu-satunya indikator milik sasaran “Terjaminnya Pangan Warga”."
    assert any(row.link.url.endswith(f"{indicator.node_id.rsplit('/', 1)[1]}/") for row in ways.rows)


def test_a_record_leads_to_its_own_place_in_the_tree(minimal: Plan, minimal_files: Mapping[str, OutputFile]) -> None:
    tree = str(minimal_files[f"{RKT}/pohon/index.md"].content)
    for node in minimal.nodes_of(RKT):
        anchors = [row.link.url.partition("#")[2] for row in node_ways(minimal, node).rows if "pohon/#" in row.link.url]
        assert len(anchors) == 1
        assert tree.count(f'<li id="{anchors[0]}">') == 1
