"""What pydantic found, in words for authors and with the place in the file."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.errors import Place, Problem
from generator.load.yaml_text import Path, YamlFile
from generator.model.base import TAGS
from generator.validate.hints import did_you_mean

Worded = tuple[str, str, str]

DATES = "write 2025-11-21, or 2025-11 where only the month is known and the field allows it"
IDS = "use small letters, digits and single hyphens: draft-7"
FORMS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": IDS,
    r"^[a-z0-9-]+$": IDS,
    r"^[a-z]{2}$": "write the two small letters of the language: de",
    r"^[A-Z]{3}$": "write the three capital letters of the currency: EUR",
}


def _missing(detail: ErrorDetails) -> Worded:
    return "shape/missing", f"'{detail['loc'][-1]}' is missing", "add it to this record"


def _literal(detail: ErrorDetails) -> Worded:
    words = [word.strip("' ") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(",")]
    hint = did_you_mean(str(detail["input"]), words)
    return "shape/word", f"'{detail['input']}' is not one of: {', '.join(words)}", hint or "choose one of these words"


def _pattern(detail: ErrorDetails) -> Worded:
    return "shape/form", f"'{detail['input']}' has the wrong form", FORMS[detail["ctx"]["pattern"]]


def _type(expected: str, hint: str) -> Callable[[ErrorDetails], Worded]:
    def worded(detail: ErrorDetails) -> Worded:
        found = {dict: "a mapping", list: "a list", str: "a text", type(None): "nothing"}
        return "shape/type", f"expected {expected}, found {found[type(detail['input'])]}", hint

    return worded


def _custom(code: str, hint: str) -> Callable[[ErrorDetails], Worded]:
    return lambda detail: (code, detail["msg"], hint)


WORDINGS: Mapping[str, Callable[[ErrorDetails], Worded]] = {
    "missing": _missing,
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "string_too_short": lambda _: ("shape/empty", "the text is empty", "write it or remove the key"),
    "string_too_long": lambda d: ("shape/length", f"longer than {d['ctx']['max_length']} characters", "shorten it"),
    "too_short": lambda _: ("shape/empty", "the list has too few entries", "add at least what the field demands"),
    "string_type": _type("a text", "put the words after the key, in quotes if they contain ': '"),
    "tuple_type": _type("a list", "write [one, two] or one '- ' per line"),
    "dict_type": _type("a text in every language", "write it as {de: …, en: …}, one line per language"),
    "model_type": _type("a mapping", "write 'key: value' lines"),
    "language_missing": _custom("shape/language", "write the text in this language too"),
    "language_extra": _custom("shape/language", "the languages are listed in site.yml"),
    "date_form": _custom("shape/date", DATES),
    "date_from_datetime_parsing": lambda d: ("shape/date", f"'{d['input']}' is not a date", DATES),
    "date_parsing": lambda d: ("shape/date", f"'{d['input']}' is not a date", DATES),
    "decimal_type": _type("an amount", "write the sum in units: 90e9, 2.5e9 or 600000"),
    "amount_form": _custom("shape/number", "write the sum in units: 90e9, 2.5e9 or 600000"),
    "address_form": _custom("shape/address", "begin with https:// and leave no blanks"),
    "int_parsing": lambda d: ("shape/number", f"'{d['input']}' is not a whole number", "write digits only"),
    "int_parsing_size": lambda _: ("shape/number", "the number has too many digits", "mend the number"),
    "int_type": _type("a whole number", "write digits only"),
    "date_type": _type("a date", DATES),
    "bool_parsing": lambda d: ("shape/yes-no", f"'{d['input']}' is neither true nor false", "write true or false"),
    "bool_type": _type("true or false", "write true or false"),
    "greater_than_equal": lambda d: (
        "shape/number",
        f"'{d['input']}' is less than {d['ctx']['ge']}",
        "mend the number",
    ),
    "less_than": lambda d: ("shape/number", f"'{d['input']}' is not less than {d['ctx']['lt']}", "mend the number"),
    "greater_than": lambda d: (
        "shape/number",
        f"'{d['input']}' is not greater than {d['ctx']['gt']}",
        "mend the number",
    ),
}


def problem_of(detail: ErrorDetails, model: type[BaseModel], path: Path, file: YamlFile) -> Problem:
    """Return ``detail``, found in the value at ``path`` of ``file``, as a problem with its place."""
    if detail["type"] == "extra_forbidden":
        *parents, key = detail["loc"]
        hint = did_you_mean(str(key), _fields_at(model, tuple(parents))) or "remove it"
        return Problem(file.keys[(*path, *parents, key)], "shape/unknown-key", f"'{key}' is not a field here", hint)
    steps = tuple(step for step in detail["loc"] if step not in TAGS)
    code, message, hint = WORDINGS[detail["type"]](detail)
    if detail["type"] == "language_extra":
        return Problem(file.keys[(*path, *steps, detail["ctx"]["language"])], code, message, hint)
    return Problem(_place(file, path + steps), code, message, hint)


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
