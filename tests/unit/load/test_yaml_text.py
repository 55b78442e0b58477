import pytest

from generator.errors import Place
from generator.load.yaml_text import YamlFile, parsed
from generator.problems import words as said


def at(file: YamlFile, *path: str | int) -> tuple[int, int]:
    return file.values[path].line, file.values[path].column


@pytest.mark.parametrize(
    "text", ["no", "1.10", "2024-05-01", "0x1F", "1e3", "true", "12:30", "Null", "NULL", ".nan", "1_000", "=", "<<"]
)
def test_a_scalar_stays_the_text_that_was_written(text: str) -> None:
    file = parsed(f"key: {text}\nlist: [{text}]\n", "a.yml")
    assert file.value == {"key": text, "list": [text]}
    assert file.problems == []


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_only_an_empty_or_null_plain_scalar_is_nothing(text: str) -> None:
    assert parsed(f"key: {text}", "a.yml").value == {"key": None}
    assert parsed(f"key: '{text}'", "a.yml").value == {"key": text}
    assert parsed(f'key: "{text}"', "a.yml").value == {"key": text}


def test_values_and_keys_know_where_they_stand() -> None:
    file = parsed("topics:\n  - id: ice\n    label: {de: Eis, en: 'Ice'}\n  - [a, b]\n", "content/a.yml")
    assert at(file) == (1, 1)
    assert at(file, "topics") == (2, 3)
    assert at(file, "topics", 0) == (2, 5)
    assert at(file, "topics", 0, "id") == (2, 9)
    assert at(file, "topics", 0, "label", "en") == (3, 26)
    assert at(file, "topics", 1, 1) == (4, 9)
    assert file.keys["topics", 0, "label"] == Place("content/a.yml", 3, 5)
    assert file.keys["topics", 0, "label", "en"] == Place("content/a.yml", 3, 22)


@pytest.mark.parametrize("before", ["Übergröße", "日本", "😀😀", "\ufeff"])
def test_columns_count_characters_not_bytes(before: str) -> None:
    file = parsed(f"{{a: '{before}', b: c}}", "a.yml")
    assert at(file, "b") == (1, len(f"{{a: '{before}', b: ") + 1)


def test_texts_over_several_lines_are_folded_and_stand_where_they_begin() -> None:
    file = parsed("a: >-\n  one\n  two\nb: |\n  one\n  two\nc: one\n  two\n", "a.yml")
    assert file.value == {"a": "one two", "b": "one\ntwo\n", "c": "one two"}
    assert at(file, "a") == (1, 4)
    assert at(file, "c") == (7, 4)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\ufeff"])
def test_an_empty_file_is_nothing_and_yet_has_a_place(text: str) -> None:
    file = parsed(text, "a.yml")
    assert file.value is None
    assert file.problems == []
    assert file.values[()].file == "a.yml"


def test_a_byte_order_mark_moves_no_column() -> None:
    file = parsed("\ufeffa: b", "a.yml")
    assert file.value == {"a": "b"}
    assert at(file, "a") == (1, 4)


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("id: ice", 5),
        ("  - id: ice", 9),
        ("  -   id: ice", 11),
        ("  - {id: ice, label: x}", 10),
        ("  - { id: ice }", 11),
        ("  - id: 'ice'", 10),
        ('    id: "ice"', 10),
    ],
)
def test_a_file_that_cannot_be_read_still_tells_the_ids_that_seem_to_stand_in_it(line: str, column: int) -> None:
    file = parsed(f"topics:\n{line}\n]\n", "a.yml")
    assert file.value is None
    assert len(file.problems) == 1
    assert file.lost == {"ice": Place("a.yml", 2, column)}


@pytest.mark.parametrize("line", ["kid: ice", "# id: ice", "  - identity: ice", "    text: the id: ice", "id:"])
def test_what_only_looks_like_an_id_is_none(line: str) -> None:
    assert parsed(f"{line}\n]\n", "a.yml").lost == {}


def test_a_readable_file_has_lost_nothing() -> None:
    assert parsed("topics:\n  - id: ice\n", "a.yml").lost == {}


def test_two_files_share_no_places_or_problems() -> None:
    one, two = parsed("a: *b", "one.yml"), parsed("a: b", "two.yml")
    assert len(one.problems) == 1
    assert two.problems == []
    assert two.values is not one.values


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [", "a.yml:1:5"),
        ("a: [\n", "a.yml:2:1"),
        ('a: "b\nc: d', "a.yml:1:4"),
        ("a: 'b\n\n", "a.yml:1:4"),
        ("ä: ü\nö: {ß", "a.yml:2:6"),
    ],
)
def test_what_is_not_closed_is_reported_inside_the_file(text: str, place: str) -> None:
    (problem,) = parsed(text, "a.yml").problems
    assert str(problem.place) == place


def test_an_author_is_told_what_to_do() -> None:
    (colon,) = parsed("a: b: c", "a.yml").problems
    assert "double quotes" in said.hint(colon, "en")
    (tab,) = parsed("a:\n\tb: c", "a.yml").problems
    assert "spaces" in said.hint(tab, "en")
    (alias,) = parsed("a: *b", "a.yml").problems
    assert "*b" in said.message(alias, "en")
    (tag,) = parsed("a: !b c", "a.yml").problems
    assert "!b" in said.message(tag, "en")
    (twice,) = parsed("a: b\na: c", "a.yml").problems
    assert "'a'" in said.message(twice, "en")


def test_a_tab_behind_the_indentation_is_not_what_is_wrong() -> None:
    (problem,) = parsed("a:\n  b: c: d\t# e", "a.yml").problems
    assert problem.code == "yaml/syntax"
