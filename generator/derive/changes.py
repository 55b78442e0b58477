"""Typed differences between the parameters of two points. Sentences about them are not theirs (texts/*.yml)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from generator.model.parameters import parameters
from generator.model.provision import Provision, State
from generator.model.value import Value, typed
from generator.model.vocabulary import ParameterKey

HIDDEN = ("not-seen", "unknown", "bracketed")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a point, or one variant of it, says of a key. ``value`` is None where the state has none.

    ``proponents`` are the actors behind the variant, empty for the point itself.
    """

    state: State
    value: Value | None
    condition: str | None
    proponents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appeared:
    """The newer point sets what the older left out."""

    kind: ClassVar[str] = "appeared"
    key: str
    old: Setting
    new: Setting


@dataclass(frozen=True, slots=True)
class Disappeared:
    """The newer point leaves out or removes what the older set."""

    kind: ClassVar[str] = "disappeared"
    key: str
    old: Setting
    new: Setting


@dataclass(frozen=True, slots=True)
class ValueChanged:
    """Both set it, to different values; the conditions may differ too."""

    kind: ClassVar[str] = "value-changed"
    key: str
    old: Setting
    new: Setting


@dataclass(frozen=True, slots=True)
class ConditionChanged:
    """Both set the same value, under different conditions."""

    kind: ClassVar[str] = "condition-changed"
    key: str
    old: Setting
    new: Setting


@dataclass(frozen=True, slots=True)
class StandingChanged:
    """The same value under the same condition is set here and bracketed or contested there."""

    kind: ClassVar[str] = "standing-changed"
    key: str
    old: Setting
    new: Setting


@dataclass(frozen=True, slots=True)
class Hidden:
    """What the older point says is known, what the newer says is not."""

    kind: ClassVar[str] = "hidden"
    key: str
    old: Setting
    new: Setting


@dataclass(frozen=True, slots=True)
class Revealed:
    """What the newer point says is known, what the older said is not."""

    kind: ClassVar[str] = "revealed"
    key: str
    old: Setting
    new: Setting


Change: TypeAlias = Appeared | Disappeared | ValueChanged | ConditionChanged | StandingChanged | Hidden | Revealed

MIRROR: Mapping[str, str] = {
    "appeared": "disappeared",
    "disappeared": "appeared",
    "value-changed": "value-changed",
    "condition-changed": "condition-changed",
    "standing-changed": "standing-changed",
    "hidden": "revealed",
    "revealed": "hidden",
}


def settings(point: Provision, keys: Mapping[str, ParameterKey]) -> dict[str, tuple[Setting, ...]]:
    """Return what ``point`` says per key, in the order of ``keys``; one setting per variant that speaks of it."""
    found: dict[str, list[Setting]] = {}
    for path, parameter in parameters(point):
        proponents = point.variants[int(path[1])].proponents if path[0] == "variants" else ()
        value = typed(parameter, keys[parameter.key])
        setting = Setting(parameter.state, value, parameter.condition, proponents)
        found.setdefault(parameter.key, []).append(setting)
    return {key: tuple(found[key]) for key in keys if key in found}


def changes(old: Provision, new: Provision, keys: Mapping[str, ParameterKey]) -> tuple[Change, ...]:
    """Return how the parameters both points speak of differ, in the order of ``keys``.

    A key only one of them speaks of says nothing. Where a point has variants, what both points say is no change; each
    of the other settings is compared with each other setting of the other point, or with all when it has no other.
    """
    before, after = settings(old, keys), settings(new, keys)
    return tuple(_differing(before, after))


def _differing(before: Mapping[str, tuple[Setting, ...]], after: Mapping[str, tuple[Setting, ...]]) -> Iterable[Change]:
    for key in before:
        older, newer = before[key], after.get(key, ())
        gone = [old for old in older if all(_change(key, old, new) for new in newer)]
        come = [new for new in newer if all(_change(key, old, new) for old in older)]
        if gone or come:
            found = (_change(key, old, new) for old in gone or older for new in come or newer)
            yield from (change for change in found if change is not None)


def _change(key: str, old: Setting, new: Setting) -> Change | None:
    if old.value is not None and new.value is not None:
        if old.value != new.value:
            return ValueChanged(key, old, new)
        if old.condition != new.condition:
            return ConditionChanged(key, old, new)
        return StandingChanged(key, old, new) if old.state != new.state else None
    if old.value is not None:
        return Hidden(key, old, new) if new.state in HIDDEN else Disappeared(key, old, new)
    if new.value is not None:
        return Revealed(key, old, new) if old.state in HIDDEN else Appeared(key, old, new)
    return None
