"""The building blocks of pages: sources, how we know, points, changes, claims. All text final in one language."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.changes import Change, Setting, changes
from generator.derive.wording import Piece, pieces
from generator.model.claim import Claim
from generator.model.provision import Provision, Quote, Reading
from generator.model.relation import Relation
from generator.model.source import Source
from generator.model.value import typed
from generator.render.edition import Edition
from generator.render.names import name, point_title


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
class ReadingView:
    """One wording among several, with a short quotation where one was seen."""

    standing: str
    css: str
    text: str
    quote: tuple[Piece, ...]
    quote_language: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class VariantView:
    """One competing wording and who proposes it."""

    proponents: str
    text: str
    parameters: tuple[Labelled, ...]
    sources: tuple[SourceNote, ...]


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
    about: tuple[Link, ...]
    known: Known


@dataclass(frozen=True, slots=True)
class PointView:
    """One point of a version in full."""

    anchor: str
    href: str
    title: str
    printed: tuple[Labelled, ...]
    topic: Link
    text: str
    items: tuple[Labelled, ...]
    variants: tuple[VariantView, ...]
    parameters: tuple[Labelled, ...]
    readings: tuple[ReadingView, ...]
    agreement: Labelled | None
    agreement_sources: tuple[SourceNote, ...]
    remark: str
    claims: tuple[Link, ...]
    known: Known
    edit: str


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


def known(edition: Edition, grade: str, since: str, sources: Iterable[str], page: str) -> Known:
    """Return how a statement with the evidence ``grade`` is known."""
    found = notes(edition, sources, page)
    return Known(
        grade=edition.words(f"grade.{grade}.label"),
        grade_class=grade,
        meaning=edition.words(f"grade.{grade}.meaning"),
        since=edition.words("ui.since", date=since) if since else "",
        count=edition.words.counted("count.sources", len(found)),
        sources=found,
    )


def point_view(edition: Edition, point: Provision, page: str) -> PointView:
    """Return ``point`` as it stands on ``page``."""
    words, own = edition.words, point.parameters
    topic = edition.catalogue.topics[point.topic]
    return PointView(
        anchor=point.id,
        href=edition.addresses[point.id].seen_from(page),
        title=point_title(edition, point),
        printed=tuple(
            Labelled(name(edition, printed.witness), edition.words("point.number", label=printed.label))
            for printed in point.labels
        ),
        topic=Link(edition.text(topic.label), edition.addresses[topic.id].seen_from(page)),
        text=edition.text(point.text, own),
        items=tuple(Labelled(item.label or "", edition.text(item.text, own)) for item in point.items),
        variants=tuple(
            VariantView(
                edition.names(variant.proponents),
                edition.text(variant.text, (*own, *variant.parameters)),
                parameter_rows(edition, point, variant.proponents),
                notes(edition, variant.sources, page),
            )
            for variant in point.variants
        ),
        parameters=parameter_rows(edition, point, ()),
        readings=tuple(_reading(edition, point, reading, page) for reading in point.readings),
        agreement=_agreement(edition, point),
        agreement_sources=notes(edition, point.agreement.sources, page) if point.agreement else (),
        remark=edition.text(point.remark, own),
        claims=tuple(claim_link(edition, claim, page) for claim in edition.claims.get(point.id, ())),
        known=known(edition, point.confidence, words.day(point.known_from), point.sources, page),
        edit=edition.file(point.id),
    )


def _agreement(edition: Edition, point: Provision) -> Labelled | None:
    words, agreement = edition.words, point.agreement
    if agreement is None:
        return None
    return Labelled(
        words("point.agreement", parties=edition.names(agreement.parties)),
        words(
            "point.agreement-according",
            state=words(f"agreement.{agreement.state}"),
            actor=edition.names([agreement.according_to]),
            date=words.day(agreement.since),
        ),
        edition.text(agreement.note, point.parameters),
        agreement.state,
    )


def _reading(edition: Edition, point: Provision, reading: Reading, page: str) -> ReadingView:
    return ReadingView(
        standing=edition.words(f"reading.{reading.standing}"),
        css=reading.standing,
        text=edition.text(reading.text, point.parameters),
        quote=_marked(reading, point),
        quote_language=reading.quote.language if reading.quote else "",
        sources=notes(edition, reading.sources, page),
    )


def _marked(reading: Reading, point: Provision) -> tuple[Piece, ...]:
    """Return the quotation of ``reading``, marked against the first other one in the same language."""
    if reading.quote is None:
        return ()
    other = next(
        (
            item.quote.text
            for item in point.readings
            if item is not reading and item.quote is not None and item.quote.language == reading.quote.language
        ),
        reading.quote.text,
    )
    return pieces(reading.quote.text, other)


def main_quote(point: Provision) -> Quote | None:
    """Return the quotation of the better-supported reading, None when nobody quoted it."""
    return next((item.quote for item in point.readings if item.standing == "main" and item.quote is not None), None)


def parameter_rows(edition: Edition, point: Provision, proponents: tuple[str, ...]) -> tuple[Labelled, ...]:
    """Return the values ``point`` gives; with ``proponents``, those of their variant."""
    keys = edition.catalogue.parameter_keys
    own = tuple(item for variant in point.variants if variant.proponents == proponents for item in variant.parameters)
    return tuple(
        Labelled(
            edition.text(keys[item.key].label),
            edition.setting(Setting(item.state, typed(item, keys[item.key]), item.condition), keys[item.key]),
            edition.text(item.note, (*point.parameters, *own)),
            item.state,
        )
        for item in (own if proponents else point.parameters)
    )


def change_rows(edition: Edition, old: Provision, new: Provision) -> tuple[Labelled, ...]:
    """Return every typed difference between two points as label and sentence."""
    return tuple(_change(edition, change) for change in changes(old, new, edition.catalogue.parameter_keys))


def _change(edition: Edition, change: Change) -> Labelled:
    key = edition.catalogue.parameter_keys[change.key]
    label = edition.text(key.label)
    who = change.new.proponents or change.old.proponents
    if who:
        label = edition.words("change.by", label=label, actor=edition.names(who))
    sentence = edition.words(
        f"change.{change.kind}", old=edition.setting(change.old, key), new=edition.setting(change.new, key)
    )
    return Labelled(label, sentence, css=change.kind)


def claim_link(edition: Edition, claim: Claim, page: str) -> Link:
    """Return a link to ``claim``, worded as who said it when."""
    words = edition.words
    text = words("claim.by", speaker=edition.names([claim.speaker]), date=words.partial(claim.date))
    return Link(text, edition.addresses[claim.id].seen_from(page))


def claim_view(edition: Edition, claim: Claim, page: str) -> ClaimView:
    """Return ``claim`` as it stands on ``page``."""
    words, all_claims = edition.words, edition.catalogue.claims
    replies = [other for other in all_claims.values() if other.answers == claim.id]
    return ClaimView(
        anchor=claim.id,
        href=edition.addresses[claim.id].seen_from(page),
        speaker=edition.names([claim.speaker]),
        date=words.partial(claim.date),
        text=edition.text(claim.text),
        points=words.counted("count.points", claim.points) if claim.points else "",
        answers=(claim_link(edition, all_claims[claim.answers], page),) if claim.answers else (),
        replies=tuple(claim_link(edition, reply, page) for reply in replies),
        about=tuple(
            Link(name(edition, subject), edition.addresses[subject].seen_from(page))
            for subject in claim.about
            if subject in edition.addresses
        ),
        known=known(edition, claim.grade, words.day(claim.known_from), claim.sources, page),
    )


def point_link(edition: Edition, point: Provision, page: str) -> Link:
    """Return a link to ``point``: number and heading."""
    return Link(point_title(edition, point, "point.short"), edition.addresses[point.id].seen_from(page))


def relation_known(edition: Edition, relation: Relation, page: str) -> Known:
    """Return how a relation is known: its certainty takes the place of the grade."""
    return known(edition, relation.certainty, "", relation.sources, page)
