"""Generator and templates know documents, versions and points, and nothing of this particular process."""

import re

import built
import pytest

PROCESS = re.compile(
    r"ukrain|russ(?:ia|land|isch)|kyiv|kyjiw|kiew|kremlin|kreml|\bnato\b|trump|s?zelens?k|selensk|putin|donb|donez"
    r"|donets|krim\b|crimea|witkoff|moscow|moskau|washington|brussels|brüssel|\b28 p(?:oint|unkt)|\b20 p(?:oint|unkt)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("folder", ["generator", "templates"])
def test_no_word_of_the_process_stands_in(folder: str) -> None:
    files = [path for path in (built.ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    found = [
        f"{path.relative_to(built.ROOT)}:{number}: {match.group()}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for match in PROCESS.finditer(line)
    ]

    assert len(files) > 10
    assert found == []


@pytest.mark.parametrize(
    "word", ["Ukraine", "RUSSLAND", "Zelenskyy", "Selenskyj", "Nato-Beitritt", "20 Punkte", "Donbas"]
)
def test_such_a_word_would_be_found(word: str) -> None:
    assert PROCESS.search(word)


@pytest.mark.parametrize("word", ["signatories", "Signatur", "ru", "uk", "120 points"])
def test_ordinary_words_are_left_alone(word: str) -> None:
    assert not PROCESS.search(word)
