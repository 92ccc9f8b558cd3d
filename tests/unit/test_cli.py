"""Arguments become one call and an exit status: 0 done, 1 content has errors, 2 wrong usage."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click import Option
from click.testing import CliRunner, Result
from contradiction import ANCHOR, contradictory, made

from generator import loading
from generator.cli import main
from generator.exports.lines import HEADING
from generator.model.terms import FindingSeverity
from generator.publishing import MARKER

PLAIN = {"config_file", "style"}
"""Options whose name and choices say everything."""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def published(content_folder) -> Path:
    """The small content with a complete ledger."""
    folder = content_folder()
    assert run("terbit", "--isi", folder, "--tanggal", "2030-01-02").exit_code == 0
    return folder


@pytest.fixture
def broken(content_folder) -> Path:
    """The small content with one mistake."""
    return content_folder({"glosarium.yml": "istilah:\n  - {arti: a}\n"})


def test_good_content_passes_the_check_even_strictly(published: Path) -> None:
    done = run("check", "--isi", published, "--strict")

    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "0 galat, 0 peringatan; 0 temuan: 0 tinggi, 0 sedang, 0 rendah, 0 info.\n"


def test_a_warning_fails_the_strict_check_only(content_folder) -> None:
    folder = content_folder()

    assert run("check", "--isi", folder).exit_code == 0
    assert run("check", "--isi", folder, "--strict").exit_code == 1
    assert run("check", "--isi", folder, "--fail-on", "peringatan").exit_code == 1
    assert run("check", "--isi", folder, "--fail-on", "info").exit_code == 0
    assert "peringatan alamat-belum-tercatat" in run("check", "--isi", folder).stdout


def test_an_error_fails_the_check_and_is_shown_with_its_place(broken: Path) -> None:
    done = run("check", "--isi", broken)

    assert done.exit_code == 1
    assert done.stdout == "glosarium.yml:2:5: galat wajib-diisi: 'istilah' belum diisi. Isi bagian itu.\n"
    assert done.stderr == "1 galat, 0 peringatan; temuan baru diperiksa sesudah galat diperbaiki.\n"


def test_problems_come_as_json_lines_or_annotations(broken: Path) -> None:
    record = json.loads(run("check", "--isi", broken, "--format", "json").stdout)

    assert (record["jenis"], record["slug"]) == ("isi", "wajib-diisi")
    assert run("check", "--isi", broken, "--format", "github").stdout.startswith("::error file=")


@pytest.fixture
def found(content_folder, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """The small content with a warning and with findings of these severities."""

    def folder(*severities: FindingSeverity) -> Path:
        findings = tuple(made(severity, severity.value) for severity in severities)
        monkeypatch.setattr(loading, "find_findings", lambda _: findings)
        return content_folder()

    return folder


def test_problems_of_the_content_come_first_and_findings_apart_below_a_heading(found) -> None:
    done = run("check", "--isi", found(FindingSeverity.HIGH, FindingSeverity.LOW))
    problem, blank, heading, *rest = done.stdout.splitlines()

    assert done.exit_code == 0
    assert "peringatan alamat-belum-tercatat" in problem
    assert (blank, heading) == ("", HEADING)
    assert [line.strip() for line in rest if "(" in line[:40]] == [
        "dinas-contoh/rkt-2030: RKT 2030 (2 temuan)",
        "tinggi (1)",
        "rendah (1)",
    ]
    assert done.stderr == "0 galat, 1 peringatan; 2 temuan: 1 tinggi, 0 sedang, 1 rendah, 0 info.\n"


def test_programs_tell_problems_and_findings_apart(found) -> None:
    folder = found(FindingSeverity.HIGH)
    records = [json.loads(line) for line in run("check", "--isi", folder, "--format", "json").stdout.splitlines()]

    assert [record["jenis"] for record in records] == ["isi", "temuan"]
    lines = run("check", "--isi", folder, "--format", "github").stdout.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::warning"]
    assert f"file={folder.as_posix()}/dinas-contoh/rkt-2030/dokumen.yml,line=" in lines[1]


@pytest.mark.parametrize(
    ("limits", "worst", "status"),
    [
        ([], "tinggi", 0),
        (["tinggi"], "tinggi", 1),
        (["tinggi"], "sedang", 0),
        (["sedang"], "tinggi", 1),
        (["sedang"], "rendah", 0),
        (["rendah"], "rendah", 1),
        (["rendah"], "info", 0),
        (["info"], "info", 1),
        (["tinggi", "rendah"], "rendah", 1),
        (["rendah", "tinggi"], "rendah", 1),
        (["peringatan", "tinggi"], "info", 1),
    ],
)
def test_findings_fail_the_check_from_the_severity_that_is_asked_for(found, limits, worst: str, status: int) -> None:
    options = [word for limit in limits for word in ("--fail-on", limit)]

    assert run("check", "--isi", found(FindingSeverity(worst)), *options).exit_code == status


def test_an_error_fails_whatever_else_is_asked_for(broken: Path) -> None:
    assert run("check", "--isi", broken, "--fail-on", "tinggi").exit_code == 1


def test_the_check_shows_what_is_held_back_from_the_site(content_folder) -> None:
    folder = contradictory(content_folder, days="14")
    done = run("check", "--isi", folder, "--fail-on", "tinggi")

    assert done.exit_code == 1
    assert ANCHOR in done.stdout
    assert "Belum tampil di situs: masa tinjau 14 hari mulai pada tanggal terbit pertama" in done.stdout
    assert done.stderr.endswith("info; temuan 1 dokumen belum tampil di situs.\n")


def test_a_review_window_without_findings_holds_nothing_back(content_folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "find_findings", lambda _: ())
    done = run("check", "--isi", contradictory(content_folder, days="14"))

    assert done.stderr.endswith("; 0 temuan: 0 tinggi, 0 sedang, 0 rendah, 0 info.\n")


def test_the_report_is_written_for_the_agency(content_folder, tmp_path: Path) -> None:
    folder, target = contradictory(content_folder, days="14"), tmp_path / "laporan"
    done = run("check", "--isi", folder, "--laporan", target)

    assert done.exit_code == 0
    assert ANCHOR in (target / "dinas-contoh/rkt-2030.html").read_text(encoding="utf-8")
    assert ANCHOR in (target / "temuan.csv").read_text(encoding="utf-8-sig")
    assert done.stderr.endswith(f"Laporan untuk instansi ditulis ke {target}.\n")


def test_the_exit_status_of_findings_stands_beside_a_report(content_folder, tmp_path: Path) -> None:
    folder, target = contradictory(content_folder), tmp_path / "laporan"

    assert run("check", "--isi", folder, "--laporan", target, "--fail-on", "tinggi").exit_code == 1
    assert (target / "temuan.csv").is_file()


def test_no_report_is_written_of_broken_content_or_into_it(broken: Path, content_folder, tmp_path: Path) -> None:
    done = run("check", "--isi", broken, "--laporan", tmp_path / "laporan")
    assert (done.exit_code, (tmp_path / "laporan").exists()) == (1, False)
    assert done.stderr.endswith("rencana: Isi mengandung galat; laporan tidak ditulis.\n")

    folder = content_folder()
    done = run("check", "--isi", folder, "--laporan", folder / "laporan")
    assert (done.exit_code, (folder / "laporan").exists()) == (1, False)
    assert "Laporan tidak boleh di dalam folder isi" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--format", "xml"],
        ["check", "--format", "teks"],
        ["check", "--fail-on", "galat"],
        ["check", "--entah"],
        ["entah"],
        ["terbit"],
        ["terbit", "--tanggal", "2026-13-01"],
        ["terbit", "--tanggal", "22-11-2026"],
        ["terbit", "--tanggal", "2026-02-31"],
    ],
)
def test_wrong_usage_exits_with_two(content_folder, arguments: list[str]) -> None:
    folder = content_folder()

    assert run(*arguments, *(["--isi", folder] if arguments[0] == "terbit" else [])).exit_code == 2
    assert not (folder / "tautan.csv").exists()


@pytest.mark.parametrize("arguments", [["check", "--isi", "tidak-ada"], ["build", "--config", "tidak-ada.yml"]])
def test_what_is_missing_is_one_sentence_without_traceback(arguments: list[str]) -> None:
    done = run(*arguments)

    assert done.exit_code == 1
    assert done.stderr.startswith("rencana: ")
    assert "Traceback" not in done.output


def test_publishing_writes_the_ledger_once(published: Path) -> None:
    before = (published / "tautan.csv").read_bytes()
    done = run("terbit", "--isi", published, "--tanggal", "2031-05-06")

    assert done.exit_code == 0
    assert done.stdout.startswith("0 alamat baru dicatat;")
    assert (published / "tautan.csv").read_bytes() == before


def changed(folder: Path, *replaced: tuple[str, str]) -> Path:
    """The content with texts of its document replaced."""
    path = folder / "dinas-contoh/rkt-2030/dokumen.yml"
    text = path.read_text(encoding="utf-8")
    for old, new in replaced:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return folder


USE = '        pemakaian:\n          - {indikator: warga-dilayani, baris: "12", nilai: [{tercetak: "77.5"}]}\n'
"""What stands on one row of the table; without it the row is not cited by anything."""
LESS = (USE, USE.replace(', nilai: [{tercetak: "77.5"}]', ""))
"""A figure is deleted, its row stays."""
RENAMED = ("id: beras\n", "id: beras-baru\n")
"""An id is changed, so that a published address is made no more."""


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_first_publication_keeps_what_it_states_and_no_changes(content_folder) -> None:
    folder = content_folder()
    done = run("terbit", "--isi", folder, "--tanggal", "2030-01-02")

    assert done.exit_code == 0
    assert done.stdout.splitlines()[1].endswith("isian dicatat sebagai keadaan terbitan ini.")
    assert sorted(path.name for path in (folder / "riwayat").iterdir()) == ["keadaan.csv", "terbitan.csv"]


def test_publishing_the_same_again_adds_no_history(published: Path) -> None:
    done = run("terbit", "--isi", published, "--tanggal", "2031-05-06")

    assert done.stdout.splitlines()[1] == "Isian sejak terbitan sebelumnya: 0 baru, 0 berubah, 0 hilang."
    assert not (published / "riwayat/perubahan.csv").exists()


def test_a_changed_figure_is_published_and_kept_in_the_history(published: Path) -> None:
    official = '- {tercetak: "1,250", ralat: {tercetak: "1,300", nomor: 9/2030, tanggal: "2030-07-03"}}'
    folder = changed(published, ('- tercetak: "1,250"', official))
    done = run("terbit", "--isi", folder, "--tanggal", "2030-08-01")

    assert done.exit_code == 0
    assert "0 baru, 1 berubah, 0 hilang" in done.stdout
    assert (folder / "riwayat/perubahan.csv").read_text(encoding="utf-8").splitlines()[1:] == [
        "2030-08-01,berubah,dinas-contoh/rkt-2030/indikator/keluarga-menerima-beras,target 2030,rkt,"
        '"1,250",,"1,250",1300,Ralat resmi nomor 9/2030 tanggal 2030-07-03.'
    ]


def test_what_is_gone_must_be_agreed_to(published: Path) -> None:
    folder = changed(published, LESS)
    before = files_of(folder)
    refused = run("terbit", "--isi", folder, "--tanggal", "2031-05-06")

    assert refused.exit_code == 1
    assert (
        "- indikator/warga-dilayani “Persentase warga dilayani”: target 2030 di kegiatan/beras, tabel rkt: 77.5"
        in refused.stderr
    )
    assert "1 isian yang sudah terbit tidak ada lagi, jadi tidak ada yang ditulis." in refused.stderr
    assert "--setuju-hapus" in refused.stderr
    assert files_of(folder) == before

    agreed = run("terbit", "--isi", folder, "--tanggal", "2031-05-06", "--setuju-hapus")
    assert agreed.exit_code == 0
    assert "0 baru, 0 berubah, 1 hilang" in agreed.stdout
    assert run("terbit", "--isi", folder, "--tanggal", "2031-05-07").exit_code == 0


def test_an_address_may_not_vanish_even_when_agreed_to(published: Path) -> None:
    folder = changed(published, RENAMED)
    before = files_of(folder)
    done = run("terbit", "--isi", folder, "--tanggal", "2031-05-06", "--setuju-hapus")

    assert done.exit_code == 1
    assert "Alamat '/dinas-contoh/rkt-2030/kegiatan/beras/' sudah terbit: Kegiatan “Penyaluran Beras”." in done.stderr
    assert "Isian bernama sama kini beralamat '/dinas-contoh/rkt-2030/kegiatan/beras-baru/'." in done.stderr
    assert "- kegiatan/beras “Penyaluran Beras”, beserta 2 isiannya" in done.stderr
    assert files_of(folder) == before


def test_a_broken_state_stops_the_publication(published: Path) -> None:
    (published / "riwayat/keadaan.csv").write_text("rusak\n", encoding="utf-8")
    before = files_of(published)
    done = run("terbit", "--isi", published, "--tanggal", "2031-05-06")

    assert done.exit_code == 1
    assert "riwayat/keadaan.csv:1: galat cetakan-rusak" in done.stderr
    assert files_of(published) == before


def test_the_preview_shows_changes_and_writes_nothing(published: Path) -> None:
    folder = changed(
        published, LESS, ('- tercetak: "1,500,000"', '- tercetak: "1,500,000"\n            sumber_dana: APBD')
    )
    before = files_of(folder)
    done = run("pratinjau", "--isi", folder)

    assert done.exit_code == 0
    assert "Dibandingkan dengan terbitan terakhir, 2 Januari 2030." in done.stdout
    assert "+ kegiatan/beras “Penyaluran Beras”: pagu 2030 APBD, tabel rkt: 1,500,000" in done.stdout
    assert "  Hilang: 2" in done.stdout
    assert "Alamat halaman: 0 baru, 0 hilang." in done.stdout
    assert done.stderr.startswith("0 galat, 0 peringatan; ")
    assert files_of(folder) == before


def test_the_preview_of_content_that_was_never_published_says_so(content_folder) -> None:
    done = run("pratinjau", "--isi", content_folder())

    assert done.exit_code == 0
    assert done.stdout.startswith("Keadaan terbitan terakhir belum tercatat")
    assert "Alamat halaman: 16 baru, 0 hilang." in done.stdout


def test_the_preview_of_lost_addresses_shows_what_is_gone_and_fails(published: Path) -> None:
    done = run("pratinjau", "--isi", changed(published, RENAMED), "dinas-contoh/rkt-2030")

    assert done.exit_code == 1
    assert "- kegiatan/beras “Penyaluran Beras”, beserta 2 isiannya" in done.stdout
    assert "Alamat halaman: 1 baru, 1 hilang." in done.stdout
    assert "galat alamat-hilang" in done.stderr
    assert done.stderr.endswith("rencana: Isi mengandung galat; isi ini belum dapat terbit.\n")


def test_the_preview_of_broken_content_shows_its_mistakes_only(broken: Path) -> None:
    done = run("pratinjau", "--isi", broken)

    assert (done.exit_code, done.stdout) == (1, "")
    assert "galat wajib-diisi" in done.stderr
    assert "belum ada yang dapat ditampilkan" in done.stderr


def test_the_preview_of_an_unknown_document_is_one_sentence(published: Path) -> None:
    done = run("pratinjau", "--isi", published, "dinas-contoh/entah")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "rencana: Dokumen 'dinas-contoh/entah' tidak ada di folder isi.\n"


def test_the_preview_as_json_is_one_object(published: Path) -> None:
    done = run("pratinjau", "--isi", changed(published, LESS, RENAMED), "--format", "json")
    data = json.loads(done.stdout)

    assert data["alamat_hilang"] == ["dinas-contoh/rkt-2030/kegiatan/beras"]
    assert data["alamat_baru"] == 1
    assert data["galat"] == 1
    assert {each["bidang"] for each in data["dokumen"][0]["hilang"]} >= {"nama"}


def test_a_long_list_is_shown_whole_when_asked_for(published: Path) -> None:
    nodes = "".join(
        f"  - {{id: p-{number}, jenjang: program, nama: Program {number}, baris: '10'}}\n" for number in range(12)
    )
    folder = changed(published, ("simpul:\n", f"simpul:\n{nodes}"))

    assert "… dan 2 lainnya; tampilkan semua dengan --lengkap" in run("pratinjau", "--isi", folder).stdout
    whole = run("pratinjau", "--isi", folder, "--lengkap").stdout
    assert whole.count("  + program/p-") == 12
    assert "lainnya" not in whole


@pytest.mark.parametrize("command", [["terbit", "--tanggal", "2030-01-02"], ["build", "--to", "KELUARAN"]])
def test_bad_content_writes_nothing(broken: Path, tmp_path: Path, command: list[str]) -> None:
    command = [str(tmp_path / "keluaran") if word == "KELUARAN" else word for word in command]
    done = run(*command, "--isi", broken)

    assert done.exit_code == 1
    assert "tidak ada yang ditulis" in done.stderr
    assert not (tmp_path / "keluaran").exists()
    assert not (broken / "tautan.csv").exists()


def test_the_markdown_tree_is_written_without_mkdocs(published: Path, tmp_path: Path) -> None:
    done = run("build", "--isi", published, "--to", tmp_path / "keluaran")

    assert done.exit_code == 0
    assert (tmp_path / "keluaran/dinas-contoh/rkt-2030/index.md").is_file()
    assert (tmp_path / "keluaran" / MARKER).is_file()


def test_every_command_and_option_has_help() -> None:
    assert run("--version").exit_code == 0
    for command in main.commands.values():
        assert command.help
        options = [each for each in command.params if isinstance(each, Option) and each.name not in PLAIN]
        assert [each.name for each in options if not each.help] == []
