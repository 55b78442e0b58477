"""Topics: one through all versions, and the matrix of all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.matrix import cells, in_time
from generator.model.document import Version
from generator.model.parameters import parameters
from generator.model.provision import Provision
from generator.model.vocabulary import Topic
from generator.render.addresses import MATRIX, PRECEDENTS, TOPICS
from generator.render.edition import Edition
from generator.render.names import name
from generator.render.views.bars import BarsView, bars
from generator.render.views.ledger import LedgerRow, ledger_row, version_links
from generator.render.views.page import Page, page
from generator.render.views.parts import (
    ClaimView,
    Known,
    Labelled,
    Link,
    PointView,
    SourceNote,
    change_rows,
    claim_view,
    known,
    notes,
    parameter_rows,
    point_link,
    point_view,
)
from generator.render.views.versions import FateNote, fate_notes


@dataclass(frozen=True, slots=True)
class StationView:
    """What one version says of the topic; ``silence`` is worded when it says nothing."""

    version: Link
    date: str
    points: tuple[tuple[PointView, tuple[FateNote, ...]], ...]
    silence: str


@dataclass(frozen=True, slots=True)
class ShiftView:
    """What changed from one point to the next."""

    old: Link
    new: Link
    versions: str
    rows: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class PositionView:
    """What an actor wanted on a date; ``turn`` is worded when it wanted something else before."""

    anchor: str
    actor: str
    date: str
    text: str
    turn: str
    known: Known


@dataclass(frozen=True, slots=True)
class SideView:
    """The positions of one side, oldest first."""

    label: str
    css: str
    positions: tuple[PositionView, ...]


@dataclass(frozen=True, slots=True)
class PrecedentView:
    """What an older agreement said on the topic; ``text`` is empty where we have no source."""

    link: Link
    date: str
    text: str
    blank: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic through all versions in time order."""

    question: str
    pictures: tuple[BarsView, ...]
    versions: tuple[Link, ...]
    ledger: tuple[LedgerRow, ...]
    shifts: tuple[ShiftView, ...]
    open: tuple[Link, ...]
    disputed: tuple[Link, ...]
    sides: tuple[SideView, ...]
    precedents: tuple[PrecedentView, ...]
    stations: tuple[StationView, ...]
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class PrecedentHead:
    """An older agreement."""

    anchor: str
    label: str
    date: str
    text: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class PrecedentsView:
    """Topic by precedent."""

    precedents: tuple[PrecedentHead, ...]
    rows: tuple[tuple[Link, tuple[PrecedentView, ...]], ...]


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic in the list."""

    link: Link
    question: str
    numbers: str


@dataclass(frozen=True, slots=True)
class TopicsView:
    """All topics."""

    cards: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """What a version says of a topic, in the matrix; ``silence`` when nothing."""

    version: str
    points: tuple[tuple[Link, tuple[Labelled, ...]], ...]
    silence: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A topic in the matrix; ``id`` lets a filter find it, ``differs`` whether versions differ in a typed value."""

    id: str
    topic: Link
    question: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Topic by version, a table per family of versions: its versions and its rows."""

    tables: tuple[tuple[tuple[Link, ...], tuple[RowView, ...]], ...]


def topic_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the list of topics and a page for each."""
    words, slug, found = edition.words, TOPICS.page, cells(edition.catalogue)
    topics = tuple(edition.catalogue.topics.values())
    up = (Link(words("page.topics"), "../"),)
    cards = TopicsView(tuple(_card(edition, topic, found, slug) for topic in topics))
    edit = edition.file_of("topics")
    return (
        page(edition, slug, "topics.md.j2", words("page.topics"), words("topics.intro"), edit, cards),
        *(
            page(
                edition,
                edition.addresses[topic.id].page,
                "topic.md.j2",
                edition.text(topic.label),
                edition.text(topic.question),
                edition.file(topic.id),
                _view(edition, topic),
                up,
            )
            for topic in topics
        ),
    )


