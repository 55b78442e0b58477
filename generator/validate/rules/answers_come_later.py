"""A claim that answers another is not older than it and does not answer itself; a denial answers a claim.

Source: a denial without what it denies says nothing.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue

CODE = "claim/answer"
DENIAL = "claim/denial"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each answer that comes before what it answers, and each denial of nothing."""
    for claim in catalogue.claims.values():
        if claim.denies and claim.answers is None:
            place = catalogue.places[claim.id, "denies"]
            yield Problem(place, DENIAL, "of-nothing", claim=claim.id)
        answered = catalogue.claims.get(claim.answers) if claim.answers else None
        if answered is None:
            continue
        if claim.id == answered.id or claim.date.last < answered.date.first:
            place = catalogue.places[claim.id, "answers"]
            day, first = claim.date.root, answered.date.root
            yield Problem(place, CODE, "too-early", claim=claim.id, day=day, answered=answered.id, first=first)
