"""What is new as Atom feeds: one for everything, one per strand, in every language with the same ids."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from html import escape
from uuid import NAMESPACE_URL, uuid5

from feedgenerator import Atom1Feed

from generator.derive.news import FRAMEWORKS, Item, news, strands
from generator.model.change import Change
from generator.render.artifact import Artifact
from generator.render.edition import Edition
from generator.render.names import name

NEWEST = 60  # entries of a feed


def feeds(edition: Edition, address: str) -> tuple[Artifact, ...]:
    """Return the feeds of one language; links begin with ``address``, where that language is published."""
    items = news(edition.catalogue)
    found = [("feed.xml", edition.text(edition.catalogue.site.title), items)]
    for strand in strands(edition.catalogue):
        title = edition.words("feed.title", title=found[0][1], strand=strand_name(edition, strand))
        found.append((f"feeds/{strand}.xml", title, tuple(item for item in items if strand in item.strands)))
    return tuple(
        Artifact(f"{edition.language}/{path}", _feed(edition, path, title, told[:NEWEST], address), "")
        for path, title, told in found
        if told
    )


def record_id(edition: Edition, record: str) -> str:
    """Return an id of ``record`` for the world: the same in every language and whatever the record says."""
    return _id(edition.catalogue.site.data_name, edition.catalogue.kind_of(record) or "", record)


def strand_name(edition: Edition, strand: str) -> str:
    """Return what readers call a strand."""
    return edition.words("page.frameworks") if strand == FRAMEWORKS else name(edition, strand)


def headline(edition: Edition, item: Item) -> str:
    """Return the title of an entry: what happened, or what changed and why."""
    if isinstance(item.record, Change):
        what = edition.words.listed(name(edition, record) for record in item.record.about)
        return edition.words("change.headline", cause=edition.words(f"change-cause.{item.record.cause}"), what=what)
    return name(edition, item.record.id)


def _feed(edition: Edition, path: str, title: str, items: Iterable[Item], address: str) -> str:
    catalogue = edition.catalogue
    feed = Atom1Feed(
        title=title,
        link=address,
        description=edition.text(catalogue.site.description),
        language=edition.language,
        author_name=edition.text(catalogue.site.publisher),
        feed_url=f"{address}{path}",
        feed_guid=_id(catalogue.site.data_name, path),
    )
    for item in items:
        there = edition.addresses[item.record.id]
        feed.add_item(
            title=headline(edition, item),
            link=f"{address}{there.page}#{there.anchor}",
            description=escape(edition.text(item.record.text)),
            unique_id=record_id(edition, item.record.id),
            pubdate=_moment(item.date),
            updateddate=_moment(item.date),
        )
    return str(feed.writeString("utf-8")) + "\n"


def _id(*parts: str) -> str:
    """Return an id made of kind and id alone: never of text, language or order."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, '/'.join(parts))}"


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