def matrix_page(edition: Edition) -> Page:
    """Return the matrix topic by version."""
    words, slug, found = edition.words, MATRIX.page, cells(edition.catalogue)
    tables = tuple(
        (
            version_links(edition, family, slug),
            tuple(
                _matrix_row(edition, topic, family, found, slug)
                for topic in edition.catalogue.topics.values()
                if any((topic.id, version.id) in found for version in family)
            ),
        )
        for family in edition.families
    )
    edit = edition.file_of("versions")
    view = MatrixView(tuple((heads, rows) for heads, rows in tables if rows))
    return page(edition, slug, "matrix.md.j2", words("page.matrix"), words("matrix.intro"), edit, view)


def _matrix_row(
    edition: Edition,
    topic: Topic,
    versions: tuple[Version, ...],
    found: Mapping[tuple[str, str], tuple[Provision, ...]],
    slug: str,
) -> RowView:
    return RowView(
        topic.id,
        Link(edition.text(topic.label), edition.addresses[topic.id].seen_from(slug)),
        edition.text(topic.question),
        tuple(
            CellView(
                edition.text(version.short),
                tuple(
                    (point_link(edition, point, slug), _values(edition, point))
                    for point in found.get((topic.id, version.id), ())
                ),
                "" if (topic.id, version.id) in found else edition.words(f"matrix.silence.{version.extent}"),
            )
            for version in versions
        ),
    )


def _values(edition: Edition, point: Provision) -> tuple[Labelled, ...]:
    rows = list(parameter_rows(edition, point, ()))
    for variant in point.variants:
        who = edition.names(variant.proponents)
        rows += (
            Labelled(edition.words("change.by", label=row.label, actor=who), row.text, css=row.css)
            for row in parameter_rows(edition, point, variant.proponents)
        )
    return tuple(rows)


def _card(
    edition: Edition, topic: Topic, found: Mapping[tuple[str, str], tuple[Provision, ...]], slug: str
) -> TopicCard:
    numbers = " · ".join(
        edition.words(
            "topics.numbers",
            version=edition.text(version.short),
            points=_numbers(edition, found[topic.id, version.id]),
        )
        for version in in_time(edition.catalogue)
        if (topic.id, version.id) in found
    )
    link = Link(edition.text(topic.label), edition.addresses[topic.id].seen_from(slug))
    return TopicCard(link, edition.text(topic.question), numbers)


def _numbers(edition: Edition, points: Iterable[Provision]) -> str:
    labels = [point.label for point in points if point.label]
    return ", ".join(labels) or edition.words("topics.unnumbered")


def _view(edition: Edition, topic: Topic) -> TopicView:
    catalogue, slug, words = edition.catalogue, edition.addresses[topic.id].page, edition.words
    points = [point for point in catalogue.provisions.values() if point.topic == topic.id]
    speaking = {point.version for point in points}
    versions = [version for family in edition.families if speaking & {item.id for item in family} for version in family]
    stations = tuple(
        StationView(
            Link(edition.text(version.label), edition.addresses[version.id].seen_from(slug)),
            words.partial(version.presented),
            tuple(
                (point_view(edition, point, slug), fate_notes(edition, point, slug))
                for point in points
                if point.version == version.id
            ),
            "" if any(point.version == version.id for point in points) else words(f"topic.silence.{version.extent}"),
        )
        for version in versions
    )
    subjects = [topic.id, *(point.id for point in points)]
    claims = {claim.id: claim for subject in subjects for claim in edition.claims.get(subject, ())}
    keys = [key for key in catalogue.parameter_keys.values() if key.topic == topic.id]
    columns = [
        version
        for family in edition.families
        if any(family[0].id in edition.ledger[key.id] for key in keys)
        for version in family
    ]
    return TopicView(
        question=edition.text(topic.question),
        pictures=tuple(picture for key in keys if (picture := bars(edition, key))),
        versions=version_links(edition, columns, slug),
        ledger=tuple(ledger_row(edition, key, columns, slug) for key in keys if edition.ledger[key.id]),
        shifts=tuple(_shifts(edition, points, slug)),
        open=tuple(_in_version(edition, point, slug) for point in points if _is_open(point)),
        disputed=tuple(
            _in_version(edition, point, slug)
            for point in points
            if any(reading.standing == "differs" for reading in point.readings)
        ),
        sides=_sides(edition, topic, slug),
        precedents=_precedents(edition, topic, slug),
        stations=stations,
        claims=tuple(
            claim_view(edition, claim, slug)
            for claim in sorted(claims.values(), key=lambda claim: (claim.date.first, claim.id))
        ),
    )


