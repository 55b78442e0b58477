"""What holds for every difference, every map and every count."""

from collections import Counter

from hypothesis import given
from strategies import KEYS, mapped, parameters, partial_dates, points

from generator.derive.changes import MIRROR, Change, changes, settings
from generator.derive.mapping import counts, fates, fates_by_point
from generator.model.base import PartialDate
from generator.model.catalogue import Catalogue
from generator.model.parameters import parameters as parameters_of
from generator.model.provision import Parameter, Provision
from generator.model.relation import Comparison
from generator.validate.rules import comparisons_are_complete, relation_kinds_fit


def mirrored(change: Change) -> tuple[str, str, object, object]:
    return MIRROR[change.kind], change.key, change.new, change.old


@given(points())
def test_a_point_does_not_differ_from_itself(point: Provision) -> None:
    assert changes(point, point, KEYS) == ()


@given(points(), points())
def test_swapping_points_mirrors_the_changes(old: Provision, new: Provision) -> None:
    there = [(change.kind, change.key, change.old, change.new) for change in changes(old, new, KEYS)]
    back = [mirrored(change) for change in changes(new, old, KEYS)]
    assert Counter(there) == Counter(back)


@given(points(), points())
def test_changes_are_about_keys_both_points_speak_of_in_the_order_of_the_keys(old: Provision, new: Provision) -> None:
    spoken = {parameter.key for _, parameter in parameters_of(old)} & {
        parameter.key for _, parameter in parameters_of(new)
    }
    found = [change.key for change in changes(old, new, KEYS)]
    assert set(found) <= spoken
    assert found == sorted(found, key=list(KEYS).index)


@given(points(), points())
def test_a_change_is_between_settings_that_differ(old: Provision, new: Provision) -> None:
    before, after = settings(old, KEYS), settings(new, KEYS)
    for change in changes(old, new, KEYS):
        assert change.old in before[change.key]
        assert change.new in after[change.key]
        assert (change.old.value, change.old.condition, change.old.state) != (
            change.new.value,
            change.new.condition,
            change.new.state,
        )


@given(points(), parameters())
def test_what_a_point_says_is_told_once_per_parameter(point: Provision, more: Parameter) -> None:
    longer = point.model_copy(update={"parameters": (*point.parameters, more)})
    told = sum(len(said) for said in settings(longer, KEYS).values())
    assert told == sum(len(said) for said in settings(point, KEYS).values()) + 1


@given(mapped())
def test_counts_without_new_add_up_to_the_older_points(drawn: tuple[Catalogue, Comparison]) -> None:
    catalogue, comparison = drawn
    found = counts(comparison)
    olds = sum(point.version == "left" for point in catalogue.provisions.values())
    assert sum(number for kind, number in found.items() if kind != "new") == olds


@given(mapped())
def test_counts_of_new_are_the_newer_points_without_an_ancestor(drawn: tuple[Catalogue, Comparison]) -> None:
    catalogue, comparison = drawn
    reached = {relation.to for relation in comparison.relations if relation.from_}
    news = {point.id for point in catalogue.provisions.values() if point.version == "right"}
    assert counts(comparison)["new"] == len(news - reached)


@given(mapped())
def test_rows_cover_every_point_and_every_relation_once(drawn: tuple[Catalogue, Comparison]) -> None:
    catalogue, comparison = drawn
    rows = fates(catalogue, comparison)
    assert sorted(row.number for row in rows) == list(range(len(comparison.relations)))
    assert {point.id for row in rows for point in (row.old, row.new) if point} == set(catalogue.provisions)
    assert fates_by_point(catalogue).keys() == set(catalogue.provisions)


@given(mapped())
def test_rows_do_not_depend_on_the_order_in_which_relations_were_written(drawn: tuple[Catalogue, Comparison]) -> None:
    catalogue, comparison = drawn
    turned = comparison.model_copy(update={"relations": comparison.relations[::-1]})
    assert [(row.old, row.new) for row in fates(catalogue, turned)] == [
        (row.old, row.new) for row in fates(catalogue, comparison)
    ]


@given(mapped())
def test_a_map_drawn_by_the_rules_has_no_problems(drawn: tuple[Catalogue, Comparison]) -> None:
    catalogue, _ = drawn
    assert list(relation_kinds_fit.problems(catalogue)) == []
    assert list(comparisons_are_complete.problems(catalogue)) == []


@given(partial_dates())
def test_a_date_means_a_span_that_holds_its_first_day(when: PartialDate) -> None:
    assert when.first <= when.last
    assert when.last.isoformat().startswith(when.root)
    assert when.first.isoformat().startswith(when.root)
