"""``punkt booklet`` prints the finished site in every language: title page, contents, chapters, outline, links."""

import re
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import built
import chromium
import pytest
from pypdf import PdfReader

from generator.booklet.pdf import About, finish
from generator.booklet.printing import printed as print_page

TITLES = {"de": "Seevertrag", "en": "Lake treaty"}
CONTENTS = {"de": "Inhalt", "en": "Contents"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> built.Site:
    """Return the site of the small process."""
    base = tmp_path_factory.getbasetemp()
    return built.site(base if worker_id == "master" else base.parent, "small", built.BELOW_A_PATH, built.SMALL)


@pytest.fixture(scope="module")
def folder(site: built.Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return printed(site, tmp_path_factory.mktemp("booklet"))


def printed(site: built.Site, out: Path, *options: str) -> Path:
    done = built.punkt(site.project, "booklet", "--out", str(out), *options, CHROMIUM=str(chromium.executable()))
    assert done.code == 0, done.output
    return out


def booklet(folder: Path, language: str) -> PdfReader:
    (file,) = folder.glob(f"*-{language}.pdf")
    return PdfReader(file)


def test_there_is_one_per_language_and_nothing_else(folder: Path) -> None:
    assert [re.sub(r".*-", "", file.name) for file in sorted(folder.iterdir())] == ["de.pdf", "en.pdf"]


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_title_page_says_what_it_is_as_of_when_and_under_which_licence(folder: Path, language: str) -> None:
    found = booklet(folder, language)
    front = " ".join(found.pages[0].extract_text().split())

    assert len(found.pages) > 12
    assert front.startswith(TITLES[language])
    assert {"de": "Stand der Angaben:", "en": "Information as of"}[language] in front
    assert "CC BY 4.0" in front
    assert built.BELOW_A_PATH in front
    assert found.metadata is not None
    assert found.metadata.title == TITLES[language]
    assert found.root_object["/Lang"] == language
    assert "/StructTreeRoot" in found.root_object


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_contents_name_the_page_each_chapter_begins_on(folder: Path, language: str) -> None:
    found = booklet(folder, language)
    contents = found.pages[1].extract_text()
    lines = re.findall(r"^(.+?)\s*(\d+)$", contents, re.MULTILINE)

    assert CONTENTS[language] in contents
    chapters = {place: found.get_destination_page_number(item) for place, item in found.named_destinations.items()}
    begins = {number + 1 for place, number in chapters.items() if number is not None and "--" not in place}
    assert len(begins) > 8
    assert {int(number) for _, number in lines} >= begins


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_outline_has_parts_chapters_and_sections(folder: Path, language: str) -> None:
    found = booklet(folder, language)
    top = [item for item in found.outline if not isinstance(item, list)]
    below = [item for item in found.outline if isinstance(item, list)]

    assert len(top) > 5
    assert len(below) > 3
    pages = [found.get_destination_page_number(item) for item in top]
    assert pages == sorted(pages), "in the order of the pages"


def test_the_outline_keeps_the_blanks_of_a_heading_of_two_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    html, pdf, titles = tmp_path / "narrow.html", tmp_path / "narrow.pdf", ("Downstream & Upstream", "The lake between")
    html.write_text("".join(f'<h1 style="width: 9rem">{escape(title)}</h1>' for title in titles), encoding="utf-8")
    monkeypatch.setenv("CHROMIUM", str(chromium.executable()))

    print_page(html, pdf)
    finish(pdf, About("Lake", "Jo", "en", date(2025, 3, 1)), [("Part", 2)], titles)
    outline: Any = PdfReader(pdf).outline

    assert [chapter.title for chapter in outline[1]] == [*titles]


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_links_lead_within_or_to_whole_addresses(folder: Path, language: str) -> None:
    found = booklet(folder, language)
    within, outside = set(), set()
    for page in found.pages:
        for note in page.get("/Annots", ()):
            link = note.get_object()
            if "/Dest" in link:
                within.add(str(link["/Dest"]))
            elif "/A" in link:
                outside.add(str(link["/A"]["/URI"]))

    assert len(within) > 20
    assert within <= set(found.named_destinations)
    assert any("--" in place for place in within), "to a fact, not only to a chapter"
    assert {address for address in outside if not address.startswith("https://")} == set()
    assert any(address.startswith(built.BELOW_A_PATH) for address in outside), "to pages that are not in it"


def test_every_page_has_a_number_and_the_state(folder: Path) -> None:
    for number, page in enumerate(booklet(folder, "en").pages, start=1):
        text = page.extract_text()
        if number > 1:
            assert re.search(rf"^{number}(?!\d)", text, re.MULTILINE), number
            assert "Information as of" in text, number


def test_the_same_site_makes_the_same_booklet(site: built.Site, folder: Path, tmp_path: Path) -> None:
    again = printed(site, tmp_path / "again", "--lang", "en")

    assert built.files(again) == {name: made for name, made in built.files(folder).items() if name.endswith("-en.pdf")}


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_elements_of_the_structure_are_numbered_from_1(folder: Path, language: str) -> None:
    root: Any = booklet(folder, language).root_object["/StructTreeRoot"]
    names = [name for leaf in root["/IDTree"]["/Kids"] for name in leaf.get_object()["/Names"][::2]]

    assert len(names) > 20
    assert names == [f"node{number:08}" for number in range(1, len(names) + 1)]


def test_without_a_site_it_says_what_to_do(site: built.Site, tmp_path: Path) -> None:
    done = built.punkt(site.project, "booklet", "--site", str(tmp_path / "none"), "--out", str(tmp_path / "out"))

    assert done.code == 1
    assert "make site" in done.output
    assert "Traceback" not in done.output
