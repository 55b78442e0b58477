"""Whatever text or structure comes in: values or problems with places, never an exception."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import BASE, CATALOGUE, files, plain

from generator.errors import Place, Problem
from generator.load.yaml_text import Path, Plain, YamlFile, parsed
from generator.model.base import Text
from generator.validate.parity.agreement import differences
from generator.validate.rules import numbers_agree
from generator.validate.shape import shaped

SITE = parsed((BASE / "site.yml").read_text(encoding="utf-8"), "content/site.yml")
YAML_LIKE = st.lists(
    st.sampled_from(
        [
            "topics:",
            "  - ",
            "id: ",
            "ice",
            "\n",
            "\n",
            " ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ", ",
            ": ",
            "'",
            '"',
            "|\n",
            ">-\n",
            "&a ",
            "*a",
            "!t ",
            "? ",
            "- ",
            "#",
            "---\n",
            "...",
            "%",
            "@",
            "ü",
            "😀",
            "\ufeff",
            "\x07",
            "\x85",
            "\u2028",
            "<<: ",
        ]
    ),
    max_size=25,
).map("".join)


def lines(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text)


def is_inside(place: Place, text: str) -> bool:
    found = lines(text)
    return 1 <= place.line <= len(found) and 1 <= place.column <= len(found[place.line - 1]) + 1


@given(st.text() | YAML_LIKE)
@example("a: [")
@example("a: 'b\n")
@example("\ufeffa: b")
def test_any_text_is_a_value_or_problems_inside_it(text: str) -> None:
    file = parsed(text, "a.yml")
    places = [problem.place for problem in file.problems]
    places += [*file.values.values(), *file.keys.values(), *file.lost.values()]
    assert [place for place in places if not is_inside(place, text)] == []
    assert {place.file for place in places} == {"a.yml"}


@given(YAML_LIKE)
def test_every_value_has_a_place(text: str) -> None:
    file = parsed(text, "a.yml")
    for path, _ in walked(file.value):
        assert path in file.values


@given(plain())
def test_any_structure_in_a_file_is_facts_or_problems(value: Plain) -> None:
    assert is_answered(file_of(value, "content/a.yml"))


@given(files())
def test_any_records_are_facts_or_problems(value: Plain) -> None:
    assert is_answered(file_of(value, "content/a.yml"))


@given(plain())
def test_any_settings_are_a_site_or_problems(value: Plain) -> None:
    catalogue, problems = shaped([file_of(value, "content/site.yml")])
    assert (catalogue is None) == bool(problems)


def is_answered(file: YamlFile) -> bool:
    """Return whether every record of ``file`` became a fact or left a problem in the file."""
    catalogue, problems = shaped([SITE, file])
    assert catalogue is not None
    assert all(isinstance(problem, Problem) and problem.place.file == file.name for problem in problems)
    written = (
        [items for items in file.value.values() if isinstance(items, list)] if isinstance(file.value, dict) else []
    )
    became = sum(1 for _ in catalogue.everything())
    return bool(problems) or became == sum(map(len, written))


def file_of(value: Plain, name: str) -> YamlFile:
    """Return ``value`` as a file in which every value has a line of its own."""
    file = YamlFile(name, value)
    for number, (path, is_key) in enumerate(walked(value), start=1):
        file.values[path] = Place(name, number, 5)
        if is_key:
            file.keys[path] = Place(name, number, 1)
    return file


def walked(value: Plain, path: Path = ()) -> list[tuple[Path, bool]]:
    """Return the paths of ``value`` and of all values in it, and whether each stands under a key."""
    found = [(path, bool(path) and isinstance(path[-1], str))]
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in parts:
        found += walked(inner, (*path, step))
    return found


def disagreements(german: str, english: str) -> int:
    claim = CATALOGUE.claims["jo-counts-two"]
    text = Text.model_construct(root={"de": german, "en": english})
    changed = replace(CATALOGUE, claims={claim.id: claim.model_copy(update={"text": text})})
    return sum(1 for _ in numbers_agree.problems(changed))


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3)


@given(NUMBERS | st.integers(-(10**12), 10**12).map(Decimal))
@example(Decimal(600_000))
@example(Decimal("1234.5"))
@example(Decimal("0.001"))
def test_any_number_is_the_same_in_german_and_english(number: Decimal) -> None:
    german, english = (str(format_decimal(number, locale=locale)) for locale in ("de_DE", "en_GB"))
    assert disagreements(f"Es sind {german}.", f"There are {english}, they say.") == 0


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_two_whole_numbers_differ_in_any_language(one: int, other: int) -> None:
    german, english = format_decimal(one, locale="de_DE"), format_decimal(other, locale="en_GB")
    assert disagreements(f"{german} Boote", f"{english} boats") == int(one != other)


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("1000 Boote", "1,000 boats"),
        ("1.000 Boote", "1000 boats"),
        ("am 21. März", "on 21 March"),
        ("G8", "G8"),
        ("", ""),
    ],
)
def test_the_same_number_may_be_written_with_or_without_groups(german: str, english: str) -> None:
    assert disagreements(german, english) == 0


SENTENCES = st.lists(
    st.sampled_from(
        ["600.000", "600,000", "2,5", "2.5", "20", "28.", "G8", "{boats}", "no. 3", "three", "1.234,5", "-"]
    ),
    max_size=4,
).map(" ".join)


@given(SENTENCES | st.text(max_size=20), SENTENCES | st.text(max_size=20), st.sampled_from(["en", "fr"]))
def test_agreement_does_not_depend_on_which_language_comes_first(one: str, two: str, other: str) -> None:
    text = Text.model_construct(root={"de": one, other: two})
    assert differences(text, "de", other) == differences(text, other, "de")[::-1]


@given(SENTENCES | st.text(max_size=20), st.sampled_from([("de", "de"), ("en", "en"), ("fr", "it")]))
def test_a_text_agrees_with_itself(words: str, languages: tuple[str, str]) -> None:
    text = Text.model_construct(root=dict.fromkeys(languages, words))
    assert differences(text, *languages) == ((), ())


@pytest.mark.parametrize(
    ("german", "english"),
    [("1 Boot", "2 boats"), ("1 Boot", "a boat"), ("kein Boot", "1 boat"), ("{a}", "5"), ("1", "1 2")],
)
def test_numbers_in_one_language_only_disagree(german: str, english: str) -> None:
    assert disagreements(german, english) == 1
