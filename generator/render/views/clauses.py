"""What frameworks hold on an aspect, what became of it since a draft, and the words its reach hangs on."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.framework import Clause, Framework
from generator.render.edition import Edition
from generator.render.views.parts import Known, Labelled, Link, SourceNote, known, link, notes


@dataclass(frozen=True, slots=True)
class ClauseView:
    """What a framework holds on one aspect: the answer in a word, and the words for it."""

    label: str
    standing: str
    css: str
    basis: str
    text: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class AlterationView:
    """What became of something between a draft and the text."""

    framework: Link
    earlier: str
    kind: str
    css: str
    text: str
    known: Known


def clause(edition: Edition, aspect: str, found: Clause, slug: str) -> ClauseView:
    """Return what is ``found`` on ``aspect``."""
    words = edition.words
    return ClauseView(
        words(f"aspect.{aspect}"),
        words(f"standing.{found.standing}.label"),
        found.standing,
        words(f"basis.{found.basis}"),
        edition.text(found.text),
        notes(edition, found.sources, slug),
    )


def alterations(edition: Edition, framework: Framework, slug: str) -> tuple[AlterationView, ...]:
    """Return what became of each thing between the draft of ``framework`` and its text."""
    return tuple(
        AlterationView(
            link(edition, framework, framework.short, slug),
            edition.text(item.earlier),
            edition.words(f"alteration.{item.kind}"),
            item.kind,
            edition.text(item.text),
            known(edition, item.certainty, item.sources, slug),
        )
        for item in framework.alterations
    )


def decisive_words(edition: Edition, frameworks: Iterable[Framework]) -> tuple[Labelled, ...]:
    """Return the words that the reach of ``frameworks`` hangs on, explained, each once."""
    terms = dict.fromkeys(word for framework in frameworks for word in framework.words)
    found = (edition.catalogue.glossary[term] for term in terms)
    return tuple(Labelled(edition.text(term.label), edition.text(term.text), css=term.id) for term in found)
