"""Parameter by version: what each text says of each key, and what a blank means."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.changes import Setting, settings
from generator.derive.matrix import families
from generator.model.catalogue import Catalogue
from generator.model.document import Version
from generator.model.provision import Provision, State

BLANK: Mapping[str, State] = {"complete": "absent", "partial": "not-seen", "none": "unknown"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One value in a cell, with the point it stands in; ``point`` is None for a blank."""

    point: Provision | None
    setting: Setting


def ledger(catalogue: Catalogue) -> Mapping[str, Mapping[str, tuple[Entry, ...]]]:
    """Return the entries per key and version, in time: all versions of every family that speaks of the key.

    Where no point of a version speaks of it, the one entry says what that means: ``absent`` when all points are
    recorded, ``not-seen`` when some are, ``unknown`` when none is.
    """
    found: dict[str, dict[str, list[Entry]]] = {key: {} for key in catalogue.parameter_keys}
    for point in catalogue.provisions.values():
        for key, said in settings(point, catalogue.parameter_keys).items():
            found[key].setdefault(point.version, []).extend(Entry(point, setting) for setting in said)
    groups = families(catalogue)
    return {
        key: {
            version.id: tuple(versions.get(version.id, ())) or (_blank(version),)
            for group in groups
            if any(version.id in versions for version in group)
            for version in group
        }
        for key, versions in found.items()
    }


def _blank(version: Version) -> Entry:
    return Entry(None, Setting(BLANK[version.extent], None, None))
