"""The reading time of a page: the words that stand there, in minutes no more exact than anybody can know."""

from pathlib import Path

import pytest

from generator.load import tree
from generator.render.reading_time import length, timed
from generator.render.words import Words, words

TEXTS = Path(__file__).parents[3] / "templates/texts"


@pytest.fixture(scope="module")
def spoken() -> dict[str, Words]:
    return dict(words(tree.files(TEXTS, "texts"), ("de", "en")))


def test_words_are_what_stands_between_blanks_and_has_a_letter_or_digit() -> None:
    assert length("# Grenze &#8211; ja\n\n<p>Die Ukraine&#39;s 1.800 km <b>lange</b> Front.</p>") == 8


def test_the_head_of_the_file_and_the_names_of_places_are_no_words() -> None:
    assert length("---\ntitle: One two\nkind: three\n---\n# Four {: #page .five }\n") == 1


def test_what_has_to_be_unfolded_pictures_and_forms_are_not_read() -> None:
    page = (
        "<p>One</p><details class='a'><summary>no</summary><details><p>no</p></details><p>no</p></details>"
        "<p>two</p><svg viewBox='0 0 1 1'><title>no</title></svg><form><label>no</label></form>"
        "<nav>no</nav><p>three</p>"
    )
    assert length(page) == 3


@pytest.mark.parametrize(
    ("number", "german", "english"),
    [
        (0, "Lesezeit unter einer Minute", "Less than a minute to read"),
        (149, "Lesezeit unter einer Minute", "Less than a minute to read"),
        (150, "Lesezeit etwa 1 Minute", "About 1 minute to read"),
        (300, "Lesezeit etwa 2 Minuten", "About 2 minutes to read"),
        (2499, "Lesezeit etwa 12 Minuten", "About 12 minutes to read"),
        (2500, "Lesezeit etwa 15 Minuten", "About 15 minutes to read"),
        (11499, "Lesezeit etwa 55 Minuten", "About 55 minutes to read"),
        (11500, "Lesezeit etwa eine Stunde", "About an hour to read"),
        (15000, "Lesezeit etwa 1,5 Stunden", "About 1.5 hours to read"),
        (48000, "Lesezeit etwa 4 Stunden", "About 4 hours to read"),
    ],
)
def test_the_time_is_rounded_as_it_is_long(number: int, german: str, english: str, spoken: dict[str, Words]) -> None:
    page = "<p><!--reading-time--></p>" + " word" * number
    assert timed(page, spoken["de"]).startswith(f"<p>{german}</p>")
    assert timed(page, spoken["en"]).startswith(f"<p>{english}</p>")


def test_a_page_without_a_mark_stays_as_it_is(spoken: dict[str, Words]) -> None:
    assert timed("# A page\n", spoken["de"]) == "# A page\n"
