"""Whatever the sums and their order: they add up per currency, and a division adds up or is a problem."""

from collections import Counter
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import amount, divided, paid_amounts, sums, with_amounts

from generator.model.scheme import Amount
from generator.model.sums import paid, payments
from generator.model.sums import sums as sums_of
from generator.validate.rules import amounts_add_up

Division = tuple[Amount, tuple[Amount, ...]]


def codes(*amounts: Amount) -> Counter[str]:
    return Counter(problem.code for problem in amounts_add_up.problems(with_amounts(*amounts)))


@given(paid_amounts(), st.randoms(use_true_random=False))
def test_the_sum_of_payments_is_that_of_each_currency_whatever_the_order(
    found: tuple[Amount, ...], chance: object
) -> None:
    wanted: dict[str, Decimal] = {}
    for item in found:
        if item.value is not None:
            wanted[item.currency] = wanted.get(item.currency, Decimal(0)) + item.value
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sums_of(payments(with_amounts(*shuffled), "jetty")) == wanted


@given(paid_amounts())
def test_what_was_paid_is_one_sum_exactly_where_there_is_one_currency(found: tuple[Amount, ...]) -> None:
    singles = [item for item in found if item.value is not None]
    total = paid(with_amounts(*found), "jetty")
    if len({item.currency for item in singles}) == 1:
        assert total is not None
        assert total[:2] == (sum(item.value for item in singles if item.value), singles[0].currency)
    else:
        assert total is None


@given(paid_amounts(), sums())
def test_what_is_planned_adds_nothing_to_what_was_paid(found: tuple[Amount, ...], planned: Decimal) -> None:
    plan = amount("plan", planned, kind="planned", currency="EUR")
    assert paid(with_amounts(*found, plan), "jetty") == paid(with_amounts(*found), "jetty")


@given(divided())
def test_a_division_that_adds_up_is_accepted(drawn: Division) -> None:
    whole, parts = drawn
    assert codes(whole, *parts) == {}
    assert codes(*parts[::-1], whole) == {}


@given(divided(), st.data(), sums(), st.booleans())
def test_a_division_changed_by_any_sum_is_refused(
    drawn: Division, data: st.DataObject, change: Decimal, is_less: bool
) -> None:
    whole, parts = drawn
    number = data.draw(st.integers(0, len(parts) - 1))
    changed = parts[number].model_copy(update={"value": (parts[number].value or 0) + (-change if is_less else change)})
    wrong = (*parts[:number], changed, *parts[number + 1 :])
    assert codes(whole, *wrong) == {"amount/sum": 1}
    explained = whole.splits[0].model_copy(update={"disagreement": whole.label})
    assert codes(whole.model_copy(update={"splits": (explained,)}), *wrong) == {}
    assert codes(whole.model_copy(update={"splits": (explained,)}), *parts) == {"amount/sum": 1}


@given(divided(), st.data())
def test_a_part_that_is_left_out_or_in_another_currency_is_refused(drawn: Division, data: st.DataObject) -> None:
    whole, parts = drawn
    number = data.draw(st.integers(0, len(parts) - 1))
    assert codes(whole, *parts[:number], *parts[number + 1 :]) == {"amount/sum": 1}
    dollars = parts[number].model_copy(update={"currency": "USD"})
    assert codes(whole, *parts[:number], dollars, *parts[number + 1 :]) == {"amount/currency": 1}


@given(divided(), st.data())
def test_no_range_is_a_part(drawn: Division, data: st.DataObject) -> None:
    whole, parts = drawn
    number = data.draw(st.integers(0, len(parts) - 1))
    value = parts[number].value
    assume(value is not None)
    assert value is not None
    vague = parts[number].model_copy(update={"value": None, "low": value, "high": value + 1})
    assert codes(whole, *parts[:number], vague, *parts[number + 1 :]) == {"amount/sum": 1}
    assert codes(whole, *parts, vague.model_copy(update={"id": "one-more"})) == {"amount/sum": 1}
