"""Without JavaScript everything can be read and reached; script adds conveniences only."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from screens import DESKTOP, PHONE

SIZES = {"desktop": DESKTOP, "phone": PHONE}
BRIGHTNESS = """(name) => {
  for (let box = document.querySelector("h1"); box; box = box.parentElement) {
    const value = getComputedStyle(box)[name];
    const parts = (value.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    if (parts.length < 4 || parts[3] > 0) return (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]) / 255;
  }
  return 1;
}"""


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, opened: Callable[..., Page]) -> Page:
    """Return a page without script, at each size."""
    return opened(java_script_enabled=False, viewport=SIZES[request.param])


def test_every_kind_of_page_shows_its_content(page: Page, root: str, kinds: dict[str, list[str]]) -> None:
    for path in kinds["de"]:
        page.goto(root + path)
        assert page.locator("h1").is_visible(), path
        assert len(page.locator("main").inner_text()) > 300, path


def test_nothing_that_needs_script_is_offered(page: Page, root: str, kinds: dict[str, list[str]]) -> None:
    for path in kinds["de"]:
        page.goto(root + path)
        controls = page.locator(
            "button:visible:not([popovertarget]), select:visible, textarea:visible, input:visible:not([type=checkbox])"
        )
        assert [control.evaluate("control => control.outerHTML") for control in controls.all()] == [], path


def test_sources_unfold_by_a_click(page: Page, root: str, version: str) -> None:
    page.goto(root + version)
    details = page.locator("main details", has=page.locator("a")).filter(visible=True).first
    link = details.locator("a").first
    assert not link.is_visible()

    details.locator("summary").click()

    assert link.is_visible()


def test_every_section_is_two_clicks_away_by_the_head_of_the_page(page: Page, root: str, version: str) -> None:
    page.goto(root + version)
    near = offered(page)
    far = set(near)
    names = ("", "versions/", "topics/", "claims/", "packages/", "method/", "sources/", "matrix/", "data/")
    wanted = {root + name for name in names}
    for url in sorted(near):
        if not wanted <= far:
            page.goto(url)
            far |= offered(page)

    assert wanted <= far


def offered(page: Page) -> set[str]:
    """Return where the visible links in the head of the page lead, the menu unfolded; not to other languages."""
    menu = page.locator("header summary:visible")
    if menu.count():
        menu.first.click()
    links = page.locator("header a:visible:not([hreflang])").all()
    return {str(link.evaluate("link => link.href.split('#')[0]")) for link in links}


def test_the_language_switch_leads_to_the_same_page(page: Page, root: str, version: str) -> None:
    page.goto(root + version)
    page.locator("header a[hreflang=en]").click()
    assert page.url == f"{root}en/{version}"

    page.locator("header a[hreflang=de]").click()
    assert page.url == f"{root}{version}"


def test_a_link_to_a_point_shows_the_point(page: Page, root: str, comparison: str) -> None:
    page.goto(root + comparison)
    page.locator("main table td a").filter(visible=True).first.click()

    anchor = page.url.partition("#")[2]
    assert "/versions/" in page.url
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_colours_follow_the_system_without_script(opened: Callable[..., Page], root: str, scheme: str) -> None:
    page = opened(java_script_enabled=False, color_scheme=scheme)
    page.goto(f"{root}versions/")

    background, text = (page.evaluate(BRIGHTNESS, name) for name in ("backgroundColor", "color"))
    dark, bright = (background, text) if scheme == "dark" else (text, background)
    assert dark < 0.3
    assert bright > 0.7
