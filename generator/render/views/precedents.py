"""Older agreements to compare with: topic by precedent, blanks shown as blanks."""

from dataclasses import dataclass

from generator.model.vocabulary import Topic
from generator.render.addresses import PRECEDENTS
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Link, SourceNote, link, notes


@dataclass(frozen=True, slots=True)
class PrecedentView:
    """What an older agreement said on the topic; ``text`` is empty where we have no source."""

    link: Link
    date: str
    text: str
    blank: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class PrecedentHead:
    """An older agreement."""

    anchor: str
    label: str
    date: str
    text: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class PrecedentsView:
    """Topic by precedent."""

    precedents: tuple[PrecedentHead, ...]
    rows: tuple[tuple[Link, tuple[PrecedentView, ...]], ...]


def precedents_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the page of older agreements: topic by precedent, blanks shown as blanks; nothing without any."""
    catalogue, words, slug = edition.catalogue, edition.words, PRECEDENTS.page
    precedents = tuple(catalogue.precedents.values())
    if not precedents:
        return ()
    view = PrecedentsView(
        precedents=tuple(
            PrecedentHead(
                item.id,
                edition.text(item.label),
                words.partial(item.date),
                edition.text(item.text),
                notes(edition, item.sources, slug),
            )
            for item in precedents
        ),
        rows=tuple(
            (link(edition, topic, topic.label, slug), row)
            for topic in catalogue.topics.values()
            if (row := precedent_views(edition, topic, slug))
        ),
    )
    edit = edition.file_of("precedents")
    title, intro = words("page.precedents"), words("precedents.intro")
    return (page(edition, slug, "precedents.md.j2", title, intro, edit, view),)


def precedent_views(edition: Edition, topic: Topic, slug: str) -> tuple[PrecedentView, ...]:
    """Return every precedent with its term on ``topic``; nothing at all when none has one."""
    found = []
    for precedent in edition.catalogue.precedents.values():
        term = next((term for term in precedent.terms if term.topic == topic.id), None)
        found.append(
            PrecedentView(
                link(edition, precedent, precedent.label, slug),
                edition.words.partial(precedent.date),
                edition.text(term.text) if term else "",
                "" if term else edition.words("precedents.blank"),
                notes(edition, term.sources, slug) if term else (),
            )
        )
    return tuple(found) if any(view.text for view in found) else ()
