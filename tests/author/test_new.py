"""What `punkt new` writes, where, under which id, and what it says is still missing."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.author import listing
from generator.author.fix import repaired
from generator.author.folder import read
from generator.author.ids import next_id, slug
from generator.author.new import addition
from generator.author.request import Given, UnclearError, Wish
from generator.author.shapes import shapes
from generator.author.where import file_for
from generator.errors import ContentError, GeneratorError
from generator.load.yaml_text import parsed
from generator.model.catalogue import KINDS
from generator.reference.descriptions import field as described
from generator.validate.shape import shaped
from tests.author.wishes import GAPS, wish

ROOT = Path(__file__).parents[2]


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
