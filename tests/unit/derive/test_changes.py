from collections.abc import Callable
from typing import get_args

import pytest

from generator.derive import changes as module
from generator.derive.changes import MIRROR, Change, changes, settings
from generator.model.catalogue import Catalogue
from generator.model.provision import Parameter, Provision

Make = Callable[..., Parameter]
Point = Callable[..., Provision]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (("boats", "10"), ("boats", "12"), "value-changed"),
        (("boats", "10"), ("boats", None, "absent"), "disappeared"),
        (("boats", "10"), ("boats", None, "removed"), "disappeared"),
        (("boats", None, "absent"), ("boats", "10"), "appeared"),
        (("boats", None, "removed"), ("boats", "10"), "appeared"),
        (("boats", "10"), ("boats", None, "not-seen"), "hidden"),
        (("boats", "10"), ("boats", None, "unknown"), "hidden"),
        (("boats", "10"), ("boats", None, "bracketed"), "hidden"),
        (("boats", None, "not-seen"), ("boats", "10"), "revealed"),
        (("boats", None, "unknown"), ("boats", "10"), "revealed"),
        (("boats", "10"), ("boats", "10", "bracketed"), "standing-changed"),
        (("boats", "10", "contested"), ("boats", "10"), "standing-changed"),
        (("boats", "10", "bracketed"), ("boats", "12"), "value-changed"),
        (("guards", ["northern"]), ("guards", ["northern", "southern"]), "value-changed"),
    ],
)
def test_two_settings_differ_in_one_way(
    old: tuple[str, ...], new: tuple[str, ...], kind: str, parameter: Make, point: Point, catalogue: Catalogue
) -> None:
    older, newer = point(parameter(*old)), point(parameter(*new))
    (change,) = changes(older, newer, catalogue.parameter_keys)
    assert (change.kind, change.key) == (kind, old[0])
    assert (change.old.state, change.new.state) == (older.parameters[0].state, newer.parameters[0].state)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("boats", "10"), ("boats", "10")),
        (("boats", "1000"), ("boats", "1e3")),
        (("boats", "10"), ("boats", "10.0")),
        (("guards", ["northern", "southern"]), ("guards", ["southern", "northern"])),
        (("boats", None, "absent"), ("boats", None, "removed")),
        (("boats", None, "absent"), ("boats", None, "unknown")),
    ],
)
def test_the_same_value_written_differently_is_no_change(
    old: tuple[str, ...], new: tuple[str, ...], parameter: Make, point: Point, catalogue: Catalogue
) -> None:
    assert changes(point(parameter(*old)), point(parameter(*new)), catalogue.parameter_keys) == ()


def test_another_condition_is_a_change_of_its_own(parameter: Make, point: Point, catalogue: Catalogue) -> None:
    always = point(parameter("crew", "4", condition="none"))
    winter = point(parameter("crew", "4", condition="winter"))
    fewer = point(parameter("crew", "3", condition="winter"))
    assert [change.kind for change in changes(always, winter, catalogue.parameter_keys)] == ["condition-changed"]
    (change,) = changes(always, fewer, catalogue.parameter_keys)
    assert change.kind == "value-changed"
    assert (change.old.condition, change.new.condition) == ("none", "winter")


def test_amounts_in_two_currencies_differ(parameter: Make, point: Point, catalogue: Catalogue) -> None:
    dollars, euros = (point(parameter("fund", "5", currency=currency)) for currency in ("USD", "EUR"))
    assert [change.kind for change in changes(dollars, euros, catalogue.parameter_keys)] == ["value-changed"]


def test_a_key_only_one_point_speaks_of_says_nothing(parameter: Make, point: Point, catalogue: Catalogue) -> None:
    assert changes(point(parameter("boats", "10")), point(), catalogue.parameter_keys) == ()
    assert changes(point(), point(parameter("boats", "10")), catalogue.parameter_keys) == ()


def test_changes_come_in_the_order_of_the_keys(parameter: Make, point: Point, catalogue: Catalogue) -> None:
    old = point(parameter("line", "middle"), parameter("share", "5"), parameter("boats", "10"))
    new = point(parameter("share", "6"), parameter("boats", "12"), parameter("line", "shore"))
    assert [change.key for change in changes(old, new, catalogue.parameter_keys)] == ["boats", "share", "line"]


def test_each_variant_is_compared_and_says_who_proposes_it(parameter: Make, point: Point, catalogue: Catalogue) -> None:
    old = point(parameter("boats", "10"))
    new = point(variants={"north": parameter("boats", "12"), "south": parameter("boats", "8")})
    found = changes(old, new, catalogue.parameter_keys)
    assert [change.new.proponents for change in found] == [("north",), ("south",)]
    assert {change.old.proponents for change in found} == {()}


def test_a_variant_both_points_have_is_no_change(parameter: Make, point: Point, catalogue: Catalogue) -> None:
    keys = catalogue.parameter_keys
    twelve, eight, six = (parameter("boats", number) for number in ("12", "8", "6"))
    old = point(variants={"north": twelve, "south": eight})
    assert changes(old, old, keys) == ()
    (other,) = changes(old, point(variants={"north": twelve, "south": six}), keys)
    assert (other.old.value, other.new.value) == (settings(old, keys)["boats"][1].value, other.new.value)
    (settled,) = changes(old, point(twelve), keys)
    assert settled.old.proponents == ("south",)
    (opened,) = changes(point(twelve), old, keys)
    assert opened.new.proponents == ("south",)


def test_the_value_of_one_variant_unchanged_leaves_the_other(
    parameter: Make, point: Point, catalogue: Catalogue
) -> None:
    old = point(parameter("boats", "10"))
    new = point(variants={"north": parameter("boats", "10"), "south": parameter("boats", "8")})
    (change,) = changes(old, new, catalogue.parameter_keys)
    assert change.new.proponents == ("south",)


def test_settings_are_what_a_point_says_per_key(parameter: Make, point: Point, catalogue: Catalogue) -> None:
    found = settings(
        point(parameter("share", "5"), variants={"north": parameter("boats", "12"), "south": parameter("share", "6")}),
        catalogue.parameter_keys,
    )
    assert list(found) == ["boats", "share"]
    assert [setting.proponents for setting in found["share"]] == [(), ("south",)]


def test_every_kind_of_change_has_a_mirror_that_mirrors_it() -> None:
    kinds = {change.kind for change in get_args(Change)}
    assert MIRROR.keys() == kinds
    assert {MIRROR[mirrored] for mirrored in MIRROR.values()} == kinds
    assert all(MIRROR[MIRROR[kind]] == kind for kind in kinds)


def test_every_kind_of_change_says_what_it_means() -> None:
    for change in get_args(Change):
        assert getattr(module, change.__name__).__doc__.endswith(".")
