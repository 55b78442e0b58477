"""The flow picture: points of two versions as two columns, relations as bands between them.

Two layouts of the same picture: ``wide`` for screens and paper, ``narrow`` for phones. Lengths are SVG units.
"""

from dataclasses import dataclass
from textwrap import wrap

from generator.derive.mapping import fates, points
from generator.model.provision import Provision
from generator.model.relation import Comparison
from generator.render.edition import Edition
from generator.render.names import point_title

PITCH = 36
TOP = 56
LINE = 15
NUMBER = 10
SIGN = 14
GAP = 4  # between the line of a point that has no other side and its sign; half of it keeps two signs apart


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout: total width, width of a column of labels, room for its numbers, letters that fit in a line."""

    name: str
    width: int
    column: int
    gutter: int
    letters: int


LAYOUTS = (Layout("wide", 860, 270, 36, 34), Layout("narrow", 356, 152, 26, 18))


@dataclass(frozen=True, slots=True)
class Node:
    """A point in the picture: where, its heading in lines, its number or nothing, where it leads, its kind."""

    y: int
    top: int
    baseline: int
    lines: tuple[tuple[int, str], ...]
    label: str
    title: str
    href: str
    css: str


@dataclass(frozen=True, slots=True)
class Band:
    """A relation in the picture; ``ids`` name its ends, ``title`` says it in words."""

    path: str
    css: str
    title: str
    ids: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign of a relation that has no point on the other side; its upper left corner and its kind."""

    x: int
    y: int
    css: str


@dataclass(frozen=True, slots=True)
class FlowView:
    """One picture in one layout.

    On each side bands begin at ``end``, numbers stand at ``number``, headings at ``x``; ``box`` is the left edge of the
    column. ``room`` is the width between the columns, ``rise`` the height of the bands below ``top``.
    """

    id: str
    layout: str
    width: int
    height: int
    top: int
    room: int
    rise: int
    left_end: int
    right_end: int
    left_number: int
    right_number: int
    left_x: int
    right_x: int
    left_box: int
    right_box: int
    box_width: int
    box_height: int
    old_name: str
    new_name: str
    title: str
    description: str
    left: tuple[Node, ...]
    right: tuple[Node, ...]
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]


def flows(edition: Edition, comparison: Comparison, page: str) -> tuple[FlowView, ...]:
    """Return the picture of ``comparison`` in every layout."""
    return tuple(_flow(edition, comparison, layout, page) for layout in LAYOUTS)


def _flow(edition: Edition, comparison: Comparison, layout: Layout, page: str) -> FlowView:
    catalogue, words = edition.catalogue, edition.words
    rows = fates(catalogue, comparison)
    old = points(catalogue, comparison.from_version)
    new = points(catalogue, comparison.to_version)
    height = TOP + PITCH * max(len(old), len(new))
    left = _heights(old, height)
    right = _heights(new, height)
    inner = layout.column, layout.width - layout.column
    kind_of = {end.id: fate.relation.kind for fate in rows for end in (fate.old, fate.new) if end is not None}
    bands, marks = [], []
    for fate in rows:
        kind = fate.relation.kind
        if fate.old is not None and fate.new is not None:
            start, end = left[fate.old.id], right[fate.new.id]
            bands.append(
                Band(
                    path=_curve(inner[0], start, inner[1], end),
                    css=kind,
                    title=words(
                        "flow.band",
                        old=fate.old.label or "–",
                        new=fate.new.label or "–",
                        kind=words(f"relation.{kind}"),
                    ),
                    ids=f"{fate.old.id} {fate.new.id}",
                )
            )
        elif fate.old is not None:
            y = left[fate.old.id]
            stub = inner[0] + _stub(layout)
            title = words("flow.end", old=fate.old.label or "–", kind=words(f"relation.{kind}"))
            bands.append(Band(f"M{inner[0]} {y}H{stub}", kind, title, f"{fate.old.id} "))
            marks.append(Mark(stub + GAP, y - SIGN // 2, kind))
        elif fate.new is not None:
            y = right[fate.new.id]
            stub = inner[1] - _stub(layout)
            title = words("flow.new", new=fate.new.label or "–")
            bands.append(Band(f"M{stub} {y}H{inner[1]}", kind, title, f" {fate.new.id}"))
            marks.append(Mark(stub - GAP - SIGN, y - SIGN // 2, kind))
    return FlowView(
        id=f"flow-{comparison.id}-{layout.name}",
        layout=layout.name,
        width=layout.width,
        height=height,
        top=TOP,
        room=inner[1] - inner[0],
        rise=height - TOP,
        left_end=inner[0],
        right_end=inner[1],
        left_number=inner[0] - NUMBER,
        right_number=inner[1] + NUMBER,
        left_x=inner[0] - layout.gutter,
        right_x=inner[1] + layout.gutter,
        left_box=0,
        right_box=inner[1],
        box_width=layout.column,
        box_height=PITCH,
        old_name=edition.text(catalogue.versions[comparison.from_version].short),
        new_name=edition.text(catalogue.versions[comparison.to_version].short),
        title=edition.text(comparison.title),
        description=words("flow.description", old=len(old), new=len(new), relations=len(rows)),
        left=tuple(_node(edition, point, left[point.id], kind_of[point.id], layout, page) for point in old),
        right=tuple(_node(edition, point, right[point.id], kind_of[point.id], layout, page) for point in new),
        bands=tuple(bands),
        marks=tuple(marks),
    )


def _heights(column: tuple[Provision, ...], height: int) -> dict[str, int]:
    """Return the middle of each point of a column whose points share the height evenly."""
    step = (height - TOP) / max(len(column), 1)
    return {point.id: round(TOP + step * (number + 0.5)) for number, point in enumerate(column)}


def _curve(x1: int, y1: int, x2: int, y2: int) -> str:
    middle = (x1 + x2) // 2
    return f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"


def _stub(layout: Layout) -> int:
    """Return the length of a line without another side; the signs of two such points in one row do not touch."""
    room = layout.width - 2 * layout.column
    return min(room // 5, room // 2 - GAP - SIGN - GAP // 2)


def _node(edition: Edition, point: Provision, y: int, css: str, layout: Layout, page: str) -> Node:
    lines = wrap(edition.text(point.heading), layout.letters, break_long_words=False, max_lines=2, placeholder=" …")
    first = y + 4 - LINE * (len(lines) - 1) // 2
    return Node(
        y=y,
        top=y - PITCH // 2,
        baseline=y + 4,
        label=point.label or "",
        lines=tuple((first + LINE * number, line) for number, line in enumerate(lines)),
        title=point_title(edition, point),
        href=edition.addresses[point.id].seen_from(page),
        css=css,
    )
