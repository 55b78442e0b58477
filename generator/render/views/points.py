"""Points in full: wording, values, variants, readings, agreement; and how two of them differ."""

from dataclasses import dataclass

from generator.derive.changes import Change, Setting, changes
from generator.derive.wording import Piece, pieces
from generator.model.provision import Provision, Quote, Reading, Variant
from generator.model.value import typed
from generator.render.edition import Edition
from generator.render.names import name, point_title
from generator.render.views.parts import Known, Labelled, Link, SourceNote, fact_known, link, named, notes


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


def point_view(edition: Edition, point: Provision, page: str) -> PointView:
    """Return ``point`` as it stands on ``page``."""
    own = point.parameters
    topic = edition.catalogue.topics[point.topic]
    return PointView(
        anchor=point.id,
        href=edition.addresses[point.id].seen_from(page),
        title=point_title(edition, point),
        printed=tuple(
            Labelled(name(edition, printed.witness), edition.words("point.number", label=printed.label))
            for printed in point.labels
        ),
        topic=link(edition, topic, topic.label, page),
        text=edition.text(point.text, own),
        items=tuple(Labelled(item.label or "", edition.text(item.text, own)) for item in point.items),
        variants=tuple(
            VariantView(
                edition.names(variant.proponents),
                edition.text(variant.text, (*own, *variant.parameters)),
                parameter_rows(edition, point, variant),
                notes(edition, variant.sources, page),
            )
            for variant in point.variants
        ),
        parameters=parameter_rows(edition, point),
        readings=tuple(_reading(edition, point, reading, page) for reading in point.readings),
        agreement=_agreement(edition, point),
        agreement_sources=notes(edition, point.agreement.sources, page) if point.agreement else (),
        remark=edition.text(point.remark, own),
        claims=tuple(named(edition, claim.id, page) for claim in edition.claims.get(point.id, ())),
        known=fact_known(edition, point.confidence, "provisions", point, page),
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


def parameter_rows(edition: Edition, point: Provision, variant: Variant | None = None) -> tuple[Labelled, ...]:
    """Return the values ``point`` gives outside its variants, or those that its ``variant`` gives."""
    keys = edition.catalogue.parameter_keys
    own = variant.parameters if variant else ()
    return tuple(
        Labelled(
            edition.text(keys[item.key].label),
            edition.setting(Setting(item.state, typed(item, keys[item.key]), item.condition), keys[item.key]),
            edition.text(item.note, (*point.parameters, *own)),
            item.state,
        )
        for item in (own if variant else point.parameters)
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


def point_link(edition: Edition, point: Provision, page: str) -> Link:
    """Return a link to ``point``: number and heading."""
    return Link(point_title(edition, point, "point.short"), edition.addresses[point.id].seen_from(page))
