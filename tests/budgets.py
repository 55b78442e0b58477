"""Measures what readers get: bytes, requests, Lighthouse, valid HTML. ``make bench`` runs it after the builds.

The site is built and served here with gzip, as a web host does, and looked at in Chromium. Lighthouse and html-validate
come from ``tests/node`` through npm; without npm their figures are left out, and that is said.
"""

import argparse
import functools
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from tests import built
from tests.browser import chromium

NODE = Path(__file__).parent / "node"
START_KB, OTHER_KB, REQUESTS = 100, 130, 10
SCORES = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
PAINT_MS, SHIFT = 1600, 0.01
PACKED = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".csv", ".ics")


@dataclass(frozen=True, slots=True)
class Weight:
    """What the first view of a page takes: bytes over the wire, requests, and how many of them go elsewhere."""

    size: int
    requests: int
    foreign: int


class _Handler(SimpleHTTPRequestHandler):
    """Serves files packed, as web hosts do, and the error page for what is not there."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        found = file.is_file()
        file = file if found else Path(self.directory) / "404.html"
        is_packed = file.suffix in PACKED
        body = _packed(file) if is_packed else file.read_bytes()
        self.send_response(200 if found else 404)
        kind = self.guess_type(str(file))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@functools.cache
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)


def main() -> None:
    """Print the figures; ``--runs`` sets how often Lighthouse looks at each page, ``--pages`` which it looks at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pages", nargs="*", help="addresses below the root, instead of one page of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder) / "copy") as site:
        paths = options.pages or list(kinds(site))
        _print_weights(weights(site, paths))
        tools = _node_tools()
        if tools is None:
            print("no npm: Lighthouse and html-validate are left out")
            return
        print(f"invalid HTML: {_invalid(tools, site.folder)} problems, target 0")
        _print_scores(tools, site.address, paths, options.runs)


def kinds(site: built.Site) -> Iterator[str]:
    """Yield the addresses of the longest page of each kind, in every language."""
    longest: dict[str, tuple[int, str]] = {}
    for slug, page in site.in_language(built.LANGUAGES[0]).items():
        kind = built.kind_of_page(slug)
        longest[kind] = max(longest.get(kind, (0, "")), (page.file.stat().st_size, slug))
    for _, slug in longest.values():
        yield slug
        yield from (f"{language}/{slug}" for language in built.LANGUAGES[1:])


def weights(site: built.Site, paths: list[str]) -> dict[str, Weight]:
    """Return what the first view of each of ``paths`` takes, with nothing kept from before."""
    found = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=list(chromium.ARGUMENTS))
        for path in paths:
            context = browser.new_context()
            page = context.new_page()
            protocol = context.new_cdp_session(page)
            protocol.send("Network.enable")
            sizes: list[float] = []
            hosts: list[str] = []
            protocol.on("Network.loadingFinished", lambda event, to=sizes: to.append(event["encodedDataLength"]))
            page.on("request", lambda request, to=hosts: to.append(urlsplit(request.url).netloc))
            page.goto(site.address + path, wait_until="networkidle")
            foreign = sum(host != urlsplit(site.address).netloc for host in hosts)
            found[path] = Weight(round(sum(sizes)), len(hosts), foreign)
            context.close()
        browser.close()
    return found


def _print_weights(found: dict[str, Weight]) -> None:
    starts = {path: weight for path, weight in found.items() if path in ("", *(f"{x}/" for x in built.LANGUAGES[1:]))}
    others = {path: weight for path, weight in found.items() if path not in starts}
    for label, group, target in (("start page", starts, START_KB), ("any other page", others, OTHER_KB)):
        if group:
            path = max(group, key=lambda path: group[path].size)
            requests, foreign = (max(getattr(it, name) for it in group.values()) for name in ("requests", "foreign"))
            print(
                f"{label}, most: {group[path].size / 1024:.0f} KB (/{path}), target {target}; "
                f"{requests} requests, target {REQUESTS}; {foreign} foreign, target 0",
                flush=True,
            )


def _node_tools() -> Path | None:
    """Return where the programs of ``tests/node`` are, installed if need be; None without npm."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    programs = NODE / "node_modules" / ".bin"
    if not programs.exists():
        subprocess.run([npm, "install", "--silent"], cwd=NODE, check=True)
    return programs


def _invalid(tools: Path, folder: Path) -> int:
    """Print what html-validate says about the pages in ``folder``, and return how often it says something."""
    command = [tools / "html-validate", "--config", NODE / "html-validate.json", "--formatter", "json"]
    done = subprocess.run([*command, f"{folder}/**/*.html"], capture_output=True, check=False, encoding="utf-8")
    seen: dict[str, list[str]] = {}
    for page in json.loads(done.stdout):
        for message in page["messages"]:
            place = f"{Path(page['filePath']).relative_to(folder)}:{message['line']}: {message['message']}"
            seen.setdefault(message["ruleId"], []).append(place)
    for rule, places in seen.items():
        print(f"  {rule}: {len(places)} times, first {places[0]}")
    return sum(map(len, seen.values()))


def _print_scores(tools: Path, address: str, paths: list[str], runs: int) -> None:
    names = ", ".join(SCORES)
    print(f"Lighthouse, mobile, medians of {runs}: {names}; largest paint in ms; layout shift", flush=True)
    missed = []
    for path in paths:
        looks = [_lighthouse(tools, address + path) for _ in range(runs)]
        scores = [
            round(statistics.median(look["categories"][name]["score"] * 100 for look in looks)) for name in SCORES
        ]
        paint, shift = (
            statistics.median(look["audits"][audit]["numericValue"] for look in looks)
            for audit in ("largest-contentful-paint", "cumulative-layout-shift")
        )
        is_met = all(score >= target for score, target in zip(scores, SCORES.values(), strict=True))
        is_met = is_met and paint <= PAINT_MS and shift <= SHIFT
        print(f"  {' '.join(map(str, scores))}  {paint:5.0f}  {shift:.3f}  {'' if is_met else '!'} /{path}", flush=True)
        missed += [] if is_met else [path]
    print(f"pages below a target: {len(missed)} of {len(paths)}")


def _lighthouse(tools: Path, url: str) -> Any:
    flags = " ".join(["--headless=new", *chromium.ARGUMENTS])
    command = [tools / "lighthouse", url, "--quiet", f"--chrome-flags={flags}", "--output=json"]
    environment = os.environ | {"CHROME_PATH": str(chromium.executable())}
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", env=environment, timeout=300)
    return json.loads(done.stdout)


@contextmanager
def _served(folder: Path) -> Iterator[built.Site]:
    """Build the site into ``folder`` and serve it."""
    site = folder / "site"
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site))) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        outcome = built.mkdocs(built.copied(folder), "--strict", SITE_URL=address)
        if outcome.code:
            sys.exit(outcome.output)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield built.Site(site, address, folder, outcome.output)
        server.shutdown()
        thread.join()


if __name__ == "__main__":
    main()
