"""Content that has no problems can be built, whatever it says where."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator import pipeline

Build = Callable[..., Mapping[str, str]]

POINT = """provisions:
  - id: spare-1
    version: spare
    topic: fishing
    heading: {{de: A, en: A}}
    text: {{de: "A{text}", en: "A{text}"}}
    items: [{{text: {{de: "A{item}", en: "A{item}"}}}}]
    remark: {{de: "A{remark}", en: "A{remark}"}}
    parameters:
      - {{key: boats, state: set, value: "4321", note: {{de: "A{note}", en: "A{note}"}}}}
    readings:
      - {{text: {{de: "A{reading}", en: "A{reading}"}}, standing: main, sources: [gazette]}}
    agreement:
      state: open
      parties: [north, south]
      according_to: jo
      since: 2025-03-01
      note: {{de: "A{agreement}", en: "A{agreement}"}}
      sources: [gazette]
    variants:
      - id: a
        proponents: [north]
        text: {{de: "A{variant}", en: "A{variant}"}}
        parameters:
          - {{key: share, state: set, value: "7", note: {{de: "A{inner}", en: "A{inner}"}}}}
        sources: [gazette]
    confidence: weak
    sources: [gazette]
    known_from: 2025-03-01
"""
PLACES = ("text", "item", "remark", "note", "reading", "agreement", "variant", "inner")
CLAIM = """claims:
  - {{id: c, speaker: jo, date: 2025-02-02, about: [{about}], text: {{de: A., en: A.}}, grade: weak, sources: [herald],
     known_from: 2025-02-02}}
"""


@pytest.mark.parametrize("place", PLACES)
def test_a_value_is_filled_in_wherever_the_rules_allow_it(place: str, build: Build) -> None:
    plain = dict.fromkeys(PLACES, ".")
    files = build(POINT.format(**plain | {place: " Wert {boats} und {old-1.boats}."}))
    pages = {path: text for path, text in files.items() if path.endswith(".md")}
    assert "A Wert 4.321 und 10." in pages["de/versions/spare/index.md"]
    assert "A Wert 4,321 und 10." in pages["en/versions/spare/index.md"]
    assert not any("{boats}" in text or "&#123;boats" in text for text in pages.values())


@pytest.mark.parametrize(
    "about", ["side-north", "north", "fishing", "boats", "gazette", "treaty", "old", "old-in-gazette", "old-1"]
)
def test_a_claim_may_be_about_anything(about: str, build: Build) -> None:
    assert "de/claims/index.md" in build(CLAIM.format(about=about))


@pytest.mark.parametrize("about", ["fishing", "gazette", "treaty", "old", "old-in-gazette", "old-1", "old-to-new"])
def test_a_question_leads_to_the_record_it_is_about(about: str, build: Build) -> None:
    sample = (
        "questions:\n  - {id: q, pages: [start], question: {de: Was?, en: What?}, answer: {de: Das., en: That.}, "
        f"about: {about}, sources: [herald], known_from: 2025-03-01}}\n"
    )
    assert "Was?" in build(sample)["de/index.md"]


def test_both_languages_have_the_same_pages(build: Build) -> None:
    paths = [path for path in build("") if path.endswith(".md")]
    german = {path.removeprefix("de/") for path in paths if path.startswith("de/")}
    english = {path.removeprefix("en/") for path in paths if path.startswith("en/")}
    assert german == english
    assert len(german) > 10


def test_no_two_files_share_a_path(base: Mapping[str, str], written: Callable[..., Path], project: Path) -> None:
    paths = [artifact.path for artifact in pipeline.generated(written(base), project / "templates")]
    assert len(paths) == len(set(paths))


def test_content_with_a_single_language_is_a_site_too(
    base: Mapping[str, str], written: Callable[..., Path], project: Path
) -> None:
    texts = {name: drop_german(text).replace("[de, en]", "[en]") for name, text in base.items()}
    paths = {artifact.path for artifact in pipeline.generated(written(texts), project / "templates")}
    assert "en/index.md" in paths
    assert "en/data/facts.json" in paths
    assert not any(path.startswith("de/") for path in paths)


def drop_german(text: str) -> str:
    head, sign, rest = text.partition("{de: ")
    while sign:
        tail = rest[rest.index(", en: ") + 2 :]
        before, sign, rest = tail.partition("{de: ")
        head += "{" + before
    return head


@pytest.mark.parametrize(
    ("key", "value", "german"),
    [
        ("boats", "999999999999999999", "999.999.999.999.999.999 Boote"),
        ("boats", "-1", "-1 Boote"),
        ("boats", "0", "0 Boote"),
        ("share", "500", "500 Prozent"),
        ("catch", "0:0", "0 : 0"),
        ("catch", "999999999:1", "999.999.999 : 1"),
    ],
)
def test_the_largest_and_strangest_values_are_written_out(key: str, value: str, german: str, build: Build) -> None:
    sample = POINT.format(**dict.fromkeys(PLACES, "."))
    sample = sample.replace('key: boats, state: set, value: "4321"', f'key: {key}, state: set, value: "{value}"')
    assert german in build(sample)["de/versions/spare/index.md"]
