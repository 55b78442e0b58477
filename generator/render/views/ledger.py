"""The parameter ledger: every measurable term of every version in one table."""

from dataclasses import dataclass

from generator.derive.ledger import Entry
from generator.derive.matrix import in_time
from generator.model.provision import Provision
from generator.model.vocabulary import ParameterKey
from generator.render.addresses import LEDGER
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link


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
class LedgerView:
    """The whole table: ``width`` is its number of columns, ``states`` explain the words of the cells."""

    versions: tuple[Link, ...]
    width: int
    groups: tuple[LedgerGroup, ...]
    states: tuple[Labelled, ...]


def ledger_page(edition: Edition) -> Page:
    """Return the page of the ledger."""
    catalogue, words, slug = edition.catalogue, edition.words, LEDGER.page
    versions = in_time(catalogue)
    groups = []
    for topic in catalogue.topics.values():
        keys = [key for key in catalogue.parameter_keys.values() if key.topic == topic.id]
        if keys:
            link = Link(edition.text(topic.label), edition.addresses[topic.id].seen_from(slug))
            groups.append(LedgerGroup(topic.id, link, ledger_rows(edition, keys, slug)))
    heads = tuple(Link(edition.text(item.short), edition.addresses[item.id].seen_from(slug)) for item in versions)
    states = tuple(
        Labelled(words(f"state.{state}"), words(f"state-meaning.{state}"), css=state)
        for state in ("set", "absent", "removed", "bracketed", "contested", "not-seen", "unknown")
    )
    view = LedgerView(heads, len(heads) + 1, tuple(groups), states)
    edit = edition.file_of("parameter_keys")
    return page(edition, slug, "ledger.md.j2", words("page.ledger"), words("ledger.intro"), edit, view)


def ledger_rows(edition: Edition, keys: list[ParameterKey], slug: str) -> tuple[LedgerRow, ...]:
    """Return the rows of ``keys`` through all versions in time."""
    catalogue, found = edition.catalogue, edition.ledger
    return tuple(
        LedgerRow(
            key.id,
            edition.text(key.label),
            tuple(
                LedgerCell(
                    edition.text(version.short),
                    tuple(_entry(edition, entry, key, slug) for entry in found[key.id, version.id]),
                )
                for version in in_time(catalogue)
            ),
        )
        for key in keys
    )


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
