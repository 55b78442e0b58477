"""Worksheets for classes: the list of them, each sheet, and its key. What stands on them is read off the facts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from generator.derive.teaching import KNOWLEDGE
from generator.model.worksheet import Worksheet
from generator.render.addresses import TEACHING
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, SourceNote, notes
from generator.render.views.tasks import Material, TaskView, drawn_from, material, tasks

KEY = "key/"


@dataclass(frozen=True, slots=True)
class SheetCard:
    """A worksheet in the list."""

    sheet: Link
    key: Link
    text: str
    facts: str


@dataclass(frozen=True, slots=True)
class TeachingView:
    """All worksheets by what the class is to do; ``words`` explain how far the public can know something."""

    groups: tuple[tuple[str, str, str, tuple[SheetCard, ...]], ...]
    words: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """A worksheet, or with ``is_key`` its answers; ``notes`` for teachers are empty on the sheet itself."""

    is_key: bool
    label: str
    facts: str
    intro: str
    material: Material
    tasks: tuple[TaskView, ...]
    notes: str
    sources: tuple[SourceNote, ...]
    other: Link
    stand: str


def teaching_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the list of worksheets, every sheet and every key; none when there are no worksheets."""
    words, slug = edition.words, TEACHING.page
    worksheets = tuple(edition.catalogue.worksheets.values())
    if not worksheets:
        return ()
    title, edit = words("page.teaching"), edition.file_of("worksheets")
    up = Link(title, "../")
    return (
        page(edition, slug, "teaching.md.j2", title, words("teaching.intro"), edit, _list(edition, worksheets)),
        *(_sheet(edition, worksheet, up, is_key=is_key) for worksheet in worksheets for is_key in (False, True)),
    )


def _list(edition: Edition, worksheets: Iterable[Worksheet]) -> TeachingView:
    words = edition.words
    found = tuple(worksheets)
    groups = tuple(
        (
            task,
            words(f"teaching.task.{task}"),
            words(f"teaching.about.{task}"),
            tuple(_card(edition, worksheet) for worksheet in found if worksheet.task == task),
        )
        for task in dict.fromkeys(worksheet.task for worksheet in found)
    )
    meanings = tuple(
        Labelled(words(f"teaching.knowledge.{state}"), words(f"teaching.meaning.{state}")) for state in KNOWLEDGE
    )
    return TeachingView(groups, meanings if any(item.task == "unknown" for item in found) else ())


def _card(edition: Edition, worksheet: Worksheet) -> SheetCard:
    words = edition.words
    here = edition.addresses[worksheet.id].seen_from(TEACHING.page)
    return SheetCard(
        Link(edition.text(worksheet.title), here),
        Link(words("teaching.key"), f"{here}{KEY}"),
        edition.text(worksheet.text),
        words.counted("teaching.minutes", worksheet.minutes),
    )


def _sheet(edition: Edition, worksheet: Worksheet, up: Link, *, is_key: bool) -> Page:
    words, slug = edition.words, edition.addresses[worksheet.id].page
    title = edition.text(worksheet.title)
    if is_key:
        slug, title, up = f"{slug}{KEY}", words("teaching.key-of", title=title), Link(up.text, "../../")
    view = partial(_view, edition, worksheet, slug, is_key=is_key)
    template = "worksheet-key.md.j2" if is_key else "worksheet.md.j2"
    found = page(edition, slug, template, title, edition.text(worksheet.text), edition.file(worksheet.id), view, (up,))
    return replace(found, horizon=words("ui.horizon", date=words.day(worksheet.known_from)))


def _view(edition: Edition, worksheet: Worksheet, slug: str, *, is_key: bool) -> SheetView:
    words = edition.words
    return SheetView(
        is_key=is_key,
        label=words(f"teaching.task.{worksheet.task}"),
        facts=words.counted("teaching.minutes", worksheet.minutes),
        intro=edition.text(worksheet.text),
        material=material(edition, worksheet, slug),
        tasks=tasks(edition, worksheet, slug, is_key=is_key),
        notes=edition.text(worksheet.notes) if is_key else "",
        sources=notes(edition, drawn_from(edition, worksheet), slug),
        other=Link(words("teaching.to-sheet"), "../") if is_key else Link(words("teaching.to-key"), KEY),
        stand=words("teaching.stand", date=words.day(worksheet.known_from)),
    )
