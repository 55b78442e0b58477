"""Picture, table and data are three forms of the same relations."""

import csv
from collections import Counter

import built
import pytest

Edge = tuple[str, str, str]


def edges(site: built.Site, comparison: str) -> Counter[Edge]:
    """Return the relations of ``comparison`` as data: older point, newer point, kind."""
    with (site.folder / "data/relations.csv").open(encoding="utf-8", newline="") as file:
        return Counter(
            (row["from"], row["to"], row["kind"]) for row in csv.DictReader(file) if row["comparison"] == comparison
        )


def comparisons(site: built.Site) -> list[str]:
    with (site.folder / "data/comparisons.csv").open(encoding="utf-8", newline="") as file:
        return [row["id"] for row in csv.DictReader(file)]


def drawn(element: built.Element, older: set[str]) -> Edge:
    """Return the relation an element of a picture or table shows, by its ``data-ends`` and the kind in its class."""
    ends = element["data-ends"].split()
    (kind,) = (name.partition("--")[2] for name in element.classes if "--" in name)
    old = next((end for end in ends if end in older), "")
    new = next((end for end in ends if end not in older), "")
    return old, new, kind


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_picture_table_and_data_show_the_same_relations(site: built.Site, language: str) -> None:
    pages = site.in_language(language)
    assert comparisons(site)
    for comparison in comparisons(site):
        page = pages[f"compare/{comparison}/"]
        data = edges(site, comparison)
        older = {old for old, _, _ in data}
        pictures = [picture for picture in page.root.all("svg") if "data-ends" in all_attributes(picture)]
        shown = [Counter(drawn(path, older) for path in marked(picture, "path")) for picture in pictures]
        table = Counter(drawn(row, older) for row in marked(page.root.one("table"), "tr"))

        assert table == data
        assert shown == [data, data], "the wide and the narrow picture"
        assert len({picture["viewbox"] for picture in pictures}) == 2


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_every_point_of_both_versions_is_a_link_in_each_picture(site: built.Site, language: str) -> None:
    with (site.folder / "data/provisions.csv").open(encoding="utf-8", newline="") as file:
        points = {row["id"]: row["version"] for row in csv.DictReader(file)}
    for comparison in comparisons(site):
        page = site.in_language(language)[f"compare/{comparison}/"]
        linked = {end for old, new, _ in edges(site, comparison) for end in (old, new) if end}
        for picture in page.root.all("svg"):
            if "data-ends" in all_attributes(picture):
                targets = Counter(page.link(link["href"]) for link in picture.all("a"))
                root = site.address + ("" if language == "de" else "en/")
                assert targets == Counter(f"{root}versions/{points[point]}/#{point}" for point in linked)


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_each_picture_has_a_title_and_a_description_of_its_own(site: built.Site, language: str) -> None:
    for comparison in comparisons(site):
        page = site.in_language(language)[f"compare/{comparison}/"]
        pictures = [picture for picture in page.root.all("svg") if "data-ends" in all_attributes(picture)]
        assert pictures
        for picture in pictures:
            title, text = (child for child in picture.children if isinstance(child, built.Element) and child.get("id"))
            assert (title.tag, text.tag) == ("title", "desc")
            assert title.text
            assert text.text
            named = picture.get("aria-labelledby").split() + picture.get("aria-describedby").split()
            assert named == [title["id"], text["id"]]
            assert picture.get("role") in ("group", "figure", "graphics-document")


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_every_line_of_a_picture_says_in_words_what_it_shows(site: built.Site, language: str) -> None:
    for comparison in comparisons(site):
        page = site.in_language(language)[f"compare/{comparison}/"]
        titles = [path.one("title").text for path in page.root.all("path") if "data-ends" in path.attributes]
        assert len(titles) == 2 * sum(edges(site, comparison).values())
        assert all(titles)


def test_rows_of_the_table_can_be_cited_by_both_ends(site: built.Site) -> None:
    for comparison in comparisons(site):
        page = site.in_language("de")[f"compare/{comparison}/"]
        for row in marked(page.root.one("table"), "tr"):
            assert row["id"] == "--".join(["row", *row["data-ends"].split()])


def test_counts_of_kinds_are_those_of_the_data(site: built.Site) -> None:
    for language in built.LANGUAGES:
        for comparison in comparisons(site):
            page = site.in_language(language)[f"compare/{comparison}/"]
            kinds = Counter(kind for _, kind in {(old or new, kind) for old, new, kind in edges(site, comparison)})
            shown = [
                (int(number), name.partition("--")[2])
                for element in page.root.all("li")
                for name in element.classes
                if name.startswith("pp-count--")
                for number in element.text.split()
                if number.isdigit()
            ]
            assert Counter({kind: number for number, kind in shown}) == kinds


def marked(within: built.Element, tag: str) -> list[built.Element]:
    return [element for element in within.all(tag) if "data-ends" in element.attributes]


def all_attributes(element: built.Element) -> set[str]:
    return {name for inner in element.every() for name in inner.attributes}
