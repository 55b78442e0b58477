"""Every model that authors write: the kinds, the site, and the parts inside them."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from generator.model.base import Fact
from generator.model.catalogue import KINDS
from generator.model.site import Site


@cache
def every_model() -> tuple[type[Fact], ...]:
    """Return the site, every kind in the order of `KINDS`, and each part after the first model that holds it."""
    found: dict[type[Fact], None] = {}
    written: tuple[type[Fact], ...] = (Site, *KINDS.values())
    for model in written:
        for each in _with_parts(model):
            found.setdefault(each)
    return tuple(found)


@cache
def parts(model: type[Fact]) -> tuple[tuple[str, type[Fact]], ...]:
    """Return the fields of ``model`` that hold facts, as authors write them, each with the model of those facts."""
    fields = ((field.alias or name, field.annotation) for name, field in model.model_fields.items())
    return tuple((name, part) for name, annotation in fields for part in _facts_in(annotation))


def names(model: type[Fact]) -> tuple[str, ...]:
    """Return the fields of ``model`` as authors write them (``from``), its own before those every record has."""
    inherited = {name for base in model.__mro__[1:] if issubclass(base, Fact) for name in base.model_fields}
    ordered = sorted(model.model_fields.items(), key=lambda item: (item[0] in inherited, item[0] != "id"))
    return tuple(field.alias or name for name, field in ordered)


def _with_parts(model: type[Fact]) -> Iterator[type[Fact]]:
    yield model
    for _, part in parts(model):
        yield from _with_parts(part)


def _facts_in(annotation: Any) -> Iterator[type[Fact]]:
    if isinstance(annotation, type) and issubclass(annotation, Fact):
        yield annotation
    for argument in get_args(annotation):
        yield from _facts_in(argument)
