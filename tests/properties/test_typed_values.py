"""A number in a text is told apart from the typed value of its record, in both languages, whatever it is."""

from decimal import Decimal
from typing import Any

import pytest
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from generator.model.value import Money, Number, Ratio
from generator.model.vocabulary import ParameterKey
from generator.validate.parity.typed import Unit, Values, by_unit, counted, strangers

NUMBERS = st.integers(2, 10**9)
LANGUAGES = st.sampled_from(["de", "en"])
CURRENCIES = st.sampled_from(["EUR", "USD", "GBP"])
BOATS = {"de": "Boote", "en": "boats"}


def key(kind: str, **more: Any) -> ParameterKey:
    plain = {"id": "k", "topic": "t", "label": {"de": "A", "en": "A"}, "type": kind, "known_from": "2025-01-01"} | more
    return ParameterKey.model_validate(plain, context={"languages": ("de", "en")})


def differs(text: str, language: str, values: Values) -> bool:
    return bool(list(strangers(text, language, values)))


@given(NUMBERS, NUMBERS, LANGUAGES)
def test_a_count_differs_when_it_is_another(said: int, value: int, language: str) -> None:
    found = counted(Number(Decimal(value)), key("count", unit=BOATS))
    assert found is not None
    text = f"{format_decimal(said, locale=language)} {BOATS[language]}"
    assert differs(text, language, by_unit([found])) == (said != value)
    assert not differs(f"{said} Enten", language, by_unit([found]))


@given(st.integers(0, 100), st.integers(0, 100), LANGUAGES)
def test_a_share_differs_when_it_is_another(said: int, value: int, language: str) -> None:
    found = counted(Number(Decimal(value)), key("percent"))
    assert found is not None
    text = format_percent(Decimal(said) / 100, locale=language)
    assert differs(text, language, by_unit([found])) == (said != value)


@given(NUMBERS, NUMBERS, CURRENCIES, CURRENCIES, LANGUAGES)
def test_a_sum_differs_only_from_sums_in_its_currency(
    said: int, value: int, currency: str, other: str, language: str
) -> None:
    found = counted(Money(Decimal(value), other), key("money"))
    assert found == (Unit(other), Decimal(value))
    text = format_currency(said, currency, locale=language, format_type="name")
    assert differs(text, language, by_unit([found])) == (currency == other and said != value)


@given(st.integers(1, 999), st.sampled_from([3, 6, 9]), LANGUAGES)
def test_a_rounded_sum_is_its_value(number: int, power: int, language: str) -> None:
    value = number * 10**power
    text = f"{format_compact_decimal(value, format_type='long', locale=language)} Euro"
    assert not differs(text, language, by_unit([(Unit("EUR"), Decimal(value))]))
    assert differs(text, language, by_unit([(Unit("EUR"), Decimal(value + 1))]))


@given(st.lists(NUMBERS, min_size=1, max_size=5), LANGUAGES)
def test_any_of_several_values_will_do(values: list[int], language: str) -> None:
    known = by_unit((Unit("%"), Decimal(value)) for value in values)
    assert not any(differs(f"{value} %", language, known) for value in values)


@pytest.mark.parametrize("value", [None, Ratio((Decimal(1), Decimal(1)))])
def test_what_is_no_number_is_not_compared(value: Ratio | None) -> None:
    assert counted(value, key("ratio")) is None


def test_a_count_without_a_name_for_its_unit_is_not_compared() -> None:
    assert counted(Number(Decimal(3)), key("count")) is None
