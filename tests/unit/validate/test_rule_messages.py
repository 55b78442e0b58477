"""What the editorial rules say, where an author needs more than the place."""

from collections.abc import Callable

import pytest

from generator.errors import Problem
from generator.problems import words as said

Problems = Callable[..., tuple[Problem, ...]]

POINT = """provisions:
  - id: spare-1
    version: spare
    topic: fishing
    heading: {{de: A, en: A}}
    text: {{de: A., en: A.}}
    parameters:
      - {parameter}
    confidence: weak
    sources: [gazette]
    known_from: 2025-03-01
"""
CLAIM = """claims:
  - id: said
    speaker: jo
    date: {date}
    {more}
    text: {{de: "{de}", en: "{en}"}}
    grade: weak
    sources: [herald]
    known_from: {known}
"""


@pytest.mark.parametrize(
    ("parameter", "message", "hint"),
    [
        ("{key: boats, state: set}", "'boats' is set but has no value", "add the value, or change the state"),
        (
            '{key: boats, state: absent, value: "5"}',
            "'boats' is absent and yet has a value",
            "remove the value, or change the state",
        ),
        (
            "{key: boats, state: set, value: ten}",
            "'ten' is not a number: write 600000, 2.5 or 100e9",
            "the key is of type 'count'",
        ),
        ('{key: boats, state: set, value: "5", currency: EUR}', "'boats' is not money", "remove the currency"),
        (
            '{key: boats, state: set, value: "5", condition: winter}',
            "'winter' is not a condition of 'boats'",
            "its conditions: none",
        ),
        (
            '{key: crew, state: set, value: "5", condition: summer}',
            "'summer' is not a condition of 'crew'",
            "its conditions: none, winter",
        ),
        ('{key: crew, state: set, value: "5"}', "'crew' needs a condition", "one of: none, winter"),
        ("{key: line, state: set, value: centre}", "'centre' is not one of the words of 'line': middle, shore", ""),
    ],
)
def test_a_value_that_does_not_fit_is_told_what_would(
    parameter: str, message: str, hint: str, problems_of: Problems
) -> None:
    (problem,) = problems_of(sample=POINT.format(parameter=parameter))
    assert said.message(problem, "en") == message
    assert hint in said.hint(problem, "en")


@pytest.mark.parametrize(
    ("de", "en", "message"),
    [
        ("20 und 30", "20 and 31", "numbers differ: only in 'de': 30; only in 'en': 31"),
        ("20", "none", "numbers differ: only in 'de': 20; only in 'en': none"),
        ("keine", "600,000", "numbers differ: only in 'de': none; only in 'en': 600,000"),
        ("am 24. Dezember", "on 25 December", "numbers differ: only in 'de': 24. Dezember; only in 'en': 25 December"),
        ("2,5", "3.5", "numbers differ: only in 'de': 2,5; only in 'en': 3.5"),
    ],
)
def test_the_numbers_that_differ_are_named(de: str, en: str, message: str, problems_of: Problems) -> None:
    (problem,) = problems_of(sample=CLAIM.format(date="2025-02-02", known="2025-02-02", more="", de=de, en=en))
    assert said.message(problem, "en") == message


def test_a_day_that_is_too_early_is_told_which_would_do(problems_of: Problems) -> None:
    (problem,) = problems_of(sample=CLAIM.format(date="2025-01-01", known="2025-01-01", more="", de="A", en="A"))
    assert said.message(problem, "en") == "known from 2025-01-01, but its first source is of 2025-02-01"
    assert said.hint(problem, "en") == "write 2025-02-01, or add the earlier source"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("about: [nothing]", "no record has the id 'nothing'"),
        ("answers: old", "no record in 'claims' has the id 'old'"),
    ],
)
def test_an_id_that_no_record_has_is_told_with_the_kind_that_was_asked_for(
    more: str, message: str, problems_of: Problems
) -> None:
    sample = CLAIM.format(date="2025-02-02", known="2025-02-02", more=more, de="A", en="A")
    (problem,) = problems_of(sample=sample)
    assert said.message(problem, "en") == message


