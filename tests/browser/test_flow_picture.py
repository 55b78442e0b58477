"""The picture of how one version became another: named, legible at every size, each point a link."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page
from screens import DESKTOP, PHONE

PICTURES = "main figure svg:has([data-ends])"


def pictures(page: Page) -> list[Locator]:
    return [picture for picture in page.locator(PICTURES).all() if picture.is_visible()]


def width_of(picture: Locator) -> int:
    return int((picture.get_attribute("viewBox") or "").split()[2])


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_wide_screen_shows_the_wide_picture_and_a_phone_the_narrow_one(
    opened: Callable[..., Page], root: str, comparison: str, language: str
) -> None:
    page = opened(viewport=DESKTOP)
    page.goto(f"{root}{language}{comparison}")
    (wide,) = pictures(page)
    page.set_viewport_size(PHONE)
    (narrow,) = pictures(page)

    assert width_of(wide) > width_of(narrow)
    assert width_of(narrow) <= PHONE["width"]
    box = narrow.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]


LETTERING = """picture => [...picture.querySelectorAll("text")].map((text) => {
  const lines = text.children.length ? [...text.children] : [text];
  const boxes = lines.map((line) => line.getBoundingClientRect());
  const frame = picture.getBoundingClientRect();
  const edge = (side, pick) => pick(...boxes.map((box) => box[side]));
  return {
    text: text.textContent,
    column: text.closest("g")?.getAttribute("class") ?? "head",
    top: edge("top", Math.min), bottom: edge("bottom", Math.max),
    outside: edge("left", Math.min) < frame.left - 1 || edge("right", Math.max) > frame.right + 1,
    size: parseFloat(getComputedStyle(lines[0]).fontSize) * frame.width / picture.viewBox.baseVal.width,
  };
})"""


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("language", ["", "en/"], ids=["German", "English"])
def test_lettering_is_large_enough_within_the_picture_and_does_not_overlap(
    opened: Callable[..., Page], root: str, comparison: str, viewport: dict[str, int], language: str
) -> None:
    page = opened(viewport=viewport)
    page.goto(f"{root}{language}{comparison}")
    (picture,) = pictures(page)
    found = picture.evaluate(LETTERING)

    assert len(found) > 40
    assert [text["text"] for text in found if text["size"] < 9] == []
    assert [text["text"] for text in found if text["outside"]] == []
    for column in {text["column"] for text in found} - {"head"}:
        texts = [text for text in found if text["column"] == column and not text["text"].isdigit()]
        texts.sort(key=lambda text: text["top"])
        assert [lower["text"] for upper, lower in pairwise(texts) if lower["top"] < upper["bottom"] - 2] == []


def test_the_picture_has_a_name_and_a_description(opened: Callable[..., Page], root: str, comparison: str) -> None:
    page = opened()
    page.goto(root + comparison)
    (picture,) = pictures(page)
    title, text = picture.locator("> title").text_content(), picture.locator("> desc").text_content()

    assert title
    assert text
    assert f"{title} {text}" in picture.aria_snapshot()


def test_every_point_of_the_picture_is_a_link_with_a_name(
    opened: Callable[..., Page], root: str, comparison: str
) -> None:
    page = opened()
    page.goto(root + comparison)
    (picture,) = pictures(page)
    links = picture.get_by_role("link")
    names = [name for name in (link.get_attribute("aria-label") for link in links.all()) if name]

    assert links.count() == len(names) == len(set(names))
    assert links.count() >= 40


def test_a_tap_on_a_point_leads_to_it(opened: Callable[..., Page], root: str, comparison: str) -> None:
    page = opened(viewport=PHONE, has_touch=True)
    page.goto(root + comparison)
    (picture,) = pictures(page)
    link = picture.get_by_role("link").nth(7)
    target = link.evaluate("link => new URL(link.getAttribute('href'), location).href")

    link.tap()

    page.wait_for_url(target)
    anchor = target.partition("#")[2]
    assert page.locator(f"[id='{anchor}']").is_visible()
