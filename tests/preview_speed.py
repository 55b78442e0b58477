"""Measures the live preview: seconds from a saved file to the changed page in Chromium. ``make bench`` prints it.

Records of several kinds are saved one after the other, the page of each open in one language, then in the next; what
counts is the moment when the text of the page in the browser has the change. Plain means ``mkdocs serve`` with the same
theme and the same Markdown, without our plugin, after a change of the Markdown of one of these pages.
"""

import os
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from generator.model.catalogue import Catalogue
from generator.reading import read
from generator.render.addresses import addresses
from tests.browser import chromium

KINDS = ("provisions", "events", "claims", "steps", "positions")
PATIENCE = 900  # seconds
LETTERS = "abcdefghij"
BROKEN = "topics:\n  - {id: broken, lable: x}\n"


@dataclass(frozen=True, slots=True)
class Fact:
    """A record to save: its kind, the page it stands on, its file, and where its text begins in each language."""

    kind: str
    page: str
    file: Path
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds: the median of all saves, of the slowest kind of record, and until a page shows a problem."""

    median: float
    slowest: float
    kind: str
    problem: float


def facts(project: Path) -> list[Fact]:
    """Return a record of each kind there is, from the middle of its kind."""
    catalogue = read(project / "content")
    pages = addresses(catalogue)
    found = []
    for kind in KINDS:
        records = [record for record in catalogue.records(kind).values() if record.id in pages]
        fact = _fact(catalogue, kind, records[len(records) // 2].id, pages) if records else None
        found += [fact] if fact else []
    return found


def _fact(catalogue: Catalogue, kind: str, record: str, pages: dict) -> Fact | None:
    places = [catalogue.places[record, "text", language] for language in catalogue.languages]
    file = Path(places[0].file)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    starts = []
    for place in places:
        start = sum(map(len, lines[: place.line - 1])) + place.column - 1
        starts.append(start + (lines[place.line - 1][place.column - 1] in "\"'"))
    return Fact(kind, pages[record].page, file, tuple(starts))


def preview(project: Path, runs: int) -> Speed:
    """Return how fast the preview of ``project`` is: ``runs`` saves of every kind, its page open in each language."""
    times: dict[str, list[float]] = {}
    problems = []
    with _served(project / "mkdocs.yml") as address, _browser() as browser:
        for fact in facts(project):
            good = fact.file.read_text(encoding="utf-8")
            for number, language in enumerate(read(project / "content").languages):
                page = _opened(browser, address + (f"{language}/" if number else "") + fact.page)
                words = (_word(number * runs + run) for run in range(runs))
                times.setdefault(fact.kind, []).extend(_saved(fact, good, word, page) for word in words)
                problems.append(_broken(project / "content" / "broken.yml", page))
                page.close()
            fact.file.write_text(good, encoding="utf-8")
    every = [seconds for of_kind in times.values() for seconds in of_kind]
    slowest = max(times, key=lambda kind: statistics.median(times[kind]))
    return Speed(statistics.median(every), statistics.median(times[slowest]), slowest, statistics.median(problems))


def plain(config: Path, file: Path, page: str, runs: int) -> float:
    """Return the median of ``runs`` saves of ``file``, the Markdown of ``page``, in a plain ``mkdocs serve``."""
    good = file.read_text(encoding="utf-8")
    times = []
    with _served(config) as address, _browser() as browser:
        opened = _opened(browser, address + page)
        for number in range(runs):
            start = time.perf_counter()
            file.write_text(f"{good}\n\n{_word(number)}\n", encoding="utf-8")
            _shown(opened, _word(number))
            times.append(time.perf_counter() - start)
    file.write_text(good, encoding="utf-8")
    return statistics.median(times)


def _saved(fact: Fact, good: str, word: str, page: Page) -> float:
    text = good
    for start in sorted(fact.starts, reverse=True):
        text = f"{text[:start]}{word} {text[start:]}"
    start = time.perf_counter()
    fact.file.write_text(text, encoding="utf-8")
    _shown(page, word)
    seconds = time.perf_counter() - start
    time.sleep(1)  # the rules are checked meanwhile
    return seconds


def _broken(file: Path, page: Page) -> float:
    start = time.perf_counter()
    file.write_text(BROKEN, encoding="utf-8")
    _shown(page, "shape/unknown-key")
    seconds = time.perf_counter() - start
    file.unlink()
    page.wait_for_function("() => document.body && !document.body.textContent.includes('shape/unknown-key')")
    return seconds


def _word(number: int) -> str:
    """Return a word that stands nowhere else, without digits: rules compare those."""
    return f"Speed{LETTERS[number // len(LETTERS)]}{LETTERS[number % len(LETTERS)]}"


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(address)
    time.sleep(0.5)  # the page asks for the next version only after it was loaded
    return page


def _shown(page: Page, word: str) -> None:
    page.wait_for_function("word => document.body?.textContent.includes(word)", arg=word, polling=20)


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=list(chromium.ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def _served(config: Path) -> Iterator[str]:
    """Serve what ``config`` says; return the address once a page is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "--dev-addr", f"127.0.0.1:{port}"]
    environment = os.environ | {"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
    with (config.parent / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=config.parent, env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        _wait(address, process)
        yield address
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    ask = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while True:
        try:
            ask.open(address, timeout=PATIENCE).close()
        except OSError as error:
            if isinstance(error, urllib.error.HTTPError):
                return
            if process.poll() is not None or time.monotonic() > end:
                raise SystemExit("the preview does not answer, see serve.log") from None
            time.sleep(0.2)
        else:
            return
