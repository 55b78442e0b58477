"""What a worksheet puts before a class is read off the facts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.derive.teaching import before, knowledge, pairs, statements
from generator.model.catalogue import Catalogue

TAUGHT = Path(__file__).with_name("taught.yml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def taught(facts_of: Callable[..., Catalogue]) -> Catalogue:
    """Return the base content with one of everything a class can judge."""
    return facts_of(taught=TAUGHT)


def test_a_pair_is_the_older_point_with_what_became_of_it(taught: Catalogue) -> None:
    (fate,) = pairs(taught, ("right-1", "left-1", "plain"))
    assert fate.old is not None
    assert fate.new is not None
    assert (fate.old.id, fate.new.id, fate.relation.kind) == ("left-1", "right-1", "changed")
    assert pairs(taught, ("left-1", "plain")) == ()


def test_statements_keep_the_order_of_the_sheet(taught: Catalogue) -> None:
    assert [item.id for item in statements(taught, taught.worksheets["sheet"])] == ["south-first", "jo-third"]


def test_what_was_said_before_is_of_the_same_actor_on_the_same_issue_newest_first(taught: Catalogue) -> None:
    assert [item.id for item in before(taught, taught.positions["jo-third"])] == ["jo-second", "jo-first"]
    assert before(taught, taught.positions["jo-first"]) == ()


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("old", "known"),
        ("new", "reported"),
        ("spare", "unknown"),
        ("plain", "unknown"),
        ("old-2", "known"),
        ("with-variant", "disputed"),
        ("contested", "disputed"),
        ("bracketed", "disputed"),
        ("without-value", "unknown"),
        ("event-held", "known"),
        ("event-cancelled", "known"),
        ("event-announced", "ahead"),
        ("event-postponed", "ahead"),
        ("event-open", "unknown"),
        ("open", "disputed"),
        ("settled", "known"),
    ],
)
def test_how_far_the_public_knows_a_record(taught: Catalogue, record: str, expected: str) -> None:
    assert knowledge(taught, record) == expected


def test_a_framework_is_known_as_its_text_is_and_a_step_as_it_ended(taught: Catalogue) -> None:
    by_text = {"published": "known", "leaked": "known", "read-aloud": "known", "reported": "reported"}
    for framework in taught.frameworks.values():
        assert knowledge(taught, framework.id) == by_text.get(framework.text_status, "unknown")
    by_status = {"announced": "ahead", "planned": "ahead", "postponed": "ahead", "unknown": "unknown"}
    for step in taught.steps.values():
        assert knowledge(taught, step.id) == by_status.get(step.status, "known")
    assert taught.frameworks
    assert taught.steps
