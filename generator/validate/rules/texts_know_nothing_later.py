"""A text names no day, and prints no amount, later than its record became known, unless it foresees that day.

Source: two clocks: the site as of a day must not know what came later. What changed has an earlier wording.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from babel import UnknownLocaleError
from babel.dates import get_month_names

from generator.errors import Problem
from generator.model.base import Fact, Record, Text
from generator.model.catalogue import Catalogue
from generator.model.earlier import former, last_change
from generator.model.stated import stated
from generator.model.sums import PAYMENT_KEYS, payments
from generator.model.texts import placeholders, texts

CODE = "record/knows-later"
YEAR = re.compile(r"\d{4}")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each text, present or earlier, that names a later day."""
    for _, record in catalogue.everything():
        for path, text, holder in texts(record):
            yield from _later(record, path, text, _limit(record, path[0], holder, catalogue), catalogue)
        for number, start, then, values in former(record, catalogue.languages):
            for path, text, _ in texts(then):
                if path[0] in values:
                    place = ("earlier", number, *path)
                    yield from _later(
                        record, place, text, max(start or record.known_from, record.known_from), catalogue
                    )


def _later(
    record: Record, path: tuple[str | int, ...], text: Text, limit: date, catalogue: Catalogue
) -> Iterator[Problem]:
    for language, words in text.items():
        days = (*_days(words, language), *_amounts(words, catalogue))
        later = [day for day in days if day > limit and not _is_foreseen(record, day)]
        if later:
            place = catalogue.places[record.id, *path, language]
            yield Problem(place, CODE, "day", day=min(later), known_from=limit)


def _limit(record: Record, field: str | int, holder: Fact, catalogue: Catalogue) -> date:
    """Return the last day a text may name: when the record, its present wording and its own sources were known."""
    sources = [
        catalogue.sources[item].known_from for item in getattr(holder, "sources", ()) if item in catalogue.sources
    ]
    own = min(sources, default=record.known_from) if holder is not record else record.known_from
    return max(record.known_from, own, last_change(record, str(field)) or record.known_from)


def _amounts(words: str, catalogue: Catalogue) -> Iterator[date]:
    """Yield since when each amount, first payment or other value of a record that ``words`` print is known."""
    for placeholder in placeholders(words):
        scheme, _, key = placeholder.rpartition(".")
        if placeholder in catalogue.amounts:
            yield catalogue.amounts[placeholder].known_from
        elif key in PAYMENT_KEYS and scheme in catalogue.schemes:
            yield from sorted(item.known_from for item in payments(catalogue, scheme))[:1]
        elif value := stated(catalogue, scheme).get(key):
            yield value.since


def _is_foreseen(record: Record, day: date) -> bool:
    return any(foreseen.first <= day <= foreseen.last for foreseen in record.foresees)


def _days(words: str, language: str) -> Iterator[date]:
    """Yield the first day each date in ``words`` can mean; dates without a year say nothing."""
    months = _months(language)
    if not months or not YEAR.search(words):
        return
    for match in _pattern(language).finditer(words):
        month = date(int(match[3]), months[match[2].lower()], 1)
        last = monthrange(month.year, month.month)[1]
        yield month.replace(day=min(int(match[1] or 1) or 1, last))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(\d{{1,2}})\.? )?\b({'|'.join(_months(language))})\w{{0,2}} (\d{{4}})\b", re.IGNORECASE)


@cache
def _months(language: str) -> Mapping[str, int]:
    """Return the number of each month by its name, in every form that ``language`` has for it, if we know it."""
    try:
        contexts = [get_month_names("wide", context, language) for context in ("format", "stand-alone")]
    except UnknownLocaleError:
        return {}
    return {name.lower(): number for names in contexts for number, name in names.items()}
