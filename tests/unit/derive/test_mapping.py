from collections.abc import Callable

import pytest

from generator.derive.mapping import KINDS, counts, fates, fates_by_point, points
from generator.model.catalogue import Catalogue

RELATION = "{{{ends}, kind: {kind}, certainty: stated, reason: {{de: A., en: A.}}, sources: [herald]{more}}}"
POINT = (
    "  - {{id: {id}, version: {version}, label: {label}, topic: border, heading: {{de: A, en: A}}, "
    "text: {{de: A., en: A.}}, confidence: weak, sources: [gazette], known_from: 2025-03-01}}"
)
RELATIONS = [
    ("to: r6", "new", ""),
    ("from: l5", "unknown", ""),
    ("from: l1, to: r2", "split", ""),
    ("from: l1, to: r1", "split", ""),
    ("from: l4, to: r3", "merged", ""),
    ("from: l2, to: r3", "merged", ""),
    ("from: l3, to: r4", "changed", ""),
    ("from: l6", "moved", ", destination: treaty"),
    ("from: l7", "dropped", ""),
    ("from: l8, to: r5", "kept", ""),
    ("to: r7", "new", ""),
]


@pytest.fixture(scope="module")
def mapped(facts_of: Callable[..., Catalogue]) -> Catalogue:
    lefts = [POINT.format(id=f"l{number}", version="left", label=number) for number in range(1, 9)]
    rights = [POINT.format(id=f"r{number}", version="right", label=number) for number in range(1, 8)]
    relations = [f"      - {RELATION.format(ends=ends, kind=kind, more=more)}" for ends, kind, more in RELATIONS]
    head = """comparisons:
  - id: left-to-right
    from_version: left
    to_version: right
    title: {de: A, en: A}
    text: {de: A., en: A.}
    sources: [herald]
    known_from: 2025-02-01
    relations:"""
    return facts_of(sample="\n".join(["provisions:", *lefts, *rights, head, *relations]))


def test_points_of_a_version_come_in_the_order_of_the_file(mapped: Catalogue) -> None:
    assert [point.id for point in points(mapped, "left")] == [f"l{number}" for number in range(1, 9)]
    assert points(mapped, "spare") == ()


def test_rows_follow_the_older_points_then_what_is_new(mapped: Catalogue) -> None:
    rows = fates(mapped, mapped.comparisons["left-to-right"])
    assert [(row.old and row.old.id, row.new and row.new.id) for row in rows] == [
        ("l1", "r1"),
        ("l1", "r2"),
        ("l2", "r3"),
        ("l3", "r4"),
        ("l4", "r3"),
        ("l5", None),
        ("l6", None),
        ("l7", None),
        ("l8", "r5"),
        (None, "r6"),
        (None, "r7"),
    ]


def test_a_row_knows_its_number_in_the_file(mapped: Catalogue) -> None:
    comparison = mapped.comparisons["left-to-right"]
    assert all(row.relation is comparison.relations[row.number] for row in fates(mapped, comparison))


def test_counts_are_points_not_lines(mapped: Catalogue) -> None:
    assert counts(mapped.comparisons["left-to-right"]) == {
        "kept": 1,
        "changed": 1,
        "split": 1,
        "merged": 2,
        "moved": 1,
        "dropped": 1,
        "unknown": 1,
        "new": 2,
    }


def test_a_kind_nobody_has_is_counted_as_none(mapped: Catalogue) -> None:
    found = counts(mapped.comparisons["old-to-new"])
    assert tuple(found) == KINDS
    assert found["new"] == found["kept"] == 0


def test_every_mapped_point_tells_its_fates(mapped: Catalogue) -> None:
    found = fates_by_point(mapped)
    assert found.keys() == set(mapped.provisions)
    assert [row.new and row.new.id for _, row in found["l1"]] == ["r1", "r2"]
    assert [row.old and row.old.id for _, row in found["r3"]] == ["l2", "l4"]
    assert [comparison.id for comparison, _ in found["old-1"]] == ["old-to-new"]
