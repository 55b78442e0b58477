"""What helps to read: how long it takes, the language offered, the way back from a source, an address for each fact."""

import re
from collections.abc import Callable
from itertools import pairwise

import built
import pytest
from playwright.sync_api import Page, expect
from screens import DESKTOP, PHONE

MINUTES = {"de": r"Lesezeit etwa (\d+) Minuten?", "en": r"About (\d+) minutes? to read"}
SEEN = """() => {
  const text = document.querySelector(".pp-text").cloneNode(true);
  for (const part of text.querySelectorAll("details, svg, form, nav, .pp-time, .pp-horizon, .pp-edit, .pp-stamp, "
    + ".pp-gloss__tip, .pp-hero__horizon, .pp-address")) part.remove();
  for (const part of text.querySelectorAll("p, li, dt, dd, td, th, h1, h2, h3, span, a, strong")) part.append(" ");
  return text.textContent.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length;
}"""
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


# Reading time


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_time_told_is_that_of_the_words_a_reader_sees(
    opened: Callable[..., Page], root: str, kinds: dict[str, list[str]], language: str
) -> None:
    page, told = opened(), 0
    for path in kinds[language]:
        page.goto(root + path)
        found = re.search(MINUTES[language], page.locator(".pp-text").inner_text())
        if found:
            told += 1
            minutes = page.evaluate(SEEN) / 200
            assert int(found[1]) == pytest.approx(minutes, abs=0.8 if minutes < 12 else 3), path

    assert told > 10


def test_every_page_tells_its_reading_time_once(site: built.Site) -> None:
    lacking = []
    for page in site.pages:
        text = re.sub(r"\s+", " ", page.root.one("main").text)
        told = re.findall("Lesezeit (?:etwa|unter)|(?:About|Less than) [^.]{1,12} to read", text)
        if len(told) != 1:
            lacking.append(str(page))

    assert lacking == []


# Language


def offer(page: Page, language: str) -> Page:
    return page.locator(f".pp-offer[lang={language}]")


def test_a_reader_of_another_language_is_offered_it_and_sent_nowhere(opened: Callable[..., Page], root: str) -> None:
    page = opened(locale="en-GB")
    page.goto(f"{root}topics/")
    assert page.url == f"{root}topics/"
    assert page.evaluate("localStorage.length") == 0

    offer(page, "en").get_by_role("link").click()

    assert page.url == f"{root}en/topics/"
    expect(page.locator(".pp-offers")).to_be_hidden()


