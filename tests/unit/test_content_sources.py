"""Whom the site does not cite, and how it uses what a party to the war publishes about itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.derive.uses import resting
from generator.load import tree
from generator.model.base import Text
from generator.model.catalogue import Catalogue
from generator.model.claim import Claim, Position
from generator.validate.shape import shaped

# Disinformation networks and their mirrors; pages that machines write.
BANNED = re.compile(
    r"(^|\.)(rt\.com|rtde\.\w+|news-pravda\.com|pravda-[a-z]+\.\w+|pravda-network\.\w+|tid\.news|themonexus\.com|rbtfl\.xyz|"
    r"hanna-ai\.com|klamm\.de|shyua\.com)$|sputnik"
)
STATE_MEDIA = re.compile(r"(^|\.)(tass\.(com|ru)|kremlin\.ru)$")
MOSCOW = "side-russia"


@pytest.fixture(scope="module")
def content(project: Path) -> Catalogue:
    """Return the facts of the site that have the right form."""
    catalogue, _ = shaped(tree.files(project / "content", "content"))
    assert catalogue is not None
    return catalogue


def host(url: str) -> str:
    return urlsplit(url).hostname or ""


def cited_against_the_rules(catalogue: Catalogue) -> Iterator[str]:
    """Yield each banned source, and each of state media that has no note and is used for more than Moscow's words."""
    uses = resting(catalogue)
    records = {record.id: record for _, record in catalogue.everything()}
    for source in catalogue.sources.values():
        hosts = [host(url) for url in (source.url, source.archive_url) if url]
        if any(BANNED.search(name) for name in hosts):
            yield f"'{source.id}' must not be cited"
        if any(STATE_MEDIA.search(name) for name in hosts) and source.note is None:
            users = [records[name] for name in uses[source.id]]
            if not all(isinstance(user, Claim | Position) and is_by_moscow(user, catalogue) for user in users):
                yield f"'{source.id}' is used without a note for more than what Moscow says"


def is_by_moscow(record: Claim | Position, catalogue: Catalogue) -> bool:
    actor = record.speaker if isinstance(record, Claim) else record.actor
    return catalogue.actors[actor].side == MOSCOW


def test_no_banned_source_is_cited_and_state_media_are_explained(content: Catalogue) -> None:
    assert list(cited_against_the_rules(content)) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://news-pravda.com/a",
        "https://deutsch.news-pravda.com/a",
        "https://pravda-en.com/a",
        "https://www.pravda-de.com/a",
        "https://www.rt.com/a",
        "https://rt.com/a",
        "https://sputnikglobe.com/a",
        "https://de.sputniknews.com/a",
        "https://rbtfl.xyz/a",
        "https://tid.news/a",
    ],
)
def test_a_banned_source_would_be_found(url: str, content: Catalogue) -> None:
    first, *_ = content.sources.values()
    for field in ("url", "archive_url"):
        naive = {**content.sources, first.id: first.model_copy(update={field: url})}
        assert list(cited_against_the_rules(replace(content, sources=naive)))


@pytest.mark.parametrize(
    "url",
    [
        "https://www.pravda.com.ua/a",
        "https://www.eurointegration.com.ua/a",
        "https://report.com/a",
        "https://www.art.com/rt.com",
        "https://kremlin-watch.example/a",
    ],
)
def test_a_name_that_only_looks_alike_is_not_banned(url: str) -> None:
    assert BANNED.search(host(url)) is None
    assert STATE_MEDIA.search(host(url)) is None


@pytest.mark.parametrize("url", ["https://tass.com/a", "http://en.kremlin.ru/a", "https://www.en.special.kremlin.ru/a"])
def test_state_media_need_a_note_unless_only_moscow_speaks(url: str, content: Catalogue) -> None:
    own = "ukrinform-20-points"
    bare = content.sources[own].model_copy(update={"url": url, "note": None})
    assert list(cited_against_the_rules(replace(content, sources={**content.sources, own: bare})))
    note = Text.model_construct(root={"de": "Nur Moskau.", "en": "Moscow only."})
    explained = bare.model_copy(update={"note": note})
    assert not list(cited_against_the_rules(replace(content, sources={**content.sources, own: explained})))
