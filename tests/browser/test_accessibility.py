"""No page breaks a rule of WCAG 2.2 AA that a machine can check, in no colour scheme, at no size."""

from collections import defaultdict
from collections.abc import Callable

import built
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import MODES
from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPEN = "() => { for (const box of document.querySelectorAll('details')) box.open = true; }"


def violations(page: Page, root: str, paths: list[str], *, contrast: bool = True) -> dict[str, list[str]]:
    """Return what axe finds with everything unfolded: by rule, the first place on every page.

    ``contrast`` takes most of the time, and depends on classes and colours only.
    """
    options = {
        "runOnly": {"type": "tag", "values": RULES},
        "rules": {"color-contrast": {"enabled": contrast}},
        "resultTypes": ["violations"],
    }
    axe, found = Axe(), defaultdict(list)
    for path in paths:
        page.goto(root + path)
        page.evaluate(OPEN)
        for rule in axe.run(page, options=options).response["violations"]:
            places = [" ".join(map(str, node["target"])) for node in rule["nodes"]]
            found[f"{rule['id']}: {rule['help']}"].append(f"/{path}: {len(places)} × {places[0]}")
    return dict(found)


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_axe_finds_nothing_on_any_page(
    opened: Callable[..., Page], root: str, paths: dict[str, list[str]], language: str
) -> None:
    assert violations(opened(**MODES["desktop light"]), root, paths[language], contrast=False) == {}


@pytest.mark.parametrize(
    ("mode", "language"),
    [("desktop light", "de"), ("desktop dark", "en"), ("phone light", "de"), ("phone dark", "en")],
)
def test_axe_finds_nothing_on_any_kind_of_page(
    opened: Callable[..., Page], root: str, kinds: dict[str, list[str]], mode: str, language: str
) -> None:
    assert violations(opened(**MODES[mode]), root, [*kinds[language], "no-such-page/"]) == {}


def test_axe_would_find_a_fault(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    faulty = "<html><title>x</title><p style='color:#aaa'>pale words</p><img src=x></html>"
    page.route("**/data/", lambda route: route.fulfill(body=faulty, content_type="text/html"))

    found = {rule.partition(":")[0] for rule in violations(page, root, ["data/"])}
    assert {"html-has-lang", "image-alt", "color-contrast"} <= found
