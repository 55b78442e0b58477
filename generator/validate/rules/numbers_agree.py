"""The languages of a text give the same numbers.

Source: parity is an invariant: no number stands in one language only. ``600.000`` and ``600,000`` are the same;
a number glued to a letter (G8) is part of a name.
"""

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.earlier import every_text
from generator.model.texts import placeholders

CODE = "text/numbers-differ"
NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
GROUPED = re.compile(r"\d{1,3}([.,]\d{3})+")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem at the second language for each number the first has and it has not, and vice versa."""
    first, *others = catalogue.languages
    for owner, fact in catalogue.facts():
        for path, text, _, _ in every_text(fact, catalogue.languages):
            wanted = _numbers(text[first])
            for language in others:
                found = _numbers(text[language])
                if found != wanted:
                    only_first = ", ".join(sorted(wanted - found)) or "none"
                    only_here = ", ".join(sorted(found - wanted)) or "none"
                    message = f"numbers differ: only in '{first}': {only_first}; only in '{language}': {only_here}"
                    place = catalogue.places[owner, *path, language]
                    yield Problem(place, CODE, message, "write the same numbers, as digits or as words in both")


def _numbers(text: str) -> frozenset[str]:
    plain = {_normal(match) for match in NUMBER.findall(re.sub(r"\{[^}]*\}", "", text))}
    return frozenset(plain | {f"{{{key}}}" for key in placeholders(text)})


def _normal(number: str) -> str:
    if GROUPED.fullmatch(number):
        return re.sub(r"[.,]", "", number)
    return number.replace(",", ".")
