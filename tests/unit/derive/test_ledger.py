from collections.abc import Callable

import pytest

from generator.derive.ledger import ledger
from generator.model.catalogue import Catalogue


def test_every_key_has_entries_for_all_versions_of_the_families_that_speak_of_it(catalogue: Catalogue) -> None:
    found = ledger(catalogue)
    assert found.keys() == catalogue.parameter_keys.keys()
    assert list(found["boats"]) == ["old", "left", "new", "right", "spare"]
    assert all(found["boats"].values())
    assert found["share"] == {}


def test_a_family_that_never_speaks_of_a_key_has_no_entry(
    facts_of: Callable[..., Catalogue], base: dict[str, str]
) -> None:
    paper = "  - {id: paper, label: {de: A, en: A}, text: {de: A., en: A.}, sources: [gazette], known_from: 2025-01-01}"
    before, spare, after = base["facts.yml"].partition("  - id: spare\n    document: treaty")
    assert spare
    apart = (before + spare.replace("treaty", "paper") + after).replace("documents:", f"documents:\n{paper}")
    assert list(ledger(facts_of(facts=apart))["boats"]) == ["old", "left", "new", "right"]


def test_a_value_comes_with_the_point_it_stands_in(catalogue: Catalogue) -> None:
    (entry,) = ledger(catalogue)["boats"]["old"]
    assert entry.point is catalogue.provisions["old-1"]
    assert entry.setting.state == "set"


@pytest.mark.parametrize(("extent", "state"), [("complete", "absent"), ("partial", "not-seen"), ("none", "unknown")])
def test_a_blank_means_what_is_known_of_the_version(
    extent: str, state: str, facts_of: Callable[..., Catalogue], base: dict[str, str]
) -> None:
    found = ledger(facts_of(facts=base["facts.yml"].replace("extent: partial", f"extent: {extent}")))
    (entry,) = found["boats"]["spare"]
    assert (entry.point, entry.setting.state, entry.setting.value) == (None, state, None)


def test_variants_and_several_points_are_entries_of_their_own(facts_of: Callable[..., Catalogue]) -> None:
    sample = """provisions:
  - id: spare-1
    version: spare
    topic: fishing
    heading: {de: A, en: A}
    text: {de: A., en: A.}
    parameters: [{key: boats, state: set, value: "5"}]
    variants:
      - id: a
        proponents: [north]
        text: {de: A., en: A.}
        parameters: [{key: boats, state: set, value: "6"}]
        sources: [gazette]
    confidence: weak
    sources: [gazette]
    known_from: 2025-03-01
  - id: spare-2
    version: spare
    topic: fishing
    heading: {de: A, en: A}
    text: {de: A., en: A.}
    parameters: [{key: boats, state: absent}]
    confidence: weak
    sources: [gazette]
    known_from: 2025-03-01
"""
    entries = ledger(facts_of(sample=sample))["boats"]["spare"]
    assert [(entry.point and entry.point.id, entry.setting.proponents) for entry in entries] == [
        ("spare-1", ()),
        ("spare-1", ("north",)),
        ("spare-2", ()),
    ]
