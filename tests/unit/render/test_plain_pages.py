"""Pages in plain language: one for each page that is retold, made of the same values, called what it is."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.texts import placeholders
from generator.pipeline import generated
from generator.reading import read

Build = Callable[..., Mapping[str, str]]
MORE = """\
plain_texts:
  - id: plain-dam
    page: dam
    heading: {de: Wie teuer ist der Damm?, en: How much is the dam?}
    text:
      de: "Er kostet {dam-total}, am {event-boathouse.date}."
      en: "It costs {dam-total}, on {event-boathouse.date}."
    points:
      - {de: "{dam.count-houses} Häuser", en: "{dam.count-houses} houses"}
      - {de: "{dam-need}", en: "{dam-need}"}
    words: [{term: word-flood, text: {de: Das Wasser steigt., en: The water rises.}}]
    sources: [gazette]
    known_from: 2025-03-01
  - {id: plain-dam-more, page: dam, text: {de: Mehr., en: More.}, sources: [gazette], known_from: 2025-03-01}
  - {id: plain-change, page: old-to-new, text: {de: Das., en: That.}, sources: [gazette], known_from: 2025-03-01}
  - {id: plain-start, page: start, text: {de: Hier., en: Here.}, sources: [gazette], known_from: 2025-03-01}
"""
NAMES = re.compile(r"leichte[rnm]? sprache|easy.?(to.?)?read", re.IGNORECASE)


@pytest.fixture(scope="module")
def real(project: Path) -> Mapping[str, str]:
    """Return every page of the real content, by path."""
    files = generated(project / "content", project / "templates")
    return {file.path: str(file.content) for file in files if file.path.endswith(".md")}


def test_each_page_leads_to_the_other(build: Build) -> None:
    files = build(MORE)
    for full, name, down in (("", "start", ""), ("schemes/dam/", "dam", "../../")):
        for language, words in (("de", "In Einfacher Sprache lesen"), ("en", "Read in plain language")):
            assert f'<a href="{down}plain/{name}/">{words}</a>' in files[f"{language}/{full}index.md"]
            assert f'<a href="../../{full}">' in files[f"{language}/plain/{name}/index.md"]


def test_values_are_those_of_the_records_and_written_in_full(build: Build) -> None:
    files = build(MORE)
    german, english = (files[f"{language}/plain/dam/index.md"] for language in ("de", "en"))
    assert "Er kostet 900.000 Euro, am 10. Januar 2025." in german
    assert "It costs 900,000 euros, on 10 January 2025." in english
    assert ("<li>40 Häuser</li>" in german, "<li>1 Million Euro</li>" in german) == (True, True)
    assert "<li>1 million euros</li>" in english
    assert "Hochwasser</a></dt><dd>Das Wasser steigt.</dd>" in german
    assert 'id="plain-dam-more"' in german


def test_they_stand_in_the_menu_in_the_order_of_the_site(build: Build) -> None:
    site = build(MORE)[".site.json"]
    menu = site[site.index('"Einfache Sprache"') :]
    places = [menu.index(f'"plain/{page}index.md"') for page in ("start/", "old-to-new/", "dam/")]
    assert all(one < other for one, other in pairwise(places))


def test_without_such_texts_there_is_no_page_and_no_way_to_one(build: Build) -> None:
    files = build("")
    assert not [path for path in files if path.startswith(("de/plain", "en/plain"))]
    assert "Einfacher Sprache lesen" not in "".join(files[path] for path in files if path.endswith(".md"))
    assert '"Einfache Sprache": [' not in files[".site.json"]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("page", ["start", "us-28-to-framework-20", "frameworks", "eu-loan"])
def test_the_real_site_retells_its_four_subjects(page: str, language: str, real: Mapping[str, str]) -> None:
    text = real[f"{language}/plain/{page}/index.md"]
    assert {"de": "Einfache Sprache", "en": "Plain language"}[language] in text
    assert text.count("<details") >= 7  # every part has its sources


def test_nothing_is_called_by_the_name_of_another_standard(real: Mapping[str, str]) -> None:
    found = {path for path, text in real.items() if NAMES.search(text)}
    assert found == {
        "de/accessibility/index.md",
        "en/accessibility/index.md",
    }  # where it says that there is no such text


def _values(project: Path) -> Iterator[str]:
    for record in read(project / "content").plain_texts.values():
        for text in (record.text, *record.points):
            yield from placeholders(text["de"])


def test_every_number_of_the_real_texts_is_printed_by_a_record(project: Path) -> None:
    assert len(set(_values(project))) > 30


def test_a_later_payment_changes_the_plain_page_too(project: Path, tmp_path: Path) -> None:
    content = {
        path.relative_to(project / "content").as_posix(): path.read_text(encoding="utf-8")
        for path in (project / "content").rglob("*.yml")
    }
    page = "de/plain/eu-loan/index.md"
    texts = []
    for value in ("3.9e9", "4.9e9"):
        content["schemes/loan-amounts.yml"] = re.sub(
            r"(id: paid-drones-1\n(?:    .*\n)*?    value: )\S+", rf"\g<1>{value}", content["schemes/loan-amounts.yml"]
        )
        folder = tmp_path / value
        for name, text in content.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        found = pipeline.sheaves(read(folder), pipeline.frame(project / "templates", ("de", "en")))
        texts += [
            str(draft.made())
            for sheaf in found
            if sheaf.name == "de/plain_pages"
            for draft in sheaf.drafts()
            if draft.path == page
        ]
    assert ["wissen wir von 7,1 Milliarden Euro" in texts[0], "wissen wir von 8,1 Milliarden Euro" in texts[1]] == [
        True
    ] * 2
