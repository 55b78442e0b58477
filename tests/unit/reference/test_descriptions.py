"""Every field is described in both languages, by words that are used, with examples that hold."""

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


def described(model: type[Fact]) -> bool:
    try:
        return bool(about(model))
    except KeyError:
        return False


MODELS = {
    f"{model.__module__.rpartition('.')[2]}.{model.__name__}": model for model in every_model() if described(model)
}
FIELDS = {f"{model}.{name}": (MODELS[model], name) for model in MODELS for name in names(MODELS[model])}
BAD = {path: pair for path, pair in FIELDS.items() if field(*pair).bad is not None}


def good(model: type[Fact]) -> dict[str, Any]:
    """Return a record that has every field of ``model``, with its good example."""
    return {name: field(model, name).good for name in names(model)}


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


@pytest.mark.parametrize("path", FIELDS)
def test_a_field_is_described_in_each_language(path: str) -> None:
    german, english = (description(*FIELDS[path], language) for language in descriptions.LANGUAGES)
    assert german != english
    assert german.endswith("."), german
    assert english.endswith("."), english


@pytest.mark.parametrize("path", MODELS)
def test_the_good_examples_make_a_record(path: str) -> None:
    assert MODELS[path].model_validate(good(MODELS[path]), context=CONTEXT)


@pytest.mark.parametrize("path", BAD)
def test_a_bad_example_is_refused_for_its_field_alone(path: str) -> None:
    model, name = BAD[path]
    with pytest.raises(ValidationError) as refused:
        model.model_validate(good(model) | {name: field(model, name).bad}, context=CONTEXT)
    assert {error["loc"][0] for error in refused.value.errors()} == {name}


@pytest.mark.parametrize("path", FIELDS)
def test_each_word_of_a_controlled_vocabulary_is_explained(path: str) -> None:
    model, name = FIELDS[path]
    annotation = next(item.annotation for key, item in model.model_fields.items() if (item.alias or key) == name)
    assert tuple(field(model, name).words) == tuple(words_in(annotation))


def test_most_fields_have_a_bad_example() -> None:
    assert len(BAD) > 0.8 * len(FIELDS)


def test_nothing_is_described_that_no_model_has() -> None:
    known = {path.partition(".")[0] for path in MODELS}
    inherited = {"base.Record", "base.Sourced", "base.Earlier"}
    for file in tree.files(descriptions.FOLDER, "fields"):
        module = file.name.rpartition("/")[2].removesuffix(".yml")
        assert module in known | {"base"}
        assert isinstance(file.value, dict)
        for name, described in file.value.items():
            path = f"{module}.{name}"
            assert path in MODELS or path in inherited, path
            own = set(described.get("fields", {}))
            if path in MODELS:
                assert own <= set(names(MODELS[path])), path
            else:
                assert own <= {"id", "known_from", "earlier", "foresees", "sources", "before"}, path


def test_the_day_of_an_earlier_wording_is_described() -> None:
    assert field(Earlier, "before").good == "2025-03-01"


def test_a_field_means_what_the_field_it_is_like_means() -> None:
    assert field(Step, "grade").words["weak"].en == "seen at second hand only"


def test_a_field_is_named_as_authors_write_it() -> None:
    assert field(Relation, "from").good == "old-1"


def test_a_field_nobody_described_is_told() -> None:
    with pytest.raises(KeyError, match=r"Step\.nothing"):
        field(Step, "nothing")
