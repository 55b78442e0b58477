"""The page of one framework: who promises what to whom, when it is due, and how far it got."""

from dataclasses import dataclass
from functools import partial

from generator.derive.chronology import oldest_first
from generator.model.framework import Framework, Outcome
from generator.render.addresses import FRAMEWORKS
from generator.render.data.promises import ASPECTS, ROLES
from generator.render.edition import Edition
from generator.render.views.answers import AnswerView, outcome_view
from generator.render.views.clauses import AlterationView, ClauseView, alterations, clause, decisive_words
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, SourceNote, named, notes
from generator.render.views.steps import ProcedureView, Thread, procedures, threads
from generator.render.views.terms import TermView, terms

RUNGS = ("draft", "signed", "ratified", "in-force")


@dataclass(frozen=True, slots=True)
class TriggerView:
    """What sets the promise off, and what is promised then."""

    event: str
    response: str
    basis: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class KinView:
    """How a framework is related to another one."""

    how: str
    framework: Link
    text: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One stage from draft to force: reached, or not known to be."""

    label: str
    reached: bool
    note: str


@dataclass(frozen=True, slots=True)
class FrameworkView:
    """One framework. ``roles`` tell apart who issued, promises, is named, is protected."""

    text: str
    standing: tuple[Labelled, ...]
    status_note: str
    rungs: tuple[Rung, ...]
    part_of: tuple[Link, ...]
    roles: tuple[Labelled, ...]
    triggers: tuple[TriggerView, ...]
    clauses: tuple[ClauseView, ...]
    outcomes: tuple[AnswerView, ...]
    terms: tuple[TermView, ...]
    alterations: tuple[AlterationView, ...]
    kin: tuple[KinView, ...]
    words: tuple[Labelled, ...]
    procedures: tuple[ProcedureView, ...]
    threads: tuple[Thread, ...]
    sources: tuple[SourceNote, ...]


def framework_page(edition: Edition, framework: Framework) -> Page:
    """Return the page of ``framework``."""
    words, slug = edition.words, edition.addresses[framework.id].page
    view = partial(_view, edition, framework)
    up = (Link(words("page.frameworks"), FRAMEWORKS.seen_from(slug)),)
    title, text, edit = edition.text(framework.label), edition.text(framework.text), edition.file(framework.id)
    return page(edition, slug, "framework.md.j2", title, text, edit, view, up, has_contents=True)


def _view(edition: Edition, framework: Framework) -> FrameworkView:
    words, slug = edition.words, edition.addresses[framework.id].page
    subjects = (framework.id, framework.document or "", *framework.points)
    claims = {claim.id: claim for subject in subjects for claim in edition.claims.get(subject, ())}
    return FrameworkView(
        text=edition.text(framework.text),
        standing=(
            Labelled(words("framework.date"), words.partial(framework.date), css="date"),
            Labelled(
                words("version.text-status"),
                words(f"text-status.{framework.text_status}.label"),
                words(f"text-status.{framework.text_status}.meaning"),
                framework.text_status,
            ),
            Labelled(words("version.legal-status"), words(f"legal-status.{framework.legal_status}"), css="legal"),
        ),
        status_note=edition.text(framework.status_note),
        rungs=_rungs(edition, framework),
        part_of=tuple(
            named(edition, item, slug) for item in (framework.document, framework.version, *framework.points) if item
        ),
        roles=_roles(edition, framework),
        triggers=tuple(
            TriggerView(
                edition.text(item.event),
                edition.text(item.response),
                words(f"basis.{item.basis}"),
                notes(edition, item.sources, slug),
            )
            for item in framework.triggers
        ),
        clauses=tuple(clause(edition, aspect, getattr(framework, aspect), slug) for aspect in ASPECTS),
        outcomes=tuple(
            outcome_view(edition, named(edition, outcome.scenario, slug), framework.id, outcome, slug)
            for outcome in _in_order(edition, framework)
        ),
        terms=terms(edition, (framework,), slug),
        alterations=alterations(edition, framework, slug),
        kin=tuple(
            KinView(
                words(f"kin.{item.how}"),
                named(edition, item.framework, slug),
                edition.text(item.text),
                notes(edition, item.sources, slug),
            )
            for item in framework.kin
        ),
        words=decisive_words(edition, (framework,)),
        procedures=procedures(edition, framework.id, slug),
        threads=threads(edition, oldest_first(claims.values()), slug),
        sources=notes(edition, framework.sources, slug),
    )


def _in_order(edition: Edition, framework: Framework) -> tuple[Outcome, ...]:
    found = {outcome.scenario: outcome for outcome in framework.outcomes}
    return tuple(found[scenario] for scenario in edition.catalogue.scenarios)


def _rungs(edition: Edition, framework: Framework) -> tuple[Rung, ...]:
    """Return the stages from draft to force; none for what is no agreement on its way there."""
    reached = RUNGS.index(framework.legal_status) if framework.legal_status in RUNGS else -1
    if reached < 0 or framework.baseline or framework.version:
        return ()
    words = edition.words
    return tuple(
        Rung(
            words(f"legal-status.{rung}"),
            number <= reached,
            words("framework.reached" if number <= reached else "framework.not-reached"),
        )
        for number, rung in enumerate(RUNGS)
    )


def _roles(edition: Edition, framework: Framework) -> tuple[Labelled, ...]:
    words = edition.words
    rows = [
        Labelled(words(f"role.{role}"), edition.names(getattr(framework, role)) or words("role.nobody"))
        for role in ROLES
    ]
    if framework.parties:
        rows.append(Labelled(words("role.parties"), edition.text(framework.parties)))
    return tuple(rows)
