"""JSON Schemas of content files and of ``site.yml``, for editors.

Draft-07, which language servers for YAML know. What is a text for us an editor may take for a number or a date: the
schemas accept what authors write. They know forms, not rules, and an id that no record has yet is not their business.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.base import ADDRESS, Earlier, Fact, PartialDate, Record, Text
from generator.model.catalogue import KINDS
from generator.model.references import marked
from generator.model.site import Site
from generator.reference.descriptions import LANGUAGES, Field, Saying, about, field
from generator.reference.models import every_model, names, parts
from generator.reference.yaml_form import inline

Schema: TypeAlias = dict[str, Any]
Ids: TypeAlias = Mapping[str, Mapping[str, str]]

DRAFT = "http://json-schema.org/draft-07/schema#"
ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
DATE = rf"^(\d{{4}}(-(0[1-9]|1[0-2]))?|{DAY})$"
YES_OR_NO = "^([Yy]es|[Nn]o|[Tt]rue|[Ff]alse|[Oo]n|[Oo]ff)$"
NUMBER = r"^-?\d+(\.\d+)?(e\d{1,2})?$"
MESSAGES = {  # what an editor says of a value that has not the pattern
    ID: Saying(de="kleine Buchstaben, Ziffern, Bindestriche", en="small letters, digits, hyphens"),
    f"^{DAY}$": Saying(de="ein Tag wie 2025-02-01", en="a day such as 2025-02-01"),
    DATE: Saying(de="ein Datum wie 2025-02-01, 2025-02 oder 2025", en="a date such as 2025-02-01, 2025-02 or 2025"),
    YES_OR_NO: Saying(de="ja heißt yes, nein heißt no", en="yes or no"),
    NUMBER: Saying(de="eine Zahl wie 600000, 2.5 oder 100e9", en="a number such as 600000, 2.5 or 100e9"),
    f"^{ADDRESS}$": Saying(de="eine Adresse, die mit https:// beginnt", en="an address that begins with https://"),
}
UNSEEN: Ids = {kind: {} for kind in KINDS}


class _Written(GenerateJsonSchema):
    """The form of a value as YAML text, where `no`, `10` and `2025-02-01` may or may not be in quotes."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        found = super().str_schema(schema)
        return found if "pattern" in found else found | {"type": ["string", "number"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return super().int_schema(schema) | {"type": ["integer", "string"], "pattern": r"^-?\d+$"}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": ["number", "string"], "minimum": 0, "pattern": NUMBER}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": ["boolean", "string"], "pattern": YES_OR_NO}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": "string", "pattern": f"^{DAY}$"}


def content_schema(languages: Iterable[str], known: Ids = UNSEEN) -> Schema:
    """Return the schema of a file that maps kinds to lists of records.

    ``known`` are the ids of each kind, with what they stand for: an editor offers them where a record is named.
    """
    lists = {
        kind: _said(about(model)) | {"type": ["array", "null"], "items": {"$ref": _address(model)}}
        for kind, model in KINDS.items()
    }
    root = {"type": ["object", "null"], "additionalProperties": False, "properties": lists}
    return _whole("content/**/*.yml", root, _definitions(languages, known))


def site_schema(languages: Iterable[str], known: Ids = UNSEEN) -> Schema:
    """Return the schema of ``site.yml``."""
    return _whole("content/site.yml", {"allOf": [{"$ref": _address(Site)}]}, _definitions(languages, known))


def _whole(name: str, root: Schema, definitions: Schema) -> Schema:
    """Return ``root`` with those of the ``definitions`` that it needs."""
    needed: set[str] = set()
    found = set(_mentioned(root))
    while found:
        needed |= found
        found = {name for each in found for name in _mentioned(definitions[each])} - needed
    kept = {name: form for name, form in definitions.items() if name in needed}
    whole: Schema = _explained(root | {"definitions": kept})
    return {"$schema": DRAFT, "$comment": name} | whole


def _explained(form: Any) -> Any:
    """Return ``form`` with a message beside each pattern."""
    if isinstance(form, list):
        return [_explained(item) for item in form]
    if not isinstance(form, dict):
        return form
    told = MESSAGES.get(form["pattern"]) if isinstance(form.get("pattern"), str) else None
    return {key: _explained(value) for key, value in form.items()} | (
        {"patternErrorMessage": _both(told)} if told else {}
    )


def _mentioned(form: Any) -> Iterator[str]:
    if isinstance(form, dict):
        if "$ref" in form:
            yield form["$ref"].split("/")[2]
        form = list(form.values())
    for part in form if isinstance(form, list) else ():
        yield from _mentioned(part)


def _definitions(languages: Iterable[str], known: Ids) -> Schema:
    found: Schema = {
        "text": {
            "type": "object",
            "additionalProperties": False,
            "required": list(languages),
            "properties": {language: {"type": ["string", "number"], "minLength": 1} for language in languages},
        },
        "date": {"type": ["string", "integer"], "pattern": DATE},
    }
    for model in every_model():
        found[name_of(model)] = _object(model)
        if issubclass(model, Record | Site):
            found[f"{name_of(model)}.earlier"] = _earlier(model)
    every = {key: name for ids in known.values() for key, name in ids.items()}
    for kind, offered in {**UNSEEN, **known, "*": every}.items():
        found[f"id.{kind}"] = _id(kind, is_known=bool(offered))
        found[f"known.{kind}"] = {"enum": list(offered), "enumDescriptions": list(offered.values())}
    return found


def _object(model: type[Fact]) -> Schema:
    plain = model.model_json_schema(schema_generator=_Written)
    kinds = {info.alias or name: kind for name, info, kind in marked(model) if kind}
    inside = dict(parts(model))
    properties = {}
    for name in names(model):
        form = _form(plain["properties"][name], model, inside.get(name), kinds.get(name))
        properties[name] = form | _described(name, field(model, name))
    return _said(about(model)) | {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in names(model) if name in plain.get("required", ())],
        "properties": properties,
    }


