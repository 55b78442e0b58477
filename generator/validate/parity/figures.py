"""The numbers of a text, with what they count."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from generator.validate.parity.languages import Language
from generator.validate.parity.mention import Meaning, Number, Printed
from generator.validate.parity.senses import Sense

HALF = Decimal("0.5")
SIGNS = frozenset("–-/,+&")  # between the members of a list or a range
LONGEST_JOIN = 3


@dataclass(slots=True)
class Figure:
    """A number from word ``first`` to before word ``after``.

    ``value`` is without ``power``. ``printed`` is the number as it stands when the language does not write numbers so.
    ``powers`` and ``units`` are those it may share with its neighbours; ``is_dated`` when it is a part of a date.
    """

    first: int
    after: int
    value: Decimal
    in_digits: bool
    is_certain: bool
    power: Decimal = Decimal(1)
    unit: str = ""
    printed: str = ""
    powers: set[Decimal] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    is_dated: bool = False

    @property
    def whole(self) -> int:
        """Return the number when it stands in digits, is whole and has neither unit nor power; else -1."""
        is_bare = self.in_digits and not self.unit and self.power == 1 and not self.printed
        return int(self.value) if is_bare and self.value == self.value.to_integral_value() else -1

    def meanings(self) -> frozenset[Meaning]:
        """Return every value the figure can have; ``5.3`` can be one, and the number of a section."""
        powers, units = {self.power, *self.powers}, {self.unit, *self.units}
        if self.printed and units == {""} and powers == {1}:
            return frozenset({Printed(self.printed)})
        found: frozenset[Meaning] = frozenset(Number(self.value * power, unit) for power in powers for unit in units)
        return found | {Printed(str(self.value))} if self.value % 1 and powers == {1} and not self.unit else found


@dataclass(frozen=True, slots=True)
class Words:
    """A text word by word: as written, in small letters, and what those by position can mean that mean anything."""

    written: Sequence[str]
    small: Sequence[str]
    senses: Mapping[int, Sense]
    spoken: Language

    def at(self, position: int) -> str:
        """Return the word at ``position`` in small letters, empty beyond the text."""
        return self.small[position] if 0 <= position < len(self.small) else ""

    def said(self, first: int, after: int) -> str:
        """Return the words from ``first`` to before ``after`` as written, but with single blanks."""
        return re.sub(r" (?=[.,%-])|(?<=-) ", "", " ".join(self.written[first:after]))


def figures(words: Words) -> list[Figure]:
    """Return the numbers among ``words``, in their order."""
    found: list[Figure] = []
    after = 0
    for position, meant in words.senses.items():
        figure = _figure(words, position, meant) if position >= after else None
        if figure is not None:
            found.append(figure)
            after = figure.after
    _share(found, words)
    return found


def joined(one: Figure, other: Figure, words: Words) -> bool:
    """Tell whether ``other`` follows ``one`` in a list or a range."""
    between = words.small[one.after : other.first]
    lexicon, money = words.spoken.lexicon, words.spoken.currencies
    return 0 < len(between) <= LONGEST_JOIN and all(
        word in SIGNS or word in lexicon.joins or word in lexicon.ordinals or word in money for word in between
    )


def _figure(words: Words, position: int, meant: Sense) -> Figure | None:
    """Return the number that begins at ``position``, with what it counts; None when there is none."""
    figure = _bare(words, position, meant)
    if figure is None:
        return None
    half = words.spoken.lexicon.half
    if half and tuple(words.small[figure.after : figure.after + len(half)]) == half:
        figure.value, figure.after = figure.value + HALF, figure.after + len(half)
    while (then := words.senses.get(figure.after)) and then.power is not None:
        figure.power, figure.is_certain, figure.after = figure.power * then.power, True, figure.after + 1
    after = figure.after
    while words.at(after) in ("-", ".") or words.at(after) in words.spoken.of_money:
        after += 1
    then, before = words.senses.get(after), words.senses.get(position - 1)
    if then and then.unit:
        figure.unit, figure.after = then.unit, after + 1
    elif before and before.unit not in ("", "%") and not words.written[position - 1].islower():
        figure.unit = before.unit
    return figure


def _bare(words: Words, position: int, meant: Sense) -> Figure | None:
    after = position + 1
    if meant.number is not None:
        value = meant.number
        if words.small[position] in words.spoken.lexicon.tens and words.at(after) == "-":
            unit = words.senses.get(after + 1)
            digit = (unit.number or sum(unit.maybe)) if unit else Decimal(0)
            if 0 < digit < 10:  # noqa: PLR2004 - twenty-one to twenty-nine
                value, after = value + digit, after + 2
        return Figure(position, after, value, meant.in_digits, is_certain=True, printed=meant.printed)
    if meant.power is not None and len(words.small[position]) > 1:
        return Figure(position, after, Decimal(1), in_digits=False, is_certain=True, power=meant.power)
    if meant.maybe:
        return Figure(position, after, meant.maybe[0], in_digits=False, is_certain=False)
    return None


def _share(found: Sequence[Figure], words: Words) -> None:
    """Let members of a list share power and unit (``45 to 90bn``), and every number the currencies of the text."""
    pairs = [(one, other) for one, other in pairwise(found) if joined(one, other, words)]
    for lender, borrower in (*((other, one) for one, other in reversed(pairs)), *pairs):
        if borrower.power == 1:
            borrower.powers |= {lender.power, *lender.powers}
        if not borrower.unit:
            borrower.units |= {lender.unit, *lender.units}
    money = {figure.unit for figure in found} - {"", "%"}
    for figure in found:
        if not figure.unit:
            figure.units |= money
