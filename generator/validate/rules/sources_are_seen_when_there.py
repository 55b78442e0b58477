"""A source was last seen when it was already there, and its archived copy has an address of its own.

Source: whoever checks a statement must know which state of a page we saw, and find it when the page is gone.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue

SEEN = "source/seen-too-early"
COPY = "source/no-copy"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield problems for days of access before the source appeared, and for copies that are the page itself."""
    for source in catalogue.sources.values():
        if source.accessed is not None and source.date is not None and source.accessed < source.date.first:
            yield Problem(catalogue.places[source.id, "accessed"], SEEN, "before", date=source.date.root)
        if source.archive_url is not None and source.archive_url == source.url:
            yield Problem(catalogue.places[source.id, "archive_url"], COPY, "same")
