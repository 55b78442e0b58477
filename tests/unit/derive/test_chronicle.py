from collections.abc import Callable
from datetime import date

import pytest

from generator.derive.chronicle import chronicle, density, months
from generator.derive.presence import presences, told
from generator.derive.unknowns import Unknown, unknowns
from generator.model.catalogue import Catalogue

EVENT = """
tracks:
  - {{id: lake, label: {{de: See, en: Lake}}, known_from: 2025-01-01}}
events:
{events}
"""
ONE = (
    "  - {{id: {id}, track: lake, date: {date}, status: {status}, participants: [{who}], title: {{de: A, en: A}}, "
    "text: {{de: A., en: A.}}, grade: weak, sources: [gazette], known_from: 2025-03-01}}\n"
)


def events(*rows: tuple[str, str, str, str]) -> str:
    return EVENT.format(
        events="".join(ONE.format(id=key, date=day, status=status, who=who) for key, day, status, who in rows)
    )


@pytest.fixture(scope="module")
def facts(facts_of: Callable[..., Catalogue]) -> Catalogue:
    return facts_of(
        more=events(
            ("later", "2025-02-02", "held", "north"),
            ("month", "2025-02", "outcome-unknown", "north, south"),
            ("first", "2025-02-01", "announced", "south"),
            ("year", "2024", "held", ""),
        )
    )


def test_entries_are_in_the_order_of_time_the_more_exact_first(facts: Catalogue) -> None:
    found = [entry.record.id for entry in chronicle(facts) if entry.strand == "lake"]
    assert found == ["year", "first", "month", "later"]


def test_an_entry_stands_in_the_first_month_it_can_mean(facts: Catalogue) -> None:
    found = {
        month: [entry.record.id for entry in entries if entry.strand == "lake"]
        for month, entries in months(chronicle(facts)).items()
    }
    assert found[date(2024, 1, 1)] == ["year"]
    assert found[date(2025, 2, 1)] == ["first", "month", "later"]


def test_the_density_adds_up_to_all_entries(facts: Catalogue) -> None:
    entries = chronicle(facts)
    assert density(entries)["lake", date(2025, 2, 1)] == 3
    assert sum(density(entries).values()) == len(entries)


def test_who_took_part_is_present_once_per_entry(facts: Catalogue) -> None:
    assert presences(facts)["north"] - presences(facts)["south"] == presences_of_base(facts)


def presences_of_base(facts: Catalogue) -> int:
    """Return by how much `north` is ahead of `south` in everything but the events of this test."""
    ours = {event.id for event in facts.events.values() if event.track == "lake"}
    north = sum("north" in facts.events[event].participants for event in ours)
    south = sum("south" in facts.events[event].participants for event in ours)
    return presences(facts)["north"] - north - (presences(facts)["south"] - south)


def test_only_who_did_said_or_wanted_something_has_a_page(facts: Catalogue) -> None:
    assert {"jo", "north", "south"} <= told(facts)
    assert told(facts) <= set(facts.actors)


def test_what_is_unknown_is_read_off_the_facts(facts: Catalogue) -> None:
    found = unknowns(facts)
    assert Unknown("outcome", "month") in found
    assert Unknown("outcome", "later") not in found
    assert Unknown("text", "spare") in found
    assert Unknown("text", "new") in found
    assert Unknown("text", "old") not in found
    assert len(found) == len(set(found))
