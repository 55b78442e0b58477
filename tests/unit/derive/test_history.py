from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.derive.history import TOLD, changes_of, told, values_on, varying, wordings
from generator.model.catalogue import Catalogue

MORE = (Path(__file__).parent / "pool.yml").read_text(encoding="utf-8")
LOG = """
changes:
  - {id: later, date: 2025-05-02, cause: wording, about: [pool], text: {de: Neu., en: New.}, known_from: 2025-05-02}
  - id: sooner
    date: 2025-05-01
    cause: error
    about: [pool, kim]
    text: {de: Falsch., en: It was wrong.}
    before: {de: Alt., en: Old.}
    known_from: 2025-05-01
"""


@pytest.fixture(scope="module")
def facts(facts_of: Callable[..., Catalogue]) -> Catalogue:
    return facts_of(more=MORE, log=LOG)


def test_a_fact_that_never_read_differently_has_one_wording(facts: Catalogue) -> None:
    (only,) = wordings(facts.amounts["whole"], facts.languages)
    assert (only.since, only.until, only.record) == (date(2025, 1, 1), None, facts.amounts["whole"])
    assert varying(facts.amounts["whole"]) == ()


def test_each_wording_ends_the_day_before_the_next(facts: Catalogue) -> None:
    before, now = wordings(facts.schemes["pool"], facts.languages)
    assert (before.since, before.until, now.since) == (date(2025, 1, 1), date(2025, 3, 31), date(2025, 4, 1))
    assert before.record.standing["en"] == "agreed"
    assert now.record.standing["en"] == "in force"
    assert before.record.text == now.record.text


def test_the_fields_that_vary_come_in_the_order_of_the_model(facts: Catalogue) -> None:
    assert varying(facts.schemes["pool"]) == ("standing", "status_note")


def test_a_wording_that_ended_before_the_fact_was_known_is_none(facts: Catalogue) -> None:
    pool = facts.schemes["pool"]
    late = pool.model_copy(update={"known_from": date(2025, 4, 1)})
    assert [item.since for item in wordings(late, facts.languages)] == [date(2025, 4, 1)]


def test_values_in_texts_are_those_known_on_the_day(facts: Catalogue) -> None:
    assert set(values_on(facts, date(2025, 3, 31)).amounts) == set(facts.amounts) - {"paid-one"}
    assert values_on(facts, date(2025, 4, 1)).amounts == facts.amounts
    assert values_on(facts, date(2025, 3, 31)).schemes == facts.schemes


def test_what_was_changed_on_the_site_comes_in_the_order_of_days(facts: Catalogue) -> None:
    found = changes_of(facts)
    assert [change.id for change in found["pool"]] == ["sooner", "later"]
    assert [change.id for change in found["kim"]] == ["sooner"]
    assert "whole" not in found


def test_facts_are_told_by_kind_and_no_kind_without_any(facts: Catalogue) -> None:
    found = dict(told(facts))
    assert list(found) == [kind for kind in TOLD if kind in found]
    assert all(found.values())
    assert found["claims"] == facts.claims
    assert not {"sources", "changes", "topics", "sides"} & set(TOLD)
    assert "passages" in TOLD
