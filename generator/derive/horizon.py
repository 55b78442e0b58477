"""How far the facts reach."""

from datetime import date

from generator.model.catalogue import Catalogue


def newest(catalogue: Catalogue) -> date:
    """Return the latest day any record became known: the state of the facts, not of the world."""
    return max(record.known_from for _, record in catalogue.everything())
