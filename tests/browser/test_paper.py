"""On paper there is the content, and nothing that can only be clicked."""

import re
from collections.abc import Callable

from playwright.sync_api import Page


def test_the_comparison_prints_with_its_table_and_without_menus(
    opened: Callable[..., Page], root: str, comparison: str
) -> None:
    page = opened()
    page.goto(root + comparison)
    found = [row.inner_text() for row in page.locator("main table td:last-child > p:first-child").all()]
    reasons = [reason.removesuffix("#").rstrip() for reason in found]  # its address can only be clicked
    page.emulate_media(media="print")

    assert page.locator("nav:visible").count() == 0
    assert page.locator("button:visible:not(.pp-gloss), form:visible").count() == 0
    printed = page.locator("main").inner_text()
    assert len(reasons) > 20
    assert [reason for reason in reasons if reason not in printed] == []
    assert page.locator("h1").is_visible()


def test_paper_says_where_the_page_is_from(opened: Callable[..., Page], root: str, comparison: str) -> None:
    page = opened()
    page.goto(root + comparison)
    address = page.locator("link[rel=canonical]").get_attribute("href") or ""
    page.emulate_media(media="print")

    assert address in page.locator("body").inner_text()


def test_a_dark_screen_prints_dark_on_white(opened: Callable[..., Page], root: str, comparison: str) -> None:
    page = opened(color_scheme="dark")
    page.goto(root + comparison)
    page.emulate_media(media="print", color_scheme="dark")

    background, text = (
        page.evaluate(f"getComputedStyle(document.body).{name}") for name in ("backgroundColor", "color")
    )
    assert background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert max(map(int, re.findall(r"\d+", text)[:3])) < 90


def test_the_pdf_has_all_pages_and_fits_the_paper(opened: Callable[..., Page], root: str, comparison: str) -> None:
    page = opened()
    page.goto(root + comparison)

    pdf = page.pdf(format="A4", tagged=True)

    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) >= 4
    assert b"/StructTreeRoot" in pdf
    assert b"/FontFile2" in pdf or b"/Type3" in pdf or b"/FontFile3" in pdf, "text is text, not a picture"

    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 less margins, at 96 per inch
    assert page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_what_is_unfolded_for_paper_is_folded_again(opened: Callable[..., Page], root: str, version: str) -> None:
    page = opened()
    page.goto(root + version)
    folded = page.locator("main details:not([open])").count()

    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    during = page.locator("main details:not([open])").count()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")

    assert folded > 10
    assert during == 0
    assert page.locator("main details:not([open])").count() == folded
