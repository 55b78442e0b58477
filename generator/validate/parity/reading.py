"""A text to what it mentions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from generator.validate.parity.dates import DAYS, YEARS, Dated, dates
from generator.validate.parity.figures import Figure, Words, figures, joined
from generator.validate.parity.languages import language
from generator.validate.parity.mention import Meaning, Mention, Number, Printed, Weekday, When
from generator.validate.parity.senses import Sense, senses

WORD = re.compile(
    r"\{[^{}]*\}"  # a placeholder
    r"|(?<![^\W_])\d+(?:[.,:]\d+)*"  # a number that is not part of a name (G8)
    r"|[^\W\d_]+(?:\d+\w*)?"  # a word, or a name with a number in it
    r"|[^\w\s]"  # a sign
)


@cache
def words_of(text: str, code: str) -> tuple[str, ...]:
    """Return the words, numbers and signs of ``text``."""
    return tuple(WORD.findall(language(code).lexicon.phrased(text)))


@cache
def mentions(text: str, code: str) -> tuple[Mention, ...]:
    """Return what ``text`` mentions in the language ``code``: dates, then numbers, then the rest."""
    spoken, known = language(code), senses(code)
    written = words_of(text, code)
    small = [word.lower() for word in written]
    meant = {position: found for position, word in enumerate(small) if (found := known[word]) is not None}
    if not any(found.asks for found in meant.values()):
        return tuple(_hinted(written, meant))
    words = Words(written, small, meant, spoken)
    numbers = figures(words)
    timed = dates(words, numbers)
    years = frozenset(number.whole for number in numbers if number.whole in YEARS)
    return (
        *(_timed(dated, years) for dated in timed),
        *_counted(words, numbers, _months(timed, years)),
        *_others(words),
        *_hinted(written, meant),
    )


def _timed(dated: Dated, years: frozenset[int]) -> Mention:
    """Return a date; without a year it can be in any year of the text."""
    when = dated.when
    inferred = {When(year, when.month, when.day, when.part) for year in years if when.year is None}
    return Mention(dated.words, frozenset({when, *inferred}), dated.is_certain)


def _months(timed: Sequence[Dated], years: frozenset[int]) -> frozenset[tuple[int | None, int | None]]:
    """Return the months, each with and without its year, that a day without a month can belong to."""
    return frozenset((year, dated.when.month) for dated in timed for year in {None, dated.when.year, *years})


def _counted(
    words: Words, numbers: Sequence[Figure], months: frozenset[tuple[int | None, int | None]]
) -> Iterator[Mention]:
    """Yield the numbers; a day is none, the year of a date is one that need not be in the other language."""
    listed = {id(one) for pair in pairwise(numbers) if joined(*pair, words) for one in pair}
    for figure in numbers:
        if figure.is_dated and figure.whole not in YEARS:
            continue
        meanings: set[Meaning] = set(figure.meanings())
        is_ordinal = words.at(figure.after) in words.spoken.lexicon.ordinals
        if figure.whole in DAYS and (is_ordinal or id(figure) in listed):
            meanings |= {When(year, month, figure.whole) for year, month in months}
        is_certain = figure.is_certain and not figure.is_dated
        yield Mention(words.said(figure.first, figure.after), frozenset(meanings), is_certain)


def _others(words: Words) -> Iterator[Mention]:
    """Yield placeholders and weekdays."""
    for position, meant in words.senses.items():
        word = words.written[position]
        if meant.is_placeholder:
            yield Mention(word, frozenset({Printed(word)}))
        if meant.day is not None:
            yield Mention(word, frozenset({Weekday(meant.day)}), is_certain=not meant.is_glued)


def _hinted(written: Sequence[str], senses: Mapping[int, Sense]) -> Iterator[Mention]:
    """Yield the numbers that words can mean or are made of."""
    for position, meant in senses.items():
        if meant.maybe:
            yield Mention(written[position], frozenset(map(Number, meant.maybe)), is_certain=False)
