"""Persons and bodies: the list of all, and a page for everyone who took part in something or said something."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from generator.derive.chronicle import Entry, chronicle
from generator.derive.chronology import oldest_first
from generator.derive.presence import presences, told
from generator.model.vocabulary import Actor, Office
from generator.render.addresses import ACTORS
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import (
    ClaimView,
    Link,
    PositionView,
    SourceNote,
    claim_view,
    link,
    named,
    notes,
    position_view,
)
from generator.render.views.timeline import EntryView, entry_view


@dataclass(frozen=True, slots=True)
class RoleView:
    """An office with its time."""

    label: str
    time: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """Who it is, in what offices, what they took part in, wanted and said."""

    side: str
    kind: str
    text: str
    names: tuple[tuple[str, str], ...]
    other_names: str
    roles: tuple[RoleView, ...]
    entries: tuple[EntryView, ...]
    positions: tuple[tuple[Link, PositionView], ...]
    claims: tuple[ClaimView, ...]
    frameworks: tuple[Link, ...]
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in the list: a link where there is a page."""

    anchor: str
    label: str
    href: str
    other_names: str
    kind: str
    text: str
    count: str


@dataclass(frozen=True, slots=True)
class ActorsView:
    """All actors by side."""

    sides: tuple[tuple[str, str, tuple[ActorRow, ...]], ...]


def actor_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the list of actors and the pages of those who have one."""
    catalogue, words, slug = edition.catalogue, edition.words, ACTORS.page
    found, with_page, entries = presences(catalogue), told(catalogue), chronicle(catalogue)
    sides = []
    for side in catalogue.sides.values():
        actors = [actor for actor in catalogue.actors.values() if actor.side == side.id]
        rows = [_row(edition, actor, found[actor.id], slug) for actor in actors]
        if rows:
            rows.sort(key=lambda row: row.label.casefold())
            sides.append((edition.text(side.label), side.id, tuple(rows)))
    edit = edition.file_of("actors")
    title, intro = words("page.actors"), words("actors.intro")
    return (
        page(edition, slug, "actors.md.j2", title, intro, edit, ActorsView(tuple(sides)), has_contents=True),
        *(_page(edition, actor, entries) for actor in catalogue.actors.values() if actor.id in with_page),
    )


def _row(edition: Edition, actor: Actor, number: int, slug: str) -> ActorRow:
    there = edition.addresses[actor.id]
    return ActorRow(
        actor.id,
        edition.text(actor.name),
        "" if there.page == slug else there.seen_from(slug),
        " · ".join(actor.other_names),
        edition.words(f"actor-kind.{actor.kind}"),
        edition.text(actor.text),
        edition.words.counted("count.mentions", number) if number else "",
    )


def _page(edition: Edition, actor: Actor, entries: Iterable[Entry]) -> Page:
    words, slug = edition.words, edition.addresses[actor.id].page
    view = partial(_view, edition, actor, entries)
    up = (Link(words("page.actors"), ACTORS.seen_from(slug)),)
    title = edition.text(actor.name)
    text = edition.text(actor.text) or words("actors.description", name=title)
    made = page(edition, slug, "actor.md.j2", title, text, edition.file(actor.id), view, up, has_contents=True)
    return replace(made, head=words("actors.head", name=title, kind=words(f"actor-kind.{actor.kind}")))


def _view(edition: Edition, actor: Actor, entries: Iterable[Entry]) -> ActorView:
    catalogue, words, slug = edition.catalogue, edition.words, edition.addresses[actor.id].page
    positions = oldest_first(item for item in catalogue.positions.values() if item.actor == actor.id)
    claims = oldest_first(item for item in catalogue.claims.values() if item.speaker == actor.id)
    return ActorView(
        side=edition.text(catalogue.sides[actor.side].label),
        kind=words(f"actor-kind.{actor.kind}"),
        text=edition.text(actor.text),
        names=tuple((words.language_name(language), text) for language, text in actor.name.items()),
        other_names=" · ".join(actor.other_names),
        roles=tuple(_role(edition, role, slug) for role in actor.roles),
        entries=tuple(entry_view(edition, entry, slug) for entry in entries if actor.id in entry.actors),
        positions=tuple((named(edition, item.issue, slug), position_view(edition, item, slug)) for item in positions),
        claims=tuple(claim_view(edition, claim, slug) for claim in claims),
        frameworks=tuple(
            link(edition, item, item.short, slug)
            for item in catalogue.frameworks.values()
            if actor.id in (*item.issuers, *item.guarantors, *item.named, *item.beneficiaries)
        ),
        sources=notes(edition, actor.sources, slug),
    )


def _role(edition: Edition, role: Office, slug: str) -> RoleView:
    words = edition.words
    start = words.partial(role.from_) if role.from_ else ""
    end = words.partial(role.until) if role.until else ""
    form = {(True, True): "from-to", (True, False): "from", (False, True): "until", (False, False): "unknown"}
    time = words(f"role-time.{form[bool(start), bool(end)]}", start=start, end=end)
    return RoleView(edition.text(role.label), time, notes(edition, role.sources, slug))
