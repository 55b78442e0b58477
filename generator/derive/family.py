"""How the versions descend from each other: order in time, and a lane for each line of descent."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.matrix import in_time
from generator.model.catalogue import Catalogue
from generator.model.document import Descent, Version


@dataclass(frozen=True, slots=True)
class Tie:
    """One line of the tree: ``newer`` comes from ``older`` in the way ``descent`` says."""

    older: Version
    newer: Version
    descent: Descent


def ties(catalogue: Catalogue) -> tuple[Tie, ...]:
    """Return all lines of the tree, by the newer version in time, then in the order of its record."""
    return tuple(
        Tie(catalogue.versions[descent.version], version, descent)
        for version in in_time(catalogue)
        for descent in version.descends_from
    )


def lanes(catalogue: Catalogue) -> dict[str, int]:
    """Return a lane per version: 0 for the line of first parents that leads to the newest, another for each side line.

    A version beside the main line continues the side lane of its first parent that has one, or opens a new lane.
    """
    order = in_time(catalogue)
    main = set(_ancestry(catalogue, order[-1].id)) if order else set()
    found: dict[str, int] = {}
    for version in order:
        if version.id in main:
            found[version.id] = 0
            continue
        parents = [descent.version for descent in version.descends_from]
        side = next((found[parent] for parent in parents if found.get(parent, 0) > 0), None)
        found[version.id] = side if side is not None else max(found.values(), default=0) + 1
    return found


def _ancestry(catalogue: Catalogue, version: str) -> Iterator[str]:
    seen: set[str] = set()
    while version not in seen:
        seen.add(version)
        yield version
        parents = catalogue.versions[version].descends_from
        if not parents:
            return
        version = parents[0].version
