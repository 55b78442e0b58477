"""An earlier wording has the form its field demands, and ends after the record became known.

Source: the site as of a day is made of it.
"""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import ValidationError

from generator.errors import Problem
from generator.model.catalogue import SITE, Catalogue
from generator.model.earlier import Dated, in_force
from generator.validate.wording import finding, is_meant

CODE = "record/earlier"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each earlier wording that cannot stand in its place, or has no time to stand in."""
    yield from _problems(SITE, catalogue.site, catalogue)
    for _, record in catalogue.everything():
        for number, earlier in enumerate(record.earlier):
            if earlier.before <= record.known_from:
                place = catalogue.places[record.id, "earlier", number, "before"]
                yield Problem(
                    place, CODE, "no-time", before=earlier.before, record=record.id, known_from=record.known_from
                )
        yield from _problems(record.id, record, catalogue)


def _problems(owner: str, fact: Dated, catalogue: Catalogue) -> Iterator[Problem]:
    for number, earlier in enumerate(fact.earlier):
        place = catalogue.places[owner, "earlier", number]
        try:
            in_force(fact, earlier.before - timedelta(days=1), catalogue.languages)
        except ValidationError as error:
            first = next(filter(is_meant, error.errors()))
            field = ".".join(map(str, first["loc"]))
            yield Problem(place, CODE, "misfit", field=field, reason=finding(first, type(fact)))
