"""Parameter by version: what each text says of each key, and what a blank means."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.changes import Setting, settings
from generator.model.catalogue import Catalogue
from generator.model.document import Version
from generator.model.provision import Provision, State

BLANK: Mapping[str, State] = {"complete": "absent", "partial": "not-seen", "none": "unknown"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One value in a cell, with the point it stands in; ``point`` is None for a blank."""

    point: Provision | None
    setting: Setting


def ledger(catalogue: Catalogue) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    """Return the entries per key and version, for every pair, in the order of the points.

    Where no point of a version speaks of a key, the one entry says what that means: ``absent`` when all points are
    recorded, ``not-seen`` when some are, ``unknown`` when none is.
    """
    found: dict[tuple[str, str], list[Entry]] = {}
    for point in catalogue.provisions.values():
        for key, said in settings(point, catalogue.parameter_keys).items():
            found.setdefault((key, point.version), []).extend(Entry(point, setting) for setting in said)
    return {
        (key, version.id): tuple(found.get((key, version.id), ())) or (_blank(version),)
        for key in catalogue.parameter_keys
        for version in catalogue.versions.values()
    }


def _blank(version: Version) -> Entry:
    return Entry(None, Setting(BLANK[version.extent], None, None))