def _in_version(edition: Edition, point: Provision, slug: str) -> Link:
    return Link(name(edition, point.id), edition.addresses[point.id].seen_from(slug))


def _is_open(point: Provision) -> bool:
    """Tell whether the parties, or the text itself, leave the point open."""
    bracketed = any(parameter.state == "bracketed" for _, parameter in parameters(point))
    return bracketed or bool(point.variants) or (point.agreement is not None and point.agreement.state == "open")


def _sides(edition: Edition, topic: Topic, slug: str) -> tuple[SideView, ...]:
    catalogue, words = edition.catalogue, edition.words
    found = []
    for side in catalogue.sides.values():
        positions = [
            position
            for position in catalogue.positions.values()
            if position.topic == topic.id and catalogue.actors[position.actor].side == side.id
        ]
        views = tuple(
            PositionView(
                position.id,
                edition.names([position.actor]),
                words.partial(position.date),
                edition.text(position.text),
                words("position.turn") if position.change else "",
                known(edition, position.grade, words.day(position.known_from), position.sources, slug),
            )
            for position in sorted(positions, key=lambda position: (position.date.first, position.id))
        )
        if views:
            found.append(SideView(edition.text(side.label), side.id, views))
    return tuple(found)


def _precedents(edition: Edition, topic: Topic, slug: str) -> tuple[PrecedentView, ...]:
    """Return every precedent with its term on ``topic``; nothing at all when none has one."""
    found = []
    for precedent in edition.catalogue.precedents.values():
        term = next((term for term in precedent.terms if term.topic == topic.id), None)
        found.append(
            PrecedentView(
                Link(edition.text(precedent.label), edition.addresses[precedent.id].seen_from(slug)),
                edition.words.partial(precedent.date),
                edition.text(term.text) if term else "",
                "" if term else edition.words("precedents.blank"),
                notes(edition, term.sources, slug) if term else (),
            )
        )
    return tuple(found) if any(view.text for view in found) else ()


def precedents_page(edition: Edition) -> Page:
    """Return the page of older agreements: topic by precedent, blanks shown as blanks."""
    catalogue, words, slug = edition.catalogue, edition.words, PRECEDENTS.page
    precedents = tuple(catalogue.precedents.values())
    view = PrecedentsView(
        precedents=tuple(
            PrecedentHead(
                item.id,
                edition.text(item.label),
                words.partial(item.date),
                edition.text(item.text),
                notes(edition, item.sources, slug),
            )
            for item in precedents
        ),
        rows=tuple(
            (Link(edition.text(topic.label), edition.addresses[topic.id].seen_from(slug)), row)
            for topic in catalogue.topics.values()
            if (row := _precedents(edition, topic, slug))
        ),
    )
    edit = edition.file_of("precedents")
    return page(edition, slug, "precedents.md.j2", words("page.precedents"), words("precedents.intro"), edit, view)


def _shifts(edition: Edition, points: list[Provision], slug: str) -> list[ShiftView]:
    found = []
    for point in points:
        for comparison, fate in edition.fates.get(point.id, ()):
            if fate.old is None or fate.new is None or fate.old.id != point.id:
                continue
            rows = change_rows(edition, fate.old, fate.new)
            if rows:
                old, new = point_link(edition, fate.old, slug), point_link(edition, fate.new, slug)
                found.append(ShiftView(old, new, edition.text(comparison.title), rows))
    return found
