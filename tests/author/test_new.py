"""What `punkt new` writes, where, and what it says is still missing."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.author import listing
from generator.author.fix import repaired
from generator.author.folder import read
from generator.author.ids import next_id, slug
from generator.author.kinds import SINGULAR, kind_called
from generator.author.new import addition
from generator.author.request import Given, UnclearError, Wish, given, values
from generator.author.scalars import entry, flow, quoted
from generator.author.shapes import shapes
from generator.author.where import file_for
from generator.author.words import WORDS, say, spoken
from generator.errors import ContentError, GeneratorError
from generator.load.yaml_text import parsed
from generator.model.catalogue import KINDS
from generator.model.relation import Relation
from generator.reference.descriptions import field as described
from generator.validate.shape import shaped

ROOT = Path(__file__).parents[2]
GAPS = {"shape/empty", "shape/type", "shape/word"}


def wish(kind: str, /, *, file: str = "", after: str = "", speaks: Any = None, **said: str) -> Wish:
    given_values = tuple(Given(name.replace("__", "."), value) for name, value in said.items())
    return Wish(kind, given_values, file, after, speaks)


# Every kind


@pytest.mark.parametrize("language", [None, "de", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_leaves_everything_else_as_it_is_and_says_exactly_what_is_missing(
    kind: str, language: str | None, content: Path
) -> None:
    before = read(content)
    found = addition(before, wish(kind, speaks=language))
    (made,) = found.made
    old, new = before.texts.get(made.file, ""), found.content.texts[made.file]
    start = next(at for at in range(len(new)) if old[:at] + new[at + len(new) - len(old) :] == old)
    added = new[start : start + len(new) - len(old)]
    assert old == new.replace(added, "", 1)
    lines = range(new[:start].count("\n") + 1, new[: start + len(added)].count("\n") + 2)
    assert made.line in lines
    assert not found.content.files[made.file].problems
    assert {problem.code for problem in found.problems} <= GAPS
    assert all(problem.place.line in lines for problem in found.problems)
    assert {problem.place.file for problem in found.problems} == {f"{content.as_posix()}/{made.file}"}
    assert set(found.problems) == set(found.content.problems)
    assert ("#?" in added) == bool(language)


@pytest.mark.parametrize("kind", KINDS)
def test_hints_name_every_field_and_each_can_be_used_by_deleting_its_mark(kind: str, content: Path) -> None:
    found = addition(read(content), wish(kind, speaks="en", id="fresh"))
    text = found.content.texts[found.made[0].file]
    hinted = set(re.findall(r"^ +#\? (\w+):$", text, re.MULTILINE))
    written = {
        key
        for file in found.content.files.values()
        for item in (file.value or {}).get(kind, [])
        if item["id"] == "fresh"
        for key in item
    }
    optional = {name for name, shape in shapes(KINDS[kind]).items() if not shape.is_required}
    assert optional - {"earlier", "foresees"} - written <= hinted
    assert {name for name, shape in shapes(KINDS[kind]).items() if shape.is_required} <= written
    opened = re.sub(r"#\? (\w+):$", r"\1:", text, flags=re.MULTILINE)
    assert {problem.code for problem in parsed(opened, "").problems} <= {"yaml/duplicate-key"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_written_with_good_values_has_the_right_form_and_loses_its_hints(kind: str, content: Path) -> None:
    model = KINDS[kind]
    said: dict[str, str] = {}
    parts = {
        name for name, shape in shapes(model).items() if shape.form == "fact" or (shape.form == "text" and shape.many)
    }
    for name, shape in shapes(model).items():
        good = described(model, name).good
        if not shape.is_required or name in parts:
            continue
        if isinstance(good, dict):
            said |= {f"{name}.{language}": good[language] for language in ("de", "en")}
        else:
            said[name] = ",".join(good) if isinstance(good, list) else good
    said["id"] = "fresh"
    found = addition(read(content), Wish(kind, tuple(Given(*item) for item in said.items()), speaks="de"))
    file = found.content.files[found.made[0].file]
    _, problems = shaped([found.content.files["site.yml"], file])
    has_parts = any(shapes(model)[name].is_required for name in parts)
    assert has_parts or not [problem for problem in problems if problem.code.startswith("shape/")]
    text = repaired(found.content.texts[found.made[0].file], "more.yml", ("de", "en"))
    assert has_parts or "#?" not in text


def test_a_list_of_texts_begins_with_one_in_every_language(content: Path) -> None:
    found = addition(read(content), wish("worksheets", id="sheet"))
    (plain,) = (item.plain for item in found.content.records if item.id == "sheet")
    assert plain["questions"] == [{"de": "", "en": ""}]


def test_problems_that_were_there_are_not_told_again_wherever_they_moved_to(content: Path) -> None:
    (content / "more.yml").write_text("topics:\n  - id: ice\n\nsides:\n  - id: side-east\n")
    before = read(content)
    found = addition(before, wish("topics", file="more.yml", after="ice"))
    assert len(before.problems) == 5
    assert len(found.content.problems) == 5 + len(found.problems)
    assert {problem.place.line for problem in found.problems} <= set(range(3, 12))


def test_a_preview_of_a_record_with_gaps_shows_problems(content: Path) -> None:
    for kind in KINDS:
        found = addition(read(content), wish(kind, speaks="de"))
        made = found.made[0]
        (content / made.file).write_text(found.content.texts[made.file])
    with pytest.raises(ContentError) as raised:
        pipeline.generated(content, ROOT / "templates")
    assert {problem.code for problem in raised.value.problems} <= GAPS


# Where


def test_a_record_goes_to_the_end_of_its_list_with_the_line_ends_and_distances_there() -> None:
    topics = "topics:\r\n  # Ice\r\n  - id: ice\r\n\r\n  # Snow\r\n  - id: snow\r\n  # no more\r\n"
    rest = "\r\n# The rest\r\nsides: []\r\n"
    assert listing.with_record(topics + rest, "topics", ["- id: hail", "  label:"]) == (
        f"{topics}\r\n  - id: hail\r\n    label:\r\n{rest}"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "topics:\n  - id: hail\n"),
        ("sides:\n  - id: a", "sides:\n  - id: a\n\ntopics:\n  - id: hail\n"),
        ("topics: []\n", "topics:\n  - id: hail\n"),
        ("topics: []  # none yet\nsides: []\n", "topics:  # none yet\n  - id: hail\nsides: []\n"),
        ("topics:  # none yet\nsides: []\n", "topics:  # none yet\n  - id: hail\nsides: []\n"),
        ("topics:", "topics:\n  - id: hail"),
        ("topics:\n- id: ice\nsides: []\n", "topics:\n- id: ice\n- id: hail\nsides: []\n"),
        (
            "topics:\n  - id: ice\n    label: >-\n      a\n\n      b",
            "topics:\n  - id: ice\n    label: >-\n      a\n\n      b\n  - id: hail\n",
        ),
    ],
)
def test_a_list_is_begun_where_there_is_none(before: str, after: str) -> None:
    assert listing.with_record(before, "topics", ["- id: hail"]) == after


def test_a_record_on_one_line_can_be_followed() -> None:
    text = "topics:\n  - {id: ice}  # cold\n  - {id: snow}\n"
    assert listing.with_record(text, "topics", ["- id: hail"], after="ice") == (
        "topics:\n  - {id: ice}  # cold\n  - id: hail\n  - {id: snow}\n"
    )


def test_a_record_can_stand_behind_another() -> None:
    text = "topics:\n  - id: ice\n    label: a\n  # Snow\n  - id: snow\n"
    assert listing.with_record(text, "topics", ["- id: hail"], after="ice") == (
        "topics:\n  - id: ice\n    label: a\n  - id: hail\n  # Snow\n  - id: snow\n"
    )
    with pytest.raises(GeneratorError, match="'rain' does not stand in this list"):
        listing.with_record(text, "topics", ["- id: hail"], after="rain")


@pytest.mark.parametrize("text", ["topics: [{id: ice}]\n", "topics: {id: ice}\n", "- a\n", "topics: ice\n"])
def test_a_file_that_is_written_otherwise_is_refused(text: str) -> None:
    with pytest.raises(GeneratorError):
        listing.with_record(text, "topics", ["- id: hail"])


HELD = {
    "old.yml": "versions: [{id: old}]\nprovisions: [{id: old-1, version: old}, {id: new-1, version: new}]\n",
    "versions/new.yml": "provisions: [{id: new-2, version: new}, {id: new-3, version: new}]\n",
    "versions/alone.yml": "versions: [{id: alone}]\n",
    "all.yml": "versions: [{id: one}, {id: two}]\n",
    "january.yml": "events: [{id: a, date: 2025-01-05}, {id: c, date: soon}]\n",
    "february.yml": "events: [{id: b, date: 2025-02}]\n",
}


@pytest.mark.parametrize(
    ("kind", "said", "file"),
    [
        ("provisions", {"version": "old"}, "old.yml"),
        ("provisions", {"version": "new"}, "versions/new.yml"),
        ("provisions", {"version": "alone"}, "versions/alone.yml"),
        ("provisions", {"version": "one"}, "one.yml"),
        ("provisions", {}, "old.yml"),
        ("events", {"date": "2025-01-31"}, "february.yml"),
        ("events", {"date": "2025-01-07"}, "january.yml"),
        ("events", {}, "january.yml"),
        ("parameter_keys", {}, "parameter-keys.yml"),
    ],
)
def test_a_record_belongs_where_its_like_stand(kind: str, said: Mapping[str, Any], file: str, tmp_path: Path) -> None:
    for name, text in HELD.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert file_for(read(tmp_path).records, kind, said) == file


def test_a_step_follows_those_of_its_procedure(content: Path) -> None:
    before = [item for item in read(content).records if item.kind == "steps"]
    first = before[0].plain["procedure"]
    (*_, last) = (item.id for item in before if item.plain["procedure"] == first)
    found = addition(read(content), wish("steps", procedure=first, id="fresh"))
    after = [item.id for item in found.content.records if item.kind == "steps"]
    assert after[after.index("fresh") - 1] == last != before[-1].id
    assert [item for item in after if item != "fresh"] == [item.id for item in before]


# Ids


@pytest.mark.parametrize(
    ("values_said", "neighbours", "parent", "wanted"),
    [
        ({}, ["lake-1", "lake-2", "lake-10"], "lake", "lake-11"),
        ({}, ["us-28-1", "us-28-28"], "us-28-draft", "us-28-29"),
        ({}, [], "lake-draft", "lake-draft-1"),
        ({"title": {"en": "Talks on the big cold lake"}}, ["event-a", "event-b"], "", "event-talks-on-the-big"),
        (
            {"title": {"de": "Übung am See"}, "date": "2025-03"},
            ["event-a-2025-01-02"],
            "",
            "event-uebung-am-see-2025-03",
        ),
        ({}, ["event-a", "event-new"], "", "event-new-2"),
        ({}, [], "", "new"),
        ({}, ["ice", "snow"], "", "new"),
    ],
)
def test_the_next_id_follows_the_pattern_of_its_neighbours(
    values_said: Mapping[str, Any], neighbours: list[str], parent: str, wanted: str
) -> None:
    assert next_id(KINDS["events"], values_said, neighbours, parent, neighbours, ("de", "en")) == wanted


def test_the_id_of_a_source_has_publisher_and_title() -> None:
    said = {"publisher": "The Gazette", "title": "Ice on the lake: a report"}
    assert next_id(KINDS["sources"], said, [], "", [], ("de",)) == "the-gazette-ice-on"
    assert slug("Łódź & O'Brien") == "lodz-obrien"


def test_a_taken_id_is_refused(content: Path) -> None:
    with pytest.raises(UnclearError, match="the id 'fishing' is taken"):
        addition(read(content), wish("topics", id="fishing"))


def test_a_point_gets_the_next_number_where_its_neighbours_have_theirs(content: Path) -> None:
    found = addition(read(content), wish("provisions", version="old"))
    (plain,) = (item.plain for item in found.content.records if item.id == found.made[0].id)
    assert (found.made[0].id, plain["label"]) == ("old-3", "3")
    assert [(item.id, end, point) for item, end, point in found.lacking] == [("old-to-new", "from", "old-3")]
    assert 'label: "3"' in found.content.texts["facts.yml"]


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
