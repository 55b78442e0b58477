import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.errors import Problem
from generator.model.base import ADDRESS
from generator.model.catalogue import KINDS
from generator.model.site import Site
from generator.problems import words as said
from generator.validate.hints import nearest
from generator.validate.wording import FORMS

TOPIC = "topics:\n  - {id: ice, label: {de: Eis, en: Ice}, question: {de: Wo?, en: Where?}, known_from: 2025-01-01"
CLAIM = (
    "claims:\n  - {id: a, speaker: jo, date: 2025-02-02, text: {de: A., en: A.}, grade: weak, sources: [herald], "
    "known_from: 2025-02-02"
)
Problems = Callable[..., tuple[Problem, ...]]


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("concil-2025", ["council-2025", "budget"], "council-2025"),
        ("lable", ["label", "text"], "label"),
        ("xyz", ["label", "text"], ""),
        ("label", [], ""),
        ("", ["label"], ""),
        ("ab", {"ac", "ad"}, ""),
    ],
)
def test_the_most_similar_word_is_offered_if_there_is_one(word: str, known: list[str], meant: str) -> None:
    assert nearest(word, known) == meant


def test_of_equally_similar_words_always_the_same_is_offered() -> None:
    known = ["claim-b", "claim-a", "claim-c"]
    assert {nearest("claim-x", order) for order in (known, known[::-1], set(known))} == {"claim-a"}


@pytest.mark.parametrize(
    ("sample", "code", "hint"),
    [
        ("topcs: []", "shape/unknown-kind", "did you mean 'topics'?"),
        ("weather: []", "shape/unknown-kind", "the kinds are: sides, actors, topics"),
        (TOPIC + ", lable: a}", "shape/unknown-key", "did you mean 'label'?"),
        (TOPIC + ", zzz: a}", "shape/unknown-key", "remove it"),
        (CLAIM.replace("weak", "partal") + "}", "shape/word", "did you mean 'partial'?"),
        (CLAIM.replace("weak", "xxxxx") + "}", "shape/word", "choose one of these words"),
        (CLAIM.replace("herald", "heralt") + "}", "reference/unknown", "did you mean 'herald'?"),
        (CLAIM.replace("herald", "zzz") + "}", "reference/unknown", "add the record, or name another"),
        (CLAIM + ", about: [treety]}", "reference/unknown", "did you mean 'treaty'?"),
        (TOPIC.replace("id: ice", "id: Ice") + "}", "shape/form", "small letters, digits and single hyphens"),
        (TOPIC.replace("2025-01-01", "1.1.2025") + "}", "shape/date", "2025-11-21, or 2025-11"),
        (TOPIC.replace("Ice}", "Ice, fr: Glace}") + "}", "shape/language", "listed in site.yml"),
        (TOPIC.replace("{de: Eis, en: Ice}", "Ice") + "}", "shape/type", "{de: …, en: …}"),
        ("topics:\n  ice: a", "shape/no-list", "- id: …"),
        ("ice", "shape/file", "start with one of: sides, actors"),
    ],
)
def test_an_author_is_told_what_to_do(sample: str, code: str, hint: str, problems_of: Problems) -> None:
    (problem,) = problems_of(sample=sample)
    assert problem.code == code
    assert hint in said.hint(problem, "en")


def test_a_key_inside_a_part_is_compared_with_the_keys_of_that_part(problems_of: Problems) -> None:
    sample = """provisions:
  - id: spare-1
    version: spare
    topic: fishing
    heading: {de: A, en: A}
    text: {de: A., en: A.}
    readings:
      - {text: {de: A., en: A.}, standing: main, sources: [gazette], quote: {text: a, languge: en, language: en}}
    variants:
      - id: a
        proponents: [north]
        text: {de: A., en: A.}
        parameters: [{key: boats, state: absent, conditon: winter}]
        sources: [gazette]
    confidence: weak
    sources: [gazette]
    known_from: 2025-03-01
comparisons:
  - id: left-to-right
    from_version: left
    to_version: right
    title: {de: A, en: A}
    text: {de: A., en: A.}
    relations:
      - {fom: l1, from_: l1, to: r1, kind: kept, certainty: stated, reason: {de: A., en: A.}, sources: [gazette]}
    sources: [gazette]
    known_from: 2025-03-01
"""
    assert [said.hint(problem, "en") for problem in problems_of(sample=sample)] == [
        "did you mean 'language'?",
        "did you mean 'condition'?",
        "did you mean 'from'?",
        "did you mean 'from'?",
    ]


def patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for inner in schema.values():
            yield from patterns(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from patterns(inner)


def test_every_form_the_model_asks_for_is_explained_in_words() -> None:
    asked = {found for model in (Site, *KINDS.values()) for found in patterns(model.model_json_schema())}
    assert asked - {f"^{ADDRESS}$"} == FORMS.keys()  # an address is checked, and explained, by itself
    assert not any(re.search(r"[\\^$+*]", hint) for hint in FORMS.values())
