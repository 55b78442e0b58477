"""The languages of a text name the same actors, and the same publishers of sources.

A name counts in every form the actor has in `name` and `other_names`, inflected too (``des Europäischen Rates``).
An adjective (``nordländische Armee``) and a compound (``Kommissionsvorschlag``) answer to a name and ask for none; so
does a name that is also an ordinary word. Known for the languages that have a lexicon.

Source: parity is an invariant: who acts and who reports stands in both languages.
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.earlier import every_text
from generator.validate.parity.languages import LEXICONS
from generator.validate.parity.names import Names, missing, named

CODE = "text/names-differ"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem at the second language for each name that only one of them has."""
    spoken = [language for language in catalogue.languages if language in LEXICONS]
    published = {source.publisher for source in catalogue.sources.values() if source.kind != "primary"}
    known = Names(catalogue.actors.values(), sorted(published))
    for owner, fact in catalogue.facts():
        for path, text, _, _ in every_text(fact, catalogue.languages):
            for first, language in pairwise(spoken):
                here = named(text[first], first, known)
                there = named(text[language], language, known)
                only_here, only_there = missing(here, there, known), missing(there, here, known)
                if only_here or only_there:
                    place = catalogue.places[owner, *path, language]
                    yield Problem(place, CODE, "differ", first=first, here=only_here, other=language, there=only_there)
