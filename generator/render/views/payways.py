"""Who gives what to whom: boxes on a grid and numbered arrows, and the same as a list. Lengths are SVG units.

Two layouts of the same picture: ``wide`` for screens and paper, ``narrow`` for phones.
"""

from dataclasses import dataclass
from textwrap import wrap

from generator.model.scheme import Flow, Node, Scheme
from generator.render.edition import Edition
from generator.render.views.parts import SourceNote, notes

LINE = 15
TIP = 9
APART = 26


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout: width of the picture, size of a box, gap between rows, letters in a line of a box."""

    name: str
    width: int
    box: tuple[int, int]
    row: int
    letters: int


LAYOUTS = (Layout("wide", 800, (190, 70), 140, 24), Layout("narrow", 356, (86, 66), 128, 12))


@dataclass(frozen=True, slots=True)
class Box:
    """A box: upper left corner and its label in lines."""

    x: int
    y: int
    middle: int
    lines: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow with its number in a circle; ``css`` is its kind, and ``certain`` or ``open``."""

    path: str
    x: int
    y: int
    number: str
    css: str
    title: str
    ends: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture in one layout."""

    id: str
    layout: str
    width: int
    height: int
    box_width: int
    box_height: int
    title: str
    description: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class WayView:
    """One arrow in words."""

    number: str
    start: str
    end: str
    kind: str
    css: str
    condition: str
    text: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class PaywaysView:
    """The pictures and their list."""

    pictures: tuple[Picture, ...]
    ways: tuple[WayView, ...]


def payways(edition: Edition, scheme: Scheme, slug: str) -> PaywaysView | None:
    """Return who gives what to whom in ``scheme``, None when nothing is drawn."""
    if not scheme.flows:
        return None
    words = edition.words
    labels = {node.id: edition.text(node.label) for node in scheme.nodes}
    ways = tuple(
        WayView(
            number=str(number),
            start=labels[flow.from_],
            end=labels[flow.to],
            kind=words(f"flow-kind.{flow.kind}"),
            css=flow.kind,
            condition="" if flow.certain else words("flow-kind.conditional"),
            text=edition.text(flow.text),
            sources=notes(edition, flow.sources, slug),
        )
        for number, flow in enumerate(scheme.flows, start=1)
    )
    return PaywaysView(tuple(_picture(edition, scheme, layout, labels) for layout in LAYOUTS), ways)


def _picture(edition: Edition, scheme: Scheme, layout: Layout, labels: dict[str, str]) -> Picture:
    words = edition.words
    nodes = {node.id: node for node in scheme.nodes}
    rows = max(node.row for node in scheme.nodes)
    arrows = []
    for number, flow in enumerate(scheme.flows, start=1):
        path, (x, y) = _way(nodes[flow.from_], nodes[flow.to], layout, _shift(scheme, flow))
        title = words(
            "flow-kind.arrow",
            number=number,
            start=labels[flow.from_],
            end=labels[flow.to],
            kind=words(f"flow-kind.{flow.kind}"),
        )
        css = f"{flow.kind} pp-way--{'certain' if flow.certain else 'open'}"
        arrows.append(Arrow(path, x, y, str(number), css, title, f"{flow.from_} {flow.to}"))
    return Picture(
        id=f"ways-{scheme.id}-{layout.name}",
        layout=layout.name,
        width=layout.width,
        height=layout.row * (rows - 1) + layout.box[1] + 8,
        box_width=layout.box[0],
        box_height=layout.box[1],
        title=words("flow-kind.title", scheme=edition.text(scheme.short)),
        description=words("flow-kind.description", boxes=len(scheme.nodes), arrows=len(scheme.flows)),
        boxes=tuple(_box(node, labels[node.id], layout) for node in scheme.nodes),
        arrows=tuple(arrows),
    )


def _corner(node: Node, layout: Layout) -> tuple[int, int]:
    step = (layout.width - layout.box[0]) // 2
    return step * (node.column - 1), 4 + layout.row * (node.row - 1)


def _box(node: Node, label: str, layout: Layout) -> Box:
    x, y = _corner(node, layout)
    lines = wrap(label, layout.letters, break_long_words=False)[:4]
    first = y + layout.box[1] // 2 + 5 - LINE * (len(lines) - 1) // 2
    middle = x + layout.box[0] // 2
    return Box(x, y, middle, tuple((first + LINE * number, line) for number, line in enumerate(lines)))


def _shift(scheme: Scheme, flow: Flow) -> int:
    """Return how far ``flow`` keeps from the straight line, so that arrows between the same boxes lie side by side."""
    same = [item for item in scheme.flows if {item.from_, item.to} == {flow.from_, flow.to}]
    place = next(number for number, item in enumerate(same) if item is flow)
    return APART * place - APART * (len(same) - 1) // 2


def _way(start: Node, end: Node, layout: Layout, shift: int) -> tuple[str, tuple[int, int]]:
    """Return the path of an arrow from edge to edge of two boxes, and where its number stands."""
    width, height = layout.box
    x1, y1 = _corner(start, layout)
    x2, y2 = _corner(end, layout)
    down = end.row - start.row
    right = end.column - start.column
    if down == 0:
        a = (x1 + (width if right > 0 else 0), y1 + height // 2 + shift)
        b = (x2 + (0 if right > 0 else width), y2 + height // 2 + shift)
        tip = (b[0] - (TIP if right > 0 else -TIP), b[1])
    else:
        lean = 0 if right == 0 else (width // 4 if right > 0 else -width // 4)
        a = (x1 + width // 2 + lean + shift, y1 + (height if down > 0 else 0))
        b = (x2 + width // 2 - lean + shift, y2 + (0 if down > 0 else height))
        tip = (b[0], b[1] - (TIP if down > 0 else -TIP))
    return f"M{a[0]} {a[1]}L{tip[0]} {tip[1]}", ((a[0] + b[0]) // 2, (a[1] + b[1]) // 2)
