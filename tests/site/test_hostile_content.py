"""Content is data: whatever signs an author writes are shown as they are, and change nothing about the page."""

import csv
import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import built
import pytest
import yaml

SIGNS = (  # first what sorts before everything else, so that lists keep their order
    "![i](x.png) <script>alert(1)</script> <b onclick=x>b</b> [x](javascript:alert(1)) <a@b.de> **b** _i_ `c` ~~s~~"
    " # | & &amp; <!-- c --> ]]> \"d\" 's' \\*"
)
BRACES = " {{ x }} {% x %} {# x #} {: .hostile #hostile onclick=x } ${x} }}"
LINES = "\n\n===\n\n# h\n\n- a\n\n1. b\n\n    c\n\n> q\n\n---\n\n</p></div></main>\n\n"
ORDINARY = ("publisher", "title", "relays")
LISTED = ("other_names",)


def changed(value: object, change: Callable[[str, bool], str]) -> object:
    """Return ``value`` with ``change`` made to every text; its second argument tells texts with languages."""
    if isinstance(value, list):
        return [changed(item, change) for item in value]
    if not isinstance(value, dict):
        return None if value == "null" else value
    if set(value) == set(built.LANGUAGES) and not isinstance(value["de"], list):
        return {language: change(text, True) for language, text in value.items()}
    return {
        key: change(inner, False)
        if key in ORDINARY and isinstance(inner, str)
        else [change(item, False) for item in inner]
        if key in LISTED
        else changed(inner, change)
        for key, inner in value.items()
    }


def rewrite(project: Path, change: Callable[[str, bool], str]) -> None:
    """Make ``change`` to every text of the content of ``project``."""
    for file in sorted((project / "content").rglob("*.yml")):
        facts = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
        text = yaml.dump(changed(facts, change), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")


def hostile(text: str, in_languages: bool) -> str:
    """Return ``text`` with every sign of HTML and Markdown, and where braces are allowed of Jinja.

    Texts in languages end in letters of their own: a name must not be found where a text happens to end in it.
    """
    own = hashlib.sha256(text.encode()).hexdigest()[:6].translate(str.maketrans("0123456789aeiou", "bcdfghjklmnpqrs"))
    return f"{text} {SIGNS} {own}" if in_languages else f"{text} {SIGNS}{BRACES}"


@pytest.fixture(scope="module")
def hostile_site(shared: Path) -> built.Site:
    def build(folder: Path) -> built.Outcome:
        rewrite(built.copied(folder), hostile)
        (folder / "content/house_words.yml").unlink()  # it forbids some of these signs
        for file in (folder / "content/plain").iterdir():
            shutil.copy(built.CONTENT / "plain" / file.name, file)  # numbers and long texts are not for these
        return built.mkdocs(folder, "--strict", SITE_URL=built.BELOW_A_PATH)

    folder, outcome = built.once(shared, "hostile", build)
    assert outcome.code == 0, outcome.output
    return built.Site(folder / "site", built.BELOW_A_PATH, folder, outcome.output)


def shape(page: built.Page) -> list[tuple[str, ...]]:
    """Return tags and names of attributes in order; the lines of labels in pictures depend on the words."""
    return [(element.tag, *element.attributes) for element in page.root.plain() if element.tag != "tspan"]


def values(page: built.Page, attribute: str) -> list[str]:
    return [element[attribute] for element in page.root.plain() if attribute in element.attributes]


def test_no_sign_adds_an_element_or_attribute_to_any_page(site: built.Site, hostile_site: built.Site) -> None:
    harmless = {page.url: page for page in site.every_page}

    assert {page.url for page in hostile_site.every_page} == set(harmless)
    differing = [str(page) for page in hostile_site.every_page if shape(page) != shape(harmless[page.url])]
    assert differing == []


def test_no_sign_adds_an_address_or_place(site: built.Site, hostile_site: built.Site) -> None:
    for page in hostile_site.every_page:
        harmless = site.by_url[page.url]
        assert values(page, "id") == values(harmless, "id"), str(page)
        for attribute in ("href", "src", "class", "style", "lang", "data-ends"):
            assert values(page, attribute) == values(harmless, attribute), f"{page}: {attribute}"


def test_every_sign_is_shown_as_it_was_written(hostile_site: built.Site) -> None:
    shown = " ".join(SIGNS.split())
    seen = Counter()
    for page in hostile_site.pages:
        text = without_pictures(page.root.one("body"))
        assert text.count("<script>") == text.count(shown), str(page)
        seen[built.kind_of_page(page.slug)] += text.count(shown)

    assert [kind for kind, number in seen.items() if number == 0] == []


def test_titles_descriptions_and_names_show_every_sign(hostile_site: built.Site) -> None:
    for page in hostile_site.pages:
        head = page.root.one("head")
        assert "<script>alert(1)</script>" in head.one("title").text, str(page)
        for element in page.root.every():
            for name, value in element.attributes.items():
                assert "&amp;#" not in value, f"{page}: {name}={value}"
                assert value.count("<script>") == " ".join(value.split()).count(" ".join(SIGNS.split())), (
                    f"{page}: {name}"
                )


def test_data_files_hold_every_sign(hostile_site: built.Site) -> None:
    facts = json.loads((hostile_site.folder / "data/facts.json").read_text(encoding="utf-8"))
    with (hostile_site.folder / "data/provisions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert all(SIGNS in fact["heading"]["de"] for fact in facts["provisions"])
    assert all(SIGNS + BRACES in fact["publisher"] for fact in facts["sources"])
    assert rows
    assert all(SIGNS in row[f"text_{language}"] for row in rows for language in built.LANGUAGES)


def test_braces_in_a_text_are_refused_because_they_stand_for_values(published: Path) -> None:
    rewrite(published, lambda text, in_languages: text + "{{ x }}" if in_languages else text)

    outcome = built.punkt(published, "check")

    assert outcome.code == 1
    assert "text/placeholder" in outcome.output
    assert "Traceback" not in outcome.output


def test_line_breaks_in_texts_begin_no_block(published: Path, small_site: built.Site) -> None:
    rewrite(published, lambda text, in_languages: f"{text}{LINES}end" if in_languages else text)

    outcome = built.mkdocs(published, SITE_URL=built.AT_THE_ROOT)

    assert outcome.code == 0, outcome.output
    made = built.Site(published / "site", built.AT_THE_ROOT, published, outcome.output)
    differing = [str(page) for page in made.every_page if shape(page) != shape(small_site.by_url[page.url])]
    assert differing == []


def without_pictures(element: built.Element) -> str:
    """Return the text readers see outside pictures, scripts and citations in other syntaxes, blanks collapsed."""
    parts = []

    def collect(within: built.Element) -> None:
        for child in within.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in ("svg", "script", "pre"):
                collect(child)

    collect(element)
    return " ".join("".join(parts).split())
