"""No record is known before the first of its sources, and none is published by a source that comes later only.

Source: the site as of a date must not know what nobody had published.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.base import Sourced
from generator.model.catalogue import Catalogue

CODE = "record/known-too-early"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each record older than all its sources, and each source older than its date."""
    for _, record in catalogue.everything():
        if not isinstance(record, Sourced):
            continue
        days = [catalogue.sources[source].known_from for source in record.sources if source in catalogue.sources]
        if days and record.known_from < min(days):
            place = catalogue.places[record.id, "known_from"]
            message = f"known from {record.known_from}, but its first source is of {min(days)}"
            yield Problem(place, CODE, message, f"write {min(days)}, or add the earlier source")
    for source in catalogue.sources.values():
        if source.date is not None and source.known_from < source.date.first:
            place = catalogue.places[source.id, "known_from"]
            message = f"known from {source.known_from}, but published {source.date.root}"
            yield Problem(place, CODE, message, f"write {source.date.last}")
