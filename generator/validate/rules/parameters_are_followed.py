"""What a point measures, the points mapped to it speak of too; "kept" means that no known value differs.

Source: "absent" is not "unknown": the author says which of the two it is, the generator never guesses.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.parameters import parameters
from generator.model.provision import Provision
from generator.model.relation import Comparison

CODE = "parameter/not-followed"
KEPT = "relation/kept-but-different"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem per key that only one side of a relation speaks of, and per "kept" that is none."""
    for comparison in catalogue.comparisons.values():
        pairs = _pairs(comparison, catalogue)
        older = {old.id: old for old, _ in pairs}
        newer = {new.id: new for _, new in pairs}
        for old in older.values():
            heirs = [new for first, new in pairs if first is old]
            yield from _untold(old, heirs, catalogue)
        for new in newer.values():
            forebears = [old for old, second in pairs if second is new]
            yield from _untold(new, forebears, catalogue)
        yield from _not_kept(comparison, catalogue)


def _pairs(comparison: Comparison, catalogue: Catalogue) -> list[tuple[Provision, Provision]]:
    known = catalogue.provisions
    ends = ((known.get(relation.from_ or ""), known.get(relation.to or "")) for relation in comparison.relations)
    return [(old, new) for old, new in ends if old is not None and new is not None]


def _untold(point: Provision, others: list[Provision], catalogue: Catalogue) -> Iterator[Problem]:
    told = {parameter.key for other in others for _, parameter in parameters(other)}
    names = " or ".join(other.id for other in others)
    for path, parameter in parameters(point):
        if parameter.key not in told:
            told.add(parameter.key)
            place = catalogue.places[point.id, *path, "key"]
            hint = f"add '{parameter.key}' to {names}: set, absent, removed, not-seen or unknown"
            yield Problem(place, CODE, f"{names} does not say what became of '{parameter.key}'", hint)


def _not_kept(comparison: Comparison, catalogue: Catalogue) -> Iterator[Problem]:
    for number, relation in enumerate(comparison.relations):
        old, new = catalogue.provisions.get(relation.from_ or ""), catalogue.provisions.get(relation.to or "")
        if relation.kind != "kept" or old is None or new is None:
            continue
        differing = {setting[0] for setting in _settings(old) ^ _settings(new)} - _hidden(old) - _hidden(new)
        if differing:
            place = catalogue.places[comparison.id, "relations", number, "kind"]
            keys = ", ".join(sorted(differing))
            yield Problem(place, KEPT, f"'kept', but these differ: {keys}", "the kind is changed, or a value is wrong")


def _hidden(point: Provision) -> set[str]:
    return {item.key for _, item in parameters(point) if item.state in ("not-seen", "unknown")}


def _settings(point: Provision) -> set[tuple[str, ...]]:
    return {
        (item.key, item.state, *sorted(_words(item.value)), item.currency or "", item.condition or "")
        for _, item in parameters(point)
    }


def _words(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()
