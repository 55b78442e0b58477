"""A finding in words."""

from collections.abc import Mapping
from decimal import Decimal

from generator.errors import Finding, Problem, Value, Word
from generator.problems.told import Language, shared, told

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environment: Mapping[str, str]) -> Language:
    """Return the language a terminal asks for: German if the first variable that is set begins with ``de``."""
    wanted = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    return "de" if wanted.lower().startswith("de") else "en"


def message(finding: Finding, language: Language) -> str:
    """Return what is wrong."""
    return told(finding.code).cases[finding.case].message[language].format_map(_filled(finding, language))


def hint(finding: Finding, language: Language) -> str:
    """Return what to do; when there is something ``near``, whether that is meant."""
    values = _filled(finding, language)
    words = shared()["did-you-mean"] if values.get("near") else told(finding.code).cases[finding.case].hint
    return words[language].format_map(values)


def line(problem: Problem, language: Language) -> str:
    """Return ``file:line:column: code: message`` and, on a line of its own, the hint."""
    return f"{problem.place}: {problem.code}: {message(problem, language)}\n    {hint(problem, language)}"


def sentence(key: str, language: Language, **values: str | int) -> str:
    """Return the shared words ``key`` with ``values``."""
    return shared()[key][language].format_map(values)


def _filled(finding: Finding, language: Language) -> Mapping[str, str]:
    return {name: _text(value, language) for name, value in finding.values}


def _text(value: Value, language: Language) -> str:
    match value:
        case Finding():
            return message(value, language)
        case Word():
            return shared()[value.key][language]
        case tuple():
            return ", ".join(value) or shared()["none"][language]
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)
