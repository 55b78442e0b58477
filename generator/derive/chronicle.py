"""Everything that has a day: events, and the steps of procedures, in the order of time."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.derive.news import FRAMEWORKS
from generator.model.base import PartialDate
from generator.model.catalogue import Catalogue
from generator.model.event import Event
from generator.model.procedure import Step


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated entry: its track (or what its steps are about, where no track covers it), who took part, what about."""

    date: PartialDate
    strand: str
    actors: tuple[str, ...]
    about: tuple[str, ...]
    record: Event | Step


def chronicle(catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return all dated entries, oldest first, then by id; a step that nobody dated has none."""
    entries = [
        Entry(event.date, event.track, event.participants, event.about, event) for event in catalogue.events.values()
    ]
    for step in catalogue.steps.values():
        if step.date is not None:
            about = catalogue.procedures[step.procedure].about
            entries.append(Entry(step.date, _strand(catalogue, about), step.by, (about,), step))
    return tuple(sorted(entries, key=lambda entry: (entry.date.first, entry.date.last, entry.record.id)))


def _strand(catalogue: Catalogue, about: str) -> str:
    scheme = catalogue.schemes.get(about)
    subject = FRAMEWORKS if scheme is None else scheme.alternative_to or about
    return next((track.id for track in catalogue.tracks.values() if subject in track.covers), subject)


def months(entries: tuple[Entry, ...]) -> Mapping[date, tuple[Entry, ...]]:
    """Return ``entries`` by the first day of their month, in order; an entry of a year stands in its January."""
    found: dict[date, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.date.first.replace(day=1), []).append(entry)
    return {month: tuple(told) for month, told in found.items()}


def density(entries: tuple[Entry, ...]) -> Counter[tuple[str, date]]:
    """Return how many entries each strand has in each month."""
    return Counter((entry.strand, entry.date.first.replace(day=1)) for entry in entries)
