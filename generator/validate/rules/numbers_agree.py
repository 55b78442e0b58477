"""The languages of a text give the same numbers, percentages, sums of money and dates.

``600.000`` and ``600,000``, ``drei`` and ``three``, ``90 Mrd. Euro`` and ``EUR 90bn``, ``24. Dezember`` and
``24 December`` are the same; a number glued to a letter (G8) is part of a name. Numbers in words are known for the
languages that have a lexicon; of others, only digits are compared.

Source: parity is an invariant: no number stands in one language only.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.earlier import every_text
from generator.validate.parity.agreement import differences

CODE = "text/numbers-differ"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem at the second language for each number the first has and it has not, and vice versa."""
    first, *others = catalogue.languages
    for owner, fact in catalogue.facts():
        for path, text, _, _ in every_text(fact, catalogue.languages):
            for language in others:
                here, there = differences(text, first, language)
                if here or there:
                    place = catalogue.places[owner, *path, language]
                    yield Problem(place, CODE, "differ", first=first, here=here, other=language, there=there)
