"""What readers ask is answered on one page, at most two clicks from the start page, in both languages."""

import built
import pytest

BOTH = pytest.mark.parametrize("language", built.LANGUAGES)


def clicks(site: built.Site, language: str, wanted: str) -> int:
    """Return how many links lie between the start page and the page ``wanted``; 9 when it cannot be reached."""
    pages = site.in_language(language)
    reached, edge = {""}, {""}
    for number in range(9):
        if wanted in reached:
            return number
        links = {
            page.link(link["href"]).partition("#")[0]
            for page in map(pages.get, edge)
            if page
            for link in all_links(page)
        }
        edge = {slug for slug, page in pages.items() if page.url in links} - reached
        reached |= edge
    return 9


def all_links(page: built.Page) -> list[built.Element]:
    (main,) = page.root.all(id="content")
    return [link for link in main.all("a") if link.get("href")]


@BOTH
@pytest.mark.parametrize(
    "slug",
    [
        "compare/us-28-to-framework-20/",
        "compare/us-28-to-e3-28/",
        "versions/",
        "versions/eu-24-draft-nov-2025/",
        "versions/moscow-package-dec-2025/",
        "topics/armed-forces/",
        "topics/territory/",
        "topics/nuclear-plant/",
        "topics/frozen-assets/",
        "ledger/",
    ],
)
def test_the_page_is_two_clicks_away_without_the_menu(site: built.Site, language: str, slug: str) -> None:
    assert clicks(site, language, slug) <= 2


@BOTH
@pytest.mark.parametrize("point", ["7", "14", "19", "26"])
def test_what_became_of_a_point_stands_in_the_map(site: built.Site, language: str, point: str) -> None:
    page = site.in_language(language)["compare/us-28-to-framework-20/"].root
    found = [row for row in page.all("tr") if f"us-28-{point}" in row.get("data-ends").split()]
    kinds = {"7": "moved", "14": "dropped", "19": "changed", "26": "dropped"}
    assert [kinds[point] in " ".join(row.classes) for row in found] == [True]
    assert all(len(row.all("td")[3].text) > 60 for row in found), "and why"


@BOTH
def test_size_of_the_army_in_each_text_with_its_condition(site: built.Site, language: str) -> None:
    page = site.in_language(language)["topics/armed-forces/"].root
    (row,) = page.one("table").one("tbody").all("tr")
    said = [cell.text for cell in row.all("td")]
    six, eight = ("600.000", "800.000") if language == "de" else ("600,000", "800,000")
    peace = "Friedenszeiten" if language == "de" else "peacetime"
    assert any(six in text and peace not in text for text in said)
    assert sum(eight in text and peace in text for text in said) >= 3


@BOTH
def test_the_27_points_are_explained_where_the_numbers_are(site: built.Site, language: str) -> None:
    (number,) = site.in_language(language)["versions/"].root.all(id="number-27")
    assert {"Rjabkow" if language == "de" else "Ryabkov", "Putin"} <= set(number.text.replace(",", " ").split())


@BOTH
def test_start_page_says_which_texts_came_from_europe(site: built.Site, language: str) -> None:
    (answer,) = site.in_language(language)[""].root.all(id="question-europeans")
    assert "24" in answer.text
    assert "Reuters" in answer.text
