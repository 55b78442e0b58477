"""What a point measures, the points mapped to it speak of too; "kept" means that no known value differs.

Source: "absent" is not "unknown": the author says which of the two it is, the generator never guesses.
"""

from collections.abc import Iterator

from generator.errors import MisfitError, Problem
from generator.model.catalogue import Catalogue
from generator.model.parameters import parameters
from generator.model.provision import Provision, State
from generator.model.relation import Comparison
from generator.model.value import Value, typed

CODE = "parameter/not-followed"
KEPT = "relation/kept-but-different"
HIDDEN = ("not-seen", "unknown")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem per key that only one side of a relation speaks of, and per "kept" that is none."""
    for comparison in catalogue.comparisons.values():
        for point, others in _mapped(comparison):
            if all(name in catalogue.provisions for name in (point, *others)):
                yield from _untold(point, others, catalogue)
        yield from _not_kept(comparison, catalogue)


def _mapped(comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    """Yield each point with a counterpart and all its counterparts, first the older points, then the newer."""
    ends = [(relation.from_, relation.to) for relation in comparison.relations]
    for pairs in (ends, [(new, old) for old, new in ends]):
        found: dict[str, list[str]] = {}
        for point, other in pairs:
            if point is not None and other is not None:
                found.setdefault(point, []).append(other)
        yield from found.items()


def _untold(point: str, others: list[str], catalogue: Catalogue) -> Iterator[Problem]:
    told = {parameter.key for other in others for _, parameter in parameters(catalogue.provisions[other])}
    for path, parameter in parameters(catalogue.provisions[point]):
        if parameter.key not in told:
            told.add(parameter.key)
            place = catalogue.places[point, *path, "key"]
            yield Problem(place, CODE, "untold", points=tuple(others), key=parameter.key)


def _not_kept(comparison: Comparison, catalogue: Catalogue) -> Iterator[Problem]:
    for number, relation in enumerate(comparison.relations):
        old, new = catalogue.provisions.get(relation.from_ or ""), catalogue.provisions.get(relation.to or "")
        if relation.kind != "kept" or old is None or new is None:
            continue
        (told_old, hidden_old), (told_new, hidden_new) = _settings(old, catalogue), _settings(new, catalogue)
        differing = {key for key, *_ in told_old ^ told_new} - hidden_old - hidden_new
        if differing:
            place = catalogue.places[comparison.id, "relations", number, "kind"]
            yield Problem(place, KEPT, "differs", keys=tuple(sorted(differing)))


def _settings(
    point: Provision, catalogue: Catalogue
) -> tuple[set[tuple[str, State, Value | None, str | None]], set[str]]:
    """Return what ``point`` says, and the keys of which it is not known, or not understood, what it says."""
    told, hidden = set(), set()
    for _, parameter in parameters(point):
        key = catalogue.parameter_keys.get(parameter.key)
        try:
            value = typed(parameter, key) if key else None
        except MisfitError:
            key = None
        if key is None or parameter.state in HIDDEN:
            hidden.add(parameter.key)
        else:
            told.add((parameter.key, parameter.state, value, parameter.condition))
    return told, hidden
