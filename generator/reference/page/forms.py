"""The form of a field in a few words, read off its JSON Schema."""

from collections.abc import Mapping
from typing import Any

from generator.model.base import ADDRESS
from generator.reference.schema import DATE, DAY, ID, NUMBER, YES_OR_NO

PATTERNS = {f"^{DAY}$": "day", DATE: "date", ID: "id", YES_OR_NO: "yes-no", NUMBER: "number", f"^{ADDRESS}$": "address"}


def form(schema: Mapping[str, Any], words: Mapping[str, str], anchors: Mapping[str, str]) -> str:
    """Return in a few ``words`` what may be written; ``anchors`` are where the parts of records are described."""
    choices = [item for item in schema.get("anyOf", schema.get("oneOf", ())) if item.get("type") != "null"]
    if choices:
        return form(choices[0], words, anchors) if len(choices) == 1 else words["value"]
    if "$ref" in schema:
        return _named(schema["$ref"].rpartition("/")[2], words, anchors)
    if schema.get("type") == "array":
        return words["list"].format(item=form(schema["items"], words, anchors))
    return _scalar(schema, words)


def _scalar(schema: Mapping[str, Any], words: Mapping[str, str]) -> str:
    if "enum" in schema:
        return words["word"]
    if schema["type"] == "object":
        return words["per-language"]
    if "integer" in schema["type"]:
        return _whole(schema, words)
    return words[PATTERNS.get(schema["pattern"], "pattern")] if "pattern" in schema else words["line"]


def _named(name: str, words: Mapping[str, str], anchors: Mapping[str, str]) -> str:
    if name in ("text", "date"):
        return words[name]
    if name == "id.*":
        return words["any"]
    if name.startswith("id."):
        return words["of"].format(kind=name.removeprefix("id."))
    if name.endswith(".earlier"):
        return words["earlier"]
    return words["part"].format(anchor=anchors[name])


def _whole(schema: Mapping[str, Any], words: Mapping[str, str]) -> str:
    if "exclusiveMaximum" not in schema:
        return words["whole"]
    low = schema["exclusiveMinimum"] + 1 if "exclusiveMinimum" in schema else schema["minimum"]
    return words["between"].format(low=low, high=schema["exclusiveMaximum"] - 1)
