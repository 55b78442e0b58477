"""A text in plain language types no number, sum or day: it prints the value of a record.

What is counted up to two is told in words. A number glued to a letter (G8) is part of a name. Numbers and days in words
are known for the languages that have a lexicon.

Source: plain language says the same as the full page, and no number is typed twice.
"""

import re
from collections.abc import Collection, Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.earlier import every_text
from generator.model.texts import PLACEHOLDER
from generator.validate.parity.languages import LEXICONS
from generator.validate.parity.mention import Meaning, Number, When
from generator.validate.parity.reading import mentions

CODE = "plain/number"
DIGITS = re.compile(r"(?<![^\W_])\d+(?:[.,:]\d+)*")
FEW = 2  # up to here, words will do


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each text that types numbers."""
    for record in catalogue.plain_texts.values():
        for path, text, _, _ in every_text(record, catalogue.languages):
            for language, words in text.items():
                if typed := tuple(dict.fromkeys(_typed(words, language))):
                    yield Problem(catalogue.places[record.id, *path, language], CODE, "typed", typed=typed)


def _typed(words: str, language: str) -> Iterator[str]:
    found = mentions(words, language) if language in LEXICONS else ()
    told = [mention.words for mention in found if mention.is_certain and _is_value(mention.meanings)]
    yield from told
    whole = " ".join(told)
    yield from (digits for digits in DIGITS.findall(PLACEHOLDER.sub("", words)) if digits not in whole)


def _is_value(meanings: Collection[Meaning]) -> bool:
    numbers = [meaning for meaning in meanings if isinstance(meaning, Number)]
    is_timed = any(isinstance(meaning, When) for meaning in meanings)
    return (is_timed or bool(numbers)) and not any(number.value <= FEW and not number.unit for number in numbers)
