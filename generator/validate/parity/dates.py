"""The dates of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.validate.parity.figures import Figure, Words
from generator.validate.parity.mention import When
from generator.validate.parity.senses import Sense

YEARS = range(1000, 3000)
DAYS = range(1, 32)
ENDS = frozenset('.?!:;“”„"(')  # after these a capital says nothing


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and the words that say it; not certain when they can be something else (``May``)."""

    when: When
    words: str
    is_certain: bool


def dates(words: Words, figures: Sequence[Figure]) -> list[Dated]:
    """Return the dates among ``words`` and mark the ``figures`` they are made of."""
    found = [
        dated
        for position, meant in words.senses.items()
        if meant.month is not None
        for dated in _around(position, meant, words, figures)
    ]
    for figure in figures:
        if figure.whole in YEARS and not figure.is_dated:
            part = _part(figure.first, words)
            if part:
                found.append(Dated(When(figure.whole, None, None, part), f"{part} {figure.whole}", is_certain=True))
    return found


def _around(position: int, meant: Sense, words: Words, figures: Sequence[Figure]) -> Iterator[Dated]:
    """Yield the date that the name of a month at ``position`` belongs to, if it is one."""
    has_capitals = words.spoken.has_capitals
    if has_capitals and words.written[position].islower():
        return
    day = _day_before(position, words, figures)
    first, after = day.first if day else position, position + 1
    if meant.is_short and words.at(after) == ".":
        after += 1
    late = None if day else _starting(after, figures, DAYS)
    if late and words.at(after + 1) == "," and _starting(after + 2, figures, YEARS):
        day, after = late, after + 1
    year = _starting(after + (words.at(after) == ","), figures, YEARS)
    if meant.is_short and not (day or year):
        return
    for figure in (day, year):
        if figure:
            figure.is_dated = True
    part = "" if day else _part(position, words)
    is_name = not has_capitals or (position > 0 and words.small[position - 1] not in ENDS)
    yield Dated(
        When(year.whole if year else None, meant.month, day.whole if day else None, part),
        words.said(first, year.after if year else after),
        is_certain=not meant.is_glued and bool(day or year or part or is_name),
    )


def _day_before(position: int, words: Words, figures: Sequence[Figure]) -> Figure | None:
    """Return the day that ends before the month at ``position``: ``24.``, ``24th of``."""
    lexicon = words.spoken.lexicon
    while words.at(position - 1) in lexicon.ordinals or words.at(position - 1) in lexicon.fillers:
        position -= 1
    return next((figure for figure in figures if figure.after == position and figure.whole in DAYS), None)


def _starting(position: int, figures: Sequence[Figure], numbers: range) -> Figure | None:
    """Return the figure at ``position`` if its number is among ``numbers``."""
    return next((figure for figure in figures if figure.first == position and figure.whole in numbers), None)


def _part(position: int, words: Words) -> str:
    """Return which part of the month or year at ``position`` is meant: ``mid-June``, ``the end of 2026``."""
    position -= 1
    while words.at(position) == "-" or words.at(position) in words.spoken.lexicon.fillers:
        position -= 1
    before = words.senses.get(position)
    return before.part if before and not words.written[position].isupper() else ""
