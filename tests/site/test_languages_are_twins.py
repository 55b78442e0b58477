"""German and English are the same site: no page, address or way to the other language stands in one of them only."""

from collections import Counter

import built


def test_every_page_stands_at_the_same_place_in_both_languages(site: built.Site) -> None:
    german, english = (set(site.in_language(language)) for language in built.LANGUAGES)

    assert german == english
    assert len(german) > 20


def test_every_page_names_its_language(site: built.Site) -> None:
    wrong = {str(page): page.root.one("html").get("lang") for page in site.every_page}

    assert {name: lang for name, lang in wrong.items() if lang != name[:2]} == {}


def test_titles_and_descriptions_tell_pages_apart(site: built.Site) -> None:
    names = {"de": "Punkt für Punkt", "en": "Point by Point"}
    for language in built.LANGUAGES:
        pages = site.in_language(language).values()
        titles = Counter(page.root.one("head").one("title").text for page in pages)
        assert [title for title, count in titles.items() if count > 1] == []
        assert [title for title in titles if names[language] not in title] == []
        assert [str(page) for page in pages if not page.root.one("meta", name="description")["content"]] == []


def test_no_heading_is_left_in_the_other_language(site: built.Site) -> None:
    english = site.in_language("en")
    same = [
        slug
        for slug, page in site.in_language("de").items()
        if page.root.one("meta", name="description")["content"]
        == english[slug].root.one("meta", name="description")["content"]
    ]

    assert same == []


def test_alternates_are_absolute_mutual_and_lead_to_the_twin(either_site: built.Site) -> None:
    root = either_site.address
    for page in either_site.pages:
        if page.slug.startswith("as-of/2"):
            continue  # another form of the latest page, which is the one to find
        found = {
            link["hreflang"]: link["href"]
            for link in page.root.one("head").all("link", rel="alternate")
            if link.get("hreflang")
        }
        german = root + page.slug
        assert found == {"de": german, "en": f"{root}en/{page.slug}", "x-default": german}, str(page)
        assert found[page.language] == page.root.one("link", rel="canonical")["href"] == page.url
        assert [url for url in found.values() if url not in either_site.by_url] == []


def test_the_language_switch_leads_to_the_same_page(either_site: built.Site) -> None:
    wrong = {}
    for page in either_site.every_page:
        other = "en" if page.language == "de" else "de"
        switches = {page.link(link["href"]) for link in masthead(page).all("a", hreflang=other)}
        slug = "" if page.slug == "404.html" else page.slug
        if switches != {either_site.address + ("en/" if other == "en" else "") + slug}:
            wrong[str(page)] = switches

    assert wrong == {}


def test_the_language_switch_names_the_other_language_in_that_language(site: built.Site) -> None:
    names = {"de": "Deutsch", "en": "English"}
    for page in site.every_page:
        for link in masthead(page).all("a"):
            if link.get("hreflang"):
                assert link.get("lang") == link["hreflang"], str(page)
                assert names[link["hreflang"]] in link.text, str(page)


def test_places_on_a_page_have_the_same_names_in_both_languages(site: built.Site) -> None:
    german, english = (site.in_language(language) for language in built.LANGUAGES)
    differing = {slug: sorted(places(page) ^ places(english[slug])) for slug, page in german.items()}

    assert {slug: names for slug, names in differing.items() if names} == {}


def places(page: built.Page) -> set[str]:
    """Return the ids on ``page``, without those of explained words, which each language has of its own."""
    return {name for name in page.ids if not name.startswith("gloss-")}


def test_pages_are_built_alike_in_both_languages(site: built.Site) -> None:
    german, english = (site.in_language(language) for language in built.LANGUAGES)
    differing = [slug for slug, page in german.items() if build_of(page) != build_of(english[slug])]

    assert differing == []


def build_of(page: built.Page) -> Counter[str]:
    """Return how many elements of which tag the content has; lines of labels in pictures depend on the words."""
    return Counter(element.tag for element in page.root.one("main").plain() if element.tag != "tspan")


def masthead(page: built.Page) -> built.Element:
    """Return the head of the page as readers see it."""
    return page.root.all("header")[0]
