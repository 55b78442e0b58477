"""A page of an earlier state leads to pages of that state where it has them, and to the latest where it has not."""

import pytest

from generator.render.moved import moved

KEPT = frozenset(["", "timeline/", "schemes/dam/"])
BELOW = "as-of/2025-02-01/"


@pytest.mark.parametrize(
    ("slug", "link", "there"),
    [
        ("timeline/", "#flood", "#flood"),
        ("timeline/", "&#35;flood", "&#35;flood"),
        ("schemes/dam/", "../../timeline/", "../../timeline/"),
        ("schemes/dam/", "../../timeline/&#35;flood", "../../timeline/&#35;flood"),
        ("schemes/dam/", "../../timeline/#flood", "../../timeline/#flood"),
        ("timeline/", "../", "../"),
        ("timeline/", "../sources/&#35;gazette", "../../../sources/&#35;gazette"),
        ("timeline/", "../sources/", "../../../sources/"),
        ("", "sources/#gazette", "../../sources/#gazette"),
        ("", "data/all.csv", "../../data/all.csv"),
        ("", "https://elsewhere.example/a/", "https://elsewhere.example/a/"),
    ],
)
def test_a_link_leads_to_the_same_state_where_it_can(slug: str, link: str, there: str) -> None:
    assert moved(f'<a href="{link}">', slug, BELOW, KEPT) == f'<a href="{there}">'
