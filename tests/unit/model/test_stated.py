"""What texts can print of records: days, whole numbers, and what is counted."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.base import PartialDate
from generator.model.catalogue import Catalogue
from generator.model.stated import stated


@pytest.mark.parametrize(
    ("record", "key", "value", "since"),
    [
        ("event-boathouse", "date", PartialDate("2025-01-10"), date(2025, 1, 12)),
        ("event-dinner", "date", PartialDate("2025-02"), date(2025, 2, 20)),
        ("event-boathouse", "known-from", date(2025, 1, 12), date(2025, 1, 12)),
        ("old", "points", 2, date(2025, 1, 1)),
        ("old-to-new", "dropped", 1, date(2025, 2, 1)),
        ("old-to-new", "kept", 0, date(2025, 2, 1)),
        ("dam", "count-houses", 40, date(2025, 2, 20)),
        ("village-pact", "years-1", 10, date(2025, 2, 20)),
    ],
)
def test_a_record_states_a_value_since_it_can_be_known(
    record: str, key: str, value: object, since: date, catalogue: Catalogue
) -> None:
    found = stated(catalogue, record)[key]
    assert (found.value, found.since) == (value, since)


@pytest.mark.parametrize(
    ("record", "key"),
    [("event-boathouse", "title"), ("spare", "points"), ("village-pact", "years-2"), ("nobody", "date")],
)
def test_what_is_no_day_and_no_number_is_not_stated(record: str, key: str, catalogue: Catalogue) -> None:
    assert key not in stated(catalogue, record)


def test_yes_and_no_are_no_numbers(catalogue: Catalogue) -> None:
    assert catalogue.positions["pos-north-turn"].change
    assert "change" not in stated(catalogue, "pos-north-turn")


def test_a_package_counts_its_papers(facts_of: Callable[..., Catalogue]) -> None:
    facts = facts_of(
        more="""\
packages:
  - id: pair
    according_to: [jo]
    date: 2025-02-01
    label: {de: Paar, en: Pair}
    text: {de: Zwei., en: Two.}
    members: [{document: treaty, name: {de: A, en: A}}, {document: pact, name: {de: B, en: B}}]
    sources: [herald]
    known_from: 2025-02-10
"""
    )
    assert stated(facts, "pair")["papers"].value == len(facts.packages["pair"].members) == 2
