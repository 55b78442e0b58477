"""The pages the law and fairness ask for: imprint, privacy, accessibility. They say what the site does, no more."""

from dataclasses import dataclass, replace

from generator.derive.news import version_day
from generator.model.site import Imprint
from generator.render.addresses import ACCESSIBILITY, IMPRINT, PRIVACY
from generator.render.edition import Edition
from generator.render.views.page import Page, page


@dataclass(frozen=True, slots=True)
class ContactView:
    """Whom to write to; ``phone`` and ``register`` may be empty."""

    name: str
    address: str
    email: str
    phone: str
    register: str


@dataclass(frozen=True, slots=True)
class ImprintView:
    """Who publishes, who answers for the content, who serves the files."""

    contact: ContactView
    responsible: str
    host: str
    host_address: str


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """What happens with data: here, and at the ``host``, whose own statement is at ``host_url``."""

    contact: ContactView
    served_by: str
    host_text: str
    host_url: str
    host_link: str


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """Whom to tell what does not work; what was tested and what was not stands in the words of the site."""

    contact: ContactView


def legal_pages(edition: Edition) -> tuple[Page, ...]:
    """Return imprint, privacy and accessibility; none when ``site.yml`` has no imprint."""
    imprint = edition.catalogue.site.imprint
    if imprint is None:
        return ()
    contact, host = _contact(edition, imprint), imprint.host
    address = edition.text(host.address)
    views = (
        (IMPRINT.page, ImprintView(contact, edition.text(imprint.responsible), host.name, address)),
        (
            PRIVACY.page,
            PrivacyView(
                contact,
                edition.words("privacy.served-by", host=host.name, address=address),
                edition.text(host.text),
                host.url,
                edition.words("privacy.host-link", host=host.name),
            ),
        ),
        (ACCESSIBILITY.page, AccessibilityView(contact)),
    )
    return tuple(_page(edition, slug, view) for slug, view in views)


def legal_links(edition: Edition) -> tuple[dict[str, str], ...]:
    """Return title and address of the legal pages, for the foot of every page."""
    return tuple({"title": found.title, "page": found.slug} for found in legal_pages(edition))


def _page(edition: Edition, slug: str, view: object) -> Page:
    name, words = slug.rstrip("/"), edition.words
    title, intro = words(f"page.{name}"), words(f"{name}.intro")
    stand = words("site.stand", date=words.day(version_day(edition.catalogue)))
    found = page(edition, slug, f"{name}.md.j2", title, intro, edition.file("site.yml"), view)
    return replace(found, horizon=stand)


def _contact(edition: Edition, imprint: Imprint) -> ContactView:
    return ContactView(
        edition.text(edition.catalogue.site.publisher),
        edition.text(imprint.address),
        imprint.email,
        imprint.phone or "",
        edition.text(imprint.register_entry),
    )
