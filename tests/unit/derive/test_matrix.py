from collections.abc import Callable
from datetime import date

from generator.derive.chronology import newest
from generator.derive.matrix import cells, families, in_time
from generator.model.catalogue import Catalogue

POINT = """
  - id: {id}
    version: spare
    topic: fishing
    heading: {{de: A, en: A}}
    text: {{de: A., en: A.}}
    confidence: weak
    sources: [gazette]
    known_from: 2025-03-01
"""
PAPER = """
  - {{id: paper-{id}, label: {{de: A, en: A}}, text: {{de: A., en: A.}}, sources: [gazette], known_from: 2025-03-01}}"""
VERSION = """
  - id: {id}
    document: paper-{id}
    label: {{de: A, en: A}}
    short: {{de: A, en: A}}
    presented: 2025-03-0{number}
    text_status: reported
    legal_status: draft
    extent: none
    descends_from: [{parent}]
    text: {{de: A., en: A.}}
    status_note: {{de: A., en: A.}}
    sources: [gazette]
    known_from: 2025-04-01"""
COMPARED = """
comparisons:
  - id: new-to-one
    from_version: spare
    to_version: one
    title: {de: A, en: A}
    text: {de: A., en: A.}
    relations: []
    sources: [gazette]
    known_from: 2025-04-01
"""


def test_versions_come_by_the_day_they_were_presented(catalogue: Catalogue) -> None:
    assert [version.id for version in in_time(catalogue)] == ["old", "left", "new", "right", "spare"]


def test_a_cell_holds_the_points_of_a_version_on_a_topic(facts_of: Callable[..., Catalogue]) -> None:
    found = cells(facts_of(sample="provisions:" + POINT.format(id="p2") + POINT.format(id="p1")))
    assert {pair: [point.id for point in points] for pair, points in found.items()} == {
        ("fishing", "old"): ["old-1"],
        ("border", "old"): ["old-2"],
        ("fishing", "new"): ["new-1"],
        ("fishing", "spare"): ["p2", "p1"],
    }


def grouped(catalogue: Catalogue) -> list[list[str]]:
    return [[version.id for version in family] for family in families(catalogue)]


def test_versions_of_one_document_are_a_family_in_time(catalogue: Catalogue) -> None:
    assert grouped(catalogue) == [["old", "left", "new", "right", "spare"]]


def strangers(parent: str = "", more: str = "") -> str:
    """Return two versions of two other documents; the second descends from ``parent``."""
    papers = "".join(PAPER.format(id=name) for name in ("one", "two"))
    versions = VERSION.format(id="one", number=2, parent="") + VERSION.format(id="two", number=3, parent=parent)
    return f"documents:{papers}\nversions:{versions}\n{more}"


def test_versions_of_other_documents_are_families_of_their_own(facts_of: Callable[..., Catalogue]) -> None:
    assert grouped(facts_of(sample=strangers())) == [["old", "left", "new", "right", "spare"], ["one"], ["two"]]


def test_descent_joins_families(facts_of: Callable[..., Catalogue]) -> None:
    descent = "{version: one, how: edits, certainty: stated, text: {de: A., en: A.}, sources: [gazette]}"
    assert grouped(facts_of(sample=strangers(descent)))[1:] == [["one", "two"]]


def test_comparison_joins_families(facts_of: Callable[..., Catalogue]) -> None:
    found = grouped(facts_of(sample=strangers(more=COMPARED)))
    assert found == [["old", "left", "new", "right", "spare", "one"], ["two"]]


def test_the_facts_reach_to_the_latest_day_any_record_became_known(catalogue: Catalogue) -> None:
    assert newest(catalogue) == date(2025, 3, 1)