def test_the_language_once_chosen_is_offered_first_from_then_on(opened: Callable[..., Page], root: str) -> None:
    page = opened(locale="de-DE")
    page.goto(root)
    expect(page.locator(".pp-offers")).to_be_hidden()
    page.locator("header a[hreflang=en]").click()
    page.wait_for_url(f"{root}en/")

    page.goto(root)

    assert page.url == root
    expect(offer(page, "en")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(offer(page, "en").get_by_role("link")).to_be_focused()
    page.goto(f"{root}en/versions/")
    expect(page.locator(".pp-offers")).to_be_hidden()


def test_who_stays_is_not_asked_again(opened: Callable[..., Page], root: str) -> None:
    page = opened(locale="en-GB", viewport=PHONE)
    page.goto(root)
    page.locator(".pp-offer__stay:visible").click()
    expect(page.locator("header a[hreflang=en]")).to_be_focused()

    page.goto(f"{root}topics/")

    expect(page.locator(".pp-offers")).to_be_hidden()


@pytest.mark.parametrize("options", [{"locale": "fr-FR"}, {"locale": "en-GB", "java_script_enabled": False}])
def test_nothing_is_offered_to_others(opened: Callable[..., Page], root: str, options: dict[str, object]) -> None:
    page = opened(**options)
    page.goto(root)
    expect(page.locator(".pp-offers")).to_be_hidden()
    expect(page.locator("header a[hreflang=en]")).to_be_visible()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_offer_moves_nothing(opened: Callable[..., Page], root: str, viewport: dict[str, int]) -> None:
    page = opened(locale="en-GB", viewport=viewport)
    page.goto(root)
    expect(offer(page, "en")).to_be_visible()
    assert page.evaluate(SHIFTS) <= 0.01


# Back from a source


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("anchored", [True, False], ids=["at an anchor", "scrolled to"])
def test_from_a_source_a_link_leads_back_to_the_very_place(
    opened: Callable[..., Page], root: str, version: str, viewport: dict[str, int], *, anchored: bool
) -> None:
    page = opened(viewport=viewport)
    anchor = "#points" if anchored else ""
    page.goto(f"{root}{version}{anchor}")
    note = page.locator(".pp-point > .pp-known").nth(9)
    note.locator("summary").click()
    source = note.locator(".pp-source__name").nth(1)
    name = source.inner_text()
    source.click()
    page.wait_for_url("**/sources/**")
    back = page.locator(".pp-return a")
    expect(back).to_be_in_viewport()
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    assert target.bounding_box()["y"] >= back.bounding_box()["y"] + back.bounding_box()["height"]
    assert page.evaluate(SHIFTS) <= 0.01
    page.locator(".pp-sourcelist summary").first.click()
    page.evaluate("location.hash = document.querySelectorAll('.pp-sourcelist > li')[3].id")

    back.click()

    page.wait_for_url(f"{root}{version}{anchor}")
    expect(source).to_be_in_viewport()
    expect(source).to_be_focused()
    assert source.inner_text() == name
    page.wait_for_timeout(300)
    expect(source).to_be_in_viewport()


def test_the_page_of_sources_offers_no_way_back_to_who_came_otherwise(
    opened: Callable[..., Page], root: str, site: built.Site
) -> None:
    shelf = next(
        page for page in site.in_language("de").values() if page.slug.startswith("sources/") and page.slug != "sources/"
    )
    page = opened()
    page.goto(f"{root}sources/")
    page.locator(f"main a[href='{shelf.slug.removeprefix('sources/')}']").first.click()
    page.wait_for_url(f"**/{shelf.slug}*")
    expect(page.locator(".pp-return")).to_be_hidden()


def test_without_script_a_source_leads_back_to_every_fact_that_rests_on_it(
    opened: Callable[..., Page], root: str, version: str
) -> None:
    page = opened(java_script_enabled=False)
    page.goto(root + version)
    point = page.locator("main h3[id]").nth(4)
    anchor = point.get_attribute("id")
    note = page.locator(f"#{anchor} + .pp-point > .pp-known")
    note.locator("summary").click()
    note.locator(".pp-source__name").first.click()
    page.wait_for_url("**/sources/**")
    expect(page.locator(".pp-return")).to_be_hidden()
    entry = page.locator(":target")
    entry.locator("summary").click()

    entry.locator(f".pp-uses a[href$='#{anchor}']").click()

    page.wait_for_url(f"{root}{version}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


# An address for each fact


def test_each_address_leads_to_its_fact_and_says_which_it_is(site: built.Site) -> None:
    """Only what somebody said on one day, or printed twice, may share a name."""
    wrong, found = [], 0
    for page in site.pages:
        names: dict[str, str] = {}
        for link in page.root.all("a"):
            if "pp-address" in link.classes:
                anchor, name = link["href"].removeprefix("#"), link["aria-label"]
                found += 1
                shared = name in names and not re.search("^(claim|pos|change|witness)-|-witness-", anchor)
                if anchor not in page.ids or name.endswith(":") or shared:
                    wrong.append(f"{page}: {anchor}: {name}")
                names[name] = anchor

    assert wrong == []
    assert found > 1000


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_an_address_shows_when_the_fact_is_pointed_at_or_reached_by_keyboard(
    opened: Callable[..., Page], root: str, paths: dict[str, list[str]], language: str
) -> None:
    page = opened()
    page.goto(root + next(path for path in paths[language] if "claims/2" in path))
    claim = page.locator(".pp-claim").nth(3)
    address = claim.locator(".pp-address")
    expect(address).to_have_css("opacity", "0")
    claim.locator("p").nth(1).hover()
    expect(address).to_have_css("opacity", "1")
    page.mouse.move(0, 0)
    expect(address).to_have_css("opacity", "0")
    claim.locator(".pp-claim__speaker").focus()
    page.keyboard.press("Tab")
    expect(address).to_be_focused()
    expect(address).to_have_css("opacity", "1")

    page.keyboard.press("Enter")

    assert page.url.endswith(f"#{claim.get_attribute('id')}")


def test_on_a_touch_screen_addresses_always_show(opened: Callable[..., Page], root: str, version: str) -> None:
    page = opened(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(root + version)
    address = page.locator(".pp-address").first
    expect(address).to_have_css("opacity", "1")
    box = address.bounding_box()
    assert min(box["width"], box["height"]) >= 24


# How much of each point


def test_the_depth_chosen_holds_for_every_point_and_on_the_next_page(
    opened: Callable[..., Page], root: str, version: str
) -> None:
    page = opened()
    page.goto(root + version)
    point = page.locator("div.pp-point", has=page.locator(".pp-claims")).first
    parts = {name: point.locator(f":scope > {name}").first for name in (".pp-point__text", ".pp-known", ".pp-claims")}
    heights = {}

    def shown() -> list[bool]:
        return [part.is_visible() for part in parts.values()]

    assert shown() == [True, True, True]
    heights["full"] = page.evaluate("document.body.scrollHeight")
    for depth, wanted in (("short", [True, True, False]), ("line", [False, False, False])):
        page.locator(f"input[name=depth][value={depth}]").check()
        assert shown() == wanted
        heights[depth] = page.evaluate("document.body.scrollHeight")
    assert heights["full"] > heights["short"] + 2000 > heights["line"] + 6000
    lines = page.evaluate(
        "[...document.querySelectorAll('.pp-point__heading')].map((heading) => heading.getBoundingClientRect().top)"
    )
    assert all(20 < below - above < 60 for above, below in pairwise(lines))

    page.goto(f"{root}en/{version}")

    expect(page.locator("input[name=depth][value=line]")).to_be_checked()
    expect(page.locator("div.pp-point .pp-point__text").first).to_be_hidden()
    assert page.evaluate(SHIFTS) <= 0.01
    page.goto(f"{root}topics/")
    page.locator("main .pp-card a").first.click()
    expect(page.locator("article.pp-point .pp-point__text").first).to_be_hidden()
    expect(page.locator("article.pp-point h3 a").first).to_be_visible()


def test_a_point_that_is_gone_to_is_whole_at_any_depth(opened: Callable[..., Page], root: str, version: str) -> None:
    page = opened(viewport=PHONE)
    page.goto(root + version)
    page.locator("input[name=depth][value=line]").check()
    address = page.locator(".pp-point .pp-address").nth(3)
    address.focus()
    page.keyboard.press("Enter")

    expect(page.locator(":target + .pp-point > .pp-point__text")).to_be_visible()
    expect(page.locator(":target + .pp-point > .pp-known")).to_be_visible()
    page.goto(f"{root}{version}#{page.locator('.pp-point__heading').nth(5).get_attribute('id')}")
    expect(page.locator(":target + .pp-point > .pp-point__text")).to_be_visible()
    assert page.locator("div.pp-point > .pp-point__text:visible").count() == 1


def test_paper_and_pages_without_script_show_points_in_full(
    opened: Callable[..., Page], root: str, version: str
) -> None:
    page = opened()
    page.goto(root + version)
    page.locator("input[name=depth][value=line]").check()
    page.emulate_media(media="print")
    assert page.locator("div.pp-point > .pp-point__text:visible").count() > 10
    plain = opened(java_script_enabled=False)
    plain.goto(root + version)
    assert plain.locator("div.pp-point > .pp-point__text:visible").count() > 10
    expect(plain.locator("input[name=depth]").first).to_be_hidden()


# How we know


STATEMENTS = frozenset(
    f"pp-{name}"
    for name in (
        *("passage", "question", "claim", "step", "position", "package", "document", "point"),
        *("reading", "headcount", "amount", "alteration", "number"),
    )
)


def test_every_statement_says_how_it_is_known(site: built.Site) -> None:
    lacking, found = [], 0
    for page in site.pages:
        for element in page.root.every():
            if element.classes & STATEMENTS:
                found += 1
                if not any("pp-known" in inner.classes for inner in element.every()):
                    lacking.append(f"{page}: {element.text[:60]}")

    assert lacking == []
    assert found > 3000


# Pictures and tables


def test_from_the_picture_to_the_table_and_back(opened: Callable[..., Page], root: str, comparison: str) -> None:
    page = opened(java_script_enabled=False)
    page.goto(root + comparison)
    page.locator("main .pp-more a[href='#table']").click()
    expect(page.locator("main table thead")).to_be_in_viewport()
    page.locator("main .pp-more a[href='#picture']").click()
    expect(page.locator("main .pp-flow svg:visible").first).to_be_in_viewport()
