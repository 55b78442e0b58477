"""The parameter ledger: every measurable term of every version in one table."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from generator.derive.ledger import Entry
from generator.model.document import Version
from generator.model.provision import Provision, State
from generator.model.vocabulary import ParameterKey
from generator.render.addresses import LEDGER
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, link


@dataclass(frozen=True, slots=True)
class EntryView:
    """One value: in words, with who proposes it, and the point it stands in (empty for a blank)."""

    text: str
    css: str
    by: str
    points: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LedgerCell:
    """All a version says of a key."""

    version: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A key through all versions."""

    id: str
    label: str
    cells: tuple[LedgerCell, ...]


@dataclass(frozen=True, slots=True)
class LedgerGroup:
    """The keys of a topic; ``id`` lets the filter find it."""

    id: str
    topic: Link
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class LedgerTable:
    """One table; ``width`` is its number of columns."""

    versions: tuple[Link, ...]
    width: int
    groups: tuple[LedgerGroup, ...]


@dataclass(frozen=True, slots=True)
class LedgerView:
    """A table per family of versions; ``states`` explain the words of the cells."""

    tables: tuple[LedgerTable, ...]
    states: tuple[Labelled, ...]


def ledger_page(edition: Edition) -> Page:
    """Return the page of the ledger."""
    words, slug = edition.words, LEDGER.page
    tables = tuple(table for family in edition.families if (table := _table(edition, family, slug)).groups)
    view = LedgerView(tables, state_terms(edition))
    edit = edition.file_of("parameter_keys")
    return page(edition, slug, "ledger.md.j2", words("page.ledger"), words("ledger.intro"), edit, view)


def state_terms(edition: Edition) -> tuple[Labelled, ...]:
    """Return what each state of a parameter is called and means."""
    words = edition.words
    return tuple(
        Labelled(words(f"state.{state}"), words(f"state-meaning.{state}"), css=state) for state in get_args(State)
    )


def version_links(edition: Edition, versions: Iterable[Version], slug: str) -> tuple[Link, ...]:
    """Return the short names of ``versions``, each leading to its page."""
    return tuple(link(edition, item, item.short, slug) for item in versions)


def _table(edition: Edition, family: tuple[Version, ...], slug: str) -> LedgerTable:
    catalogue = edition.catalogue
    keys: dict[str, list[ParameterKey]] = {}
    for key in catalogue.parameter_keys.values():
        if family[0].id in edition.ledger[key.id]:
            keys.setdefault(key.topic, []).append(key)
    groups = tuple(
        LedgerGroup(
            topic.id,
            link(edition, topic, topic.label, slug),
            tuple(ledger_row(edition, key, family, slug) for key in keys[topic.id]),
        )
        for topic in catalogue.topics.values()
        if topic.id in keys
    )
    return LedgerTable(version_links(edition, family, slug), len(family) + 1, groups)


def ledger_row(edition: Edition, key: ParameterKey, versions: Iterable[Version], slug: str) -> LedgerRow:
    """Return the row of ``key`` through ``versions``; the cell of a family that does not speak of it is empty."""
    cells = (
        LedgerCell(
            edition.text(version.short),
            tuple(_entry(edition, entry, key, slug) for entry in edition.ledger[key.id].get(version.id, ())),
        )
        for version in versions
    )
    return LedgerRow(key.id, edition.text(key.label), tuple(cells))


def _entry(edition: Edition, entry: Entry, key: ParameterKey, slug: str) -> EntryView:
    setting = entry.setting
    return EntryView(
        edition.setting(setting, key),
        setting.state,
        edition.names(setting.proponents) if setting.proponents else "",
        (_link(edition, entry.point, slug),) if entry.point else (),
    )


def _link(edition: Edition, point: Provision, slug: str) -> Link:
    """Return the short link a cell has room for: the number, or the heading where no number is known."""
    text = edition.words("point.number", label=point.label) if point.label else edition.text(point.heading)
    return Link(text, edition.addresses[point.id].seen_from(slug))