def _earlier(model: type[Fact]) -> Schema:
    """Return the form of an earlier wording: the day it ended, and some fields of ``model``."""
    fixed = ("id", "known_from", "earlier")
    fields = {name: {"$ref": f"{_address(model)}/properties/{name}"} for name in names(model) if name not in fixed}
    before = {"type": "string", "pattern": f"^{DAY}$"} | _described("before", field(Earlier, "before"))
    return _said(about(Earlier)) | {
        "type": "object",
        "additionalProperties": False,
        "required": ["before"],
        "properties": fields | {"before": before},
    }


def _form(plain: Any, model: type[Fact], part: type[Fact] | None, kind: str | None) -> Any:
    """Return the form ``plain`` of a field of ``model`` with our names for what it refers to."""
    if isinstance(plain, list):
        return [_form(item, model, part, kind) for item in plain]
    if not isinstance(plain, dict):
        return plain
    if "$ref" in plain:
        return {"$ref": _refers(plain["$ref"].rpartition("/")[2], model, part)}
    if kind and plain.get("type") == ["string", "number"]:
        return {"$ref": f"#/definitions/id.{kind}"}
    left_out = ("title", "default", "ge", "description")
    return {key: _form(value, model, part, kind) for key, value in plain.items() if key not in left_out}


def _refers(name: str, model: type[Fact], part: type[Fact] | None) -> str:
    if name == Text.__name__:
        return "#/definitions/text"
    if name == PartialDate.__name__:
        return "#/definitions/date"
    if name == Earlier.__name__:
        return f"{_address(model)}.earlier"
    assert part is not None
    return _address(part)


def _id(kind: str, *, is_known: bool) -> Schema:
    """Return the form of an id; the known ones are offered, another one is no mistake, for it may be written next.

    They stand in a branch that no value takes: an editor offers them, and does not list them all on hovering.
    """
    form = {"type": "string", "pattern": ID}
    if not is_known:
        return form
    offered = {"title": kind, "allOf": [{"$ref": f"#/definitions/known.{kind}"}, {"not": form}]}
    return {"anyOf": [form, offered]}


def _described(name: str, said: Field) -> Schema:
    lines = [said[language] for language in LANGUAGES]
    example = f"`{name}: {inline(said.good)}`"
    wrong = "" if said.bad is None else f"\n\n✗ `{name}: {inline(said.bad)}`"
    found = {"markdownDescription": "\n\n".join(lines) + f"\n\n✓ {example}{wrong}", "description": "\n".join(lines)}
    if said.words:
        found["enumDescriptions"] = [_both(word) for word in said.words.values()]  # type: ignore[assignment]
    return found


def _said(saying: Saying) -> Schema:
    return {"description": "\n".join(saying[language] for language in LANGUAGES)}


def _both(saying: Saying) -> str:
    return " · ".join(saying[language] for language in LANGUAGES)


def name_of(model: type[Fact]) -> str:
    """Return what ``model`` is called in the schemas: ``procedure.Step``."""
    return f"{model.__module__.rpartition('.')[2]}.{model.__name__}"


def _address(model: type[Fact]) -> str:
    return f"#/definitions/{name_of(model)}"
