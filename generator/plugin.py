"""MkDocs events become our three steps: load and check, add files, publish. No logic of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files

from generator.building import OutputFile, build, check_ledger
from generator.loading import load
from generator.problems import GeneratorError, Problem
from generator.publishing import close_staging, drop_staging, index_search, open_staging

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

LOG = get_plugin_logger("rencana")
PAGES_PER_MESSAGE = 500
UNUSED_THEME_FILES = ("assets/javascripts/", "assets/stylesheets/palette", "assets/images/favicon")
"""Files of Material that our shell does not use and that MkDocs would copy."""


class RencanaConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """Options of the plugin in mkdocs.yml."""

    isi = Type(str, default="content")


class RencanaPlugin(BasePlugin[RencanaConfig]):  # type: ignore[no-untyped-call]  # as above
    """Feeds the generated pages to MkDocs and publishes its result as one swap."""

    def __init__(self) -> None:
        self.files: tuple[OutputFile, ...] = ()
        self.target = Path()
        self.staging: Path | None = None
        self.written = 0

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this instance between the builds of one `mkdocs serve`."""

    def on_shutdown(self) -> None:
        """Leave nothing half-written behind, whatever stopped the build."""
        if self.staging is not None:
            drop_staging(self.staging)
            self.staging = None

    def on_config(self, config: MkDocsConfig) -> None:
        """Load and check before MkDocs cleans anything; bad content stops here, the last site stays."""
        self.target = Path(config.site_dir)
        try:
            self.files = self._load(config)
            self.staging = open_staging(self.target)
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        config.site_dir = str(self.staging)
        # The theme links only to pages outside the documents that this site has.
        config.extra["halaman"] = [file.url for file in self.files if file.is_page and "/" not in file.url]
        self.written = 0

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what the plan gives; MkDocs' own copies of editorial pages and unused theme files go."""
        for found in list(files):
            if found.src_uri.endswith(".md") or found.src_uri.startswith(UNUSED_THEME_FILES):
                files.remove(found)
        for file in self.files:
            generated = File.generated(config, file.uri, content=file.content)
            generated.edit_uri = file.origin.file if file.origin else None
            files.append(generated)
        LOG.info("%d halaman akan ditulis", sum(file.is_page for file in self.files))
        return files

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Report progress and let go of what the page no longer needs."""
        page.content = page.markdown = None
        self.written += 1
        if self.written % PAGES_PER_MESSAGE == 0:
            LOG.info("%d halaman ditulis", self.written)
        return output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the staged site for search and put it in the place of the last one."""
        if self.staging is None:
            return
        LOG.info("membuat indeks pencarian")
        try:
            index_search(self.staging)
            close_staging(self.staging, self.target)
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        finally:
            config.site_dir = str(self.target)
            self.on_shutdown()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing half-written behind when only this build fails, as under `mkdocs serve`."""
        self.on_shutdown()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when a content file changes."""
        server.watch(str(self._content(config)))
        return server

    def _content(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path).parent / self.config.isi

    def _load(self, config: MkDocsConfig) -> tuple[OutputFile, ...]:
        LOG.info("membaca isi")
        loaded = load(self._content(config))
        _log(loaded.problems)
        if loaded.errors:
            raise GeneratorError(f"{len(loaded.errors)} galat pada isi; situs lama tidak diubah.")
        files = build(loaded.plan)
        unlisted = check_ledger(loaded.plan, files)
        _log(unlisted)
        if any(problem.is_error for problem in unlisted):
            raise GeneratorError("Ada alamat terbit yang hilang; situs lama tidak diubah.")
        if config.strict and (unlisted or loaded.problems):
            raise GeneratorError("Ada peringatan, dan 'strict' menganggapnya galat; situs lama tidak diubah.")
        return files


def _log(problems: tuple[Problem, ...] | list[Problem]) -> None:
    for problem in problems:
        (LOG.error if problem.is_error else LOG.warning)("%s", problem.explain())
