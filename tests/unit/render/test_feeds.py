"""The feeds, as an independent library reads them."""

import html
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import feedparser  # type: ignore[import-untyped]  # the library has no types
import pytest

Build = Callable[..., Mapping[str, str]]
ADDRESS = "https://lake.example/sub/"
FEEDS = ("feed.xml", "feeds/frameworks.xml", "feeds/dam.xml")
CHANGE = """changes:
  - id: change-jetty
    date: 2025-03-01
    cause: error
    about: [jetty]
    text: {de: "Anders & <genauer>.", en: "Different & <more exact>."}
    before: {de: B., en: B.}
    known_from: 2025-03-01
"""


def read(text: str) -> Any:
    found = feedparser.parse(text)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def shown(detail: Any) -> str:
    """Return what a reader sees of a text in a feed."""
    return html.unescape(detail.value) if detail.type == "text/html" else str(detail.value)


@pytest.fixture
def files(build: Build) -> Mapping[str, str]:
    return build("", ADDRESS)


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_has_title_author_language_and_its_own_address(path: str, files: Mapping[str, str]) -> None:
    for language, below in (("de", ADDRESS), ("en", f"{ADDRESS}en/")):
        feed = read(files[f"{language}/{path}"]).feed
        assert feed.language == language
        assert feed.title
        assert feed.author == {"de": "Seekreis", "en": "Lake circle"}[language]
        assert {link.href for link in feed.links} == {below, f"{below}{path}"}


def test_a_feed_is_named_after_its_strand_in_each_language(files: Mapping[str, str]) -> None:
    assert read(files["de/feed.xml"]).feed.title == "Seevertrag"
    assert read(files["en/feed.xml"]).feed.title == "Lake treaty"
    assert "Damm" in read(files["de/feeds/dam.xml"]).feed.title
    assert "dam" in read(files["en/feeds/dam.xml"]).feed.title


@pytest.mark.parametrize("path", FEEDS)
def test_entries_have_the_same_ids_days_and_places_in_both_languages(path: str, files: Mapping[str, str]) -> None:
    german, english = (read(files[f"{language}/{path}"]) for language in ("de", "en"))
    assert german.feed.id == english.feed.id
    assert [entry.id for entry in german.entries] == [entry.id for entry in english.entries]
    assert [entry.updated for entry in german.entries] == [entry.updated for entry in english.entries]
    assert [entry.link.replace(ADDRESS, f"{ADDRESS}en/") for entry in german.entries] == [
        entry.link for entry in english.entries
    ]
    assert [entry.summary for entry in german.entries] != [entry.summary for entry in english.entries]


def test_no_two_entries_and_no_two_feeds_share_an_id(files: Mapping[str, str]) -> None:
    feeds = [read(files[f"de/{path}"]) for path in FEEDS]
    assert len({feed.feed.id for feed in feeds}) == len(FEEDS)
    ids = [entry.id for entry in feeds[0].entries]
    assert len(ids) == len(set(ids)) > 5
    assert all(entry.id.startswith("urn:uuid:") for entry in feeds[0].entries)


def test_a_strand_has_those_entries_of_all_that_belong_to_it(files: Mapping[str, str]) -> None:
    everything = {entry.id: entry.link for entry in read(files["de/feed.xml"]).entries}
    strand = {entry.id: entry.link for entry in read(files["de/feeds/dam.xml"]).entries}
    assert strand.items() < everything.items()
    assert {link.partition("#")[2] for link in strand.values()} == {
        "change-dam",
        "dam-ban",
        "dam-payment-1",
        "dam-payment-2",
        "dam-vote",
    }


def test_links_are_absolute_and_lead_to_pages_with_that_place(files: Mapping[str, str]) -> None:
    for language, below in (("de", ADDRESS), ("en", f"{ADDRESS}en/")):
        for entry in read(files[f"{language}/feed.xml"]).entries:
            page, _, anchor = entry.link.partition("#")
            assert page.startswith(below)
            text = files[f"{language}/{page.removeprefix(below)}index.md"]
            assert f'id="{anchor}"' in text


def test_a_strand_without_news_has_no_feed(files: Mapping[str, str], build: Build) -> None:
    assert "de/feeds/jetty.xml" not in files
    assert "de/feeds/ferry.xml" not in files
    assert len(read(build(CHANGE)["de/feeds/jetty.xml"]).entries) == 1


def test_signs_stand_in_an_entry_as_they_were_written(build: Build) -> None:
    (entry,) = read(build(CHANGE)["en/feeds/jetty.xml"]).entries
    assert shown(entry.summary_detail) == "Different & <more exact>."


def test_two_runs_make_the_same_feeds(files: Mapping[str, str], build: Build) -> None:
    again = build("", ADDRESS)
    feeds = {path: text for path, text in files.items() if path.endswith(".xml")}
    assert len(feeds) >= 2 * len(FEEDS)
    assert feeds == {path: text for path, text in again.items() if path.endswith(".xml")}


def test_an_id_does_not_change_with_the_words_the_address_or_the_company(
    files: Mapping[str, str], build: Build
) -> None:
    reworded = build(CHANGE, "https://elsewhere.example/")["de/feed.xml"]
    ids = {entry.link.partition("#")[2]: entry.id for entry in read(files["de/feed.xml"]).entries}
    others = {entry.link.partition("#")[2]: entry.id for entry in read(reworded).entries}
    assert ids.items() < others.items()
    one = read(build(CHANGE)["de/feed.xml"]).entries[0]
    two = read(
        build(CHANGE.replace("Anders", "Ganz anders").replace("2025-03-01\n    cause", "2025-02-28\n    cause"))[
            "de/feed.xml"
        ]
    )
    assert one.id in [entry.id for entry in two.entries]


def test_an_entry_is_of_the_day_of_its_news(files: Mapping[str, str]) -> None:
    found = {entry.link.partition("#")[2]: entry for entry in read(files["de/feed.xml"]).entries}
    assert datetime(*found["dam-ban"].updated_parsed[:6]) == datetime(2025, 2, 20)  # noqa: DTZ001 - Atom says UTC
    assert datetime(*found["change-dam"].published_parsed[:6]) == datetime(2025, 2, 28)  # noqa: DTZ001 - likewise
    days = [entry.updated for entry in read(files["de/feed.xml"]).entries]
    assert days == sorted(days, reverse=True)


def test_a_change_is_headed_by_why_and_what(files: Mapping[str, str]) -> None:
    for language, cause, what in (("de", "Berichtigung", "Darlehen"), ("en", "correction", "Loan")):
        found = {entry.link.partition("#")[2]: entry.title for entry in read(files[f"{language}/feed.xml"]).entries}
        assert cause in found["change-dam"]
        assert what in found["change-dam"]
        assert found["dam-ban"] == {"de": "Einspruch", "en": "Objection"}[language]
