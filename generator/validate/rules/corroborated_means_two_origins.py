"""What counts as corroborated rests on two sources of different origin.

The origins of a source are the outlets it relays or copies, else its publisher. Two sources are independent when they
have no origin in common: two relays of one report, or two papers with the same wire copy, are one origin. Names count
without case and without a leading "The"; ``relays`` names several outlets with commas between them.

Source: the meaning of the grade, "at least two outlets independent of each other report the statement".
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import get_args

from generator.errors import Problem
from generator.model.base import Fact, Record
from generator.model.catalogue import Catalogue
from generator.model.earlier import former
from generator.model.parts import Path, parts
from generator.model.source import Source

CODE = "record/one-origin"
GRADE = "corroborated"
ARTICLE = "the "


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each grade, now and earlier, that no two independent sources support.

    A fact with a source that is missing here is left out: that may be the second.
    """
    for _, record in catalogue.everything():
        if not _bears_a_grade(type(record)):
            continue
        for path, ids in _corroborated(record, catalogue.languages):
            if not all(source in catalogue.sources for source in ids):
                continue
            origins = [_origins(catalogue.sources[source]) for source in ids]
            if not any(one.keys().isdisjoint(other) for one, other in combinations(origins, 2)):
                names = {key: name for found in reversed(origins) for key, name in found.items()}
                place = catalogue.places[record.id, *path, "grade"]
                yield Problem(place, CODE, "one-origin", origins=", ".join(sorted(names.values())))


def _corroborated(record: Record, languages: Iterable[str]) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield path and sources of every fact in ``record`` with that grade, now and in other earlier wordings."""
    for path, fact in parts(record):
        if getattr(fact, "grade", None) == GRADE:
            yield path, getattr(fact, "sources", ())
    for number, _, then, values in former(record, languages):
        for path, fact in parts(then):
            fields = path[:1] or ("grade", "sources")
            if getattr(fact, "grade", None) == GRADE and any(field in values for field in fields):
                yield ("earlier", number, *path), getattr(fact, "sources", ())


def _origins(source: Source) -> dict[str, str]:
    """Return the origins of ``source`` as they are written, by what they are compared by."""
    names = source.relays.split(", ") if source.relays else [source.publisher]
    return {name.casefold().removeprefix(ARTICLE): name for name in names}


@cache
def _bears_a_grade(model: type[Fact]) -> bool:
    """Tell whether a fact of ``model``, or one inside it, can have a grade."""
    inside = (part for field in model.model_fields.values() for part in get_args(field.annotation))
    return "grade" in model.model_fields or any(
        isinstance(part, type) and issubclass(part, Fact) and _bears_a_grade(part) for part in inside
    )
