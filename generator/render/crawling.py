"""What search engines read first: which pages there are in which languages."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr


def sitemap(addresses: Mapping[str, str], slugs: Iterable[str]) -> str:
    """Return the map of the site: every page in every language, each with all its languages.

    ``addresses`` is where each language is published, that of the first language is the default.
    """
    default = next(iter(addresses.values()))
    lines = []
    for slug in sorted(set(slugs)):
        others = [_alternate(language, f"{below}{slug}") for language, below in addresses.items()]
        others.append(_alternate("x-default", f"{default}{slug}"))
        lines += [f"<url><loc>{escape(below + slug)}</loc>{''.join(others)}</url>" for below in addresses.values()]
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f"<urlset {spaces}>", *lines, "</urlset>\n"])


def robots(root: str) -> str:
    """Return that robots may read everything, and where the map is."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {root}sitemap.xml\n"


def _alternate(language: str, url: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(url)}/>'
