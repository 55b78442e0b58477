"""The ids that stand in a content folder, also while some of its records are broken."""

from collections.abc import Iterable, Mapping

from generator.load.yaml_text import Plain, YamlFile
from generator.model.catalogue import KINDS, SITE

NAMES = ("label", "name", "heading", "title", "question", "text", "publisher")  # what a record is told by, best first


def ids(files: Iterable[YamlFile]) -> Mapping[str, Mapping[str, str]]:
    """Return per kind the ids of its records, each with what it is called, in the order of the files."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for file in files:
        for kind, records in file.value.items() if isinstance(file.value, dict) else ():
            for record in records if kind in KINDS and isinstance(records, list) else ():
                record_id = record.get("id") if isinstance(record, dict) else None
                if isinstance(record, dict) and isinstance(record_id, str):
                    found[kind].setdefault(record_id, _name(record))
    return found


def languages(files: Iterable[YamlFile]) -> tuple[str, ...]:
    """Return the languages that ``site.yml`` names; none when it cannot be read."""
    site = next((file.value for file in files if file.name.rpartition("/")[2] == SITE), None)
    named = site.get("languages") if isinstance(site, dict) else None
    return tuple(item for item in named if isinstance(item, str)) if isinstance(named, list) else ()


def _name(record: Mapping[str, Plain]) -> str:
    found = next((record[field] for field in NAMES if record.get(field)), "")
    if isinstance(found, dict):
        return " · ".join(dict.fromkeys(item for item in found.values() if isinstance(item, str)))
    publisher, title = record.get("publisher"), record.get("title")
    return f"{publisher}: {title}" if isinstance(publisher, str) and isinstance(title, str) else str(found)
