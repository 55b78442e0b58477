"""The pages of all sources: who published them, and what rests on each."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.derive.shelves import WHOLE, source_shelves
from generator.model.source import Source
from generator.render.addresses import SOURCES, shelf_page
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Link, SourceNote, named, notes


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source and all that rests on it."""

    anchor: str
    note: SourceNote
    remark: str
    uses: tuple[Link, ...]
    count: str


@dataclass(frozen=True, slots=True)
class ShelfView:
    """A part of a long list: its letters, the way to its page, each publisher on it with the number of its sources."""

    anchor: str
    name: str
    link: Link
    publishers: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """A list of sources by publisher; a long list is empty and names the shelves it is divided over."""

    total: str
    sources: tuple[SourceView, ...]
    shelves: tuple[ShelfView, ...]


def source_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the page of all sources, and the pages it is divided over when there are many."""
    words, slug = edition.words, SOURCES.page
    shelves = source_shelves(edition.catalogue)
    edit = edition.file_of("sources")
    total = words.counted("count.sources", len(edition.catalogue.sources))
    here = SourcesView(
        total,
        _sources(edition, shelves.get(WHOLE, ()), slug),
        tuple(_shelf(edition, shelf, found) for shelf, found in shelves.items() if shelf != WHOLE),
    )
    title, intro = words("page.sources"), words("sources.intro")
    pages = [page(edition, slug, "sources.md.j2", title, intro, edit, here)]
    for shelf, found in shelves.items():
        if shelf != WHOLE:
            there = shelf_page(SOURCES, shelf)
            count = words.counted("count.sources", len(found))
            view = SourcesView(count, _sources(edition, found, there), ())
            name, back = words("sources.shelf", letters=_name(shelf)), (Link(title, "../"),)
            pages.append(page(edition, there, "sources.md.j2", name, intro, edit, view, back))
    return tuple(pages)


def _sources(edition: Edition, sources: Iterable[str], slug: str) -> tuple[SourceView, ...]:
    return tuple(
        SourceView(
            source,
            notes(edition, [source], slug)[0],
            edition.text(edition.catalogue.sources[source].note),
            tuple(named(edition, record, slug) for record in edition.resting[source] if record in edition.addresses),
            edition.words.counted("count.uses", len(edition.resting[source])),
        )
        for source in sources
    )


def _shelf(edition: Edition, shelf: str, sources: Iterable[str]) -> ShelfView:
    found = [edition.catalogue.sources[source] for source in sources]
    publishers = []
    for publisher, published in groupby(found, key=lambda source: source.publisher):
        first, *others = published
        publishers.append((_first(edition, first, publisher), str(1 + len(others))))
    count = edition.words.counted("count.sources", len(found))
    return ShelfView(shelf, _name(shelf), Link(count, f"{shelf}/"), tuple(publishers))


def _first(edition: Edition, source: Source, publisher: str) -> Link:
    return Link(publisher, edition.addresses[source.id].seen_from(SOURCES.page))


def _name(shelf: str) -> str:
    return shelf.upper().replace("-", "–")
