"""Previews and icons: the same words make the same bytes, every page has a card, a missing font is a message."""

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.load import tree
from generator.model.catalogue import Catalogue
from generator.pipeline import editions_of
from generator.render import cards
from generator.render.edition import Edition


@pytest.fixture(scope="module")
def edition(catalogue: Catalogue, project: Path) -> Edition:
    return editions_of(catalogue, project / "templates")["de"]


def test_a_card_is_drawn_the_same_every_time_and_differs_by_title(edition: Edition, project: Path) -> None:
    fonts = tree.fonts(project / "templates/fonts")
    first = cards.card(edition, "Die Fassungen", fonts)
    cards._card.cache_clear()  # noqa: SLF001 - drawn anew, not remembered
    cards._mark.cache_clear()  # noqa: SLF001

    assert cards.card(edition, "Die Fassungen", fonts) == first
    assert cards.card(edition, "Themen", fonts) != first
    assert first.startswith(b"\x89PNG")


def test_without_its_font_there_is_no_card(edition: Edition) -> None:
    with pytest.raises(TemplateError) as raised:
        cards.card(edition, "Die Fassungen", {})

    assert [problem.code for problem in raised.value.problems] == ["template/missing"]


def test_pages_of_the_menu_have_their_sections_card_and_others_that_of_their_kind(edition: Edition) -> None:
    known = cards.sections(edition)

    assert known[""] == ("start", "Seevertrag")
    assert cards.card_of(known, "versions/old/") == "versions"
    assert cards.card_of(known, "actors/nobody-in-the-menu/") == cards.card_of(known, "actors/")
    assert cards.card_of(known, "imprint/") == "start"


def test_icons_are_what_their_names_say() -> None:
    assert cards.icon(180).startswith(b"\x89PNG")
    assert cards.icon(32, "ICO").startswith(b"\x00\x00\x01\x00")
