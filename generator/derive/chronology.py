"""Facts in time: which came first, and how far they reach."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from generator.model.catalogue import Catalogue
from generator.model.claim import Claim, Package, Position

Dated = TypeVar("Dated", Claim, Package, Position)


def oldest_first(dated: Iterable[Dated]) -> tuple[Dated, ...]:
    """Return ``dated`` by the first day its date can mean, then by id."""
    return tuple(sorted(dated, key=lambda record: (record.date.first, record.id)))


def newest(catalogue: Catalogue) -> date:
    """Return the latest day any record became known: the state of the facts, not of the world."""
    return max(record.known_from for _, record in catalogue.everything())
