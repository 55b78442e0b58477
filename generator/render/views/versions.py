"""Each version with its points, witnesses and standing; and the list of all versions."""

from dataclasses import dataclass
from functools import partial

from generator.derive.chronology import oldest_first
from generator.derive.family import Tie, ties
from generator.derive.mapping import points
from generator.derive.matrix import in_time
from generator.model.claim import Claim
from generator.model.document import Version
from generator.model.provision import Provision
from generator.render.addresses import VERSIONS
from generator.render.edition import Edition
from generator.render.views.comparisons import anchor
from generator.render.views.family import FamilyView, TieView, family_view, tie_view
from generator.render.views.page import Page, page
from generator.render.views.parts import ClaimView, Labelled, Link, SourceNote, claim_view, link, named, notes
from generator.render.views.points import PointView, point_link, point_view


@dataclass(frozen=True, slots=True)
class FateNote:
    """What became of a point, or where it came from, in one comparison."""

    css: str
    text: str
    link: Link


@dataclass(frozen=True, slots=True)
class PointEntry:
    """A point with its fate."""

    point: PointView
    fates: tuple[FateNote, ...]


@dataclass(frozen=True, slots=True)
class WitnessView:
    """Who printed the version, in which character."""

    anchor: str
    character: str
    seen: str
    note: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version: what it is, how far it is known, its points."""

    intro: str
    standing: tuple[Labelled, ...]
    status_note: str
    extent: str
    older: tuple[TieView, ...]
    newer: tuple[TieView, ...]
    sources: tuple[SourceNote, ...]
    points: tuple[PointEntry, ...]
    witnesses: tuple[WitnessView, ...]
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class VersionCard:
    """A version in the list."""

    link: Link
    text: str
    standing: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number of points, what it was given for, and every claim that gives it."""

    anchor: str
    number: str
    about: tuple[Link, ...]
    count: str
    claims: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class VersionsView:
    """All versions, oldest first."""

    cards: tuple[VersionCard, ...]
    family: FamilyView
    numbers: tuple[NumberView, ...]
    comparisons: tuple[Link, ...]


def version_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the list of versions and a page for each."""
    versions, tied = in_time(edition.catalogue), ties(edition.catalogue)
    up = (Link(edition.words("page.versions"), "../"),)
    return (
        _index(edition, versions),
        *(
            page(
                edition,
                edition.addresses[version.id].page,
                "version.md.j2",
                edition.text(version.label),
                edition.text(version.text),
                edition.file(version.id),
                partial(_view, edition, version, tied),
                up,
                has_contents=True,
            )
            for version in versions
        ),
    )


def _index(edition: Edition, versions: tuple[Version, ...]) -> Page:
    slug, words = VERSIONS.page, edition.words
    cards = tuple(version_card(edition, version, slug) for version in versions)
    comparisons = tuple(link(edition, item, item.title, slug) for item in edition.catalogue.comparisons.values())
    edit = edition.file_of("versions")
    view = VersionsView(cards, family_view(edition, slug), _numbers(edition, slug), comparisons)
    return page(edition, slug, "versions.md.j2", words("page.versions"), words("versions.intro"), edit, view)


def _numbers(edition: Edition, slug: str) -> tuple[NumberView, ...]:
    found: dict[int, list[Claim]] = {}
    for claim in oldest_first(edition.catalogue.claims.values()):
        if claim.points:
            found.setdefault(claim.points, []).append(claim)
    return tuple(
        NumberView(
            anchor=f"number-{number}",
            number=str(number),
            about=tuple(
                named(edition, item, slug)
                for item in dict.fromkeys(item for claim in found[number] for item in claim.about)
            ),
            count=edition.words.counted("count.claims", len(found[number])),
            claims=tuple((named(edition, claim.id, slug), edition.text(claim.text)) for claim in found[number]),
        )
        for number in sorted(found, reverse=True)
    )


def version_card(edition: Edition, version: Version, slug: str) -> VersionCard:
    """Return ``version`` as it stands in a list on ``slug``."""
    standing = tuple(row for row in _standing(edition, version) if row.css in ("presented", version.text_status))
    return VersionCard(link(edition, version, version.label, slug), edition.text(version.text), standing)


def _standing(edition: Edition, version: Version) -> tuple[Labelled, ...]:
    words = edition.words
    rows = [Labelled(words("version.presented"), words.partial(version.presented), css="presented")]
    public = words.partial(version.public) if version.public else words("version.never-public")
    rows.append(Labelled(words("version.public"), public))
    rows.append(
        Labelled(
            words("version.text-status"),
            words(f"text-status.{version.text_status}.label"),
            words(f"text-status.{version.text_status}.meaning"),
            version.text_status,
        )
    )
    rows.append(
        Labelled(words("version.legal-status"), words(f"legal-status.{version.legal_status}"), css=version.legal_status)
    )
    if version.authors:
        rows.append(Labelled(words("version.authors"), edition.names(version.authors)))
    return tuple(rows)


def _view(edition: Edition, version: Version, tied: tuple[Tie, ...]) -> VersionView:
    catalogue, slug = edition.catalogue, edition.addresses[version.id].page
    return VersionView(
        intro=edition.text(version.text),
        standing=_standing(edition, version),
        status_note=edition.text(version.status_note),
        extent=edition.words(f"extent.{version.extent}"),
        older=tuple(tie_view(edition, tie, slug) for tie in tied if tie.newer.id == version.id),
        newer=tuple(tie_view(edition, tie, slug) for tie in tied if tie.older.id == version.id),
        sources=notes(edition, version.sources, slug),
        points=tuple(
            PointEntry(point_view(edition, point, slug), fate_notes(edition, point, slug))
            for point in points(catalogue, version.id)
        ),
        witnesses=tuple(
            WitnessView(
                witness.id,
                edition.words(f"witness.{witness.character}")
                + (edition.words("witness.translated") if witness.translated else ""),
                edition.words("witness.seen", seen=witness.seen) if witness.seen else "",
                edition.text(witness.note),
                notes(edition, [witness.source], slug)[0],
            )
            for witness in catalogue.witnesses.values()
            if witness.version == version.id
        ),
        claims=tuple(claim_view(edition, claim, slug) for claim in edition.claims.get(version.id, ())),
    )


def fate_notes(edition: Edition, point: Provision, slug: str) -> tuple[FateNote, ...]:
    """Return, per relation of ``point``, its kind in words and a link to the other end or to the map."""
    words, versions = edition.words, edition.catalogue.versions
    found = []
    for comparison, fate in edition.fates.get(point.id, ()):
        kind = fate.relation.kind
        onward = fate.old is not None and fate.old.id == point.id
        other, target = (comparison.to_version, fate.new) if onward else (comparison.from_version, fate.old)
        text = words(
            "fate.to" if onward else "fate.from",
            version=edition.text(versions[other].short),
            kind=words(f"relation.{kind}"),
        )
        label = point_link(edition, target, slug).text if target else words(f"fate.no-point-{kind}")
        href = f"{edition.addresses[comparison.id].seen_from(slug)}#{anchor(fate)}"
        found.append(FateNote(kind, text, Link(label, href)))
    return tuple(found)
