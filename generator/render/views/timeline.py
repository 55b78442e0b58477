"""The timeline: every dated entry by month, an overview as a picture and as a table. Lengths are SVG units."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeAlias

from generator.derive.chronicle import Entry, chronicle, density, months
from generator.derive.shelves import WHOLE, entry_shelves
from generator.model.event import Event
from generator.model.procedure import Step
from generator.render.addresses import TIMELINE, shelf_page
from generator.render.edition import Edition
from generator.render.feeds import strand_name
from generator.render.views.page import Page, page
from generator.render.views.parts import Known, Link, corrected, fact_known, later, named
from generator.render.views.steps import step_date

LEFT = 10
TOP = 40
ROW = 44
LAST = 340
RADIUS = 10
DRAWN_AS = {"held": "done", "outcome-unknown": "unknown"}  # events have the signs of steps


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry. ``anchor`` is empty for a step, which has its place elsewhere and is linked there.

    ``there`` is where it is told in full; ``is_over`` says that it has happened, as most have.
    """

    anchor: str
    strand: str
    strand_id: str
    actors: str
    about_ids: str
    date: str
    status: str
    css: str
    is_over: bool
    place: str
    title: str
    link: tuple[Link, ...]
    there: str
    participants: tuple[Link, ...]
    text: str
    not_agreed: str
    about: tuple[Link, ...]
    later: tuple[Link, ...]
    corrected: tuple[Link, ...]
    known: Known


Month: TypeAlias = tuple[str, str, tuple[EntryView, ...]]  # anchor, name, entries


@dataclass(frozen=True, slots=True)
class Dot:
    """How many entries a strand has in a month, as a dot with a number."""

    x: int
    y: int
    text_y: int
    number: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The picture: a row of dots per strand, months from left to right; and the table of the same numbers.

    A tick has its month, and its year where it is the first of its year.
    """

    width: int
    height: int
    ticks: tuple[tuple[int, str, str], ...]
    rows: tuple[tuple[int, str], ...]
    dots: tuple[Dot, ...]
    heads: tuple[str, ...]
    table: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a filter."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of a long timeline; ``years`` are the other ones."""

    months: tuple[Month, ...]
    years: tuple[Link, ...]
    total: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline by month: anchor, name, entries; and what it can be narrowed to.

    A long one has its entries ``in_full`` on a page per year, and only their titles here; otherwise that is empty.
    """

    overview: OverviewView
    months: tuple[Month, ...]
    in_full: tuple[Link, ...]
    strands: tuple[Choice, ...]
    actors: tuple[Choice, ...]
    subjects: tuple[Choice, ...]
    total: str
    calendar: str


def timeline_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the timeline, and a page per year when it is long; none when nothing has a day."""
    entries = chronicle(edition.catalogue)
    if not entries:
        return ()
    words, edit = edition.words, edition.file_of("events")
    years = [shelf for shelf in entry_shelves(edition.catalogue) if shelf != WHOLE]
    title, intro = words("page.timeline"), words("timeline.intro")
    whole = partial(_whole, edition, entries, years)
    pages = [page(edition, TIMELINE.page, "timeline.md.j2", title, intro, edit, whole, has_contents=True)]
    for year in years:
        view = partial(_year, edition, entries, year, years)
        name, slug, back = words("timeline.of-year", year=year), shelf_page(TIMELINE, year), (Link(title, "../"),)
        pages.append(page(edition, slug, "timeline-year.md.j2", name, intro, edit, view, back, has_contents=True))
    return tuple(pages)


def _whole(edition: Edition, entries: tuple[Entry, ...], years: Iterable[str]) -> TimelineView:
    return TimelineView(
        overview=_overview(edition, entries),
        months=_months(edition, entries, TIMELINE.page),
        in_full=tuple(Link(year, f"{year}/") for year in years),
        strands=_choices(edition, (entry.strand for entry in entries)),
        actors=_choices(edition, (actor for entry in entries for actor in entry.actors)),
        subjects=_choices(edition, (about for entry in entries for about in entry.about)),
        total=edition.words.counted("count.entries", len(entries)),
        calendar="../timeline.ics",
    )


