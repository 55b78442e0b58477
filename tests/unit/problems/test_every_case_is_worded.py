"""The sources name codes, cases and values; the files below generator/problems/codes/ have words for exactly these.

Every ``Problem(place, CODE, "case", name=…)`` and ``Finding(CODE, "case", name=…)`` is read off the sources, so code,
case and names must stand there as they are.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import generator
from generator.problems.told import LANGUAGES, Both, codes, shared, told

SOURCE = Path(generator.__file__).parent
BUILDERS = {"Problem": 1, "Finding": 0}  # where among the arguments the code stands


@dataclass(frozen=True)
class Use:
    """One place in the sources that finds something wrong."""

    where: str
    code: str
    case: str
    names: frozenset[str]


def uses() -> Iterator[Use]:
    for path in sorted(SOURCE.rglob("*.py")):
        if path.name == "errors.py":
            continue
        module = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in module.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        ours = {
            name.name
            for node in module.body
            if isinstance(node, ast.ImportFrom) and node.module == "generator.errors"
            for name in node.names
        } & BUILDERS.keys()
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ours:
                yield use(node, constants, f"{path.relative_to(SOURCE)}:{node.lineno}")


def use(node: ast.Call, constants: dict[str, object], where: str) -> Use:
    assert isinstance(node.func, ast.Name)
    code, case = node.args[BUILDERS[node.func.id] :]
    known = constants.get(code.id) if isinstance(code, ast.Name) else getattr(code, "value", None)
    assert isinstance(known, str), f"{where}: the code is no constant of this file"
    assert isinstance(case, ast.Constant), f"{where}: the case is not written out"
    names = [keyword.arg for keyword in node.keywords]
    assert None not in names, f"{where}: the values are not written out"
    return Use(where, known, str(case.value), frozenset(filter(None, names)))


USES = tuple(uses())
CASES = {(code, case): told(code).cases[case] for code in codes() for case in told(code).cases}


def test_every_use_is_found() -> None:
    assert len(USES) > 140


@pytest.mark.parametrize("found", USES, ids=lambda found: f"{found.code} {found.case}")
def test_what_the_sources_find_has_words_that_name_its_values(found: Use) -> None:
    assert (found.code, found.case) in CASES, found.where
    case = CASES[found.code, found.case]
    for language in LANGUAGES:
        named = case.message.placeholders(language) | case.hint.placeholders(language)
        assert named | {"near"} == found.names | {"near"}, f"{found.where}: {language}"


def test_the_sources_find_every_case_that_has_words() -> None:
    assert CASES.keys() - {(found.code, found.case) for found in USES} == set()


@pytest.mark.parametrize("key", CASES, ids=" ".join)
def test_the_languages_of_a_case_name_the_same_values(key: tuple[str, str]) -> None:
    for words in (CASES[key].message, CASES[key].hint):
        assert words.placeholders("de") == words.placeholders("en")
        assert words.de != words.en or words.placeholders("de")


def test_shared_words_are_used_and_name_the_same_values() -> None:
    constants = defaultdict(set)
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants[node.value].add(path.name)
    for key, words in shared().items():
        assert constants[key], key
        assert words.placeholders("de") == words.placeholders("en")


@pytest.mark.parametrize("text", ["", None])
def test_neither_language_may_be_empty(text: str | None) -> None:
    with pytest.raises(ValueError, match="de"):
        Both.model_validate({"de": text, "en": "a"})
