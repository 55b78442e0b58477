"""Every point of both versions of a comparison has a relation, and every relation stays inside the two versions.

Source: a map with a blank spot would say "dropped" where it means "forgotten".
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.relation import Comparison

CODE = "comparison/incomplete"
ASTRAY = "comparison/wrong-version"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each point without a relation, at the point, and for each end astray."""
    for comparison in catalogue.comparisons.values():
        yield from _unmapped(comparison, catalogue)
        yield from _astray(comparison, catalogue)


def _unmapped(comparison: Comparison, catalogue: Catalogue) -> Iterator[Problem]:
    mapped = {end for relation in comparison.relations for end in (relation.from_, relation.to)}
    sides = ((comparison.from_version, "from"), (comparison.to_version, "to"))
    for point in catalogue.provisions.values():
        for version, field in sides:
            if point.version == version and point.id not in mapped:
                place = catalogue.places[point.id, "id"]
                yield Problem(place, CODE, "no-relation", point=point.id, comparison=comparison.id, field=field)


def _astray(comparison: Comparison, catalogue: Catalogue) -> Iterator[Problem]:
    for number, relation in enumerate(comparison.relations):
        ends = (("from", relation.from_, comparison.from_version), ("to", relation.to, comparison.to_version))
        for field, end, version in ends:
            point = catalogue.provisions.get(end) if end else None
            if point is not None and point.version != version:
                place = catalogue.places[comparison.id, "relations", number, field]
                yield Problem(place, ASTRAY, "point", point=point.id, version=version, own=point.version)
