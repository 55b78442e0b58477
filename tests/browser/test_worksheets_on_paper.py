"""A worksheet is one sheet of paper: with room to write, without the answers, with the addresses of its sources."""

import re
from collections.abc import Callable

import built
import pytest
from playwright.sync_api import Page

A4 = {"width": 688, "height": 1000}  # in pixels, less the margins


@pytest.fixture(scope="session")
def sheets(paths: dict[str, list[str]]) -> list[str]:
    """Return the addresses of all worksheets in every language."""
    every = [path for own in paths.values() for path in own]
    return [path for path in every if re.search(r"(^|/)teaching/[^/]+/$", path)]


def test_every_sheet_fits_on_one_page_with_room_to_write_and_its_sources(
    opened: Callable[..., Page], root: str, sheets: list[str]
) -> None:
    page = opened(viewport=A4)
    page.emulate_media(media="print")
    assert len(sheets) >= 4 * len(built.LANGUAGES)
    for path in sheets:
        page.goto(root + path)
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1, path

        assert page.locator(".pp-sheet__name:visible").count() == 1, path
        assert page.locator(".pp-sheet__lines span:visible").count() >= 6, path
        assert page.locator("nav:visible, button:visible:not(.pp-gloss), .pp-cite:visible").count() == 0, path
        addresses = page.locator(".pp-sheet__sources a").all()
        assert addresses, path
        for link in addresses:
            shown = link.evaluate("element => getComputedStyle(element, '::after').content")
            assert link.get_attribute("href") in shown or "attr(href)" in shown, path
        assert (page.locator("link[rel=canonical]").get_attribute("href") or "-") in page.locator("body").inner_text()


def test_the_answers_are_on_a_page_of_their_own(opened: Callable[..., Page], root: str, sheets: list[str]) -> None:
    page = opened()
    for path in sheets:
        page.goto(root + path)
        blanks = page.locator(".pp-sheet__grid td, .pp-sheet__ticks .pp-box").all_inner_texts()
        assert blanks, path
        assert "".join(blanks).strip() == "", path
        assert page.locator(".pp-sheet__answers").count() == 0, path

        page.locator(".pp-more a").click()
        page.wait_for_url(f"{root}{path}key/", wait_until="load")
        assert "".join(page.locator(".pp-sheet__grid td, .pp-sheet__ticks .pp-box").all_inner_texts()).strip(), path
        assert page.locator("#notes").count() == 1, path


def test_the_list_of_worksheets_is_in_the_menu_and_leads_to_every_sheet_and_key(
    opened: Callable[..., Page], root: str, sheets: list[str]
) -> None:
    page = opened()
    for start in ("", "en/"):
        page.goto(root + start)
        page.goto(page.locator(".pp-footer a[href$='teaching/']").evaluate("element => element.href"))
        links = page.locator("main a").evaluate_all("all => all.map(element => element.href)")
        own = [path for path in sheets if path.startswith("en/") == (start == "en/")]
        assert {root + path for path in own} | {f"{root}{path}key/" for path in own} <= set(links)
