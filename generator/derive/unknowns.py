"""What nobody outside knows: read off the facts, each with the kind of thing that would settle it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.catalogue import Catalogue
from generator.model.parameters import parameters

UNSEEN = ("unpublished", "reported")
Sort = Literal["text", "clause", "value", "fate", "outcome", "date"]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something nobody outside knows.

    ``sort``: a ``text`` nobody published, a ``clause`` of one, a ``value``, the ``fate`` of a point, the ``outcome`` of
    a step or an event, a ``date``. ``record`` is what it is about, ``detail`` a part of it: a scenario or a key.
    """

    sort: Sort
    record: str
    detail: str = ""


def unknowns(catalogue: Catalogue) -> tuple[Unknown, ...]:
    """Return everything unknown, by sort, then in the order of the files, each once."""
    found = (*_texts(catalogue), *_clauses(catalogue), *_values(catalogue), *_fates(catalogue))
    return tuple(dict.fromkeys((*found, *_outcomes(catalogue), *_dates(catalogue))))


def _texts(catalogue: Catalogue) -> Iterator[Unknown]:
    statuses = {version.id: version.text_status for version in catalogue.versions.values()}
    statuses |= {framework.id: framework.text_status for framework in catalogue.frameworks.values()}
    for record, status in statuses.items():
        if status in UNSEEN:
            yield Unknown("text", record)


def _clauses(catalogue: Catalogue) -> Iterator[Unknown]:
    for framework in catalogue.frameworks.values():
        for outcome in framework.outcomes:
            if outcome.standing == "undefined":
                yield Unknown("clause", framework.id, outcome.scenario)


def _values(catalogue: Catalogue) -> Iterator[Unknown]:
    for point in catalogue.provisions.values():
        for _, parameter in parameters(point):
            if parameter.state in ("unknown", "contested", "bracketed"):
                yield Unknown("value", point.id, parameter.key)


def _fates(catalogue: Catalogue) -> Iterator[Unknown]:
    for comparison in catalogue.comparisons.values():
        for relation in comparison.relations:
            if relation.kind == "unknown" and relation.from_ is not None:
                yield Unknown("fate", relation.from_)


def _outcomes(catalogue: Catalogue) -> Iterator[Unknown]:
    for step in catalogue.steps.values():
        if step.status == "unknown":
            yield Unknown("outcome", step.id)
    for event in catalogue.events.values():
        if event.status == "outcome-unknown":
            yield Unknown("outcome", event.id)


def _dates(catalogue: Catalogue) -> Iterator[Unknown]:
    for step in catalogue.steps.values():
        if step.date is None and step.status != "unknown":
            yield Unknown("date", step.id)
