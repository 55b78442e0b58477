"""A word the house avoids is found wherever it stands, and nowhere else."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.house import HouseWord
from generator.validate.parity.house import occurring

FREE = st.lists(st.sampled_from(["Boot", "See", "Norden", "ein", "und", "Süd-Ufer", "3", "2,5"]), max_size=6)
WORDS = st.text("abcdeäöüß", min_size=2, max_size=8).map(lambda word: f"x{word}")
QUOTES = st.sampled_from(["„{}“", "“{}”", "‚{}‘", "‘{}’", "«{}»", "»{}«", "›{}‹", '"{}"'])
ENDINGS = st.text("aeimnrst", max_size=3)


def found(avoid: str, text: str, *unless: str) -> tuple[str, ...]:
    plain = {"id": "word-x", "language": "de", "avoid": [avoid], "instead": ["y"], "unless": unless, "reason": "So."}
    words = occurring([HouseWord.model_validate(plain)], "de", text.lower())
    return tuple(said for avoided in words for said in avoided.found(text, text.lower()))


@given(FREE, WORDS, FREE)
def test_a_word_is_found_between_whatever_words(before: list[str], word: str, after: list[str]) -> None:
    assert found(word, " ".join([*before, word, *after])) == (word,)
    assert found(word, " ".join([*before, *after])) == ()


@given(WORDS, WORDS)
def test_a_phrase_is_found_as_a_whole_only(one: str, other: str) -> None:
    assert found(f"{one} {other}", f"Er sagt {one} {other}.") == (f"{one} {other}",)
    assert found(f"{one} {other}", f"Er sagt {one} und {other}.") == ()


@given(WORDS)
def test_a_word_is_found_at_the_beginning_of_a_sentence(word: str) -> None:
    assert found(word, f"{word.capitalize()} sagt er.") == (word.capitalize(),)


@given(WORDS, ENDINGS)
def test_only_an_asterisk_stands_for_an_ending(word: str, ending: str) -> None:
    assert found(f"{word}*", f"Der {word}{ending}.") == (word + ending,)
    assert found(word, f"Der {word}{ending}.") == ((word,) if not ending else ())
    assert found(f"{word}*", f"Der Z{word}.") == ()


@given(WORDS, FREE, QUOTES)
def test_what_is_quoted_is_not_ours(word: str, more: list[str], quotes: str) -> None:
    quoted = quotes.format(" ".join([*more, word]))
    assert found(word, f"Er sagt {quoted}.") == ()
    assert found(word, f"Er sagt {quoted}, {word}.") == (word,)


@given(WORDS)
def test_a_word_is_right_in_a_phrase_that_is_excepted(word: str) -> None:
    assert found(word, f"Er sagt {word} am See.", f"{word} am See") == ()
    assert found(word, f"Er sagt am See {word}.", f"{word} am See") == (word,)


@given(WORDS, QUOTES.filter(lambda quotes: '"' not in quotes))
def test_a_sign_is_ours_inside_quotations_too(word: str, quotes: str) -> None:
    assert found('"', f"Er sagt {quotes.format(f'{chr(34)}{word}')}.") == ('"',)
