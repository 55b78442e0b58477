"""How an author tells `punkt new` what to write: options, short ways to what often comes, the command itself."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.author.folder import read
from generator.author.kinds import SINGULAR, kind_called
from generator.author.new import addition
from generator.author.request import Given, UnclearError, given, values
from generator.author.scalars import entry, flow, quoted
from generator.author.words import WORDS, say, spoken
from generator.errors import ContentError, GeneratorError
from generator.load.yaml_text import parsed
from generator.model.catalogue import KINDS
from generator.model.relation import Relation
from tests.author.wishes import GAPS, wish

ROOT = Path(__file__).parents[2]


# What is said


def test_options_become_values() -> None:
    said = given(
        ["date=2025-01-01", "title.en=Ice = cold"],
        ["--participants", "jo, north", "--participants=south", "--place.de", "See"],
    )
    assert values(KINDS["events"], said, ("de", "en")) == {
        "date": "2025-01-01",
        "title": {"en": "Ice = cold"},
        "participants": ["jo", "north", "south"],
        "place": {"de": "See"},
    }
    deep = [Given("presence.standing", "silent"), Given("presence.text.de", "Nichts")]
    assert values(KINDS["frameworks"], deep, ("de",)) == {"presence": {"standing": "silent", "text": {"de": "Nichts"}}}
    assert values(Relation, [Given("from", "old-1")], ()) == {"from": "old-1"}
    assert values(KINDS["actors"], [Given("other-names", "A, B")], ()) == {"other_names": ["A, B"]}


@pytest.mark.parametrize(
    ("fields", "options", "message"),
    [
        (["date"], [], "write --field name=value"),
        ([], ["date"], "'date' belongs to no option"),
        ([], ["--date"], "--date has no value"),
        ([], ["--dat", "2025"], "did you mean 'date'"),
        ([], ["--xyz", "2025"], "the fields are: id, track"),
        ([], ["--title", "Ice"], "--title.de, --title.en"),
        ([], ["--title.fr", "Ice"], "--title.de, --title.en"),
        ([], ["--date.de", "2025"], "write it in the file"),
    ],
)
def test_what_no_record_can_have_is_refused(fields: list[str], options: list[str], message: str) -> None:
    with pytest.raises(UnclearError, match=re.escape(message)):
        values(KINDS["events"], given(fields, options), ("de", "en"))


def test_values_are_written_so_that_they_are_read_back() -> None:
    assert entry("a", "Ice: cold") == ['a: "Ice: cold"']
    assert entry("a", "plain") == ["a: plain"]
    long = "Ice and snow " * 15 + "end"
    assert entry("a", long)[0] == "a: >-"
    assert parsed("\n".join(entry("a", long)), "").value == {"a": long}
    twice = "Two  blanks " * 15
    assert parsed("\n".join(entry("a", twice)), "").value == {"a": twice}
    assert flow(["a", "b, c", ""]) == '[a, "b, c", ""]'
    assert quoted("label", "3") == 'label: "3"'
    assert quoted("label", "3a") == "label: 3a"


def test_every_sentence_stands_in_every_language_with_the_same_values() -> None:
    for key, said in WORDS.items():
        assert set(said) == {"de", "en"}, key
        assert len({frozenset(re.findall(r"{(\w+)}", text)) for text in said.values()}) == 1, key
    assert say("de", "leave-empty").startswith("Eingabetaste")


@pytest.mark.parametrize(
    ("chosen", "environment", "language"),
    [("de", "en_GB", "de"), ("", "de_AT.UTF-8", "de"), ("", "fr_FR", "en"), ("", "", "en"), ("fr", "de_DE", "en")],
)
def test_the_language_is_that_of_the_option_or_else_of_the_environment(
    chosen: str, environment: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", environment)
    assert spoken(chosen) == language


def test_kinds_have_a_singular() -> None:
    assert {SINGULAR[name] for name in SINGULAR} >= set(KINDS)
    assert [kind_called(word) for word in ("events", "event", "parameter-key", "Parameter_Key", "point", "x")] == [
        "events",
        "events",
        "parameter_keys",
        "parameter_keys",
        "provisions",
        None,
    ]


# Small conveniences


def test_a_payment_is_a_step_and_an_amount(content: Path) -> None:
    found = addition(read(content), wish("payment", scheme="dam", sum="2e6", date="2025-03-01", grade="weak"))
    step, amount = (next(item.plain for item in found.content.records if item.id == made.id) for made in found.made)
    assert (step["kind"], step["status"], step["date"], step["grade"]) == ("payment", "done", "2025-03-01", "weak")
    assert (amount["kind"], amount["value"], amount["as_of"], amount["step"]) == (
        "paid",
        "2e6",
        "2025-03-01",
        step["id"],
    )
    assert amount["subject"] == "dam"
    assert amount["currency"]
    assert {problem.code for problem in found.problems} <= GAPS


def test_a_payment_needs_a_scheme_with_a_procedure(content: Path) -> None:
    with pytest.raises(UnclearError, match=r"name the scheme: --scheme .*dam"):
        addition(read(content), wish("payment", sum="1"))
    with pytest.raises(UnclearError, match="a field neither of a step nor of an amount"):
        addition(read(content), wish("payment", scheme="dam", colour="blue"))
    with pytest.raises(GeneratorError, match="has no procedure"):
        addition(read(content), wish("payment", scheme="jetty"))


def test_a_relation_is_written_into_its_comparison(content: Path) -> None:
    before = read(content)
    found = addition(before, wish("relation", comparison="old-to-new", **{"from": "old-1"}, to="new-1", kind="kept"))
    (made,) = found.made
    (plain,) = (item.plain for item in found.content.records if item.id == "old-to-new")
    assert {"from": "old-1", "to": "new-1", "kind": "kept"}.items() <= plain["relations"][-1].items()
    assert found.content.texts[made.file].split("\n")[made.line - 1].strip() == "- from: old-1"
    assert made.id == "old-to-new: old-1 → new-1"
    with pytest.raises(UnclearError, match="name one comparison"):
        addition(before, wish("relation", comparison="no"))


def test_a_new_comparison_begins_with_every_point_and_pairs_the_only_two_on_a_topic(content: Path) -> None:
    (content / "more.yml").write_text(
        """\
