from collections.abc import Callable
from datetime import date

import pytest

from generator.derive.news import corrections, news, strands
from generator.model.catalogue import Catalogue

Facts = Callable[..., Catalogue]
CHANGE = (
    "  - {{id: {id}, date: {date}, cause: {cause}, about: [{about}], text: {{de: A., en: A.}}, "
    "before: {{de: B., en: B.}}, known_from: 2025-03-01}}"
)


def changes(*found: tuple[str, str, str, str]) -> str:
    names = ("id", "date", "cause", "about")
    return "\n".join(["changes:", *(CHANGE.format(**dict(zip(names, change, strict=True))) for change in found)])


def test_news_come_newest_first_and_of_one_day_by_id(facts_of: Facts) -> None:
    sample = changes(
        ("b", "2025-02-20", "event", "dam"), ("a", "2025-02-20", "event", "dam"), ("z", "2025-03-01", "event", "dam")
    )
    found = [(item.date, item.record.id) for item in news(facts_of(sample=sample)) if item.kind in ("changes", "steps")]
    assert found == [
        (date(2025, 3, 1), "z"),
        (date(2025, 2, 28), "change-dam"),
        (date(2025, 2, 28), "change-pact"),
        (date(2025, 2, 20), "a"),
        (date(2025, 2, 20), "b"),
        (date(2025, 2, 20), "dam-ban"),
        (date(2025, 2, 20), "dam-payment-1"),
        (date(2025, 2, 20), "dam-payment-2"),
        (date(2025, 2, 10), "dam-vote"),
        (date(2025, 2, 10), "pact-signature"),
    ]


def test_a_step_is_news_when_it_became_known_and_a_change_when_it_was_made(catalogue: Catalogue) -> None:
    found = {item.record.id: (item.kind, item.date) for item in news(catalogue)}
    assert catalogue.steps["dam-ban"].date is not None
    assert found["dam-ban"] == ("steps", catalogue.steps["dam-ban"].known_from)
    assert catalogue.steps["dam-ban"].date.first < catalogue.steps["dam-ban"].known_from
    assert found["change-dam"] == ("changes", catalogue.changes["change-dam"].date)


@pytest.mark.parametrize(
    ("about", "strand"),
    [
        ("dam", {"dam"}),
        ("ferry", {"dam"}),
        ("jetty", {"jetty"}),
        ("dam-total", {"dam"}),
        ("ferry-total", {"dam"}),
        ("dam-payment-1", {"dam"}),
        ("pact-signature", {"frameworks"}),
        ("village-pact", {"frameworks"}),
        ("dam-total, village-pact", {"dam", "frameworks"}),
        ("jetty, dam-vote", {"dam", "jetty"}),
        ("old", set()),
        ("gazette", set()),
    ],
)
def test_a_change_belongs_to_the_strands_of_what_it_is_about(about: str, strand: set[str], facts_of: Facts) -> None:
    found = facts_of(sample=changes(("made", "2025-03-01", "wording", about)))
    assert next(item.strands for item in news(found) if item.record.id == "made") == strand


def test_steps_belong_to_the_strand_of_what_their_procedure_is_about(catalogue: Catalogue) -> None:
    found = {item.record.id: item.strands for item in news(catalogue)}
    assert found["dam-payment-2"] == {"dam"}
    assert found["pact-signature"] == {"frameworks"}


def test_strands_are_frameworks_and_schemes_that_were_chosen(catalogue: Catalogue) -> None:
    assert strands(catalogue)[:3] == ("frameworks", "dam", "jetty")
    assert "ferry" not in strands(catalogue)


def test_without_frameworks_there_is_no_strand_of_them(facts_of: Facts) -> None:
    assert strands(facts_of(**{"promises-and-money": "", "time-and-people": ""}, site=SITE)) == ()


SITE = """languages: [de, en]
title: {de: A, en: A}
tagline: {de: A, en: A}
description: {de: A, en: A}
horizon: {de: A, en: A}
lead: old-to-new
publisher: {de: A, en: A}
data_name: lake
"""


def test_a_record_knows_its_corrections_newest_first_and_nothing_but_errors(facts_of: Facts) -> None:
    sample = changes(
        ("older", "2025-02-01", "error", "dam-total"),
        ("newer", "2025-03-01", "error", "dam-total, old"),
        ("reworded", "2025-03-01", "wording", "dam-total"),
        ("sourced", "2025-03-01", "new-source", "ferry"),
        ("happened", "2025-03-01", "event", "ferry"),
        ("added", "2025-03-01", "addition", "ferry"),
    )
    found = {record: [change.id for change in said] for record, said in corrections(facts_of(sample=sample)).items()}
    assert found == {
        "dam-total": ["newer", "change-dam", "older"],
        "old": ["newer"],
        "dam-payment-1": ["change-dam"],
    }