def _year(edition: Edition, entries: tuple[Entry, ...], year: str, years: Iterable[str]) -> YearView:
    told = tuple(entry for entry in entries if str(entry.date.first.year) == year)
    return YearView(
        months=_months(edition, told, shelf_page(TIMELINE, year)),
        years=tuple(Link(other, f"../{other}/") for other in years if other != year),
        total=edition.words.counted("count.entries", len(told)),
    )


def _months(edition: Edition, entries: tuple[Entry, ...], slug: str) -> tuple[Month, ...]:
    return tuple(
        (_anchor(month), edition.words.month_heading(month), tuple(entry_view(edition, entry, slug) for entry in told))
        for month, told in months(entries).items()
    )


def entry_view(edition: Edition, entry: Entry, slug: str) -> EntryView:
    """Return ``entry`` as it stands on ``slug``."""
    words, record = edition.words, entry.record
    is_event = isinstance(record, Event)
    return EntryView(
        anchor=record.id if is_event else "",
        strand=strand_name(edition, entry.strand),
        strand_id=entry.strand,
        actors=" ".join(entry.actors),
        about_ids=" ".join(entry.about),
        date=_event_date(edition, record) if isinstance(record, Event) else step_date(edition, record),
        status=words(f"event-status.{record.status}") if is_event else words(f"step-status.{record.status}"),
        css=DRAWN_AS.get(record.status, record.status),
        is_over=record.status in ("held", "done"),
        place=edition.text(record.place) if isinstance(record, Event) else "",
        title=edition.text(record.title) if isinstance(record, Event) else edition.text(record.heading),
        link=(named(edition, record.id, slug),) if isinstance(record, Step) else (),
        there=edition.addresses[record.id].seen_from(slug),
        participants=tuple(named(edition, actor, slug) for actor in entry.actors),
        text=edition.text(record.text),
        not_agreed=edition.text(record.not_agreed) if isinstance(record, Event) else "",
        about=tuple(named(edition, about, slug) for about in entry.about if about in edition.addresses),
        later=later(edition, record.id, slug),
        corrected=corrected(edition, record.id, slug),
        known=fact_known(edition, record.grade, "events" if is_event else "steps", record, slug),
    )


def _event_date(edition: Edition, event: Event) -> str:
    words = edition.words
    start = words.partial(event.date)
    return words("step.from-to", start=start, end=words.partial(event.until)) if event.until else start


def _choices(edition: Edition, ids: Iterable[str]) -> tuple[Choice, ...]:
    """Return each of ``ids`` once, in the order of names."""
    found = (Choice(item, strand_name(edition, item)) for item in dict.fromkeys(ids))
    return tuple(sorted(found, key=lambda choice: choice.label.casefold()))


def _anchor(month: date) -> str:
    return f"{month:%Y-%m}"


def _overview(edition: Edition, entries: tuple[Entry, ...]) -> OverviewView:
    words = edition.words
    numbers = density(entries)
    all_months = tuple(months(entries))
    step = (LAST - LEFT - RADIUS) // max(len(all_months) - 1, 1)
    x = {month: LEFT + step * number for number, month in enumerate(all_months)}
    strands = tuple(dict.fromkeys(entry.strand for entry in entries))
    y = {strand: TOP + ROW * number + 26 for number, strand in enumerate(strands)}
    dots = tuple(
        Dot(
            x[month],
            y[strand],
            y[strand] + 4,
            str(number),
            words("timeline.dot", strand=strand_name(edition, strand), month=words.month(month), number=number),
            f"#{_anchor(month)}",
        )
        for (strand, month), number in numbers.items()
    )
    return OverviewView(
        width=LAST + LEFT,
        height=TOP + ROW * len(strands),
        ticks=tuple(
            (x[month], words.short_month(month), "" if before and before.year == month.year else str(month.year))
            for before, month in zip((None, *all_months), all_months, strict=False)
        ),
        rows=tuple((y[strand] - 16, strand_name(edition, strand)) for strand in strands),
        dots=dots,
        heads=tuple(strand_name(edition, strand) for strand in strands),
        table=tuple(
            (
                words.month_heading(month),
                tuple((strand_name(edition, strand), str(numbers[strand, month] or "–")) for strand in strands),
            )
            for month in all_months
        ),
    )
