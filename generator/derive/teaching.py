"""What a worksheet puts before a class, read off the facts: pairs of points, what is known of a record, who turned."""

from collections.abc import Mapping
from typing import Literal, get_args

from generator.derive.mapping import Fate, fates
from generator.derive.unknowns import UNSEEN
from generator.model.catalogue import Catalogue
from generator.model.claim import Position
from generator.model.parameters import parameters
from generator.model.provision import Provision
from generator.model.worksheet import Worksheet

Knowledge = Literal["known", "reported", "disputed", "ahead", "unknown"]
KNOWLEDGE: tuple[Knowledge, ...] = get_args(Knowledge)
HAPPENED: Mapping[str, Knowledge] = {
    "announced": "ahead",
    "planned": "ahead",
    "postponed": "ahead",
    "unknown": "unknown",
    "outcome-unknown": "unknown",
}


def pairs(catalogue: Catalogue, points: tuple[str, ...]) -> tuple[Fate, ...]:
    """Return each older point of ``points`` with the newer one of ``points`` that a comparison maps it to."""
    wanted = frozenset(points)
    return tuple(
        fate
        for comparison in catalogue.comparisons.values()
        for fate in fates(catalogue, comparison)
        if fate.old and fate.new and {fate.old.id, fate.new.id} <= wanted
    )


def statements(catalogue: Catalogue, worksheet: Worksheet) -> tuple[Position, ...]:
    """Return the positions ``worksheet`` is about, in its order."""
    return tuple(catalogue.positions[record] for record in worksheet.about)


def before(catalogue: Catalogue, position: Position) -> tuple[Position, ...]:
    """Return what the actor of ``position`` had said on the same issue before, newest first."""
    same = (
        item for item in catalogue.positions.values() if (item.actor, item.issue) == (position.actor, position.issue)
    )
    earlier = (item for item in same if item.date.last < position.date.first)
    return tuple(sorted(earlier, key=lambda item: item.date.first, reverse=True))


def knowledge(catalogue: Catalogue, record: str) -> Knowledge:
    """Return how far the public knows ``record``, one of the `SUBJECTS` of the task ``unknown``.

    A text is ``known`` when it can be read or was read aloud; a step or an event, when it is told how it ended, and
    ``ahead`` when it was to come. A point is ``disputed`` where its variants compete or its values do.
    """
    if record in catalogue.provisions:
        return _of_point(catalogue, catalogue.provisions[record])
    if record in catalogue.disputes:
        return "disputed" if catalogue.disputes[record].outcome is None else "known"
    happening = catalogue.steps.get(record) or catalogue.events.get(record)
    if happening is not None:
        return HAPPENED.get(happening.status, "known")
    text = catalogue.versions.get(record) or catalogue.frameworks[record]
    return _of_text(text.text_status)


def _of_point(catalogue: Catalogue, point: Provision) -> Knowledge:
    states = {parameter.state for _, parameter in parameters(point)}
    if point.variants or states & {"bracketed", "contested"}:
        return "disputed"
    return "unknown" if "unknown" in states else _of_text(catalogue.versions[point.version].text_status)


def _of_text(status: str) -> Knowledge:
    if status not in UNSEEN:
        return "known"
    return "reported" if status == "reported" else "unknown"