provisions:
  - {id: left-1, version: left, topic: fishing}
  - {id: left-2, version: left, topic: border}
  - {id: left-3, version: left, topic: border}
  - {id: right-1, version: right, topic: border}
  - {id: right-2, version: right, topic: fishing}
"""
    )
    found = addition(read(content), wish("comparisons", from_version="left", to_version="right"))
    (plain,) = (item.plain for item in found.content.records if item.id == found.made[0].id)
    assert [(relation.get("from"), relation.get("to")) for relation in plain["relations"]] == [
        ("left-1", "right-2"),
        ("left-2", None),
        ("left-3", None),
        (None, "right-1"),
    ]
    assert {relation["kind"] for relation in plain["relations"]} == {None}


# The command


def test_a_record_is_written_and_what_is_missing_is_listed_as_check_says_it(
    punkt: Callable[..., Any], content: Path
) -> None:
    run = punkt("new", "topic", "--lang", "en", "--bare", "--content", content, "--label.en", "Ice")
    assert (run.code, run.error) == (0, "")
    head, _, rest = run.out.partition("\n\nStill to be said (4):\n")
    file = next(path for path in content.rglob("*.yml") if "- id: ice" in path.read_text())
    line = next(at for at, text in enumerate(file.read_text().split("\n"), 1) if "- id: ice" in text)
    assert head == f"{file}:{line}: ice written"
    check = punkt("check", "--content", content, "--templates", ROOT / "templates")
    assert check.code == 1
    assert check.error.startswith(rest)


def test_an_editor_that_offers_ids_offers_the_new_one_too(
    punkt: Callable[..., Any], content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)
    content.rename("content")
    schema = Path("build/schema/content.schema.json")
    punkt("new", "topic", "--bare", "--label.en", "Ice")
    assert not schema.exists()
    punkt("schema", "--with-ids")
    assert '"snow"' not in schema.read_text(encoding="utf-8")
    punkt("new", "topic", "--bare", "--label.en", "Snow")
    assert '"ice",\n' in schema.read_text(encoding="utf-8")
    assert '"snow"\n' in schema.read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(punkt: Callable[..., Any], content: Path) -> None:
    before = read(content).texts
    run = punkt("new", "topic", "--dry-run", "--lang", "de", "--content", content, "--label.en", "Ice")
    assert "\n+  - id: ice\n" in run.out
    assert "ice würde angelegt" in run.out
    assert read(content).texts == before


def test_an_address_that_stands_there_is_told(punkt: Callable[..., Any], content: Path) -> None:
    run = punkt("new", "source", "--lang", "en", "--content", content, "--url", "http://www.gazette.example/1/")
    assert run.code == 1
    assert "the source 'gazette' has this address already" in run.error


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sorce"], "did you mean 'source'?"),
        (["xyz"], "the kinds are: side, actor"),
        (["topic", "--id", "fishing"], "the id 'fishing' is taken"),
        (["topic", "--file", "../x.yml"], "is no file for facts"),
        (["topic", "--after", "rain"], "there is no 'rain' to write behind"),
    ],
)
def test_wrong_use_ends_with_2(arguments: list[str], message: str, punkt: Callable[..., Any], content: Path) -> None:
    run = punkt("new", *arguments, "--content", content)
    assert run.code == 2
    assert message in re.sub(r"[\s│]+", " ", run.error)


def test_a_file_that_cannot_be_read_is_not_written_to(content: Path) -> None:
    (content / "broken.yml").write_text("topics: [")
    with pytest.raises(ContentError, match="yaml/syntax"):
        addition(read(content), wish("topics", file="broken.yml"))
    assert addition(read(content), wish("topics", file=f"{content.as_posix()}/made.yml")).made[0].file == "made.yml"


def asked(content: Path, answers: str, *, is_terminal: bool) -> str:
    """Return what `punkt new actor` says to an author who gives ``answers``, on a terminal or not."""
    ours, theirs = os.openpty() if is_terminal else os.pipe()[::-1]
    os.write(ours, answers.encode())
    if not is_terminal:
        os.close(ours)
    command = [sys.executable, "-m", "generator.cli", "new", "actor", "--lang", "en", "--content", content]
    try:
        return subprocess.run(command, stdin=theirs, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    finally:
        os.close(theirs)
        if is_terminal:
            os.close(ours)


def test_a_terminal_is_asked_for_what_is_missing_and_again_after_a_wrong_word(content: Path) -> None:
    said = asked(content, "persn\nperson\nIda\nIda\nside-nort\nside-north\n", is_terminal=True)
    assert "Enter leaves a field empty for now." in said
    assert "there is no 'persn' here; did you mean 'person'?" in said
    assert "there is no 'side-nort' here; did you mean 'side-north'?" in said
    (plain,) = (item.plain for item in read(content).records if item.id == "ida")
    assert plain == {
        "id": "ida",
        "kind": "person",
        "name": {"de": "Ida", "en": "Ida"},
        "side": "side-north",
        "known_from": None,
    }


def test_nobody_is_asked_where_there_is_no_terminal(content: Path) -> None:
    said = asked(content, "person\n", is_terminal=False)
    assert "Enter leaves" not in said
    assert "Still to be said" in said
