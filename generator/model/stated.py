"""What a text can print of a record: its typed values, as ``{record.key}``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, get_args

from generator.model.base import PartialDate, Record
from generator.model.catalogue import Catalogue
from generator.model.claim import Package
from generator.model.document import Version
from generator.model.framework import Framework
from generator.model.relation import Comparison, RelationKind
from generator.model.scheme import Scheme

Value: TypeAlias = date | PartialDate | int


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and since when the public could know it."""

    value: Value
    since: date


def stated(catalogue: Catalogue, record_id: str) -> Mapping[str, Stated]:
    """Return every value of the record that a text can print, by key; empty when there is no such record.

    These are its days and whole numbers, by the names of their fields (``date``, ``as-of``); of a version how many
    ``points`` it has, of a comparison how many were ``kept``, ``changed`` and so on, of a package how many
    ``papers`` are in it, of a scheme the number of each head-count, of a framework the ``years-1``, ``years-2`` … of
    the terms that give one number.
    """
    kind = catalogue.kind_of(record_id)
    if kind is None:
        return {}
    record = catalogue.records(kind)[record_id]
    fields = {name.replace("_", "-"): getattr(record, name) for name in type(record).model_fields}
    found = {key: Stated(value, record.known_from) for key, value in fields.items() if _is_value(value)}
    found |= {key: Stated(value, record.known_from) for key, value in _counted(catalogue, record)}
    for key, number, sources in _sourced(record):
        seen = (catalogue.sources[item].known_from for item in sources if item in catalogue.sources)
        found[key] = Stated(number, min(seen, default=record.known_from))
    return found


def _is_value(value: object) -> bool:
    return isinstance(value, date | PartialDate | int) and not isinstance(value, bool)


def _sourced(record: Record) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Yield the values that have sources of their own."""
    if isinstance(record, Scheme):
        yield from ((count.id, count.number, count.sources) for count in record.counts)
    if isinstance(record, Framework):
        for number, term in enumerate(record.terms, start=1):
            if term.high is None:
                yield f"years-{number}", term.low, term.sources


def _counted(catalogue: Catalogue, record: Record) -> Iterator[tuple[str, int]]:
    if isinstance(record, Version) and (
        number := sum(point.version == record.id for point in catalogue.provisions.values())
    ):
        yield "points", number
    if isinstance(record, Comparison):
        yield from ((kind, record.having(kind)) for kind in get_args(RelationKind))
    if isinstance(record, Package):
        yield "papers", len(record.members)
