"""A browser, a server for the built site, and ways to look at its pages."""

import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

sys.path.append(str(Path(__file__).parents[1]))

import built
import chromium
import screens

PATH = urlsplit(built.BELOW_A_PATH).path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> built.Site:
    """Return the site as published below a path of a domain."""
    base = tmp_path_factory.getbasetemp()
    return built.site(base if worker_id == "master" else base.parent, "below-a-path", built.BELOW_A_PATH)


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site below its path, with its error page for what is not there, as a plain web host does."""

    def translate_path(self, path: str) -> str:
        plain = urlsplit(path).path
        return super().translate_path("/" + plain.removeprefix(PATH) if plain.startswith(PATH) else "/outside")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def root(site: built.Site) -> Iterator[str]:
    """Return the address at which the site is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site.folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def launched() -> Iterator[Callable[..., Browser]]:
    """Return a function from more arguments to a running Chromium; fail, never skip, when there is none."""
    try:
        executable = chromium.executable()
    except chromium.NoChromiumError as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:

        def browser(*arguments: str) -> Browser:
            return playwright.chromium.launch(executable_path=executable, args=[*chromium.ARGUMENTS, *arguments])

        yield browser


@pytest.fixture(scope="session")
def browser(launched: Callable[..., Browser]) -> Iterator[Browser]:
    """Return Chromium."""
    found = launched()
    yield found
    found.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function from options of a context to a fresh page; all are closed afterwards."""
    contexts: list[BrowserContext] = []

    def page(**options: Any) -> Page:
        contexts.append(browser.new_context(**({"viewport": screens.DESKTOP} | options)))
        contexts[-1].set_default_timeout(15_000)
        return contexts[-1].new_page()

    yield page
    for context in contexts:
        context.close()


def path_of(page: built.Page) -> str:
    """Return the address of ``page`` below the root of the site."""
    return page.url.removeprefix(built.BELOW_A_PATH)


@pytest.fixture(scope="session")
def paths(site: built.Site) -> dict[str, list[str]]:
    """Return the addresses of all pages by language."""
    return {language: [path_of(page) for page in site.in_language(language).values()] for language in built.LANGUAGES}


@pytest.fixture(scope="session")
def kinds(site: built.Site) -> dict[str, list[str]]:
    """Return addresses by language: the longest page of each kind, and what more is needed to see every class."""
    german = site.in_language("de")
    chosen = [longest_of(site, name) for name in sorted({built.kind_of_page(slug) for slug in german})]
    lacking = classes_of(*german.values()) - classes_of(*map(german.__getitem__, chosen))
    while lacking:
        chosen.append(max(german, key=lambda slug: len(classes_of(german[slug]) & lacking)))
        lacking -= classes_of(german[chosen[-1]])
    return {"de": chosen, "en": [f"en/{path}" for path in chosen]}


def classes_of(*pages: built.Page) -> frozenset[str]:
    """Return all classes that elements of ``pages`` have: what their looks depend on."""
    return frozenset().union(*(element.classes for page in pages for element in page.root.every()))


@pytest.fixture(scope="session")
def comparison(site: built.Site) -> str:
    """Return the address of the longest page with picture and table of a comparison."""
    return longest_of(site, "compare/*/")


@pytest.fixture(scope="session")
def version(site: built.Site) -> str:
    """Return the address of the longest page of a version."""
    return longest_of(site, "versions/*/")


def longest_of(site: built.Site, kind: str) -> str:
    """Return the address of the longest page of ``kind`` in the first language."""
    pages = [page for page in site.in_language(built.LANGUAGES[0]).values() if built.kind_of_page(page.slug) == kind]
    return path_of(max(pages, key=lambda page: page.file.stat().st_size))
