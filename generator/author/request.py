"""What an author said on the command line, as values of a record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.author.shapes import Shape, shapes
from generator.errors import GeneratorError
from generator.load.yaml_text import Plain
from generator.model.base import Fact
from generator.problems.told import Language
from generator.validate.hints import nearest


class UnclearError(GeneratorError):
    """The command line says something no record can have."""


@dataclass(frozen=True, slots=True)
class Given:
    """One value: ``path`` is the field, with language or inner field behind full stops."""

    path: str
    value: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What an author wants: a record of ``kind`` with ``said``.

    ``file`` and ``after`` (an id) may be empty; hints in the language ``speaks``, none when it is None.
    """

    kind: str
    said: tuple[Given, ...]
    file: str = ""
    after: str = ""
    speaks: Language | None = None


def given(fields: Iterable[str], options: Sequence[str]) -> tuple[Given, ...]:
    """Return the values in ``--field name=value`` and in ``--name value`` or ``--name=value``.

    Raises UnclearError for what is neither.
    """
    found = []
    for field in fields:
        name, sign, value = field.partition("=")
        if not sign:
            raise UnclearError(f"'{field}' is no field: write --field name=value")
        found.append(Given(name.strip(), value.strip()))
    rest = list(options)
    while rest:
        option = rest.pop(0)
        if not option.startswith("--"):
            raise UnclearError(f"'{option}' belongs to no option")
        name, sign, value = option[2:].partition("=")
        if not sign:
            if not rest:
                raise UnclearError(f"--{name} has no value")
            value = rest.pop(0)
        found.append(Given(name, value.strip()))
    return tuple(found)


def values(model: type[Fact], said: Iterable[Given], languages: Sequence[str]) -> dict[str, Plain]:
    """Return ``said`` as the values of a record; a list is said with commas, or with its option several times.

    Raises UnclearError for a field that ``model`` has not.
    """
    found: dict[str, Any] = {}
    for item in said:
        _set(found, model, item.path.replace("-", "_").split("."), item, languages)
    return found


def _set(found: dict[str, Any], model: type[Fact], path: list[str], item: Given, languages: Sequence[str]) -> None:
    name, *rest = path
    shape = shapes(model).get(name)
    if shape is None:
        near = nearest(name, shapes(model))
        hint = f"did you mean '{near}'?" if near else f"the fields are: {', '.join(shapes(model))}"
        raise UnclearError(f"'{item.path}' is not a field here; {hint}")
    if shape.form == "text" and not shape.many:
        if len(rest) != 1 or rest[0] not in languages:
            raise UnclearError(f"say the language: {', '.join(f'--{name}.{language}' for language in languages)}")
        found.setdefault(name, {})[rest[0]] = item.value
    elif shape.fact and not shape.many and rest:
        _set(found.setdefault(name, {}), shape.fact, rest, item, languages)
    elif rest or shape.form in {"text", "fact"}:
        raise UnclearError(f"'{item.path}' cannot be said here: write it in the file")
    elif shape.many:
        found.setdefault(name, []).extend(_entries(shape, item.value))
    else:
        found[name] = item.value


def _entries(shape: Shape, value: str) -> list[str]:
    parts = value.split(",") if shape.kind or shape.form != "line" else [value]
    return [part.strip() for part in parts if part.strip()]


def completed(model: type[Fact], plain: Mapping[str, Plain], known: Mapping[str, Sequence[str]]) -> dict[str, Plain]:
    """Return ``plain`` with the beginning of a single id of its kind completed: ``us-2`` where one begins so."""
    found = dict(plain)
    for name, shape in shapes(model).items():
        value = found.get(name)
        if shape.kind and isinstance(value, str):
            ids = known.get(shape.kind, ())
            near = [record for record in ids if record.startswith(value)]
            found[name] = near[0] if value not in ids and len(near) == 1 else value
    return found
