"""Topics: each through all versions, and the list of all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from generator.derive.chronology import oldest_first
from generator.derive.matrix import cells, in_time
from generator.model.parameters import parameters
from generator.model.provision import Provision
from generator.model.vocabulary import Topic
from generator.render.addresses import TOPICS
from generator.render.edition import Edition
from generator.render.views.bars import BarsView, bars
from generator.render.views.ledger import LedgerRow, ledger_row, version_links
from generator.render.views.page import Page, page
from generator.render.views.parts import ClaimView, Labelled, Link, SideView, claim_view, link, named, sides
from generator.render.views.points import PointView, change_rows, point_view
from generator.render.views.precedents import PrecedentView, precedent_views
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
    rows: tuple[Labelled, ...]


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
class TopicCard:
    """A topic in the list."""

    link: Link
    question: str
    numbers: str


@dataclass(frozen=True, slots=True)
class TopicsView:
    """All topics."""

    cards: tuple[TopicCard, ...]


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
                partial(_view, edition, topic),
                up,
                has_contents=True,
            )
            for topic in topics
        ),
    )


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
    return TopicCard(link(edition, topic, topic.label, slug), edition.text(topic.question), numbers)


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
            link(edition, version, version.label, slug),
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
        open=tuple(named(edition, point.id, slug) for point in points if _is_open(point)),
        disputed=tuple(
            named(edition, point.id, slug)
            for point in points
            if any(reading.standing == "differs" for reading in point.readings)
        ),
        sides=sides(edition, topic.id, slug),
        precedents=precedent_views(edition, topic, slug),
        stations=stations,
        claims=tuple(claim_view(edition, claim, slug) for claim in oldest_first(claims.values())),
    )


def _is_open(point: Provision) -> bool:
    """Tell whether the parties, or the text itself, leave the point open."""
    bracketed = any(parameter.state == "bracketed" for _, parameter in parameters(point))
    return bracketed or bool(point.variants) or (point.agreement is not None and point.agreement.state == "open")


def _shifts(edition: Edition, points: list[Provision], slug: str) -> list[ShiftView]:
    found = []
    for point in points:
        for _, fate in edition.fates.get(point.id, ()):
            if fate.old is None or fate.new is None or fate.old.id != point.id:
                continue
            rows = change_rows(edition, fate.old, fate.new)
            if rows:
                old, new = (named(edition, end.id, slug) for end in (fate.old, fate.new))
                found.append(ShiftView(old, new, rows))
    return found
