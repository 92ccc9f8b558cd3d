"""A build gives the same bytes whoever runs it and wherever, writes nothing into content, and never loses a site."""

from __future__ import annotations

from pathlib import Path

import pytest
from built import NOT_REPRODUCIBLE, SITE_URL, Built, build_project, digests, make_project, once, run

DOCUMENT = "content/dinas-pangan/rkt-2030/dokumen.yml"
LEDGER = "content/tautan.csv"
PROBE = '''
from pathlib import Path

def on_files(files, config):
    """Keep what the plugin feeds to MkDocs."""
    for file in files:
        if file.generated_by == "rencana":
            path = Path(config.config_file_path).parent / "fed" / file.src_uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content_bytes)
'''


@pytest.fixture(scope="session")
def built_by_mkdocs(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site at another path, built by plain `mkdocs build --strict`, with what the plugin feeds kept aside."""

    def make(folder: Path) -> Built:
        project = make_project(folder / "di" / "tempat" / "lain", source=built.project)
        (project / "probe.py").write_text(PROBE, encoding="utf-8")
        with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
            settings.write("hooks: [probe.py]\n")
        done = run(project, "mkdocs", "build", "--strict")
        (folder / "build.log").write_text(done.stdout, encoding="utf-8")
        return Built(project, project / "site", done.stdout)

    found = once(tmp_path_factory, "mkdocs", make)
    project = found.project / "di" / "tempat" / "lain"
    return Built(project, project / "site", found.log)


def test_rencana_and_plain_mkdocs_at_another_path_give_the_same_bytes(built: Built, built_by_mkdocs: Built) -> None:
    by_rencana = digests(built.site, without=NOT_REPRODUCIBLE)

    assert digests(built_by_mkdocs.site, without=NOT_REPRODUCIBLE) == by_rencana, built_by_mkdocs.log


def test_both_builds_make_a_search_index(built: Built, built_by_mkdocs: Built) -> None:
    assert (built.site / "pagefind" / "pagefind.js").is_file()
    assert (built_by_mkdocs.site / "pagefind" / "pagefind.js").is_file()


def test_the_tree_on_disk_is_what_the_plugin_feeds_to_mkdocs(built_by_mkdocs: Built, tmp_path: Path) -> None:
    done = run(built_by_mkdocs.project, "rencana", "build", "--to", str(tmp_path / "pohon"))

    assert done.returncode == 0, done.stdout
    assert digests(tmp_path / "pohon", without=(".rencana",)) == digests(built_by_mkdocs.project / "fed")


def test_a_second_build_at_the_same_place_changes_nothing_and_leaves_nothing_behind(project: Path) -> None:
    first = build_project(project)
    before, names = digests(first.site, without=NOT_REPRODUCIBLE), sorted(path.name for path in project.iterdir())
    build_project(project)

    assert digests(first.site, without=NOT_REPRODUCIBLE) == before
    assert sorted(path.name for path in project.iterdir()) == names


def test_a_page_of_the_last_site_that_is_no_longer_made_goes(project: Path) -> None:
    site = build_project(project).site
    (site / "usang").mkdir()
    (site / "usang" / "index.html").write_text("lama", encoding="utf-8")
    build_project(project)

    assert not (site / "usang").exists()


def test_the_built_folder_can_be_read_by_a_web_server(built: Built) -> None:
    assert built.site.stat().st_mode & 0o755 == 0o755


@pytest.mark.parametrize(
    "command",
    ["rencana build", "mkdocs build", "rencana check", "rencana build --to pohon"],
)
def test_no_command_that_builds_or_checks_writes_into_content(project: Path, command: str) -> None:
    content = project / "content"
    before = {path: path.stat().st_mtime_ns for path in content.rglob("*")}
    texts = digests(content)
    done = run(project, *command.split())

    assert done.returncode == 0, done.stdout
    assert digests(content) == texts
    assert {path: path.stat().st_mtime_ns for path in content.rglob("*")} == before


def break_yaml(project: Path) -> str:
    """Write two colons in the last line."""
    return add_line(project, "rusak: a: b") + ":9: galat yaml-rusak"


def add_unknown_key(project: Path) -> str:
    """Write a key that the format does not know as the last line."""
    return add_line(project, "warna: biru") + ":1: galat kunci-tak-dikenal: 'warna'"


def add_line(project: Path, line: str) -> str:
    """Add a last line to a document; gives its place."""
    path = project / DOCUMENT
    lines = [*path.read_text(encoding="utf-8").rstrip("\n").split("\n"), line]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return f"{DOCUMENT.removeprefix('content/')}:{len(lines)}"


def promise_vanished_page(project: Path) -> str:
    """Let the ledger name a page that the content does not give."""
    with (project / LEDGER).open("a", encoding="utf-8") as ledger:
        ledger.write("dinas-pangan/rkt-2030/kegiatan/hilang,Kegiatan,Hilang,2030-01-01\n")
    return "tautan.csv: galat alamat-hilang: Alamat '/dinas-pangan/rkt-2030/kegiatan/hilang/'"


@pytest.mark.parametrize("spoil", [break_yaml, add_unknown_key, promise_vanished_page])
@pytest.mark.parametrize("command", ["rencana build", "mkdocs build", "rencana check", "rencana build --to site"])
def test_bad_content_stops_every_command_at_its_line_and_leaves_the_last_site(
    project: Path, spoil, command: str
) -> None:
    site = project / "site"
    site.mkdir()
    for name in (".rencana", "index.html", "data.csv"):
        (site / name).write_text(f"yang lama: {name}", encoding="utf-8")
    expected = spoil(project)
    before = digests(project)
    done = run(project, *command.split())

    assert done.returncode == 1, done.stdout
    assert expected in done.stdout
    assert "Traceback" not in done.stdout
    assert digests(project) == before


@pytest.mark.parametrize("command", ["rencana build", "mkdocs build", "rencana build --to site"])
def test_a_folder_that_is_not_ours_is_refused_and_kept(project: Path, command: str) -> None:
    (project / "site").mkdir()
    (project / "site" / "skripsi.docx").write_text("berharga", encoding="utf-8")
    before = digests(project)
    done = run(project, *command.split())

    assert done.returncode == 1, done.stdout
    assert "site" in done.stdout
    assert "Traceback" not in done.stdout
    assert digests(project) == before


def test_publishing_twice_adds_nothing_the_second_time(project: Path) -> None:
    (project / LEDGER).unlink()
    first = run(project, "rencana", "terbit", "--tanggal", "2030-01-01")
    ledger = (project / LEDGER).read_bytes()
    second = run(project, "rencana", "terbit", "--tanggal", "2030-02-02")

    assert (first.returncode, second.returncode) == (0, 0), first.stdout + second.stdout
    assert ledger.count(b"2030-01-01") == len(ledger.splitlines()) - 1 > 10
    assert (project / LEDGER).read_bytes() == ledger


def test_published_content_passes_the_strict_check(project: Path) -> None:
    (project / LEDGER).unlink()
    run(project, "rencana", "terbit", "--tanggal", "2030-01-01")
    done = run(project, "rencana", "check", "--strict")

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("site_url", "root"), [(SITE_URL, "/rencana/"), ("https://rencana.example/", "/"), ("", "/")])
def test_the_page_for_unknown_addresses_links_from_the_root_of_the_site(
    project: Path, site_url: str, root: str
) -> None:
    site = build_project(project, site_url=site_url).site
    page = (site / "404.html").read_text(encoding="utf-8")

    assert f'href="{root}jelajah/"' in page
    assert f'href="{root}assets/rencana.css"' in page
