"""Adding up: parts, payments, shares. Different currencies are never added, and what is planned is never paid."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from generator.model.catalogue import Catalogue
from generator.model.sums import paid, parts, payments, share, sums

Facts = Callable[..., Catalogue]
Money = Callable[..., str]
PAID = "kind: paid, "
PIER = (
    "schemes:\n  - {id: pier, total: pier-total, label: {de: A, en: A}, short: {de: A, en: A}, "
    "question: {de: A?, en: A?}, text: {de: A., en: A.}, standing: {de: a, en: a}, status_note: {de: A., en: A.}, "
    "sources: [gazette], known_from: 2025-03-01}\n"
)


def test_parts_are_those_of_one_division_in_the_order_of_the_file(catalogue: Catalogue) -> None:
    whole = catalogue.amounts["dam-total"]
    assert [part.id for part in parts(catalogue, whole, "by-village")] == ["dam-north", "dam-mill"]
    assert [part.id for part in parts(catalogue, whole, "by-year")] == ["dam-year-1", "dam-year-2"]
    assert parts(catalogue, whole, "by-nothing") == ()
    assert parts(catalogue, catalogue.amounts["dam-need"], "by-village") == ()


def test_payments_come_oldest_first_and_of_one_day_by_id(facts_of: Facts, money: Money) -> None:
    found = facts_of(
        sample=money(
            late=f"{PAID}value: 1, currency: EUR, as_of: 2025-02-28",
            this_year=f"{PAID}value: 1, currency: EUR, as_of: 2025",
            b_of_march=f"{PAID}value: 1, currency: EUR, as_of: 2025-03-01",
            a_of_march=f"{PAID}value: 1, currency: EUR, as_of: 2025-03",
        )
    )
    assert [item.id for item in payments(found, "jetty")] == ["this-year", "late", "a-of-march", "b-of-march"]


@pytest.mark.parametrize("kind", ["needed", "proposed", "agreed", "authorised", "planned", "estimated", "held"])
def test_nothing_but_a_payment_is_paid(kind: str, facts_of: Facts, money: Money) -> None:
    found = facts_of(sample=money(sum=f"kind: {kind}, value: 5, currency: EUR, step: dam-payment-1"))
    assert payments(found, "jetty") == ()
    assert paid(found, "jetty") is None


def test_payments_of_another_scheme_do_not_count(catalogue: Catalogue) -> None:
    assert [item.id for item in payments(catalogue, "dam")] == ["dam-paid-1"]
    assert payments(catalogue, "ferry") == ()
    assert paid(catalogue, "ferry") is None
    assert share(catalogue, "ferry") is None


def test_what_was_paid_is_added_up_to_the_last_day_of_the_newest_payment(facts_of: Facts, money: Money) -> None:
    found = facts_of(
        sample=money(
            first=f"{PAID}value: 3.2e9, currency: EUR, as_of: 2025-02",
            second=f"{PAID}value: 3.9e9, currency: EUR, as_of: 2025-02-14",
        )
    )
    assert paid(found, "jetty") == (Decimal("7.1e9"), "EUR", date(2025, 2, 28))


def test_a_payment_of_a_month_is_not_known_beyond_its_day(facts_of: Facts, money: Money) -> None:
    found = facts_of(sample=money(first=f"{PAID}value: 1, currency: EUR, as_of: 2025-03"))
    assert paid(found, "jetty") == (Decimal(1), "EUR", date(2025, 3, 1))


def test_payments_in_two_currencies_have_no_sum(facts_of: Facts, money: Money) -> None:
    euros, dollars = f"{PAID}value: 3, currency: EUR", f"{PAID}value: 4, currency: USD"
    found = facts_of(sample=money(euros=euros, dollars=dollars))
    assert sums(payments(found, "jetty")) == {"EUR": Decimal(3), "USD": Decimal(4)}
    assert paid(found, "jetty") is None
    assert share(found, "jetty") is None
    one = facts_of(sample=money(euros=euros, dollars=dollars.replace("USD", "EUR")))
    assert paid(one, "jetty") == (Decimal(7), "EUR", date(2025, 3, 1))


def test_a_range_is_left_out_of_every_sum(facts_of: Facts, money: Money) -> None:
    found = facts_of(sample=money(sure=f"{PAID}value: 3, currency: EUR", vague="low: 4, high: 5, currency: USD"))
    assert sums(found.amounts.values())["EUR"] == sums(facts_of().amounts.values())["EUR"] + 3
    assert paid(found, "jetty") == (Decimal(3), "EUR", date(2025, 3, 1))


def test_nothing_adds_up_to_nothing() -> None:
    assert sums(()) == {}


def test_the_share_is_in_percent_of_the_total_to_one_decimal(
    facts_of: Facts, money: Money, catalogue: Catalogue
) -> None:
    assert share(catalogue, "dam") == Decimal("10.0")
    found = facts_of(
        sample=PIER
        + money(
            pier_total="subject: pier, value: 90e9, currency: EUR",
            pier_paid=f"subject: pier, {PAID}value: 7.1e9, currency: EUR",
        )
    )
    assert share(found, "pier") == Decimal("7.9")


@pytest.mark.parametrize(
    "total", ["value: 90, currency: USD", "low: 80, high: 90, currency: EUR", "value: 0, currency: EUR"]
)
def test_there_is_no_share_of_another_currency_a_range_or_nothing(total: str, facts_of: Facts, money: Money) -> None:
    found = facts_of(
        sample=PIER
        + money(pier_total=f"subject: pier, {total}", pier_paid=f"subject: pier, {PAID}value: 9, currency: EUR")
    )
    assert paid(found, "pier") is not None
    assert share(found, "pier") is None
