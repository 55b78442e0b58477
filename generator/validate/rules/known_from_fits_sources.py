"""No record is known before the first of its sources, and no source before the day it was published.

Source: the site as of a date must not know what nobody had published.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.references import references

CODE = "record/known-too-early"
OWN = 2  # a source of the record itself, ("sources", 0) or ("source",), not of a part of it


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each record older than all its sources, and each source older than its date.

    A record with a source that is missing here is left out: that may be the first.
    """
    for _, record in catalogue.everything():
        own = [item.id for item in references(record) if item.kind == "sources" and len(item.path) <= OWN]
        if not own or any(source not in catalogue.sources for source in own):
            continue
        days = [catalogue.sources[source].known_from for source in own]
        if record.known_from < min(days):
            place = catalogue.places[record.id, "known_from"]
            yield Problem(place, CODE, "first-source", known_from=record.known_from, first=min(days))
    for source in catalogue.sources.values():
        if source.date is not None and source.known_from < source.date.first:
            place = catalogue.places[source.id, "known_from"]
            day, last = source.date.root, source.date.last
            yield Problem(place, CODE, "published", known_from=source.known_from, day=day, last=last)
