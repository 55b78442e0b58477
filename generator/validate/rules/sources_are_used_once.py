"""A source stands in the list once and something rests on it.

Source: a reader who follows a source must see all that rests on it in one place.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.references import references

TWICE = "source/twice"
UNUSED = "source/unused"
INCOMPLETE = "source/incomplete"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield problems for equal addresses, for sources nobody names, and for a relay of nobody.

    While a record is missing, it may be the one that names a source.
    """
    used = {
        reference.id
        for _, record in catalogue.everything()
        for reference in references(record)
        if reference.kind == "sources"
    }
    first: dict[str, str] = {}
    for source in catalogue.sources.values():
        if source.url is not None and first.setdefault(source.url, source.id) != source.id:
            place = catalogue.places[source.id, "url"]
            yield Problem(place, TWICE, "address", first=first[source.url])
        if source.id not in used and catalogue.complete:
            yield Problem(catalogue.places[source.id, "id"], UNUSED, "unused", source=source.id)
        if (source.form == "original") != (source.relays is None):
            place = catalogue.places[source.id, "form"]
            yield Problem(place, INCOMPLETE, "relays", form=source.form)
