"""Two states of the facts compared, record by record and field by field."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.derive.changes import settings
from generator.derive.difference.fields import fields
from generator.derive.difference.kinds import (
    AmountChanged,
    CorrectionAdded,
    CorrectionRemoved,
    Difference,
    EarlierChanged,
    Path,
    RecordAdded,
    RecordRemoved,
    RelationAdded,
    RelationChanged,
    RelationRemoved,
    Reordered,
    SettingsChanged,
    Step,
)
from generator.derive.difference.parts import name_of, paired
from generator.model.base import Earlier, Fact, Record
from generator.model.catalogue import KINDS, SITE, Catalogue
from generator.model.change import Change
from generator.model.provision import Parameter, Provision
from generator.model.relation import Comparison, Relation
from generator.model.scheme import Amount
from generator.model.site import Site
from generator.model.vocabulary import ParameterKey

Fields = frozenset[str]
EVERYWHERE: Fields = frozenset({"earlier", "parameters"})  # told in a way of their own
OWN: Mapping[type, Fields] = {
    Amount: frozenset({"value", "low", "high", "currency"}),
    Comparison: frozenset({"relations"}),
}
OF_RELATION: Fields = frozenset({"from", "to", "kind", "certainty", "destination"})
Keys = Mapping[str, ParameterKey]
Thing = TypeVar("Thing", bound=Record | Site)


def differences(old: Catalogue, new: Catalogue) -> tuple[Difference, ...]:
    """Return how ``new`` differs from ``old``, in the order of the kinds and files; empty when they say the same.

    What only stands in another file or line is no difference.
    """
    return tuple(_differences(old, new))


def _differences(old: Catalogue, new: Catalogue) -> Iterator[Difference]:
    yield from _of_record(SITE, old.site, new.site)
    for kind in KINDS:
        before, after = old.records(kind), new.records(kind)
        for key in before:
            if key not in after:
                yield _removed(before[key], kind)
        for key, record in after.items():
            if key not in before:
                yield _added(record, kind)
                continue
            if before[key] != record:
                yield from _changed(before[key], record, old.parameter_keys, new.parameter_keys)
        if [key for key in before if key in after] != [key for key in after if key in before]:
            yield Reordered(kind, ())


def _changed(old: Record, new: Record, older: Keys, newer: Keys) -> Iterator[Difference]:
    yield from _of_record(new.id, old, new)
    if isinstance(old, Provision) and isinstance(new, Provision):
        yield from _settings(old, new, older, newer)
    if isinstance(old, Comparison) and isinstance(new, Comparison):
        yield from _relations(old, new)
    if isinstance(old, Amount) and isinstance(new, Amount) and _sum(old) != _sum(new):
        yield AmountChanged(new.id, old, new)


def _added(record: Record, kind: str) -> Difference:
    is_correction = isinstance(record, Change) and record.cause == "error"
    return CorrectionAdded(record.id) if is_correction else RecordAdded(record.id, kind)


def _removed(record: Record, kind: str) -> Difference:
    is_correction = isinstance(record, Change) and record.cause == "error"
    return CorrectionRemoved(record.id) if is_correction else RecordRemoved(record.id, kind)


def _of_record(name: str, old: Thing, new: Thing) -> Iterator[Difference]:
    yield from fields(name, old, new, (), EVERYWHERE | OWN.get(type(old), frozenset()))
    yield from _earlier(name, old.earlier, new.earlier)


def _earlier(name: str, old: Iterable[Earlier], new: Iterable[Earlier]) -> Iterator[Difference]:
    before, after = ({item.before: item for item in items} for items in (old, new))
    for day in sorted({*before, *after}):
        if before.get(day) != after.get(day):
            yield EarlierChanged(name, day)


def _settings(old: Provision, new: Provision, older: Keys, newer: Keys) -> Iterator[Difference]:
    before, after = settings(old, older), settings(new, newer)
    for key in dict.fromkeys((*older, *newer)):
        if before.get(key, ()) != after.get(key, ()):
            yield SettingsChanged(new.id, key, before.get(key, ()), after.get(key, ()))
    yield from _notes(new.id, old.parameters, new.parameters, ())
    variants = {variant.id: variant for variant in old.variants}
    for variant in new.variants:
        if variant.id in variants:
            step = Step("variants", variant.id)
            yield from _notes(new.id, variants[variant.id].parameters, variant.parameters, (step,))


def _notes(record: str, old: tuple[Parameter, ...], new: tuple[Parameter, ...], path: Path) -> Iterator[Difference]:
    """Yield what else differs in parameters that both have: notes, sources, their order."""
    told = frozenset({"key", "state", "value", "currency", "condition"})
    yield from _order(record, old, new, (*path, Step("parameters")))
    for older, newer, name in paired(old, new):
        if older is not None and newer is not None:
            yield from fields(record, older, newer, (*path, Step("parameters", name)), told)


def _relations(old: Comparison, new: Comparison) -> Iterator[Difference]:
    for older, newer, name in paired(old.relations, new.relations):
        if older is None:
            assert newer is not None
            yield RelationAdded(new.id, newer)
        elif newer is None:
            yield RelationRemoved(old.id, older)
        else:
            if _kind(older) != _kind(newer):
                yield RelationChanged(new.id, older, newer)
            yield from fields(new.id, older, newer, (Step("relations", name),), OF_RELATION)
    yield from _order(new.id, old.relations, new.relations, (Step("relations"),))


def _order(record: str, old: Sequence[Fact], new: Sequence[Fact], path: Path) -> Iterator[Difference]:
    before, after = ([name_of(part) for part in parts] for parts in (old, new))
    if before != after and sorted(before) == sorted(after):
        yield Reordered(record, path)


def _kind(relation: Relation) -> tuple[str, str, str | None]:
    return relation.kind, relation.certainty, relation.destination


def _sum(amount: Amount) -> tuple[object, ...]:
    return amount.value, amount.low, amount.high, amount.currency
