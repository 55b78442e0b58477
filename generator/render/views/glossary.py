"""The words whose meaning matters."""

from dataclasses import dataclass

from generator.render.addresses import GLOSSARY
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Link, SourceNote, cited, link, notes


@dataclass(frozen=True, slots=True)
class TermView:
    """A word, what it means, and the frameworks whose reach hangs on it."""

    anchor: str
    label: str
    text: str
    frameworks: tuple[Link, ...]
    sources: tuple[SourceNote, ...]
    cite: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """All words in alphabetical order."""

    terms: tuple[TermView, ...]


def glossary_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the page of words; none when there are no words."""
    catalogue, words, slug = edition.catalogue, edition.words, GLOSSARY.page
    if not catalogue.glossary:
        return ()
    terms = sorted(catalogue.glossary.values(), key=lambda term: edition.text(term.label).casefold())
    view = GlossaryView(
        tuple(
            TermView(
                term.id,
                edition.text(term.label),
                edition.text(term.text),
                tuple(
                    link(edition, framework, framework.short, slug)
                    for framework in catalogue.frameworks.values()
                    if term.id in framework.words
                ),
                notes(edition, term.sources, slug),
                cited(edition, "glossary", term, slug),
            )
            for term in terms
        )
    )
    edit = edition.file_of("glossary")
    return (page(edition, slug, "glossary.md.j2", words("page.glossary"), words("glossary.intro"), edit, view),)
