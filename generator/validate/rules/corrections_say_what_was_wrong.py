"""A correction says what stood there before.

Source: a reader who cited us must be able to see what changed.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue

CODE = "change/correction"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each correction of an error that does not say what was wrong."""
    for change in catalogue.changes.values():
        if change.cause == "error" and change.before is None:
            place = catalogue.places[change.id, "cause"]
            yield Problem(place, CODE, "no-before", change=change.id)
