"""The pages of a scheme: what it is, the money, the steps, and the road not taken."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from generator.derive.chronology import oldest_first
from generator.model.scheme import Scheme
from generator.render.addresses import ALTERNATIVE, MONEY, STEPS, scheme_page, scheme_parts
from generator.render.edition import Edition
from generator.render.views.amounts import (
    AccountsView,
    AmountView,
    LadderView,
    SplitView,
    amount_view,
    ladder_view,
    rivals,
    splits,
)
from generator.render.views.page import Page, page
from generator.render.views.parts import (
    Known,
    Link,
    PassageView,
    QuestionView,
    SideView,
    SourceNote,
    known,
    notes,
    passages,
    questions,
    sides,
)
from generator.render.views.payways import PaywaysView, payways
from generator.render.views.steps import ProcedureView, Thread, procedures, threads


@dataclass(frozen=True, slots=True)
class RoleView:
    """Who does what."""

    actor: str
    text: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """A head-count: what was counted, how many, who they are as far as published."""

    anchor: str
    number: str
    label: str
    text: str
    members: str
    known: Known


@dataclass(frozen=True, slots=True)
class MembersView:
    """Who is in which head-count: a row per actor, yes or no per count that names its members."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A scheme."""

    question: str
    text: str
    standing: str
    status_note: str
    sources: tuple[SourceNote, ...]
    minute: tuple[PassageView, ...]
    payways: PaywaysView | None
    ladder: LadderView | None
    questions: tuple[QuestionView, ...]
    counts: tuple[CountView, ...]
    members: MembersView | None
    roles: tuple[RoleView, ...]
    terms: tuple[PassageView, ...]
    background: tuple[PassageView, ...]
    sides: tuple[SideView, ...]
    threads: tuple[Thread, ...]
    doors: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MoneyView:
    """All amounts of a scheme and of its alternatives."""

    ladder: LadderView | None
    splits: tuple[SplitView, ...]
    rivals: tuple[AccountsView, ...]
    amounts: tuple[tuple[str, str, tuple[AmountView, ...]], ...]


@dataclass(frozen=True, slots=True)
class StepsView:
    """All procedures of a scheme and of its alternatives."""

    procedures: tuple[ProcedureView, ...]


@dataclass(frozen=True, slots=True)
class AlternativeView:
    """A scheme that was not chosen."""

    anchor: str
    label: str
    question: str
    text: str
    standing: str
    status_note: str
    payways: PaywaysView | None
    roles: tuple[RoleView, ...]
    sides: tuple[SideView, ...]
    threads: tuple[Thread, ...]
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class OptionsView:
    """The chosen scheme and its alternatives: one table, then each alternative."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, str, tuple[SourceNote, ...]], ...]], ...]
    alternatives: tuple[AlternativeView, ...]


def scheme_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the pages of every scheme that is no alternative to another; parts without content have no page."""
    return (*scheme_overviews(edition), *(page for scheme in _chosen(edition) for page in _parts(edition, scheme)))


def scheme_overviews(edition: Edition) -> tuple[Page, ...]:
    """Return the first page of every scheme that is no alternative to another."""
    return tuple(_overview(edition, scheme) for scheme in _chosen(edition))


def _chosen(edition: Edition) -> tuple[Scheme, ...]:
    return tuple(scheme for scheme in edition.catalogue.schemes.values() if scheme.alternative_to is None)


def _overview(edition: Edition, scheme: Scheme) -> Page:
    words, slug = edition.words, scheme_page(edition.catalogue, scheme.id)
    doors = tuple(Link(words(f"scheme.{_name(part)}"), part) for part in scheme_parts(edition.catalogue, scheme.id))
    label, text, edit = edition.text(scheme.label), edition.text(scheme.text), edition.file(scheme.id)
    view = partial(_scheme, edition, scheme, slug, doors)
    return page(edition, slug, "scheme.md.j2", label, text, edit, view, has_contents=True)


def _parts(edition: Edition, scheme: Scheme) -> tuple[Page, ...]:
    words, slug = edition.words, scheme_page(edition.catalogue, scheme.id)
    family = (scheme, *_alternatives(edition, scheme))
    return tuple(
        page(
            edition,
            f"{slug}{part}",
            f"scheme-{_name(part)}.md.j2",
            words("scheme.part-title", scheme=edition.text(scheme.short), part=words(f"scheme.{_name(part)}")),
            words(f"scheme-intro.{_name(part)}"),
            edition.file(scheme.id),
            partial(PARTS[part], edition, family, f"{slug}{part}"),
            (Link(edition.text(scheme.label), "../"),),
            has_contents=part == STEPS,
        )
        for part in scheme_parts(edition.catalogue, scheme.id)
    )


def _name(part: str) -> str:
    return part.rstrip("/")


