"""The reference for authors is the one made from the model, complete in each language, with examples that hold."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.errors import GeneratorError
from generator.load import tree
from generator.load.yaml_text import parsed
from generator.model.catalogue import KINDS, SITE
from generator.reference.descriptions import LANGUAGES, field
from generator.reference.files import NAMES, PAGE, references
from generator.reference.models import every_model, names
from generator.reference.schema import content_schema, name_of

ROOT = Path(__file__).parents[3]
EXAMPLE = re.compile(r"(?ms)^(<details><summary>)?(Aus dem Inhalt|From the content) .*?```yaml\n(.*?)\n```$")


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    folder = ROOT / "docs"
    return {made.path: made.content for made in references(ROOT / "content", folder / "reference.yml")}


@pytest.fixture(scope="module")
def words() -> Mapping[str, Any]:
    (file,) = tree.files(PAGE, "words")
    assert isinstance(file.value, dict)
    return file.value


def committed(language: str) -> str:
    return (ROOT / "docs" / NAMES[language]).read_text(encoding="utf-8")


def linked(title: str) -> str:
    """Return where GitHub puts the anchor of a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_committed_pages_say_what_the_model_says(made: dict[str, str], language: str) -> None:
    """Whoever edits a record that happens to be an example need not renew them."""
    model, page = (EXAMPLE.sub("", text) for text in (made[NAMES[language]], committed(language)))
    assert page == model, "run: punkt reference"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_on_the_committed_pages_is_a_valid_record_of_its_kind(language: str) -> None:
    definitions = content_schema(("de", "en"))["definitions"]
    shown = {}
    for section in re.split(r"(?m)^## ", committed(language))[1:]:
        kind = section.partition("\n")[0]
        for found in EXAMPLE.finditer(section):
            shown[kind] = parsed(found[3], kind)
    assert set(shown) == set(KINDS)
    for kind, file in shown.items():
        form = {"$ref": f"#/definitions/{name_of(KINDS[kind])}", "definitions": definitions}
        assert not file.problems
        assert isinstance(file.value, list)
        assert [error.message for error in Draft7Validator(form).iter_errors(file.value[0])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_every_model_stands_there(made: dict[str, str], language: str) -> None:
    page = made[NAMES[language]]
    for model in every_model():
        for name in names(model):
            said = field(model, name)[language].replace("|", "\\|")
            assert re.search(rf"(?m)^\| (\*\*)?`{name}`(\*\*)? \| [^|]+ \| {re.escape(said)} \|", page), (model, name)


def test_both_languages_have_the_same_fields_and_examples(made: dict[str, str]) -> None:
    row = re.compile(r"(?m)^\| ((?:\*\*)?`\w+`(?:\*\*)?) \|.*(?<!\\)\| (.*) \|$")
    german, english = (row.findall(made[NAMES[language]]) for language in LANGUAGES)
    assert len(german) > 200
    assert german == english
    german, english = ([found[3] for found in EXAMPLE.finditer(made[NAMES[language]])] for language in LANGUAGES)
    assert german == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_a_page_leads_somewhere(made: dict[str, str], language: str) -> None:
    page = made[NAMES[language]]
    titles = [linked(title) for title in re.findall(r"(?m)^#+ (.+)$", page)]
    assert len(titles) == len(set(titles))
    for path, anchor in re.findall(r"\]\(([^#)]*)(?:#([^)]+))?\)", page):
        assert (ROOT / "docs" / path).is_file() if path else anchor in titles, path or anchor


def test_the_groups_hold_every_kind_once(words: Mapping[str, Any]) -> None:
    grouped = [kind for group in words["groups"] for kind in group["kinds"]]
    assert sorted(grouped) == sorted([SITE, *KINDS])


def test_no_word_stands_there_in_one_language_only_or_unused(words: Mapping[str, Any]) -> None:
    used = "".join((PAGE / name).read_text(encoding="utf-8") for name in ("reference.md.j2", "views.py", "forms.py"))
    assert list(words["de"]) == list(words["en"])
    assert list(words["de"]["forms"]) == list(words["en"]["forms"])
    assert [word for word in (*words["de"], *words["de"]["forms"]) if f'"{word}"' not in used] == []


def test_an_example_that_does_not_exist_is_told(tmp_path: Path) -> None:
    chosen = tmp_path / "chosen.yml"
    chosen.write_text("actors: nobody\n", encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"chosen\.yml: no 'nobody' among the actors"):
        references(ROOT / "content", chosen)
