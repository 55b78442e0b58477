"""What a text mentions: numbers, money, percentages, days, weekdays, each with every meaning it can have."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Number:
    """A value; ``unit`` is ``%``, a currency or empty."""

    value: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a part of a month or year; None for what is not said."""

    year: int | None
    month: int | None
    day: int | None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Printed:
    """Something that is compared as it is printed: a placeholder, the number of a section."""

    text: str


Meaning: TypeAlias = Number | When | Weekday | Printed


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text and everything they can mean; not certain when they may mean nothing of the kind."""

    words: str
    meanings: frozenset[Meaning]
    is_certain: bool = True
