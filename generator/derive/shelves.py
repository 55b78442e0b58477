"""How long lists are divided over pages: a short list is one page, parts of a long one never change their borders."""

import unicodedata
from collections.abc import Mapping

from generator.derive.chronicle import chronicle
from generator.derive.chronology import oldest_first
from generator.model.catalogue import Catalogue
from generator.model.source import Source

WHOLE = ""  # the only shelf of a short list
MOST_SOURCES = 300
MOST_ENTRIES = 160
MOST_CLAIMS = 160
LETTERS = ("a-e", "f-l", "m-r", "s-z")


def source_shelves(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of all sources by shelf: by the first letter of the publisher, then by publisher and id.

    A publisher that begins with a digit stands on the first shelf, one in another alphabet on the last.
    """
    found: dict[str, list[str]] = {}
    is_long = len(catalogue.sources) > MOST_SOURCES
    for source in sorted(catalogue.sources.values(), key=_on_the_shelf):
        found.setdefault(_letters(source.publisher) if is_long else WHOLE, []).append(source.id)
    return {shelf: tuple(found[shelf]) for shelf in (WHOLE, *LETTERS) if shelf in found}


def entry_shelves(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of all events and dated steps by year, in the order of time."""
    entries = chronicle(catalogue)
    found: dict[str, list[str]] = {}
    for entry in entries:
        shelf = str(entry.date.first.year) if len(entries) > MOST_ENTRIES else WHOLE
        found.setdefault(shelf, []).append(entry.record.id)
    return {shelf: tuple(records) for shelf, records in found.items()}


def claim_shelves(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of all claims by year, oldest first."""
    found: dict[str, list[str]] = {}
    is_long = len(catalogue.claims) > MOST_CLAIMS
    for claim in oldest_first(catalogue.claims.values()):
        found.setdefault(str(claim.date.first.year) if is_long else WHOLE, []).append(claim.id)
    return {shelf: tuple(claims) for shelf, claims in found.items()}


def _on_the_shelf(source: Source) -> tuple[str, str, str]:
    return source.publisher.casefold(), source.publisher, source.id


def _letters(publisher: str) -> str:
    first = unicodedata.normalize("NFKD", publisher.casefold())[0]
    return next((letters for letters in LETTERS if first <= letters[-1]), LETTERS[-1])
