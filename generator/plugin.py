"""The MkDocs plugin: makes plain ``mkdocs build`` and ``mkdocs serve`` do the whole job.

It generates the pages, builds every language side by side (one MkDocs build each, all but the first as child
processes) and puts the finished site in place in one step, so that a failing build leaves the last good one.
"""

import contextlib
import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from generator.emit import stamp
from generator.emit.search import index, index_once
from generator.emit.site import check_target, put_in_place
from generator.emit.writer import SITE
from generator.errors import EmitError, GeneratorError, Problem, ProblemsError
from generator.preview.localise import EXTRA, localised
from generator.problems.words import language_of, line

LANGUAGE = "PUNKT_LANGUAGE"  # what a child builds
ADDRESS = "PUNKT_ADDRESS"  # where the site is published that a child builds a language of
SERVING = "PUNKT_SERVING"  # not empty when a child builds for the live preview


class PunktConfig(Config):  # type: ignore[no-untyped-call]
    """What ``mkdocs.yml`` can say: where the facts, the templates and the source files are.

    ``polling`` is for file systems that do not tell the live preview what was saved. ``booklet`` says that the booklets
    are published with the site, below ``booklet/``: only then its pages lead there.
    """

    content = option.Dir(exists=True, default="content")
    templates = option.Dir(exists=True, default="templates")
    repository = option.Type(str, default="")
    branch = option.Type(str, default="main")
    polling = option.Type(bool, default=False)
    booklet = option.Type(bool, default=False)


