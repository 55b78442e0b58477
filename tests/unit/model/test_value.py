from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.errors import MisfitError
from generator.model.catalogue import Catalogue
from generator.model.provision import Parameter
from generator.model.value import Money, Number, Ratio, Value, Words, typed
from generator.problems import words as said


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [
        ("boats", "600000", Number(Decimal(600_000))),
        ("boats", "0", Number(Decimal(0))),
        ("boats", "9" * 18, Number(Decimal(10**18 - 1))),
        ("boats", "-3", Number(Decimal(-3))),
        ("boats", "6e5", Number(Decimal(600_000))),
        ("share", "2.5", Number(Decimal("2.5"))),
        ("season", "2.25", Number(Decimal("2.25"))),
        ("season", ["100"], Number(Decimal(100))),
        ("catch", "50:50", Ratio((Decimal(50), Decimal(50)))),
        ("catch", "33:33:33", Ratio((Decimal(33), Decimal(33), Decimal(33)))),
        ("line", "middle", Words(frozenset({"middle"}))),
        ("guards", "northern", Words(frozenset({"northern"}))),
        ("guards", ["southern", "northern"], Words(frozenset({"northern", "southern"}))),
        ("guards", ["northern", "northern"], Words(frozenset({"northern"}))),
    ],
)
def test_a_value_is_what_its_key_says(
    key: str, written: str, value: Value, parameter: Callable[..., Parameter], catalogue: Catalogue
) -> None:
    assert typed(parameter(key, written), catalogue.parameter_keys[key]) == value


@pytest.mark.parametrize(("written", "amount"), [("100e9", 10**11), ("100000000000", 10**11), ("0.5", Decimal("0.5"))])
def test_money_is_units_of_its_currency(
    written: str, amount: int, parameter: Callable[..., Parameter], catalogue: Catalogue
) -> None:
    found = typed(parameter("fund", written, currency="USD"), catalogue.parameter_keys["fund"])
    assert found == Money(Decimal(amount), "USD")


def test_currencies_are_different_values(parameter: Callable[..., Parameter], catalogue: Catalogue) -> None:
    key = catalogue.parameter_keys["fund"]
    assert typed(parameter("fund", "1", currency="USD"), key) != typed(parameter("fund", "1", currency="EUR"), key)


def test_money_without_a_currency_is_refused(parameter: Callable[..., Parameter], catalogue: Catalogue) -> None:
    with pytest.raises(MisfitError) as caught:
        typed(parameter("fund", "1"), catalogue.parameter_keys["fund"])
    assert said.message(caught.value.finding, "en") == "'fund' is money and needs a currency"


@pytest.mark.parametrize("state", ["absent", "removed", "not-seen", "unknown"])
def test_a_state_without_a_value_has_none(
    state: str, parameter: Callable[..., Parameter], catalogue: Catalogue
) -> None:
    assert typed(parameter("boats", None, state), catalogue.parameter_keys["boats"]) is None


@pytest.mark.parametrize(
    ("key", "written", "message"),
    [
        ("boats", "many", "'many' is not a number"),
        ("boats", "1,5", "'1,5' is not a number"),
        ("boats", "600 000", "is not a number"),
        ("boats", "1e1000", "is not a number"),
        ("boats", "9e99", "'9e99' is larger than anything that is counted"),
        ("boats", "1" * 19, "is larger than anything that is counted"),
        ("boats", "-1e18", "is larger than anything that is counted"),
        ("catch", "1:9999999999", "is not a ratio"),
        ("boats", "NaN", "is not a number"),
        ("boats", "Infinity", "is not a number"),
        ("boats", "+5", "is not a number"),
        ("boats", "5.", "is not a number"),
        ("boats", ["1", "2"], "takes one value, not 2"),
        ("boats", "600.000", "means different numbers in German and English"),
        ("share", "-1.000", "means different numbers in German and English"),
        ("catch", "50", "'50' is not a ratio"),
        ("catch", "50:", "is not a ratio"),
        ("catch", "1.5:2", "is not a ratio"),
        ("catch", ["50:50", "1:1"], "takes one value, not 2"),
        ("line", "centre", "'centre' is not one of the words of 'line': middle, shore"),
        ("line", ["middle", "shore"], "'line' takes one word, not 2"),
        ("guards", ["northern", "eastern"], "'eastern' is not one of the words of 'guards'"),
    ],
)
def test_what_does_not_fit_the_key_is_refused_in_words(
    key: str, written: str, message: str, parameter: Callable[..., Parameter], catalogue: Catalogue
) -> None:
    with pytest.raises(MisfitError) as caught:
        typed(parameter(key, written), catalogue.parameter_keys[key])
    assert message in said.message(caught.value.finding, "en")
