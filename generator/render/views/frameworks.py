"""The pages of promises: all frameworks, each one, and all side by side."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.derive.chronology import frameworks_in_time, oldest_first
from generator.model.framework import Clause, Framework, Outcome, Term
from generator.render.addresses import FRAMEWORKS, FRAMEWORKS_COMPARED, SCENARIOS
from generator.render.data.promises import ASPECTS, ROLES
from generator.render.edition import Edition
from generator.render.views.answers import AnswerView, outcome_view
from generator.render.views.bars import BarsView, Measured, picture
from generator.render.views.guarantors import GuarantorsView, guarantors
from generator.render.views.page import Page, page
from generator.render.views.parts import (
    Known,
    Labelled,
    Link,
    PassageView,
    QuestionView,
    SideView,
    SourceNote,
    known,
    link,
    named,
    notes,
    passages,
    questions,
    sides,
)
from generator.render.views.steps import ProcedureView, Thread, procedures, threads

RUNGS = ("draft", "signed", "ratified", "in-force")


@dataclass(frozen=True, slots=True)
class ClauseView:
    """What a framework holds on one aspect: the answer in a word, and the words for it."""

    label: str
    standing: str
    css: str
    basis: str
    text: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class TriggerView:
    """What sets the promise off, and what is promised then."""

    event: str
    response: str
    basis: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class AlterationView:
    """What became of something between a draft and the text."""

    framework: Link
    earlier: str
    kind: str
    css: str
    text: str
    known: Known


@dataclass(frozen=True, slots=True)
class TermView:
    """Years set, offered or asked, as a row of the table."""

    date: str
    by: str
    stance: str
    years: str
    text: str
    framework: Link
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


@dataclass(frozen=True, slots=True)
class FrameworkCard:
    """A framework in a list."""

    link: Link
    date: str
    text_status: str
    legal_status: str
    css: str
    text: str


@dataclass(frozen=True, slots=True)
class FrameworksView:
    """All frameworks."""

    passages: tuple[PassageView, ...]
    questions: tuple[QuestionView, ...]
    cards: tuple[FrameworkCard, ...]
    baselines: tuple[FrameworkCard, ...]
    compared: Link
    scenarios: Link
    guarantors: GuarantorsView
    years: BarsView | None
    terms: tuple[TermView, ...]
    alterations: tuple[AlterationView, ...]
    positions: tuple[tuple[str, tuple[SideView, ...]], ...]


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One aspect through all frameworks: per framework its id, its name, its clause."""

    label: str
    cells: tuple[tuple[str, str, ClauseView], ...]


@dataclass(frozen=True, slots=True)
class ComparedView:
    """All frameworks side by side, and the words their reach hangs on."""

    heads: tuple[tuple[str, Link], ...]
    rows: tuple[ComparedRow, ...]
    words: tuple[Labelled, ...]


