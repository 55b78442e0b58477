"""The family tree of versions: one row per version from top to bottom in time, lines of descent beside the labels.

Lengths are SVG units; the picture is as wide as a phone and needs no second layout.
"""

from dataclasses import dataclass
from textwrap import wrap

from generator.derive.family import Tie, lanes, ties
from generator.derive.matrix import in_time
from generator.render.edition import Edition
from generator.render.views.parts import Known, Link, known, link

WIDTH = 360
PITCH = 50
TOP = 26
LANE = 16
FIRST = 14
GAP = 14
LETTERS = 40


@dataclass(frozen=True, slots=True)
class Station:
    """A version in the picture."""

    x: int
    y: int
    text_x: int
    date: str
    lines: tuple[tuple[int, str], ...]
    href: str
    title: str
    css: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of descent in the picture; ``ids`` name its ends."""

    path: str
    css: str
    title: str
    ids: str


@dataclass(frozen=True, slots=True)
class TieView:
    """A line of descent in the table."""

    ids: str
    older: Link
    newer: Link
    how: str
    text: str
    known: Known


@dataclass(frozen=True, slots=True)
class FamilyView:
    """Picture and table of the same lines."""

    title: str
    description: str
    width: int
    height: int
    stations: tuple[Station, ...]
    lines: tuple[Line, ...]
    rows: tuple[TieView, ...]


def family_view(edition: Edition, slug: str) -> FamilyView:
    """Return the family tree as it stands on ``slug``."""
    catalogue, words = edition.catalogue, edition.words
    versions, lane, tied = in_time(catalogue), lanes(catalogue), ties(catalogue)
    height = {version.id: TOP + PITCH * number for number, version in enumerate(versions)}
    text_x = FIRST + LANE * max(lane.values(), default=0) + GAP
    stations = []
    for version in versions:
        y = height[version.id]
        lines = wrap(edition.text(version.label), LETTERS)[:2]
        stations.append(
            Station(
                x=FIRST + LANE * lane[version.id],
                y=y,
                text_x=text_x,
                date=words.partial(version.presented),
                lines=tuple((y + 8 + 13 * number, line) for number, line in enumerate(lines)),
                href=edition.addresses[version.id].seen_from(slug),
                title=edition.text(version.label),
                css=version.text_status,
            )
        )
    return FamilyView(
        title=words("family.title"),
        description=words("family.description", versions=len(versions), lines=len(tied)),
        width=WIDTH,
        height=TOP + PITCH * len(versions) - GAP,
        stations=tuple(stations),
        lines=tuple(_line(edition, tie, lane, height) for tie in tied),
        rows=tuple(tie_view(edition, tie, slug) for tie in tied),
    )


def _line(edition: Edition, tie: Tie, lane: dict[str, int], height: dict[str, int]) -> Line:
    x1, x2 = (FIRST + LANE * lane[version.id] for version in (tie.older, tie.newer))
    y1, y2 = height[tie.older.id], height[tie.newer.id]
    if x1 == x2 and y2 - y1 > PITCH:
        middle = (y1 + y2) // 2
        path = f"M{x1} {y1}C{x1 - 13} {y1 + PITCH} {x1 - 13} {middle} {x1 - 13} {middle}"
        path += f"S{x1 - 13} {y2 - PITCH} {x2} {y2}"
    elif x1 == x2:
        path = f"M{x1} {y1}V{y2}"
    else:
        bend = y2 - PITCH if x2 < x1 else y1 + PITCH
        start = f"M{x1} {y1}" + (f"V{bend}" if x2 < x1 else "")
        turn = bend if x2 < x1 else y1
        path = f"{start}C{x1} {turn + 30} {x2} {turn + 20} {x2} {turn + PITCH}V{y2}"
    names = {"older": edition.text(tie.older.short), "newer": edition.text(tie.newer.short)}
    title = edition.words(f"family.{tie.descent.how}-line", **names)
    return Line(path, f"{tie.descent.how} pp-tie--{tie.descent.certainty}", title, f"{tie.older.id} {tie.newer.id}")


def tie_view(edition: Edition, tie: Tie, slug: str) -> TieView:
    """Return a line of descent as it stands in a table on ``slug``."""
    older, newer = (link(edition, version, version.label, slug) for version in (tie.older, tie.newer))
    return TieView(
        ids=f"{tie.older.id} {tie.newer.id}",
        older=older,
        newer=newer,
        how=edition.words(f"family.{tie.descent.how}"),
        text=edition.text(tie.descent.text),
        known=known(edition, tie.descent.certainty, tie.descent.sources, slug),
    )
