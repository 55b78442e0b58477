"""The papers that exist according to somebody."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.chronology import oldest_first
from generator.model.claim import Package
from generator.render.addresses import PACKAGES
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, SourceNote, link, notes


@dataclass(frozen=True, slots=True)
class MemberView:
    """One paper of a package."""

    name: str
    points: str
    document: Link


@dataclass(frozen=True, slots=True)
class PackageView:
    """A dated set of papers according to somebody."""

    anchor: str
    label: str
    according_to: str
    date: str
    count: str
    text: str
    members: tuple[MemberView, ...]
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document, and in which packages it occurs."""

    anchor: str
    label: str
    text: str
    packages: tuple[Link, ...]
    versions: tuple[Link, ...]
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class PackagesView:
    """All packages by date; the table of documents by package (``heads``, ``grid``); all documents."""

    packages: tuple[PackageView, ...]
    heads: tuple[Link, ...]
    grid: tuple[tuple[str, tuple[Labelled, ...]], ...]
    documents: tuple[DocumentView, ...]


def packages_page(edition: Edition) -> Page:
    """Return the page of packages and documents."""
    catalogue, words, slug = edition.catalogue, edition.words, PACKAGES.page
    packages = oldest_first(catalogue.packages.values())
    view = PackagesView(
        packages=tuple(_package(edition, package, slug) for package in packages),
        heads=tuple(Link(edition.text(package.label), f"#{package.id}") for package in packages),
        grid=tuple(
            (edition.text(document.label), tuple(_cell(edition, package, document.id) for package in packages))
            for document in catalogue.documents.values()
        ),
        documents=tuple(_document(edition, document, packages, slug) for document in catalogue.documents),
    )
    edit = edition.file_of("documents")
    return page(
        edition, slug, "packages.md.j2", words("page.packages"), words("packages.intro"), edit, view, has_contents=True
    )


def _package(edition: Edition, package: Package, slug: str) -> PackageView:
    words, documents = edition.words, edition.catalogue.documents
    return PackageView(
        anchor=package.id,
        label=edition.text(package.label),
        according_to=edition.names(package.according_to),
        date=words.partial(package.date),
        count=words.counted("count.papers", len(package.members)),
        text=edition.text(package.text),
        members=tuple(
            MemberView(
                edition.text(member.name),
                words.counted("count.points", member.points) if member.points else "",
                Link(edition.text(documents[member.document].label), f"#{member.document}"),
            )
            for member in package.members
        ),
        sources=notes(edition, package.sources, slug),
    )


def _cell(edition: Edition, package: Package, document: str) -> Labelled:
    members = [member for member in package.members if member.document == document]
    if not members:
        return Labelled(edition.text(package.label), edition.words("packages.not-named"), css="absent")
    points = edition.words.counted("count.points", members[0].points) if members[0].points else ""
    return Labelled(edition.text(package.label), edition.words("packages.named"), points, "set")


def _document(edition: Edition, document_id: str, packages: Iterable[Package], slug: str) -> DocumentView:
    catalogue = edition.catalogue
    document = catalogue.documents[document_id]
    return DocumentView(
        anchor=document.id,
        label=edition.text(document.label),
        text=edition.text(document.text),
        packages=tuple(
            Link(edition.text(package.label), f"#{package.id}")
            for package in packages
            if any(member.document == document_id for member in package.members)
        ),
        versions=tuple(
            link(edition, version, version.short, slug)
            for version in catalogue.versions.values()
            if version.document == document_id
        ),
        sources=notes(edition, document.sources, slug),
    )
