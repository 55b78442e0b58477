"""Each page forbids the browser everything but our own files, and works under that ban."""

import re
from collections.abc import Callable

import built
import pytest
from playwright.sync_api import Page

POLICY = "meta[http-equiv=Content-Security-Policy]"
STORED = re.compile(r"""localStorage\.(?:get|set)Item\(["']([\w-]+)["']""")


def refusals(page: Page) -> list[str]:
    """Return a list that fills with what the browser refuses on ``page``, and what goes wrong there."""
    found: list[str] = []
    page.on("console", lambda message: found.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (event) => "
        "console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"
    )
    return found


def test_every_page_carries_the_policy_before_anything_it_could_load(site: built.Site) -> None:
    late = []
    for page in site.every_page:
        head = page.root.one("head")
        first = next(element for element in head.every() if element.tag in ("link", "script", "style", "base"))
        elements = list(head.every())
        policy = [element for element in elements if element.get("http-equiv") == "Content-Security-Policy"]
        if len(policy) != 1 or elements.index(policy[0]) > elements.index(first):
            late.append(str(page))

    assert late == []


def test_no_directive_lets_strangers_or_inline_code_in(site: built.Site) -> None:
    content = site.pages[0].root.one("meta", http_equiv="Content-Security-Policy")["content"]
    directives = {name: values for name, *values in (part.split() for part in content.split(";"))}

    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert {value for name, values in directives.items() if name != "script-src" for value in values} == {
        "'none'",
        "'self'",
    }


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_no_kind_of_page_needs_what_the_policy_refuses(
    opened: Callable[..., Page], root: str, kinds: dict[str, list[str]], language: str
) -> None:
    page = opened()
    found = refusals(page)
    for path in [*kinds[language], "no-such-page/"]:
        page.goto(root + path)
        page.evaluate("() => { for (const box of document.querySelectorAll('details')) box.open = true; }")
        page.mouse.wheel(0, 20_000)

    assert [problem for problem in found if "404" not in problem] == []


def test_search_and_choices_work_under_the_policy(opened: Callable[..., Page], root: str, comparison: str) -> None:
    page = opened()
    found = refusals(page)
    page.goto(root + comparison)
    page.locator(".pp-scheme").click()
    page.locator("input[name=kind][value=changed]").check()
    page.fill("[data-pp-search] input", "Plan")
    page.wait_for_selector(".pp-search__found li a")

    assert found == []
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage)") == ["pp-scheme"]
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_what_the_policy_refuses_is_noticed(opened: Callable[..., Page], root: str) -> None:
    page = opened()
    found = refusals(page)
    page.goto(root)
    page.evaluate(
        "() => { document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>');"
        " const script = document.createElement('script'); script.textContent = 'window.ran = true';"
        " document.body.append(script); }"
    )
    page.wait_for_timeout(200)

    assert page.evaluate("window.ran") is None
    assert any("style-src" in problem for problem in found)
    assert any("script-src" in problem for problem in found)


def test_privacy_names_everything_the_scripts_can_store(site: built.Site) -> None:
    scripts = "".join(file.read_text(encoding="utf-8") for file in (built.ROOT / "templates/overrides").rglob("*.js"))
    stored = set(STORED.findall(scripts))
    assert "pp-scheme" in stored

    for language in built.LANGUAGES:
        told = {code.text for code in site.in_language(language)["privacy/"].root.all("code")}
        assert told == stored
    assert "cookie" not in scripts


def test_every_page_leads_to_imprint_privacy_and_accessibility(site: built.Site) -> None:
    lacking = []
    for page in site.pages:
        below = "" if page.language == built.LANGUAGES[0] else f"{page.language}/"
        wanted = {f"{built.BELOW_A_PATH}{below}{slug}/" for slug in ("imprint", "privacy", "accessibility")}
        leads = {page.link(link["href"]) for link in page.root.all("a") if "href" in link.attributes}
        if not wanted <= leads and not page.slug.startswith("as-of/2"):
            lacking.append(str(page))

    assert lacking == []
