"""``punkt diff``: what a change of the content means for readers, in both languages, and which pages it touches."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

from generator.derive.difference.compared import differences
from generator.derive.difference.kinds import MIRROR, Step
from generator.model.base import Fact
from generator.model.catalogue import KINDS, Catalogue
from generator.pipeline import editions_of
from generator.reference.models import every_model
from generator.render.review.sentences import WORDED, Sides, sentence
from generator.render.review.values import place, word
from tests.command_line import Run

AUTHOR = ("-c", "user.name=Jo", "-c", "user.email=jo@lake.example", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *AUTHOR, *arguments], cwd=folder, check=True, capture_output=True)


def committed(folder: Path) -> Path:
    """Return ``folder`` as a repository with one commit of all that is in it."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Before")
    return folder


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8").partition(text)[0].count("\n") + 1


@pytest.fixture
def lake(base: Mapping[str, str], written: Callable[..., Path]) -> Path:
    """Return the content of the small site, committed once."""
    return committed(written(base))


@pytest.fixture
def diff(project: Path, punkt: Callable[..., Run]) -> Callable[..., Run]:
    """Return a function that compares a content folder with a revision."""

    def run(content: Path, *arguments: str) -> Run:
        return punkt("diff", *arguments, "--content", content, "--templates", project / "templates")

    return run


def test_nothing_changed_is_said(lake: Path, diff: Callable[..., Run]) -> None:
    (lake / "facts.yml").write_text("# Moved down.\n" + (lake / "facts.yml").read_text(encoding="utf-8"))
    code, said, _ = diff(lake, "HEAD")
    assert code == 0
    assert said == (
        "Was sich für Leser ändert\nVerglichen mit HEAD\n\nDie Angaben sagen dasselbe wie zuvor.\n\n"
        "Keine Seite ändert sich.\n\n"
        "What changes for readers\nCompared with HEAD\n\nThe facts say the same as before.\n\nNo page changes.\n"
    )


def test_a_value_is_told_in_both_languages_with_the_pages_it_touches(lake: Path, diff: Callable[..., Run]) -> None:
    replaced(lake / "facts.yml", 'value: "12"', 'value: "1400"')
    _, said, _ = diff(lake, "HEAD")
    assert "Boote in „Zweiter“ (Punkt 1): 12 Boote → 1.400 Boote\n" in said
    assert "Boats in “Second” (Point 1): 12 boats → 1,400 boats\n" in said
    assert "  /versions/new/  " in said
    assert "  /en/versions/new/  Second draft (changed)\n" in said
    assert "/en/glossary/" not in said
    assert "de/data/parameters.csv" in said


def test_a_single_language_can_be_chosen(lake: Path, diff: Callable[..., Run]) -> None:
    assert "Compared with" not in diff(lake, "HEAD", "--lang", "de")[1]
    assert "Verglichen mit" not in diff(lake, "HEAD", "--lang", "en")[1]
    assert diff(lake, "HEAD", "--lang", "fr") == (1, "", "the site has no language 'fr': choose one of de, en\n")


def test_what_changed_in_one_language_only_is_told_in_the_other(lake: Path, diff: Callable[..., Run]) -> None:
    replaced(lake / "time-and-people.yml", "de: Die Grenze blieb offen.", "de: Die Grenze blieb strittig.")
    _, said, _ = diff(lake, "HEAD")
    assert "nicht vereinbart neu gefasst: Die Grenze blieb [-offen.-] {+strittig.+}" in said
    assert "not agreed reworded, but not in English" in said


def test_markdown_makes_no_markup_of_what_authors_wrote(lake: Path, diff: Callable[..., Run]) -> None:
    replaced(lake / "facts.yml", "en: What changed}", 'en: "@all <b>What</b> *changed*"}')
    _, said, _ = diff(lake, "HEAD", "--format", "markdown", "--lang", "en")
    assert r"~~What changed~~ **\@&#8203;all \<b\>What\</b\> \*changed\***" in said
    assert "<details><summary>" in said
    assert "@all" not in said


def test_markdown_makes_no_markup_of_the_names_of_files(lake: Path, diff: Callable[..., Run]) -> None:
    topic = (
        "topics:\n  - {id: ice, label: {de: Eis, en: Ice}, question: {de: Wann?, en: When?}, known_from: 2025-01-01}\n"
    )
    (lake / "a`**b**`.yml").write_text(topic, encoding="utf-8")
    _, said, _ = diff(lake, "HEAD", "--format", "markdown", "--lang", "en")
    assert "/a'**b**'.yml:2`\n" in said


