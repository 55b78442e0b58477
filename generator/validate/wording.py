"""What pydantic found, as findings for authors, with the place in the file."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.errors import Finding, Place, Problem, Word
from generator.load.yaml_text import Path, YamlFile
from generator.model.base import TAGS
from generator.validate.hints import nearest

FORMS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "id",
    r"^[a-z0-9-]+$": "id",
    r"^[a-z]{2}$": "language",
    r"^[A-Z]{3}$": "currency",
    r"^[^@\s<>\"]+@[^@\s<>\"]+$": "email",
}
FOUND = {dict: Word("mapping"), list: Word("list"), str: Word("text"), type(None): Word("nothing")}


def _missing(detail: ErrorDetails) -> Finding:
    return Finding("shape/missing", "field", field=str(detail["loc"][-1]))


def _literal(detail: ErrorDetails) -> Finding:
    words = tuple(word.strip("' ") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(","))
    if detail["input"] is None:
        return Finding("shape/empty", "word", words=words)
    word = str(detail["input"])
    return Finding("shape/word", "word", word=word, words=words, near=nearest(word, words))


def _pattern(detail: ErrorDetails) -> Finding:
    match FORMS[detail["ctx"]["pattern"]]:
        case "id":
            return Finding("shape/form", "id", value=detail["input"])
        case "language":
            return Finding("shape/form", "language", value=detail["input"])
        case "currency":
            return Finding("shape/form", "currency", value=detail["input"])
        case _:
            return Finding("shape/form", "email", value=detail["input"])


def _found(detail: ErrorDetails) -> Word:
    return FOUND[type(detail["input"])]


def _given(detail: ErrorDetails) -> str:
    return str(detail["input"])


WORDINGS: Mapping[str, Callable[[ErrorDetails], Finding]] = {
    "missing": _missing,
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "string_too_short": lambda _: Finding("shape/empty", "text"),
    "string_too_long": lambda d: Finding("shape/length", "text", most=d["ctx"]["max_length"]),
    "too_short": lambda _: Finding("shape/empty", "list"),
    "string_type": lambda d: Finding("shape/type", "text", found=_found(d)),
    "tuple_type": lambda d: Finding("shape/type", "list", found=_found(d)),
    "dict_type": lambda d: Finding("shape/type", "texts", found=_found(d)),
    "model_type": lambda d: Finding("shape/type", "mapping", found=_found(d)),
    "language_missing": lambda d: Finding("shape/language", "missing", language=d["ctx"]["language"]),
    "language_extra": lambda d: Finding("shape/language", "extra", language=d["ctx"]["language"]),
    "date_form": lambda d: Finding("shape/date", "form", value=d["ctx"]["value"]),
    "date_from_datetime_parsing": lambda d: Finding("shape/date", "form", value=_given(d)),
    "date_parsing": lambda d: Finding("shape/date", "form", value=_given(d)),
    "date_type": lambda d: Finding("shape/type", "date", found=_found(d)),
    "decimal_type": lambda d: Finding("shape/type", "amount", found=_found(d)),
    "amount_form": lambda d: d["ctx"]["finding"],
    "address_form": lambda d: Finding("shape/address", "form", value=d["ctx"]["value"]),
    "int_parsing": lambda d: Finding("shape/number", "no-whole-number", value=_given(d)),
    "int_parsing_size": lambda _: Finding("shape/number", "long"),
    "int_type": lambda d: Finding("shape/type", "whole-number", found=_found(d)),
    "bool_parsing": lambda d: Finding("shape/yes-no", "neither", value=_given(d)),
    "bool_type": lambda d: Finding("shape/type", "yes-no", found=_found(d)),
    "greater_than_equal": lambda d: Finding("shape/number", "less", value=_given(d), limit=str(d["ctx"]["ge"])),
    "less_than": lambda d: Finding("shape/number", "not-less", value=_given(d), limit=str(d["ctx"]["lt"])),
    "greater_than": lambda d: Finding("shape/number", "not-greater", value=_given(d), limit=str(d["ctx"]["gt"])),
}


def finding(detail: ErrorDetails, model: type[BaseModel]) -> Finding:
    """Return ``detail``, found in a value of ``model``, in our own terms."""
    if detail["type"] != "extra_forbidden":
        return WORDINGS[detail["type"]](detail)
    *parents, key = detail["loc"]
    return Finding(
        "shape/unknown-key", "field", field=str(key), near=nearest(str(key), _fields_at(model, tuple(parents)))
    )


def problem_of(detail: ErrorDetails, model: type[BaseModel], path: Path, file: YamlFile) -> Problem:
    """Return ``detail``, found in the value at ``path`` of ``file``, as a problem with its place."""
    found = finding(detail, model)
    if detail["type"] == "extra_forbidden":
        return found.at(file.keys[(*path, *detail["loc"])])
    steps = tuple(step for step in detail["loc"] if step not in TAGS)
    if detail["type"] == "language_extra":
        return found.at(file.keys[(*path, *steps, detail["ctx"]["language"])])
    return found.at(_place(file, path + steps))


def is_meant(detail: ErrorDetails) -> bool:
    """Tell what the author got wrong from what only follows: a list with enough entries, some wrong, is not short."""
    return detail["type"] != "too_short" or len(detail["input"]) < int(detail["ctx"]["min_length"])


def _place(file: YamlFile, path: Path) -> Place:
    while path not in file.values:
        path = path[:-1]
    return file.values[path]


def _fields_at(model: type[BaseModel], steps: Path) -> list[str]:
    """Return the field names that the fact at ``steps`` inside ``model`` may have."""
    for step in steps:
        if isinstance(step, str):
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            model = _model_in(fields[step].annotation)
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(found for argument in get_args(annotation) if (found := _model_in(argument)))
