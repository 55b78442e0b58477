"""Search finds persons under every spelling, and inflected words, in the language of the page; it loads on use."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from screens import PHONE

FIELD = "[data-pp-search] input"
FOUND = ".pp-search__found li a"


def asked(page: Page, words: str) -> list[str]:
    """Return the addresses that ``page`` finds for ``words``, best first."""
    page.fill(FIELD, words)
    page.wait_for_function("() => document.querySelector('.pp-search__count').textContent !== ''")
    page.wait_for_timeout(600)
    return [str(link.get_attribute("href")) for link in page.locator(FOUND).all()]


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("name", ["Selenskyj", "Zelensky", "Zelenskyy", "Selenskij"])
def test_every_spelling_leads_to_the_person(name: str, language: str, opened: Callable[..., Page], root: str) -> None:
    page = opened()
    page.goto(f"{root}{language}timeline/")
    assert asked(page, name)[0].endswith(f"/{language}actors/zelenskyy/")


@pytest.mark.parametrize(
    ("language", "words", "wanted"),
    [
        ("", "Darlehens", "schemes/eu-loan/"),
        ("", "vermogenswerte", "schemes/eu-loan/money/"),
        ("", "Umerow", "actors/umerov/"),
        ("en/", "loans", "en/schemes/eu-loan/"),
        ("en/", "Umjerow", "en/actors/umerov/"),
    ],
)
def test_inflected_words_and_other_spellings_are_found(
    language: str, words: str, wanted: str, opened: Callable[..., Page], root: str
) -> None:
    page = opened()
    page.goto(f"{root}{language}sources/")
    assert any(address.endswith(wanted) for address in asked(page, words))


def test_results_are_of_the_language_of_the_page_and_say_what_they_are(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    for language in ("", "en/"):
        page.goto(f"{root}{language}")
        found = asked(page, "Putin")
        assert found
        assert all(("/en/" in address) == bool(language) for address in found)
        assert all(page.locator(".pp-search__kind").all_inner_texts())


def test_what_is_not_there_is_said(opened: Callable[..., Page], root: str) -> None:
    page = opened(viewport=PHONE)
    page.goto(f"{root}en/")
    assert asked(page, "Ωμέγα") == []
    assert page.locator(".pp-search__count").inner_text() == "Nothing found"


def test_nothing_of_the_search_is_loaded_before_it_is_used(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(root)
    page.wait_for_timeout(300)
    assert not [url for url in loaded if "search" in url]
    asked(page, "Garantie")
    assert [url for url in loaded if url.endswith("pagefind.js")]
    assert all(url.startswith(root) for url in loaded)


def test_results_are_reached_and_left_with_the_keyboard(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    page.goto(root)
    asked(page, "Merz")
    page.locator(FIELD).press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelector('.pp-search__found li a')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.querySelector('[data-pp-search] input')")
    assert page.locator(".pp-search__found").is_hidden()
