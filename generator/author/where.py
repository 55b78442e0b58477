"""Where a new record belongs: the file in which records like it stand already."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.author.kinds import PARENTS
from generator.load.yaml_text import Plain, YamlFile
from generator.model.base import PartialDate
from generator.model.catalogue import KINDS

DATES = ("date", "as_of", "presented", "known_from")


@dataclass(frozen=True, slots=True)
class Held:
    """A record as it stands in ``file``."""

    file: str
    kind: str
    plain: Mapping[str, Plain]

    @property
    def id(self) -> str:
        """Return its id, empty when it has none."""
        return str(self.plain.get("id") or "")


def held(files: Mapping[str, YamlFile]) -> Iterator[Held]:
    """Yield every record of ``files``, in the order of the files."""
    for name, file in sorted(files.items()):
        for kind, items in file.value.items() if isinstance(file.value, dict) else ():
            if kind in KINDS and isinstance(items, list):
                yield from (Held(name, kind, item) for item in items if isinstance(item, dict))


def siblings(records: Sequence[Held], kind: str, values: Mapping[str, Plain]) -> tuple[Held, ...]:
    """Return the records of ``kind`` that belong to the same, where the kind belongs to something; else all."""
    found = tuple(item for item in records if item.kind == kind)
    parent = PARENTS.get(kind, "")
    return tuple(item for item in found if item.plain.get(parent) == values[parent]) if values.get(parent) else found


def file_for(records: Sequence[Held], kind: str, values: Mapping[str, Plain]) -> str:
    """Return the file for a record of ``kind``: that of its siblings, the nearest in time first; else a new one.

    The first record that belongs to another stands in the file of that other, or in one named after it.
    """
    found = siblings(records, kind, values)
    parent = next((item for item in records if item.id and item.id == values.get(PARENTS.get(kind, ""))), None)
    if not found and parent is not None:
        kinds = {item.kind for item in records if item.file == parent.file}
        alone = [item for item in records if item.file == parent.file and item.kind == parent.kind] == [parent]
        folder = Counter(_folder(item.file) for item in records if item.kind == kind).most_common(1)
        beside = folder[0][0] if folder else _folder(parent.file)
        return parent.file if alone or kind in kinds else f"{beside}{parent.id}.yml"
    if not found:
        return f"{kind.replace('_', '-')}.yml"
    day = _day(values)
    if day is not None and kind not in PARENTS:
        dated = [
            (abs((other - day).days), -number, item.file)
            for number, item in enumerate(found)
            if (other := _day(item.plain))
        ]
        if dated:
            return min(dated)[2]
    return Counter(item.file for item in found).most_common(1)[0][0]


def _folder(file: str) -> str:
    return file[: file.rfind("/") + 1]


def _day(values: Mapping[str, Plain]) -> date | None:
    for name in DATES:
        written = values.get(name)
        try:
            if isinstance(written, str) and written:
                return PartialDate(written).first
        except ValueError:
            continue
    return None
