"""A version does not descend from a later one, nor from itself.

Source: the family tree is drawn over time.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue

CODE = "version/descent"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each line of descent that runs against time."""
    for version in catalogue.versions.values():
        for number, descent in enumerate(version.descends_from):
            older = catalogue.versions.get(descent.version)
            if older is not None and (older.id == version.id or older.presented.first > version.presented.last):
                place = catalogue.places[version.id, "descends_from", number, "version"]
                day, first = version.presented.root, older.presented.root
                yield Problem(place, CODE, "backwards", version=version.id, day=day, older=older.id, first=first)
