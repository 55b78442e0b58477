"""What the models of facts and their fields mean, in the languages of the authors.

The words stand in ``fields/``, one file per module of ``generator/model/``. A model inherits the fields of the models
it is built on; ``like: Claim.grade`` says that a field means the same as another model's.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.load import tree
from generator.model.base import Fact, Line, Record, Text

LANGUAGES = ("de", "en")
FOLDER = Path(__file__).parent / "fields"


class Saying(Fact):
    """One statement for authors, in every language of theirs."""

    de: Line
    en: Line

    def __getitem__(self, language: str) -> str:
        """Return the statement in ``language``."""
        return str(getattr(self, language))


class Field(Saying):
    """What one field means.

    ``good`` is a value as an author writes it, ``bad`` one that is refused, None where none teaches anything. ``words``
    says what each word of a controlled vocabulary means.
    """

    good: Any
    bad: Any = None
    words: Mapping[str, Saying] = {}


class Like(Fact):
    """A field that means what ``like``, a model and one of its fields, means."""

    like: Line


class Description(Saying):
    """What a model stands for; ``shown`` says where a reader of the site meets it, None for parts of other records."""

    shown: Saying | None = None
    fields: Mapping[str, Like | Field] = {}


def about(model: type[BaseModel]) -> Description:
    """Return what ``model`` stands for.

    Raises KeyError when nobody described it.
    """
    return _described()[_key(model)]


def field(model: type[BaseModel], name: str) -> Field:
    """Return what the field ``name`` of ``model`` means; ``name`` is as authors write it (``from``).

    Raises KeyError when nobody described it.
    """
    for owner in model.__mro__:
        described = _described().get(_key(owner))
        if described is not None and name in described.fields:
            found = described.fields[name]
            said = found if isinstance(found, Field) else _like(found.like)
            return _fitting(said, model) if said is _described()["base", "Record"].fields["earlier"] else said
    raise KeyError(f"{model.__name__}.{name}")


def same_as(model: type[BaseModel], name: str) -> str | None:
    """Return the model whose field means what ``name`` of ``model`` means, None when it means what it says itself."""
    for owner in model.__mro__:
        found = _described()[_key(owner)].fields.get(name) if _key(owner) in _described() else None
        if found is not None:
            return found.like.partition(".")[0] if isinstance(found, Like) else None
    raise KeyError(f"{model.__name__}.{name}")


def description(model: type[BaseModel], name: str, language: str) -> str:
    """Return what the field ``name`` of ``model`` means, in ``language``."""
    return field(model, name)[language]


def _fitting(earlier: Field, model: type[BaseModel]) -> Field:
    """Return ``earlier`` with an example that changes a field ``model`` has, a text if it has any."""
    fields = ((info.alias or name, info.annotation) for name, info in model.model_fields.items())
    own = [(name, form) for name, form in fields if name in about(model).fields and name not in Record.model_fields]
    name = next((name for name, form in own if form is Text), own[0][0])
    return earlier.model_copy(update={"good": [{"before": earlier.good[0]["before"], name: field(model, name).good}]})


def _like(path: str) -> Field:
    model, _, name = path.partition(".")
    (found,) = (item.fields[name] for key, item in _described().items() if key[1] == model and name in item.fields)
    return found if isinstance(found, Field) else _like(found.like)


def _key(model: type) -> tuple[str, str]:
    """Return the file that describes ``model``, and its name there."""
    return model.__module__.rpartition(".")[2], model.__name__


@cache
def _described() -> Mapping[tuple[str, str], Description]:
    found = {}
    for file in tree.files(FOLDER, "generator/reference/fields"):
        assert isinstance(file.value, dict), file.problems
        for model, plain in file.value.items():
            found[_topic(file.name), model] = Description.model_validate(plain)
    return found


def _topic(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yml")
