"""How far the facts on each page reach: read off the records that stand on it."""

from collections.abc import Mapping
from datetime import date

from generator.render.edition import Edition

UNDATED = ("changes", "sides", "tracks", "criteria", "topics", "actors", "glossary", "scenarios", "precedents")


def horizons(edition: Edition) -> Mapping[str, str]:
    """Return for every page with dated facts the sentence that says how far they reach.

    The first page of a scheme counts the facts of its parts too. What happened after that day, the page does not know.
    """
    newest: dict[str, date] = {}
    for kind, record in edition.catalogue.everything():
        address = edition.addresses.get(record.id)
        if address is None or kind in UNDATED:
            continue
        whole = "/".join(address.page.split("/")[:2]) + "/"
        for page in {address.page, whole}:
            newest[page] = max(newest.get(page, record.known_from), record.known_from)
    return {page: edition.words("ui.horizon", date=edition.words.day(day)) for page, day in newest.items()}
