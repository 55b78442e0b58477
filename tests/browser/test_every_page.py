"""Every page in a browser: nothing breaks, nobody else is asked, nothing is stored, nothing is too wide."""

from collections.abc import Callable
from urllib.parse import urlsplit

import built
import pytest
from playwright.sync_api import Page

WIDTHS = (320, 360, 768, 1280)
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const over = document.scrollingElement.scrollWidth - width;
  if (over <= 0) return "";
  const inside = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return true;
    return false;
  };
  const found = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && Math.max(box.right, box.left + element.scrollWidth) > width + 0.5 && !inside(element);
  });
  return over + " px: " + found.slice(-2).map((e) => `<${e.localName} class="${e.getAttribute("class")}">`).join(" ");
}"""
OPEN = "() => { for (const box of document.querySelectorAll('details')) box.open = true; }"


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_every_page_loads_without_an_error_or_a_foreign_request(
    opened: Callable[..., Page], root: str, paths: dict[str, list[str]], language: str
) -> None:
    page = opened()
    problems: list[str] = []
    hosts: set[str] = set()
    page.on("console", lambda message: problems.append(f"{page.url}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: problems.append(f"{request.url}: {request.failure}"))
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("response", lambda answer: answer.status < 400 or problems.append(f"{answer.url}: {answer.status}"))

    for path in paths[language]:
        page.goto(root + path)

    assert len(paths[language]) > 20
    left_behind = "net::ERR_ABORTED"  # by going to the next page before the icon of this one was there
    assert [problem for problem in problems if not problem.endswith(left_behind)] == []
    assert hosts == {urlsplit(root).netloc}


def test_reading_leaves_nothing_behind_in_the_browser(
    opened: Callable[..., Page], root: str, kinds: dict[str, list[str]]
) -> None:
    page = opened()
    for path in kinds["de"]:
        page.goto(root + path)

    assert page.context.cookies() == []
    assert page.context.storage_state() == {"cookies": [], "origins": []}


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_no_page_scrolls_sideways_at_any_width(
    opened: Callable[..., Page], root: str, paths: dict[str, list[str]], language: str
) -> None:
    page = opened()
    wide = {}
    for path in paths[language]:
        page.goto(root + path)
        page.evaluate(OPEN)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found = page.evaluate(TOO_WIDE)
            if found:
                wide[f"/{path} at {width}"] = found

    assert wide == {}


def test_too_wide_a_page_would_be_found(opened: Callable[..., Page], root: str) -> None:
    page = opened(bypass_csp=True, viewport={"width": 320, "height": 800})
    page.goto(root)
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<pre>' + 'x'.repeat(500) + '</pre>')"
    )
    page.add_style_tag(content="pre { overflow: visible !important; white-space: pre !important }")

    assert "<pre" in page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("path", ["no-such-page/", "en/no-such-page/", "versions/no-such-version/deeper/"])
def test_an_unknown_address_gets_a_page_that_leads_on(opened: Callable[..., Page], root: str, path: str) -> None:
    page = opened()
    answer = page.goto(root + path)

    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('header')).display") != "inline", "it has its styles"
    page.locator("header a[hreflang=en]").click()
    assert page.url == f"{root}en/"
