"""What rests on what: the mentions of the model, turned round."""

from collections.abc import Mapping

from generator.derive.chronology import oldest_first
from generator.model.catalogue import Catalogue
from generator.model.claim import Claim
from generator.model.event import Event
from generator.model.references import references


def resting(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Return for every source the ids of the records that name it, in catalogue order, each once."""
    found: dict[str, dict[str, None]] = {source: {} for source in catalogue.sources}
    for _, record in catalogue.everything():
        for reference in references(record):
            if reference.kind == "sources":
                found[reference.id][record.id] = None
    return {source: tuple(records) for source, records in found.items()}


def claims_about(catalogue: Catalogue) -> Mapping[str, tuple[Claim, ...]]:
    """Return for every record the claims about it, oldest first; an answer counts as about the same record."""
    found: dict[str, list[Claim]] = {}
    for claim in oldest_first(catalogue.claims.values()):
        for subject in _subjects(claim, catalogue):
            found.setdefault(subject, []).append(claim)
    return {subject: tuple(claims) for subject, claims in found.items()}


def replies(catalogue: Catalogue) -> Mapping[str, tuple[Claim, ...]]:
    """Return for every claim that is answered the claims that answer it, oldest first."""
    found: dict[str, list[Claim]] = {}
    for claim in oldest_first(catalogue.claims.values()):
        if claim.answers is not None:
            found.setdefault(claim.answers, []).append(claim)
    return {answered: tuple(claims) for answered, claims in found.items()}


def followed(catalogue: Catalogue) -> Mapping[str, tuple[Event, ...]]:
    """Return for every event, claim and step the events that later came back to it, oldest first."""
    found: dict[str, list[Event]] = {}
    for event in oldest_first(catalogue.events.values()):
        for record in event.about:
            if catalogue.kind_of(record) in ("events", "claims", "steps"):
                found.setdefault(record, []).append(event)
    return {record: tuple(events) for record, events in found.items()}


def _subjects(claim: Claim, catalogue: Catalogue) -> dict[str, None]:
    subjects = dict.fromkeys(claim.about)
    seen = {claim.id}
    while claim.answers is not None and claim.answers not in seen:
        claim = catalogue.claims[claim.answers]
        seen.add(claim.id)
        subjects |= dict.fromkeys(claim.about)
    return subjects
