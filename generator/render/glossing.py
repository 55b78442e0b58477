"""Words explained where they stand: the first time on a page, as a button that opens the explanation."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, Template
from markupsafe import Markup

from generator.render.edition import Edition
from generator.render.pages import escaped
from generator.render.views.parts import Link

PROSE = re.compile(r"(<p>)([^<]+)(</p>)")
SHORTEST = 4  # letters; shorter words mean too many things


@dataclass(frozen=True, slots=True)
class Glossing:
    """The words of one language: a pattern that finds them, and the term each belongs to."""

    pattern: re.Pattern[str]
    terms: Mapping[str, str]
    edition: Edition
    template: Template


@dataclass(frozen=True, slots=True)
class Tip:
    """A word in its place and what it means."""

    word: Markup
    id: str
    label: str
    text: str
    more: Link


def glossing(edition: Edition, jinja: Environment) -> Glossing | None:
    """Return the words to explain, None when there are none; the longest that fits is taken."""
    terms: dict[str, str] = {}
    for term in edition.catalogue.glossary.values():
        for form in (edition.text(term.label), *term.forms.get(edition.language, ())):
            for word in (form, form[0].upper() + form[1:]):
                if len(word) >= SHORTEST:
                    terms.setdefault(str(escaped(word)), term.id)
    if not terms:
        return None
    longest_first = sorted(terms, key=lambda word: (-len(word), word))
    pattern = re.compile(rf"(?<![\w&#-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
    return Glossing(pattern, terms, edition, jinja.get_template("parts/gloss.html.j2"))


def glossed(markdown: str, words: Glossing, slug: str) -> str:
    """Return the page ``slug`` with every word explained where it first stands in plain prose."""
    seen: set[str] = set()

    def explained(match: re.Match[str]) -> str:
        term = words.terms[match[0]]
        if term in seen:
            return match[0]
        seen.add(term)
        return _button(words, term, match[0], slug)

    def prose(match: re.Match[str]) -> str:
        return f"{match[1]}{words.pattern.sub(explained, match[2])}{match[3]}"

    return PROSE.sub(prose, markdown)


def _button(words: Glossing, term_id: str, word: str, slug: str) -> str:
    edition = words.edition
    term = edition.catalogue.glossary[term_id]
    tip = Tip(
        Markup(word),  # noqa: S704 - a piece of a page, escaped already
        f"gloss-{term_id}",
        edition.text(term.label),
        edition.text(term.text),
        Link(edition.words("page.glossary"), edition.addresses[term_id].seen_from(slug)),
    )
    return words.template.render(tip=tip).strip()
