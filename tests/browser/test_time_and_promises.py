"""Words explained in place, columns chosen, entries narrowed, earlier states left again."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from screens import PHONE


@pytest.mark.parametrize("script", [True, False])
def test_a_word_is_explained_where_it_stands_by_keyboard_and_touch(
    script: bool, opened: Callable[..., Page], root: str
) -> None:
    page = opened(viewport=PHONE, has_touch=True, java_script_enabled=script)
    page.goto(f"{root}frameworks/")
    word = page.locator("main .pp-gloss").first
    tip = page.locator(f"#{word.get_attribute('popovertarget')}")
    assert tip.is_hidden()
    word.focus()
    page.keyboard.press("Enter")
    assert tip.is_visible()
    page.keyboard.press("Escape")
    assert tip.is_hidden()
    word.tap()
    assert tip.is_visible()
    tip.locator("a").tap()
    page.wait_for_url("**/glossary/#*")


def test_two_to_four_frameworks_stand_side_by_side(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    page.goto(f"{root}en/frameworks-compared/")
    heads = page.locator("thead th[data-pp-column]:visible")
    everything = page.locator("thead th[data-pp-column]").count()
    assert heads.count() == 3
    boxes = page.locator("input[name=column]")
    page.locator("input[name=column]:checked").first.press("Space")
    assert heads.count() == 2
    assert page.locator("input[name=column]:checked:disabled").count() == 2
    for number in range(4, 6):
        boxes.nth(number).check()
    assert heads.count() == 4
    assert page.locator("input[name=column]:not(:checked):not(:disabled)").count() == 0
    page.locator("input[name=everything]").check()
    assert heads.count() == everything


def test_without_script_all_frameworks_are_in_the_table(opened: Callable[..., Page], root: str) -> None:
    page = opened(java_script_enabled=False)
    page.goto(f"{root}frameworks-compared/")
    assert page.locator("thead th[data-pp-column]:visible").count() >= 12
    assert page.locator("input[name=column]:visible").count() == 0


def test_the_timeline_is_narrowed_by_strand_actor_and_subject(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    page.goto(f"{root}timeline/")
    rows = page.locator("[data-pp-entry]:visible")
    everything = rows.count()
    page.locator("select[name=actors]").select_option("umerov")
    found = rows.count()
    assert 0 < found < everything
    assert all("umerov" in str(row.get_attribute("data-actors")).split() for row in rows.all())
    page.locator("select[name=strand]").select_option("track-negotiations")
    assert 0 < rows.count() < found
    assert (
        page.locator(".pp-month:visible").count()
        == page.locator(".pp-month:visible:has([data-pp-entry]:visible)").count()
    )
    page.locator("select[name=actors]").select_option("")
    page.locator("select[name=strand]").select_option("")
    assert rows.count() == everything


@pytest.mark.parametrize("language", ["", "en/"])
def test_an_earlier_state_is_reached_and_left(language: str, opened: Callable[..., Page], root: str) -> None:
    page = opened()
    page.goto(f"{root}{language}as-of/")
    page.locator("main a[href*='2025-12-22']").click()
    assert page.locator(".pp-state").is_visible()
    page.locator("main .pp-doors a[href*='timeline']").click()
    assert page.url.endswith(f"/{language}as-of/2025-12-22/timeline/")
    page.locator(".pp-state a").click()
    assert page.url.endswith(f"/{language}timeline/")
    assert page.locator(".pp-state").count() == 0
