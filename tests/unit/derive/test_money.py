from collections.abc import Callable
from decimal import Decimal

from generator.derive.money import LADDER, accounts, ladder
from generator.model.catalogue import Catalogue

Facts = Callable[..., Catalogue]
Money = Callable[..., str]
PAID = "kind: paid, "


def test_other_accounts_come_oldest_first_and_the_official_one_is_not_among_them(
    facts_of: Facts, money: Money, catalogue: Catalogue
) -> None:
    assert [item.id for item in accounts(catalogue, catalogue.amounts["dam-upkeep"])] == ["dam-upkeep-bulletin"]
    assert accounts(catalogue, catalogue.amounts["dam-total"]) == ()
    found = facts_of(
        sample=money(
            b="value: 2, currency: EUR, account_of: official, as_of: 2025-02",
            official="value: 1, currency: EUR, as_of: 2025-03-01",
            late="low: 1, high: 3, currency: EUR, account_of: official, as_of: 2025-02-02",
            a="value: 3, currency: EUR, account_of: official, as_of: 2025-02-01",
            year="value: 3, currency: EUR, account_of: official, as_of: 2024",
        )
    )
    assert [item.id for item in accounts(found, found.amounts["official"])] == ["year", "a", "b", "late"]


def test_the_ladder_has_the_headlines_from_need_to_plan_and_then_the_sum_paid(catalogue: Catalogue) -> None:
    rungs = ladder(catalogue, "dam")
    assert [(rung.kind, rung.amount and rung.amount.id, rung.total, rung.currency) for rung in rungs] == [
        ("needed", "dam-need", Decimal(1000000), "EUR"),
        ("agreed", "dam-total", Decimal(900000), "EUR"),
        ("planned", "dam-year-1", Decimal(500000), "EUR"),
        ("paid", None, Decimal(90000), "EUR"),
    ]


def test_the_ladder_goes_by_kind_whatever_the_order_of_the_file(facts_of: Facts, money: Money) -> None:
    kinds = [kind for kind in LADDER if kind != "paid"]
    names = {kind: f"kind: {kind}, value: 5, currency: EUR, headline: true" for kind in reversed(kinds)}
    found = facts_of(sample=money(**names, sum=f"{PAID}value: 2, currency: EUR"))
    assert [rung.kind for rung in ladder(found, "jetty")] == list(LADDER)
    assert list(LADDER) == ["needed", "proposed", "agreed", "authorised", "planned", "paid"]


def test_what_is_estimated_held_no_headline_or_a_range_is_no_rung(facts_of: Facts, money: Money) -> None:
    found = facts_of(
        sample=money(
            estimated="kind: estimated, value: 5, currency: EUR, headline: true",
            held="kind: held, value: 5, currency: EUR, headline: true",
            ordinary="kind: planned, value: 5, currency: EUR",
            vague="kind: planned, low: 5, high: 6, currency: EUR, headline: true",
        )
    )
    assert ladder(found, "jetty") == ()


def test_payments_in_two_currencies_are_no_rung(facts_of: Facts, money: Money) -> None:
    found = facts_of(
        sample=money(
            plan="value: 5, currency: EUR, headline: true",
            euros=f"{PAID}value: 2, currency: EUR",
            dollars=f"{PAID}value: 2, currency: USD",
        )
    )
    assert [rung.kind for rung in ladder(found, "jetty")] == ["planned"]


def test_the_ladder_has_one_currency_that_of_its_first_rung(facts_of: Facts, money: Money) -> None:
    found = facts_of(
        sample=money(
            plan="kind: planned, value: 5, currency: EUR, headline: true",
            need="kind: needed, value: 5, currency: USD, headline: true",
            euros=f"{PAID}value: 2, currency: EUR",
        )
    )
    assert [(rung.kind, rung.currency) for rung in ladder(found, "jetty")] == [("needed", "USD")]


def test_a_scheme_of_which_no_amount_is_known_has_no_ladder(catalogue: Catalogue) -> None:
    assert ladder(catalogue, "jetty") == ()
