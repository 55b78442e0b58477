"""Topic by version: which points of which version speak of a topic."""

from collections.abc import Mapping

from generator.model.catalogue import Catalogue
from generator.model.document import Version
from generator.model.provision import Provision


def in_time(catalogue: Catalogue) -> tuple[Version, ...]:
    """Return the versions by the day they were presented, oldest first."""
    return tuple(sorted(catalogue.versions.values(), key=lambda version: (version.presented.first, version.id)))


def cells(catalogue: Catalogue) -> Mapping[tuple[str, str], tuple[Provision, ...]]:
    """Return the points per topic and version, for every pair; empty where no point of it speaks of the topic."""
    found: dict[tuple[str, str], list[Provision]] = {
        (topic, version): [] for topic in catalogue.topics for version in catalogue.versions
    }
    for point in catalogue.provisions.values():
        found[point.topic, point.version].append(point)
    return {pair: tuple(points) for pair, points in found.items()}
