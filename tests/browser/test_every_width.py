"""Pages fit: on every screen from the smallest phone to 4K, and with letters twice as large."""

from collections.abc import Callable, Iterator

import built
import pytest
from playwright.sync_api import Browser, Page

WIDTHS = (320, 360, 768, 1280, 2560, 3840)
OVER = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return wide > 0 ? `${innerWidth} px: ${wide} px too wide` : "";
}"""
OPEN = "() => { for (const box of document.querySelectorAll('details')) box.open = true; }"


@pytest.fixture
def large_letters(launched: Callable[..., Browser]) -> Iterator[Browser]:
    """Return a browser whose reader set letters of 32 pixels instead of 16."""
    found = launched("--blink-settings=defaultFontSize=32")
    yield found
    found.close()


def too_wide(page: Page, root: str, paths: list[str], widths: tuple[int, ...]) -> list[str]:
    """Return the pages that scroll sideways, and at which width, when everything is unfolded."""
    found = []
    for path in paths:
        page.goto(root + path)
        page.evaluate(OPEN)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"/{path} {problem}" for problem in [page.evaluate(OVER)] if problem]
    return found


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_no_kind_of_page_scrolls_sideways_at_any_width(
    opened: Callable[..., Page], root: str, kinds: dict[str, list[str]], language: str
) -> None:
    assert too_wide(opened(), root, kinds[language], WIDTHS) == []


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_no_kind_of_page_scrolls_sideways_with_letters_twice_as_large(
    large_letters: Browser, root: str, kinds: dict[str, list[str]], language: str
) -> None:
    context = large_letters.new_context(viewport={"width": 1280, "height": 900})

    assert too_wide(context.new_page(), root, kinds[language], (640, 1280)) == []
