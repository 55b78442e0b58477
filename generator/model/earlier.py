"""How a record was worded before: other values of some of its fields, up to a day."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from generator.model.base import Fact, Record
from generator.model.site import Site

Dated = TypeVar("Dated", Record, Site)


def in_force(record: Dated, day: date, languages: Iterable[str]) -> Dated:
    """Return ``record`` as it was worded on ``day``.

    Raises ValidationError when an earlier value does not have the form its field demands.
    """
    for earlier in sorted(record.earlier, key=lambda item: item.before):
        if day < earlier.before:
            return worded(record, earlier.model_extra or {}, languages)
    return record


def worded(record: Dated, values: dict[str, object], languages: Iterable[str]) -> Dated:
    """Return ``record`` with ``values`` in place of those of some fields."""
    plain = record.model_dump(by_alias=True) | values | {"earlier": ()}
    return type(record).model_validate(plain, context={"languages": tuple(languages)})


def last_change(record: Fact, field: str) -> date | None:
    """Return the day from which ``record`` has its present ``field``, None when it always had it."""
    days = [item.before for item in getattr(record, "earlier", ()) if field in (item.model_extra or {})]
    return max(days, default=None)
