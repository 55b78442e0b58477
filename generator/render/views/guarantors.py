"""Who stands in which paper, and as what: lines from actors to papers, and the same as a table.

Lengths are SVG units.
"""

from dataclasses import dataclass
from textwrap import wrap

from generator.model.framework import Framework
from generator.render.data.promises import ROLES
from generator.render.edition import Edition
from generator.render.views.parts import Link, link

PITCH = 44
TOP = 30
LINE = 14
DRAWN = ("guarantors", "named")


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout: total width, where the names on the left end and those on the right begin, letters in a line."""

    name: str
    width: int
    left: int
    right: int
    letters: tuple[int, int]


LAYOUTS = (Layout("wide", 760, 230, 470, (32, 42)), Layout("narrow", 356, 112, 216, (15, 19)))


@dataclass(frozen=True, slots=True)
class Spot:
    """An actor or a paper in the picture: its height, its name in lines; ``href`` is empty for an actor."""

    y: int
    lines: tuple[tuple[int, str], ...]
    href: str
    title: str
    css: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from an actor to a paper."""

    path: str
    css: str
    title: str
    ids: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture in one layout."""

    id: str
    layout: str
    width: int
    height: int
    left: int
    right: int
    left_text: int
    right_text: int
    title: str
    description: str
    actors: tuple[Spot, ...]
    papers: tuple[Spot, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class GuarantorsView:
    """The pictures, and the table twin: per paper the names in every role."""

    pictures: tuple[Picture, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Link, tuple[tuple[str, str], ...]], ...]


def guarantors(edition: Edition, frameworks: tuple[Framework, ...], slug: str) -> GuarantorsView:
    """Return who guarantees and who is named in which of ``frameworks``, yardsticks left out of the picture."""
    words = edition.words
    drawn = tuple(item for item in frameworks if not item.baseline)
    heads = tuple(words(f"role.{role}") for role in ROLES)
    rows = tuple(
        (
            link(edition, item, item.short, slug),
            tuple(
                (head, edition.names(getattr(item, role)) or words("role.nobody"))
                for role, head in zip(ROLES, heads, strict=True)
            ),
        )
        for item in frameworks
    )
    return GuarantorsView(tuple(_picture(edition, drawn, layout, slug) for layout in LAYOUTS), heads, rows)


def _picture(edition: Edition, frameworks: tuple[Framework, ...], layout: Layout, slug: str) -> Picture:
    words = edition.words
    actors = tuple(dict.fromkeys(actor for role in DRAWN for item in frameworks for actor in getattr(item, role)))
    height = TOP + PITCH * max(len(actors), len(frameworks), 1)
    heights = _spread(actors, height) | _spread(tuple(item.id for item in frameworks), height)
    ties = tuple(
        Tie(
            path=_curve(layout, heights[actor], heights[item.id]),
            css=role,
            title=words(f"guarantors.{role}", actor=edition.names([actor]), paper=edition.text(item.short)),
            ids=f"{actor} {item.id}",
        )
        for role in DRAWN
        for item in frameworks
        for actor in getattr(item, role)
    )
    return Picture(
        id=f"guarantors-{layout.name}",
        layout=layout.name,
        width=layout.width,
        height=height,
        left=layout.left,
        right=layout.right,
        left_text=layout.left - 12,
        right_text=layout.right + 12,
        title=words("guarantors.title"),
        description=words("guarantors.description", actors=len(actors), papers=len(frameworks), lines=len(ties)),
        actors=tuple(_spot(edition.names([actor]), heights[actor], layout.letters[0], "", "actor") for actor in actors),
        papers=tuple(
            _spot(
                edition.text(item.short),
                heights[item.id],
                layout.letters[1],
                edition.addresses[item.id].seen_from(slug),
                item.text_status,
            )
            for item in frameworks
        ),
        ties=ties,
    )


def _spread(ids: tuple[str, ...], height: int) -> dict[str, int]:
    step = (height - TOP) / max(len(ids), 1)
    return {item: round(TOP + step * (number + 0.5)) for number, item in enumerate(ids)}


def _curve(layout: Layout, y1: int, y2: int) -> str:
    middle = (layout.left + layout.right) // 2
    return f"M{layout.left} {y1}C{middle} {y1} {middle} {y2} {layout.right} {y2}"


def _spot(title: str, y: int, letters: int, href: str, css: str) -> Spot:
    lines = wrap(title, letters, break_long_words=False, max_lines=2, placeholder=" …")
    first = y + 4 - LINE * (len(lines) - 1) // 2
    return Spot(y, tuple((first + LINE * number, line) for number, line in enumerate(lines)), href, title, css)