def test_a_comment_has_room_for_the_longest_difference(lake: Path, diff: Callable[..., Run]) -> None:
    long = "x" * 3000
    topics = "".join(
        f"  - {{id: ice-{number}, label: {{de: Eis {number} {long}, en: Ice {number} {long}}},"
        " question: {de: Wann?, en: When?}, known_from: 2025-01-01}\n"
        for number in range(30)
    )
    (lake / "more.yml").write_text(f"topics:\n{topics}", encoding="utf-8")
    _, said, _ = diff(lake, "HEAD", "--format", "markdown")
    assert 10_000 < len(said) < 60_000
    assert "… and 28 more changes" in said
    assert said.count("<details>") == said.count("</details>") == 2
    assert len(diff(lake, "HEAD")[1]) > 200_000


def test_a_new_language_is_told_in_the_old_ones(lake: Path, diff: Callable[..., Run]) -> None:
    both = {file: file.read_text(encoding="utf-8") for file in lake.glob("**/*.yml")}
    for file, text in both.items():
        english = re.sub(r'\bde: ("[^"]*"|[^,{}\n]+)(, |\n *)(?=en:)', "", text)
        file.write_text(english.replace("languages: [de, en]", "languages: [en]"), encoding="utf-8")
    committed(lake)
    for file, text in both.items():
        file.write_text(text, encoding="utf-8")
    _, said, _ = diff(lake, "HEAD")
    assert said.startswith("What changes for readers\nCompared with HEAD\n")
    assert "Settings of the site, languages added: de\n" in said
    assert "Verglichen mit" not in said


def test_json_has_each_difference_once_with_a_sentence_in_every_language(lake: Path, diff: Callable[..., Run]) -> None:
    replaced(lake / "time-and-people.yml", "status: outcome-unknown", "status: held")
    told = json.loads(diff(lake, "HEAD", "--format", "json")[1])
    (found,) = told["differences"]
    assert found["kind"] == "status-changed"
    assert found["sentences"] == {
        "de": "Essen am See, Status: Ausgang unbekannt → hat stattgefunden",
        "en": "Dinner by the lake, status: outcome unknown → held",
    }
    assert (found["page"], found["anchor"]) == ("timeline/", "event-dinner")
    assert found["source"].endswith("content/time-and-people.yml:23")
    assert {"address": "/en/timeline/", "title": "Timeline", "fate": "changed"} in told["pages"]["en"]


def test_pages_that_come_and_go_are_told(lake: Path, diff: Callable[..., Run]) -> None:
    topic = (
        "topics:\n  - {id: ice, label: {de: Eis, en: Ice}, question: {de: Wann?, en: When?}, known_from: 2025-01-01}\n"
    )
    (lake / "more.yml").write_text(topic, encoding="utf-8")
    assert "  /en/topics/ice/  Ice (new)\n" in diff(lake, "HEAD")[1]
    committed(lake)
    (lake / "more.yml").unlink()
    _, said, _ = diff(lake, "HEAD")
    assert "  /en/topics/ice/  Ice (removed)\n" in said
    assert "Removed (topic): Ice\n" in said


def test_a_revision_there_is_none_of_is_a_message(lake: Path, diff: Callable[..., Run]) -> None:
    code, said, wrong = diff(lake, "no-such-branch")
    assert (code, said) == (1, "")
    assert wrong.startswith("cannot read revision 'no-such-branch': ")


def test_problems_of_the_revision_are_told_as_its_own(lake: Path, diff: Callable[..., Run]) -> None:
    good = (lake / "site.yml").read_text(encoding="utf-8")
    replaced(lake / "site.yml", "title:", "titel:")
    committed(lake)
    (lake / "site.yml").write_text(good, encoding="utf-8")
    code, said, wrong = diff(lake, "HEAD")
    assert (code, said) == (1, "")
    assert wrong.startswith("the content of 'HEAD' cannot be compared: by the rules of today it has problems: ")
    assert "site.yml:" in wrong


