"""The built site to one PDF per language."""

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator import pipeline
from generator.booklet.chapters import Part, parts
from generator.booklet.excerpt import Excerpt, Leads, excerpt, signs, written
from generator.booklet.pdf import About, finish, numbers
from generator.booklet.printing import printed
from generator.booklet.site import Built, built
from generator.derive.news import version_day
from generator.errors import EmitError
from generator.reading import read
from generator.render.edition import Edition
from generator.render.navigation import navigation
from generator.render.publishing import Press

TEMPLATE = "booklet/booklet.html.j2"
ATTEMPTS = 3  # until the contents name the pages they make


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the site in the booklet: the name links give it, its heading, the page it begins on, its text."""

    name: str
    title: Markup
    number: str
    text: Markup


@dataclass(frozen=True, slots=True)
class PartView:
    """A part: the name of its style of page, its title, its chapters; ``head`` is the title in a style sheet."""

    name: str
    title: str
    head: Markup
    chapters: tuple[Chapter, ...]
    several: bool


@dataclass(frozen=True, slots=True)
class BookletView:
    """Everything the template prints; ``head`` is the title of the site in a style sheet, ``foot`` the state."""

    language: str
    title: str
    tagline: str
    publisher: str
    address: str
    state: tuple[str, ...]
    site: str
    licence: str
    head: Markup
    foot: Markup
    signs: Markup
    sheets: tuple[str, ...]
    parts: tuple[PartView, ...]


def booklets(content: Path, templates: Path, site: Path, out: Path, only: str = "") -> Iterator[Path]:
    """Write a booklet of the ``site`` that was made from ``content`` into ``out``, one per language; yield the files.

    With ``only`` a language, no other.

    Raises EmitError when there is no site or no browser, TemplateError or ContentError as a build does.
    """
    editions = pipeline.editions_of(read(content), templates)
    first, *others = editions
    jinja = pipeline.frame(templates, editions).jinja
    out.mkdir(parents=True, exist_ok=True)
    apart = frozenset(site / language for language in others)
    for language, edition in editions.items():
        if only not in ("", language):
            continue
        there = built(site, language, first)
        pdf = out / f"{edition.catalogue.site.data_name}-{language}.pdf"
        _make(jinja, edition, there, there.pages(apart if language == first else frozenset()), pdf)
        yield pdf


def _make(jinja: Environment, edition: Edition, site: Built, pages: tuple[str, ...], pdf: Path) -> None:
    chosen = parts(navigation(edition), pages)
    excerpts = {page: excerpt(site.address + page, site.read(page)) for part in chosen for page in part.pages}
    said: Mapping[str, int] = {}
    with tempfile.TemporaryDirectory() as work:
        html, draft = Path(work) / "booklet.html", Path(work) / "booklet.pdf"
        for _ in range(ATTEMPTS):
            view = _view(edition, site, chosen, excerpts, said)
            html.write_text(jinja.get_template(TEMPLATE).render(view=view, words=edition.words.entries), "utf-8")
            printed(html, draft)
            before, said = said, {name: number for name, number in numbers(draft).items() if "--" not in name}
            if before == said:
                break
        else:
            raise EmitError("The contents of the booklet do not settle.")
        about = About(view.title, view.publisher, edition.language, version_day(edition.catalogue))
        headings = [unescape(heading) for page in excerpts.values() for heading in page.headings]
        finish(draft, about, [(part.title, len(part.chapters)) for part in view.parts], headings)
        pdf.write_bytes(draft.read_bytes())


def _view(
    edition: Edition, site: Built, chosen: tuple[Part, ...], excerpts: Mapping[str, Excerpt], said: Mapping[str, int]
) -> BookletView:
    words, facts = edition.words, edition.catalogue.site
    press = Press(edition, site.whole)
    state = words("cite.stand", stand=words.day(press.newest), version=words.day(version_day(edition.catalogue)))
    title = edition.text(facts.title)
    leads = Leads(lambda address, anchor: _place(site, excerpts, address, anchor), site.file)
    return BookletView(
        language=edition.language,
        title=title,
        tagline=edition.text(facts.tagline),
        publisher=edition.text(facts.publisher),
        address=site.address,
        state=(state, edition.text(facts.horizon)),
        site=words("booklet.site", address=site.address),
        licence=words("data.licence"),
        head=_in_css(title),
        foot=_in_css(f"{state} · {site.address}"),
        signs=Markup(signs(site.read(""))),  # noqa: S704 - of our own page
        sheets=site.sheets(),
        parts=tuple(
            PartView(
                f"part-{number}",
                part.title,
                _in_css(part.title),
                tuple(_chapter(excerpts[page], page, leads, said) for page in part.pages),
                len(part.pages) > 1,
            )
            for number, part in enumerate(chosen, start=1)
        ),
    )


def _chapter(page: Excerpt, slug: str, leads: Leads, said: Mapping[str, int]) -> Chapter:
    name = _name(slug)
    text = written(page, name, leads)
    return Chapter(name, Markup(page.title), str(said.get(name, "")), Markup(text))  # noqa: S704 - of our own page


def _place(site: Built, excerpts: Mapping[str, Excerpt], address: str, anchor: str) -> str | None:
    """Return the name in the booklet of what stands at ``anchor`` of ``address``, None when that is elsewhere."""
    slug = address.removeprefix(site.address)
    if not address.startswith(site.address) or slug not in excerpts:
        return None
    return f"{_name(slug)}--{anchor}" if anchor in excerpts[slug].ids else _name(slug)


def _name(slug: str) -> str:
    return "chapter-" + re.sub(r"[^a-z0-9]+", "-", slug).strip("-")


def _in_css(text: str) -> Markup:
    """Return ``text`` as a string of a style sheet."""
    return Markup('"' + re.sub(r'["\\<>&\n]', lambda sign: f"\\{ord(sign[0]):x} ", text) + '"')  # noqa: S704 - escaped
