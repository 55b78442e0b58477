"""The pictures of the handbook: the live preview at the moment at which the reader is there. ``make pictures``.

The handbook is followed; at each of its pictures the page named here is opened in a browser and photographed.
"""

import io
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from PIL import Image
from playwright.sync_api import Browser, expect, sync_playwright

from tests.author.handbook import HANDBOOKS, followed, prepared
from tests.browser import chromium

SCREEN = {"width": 1280, "height": 720}
SHARP = 1.25  # pixels of a picture for one of the page
QUALITY = 80
PATIENCE = 60  # seconds until a page shows what was saved


@dataclass(frozen=True)
class Motif:
    """What a picture shows: a page below the root of a language, and what must be on it, at the upper edge if so."""

    page: str
    shows: str
    at_top: bool = False


MOTIFS = {
    "preview": Motif("", "h1"),
    "problem": Motif("timeline/", "text=text/numbers-differ"),
    "event": Motif("timeline/2026/", "text=/Bootshaus|boathouse/", at_top=True),
    "payment": Motif("schemes/eu-loan/", "text=/9[.,]6/"),
    "comparison": Motif("compare/jan-to-practice/", ".pp-flow__picture--wide", at_top=True),
}


def taken(browser: Browser, address: str, motif: Motif) -> bytes:
    """Return what ``motif`` looks like at ``address``, as soon as it is there, as WebP."""
    context = browser.new_context(viewport=SCREEN, device_scale_factor=SHARP)
    page = context.new_page()
    end = monotonic() + PATIENCE
    while True:
        page.goto(f"{address}{motif.page}", wait_until="load")
        if page.locator(motif.shows).count() or monotonic() > end:
            break
        page.wait_for_timeout(500)
    expect(page.locator(motif.shows).first).to_be_attached()
    if motif.at_top:
        page.locator(motif.shows).first.evaluate("element => scrollTo(0, element.getBoundingClientRect().top - 120)")
    page.wait_for_timeout(300)
    image = Image.open(io.BytesIO(page.screenshot()))
    context.close()
    out = io.BytesIO()
    image.convert("RGB").save(out, "WEBP", quality=QUALITY, method=6)
    return out.getvalue()


@contextmanager
def preview(project: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """Serve ``project`` as ``make serve`` does, at an address that is free."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", place]
    log = project.parent / "preview.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=project, env={**environment, "SITE_URL": f"http://{place}/"}, stdout=out, stderr=out
        )
    try:
        end = monotonic() + PATIENCE
        while "Serving on" not in log.read_text(encoding="utf-8"):
            assert process.poll() is None, log.read_text(encoding="utf-8")
            assert monotonic() < end, "the preview did not start in time"
            sleep(0.2)
        yield f"http://{place}/"
    finally:
        process.terminate()
        process.wait()


def photographed(browser: Browser, language: str, document: Path) -> None:
    """Follow ``document``; write its pictures anew, and what its commands say now."""
    with tempfile.TemporaryDirectory() as home, ExitStack() as running:
        reader = prepared(Path(home), language)
        served: list[str] = []

        def look(project: Path, file: Path) -> None:
            if not served:
                served.append(running.enter_context(preview(project, reader.environment())))
            root = served[0] + ("" if language == "de" else f"{language}/")
            picture = taken(browser, root, MOTIFS[file.stem])
            (document.parent / file).parent.mkdir(parents=True, exist_ok=True)
            (document.parent / file).write_bytes(picture)
            print(f"docs/{file}: {len(picture) // 1000} kB")

        document.write_text(followed(document.read_text(encoding="utf-8"), reader, look), encoding="utf-8")


def main() -> None:
    """Write all handbooks and their pictures anew."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=list(chromium.ARGUMENTS))
        for language, document in HANDBOOKS.items():
            photographed(browser, language, document)
        browser.close()


if __name__ == "__main__":
    main()
