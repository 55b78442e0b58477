"""What an author may write in a record: the fields of a model, their order in a file, and the form of their values."""

import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.base import Earlier, Fact, PartialDate, Record, Ref, Text

Form: TypeAlias = Literal["text", "word", "date", "number", "yes-no", "fact", "id", "line"]

FIRST = ("id", "scenario")  # what a record, or the part of one, is about
LAST = ("sources", "known_from", "earlier", "foresees")  # of a record; of its parts only the first


@dataclass(frozen=True, slots=True)
class Shape:
    """The form of a field.

    ``many``: a list, of at least ``least`` entries; ``kind``: its values are ids of that kind, ``*`` of any; ``words``:
    the words it may be; ``fact``: the model of what it holds.
    """

    name: str
    form: Form
    many: bool
    least: int
    is_required: bool
    kind: str | None
    words: tuple[str, ...]
    fact: type[Fact] | None


@cache
def shapes(model: type[Fact]) -> Mapping[str, Shape]:
    """Return the fields of ``model`` by the name an author writes, in the order they have in a file."""
    found = {field.alias or name: field for name, field in model.model_fields.items()}
    last = LAST if issubclass(model, Record) else LAST[:1]
    names = sorted(found, key=lambda name: (_rank(name, last), list(found).index(name)))
    return {name: _shape(name, found[name]) for name in names}


def order(model: type[Fact]) -> tuple[str, ...]:
    """Return the fields of ``model`` in the order they have in a file."""
    return tuple(shapes(model))


def _rank(name: str, last: tuple[str, ...]) -> int:
    return 0 if name in FIRST else 2 + last.index(name) if name in last else 1


def _shape(name: str, field: FieldInfo) -> Shape:
    marks: list[Any] = list(field.metadata)
    inner, many = _inner(field.annotation, marks)
    least = max((getattr(mark, "min_length", 0) or 0 for mark in field.metadata), default=0) if many else 0
    words = tuple(get_args(inner)) if get_origin(inner) is Literal else ()
    fact = inner if isinstance(inner, type) and issubclass(inner, Fact) else None
    kind = next((mark.kind for mark in marks if isinstance(mark, Ref)), None)
    form = "id" if any(getattr(mark, "pattern", None) for mark in marks) else _form(inner, words)
    return Shape(name, form, many, least, field.is_required(), kind, words, fact)


def _form(inner: Any, words: tuple[str, ...]) -> Form:
    if words:
        return "word"
    if not isinstance(inner, type):
        return "line"
    forms: tuple[tuple[type, Form], ...] = (
        (Text, "text"),
        (PartialDate, "date"),
        (date, "date"),
        (bool, "yes-no"),
        (int, "number"),
        (Decimal, "number"),
        (Fact, "fact"),
        (Earlier, "fact"),
    )
    return next((form for model, form in forms if issubclass(inner, model)), "line")


def _inner(annotation: Any, marks: list[Any]) -> tuple[Any, bool]:
    """Return what ``annotation`` is about, and whether it is a list of that; ``marks`` gets its marks."""
    origin = get_origin(annotation)
    arguments = get_args(annotation)
    if origin is Annotated:
        marks += annotation.__metadata__
        return _inner(arguments[0], marks)
    if origin in {Union, types.UnionType}:
        return _inner(next(item for item in arguments if item is not type(None)), marks)
    if origin is tuple:
        return _inner(arguments[0], marks)[0], True
    return annotation, False
