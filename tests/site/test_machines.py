"""What search engines, sharing sites and reference managers read off a page is there, valid, and true."""

import json
import re
import struct
from xml.etree import ElementTree as ET

import built
import pytest

SPACES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
LIMIT = 60_000  # bytes of a preview


def meta(page: built.Page) -> dict[str, str]:
    """Return the meta elements of ``page`` by name or property."""
    head = page.root.one("head")
    return {tag.get("name") or tag.get("property"): tag.get("content") for tag in head.all("meta")}


def latest(site: built.Site) -> list[built.Page]:
    """Return the pages of the latest state."""
    return [page for page in site.pages if not page.slug.startswith("as-of/2")]


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


def test_only_errors_are_not_for_search_engines(either_site: built.Site) -> None:
    hidden = {str(page) for page in either_site.every_page if "noindex" in meta(page).get("robots", "")}

    assert hidden == {f"{language}:/404.html" for language in built.LANGUAGES}


def test_an_earlier_state_leads_to_the_latest_page_and_is_in_no_list(either_site: built.Site) -> None:
    pages = {(page.language, page.slug): page for page in either_site.pages}
    states = [page for page in either_site.pages if page.slug.startswith("as-of/2")]

    assert states
    for page in states:
        below = page.slug.split("/", 2)[2]
        there = pages[page.language, below] if below else page  # its start page stands for itself
        assert page.root.one("link", rel="canonical")["href"] == there.url, str(page)
        assert [link for link in page.root.all("link", rel="alternate") if link.get("hreflang")] == [], str(page)
    lists = [either_site.folder / "sitemap.xml", *either_site.folder.rglob("*feed*/*.xml")]
    assert [path for path in lists if "as-of/2" in path.read_text(encoding="utf-8")] == []


def test_each_language_has_an_error_page_of_its_own(either_site: built.Site) -> None:
    errors = {page.language: page for page in either_site.every_page if page.slug == "404.html"}

    assert set(errors) == set(built.LANGUAGES)
    for language, page in errors.items():
        assert page.root.one("html")["lang"] == language
        assert [link["href"] for link in page.root.all("a") if either_site.missing(page.link(link["href"]))] == []
    assert len({page.root.one("h1").text for page in errors.values()}) == len(errors)


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
        assert tags["DC.type"] == "webpage"  # the first thing by which reference managers tell what an item is
        assert " ".join(tags["DCTERMS.bibliographicCitation"].split()) == text
        assert version.fullmatch(tags["DCTERMS.valid"])


def test_every_fact_is_cited_in_four_forms_with_its_address(either_site: built.Site) -> None:
    for page in either_site.pages:
        if not re.fullmatch("facts/[a-z]+/", page.slug):
            continue
        for fact in page.root.one("main").all("article"):
            box = next(item for item in fact.all("details") if item.all("pre"))
            bibtex, ris, csl = ("".join(map(str, pre.children)) for pre in box.all("pre"))
            text, url = box.all("p")[0].text, f"{page.url}#{fact['id']}"
            item = json.loads(csl)[0]

            assert item["URL"] == url
            assert text.endswith(url)
            assert f"url = {{{url}}}" in bibtex
            assert f"UR  - {url}\n" in ris
            assert all(item["note"] in " ".join(form.split()) for form in (text, bibtex, ris))


def test_facts_lead_to_where_they_stand_and_from_there_to_their_address(either_site: built.Site) -> None:
    stated, linked = set(), set()
    for page in either_site.pages:
        if page.slug.startswith("as-of/2"):
            continue
        if re.fullmatch("facts/[a-z]+/", page.slug):
            stated |= {f"{page.url}#{fact['id']}" for fact in page.root.one("main").all("article")}
        else:
            linked |= {page.link(link["href"]) for link in page.root.one("main").all("a") if "facts/" in link["href"]}

    assert {url for url in linked if re.search("/facts/[a-z]+/#", url)} <= stated
    points = {"provisions", "claims", "positions", "events", "steps", "amounts", "disputes", "passages", "questions"}
    kinds = points | {"versions", "frameworks", "comparisons", "glossary"}
    unlinked = {url for url in stated - linked if url.split("/facts/")[1].split("/")[0] in kinds}
    assert unlinked == set()
