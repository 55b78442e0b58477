"""What happens if: every scenario through all frameworks."""

from dataclasses import dataclass

from generator.derive.chronology import frameworks_in_time
from generator.model.framework import Outcome
from generator.render.addresses import FRAMEWORKS, SCENARIOS
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, SourceNote, link, notes


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer: the framework or the scenario it belongs to, the answer in a word and in words, what it rests on.

    ``head`` is the label of the scenario, ``anchor`` the answer's own place on the page of scenarios.
    """

    link: Link
    anchor: str
    head: str
    standing: str
    css: str
    basis: str
    basis_css: str
    text: str
    quote: str
    language: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """A "what if" with the answers of all frameworks, in their order."""

    anchor: str
    label: str
    question: str
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class ScenariosView:
    """The matrix and what the answers mean."""

    scenarios: tuple[ScenarioView, ...]
    rows: tuple[tuple[Link, tuple[AnswerView, ...]], ...]
    standings: tuple[Labelled, ...]
    bases: tuple[Labelled, ...]


def scenario_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the page of scenarios; none when there are no frameworks."""
    catalogue, words, slug = edition.catalogue, edition.words, SCENARIOS.page
    frameworks = frameworks_in_time(catalogue)
    if not frameworks:
        return ()
    answers = {
        (framework.id, outcome.scenario): outcome_view(
            edition, link(edition, framework, framework.short, slug), framework.id, outcome, slug
        )
        for framework in frameworks
        for outcome in framework.outcomes
    }
    scenarios = tuple(catalogue.scenarios.values())
    view = ScenariosView(
        scenarios=tuple(
            ScenarioView(
                scenario.id,
                edition.text(scenario.label),
                edition.text(scenario.question),
                tuple(answers[framework.id, scenario.id] for framework in frameworks),
            )
            for scenario in scenarios
        ),
        rows=tuple(
            (
                link(edition, framework, framework.short, slug),
                tuple(answers[framework.id, scenario.id] for scenario in scenarios),
            )
            for framework in frameworks
        ),
        standings=tuple(
            Labelled(words(f"standing.{item}.label"), words(f"standing.{item}.meaning"), css=item)
            for item in ("says", "silent", "undefined", "unpublished", "not-applicable")
        ),
        bases=tuple(
            Labelled(words(f"basis.{item}"), words(f"basis-meaning.{item}"), css=item)
            for item in ("text", "reported", "inferred")
        ),
    )
    up = (Link(words("page.frameworks"), FRAMEWORKS.seen_from(slug)),)
    edit = edition.file_of("frameworks")
    title, intro = words("page.scenarios"), words("scenarios.intro")
    return (page(edition, slug, "scenarios.md.j2", title, intro, edit, view, up),)


def outcome_view(edition: Edition, target: Link, framework: str, outcome: Outcome, slug: str) -> AnswerView:
    """Return ``outcome`` of ``framework`` as it stands on ``slug``, with a link to its framework or scenario."""
    words = edition.words
    return AnswerView(
        link=target,
        anchor=f"{outcome.scenario}-{framework}",
        head=edition.text(edition.catalogue.scenarios[outcome.scenario].label),
        standing=words(f"standing.{outcome.standing}.label"),
        css=outcome.standing,
        basis=words(f"basis.{outcome.basis}"),
        basis_css=outcome.basis,
        text=edition.text(outcome.text),
        quote=outcome.quote.text if outcome.quote else "",
        language=outcome.quote.language if outcome.quote else "",
        sources=notes(edition, outcome.sources, slug),
    )
