from collections.abc import Callable
from typing import Any

from generator.errors import Place
from generator.model.catalogue import KINDS, Catalogue, Places
from generator.model.claim import Position
from generator.model.parameters import parameters


def test_the_place_of_what_was_not_written_is_that_of_its_nearest_parent() -> None:
    record, field, item = Place("a.yml", 1, 1), Place("a.yml", 2, 3), Place("a.yml", 3, 5)
    places = Places({("ice",): record, ("ice", "items"): field, ("ice", "items", 0): item})
    assert places["ice", "items", 0] == item
    assert places["ice", "items", 0, "text", "de"] == item
    assert places["ice", "items", 1] == field
    assert places["ice", "heading"] == record


def test_records_have_places_under_their_id(catalogue: Catalogue) -> None:
    assert catalogue.places["old-1", "parameters", 0, "value"].file == "content/facts.yml"
    assert catalogue.places["site.yml", "title", "en"] == Place("content/site.yml", 3, 29)


def test_everything_comes_by_kind_then_in_the_order_of_the_files(catalogue: Catalogue) -> None:
    found = list(catalogue.everything())
    kinds = [kind for kind, _ in found]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert [record.id for kind, record in found if kind == "actors"] == ["north", "south", "jo"]
    assert len(found) == len({record.id for _, record in found}) == len(catalogue.declared)


def test_facts_are_the_site_and_everything(catalogue: Catalogue) -> None:
    (first, site), *records = catalogue.facts()
    assert (first, site) == ("site.yml", catalogue.site)
    assert [name for name, _ in records] == [record.id for _, record in catalogue.everything()]


def test_an_id_tells_its_kind(catalogue: Catalogue) -> None:
    assert catalogue.kind_of("gazette") == "sources"
    assert catalogue.kind_of("old-1") == "provisions"
    assert catalogue.kind_of("nobody") is None


def test_every_kind_has_a_mapping(catalogue: Catalogue) -> None:
    for kind, model in KINDS.items():
        assert all(type(record) is model for record in catalogue.records(kind).values())


def test_the_first_language_is_that_of_the_root(catalogue: Catalogue) -> None:
    assert catalogue.languages == ("de", "en")


def test_parameters_of_a_point_come_before_those_of_its_variants(catalogue: Catalogue) -> None:
    assert [path for path, _ in parameters(catalogue.provisions["old-1"])] == [("parameters", 0)]


def test_what_a_record_does_not_say_is_the_less(catalogue: Catalogue, fact: Callable[..., Any]) -> None:
    assert catalogue.witnesses["old-in-gazette"].translated is False
    position = fact(
        Position,
        id="p",
        actor="north",
        issue="border",
        date="2025",
        text={"de": "A.", "en": "A."},
        grade="weak",
        sources=["herald"],
        known_from="2025-02-01",
    )
    assert position.change is False
    source = catalogue.sources["gazette"]
    assert (source.form, source.title_basis, source.date_basis, source.note) == ("original", "page", "shown", None)
