"""What one good build makes."""

import re
from itertools import pairwise

import built
import yaml


def test_the_strict_build_passes_without_a_warning(either_site: built.Site) -> None:
    assert "WARNING" not in either_site.output
    assert "ERROR" not in either_site.output


def test_every_template_of_a_page_is_used(site: built.Site) -> None:
    templates = {file.name for file in (site.project / "templates/pages").glob("*.md.j2")}
    kinds = {built.kind_of_page(page.slug) for page in site.pages if not page.slug.startswith("as-of/2")}

    kinds -= {"sources/*/", "claims/*/"}  # made as the page of a short list is
    templates -= {"status.md.j2"}  # in the live preview only

    assert len(kinds) == len(templates), f"{sorted(kinds)} are made from {sorted(templates)}"


def test_the_build_changes_nothing_that_authors_write(small_site: built.Site) -> None:
    assert built.files(small_site.project / "content") == built.files(built.SMALL)
    assert {path.name for path in small_site.project.iterdir()} == {
        "build",
        "content",
        "mkdocs.yml",
        "site",
        "templates",
    }


def test_another_process_needs_new_facts_and_nothing_else(small_site: built.Site, site: built.Site) -> None:
    small, large = ({built.kind_of_page(page.slug) for page in one.pages} for one in (small_site, site))

    assert small <= large
    # Short lists are one page; there is no page of earlier agreements, none in plain language and none
    # for classes without any.
    lists = {"timeline/*/", "claims/*/", "sources/*/"}
    assert large - small == lists | {"precedents/", "plain/*/", "teaching/", "teaching/*/", "teaching/*/key/"}
    text = " ".join(page.root.text for page in small_site.every_page)
    assert "Lake treaty" in text
    assert not re.search("Ukrain|Russ(ia|land)|Trump|28 Pun|28 poi", text)


def test_every_tag_is_closed_in_order(site: built.Site) -> None:
    problems = [f"{page}: {problem}" for page in site.every_page for problem in page.problems]

    assert problems == []


def test_no_paragraph_holds_a_block(site: built.Site) -> None:
    blocks = frozenset(
        [
            "p",
            "div",
            "section",
            "article",
            "aside",
            "ul",
            "ol",
            "dl",
            "table",
            "details",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "nav",
        ]
    )
    problems = [
        f"{page}: <{inner.tag}> in <p>: {paragraph.text[:60]}"
        for page in site.every_page
        for paragraph in page.root.all("p")
        for inner in paragraph.every()
        if inner is not paragraph and inner.tag in blocks
    ]

    assert problems == []


def test_readers_see_no_markup(site: built.Site) -> None:
    signs = ("{:", "**", "](", "{{", "}}", "{%", "&amp;", "&lt;", "&quot;", "&#")
    problems = [
        f"{page}: {sign}: {element.text[:80]}"
        for page in site.every_page
        for element in page.root.all("p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "summary", "title", "a")
        for sign in signs
        if sign in element.text
    ]

    assert problems[:5] == [], f"{len(problems)} in all"


def test_every_page_has_one_heading_of_the_first_level_and_skips_none(site: built.Site) -> None:
    problems = []
    for page in site.every_page:
        levels = [int(heading.tag[1]) for heading in page.root.all("h1", "h2", "h3", "h4", "h5", "h6")]
        if levels.count(1) != 1 or levels[0] != 1:
            problems.append(f"{page}: begins with {levels[:3]}, {levels.count(1)} of the first level")
        problems += [f"{page}: h{old} is followed by h{new}" for old, new in pairwise(levels) if new > old + 1]

    assert problems == []


def test_every_page_says_up_to_when_the_facts_reach(site: built.Site) -> None:
    facts = yaml.load((site.project / "content/site.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    general = {language: " ".join(text.split()) for language, text in facts["horizon"].items()}
    own = {
        "de": r"wurde am \d+\. \w+ \d{4} bekannt|Fassung dieser Website: \d+\. \w+ \d{4}",
        "en": r"became known on \d+ \w+ \d{4}|Version of this site: \d+ \w+ \d{4}",
    }
    lacking = []
    for page in site.pages:
        (text,) = [aside.text for aside in page.root.one("main").all("aside")] or [page.root.one("main").text]
        if general[page.language] not in text and not re.search(own[page.language], text):
            lacking.append(str(page))

    assert [page for page in lacking if "/as-of/2" not in page] == []
    assert all(re.search(r"\d{4}", page.root.one("header").text) for page in site.pages if "as-of/2" in page.slug)


def test_editing_a_page_leads_to_the_file_it_is_made_from(site: built.Site) -> None:
    problems = []
    for page in site.pages:
        if page.slug.startswith("as-of/2"):
            continue  # an earlier state is made from what the latest is made from
        targets = {link["href"] for link in page.root.all("a") if "/edit/" in link["href"]}
        path = "".join(targets).partition("/edit/main/")[2]
        if len(targets) != 1 or not path.startswith("content/") or not (site.project / path).is_file():
            problems.append(f"{page}: {targets}")

    assert problems == []
