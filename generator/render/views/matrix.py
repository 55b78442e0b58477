"""The matrix: every topic by every version."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.matrix import cells
from generator.model.document import Version
from generator.model.provision import Provision
from generator.model.vocabulary import Topic
from generator.render.addresses import MATRIX
from generator.render.edition import Edition
from generator.render.views.ledger import version_links
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, link
from generator.render.views.points import parameter_rows, point_link


@dataclass(frozen=True, slots=True)
class CellView:
    """What a version says of a topic, in the matrix; ``silence`` when nothing."""

    version: str
    points: tuple[tuple[Link, tuple[Labelled, ...]], ...]
    silence: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A topic in the matrix; ``id`` is its place on the page."""

    id: str
    topic: Link
    question: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Topic by version, a table per family of versions: its versions and its rows."""

    tables: tuple[tuple[tuple[Link, ...], tuple[RowView, ...]], ...]


def matrix_page(edition: Edition) -> Page:
    """Return the matrix topic by version."""
    words, slug, found = edition.words, MATRIX.page, cells(edition.catalogue)
    tables = tuple(
        (
            version_links(edition, family, slug),
            tuple(
                _matrix_row(edition, topic, family, found, slug, f"{family[0].id}-" if number else "")
                for topic in edition.catalogue.topics.values()
                if any((topic.id, version.id) in found for version in family)
            ),
        )
        for number, family in enumerate(edition.families)
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
    prefix: str,
) -> RowView:
    return RowView(
        f"{prefix}{topic.id}",
        link(edition, topic, topic.label, slug),
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
    rows = list(parameter_rows(edition, point))
    for variant in point.variants:
        who = edition.names(variant.proponents)
        rows += (
            Labelled(edition.words("change.by", label=row.label, actor=who), row.text, css=row.css)
            for row in parameter_rows(edition, point, variant)
        )
    return tuple(rows)
