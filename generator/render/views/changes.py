"""What is new on the site, what changed and why, and where to follow it."""

from dataclasses import dataclass

from generator.derive.news import Item, news, strands
from generator.model.change import Change
from generator.render.addresses import CHANGES, FACTS
from generator.render.edition import Edition
from generator.render.feeds import headline, strand_name
from generator.render.views.page import Page, page
from generator.render.views.parts import Link, SourceNote, named, notes

NEWEST = 40  # on the page; the feeds and the data have them all


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change entry; ``before`` may be empty."""

    anchor: str
    date: str
    cause: str
    css: str
    about: tuple[Link, ...]
    text: str
    before: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class NewsView:
    """Something that became known."""

    date: str
    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Changes of the site, news of the process, feeds."""

    changes: tuple[ChangeView, ...]
    news: tuple[NewsView, ...]
    feeds: tuple[Link, ...]
    facts: Link


def change_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the page of changes; none when there is nothing to tell."""
    words, slug, items = edition.words, CHANGES.page, news(edition.catalogue)
    if not items:
        return ()
    told = {strand for item in items for strand in item.strands}
    view = ChangesView(
        changes=tuple(_change(edition, item.record, slug) for item in items if isinstance(item.record, Change)),
        news=tuple(_news(edition, item, slug) for item in items if not isinstance(item.record, Change))[:NEWEST],
        feeds=(
            Link(words("feed.everything"), "../feed.xml"),
            *(
                Link(strand_name(edition, strand), f"../feeds/{strand}.xml")
                for strand in strands(edition.catalogue)
                if strand in told
            ),
        ),
        facts=Link(words("page.facts"), FACTS.seen_from(slug)),
    )
    edit = edition.file_of("changes")
    title, intro = words("page.changes"), words("changes.intro")
    return (page(edition, slug, "changes.md.j2", title, intro, edit, view, has_contents=True),)


def _change(edition: Edition, change: Change, slug: str) -> ChangeView:
    return ChangeView(
        change.id,
        edition.words.day(change.date),
        edition.words(f"change-cause.{change.cause}"),
        change.cause,
        tuple(named(edition, record, slug) for record in change.about if record in edition.addresses),
        edition.text(change.text),
        edition.text(change.before),
        notes(edition, change.sources, slug),
    )


def _news(edition: Edition, item: Item, slug: str) -> NewsView:
    link = Link(headline(edition, item), edition.addresses[item.record.id].seen_from(slug))
    return NewsView(edition.words.day(item.date), link, edition.text(item.record.text))
