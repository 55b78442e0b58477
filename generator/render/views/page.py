"""What every page has."""

from dataclasses import dataclass

from generator.render.addresses import Address, page_of, plain_page
from generator.render.edition import Edition
from generator.render.views.parts import Link


@dataclass(frozen=True, slots=True)
class Standing:
    """The earlier state a page shows: its day in words, and the way to the same page of the latest state."""

    day: str
    latest: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language.

    ``slug`` is its address below the language's root; ``template`` the file in ``templates/pages``; ``edit`` the file
    an author changes to change it; ``back`` the pages above it, outermost first; ``has_contents`` whether it is long
    enough for a list of its headings; ``view`` all that the template prints, or a ``partial`` that returns it when the
    page is printed; ``standing`` is None for the latest state; ``head`` is the title in the browser where ``title``
    alone would not tell the page apart; ``plain`` leads to the same in plain language, None where it is not.
    """

    slug: str
    template: str
    title: str
    description: str
    edit: str
    back: tuple[Link, ...]
    horizon: str
    has_contents: bool
    view: object
    standing: Standing | None = None
    head: str = ""
    plain: Link | None = None

    @property
    def path(self) -> str:
        """Return the Markdown file that MkDocs turns into the page."""
        return f"{self.slug}index.md"


def page(
    edition: Edition,
    slug: str,
    template: str,
    title: str,
    description: str,
    edit: str,
    view: object,
    back: tuple[Link, ...] = (),
    *,
    has_contents: bool = False,
) -> Page:
    """Return a page with what the site says on every one."""
    horizon = edition.text(edition.catalogue.site.horizon)
    plain = _in_plain_language(edition, slug)
    return Page(slug, template, title, description, edit, back, horizon, has_contents, view, plain=plain)


def _in_plain_language(edition: Edition, slug: str) -> Link | None:
    names = (text.page for text in edition.catalogue.plain_texts.values())
    name = next((name for name in names if page_of(edition.catalogue, name) == slug), None)
    return Link(edition.words("plain.link"), Address(plain_page(name)).seen_from(slug)) if name else None
