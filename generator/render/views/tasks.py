"""What stands on a worksheet: the material, and the tasks, blank for the class or filled in for the key."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.derive.changes import Setting, settings
from generator.derive.mapping import Fate
from generator.derive.teaching import KNOWLEDGE, before, knowledge, pairs, statements
from generator.model.claim import Position
from generator.model.provision import Provision
from generator.model.relation import Relation
from generator.model.worksheet import Worksheet
from generator.render.edition import Edition
from generator.render.names import name, point_title
from generator.render.views.parts import Labelled, Link, named
from generator.render.views.points import change_rows

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LINES = tuple(range(3))  # to write on
BECAME = ("kept", "changed", "split", "merged")  # what can have become of a point that is still there


@dataclass(frozen=True, slots=True)
class Side:
    """A point as a class reads it: in which version, its number and heading, what it says."""

    version: str
    title: str
    text: str
    items: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What a class works with: pairs of points, or things said of something, with a letter each where it is named."""

    pairs: tuple[tuple[Side, Side], ...] = ()
    said: tuple[Labelled, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A place to fill in: a blank or its answer; ``is_box``: a box to tick."""

    text: str = ""
    is_box: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to fill in; ``css`` says whether it has room to write in."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    css: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """One task.

    ``links`` lead to what the class looks up, ``lines`` are blank lines to write on; ``answers`` stand in the key, each
    with where to read more.
    """

    number: str
    text: str
    links: tuple[Link, ...] = ()
    grids: tuple[Grid, ...] = ()
    ticks: tuple[tuple[str, Cell], ...] = ()
    lines: tuple[int, ...] = ()
    answers: tuple[tuple[Labelled, tuple[Link, ...]], ...] = ()
    is_open: bool = False


def material(edition: Edition, worksheet: Worksheet, slug: str) -> Material:
    """Return what the class reads."""
    if worksheet.task == "compare":
        found = pairs(edition.catalogue, worksheet.about)
        return Material(pairs=tuple((_side(edition, fate.old), _side(edition, fate.new)) for fate in found))
    if worksheet.task == "wants":
        return Material(said=tuple(_lettered(edition, worksheet)))
    return Material(said=tuple(_judged(edition, worksheet, slug)))


def tasks(edition: Edition, worksheet: Worksheet, slug: str, *, is_key: bool) -> tuple[TaskView, ...]:
    """Return the tasks, first those the facts answer, then the open ones; blank, or filled in for the key."""
    closed = {"compare": _compared, "wants": _wanted, "unknown": _known}[worksheet.task]
    found = [*closed(edition, worksheet, slug), _open(edition.words(f"teaching.open.{worksheet.task}"))]
    found += [_open(edition.text(question)) for question in worksheet.questions]
    numbered = (replace(task, number=str(number)) for number, task in enumerate(found, start=1))
    return tuple(task if is_key else _blank(task) for task in numbered)


def drawn_from(edition: Edition, worksheet: Worksheet) -> tuple[str, ...]:
    """Return the sources of everything on the sheet and in its key, each once."""
    catalogue = edition.catalogue
    found: list[str] = []
    for record in worksheet.about:
        found += getattr(catalogue.records(catalogue.kind_of(record) or "")[record], "sources", ())
    if worksheet.task == "compare":
        for fate in pairs(catalogue, worksheet.about):
            found += fate.relation.sources
    return tuple(dict.fromkeys(found))


def _open(text: str) -> TaskView:
    return TaskView("", text, lines=LINES, is_open=True)


def _blank(task: TaskView) -> TaskView:
    """Return ``task`` without its answers."""
    grids = tuple(
        replace(grid, rows=tuple((row, tuple(replace(cell, text="") for cell in cells)) for row, cells in grid.rows))
        for grid in task.grids
    )
    ticks = tuple((label, replace(cell, text="")) for label, cell in task.ticks)
    return replace(task, grids=grids, ticks=ticks, answers=())


def _box(edition: Edition, *, is_ticked: bool) -> Cell:
    return Cell(edition.words("teaching.tick") if is_ticked else "", is_box=True)


def _side(edition: Edition, point: Provision | None) -> Side:
    assert point is not None
    items = [Labelled(item.label or "", edition.text(item.text, point.parameters)) for item in point.items]
    items += [
        Labelled(edition.names(item.proponents), edition.text(item.text, (*point.parameters, *item.parameters)))
        for item in point.variants
    ]
    version = edition.catalogue.versions[point.version]
    title = point_title(edition, point)
    return Side(edition.text(version.label), title, edition.text(point.text, point.parameters), tuple(items))


def _compared(edition: Edition, worksheet: Worksheet, slug: str) -> Iterator[TaskView]:
    """Yield the tasks on pairs of points: their values, and what became of the older one."""
    found = pairs(edition.catalogue, worksheet.about)
    grids = tuple(grid for fate in found if (grid := _values(edition, fate)).rows)
    if grids:
        changed = tuple(
            (row, ()) for fate in found if fate.old and fate.new for row in change_rows(edition, fate.old, fate.new)
        )
        yield TaskView("", edition.words("teaching.closed.values"), grids=grids, answers=changed)
    for fate in found:
        yield _became(edition, fate, slug, is_one=len(found) == 1)


def _values(edition: Edition, fate: Fate) -> Grid:
    """Return what both points say of each key one of them speaks of."""
    assert fate.old is not None
    assert fate.new is not None
    keys, words = edition.catalogue.parameter_keys, edition.words
    older, newer = settings(fate.old, keys), settings(fate.new, keys)
    rows = tuple(
        (
            edition.text(key.label),
            tuple(Cell(_settings(edition, found.get(key.id, ()), key.id)) for found in (older, newer)),
        )
        for key in keys.values()
        if key.id in older or key.id in newer
    )
    heads = tuple(edition.text(edition.catalogue.versions[end.version].short) for end in (fate.old, fate.new))
    return Grid(edition.text(fate.old.heading), (words("teaching.what"), *heads), rows, "write")


def _settings(edition: Edition, found: tuple[Setting, ...], key: str) -> str:
    """Return what a point says of ``key`` in words, each variant after who proposes it."""
    words, measured = edition.words, edition.catalogue.parameter_keys[key]
    said = []
    for setting in found:
        value = edition.setting(setting, measured)
        proponents = edition.names(setting.proponents)
        said.append(words("teaching.by", actor=proponents, value=value) if proponents else value)
    return "; ".join(said) or words("teaching.nothing")


def _became(edition: Edition, fate: Fate, slug: str, *, is_one: bool) -> TaskView:
    words, relation = edition.words, fate.relation
    assert fate.old is not None
    ticks = tuple((words(f"relation.{kind}"), _box(edition, is_ticked=kind == relation.kind)) for kind in BECAME)
    text = (
        words("teaching.closed.became") if is_one else words("teaching.closed.became-of", point=_short(edition, fate))
    )
    return TaskView(
        "",
        text,
        ticks=ticks,
        lines=LINES[:1],
        answers=((_reason(edition, relation), (named(edition, fate.old.id, slug),)),),
    )


def _short(edition: Edition, fate: Fate) -> str:
    assert fate.old is not None
    return edition.text(fate.old.heading)


def _reason(edition: Edition, relation: Relation) -> Labelled:
    """Return why and how surely a point became what it did."""
    words = edition.words
    certainty = words(f"grade.{relation.certainty}.label")
    return Labelled(words(f"relation.{relation.kind}"), edition.text(relation.reason), certainty)


def _lettered(edition: Edition, worksheet: Worksheet) -> Iterator[Labelled]:
    """Yield who wants what, each with its letter."""
    for letter, position in zip(LETTERS, statements(edition.catalogue, worksheet), strict=False):
        who = edition.words(
            "positions.who", actor=edition.names([position.actor]), date=edition.words.partial(position.date)
        )
        yield Labelled(who, edition.text(position.text), letter)


def _wanted(edition: Edition, worksheet: Worksheet, slug: str) -> Iterator[TaskView]:
    """Yield the task that asks the site: whether each side said otherwise before, and how well it is supported."""
    words = edition.words
    found = tuple(zip(LETTERS, statements(edition.catalogue, worksheet), strict=False))
    rows = tuple((letter, _of_position(edition, position)) for letter, position in found)
    heads = (words("teaching.letter"), words("teaching.otherwise"), words("teaching.evidence"))
    grid = Grid(words("teaching.grid.wants"), heads, rows, "write")
    answers = tuple(_said_before(edition, letter, position, slug) for letter, position in found if position.change)
    issue = named(edition, found[0][1].issue, slug)
    text = words("teaching.closed.wants", issue=issue.text)
    yield TaskView("", text, links=(issue,), grids=(grid,), answers=answers)


def _said_before(edition: Edition, letter: str, position: Position, slug: str) -> tuple[Labelled, tuple[Link, ...]]:
    """Return what the actor had said last before ``position``, as far as it is recorded."""
    earlier = before(edition.catalogue, position)
    if not earlier:
        return Labelled(letter, edition.words("teaching.no-earlier")), (named(edition, position.id, slug),)
    text, day = edition.text(earlier[0].text), edition.words.partial(earlier[0].date)
    return Labelled(letter, text, day), (named(edition, earlier[0].id, slug),)


def _of_position(edition: Edition, position: Position) -> tuple[Cell, ...]:
    words = edition.words
    return Cell(words("teaching.yes" if position.change else "teaching.no")), Cell(
        words(f"grade.{position.grade}.label")
    )


def _judged(edition: Edition, worksheet: Worksheet, slug: str) -> Iterator[Labelled]:
    """Yield what is said of each record, under what it is called."""
    for letter, record in zip(LETTERS, worksheet.about, strict=False):
        yield Labelled(
            _called(edition, record), _said(edition, record), letter, edition.addresses[record].seen_from(slug)
        )


def _called(edition: Edition, record: str) -> str:
    """Return what ``record`` is called; a step after the procedure it belongs to."""
    step = edition.catalogue.steps.get(record)
    if step is None:
        return name(edition, record)
    return edition.words("teaching.step", procedure=name(edition, step.procedure), step=name(edition, record))


def _said(edition: Edition, record: str) -> str:
    catalogue = edition.catalogue
    point = catalogue.provisions.get(record)
    if point is not None:
        return edition.text(point.text, point.parameters)
    text = catalogue.versions.get(record) or catalogue.frameworks.get(record)
    if text is not None:
        return edition.text(text.status_note)
    told = catalogue.steps.get(record) or catalogue.events.get(record) or catalogue.disputes[record]
    return edition.text(told.text)


def _known(edition: Edition, worksheet: Worksheet, slug: str) -> Iterator[TaskView]:
    """Yield the tasks on what is known: how far the public knows each thing, and what would settle the rest."""
    words = edition.words
    found = [
        (letter, record, knowledge(edition.catalogue, record))
        for letter, record in zip(LETTERS, worksheet.about, strict=False)
    ]
    rows = tuple(
        (letter, tuple(_box(edition, is_ticked=state == own) for state in KNOWLEDGE)) for letter, _, own in found
    )
    heads = (words("teaching.letter"), *(words(f"teaching.knowledge.{state}") for state in KNOWLEDGE))
    grid = Grid(words("teaching.grid.unknown"), heads, rows, "tick")
    more = tuple(
        (Labelled(letter, words(f"teaching.meaning.{own}")), (named(edition, record, slug),))
        for letter, record, own in found
    )
    yield TaskView("", words("teaching.closed.unknown"), grids=(grid,), answers=more)
    settled = tuple(
        (Labelled(letter, words(f"teaching.settles.{own}")), ()) for letter, _, own in found if own != "known"
    )
    yield TaskView("", words("teaching.closed.settles"), lines=LINES[:2], answers=settled)
