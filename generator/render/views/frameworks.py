"""The pages of promises: all frameworks, all side by side, and each one."""

from dataclasses import dataclass

from generator.derive.chronology import frameworks_in_time
from generator.model.framework import Framework
from generator.render.addresses import FRAMEWORKS, FRAMEWORKS_COMPARED, SCENARIOS
from generator.render.edition import Edition
from generator.render.views.bars import BarsView
from generator.render.views.clauses import AlterationView, alterations
from generator.render.views.framework import framework_page
from generator.render.views.frameworks_compared import frameworks_compared_page
from generator.render.views.guarantors import GuarantorsView, guarantors
from generator.render.views.page import Page, page
from generator.render.views.parts import Link, PassageView, QuestionView, SideView, link, passages, questions, sides
from generator.render.views.terms import TermView, terms, years_picture


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


def framework_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the pages of frameworks; none when there are no frameworks."""
    frameworks = frameworks_in_time(edition.catalogue)
    if not frameworks:
        return ()
    return (
        *framework_overview(edition),
        frameworks_compared_page(edition, frameworks),
        *(framework_page(edition, framework) for framework in frameworks),
    )


def framework_overview(edition: Edition) -> tuple[Page, ...]:
    """Return the page of all frameworks; none when there are no frameworks."""
    words, slug, frameworks = edition.words, FRAMEWORKS.page, frameworks_in_time(edition.catalogue)
    if not frameworks:
        return ()
    years = terms(edition, frameworks, slug)
    view = FrameworksView(
        passages=passages(edition, "frameworks", slug),
        questions=questions(edition, "frameworks", slug),
        cards=tuple(_card(edition, item, slug) for item in frameworks if not item.baseline),
        baselines=tuple(_card(edition, item, slug) for item in frameworks if item.baseline),
        compared=Link(words("page.frameworks-compared"), FRAMEWORKS_COMPARED.seen_from(slug)),
        scenarios=Link(words("page.scenarios"), SCENARIOS.seen_from(slug)),
        guarantors=guarantors(edition, frameworks, slug),
        years=years_picture(edition, frameworks) if years else None,
        terms=years,
        alterations=tuple(row for item in frameworks for row in alterations(edition, item, slug)),
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
