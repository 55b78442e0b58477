"""What search engines, sharing sites and reference managers read off a page is there, valid, and true."""

import json
import re
import struct
from collections import defaultdict
from typing import Any
from urllib.parse import urldefrag
from xml.etree import ElementTree as ET

import built
import pytest

# From schema.org: what we use of each type. The first set must be there, the second may.
THING = {"@id", "name", "url"}
WORK = {"inLanguage", "license", "isAccessibleForFree", "dateModified", "description"}
TYPES: dict[str, tuple[set[str], set[str]]] = {
    **dict.fromkeys(
        ("Article", "WebPage", "AboutPage", "CollectionPage", "FAQPage", "ProfilePage"),
        (
            {
                "@id",
                "url",
                "name",
                "headline",
                "description",
                "inLanguage",
                "author",
                "publisher",
                "dateModified",
                "image",
            },
            {*WORK, "isPartOf", "mainEntity", "correction"},
        ),
    ),
    "Organization": ({"name"}, {*THING, "alternateName"}),
    "Person": ({"name"}, {*THING, "alternateName"}),
    "Country": ({"name"}, {*THING, "alternateName"}),
    "WebSite": ({"@id", "url", "name"}, {*WORK, "publisher"}),
    "BreadcrumbList": ({"itemListElement"}, set()),
    "ListItem": ({"position", "name", "item"}, set()),
    "Dataset": ({"name", "description", "license", "creator", "distribution"}, {*THING, *WORK, "temporalCoverage"}),
    "DataDownload": ({"contentUrl", "encodingFormat"}, {"name"}),
    "DefinedTermSet": ({"@id", "name"}, set()),
    "DefinedTerm": ({"@id", "name", "description", "inDefinedTermSet"}, set()),
    "Question": ({"name", "acceptedAnswer"}, set()),
    "Answer": ({"text"}, set()),
    "Event": ({"@id", "name", "startDate", "eventStatus"}, {"endDate", "location"}),
    "Place": ({"name"}, set()),
    "Legislation": ({"name", "legislationIdentifier"}, {"url"}),
    "CorrectionComment": ({"@id", "text", "datePublished", "about"}, set()),
    "Thing": ({"name"}, set()),
}
DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
SPACES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
NAMES = ("#publisher", "#site", "#dataset", "#terms")  # of things that stand at no place of their own
LIMIT = 60_000  # bytes of a preview


