"""The facts as they were known on a day: nothing later, and what rested on it alone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from generator.model.base import Fact, Record
from generator.model.catalogue import KINDS, Catalogue
from generator.model.earlier import in_force
from generator.model.references import marked
from generator.model.vocabulary import Actor

Known = TypeVar("Known", bound=Fact)


def as_of(catalogue: Catalogue, day: date) -> Catalogue:
    """Return ``catalogue`` as known on ``day``.

    A record known later is gone; what an earlier record says about it goes too, and the record itself when it cannot
    stand without. Where a record was worded differently on ``day`` (`Record.earlier`), it has that wording.
    """
    languages = catalogue.languages
    kinds: dict[str, dict[str, Record]] = {
        kind: {
            record.id: in_force(record, day, languages)
            for record in catalogue.records(kind).values()
            if record.known_from <= day
        }
        for kind in KINDS
    }
    while True:
        ids = {kind: frozenset(records) for kind, records in kinds.items()}
        pruned = {
            kind: {key: kept for key, record in records.items() if (kept := _without_unknown(record, ids)) is not None}
            for kind, records in kinds.items()
        }
        if all(len(pruned[kind]) == len(kinds[kind]) for kind in KINDS):
            break
        kinds = pruned
    pruned["actors"] = {key: _in_office(actor, day) for key, actor in pruned["actors"].items()}
    site = in_force(catalogue.site, day, languages)
    return replace(catalogue, site=site, **pruned)  # type: ignore[arg-type]


def _in_office(actor: Record, day: date) -> Record:
    """Return ``actor`` without the offices, and the ends of offices, that still lay ahead on ``day``."""
    assert isinstance(actor, Actor)
    roles = (office for office in actor.roles if office.from_ is None or office.from_.first <= day)
    ended = (
        office.model_copy(update={"until": None}) if office.until and office.until.first > day else office
        for office in roles
    )
    return actor.model_copy(update={"roles": tuple(ended)})


def _without_unknown(fact: Known, ids: Mapping[str, frozenset[str]]) -> Known | None:
    """Return ``fact`` without what is not in ``ids``; None when something it needs is gone."""
    changes: dict[str, Any] = {}
    for name, field, kind in marked(type(fact)):
        value = getattr(fact, name)
        if isinstance(value, tuple):
            kept: tuple[Any, ...] = tuple(item for old in value if (item := _kept(old, kind, ids)) is not None)
            if not kept and value and _needs_one(field):
                return None
            changes[name] = kept
        elif value is not None:
            changes[name] = _kept(value, kind, ids)
            if changes[name] is None and field.is_required():
                return None
    return fact.model_copy(update=changes)


def _kept(value: Any, kind: str | None, ids: Mapping[str, frozenset[str]]) -> Any:
    if isinstance(value, Fact):
        return _without_unknown(value, ids)
    if kind is None:
        return value
    known = value in ids[kind] if kind != "*" else any(value in found for found in ids.values())
    return value if known else None


def _needs_one(field: FieldInfo) -> bool:
    return any(isinstance(mark, MinLen) for mark in field.metadata)