def framework_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the pages of frameworks; none when there are no frameworks."""
    frameworks = frameworks_in_time(edition.catalogue)
    if not frameworks:
        return ()
    words = edition.words
    up = (Link(words("page.frameworks"), FRAMEWORKS.seen_from(FRAMEWORKS_COMPARED.page)),)
    title, intro = words("page.frameworks-compared"), words("frameworks-compared.intro")
    compared = _compared(edition, frameworks)
    edit = edition.file_of("frameworks")
    return (
        *framework_overview(edition),
        page(edition, FRAMEWORKS_COMPARED.page, "frameworks-compared.md.j2", title, intro, edit, compared, up),
        *(_page(edition, framework) for framework in frameworks),
    )


def framework_overview(edition: Edition) -> tuple[Page, ...]:
    """Return the page of all frameworks; none when there are no frameworks."""
    words, slug, frameworks = edition.words, FRAMEWORKS.page, frameworks_in_time(edition.catalogue)
    if not frameworks:
        return ()
    terms = _terms(edition, frameworks, slug)
    view = FrameworksView(
        passages=passages(edition, "frameworks", slug),
        questions=questions(edition, "frameworks", slug),
        cards=tuple(_card(edition, item, slug) for item in frameworks if not item.baseline),
        baselines=tuple(_card(edition, item, slug) for item in frameworks if item.baseline),
        compared=Link(words("page.frameworks-compared"), FRAMEWORKS_COMPARED.seen_from(slug)),
        scenarios=Link(words("page.scenarios"), SCENARIOS.seen_from(slug)),
        guarantors=guarantors(edition, frameworks, slug),
        years=_years(edition, frameworks) if terms else None,
        terms=terms,
        alterations=tuple(row for item in frameworks for row in _alterations(edition, item, slug)),
        positions=tuple(
            (edition.text(edition.catalogue.topics[topic].label), sides(edition, topic, slug))
            for topic in edition.catalogue.site.framework_topics
        ),
    )
    edit, title = edition.file_of("frameworks"), words("page.frameworks")
    intro = words("frameworks.intro")
    return (page(edition, slug, "frameworks.md.j2", title, intro, edit, view, has_contents=True),)


def _card(edition: Edition, framework: Framework, slug: str) -> FrameworkCard:
    return FrameworkCard(
        link(edition, framework, framework.label, slug),
        edition.words.partial(framework.date),
        edition.words(f"text-status.{framework.text_status}.label"),
        edition.words(f"legal-status.{framework.legal_status}"),
        framework.text_status,
        edition.text(framework.text),
    )


def _page(edition: Edition, framework: Framework) -> Page:
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
        clauses=tuple(_clause(edition, aspect, getattr(framework, aspect), slug) for aspect in ASPECTS),
        outcomes=tuple(
            outcome_view(edition, named(edition, outcome.scenario, slug), framework.id, outcome, slug)
            for outcome in _in_order(edition, framework)
        ),
        terms=_terms(edition, (framework,), slug),
        alterations=_alterations(edition, framework, slug),
        kin=tuple(
            KinView(
                words(f"kin.{item.how}"),
                named(edition, item.framework, slug),
                edition.text(item.text),
                notes(edition, item.sources, slug),
            )
            for item in framework.kin
        ),
        words=_words(edition, (framework,)),
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


def _clause(edition: Edition, aspect: str, clause: Clause, slug: str) -> ClauseView:
    words = edition.words
    return ClauseView(
        words(f"aspect.{aspect}"),
        words(f"standing.{clause.standing}.label"),
        clause.standing,
        words(f"basis.{clause.basis}"),
        edition.text(clause.text),
        notes(edition, clause.sources, slug),
    )


def _alterations(edition: Edition, framework: Framework, slug: str) -> tuple[AlterationView, ...]:
    return tuple(
        AlterationView(
            link(edition, framework, framework.short, slug),
            edition.text(item.earlier),
            edition.words(f"alteration.{item.kind}"),
            item.kind,
            edition.text(item.text),
            known(edition, item.certainty, item.sources, slug),
        )
        for item in framework.alterations
    )


def _dated(frameworks: Iterable[Framework]) -> list[tuple[Framework, Term]]:
    found = [(framework, term) for framework in frameworks for term in framework.terms]
    return sorted(found, key=lambda pair: pair[1].date.first)


def _terms(edition: Edition, frameworks: Iterable[Framework], slug: str) -> tuple[TermView, ...]:
    words = edition.words
    return tuple(
        TermView(
            words.partial(term.date),
            edition.names([term.by]),
            words(f"stance.{term.stance}"),
            years(edition, term),
            edition.text(term.text),
            link(edition, framework, framework.short, slug),
            notes(edition, term.sources, slug),
        )
        for framework, term in _dated(frameworks)
    )


def years(edition: Edition, term: Term) -> str:
    """Return how many years ``term`` is about: ``15 years``, ``at least 20 years``, ``30 to 50 years``."""
    words = edition.words
    if term.high is not None:
        return words("years.range", low=term.low, high=term.high)
    return words("years.at-least" if term.at_least else "years.exact", low=term.low)


def _years(edition: Edition, frameworks: Iterable[Framework]) -> BarsView:
    words = edition.words
    rows = (
        Measured(
            words("years.row", date=words.partial(term.date), by=edition.names([term.by])),
            words("years.value", stance=words(f"stance.{term.stance}"), years=years(edition, term)),
            Decimal(term.low if term.high is not None else 0),
            Decimal(term.high or term.low),
            term.stance,
        )
        for _, term in _dated(frameworks)
    )
    return picture("years", words("years.title"), words("years.description"), rows)


def _words(edition: Edition, frameworks: Iterable[Framework]) -> tuple[Labelled, ...]:
    terms = dict.fromkeys(word for framework in frameworks for word in framework.words)
    found = (edition.catalogue.glossary[term] for term in terms)
    return tuple(Labelled(edition.text(term.label), edition.text(term.text), css=term.id) for term in found)


def _compared(edition: Edition, frameworks: tuple[Framework, ...]) -> ComparedView:
    words, slug = edition.words, FRAMEWORKS_COMPARED.page

    def row(label: str, cell: Callable[[Framework], ClauseView]) -> ComparedRow:
        cells = tuple((item.id, edition.text(item.short), cell(item)) for item in frameworks)
        return ComparedRow(label, cells)

    rows = [row(words(f"role.{role}"), partial(_role, edition, role)) for role in ROLES]
    rows.append(row(words("framework.status"), partial(_status, edition)))
    rows.append(row(words("framework.triggers"), partial(_triggers, edition)))
    rows += [row(words(f"aspect.{aspect}"), partial(_aspect, edition, aspect, slug)) for aspect in ASPECTS]
    heads = tuple((framework.id, link(edition, framework, framework.short, slug)) for framework in frameworks)
    return ComparedView(heads, tuple(rows), _words(edition, frameworks))


def _plain(text: str) -> ClauseView:
    return ClauseView("", "", "plain", "", text, ())


def _role(edition: Edition, role: str, framework: Framework) -> ClauseView:
    return _plain(edition.names(getattr(framework, role)) or edition.words("role.nobody"))


def _status(edition: Edition, framework: Framework) -> ClauseView:
    words = edition.words
    text = words(f"text-status.{framework.text_status}.label")
    return _plain(words("framework.both", text=text, legal=words(f"legal-status.{framework.legal_status}")))


def _triggers(edition: Edition, framework: Framework) -> ClauseView:
    words = edition.words
    pairs = (
        words("framework.pair", event=edition.text(item.event), response=edition.text(item.response))
        for item in framework.triggers
    )
    return _plain(" ".join(pairs) or words("framework.no-trigger"))


def _aspect(edition: Edition, aspect: str, slug: str, framework: Framework) -> ClauseView:
    return _clause(edition, aspect, getattr(framework, aspect), slug)
