"""Facts in time: which came first, and how far they reach."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from generator.model.catalogue import Catalogue
from generator.model.claim import Claim, Package, Position
from generator.model.event import Event
from generator.model.framework import Framework
from generator.model.procedure import Step

Dated = TypeVar("Dated", Claim, Event, Package, Position, Framework)


def oldest_first(dated: Iterable[Dated]) -> tuple[Dated, ...]:
    """Return ``dated`` by the first day its date can mean, then by id."""
    return tuple(sorted(dated, key=lambda record: (record.date.first, record.id)))


def frameworks_in_time(catalogue: Catalogue) -> tuple[Framework, ...]:
    """Return the frameworks by date, those that are only there to compare with after all others."""
    return tuple(sorted(oldest_first(catalogue.frameworks.values()), key=lambda framework: framework.baseline))


def in_order(catalogue: Catalogue, procedure: str) -> tuple[Step, ...]:
    """Return the steps of ``procedure`` in the order of time; those without a date come last."""
    steps = [step for step in catalogue.steps.values() if step.procedure == procedure]
    return tuple(sorted(steps, key=lambda step: step.date.first if step.date else date.max))


def newest(catalogue: Catalogue) -> date:
    """Return the latest day any record became known: the state of the facts, not of the world."""
    return max(record.known_from for _, record in catalogue.everything())
