"""What authors still have to do: a page of the live preview, never of the published site."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from generator.derive.status import Finding, Sort
from generator.model.catalogue import SITE
from generator.render.addresses import STATUS
from generator.render.edition import Edition
from generator.render.names import name
from generator.render.views.page import Page, page
from generator.render.views.parts import Link

SHOWN = 12  # of a group; the rest is folded away
MOST = 150  # of a group on the page; the command line has no such limit


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: the record and its page (empty where it has none), the place of it, and how to open that."""

    link: Link
    day: str
    place: str
    editor: str


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Things to do of one sort: what they are, what to do, the first of them and the others.

    ``left`` says how to see those that there is no room for, empty when there is room for all.
    """

    sort: str
    label: str
    what: str
    count: str
    more: str
    left: str
    first: tuple[Task, ...]
    others: tuple[Task, ...]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Return all of them."""
        return self.first + self.others


@dataclass(frozen=True, slots=True)
class StatusView:
    """Everything to do, by sort; the sorts with nothing to do are only named."""

    groups: tuple[TaskGroup, ...]
    done: str


def status_page(edition: Edition, todo: Iterable[Finding], root: str) -> Page:
    """Return the page of what is ``todo``; ``root`` is the folder of the project, for the editor."""
    words, slug = edition.words, STATUS.page
    title, intro, edit = words("page.status"), words("status.intro"), edition.file(SITE)
    return page(
        edition, slug, "status.md.j2", title, intro, edit, status_view(edition, todo, root, MOST), has_contents=True
    )


def status_view(edition: Edition, todo: Iterable[Finding], root: str, most: int | None = None) -> StatusView:
    """Return what is ``todo`` with the facts of ``edition``, at most so many of each sort."""
    found: dict[str, list[Finding]] = {sort: [] for sort in get_args(Sort)}
    for finding in todo:
        found[finding.sort].append(finding)
    groups = tuple(_group(edition, sort, findings, root, most) for sort, findings in found.items() if findings)
    done = edition.words.listed(edition.words(f"todo.{sort}.label") for sort, findings in found.items() if not findings)
    return StatusView(groups, edition.words("status.done", sorts=done) if done else "")


def _group(edition: Edition, sort: str, findings: list[Finding], root: str, most: int | None) -> TaskGroup:
    words, number = edition.words, Decimal(len(findings))
    tasks = tuple(_task(edition, finding, root) for finding in findings[:most])
    left = len(findings) - len(tasks)
    return TaskGroup(
        sort,
        words(f"todo.{sort}.label"),
        words(f"todo.{sort}.what"),
        words.number(number),
        words("status.more", number=words.number(number - SHOWN)),
        words("status.left", number=words.number(Decimal(left)), command=f"punkt status --sort {sort}") if left else "",
        tasks[:SHOWN],
        tasks[SHOWN:],
    )


def _task(edition: Edition, finding: Finding, root: str) -> Task:
    place = edition.catalogue.places[finding.record, *finding.path]
    is_site = finding.record == SITE
    text = edition.text(edition.catalogue.site.title) if is_site else name(edition, finding.record)
    address = edition.addresses.get(finding.record)
    return Task(
        Link(text, address.seen_from(STATUS.page) if address else ""),
        edition.words("status.since", date=edition.words.day(finding.day)) if finding.day else "",
        f"{place.file}:{place.line}",
        f"vscode://file/{root.strip('/')}/{place.file}:{place.line}:{place.column}",
    )
