"""Pages retold in plain language, one per page that has such texts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.plain import PlainText
from generator.render.addresses import Address, page_of, plain_page
from generator.render.edition import Edition
from generator.render.names import page_name
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, SourceNote, notes


@dataclass(frozen=True, slots=True)
class PlainPart:
    """A part of the page; ``heading`` may be empty; ``words`` are hard words with what they mean and where more is."""

    anchor: str
    heading: str
    text: str
    points: tuple[str, ...]
    words: tuple[Labelled, ...]
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class PlainView:
    """One page; ``full`` is the page it retells, ``others`` are the other pages in plain language."""

    full: Link
    parts: tuple[PlainPart, ...]
    others: tuple[Link, ...]


def plain_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the pages in plain language, in the order of their first texts; none when there is no such text."""
    return tuple(_plain_page(edition, name) for name in retold(edition))


def retold(edition: Edition) -> tuple[str, ...]:
    """Return what texts call the pages that are retold: the start page, comparisons, then as in the menu."""
    catalogue = edition.catalogue
    names = {text.page for text in catalogue.plain_texts.values()}
    order = ("start", *catalogue.comparisons, "frameworks", *catalogue.schemes, "method")
    return tuple(name for name in order if name in names)


def subject(edition: Edition, name: str) -> str:
    """Return the title of the page that texts call ``name``."""
    return edition.text(edition.catalogue.site.title) if name == "start" else page_name(edition, name)


def _plain_page(edition: Edition, name: str) -> Page:
    catalogue, words = edition.catalogue, edition.words
    slug, title = plain_page(name), subject(edition, name)
    texts = [text for text in catalogue.plain_texts.values() if text.page == name]
    view = PlainView(
        Link(words("plain.to-full"), Address(page_of(catalogue, name)).seen_from(slug)),
        tuple(_part(edition, text, slug) for text in texts),
        tuple(_others(edition, name, slug)),
    )
    back = () if name == "start" or "start" not in retold(edition) else (_way(edition, "start", slug),)
    return page(
        edition,
        slug,
        "plain.md.j2",
        words("plain.title", page=title),
        words("plain.description", page=title),
        edition.file(texts[0].id),
        view,
        back,
        has_contents=True,
    )


def _part(edition: Edition, text: PlainText, slug: str) -> PlainPart:
    terms, edition = edition.catalogue.glossary, replace(edition, in_full=True)
    return PlainPart(
        text.id,
        edition.text(text.heading),
        edition.text(text.text),
        tuple(edition.text(point) for point in text.points),
        tuple(
            Labelled(
                edition.text(terms[word.term].label),
                edition.text(word.text),
                edition.addresses[word.term].seen_from(slug),
            )
            for word in text.words
        ),
        notes(edition, text.sources, slug),
    )


def _others(edition: Edition, name: str, slug: str) -> Iterator[Link]:
    return (_way(edition, other, slug) for other in retold(edition) if other != name)


def _way(edition: Edition, name: str, slug: str) -> Link:
    there = Address(plain_page(name))
    return Link(edition.words("plain.title", page=subject(edition, name)), there.seen_from(slug))
