"""Wherever a source is named, its archived copy and the day it was last seen stand beside it."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.model.catalogue import Catalogue
from generator.pipeline import made

COPY = "https://archive.example/gazette-1"


@pytest.fixture(scope="module")
def pages(base: Mapping[str, str], facts_of: Callable[..., Catalogue], project: Path) -> Mapping[str, str]:
    source = 'url: "https://gazette.example/1"'
    assert source in base["facts.yml"]
    kept = f'{source}, archive_url: "{COPY}", accessed: 2025-02-03'
    catalogue = facts_of(facts=base["facts.yml"].replace(source, kept))
    return {item.path: str(item.content) for item in made(catalogue, project / "templates")}


@pytest.mark.parametrize(
    ("language", "seen", "copy"),
    [("de", "gesehen am 3. Februar 2025", "Archivfassung"), ("en", "seen on 3 February 2025", "archived copy")],
)
def test_readers_find_copy_and_day_in_the_list_and_below_a_statement(
    language: str, seen: str, copy: str, pages: Mapping[str, str]
) -> None:
    for name in ("sources/index.md", "versions/old/index.md"):
        page = pages[f"{language}/{name}"]
        entries = [item for item in re.findall(r"<li.*?</li>", page, re.DOTALL) if "https://gazette.example/1" in item]
        assert entries
        for entry in entries:
            assert seen in entry
            assert re.search(rf'<a [^>]*href="{COPY}"[^>]*>{copy}</a>', entry)


def test_programs_find_copy_and_day_in_the_data(pages: Mapping[str, str]) -> None:
    (row,) = (line for line in pages["de/data/sources.csv"].splitlines() if line.startswith("gazette,"))
    assert COPY in row
    assert "2025-02-03" in row
