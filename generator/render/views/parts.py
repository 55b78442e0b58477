"""The building blocks of pages: links, sources, how we know, claims. All text final in one language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.base import Record, Text
from generator.model.claim import Claim
from generator.model.source import Source
from generator.render.edition import Edition
from generator.render.names import name


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; ``href`` is relative to the page it stands on."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class SourceNote:
    """One source in a list of sources: its place on the sources page, and the publication itself.

    ``url`` may be empty; ``title`` has the language ``language``, for the reader's ear.
    """

    href: str
    publisher: str
    title: str
    language: str
    details: str
    url: str


@dataclass(frozen=True, slots=True)
class Known:
    """How a statement is known: a grade in words, what the grade means, since when, and who says so."""

    grade: str
    grade_class: str
    meaning: str
    since: str
    count: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with a text and, possibly empty, what to add and the class it is drawn in."""

    label: str
    text: str
    note: str = ""
    css: str = ""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Who said what when; ``answers`` are the claims it replies to, ``replies`` those that reply to it."""

    anchor: str
    href: str
    speaker: str
    date: str
    text: str
    points: str
    answers: tuple[Link, ...]
    replies: tuple[Link, ...]
    known: Known


def link(edition: Edition, record: Record, text: Text, page: str) -> Link:
    """Return a link from ``page`` to where ``record`` is shown, worded ``text``."""
    return Link(edition.text(text), edition.addresses[record.id].seen_from(page))


def named(edition: Edition, record_id: str, page: str) -> Link:
    """Return a link from ``page`` to where the record is shown, worded as readers call it."""
    return Link(name(edition, record_id), edition.addresses[record_id].seen_from(page))


def notes(edition: Edition, sources: Iterable[str], page: str) -> tuple[SourceNote, ...]:
    """Return ``sources`` as they stand in a list on ``page``."""
    return tuple(_note(edition, edition.catalogue.sources[source], page) for source in sources)


def _note(edition: Edition, source: Source, page: str) -> SourceNote:
    words = edition.words
    date = words.partial(source.date) if source.date else words("source.undated")
    if source.date and source.date_basis == "inferred":
        date = words("source.inferred-date", date=date)
    relay = words(f"source.form.{source.form}", relays=source.relays or "")
    details = [date, words.language_name(source.language), words(f"source.kind.{source.kind}"), relay]
    return SourceNote(
        href=edition.addresses[source.id].seen_from(page),
        publisher=source.publisher,
        title=source.title or "",
        language=source.language,
        details=" · ".join(detail for detail in details if detail),
        url=source.url or "",
    )


def known(edition: Edition, grade: str, sources: Iterable[str], page: str, since: date | None = None) -> Known:
    """Return how a statement with the evidence ``grade`` is known, and ``since`` when, if that is to be told."""
    found = notes(edition, sources, page)
    return Known(
        grade=edition.words(f"grade.{grade}.label"),
        grade_class=grade,
        meaning=edition.words(f"grade.{grade}.meaning"),
        since=edition.words("ui.since", date=edition.words.day(since)) if since else "",
        count=edition.words.counted("count.sources", len(found)),
        sources=found,
    )


def claim_view(edition: Edition, claim: Claim, page: str) -> ClaimView:
    """Return ``claim`` as it stands on ``page``."""
    words = edition.words
    return ClaimView(
        anchor=claim.id,
        href=edition.addresses[claim.id].seen_from(page),
        speaker=edition.names([claim.speaker]),
        date=words.partial(claim.date),
        text=edition.text(claim.text),
        points=words.counted("count.points", claim.points) if claim.points else "",
        answers=(named(edition, claim.answers, page),) if claim.answers else (),
        replies=tuple(named(edition, reply.id, page) for reply in edition.replies.get(claim.id, ())),
        known=known(edition, claim.grade, claim.sources, page, claim.known_from),
    )
