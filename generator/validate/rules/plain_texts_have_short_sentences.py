"""A sentence in plain language has at most twenty words; what is put in for braces counts as three.

Source: DIN 8581-1 and ISO 24495-1: short sentences, one thought in each.
"""

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.earlier import every_text
from generator.model.texts import PLACEHOLDER

CODE = "plain/sentence"
MOST = 20  # words
END = re.compile(r"(?<=[.!?:])\s+")
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each text with long sentences."""
    for record in catalogue.plain_texts.values():
        for path, text, _, _ in every_text(record, catalogue.languages):
            for language, words in text.items():
                longest = max(END.split(words), key=_length)
                if (count := _length(longest)) > MOST:
                    place = catalogue.places[record.id, *path, language]
                    yield Problem(place, CODE, "long", count=count, most=MOST, beginning=longest[:40])


def _length(sentence: str) -> int:
    return len(WORD.findall(PLACEHOLDER.sub(" a sum printed ", sentence)))
