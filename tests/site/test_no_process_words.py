"""Generator and templates know documents, versions and points, and nothing of the processes that are told with them.

What must not stand there is read off the content itself: what both processes, ours and the one in ``tests/minsk``, call
their documents, versions and actors, and the ids of their records. A list of stems catches what is inflected.
"""

import re
from functools import cache
from pathlib import Path

import built
import pytest

from generator.load import tree
from generator.model.catalogue import Catalogue
from generator.validate.facts import facts

STEMS = re.compile(
    r"ukrain|russ(?:ia|land|isch)|kyiv|kyjiw|kiew|kremlin|kreml|\bnato\b|trump|s?zelens?k|selensk|putin|poutine|donb"
    r"|donez|donets|krim\b|crimea|witkoff|moscow|moskau|washington|brussels|brüssel|\bminsk|\b28 p(?:oint|unkt)"
    r"|\b20 p(?:oint|unkt)",
    re.IGNORECASE,
)
PAPERS = ("documents", "versions", "frameworks", "schemes", "packages", "comparisons", "amounts", "precedents")
FIELDS = ("label", "short", "title")
SHORTEST = 4  # letters; shorter names (US, UN) are parts of other words
ORDINARY = {"Blick", "Commons"}  # names of media that are words of every day


@cache
def catalogue(folder: Path) -> Catalogue:
    """Return the facts in ``folder``."""
    return facts(tree.files(folder, folder.as_posix()))


def names(found: Catalogue) -> set[str]:
    """Return what the process calls its actors, papers and sums, in every language, and its ids.

    Of papers and sums only names of several words, of ids likewise: a single one may be a word of every day. So is an
    actor's name in small letters.
    """
    actors = {word for actor in found.actors.values() for word in actor.other_names}
    actors |= {word for actor in found.actors.values() for _, word in actor.name.items()}
    records = [record for kind in PAPERS for record in found.records(kind).values()]
    texts = [text for record in records for field in FIELDS if (text := getattr(record, field, None)) is not None]
    papers = {word for text in texts for _, word in text.items() if " " in word}
    ids = {record.id for _, record in found.everything() if "-" in record.id}
    called = papers | ids | {word for word in actors if word != word.lower()}
    return {word for word in called if len(word) >= SHORTEST} - ORDINARY


@cache
def process_words() -> re.Pattern[str]:
    """Return a pattern that finds every name of either process, longest first, as a whole word."""
    words = names(catalogue(built.CONTENT)) | names(catalogue(built.MINSK))
    found = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    return re.compile(rf"(?<![\w-])(?:{found})(?![\w-])")


@pytest.mark.parametrize("pattern", ["stems", "names"])
@pytest.mark.parametrize("folder", ["generator", "templates"])
def test_no_word_of_the_process_stands_in(folder: str, pattern: str) -> None:
    files = [path for path in (built.ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    files = [path for path in files if path.parent.name != "fonts"]
    sought = STEMS if pattern == "stems" else process_words()
    found = [
        f"{path.relative_to(built.ROOT)}:{number}: {match.group()}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for match in sought.finditer(line)
    ]

    assert len(files) > 10
    assert found == []


@pytest.mark.parametrize(
    "word", ["Ukraine", "RUSSLAND", "Zelenskyy", "Selenskyj", "Nato-Beitritt", "20 Punkte", "Donbas", "Minsker"]
)
def test_such_a_word_would_be_found(word: str) -> None:
    assert STEMS.search(word)


@pytest.mark.parametrize(
    "word",
    ["Steve Witkoff", "us-28-7", "protocol-12", "Europäischer Friedensplan", "Package of measures", "Heidi Tagliavini"],
)
def test_such_a_name_would_be_found(word: str) -> None:
    assert process_words().search(f"see {word}.")


@pytest.mark.parametrize("word", ["signatories", "Signatur", "ru", "uk", "120 points", "packages", "Creative Commons"])
def test_ordinary_words_are_left_alone(word: str) -> None:
    assert not STEMS.search(word)
    assert not process_words().search(word)
