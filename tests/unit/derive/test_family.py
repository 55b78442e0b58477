from collections.abc import Callable

import pytest

from generator.derive.family import lanes, ties
from generator.model.catalogue import Catalogue

VERSION = """  - id: {id}
    document: treaty
    label: {{de: A, en: A}}
    short: {{de: A, en: A}}
    presented: {presented}
    text_status: reported
    legal_status: draft
    extent: none
    descends_from: [{parents}]
    text: {{de: A., en: A.}}
    status_note: {{de: A., en: A.}}
    sources: [gazette]
    known_from: 2025-03-01
"""
DESCENT = "{{version: {parent}, how: reworks, certainty: stated, text: {{de: A., en: A.}}, sources: [gazette]}}"


@pytest.fixture(scope="module")
def family(facts_of: Callable[..., Catalogue]) -> Callable[..., Catalogue]:
    """Return a function that adds versions, presented in the order given, to the five of the base content."""

    def catalogue(**parents: str) -> Catalogue:
        versions = [
            VERSION.format(
                id=version,
                presented=f"2025-04-{number:02}",
                parents=", ".join(DESCENT.format(parent=parent) for parent in named.split()),
            )
            for number, (version, named) in enumerate(parents.items(), start=1)
        ]
        return facts_of(sample="versions:\n" + "".join(versions))

    return catalogue


def test_every_line_of_descent_is_a_tie_by_the_newer_version_in_time(family: Callable[..., Catalogue]) -> None:
    found = ties(family(one="new old", two="one"))
    assert [(tie.older.id, tie.newer.id) for tie in found] == [
        ("old", "new"),
        ("new", "one"),
        ("old", "one"),
        ("one", "two"),
    ]
    assert found[0].descent.how == "reworks"


def test_the_line_of_first_parents_to_the_newest_has_lane_0(family: Callable[..., Catalogue]) -> None:
    found = lanes(family(one="new", two="one left", three="two"))
    assert {version for version, lane in found.items() if lane == 0} == {"old", "new", "one", "two", "three"}


def test_who_stands_beside_opens_a_lane_or_continues_that_of_a_parent(family: Callable[..., Catalogue]) -> None:
    found = lanes(family(beside="old", further="old beside", other="old", main="new"))
    assert found["further"] == found["beside"] > 0
    assert found["other"] not in {0, found["beside"]}
    assert len({found["left"], found["right"], found["spare"], found["beside"], found["other"]}) == 5


def test_who_descends_from_a_side_lane_stays_in_it(family: Callable[..., Catalogue]) -> None:
    found = lanes(family(after="left", main="new"))
    assert found["after"] == found["left"] == 1


def test_versions_that_descend_from_each_other_end(facts_of: Callable[..., Catalogue]) -> None:
    text = VERSION.format(id="egg", presented="2025-05", parents=DESCENT.format(parent="hen"))
    text += VERSION.format(id="hen", presented="2025-05", parents=DESCENT.format(parent="egg"))
    found = lanes(facts_of(sample=f"versions:\n{text}"))
    assert found["egg"] == found["hen"] == 0
