"""Topic by version: which points of which version speak of a topic."""

from collections.abc import Mapping

from generator.model.catalogue import Catalogue
from generator.model.document import Version
from generator.model.provision import Provision


def in_time(catalogue: Catalogue) -> tuple[Version, ...]:
    """Return the versions by the day they were presented, oldest first."""
    return tuple(sorted(catalogue.versions.values(), key=lambda version: (version.presented.first, version.id)))


def families(catalogue: Catalogue) -> tuple[tuple[Version, ...], ...]:
    """Return the versions in groups that have something to do with each other, each group oldest first.

    Versions of one document, versions that descend from each other and versions that are compared belong together.
    Tables put only these side by side.
    """
    group = {version: {version} for version in catalogue.versions}
    ties = [
        (version.id, descent.version) for version in catalogue.versions.values() for descent in version.descends_from
    ]
    ties += [(item.from_version, item.to_version) for item in catalogue.comparisons.values()]
    first: dict[str, str] = {}
    ties += [(version.id, first.setdefault(version.document, version.id)) for version in catalogue.versions.values()]
    for one, other in ties:
        if group[one] is not group[other]:
            group[one] |= group[other]
            for member in group[other]:
                group[member] = group[one]
    ordered = in_time(catalogue)
    heads = dict.fromkeys(min(group[version.id]) for version in ordered)
    return tuple(tuple(version for version in ordered if version.id in group[head]) for head in heads)


def cells(catalogue: Catalogue) -> Mapping[tuple[str, str], tuple[Provision, ...]]:
    """Return the points per topic and version; a pair is missing where no point of the version speaks of the topic."""
    found: dict[tuple[str, str], list[Provision]] = {}
    for point in catalogue.provisions.values():
        found.setdefault((point.topic, point.version), []).append(point)
    return {pair: tuple(points) for pair, points in found.items()}
