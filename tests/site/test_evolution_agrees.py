"""The family tree, the bars and the ledger say what the data files say."""

import csv
from collections import Counter

import built
import pytest

BOTH = pytest.mark.parametrize("language", built.LANGUAGES)


def rows(site: built.Site, name: str) -> list[dict[str, str]]:
    with (site.folder / f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def with_class(root: built.Element, name: str) -> list[built.Element]:
    return [element for element in root.every() if name in element.classes]


def states(cell: built.Element) -> Counter[str]:
    """Return the states of the entries in a cell of a ledger, read off their classes."""
    entries = with_class(cell, "pp-entry")
    return Counter(name.partition("--")[2] for entry in entries for name in entry.classes if "--" in name)


@BOTH
def test_family_tree_its_table_and_the_data_have_the_same_lines(site: built.Site, language: str) -> None:
    page = site.in_language(language)["versions/"].root
    (picture,) = with_class(page, "pp-family__picture")
    data = Counter(f"{row['from_version']} {row['version']}" for row in rows(site, "descents"))

    assert data
    assert Counter(path["data-ends"] for path in picture.all("path") if path.get("data-ends")) == data
    assert Counter(row["data-ends"] for row in page.all("tr") if row.get("data-ends")) == data


@BOTH
def test_family_tree_has_every_version_once_and_leads_to_it(site: built.Site, language: str) -> None:
    page = site.in_language(language)["versions/"]
    (picture,) = with_class(page.root, "pp-family__picture")
    root = site.address + ("" if language == "de" else "en/")
    wanted = Counter(f"{root}versions/{row['id']}/" for row in rows(site, "versions"))
    assert Counter(page.link(link["href"]) for link in picture.all("a")) == wanted


@BOTH
def test_ledger_has_a_cell_per_key_and_version_with_the_states_of_the_data(site: built.Site, language: str) -> None:
    page = site.in_language(language)["ledger/"]
    (table,) = with_class(page.root, "pp-ledger")
    heads = table.one("thead").all("a")
    versions = [page.link(head["href"]).rstrip("/").rpartition("/")[2] for head in heads]
    recorded: dict[tuple[str, str], Counter[str]] = {}
    for row in rows(site, "parameters"):
        recorded.setdefault((row["key"], row["version"]), Counter())[row["state"]] += 1
    extent = {row["id"]: row["extent"] for row in rows(site, "versions")}
    blank = {"complete": "absent", "partial": "not-seen", "none": "unknown"}

    lines = [row for row in table.all("tr") if row.get("id")]
    assert {row["id"] for row in lines} == {key for key, _ in recorded}
    for row in lines:
        for version, cell in zip(versions, row.all("td"), strict=True):
            wanted = recorded.get((row["id"], version), Counter([blank[extent[version]]]))
            assert states(cell) == wanted, (row["id"], version)


@BOTH
def test_every_bar_says_what_the_table_on_its_page_says(site: built.Site, language: str) -> None:
    pictures = 0
    topics = ((slug, page) for slug, page in site.in_language(language).items() if slug.startswith("topics/"))
    for slug, page in topics:
        for picture in with_class(page.root, "pp-bars__picture"):
            pictures += 1
            (ledger,) = with_class(page.root, "pp-ledger")
            title = picture.one("title").text
            (row,) = (row for row in ledger.all("tr") if row.all("th") and row.all("th")[0].text == title)
            said = Counter(
                (cell["data-head"], with_class(entry, "pp-entry__value")[0].text)
                for cell in row.all("td")
                for entry in with_class(cell, "pp-entry")
                if "pp-entry--unknown" not in entry.classes
            )
            drawn = Counter(
                (with_class(bar, "pp-bar__label")[0].text, with_class(bar, "pp-bar__value")[0].text)
                for bar in with_class(picture, "pp-bar")
            )
            assert drawn == said, slug
    assert pictures


@BOTH
def test_longer_bars_stand_for_larger_numbers(site: built.Site, language: str) -> None:
    page = site.in_language(language)["topics/armed-forces/"].root
    lengths = {}
    for bar in with_class(page, "pp-bar"):
        for filled in bar.all("rect"):
            lengths[with_class(bar, "pp-bar__label")[0].text] = int(filled["width"])
    short = {row["id"]: row[f"label_{language}"] for row in rows(site, "versions")}
    assert len(lengths) > 1, short
    assert len(set(lengths.values())) == 2
    assert max(lengths.values()) * 600 == min(lengths.values()) * 800
