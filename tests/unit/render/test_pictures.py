"""What the pictures of a small process must not get wrong: two signs in one row, a year without a January."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from generator import pipeline
from generator.render.edition import Edition
from generator.render.views import flow, timeline

ROOT = Path(__file__).parents[3]
GROUND = 9  # radius of what lies under a sign


@cache
def editions() -> Mapping[str, Edition]:
    return pipeline.editions_of(pipeline.read(ROOT / "tests/minsk/content"), ROOT / "templates")


def shown(language: str) -> timeline.TimelineView:
    view = timeline.timeline_pages(editions()[language])[0].view()
    assert isinstance(view, timeline.TimelineView)
    return view


@pytest.mark.parametrize("layout", ["wide", "narrow"])
def test_the_signs_of_two_points_without_another_side_do_not_touch(layout: str) -> None:
    comparison = editions()["de"].catalogue.comparisons["protocol-to-package"]
    picture = next(one for one in flow.flows(editions()["de"], comparison, "compare/") if one.layout == layout)
    marks = sorted(picture.marks, key=lambda mark: mark.x)
    steps = [second.x - first.x for first, second in pairwise(marks) if second.x != first.x]

    assert len(steps) == 1
    assert steps[0] >= 2 * GROUND


def test_the_first_month_of_each_year_has_its_year() -> None:
    ticks = shown("en").overview.ticks

    assert [(month, year) for _, month, year in ticks] == [
        ("Sept", "2014"),
        ("Nov", ""),
        ("Feb", "2015"),
        ("Aug", ""),
        ("Dec", ""),
        ("Feb", "2022"),
    ]


@pytest.mark.parametrize(("language", "heading"), [("fr", "Septembre 2014"), ("de", "September 2014")])
def test_a_month_begins_as_a_heading_begins(language: str, heading: str) -> None:
    assert shown(language).months[0][1] == heading