def nodes(value: Any) -> list[dict[str, Any]]:
    """Return every node of a graph, those inside others included."""
    if isinstance(value, list):
        return [node for item in value for node in nodes(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if "@type" in value else []
    return own + [node for item in value.values() for node in nodes(item)]


def graph(page: built.Page) -> list[dict[str, Any]]:
    """Return the nodes of the only data block of ``page``."""
    block = page.root.one("head").one("script", type="application/ld+json")
    data = json.loads("".join(map(str, block.children)))
    assert data["@context"] == "https://schema.org"
    return nodes(data["@graph"])


def meta(page: built.Page) -> dict[str, str]:
    """Return the meta elements of ``page`` by name or property."""
    head = page.root.one("head")
    return {tag.get("name") or tag.get("property"): tag.get("content") for tag in head.all("meta")}


def latest(site: built.Site) -> list[built.Page]:
    """Return the pages of the latest state."""
    return [page for page in site.pages if not page.slug.startswith("as-of/2")]


def test_every_node_has_the_properties_its_type_needs_and_no_others(either_site: built.Site) -> None:
    wrong = set()
    for page in latest(either_site):
        for node in graph(page):
            needed, allowed = TYPES[node["@type"]]
            found = set(node) - {"@type"}
            wrong |= {f"{page}: {node['@type']} lacks {name}" for name in needed - found}
            wrong |= {f"{page}: {node['@type']} has {name}" for name in found - needed - allowed}
            wrong |= {
                f"{page}: {node['@type']}.{name} is empty" for name, value in node.items() if value in ("", [], None)
            }

    assert wrong == set()


def test_addresses_and_dates_in_the_graph_are_real(either_site: built.Site) -> None:
    wrong = set()
    for page in latest(either_site):
        for node in graph(page):
            for name in ("url", "@id", "item", "contentUrl", "image"):
                url = str(node.get(name, ""))
                if url.startswith(either_site.address) and not url.endswith(
                    ("#publisher", "#site", "#dataset", "#terms")
                ):
                    wrong |= {f"{page}: {url}: {problem}" for problem in [either_site.missing(url)] if problem}
            for name in ("startDate", "endDate", "datePublished", "dateModified"):
                if name in node and not DATE.fullmatch(node[name]):
                    wrong.add(f"{page}: {node[name]}")

    assert wrong == set()


def test_every_kind_of_thing_is_described_where_it_stands(site: built.Site) -> None:
    found = defaultdict(set)
    for page in site.in_language("en").values():
        if not page.slug.startswith("as-of/2"):
            for node in graph(page):
                found[node["@type"]].add(page.slug.split("/")[0])

    assert found["Event"] == {"timeline"}
    assert found["Dataset"] == {"data"}
    assert found["DefinedTerm"] == {"glossary"}
    assert found["FAQPage"] == {"questions"}
    assert "changes" in found["CorrectionComment"]
    assert {"schemes", "versions", "topics", "compare", "frameworks"} <= found["Article"]
    assert found["Legislation"] == {"schemes"}
    assert {"actors"} == found["Person"] == found["Country"]


def test_events_and_questions_are_as_many_as_the_page_has(site: built.Site) -> None:
    for page in latest(site):
        kinds = [node["@type"] for node in graph(page)]
        ids = [urldefrag(node["@id"])[1] for node in graph(page) if node["@type"] == "Event"]
        assert set(ids) <= set(page.ids), str(page)
        if page.slug == "questions/":
            assert kinds.count("Question") == len(page.root.one("main").all("article")) > 20


def test_every_page_has_a_preview_with_title_text_and_picture(either_site: built.Site) -> None:
    wrong = set()
    for page in latest(either_site):
        tags = meta(page)
        picture = either_site.folder / tags["og:image"].removeprefix(either_site.address)
        if not all(tags[f"og:{name}"] for name in ("title", "description", "site_name", "url", "locale", "image:alt")):
            wrong.add(f"{page}: something is empty")
        if not picture.is_file() or tags["og:url"] != page.url or tags["twitter:card"] != "summary_large_image":
            wrong.add(f"{page}: {picture}")

    assert wrong == set()


def test_previews_have_their_size_weigh_little_and_differ_by_section_and_language(site: built.Site) -> None:
    cards = sorted(site.folder.rglob("assets/cards/*.png"))
    sizes = {struct.unpack(">II", card.read_bytes()[16:24]) for card in cards}

    assert sizes == {(1200, 630)}
    assert len(cards) >= 16
    assert len({card.read_bytes() for card in cards}) == len(cards)
    assert max(card.stat().st_size for card in cards) < LIMIT


def test_the_map_has_every_page_in_every_language_and_nothing_else(either_site: built.Site) -> None:
    root = ET.fromstring((either_site.folder / "sitemap.xml").read_text(encoding="utf-8"))
    entries = {
        entry.findtext("map:loc", "", SPACES): {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link", SPACES)
        }
        for entry in root.findall("map:url", SPACES)
    }

    assert set(entries) == {page.url for page in latest(either_site)}
    for page in latest(either_site):
        alternates = {
            tag["hreflang"]: tag["href"] for tag in page.root.all("link", rel="alternate") if tag.get("hreflang")
        }
        assert entries[page.url] == alternates
        assert set(alternates) == {*built.LANGUAGES, "x-default"}
        assert all(entries[url] == alternates for url in alternates.values())
    assert not (either_site.folder / "en/sitemap.xml").exists()
    assert f"Sitemap: {either_site.address}sitemap.xml" in (either_site.folder / "robots.txt").read_text()


def test_icons_are_there_for_every_page(either_site: built.Site) -> None:
    for page in either_site.every_page:
        icons = {
            tag["rel"] + tag.get("type") + tag.get("sizes"): tag["href"]
            for tag in page.root.all("link")
            if "icon" in tag["rel"]
        }
        assert set(icons) == {"icon32x32", "iconimage/svg+xml", "apple-touch-icon"}
        assert [href for href in icons.values() if either_site.missing(page.link(href))] == [], str(page)


def test_earlier_states_and_errors_are_not_for_search_engines(site: built.Site) -> None:
    for page in site.every_page:
        hidden = page.slug == "404.html" or page.slug.startswith("as-of/2")
        assert (meta(page).get("robots") == "noindex") == hidden, str(page)


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_every_page_is_cited_in_four_forms_with_address_and_state(site: built.Site, language: str) -> None:
    version = re.compile(r"\d{4}-\d{2}-\d{2}")
    for page in site.in_language(language).values():
        if page.slug.startswith("as-of/2"):
            continue
        box = next(item for item in page.root.all("details") if "pp-cite" in item.classes)
        shown = ["".join(map(str, pre.children)).strip() for pre in box.all("pre")]
        files = [
            page.file.with_name(f"citation.{ending}").read_text(encoding="utf-8") for ending in ("bib", "ris", "json")
        ]
        item = json.loads(files[2])[0]
        text = box.all("p")[0].text

        assert shown == [file.strip() for file in files], str(page)
        assert page.url in text
        assert f"url = {{{page.url}}}" in files[0]
        assert f"UR  - {page.url}\n" in files[1]
        assert item["URL"] == page.url
        assert item["note"] in text
        assert version.search(files[0])
        assert (item["language"], item["type"]) == (language, "webpage")
        tags = meta(page)
        assert (tags["DC.title"], tags["DC.identifier"], tags["DC.language"]) == (item["title"], page.url, language)
        assert "citation_title" not in tags
