"""How a record was worded before: other values of some of its fields, up to a day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from pydantic import ValidationError

from generator.model.base import Fact, Record, Text
from generator.model.site import Site
from generator.model.texts import texts

Dated = TypeVar("Dated", bound=Record | Site)


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
    found: Dated = type(record).model_validate(plain, context={"languages": tuple(languages)})  # type: ignore[assignment]
    return found


def former(
    fact: Record | Site, languages: Iterable[str]
) -> Iterator[tuple[int, date | None, Fact, Mapping[str, object]]]:
    """Yield every earlier wording of ``fact`` that has the right form: which, since when, all of it, what differs.

    Since when is None for the first of them.
    """
    start: date | None = None
    for earlier in sorted(fact.earlier, key=lambda item: item.before):
        values = earlier.model_extra or {}
        try:
            yield fact.earlier.index(earlier), start, worded(fact, values, languages), values
        except ValidationError:
            continue
        start = earlier.before


def every_text(
    fact: Record | Site, languages: Iterable[str]
) -> Iterator[tuple[tuple[str | int, ...], Text, Fact, Fact]]:
    """Yield path, text, the fact that holds it and the whole record, for every text of ``fact``, now and earlier."""
    yield from ((path, text, holder, fact) for path, text, holder in texts(fact))
    for number, _, then, values in former(fact, languages):
        for path, text, holder in texts(then):
            if path[0] in values:
                yield ("earlier", number, *path), text, holder, then


def last_change(record: Fact, field: str) -> date | None:
    """Return the day from which ``record`` has its present ``field``, None when it always had it."""
    days = [item.before for item in getattr(record, "earlier", ()) if field in (item.model_extra or {})]
    return max(days, default=None)
