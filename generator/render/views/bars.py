"""A number through the versions as bars; where a version gives none, the reason in words.

Lengths are SVG units; the picture is as wide as a phone.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.derive.ledger import Entry
from generator.model.value import Money, Number
from generator.model.vocabulary import ParameterKey
from generator.render.edition import Edition

WIDTH = 360
PITCH = 50
TOP = 4
FULL = 340


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: the version, under it the value in words, under that the bar (width 0 for none)."""

    y: int
    label_y: int
    value_y: int
    width: int
    label: str
    value: str
    css: str


@dataclass(frozen=True, slots=True)
class BarsView:
    """The picture of one parameter; its table twin is the ledger row on the same page."""

    id: str
    title: str
    description: str
    width: int
    height: int
    bars: tuple[Bar, ...]


def bars(edition: Edition, key: ParameterKey) -> BarsView | None:
    """Return the picture of ``key``, None unless at least two versions give different numbers in the same unit."""
    catalogue = edition.catalogue
    rows = [(catalogue.versions[item], entry) for item, found in edition.ledger[key.id].items() for entry in found]
    values = {_measure(entry) for _, entry in rows} - {None}
    units = {unit for unit, _ in filter(None, (_measure(entry) for _, entry in rows))}
    if len(values) < 2 or len(units) != 1:  # noqa: PLR2004 - two values make a movement
        return None
    known = [(version, entry) for version, entry in rows if entry.setting.state != "unknown"]
    longest = max(number for _, number in filter(None, values))
    drawn = []
    for row, (version, entry) in enumerate(known):
        measured = _measure(entry)
        y = TOP + PITCH * row
        drawn.append(
            Bar(
                y=y + 34,
                label_y=y + 12,
                value_y=y + 28,
                width=round(FULL * measured[1] / longest) if measured else 0,
                label=edition.text(version.short),
                value=edition.setting(entry.setting, key),
                css=entry.setting.state,
            )
        )
    label = edition.text(key.label)
    return BarsView(
        id=f"bars-{key.id}",
        title=label,
        description=edition.words("bars.description", label=label),
        width=WIDTH,
        height=TOP + PITCH * len(drawn),
        bars=tuple(drawn),
    )


def _measure(entry: Entry) -> tuple[str, Decimal] | None:
    value = entry.setting.value
    if isinstance(value, Number):
        return "", value.number
    return (value.currency, value.amount) if isinstance(value, Money) else None
