"""The drawn tree: boxes that do not touch, inside the drawing, with all their text, in parts that fit a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from generator.charts.lettering import text_width, wrapped
from generator.charts.tree import MOST_HEIGHT_PX, MOST_NAME_LINES, WIDTH_PX, Box, draw_tree, split_tree
from generator.loading import load
from generator.model.plan import Plan
from generator.pages.tree_chart import MOST_BOXES, view_tree_chart

LONG = "Meningkatnya Pelayanan Rehabilitasi Sosial Terhadap Lanjut Usia Terlantar serta Gelandangan dan Pengemis"
Rectangle = tuple[float, float, float, float]


def box(name: str, *children: Box, note: str = "") -> Box:
    return Box("Sasaran", name, note, f"../sasaran/{name.lower().replace(' ', '-')}/", children)


def rectangles(svg: ET.Element) -> list[Rectangle]:
    return [tuple(float(rect.attrib[key]) for key in ("x", "y", "width", "height")) for rect in svg.iter("rect")]


def names_in(drawn: Box) -> Iterator[str]:
    yield drawn.name
    for child in drawn.children:
        yield from names_in(child)


@pytest.fixture
def wide_tree() -> Box:
    """A root with three branches of four leaves each, too high for one sheet."""
    branches = [box(f"Cabang {a}", *[box(f"{LONG} {a}{b}", note="Rp1 miliar") for b in range(4)]) for a in range(3)]
    return box("Akar", *branches)


def drawings(root: Box, columns: int = 3) -> list[ET.Element]:
    return [ET.fromstring(text) for text in draw_tree(root, columns, "Judul", "Uraian")]  # noqa: S314  our own text


def test_boxes_do_not_overlap_and_stand_inside_the_drawing(wide_tree: Box) -> None:
    for svg in drawings(wide_tree):
        found = rectangles(svg)
        _, _, width, height = (float(part) for part in svg.attrib["viewBox"].split())

        assert width == WIDTH_PX
        for place, (x, y, w, h) in enumerate(found):
            assert x >= 0
            assert y >= 0
            assert x + w <= width
            assert y + h <= height
            for other_x, other_y, other_w, other_h in found[place + 1 :]:
                assert x + w < other_x or other_x + other_w < x or y + h < other_y or other_y + other_h < y


def test_every_text_stands_inside_its_box(wide_tree: Box) -> None:
    for svg in drawings(wide_tree):
        for link in svg.iter("a"):
            ((x, y, width, height),) = rectangles(link)
            for line in link.iter("tspan"):
                assert x < float(line.attrib["x"])
                assert y < float(line.attrib["y"]) < y + height
                assert float(line.attrib["x"]) + text_width((line.text or "").strip(), 15) <= x + width


def test_a_box_has_its_level_its_name_and_its_note_as_text() -> None:
    (svg,) = drawings(box("Akar", box(LONG, note="Rp1 miliar · +22 kegiatan")))
    _, child = svg.iter("a")
    texts = {text.get("class"): "".join(line.text or "" for line in text).strip() for text in child.iter("text")}

    assert texts == {"jenjang": "Sasaran", "nama": LONG, "ket": "Rp1 miliar · +22 kegiatan"}
    assert child.attrib["href"] == f"../sasaran/{LONG.lower().replace(' ', '-')}/"
    assert child.findtext("title") == f"Sasaran: {LONG}"


def test_a_drawing_says_what_it_is() -> None:
    (svg,) = drawings(box("Akar", box("Daun")))

    assert [element.tag for element in svg][:2] == ["title", "desc"]
    assert (svg.findtext("title"), svg.findtext("desc")) == ("Judul", "Uraian")
    assert svg.attrib["role"] == "group"


def test_there_is_a_line_to_every_box_but_the_root() -> None:
    (svg,) = drawings(box("Akar", box("A", box("A1"), box("A2")), box("B")))

    assert sum(path.attrib["d"].count("M") - 1 for path in svg.iter("path")) == 4


def test_a_tree_that_is_too_high_is_drawn_in_parts_that_fit(wide_tree: Box) -> None:
    parts = drawings(wide_tree)

    assert len(parts) > 1
    assert all(float(svg.attrib["viewBox"].split()[3]) <= MOST_HEIGHT_PX + 1 for svg in parts)
    assert parts[1].findtext("title") == f"Judul (bagian 2 dari {len(parts)})"


def test_parts_have_every_leaf_once_and_name_what_they_continue(wide_tree: Box) -> None:
    parts = split_tree(wide_tree, 300)
    leaves = [name for part in parts for name in names_in(part) if name.startswith(LONG)]

    assert leaves == [f"{LONG} {a}{b}" for a in range(3) for b in range(4)]
    assert [part.is_continued for part in parts] == [False] + [True] * (len(parts) - 1)
    assert "Sasaran, lanjutan" in "".join(drawings(wide_tree)[1].itertext())


def test_a_tree_that_fits_is_left_whole() -> None:
    tree = box("Akar", box("Daun"))

    assert split_tree(tree, 300) == (tree,)


def test_lines_are_as_full_as_the_width_allows() -> None:
    lines = wrapped(LONG, 15, 250)

    assert " ".join(lines) == LONG
    assert all(text_width(line, 15) <= 250 for line in lines)


def test_a_word_with_slashes_breaks_after_a_slash() -> None:
    assert wrapped("Laporan Bulanan/Triwulanan/Semesteran", 15, 180) == (
        "Laporan Bulanan/",
        "Triwulanan/",
        "Semesteran",
    )


def test_a_name_of_many_lines_is_cut_within_the_width() -> None:
    lines = wrapped(f"{LONG} {LONG} {LONG}", 15, 250, MOST_NAME_LINES)

    assert len(lines) == MOST_NAME_LINES
    assert lines[-1].endswith(" …")
    assert text_width(lines[-1], 15) <= 250


def test_the_last_line_gives_up_a_word_for_the_mark() -> None:
    width = text_width("aaaa bbbb", 15)

    assert wrapped("aaaa bbbb aaaa bbbb cccc", 15, width, 2) == ("aaaa bbbb", "aaaa …")


def test_markup_in_a_name_stays_text() -> None:
    (svg,) = drawings(box("<b>Akar</b> & ]]>", box("Daun")))

    assert "<b>Akar</b> & ]]>" in "".join(svg.itertext())


def test_figures_have_one_decimal(wide_tree: Box) -> None:
    text = draw_tree(wide_tree, 3, "Judul", "Uraian")[0]
    found = [value for rect in ET.fromstring(text).iter("rect") for value in (rect.attrib["x"], rect.attrib["height"])]  # noqa: S314

    assert all(len(value.partition(".")[2]) == 1 for value in found)


def test_the_chart_of_a_document_draws_roots_with_children_only(minimal: Plan) -> None:
    for document in minimal.documents:
        roots = [root for root in minimal.roots_of(document.id) if minimal.children_of(root.id)]
        chart = view_tree_chart(minimal, document, f"{document.id}/pohon")
        links = sum(drawing.count("<a ") for drawing in chart.drawings)

        assert len(chart.drawings) >= len(roots)
        assert len(roots) <= links <= MOST_BOXES + len(chart.drawings) * 3


def test_levels_that_are_not_drawn_are_counted(content_folder) -> None:
    """Forty-one activities leave room for two levels only."""
    folder = content_folder()
    path = folder / "dinas-contoh" / "rkt-2030" / "dokumen.yml"
    head, _, _ = path.read_text(encoding="utf-8").partition("simpul:\n")
    activities = "".join(f"          - {{id: k{n}, jenjang: kegiatan, nama: Kegiatan {n}}}\n" for n in range(41))
    nodes = (
        "  - id: aman\n    jenjang: sasaran\n    nama: Pangan aman\n    anak:\n"
        "      - id: pangan\n        jenjang: program\n        nama: Program Pangan\n        anak:\n"
    )
    path.write_text(f"{head}simpul:\n{nodes}{activities}", encoding="utf-8")
    plan = load(folder).plan
    chart = view_tree_chart(plan, plan.documents[0], "dinas-contoh/rkt-2030/pohon")

    assert "+41 kegiatan" in chart.drawings[0]
    assert chart.drawings[0].count("<a ") == 2
