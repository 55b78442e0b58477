"""Numbers as bars: a parameter through the versions, years asked and offered, parts of a sum, rival accounts.

Lengths are SVG units; a picture is as wide as a phone. Where there is no number, the row says why in words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap

from generator.derive.ledger import Entry
from generator.model.value import Money, Number
from generator.model.vocabulary import ParameterKey
from generator.render.edition import Edition

WIDTH = 360
PITCH = 50
TOP = 4
FULL = 340
THIN = 6
LINE = 15
LETTERS = 40  # of a label that fit in a line


@dataclass(frozen=True, slots=True)
class Measured:
    """One row before it is drawn: label, value in words, where the bar begins and ends (both None for no bar)."""

    label: str
    value: str
    start: Decimal | None
    end: Decimal | None
    css: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: the label in lines, under it the value in words, under that the bar (width 0 for none)."""

    x: int
    y: int
    lines: tuple[tuple[int, str], ...]
    value_y: int
    width: int
    value: str
    css: str

    @property
    def label(self) -> str:
        """Return the label on one line."""
        return " ".join(line for _, line in self.lines)


@dataclass(frozen=True, slots=True)
class BarsView:
    """A picture of numbers on one scale; its table twin stands on the same page."""

    id: str
    title: str
    description: str
    width: int
    height: int
    bars: tuple[Bar, ...]


def picture(picture_id: str, title: str, description: str, rows: Iterable[Measured]) -> BarsView:
    """Return the picture of ``rows``, which share a scale that begins at zero."""
    found = tuple(rows)
    longest = max((row.end for row in found if row.end is not None), default=Decimal(1))
    drawn, y = [], TOP
    for row in found:
        drawn.append(_bar(row, y, longest))
        y += PITCH + LINE * (len(drawn[-1].lines) - 1)
    return BarsView(
        id=picture_id,
        title=title,
        description=description,
        width=WIDTH,
        height=y,
        bars=tuple(drawn),
    )


def _bar(row: Measured, y: int, longest: Decimal) -> Bar:
    x = width = 0
    if row.start is not None and row.end is not None:
        x = round(FULL * row.start / longest)
        width = max(round(FULL * (row.end - row.start) / longest), THIN)
    labels = wrap(row.label, LETTERS) or [""]
    lines = tuple((y + 12 + LINE * number, line) for number, line in enumerate(labels))
    below = y + LINE * (len(labels) - 1)
    return Bar(min(x, FULL - THIN), below + 34, lines, below + 28, width, row.value, row.css)


def bars(edition: Edition, key: ParameterKey) -> BarsView | None:
    """Return the picture of ``key``, None unless at least two versions give different numbers in the same unit."""
    catalogue = edition.catalogue
    rows = [(catalogue.versions[item], entry) for item, found in edition.ledger[key.id].items() for entry in found]
    values = {_measure(entry) for _, entry in rows} - {None}
    units = {unit for unit, _ in filter(None, (_measure(entry) for _, entry in rows))}
    if len(values) < 2 or len(units) != 1:  # noqa: PLR2004 - two values make a movement
        return None
    label = edition.text(key.label)
    return picture(
        f"bars-{key.id}",
        label,
        edition.words("bars.description", label=label),
        (
            Measured(
                edition.text(version.short),
                edition.setting(entry.setting, key),
                Decimal(0) if (measured := _measure(entry)) else None,
                measured[1] if measured else None,
                entry.setting.state,
            )
            for version, entry in rows
            if entry.setting.state != "unknown"
        ),
    )


def _measure(entry: Entry) -> tuple[str, Decimal] | None:
    value = entry.setting.value
    if isinstance(value, Number):
        return "", value.number
    return (value.currency, value.amount) if isinstance(value, Money) else None
