"""Where two languages of a text disagree."""

import re
from collections.abc import Iterable

from generator.model.base import Text
from generator.model.texts import placeholders
from generator.validate.parity.languages import LEXICONS
from generator.validate.parity.mention import Meaning, Mention
from generator.validate.parity.reading import mentions

DIGITS = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
GROUPED = re.compile(r"\d{1,3}([.,]\d{3})+")


def differences(text: Text, one: str, other: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what only the language ``one`` mentions and what only ``other`` does, in their words.

    Of a language without a lexicon only digits and placeholders are compared.
    """
    if one in LEXICONS and other in LEXICONS:
        here, there = mentions(text[one], one), mentions(text[other], other)
        return _unanswered(here, there), _unanswered(there, here)
    figures, others = _figures(text[one]), _figures(text[other])
    return tuple(sorted(figures - others)), tuple(sorted(others - figures))


def _unanswered(asking: Iterable[Mention], answering: Iterable[Mention]) -> tuple[str, ...]:
    meant: set[Meaning] = set().union(*(mention.meanings for mention in answering))
    found = (mention.words for mention in asking if mention.is_certain and meant.isdisjoint(mention.meanings))
    return tuple(dict.fromkeys(found))


def _figures(text: str) -> frozenset[str]:
    plain = {_normal(match) for match in DIGITS.findall(re.sub(r"\{[^}]*\}", "", text))}
    return frozenset(plain | {f"{{{key}}}" for key in placeholders(text)})


def _normal(digits: str) -> str:
    return re.sub(r"[.,]", "", digits) if GROUPED.fullmatch(digits) else digits.replace(",", ".")
