"""Which records a fact names: read off the `Ref` marks of the model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.model.base import Fact, Ref


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention: path inside the record, the kind asked for (``*`` any), the id."""

    path: tuple[str | int, ...]
    kind: str
    id: str


def references(fact: Fact, path: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    """Yield every mention in ``fact`` and in the facts inside it, in the order of the fields."""
    for name, alias, kind in _fields(type(fact)):
        value = getattr(fact, name)
        here = (*path, alias)
        for step, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            place = here if step is None else (*here, step)
            if isinstance(item, Fact):
                yield from references(item, place)
            elif kind is not None and item is not None:
                yield Reference(place, kind, item)


@cache
def marked(model: type[Fact]) -> tuple[tuple[str, FieldInfo, str | None], ...]:
    """Return name, field and kind asked for of every field of ``model`` that holds facts or ids."""
    found = ((name, field, _kind(field)) for name, field in model.model_fields.items())
    return tuple(item for item in found if item[0] not in ("id", "known_from", "earlier", "foresees"))


@cache
def kinds_of(model: type[Fact]) -> Mapping[str, str]:
    """Return the kind of record, ``*`` for any, for each field of ``model`` that holds ids of records."""
    return {name: kind for name, _, kind in marked(model) if kind is not None}


@cache
def _fields(model: type[Fact]) -> tuple[tuple[str, str, str | None], ...]:
    """Return name, name in YAML and kind asked for of the fields of ``model`` that hold facts or ids."""
    found = ((name, field.alias or name, _kind(field), field.annotation) for name, field in model.model_fields.items())
    return tuple((name, alias, kind) for name, alias, kind, form in found if kind is not None or _has_facts(form))


def _has_facts(form: Any) -> bool:
    return (isinstance(form, type) and issubclass(form, Fact)) or any(map(_has_facts, get_args(form)))


def _kind(field: FieldInfo) -> str | None:
    marks: list[Any] = list(field.metadata)
    for argument in get_args(field.annotation):
        marks += getattr(argument, "__metadata__", ())
    return next((mark.kind for mark in marks if isinstance(mark, Ref)), None)
