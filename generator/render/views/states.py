"""The list of earlier states of the site."""

from dataclasses import dataclass

from generator.render.addresses import STATES
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import Link


@dataclass(frozen=True, slots=True)
class StateView:
    """A day whose state is published: when, why that day, the way to its start page."""

    link: Link
    label: str


@dataclass(frozen=True, slots=True)
class StatesView:
    """All published states, oldest first."""

    states: tuple[StateView, ...]


def state_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the list of states; none when no earlier state is published."""
    words, states = edition.words, sorted(edition.catalogue.site.states, key=lambda item: item.day)
    if not states:
        return ()
    view = StatesView(
        tuple(
            StateView(Link(words.day(state.day), f"{state.day.isoformat()}/"), edition.text(state.label))
            for state in states
        )
    )
    title, intro, edit = words("page.states"), words("states.intro"), edition.file("site.yml")
    return (page(edition, STATES.page, "states.md.j2", title, intro, edit, view),)
