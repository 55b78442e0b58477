"""How far the facts on each page reach: read off the records that stand on it."""

from collections.abc import Mapping
from datetime import date

from generator.render.edition import Edition

UNDATED = ("changes", "sides", "tracks", "criteria", "topics", "actors", "glossary", "scenarios", "precedents")


def reach(edition: Edition) -> Mapping[str, date]:
    """Return for every page with dated facts the day the newest of them became known.

    What happened after that day, the page does not know. The first page of a scheme counts the facts of its parts too.
    """
    newest: dict[str, date] = {}
    for kind, record in edition.catalogue.everything():
        address = edition.addresses.get(record.id)
        if address is None or kind in UNDATED:
            continue
        whole = "/".join(address.page.split("/")[:2]) + "/"
        for page in {address.page, whole}:
            newest[page] = max(newest.get(page, record.known_from), record.known_from)
    return newest
