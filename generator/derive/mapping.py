"""What became of each point: the relations of a comparison, sorted by point and counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.catalogue import Catalogue
from generator.model.provision import Provision
from generator.model.relation import Comparison, Relation, RelationKind

KINDS: tuple[RelationKind, ...] = ("kept", "changed", "split", "merged", "moved", "dropped", "unknown", "new")


@dataclass(frozen=True, slots=True)
class Fate:
    """One row of the map: points and the relation between them; None where there is no point."""

    old: Provision | None
    new: Provision | None
    relation: Relation
    number: int


def points(catalogue: Catalogue, version: str) -> tuple[Provision, ...]:
    """Return the points of ``version`` in the order of the file."""
    return tuple(point for point in catalogue.provisions.values() if point.version == version)


def fates(catalogue: Catalogue, comparison: Comparison) -> tuple[Fate, ...]:
    """Return all rows: by the order of the older points, then what is new, by the order of the newer."""
    order = {point.id: number for number, point in enumerate(catalogue.provisions.values())}
    last = len(order)
    rows = (
        Fate(
            catalogue.provisions[relation.from_] if relation.from_ else None,
            catalogue.provisions[relation.to] if relation.to else None,
            relation,
            number,
        )
        for number, relation in enumerate(comparison.relations)
    )
    return tuple(
        sorted(
            rows,
            key=lambda fate: (
                order[fate.old.id] if fate.old else last,
                order[fate.new.id] if fate.new else last,
            ),
        )
    )


def counts(comparison: Comparison) -> Mapping[RelationKind, int]:
    """Return how many points have each kind: older points, for ``new`` newer ones; kinds nobody has are 0.

    Without ``new`` they add up to the number of older points.
    """
    return {kind: comparison.having(kind) for kind in KINDS}


def fates_by_point(catalogue: Catalogue) -> Mapping[str, tuple[tuple[Comparison, Fate], ...]]:
    """Return for every mapped point the comparisons and rows it occurs in, in the order of the comparisons."""
    found: dict[str, list[tuple[Comparison, Fate]]] = {}
    for comparison in catalogue.comparisons.values():
        for fate in fates(catalogue, comparison):
            for end in (fate.old, fate.new):
                if end is not None:
                    found.setdefault(end.id, []).append((comparison, fate))
    return {point: tuple(rows) for point, rows in found.items()}
