"""Every address in every page leads somewhere, and nothing is loaded from anybody else."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import built
import pytest

REFERENCES = ("href", "src", "action", "poster", "data", "xlink:href", "cite")
LOADING = frozenset(
    [
        "script",
        "img",
        "iframe",
        "embed",
        "object",
        "source",
        "video",
        "audio",
        "track",
        "image",
        "use",
        "feImage",
        "input",
    ]
)
RELATIONS = frozenset(
    ["stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"]
)
REPOSITORY = "https://github.com/OWNER/REPO/"
NAMED = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list")
URL_IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""")


def references(page: built.Page) -> Iterator[tuple[built.Element, str]]:
    """Yield every address on ``page`` with the element it stands in."""
    for element in page.root.every():
        for name in REFERENCES:
            if name in element.attributes:
                yield element, element[name]
        for candidate in element.get("srcset").split(","):
            if candidate.strip():
                yield element, candidate.split()[0]


def is_loaded(element: built.Element) -> bool:
    """Return whether a browser loads what ``element`` points to, without being asked."""
    return element.tag in LOADING or (element.tag == "link" and bool(RELATIONS & set(element.get("rel").split())))


def test_every_link_and_anchor_within_the_site_resolves(either_site: built.Site) -> None:
    found = {
        (str(page), reference, url, either_site.missing(url))
        for page in either_site.every_page
        for _, reference in references(page)
        if either_site.is_here(url := page.link(reference))
    }

    assert len(found) > 300
    assert sorted(link for link in found if link[-1]) == []


def test_links_of_pages_are_relative_so_that_the_site_can_move(site: built.Site) -> None:
    absolute = {
        f"{page}: {reference}"
        for page in site.pages
        for element, reference in references(page)
        if element.get("rel") not in ("canonical", "alternate") and (reference.startswith(("/", site.address)))
    }

    assert absolute == set()


def test_no_id_stands_twice_on_a_page(site: built.Site) -> None:
    twice = {str(page): [name for name, count in Counter(page.ids).items() if count > 1] for page in site.every_page}

    assert {page: names for page, names in twice.items() if names} == {}


def test_ids_are_plain_so_that_addresses_can_be_typed(site: built.Site) -> None:
    odd = {name for page in site.every_page for name in page.ids if not re.fullmatch("[a-z0-9_-]+", name)}

    assert odd == set()


def test_every_name_for_another_element_names_one(site: built.Site) -> None:
    dangling = {
        f"{page}: <{element.tag} {attribute}='{name}'>"
        for page in site.every_page
        for element in page.root.every()
        for attribute in NAMED
        for name in element.get(attribute).split()
        if name not in page.ids
    }

    assert dangling == set()


def test_no_link_is_empty_or_without_a_name(site: built.Site) -> None:
    nameless = {
        f"{page}: {link.get('href')!r}"
        for page in site.every_page
        for link in page.root.one("body").all("a")
        if not link.get("href").strip("#") or not (link.text or link.get("aria-label") or link.get("title"))
    }

    assert nameless == set()


def test_nothing_is_loaded_from_another_host(site: built.Site) -> None:
    foreign = {
        f"{page}: <{element.tag}> {reference}"
        for page in site.every_page
        for element, reference in references(page)
        if is_loaded(element) and not site.is_here(page.link(reference))
    }

    assert foreign == set()


def test_no_style_loads_anything_from_another_host(site: built.Site) -> None:
    sheets = {path.name: path.read_text(encoding="utf-8") for path in site.folder.rglob("*.css")}
    inline = {str(page): "\n".join(element.text for element in page.root.all("style")) for page in site.every_page}
    attributes = {f"{page} style=": "\n".join(e.get("style") for e in page.root.every()) for page in site.every_page}
    foreign = {
        f"{name}: {url}"
        for name, text in (sheets | inline | attributes).items()
        for url in URL_IN_CSS.findall(text)
        if urlsplit(url).netloc
    }

    assert len(sheets) >= 3
    assert foreign == set()


def test_no_element_carries_script_in_an_attribute(site: built.Site) -> None:
    handlers = {
        f"{page}: <{element.tag} {name}='{value}'>"
        for page in site.every_page
        for element in page.root.every()
        for name, value in element.attributes.items()
        if name.startswith("on") or value.strip().lower().startswith(("javascript:", "vbscript:", "data:text"))
    }

    assert handlers == set()


def test_links_to_other_sites_are_web_addresses_and_keep_the_reader_private(site: built.Site) -> None:
    problems = {
        f"{page}: {link['href']}"
        for page in site.every_page
        for link in page.root.one("main").all("a")
        if not site.is_here(page.link(link["href"])) and not link["href"].startswith((REPOSITORY, "mailto:"))
        if not link["href"].startswith(("https://", "http://")) or "noopener" not in link.get("rel")
    }

    assert problems == set()


def test_every_asset_a_style_names_exists(site: built.Site) -> None:
    missing = [
        f"{sheet.name}: {url}"
        for sheet in site.folder.rglob("*.css")
        for url in URL_IN_CSS.findall(sheet.read_text(encoding="utf-8"))
        if not url.startswith(("data:", "#", "%23"))
        and not (sheet.parent / url.partition("#")[0].partition("?")[0]).is_file()
    ]

    assert missing == []


def test_every_page_can_be_reached_from_the_start_page(site: built.Site) -> None:
    for language in built.LANGUAGES:
        pages = {page.url: page for page in site.in_language(language).values()}
        reached, waiting = set(), {site.in_language(language)[""].url}
        while waiting:
            url = waiting.pop()
            reached.add(url)
            links = {pages[url].link(link["href"]).partition("#")[0] for link in pages[url].root.all("a")}
            waiting |= links & pages.keys() - reached
        assert pages.keys() - reached == set()


@pytest.mark.parametrize("text", ["a b", "a", "", "javascript:alert(1)"])
def test_a_broken_address_would_be_found(site: built.Site, text: str) -> None:
    assert site.missing(f"{site.address}no-such-page/#{text}") == "no such file"
    assert site.missing(f"{site.address}versions/#{text or 'x'}") != ""
