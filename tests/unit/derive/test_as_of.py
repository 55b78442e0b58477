from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.derive.as_of import as_of
from generator.model.catalogue import KINDS, Catalogue

MORE = (Path(__file__).parent / "pool.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def facts(facts_of: Callable[..., Catalogue]) -> Catalogue:
    return facts_of(more=MORE)


@pytest.mark.parametrize("day", ["2025-01-01", "2025-02-15", "2025-03-31", "2025-04-01"])
def test_nothing_known_later_is_left(day: str, facts: Catalogue) -> None:
    known = as_of(facts, date.fromisoformat(day))
    assert all(record.known_from <= date.fromisoformat(day) for _, record in known.everything())
    later = {record.id for _, record in facts.everything() if record.known_from > date.fromisoformat(day)}
    assert not later & {record.id for _, record in known.everything()}


def test_on_a_day_after_everything_the_facts_are_complete(facts: Catalogue) -> None:
    known = as_of(facts, date(2026, 1, 1))
    assert [record.id for _, record in known.everything()] == [record.id for _, record in facts.everything()]


def test_a_day_twice_is_that_day_once(facts: Catalogue) -> None:
    once = as_of(facts, date(2025, 2, 15))
    assert as_of(once, date(2025, 2, 15)) == once


def test_of_two_days_the_earlier_one_counts(facts: Catalogue) -> None:
    assert as_of(as_of(facts, date(2025, 3, 31)), date(2025, 2, 15)) == as_of(facts, date(2025, 2, 15))


def test_what_rests_on_something_unknown_is_gone_however_early_it_is(facts: Catalogue) -> None:
    known = as_of(facts, date(2025, 2, 15))
    assert "kim" not in known.actors
    assert "kim-speaks" not in known.claims


def test_a_comparison_waits_for_its_newer_version(facts: Catalogue) -> None:
    assert "old-to-new" not in as_of(facts, date(2025, 1, 31)).comparisons
    assert "old-to-new" in as_of(facts, date(2025, 2, 1)).comparisons


def test_the_earlier_wording_holds_before_its_day_and_not_on_it(facts: Catalogue) -> None:
    assert as_of(facts, date(2025, 3, 31)).schemes["pool"].standing["en"] == "agreed"
    assert as_of(facts, date(2025, 4, 1)).schemes["pool"].standing["en"] == "in force"


def test_a_part_without_a_known_source_is_gone(facts: Catalogue) -> None:
    assert [role.actor for role in as_of(facts, date(2025, 3, 31)).schemes["pool"].roles] == ["north"]
    assert [role.actor for role in as_of(facts, date(2025, 4, 1)).schemes["pool"].roles] == ["north", "south"]


def test_a_text_that_prints_a_payment_nobody_knows_of_is_gone_with_its_record(
    facts_of: Callable[..., Catalogue],
) -> None:
    unworded = MORE[: MORE.index("    earlier:\n")] + MORE[MORE.index("    roles:\n") :]
    unworded = unworded.replace("{pool.paid} are", "{pool.paid}, at last, are")
    facts = facts_of(more=unworded.replace("known_from: 2025-01-01\namounts", "known_from: 2025-04-01\namounts"))
    assert "pool" not in as_of(facts, date(2025, 3, 31)).schemes
    assert "whole" not in as_of(facts, date(2025, 3, 31)).amounts


def test_an_office_that_lay_ahead_is_gone_and_one_that_ended_later_has_no_end(facts: Catalogue) -> None:
    (councillor,) = as_of(facts, date(2025, 3, 31)).actors["kim"].roles
    assert (councillor.label["en"], councillor.until) == ("Councillor", None)
    councillor, reeve = as_of(facts, date(2025, 5, 1)).actors["kim"].roles
    assert (councillor.until and councillor.until.root, reeve.label["en"]) == ("2025-05", "Reeve")


def test_every_kind_is_there_even_when_it_is_empty(facts: Catalogue) -> None:
    assert all(not as_of(facts, date(2020, 1, 1)).records(kind) for kind in KINDS)


def test_a_plain_text_waits_for_the_page_it_retells_and_for_what_it_prints(facts_of: Callable[..., Catalogue]) -> None:
    facts = facts_of(
        more="""\
plain_texts:
  - {id: plain-pair, page: old-to-new, text: {de: Kurz., en: Short.}, sources: [gazette], known_from: 2025-01-01}
  - {id: plain-start, page: start, text: {de: Kurz., en: Short.}, sources: [gazette], known_from: 2025-01-01}
  - id: plain-dinner
    page: start
    text: {de: Vor dem Essen., en: Before the dinner.}
    points: [{de: Kurz., en: Short.}, {de: "Am {event-dinner.date}.", en: "On {event-dinner.date}."}]
    sources: [gazette]
    known_from: 2025-01-01
    earlier: [{before: 2025-02-20, points: []}]
"""
    )
    assert set(as_of(facts, date(2025, 1, 31)).plain_texts) == {"plain-start", "plain-dinner"}
    assert "plain-pair" in as_of(facts, date(2025, 2, 1)).plain_texts
    assert as_of(facts, date(2025, 2, 19)).plain_texts["plain-dinner"].points == ()
    assert len(as_of(facts, date(2025, 2, 20)).plain_texts["plain-dinner"].points) == 2


def test_a_text_goes_with_the_record_it_prints(facts_of: Callable[..., Catalogue]) -> None:
    facts = facts_of(
        more="""\
tracks:
  - {id: late-talks, label: {de: Spät, en: Late}, known_from: 2025-02-10}
events:
  - id: event-early
    track: late-talks
    date: 2025-01-10
    status: held
    title: {de: Früh, en: Early}
    text: {de: Ein Treffen., en: A meeting.}
    grade: weak
    sources: [gazette]
    known_from: 2025-01-12
plain_texts:
  - id: plain-early
    page: start
    text: {de: "Am {event-early.date}.", en: "On {event-early.date}."}
    sources: [gazette]
    known_from: 2025-01-12
"""
    )
    assert "plain-early" not in as_of(facts, date(2025, 1, 31)).plain_texts
    assert "plain-early" in as_of(facts, date(2025, 2, 10)).plain_texts
