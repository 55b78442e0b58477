"""A finding in words of either language."""

from datetime import date
from decimal import Decimal

import pytest

from generator.errors import Finding, Place, Problem
from generator.problems.told import told
from generator.problems.words import hint, language_of, line, message

PLACE = Place("content/a.yml", 14, 12)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8", "LC_MESSAGES": "de_AT"}, "de"),
        ({"LANG": "de_DE", "LC_MESSAGES": "", "LC_ALL": ""}, "de"),
        ({"LANG": "de_DE", "LC_MESSAGES": "de_DE", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "en_GB", "LC_ALL": "de_CH.UTF-8"}, "de"),
        ({"LANGUAGE": "de"}, "en"),
    ],
)
def test_the_environment_asks_for_a_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


def test_a_problem_is_a_line_with_place_and_code_and_a_hint_below() -> None:
    problem = Problem(PLACE, "amount/payment", "no-step", amount="first-payment")
    assert line(problem, "en") == (
        "content/a.yml:14:12: amount/payment: 'first-payment' is paid, but in no step\n    name the payment in step"
    )
    assert line(problem, "de") == (
        "content/a.yml:14:12: amount/payment: „first-payment“ ist gezahlt, gehört aber zu keinem Schritt\n"
        "    Unter step die Zahlung nennen."
    )


def test_what_is_near_is_asked_for_and_else_the_hint_is_given() -> None:
    meant = Finding("shape/unknown-key", "field", field="lable", near="label")
    other = Finding("shape/unknown-key", "field", field="zzz", near="")
    assert [hint(meant, "en"), hint(other, "en")] == ["did you mean 'label'?", "remove it"]
    assert [hint(meant, "de"), hint(other, "de")] == ["Ist „label“ gemeint?", "Das Feld entfernen."]


def test_a_list_is_joined_and_an_empty_one_has_a_word_for_it() -> None:
    some = Finding("amount/part", "no-split", whole="w", split="s", splits=("by-use", "by-year"))
    none = Finding("amount/part", "no-split", whole="w", split="s", splits=())
    assert [hint(some, "en"), hint(none, "en")] == ["its splits are: by-use, by-year", "its splits are: none"]
    assert hint(none, "de") == "Diese gibt es: keine"


def test_a_sum_is_written_out_and_a_day_as_it_is_typed() -> None:
    large = Finding("amount/sum", "differs", split="by-use", total=Decimal("9E+10"), whole=Decimal("91e9"))
    assert message(large, "en") == "the parts by 'by-use' add up to 90000000000, not 91000000000"
    early = Finding("record/knows-later", "day", day=date(2025, 3, 1), known_from=date(2025, 2, 1))
    assert message(early, "de") == "nennt den 2025-03-01, ist aber bekannt ab 2025-02-01"


def test_a_reason_inside_a_message_is_in_the_same_language() -> None:
    reason = Finding("shape/language", "missing", language="en")
    outer = Finding("record/earlier", "misfit", field="text", reason=reason)
    assert message(outer, "en") == "'text' does not fit: the text has no 'en'"
    assert message(outer, "de") == "„text“ passt nicht: der Text fehlt in der Sprache „en“"


def test_braces_in_a_value_stay_what_they_are() -> None:
    found = Finding("text/placeholder", "value", placeholder="{a}", near="")
    assert message(found, "en") == "'{{a}}' stands for nothing"


def test_a_code_that_does_not_exist_has_no_words() -> None:
    with pytest.raises(KeyError):
        told("amount/../words")
