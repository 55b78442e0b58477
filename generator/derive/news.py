"""What is new: change entries, steps and events, newest first, and the strands they belong to."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from generator.model.catalogue import Catalogue
from generator.model.change import Change
from generator.model.event import Event
from generator.model.procedure import Step

FRAMEWORKS = "frameworks"
Told: TypeAlias = Change | Step | Event


@dataclass(frozen=True, slots=True)
class Item:
    """Something new: its kind, when it became known or was changed, the record, and the strands it belongs to."""

    kind: str
    date: date
    record: Told
    strands: frozenset[str]


def news(catalogue: Catalogue) -> tuple[Item, ...]:
    """Return everything new, newest first; of one day in the order of ids."""
    items = [Item("changes", item.date, item, _of_change(catalogue, item)) for item in catalogue.changes.values()]
    items += [
        Item("steps", item.known_from, item, _of_subject(catalogue, catalogue.procedures[item.procedure].about))
        for item in catalogue.steps.values()
    ]
    items += [
        Item("events", item.known_from, item, frozenset({item.track}).union(*_abouts(catalogue, item.about)))
        for item in catalogue.events.values()
    ]
    return tuple(sorted(items, key=lambda item: (-item.date.toordinal(), item.record.id)))


def version_day(catalogue: Catalogue) -> date:
    """Return the day this version of the facts is of: that of the newest entry of the change log, or newest record."""
    changed = max((item.date for item in catalogue.changes.values()), default=date.min)
    return max([changed, *(record.known_from for _, record in catalogue.everything())])


def strands(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids of all strands that can be followed: frameworks, schemes, tracks."""
    schemes = [scheme.id for scheme in catalogue.schemes.values() if scheme.alternative_to is None]
    return (*([FRAMEWORKS] if catalogue.frameworks else []), *schemes, *catalogue.tracks)


def corrections(catalogue: Catalogue) -> dict[str, tuple[Change, ...]]:
    """Return for every record that was wrong the change entries that say so, newest first."""
    found: dict[str, list[Change]] = {}
    for item in news(catalogue):
        if isinstance(item.record, Change) and item.record.cause == "error":
            for record in item.record.about:
                found.setdefault(record, []).append(item.record)
    return {record: tuple(changes) for record, changes in found.items()}


def _of_change(catalogue: Catalogue, change: Change) -> frozenset[str]:
    return frozenset().union(*_abouts(catalogue, change.about))


def _abouts(catalogue: Catalogue, records: tuple[str, ...]) -> list[frozenset[str]]:
    return [_of_subject(catalogue, record) for record in records]


def _of_subject(catalogue: Catalogue, record: str) -> frozenset[str]:
    """Return the strands of ``record``: a scheme's, its amounts', steps' and alternatives'; that of frameworks."""
    if record in catalogue.schemes:
        return _with_track(catalogue, catalogue.schemes[record].alternative_to or record)
    if record in catalogue.amounts:
        return _of_subject(catalogue, catalogue.amounts[record].subject)
    if record in catalogue.steps:
        return _of_subject(catalogue, catalogue.procedures[catalogue.steps[record].procedure].about)
    if record in catalogue.events:
        return frozenset({catalogue.events[record].track})
    return _with_track(catalogue, FRAMEWORKS) if record in catalogue.frameworks else frozenset()


def _with_track(catalogue: Catalogue, subject: str) -> frozenset[str]:
    return frozenset({subject, *(track.id for track in catalogue.tracks.values() if subject in track.covers)})
