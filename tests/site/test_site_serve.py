"""The local server shows the site, follows changed content, and survives mistakes in it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from built import command, digests, environment

DEADLINE_SECONDS = 90
AGENCY = "content/dinas-pangan/instansi.yml"


@dataclass(frozen=True)
class Server:
    """A running server: its project, its log, and where it serves."""

    process: subprocess.Popen[bytes]
    project: Path
    log: Path
    address: str

    def page(self, path: str) -> str:
        """The text of a page, empty while the server does not answer."""
        try:
            with urlopen(f"{self.address}{path}", timeout=10) as answer:  # noqa: S310  our own server
                return answer.read().decode()
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Ask again and again until a condition holds; fails at the deadline or when the server stops."""
        until = time.monotonic() + DEADLINE_SECONDS
        while not holds():
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            assert time.monotonic() < until, self.log.read_text(encoding="utf-8")
            threading.Event().wait(0.1)

    def stop(self) -> None:
        """Interrupt it as a person does."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(DEADLINE_SECONDS)


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(params=["rencana serve --alamat", "mkdocs serve --dev-addr"])
def server(request: pytest.FixtureRequest, project: Path, tmp_path: Path) -> Iterator[Server]:
    """A server of a small project, started by each of both commands, ready to answer."""
    name, *arguments = request.param.split()
    address = f"127.0.0.1:{free_port()}"
    log, temporary = tmp_path / "serve.log", tmp_path / "sementara"
    temporary.mkdir()
    with log.open("wb") as stream:
        process = subprocess.Popen(
            command(name, *arguments, address),
            cwd=project,
            env={**environment(), "TMPDIR": os.fspath(temporary)},
            stdout=stream,
            stderr=subprocess.STDOUT,
        )
    found = Server(process, project, log, f"http://{address}/rencana/")
    try:
        found.wait_until(lambda: "Dinas Pangan" in found.page("dinas-pangan/"))
        yield found
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def test_changed_content_is_built_again_and_served(server: Server) -> None:
    path = server.project / AGENCY
    text = path.read_text(encoding="utf-8")
    government = next(line for line in text.splitlines() if line.startswith("pemerintah:"))
    path.write_text(text.replace(government, "pemerintah: Pemerintah Negeri Jauh"), encoding="utf-8")
    server.wait_until(lambda: "Pemerintah Negeri Jauh" in server.page("dinas-pangan/"))

    assert server.page("data/instansi.csv").count("Pemerintah Negeri Jauh") == 1


def test_a_mistake_in_content_is_told_at_its_line_and_the_server_goes_on_when_it_is_mended(server: Server) -> None:
    path = server.project / AGENCY
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}warna: biru\n", encoding="utf-8")
    place = f"dinas-pangan/instansi.yml:{len(text.splitlines()) + 1}:1: galat kunci-tak-dikenal"
    server.wait_until(lambda: place in server.log.read_text(encoding="utf-8"))
    path.write_text(text.replace("pemerintah: ", "pemerintah: Majelis "), encoding="utf-8")
    server.wait_until(lambda: "Majelis" in server.page("dinas-pangan/"))

    assert "Traceback" not in server.log.read_text(encoding="utf-8")


def test_serving_writes_nothing_into_the_project_and_leaves_nothing_behind(server: Server, tmp_path: Path) -> None:
    before = digests(server.project)
    server.stop()

    assert digests(server.project) == before
    assert not (server.project / "site").exists()
    assert sorted((tmp_path / "sementara").iterdir()) == []
