"""What a fact said when: its earlier wordings and the present one, oldest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from generator.model.base import Record
from generator.model.catalogue import KINDS, Catalogue
from generator.model.change import Change
from generator.model.earlier import in_force

TOLD = tuple(kind for kind, model in KINDS.items() if "sources" in model.model_fields and kind != "changes")


@dataclass(frozen=True, slots=True)
class Wording:
    """How a fact was worded from ``since`` to ``until``, both included; ``until`` is None for the present wording."""

    since: date
    until: date | None
    record: Record


def wordings(record: Record, languages: Iterable[str]) -> tuple[Wording, ...]:
    """Return every wording ``record`` had since it became known; one that ended before that is none."""
    codes, since = tuple(languages), record.known_from
    found = []
    for until in sorted({item.before for item in record.earlier if item.before > record.known_from}):
        found.append(Wording(since, until - timedelta(days=1), in_force(record, since, codes)))
        since = until
    return (*found, Wording(since, None, record))


def varying(record: Record) -> tuple[str, ...]:
    """Return the fields in which the wordings of ``record`` differ, in the order of the model."""
    named = {name for item in record.earlier for name in item.model_extra or ()}
    return tuple(name for name, field in type(record).model_fields.items() if (field.alias or name) in named)


def changes_of(catalogue: Catalogue) -> Mapping[str, tuple[Change, ...]]:
    """Return for every record the entries of the change log about it, oldest first."""
    found: dict[str, list[Change]] = {}
    for change in sorted(catalogue.changes.values(), key=lambda item: (item.date, item.id)):
        for record in change.about:
            found.setdefault(record, []).append(change)
    return {record: tuple(changes) for record, changes in found.items()}


def values_on(catalogue: Catalogue, day: date) -> Catalogue:
    """Return ``catalogue`` with the values that texts fill in as they were known on ``day``; all else as it is now."""
    return replace(
        catalogue,
        amounts=_known(catalogue.amounts, day, catalogue.languages),
        provisions=_known(catalogue.provisions, day, catalogue.languages),
    )


def told(catalogue: Catalogue) -> Iterator[tuple[str, Mapping[str, Record]]]:
    """Yield the kinds whose records can be cited one by one, with these records; no kind without any."""
    for kind in TOLD:
        if records := catalogue.records(kind):
            yield kind, records


def _known(records: Mapping[str, Any], day: date, languages: tuple[str, ...]) -> dict[str, Any]:
    return {key: in_force(record, day, languages) for key, record in records.items() if record.known_from <= day}
