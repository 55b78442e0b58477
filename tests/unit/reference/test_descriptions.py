"""Every field is described in both languages, by words that are used, with examples that hold.

A new field is described in ``generator/reference/fields/``, in the file named like the module of its model.
"""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import ValidationError

from generator.load import tree
from generator.model.base import Earlier, Fact
from generator.model.procedure import Step
from generator.model.relation import Relation
from generator.reference import descriptions
from generator.reference.descriptions import about, description, field
from generator.reference.models import every_model, names

CONTEXT = {"languages": ("de", "en")}
MODELS = {f"{model.__module__.rpartition('.')[2]}.{model.__name__}": model for model in every_model()}
INHERITED = {"base.Record", "base.Sourced", "base.Earlier"}


def good(model: type[Fact]) -> dict[str, Any]:
    """Return a record that has every field of ``model``, with its good example."""
    return {name: field(model, name).good for name in names(model)}


def bad(model: type[Fact]) -> dict[str, Any]:
    return {name: field(model, name).bad for name in names(model) if field(model, name).bad is not None}


def words_in(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
        return
    for argument in get_args(annotation):
        yield from words_in(argument)


@pytest.mark.parametrize("path", MODELS)
def test_a_model_is_described_in_each_language(path: str) -> None:
    said = about(MODELS[path])
    assert said.de != said.en
    assert said.de.endswith("."), said.de
    assert said.en.endswith("."), said.en


@pytest.mark.parametrize("path", MODELS)
def test_every_field_is_described_in_each_language(path: str) -> None:
    for name in names(MODELS[path]):
        german, english = (description(MODELS[path], name, language) for language in descriptions.LANGUAGES)
        assert german != english
        assert german.endswith("."), german
        assert english.endswith("."), english


@pytest.mark.parametrize("path", MODELS)
def test_the_good_examples_make_a_record(path: str) -> None:
    assert MODELS[path].model_validate(good(MODELS[path]), context=CONTEXT)


@pytest.mark.parametrize("path", MODELS)
def test_a_bad_example_is_refused_for_its_field_alone(path: str) -> None:
    for name, value in bad(MODELS[path]).items():
        with pytest.raises(ValidationError) as refused:
            MODELS[path].model_validate(good(MODELS[path]) | {name: value}, context=CONTEXT)
        assert {error["loc"][0] for error in refused.value.errors()} == {name}


@pytest.mark.parametrize("path", MODELS)
def test_each_word_of_a_controlled_vocabulary_is_explained(path: str) -> None:
    for key, info in MODELS[path].model_fields.items():
        name = info.alias or key
        assert tuple(field(MODELS[path], name).words) == tuple(words_in(info.annotation)), name


def test_most_fields_have_a_bad_example() -> None:
    every = [name for model in MODELS.values() for name in names(model)]
    assert len([name for model in MODELS.values() for name in bad(model)]) > 0.9 * len(every)


def test_nothing_is_described_that_no_model_has() -> None:
    known = {path: set(names(model)) for path, model in MODELS.items()}
    known |= {path: {"id", "known_from", "earlier", "foresees", "sources", "before"} for path in INHERITED}
    for file in tree.files(descriptions.FOLDER, "fields"):
        assert isinstance(file.value, dict)
        for name, described in file.value.items():
            assert isinstance(described, dict)
            path = f"{file.name.rpartition('/')[2].removesuffix('.yml')}.{name}"
            assert set(described.get("fields") or {}) <= known[path]


def test_the_day_of_an_earlier_wording_is_described() -> None:
    assert field(Earlier, "before").good == "2025-03-01"


def test_a_field_means_what_the_field_it_is_like_means() -> None:
    assert field(Step, "grade").words["weak"].en == "seen at second hand only"


def test_a_field_is_named_as_authors_write_it() -> None:
    assert field(Relation, "from").good == "old-1"


def test_a_field_nobody_described_is_told() -> None:
    with pytest.raises(KeyError, match=r"Step\.nothing"):
        field(Step, "nothing")
