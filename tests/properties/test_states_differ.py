"""What changed between two states of the facts: nothing between a state and itself, mirrors when they change places."""

from dataclasses import fields, replace
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st
from strategies import CATALOGUE, mapped, points

from generator.derive.difference.compared import differences
from generator.derive.difference.kinds import MIRROR, Difference
from generator.derive.wording import edits
from generator.model.catalogue import Catalogue

WORDS = st.lists(st.sampled_from(["a", "b", "c", "."]), max_size=8).map(" ".join)


@st.composite
def states(draw: st.DrawFn) -> Catalogue:
    """Return facts whose first point and whose comparison are drawn."""
    catalogue, _ = draw(mapped())
    provisions = {**catalogue.provisions, "old-1": draw(points())}
    return replace(catalogue, provisions=provisions)


def mirrored(found: Difference) -> Any:
    values = {field.name: getattr(found, field.name) for field in fields(found)}
    if "old" in values:
        values["old"], values["new"] = values["new"], values["old"]
    return next(kind for kind in get_args(Difference) if kind.kind == MIRROR[found.kind])(**values)


@given(states())
def test_a_state_does_not_differ_from_itself(state: Catalogue) -> None:
    assert differences(state, state) == ()


@given(states(), states())
def test_changing_places_mirrors_every_difference(old: Catalogue, new: Catalogue) -> None:
    there = sorted(repr(mirrored(item)) for item in differences(old, new))
    assert there == sorted(map(repr, differences(new, old)))


@given(st.permutations(list(CATALOGUE.claims)))
def test_another_order_is_told_exactly_when_there_is_one(order: list[str]) -> None:
    turned = replace(CATALOGUE, claims={key: CATALOGUE.claims[key] for key in order})
    assert bool(differences(CATALOGUE, turned)) == (order != list(CATALOGUE.claims))


@given(WORDS, WORDS)
def test_edits_give_both_wordings_back(old: str, new: str) -> None:
    runs = edits(old, new)
    assert " ".join(run.text for run in runs if run.fate != "come") == old
    assert " ".join(run.text for run in runs if run.fate != "gone") == new
