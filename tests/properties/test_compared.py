"""What is remembered of texts survives its file, and tells wordings apart."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.model.base import Text
from generator.model.compared import Compared, prints, remembered, to_remember

WORDS = st.text(st.characters(categories=["Ll", "Nd", "Zs", "Po"]), min_size=1, max_size=30).filter(str.strip)


def text(de: str, en: str) -> Text:
    return Text.model_validate({"de": de, "en": en}, context={"languages": ("de", "en")})


@given(st.lists(st.tuples(WORDS, WORDS)))
def test_the_file_says_what_is_remembered(pairs: list[tuple[str, str]]) -> None:
    known = Compared(("de", "en"), frozenset(prints(text(*pair), ("de", "en")) for pair in pairs))
    assert remembered(to_remember(known).splitlines()) == known


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1))
def test_what_a_merge_leaves_in_the_file_says_nothing(pairs: list[tuple[str, str]]) -> None:
    known = Compared(("de", "en"), frozenset(prints(text(*pair), ("de", "en")) for pair in pairs))
    first, *more = to_remember(known).splitlines()
    assert remembered([first, "<<<<<<< HEAD", *more, "=======", ">>>>>>> a branch of mine"]) == known


@given(WORDS, WORDS)
def test_two_wordings_have_the_same_print_only_when_their_words_are_the_same(one: str, other: str) -> None:
    words = [re.sub(r"[\W_]+", " ", said).strip().casefold() for said in (one, other)]
    assert (prints(text(one, "A"), ("de",)) == prints(text(other, "A"), ("de",))) == (words[0] == words[1])


def test_without_a_file_nothing_is_remembered() -> None:
    assert remembered(()) == remembered(("no languages", "aaaa bbbb")) == Compared()
