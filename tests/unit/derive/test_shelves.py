"""Long lists are divided where they do not move later; short ones are not."""

from collections.abc import Callable

import pytest

from generator.derive import shelves
from generator.derive.chronicle import chronicle
from generator.model.catalogue import Catalogue

Facts = Callable[..., Catalogue]
SOURCE = (
    "  - {{id: s-{number}, publisher: {publisher}, title: T, language: en, kind: press, "
    "url: 'https://e.example/{number}', date: 2025-01-01, known_from: 2025-01-01}}\n"
)
PUBLISHERS = ("4 News", "arte", "Éire", "Fakt", "Le Monde", "M", "Rada", "Sun", "zdf", "Правда")


def with_sources(facts_of: Facts) -> Catalogue:
    sources = "".join(SOURCE.format(number=number, publisher=name) for number, name in enumerate(reversed(PUBLISHERS)))
    ids = ", ".join(f"s-{number}" for number in range(len(PUBLISHERS)))
    claim = (
        "claims:\n  - {id: many, speaker: jo, date: 2025-02-02, text: {de: A., en: A.}, grade: weak, "
        f"sources: [{ids}], known_from: 2025-03-01}}\n"
    )
    return facts_of(sample=f"sources:\n{sources}{claim}")


def test_a_short_list_is_one_page(catalogue: Catalogue) -> None:
    assert list(shelves.source_shelves(catalogue)) == [shelves.WHOLE]
    assert set(shelves.source_shelves(catalogue)[shelves.WHOLE]) == set(catalogue.sources)
    assert list(shelves.entry_shelves(catalogue)) == [shelves.WHOLE]
    assert list(shelves.entry_shelves(catalogue)[shelves.WHOLE]) == [entry.record.id for entry in chronicle(catalogue)]


def test_many_sources_stand_by_the_first_letter_of_their_publisher(
    facts_of: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = with_sources(facts_of)
    monkeypatch.setattr(shelves, "MOST_SOURCES", len(found.sources) - 1)
    publishers = {
        shelf: [found.sources[source].publisher for source in sources if source.startswith("s-")]
        for shelf, sources in shelves.source_shelves(found).items()
    }
    assert publishers == {
        "a-e": ["4 News", "arte", "Éire"],
        "f-l": ["Fakt", "Le Monde"],
        "m-r": ["M", "Rada"],
        "s-z": ["Sun", "zdf", "Правда"],
    }


def test_exactly_as_many_as_a_page_holds_are_one_page(facts_of: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    found = with_sources(facts_of)
    monkeypatch.setattr(shelves, "MOST_SOURCES", len(found.sources))
    monkeypatch.setattr(shelves, "MOST_ENTRIES", len(chronicle(found)))
    assert list(shelves.source_shelves(found)) == [shelves.WHOLE]
    assert list(shelves.entry_shelves(found)) == [shelves.WHOLE]


def test_many_entries_stand_by_year(facts_of: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    later = (
        "steps:\n  - {id: next-year, procedure: dam-payments, date: 2026, kind: payment, status: planned, "
        "heading: {de: A, en: A}, text: {de: A., en: A.}, grade: weak, sources: [gazette], known_from: 2025-03-01}\n"
    )
    catalogue = facts_of(sample=later)
    monkeypatch.setattr(shelves, "MOST_ENTRIES", 1)
    found = shelves.entry_shelves(catalogue)
    assert found["2026"] == ("next-year",)
    assert [*found["2025"], "next-year"] == [entry.record.id for entry in chronicle(catalogue)]