def test_an_answer_that_is_too_early_names_both_days(problems_of: Problems) -> None:
    sample = CLAIM.format(date="2025-02-01", known="2025-02-02", more="answers: jo-counts-two", de="A", en="A")
    (problem,) = problems_of(sample=sample)
    assert said.message(problem, "en") == "'said' of 2025-02-01 cannot answer 'jo-counts-two' of 2025-02-02"


@pytest.mark.parametrize(("version", "end"), [("old", "from"), ("new", "to")])
def test_a_point_without_a_relation_is_told_which_to_add(version: str, end: str, problems_of: Problems) -> None:
    sample = POINT.format(parameter='{key: boats, state: set, value: "5"}').replace(
        "version: spare", f"version: {version}"
    )
    (problem,) = problems_of(sample=sample)
    assert said.message(problem, "en") == "point 'spare-1' has no relation in 'old-to-new'"
    assert said.hint(problem, "en") == f"add a relation with {end}: spare-1"


@pytest.mark.parametrize(
    ("placeholder", "hint"),
    [
        ("{boots}", "did you mean 'boats'?"),
        ("{zzz}", "name a parameter that has a value here, or an amount"),
        ("{old-1.boots}", "did you mean 'boats'?"),
        ("{old-1.zzz}", "name a parameter that has a value here, or an amount"),
        ("{old-3.boats}", "did you mean 'old-1'?"),
        ("{zzz.boats}", "name a point before the full stop"),
    ],
)
def test_a_placeholder_that_stands_for_nothing_is_told_what_would_do(
    placeholder: str, hint: str, problems_of: Problems
) -> None:
    sample = POINT.format(parameter='{key: boats, state: set, value: "5"}')
    found = problems_of(
        sample=sample.replace("text: {de: A., en: A.}", f'text: {{de: "{placeholder}", en: "{placeholder}"}}')
    )
    assert {said.message(problem, "en") for problem in found} == {f"'{placeholder}' stands for nothing"}
    assert {said.hint(problem, "en") for problem in found} == {hint}


HOUSE = """house_words:
  - {{id: word-x, language: {language}, avoid: [lake rats], instead: [fishers, villages], reason: It takes sides.}}
"""


def test_a_word_to_avoid_is_told_with_what_to_write_and_why(problems_of: Problems) -> None:
    claim = CLAIM.format(date="2025-02-02", more="", de="Lake rats.", en="Lake rats.", known="2025-02-02")
    for language, message, hint in (
        (
            "de",
            "„Lake rats“ schreiben wir nicht",
            "Stattdessen: fishers, villages. It takes sides. Als Zitat steht es in Anführungszeichen.",
        ),
        (
            "en",
            "'Lake rats' is not a word of this house",
            "write: fishers, villages. It takes sides. A quotation stands in quotation marks",
        ),
    ):
        (problem,) = problems_of(sample=HOUSE.format(language=language) + claim)
        assert said.message(problem, language) == message
        assert said.hint(problem, language) == hint


def test_a_number_that_is_none_of_the_values_is_told_with_them(problems_of: Problems) -> None:
    point = POINT.format(parameter="{key: fund, state: set, value: 2.5e9, currency: EUR}")
    german, english = problems_of(sample=point.replace("{de: A., en: A.}", "{de: 2 Mrd. Euro, en: EUR 2bn}"))
    assert said.message(german, "de") == "„2 Mrd. Euro“ ist kein Wert dieses Eintrags, er hat: 2500000000"
    assert said.message(english, "en") == "'2 bn' is no value of this record, which has: 2500000000"


def test_a_count_of_points_must_stand_in_the_text(problems_of: Problems) -> None:
    claim = CLAIM.format(date="2025-02-02", more="points: 19", de="Vier Punkte.", en="Four points.", known="2025-02-02")
    german, english = problems_of(sample=claim)
    assert said.message(german, "de") == "points ist 19, der Text nennt diese Zahl nicht"
    assert said.message(english, "en") == "points is 19, and the text does not give that number"
