"""The schemas for editors accept what the model accepts, refuse what it refuses, and offer the ids there are."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.errors import GeneratorError
from generator.load.yaml_text import parsed
from generator.reference.descriptions import field
from generator.reference.files import schemas
from generator.reference.models import every_model, names
from generator.reference.schema import content_schema, site_schema
from generator.reference.yaml_form import inline

ROOT = Path(__file__).parents[3]
CONTENT = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "content").rglob("*.yml"))}
MODELS = {f"{model.__module__.rpartition('.')[2]}.{model.__name__}": model for model in every_model()}
SAMPLES = {path.stem: path for path in sorted((ROOT / "tests/rules").glob("*.yml"))}
BASE = sorted((ROOT / "tests/rules/base").glob("*.yml"))

SHAPE = re.compile(r"# ! (shape/|record/earlier)")

# Samples whose text is not what an editor sees, or whose site has other languages than German and English.
OUT_OF_REACH = {"broken_encoding", "characters", "encoding", "no_site", "languages_of_the_site", "strange_language"}

TAKEN_FOR_20 = ("scheme.Amount", "low")  # 20.000


class AsEditorsRead(yaml.CSafeLoader):
    """YAML 1.2: numbers, true and false are no texts; dates, yes and no are. Numbers are floats, as in JavaScript."""


AsEditorsRead.yaml_implicit_resolvers = {}
for tag, pattern in {
    "null": "|~|null|Null|NULL",
    "bool": "true|True|TRUE|false|False|FALSE",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}.items():
    AsEditorsRead.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), None)


@cache
def validator(schema: str) -> Draft7Validator:
    made = {"content": content_schema, "site": site_schema}[schema](("de", "en"))
    Draft7Validator.check_schema(made)
    return Draft7Validator(made)


def schema_of(name: str) -> Draft7Validator:
    return validator("site" if Path(name).name == "site.yml" else "content")


def told(validator: Draft7Validator, value: Any) -> list[str]:
    return [f"{'/'.join(map(str, error.path))}: {error.message[:200]}" for error in validator.iter_errors(value)]


def form(path: str) -> Draft7Validator:
    whole = validator("content").schema
    site = validator("site").schema
    definitions = whole["definitions"] | site["definitions"]
    return Draft7Validator({"$ref": f"#/definitions/{path}", "definitions": definitions})


def as_read(example: Any) -> Any:
    return yaml.load(inline(example), Loader=AsEditorsRead)


@pytest.mark.parametrize("name", CONTENT)
def test_the_content_is_valid_as_an_editor_reads_it(name: str) -> None:
    value = yaml.load(CONTENT[name].read_text(encoding="utf-8"), Loader=AsEditorsRead)
    assert told(schema_of(name), value) == []


def test_what_an_editor_takes_for_a_number_is_not_a_text() -> None:
    read = yaml.load("[12, 1e9, 2.5, true, no, 2025-02-01, ]", Loader=AsEditorsRead)
    assert read == [12, 1e9, 2.5, True, "no", "2025-02-01"]


@pytest.mark.parametrize("path", MODELS)
def test_a_good_example_is_valid_and_a_bad_one_is_not(path: str) -> None:
    model = MODELS[path]
    good = {name: as_read(field(model, name).good) for name in names(model)}
    assert told(form(path), good) == []
    for name in names(model):
        wrong = field(model, name).bad
        if wrong is not None and (path, name) != TAKEN_FOR_20:
            assert told(form(path), good | {name: as_read(wrong)}), f"{name}: {wrong} is valid"


def pieces(sample: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of each file of a sample."""
    text = sample.read_text(encoding="utf-8")
    found = re.split(r"^# file: (\S+)$", f"# file: sample.yml\n{text}", flags=re.MULTILINE)[1:]
    yield from zip(found[::2], found[1::2], strict=True)


def readable() -> Iterator[Any]:
    """Yield file and whether its shape is to blame, for each file of the samples that is YAML in German and English."""
    for stem in sorted(set(SAMPLES) - OUT_OF_REACH):
        for name, text in pieces(SAMPLES[stem]):
            if name.endswith(".yml") and not parsed(text, name).problems:
                yield pytest.param(name, text, id=f"{stem}/{name}")


@pytest.mark.parametrize(("name", "text"), list(readable()))
def test_a_sample_is_invalid_where_its_shape_is_to_blame(name: str, text: str) -> None:
    found = told(schema_of(name), yaml.load(text, Loader=AsEditorsRead))
    assert bool(found) == bool(SHAPE.search(text)), found


