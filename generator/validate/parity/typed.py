"""What a text counts in a unit in which its record has typed values."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.value import Money, Number, Value
from generator.model.vocabulary import ParameterKey
from generator.validate.parity.mention import Mention
from generator.validate.parity.mention import Number as Mentioned
from generator.validate.parity.reading import mentions


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted: ``code`` is ``%`` or a currency, else empty; then ``names`` has its name in each language."""

    code: str = ""
    names: tuple[tuple[str, str], ...] = ()


Values = Mapping[Unit, frozenset[Decimal]]


def by_unit(values: Iterable[tuple[Unit, Decimal]]) -> Values:
    """Return all values of each unit."""
    found: dict[Unit, frozenset[Decimal]] = {}
    for unit, value in values:
        found[unit] = found.get(unit, frozenset()) | {value}
    return found


def counted(value: Value | None, key: ParameterKey) -> tuple[Unit, Decimal] | None:
    """Return unit and number of the ``value`` of ``key``; None when it is no number or its unit has no name."""
    if isinstance(value, Money):
        return Unit(value.currency), value.amount
    if isinstance(value, Number) and key.type == "percent":
        return Unit("%"), value.number
    if isinstance(value, Number) and key.unit is not None:
        return Unit(names=tuple(key.unit.items())), value.number
    return None


def strangers(text: str, language: str, values: Values) -> Iterator[tuple[str, frozenset[Decimal]]]:
    """Yield each number in ``text`` that is in a unit of ``values`` and none of them, with those there are.

    A number that only may have the unit, because others in the text have it, is left alone.
    """
    for mention in mentions(text, language):
        numbers = [meaning for meaning in mention.meanings if isinstance(meaning, Mentioned)]
        is_bare = any(not number.unit for number in numbers)
        for unit, known in values.items():
            said = {number.value for number in numbers if number.unit == unit.code}
            is_meant = _is_followed(mention, unit, text, language) if is_bare else bool(said)
            if is_meant and said.isdisjoint(known):
                yield mention.words, known


def _is_followed(mention: Mention, unit: Unit, text: str, language: str) -> bool:
    """Tell whether the name of ``unit``, in whatever case, follows."""
    name = dict(unit.names).get(language, "")
    return bool(name) and re.search(rf"(?<!\w){re.escape(mention.words)} {re.escape(name)}n?(?!\w)", text) is not None
