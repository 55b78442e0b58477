"""How one version became another: picture, counts, table; and the two side by side."""

from dataclasses import dataclass
from functools import partial

from generator.derive.mapping import KINDS, Fate, counts, fates
from generator.derive.wording import Piece, pieces
from generator.model.relation import Comparison
from generator.render.edition import Edition
from generator.render.names import name
from generator.render.views.flow import FlowView, flows
from generator.render.views.page import Page, page
from generator.render.views.parts import Known, Labelled, Link, SourceNote, known, link, named, notes
from generator.render.views.points import change_rows, main_quote, point_link


@dataclass(frozen=True, slots=True)
class CountView:
    """How many points have a kind, in words."""

    number: str
    css: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One point in a synopsis: its text in our words, its values."""

    link: Link
    text: str
    items: tuple[Labelled, ...]
    variants: tuple[Labelled, ...]
    quote: tuple[Piece, ...]
    quote_language: str


@dataclass(frozen=True, slots=True)
class FateView:
    """One row: what became of a point. ``old`` or ``new`` is None where there is none."""

    anchor: str
    css: str
    kind: str
    old: SideView | None
    new: SideView | None
    elsewhere: str
    reason: str
    changes: tuple[Labelled, ...]
    asked: tuple[Link, ...]
    known: Known
    ids: str


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A comparison in full."""

    intro: str
    sources: tuple[SourceNote, ...]
    old_name: Link
    new_name: Link
    counts: tuple[CountView, ...]
    flows: tuple[FlowView, ...]
    rows: tuple[FateView, ...]
    other: Link


def comparison_pages(edition: Edition) -> tuple[Page, ...]:
    """Return two pages per comparison: the map, and the synopsis."""
    found, versions = [], edition.catalogue.versions
    for comparison in edition.catalogue.comparisons.values():
        slug = edition.addresses[comparison.id].page
        edit = edition.file(comparison.id)
        title, text = edition.text(comparison.title), edition.text(comparison.text)
        synopsis = f"{slug}side-by-side/"
        onward = Link(edition.words("compare.to-synopsis"), "side-by-side/")
        view = partial(comparison_view, edition, comparison, slug, onward)
        found.append(page(edition, slug, "comparison.md.j2", title, text, edit, view))
        old, new = (edition.text(versions[end].short) for end in (comparison.from_version, comparison.to_version))
        beside = edition.words("compare.synopsis-title", old=old, new=new)
        back = Link(edition.words("compare.to-map"), "../")
        view = partial(comparison_view, edition, comparison, synopsis, back)
        up = (Link(title, "../"),)
        found.append(page(edition, synopsis, "synopsis.md.j2", beside, text, edit, view, up))
    return tuple(found)


def comparison_view(edition: Edition, comparison: Comparison, slug: str, other: Link) -> ComparisonView:
    """Return ``comparison`` as it stands on the page ``slug``."""
    catalogue = edition.catalogue
    old, new = (catalogue.versions[version] for version in (comparison.from_version, comparison.to_version))
    return ComparisonView(
        intro=edition.text(comparison.text),
        sources=notes(edition, comparison.sources, slug),
        old_name=link(edition, old, old.short, slug),
        new_name=link(edition, new, new.short, slug),
        counts=count_views(edition, comparison),
        flows=flows(edition, comparison, slug),
        rows=tuple(_row(edition, fate, slug) for fate in fates(catalogue, comparison)),
        other=other,
    )


def count_views(edition: Edition, comparison: Comparison) -> tuple[CountView, ...]:
    """Return the counts of ``comparison``, without the kinds nobody has."""
    found = counts(comparison)
    return tuple(
        CountView(str(found[kind]), kind, edition.words(f"relation.{kind}"), edition.words(f"relation-meaning.{kind}"))
        for kind in KINDS
        if found[kind]
    )


def _row(edition: Edition, fate: Fate, slug: str) -> FateView:
    relation, words = fate.relation, edition.words
    elsewhere = ""
    if relation.destination is not None:
        document = name(edition, relation.destination)
        elsewhere = words(f"compare.elsewhere-{relation.certainty}", document=document)
    elif fate.new is None:
        elsewhere = words(f"compare.nowhere-{relation.kind}")
    ends = [end.id for end in (fate.old, fate.new) if end is not None]
    return FateView(
        anchor=anchor(fate),
        css=relation.kind,
        kind=words(f"relation.{relation.kind}"),
        old=_side(edition, fate, slug, older=True),
        new=_side(edition, fate, slug, older=False),
        elsewhere=elsewhere,
        reason=edition.text(relation.reason),
        changes=change_rows(edition, fate.old, fate.new) if fate.old and fate.new else (),
        asked=tuple(named(edition, claim, slug) for claim in relation.asked_by),
        known=known(edition, relation.certainty, relation.sources, slug),
        ids=" ".join(ends),
    )


def _side(edition: Edition, fate: Fate, slug: str, *, older: bool) -> SideView | None:
    point, other = (fate.old, fate.new) if older else (fate.new, fate.old)
    if point is None:
        return None
    own, others = main_quote(point), main_quote(other) if other else None
    if own and others and own.language != others.language:
        others = None
    return SideView(
        link=point_link(edition, point, slug),
        text=edition.text(point.text, point.parameters),
        items=tuple(Labelled(item.label or "", edition.text(item.text, point.parameters)) for item in point.items),
        variants=tuple(
            Labelled(edition.names(item.proponents), edition.text(item.text, (*point.parameters, *item.parameters)))
            for item in point.variants
        ),
        quote=pieces(own.text, others.text) if own and others else (),
        quote_language=own.language if own else "",
    )


def anchor(fate: Fate) -> str:
    """Return the place of the row of ``fate`` on the pages of its comparison."""
    return "--".join(["row", *(end.id for end in (fate.old, fate.new) if end is not None)])
