"""What script adds: the same place in the other language, a choice of colours, filters."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect


def test_the_other_language_opens_at_the_same_place_and_back(
    opened: Callable[..., Page], root: str, version: str
) -> None:
    page = opened()
    page.goto(root + version)
    anchor = page.locator("main [id]:is(h2, h3)").nth(5).get_attribute("id")
    page.goto(f"{root}{version}#{anchor}")

    page.locator("header a[hreflang=en]").click()
    page.wait_for_url(f"{root}en/{version}#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()

    page.locator("header a[hreflang=de]").click()
    page.wait_for_url(f"{root}{version}#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_the_place_is_the_one_the_reader_went_to_last(opened: Callable[..., Page], root: str, version: str) -> None:
    page = opened()
    page.goto(root + version)
    first, second = (page.locator("main [id]:is(h2, h3)").nth(number).get_attribute("id") for number in (2, 7))
    page.evaluate("hash => { location.hash = hash }", first)
    page.evaluate("hash => { location.hash = hash }", second)

    page.locator("header a[hreflang=en]").click()

    page.wait_for_url(f"{root}en/{version}#{second}")


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_choice_of_colours_holds_on_the_next_page(opened: Callable[..., Page], root: str, scheme: str) -> None:
    page = opened(color_scheme=scheme)
    page.goto(root)
    button = page.locator("header button")
    before, pressed = background(page), button.get_attribute("aria-pressed")
    assert pressed == str(scheme == "dark").lower()

    button.click()
    expect(button).not_to_have_attribute("aria-pressed", pressed)
    page.wait_for_function("before => getComputedStyle(document.body).backgroundColor !== before", arg=before)
    chosen = background(page)
    page.goto(f"{root}en/versions/")

    assert background(page) == chosen
    expect(page.locator("header button")).not_to_have_attribute("aria-pressed", pressed)


def test_the_table_can_be_narrowed_to_one_kind_of_change(
    opened: Callable[..., Page], root: str, comparison: str
) -> None:
    page = opened()
    page.goto(root + comparison)
    rows = page.locator("main table tr[data-ends]")
    everything = rows.count()
    choices = page.locator("main form input[type=radio]")
    shown = 0
    for choice in choices.all()[1:]:
        choice.check()
        visible = rows.filter(visible=True)
        shown += visible.count()
        assert 0 < visible.count() < everything
        assert re.search(rf"\b{visible.count()}\b", page.locator("main form output").inner_text())

    choices.first.check()

    assert rows.filter(visible=True).count() == everything
    assert shown == everything


def test_topics_can_be_found_by_words(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    page.goto(f"{root}matrix/")
    rows = page.locator("main table tbody tr")
    everything = rows.filter(visible=True).count()
    word = rows.nth(3).locator("th a").first.inner_text()
    field = page.locator("main form input").first

    field.fill(word.upper())
    found = rows.filter(visible=True).count()
    field.fill("no such topic anywhere")
    nothing = rows.filter(visible=True).count()
    field.fill("")

    assert 0 < found < everything
    assert nothing == 0
    assert rows.filter(visible=True).count() == everything


def test_the_ledger_can_be_narrowed_to_one_topic_by_keyboard(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    page.goto(root + "ledger/")
    groups = page.locator("tbody[data-pp-group]")
    choice = page.get_by_role("combobox")
    everything = groups.count()
    wanted = groups.nth(1).get_attribute("data-pp-group")
    assert everything > 2

    choice.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert choice.input_value() == wanted
    assert page.locator("tbody[data-pp-group]:visible").count() == 1
    assert page.locator(f"tbody[data-pp-group='{wanted}']").is_visible()

    choice.select_option("")
    assert page.locator("tbody[data-pp-group]:visible").count() == everything
