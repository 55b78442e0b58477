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
            yield Problem(place, DENIAL, f"'{claim.id}' denies, but not what", "name the claim it denies in answers")
        answered = catalogue.claims.get(claim.answers) if claim.answers else None
        if answered is None:
            continue
        if claim.id == answered.id or claim.date.last < answered.date.first:
            place = catalogue.places[claim.id, "answers"]
            message = f"'{claim.id}' of {claim.date.root} cannot answer '{answered.id}' of {answered.date.root}"
            yield Problem(place, CODE, message, "check both dates")