@pytest.mark.parametrize("path", BASE, ids=lambda path: path.name)
def test_the_base_content_is_valid_as_we_read_it(path: Path) -> None:
    assert told(schema_of(path.name), parsed(path.read_text(encoding="utf-8"), path.name).value) == []


@pytest.mark.parametrize("artifact", schemas(ROOT / "content"), ids=lambda artifact: artifact.path)
def test_the_committed_schemas_are_those_of_the_model(artifact: Any) -> None:
    committed = (ROOT / "docs/schema" / artifact.path).read_text(encoding="utf-8")
    assert committed == artifact.content, "run: punkt schema"


def offered(schema: dict[str, Any], kind: str) -> list[str]:
    return [str(item) for item in schema["definitions"][f"known.{kind}"]["enum"]]


def test_an_editor_offers_the_ids_of_the_kind_asked_for() -> None:
    schema = content_schema(("de", "en"), {"procedures": {"dam-law": "The decision"}, "actors": {"jo": "Jo"}})
    step = schema["definitions"]["procedure.Step"]["properties"]
    assert step["procedure"]["$ref"] == "#/definitions/id.procedures"
    assert step["by"]["items"]["$ref"] == "#/definitions/id.actors"
    assert offered(schema, "procedures") == ["dam-law"]
    assert schema["definitions"]["known.actors"]["enumDescriptions"] == ["Jo"]
    assert offered(schema, "*") == ["dam-law", "jo"]


def test_an_id_that_no_record_has_yet_is_valid_but_not_one_of_the_wrong_form() -> None:
    schema = content_schema(("de", "en"), {"actors": {"jo": "Jo"}})
    actor = Draft7Validator({"$ref": "#/definitions/id.actors", "definitions": schema["definitions"]})
    assert actor.is_valid("jo")
    assert actor.is_valid("kim")
    assert not actor.is_valid("Kim Olsen")
    assert not actor.is_valid(None)


def test_the_ids_are_read_though_a_record_is_broken(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("languages: [de, en]\n", encoding="utf-8")
    (tmp_path / "a.yml").write_text(
        "actors:\n  - {id: jo, kind: nonsense, name: {de: Jo, en: Joe}}\n  - {id: kim, name: Kim}\n  - kai\n"
        "sources:\n  - {id: herald, publisher: Herald, title: On boats}\n  - {id: minutes, publisher: Minutes}\n"
        "nothing: [a]\ntopics:\n",
        encoding="utf-8",
    )
    content, _ = schemas(tmp_path, with_ids=True)
    known = json.loads(content.content)["definitions"]
    assert known["known.actors"] == {"enum": ["jo", "kim"], "enumDescriptions": ["Jo · Joe", "Kim"]}
    assert known["known.sources"]["enumDescriptions"] == ["Herald: On boats", "Minutes"]
    assert "known.topics" not in known


def test_texts_have_the_languages_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("languages: [de, en, fr]\n", encoding="utf-8")
    text = json.loads(schemas(tmp_path)[0].content)["definitions"]["text"]
    assert text["required"] == ["de", "en", "fr"]
    assert list(text["properties"]) == ["de", "en", "fr"]


def test_without_languages_there_is_no_schema(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("title: Lake\n", encoding="utf-8")
    with pytest.raises(GeneratorError, match="no languages"):
        schemas(tmp_path)


def test_a_field_is_described_where_it_is_hovered_over() -> None:
    status = content_schema(("de", "en"))["definitions"]["procedure.Step"]["properties"]["status"]
    assert "As geschehen" not in status["markdownDescription"]
    assert field(MODELS["procedure.Step"], "status").de in status["markdownDescription"]
    assert field(MODELS["procedure.Step"], "status").en in status["markdownDescription"]
    assert "✓ `status: done`" in status["markdownDescription"]
    assert "✗ `status: finished`" in status["markdownDescription"]
    assert len(status["enumDescriptions"]) == len(status["enum"])


def test_a_value_of_the_wrong_form_is_told_how_to_be_written() -> None:
    definitions = content_schema(("de", "en"))["definitions"]
    assert "2025-02" in definitions["date"]["patternErrorMessage"]
    assert "https://" in definitions["source.Source"]["properties"]["url"]["anyOf"][0]["patternErrorMessage"]
