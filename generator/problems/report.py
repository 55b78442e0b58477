"""All problems of a run at once, for people, programs and annotations on GitHub."""

import json
from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

from generator.errors import Problem
from generator.problems.told import Language
from generator.problems.words import hint, line, message, sentence

Form: TypeAlias = Literal["text", "json", "github"]
FORMS: tuple[Form, ...] = get_args(Form)
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})


def report(problems: Sequence[Problem], form: Form, language: Language) -> str:
    """Return ``problems`` in ``language``: lines with their number below, a JSON list, or one annotation each."""
    match form:
        case "text":
            return "\n".join([*(line(problem, language) for problem in problems), "", _number(problems, language)])
        case "json":
            return json.dumps([_plain(problem, language) for problem in problems], ensure_ascii=False, indent=1)
        case "github":
            return "\n".join(_annotation(problem, language) for problem in problems)


def remark(problem: Problem, form: Form, language: Language) -> str:
    """Return what is no error yet: a line, or a warning on GitHub."""
    return _annotation(problem, language, "warning") if form == "github" else line(problem, language)


def _number(problems: Sequence[Problem], language: Language) -> str:
    key = "one-problem" if len(problems) == 1 else "problems"
    return sentence(key, language, number=len(problems), code=problems[0].code)


def _plain(problem: Problem, language: Language) -> dict[str, object]:
    place = problem.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "code": problem.code,
        "case": problem.case,
        "message": message(problem, language),
        "hint": hint(problem, language),
    }


def _annotation(problem: Problem, language: Language, level: str = "error") -> str:
    """Return a workflow command: GitHub shows it at its line of the pull request."""
    place = problem.place
    where = f"file={place.file.translate(PROPERTY)},line={place.line},col={place.column}"
    said = f"{message(problem, language)}\n{hint(problem, language)}".translate(DATA)
    return f"::{level} {where},title={problem.code.translate(PROPERTY)}::{said}"
