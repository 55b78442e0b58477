"""How often actors occur: in events and steps, as speakers, with positions, in frameworks."""

from collections import Counter

from generator.derive.chronicle import chronicle
from generator.model.catalogue import Catalogue


def presences(catalogue: Catalogue) -> Counter[str]:
    """Return for every actor in how many entries, claims, positions and frameworks it occurs."""
    found = Counter(actor for entry in chronicle(catalogue) for actor in entry.actors)
    found.update(claim.speaker for claim in catalogue.claims.values())
    found.update(position.actor for position in catalogue.positions.values())
    for item in catalogue.frameworks.values():
        found.update({*item.issuers, *item.guarantors, *item.named, *item.beneficiaries})
    return found


def told(catalogue: Catalogue) -> frozenset[str]:
    """Return the actors with an office, or with anything done, said or wanted: enough for a page of their own."""
    offices = {actor.id for actor in catalogue.actors.values() if actor.roles}
    return frozenset(presences(catalogue)) | offices
