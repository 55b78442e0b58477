"""Whatever Babel writes in two languages says the same; with one digit changed it does not."""

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from generator.model.base import Text
from generator.validate.parity.agreement import differences

AGREE = ((), ())
NUMBERS = st.decimals(0, 10**15, places=2, allow_nan=False, allow_infinity=False)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MONEY = st.sampled_from(["EUR", "USD", "GBP", "RUB", "UAH", "CHF"])


def compared(de: str, en: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    text = Text.model_validate({"de": f"Es sind {de}.", "en": f"It is {en}."}, context={"languages": ("de", "en")})
    return differences(text, "de", "en")


@given(NUMBERS)
def test_a_number_says_the_same_in_both_languages(number: Decimal) -> None:
    assert compared(format_decimal(number, locale="de"), format_decimal(number, locale="en")) == AGREE


@given(NUMBERS, NUMBERS)
def test_two_different_numbers_differ(number: Decimal, other: Decimal) -> None:
    agrees = compared(format_decimal(number, locale="de"), format_decimal(other, locale="en")) == AGREE
    assert agrees == (number == other)


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_percentage_says_the_same_only_as_itself(number: int, other: int) -> None:
    de = format_percent(Decimal(number) / 100, locale="de")
    en = format_percent(Decimal(other) / 100, locale="en")
    assert (compared(de, en) == AGREE) == (number == other)


@given(NUMBERS, MONEY, MONEY)
def test_money_says_the_same_only_in_its_currency(number: Decimal, currency: str, other: str) -> None:
    de = format_currency(number, currency, locale="de", format_type="name")
    en = format_currency(number, other, locale="en", format_type="name")
    assert (compared(de, en) == AGREE) == (currency == other)


@given(st.integers(1, 999), st.sampled_from([3, 6, 9, 12]))
def test_a_rounded_number_says_the_same_in_both_languages(number: int, power: int) -> None:
    value = number * 10**power
    de = format_compact_decimal(value, format_type="long", locale="de")
    en = format_compact_decimal(value, format_type="long", locale="en")
    assert compared(de, en) == AGREE
    assert compared(de, en.replace(str(number), str(number + 1))) != AGREE


@given(DAYS, st.sampled_from(["long", "full"]))
def test_a_day_says_the_same_in_both_languages(day: date, form: str) -> None:
    assert compared(format_date(day, form, "de"), format_date(day, form, "en")) == AGREE
    assert compared(format_date(day, form, "de"), format_date(day, "d MMMM y", "en")) == AGREE or form == "full"


@given(DAYS, DAYS)
def test_two_different_days_differ(day: date, other: date) -> None:
    agrees = compared(format_date(day, "long", "de"), format_date(other, "long", "en")) == AGREE
    assert agrees == (day == other)
