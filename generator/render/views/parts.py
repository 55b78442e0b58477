"""The building blocks of pages: links, sources, how we know, claims. All text final in one language."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.derive.chronology import oldest_first
from generator.model.base import Record, Sourced, Text
from generator.model.claim import Claim, Position
from generator.model.source import Source
from generator.render.addresses import fact as fact_address
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

    ``date`` is the day it was published, in words, as far as known. ``url``, and ``archive`` of a copy that stays, may
    be empty; ``title`` has the language ``language``, for the reader's ear.
    """

    href: str
    publisher: str
    title: str
    language: str
    date: str
    details: str
    url: str
    archive: str


@dataclass(frozen=True, slots=True)
class Known:
    """How a statement is known: a grade in words, what the grade means, since when, and who says so.

    ``cite`` leads to the address of the fact, where it can be cited; empty when the statement is part of a fact.
    """

    grade: str
    grade_class: str
    meaning: str
    since: str
    count: str
    sources: tuple[SourceNote, ...]
    cite: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with a text and, possibly empty, what to add and the class it is drawn in."""

    label: str
    text: str
    note: str = ""
    css: str = ""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Who said what when; ``answers`` are the claims it replies to, ``replies`` those that reply to it.

    ``answers_as`` introduces the former; ``reply`` says what the claim itself is when it stands below another.
    """

    anchor: str
    href: str
    speaker: str
    date: str
    text: str
    points: str
    answers: tuple[Link, ...]
    answers_as: str
    reply: str
    corrected: tuple[Link, ...]
    later: tuple[Link, ...]
    replies: tuple[Link, ...]
    known: Known


@dataclass(frozen=True, slots=True)
class PassageView:
    """A short sourced paragraph; ``heading`` may be empty."""

    anchor: str
    heading: str
    text: str
    sources: tuple[SourceNote, ...]
    cite: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with a short answer and the page that tells more."""

    anchor: str
    question: str
    answer: str
    more: Link
    sources: tuple[SourceNote, ...]
    cite: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PositionView:
    """What an actor wanted on a date; ``turn`` is worded when it wanted something else before."""

    anchor: str
    actor: str
    date: str
    text: str
    turn: str
    known: Known


@dataclass(frozen=True, slots=True)
class SideView:
    """The positions of one side on an issue, oldest first."""

    label: str
    css: str
    positions: tuple[PositionView, ...]


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
    if source.accessed:
        details.append(words("source.accessed", date=words.day(source.accessed)))
    return SourceNote(
        href=edition.addresses[source.id].seen_from(page),
        publisher=source.publisher,
        title=source.title or "",
        language=source.language,
        date=date,
        details=" · ".join(detail for detail in details if detail),
        url=source.url or "",
        archive=source.archive_url or "",
    )


def known(edition: Edition, grade: str, sources: Iterable[str], page: str) -> Known:
    """Return how a statement with the evidence ``grade`` is known."""
    found = notes(edition, sources, page)
    return Known(
        grade=edition.words(f"grade.{grade}.label"),
        grade_class=grade,
        meaning=edition.words(f"grade.{grade}.meaning"),
        since="",
        count=edition.words.counted("count.sources", len(found)),
        sources=found,
    )


def fact_known(edition: Edition, grade: str, kind: str, fact: Sourced, page: str) -> Known:
    """Return how the ``fact`` of ``kind`` is known, since when, and where it can be cited."""
    since = edition.words("ui.since", date=edition.words.day(fact.known_from))
    return replace(known(edition, grade, fact.sources, page), since=since, cite=cited(edition, kind, fact, page))


def cited(edition: Edition, kind: str, fact: Record, page: str) -> tuple[Link, ...]:
    """Return the way from ``page`` to the address of ``fact``, worded with the number of its earlier wordings."""
    words, earlier = edition.words, len(fact.earlier)
    text = words.counted("facts.cite-earlier", earlier) if earlier else words("facts.cite")
    return (Link(text, fact_address(kind, fact.id).seen_from(page)),)


def corrected(edition: Edition, record: str, page: str) -> tuple[Link, ...]:
    """Return what was wrong with ``record``, newest first, each leading to its entry in the change log."""
    return tuple(
        Link(
            edition.words("change.corrected", date=edition.words.day(change.date), text=edition.text(change.text)),
            edition.addresses[change.id].seen_from(page),
        )
        for change in edition.corrections.get(record, ())
    )


def later(edition: Edition, record: str, page: str) -> tuple[Link, ...]:
    """Return the events that later came back to ``record``, oldest first."""
    return tuple(named(edition, event.id, page) for event in edition.followed.get(record, ()))


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
        answers_as=words("claim.denies" if claim.denies else "claim.answers"),
        reply=words("claim.denial" if claim.denies else "claim.reply") if claim.answers else "",
        replies=tuple(named(edition, reply.id, page) for reply in edition.replies.get(claim.id, ())),
        later=later(edition, claim.id, page),
        corrected=corrected(edition, claim.id, page),
        known=fact_known(edition, claim.grade, "claims", claim, page),
    )


def passages(edition: Edition, page: str, slug: str, section: str = "minute") -> tuple[PassageView, ...]:
    """Return the passages of a ``section`` of the page called ``page``, in the order of the files."""
    return tuple(
        PassageView(
            item.id,
            edition.text(item.heading),
            edition.text(item.text),
            notes(edition, item.sources, slug),
            cited(edition, "passages", item, slug),
        )
        for item in edition.catalogue.passages.values()
        if (item.page, item.section) == (page, section)
    )


def questions(edition: Edition, page: str, slug: str, *, own: bool = False) -> tuple[QuestionView, ...]:
    """Return the questions asked on the page called ``page``, in the order of the files; only its ``own``, if so."""
    return tuple(
        QuestionView(
            item.id,
            edition.text(item.question),
            edition.text(item.answer),
            named(edition, item.about, slug),
            notes(edition, item.sources, slug),
            cited(edition, "questions", item, slug),
        )
        for item in edition.catalogue.questions.values()
        if page in (item.pages[:1] if own else item.pages)
    )


def position_view(edition: Edition, position: Position, slug: str) -> PositionView:
    """Return ``position`` as it stands on ``slug``."""
    words = edition.words
    return PositionView(
        position.id,
        edition.names([position.actor]),
        words.partial(position.date),
        edition.text(position.text),
        words("position.turn") if position.change else "",
        fact_known(edition, position.grade, "positions", position, slug),
    )


def sides(edition: Edition, issue: str, slug: str) -> tuple[SideView, ...]:
    """Return what each side said it wants on ``issue``; a side that said nothing is left out."""
    catalogue = edition.catalogue
    found = []
    for side in catalogue.sides.values():
        positions = [
            position
            for position in catalogue.positions.values()
            if position.issue == issue and catalogue.actors[position.actor].side == side.id
        ]
        views = tuple(position_view(edition, position, slug) for position in oldest_first(positions))
        if views:
            found.append(SideView(edition.text(side.label), side.id, views))
    return tuple(found)
