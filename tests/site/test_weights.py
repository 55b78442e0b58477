"""No page is heavy: what a first visit loads before anything is used, as a plain web host sends it."""

import gzip
from functools import cache
from pathlib import Path

import built

START, OTHERS = 100_000, 130_000  # bytes
REQUESTS = 10


@cache
def sent(file: Path) -> int:
    """Return the bytes that ``file`` takes over the wire."""
    return len(gzip.compress(file.read_bytes(), 6))


def loaded(site: built.Site, page: built.Page) -> set[Path]:
    """Return the files that ``page`` makes a browser load: itself, its styles, scripts, icons and pictures."""
    root = page.root
    tags = [(tag, "href") for tag in root.all("link") if {"stylesheet", "icon"} & set(tag.get("rel").split())]
    tags += [(tag, "src") for tag in root.all("script", "img") if tag.get("src")]
    return {page.file, *(site.folder / page.link(tag[name]).removeprefix(site.address) for tag, name in tags)}


def test_every_first_visit_is_light(site: built.Site) -> None:
    heavy = {}
    for page in site.pages:
        files = loaded(site, page)
        weight = sum(map(sent, files))
        if weight > (OTHERS if page.slug else START) or len(files) > REQUESTS:
            heavy[str(page)] = weight, len(files)

    assert heavy == {}
