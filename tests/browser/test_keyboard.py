"""Everything works with the keyboard, and it is always visible where one is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from screens import DESKTOP, PHONE

FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const looks = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "color", "borderColor",
    "textDecorationLine", "textDecorationThickness", "fill", "stroke"].map((name) => style[name]).join("|")
    + [...element.querySelectorAll("rect, circle, text, span, svg")].map((inner) => {
        const own = getComputedStyle(inner);
        return [own.fill, own.stroke, own.strokeWidth, own.outlineStyle, own.backgroundColor, own.color].join("|");
      }).join(" ");
  const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) => [
    Math.min(Math.max(box.left + x * box.width, 0), innerWidth - 1),
    Math.min(Math.max(box.top + y * box.height, 0), innerHeight - 1)]);
  window.focused = window.focused ?? [];
  window.focused.push(element);
  return {
    name: `<${element.localName} class="${element.getAttribute("class") ?? ""}">`
      + (element.textContent || element.getAttribute("aria-label") || "").trim().slice(0, 40),
    looks,
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    uncovered: points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element));
    }),
    size: box.width * box.height,
  };
}"""
MOVED = "() => window.last !== (window.last = document.activeElement)"
LOOKS_OF_LAST = FOCUS.replace("document.activeElement", "window.focused.at(-1)").replace(
    "window.focused.push(element);", ""
)


def test_the_first_key_leads_to_the_link_past_the_menu(opened: Callable[..., Page], root: str, version: str) -> None:
    for viewport in (DESKTOP, PHONE):
        page = opened(viewport=viewport)
        page.goto(root + version)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        target = skip.get_attribute("href") or ""
        assert target.startswith("#")
        assert page.evaluate(FOCUS)["inView"]

        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{target}")
        page.keyboard.press("Tab")

        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_always_visible_and_never_covered(
    opened: Callable[..., Page], root: str, comparison: str, viewport: dict[str, int], scheme: str
) -> None:
    page = opened(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    page.goto(root + comparison)
    problems, seen = [], 0
    page.keyboard.press("Tab")
    while (now := page.evaluate(FOCUS)) and seen < 90:
        seen += 1
        if not now["inView"]:
            problems.append(f"out of view: {now['name']}")
        elif not now["uncovered"]:
            problems.append(f"covered: {now['name']}")
        page.keyboard.press("Tab")
        if page.evaluate(LOOKS_OF_LAST)["looks"] == now["looks"]:
            problems.append(f"looks the same without focus: {now['name']}")

    assert seen > 40
    assert problems == []


def test_focus_never_gets_stuck(opened: Callable[..., Page], root: str, kinds: dict[str, list[str]]) -> None:
    page = opened()
    for path in kinds["de"]:
        page.goto(root + path)
        wanted = page.evaluate("document.querySelectorAll('header a[href]').length")
        moves = []
        for _ in range(min(wanted, 40)):
            page.keyboard.press("Tab")
            moves.append(page.evaluate(MOVED))
        assert all(moves), path


def test_sources_unfold_with_the_keyboard(opened: Callable[..., Page], root: str, version: str) -> None:
    page = opened()
    page.goto(root + version)
    details = page.locator("main details", has=page.locator("a")).filter(visible=True).nth(1)
    details.locator("summary").focus()

    page.keyboard.press("Enter")
    assert details.locator("a").first.is_visible()

    page.keyboard.press("Space")
    assert not details.locator("a").first.is_visible()


def test_the_menu_of_the_phone_opens_with_the_keyboard(opened: Callable[..., Page], root: str) -> None:
    page = opened(viewport=PHONE)
    page.goto(root)
    before = page.locator("header a:visible").count()
    page.locator("header summary").focus()

    page.keyboard.press("Enter")

    assert page.locator("header a:visible").count() > before + 5


def test_places_are_not_hidden_below_the_head_of_the_page(opened: Callable[..., Page], root: str, version: str) -> None:
    for viewport in (DESKTOP, PHONE):
        page = opened(viewport=viewport)
        page.goto(root + version)
        anchor = page.locator("main h3[id]").nth(4).get_attribute("id")
        page.goto(f"{root}{version}#{anchor}")
        page.locator(f"[id='{anchor}']").evaluate("element => element.setAttribute('tabindex', '-1')")
        page.locator(f"[id='{anchor}']").focus()

        found = page.evaluate(FOCUS)
        assert found["inView"]
        assert found["uncovered"]