def test_problems_of_now_are_told_as_ever(lake: Path, diff: Callable[..., Run]) -> None:
    replaced(lake / "site.yml", "title:", "titel:")
    code, said, wrong = diff(lake, "HEAD")
    assert (code, said) == (1, "")
    assert "shape/unknown-key" in wrong


def test_the_real_content_is_told_for_readers(project: Path, tmp_path: Path, diff: Callable[..., Run]) -> None:
    content = committed(shutil.copytree(project / "content", tmp_path / "content"))
    replaced(content / "versions/framework-20.yml", 'value: "800000"', 'value: "600000"')
    moved = "        kind: moved\n        certainty: reported\n        destination: us-nato-commitments\n"
    replaced(content / "comparisons/us-28-to-framework-20.yml", moved, moved.replace("reported", "inferred"))
    steps = content / "schemes/loan-steps.yml"
    before, mark, after = steps.read_text(encoding="utf-8").partition("  - id: step-loan-payment-budget-3\n")
    steps.write_text(before + mark + after.replace("status: planned", "status: announced", 1), encoding="utf-8")
    _, said, _ = diff(content, "HEAD")
    assert "(Punkt 4): 800.000 Personen in Friedenszeiten → 600.000 Personen in Friedenszeiten\n" in said
    assert "(Point 4): 800,000 persons in peacetime → 600,000 persons in peacetime\n" in said
    cap = line(content / "versions/framework-20.yml", 'value: "600000"')
    assert f"/framework-20.yml:{cap - 2}\n" in said
    kind = line(content / "comparisons/us-28-to-framework-20.yml", moved.replace("reported", "inferred"))
    assert f"/us-28-to-framework-20.yml:{kind - 1}\n" in said
    assert "Third instalment for the budget, status: planned → announced\n" in said
    assert "  /en/schemes/eu-loan/steps/  " in said
    assert "  /topics/armed-forces/  " in said


@pytest.mark.parametrize("turned", [False, True])
def test_every_difference_of_two_unlike_contents_has_a_sentence(
    turned: bool, base: Mapping[str, str], facts_of: Callable[..., Catalogue], project: Path
) -> None:
    """The longest possible difference: everything of the small site is new, gone or other."""
    old = facts_of()
    swap = {f"{{de: {word},": f"{{de: {word}!," for word in ("Vertrag", "Boote", "Norddorf")}
    texts = {name.removesuffix(".yml"): text for name, text in base.items()}
    for before, after in swap.items():
        texts = {name: text.replace(before, after) for name, text in texts.items()}
    new = facts_of(**texts)
    gone = replace(new, claims={}, disputes={}, events=dict(reversed(new.events.items())))
    pair = (gone, old) if turned else (old, gone)
    editions = [editions_of(catalogue, project / "templates") for catalogue in pair]
    found = differences(*pair)
    assert len({item.kind for item in found}) >= 3
    for language in ("de", "en"):
        told = [sentence(Sides(editions[0][language], editions[1][language]), item) for item in found]
        assert all(item.text and "{" not in item.text for item in told)


def words_in(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
        return
    for argument in get_args(annotation):
        yield from words_in(argument)


def is_fact(model: type) -> bool:
    return issubclass(model, Fact)


def test_every_kind_of_difference_is_worded() -> None:
    assert set(WORDED) == set(MIRROR)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_field_and_every_word_of_the_model_can_be_said(
    language: str, catalogue: Catalogue, project: Path
) -> None:
    edition = editions_of(catalogue, project / "templates")[language]
    models = {model: kind for kind, model in KINDS.items()}
    for model in every_model():
        if not is_fact(model):
            continue
        for name, field in model.model_fields.items():
            step = Step(field.alias or name)
            assert place(edition, (step,))
            for one in words_in(field.annotation):
                record = next(iter(catalogue.records(models[model])), "") if model in models else ""
                for context in contexts(model):
                    assert word(edition, one, record, (*context, step)), (model, name, one)
    for kind in (*KINDS, "site"):
        assert edition.words(f"review.record.{kind}")


def contexts(model: type) -> Iterator[tuple[Step, ...]]:
    """Yield the fields that facts of ``model`` stand in; nothing for a record."""
    if model in KINDS.values():
        yield ()
        return
    for other in every_model():
        for name, field in other.model_fields.items():
            if model in (field.annotation, *get_args(field.annotation)):
                yield (Step(field.alias or name),)
