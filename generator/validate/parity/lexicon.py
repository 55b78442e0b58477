"""The words of a language for numbers and times: what only its grammar knows, beside what Babel knows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word is given in small letters.

    ``number`` is what a word means wherever it stands (``twelve``); ``maybe`` what it can mean (``both``): such a word
    answers to a number in another language and asks for none. ``powers`` multiply the number before them; a unit may
    follow ``tens``, and ``half`` any number. ``percent``, ``ordinals`` (the ends of ``21st``), ``parts`` of a month or
    year, ``fillers`` between a part and its month, ``joins`` between members of a list or a range, ``currencies``
    beside their official names, ``phrases`` that are read as one word, and ``common`` words that are also names of
    somebody, are what they say.
    """

    number: Callable[[str], Decimal | None]
    maybe: Callable[[str], tuple[Decimal, ...]]
    powers: Mapping[str, Decimal] = field(default_factory=dict)
    tens: frozenset[str] = frozenset()
    half: tuple[str, ...] = ()
    percent: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    parts: Mapping[str, str] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    currencies: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)
    common: frozenset[str] = frozenset()

    def phrased(self, text: str) -> str:
        """Return ``text`` with the phrases as one word each."""
        for phrase, word in self.phrases.items():
            text = text.replace(phrase, word)
        return text
