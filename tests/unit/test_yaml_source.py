"""YAML bytes become located text; what guesses or explodes is refused at its place."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import GeneratorError, Location
from generator.sources.yaml_source import DEPTH_LIMIT, SIZE_LIMIT_BYTES, parse_yaml


def read(text: str) -> object:
    record, problems = parse_yaml("a.yml", text.encode())
    assert record is not None
    assert problems == []
    return record.data


def refusal(content: bytes) -> tuple[str, str]:
    record, problems = parse_yaml("a.yml", content)
    assert record is None
    (problem,) = problems
    return problem.slug, str(problem.location)


@pytest.mark.parametrize(
    "typed", ["no", "NO", "null", "~", "010", "1_000", "1:30", "3.10", "2030-01-02", "1e3", ".inf"]
)
def test_a_plain_word_is_text_as_typed(typed: str) -> None:
    assert read(f"a: {typed}") == {"a": typed}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: |\n  satu\n  dua\n", {"a": "satu\ndua\n"}),
        ("a: >-\n  satu\n  dua\n", {"a": "satu dua"}),
        ("a: 'it''s'\n", {"a": "it's"}),
        ('a: "x\\ty"\n', {"a": "x\ty"}),
        ("[1, [2, {a: b}]]\n", ["1", ["2", {"a": "b"}]]),
        ("a: {}\nb: []\n", {"a": {}, "b": []}),
        ("? a\n: b\n", {"a": "b"}),
        ("satu\n", "satu"),
        ("---\na: b\n...\n", {"a": "b"}),
        ("# k\n\na: b # k\n", {"a": "b"}),
    ],
)
def test_every_way_to_write_it_gives_the_same_text(text: str, data: object) -> None:
    assert read(text) == data


def test_a_key_without_value_is_absent_and_an_item_without_value_is_an_empty_text() -> None:
    assert read('a:\nb: ""\nc: ["", x]\nd:\n  -\n  - y\n') == {"b": "", "c": ["", "x"], "d": ["", "y"]}


def test_every_key_and_every_item_has_its_position() -> None:
    record, _ = parse_yaml("a.yml", b"a:\n  - b: 1\n    cc: 2\n  - [x, y]\nd: {e: f}\n")

    assert record is not None
    assert record.positions == {
        (): (1, 1),
        ("a",): (1, 1),
        ("a", 0): (2, 5),
        ("a", 0, "b"): (2, 5),
        ("a", 0, "cc"): (3, 5),
        ("a", 1): (4, 5),
        ("a", 1, 0): (4, 6),
        ("a", 1, 1): (4, 9),
        ("d",): (5, 1),
        ("d", "e"): (5, 5),
    }


@pytest.mark.parametrize(
    ("path", "place"),
    [(("a", "b"), "a.yml:2:3"), (("a", "b", "c", 3), "a.yml:2:3"), (("x",), "a.yml:1:1"), ((), "a.yml:1:1")],
)
def test_what_does_not_stand_in_the_file_is_located_at_its_nearest_owner(path: tuple[str, ...], place: str) -> None:
    record, _ = parse_yaml("a.yml", b"a:\n  b: 1\n")

    assert record is not None
    assert str(record.location(path)) == place


@pytest.mark.parametrize(
    ("text", "slug", "place"),
    [
        ("a: &x b\n", "yaml-jangkar", "a.yml:1:4"),
        ("a: &x [b]\n", "yaml-jangkar", "a.yml:1:4"),
        ("a: *x\n", "yaml-jangkar", "a.yml:1:4"),
        ("*x : a\n", "yaml-jangkar", "a.yml:1:1"),
        ("a: {<<: {b: c}}\n", "yaml-jangkar", "a.yml:1:5"),
        ("a: ! b\n", "yaml-tag", "a.yml:1:4"),
        ("a: !!set {b}\n", "yaml-tag", "a.yml:1:4"),
        ("!!map {a: b}\n", "yaml-tag", "a.yml:1:1"),
        ("{[a]: b}\n", "yaml-rusak", "a.yml:1:2"),
        ("{{a: b}: c}\n", "yaml-rusak", "a.yml:1:2"),
        ("a: b\n--- \nc: d\n", "yaml-rusak", "a.yml:2:1"),
        ("a: [b\n", "yaml-rusak", "a.yml:2:1"),
        ("%YAML 3.0\n---\na: b\n", "yaml-rusak", "a.yml:1:1"),
        ("a: @b\n", "yaml-rusak", "a.yml:1:4"),
        ("", "berkas-kosong", "a.yml"),
        (" \n\n", "berkas-kosong", "a.yml"),
        ("---\n", "berkas-kosong", "a.yml"),
        ("# a\n", "berkas-kosong", "a.yml"),
        ("a:\n\tb: c\n", "indentasi-tab", "a.yml:2:1"),
    ],
)
def test_what_cannot_be_used_is_refused_at_its_place(text: str, slug: str, place: str) -> None:
    assert refusal(text.encode()) == (slug, place)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "cp1252"])
def test_other_encodings_are_refused_with_the_line(encoding: str) -> None:
    slug, place = refusal("a: b\nc: é\n".encode(encoding))

    assert slug == "bukan-utf8"
    assert place in {"a.yml:1", "a.yml:2"}


def test_a_byte_order_mark_is_not_part_of_the_first_key() -> None:
    assert read("\ufeffa: b\n") == {"a": "b"}


def test_a_tab_that_does_not_indent_is_text() -> None:
    assert read("a: b\tc\n") == {"a": "b\tc"}


def test_depth_is_allowed_up_to_its_limit_only() -> None:
    assert read("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT)
    assert refusal(b"[" * (DEPTH_LIMIT + 1) + b"]" * (DEPTH_LIMIT + 1))[0] == "terlalu-dalam"
    assert refusal(b"[" * 50_000)[0] == "terlalu-dalam"
    assert refusal(b"{a: " * 50_000)[0] == "terlalu-dalam"


def test_size_is_allowed_up_to_its_limit_only() -> None:
    text = b"a: b\n#".ljust(SIZE_LIMIT_BYTES, b"x")

    assert read(text.decode()) == {"a": "b"}
    assert refusal(text + b"x") == ("berkas-terlalu-besar", "a.yml")


def test_of_two_equal_keys_the_first_is_read_and_the_second_reported() -> None:
    record, problems = parse_yaml("a.yml", b"a: satu\nb: x\na: dua\na: tiga\n")

    assert record is not None
    assert record.data == {"a": "satu", "b": "x"}
    assert [(problem.slug, str(problem.location)) for problem in problems] == [
        ("kunci-ganda", "a.yml:3:1"),
        ("kunci-ganda", "a.yml:4:1"),
    ]
    assert "baris 1" in problems[0].message


def test_equal_keys_in_different_mappings_are_no_mistake() -> None:
    assert read("a: {x: 1}\nb: {x: 2}\n") == {"a": {"x": "1"}, "b": {"x": "2"}}


@given(st.binary(max_size=200))
def test_any_bytes_give_a_record_or_one_problem_with_a_place_in_the_file(content: bytes) -> None:
    record, problems = parse_yaml("a.yml", content)

    assert (record is None) <= bool(problems)
    assert all(isinstance(problem.location, Location) and problem.location.file == "a.yml" for problem in problems)


@given(st.recursive(st.text("ab c:#-'\"é\n", max_size=8), lambda inner: st.lists(inner, max_size=3), max_leaves=8))
def test_text_that_another_tool_wrote_is_read_back_unchanged(tree: object) -> None:
    assert read(yaml.safe_dump({"isi": tree}, allow_unicode=True)) == {"isi": tree}


def test_without_libyaml_nothing_is_read_slowly_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CLoader")

    with pytest.raises(GeneratorError, match="libyaml"):
        parse_yaml("a.yml", b"a: b\n")
