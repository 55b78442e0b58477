"""For how many years a promise is set, offered or asked to hold: as rows and as a picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.model.framework import Framework, Term
from generator.render.edition import Edition
from generator.render.views.bars import BarsView, Measured, picture
from generator.render.views.parts import Link, SourceNote, link, notes


@dataclass(frozen=True, slots=True)
class TermView:
    """Years set, offered or asked, as a row of the table."""

    date: str
    by: str
    stance: str
    years: str
    text: str
    framework: Link
    sources: tuple[SourceNote, ...]


def _dated(frameworks: Iterable[Framework]) -> list[tuple[Framework, Term]]:
    found = [(framework, term) for framework in frameworks for term in framework.terms]
    return sorted(found, key=lambda pair: pair[1].date.first)


def terms(edition: Edition, frameworks: Iterable[Framework], slug: str) -> tuple[TermView, ...]:
    """Return a row for each term of ``frameworks``, in the order of time."""
    words = edition.words
    return tuple(
        TermView(
            words.partial(term.date),
            edition.names([term.by]),
            words(f"stance.{term.stance}"),
            years(edition, term),
            edition.text(term.text),
            link(edition, framework, framework.short, slug),
            notes(edition, term.sources, slug),
        )
        for framework, term in _dated(frameworks)
    )


def years(edition: Edition, term: Term) -> str:
    """Return how many years ``term`` is about: ``15 years``, ``at least 20 years``, ``30 to 50 years``."""
    words = edition.words
    if term.high is not None:
        return words("years.range", low=term.low, high=term.high)
    return words("years.at-least" if term.at_least else "years.exact", low=term.low)


def years_picture(edition: Edition, frameworks: Iterable[Framework]) -> BarsView:
    """Return the years of all terms of ``frameworks`` as bars, in the order of time."""
    words = edition.words
    rows = (
        Measured(
            words("years.row", date=words.partial(term.date), by=edition.names([term.by])),
            words("years.value", stance=words(f"stance.{term.stance}"), years=years(edition, term)),
            Decimal(term.low if term.high is not None else 0),
            Decimal(term.high or term.low),
            term.stance,
        )
        for _, term in _dated(frameworks)
    )
    return picture("years", words("years.title"), words("years.description"), rows)
