"""No page breaks a rule of WCAG 2.2 AA that a machine can check, in no colour scheme, at no size."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import built
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from screens import MODES

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
EVERYTHING = {"runOnly": {"type": "tag", "values": [*WCAG, "best-practice"]}}
LOOKS = ("color-contrast", "link-in-text-block", "target-size")  # depend on classes and colours, and take long
STRUCTURE = EVERYTHING | {"rules": {rule: {"enabled": False} for rule in LOOKS}}
COLOURS = {"runOnly": {"type": "rule", "values": LOOKS}}
OPEN = "() => { for (const box of document.querySelectorAll('details')) box.open = true; }"
FEWER = """() => {  // a dozen of each list is enough where the others bring no class that was not seen before
  const seen = new Set();
  const brings = (element) => [element, ...element.querySelectorAll("*")].flatMap((inner) => [...inner.classList]);
  const visit = (parent) => {
    [...parent.children].forEach((child, place) => {
      if (place >= 12 && brings(child).every((name) => seen.has(name))) return child.remove();
      for (const name of child.classList) seen.add(name);
      visit(child);
    });
  };
  visit(document.body);
}"""


def violations(page: Page, root: str, paths: list[str], rules: dict[str, Any]) -> str:
    """Return where ``rules`` are broken when everything is unfolded: by rule, the first place on every page.

    Looks are judged by a sample of each long list, structure as a whole.
    """
    axe, found = Axe(), defaultdict(list)
    for path in paths:
        page.goto(root + path)
        page.evaluate(OPEN)
        if rules is not STRUCTURE:
            page.evaluate(FEWER)
        for rule in axe.run(page, options=rules | {"resultTypes": ["violations"]}).response["violations"]:
            first, *others = rule["nodes"]
            place = f"/{path}: {' '.join(map(str, first['target']))}" + (f" and {len(others)} more" if others else "")
            found[f"{rule['id']}: {first['failureSummary']}"].append(place)
    return "\n\n".join("\n  ".join([rule, *places]) for rule, places in found.items())


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_structure_of_every_page_is_accessible(
    opened: Callable[..., Page], root: str, paths: dict[str, list[str]], language: str
) -> None:
    assert violations(opened(**MODES["desktop light"]), root, paths[language], STRUCTURE) == ""


@pytest.mark.parametrize(("mode", "language"), [("desktop light", "de"), ("phone light", "en")])
def test_every_kind_of_page_is_accessible(
    opened: Callable[..., Page], root: str, kinds: dict[str, list[str]], mode: str, language: str
) -> None:
    assert violations(opened(**MODES[mode]), root, [*kinds[language], "no-such-page/"], EVERYTHING) == ""


@pytest.mark.parametrize(("mode", "language"), [("desktop dark", "en"), ("phone dark", "de")])
def test_every_kind_of_page_is_accessible_in_the_dark(
    opened: Callable[..., Page], root: str, kinds: dict[str, list[str]], mode: str, language: str
) -> None:
    assert violations(opened(**MODES[mode]), root, [*kinds[language], "no-such-page/"], COLOURS) == ""


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_looks_of_a_quarter_of_the_pages_are_accessible_in_each_mode(
    opened: Callable[..., Page], root: str, paths: dict[str, list[str]], mode: str, language: str
) -> None:
    turn = list(MODES).index(mode)
    assert violations(opened(**MODES[mode]), root, paths[language][turn :: len(MODES)], COLOURS) == ""


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("language", built.LANGUAGES)
def test_every_page_is_accessible_in_every_mode(
    opened: Callable[..., Page], root: str, paths: dict[str, list[str]], mode: str, language: str, part: int
) -> None:
    assert violations(opened(**MODES[mode]), root, paths[language][part::4], EVERYTHING) == ""


def test_a_fault_would_be_found(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    faulty = "<html><title>x</title><p style='color:#aaa'>pale words</p><img src=x></html>"
    page.route("**/data/", lambda route: route.fulfill(body=faulty, content_type="text/html"))

    assert "image-alt" in violations(page, root, ["data/"], STRUCTURE)
    assert "color-contrast" in violations(page, root, ["data/"], COLOURS)
    assert "region" in violations(page, root, ["data/"], EVERYTHING)
