"""The real site in a real browser: an own server, and pages that fail a test when they complain or call elsewhere."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from built import Built, build_project, make_project, once
from kinds import FOLDER
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, Response, sync_playwright

from generator.loading import load
from generator.model.plan import Plan

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
Visit = Callable[..., Page]


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site at both mounts, and its own page for unknown addresses."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(FOLDER.rstrip("/")) if path.startswith(FOLDER) else path)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name is the base class's
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let a browser that goes on to another page hang up."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site, built by `rencana build`."""
    return once(tmp_path_factory, "nyata", lambda folder: build_project(make_project(folder)))


@pytest.fixture(scope="session")
def plan(built: Built) -> Plan:
    """The plan that the site shows."""
    return load(built.project / "content").plan


@pytest.fixture(scope="session")
def host(built: Built) -> Iterator[str]:
    """Address of a server of the site, without a slash at the end."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(built.site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of the browser."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The installed Chromium, else Playwright's own; without any, the tests fail."""
    path = next(filter(None, map(shutil.which, INSTALLED)), None)
    found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    yield found
    found.close()


@pytest.fixture
def visit(browser: Browser, host: str) -> Iterator[Visit]:
    """Open a page of the site: `visit("data/", mount="/", viewport={…}, color_scheme="dark")`.

    At the end of the test, no page may have complained on its console, failed to load a part, or called another host.
    """
    complaints: list[str] = []
    contexts = []

    def open_page(path: str = "", *, mount: str = FOLDER, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        Watch(page, urlsplit(host).netloc, complaints)
        page.goto(f"{host}{mount}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()

    assert complaints == []


class Watch:
    """Collects what a page complains of; that an unknown address is answered with 404 is no complaint."""

    def __init__(self, page: Page, netloc: str, complaints: list[str]) -> None:
        self.page, self.netloc, self.complaints = page, netloc, complaints
        self.unknown: set[str] = set()
        page.on("request", self._requested)
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)
        page.on("console", self._logged)
        page.on("pageerror", lambda error: self._complain(str(error)))

    def _complain(self, text: str) -> None:
        self.complaints.append(f"{self.page.url}: {text}")

    def _requested(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != self.netloc:
            self._complain(f"calls {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # what the browser gives up when it goes on to another page
            self._complain(f"{request.failure} {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.request.is_navigation_request():
            self.unknown.add(response.url)
        elif response.status >= 400:
            self._complain(f"{response.status} {response.url}")

    def _logged(self, message: ConsoleMessage) -> None:
        is_unknown = message.location["url"] in self.unknown and message.text.startswith("Failed to load resource")
        if message.type in {"error", "warning"} and not is_unknown:
            self._complain(message.text)