class PunktPlugin(BasePlugin[PunktConfig]):  # type: ignore[no-untyped-call]
    """The parent process builds the first language, each child process another."""

    def __init__(self) -> None:
        """Start without children."""
        self.language = os.environ.get(LANGUAGE)
        self.serving = False
        self.work = Path()
        self.target: Path | None = None
        self.address = os.environ.get(ADDRESS, "")
        self.problems: tuple[Problem, ...] = ()
        self.children: dict[str, subprocess.Popen[str]] = {}
        self.warnings = CountHandler(level=logging.WARNING)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note whether this is the live preview."""
        self.serving = command == "serve"
        logging.getLogger("mkdocs").addHandler(self.warnings)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Generate the pages, start the other languages, point this build at its own language."""
        if EXTRA in config.extra:
            return config  # the live preview asks for one language
        if not config.use_directory_urls or not config.site_url:
            raise Abort("Links between the languages need a 'site_url' and 'use_directory_urls: true'.")
        root = Path(config.config_file_path).resolve().parent
        self.work = root / "build"
        pages = self.work / "docs"
        if self.language is not None:
            return localised(
                config, pages, self.language, _site(pages), self.address, serving=bool(os.environ.get(SERVING))
            )
        if not self.serving:
            self._stage(config)
        self.address = config.site_url
        current = stamp.is_current(self._sources(), pages, self._purpose(self.address))
        self.problems = () if current else self._generate(root, pages, self.address)
        site = _site(pages)
        first, *others = site
        self._start(config, others)
        return localised(config, pages, first, site, self.address, serving=self.serving)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG002
        """Watch what authors edit, not what we generate from it, and make pages when they are asked for."""
        from generator.preview.server import Preview  # noqa: PLC0415 - heavy, and for the live preview only
        from generator.preview.site import Places  # noqa: PLC0415 - likewise

        server.unwatch(config.docs_dir)
        config_file = Path(config.config_file_path).resolve()
        content, templates = (Path(os.path.relpath(folder, config_file.parent)) for folder in self._sources())
        places = Places(config_file.parent, content, templates, config_file, Path(config.site_dir))
        Preview(server, self, places, polling=self.config.polling)
        server.watch(self.config.content)
        server.watch(self.config.templates)
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out the host's map of the site: ours, at the root, knows every language."""
        found = files.get_file_from_path("sitemap.xml")
        if found is not None and found.src_dir != config.docs_dir:
            files.remove(found)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Let "edit this page" lead to the record the page is made from."""
        edit = page.meta.get("edit")
        if edit and self.config.repository:
            page.edit_url = f"{self.config.repository.rstrip('/')}/edit/{self.config.branch}/{edit}"
        return markdown

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Wait for the other languages, then put the finished site in place."""
        for language, child in self.children.items():
            output, _ = child.communicate()
            if child.returncode:
                raise Abort(f"The build in '{language}' failed:\n{output}")
            folder = Path(config.site_dir) / language
            shutil.rmtree(folder, ignore_errors=True)
            shutil.move(self._staging(language), folder)
        self.children.clear()
        if self.language is None:
            self._index(Path(config.site_dir))
        if self.target is not None and not (config.strict and self.warnings.get_counts()):
            try:
                put_in_place(Path(config.site_dir), self.target)
            except EmitError as error:
                raise Abort(str(error)) from None
            config.site_dir = str(self.target)

    def _index(self, site: Path) -> None:
        try:
            if self.serving:
                index_once(site, self.work / "preview-search")
            else:
                index(site)
        except EmitError as error:
            raise Abort(str(error)) from None

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Stop the other languages when this one failed."""
        self._stop()

    def on_shutdown(self) -> None:
        """Stop the other languages when somebody stopped this one."""
        self._stop()

    def _purpose(self, address: str) -> str:
        """Return what the pages are made for: the live preview has some that no site must be built with."""
        return f"{address} preview" if self.serving else address

    def _sources(self) -> list[Path]:
        return [Path(self.config.content), Path(self.config.templates)]

    def _stage(self, config: MkDocsConfig) -> None:
        """Let the site be made beside the last good one, which it replaces when it is finished."""
        self.target = Path(config.site_dir)
        config.site_dir = str(self._staging())
        shutil.rmtree(config.site_dir, ignore_errors=True)
        try:
            check_target(self.target, [*self._sources(), self.work])
        except EmitError as error:
            raise Abort(str(error)) from None

    def _generate(self, root: Path, pages: Path, address: str) -> tuple[Problem, ...]:
        """Write the pages below ``pages``; return the problems, which only the live preview survives."""
        from generator import pipeline  # noqa: PLC0415 - heavy, and not needed when nothing changed

        content, templates = (Path(os.path.relpath(folder, root)) for folder in self._sources())
        try:
            with contextlib.chdir(root):
                pipeline.built(content, templates, pages, address, preview=self.serving)
            stamp.renew(self._sources(), pages, self._purpose(address))
        except ProblemsError as error:
            language = language_of(os.environ)
            problems = [line(problem, language) for problem in error.problems]
            if not self.serving:
                raise Abort(
                    "\n".join([*problems, f"\nProblems: {len(problems)}. The site was left as it was."])
                ) from None
            logging.getLogger("mkdocs.plugins.punkt").error("\n%s", "\n".join(problems))  # noqa: TRY400 - for authors
            if not (pages / SITE).exists():
                pipeline.stand_in(pages)
            return error.problems
        except GeneratorError as error:
            raise Abort(str(error)) from None
        return ()

    def _start(self, config: MkDocsConfig, languages: Sequence[str]) -> None:
        for language in languages:
            command = [sys.executable, "-m", "mkdocs", "build", "--config-file", config.config_file_path]
            command += ["--site-dir", str(self._staging(language)), *(["--strict"] if config.strict else [])]
            self.children[language] = subprocess.Popen(  # noqa: S603 - our own interpreter, our own arguments
                command,
                env=os.environ
                | {
                    LANGUAGE: language,
                    ADDRESS: self.address,
                    SERVING: "1" if self.serving else "",
                    "PYTHONIOENCODING": "utf-8",
                },
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
            )

    def _stop(self) -> None:
        for child in self.children.values():
            with child:
                child.kill()
        self.children.clear()

    def _staging(self, language: str = "") -> Path:
        """Return where a language, or all of them, is made; a build does not disturb a live preview."""
        return self.work / "-".join(filter(None, ["preview" if self.serving else "site", language]))


def _site(pages: Path) -> Mapping[str, Any]:
    """Return what the pages say of the site, by language; the first is the root's."""
    site: Mapping[str, Any] = json.loads((pages / SITE).read_text(encoding="utf-8"))
    return site
