"""One field of a fact in words: to show how it read at one time beside how it reads now."""

from datetime import date
from decimal import Decimal
from typing import Any

from generator.model.base import Fact, PartialDate, Record, Text
from generator.model.references import marked
from generator.model.scheme import Amount
from generator.model.texts import texts
from generator.model.value import Money
from generator.render.data.promises import ASPECTS, ROLES
from generator.render.edition import Edition
from generator.render.names import name
from generator.render.vocabulary import key_of


def label(edition: Edition, field: str) -> str:
    """Return what readers call ``field``."""
    words = edition.words
    if field in ASPECTS:
        return words(f"aspect.{field}")
    if field in (*ROLES, "parties"):
        return words(f"role.{field}")
    return words(f"field.{field}" if f"field.{field}" in words.entries else "field.other")


def worded(edition: Edition, kind: str, record: Record, field: str) -> str:
    """Return the value ``record`` of ``kind`` has in ``field``; that there is none, where there is none."""
    value = getattr(record, field)
    items = value if isinstance(value, tuple) else (value,)
    refers = any(item == field and asked for item, _, asked in marked(type(record)))
    found = [
        edition.words(key)
        if isinstance(item, str) and (key := key_of(item, field, kind))
        else name(edition, item)
        if refers and isinstance(item, str)
        else _plain(edition, record, item)
        for item in items
        if item is not None
    ]
    return edition.words.listed(dict.fromkeys(found)) if found else edition.words("field.none")


def _plain(edition: Edition, record: Record, value: Any) -> str:
    """Return ``value`` as readers write it; of a fact inside ``record`` its first text."""
    words = edition.words
    match value:
        case Text():
            found = edition.text(value, getattr(record, "parameters", ()))
        case Fact():
            found = next((_plain(edition, record, text) for _, text, _ in texts(value)), words("field.none"))
        case PartialDate():
            found = words.partial(value)
        case date():
            found = words.day(value)
        case bool():
            found = words("ui.yes" if value else "ui.no")
        case Decimal() if isinstance(record, Amount):
            found = words.money(Money(value, record.currency))
        case int():
            found = words.number(Decimal(value))
        case _:
            found = str(value)
    return found
