"""A second real process, in ``tests/minsk``, is published by the same generator and templates, with content alone.

It has its own ``mkdocs.yml``; nothing of it knows our process, and nothing of ours may come out in its pages.
"""

import re
import shutil
from pathlib import Path

import built
import pytest
from test_no_process_words import catalogue, names

from generator import pipeline

LANGUAGES = catalogue(built.MINSK).languages
ADDRESS = "https://second.example/minsk/"
WORDS = 5  # letters; a shorter name of one process may be a word in the other


def project(folder: Path) -> Path:
    """Return ``folder``, made, with a copy of the second set where it stands in the repository."""
    shutil.copytree(built.ROOT / "templates", folder / "templates")
    shutil.copy(built.ROOT / "mkdocs.yml", folder)
    kept = shutil.ignore_patterns("build", "site", ".site.old")
    shutil.copytree(built.MINSK.parent, folder / "tests/minsk", ignore=kept)
    (folder / "tests/minsk/build/docs").mkdir(parents=True)
    return folder / "tests/minsk"


@pytest.fixture(scope="session")
def second(shared: Path) -> built.Site:
    """Return the site of the second set, built strictly for a path of a domain."""

    def build(folder: Path) -> built.Outcome:
        return built.mkdocs(project(folder), "--strict", SITE_URL=ADDRESS)

    folder, outcome = built.once(shared, "second-set", build)
    assert outcome.code == 0, outcome.output[-3000:]
    place = folder / "tests/minsk"
    return built.Site(place / "site", ADDRESS, place, outcome.output, LANGUAGES)


def test_it_builds_without_a_warning(second: built.Site) -> None:
    assert "WARNING" not in second.output
    assert "ERROR" not in second.output


def test_every_language_has_every_page(second: built.Site) -> None:
    slugs = [set(second.in_language(language)) for language in LANGUAGES]
    assert all(own == slugs[0] for own in slugs)
    assert slugs[0] >= {
        "",
        "matrix/",
        "ledger/",
        "timeline/",
        "disputes/",
        "glossary/",
        "positions/",
        "packages/",
        "compare/protocol-to-package/",
        "compare/protocol-to-package/side-by-side/",
        "versions/minsk-protocol-2014/",
        "as-of/2014-09-22/",
    }


def test_every_page_says_its_language(second: built.Site) -> None:
    for page in second.pages:
        assert page.root.one("html")["lang"] == page.language, page


def test_the_map_shows_what_became_of_every_point(second: built.Site) -> None:
    for page in second.pages:
        if page.slug == "compare/protocol-to-package/":
            links = {element["href"].partition("#")[2] for element in page.root.all("a") if "#" in element.get("href")}
            assert {f"protocol-{number}" for number in range(1, 13)} <= links, page
            assert {f"package-{number}" for number in range(1, 14)} <= links, page


def test_every_link_and_anchor_leads_somewhere(second: built.Site) -> None:
    broken = {
        f"{page}: {element['href']}"
        for page in second.pages
        for element in page.root.all("a")
        if "href" in element.attributes
        for url in [page.link(element["href"])]
        if second.is_here(url) and second.missing(url)
    }
    assert broken == set()


def test_elements_are_closed_and_ids_unique(second: built.Site) -> None:
    for page in second.every_page:
        assert page.problems == [], page
        assert len(page.ids) == len(set(page.ids)), page


def test_nothing_of_our_process_is_in_its_pages(second: built.Site) -> None:
    own = " ".join(path.read_text(encoding="utf-8") for path in sorted(built.MINSK.glob("*.yml")))
    words = " ".join(path.read_text(encoding="utf-8") for path in (built.ROOT / "templates/texts").glob("*.yml"))
    foreign = {name for name in names(catalogue(built.CONTENT)) | titles() if len(name) >= WORDS and name not in own}
    longest_first = sorted(foreign, key=lambda name: (-len(name), name))
    sought = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")

    found = {(str(page), match.group()) for page in second.every_page for match in sought.finditer(page.root.text)}

    assert len(foreign) > 1000
    assert {(page, word) for page, word in found if word not in words} == set()


def titles() -> set[str]:
    """Return what our site is called, in every language."""
    site = catalogue(built.CONTENT).site
    return {words for text in (site.title, site.tagline) for _, words in text.items()}


def test_a_language_is_content_and_one_texts_file(tmp_path: Path) -> None:
    shutil.copytree(built.ROOT / "templates", tmp_path / "templates", ignore=shutil.ignore_patterns("fr.yml"))
    shutil.copytree(built.MINSK, tmp_path / "content")
    for path in (tmp_path / "content").iterdir():
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = "".join(line for line in lines if not line.lstrip().startswith("fr: "))
        path.write_text(kept.replace("languages: [de, en, fr]", "languages: [de, en]"), encoding="utf-8")

    without = {artifact.path for artifact in pipeline.generated(tmp_path / "content", tmp_path / "templates")}
    complete = {artifact.path for artifact in pipeline.generated(built.MINSK, built.ROOT / "templates")}

    assert without == {path for path in complete if not path.startswith("fr/")}
    assert len(complete - without) > 30


def test_nothing_but_content_and_texts_names_the_third_language() -> None:
    files = [
        path for folder in ("generator", "templates") for path in (built.ROOT / folder).rglob("*") if path.is_file()
    ]
    code = [path for path in files if path.suffix in {".py", ".j2", ".html", ".js"} and path.parent.name != "texts"]
    named = re.compile(r"""["']fr(?:_FR|-FR)?["']|français|french""", re.IGNORECASE)

    assert len(code) > 100
    assert [str(path) for path in code if named.search(path.read_text(encoding="utf-8"))] == []