def _alternatives(edition: Edition, scheme: Scheme) -> tuple[Scheme, ...]:
    return tuple(item for item in edition.catalogue.schemes.values() if item.alternative_to == scheme.id)


def _scheme(edition: Edition, scheme: Scheme, slug: str, doors: tuple[Link, ...]) -> SchemeView:
    return SchemeView(
        question=edition.text(scheme.question),
        text=edition.text(scheme.text),
        standing=edition.text(scheme.standing),
        status_note=edition.text(scheme.status_note),
        sources=notes(edition, scheme.sources, slug),
        minute=passages(edition, scheme.id, slug),
        payways=payways(edition, scheme, slug),
        ladder=ladder_view(edition, scheme.id, slug),
        questions=questions(edition, scheme.id, slug),
        counts=tuple(
            CountView(
                count.id,
                str(count.number),
                edition.text(count.label),
                edition.text(count.text),
                edition.names(count.members) or edition.words("scheme.members-unpublished"),
                known(edition, count.grade, count.sources, slug),
            )
            for count in scheme.counts
        ),
        members=_members(edition, scheme),
        roles=_roles(edition, scheme, slug),
        terms=passages(edition, scheme.id, slug, "terms"),
        background=passages(edition, scheme.id, slug, "background"),
        sides=sides(edition, scheme.id, slug),
        threads=_threads(edition, scheme, slug),
        doors=doors,
    )


def _threads(edition: Edition, scheme: Scheme, slug: str) -> tuple[Thread, ...]:
    return threads(edition, oldest_first(edition.claims.get(scheme.id, ())), slug)


def _roles(edition: Edition, scheme: Scheme, slug: str) -> tuple[RoleView, ...]:
    return tuple(
        RoleView(edition.names([role.actor]), edition.text(role.text), notes(edition, role.sources, slug))
        for role in scheme.roles
    )


def _members(edition: Edition, scheme: Scheme) -> MembersView | None:
    """Return the table of members, None when no count names any; actors in the order of their names."""
    words, counts = edition.words, [count for count in scheme.counts if count.members]
    actors = {actor for count in counts for actor in count.members}
    if not actors:
        return None
    named = sorted((edition.names([actor]), actor) for actor in actors)
    heads = tuple(edition.text(count.label) for count in counts)
    rows = tuple(
        (
            label,
            tuple(
                (
                    head,
                    words("ui.yes" if actor in count.members else "ui.no"),
                    "yes" if actor in count.members else "no",
                )
                for head, count in zip(heads, counts, strict=True)
            ),
        )
        for label, actor in named
    )
    return MembersView(heads, rows)


def _money(edition: Edition, family: tuple[Scheme, ...], slug: str) -> MoneyView:
    catalogue = edition.catalogue
    ids = [scheme.id for scheme in family]
    amounts = [item for scheme in ids for item in catalogue.amounts.values() if item.subject == scheme]
    groups = tuple(
        (scheme.id, edition.text(scheme.label), views)
        for scheme in family
        if (views := tuple(amount_view(edition, item, slug) for item in amounts if item.subject == scheme.id))
    )
    return MoneyView(
        ladder_view(edition, ids[0], slug), splits(edition, amounts, slug), rivals(edition, amounts, slug), groups
    )


def _steps(edition: Edition, family: tuple[Scheme, ...], slug: str) -> StepsView:
    return StepsView(tuple(item for member in family for item in procedures(edition, member.id, slug)))


def _options(edition: Edition, family: tuple[Scheme, ...], slug: str) -> OptionsView:
    catalogue = edition.catalogue
    heads = tuple(edition.text(scheme.short) for scheme in family)
    traits = {(scheme.id, trait.criterion): trait for scheme in family for trait in scheme.traits}
    rows = []
    for criterion in catalogue.criteria.values():
        cells = []
        for scheme, head in zip(family, heads, strict=True):
            trait = traits.get((scheme.id, criterion.id))
            text = edition.text(trait.text) if trait else edition.words("scheme.no-trait")
            cells.append((head, text, notes(edition, trait.sources, slug) if trait else ()))
        if any((scheme.id, criterion.id) in traits for scheme in family):
            rows.append((edition.text(criterion.label), tuple(cells)))
    alternatives = tuple(
        AlternativeView(
            scheme.id,
            edition.text(scheme.label),
            edition.text(scheme.question),
            edition.text(scheme.text),
            edition.text(scheme.standing),
            edition.text(scheme.status_note),
            payways(edition, scheme, slug),
            _roles(edition, scheme, slug),
            sides(edition, scheme.id, slug),
            _threads(edition, scheme, slug),
            notes(edition, scheme.sources, slug),
        )
        for scheme in family[1:]
    )
    return OptionsView(heads, tuple(rows), alternatives)


PARTS: Mapping[str, Callable[[Edition, tuple[Scheme, ...], str], object]] = {
    MONEY: _money,
    STEPS: _steps,
    ALTERNATIVE: _options,
}
