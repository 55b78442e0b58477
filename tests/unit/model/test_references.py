from collections.abc import Callable, Iterator
from typing import Any, get_args

from pydantic import BaseModel

from generator.model.base import Fact, Ref
from generator.model.catalogue import KINDS, Catalogue
from generator.model.references import Reference, references
from generator.model.site import Site

POINT = """
provisions:
  - id: spare-1
    version: spare
    label: "1"
    labels: [{witness: old-in-gazette, label: "2"}]
    topic: fishing
    heading: {de: A, en: A}
    text: {de: A., en: A.}
    items: [{text: {de: A., en: A.}}, {text: {de: A., en: A.}, sources: [herald]}]
    variants:
      - id: a
        proponents: [north, jo]
        text: {de: A., en: A.}
        parameters: [{key: boats, state: absent}]
        sources: [gazette]
    agreement: {state: open, parties: [north, south], according_to: jo, since: 2025-03-01, sources: [gazette]}
    confidence: weak
    sources: [gazette, herald]
    known_from: 2025-03-01
"""


def test_a_point_names_records_in_all_its_parts(facts_of: Callable[..., Catalogue]) -> None:
    point = facts_of(sample=POINT).provisions["spare-1"]
    assert list(references(point)) == [
        Reference(("sources", 0), "sources", "gazette"),
        Reference(("sources", 1), "sources", "herald"),
        Reference(("version",), "versions", "spare"),
        Reference(("labels", 0, "witness"), "witnesses", "old-in-gazette"),
        Reference(("topic",), "topics", "fishing"),
        Reference(("items", 1, "sources", 0), "sources", "herald"),
        Reference(("variants", 0, "proponents", 0), "actors", "north"),
        Reference(("variants", 0, "proponents", 1), "actors", "jo"),
        Reference(("variants", 0, "parameters", 0, "key"), "parameter_keys", "boats"),
        Reference(("variants", 0, "sources", 0), "sources", "gazette"),
        Reference(("agreement", "parties", 0), "actors", "north"),
        Reference(("agreement", "parties", 1), "actors", "south"),
        Reference(("agreement", "according_to"), "actors", "jo"),
        Reference(("agreement", "sources", 0), "sources", "gazette"),
    ]


def test_a_relation_is_named_by_its_field_in_the_file(catalogue: Catalogue) -> None:
    found = [item for item in references(catalogue.comparisons["old-to-new"]) if item.kind == "provisions"]
    assert found[0] == Reference(("relations", 0, "from"), "provisions", "old-1")
    assert [item.id for item in found] == ["old-1", "new-1", "old-2"]


def test_about_may_name_a_record_of_any_kind(catalogue: Catalogue) -> None:
    assert Reference(("about", 0), "*", "old") in references(catalogue.claims["jo-counts-two"])


def test_what_is_not_given_is_not_named(catalogue: Catalogue) -> None:
    assert [item.path[0] for item in references(catalogue.claims["jo-counts-two"])] == ["sources", "speaker", "about"]


def models() -> Iterator[type[BaseModel]]:
    waiting: list[Any] = [Site, *KINDS.values()]
    seen = set()
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, Fact) and kind not in seen:
            seen.add(kind)
            waiting += [field.annotation for field in kind.model_fields.values()]
            yield kind


def test_every_field_asks_for_a_kind_that_exists() -> None:
    kinds = set()
    for model in models():
        for field in model.model_fields.values():
            marks = list(field.metadata)
            for argument in get_args(field.annotation):
                marks += getattr(argument, "__metadata__", ())
            kinds |= {mark.kind for mark in marks if isinstance(mark, Ref)}
    assert kinds > {"sources", "actors", "provisions", "*"}
    assert kinds <= {"*", *KINDS}
